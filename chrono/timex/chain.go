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
	if r.chain < 0 || !f.bareWeekday() || r.opt.Anchor == ToPublished {
		return base{}
	}
	c := &r.cues[r.at]
	apart := r.block(r.at) - r.block(r.chain)
	if c.saying || c.tense != past && c.tense != perfect || apart > chainBlocks {
		return base{}
	}
	b := base{kind: MentionAnchor, date: r.mentions[r.chain].Value.Date.In(calendar.Day), mention: r.chain, loose: apart > 0}
	d, ok := f.pick(b.date, since)
	if !ok || !r.doc.DCT.IsZero() && d.End() >= r.doc.DCT.Start {
		return base{}
	}
	return b
}

// linkDay notes whether the mention in hand, now dated, opens the chain of days,
// goes on with it or ends it.
func (r *resolver) linkDay() {
	m, c := &r.mentions[r.at], &r.cues[r.at]
	f := &m.Expr.Fields
	switch {
	case m.Value.Date.Granularity > calendar.Day:
	case m.Anchor.Kind == Published && f.Day == 0:
		if !c.saying || r.beginsBlock() {
			r.chain = -1
		}
	case c.saying || !r.doc.DCT.IsZero() && m.Value.Date.End() >= r.doc.DCT.Start:
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
