package timex

import (
	"strings"

	"dateline/chrono/calendar"
	"dateline/chrono/lang"
)

// absolute makes a date or time of the fields that the words name.
func absolute(m *match, x *Mention) bool {
	f, ok := m.fields()
	if !ok {
		return false
	}
	x.Expr = Expr{Form: Absolute, Fields: f, Mod: m.mod()}
	if f.HasClock || f.Part != NoPart {
		x.Type = TIME
	}
	x.Zone = m.words('Z')
	return true
}

// words returns the text that slot captured, "" for nothing.
func (m *match) words(slot byte) string {
	from, past, ok := m.span(slot)
	if !ok {
		return ""
	}
	return m.text[m.syms[from].start:m.syms[past-1].end]
}

// fields reads the slots of calendar fields; ok is false where they cannot be.
func (m *match) fields() (f Fields, ok bool) {
	f.Minute, f.Second = -1, -1
	if s := m.symbol('Y'); s != nil {
		f.HasYear, f.Year, f.Unit = true, int(s.num), calendar.Year
		if e := m.symbol('E'); e != nil && e.has(lang.BC) {
			f.Year = 1 - f.Year
		}
	} else if s := m.symbol('n'); s != nil {
		f.HasYear, f.Year, f.NoCentury, f.Unit = true, int(s.num), true, calendar.Year
	} else if from, past, is := m.span('y'); is {
		f.HasYear, f.Year, f.Unit = true, yearInWords(m.syms[from:past]), calendar.Year
	}
	if s := m.symbol('K'); s != nil {
		f.Season, f.Unit = int8(s.word.Value(lang.Season)), calendar.Season
	}
	if s := m.symbol('M'); s != nil {
		f.Month, f.Unit = int8(s.month()), calendar.Month
	}
	if s := m.symbol('L'); s != nil {
		f.Holiday, f.Unit = s.word.Key(lang.Holiday), calendar.Day
	}
	if from, past, is := m.span('D'); is {
		f.Day, f.Unit = int8(number(m.syms[from:past])), calendar.Day
		if f.Day < 1 || f.Day > 31 {
			return f, false
		}
	}
	if s := m.symbol('W'); s != nil {
		f.Weekday, f.Unit = int8(s.weekday()), calendar.Day
	}
	if s := m.symbol('P'); s != nil {
		f.Part = DayPart(s.word.Value(lang.Part))
		f.Unit = calendar.DayPart
	}
	return f, m.clock(&f)
}

func (s *symbol) month() int {
	return max(s.word.Value(lang.Month), s.word.Value(lang.MonthAbbr))
}

func (s *symbol) weekday() int {
	return max(s.word.Value(lang.Weekday), s.word.Value(lang.WeekdayAbbr), s.word.Value(lang.Weekdays))
}

// clock reads the slots of a clock time into f.
func (m *match) clock(f *Fields) bool {
	h := m.symbol('H')
	if h == nil {
		return true
	}
	f.HasClock, f.Unit = true, calendar.Hour
	switch {
	case h.has(lang.Noon):
		f.Hour, f.Minute, f.Unit = 12, 0, calendar.Minute
		return true
	case h.has(lang.Midnight):
		f.Hour, f.Minute, f.Unit = 24, 0, calendar.Minute
		return true
	}
	from, past, _ := m.span('H')
	f.Hour = int8(number(m.syms[from:past]))
	late, said := false, m.symbol('A') != nil
	if a := m.symbol('A'); a != nil {
		late = a.word.Value(lang.AMPM) == 12
	}
	if i := m.symbol('I'); i != nil {
		f.Minute, f.Unit = int8(i.num), calendar.Minute
		if i.is(shClock) {
			said, late = true, m.text[i.end-2]|0x20 == 'p'
		}
	}
	if s := m.symbol('S'); s != nil {
		f.Second, f.Unit = int8(s.num), calendar.Second
	}
	if f.Part == Afternoon || f.Part == Evening || f.Part == Night && f.Hour > 5 {
		said, late = true, true
	}
	f.Part = NoPart
	if said {
		if f.Hour > 12 {
			return f.Hour < 24 && !late
		}
		f.Hour %= 12
		if late {
			f.Hour += 12
		}
	}
	return f.Hour <= 24
}

// number evaluates digits, number words or an ordinal; 0 where they say no
// number ("several").
func number(syms []symbol) int {
	total, part := 0, 0
	for i := range syms {
		s := &syms[i]
		switch {
		case s.word == nil:
			if s.num > 0 {
				part += int(s.num)
			}
		case s.has(lang.Scale):
			scale := s.word.Value(lang.Scale)
			part = max(part, 1) * scale
			if scale > 100 {
				total, part = total+part, 0
			}
		default:
			w := s.word
			part += w.Value(lang.Digit) + w.Value(lang.Teen) + w.Value(lang.Tens) + w.Value(lang.Ordinal) + w.Value(lang.Couple) + w.Value(lang.Dozen)
			if s.end-s.start <= 2 && (w.Text == "a" || w.Text == "an") {
				part++
			}
		}
	}
	return min(total+part, 1<<20)
}

// yearInWords evaluates "nineteen ninety-eight" and "two thousand and five".
func yearInWords(syms []symbol) int {
	if len(syms) > 1 && !syms[1].has(lang.Scale) && syms[0].has(lang.Teen) {
		return 100*syms[0].word.Value(lang.Teen) + number(syms[1:])
	}
	return number(syms)
}

// unit returns the unit in slot U, and how many of it the word stands for (a
// fortnight is two weeks).
func (m *match) unit() (calendar.Granularity, int) {
	s := m.symbol('U')
	if s == nil {
		return calendar.NoGranularity, 1
	}
	key := s.word.Key(lang.Unit)
	if key == "" {
		key = s.word.Key(lang.Units)
	}
	if key == "fortnight" {
		return calendar.Week, 2
	}
	return unitNamed(key), 1
}

func unitNamed(key string) calendar.Granularity {
	switch key {
	case "second":
		return calendar.Second
	case "minute":
		return calendar.Minute
	case "hour":
		return calendar.Hour
	case "day":
		return calendar.Day
	case "weekend":
		return calendar.Weekend
	case "week":
		return calendar.Week
	case "month":
		return calendar.Month
	case "quarter":
		return calendar.Quarter
	case "season":
		return calendar.Season
	case "half":
		return calendar.Half
	case "decade":
		return calendar.Decade
	case "century":
		return calendar.Century
	case "millennium":
		return calendar.Millennium
	}
	return calendar.Year
}

// mod reads the bending words in slot T.
func (m *match) mod() Mod {
	from, past, ok := m.span('T')
	if !ok {
		return NoMod
	}
	s := &m.syms[from]
	for _, c := range []lang.Class{lang.Edge, lang.EdgeNoun, lang.EdgeCompared} {
		switch s.word.Key(c) {
		case "start":
			return Start
		case "mid":
			return Mid
		case "end":
			return End
		}
	}
	return modOf(strings.ToLower(m.text[s.start:m.syms[past-1].end]))
}

// modOf returns the modifier of an amount: "more than", "nearly".
func modOf(words string) Mod {
	switch words {
	case "over", "more than":
		return MoreThan
	case "under", "less than", "fewer than":
		return LessThan
	case "nearly", "almost":
		return LessThan
	case "at least", "no less than":
		return EqualOrMore
	case "at most", "up to", "no more than", "as long as":
		return EqualOrLess
	}
	return Approx
}

// dayRef makes a date of today, yesterday and tomorrow.
func dayRef(m *match, x *Mention) bool {
	n := m.value('X', lang.DayRef)
	x.Expr = Expr{Form: Deictic, Sign: n, Unit: calendar.Day, From: FromPublication, Mod: m.mod()}
	if s := m.symbol('P'); s != nil {
		x.Type = TIME
		x.Expr.Fields = Fields{Part: DayPart(s.word.Value(lang.Part)), Unit: calendar.DayPart, Minute: -1, Second: -1}
	}
	return true
}

// offset makes a date of so many units ago, later, after something.
func offset(m *match, x *Mention) bool {
	unit, times := m.unit()
	from, past, _ := m.span('N')
	x.Expr = Expr{Form: Offset, Count: number(m.syms[from:past]) * times, Unit: unit, Mod: m.mod()}
	switch s := m.symbol('X'); {
	case s.has(lang.Ago):
		x.Expr.Sign, x.Expr.From = -1, FromPublication
	case s.has(lang.Later):
		x.Expr.Sign, x.Expr.From = 1, FromMention
	case s.has(lang.Earlier):
		x.Expr.Sign, x.Expr.From = -1, FromMention
	default:
		x.Type, x.Expr.Sign, x.Expr.From = DURATION, 1, FromEvent
		if s.word.Text == "before" {
			x.Expr.Sign = -1
		}
	}
	return true
}

// deictic makes a date of last week, next Friday, the following year.
func deictic(m *match, x *Mention) bool {
	f, _ := m.fields()
	r := m.symbol('R')
	unit, _ := m.unit()
	if unit == calendar.NoGranularity {
		unit = f.Unit
	}
	x.Expr = Expr{Form: Deictic, Fields: f, Unit: unit, From: FromPublication, Mod: m.mod()}
	switch w := r.word; {
	case r.has(lang.Last), r.has(lang.Next):
		x.Expr.Sign = w.Value(lang.Last) + w.Value(lang.Next)
	case r.has(lang.Previous), r.has(lang.Following):
		x.Expr.Sign, x.Expr.From = w.Value(lang.Previous)+w.Value(lang.Following), FromMention
	}
	return true
}

// length makes a duration.
func length(m *match, x *Mention) bool {
	unit, times := m.unit()
	from, past, _ := m.span('N')
	x.Type = DURATION
	x.Expr = Expr{Form: Length, Count: number(m.syms[from:past]) * times, Unit: unit, Mod: m.mod()}
	return true
}

// vague makes a reference to the past, the present or the future.
func vague(m *match, x *Mention) bool {
	s := m.symbol('O')
	x.Expr = Expr{Form: Vague, Text: "PRESENT_REF"}
	switch {
	case s.has(lang.PastRef):
		x.Expr.Text = "PAST_REF"
	case s.has(lang.FutureRef):
		x.Expr.Text = "FUTURE_REF"
	}
	return true
}
