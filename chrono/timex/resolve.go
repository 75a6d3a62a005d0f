package timex

import (
	"strings"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// resolve gives each mention its value, anchor, certainty and reason. cues
// stand beside mentions.
func resolve(doc *article.Document, mentions []Mention, cues []cue, opt Options) []Mention {
	r := resolver{doc: doc, opt: opt, mentions: mentions, cues: cues, last: -1, heading: -1, aside: -1}
	r.survey()
	r.order = r.orderOf()
	for i := range mentions {
		r.at = i
		r.one()
	}
	return mentions
}

// resolver goes through the mentions of a document from the first to the last.
type resolver struct {
	doc      *article.Document
	opt      Options
	mentions []Mention
	cues     []cue
	at       int             // the mention in hand
	last     int             // the last dated mention before it, -1 for none
	heading  int             // the first dated mention of the heading above it, -1 for none
	aside    int             // a year that the last sentence named in passing, -1 for none
	span     calendar.Window // of all dates of that heading
	history  bool            // see survey
	story    bool            // the paragraph in hand tells history
	left     bool            // paragraphs before it have come to the present
	fresh    bool            // the document has words that only mean something on the day of publication
	order    order           // of numeric dates
	buf      []byte
}

// reading is what an expression comes to: the value, what it was reckoned
// from, how sure that is, and how it was reckoned.
type reading struct {
	value     Value
	base      base
	certainty Certainty
	how       how
	others    []Value
}

// one resolves the mention in hand.
func (r *resolver) one() {
	m := &r.mentions[r.at]
	r.enter()
	r.turnPage()
	g := r.read(&m.Expr)
	if g.base.loose && g.certainty == Reckoned || g.how >= noAnchor {
		g.certainty = Assumed
	}
	g.value.Mod = m.Expr.Mod
	m.Value, m.Anchor, m.Certainty, m.Alternatives = g.value, r.anchor(g.base), g.certainty, g.others
	m.Why = r.why(m, &g)
	if !m.Value.Date.IsZero() {
		r.leave()
	}
}

// read reckons what e comes to.
func (r *resolver) read(e *Expr) reading {
	g := r.single(e)
	if e.To == nil || g.value.Date.IsZero() {
		return g
	}
	to := r.single(e.To)
	if to.value.Date.IsZero() || to.value.Date.Start < g.value.Date.Start {
		return reading{how: unknownEnd}
	}
	g.value.Until = to.value.Date
	g.certainty = max(g.certainty, to.certainty)
	return g
}

// single reckons one end of a range, or what is no range.
func (r *resolver) single(e *Expr) reading {
	switch e.Form {
	case Absolute, Range:
		if e.Base != nil {
			return r.within(e)
		}
		return r.absolute(&e.Fields)
	case Offset:
		return r.offset(e)
	case Deictic:
		return r.deictic(e)
	case Length:
		return reading{value: Value{Text: e.durationText()}, how: aLength}
	case Repeat:
		return reading{value: Value{Text: e.setText()}, how: aSet}
	}
	return reading{value: Value{Text: e.Text}, how: vaguely}
}

func (e *Expr) durationText() string {
	if e.Text != "" || e.Unit == calendar.NoGranularity || e.Unit == calendar.DayPart {
		return e.Text
	}
	return string(appendDuration(nil, e.Count, e.Unit, false))
}

func (e *Expr) setText() string {
	switch {
	case e.Fields.hasDate():
		return e.Fields.valueText()
	case e.Fields.hasTime():
		return "XXXX-XX-XX" + e.Fields.valueText()
	}
	return e.durationText()
}

// valueText returns f as the TIMEX3 value of what stays incomplete.
func (f Fields) valueText() string {
	if month, day, ok := calendar.FixedDay(f.Holiday); ok {
		f.Month, f.Day, f.Holiday = int8(month), int8(day), ""
	} else if f.Holiday != "" {
		f.Day = 0
		f.Holiday = ""
		if !f.hasDate() {
			return "XXXX-XX-XX"
		}
	}
	if f.weekdayBeside() {
		f.Weekday = 0
	}
	return f.String()
}

// absolute reckons fields named in the words.
func (r *resolver) absolute(f *Fields) reading {
	switch {
	case f.Swap:
		return r.swappable(*f)
	case f.Fiscal:
		return reading{value: Value{Text: f.valueText()}, how: fiscal}
	case f.Holiday != "" && !f.HasYear:
		if d, ok := calendar.NamedDay(f.Holiday); ok {
			g := reading{value: Value{Date: d}, how: named}
			if calendar.Contested(f.Holiday) {
				g.certainty = Assumed
			}
			return r.withTime(f, g)
		}
	case f.HasYear:
		return r.dated(*f)
	case !f.hasDate():
		return r.timeOnly(f)
	}
	return r.withTime(f, r.partial(f))
}

// dated reckons fields that name a year.
func (r *resolver) dated(f Fields) reading {
	g := reading{how: stated}
	if f.NoCentury {
		g.how, g.certainty, g.base = century, Reckoned, r.published()
		ahead := 5
		if f.Unit == calendar.Decade {
			ahead = 0
		}
		if p := r.previous(); !p.date.IsZero() && (r.story || g.base.date.IsZero()) {
			g.base, ahead = p, 50
		}
		if g.base.date.IsZero() {
			return reading{value: Value{Text: f.valueText()}, how: noAnchor}
		}
		f.Year, f.NoCentury = widen(f.Year, g.base.date, ahead), false
	}
	if q := r.quarterBefore(); f.Unit == calendar.Quarter && f.Quarter == 0 && q.kind != NoAnchor {
		return reading{value: Value{Date: q.date.Add(f.Year-q.date.Year(), calendar.Year)}, base: q, certainty: Reckoned, how: sameUnit}
	}
	d, ok := f.Date()
	if !ok && f.Weekday != 0 {
		f.Weekday = 0
		d, ok = f.Date()
		g.how, g.certainty = weekdayOff, Assumed
	}
	if !ok {
		return reading{value: Value{}, how: noSuchDay}
	}
	g.value.Date = d
	return g
}

// dayBefore is the day of the sentence before, in the same paragraph.
func (r *resolver) dayBefore() base {
	if r.last < 0 || r.block(r.last) != r.block(r.at) || r.mentions[r.at].Sentence-r.mentions[r.last].Sentence > 1 ||
		r.mentions[r.last].Value.Date.Granularity > calendar.Day {
		return base{}
	}
	return r.baseAt(r.last)
}

// withTime puts the time of the day that f names into g.
func (r *resolver) withTime(f *Fields, g reading) reading {
	if !f.hasTime() || g.value.Date.IsZero() {
		return g
	}
	t, ok := f.timeOf(g.value.Date)
	if !ok {
		return reading{value: Value{Text: f.valueText()}, how: noSuchDay}
	}
	g.value.Date = t
	return g
}

// partial reckons a date that lacks its year, or its month.
func (r *resolver) partial(f *Fields) reading {
	b := r.anchorFor(f)
	if b.date.IsZero() {
		return reading{value: Value{Text: f.valueText()}, how: noAnchor}
	}
	g := reading{base: b, certainty: Reckoned}
	dir := r.direction(f, b)
	d, ok := f.pick(b.date, dir)
	if !ok {
		return reading{value: Value{Text: f.valueText()}, how: noSuchDay}
	}
	g.value.Date, g.how = d, directionHow[dir]
	if r.unsure(f, b) {
		g.certainty = Assumed
	}
	if b.kind == Published && f.Day == 0 && f.Holiday == "" && b.date.Window().Contains(d.Window()) {
		g.how = sameDay
	}
	return g
}

// offset reckons so many units before or after something.
func (r *resolver) offset(e *Expr) reading {
	var b base
	switch e.From {
	case FromEvent:
		return reading{value: Value{Text: string(appendDuration(nil, e.Count, e.Unit, false))}, how: fromEvent}
	case FromMention:
		b = r.compared(e)
	case FromBase:
		g := r.single(e.Base)
		b = base{kind: g.base.kind, date: g.value.Date, mention: g.base.mention}
	default:
		if b = r.published(); r.story && e.Unit >= calendar.Month {
			b = r.previousFine(e.Unit)
		} else if q := r.quarterBefore(); e.Unit == calendar.Year && q.kind != NoAnchor {
			b = q
		}
	}
	if e.Count == 0 {
		return reading{value: Value{Text: vagueRef(e)}, how: vaguely}
	}
	sign := 1
	if e.Sign < 0 {
		sign = -1
	}
	if e.Unit >= calendar.Decade {
		return r.longAgo(e, b, sign)
	}
	d := shift(b.date, sign*e.Count, e.Unit)
	if b.date.Granularity == calendar.Quarter && e.Unit == calendar.Year {
		d = b.date.Add(sign*e.Count, e.Unit)
	}
	switch unit := e.Fields.Unit; {
	case unit >= calendar.Day && unit < e.Unit && !e.Fields.hasTime():
		d = b.date.Add(sign*e.Count, e.Unit).In(unit)
	case e.From == FromBase && e.Unit == calendar.Week:
		d = b.date.Add(sign*e.Count, e.Unit)
	}
	if d.IsZero() {
		return reading{value: Value{Text: unknownText(e.Unit)}, how: noAnchor}
	}
	g := reading{value: Value{Date: d}, base: b, certainty: Reckoned, how: counted}
	return r.withTime(&e.Fields, g)
}

// longAgo reckons decades and longer units: "a decade ago" is a year, or about.
func (r *resolver) longAgo(e *Expr, b base, sign int) reading {
	if b.date.IsZero() {
		return reading{value: Value{Text: unknownText(calendar.Year)}, how: noAnchor}
	}
	d := b.date.In(calendar.Year).Add(sign*e.Count, e.Unit).Qualified(calendar.Approximate)
	return reading{value: Value{Date: d}, base: b, certainty: Assumed, how: counted}
}

// shift returns the date n units from d. It is as wide as the unit, so that
// "two years ago" is a year; a d that is wider than the unit gives no date.
func shift(d calendar.Date, n int, unit calendar.Granularity) calendar.Date {
	if d.IsZero() || d.Granularity > unit {
		return calendar.Date{}
	}
	return d.In(unit).Add(n, unit)
}

func vagueRef(e *Expr) string {
	if e.Sign < 0 {
		return "PAST_REF"
	}
	return "FUTURE_REF"
}

// unknownText is the TIMEX3 value of some unit of which nothing is known.
func unknownText(unit calendar.Granularity) string {
	switch unit {
	case calendar.Year:
		return "XXXX"
	case calendar.Month:
		return "XXXX-XX"
	case calendar.Week:
		return "XXXX-WXX"
	case calendar.Day:
		return "XXXX-XX-XX"
	}
	return ""
}

// words reports whether the mention in hand has word, in lower case or at its
// start, among its words.
func (r *resolver) words(word string) bool {
	s := r.doc.Slice(r.mentions[r.at].Span)
	return strings.Contains(s, word) || len(s) >= len(word) && strings.EqualFold(s[:len(word)], word)
}

// spanText is "the past decade" as a length: it is no decade of the calendar.
func spanText(unit calendar.Granularity) string {
	if unit == calendar.Century {
		return "P100Y"
	}
	return "P10Y"
}

// compared is what "a year earlier" and "two days later" hang on. A year is
// counted from what was told last that is itself no such comparison, so that
// two of them side by side mean the same year.
func (r *resolver) compared(e *Expr) base {
	if e.Unit != calendar.Year {
		return r.previousFine(e.Unit)
	}
	if q := r.quarterBefore(); q.kind != NoAnchor {
		return q
	}
	home := r.block(r.at)
	for i := r.last; i >= max(0, r.last-lookBack) && home-r.block(i) <= 1; i-- {
		if m := &r.mentions[i]; !m.Value.Date.IsZero() && !m.Expr.compares() {
			return r.baseAt(i)
		}
	}
	return r.previous()
}

// compares reports whether e counts years from another date.
func (e *Expr) compares() bool { return e.Form == Offset && e.Unit == calendar.Year }

// quarterBefore is the quarter of the year told last, where the sentence in
// hand or the one before it has it and neither a wider nor a comparing date
// stands in between: figures "a year ago" are those of the same quarter then.
func (r *resolver) quarterBefore() base {
	here := r.mentions[r.at].Sentence
	for i := r.last; i >= max(0, r.last-lookBack) && here-r.mentions[i].Sentence <= 1; i-- {
		m := &r.mentions[i]
		if m.Value.Date.Granularity == calendar.Quarter && !m.Expr.compares() {
			return r.baseAt(i)
		}
		if m.Value.Date.Granularity >= calendar.Year && !m.Expr.compares() {
			break
		}
	}
	return base{}
}

// deictic reckons this, last and next unit or named field.
func (r *resolver) deictic(e *Expr) reading {
	b := r.pointedFrom(e)
	if r.story && b.kind == Published && e.Sign == 0 && e.Unit == calendar.Day && !e.Fields.hasTime() {
		return reading{value: Value{Text: "PRESENT_REF"}, how: vaguely}
	}
	if e.Sign < 0 && (e.Unit == calendar.Decade || e.Unit == calendar.Century) && r.words("past") {
		return reading{value: Value{Text: spanText(e.Unit)}, how: aLength}
	}
	if b.date.IsZero() {
		return reading{value: Value{Text: unknownText(e.Unit)}, how: noAnchor}
	}
	g := reading{base: b, certainty: Reckoned, how: counted}
	switch {
	case e.Fields.hasDate():
		g.value.Date, g.how = r.pointed(e, b)
	case e.Unit == calendar.Weekend && e.Sign == 1 && r.words("coming"):
		g.value.Date = shift(b.date, 0, e.Unit)
	case e.Unit == calendar.Weekend && e.Sign == 0 && b.kind == Published:
		f := Fields{Weekend: true}
		g.value.Date, _ = f.pick(b.date, r.direction(&f, b))
	default:
		g.value.Date = shift(b.date, e.Sign, e.Unit)
	}
	if g.value.Date.IsZero() {
		return reading{value: Value{Text: unknownText(e.Unit)}, how: noAnchor}
	}
	return r.withTime(&e.Fields, g)
}

// pointedFrom is what this, that, last and next hang on. "The quarter" is the
// one told last; where none is, it is the one of publication.
func (r *resolver) pointedFrom(e *Expr) base {
	pub := r.published()
	switch {
	case e.From == FromMention && e.Sign == 0 && e.Unit >= calendar.Weekend && !r.story && !r.words("that") && !r.words("same"):
		if b := r.sameUnit(e.Unit); b.kind != NoAnchor || e.Fields.hasDate() {
			return b
		}
		if pub.date.IsZero() {
			return r.previousFine(e.Unit)
		}
		pub.loose = pub.loose || e.Unit >= calendar.Quarter
		if e.Unit == calendar.Quarter && r.reportsEnded() {
			pub.date = pub.date.In(calendar.Quarter).Add(-1, calendar.Quarter)
		}
		return pub
	case e.From == FromMention:
		b := r.previousFine(max(e.Unit, e.Fields.dateUnit()))
		if b.kind == NoAnchor && (e.Unit > calendar.Day || e.Fields.hasDate()) {
			b = pub
			b.loose = true
		}
		return b
	case r.story && e.Unit >= calendar.Month && r.cues[r.at].tense != present:
		return r.previous()
	case pub.date.IsZero() && r.last >= 0 && r.narrates(&e.Fields):
		return r.previousFine(e.Unit)
	}
	if e.Unit == calendar.Year && e.Sign < 0 && r.quarterBefore().kind != NoAnchor {
		pub.loose = true
	}
	return pub
}

// reportsEnded reports whether "the quarter" in hand is one that is over: told
// in the past tense, or "the latest".
func (r *resolver) reportsEnded() bool {
	t := r.cues[r.at].tense
	return t == past || t == perfect || r.words("latest")
}

// sameUnit is the last date told in unit: a year of the sentence before at
// most, shorter units as far as two paragraphs back.
func (r *resolver) sameUnit(unit calendar.Granularity) base {
	home, here := r.block(r.at), r.mentions[r.at].Sentence
	for i := r.last; i >= max(0, r.last-lookBack) && home-r.block(i) <= 2; i-- {
		if unit >= calendar.Year && here-r.mentions[i].Sentence > 1 {
			break
		}
		if d := r.mentions[i].Value.Date; d.Granularity == unit && !r.mentions[i].Expr.compares() {
			return r.baseAt(i)
		}
	}
	return base{}
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
	d, ok := f.pick(b.date, dir)
	if dir == after && r.words("next") && f.Weekday != 0 && f.Day == 0 && d.Start-b.date.End() < overmorrow && d.Start.In(calendar.Week) == b.date.Start.In(calendar.Week) {
		d, ok = f.pick(d, after)
	}
	for n := e.Sign; ok && n > 1; n-- {
		d, ok = f.pick(d, after)
	}
	if !ok {
		return calendar.Date{}, noSuchDay
	}
	return d, directionHow[dir]
}

// within reckons what hangs on another expression of the same words: the third
// quarter of last year, the last week of July, the week of 10 April.
func (r *resolver) within(e *Expr) reading {
	outer := r.single(e.Base)
	in, f := outer.value.Date, &e.Fields
	if in.IsZero() {
		return reading{value: Value{Text: f.valueText()}, how: noAnchor}
	}
	outer.value = Value{}
	switch {
	case f.Nth != 0 && f.Weekday != 0:
		c := in.Start.Civil()
		if in.Granularity == calendar.Month {
			outer.value.Date, _ = calendar.NthWeekday(c.Year, c.Month, int(f.Weekday), int(f.Nth))
		}
	case f.Nth != 0:
		outer.value.Date = nthOfUnit(in, int(f.Nth), f.Unit)
	case f.hasDate():
		outer.value.Date, _ = f.pick(in, nearest)
	case f.Unit < in.Granularity:
		outer.value.Date = r.sameIn(in, f.Unit)
	default:
		outer.value.Date = in.In(f.Unit)
	}
	if d := outer.value.Date; d.IsZero() || d.Granularity < in.Granularity && !d.Window().Overlaps(in.Window()) {
		return reading{value: Value{Text: unknownText(f.Unit)}, how: noSuchDay}
	}
	return r.withTime(f, outer)
}

// nthOfUnit returns the nth unit of d, from its end where n is -1. A week
// belongs to the month in which its Thursday lies.
func nthOfUnit(d calendar.Date, n int, unit calendar.Granularity) calendar.Date {
	if unit >= d.Granularity {
		return calendar.Date{}
	}
	edge := d.Start
	if n < 0 {
		edge, n = d.End(), 0
	} else {
		n--
	}
	u := edge.In(unit)
	if thursday := u.Start.In(calendar.Day).Add(3, calendar.Day); unit == calendar.Week && !d.Window().Holds(thursday.Start) {
		if u = u.Add(1, unit); n == 0 && edge != d.Start {
			u = u.Add(-2, unit)
		}
	}
	return u.Add(n, unit)
}

// sameIn returns the unit of the year in that the last date told has in its
// own: "the corresponding quarter last year".
func (r *resolver) sameIn(in calendar.Date, unit calendar.Granularity) calendar.Date {
	b := r.previous()
	if b.date.Granularity != unit || in.Granularity != calendar.Year {
		return calendar.Date{}
	}
	return b.date.Add(in.Year()-b.date.Year(), calendar.Year)
}
