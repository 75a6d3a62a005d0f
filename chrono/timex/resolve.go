package timex

import (
	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// resolve gives each mention its value, anchor, certainty and reason. cues
// stand beside mentions.
func resolve(doc *article.Document, mentions []Mention, cues []cue, opt Options) []Mention {
	r := resolver{doc: doc, opt: opt, mentions: mentions, cues: cues, last: -1, heading: -1, aside: -1, chain: -1, movedAt: -1}
	r.survey()
	r.easter = r.toldFeast()
	r.order, r.daysFirst = r.orderOf(), r.dayBeforeMonth()
	for i := range mentions {
		r.at = i
		r.one()
	}
	return mentions
}

// resolver goes through the mentions of a document from the first to the last.
type resolver struct {
	doc       *article.Document
	opt       Options
	mentions  []Mention
	cues      []cue
	at        int               // the mention in hand
	last      int               // the last dated mention before it, -1 for none
	heading   int               // the first dated mention of the heading above it, -1 for none
	passed    int               // the last block looked at for headings
	under     int               // the last heading passed, 0 for none behind the first block
	aside     int               // a year that the last sentence named in passing, -1 for none
	chain     int               // the last day of a story told day by day, -1 for none
	span      calendar.Window   // of all dates of that heading
	history   bool              // see survey
	story     bool              // the paragraph in hand tells history
	left      bool              // paragraphs before it have come to the present
	away      int               // words of the present since the story was last told
	fresh     bool              // the document has words that only mean something on the day of publication
	order     order             // of numeric dates
	daysFirst bool              // of days with the name of their month: "9 May", as in Britain
	easter    feast             // as the text dates it
	years     map[int16]int     // by month and day, see toldElsewhere; nil until asked for
	movedAt   int               // the last mention that took its year from elsewhere, -1 for none
	days      []calendar.Moment // those told with their year, in order, see near; nil until asked for
	buf       []byte
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
	if g.certainty == Reckoned && (g.base.loose || r.onAssumed(g.base)) || g.how >= noAnchor {
		g.certainty = Assumed
	}
	g.value.Mod = m.Expr.Mod
	m.Value, m.Anchor, m.Certainty, m.Alternatives = g.value, r.anchor(g.base), g.certainty, g.others
	m.Why = r.why(m, &g)
	ahead := g.base.kind == MentionAnchor && g.base.mention > r.at // "noon the next day": the day goes on from what came before
	if !m.Value.Date.IsZero() && !ahead {
		r.linkDay()
		r.leave()
	}
}

// onAssumed reports whether b, in a text of news, is a date that is itself only
// assumed: what is reckoned from it is no surer. A chronicle says over and over where
// it is, so that there a doubt about one date does not go on to the next.
func (r *resolver) onAssumed(b base) bool {
	return !r.story && b.mention < r.at && (b.kind == MentionAnchor || b.kind == HeadingAnchor) && r.mentions[b.mention].Certainty == Assumed
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
		if e.Base != nil && e.Fields.Nth != 0 && e.Count > 0 {
			return r.counted(e)
		}
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
	case f.Holiday == "mothers-day" && r.daysFirst:
		british := *f
		british.Holiday = "mothering-sunday"
		return r.absolute(&british)
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
	case r.mentions[r.at].Rule == "weekday-some":
		return reading{value: Value{Text: f.valueText()}, how: anyOne}
	}
	return r.halved(f, r.withTime(f, r.partial(f)))
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
	if q := r.quarterTold(); f.Unit == calendar.Quarter && f.Quarter == 0 && q.kind != NoAnchor {
		return reading{value: Value{Date: q.date.Add(f.Year-q.date.Year(), calendar.Year)}, base: q, certainty: Reckoned, how: sameUnit}
	}
	d, ok := f.Date()
	if !ok && f.Weekday != 0 {
		weekday := int(f.Weekday)
		f.Weekday = 0
		if d, ok = f.Date(); d.Year() >= calendar.Reform || d.JulianWeekday() != weekday {
			g.how, g.certainty = weekdayOff, Assumed
		}
	}
	if !ok {
		return reading{value: Value{}, how: noSuchDay}
	}
	if f.Holiday != "" {
		d = r.asTold(f.Holiday, d)
	}
	g.value.Date = d
	if calendar.Contested(f.Holiday) || r.mentions[r.at].Rule == "year-period" {
		g.certainty = Assumed // "the 1988 period" may be months of that year
	}
	return g
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
	if f.recursYearly() && (r.everyYear() || r.inSeason()) {
		return reading{value: Value{Text: f.valueText()}, how: aSet}
	}
	b := r.splitYear(f, r.throughOffset(r.anchorFor(f)))
	if b.date.IsZero() {
		return reading{value: Value{Text: f.valueText()}, how: noAnchor}
	}
	if f.Weekday != 0 && f.weekdayBeside() && b.kind != Published && b.date.Year() < calendar.Reform {
		plain := *f
		plain.Weekday = 0 // that of the Julian calendar
		f = &plain
	}
	g := reading{base: b, certainty: Reckoned}
	if calendar.Contested(f.Holiday) {
		g.certainty = Assumed
	}
	dir := r.direction(f, b)
	d, ok := f.pick(b.date, dir)
	if far := r.leads(f); far != nil && b.kind == Published {
		d, ok = r.pickLed(f, far, b.date, dir)
	}
	if in := r.inSpan(f, b); ok && !in.IsZero() {
		d = in
	}
	if !ok && f.Weekday != 0 && f.weekdayBeside() && b.kind == MentionAnchor { // its weekday tells that the story went back
		const year = 366 * 24 * 3600
		d, ok = f.pick(b.date, nearest)
		if ok = ok && d.Window().Distance(b.date.Window()) < year; ok {
			dir, g.certainty = nearest, Assumed
		}
	}
	if next := r.toldNext(f, b); ok && !next.IsZero() && next.Start < d.Start {
		d, ok = f.pick(next, upTo)
	}
	if !ok {
		return reading{value: Value{Text: f.valueText()}, how: noSuchDay}
	}
	g.value.Date, g.how = d, directionHow[dir]
	if r.unsure(f, b) || f.Weekday != 0 && f.Day != 0 && f.Month != 0 && b.kind == Published && apart(d.Year(), b.date.Year()) > 1 {
		g.certainty = Assumed
	}
	if b.kind == Published && f.Day == 0 && f.Holiday == "" && b.date.Window().Contains(d.Window()) {
		g.how = sameDay
	}
	if told, ok := r.toldElsewhere(f, b, d); ok {
		g.value.Date, g.how, g.certainty = told, elsewhere, Assumed
		r.movedAt = r.at
	} else if told, from, how := r.ofStory(f, b, d); !told.IsZero() && told != d {
		g.value.Date, g.base, g.how, g.certainty = told, from, how, Assumed
		r.movedAt = r.at
	}
	if f.Holiday != "" {
		g.value.Date = r.asTold(f.Holiday, g.value.Date)
	}
	return g
}
