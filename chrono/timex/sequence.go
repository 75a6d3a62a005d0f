package timex

import (
	"strings"

	"dateline/chrono/calendar"
)

// movesOn reports whether mention j, by a verb of its own behind "and", tells what
// came after mention i of the same sentence: "opened in February and adjourned in
// April", not "won on 14 August and Carr on 22 May".
func (r *resolver) movesOn(i, j int) bool {
	if i < 0 || i >= j {
		return false
	}
	a, b := &r.mentions[i], &r.mentions[j]
	if c := &r.cues[j]; a.Sentence != b.Sentence || c.saying || c.tense != past && c.tense != future || b.Span.Start-a.Span.End > len(", and was at last suspended on ") {
		return false
	}
	between := strings.TrimPrefix(r.doc.Text[a.Span.End:b.Span.Start], ",")
	verb, found := strings.CutPrefix(between, " and ")
	alone := strings.Count(verb, " ") == 1 && strings.HasSuffix(verb, "ed ")
	return found && (r.cues[j].close || alone) && strings.ToLower(verb) == verb
}

// toldNext is the date, of a later month of the year than f, on which the sentence
// in hand goes on, zero for none. What came before it lies before it: "opened in
// February and adjourned in April", printed in March, are both of last year.
func (r *resolver) toldNext(f *Fields, b base) calendar.Date {
	next := r.at + 1
	if b.kind != Published || next >= len(r.mentions) || f.Month == 0 || f.HasYear || r.cues[r.at].tense != past || r.cues[next].tense != past || !r.movesOn(r.at, next) {
		return calendar.Date{}
	}
	e := &r.mentions[next].Expr
	if g := &e.Fields; e.Form != Absolute || e.Base != nil || g.HasYear || g.Month <= f.Month {
		return calendar.Date{}
	}
	r.at = next
	d, _ := e.Fields.pick(b.date, r.direction(&e.Fields, b))
	r.at = next - 1
	return d
}

// inSpan is the date of f within the range that b ends, where the range goes over
// the end of a year: "lasted from 15 December 1937 to 22 February 1938 ... On New
// Year's Eve". It is zero where b ends no such range, or f lies outside.
func (r *resolver) inSpan(f *Fields, b base) calendar.Date {
	if b.kind != MentionAnchor || b.mention >= r.at-1 && r.follows(f) || r.link(b.mention-1) != inRange {
		return calendar.Date{}
	}
	from := r.mentions[b.mention-1].Value.Date
	if from.IsZero() || from.Granularity > calendar.Month || b.date.Granularity > calendar.Month || b.date.Year() != from.Year()+1 {
		return calendar.Date{}
	}
	d, ok := f.pick(from, since)
	if !ok || d.Start > b.date.End() {
		return calendar.Date{}
	}
	return d
}

// splitYear is b, or the one of two years told as one in which f lies: August of
// "the 2010-11 season" is of 2010, May of 2011.
func (r *resolver) splitYear(f *Fields, b base) base {
	if b.kind != MentionAnchor || f.Month == 0 && f.Season == 0 {
		return b
	}
	for i := b.mention; i > max(0, b.mention-4) && r.mentions[i].Sentence == r.mentions[r.at].Sentence; i-- {
		if !r.splits(i) || b.date.Year() != r.mentions[i].Value.Date.Year() && b.date.Year() != r.mentions[i-1].Value.Date.Year() {
			continue
		}
		if f.Month >= secondHalf || f.Season >= 3 {
			return r.baseAt(i - 1)
		}
		return r.baseAt(i)
	}
	return b
}

// throughOffset moves the base b of a date to where the words between them put it:
// "took office in January 2009, two months after the Nov. 4 vote".
func (r *resolver) throughOffset(b base) base {
	i := r.at - 1
	if b.kind != MentionAnchor || i < 1 || b.mention != i-1 || b.date.IsZero() {
		return b
	}
	m, between := &r.mentions[i], r.doc.Text[r.mentions[i].Span.End:r.mentions[r.at].Span.Start]
	if e := &m.Expr; e.Form == Offset && e.From == FromEvent && e.Count > 0 && m.Sentence == r.mentions[r.at].Sentence &&
		len(between) < quoteReach && !strings.ContainsAny(between, ",;:") && !strings.Contains(between, " and ") {
		if d := b.date.Add(-e.Sign*e.Count, e.Unit); !d.IsZero() {
			b.date = d
		}
	}
	return b
}

// splits reports whether mention i is the second of two years told as one:
// "2010-11", "1998/99".
func (r *resolver) splits(i int) bool {
	if i < 1 {
		return false
	}
	first, second := &r.mentions[i-1], &r.mentions[i]
	if a, b := first.Value.Date, second.Value.Date; first.Sentence != second.Sentence || a.Granularity != calendar.Year || b.Granularity != calendar.Year || b.Year()-a.Year() != 1 {
		return false
	}
	switch r.doc.Text[first.Span.End:second.Span.Start] {
	case "-", "–", "/":
		return true
	}
	return false
}

// secondHalf is the month from which on a date of a season of two years is of the
// first.
const secondHalf = 7
