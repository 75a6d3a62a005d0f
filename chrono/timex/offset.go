package timex

import "dateline/chrono/calendar"

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
		if f := &e.Base.Fields; e.Base.Form == Absolute && f.bareWeekday() && r.weekAhead() && b.kind == Published {
			b.date, _ = f.pick(r.doc.DCT, since)
		}
	default:
		if b = r.published(); r.story && (e.Unit >= calendar.Month || r.mentions[r.at].Rule == "in-amount") {
			b = r.previousFine(e.Unit) // "the hall had to be ready in two days"
		} else if q := r.quarterBefore(); e.Unit == calendar.Year && q.kind != NoAnchor {
			b = q
		}
	}
	if e.Count == 0 {
		return reading{value: Value{Text: vagueRef(e)}, how: vaguely}
	}
	b.loose = b.loose || e.Unit == calendar.Year && e.Count == 1 && b.date.Granularity != calendar.Quarter && r.besideFigures()
	sign := 1
	if e.Sign < 0 {
		sign = -1
	}
	if e.Unit >= calendar.Decade || e.Unit == calendar.Year && e.Count >= manyYears {
		return r.longAgo(e, b, sign)
	}
	d := shift(b.date, sign*e.Count, e.Unit)
	if b.date.Granularity == calendar.Quarter && e.Unit == calendar.Year {
		d = b.date.Add(sign*e.Count, e.Unit)
	}
	switch unit := e.Fields.Unit; {
	case unit >= calendar.Day && unit < e.Unit && !e.Fields.hasTime():
		d = b.date.Add(sign*e.Count, e.Unit).In(unit)
	case e.From == FromBase && unit == calendar.Week && e.Unit == unit:
	case e.From == FromBase && (e.Unit <= calendar.Month || e.Base.Form == Deictic):
		// What counts from a day that is named comes to a day: "a year ago today".
		d = b.date.Add(sign*e.Count, e.Unit)
	}
	if d.IsZero() || r.yetToCome(d) {
		return reading{value: Value{Text: unknownText(e.Unit)}, how: noAnchor}
	}
	g := reading{value: Value{Date: d}, base: b, certainty: Reckoned, how: counted}
	return r.withTime(&e.Fields, g)
}

// besideFigures reports whether the sentence in hand or the one before gives figures
// of months that the calendar has no name for: "for the fiscal first quarter ended
// Sept. 29 it earned more than a year earlier" sets them against the same months.
func (r *resolver) besideFigures() bool {
	here := r.mentions[r.at].Sentence
	for i := r.at - 1; i >= max(0, r.at-lookBack) && here-r.mentions[i].Sentence <= 1; i-- {
		m := &r.mentions[i]
		if m.Rule == "length-ended" || m.Rule == "length-to" || m.Expr.Fields.Fiscal && m.Expr.Fields.Quarter != 0 {
			return true
		}
	}
	return false
}

// yetToCome reports whether d, for words like "six months on", lies after
// publication: they count from an event told of, not from the last date.
func (r *resolver) yetToCome(d calendar.Date) bool {
	return r.mentions[r.at].Rule == "before-mark" && !r.doc.DCT.IsZero() && d.Start > r.doc.DCT.End() && !r.cues[r.at].looksAhead()
}

// weekAhead reports whether the words in hand look ahead whatever the tense:
// "it was put off until Monday week".
func (r *resolver) weekAhead() bool {
	rule := r.mentions[r.at].Rule
	return rule == "weekday-week" || rule == "week-on"
}

// manyYears are so many that nobody counts them to the year.
const manyYears = 500

// longAgo reckons decades, longer units and very many years: "a decade ago" is a
// year, or about.
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

// compared is what "a year earlier" and "two days later" hang on. A year is
// counted from what was told last that is itself no such comparison, so that
// two of them side by side mean the same year. What the sentence itself named in
// passing is nearer: "won a prize in 1947 and left four years later".
func (r *resolver) compared(e *Expr) base {
	if e.Unit != calendar.Year {
		return r.nightOf(r.previousFine(e.Unit), e.Unit)
	}
	pub := r.published()
	if !pub.date.IsZero() && !r.story && r.ofMonths() {
		return pub
	}
	if q := r.quarterBefore(); q.kind != NoAnchor {
		return q
	}
	hyphened := r.mentions[r.at].Rule == "year-ago" && !pub.date.IsZero() && !r.story
	if hyphened && e.Fields.Unit == calendar.Quarter {
		return r.quarterOut(pub)
	}
	aside := r.aside > r.last && r.cues[r.aside].says("in", "on", "by", "during") // not "in a 1994 interview"
	if aside && e.Sign > 0 && r.opens() && r.block(r.aside) == r.block(r.at) && r.mentions[r.at].Sentence-r.mentions[r.aside].Sentence == 1 {
		return r.baseAt(r.aside) // "and graduated in 1962. Two years later ..."
	}
	if aside && r.mentions[r.aside].Sentence == r.mentions[r.at].Sentence && !r.mentions[r.aside].Expr.compares() {
		return r.baseAt(r.aside)
	}
	home := r.block(r.at)
	for i := r.last; i >= max(0, r.last-lookBack) && home-r.block(i) <= 1; i-- {
		if m := &r.mentions[i]; !m.Value.Date.IsZero() && !m.Expr.compares() && !r.cues[i].says("since", "than") && !(hyphened && m.Value.Date.Year() != pub.date.Year()) {
			return r.baseAt(i)
		}
	}
	if hyphened {
		return pub
	}
	return r.previous()
}

// quarterOut is the quarter whose figures the text gives: the one told in the
// paragraphs before, else the last that was over by publication.
func (r *resolver) quarterOut(pub base) base {
	if q := r.latestQuarter(r.block(r.at)); q.kind != NoAnchor && q.date.Year() == pub.date.Year() {
		return q
	}
	pub.date, pub.loose = pub.date.In(calendar.Quarter).Add(-1, calendar.Quarter), true
	return pub
}

// compares reports whether e counts years from another date.
func (e *Expr) compares() bool { return e.Form == Offset && e.Unit == calendar.Year }

// quarterBefore is the quarter of the year told last, where the sentence in
// hand or the one before it has it and neither a wider nor a comparing date
// stands in between: figures "a year ago" are those of the same quarter then.
func (r *resolver) quarterBefore() base {
	here := r.mentions[r.at].Sentence
	for i := r.at - 1; i >= max(0, r.at-lookBack) && here-r.mentions[i].Sentence <= 1; i-- {
		m := &r.mentions[i]
		switch {
		case m.Expr.compares() || i > r.last || r.cues[i].says("since", "than"):
		case m.Value.Date.Granularity == calendar.Quarter && r.reported(i):
			return r.baseAt(i)
		case m.Value.Date.Granularity >= calendar.Year:
			return base{}
		}
	}
	return base{}
}

// quarterTold is the same for "the 1988 quarter", which is of no year, whatever
// else was told in between.
func (r *resolver) quarterTold() base {
	if q := r.quarterBefore(); q.kind != NoAnchor {
		return q
	}
	return r.latestQuarter(r.block(r.at))
}

// ofMonths reports whether the sentence in hand tells of the first six or nine
// months of a year: "for the nine months, it lost more than a year earlier".
func (r *resolver) ofMonths() bool {
	here := r.mentions[r.at].Sentence
	for i := r.at - 1; i >= max(0, r.at-lookBack) && r.mentions[i].Sentence == here; i-- {
		if e := &r.mentions[i].Expr; e.Form == Length && e.Unit == calendar.Month && e.Count >= 6 {
			return true
		}
	}
	return false
}

// reported reports whether mention i, a quarter, can be one whose figures are
// out: it is over by publication, or told in the past tense, as a company's own
// fourth quarter may be in October.
func (r *resolver) reported(i int) bool {
	t := r.cues[i].tense
	return r.doc.DCT.IsZero() || r.mentions[i].Value.Date.End() < r.doc.DCT.Start || t == past || t == perfect
}
