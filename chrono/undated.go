package chrono

import (
	"cmp"
	"slices"
	"sort"

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
	said := r.daysOfSpeaking()
	lead := 0
	var loose []*draft // deeds that may go on with the news
	for s := range r.doc.Sentences {
		kind := r.doc.Blocks[r.doc.Sentences[s].Block].Kind
		if story(kind) != "" || kind == article.Heading {
			continue
		}
		p := r.parse(s)
		hinged := r.hinged(s, p)
		for c := range p.clauses {
			d, ok := r.plainEvent(s, p, c)
			if !ok || taken[d.Trigger.Start] {
				continue
			}
			main := p.clauses[c].kind == mainClause || p.clauses[c].kind == coordinate
			first := p.ws[p.groups[p.clauses[c].group].first].low
			had := first == "had"
			if d.Statement = d.Class == Reporting; d.Statement && !had && r.carry(d, said) {
				r.drafts = append(r.drafts, d)
				continue
			}
			now := !had && (hinged == nil || !hinged[c])
			r.publish(d, main && !had && lead < leadSentences && !busy[s], now)
			r.drafts = append(r.drafts, d)
			if main && now && first != "has" && first != "have" && d.DatedBy == DatedByNone && d.Modality == Actual && !d.Negative {
				loose = append(loose, d)
			}
		}
		lead++
	}
	r.occasion(said, loose)
}

// plainEvent is the event that clause c tells, if it tells one that a
// chronology could hold: finite, past, and no mere state.
func (r *reader) plainEvent(s int, p *parsed, c int) (*draft, bool) {
	cl := p.clauses[c]
	if cl.group < 0 || cl.kind == conditional || cl.kind == parenthetical {
		return nil, false
	}
	g := p.groups[cl.group]
	if !g.finite || g.tense != Past || g.clause != c || asks(&p.ws[0]) && p.ws[len(p.ws)-1].low == "?" { // "When was it found?"
		return nil, false
	}
	w := &p.ws[g.head]
	if isBe(w.low) || isHave(w.low) || isDo(w.low) || w.class&isBelief != 0 && w.class&isReport == 0 {
		return nil, false
	}
	for k := g.first; k <= g.head; k++ {
		if p.ws[k].mention >= 0 {
			return nil, false
		}
	}
	l := link{mention: -1, clause: c, trigger: g.head, prep: -1}
	t := &titler{parsed: p, text: r.doc.Text, drop: map[int]bool{}}
	if w.class&isReport == 0 && t.toldBy(c) >= 0 {
		return nil, false // "it has emerged" only reports
	}
	d := r.bare(s, p, l)
	r.tell(d, p, t, []link{l})
	return d, d.Title != ""
}

// spokenDays are the dated drafts that a saying without date words of its own
// may take its day from.
type spokenDays struct {
	sayings []int // sayings with a day, in the order of the text
	news    int   // the first deed of the lead that has a day of the news; -1 for none
}

// newsSentences is how many sentences may name the day of the news.
const newsSentences = 3

// daysOfSpeaking finds them.
func (r *reader) daysOfSpeaking() spokenDays {
	out := spokenDays{news: -1}
	for k := range r.drafts {
		d := r.drafts[k]
		if d.Relation != Within || d.DatedBy != DatedByWords || d.Modality != Actual || d.Value.Date.Granularity > calendar.Day || d.Value.Date.IsZero() {
			continue
		}
		if d.Class == Reporting {
			out.sayings = append(out.sayings, k)
		}
		if d.Tense == Past && d.sentence < newsSentences && r.recent(d) && (out.news < 0 || d.Trigger.Start < r.drafts[out.news].Trigger.Start) {
			out.news = k
		}
	}
	slices.SortFunc(out.sayings, func(a, b int) int { return cmp.Compare(r.drafts[a].Trigger.Start, r.drafts[b].Trigger.Start) })
	return out
}

// recent reports whether a draft is of the day of publication or the one before.
func (r *reader) recent(d *draft) bool {
	if r.doc.DCT.IsZero() {
		return false
	}
	day := r.doc.DCT.In(calendar.Day)
	w := d.Value.Window()
	return w.Overlaps(day.Window()) || w.Overlaps(day.Add(-1, calendar.Day).Window())
}

// dayFor picks the draft whose day the saying d takes, and says why: the saying
// right before it, else the news of the lead, as reports name that day once, else
// the last saying before it, else the first; -1 where there is none.
func (r *reader) dayFor(d *draft, said spokenDays) (int, string) {
	list := said.sayings
	k := sort.Search(len(list), func(i int) bool { return r.drafts[list[i]].Trigger.Start >= d.Trigger.Start }) - 1
	switch {
	case k >= 0 && r.drafts[list[k]].sentence >= d.sentence-1:
		return list[k], "the saying right before it is of"
	case said.news >= 0:
		return said.news, "the news that the article opens with is of"
	case len(list) > 0:
		return list[max(k, 0)], "the saying nearest before it with one is of"
	}
	return -1, ""
}

// carry gives a saying without date words the day of another draft.
func (r *reader) carry(d *draft, said spokenDays) bool {
	if d.Modality != Actual || d.Tense != Past {
		return false
	}
	k, why := r.dayFor(d, said)
	if k < 0 {
		return false
	}
	from := r.drafts[k]
	d.Value, d.When, d.Mentions = from.Value, from.When, from.Mentions
	d.Certainty, d.DatedBy = timex.Assumed, DatedByWords
	d.Anchor = timex.Anchor{Kind: timex.MentionAnchor, ID: r.mentions[from.Mentions[0]].ID}
	d.Why = "no date of its own; " + why + " “" + r.doc.Slice(r.mentions[from.Mentions[0]].Span) + "”"
	return true
}

// hinged lists by clause whether sentence s counts from an event that is not
// certain, so that its events lie at some other time than publication: a length
// speaks for the whole sentence, "the night he vanished" for its own clause. It is
// nil where nothing does.
func (r *reader) hinged(s int, p *parsed) []bool {
	var out []bool
	for m := r.first[s]; m < r.first[s+1]; m++ {
		e := &r.mentions[m].Expr
		if e.From != timex.FromEvent {
			continue
		}
		if out == nil {
			out = make([]bool, len(p.clauses))
		}
		if e.Form != timex.Deictic || e.Fields.Weekday != 0 {
			for c := range out {
				out[c] = true
			}
			return out
		}
	}
	for k := 0; out != nil && k < len(p.ws); k++ {
		if m := p.ws[k].mention; m >= 0 && r.mentions[m].Expr.From == timex.FromEvent {
			out[p.owner[k]] = true
		}
	}
	return out
}

// publish places an event without date words by the publication date: the
// article's own news and its sayings by then, other past events not after it.
func (r *reader) publish(d *draft, lead, now bool) {
	d.When = calendar.Open()
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
