package timex

import (
	"strings"
	"unicode/utf8"

	"dateline/chrono/calendar"
)

// spokenOn is the day on which the quotation around the mention in hand was
// spoken, where its sentence or the one before tells it: of "today" in quotation
// marks that is the day meant. None where there is no quotation, or no day.
func (r *resolver) spokenOn() base {
	m := &r.mentions[r.at]
	if r.story || r.doc.DCT.IsZero() || !r.inQuotation() {
		return base{}
	}
	here := r.at
	defer func() { r.at = here }()
	for next := here + 1; next < min(here+4, len(r.mentions)) && r.mentions[next].Sentence == m.Sentence; next++ {
		n := &r.mentions[next]
		if r.at = next; !r.cues[next].saying || r.inQuotation() {
			continue
		}
		if d := r.read(&n.Expr).value.Date; d.Granularity <= calendar.Day && !d.IsZero() {
			return base{kind: MentionAnchor, date: d.In(calendar.Day), mention: next}
		}
	}
	for i := here - 1; i >= max(0, here-3) && m.Sentence-r.mentions[i].Sentence <= 1 && r.block(i) == r.block(here); i-- {
		r.at = i
		if d := r.mentions[i].Value.Date; r.cues[i].saying && !r.inQuotation() && !d.IsZero() && d.Granularity <= calendar.Day {
			return base{kind: MentionAnchor, date: d.In(calendar.Day), mention: i, loose: r.mentions[i].Sentence != m.Sentence}
		}
	}
	return base{}
}

// beforeQuotation is the day told last outside the quotation in which b stands,
// in its block: what is told next does not go on from a day that somebody named
// in passing, "Portland by Tuesday". It is b where there is none.
func (r *resolver) beforeQuotation(b base) base {
	for i := r.last - 1; i >= max(0, r.last-lookBack) && r.block(r.at)-r.block(i) <= 1; i-- {
		if d := r.mentions[i].Value.Date; !d.IsZero() && d.Granularity <= calendar.Day && !r.spoken(i) {
			return r.baseAt(i)
		}
	}
	return b
}

// spoken reports whether mention i stands in quotation marks.
func (r *resolver) spoken(i int) bool {
	here := r.at
	defer func() { r.at = here }()
	r.at = i
	return r.inQuotation()
}

// behindQuotation reports whether the sentence in hand sets out with a quotation
// that is over: who said it, and when, is told from the present of the text.
func (r *resolver) behindQuotation() bool {
	s := r.mentions[r.at].Sentence
	if s >= len(r.doc.Sentences) {
		return false
	}
	text := r.doc.Text[r.doc.Sentences[s].Span.Start:]
	return (strings.HasPrefix(text, "\"") || strings.HasPrefix(text, "“")) && !r.inQuotation()
}

// quoteReach is how many bytes back a quotation is looked for.
const quoteReach = 400

// inQuotation reports whether the mention in hand stands in quotation marks: the
// last mark before it in its block opens one.
func (r *resolver) inQuotation() bool {
	start := r.mentions[r.at].Span.Start
	from := max(0, start-quoteReach)
	if b := r.block(r.at); b < len(r.doc.Blocks) {
		from = max(from, r.doc.Blocks[b].Span.Start)
	}
	before := r.doc.Text[from:start]
	i := strings.LastIndexAny(before, "“”\"")
	if i < 0 {
		return false
	}
	mark, size := utf8.DecodeRuneInString(before[i:])
	if mark != '"' {
		return mark == '“'
	}
	return (i == 0 || strings.ContainsRune(" \n(—", rune(before[i-1]))) && !strings.HasPrefix(before[i+size:], " ")
}
