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
	f.Fiscal = m.symbol('B') != nil
	if f.Fiscal && f.Unit == calendar.NoGranularity || f.Fiscal && m.symbol('Q') == nil {
		f.Unit = calendar.FiscalYear
	}
	if q := m.symbol('Q'); q != nil {
		m.quarter(&f, q)
	}
	if s := m.symbol('C'); s != nil {
		m.decade(&f, s)
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
		f.Day, f.Unit = int8(min(number(m.syms[from:past]), 99)), calendar.Day
		if f.Day < 1 || f.Day > 31 {
			return f, false
		}
	}
	if s := m.symbol('W'); s != nil {
		f.Weekday, f.Unit = int8(s.weekday()), calendar.Day
	}
	if f.Quarter > 4 || f.Half > 2 {
		return f, false
	}
	if s := m.symbol('P'); s != nil {
		f.Part = DayPart(s.word.Value(lang.Part))
		f.Unit = calendar.DayPart
	}
	return f, m.clock(&f)
}

// noQuarter is the ordinal of what no year has: "the 9th quarter".
const noQuarter = 99

// quarter reads the ordinal of a quarter or half into f.
func (m *match) quarter(f *Fields, q *symbol) {
	n := int8(noQuarter)
	if v := number(m.syms[m.caps[slotOf['Q']][0]:m.caps[slotOf['Q']][1]]); 1 <= v && v <= 4 {
		n = int8(v)
	}
	if q.has(lang.Edge) {
		n = 2 // "the latter half"
	}
	if v := q.word.Value(lang.QuarterCode); v != 0 {
		n = int8(v)
	}
	if v := q.word.Value(lang.HalfCode); v != 0 {
		f.Half, f.Unit = int8(v), calendar.Half
		return
	}
	if unit, _ := m.unit(); unit == calendar.Half {
		f.Half, f.Unit = n, unit
		return
	}
	f.Quarter, f.Unit = n, calendar.Quarter
}

// decade reads a decade or century in slot C into f.
func (m *match) decade(f *Fields, s *symbol) {
	f.HasYear = true
	switch {
	case s.is(shDecade) && s.num >= 1000 && s.num < 2000 && s.num%100 == 0:
		f.Year, f.Unit = int(s.num)+1, calendar.Century
	case s.is(shDecade):
		f.Year, f.Unit, f.NoCentury = int(s.num), calendar.Decade, s.num < 100
	case m.rule.name == "decade-spelled":
		far := &m.syms[m.end-1]
		f.Year, f.Unit = 100*s.word.Value(lang.Teen)+far.word.Value(lang.DecadeWord), calendar.Decade
	case s.has(lang.DecadeWord):
		f.Year, f.Unit, f.NoCentury = s.word.Value(lang.DecadeWord), calendar.Decade, true
	default:
		from, past, _ := m.span('C')
		n := number(m.syms[from:past])
		f.Year, f.Unit = 100*(n-1)+1, calendar.Century
		if e := m.symbol('E'); e != nil && e.has(lang.BC) {
			f.Year = 1 - 100*n
		}
	}
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
	case m.syms[m.end-1].is(shPoss) && h == &m.syms[m.end-1]:
		return false
	case (h.has(lang.Noon) || h.has(lang.Midnight)) && m.symbol('V') != nil: // "ten minutes to midnight"
		v, till, _ := m.span('V')
		hour, to := 12, m.syms[till-1].word
		if h.has(lang.Midnight) {
			if hour = 0; to != nil && to.Text == "to" {
				hour = 24
			}
		}
		return !m.tally(v, till) && worded(m.syms[v:till], hour, f)
	case h.has(lang.Noon):
		f.Hour, f.Minute, f.Unit = 12, 0, calendar.Minute
		return true
	case h.has(lang.Midnight):
		f.Hour, f.Minute, f.Unit = 24, 0, calendar.Minute
		if w := m.syms[m.start-1].word; w != nil && (w.Text == "after" || w.Text == "since" || w.Text == "past") {
			f.Hour = 0 // "shortly after midnight on Saturday" is Saturday's first hour
		}
		return true
	}
	from, past, _ := m.span('H')
	hour := number(m.syms[from:past])
	if v, till, ok := m.span('V'); ok {
		return !m.tally(v, till) && worded(m.syms[v:till], hour, f)
	}
	if h.is(shDecimal) || h.is(shDottedClock) {
		minute, ok := decimalMinute(m.words('H'))
		if !ok {
			return false
		}
		f.Minute, f.Unit = minute, calendar.Minute
	}
	if hour > 24 {
		return false
	}
	f.Hour = int8(hour)
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

// worded reads "half past", "a quarter to", "twenty past" before an hour in
// words. What day part the words name settles the half of the day.
func worded(before []symbol, hour int, f *Fields) bool {
	last := before[len(before)-1].word
	minute := number(before)
	if len(before) > 1 {
		if w := before[len(before)-2].word; w != nil && w.Text == "quarter" {
			minute = 15
		}
	}
	if before[0].word != nil && before[0].word.Text == "half" {
		minute = 30
	}
	if last.Text == "to" {
		hour, minute = hour-1, 60-minute
	}
	if hour < 0 || hour > 24 || minute < 1 || minute > 59 {
		return false
	}
	if hour < 12 && (f.Part == Afternoon || f.Part == Evening || f.Part == Night && hour > 5) {
		hour += 12
	}
	f.Part, f.Hour, f.Minute, f.Unit = NoPart, int8(hour), int8(minute), calendar.Minute
	return true
}

// tally reports whether the words from..past, before an hour, rather count votes
// or hours: "by seven to five", "from ten to four". Minutes that are not said to
// be some come in fives.
func (m *match) tally(from, past int) bool {
	far, cue := m.syms[past-1].word, m.syms[from-1].word
	if far.Text != "to" || past-from > 1 && m.syms[past-2].word != nil && (m.syms[past-2].has(lang.Units) || m.syms[past-2].has(lang.Unit)) {
		return false
	}
	return number(m.syms[from:past])%5 != 0 || cue != nil && (cue.Text == "by" || cue.Text == "from" || cue.Text == "between")
}

// decimalMinute reads the minutes of "5.30".
func decimalMinute(digits string) (int8, bool) {
	i := strings.IndexByte(digits, '.')
	minute := atoi(digits[i+1:])
	return int8(min(minute, 99)), minute < 60 && len(digits)-i >= 3
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
			part += int(s.num) + w.Value(lang.Digit) + w.Value(lang.Teen) + w.Value(lang.Tens) + w.Value(lang.Ordinal) + w.Value(lang.Couple) + w.Value(lang.Dozen)
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

// mod reads the bending words in slot T. "Earlier this year" is no third of the
// year, but any part of it before now, and "mid-to-late 1980s" more than one.
func (m *match) mod() Mod {
	from, past, ok := m.span('T')
	if !ok {
		return NoMod
	}
	s := &m.syms[from]
	if s.has(lang.EdgeCompared) || m.spansEdges(past) {
		return NoMod
	}
	for _, c := range []lang.Class{lang.Edge, lang.EdgeNoun} {
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

// spansEdges reports whether the bending word that ends at past leads on to
// another: "mid-to-late".
func (m *match) spansEdges(past int) bool {
	s := &m.syms[past]
	return s.is(shHyphen) && s.glued && (m.syms[past+1].has(lang.To) || m.syms[past+1].has(lang.MonthCue)) && m.syms[past+2].is(shHyphen)
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
