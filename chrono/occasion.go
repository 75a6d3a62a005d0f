package chrono

import (
	"cmp"
	"slices"
	"strings"

	"dateline/chrono/timex"
)

// mostApart is how many sentences may lie between two deeds of one occasion
// without the text saying again that they are of it.
const mostApart = 2

// mostParties is how many who act at an occasion are told apart.
const mostParties = 16

// occasion is what the news that an article opens with was done at: a speech, a
// match, a day in court. The text goes on with it, without dates, as long as the
// same ones act and nothing of another time comes between.
type occasion struct {
	r       *reader
	news    *draft     // the deed of the lead whose day it is
	parties [][]string // the names of those who acted, in words
	last    int        // sentence of its last deed
	open    bool       // nothing of another time came since
	away    int        // sentence of the last thing of another time
}

// occasion gives the deeds that go on with the opening news its day, as the
// article's own news; of loose, the drafts that have no date of their own.
func (r *reader) occasion(said spokenDays, loose []*draft) {
	o := occasion{r: r, news: r.newsDraft(said), away: -1}
	if o.news == nil || len(loose) == 0 {
		return
	}
	free := make(map[*draft]bool, len(loose))
	for _, d := range loose {
		free[d] = true
	}
	told := slices.Clone(r.drafts)
	slices.SortStableFunc(told, func(a, b *draft) int { return cmp.Compare(a.Trigger.Start, b.Trigger.Start) })
	for _, d := range told {
		switch {
		case d == o.news || d.Trigger.Start > o.news.Trigger.Start && o.sameDay(d):
			o.join(d)
		case d.Trigger.Start < o.news.Trigger.Start:
		case !d.Value.Date.IsZero() && d.Modality == Actual && d.When.Latest < o.news.When.Latest:
			o.open, o.away = false, d.sentence
		case free[d] && o.goesOn(d):
			r.dayOfNews(d, o.news)
			o.join(d)
		}
	}
}

// newsDraft is the deed of the lead that has its day in words, else the first
// that only publication dates; nil where there is neither.
func (r *reader) newsDraft(said spokenDays) *draft {
	if said.news >= 0 {
		return r.drafts[said.news]
	}
	for _, d := range r.drafts {
		if d.Lead {
			return d
		}
	}
	return nil
}

// sameDay reports whether d lies on the day of the news.
func (o *occasion) sameDay(d *draft) bool {
	return d.Modality == Actual && d.Value == o.news.Value && d.Relation == o.news.Relation
}

// join makes d a deed of the occasion.
func (o *occasion) join(d *draft) {
	name := o.r.subjectWords(d)
	if len(name) > 0 && !isSomeone(name) && len(o.parties) < mostParties && !slices.ContainsFunc(o.parties, func(p []string) bool { return slices.Equal(p, name) }) {
		o.parties = append(o.parties, name)
	}
	o.last, o.open = d.sentence, o.open || d.sentence > o.away
}

// goesOn reports whether d goes on with the occasion: soon after its last deed,
// or said to be at it, by one who acted there before.
func (o *occasion) goesOn(d *draft) bool {
	name := o.r.subjectWords(d)
	if len(name) == 0 || o.r.inQuote(d) {
		return false
	}
	near := o.open && d.sentence-o.last <= mostApart+1
	if isSomeone(name) {
		return near && d.sentence-o.last <= 1
	}
	return (near || o.r.atOccasion(d)) && slices.ContainsFunc(o.parties, func(p []string) bool { return sameParty(p, name) })
}

// isSomeone reports whether a subject is a pronoun of whom the text speaks.
func isSomeone(name []string) bool {
	return len(name) == 1 && (name[0] == "he" || name[0] == "she" || name[0] == "they")
}

// sameParty reports whether two names may be of one: one holds the other, but
// for what kind of firm it is.
func sameParty(a, b []string) bool {
	a, b = withoutForm(a), withoutForm(b)
	return a[len(a)-1] == b[len(b)-1] || containsAll(a, b) || containsAll(b, a)
}

// withoutForm takes "Inc" and the like off the end of a name.
func withoutForm(name []string) []string {
	for len(name) > 1 {
		switch name[len(name)-1] {
		case "inc", "corp", "co", "ltd", "llc", "plc", "ag", "sa", "nv", "company", "corporation", "group":
			name = name[:len(name)-1]
			continue
		}
		break
	}
	return name
}

// subjectWords is the name, or the pronoun, that is the subject of d; nil where
// it is neither.
func (r *reader) subjectWords(d *draft) []string {
	p := r.parse(d.sentence)
	t := &titler{parsed: p, text: r.doc.Text, drop: map[int]bool{}}
	named := false // by its last word: "Brask's crew" is not Brask
	var words []string
	for _, k := range t.nameOnly(t.subjectOf(d.clause)) {
		w := &p.ws[k]
		switch w.tag {
		case "IN", "TO", "POS", "VBG", "VBN":
			return nil
		}
		named = w.tag == "NNP" && w.capital
		words = append(words, w.low)
	}
	words = NameWords(strings.Join(words, " "))
	if named || isSomeone(words) {
		return words
	}
	return nil
}

// atOccasion reports whether d is said to be at or during what the text knows:
// "at the conference", "during his speech".
func (r *reader) atOccasion(d *draft) bool {
	p := r.parse(d.sentence)
	for k := p.clauses[d.clause].first; k+2 < p.clauses[d.clause].last; k++ {
		if low := p.ws[k].low; low != "at" && low != "during" {
			continue
		}
		switch p.ws[k+1].low {
		case "the", "his", "her", "their", "its", "this", "that":
		default:
			continue
		}
		for n := k + 2; n < p.clauses[d.clause].last && n < k+6 && (isNounTag(p.ws[n].tag) || p.ws[n].tag == "JJ"); n++ {
			if p.ws[n].class&isEventNoun != 0 {
				return true
			}
		}
	}
	return false
}

// dayOfNews gives d the date of the news.
func (r *reader) dayOfNews(d, news *draft) {
	d.Value, d.When, d.Relation, d.Mentions = news.Value, news.When, news.Relation, news.Mentions
	d.Certainty, d.DatedBy, d.Lead = timex.Assumed, news.DatedBy, true
	if len(news.Mentions) == 0 {
		d.Anchor = news.Anchor
		d.Why = "no date in the words; it goes on with the news of " + strings.TrimPrefix(news.Why, "no date in the words; told in ")
		return
	}
	d.Anchor = timex.Anchor{Kind: timex.MentionAnchor, ID: r.mentions[news.Mentions[0]].ID}
	d.Why = "no date of its own; it goes on with the news that the article opens with, of “" + r.doc.Slice(r.mentions[news.Mentions[0]].Span) + "”"
}
