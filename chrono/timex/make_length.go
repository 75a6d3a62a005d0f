package timex

import (
	"strconv"
	"strings"

	"dateline/chrono/calendar"
	"dateline/chrono/lang"
)

// length makes a duration.
func length(m *match, x *Mention) bool {
	unit, times := m.unit()
	if m.vagueUnit(unit) {
		return false
	}
	x.Type = DURATION
	x.Expr = Expr{Form: Length, Fields: noFields(), Count: m.count(times), Unit: unit, Mod: m.mod()}
	if s := m.symbol('O'); s != nil && s == m.symbol('U') {
		x.Expr.Count = times
	}
	n, next := m.symbol('N'), &m.syms[m.end]
	if v := m.symbol('V'); v != nil {
		x.Expr.Mod = map[string]Mod{"less": EqualOrLess, "so": Approx}[v.word.Text]
		if x.Expr.Mod == NoMod {
			x.Expr.Mod = EqualOrMore
		}
	}
	if unit == calendar.Day && n != nil && n.end-n.start == 1 && n.has(lang.Function) && (next.has(lang.OfWord) || next.is(shLower) && next.is(shPlain)) {
		return false
	}
	switch {
	case n == nil:
	case n.is(shDecimal):
		x.Expr.Text = durationText(m.text[n.start:n.end], unit)
	case m.syms[m.caps[slotOf['N']][0]].word != nil && n.word.Text == "half" && x.Expr.Count < 2*times:
		x.Expr.Text = halves(1, unit)
	case m.symbol('X') != nil:
		x.Expr.Text = m.fraction(unit)
	case m.symbol('n') != nil && x.Expr.Mod == NoMod:
		x.Expr.Mod = Approx
	}
	return true
}

// fraction returns the duration of "2 1/2 years" and "a year and a half".
func (m *match) fraction(unit calendar.Granularity) string {
	s := m.symbol('X')
	if s.is(shNum) && (s.num != 1 || m.syms[m.caps[slotOf['X']][1]-1].num != 2) {
		return ""
	}
	return halves(2*m.count(1)+1, unit)
}

// halves returns n halves of a unit as a duration, "" where that is no whole
// number of a smaller unit.
func halves(n int, unit calendar.Granularity) string {
	whole, small := strconv.Itoa(n/2), ""
	switch unit {
	case calendar.Minute:
		return "PT" + strconv.Itoa(30*n) + "S"
	case calendar.Hour:
		small = "30M"
	case calendar.Day:
		if n == 1 {
			return "PT12H"
		}
		return "P" + whole + "DT12H"
	case calendar.Year:
		small = "6M"
	case calendar.Decade:
		return "P" + strconv.Itoa(5*n) + "Y"
	case calendar.Century:
		return "P" + strconv.Itoa(50*n) + "Y"
	default:
		return ""
	}
	text := durationText(whole, unit)
	if n == 1 {
		text = text[:len(text)-2]
	}
	return text + small
}

// durationText returns count of a unit as a TIMEX3 duration; count may be a
// decimal.
func durationText(count string, unit calendar.Granularity) string {
	switch unit {
	case calendar.Second:
		return "PT" + count + "S"
	case calendar.Minute:
		return "PT" + count + "M"
	case calendar.Hour:
		return "PT" + count + "H"
	case calendar.Day:
		return "P" + count + "D"
	case calendar.Week:
		return "P" + count + "W"
	case calendar.Month:
		return "P" + count + "M"
	case calendar.Quarter:
		return "P" + count + "Q"
	case calendar.Decade:
		return "P" + count + "DE"
	case calendar.Century:
		return "P" + count + "CE"
	}
	return "P" + count + "Y"
}

// lengthHyphen makes a duration of "five-year", which no word "a" can begin.
func lengthHyphen(m *match, x *Mention) bool {
	return length(m, x) && x.Expr.Count > 0 && x.Expr.Unit != calendar.Half
}

// lengthPointer makes a duration of "the past two years": it ends, or begins,
// at its anchor.
func lengthPointer(m *match, x *Mention) bool {
	unit, times := m.unit()
	x.Type = DURATION
	x.Expr = Expr{Form: Length, Fields: noFields(), Count: m.count(times), Unit: unit}
	m.pointing(&x.Expr)
	if m.symbol('O') != nil {
		x.Expr.Sign, x.Expr.From = -1, FromPublication
	}
	if strings.HasSuffix(m.text[:m.syms[m.end-1].end], "or so") {
		x.Expr.Mod = Approx
	}
	return unit != calendar.Half
}

// lengthEnded makes a duration of "the year ended March 31".
func lengthEnded(m *match, x *Mention) bool {
	unit, times := m.unit()
	n := 1
	if m.symbol('N') != nil {
		n = m.count(1)
	}
	x.Type = DURATION
	x.Expr = Expr{Form: Length, Fields: noFields(), Count: n * times, Unit: unit}
	return unit > calendar.Day && unit != calendar.Half
}

// lengthTo makes the months that end with that of "the year to March 2014", or the
// days up to that of "the three months to 30 June".
func lengthTo(m *match, x *Mention) bool {
	f, ok := m.fields()
	if !lengthEnded(m, x) || !ok || f.Unit == calendar.NoGranularity {
		return false
	}
	x.Expr.Fields.Nth, x.Expr.Base = -1, &Expr{Form: Absolute, Fields: f}
	return true
}

// lengthBoth makes a duration of "two hours and thirty minutes".
func lengthBoth(m *match, x *Mention) bool {
	unit, times := m.unit()
	far := unitNamed(m.symbol('n').word.Key(lang.Units))
	from, past, _ := m.span('V')
	first := m.count(times)
	second := number(m.syms[from:past])
	if far >= unit || first == 0 || second == 0 {
		return false
	}
	a, b := durationText(strconv.Itoa(first), unit), durationText(strconv.Itoa(second), far)
	if b = b[1:]; unit < calendar.Day {
		b = b[1:]
	}
	x.Type = DURATION
	x.Expr = Expr{Form: Length, Fields: noFields(), Unit: unit, Text: a + b, Mod: m.mod()}
	return true
}

// repeat makes a set.
func repeat(m *match, x *Mention) bool {
	f, ok := m.fields()
	unit, times := m.unit()
	x.Type = SET
	x.Expr = Expr{Form: Repeat, Fields: f, Unit: unit}
	if unit != calendar.NoGranularity {
		x.Expr.Count = times
		if n := m.symbol('N'); n != nil {
			x.Expr.Count = m.count(times)
			if n.word != nil && n.word.Text == "other" {
				x.Expr.Count = 2
			}
		}
	}
	if s := m.symbol('O'); s.has(lang.Frequency) {
		x.Expr.Text = s.word.Key(lang.Frequency)
		after := &m.syms[m.end]
		if s.is(shCap) && after.is(shCap) && !m.syms[m.start-1].is(shEdge) {
			return false // "The Daily Mirror"
		}
		if s.word.Text == "quarterly" && after.is(shLower) && !after.has(lang.Function) {
			return false
		}
	}
	switch {
	case unit == calendar.Weekend && m.symbol('O') == nil:
		x.Expr.Text = "XXXX-WXX-WE"
	case f.Part != NoPart && f.Weekday == 0:
		x.Expr.Text = "XXXX-XX-XXT" + [...]string{"", "MO", "MI", "AF", "EV", "NI", "DT"}[f.Part]
	}
	if x.Expr.Text != "" {
		x.Expr.Fields = noFields()
	}
	return ok && unit != calendar.Half && unit != calendar.Second
}

// vague makes a reference to the past, the present or the future.
func vague(m *match, x *Mention) bool {
	s, after := m.symbol('O'), &m.syms[m.end]
	if s.has(lang.Current) && (after.is(shPast) || after.has(lang.PastVerb) || m.syms[m.start-1].is(shEdge) && !after.is(shLower)) {
		return false
	}
	x.Expr = Expr{Form: Vague, Fields: noFields(), Text: "PRESENT_REF"}
	switch {
	case s.has(lang.PastRef), s.word.Text == "past":
		x.Expr.Text = "PAST_REF"
	case s.has(lang.FutureRef), s.word.Text == "future", m.rule.name == "vague-later":
		x.Expr.Text = "FUTURE_REF"
	}
	// "Soon" in a story only says that things went quickly.
	return !s.has(lang.FutureRef) || tenseAround(m.text, m.syms, m.start, m.end) == future
}
