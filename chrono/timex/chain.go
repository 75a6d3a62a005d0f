package timex

import "dateline/chrono/calendar"

// chainBlocks is how many blocks on a chain of days may be taken up again.
const chainBlocks = 2

// chained is the day that a bare weekday goes on from, where a text of news
// retells how something happened day by day: "travelled on Thursday, June 13 ...
// On Saturday they dined". A day with its weekday opens such a chain; a day
// reckoned from publication ends it, unless somebody only said something then.
// It is no anchor where the weekday would come after publication.
func (r *resolver) chained(f *Fields) base {
	if r.chain < 0 || f.HasYear || r.opt.Anchor == ToPublished {
		return base{}
	}
	c := &r.cues[r.at]
	apart := r.block(r.at) - r.block(r.chain)
	if c.saying || c.tense != past && c.tense != perfect || apart > chainBlocks {
		return base{}
	}
	spoken := r.last > r.chain && r.fromNow(r.last) // a day of the present was named since
	if today, ok := f.pick(r.doc.DCT, upTo); spoken && ok && today == r.doc.DCT.In(calendar.Day) {
		return base{}
	}
	b := base{kind: MentionAnchor, date: r.mentions[r.chain].Value.Date.In(calendar.Day), mention: r.chain, loose: apart > 0 || spoken}
	d, ok := f.pick(b.date, since)
	switch {
	case !ok || !r.doc.DCT.IsZero() && d.End() >= r.doc.DCT.Start:
		return base{}
	case f.bareWeekday():
		return b
	case r.doc.DCT.IsZero() || d.Granularity > calendar.Day || f.Unit > calendar.Day && f.Holiday == "" || apart > 1:
		return base{}
	case d.Start-b.date.Start <= chainDays*24*3600:
		b.loose = b.loose && f.Weekday == 0 // "Sunday, June 16" fits no other year
		return b                            // "on Valentine's Day" of that year
	}
	return base{}
}

// sinceBefore is the day told in the sentence before, where the weekday f is the
// one before it: "at dawn on August 17 ... She had not slept since Sunday."
func (r *resolver) sinceBefore(f *Fields) base {
	c := &r.cues[r.at]
	if !f.bareWeekday() || c.tense != perfect || !c.says("since") || r.last < 0 || r.cues[r.last].saying {
		return base{}
	}
	if !r.hardBy() {
		return base{}
	}
	b := r.baseAt(r.last)
	b.date = b.date.In(calendar.Day)
	return b
}

// fromNow reports whether mention i is a weekday or a word like "yesterday",
// reckoned from publication.
func (r *resolver) fromNow(i int) bool {
	m := &r.mentions[i]
	return m.Anchor.Kind == Published && m.Expr.Fields.Day == 0
}

// chainDays is how many days on a chain may go to a feast or a day of a month.
const chainDays = 31

// fitting is the last day or month told with its year in which the weekday of f
// falls on its day: "the storm of February 1978 ... sailed on Friday, February 3".
// None where the year of publication or the ones beside it have such a day.
func (r *resolver) fitting(f *Fields) base {
	if f.Weekday == 0 || f.Day == 0 || f.Month == 0 || f.HasYear || r.doc.DCT.IsZero() {
		return base{}
	}
	dir := nearest
	if t := r.cues[r.at].tense; t == past || t == perfect {
		dir = upTo
	}
	if d, ok := f.pick(r.doc.DCT, dir); ok && apart(d.Year(), r.doc.DCT.Year()) <= 1 {
		return base{}
	}
	for i := r.at - 1; i >= max(0, r.at-lookBack); i-- {
		m := &r.mentions[i]
		if m.Value.Date.IsZero() || m.Value.Date.Granularity > calendar.Year || m.Certainty == Assumed {
			continue
		}
		y := m.Value.Date.Year()
		if d, ok := f.dateInYear(y); ok && d.Weekday() == int(f.Weekday) {
			return base{kind: MentionAnchor, date: calendar.YearOf(y), mention: i}
		}
	}
	return base{}
}

// linkDay notes whether the mention in hand, now dated, opens the chain of days,
// goes on with it or ends it.
func (r *resolver) linkDay() {
	m, c := &r.mentions[r.at], &r.cues[r.at]
	f := &m.Expr.Fields
	switch {
	case m.Value.Date.Granularity > calendar.Day:
	case r.fromNow(r.at):
		if !c.saying || r.beginsBlock() && !r.linkedHere() {
			r.chain = -1
		}
	case c.saying && (f.Weekday == 0 || f.Day == 0 || r.linkedHere()), !r.doc.DCT.IsZero() && m.Value.Date.End() >= r.doc.DCT.Start:
	case f.Weekday != 0 && f.Day != 0, r.chain >= 0, r.doc.DCT.IsZero() && m.Certainty == Stated:
		r.chain = r.at
	}
}

// beginsBlock reports whether the mention in hand stands in the first sentence
// of its block.
func (r *resolver) beginsBlock() bool {
	s := r.mentions[r.at].Sentence
	return s == 0 || s < len(r.doc.Sentences) && r.doc.Sentences[s-1].Block != r.doc.Sentences[s].Block
}

// linkedHere reports whether the sentence in hand has a day of the chain already:
// "left home on Friday, June 7, police said on Monday".
func (r *resolver) linkedHere() bool {
	return r.chain >= 0 && r.mentions[r.chain].Sentence == r.mentions[r.at].Sentence
}
