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
	d, far, month, other := m.symbol('D'), m.symbol('m'), m.symbol('M'), m.symbol('X')
	switch {
	case other.is(shCompact):
		f.HasYear, f.Year, f.Month, f.Day = true, int(other.num/10000), int8(other.num/100%100), int8(other.num%100)
	case other.is(shDayHour):
		f.Month, f.Day, f.HasClock, f.Hour, f.Unit = int8(month.num), int8(other.num/100), true, int8(other.num%100), calendar.Minute
	case far != nil:
		a, b := int8(d.num), int8(far.num)
		switch {
		case a > 12 && b > 12:
			return false
		case a > 12 || other.is(shDot):
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
	if f.Month > 12 || f.Day > 31 || f.HasClock && f.Hour > 24 || !m.clock(&f) || m.runsOn() {
		return false
	}
	if i := m.symbol('I'); i != nil {
		x.Type, f.Minute = TIME, int8(i.num)
		if i.is(shMinuteZulu) {
			x.Zone = "Z"
		}
	}
	x.Expr = Expr{Form: Absolute, Fields: f}
	return true
}

// runsOn reports whether digits go on behind those of a date, as in a part
// number. A second date may follow.
func (m *match) runsOn() bool {
	s := &m.syms[m.end]
	if !s.glued || !s.is(shHyphen) && !s.is(shSlash) {
		return false
	}
	num, sep := &m.syms[m.end+1], &m.syms[min(m.end+2, len(m.syms)-1)]
	return num.glued && num.is(shNum) && !(s.is(shHyphen) && sep.glued && (sep.is(shHyphen) || sep.is(shSlash)))
}

// isoMonth makes a month of "2019-09"; "2007-08" goes up, and is two years.
func isoMonth(m *match, x *Mention) bool {
	y, month := m.symbol('Y'), m.symbol('M')
	if month.end-month.start != 2 || month.num > y.num%100 {
		return false
	}
	x.Expr = Expr{Form: Absolute, Fields: Fields{Unit: calendar.Month, HasYear: true, Year: int(y.num), Month: int8(month.num), Minute: -1, Second: -1}}
	return true
}

// isoWeek makes a week of "2019-W07".
func isoWeek(m *match, x *Mention) bool {
	x.Expr = Expr{Form: Absolute, Fields: Fields{Unit: calendar.Week, HasYear: true, Year: int(m.symbol('Y').num), Week: int8(m.symbol('X').num), Minute: -1, Second: -1}}
	return true
}

// weekNumber makes a week of "week 53 of 2015".
func weekNumber(m *match, x *Mention) bool {
	f := noFields()
	n := m.symbol('Q').num
	f.Unit, f.Week = calendar.Week, int8(min(n, 99))
	if y := m.symbol('Y'); y != nil {
		f.HasYear, f.Year = true, int(y.num)
	}
	x.Expr = Expr{Form: Absolute, Fields: f}
	if m.symbol('G') != nil {
		x.Expr.Base = m.base()
	}
	unit, _ := m.unit()
	return unit == calendar.Week && 1 <= n && n <= 53 && !m.symbol('Q').is(shDecimal)
}

// fiscalNumber makes a fiscal year of "FY2016".
func fiscalNumber(m *match, x *Mention) bool {
	f := noFields()
	f.Unit, f.Fiscal, f.HasYear, f.Year = calendar.FiscalYear, true, true, int(m.symbol('X').num)
	x.Expr = Expr{Form: Absolute, Fields: f}
	return true
}

// fiscalQuarter makes a quarter of "Q1 FY22".
func fiscalQuarter(m *match, x *Mention) bool {
	f, ok := m.fields()
	f.Fiscal, f.HasYear, f.Year = true, true, int(m.symbol('X').num)
	x.Expr = Expr{Form: Absolute, Fields: f}
	return ok
}

// newYear makes the day of "New Year 2022" and "before New Year", not that of
// another calendar, nor the new year that is only to come.
func newYear(m *match, x *Mention) bool {
	f := noFields()
	f.Holiday, f.Unit = "new-year", calendar.Day
	before := &m.syms[m.start-1]
	if y := m.symbol('Y'); y != nil {
		f.HasYear, f.Year = true, int(y.num)
	} else if !m.syms[m.start].is(shCap) || !m.syms[m.end-1].is(shCap) || before.has(lang.Incue) || before.has(lang.OfWord) || m.syms[m.end-1].is(shPoss) {
		return false
	}
	x.Expr = Expr{Form: Absolute, Fields: f}
	return !before.is(shCap) || before.has(lang.Function)
}

// namedDay makes the day of the attacks of September 11 of 2001.
func namedDay(m *match, x *Mention) bool {
	f, ok := m.fields()
	if !ok || f.Month != 9 || f.Day != 11 {
		return false
	}
	named := noFields()
	named.Holiday, named.Unit = "september-11", calendar.Day
	x.Expr = Expr{Form: Absolute, Fields: named}
	return true
}

// quarterList makes a date of the first of two quarters.
func quarterList(m *match, x *Mention) bool {
	f := noFields()
	n := number(m.syms[m.caps[slotOf['Q']][0]:m.caps[slotOf['Q']][1]])
	f.Quarter, f.Unit = int8(n), calendar.Quarter
	x.Expr = Expr{Form: Absolute, Fields: f}
	return 1 <= n && n <= 4
}

// nounDate makes a decade or century. Before a noun ("the 1780s pamphlets") the
// article is the noun's, not the date's, unless a preposition shows that the
// date stands alone.
func nounDate(m *match, x *Mention) bool {
	first, last, after := &m.syms[m.start], &m.syms[m.end-1], &m.syms[m.end]
	if c := m.symbol('C'); m.anAge() || m.degrees() || c.is(shDecade) && 100 < c.num && c.num < 1000 && (first == c || m.syms[m.end].has(lang.BC)) {
		return false // the 747s of an airline
	}
	hyphen := m.symbol('C') != last && m.syms[m.end-2].is(shHyphen)
	free := m.syms[m.start-1].has(lang.MonthCue) && !hyphen
	if first.is(shLower) || first.is(shCap) {
		if the := first.word; the != nil && the.Text == "the" && !free && (hyphen || after.is(shLower) && !after.has(lang.Function)) {
			m.caps[0] = [2]int16{int16(m.start + 1), int16(m.end)}
		}
	}
	ok := absolute(m, x)
	if m.symbol('O') != nil {
		x.Expr.Mod = Start // "the turn of the 20th century"
	}
	return ok
}

// decadeEra makes the ten years of "the 330s BC", which no decade of the calendar
// holds, from 339 to 330 BC, and the decade of "the 50s AD".
func decadeEra(m *match, x *Mention) bool {
	f := noFields()
	n := int(m.symbol('C').num)
	f.HasYear, f.Year, f.Unit = true, n, calendar.Decade
	x.Expr = Expr{Form: Absolute, Fields: f}
	if m.symbol('E').has(lang.BC) {
		far := f
		f.Year, f.Unit, far.Year, far.Unit = 1-(n+9), calendar.Year, 1-n, calendar.Year
		x.Expr = Expr{Form: Range, Fields: f, To: &Expr{Form: Absolute, Fields: far}}
	}
	return 0 < n && n < 1000
}

// wordDecade makes a decade of "the nineties".
func wordDecade(m *match, x *Mention) bool { return !m.anAge() && absolute(m, x) }

// anAge reports whether the decade in slot C is how old somebody is: "in her
// late thirties", "in their 20s".
func (m *match) anAge() bool {
	c, before := m.symbol('C'), &m.syms[m.start-1]
	if before.has(lang.Edge) && m.start > 1 {
		before = &m.syms[m.start-2] // "in his early 50s"
	}
	return before.has(lang.Possessive) && (c.has(lang.DecadeWord) || c.is(shDecade) && c.num < 100)
}

// degrees reports whether the decade in slot C is how warm it is: "temperatures in
// the 90s".
func (m *match) degrees() bool {
	if c := m.symbol('C'); !c.is(shDecade) || c.num >= 100 {
		return false
	}
	for i := m.start - 1; i > max(0, m.start-6) && !closes(&m.syms[i]); i-- {
		switch m.text[m.syms[i].start:m.syms[i].end] {
		case "temperatures", "Temperatures", "temperature", "highs", "Highs", "lows", "Lows", "degrees", "thermometer", "heat":
			return true
		}
	}
	return false
}

// theSeason makes a season of "the winter"; the fall of a town and the spring in
// a barn have no preposition of time before them.
func theSeason(m *match, x *Mention) bool {
	before := &m.syms[m.start-1]
	cue := before.has(lang.SeasonCue) && before.word.Text != "after"
	return (cue || m.symbol('T') != nil || !m.symbol('K').has(lang.SeasonWord)) && absolute(m, x)
}

// seasonWord makes a season of "summer and winter"; spring and fall are ordinary
// words, and a capital makes a name. Before a noun ("winter quarters") it is a
// set, the winter of any year.
func seasonWord(m *match, x *Mention) bool {
	s, after := m.symbol('K'), &m.syms[m.end]
	if !s.is(shLower) || s.has(lang.SeasonWord) || after.has(lang.OfWord) || !absolute(m, x) {
		return false
	}
	if after.is(shLower) && !after.has(lang.Function) {
		x.Type, x.Expr.Form = SET, Repeat
	}
	return true
}

// dayAlone makes a date of "the 20 September", where the article is not that of
// a noun behind the date.
func dayAlone(m *match, x *Mention) bool {
	after := &m.syms[m.end]
	return !(after.is(shLower) && after.is(shPlain)) && absolute(m, x)
}

// bareYear makes a date of four digits. Years before 1500 need a word before
// them that goes with dates.
func bareYear(m *match, x *Mention) bool {
	y := m.symbol('Y')
	before, after := &m.syms[m.start-1], &m.syms[m.end]
	switch {
	case (y.num < 1500 || y.num > 2100) && m.symbol('T') == nil && !before.has(lang.MonthCue) && !before.is(shOpen) &&
		!(after.is(shHyphen) && m.syms[m.end+1].is(shYear)) && !(before.is(shHyphen) && m.syms[m.start-2].is(shYear)):
		return false
	case before.is(shColon) && before.glued && y.glued && m.syms[m.start-2].is(shNum):
		return false // "ISO 9001:2015"
	case (before.is(shHyphen) || before.is(shSlash)) && before.glued && y.glued && m.syms[m.start-2].is(shNum) && !m.syms[m.start-2].is(shYear):
		return false
	case m.symbol('T') == nil && counts(y.num) && plural(m.text, after) && before.is(shLower) && (!before.has(lang.Function) || before.has(lang.Have)) && !before.has(lang.MonthCue) && !before.has(lang.Possessive):
		return false // "hired 2000 temps"
	case before.is(shHyphen) && before.glued && y.glued && m.syms[m.start-2].is(shCap):
		return false
	case after.is(shColon) && after.glued && m.syms[m.end+1].glued:
		return false
	case before.is(shHash) || before.is(shPlus):
		return false
	}
	return absolute(m, x)
}

// counts reports whether a number that could be a year is more like a count: a
// round one, or a year of long ago.
func counts(n int32) bool { return n%50 == 0 || n < 1900 }

// plural reports whether s is a common noun that looks like a plural.
func plural(text string, s *symbol) bool {
	n := s.end - s.start
	return s.is(shLower) && s.is(shPlain) && n > 3 && text[s.end-1] == 's' && text[s.end-2] != 's' && text[s.end-2] != 'u'
}

// isCount reports a count, "1984 votes". Four digits after a preposition of time
// are a year, whatever follows: "In 1847 ships brought maize".
func isCount(m *match, _ *Mention) bool {
	if first, n := &m.syms[m.start], &m.syms[m.end-2]; first.is(shYear) && m.end == m.start+4 && n.is(shTwo) && n.glued && n.num > first.num%100 {
		return false // "the eruption of 1783-84 killed a fifth"
	}
	if m.end != m.start+2 || !m.syms[m.start].is(shYear) || m.syms[m.start+1].is(shPercent) || m.syms[m.start-1].word == nil {
		return true
	}
	if w := m.syms[m.start+1].word; w != nil && w.Text == "dollars" {
		return true // "$4 million in 1999 dollars"
	}
	switch m.syms[m.start-1].word.Text {
	case "in", "during", "throughout", "since", "until":
		return false
	}
	return true
}

// falling reports a score or a count, "1848 to 1790": its second number is less
// than the first.
func falling(m *match, _ *Mention) bool {
	return m.symbol('Y').num > m.symbol('O').num
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

// yearOn makes a date of "1994 or later", which has no end.
func yearOn(m *match, x *Mention) bool {
	x.Expr.Form = Absolute
	x.Expr.Mod = OnOrAfter
	if w := m.symbol('O').word.Text; w == "earlier" || w == "before" {
		x.Expr.Mod = OnOrBefore
	}
	var ok bool
	x.Expr.Fields, ok = m.fields()
	return ok
}

// monthQuarter makes the quarter of "the June quarter", the one that ends with
// that month.
func monthQuarter(m *match, x *Mention) bool {
	month := m.symbol('M').month()
	f := noFields()
	f.Unit, f.Quarter = calendar.Quarter, int8(month/3)
	x.Expr = Expr{Form: Absolute, Fields: f}
	return month%3 == 0
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
	} else if i.is(shMinuteZulu) {
		x.Zone = "Z"
		return true
	}
	before := &m.syms[m.start-1]
	return before.has(lang.AtWord) || m.symbol('S') != nil || m.secondClock()
}

// secondClock reports whether the clock time is the far end of a range or the
// next of a list: "between 06:00 and 18:00".
func (m *match) secondClock() bool {
	if m.start < 6 {
		return false
	}
	cue, minute := &m.syms[m.start-5], &m.syms[m.start-2]
	if !cue.has(lang.AtWord) || !minute.is(shSixty) || !minute.glued || !m.syms[m.start-3].is(shColon) {
		return false
	}
	joint := &m.syms[m.start-1]
	return joint.is(shHyphen) || joint.word != nil && (joint.word.Text == "and" || joint.word.Text == "to" || joint.word.Text == "or")
}

// clockOnNamed makes a time of "4am on 10 July last year".
func clockOnNamed(m *match, x *Mention) bool {
	ok := clockTime(m, x)
	x.Expr.Base = m.base()
	return ok && x.Expr.Base.Unit > x.Expr.Fields.dateUnit()
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

// listClock makes the first time of "between 6 and 8 p.m.": it is of the same
// half of the day as the second, but where it would lie behind that.
func listClock(m *match, x *Mention) bool {
	f := noFields()
	from, past, _ := m.span('H')
	f.HasClock, f.Unit, f.Hour = true, calendar.Hour, int8(number(m.syms[from:past])%12)
	if i := m.symbol('I'); i != nil {
		f.Unit, f.Minute = calendar.Minute, int8(i.num)
	}
	far := &m.syms[m.end-1]
	hour, late := int(far.num)%12, far.is(shClock) && far.num >= 12
	if a := m.symbol('A'); a != nil {
		late = a.word.Value(lang.AMPM) == 12
		for i := past; i < m.end; i++ {
			if s := &m.syms[i]; s.is(shHour) && !s.glued || s.is(shHour) && m.syms[i-1].is(shHyphen) {
				hour = int(s.num) % 12
			}
		}
	}
	if late && int(f.Hour) <= hour {
		f.Hour += 12
	}
	x.Type = TIME
	x.Expr = Expr{Form: Absolute, Fields: f}
	return number(m.syms[from:past]) <= 12
}
