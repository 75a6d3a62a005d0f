package timex

import (
	"dateline/chrono/calendar"
	"dateline/chrono/lang"
)

// numeric makes a date of digits alone. Where both of two numbers can be a
// month the first is taken for it, as in the United States, and Swap says so.
func numeric(m *match, x *Mention) bool {
	f := Fields{Minute: -1, Second: -1, Unit: calendar.Day}
	if s := m.symbol('W'); s != nil {
		f.Weekday = int8(s.weekday())
	}
	if s := m.symbol('Y'); s != nil {
		f.HasYear, f.Year = true, int(s.num)
	} else if s := m.symbol('n'); s != nil {
		f.HasYear, f.Year, f.NoCentury = true, int(s.num), true
	}
	d, far, month := m.symbol('D'), m.symbol('m'), m.symbol('M')
	switch compact := m.symbol('X'); {
	case compact != nil:
		f.HasYear, f.Year, f.Month, f.Day = true, int(compact.num/10000), int8(compact.num/100%100), int8(compact.num%100)
	case far != nil:
		a, b := int8(d.num), int8(far.num)
		switch {
		case a > 12 && b > 12:
			return false
		case a > 12:
			f.Day, f.Month = a, b
		default:
			f.Month, f.Day, f.Swap = a, b, b <= 12 && a != b
		}
	case month != nil:
		f.Month = int8(month.num)
		if d == nil {
			f.Unit = calendar.Month
			break
		}
		f.Day = int8(d.num)
	}
	x.Expr = Expr{Form: Absolute, Fields: f}
	return true
}

// dayRange makes a range of days of one month.
func dayRange(m *match, x *Mention) bool {
	first, ok := m.fields()
	far := m.symbol('d')
	if !ok || far.num < 1 || far.num > 31 || far.num <= int32(first.Day) {
		return false
	}
	last := first
	last.Day, last.Weekday = int8(far.num), 0
	x.Expr = Expr{Form: Range, Fields: first, To: &Expr{Form: Absolute, Fields: last}}
	return true
}

// yearRange makes a range of years whose last is written in two digits.
func yearRange(m *match, x *Mention) bool {
	first, _ := m.fields()
	n := int(m.symbol('n').num)
	if n <= first.Year%100 {
		return false
	}
	first.HasYear, first.NoCentury, first.Unit = true, false, calendar.Year
	last := first
	last.Year += n - first.Year%100
	x.Expr = Expr{Form: Range, Fields: first, To: &Expr{Form: Absolute, Fields: last}}
	return true
}

// sharedYear makes a date that takes its year from a later one beside it; a
// month after that one's is of the year before.
func sharedYear(m *match, x *Mention) bool {
	if !absolute(m, x) {
		return false
	}
	f := &x.Expr.Fields
	f.Unit = calendar.Month
	if f.Day != 0 {
		f.Unit = calendar.Day
	}
	if far := m.symbol('O'); far != nil && int(f.Month) > far.month() && !f.NoCentury {
		f.Year--
	}
	return true
}

// yearPeriod makes a date of "the 1988 quarter".
func yearPeriod(m *match, x *Mention) bool {
	if !absolute(m, x) {
		return false
	}
	if unit, _ := m.unit(); unit == calendar.Quarter && m.symbol('U').has(lang.Unit) {
		x.Expr.Fields.Unit = calendar.Quarter
	}
	return true
}

// clockTime makes a time. Digits alone ("10:57") need a word before them that
// goes with clock times, or a zone or date beside them.
func clockTime(m *match, x *Mention) bool {
	if !absolute(m, x) {
		return false
	}
	f := &x.Expr.Fields
	if m.symbol('I') == nil || m.symbol('A') != nil || m.symbol('Z') != nil || f.Month != 0 || f.Weekday != 0 || m.symbol('P') != nil {
		return true
	}
	if i := m.symbol('I'); i.is(shClock) {
		return true
	}
	before := &m.syms[m.start-1]
	return before.has(lang.AtWord) || m.symbol('S') != nil
}

// military makes a time of "1430 GMT".
func military(m *match, x *Mention) bool {
	h := m.symbol('H')
	if h.end-h.start != 4 || h.num >= 2400 || h.num%100 > 59 || h.is(shDecimal) || h.is(shBig) {
		return false
	}
	x.Type, x.Zone = TIME, m.words('Z')
	x.Expr = Expr{Form: Absolute, Fields: Fields{Unit: calendar.Minute, HasClock: true, Hour: int8(h.num / 100), Minute: int8(h.num % 100), Second: -1}}
	return true
}
