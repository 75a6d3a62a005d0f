package timex

import (
	"strings"

	"dateline/chrono/calendar"
	"dateline/chrono/lang"
)

// noFields are fields that name nothing.
func noFields() Fields { return Fields{Minute: -1, Second: -1} }

// dayRef makes a date of today, yesterday and tomorrow, or a time of theirs.
func dayRef(m *match, x *Mention) bool {
	f := noFields()
	if s := m.symbol('P'); s != nil {
		f.Part, f.Unit = DayPart(s.word.Value(lang.Part)), calendar.DayPart
	}
	if m.symbol('X').has(lang.Tonight) {
		f.Part, f.Unit = Night, calendar.DayPart
	}
	if !m.clock(&f) {
		return false
	}
	x.Zone = m.words('Z')
	if f.HasClock || f.Part != NoPart {
		x.Type = TIME
	}
	x.Expr = Expr{Form: Deictic, Fields: f, Sign: m.value('X', lang.DayRef), Unit: calendar.Day, From: FromPublication, Mod: m.mod()}
	return true
}

// dayBeyond makes a date of the day before yesterday.
func dayBeyond(m *match, x *Mention) bool {
	n := m.value('X', lang.DayRef)
	if m.symbol('O').word.Text == "before" {
		n--
	} else {
		n++
	}
	x.Expr = Expr{Form: Offset, Fields: noFields(), Sign: 1, Count: n, Unit: calendar.Day, From: FromPublication}
	if n < 0 {
		x.Expr.Sign, x.Expr.Count = -1, -n
	}
	return n != 0
}

// tonight makes the night of the publication day.
func tonight(m *match, x *Mention) bool {
	f := noFields()
	f.Part, f.Unit = Night, calendar.DayPart
	x.Type = TIME
	x.Expr = Expr{Form: Deictic, Fields: f, Unit: calendar.Day, From: FromPublication, Mod: m.mod()}
	return true
}

// pointing reads slot R into the sign and origin of e.
func (m *match) pointing(e *Expr) {
	r := m.symbol('R')
	if r == nil {
		e.From = FromMention
		return
	}
	e.From = FromPublication
	switch w := r.word; {
	case r.has(lang.That), r.has(lang.Same):
		e.From = FromMention
	case m.rule.name == "anaphor-next", m.rule.name == "anaphor-named":
		e.Sign, e.From = w.Value(lang.Next)+w.Value(lang.Previous)+w.Value(lang.Following), FromMention
	case r.has(lang.Last), r.has(lang.Next):
		e.Sign = w.Value(lang.Last) + w.Value(lang.Next)
	case r.has(lang.Previous), r.has(lang.Following):
		e.Sign, e.From = w.Value(lang.Previous)+w.Value(lang.Following), FromMention
	}
}

// deictic makes a date of last week, next Friday, the following year.
func deictic(m *match, x *Mention) bool {
	f, ok := m.fields()
	unit, times := m.unit()
	if times > 1 {
		return fortnight(m, x)
	}
	if unit == calendar.NoGranularity {
		unit = f.Unit
	}
	next := &m.syms[m.end]
	if !ok || unit < calendar.Day && unit != calendar.DayPart || unit == calendar.Half || next.is(shHyphen) && next.glued && m.syms[m.end+1].glued {
		return false
	}
	if m.lastOfEvent(unit, next) {
		x.Type, x.Expr = DURATION, Expr{Form: Length, Fields: noFields(), Count: 1, Unit: unit}
		return true
	}
	if f.Weekday != 0 && f.Day != 0 && f.Month != 0 {
		x.Expr = Expr{Form: Absolute, Fields: f} // "the previous Friday, May 28"
		return true
	}
	f.Unit = max(f.Unit, 0)
	x.Expr = Expr{Form: Deictic, Fields: f, Unit: unit, Mod: m.mod()}
	m.pointing(&x.Expr)
	return true
}

// lastOfEvent reports whether a match of "last" and a unit is the last that
// something had, no date of the calendar: "the last month of the war", "in his
// last year at school".
func (m *match) lastOfEvent(unit calendar.Granularity, next *symbol) bool {
	r := m.symbol('R')
	if m.rule.name != "pointer-unit" || unit < calendar.Day || unit > calendar.Century || m.symbol('B') != nil || r == nil || r.word == nil || r.word.Text != "last" {
		return false
	}
	before, first := m.syms[m.start-1], m.syms[m.start].word
	theirs := before.is(shPoss) && unit != calendar.Quarter || before.has(lang.Possessive) && before.is(shLower) && before.word.Text != "its" && unit != calendar.Quarter
	the := first != nil && first.Text == "the" || m.symbol('T') == nil && before.word != nil && before.word.Text == "and"
	return theirs && m.symbol('T') == nil || the && (next.has(lang.OfWord) || m.toldApart(next))
}

// toldApart reports whether a clause behind the match tells which one it is: "the
// last day on which anyone saw her", "the last time that".
func (m *match) toldApart(next *symbol) bool {
	if next.word == nil {
		return false
	}
	switch next.word.Text {
	case "that", "when":
		return true
	case "on", "in":
		return m.syms[m.end+1].has(lang.Relative)
	}
	return false
}

// fortnight makes a length of "the past fortnight": the calendar has none.
func fortnight(m *match, x *Mention) bool {
	x.Type = DURATION
	x.Expr = Expr{Form: Length, Fields: noFields(), Count: 2, Unit: calendar.Week}
	m.pointing(&x.Expr)
	return m.symbol('R') != nil
}

// pointerPart makes a time of last night, this morning, the next evening.
func pointerPart(m *match, x *Mention) bool {
	f := noFields()
	f.Part, f.Unit = DayPart(m.value('P', lang.Part)), calendar.DayPart
	x.Type = TIME
	x.Expr = Expr{Form: Deictic, Fields: f, Unit: calendar.Day, Mod: m.mod()}
	m.pointing(&x.Expr)
	if m.symbol('H') != nil {
		x.Zone = m.words('Z')
		if !m.clock(&x.Expr.Fields) {
			return false
		}
	}
	if r, _, _ := m.span('R'); m.syms[r].has(lang.Next) && (m.syms[m.start].word != nil && m.syms[m.start].word.Text == "the" || m.symbol('H') != nil) {
		x.Expr.From = FromMention
	}
	return true
}

// base returns what slots R and G point at, "last year" of "July of last year".
func (m *match) base() *Expr {
	e := &Expr{Form: Deictic, Fields: noFields(), Unit: calendar.Year}
	if s := m.symbol('G'); s != nil {
		e.Unit = unitNamed(s.word.Key(lang.Unit))
	}
	m.pointing(e)
	if r, _, ok := m.span('R'); ok && m.syms[r].has(lang.Next) && m.syms[r-1].word != nil && m.syms[r-1].word.Text == "the" {
		e.From = FromMention // "January of the next year", seen from the one told of
	}
	return e
}

// quarterOf makes a date of "last year's third quarter".
func quarterOf(m *match, x *Mention) bool {
	f, ok := m.fields()
	x.Expr = Expr{Form: Absolute, Fields: f, Base: m.base(), Mod: m.mod()}
	return ok && x.Expr.Base.Unit == calendar.Year
}

// namedOf makes a date of "July of that year".
func namedOf(m *match, x *Mention) bool {
	f, ok := m.fields()
	x.Expr = Expr{Form: Absolute, Fields: f, Base: m.base(), Mod: m.mod()}
	if f.Part != NoPart {
		x.Type = TIME
	}
	base := x.Expr.Base.Unit
	if k := m.symbol('K'); k.has(lang.SeasonWord) && k == &m.syms[m.start] && !m.seasonCued() {
		return false // "after a 30 percent fall last year"
	}
	return ok && base > f.Unit && (f.Weekday == 0 || f.Day != 0 || base == calendar.Week)
}

// namedBeforeLast makes a date of "the summer before last".
func namedBeforeLast(m *match, x *Mention) bool {
	f, ok := m.fields()
	x.Expr = Expr{Form: Deictic, Fields: f, Sign: -2, From: FromPublication}
	return ok
}

// seasonCued reports whether what stands before a match lets its first word, an
// ordinary one too, be a season: a preposition of time, or nothing.
func (m *match) seasonCued() bool {
	before := &m.syms[m.start-1]
	return before.has(lang.SeasonCue) || before.has(lang.MonthCue) || before.is(shEdge) || before.is(shComma) || before.is(shOpen) || before.is(shQuote)
}

// beside returns the sign of "before" or "after" in slot O.
func (m *match) beside() int {
	if m.symbol('O').word.Text == "before" {
		return -1
	}
	return 1
}

// unitFollowed makes a date of "the year that followed".
func unitFollowed(m *match, x *Mention) bool {
	unit, _ := m.unit()
	x.Expr = Expr{Form: Deictic, Fields: noFields(), Sign: 1, Unit: unit, From: FromMention}
	return unit >= calendar.Day && unit != calendar.Half
}

// seasonBeside makes a date of "the summer before".
func seasonBeside(m *match, x *Mention) bool {
	f, ok := m.fields()
	x.Expr = Expr{Form: Deictic, Fields: f, Sign: m.beside(), Unit: calendar.Season, From: FromMention}
	return ok
}

// weekdayBeside makes a date of "the Friday before".
func weekdayBeside(m *match, x *Mention) bool {
	f, ok := m.fields()
	x.Expr = Expr{Form: Deictic, Fields: f, Sign: m.beside(), Unit: calendar.Day, From: FromMention}
	return ok
}

// namedBeside makes a date of "March of the year after".
func namedBeside(m *match, x *Mention) bool {
	f, ok := m.fields()
	base := m.base()
	base.Sign = m.beside()
	x.Expr = Expr{Form: Absolute, Fields: f, Base: base}
	return ok && base.Unit > f.Unit
}

// periodOf makes a date of "the corresponding period last year".
func periodOf(m *match, x *Mention) bool {
	f := noFields()
	if f.Unit, _ = m.unit(); m.symbol('U').has(lang.Period) {
		f.Unit = calendar.Quarter
	}
	x.Expr = Expr{Form: Absolute, Fields: f, Base: m.base()}
	return true
}

// unitEnd makes a date of "year-end".
func unitEnd(m *match, x *Mention) bool {
	unit, _ := m.unit()
	x.Expr = Expr{Form: Deictic, Fields: noFields(), Unit: unit, From: FromPublication, Mod: End}
	return unit == calendar.Year || unit == calendar.Month || unit == calendar.Quarter
}

// theUnit makes a date of "the quarter".
func theUnit(m *match, x *Mention) bool {
	unit, _ := m.unit()
	next := &m.syms[m.end]
	switch unit {
	case calendar.Quarter:
		// The quarter of a town is no date: one of a year has a preposition.
		if before := &m.syms[m.start-1]; m.rule.name == "the-unit" && (before.has(lang.OfWord) || !before.has(lang.SeasonCue) && !before.has(lang.ForCue)) {
			return false
		}
	case calendar.Week, calendar.Weekend, calendar.Month, calendar.Year:
		if m.symbol('U').has(lang.Period) {
			unit = calendar.Quarter
		}
	default:
		return false
	}
	if _, times := m.unit(); times > 1 {
		return false
	}
	x.Expr = Expr{Form: Deictic, Fields: noFields(), Unit: unit, From: FromMention}
	return !(next.is(shHyphen) && next.glued) && !(unit == calendar.Year && next.is(shUpper) && roman(m.text[next.start:next.end])) && (!next.has(lang.OfWord) || m.syms[m.end+1].is(shMoney)) // "a high for the year of $42"
}

// unitOfClause makes a date of "the year it opened", which hangs on what the clause
// behind it tells. "In the spring he left", at the start of a clause, is one without
// an event, and "said in the spring that" too.
func unitOfClause(m *match, x *Mention) bool {
	unit, _ := m.unit()
	before, r := &m.syms[m.start-1], m.symbol('R')
	named := m.symbol('K') != nil || m.symbol('P') != nil
	f, ok := m.fields()
	if named {
		unit = f.Unit
		if s := m.symbol('P'); s != nil {
			f = noFields()
			f.Part, f.Unit = DayPart(s.word.Value(lang.Part)), calendar.DayPart
			x.Type, unit = TIME, calendar.DayPart
		}
	}
	switch {
	case !ok && m.symbol('P') == nil, unit < calendar.DayPart || unit > calendar.Year || unit == calendar.Quarter || unit == calendar.Half:
		return false
	case before.has(lang.ForCue), r.has(lang.That) && (named || m.syms[m.end+1].has(lang.Unit)):
		return false // "for the year it expects", "the summer that year"
	case !before.is(shEdge) && !(before.has(lang.OnCue) && unit <= calendar.Day) && m.opensClause(m.start-1):
		return false // "over the weekend they rested"
	}
	x.Expr = Expr{Form: Deictic, Fields: f, Unit: unit, From: FromEvent}
	return true
}

// opensClause reports whether symbol i is the first of a sentence or clause.
func (m *match) opensClause(i int) bool {
	s := &m.syms[max(i-1, 0)]
	return s.is(shEdge) || s.is(shComma) || s.is(shSemicolon) || s.is(shQuote) || s.word != nil && (s.word.Text == "and" || s.word.Text == "but" || s.word.Text == "that")
}

// roman reports whether word is the number of a year of the French republic: "the
// Year III".
func roman(word string) bool { return word != "" && strings.Trim(word, "IVX") == "" }

// beforeLast makes a date of "the week before last", "the year after next".
func beforeLast(m *match, x *Mention) bool {
	unit, _ := m.unit()
	sign := -2
	if m.symbol('R').has(lang.Next) {
		sign = 2
	}
	x.Expr = Expr{Form: Deictic, Fields: noFields(), Sign: sign, Unit: unit, From: FromPublication}
	return unit >= calendar.Day && unit != calendar.Half
}

// nthWeekday makes a date of "the second Sunday of September 2003".
func nthWeekday(m *match, x *Mention) bool {
	base := m.baseOf()
	if base == nil || base.Unit != calendar.Month && base.Unit != calendar.Year {
		return false
	}
	f := noFields()
	f.Unit, f.Weekday = calendar.Day, int8(m.symbol('W').weekday())
	q := m.symbol('Q')
	from, past, _ := m.span('Q')
	if f.Nth = int8(min(number(m.syms[from:past]), 6)); q.has(lang.Last) {
		f.Nth = -1
	}
	x.Expr = Expr{Form: Absolute, Fields: f, Base: base}
	return f.Nth != 0 && f.Nth <= 5
}

// nthOf makes a date of "the last week of July", a duration of "the first two
// months of 1939".
func nthOf(m *match, x *Mention) bool {
	base := m.baseOf()
	unit, times := m.unit()
	if base == nil || unit >= base.Unit && base.Unit != calendar.NoGranularity {
		return false
	}
	f := noFields()
	f.Unit = unit
	q := m.symbol('Q')
	from, past, _ := m.span('Q')
	if f.Nth = int8(min(number(m.syms[from:past]), 99)); q.has(lang.Last) || q.has(lang.Final) {
		f.Nth = -1
	}
	if f.Nth == 0 || f.Nth > 53 || m.syms[m.start-1].has(lang.Tens) {
		return false
	}
	// The first three, six or nine months are a company's period, its year another mention.
	if n := m.count(1); m.symbol('N') != nil && unit == calendar.Month && n%3 == 0 && f.Nth == 1 && base.Fields.HasYear {
		return false
	}
	x.Expr = Expr{Form: Absolute, Fields: f, Base: base}
	if m.symbol('N') != nil {
		x.Type = DURATION
		x.Expr.Form, x.Expr.Count, x.Expr.Unit = Length, m.count(times), unit
	}
	return true
}

// baseOf returns the named or pointed-at unit after "of", with its Unit set.
func (m *match) baseOf() *Expr {
	if m.symbol('G') != nil {
		return m.base()
	}
	q, w := m.caps[slotOf['Q']], m.caps[slotOf['W']]
	m.caps[slotOf['Q']], m.caps[slotOf['W']] = [2]int16{}, [2]int16{}
	f, ok := m.fields()
	m.caps[slotOf['Q']], m.caps[slotOf['W']] = q, w
	if !ok || f.Unit == calendar.NoGranularity {
		return nil
	}
	return &Expr{Form: Absolute, Fields: f, Unit: f.Unit}
}

// weekEnding makes the seven days up to a date of "the week ending 11 April".
func weekEnding(m *match, x *Mention) bool {
	f, ok := m.fields()
	days := noFields()
	days.Nth = -1
	x.Type = DURATION
	x.Expr = Expr{Form: Length, Fields: days, Count: 1, Unit: calendar.Week, Base: &Expr{Form: Absolute, Fields: f}}
	return ok && f.Unit == calendar.Day
}

// weekOf makes a date of "the week of April 10th".
func weekOf(m *match, x *Mention) bool {
	f, ok := m.fields()
	unit, _ := m.unit()
	outer := noFields()
	outer.Unit = unit
	x.Expr = Expr{Form: Absolute, Fields: outer, Base: &Expr{Form: Absolute, Fields: f}}
	return ok
}
