package chrono

import (
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// leadSentences is how many sentences at the head of a story may tell its own
// news.
const leadSentences = 2

// rest extracts what no date words date: the article's own news (Lead),
// sayings (Statement) and past events without a date.
func (r *reader) rest() {
	taken := map[int]bool{} // byte offsets of triggers that have a date
	busy := map[int]bool{}  // sentences with a dated event
	for i := range r.drafts {
		taken[r.drafts[i].Trigger.Start] = true
		busy[r.drafts[i].sentence] = true
	}
	lead := 0
	for s := range r.doc.Sentences {
		kind := r.doc.Blocks[r.doc.Sentences[s].Block].Kind
		if story(kind) != "" || kind == article.Heading {
			continue
		}
		p := r.parse(s)
		for c := range p.clauses {
			d, ok := r.plainEvent(s, p, c)
			if !ok || taken[d.Trigger.Start] {
				continue
			}
			main := p.clauses[c].kind == mainClause || p.clauses[c].kind == coordinate
			had := p.ws[p.groups[p.clauses[c].group].first].low == "had"
			r.publish(&d, main && !had && lead < leadSentences && !busy[s], !had && !r.hinged(s))
			r.drafts = append(r.drafts, d)
		}
		lead++
	}
}

// plainEvent is the event that clause c tells, if it tells one that a
// chronology could hold: finite, past, and no mere state.
func (r *reader) plainEvent(s int, p *parsed, c int) (draft, bool) {
	cl := p.clauses[c]
	if cl.group < 0 || cl.kind == conditional || cl.kind == parenthetical {
		return draft{}, false
	}
	g := p.groups[cl.group]
	if !g.finite || g.tense != Past || g.clause != c {
		return draft{}, false
	}
	w := &p.ws[g.head]
	if isBe(w.low) || isHave(w.low) || isDo(w.low) || w.class&isBelief != 0 && w.class&isReport == 0 {
		return draft{}, false
	}
	for k := g.first; k <= g.head; k++ {
		if p.ws[k].mention >= 0 {
			return draft{}, false
		}
	}
	l := link{mention: -1, clause: c, trigger: g.head, prep: -1}
	d := r.bare(s, p, l)
	t := &titler{parsed: p, text: r.doc.Text, drop: map[int]bool{}}
	r.tell(&d, p, t, []link{l})
	return d, true
}

// hinged reports whether sentence s counts from an event that is not certain,
// so that its own events lie at some other time than publication.
func (r *reader) hinged(s int) bool {
	for m := r.first[s]; m < r.first[s+1]; m++ {
		if r.mentions[m].Expr.From == timex.FromEvent {
			return true
		}
	}
	return false
}

// publish places an event without date words by the publication date: the
// article's own news and its sayings by then, other past events not after it.
func (r *reader) publish(d *draft, lead, now bool) {
	d.When = calendar.Window{Earliest: calendar.OpenPast, Latest: calendar.OpenFuture}
	d.Statement = d.Class == Reporting
	known := !r.doc.DCT.IsZero()
	if known && d.Modality == Actual {
		d.When.Latest = r.doc.DCT.Window().Latest
	}
	if !known || !now || !lead && !d.Statement || d.Modality != Actual {
		d.Certainty = timex.Assumed
		return
	}
	d.Lead = lead
	d.Value, d.Relation = timex.Value{Date: r.doc.DCT}, By
	d.Certainty, d.DatedBy = timex.Assumed, DatedByPublication
	d.Anchor = timex.Anchor{Kind: timex.Published}
	d.Why = "no date in the words; told in the article published on " + r.doc.DCT.String()
}
