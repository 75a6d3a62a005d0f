package timex

import (
	"dateline/chrono/calendar"
	"dateline/chrono/lang"
)

// agoHalf makes a date of "two and a half years ago": it is counted in the
// smaller unit of which the half is a whole number, and only about right.
func agoHalf(m *match, x *Mention) bool {
	unit, _ := m.unit()
	n := 2 * max(m.count(1), 1)
	if s := m.symbol('N'); s.word != nil && s.word.Text == "half" {
		n = 0
	}
	n++
	x.Expr = Expr{Form: Offset, Fields: noFields(), Sign: -1, From: FromMention, Mod: Approx}
	switch unit {
	case calendar.Year:
		x.Expr.Count, x.Expr.Unit = 6*n, calendar.Month
	case calendar.Decade:
		x.Expr.Count, x.Expr.Unit = 5*n, calendar.Year
	case calendar.Century:
		x.Expr.Count, x.Expr.Unit = 50*n, calendar.Year
	case calendar.Month:
		x.Expr.Count, x.Expr.Unit = 2*n, calendar.Week
	default:
		return false
	}
	switch s := m.symbol('X'); {
	case s.has(lang.Ago):
		x.Expr.From = FromPublication
	case s.has(lang.Later):
		x.Expr.Sign = 1
	}
	return true
}

// agoThis makes a date of "two years ago this week", "a week ago Friday": so
// many units before that day, week or month.
func agoThis(m *match, x *Mention) bool {
	unit, times := m.unit()
	base := &Expr{Form: Deictic, Fields: noFields(), From: FromPublication}
	if g := m.symbol('G'); g != nil {
		base.Unit = unitNamed(g.word.Key(lang.Unit))
	} else {
		f := noFields()
		f.Weekday, f.Unit = int8(m.symbol('W').weekday()), calendar.Day
		base = &Expr{Form: Absolute, Fields: f}
	}
	x.Expr = Expr{Form: Offset, Fields: noFields(), Sign: -1, Count: m.count(times), Unit: unit, From: FromBase, Base: base}
	return x.Expr.Count > 0 && (base.Unit == calendar.NoGranularity || calendar.Day <= base.Unit && base.Unit <= unit) && unit >= calendar.Week
}

// weekOn makes a date of "a week on Friday" and "Friday week", which lie ahead,
// and of "a week last Tuesday", which lies back. What is told for a week is a
// length.
func weekOn(m *match, x *Mention) bool {
	unit, times := m.unit()
	n := times
	if m.symbol('N') != nil {
		n = m.count(times)
	}
	f := noFields()
	base := &Expr{Form: Absolute, Fields: f, From: FromNothing}
	switch w, o := m.symbol('W'), m.symbol('O'); {
	case w == nil && o != nil:
		base.Form, base.Sign, base.Unit, base.From = Deictic, o.word.Value(lang.DayRef), calendar.Day, FromPublication
	default:
		base.Fields.Weekday, base.Fields.Unit = int8(w.weekday()), calendar.Day
	}
	x.Expr = Expr{Form: Offset, Fields: noFields(), Sign: 1, Count: n, Unit: unit, From: FromBase, Base: base}
	if m.symbol('R') != nil {
		x.Expr.Sign, base.Form, base.Sign, base.From = -1, Deictic, -1, FromPublication
	}
	before := &m.syms[m.start-1]
	return unit == calendar.Week && n > 0 && !before.has(lang.ForCue) && !before.has(lang.Lengthcue) && !before.has(lang.OfWord) && !before.has(lang.Pointing)
}

// weekdayThe makes a date of "on the Saturday", one of the week told of.
func weekdayThe(m *match, x *Mention) bool {
	f := noFields()
	f.Weekday, f.Unit = int8(m.symbol('W').weekday()), calendar.Day
	x.Expr = Expr{Form: Deictic, Fields: f, Unit: calendar.Day, From: FromMention}
	return true
}

// weekdayOfEvent makes a date of "on the Saturday after the flood", which hangs
// on the event.
func weekdayOfEvent(m *match, x *Mention) bool {
	weekdayThe(m, x)
	x.Expr.From = FromEvent
	return true
}

// weekdayByDate makes the day of "the Friday before Christmas 2009".
func weekdayByDate(m *match, x *Mention) bool {
	base := m.baseOf()
	if base == nil || base.Unit != calendar.Day {
		return false
	}
	f := noFields()
	f.Weekday, f.Unit, f.Nth = int8(m.symbol('W').weekday()), calendar.Day, 1
	if m.symbol('X').word.Text == "before" {
		f.Nth = -1
	}
	x.Expr = Expr{Form: Absolute, Fields: f, Base: base}
	return true
}

// ranks reports whether the words before the match say that something was first
// or most for so long: "its first profit in two years", "the worst drought in a
// decade".
func (m *match) ranks() bool {
	for i := m.start - 1; i > max(0, m.start-rankReach); i-- {
		s := &m.syms[i]
		if s.is(shComma) || s.is(shSemicolon) {
			return false
		}
		if s.has(lang.Ordinal) || s.has(lang.Final) || s.is(shPlain) && s.end-s.start > 5 && m.text[s.end-3:s.end] == "est" {
			return true
		}
		if s.word != nil {
			switch s.word.Text {
			case "most", "least", "only":
				return true
			}
		}
		switch m.text[s.start:s.end] {
		case "worst", "best":
			return true
		}
	}
	return false
}

// rankReach is how many words before a length may say what was first in it.
const rankReach = 6
