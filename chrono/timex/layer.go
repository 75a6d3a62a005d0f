package timex

import "dateline/chrono/calendar"

// A story runs on the dates of its main line. What follows keeps dates beside it,
// a thing's own year, a flashback, what is only pointed at from now, from
// carrying the story off to another time.

// saidYear is b or, for "that year", the year that the text said in figures just
// before, where b was only pointed at from now, in passing: "the minutes of 3 March
// 2020 quote a clerk, who died last year. In June of that year ...".
func (r *resolver) saidYear(b base) base {
	if b.kind != MentionAnchor || b.mention >= r.at {
		return b
	}
	m := &r.mentions[b.mention]
	if m.Expr.Form != Deictic || m.Expr.From != FromPublication || m.Expr.Unit >= calendar.Year && !r.cues[b.mention].inset {
		return b
	}
	for i := r.at - 1; i >= max(0, r.at-lookBack) && r.mentions[r.at].Sentence-r.mentions[i].Sentence <= 2 && r.block(i) == r.block(r.at); i-- {
		if n := &r.mentions[i]; n.Expr.Form == Absolute && n.Expr.Fields.HasYear && n.Value.Date.Granularity <= calendar.Year && !n.Value.Date.IsZero() {
			return r.baseAt(i)
		}
	}
	return b
}

// yearOfThing reports whether the mention in hand is a bare year that only says
// which thing of old is meant, in a sentence that has a date of its own: "accused her in
// 2006 of errors in her paper of 1979".
func (r *resolver) yearOfThing() bool {
	m := &r.mentions[r.at]
	if m.Rule != "year" || !r.cues[r.at].says("of") {
		return false
	}
	other := max(r.last, r.aside)
	return other >= 0 && r.mentions[other].Sentence == m.Sentence && m.Value.Date.Start < r.mentions[other].Value.Date.In(calendar.Year).Start
}

// beforeThat reports whether "that evening" in hand may as well be of the day
// before the one told last, since it looks back on what was told: "killed on the
// 3rd. She was reported missing two days later. He had left early that evening, he said".
func (r *resolver) beforeThat() bool {
	m := &r.mentions[r.at]
	tense := r.cues[r.at].tense
	if near := r.at - 1; tense == noTense && near >= 0 && r.mentions[near].Sentence == m.Sentence && m.Span.Start-r.mentions[near].Span.End <= closeBy {
		tense = r.cues[near].tense // "had left at 17:30 that evening"
	}
	if tense != perfect || r.last < 0 || m.Expr.Fields.Part == NoPart {
		return false
	}
	l := &r.mentions[r.last]
	return l.Sentence < m.Sentence && l.Anchor.Kind == MentionAnchor && l.Value.Date.Granularity <= calendar.Day && r.toldDayBefore(r.last)
}

// tellsOf reports whether mention i, years on from the story told, dates what the main
// line of the sentence before told: "was born in 1928. Her father was jailed in 1943.
// When the town fell the following autumn".
func (r *resolver) tellsOf(i int) bool {
	m, c := &r.mentions[i], &r.cues[i]
	return r.mentions[r.at].Sentence-m.Sentence == 1 && r.block(i) == r.block(r.at) && c.tense == past && !c.inset && !r.spoken(i) &&
		r.last >= 0 && m.Value.Date.Start > r.mentions[r.last].Value.Date.Start
}

// ofThat reports whether the hour in hand is of a "that evening" which is of no
// certain day.
func (r *resolver) ofThat() bool {
	here := r.at
	defer func() { r.at = here }()
	if r.at++; r.at >= len(r.mentions) {
		return false
	}
	m, n := &r.mentions[here], &r.mentions[r.at]
	return n.Sentence == m.Sentence && n.Span.Start-m.Span.End <= closeBy && n.Expr.Form == Deictic && n.Expr.From == FromMention && n.Expr.Sign == 0 && r.beforeThat()
}

// toldDayBefore reports whether the last days told before mention i, close by, are
// not that of i.
func (r *resolver) toldDayBefore(i int) bool {
	day := r.mentions[i].Value.Date.In(calendar.Day)
	for k := i - 1; k >= max(0, i-lookBack) && r.mentions[i].Sentence-r.mentions[k].Sentence <= 3; k-- {
		if d := r.mentions[k].Value.Date; !d.IsZero() && d.Granularity <= calendar.Day && d.In(calendar.Day) != day {
			return true
		}
	}
	return false
}

// nightOf is b or, where that is an hour past midnight of the night told before,
// the day of that night, for days counted from there: "seen at 18:52 on 31 January.
// A van came back at 04:31. She was reported missing two days later". It is loose.
func (r *resolver) nightOf(b base, unit calendar.Granularity) base {
	if b.kind != MentionAnchor || b.mention >= r.at || unit < calendar.Day {
		return b
	}
	i := b.mention
	for n := 0; n < lookBack && i > 0 && (r.mentions[i].Value.Date.IsZero() || r.mentions[i].Expr.Form == Absolute && !r.mentions[i].Expr.Fields.hasDate()); n++ {
		i--
	}
	m := &r.mentions[i]
	if i == b.mention || r.block(i) != r.block(b.mention) || m.Value.Date.IsZero() || m.Value.Date.Granularity > calendar.Day {
		return b
	}
	if day := m.Value.Date.In(calendar.Day); day.Add(1, calendar.Day) == b.date.In(calendar.Day) {
		b = r.baseAt(i)
		b.loose = true
	}
	return b
}

// beginsAnew reports whether the mention in hand, a date with its year of what the
// main line of the first sentence of a paragraph tells, takes the story there from a
// paragraph before: "Orr was born in Lund on 3 June 1928" behind praise of 1979.
func (r *resolver) beginsAnew() bool {
	m, c := &r.mentions[r.at], &r.cues[r.at]
	return m.Expr.Form == Absolute && m.Expr.Fields.HasYear && c.tense == past && !c.inset && c.says("on", "in") && !c.saying &&
		m.Value.Date.Granularity <= calendar.Month && r.beginsBlock() && r.block(r.last) != r.block(r.at)
}
