package timex

import (
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/lang"
)

// base is what a date is reckoned from: its kind, its date, and the mention
// where it is one.
type base struct {
	kind    AnchorKind
	date    calendar.Date
	mention int
}

// published is the publication date as a base; its date is zero where unknown.
func (r *resolver) published() base {
	if r.doc.DCT.IsZero() {
		return base{}
	}
	return base{kind: Published, date: r.doc.DCT}
}

// previous is the last dated mention, or the heading above where the last
// mention strays from it.
func (r *resolver) previous() base {
	if r.last < 0 {
		return base{}
	}
	if r.heading >= 0 && !r.mentions[r.heading].Value.Window().Overlaps(r.mentions[r.last].Value.Window()) {
		return base{HeadingAnchor, r.mentions[r.heading].Value.Date, r.heading}
	}
	kind := MentionAnchor
	if r.last == r.heading {
		kind = HeadingAnchor
	}
	return base{kind, r.mentions[r.last].Value.Date, r.last}
}

// anchor is b as it is told to others.
func (r *resolver) anchor(b base) Anchor {
	if b.kind == MentionAnchor {
		return Anchor{MentionAnchor, r.mentions[b.mention].ID}
	}
	return Anchor{Kind: b.kind}
}

// kind returns the kind of block that m stands in.
func (r *resolver) kind(m *Mention) article.BlockKind {
	if m.Sentence >= len(r.doc.Sentences) {
		return article.Paragraph
	}
	if b := r.doc.Sentences[m.Sentence].Block; b < len(r.doc.Blocks) {
		return r.doc.Blocks[b].Kind
	}
	return article.Paragraph
}

// enter forgets the heading where a new one begins.
func (r *resolver) enter(m *Mention) {
	if r.heading >= 0 && r.kind(m) == article.Heading && r.mentions[r.heading].Sentence != m.Sentence {
		r.heading = -1
	}
}

// dayInSentence is the last day told in the sentence in hand.
func (r *resolver) dayInSentence() base {
	if r.last < 0 || r.mentions[r.last].Sentence != r.mentions[r.at].Sentence {
		return base{}
	}
	return base{MentionAnchor, r.mentions[r.last].Value.Date, r.last}
}

// farYears is how many years from publication a year must lie to speak for
// history rather than news.
const farYears = 2

// survey counts the years that the document names, near to its publication and
// far from it. Where its publication is unknown all count as far: a text that
// names many years is history, one that names two may be news of any year.
func (r *resolver) survey() {
	unknown, now := r.doc.DCT.IsZero(), r.doc.DCT.Year()
	for i := range r.mentions {
		e := &r.mentions[i].Expr
		if e.Form != Absolute || !e.Fields.HasYear || e.Fields.NoCentury {
			continue
		}
		if d := now - e.Fields.Year; unknown || d >= farYears || d <= -farYears {
			r.far++
		} else {
			r.near++
		}
	}
}

// narrates reports whether the passage in hand tells history, so that its
// partial dates hang on the date told before them.
func (r *resolver) narrates() bool {
	switch {
	case r.last < 0 || r.opt.Anchor == ToPublished && !r.doc.DCT.IsZero():
		return false
	case r.opt.Anchor == Narrative:
		return true
	}
	return r.far >= 5 && r.far > 2*r.near
}

// anchorFor is what the fields of the mention in hand hang on.
func (r *resolver) anchorFor(f *Fields) base {
	if r.narrates() {
		return r.previous()
	}
	return r.published()
}

// direction tells which of the dates that f fits is meant, seen from b.
func (r *resolver) direction(f *Fields, b base) direction {
	if b.kind != Published {
		if f.Weekday != 0 && f.Day == 0 || f.Weekend {
			return since
		}
		if f.Day != 0 && f.Month == 0 {
			return nearest
		}
		return thatUnit
	}
	c := r.cues[r.at]
	ahead := c.tense == future || c.before != nil && (c.before.Text == "until" || c.before.Text == "till")
	if c.before != nil && c.before.Has(lang.Function) && c.before.Text == "since" {
		ahead = false
	}
	switch {
	case f.Day != 0 && f.Month != 0 || f.Holiday != "":
		return nearest
	case ahead:
		return since
	}
	return upTo
}
