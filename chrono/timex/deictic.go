package timex

import (
	"strings"

	"dateline/chrono/calendar"
)

// words reports whether the mention in hand has word, in lower case or at its
// start, among its words.
func (r *resolver) words(word string) bool {
	s := r.doc.Slice(r.mentions[r.at].Span)
	return strings.Contains(s, word) || len(s) >= len(word) && strings.EqualFold(s[:len(word)], word)
}

// hardBy reports whether a day was told in the sentence in hand or the one
// before that is not reckoned from now.
func (r *resolver) hardBy() bool {
	l := &r.mentions[r.last]
	return l.Value.Date.Granularity <= calendar.Day && r.mentions[r.at].Sentence-l.Sentence <= 1 && r.block(r.last) == r.block(r.at) && !r.fromNow(r.last)
}

// saysThat reports whether the mention in hand is of "that year", or shares its
// year with the next one that is: "the spring and summer of that year".
func (r *resolver) saysThat() bool {
	base := r.mentions[r.at].Expr.Base
	here := r.at
	defer func() { r.at = here }()
	for ; r.at < min(here+4, len(r.mentions)) && r.mentions[r.at].Expr.Base == base; r.at++ {
		if r.words("that") {
			return true
		}
		if base == nil {
			break
		}
	}
	return false
}

// spanText is "the past decade" as a length: it is no decade of the calendar.
func spanText(unit calendar.Granularity) string {
	if unit == calendar.Century {
		return "P100Y"
	}
	return "P10Y"
}

// deictic reckons this, last and next unit or named field.
func (r *resolver) deictic(e *Expr) reading {
	if e.From == FromEvent {
		return reading{value: Value{Text: e.Fields.valueText()}, how: fromEvent}
	}
	b := r.pointedFrom(e)
	if e.Unit == calendar.Day && b.kind == Published {
		if spoken := r.spokenOn(); spoken.kind != NoAnchor && spoken.date != b.date {
			b = spoken
		}
	}
	if r.story && b.kind == Published && e.Sign == 0 && e.Unit == calendar.Day && !e.Fields.hasTime() {
		return reading{value: Value{Text: "PRESENT_REF"}, how: vaguely}
	}
	if e.Sign < 0 && (e.Unit == calendar.Decade || e.Unit == calendar.Century) && r.words("past") {
		return reading{value: Value{Text: spanText(e.Unit)}, how: aLength}
	}
	if b.date.IsZero() || e.Fields.bareWeekday() && b.date.Granularity > calendar.Week {
		text := unknownText(e.Unit)
		if e.Fields.bareWeekday() {
			text = e.Fields.valueText()
		}
		return reading{value: Value{Text: text}, how: noAnchor}
	}
	g := reading{base: b, certainty: Reckoned, how: counted}
	switch {
	case e.Fields.hasDate():
		g.value.Date, g.how = r.pointed(e, b)
	case e.Unit == calendar.Weekend && e.Sign == 1 && r.words("coming"):
		g.value.Date = shift(b.date, 0, e.Unit)
	case e.Unit == calendar.Weekend && e.Sign == 0 && b.kind == Published:
		f := Fields{Weekend: true}
		to := r.direction(&f, b)
		if c := &r.cues[r.at]; c.looksAhead() || b.date.Granularity <= calendar.Day && b.date.Weekday() > 1 && (c.tense == present || c.tense == noTense) {
			to = since // "was expected to visit this weekend", "they play this weekend", but not on a Monday
		}
		g.value.Date, _ = f.pick(b.date, to)
	default:
		g.value.Date = shift(b.date, e.Sign, e.Unit)
	}
	if g.value.Date.IsZero() {
		return reading{value: Value{Text: unknownText(e.Unit)}, how: noAnchor}
	}
	return r.withTime(&e.Fields, g)
}

// cameToPass is b or, where that was only to come, the day told before it: "told
// on the 4th that they would come on the 7th. On the Sunday he fled."
func (r *resolver) cameToPass(b base) base {
	if b.kind != MentionAnchor || b.mention == 0 || r.cues[b.mention].tense != conditional {
		return b
	}
	d := r.mentions[b.mention-1].Value.Date
	if d.IsZero() || d.Granularity > calendar.Day || r.block(b.mention-1) != r.block(r.at) || b.date.Start < d.Start {
		return b
	}
	return r.baseAt(b.mention - 1)
}

// pointedFrom is what this, that, last and next hang on. "The quarter" is the
// one told last; where none is, it is the one of publication.
func (r *resolver) pointedFrom(e *Expr) base {
	pub := r.published()
	switch {
	case e.From == FromMention && e.Sign == 0 && !pub.date.IsZero() && !r.story && r.cues[r.at].looksAhead() && !r.saysThat() && !r.words("same") && !r.words("latest"):
		return pub // "is to report by the end of the year"
	case e.From == FromMention && e.Sign == 0 && e.Unit == calendar.Week && r.last >= 0 && r.cues[r.at].says("within") && r.hardBy():
		return r.baseAt(r.last)
	case e.From == FromMention && e.Sign == 0 && e.Unit >= calendar.Weekend && !r.story && !r.saysThat() && !r.words("same"):
		if b := r.sameUnit(e.Unit); b.kind != NoAnchor || e.Fields.hasDate() {
			return b
		}
		if pub.date.IsZero() {
			return r.previousFine(e.Unit)
		}
		if e.Unit <= calendar.Week && r.weeksBack() {
			return base{} // "after the floods of 4 August he gave them until the end of the weekend"
		}
		pub.loose = pub.loose || e.Unit >= calendar.Quarter
		if e.Unit == calendar.Quarter && r.reportsEnded() {
			pub.date = pub.date.In(calendar.Quarter).Add(-1, calendar.Quarter)
		}
		return pub
	case e.From == FromMention && e.Sign == 0 && r.aside > r.last && r.words("that") && !r.words("same") && (r.story || r.mentions[r.aside].Sentence == r.mentions[r.at].Sentence) && !r.mentions[r.aside].Expr.compares() && e.Unit < r.mentions[r.aside].Value.Date.Granularity && r.mentions[r.at].Sentence-r.mentions[r.aside].Sentence <= 1:
		return r.baseAt(r.aside) // "that winter" is of the year named last, were it in passing
	case e.From == FromMention && e.Sign > 0 && e.Fields.hasDate() && e.Fields.Day == 0 && r.aside > r.last && (r.mentions[r.aside].Sentence == r.mentions[r.at].Sentence || r.tellsOf(r.aside)):
		return r.baseAt(r.aside) // "fled in 1944, and he died the following winter"
	case e.From == FromMention && e.Sign == 0 && e.Unit == calendar.Day && r.beforeThat():
		return base{}
	case e.From == FromMention && e.Sign == 0 && e.Unit == calendar.Year && r.saysThat():
		return r.saidYear(r.previousFine(e.Unit))
	case e.From == FromMention:
		b := r.previousFine(max(e.Unit, e.Fields.dateUnit()))
		if e.Sign == 0 && e.Fields.bareWeekday() {
			b = r.cameToPass(b)
		}
		if b.kind == NoAnchor && (e.Unit > calendar.Day || e.Fields.hasDate() && !(e.Sign == 0 && e.Fields.bareWeekday())) {
			b = pub
			b.loose = true
		}
		return b
	case r.story && r.comes(), pub.date.IsZero() && e.Sign != 0:
		return pub // "last May" is of nothing known where publication is not
	case r.story && e.Unit >= calendar.Month && r.cues[r.at].tense != present && e.Sign >= 0:
		return r.previous() // "last year" is that before publication in a story too
	case pub.date.IsZero() && r.last >= 0 && r.narrates(&e.Fields):
		return r.previousFine(e.Unit)
	}
	if e.Unit == calendar.Year && e.Sign < 0 && r.quarterBefore().kind != NoAnchor {
		pub.loose = true
	}
	return pub
}

// weeksBack reports whether the sentence in hand, or the one before, told in the past
// tense of a day weeks before publication: the week in hand is none of now.
func (r *resolver) weeksBack() bool {
	if r.last < 0 || r.block(r.last) != r.block(r.at) || r.mentions[r.at].Sentence-r.mentions[r.last].Sentence > 1 {
		return false
	}
	d, t := r.mentions[r.last].Value.Date, r.cues[r.at].tense
	return (t == past || t == perfect || t == conditional) && d.Granularity <= calendar.Day && r.doc.DCT.Start-d.Start > 14*24*3600
}

// reportsEnded reports whether "the quarter" in hand is one that is over: told
// in the past tense, or "the latest".
func (r *resolver) reportsEnded() bool {
	t := r.cues[r.at].tense
	return t == past || t == perfect || r.words("latest")
}

// sameUnit is the last date told in unit: a year of the sentence before at
// most, where that sets out with it, shorter units as far as two paragraphs back.
func (r *resolver) sameUnit(unit calendar.Granularity) base {
	home, here := r.block(r.at), r.mentions[r.at].Sentence
	if unit == calendar.Quarter && r.words("latest") {
		return r.latestQuarter(home)
	}
	for i := r.last; i >= max(0, r.last-lookBack) && home-r.block(i) <= 2; i-- {
		if apart := here - r.mentions[i].Sentence; unit >= calendar.Year && (apart > 1 || apart == 1 && !r.setsYear(i)) {
			break
		}
		m := &r.mentions[i]
		if d := m.Value.Date; d.Granularity == unit && !m.Expr.compares() ||
			!d.IsZero() && d.Granularity <= calendar.Day && here-m.Sentence <= 1 && r.block(i) == home &&
				(unit == calendar.Month && m.Expr.Fields.Month != 0 || unit == calendar.Week && m.Expr.Fields.bareWeekday() && m.Anchor.Kind == Published) {
			return r.baseAt(i) // "on 3 August ... by the last Saturday of the month", "fell on Friday. For the week"
		}
	}
	return base{}
}

// latestQuarter is the quarter told last, as far as two paragraphs back, that is
// over; a company's own fourth quarter only where no other is told.
func (r *resolver) latestQuarter(home int) base {
	own := -1
	for i := r.last; i >= max(0, r.last-lookBack) && home-r.block(i) <= 2; i-- {
		switch m := &r.mentions[i]; {
		case m.Value.Date.Granularity != calendar.Quarter || m.Expr.compares() || !r.reported(i):
		case r.doc.DCT.IsZero() || m.Value.Date.End() < r.doc.DCT.Start:
			return r.baseAt(i)
		case own < 0:
			own = i
		}
	}
	if own < 0 {
		return base{}
	}
	return r.baseAt(own)
}

// overmorrow is how near, in seconds, a day of the same week must lie not to be
// called "next Friday": on a Thursday that is the Friday of the week after.
const overmorrow = 2 * 24 * 3600

// pointed returns the date of "last Friday", "next March", "this summer".
func (r *resolver) pointed(e *Expr, b base) (calendar.Date, how) {
	f := e.Fields
	dir := thatUnit
	switch {
	case e.Sign < 0:
		dir = before
	case e.Sign > 0:
		dir = after
	}
	if dir == after && f.Season == 4 && b.date.Granularity == calendar.Year {
		dir = thatUnit // the winter after what befell in 1944 begins in that year
	}
	if dir == thatUnit && f.Holiday != "" {
		dir = since // "that Christmas" lies ahead of what was told in November
	}
	if dir == thatUnit && winter(b.date) && f.Month != 0 && f.Month < 12 {
		b.date = calendar.YearOf(b.date.Year() + 1) // "that March" behind a winter is at its end
	}
	if dir == thatUnit && f.Season == 4 && r.winterOver(b) {
		b.date = calendar.YearOf(b.date.Year() - 1)
	}
	d, ok := f.pick(b.date, dir)
	if dir == after && r.words("next") && f.Weekday != 0 && f.Day == 0 && d.Start-b.date.End() < overmorrow && d.Start.In(calendar.Week) == b.date.Start.In(calendar.Week) {
		d, ok = f.pick(d, after)
	}
	for n := e.Sign; ok && n > 1; n-- {
		d, ok = f.pick(d, after)
	}
	for n := e.Sign; ok && n < -1; n++ {
		d, ok = f.pick(d, before)
	}
	switch {
	case !ok:
		return calendar.Date{}, noSuchDay
	case e.Sign < -1:
		return d, counted
	}
	return d, directionHow[dir]
}

// winterOver reports whether this or that winter, seen from b, is the one that began
// the year before: "the city fell in January. That winter was hard".
func (r *resolver) winterOver(b base) bool {
	month, t := b.date.Start.Civil().Month, r.cues[r.at].tense
	return b.date.Granularity <= calendar.Month && (month <= 2 || month <= 5 && (t == past || t == perfect))
}
