package timex

import (
	"slices"
	"strings"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/lang"
)

// carry looks, behind a mention that ended at pos, for the further members of
// its list or the far end of its range, which leave out what the mention said:
// "May 3-5", "April 24 and 25", "1939-45", "the sixties and seventies". It
// returns the symbol after the last.
func (k *machine) carry(text string, sentence, pos int) int {
	for {
		last := &k.mentions[len(k.mentions)-1]
		f, past := last.Expr.Fields, 0
		if last.Expr.Form != Absolute || last.Expr.Base != nil || last.Type != DATE {
			return pos
		}
		from := k.connector(pos)
		switch s := &k.syms[from]; {
		case from == pos:
		case f.Month != 0 && f.Day != 0 && f.Weekday == 0 && last.Rule != "day-month" && (s.is(shDay) || s.is(shNth)):
			past = k.dayAfter(&f, from)
		case f.Unit == calendar.Year && f.HasYear && f.Year > 99 && s.is(shTwo) && s.glued && from == pos+1:
			past = k.yearAfter(&f, from)
		case f.Unit == calendar.Decade && f.NoCentury && s.has(lang.DecadeWord):
			f.Year, past = s.word.Value(lang.DecadeWord), from+1
		}
		if past == 0 {
			return pos
		}
		x := Mention{Sentence: sentence, Rule: last.Rule, Expr: Expr{Form: Absolute, Fields: f}}
		if last.Expr.Mod == Approx {
			x.Expr.Mod = Approx
		}
		k.add(text, x, from, past)
		pos = past
	}
}

// connector returns the symbol after the words at pos that join two dates, pos
// itself where there are none.
func (k *machine) connector(pos int) int {
	s := &k.syms[pos]
	if s.is(shComma) {
		pos++
		s = &k.syms[pos]
		if s.is(shNum) || s.is(shNth) {
			return pos
		}
	}
	switch {
	case s.is(shHyphen), s.is(shSlash):
		return pos + 1
	case s.word == nil:
		return pos
	}
	switch s.word.Text {
	case "and", "or", "to", "through", "until", "till", "thru":
		pos++
		if the := k.syms[pos].word; the != nil && the.Text == "the" && k.syms[pos+1].is(shNth) {
			pos++
		}
	}
	return pos
}

// dayAfter reads a day of the same month at from, with a year of its own where
// one follows; 0 where the number counts something else.
func (k *machine) dayAfter(f *Fields, from int) int {
	s := &k.syms[from]
	if s.num < 1 || s.num > 31 || s.num <= int32(f.Day) {
		return 0
	}
	next := &k.syms[from+1]
	if next.has(lang.Month) || next.has(lang.MonthAbbr) || next.has(lang.OfWord) ||
		!(next.is(shEdge) || next.is(shComma) || next.is(shDot) || next.is(shSemicolon) || next.is(shClose) || next.is(shQuote) || next.has(lang.Function) || next.is(shYear)) {
		return 0
	}
	f.Day = int8(s.num)
	if next.is(shComma) && k.syms[from+2].is(shYear) {
		f.HasYear, f.Year = true, int(k.syms[from+2].num)
		return from + 3
	}
	return from + 1
}

// yearAfter reads the last two digits of a later year at from.
func (k *machine) yearAfter(f *Fields, from int) int {
	n := int(k.syms[from].num)
	if n <= f.Year%100 || k.syms[from+1].is(shHyphen) && k.syms[from+1].glued || k.syms[from+1].is(shPercent) {
		return 0
	}
	f.Year += n - f.Year%100
	return from + 1
}

// add appends the mention x of the symbols from..past.
func (k *machine) add(text string, x Mention, from, past int) {
	x.Span = article.Span{Start: int(k.syms[from].start), End: int(k.syms[past-1].end)}
	x.ID = k.mentionID()
	if n := len(k.mentions); n == cap(k.mentions) {
		more := 16 + min(3*n, n*(len(text)-x.Span.End)/(x.Span.End+1)) // as many as so far, for the text that is left
		k.mentions, k.cues = slices.Grow(k.mentions, more), slices.Grow(k.cues, more)
	}
	k.mentions = append(k.mentions, x)
	c := cueOf(text, k.syms, from, past)
	c.inset = x.Expr.movesYear() && inset(text, k.syms, from, past)
	k.cues = append(k.cues, c)
}

// movesYear reports whether e can lead a story into another year.
func (e *Expr) movesYear() bool {
	return e.Form == Absolute && e.Fields.HasYear || (e.Form == Offset || e.Form == Deictic) && e.Unit >= calendar.Year
}

// shareBase lets the members of a list or range before the mention added last
// hang on what it hangs on: "June" in "between June and September of that year".
func (k *machine) shareBase(text string) {
	last := len(k.mentions) - 1
	if f := &k.mentions[last].Expr.Fields; f.HasYear && f.Day != 0 && f.Month != 0 {
		k.shareYear(text, f)
	}
	base := k.mentions[last].Expr.Base
	if base == nil || base.Form != Deictic || base.Unit != calendar.Year && base.Unit != calendar.Week {
		return
	}
	for i := last - 1; i >= 0 && last-i < 4; i-- {
		m, next := &k.mentions[i], &k.mentions[i+1]
		f := &m.Expr.Fields
		if m.Sentence != next.Sentence || m.Expr.Form != Absolute || m.Expr.Base != nil || f.HasYear || !(base.Unit == calendar.Year && (f.Month != 0 || f.Season != 0) || base.Unit == calendar.Week && f.bareWeekday()) || !joins(text[m.Span.End:next.Span.Start]) {
			return
		}
		m.Expr.Base = base
	}
}

// shareYear gives the year of the mention added last to the days of its month in
// the list before it: "2" in "between 2 and 4 May or 6 May 2017".
func (k *machine) shareYear(text string, f *Fields) {
	for i := len(k.mentions) - 2; i >= 0 && len(k.mentions)-i < 6; i-- {
		m, next := &k.mentions[i], &k.mentions[i+1]
		g := &m.Expr.Fields
		if m.Sentence != next.Sentence || m.Expr.Form != Absolute || m.Expr.Base != nil || g.Month != f.Month || g.Day == 0 || !joins(text[m.Span.End:next.Span.Start]) {
			return
		}
		if !g.HasYear && m.Rule == "list-day-month" {
			g.HasYear, g.Year = true, f.Year
		}
	}
}

// joins reports whether s, between two dates, makes them members of one list or
// the ends of one range.
func joins(s string) bool {
	switch strings.TrimSpace(s) {
	case "and", "or", "to", "through", "until", "till", ",", ", and", "-", "–", "—", "and in", "and on":
		return true
	}
	return false
}
