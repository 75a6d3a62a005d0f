package timex

import (
	"dateline/chrono/calendar"
	"dateline/chrono/lang"
)

// count returns the number in slot N times, 0 where it says none ("several").
func (m *match) count(times int) int {
	from, past, _ := m.span('N')
	if past > from && m.syms[past-1].has(lang.Some) {
		return 0
	}
	return number(m.syms[from:past]) * times
}

// offset makes a date of so many units ago, later, after something.
func offset(m *match, x *Mention) bool {
	unit, times := m.unit()
	if m.vagueUnit(unit) {
		return false
	}
	x.Expr = Expr{Form: Offset, Fields: noFields(), Count: m.count(times), Unit: unit, Mod: m.mod()}
	if m.symbol('N') == nil && m.symbol('U').has(lang.Unit) {
		x.Expr.Count = times
	}
	switch s := m.symbol('X'); {
	case s.has(lang.Ago):
		x.Expr.Sign, x.Expr.From = -1, FromPublication
	case s.has(lang.Later):
		x.Expr.Sign, x.Expr.From = 1, FromMention
	case s.has(lang.Earlier):
		x.Expr.Sign, x.Expr.From = -1, FromMention
	default:
		m.offsetWord(x, s)
	}
	return true
}

// offsetWord reads the direction of before, after, since, from now.
func (m *match) offsetWord(x *Mention, s *symbol) {
	x.Expr.Sign, x.Expr.From = 1, FromEvent
	switch s.word.Text {
	case "before", "prior":
		x.Expr.Sign = -1
	case "now":
		x.Expr.From = FromPublication
		return
	case "today":
		x.Expr.From = FromBase
		x.Expr.Base = &Expr{Form: Deictic, Fields: noFields(), Unit: calendar.Day, From: FromPublication}
		return
	}
	switch m.rule.name {
	case "after-event":
		x.Type = DURATION
	case "before-mark", "the-day-before", "after-that":
		x.Expr.From = FromMention
	}
}

// vagueUnit reports whether the amount is one that is said of no time: "a
// second term", "a quarter".
func (m *match) vagueUnit(unit calendar.Granularity) bool {
	n := m.symbol('N')
	if n == nil || n.word == nil {
		return false
	}
	single := n.word.Text == "a" || n.word.Text == "an"
	return single && (unit == calendar.Second || unit == calendar.Quarter) || unit == calendar.Half ||
		unit == calendar.Quarter && (n.has(lang.Some) && n.word.Text != "several" || m.syms[m.end].has(lang.OfWord) && (!n.has(lang.Some) || m.syms[m.end+1].has(lang.Article)))
}

// offsetDate makes a date of so many units before or after a named one.
func offsetDate(m *match, x *Mention) bool {
	unit, times := m.unit()
	f, ok := m.fields()
	if _, _, newYear := m.span('V'); newYear {
		f.Holiday, f.Unit, ok = "new-year", calendar.Day, true
	}
	before, after := &m.syms[m.start-1], m.syms[m.end].word
	if after != nil && m.symbol('X').word.Text == "from" && (after.Text == "to" || after.Text == "until" || after.Text == "through") {
		return false // "lasting three days from 1 May to 4 May"
	}
	if !ok || m.vagueUnit(unit) || m.symbol('X').word.Text == "from" && (before.has(lang.ForCue) || before.has(lang.Lengthcue) || before.has(lang.OfWord)) {
		return false // "for three years from 1 May" is a length
	}
	n := times
	if m.symbol('N') != nil {
		n = m.count(times)
	}
	base := Expr{Form: Absolute, Fields: f}
	if s := m.symbol('O'); s != nil {
		base = Expr{Form: Deictic, Fields: noFields(), Sign: s.word.Value(lang.DayRef), Unit: calendar.Day, From: FromPublication}
	}
	if m.symbol('R') != nil {
		base = Expr{Form: Deictic, Fields: f, Unit: f.Unit}
		m.pointing(&base)
	}
	x.Expr = Expr{Form: Offset, Fields: noFields(), Sign: 1, Count: n, Unit: unit, From: FromBase, Base: &base, Mod: m.mod()}
	if m.symbol('X').word.Text == "before" {
		x.Expr.Sign = -1
	}
	if m.rule.name == "the-day-after-date" {
		x.Expr.Fields.Unit = unit // "the week before Christmas" is a week
	}
	return true
}

// yearAgo makes a date of "the year-ago quarter".
func yearAgo(m *match, x *Mention) bool {
	unit, times := m.unit()
	x.Expr = Expr{Form: Offset, Fields: noFields(), Sign: -1, Count: times, Unit: unit, From: FromMention}
	if s := m.symbol('O'); s != nil {
		x.Expr.Fields.Unit = unitNamed(s.word.Key(lang.Unit))
		if s.has(lang.Period) {
			x.Expr.Fields.Unit = calendar.Quarter
		}
	}
	return true
}

// inAmount makes a date of "in two weeks", where the clause looks ahead.
func inAmount(m *match, x *Mention) bool {
	unit, times := m.unit()
	if m.vagueUnit(unit) || m.symbol('O') == nil && m.ranks() || m.symbol('O') == nil && tenseAround(m.text, m.syms, m.start, m.end) == past {
		return false
	}
	x.Expr = Expr{Form: Offset, Fields: noFields(), Sign: 1, Count: m.count(times), Unit: unit, From: FromPublication, Mod: m.mod()}
	return true
}

// longAgo makes a reference to the past.
func longAgo(m *match, x *Mention) bool {
	x.Expr = Expr{Form: Vague, Fields: noFields(), Text: "PAST_REF"}
	return true
}

// offsetToday makes the day of "a year ago today".
func offsetToday(m *match, x *Mention) bool {
	unit, times := m.unit()
	today := &Expr{Form: Deictic, Fields: noFields(), Unit: calendar.Day, From: FromPublication}
	x.Expr = Expr{Form: Offset, Fields: noFields(), Sign: -1, Count: m.count(times), Unit: unit, From: FromBase, Base: today}
	return !m.vagueUnit(unit)
}

// namedAgo makes a date of "September a year ago".
func namedAgo(m *match, x *Mention) bool {
	unit, times := m.unit()
	n := m.count(times)
	u := m.caps[slotOf['U']]
	m.caps[slotOf['U']] = [2]int16{}
	f, ok := m.fields()
	m.caps[slotOf['U']] = u
	base := &Expr{Form: Offset, Fields: noFields(), Sign: -1, Count: n, Unit: unit, From: FromPublication}
	x.Expr = Expr{Form: Absolute, Fields: f, Base: base}
	return ok && unit > f.Unit && n > 0
}

// lastDays makes the end or start of a month of "the last days of August".
func lastDays(m *match, x *Mention) bool {
	base := m.baseOf()
	q := m.symbol('Q')
	if base == nil || m.count(1) > 0 || !q.has(lang.Last) && !q.has(lang.Final) && q.word.Value(lang.Ordinal) != 1 {
		return false
	}
	x.Expr = *base
	x.Expr.Unit, x.Expr.Mod = calendar.NoGranularity, End
	if q.has(lang.Ordinal) {
		x.Expr.Mod = Start
	}
	return true
}
