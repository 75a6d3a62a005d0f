package chrono

import (
	"cmp"
	"fmt"
	"slices"
	"sort"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/coref"
	"dateline/chrono/timex"
)

// retold makes one event of those that several documents tell, as coref finds
// them. What the tellings do not agree on is kept: other dates as alternatives,
// and each telling as its document has it.
func (c *Chronology) retold() {
	all := slices.Concat(c.Events, c.Undated)
	c.inText(all)
	tellings := make([]coref.Telling, len(all))
	for i := range all {
		tellings[i] = c.coreferent(&all[i], i)
	}
	gone := map[string]string{} // id of a joined event -> id of the one that leads
	texts := make([]string, len(c.Documents))
	for i := range texts {
		texts[i] = c.Documents[i].Text
	}
	for _, group := range coref.Groups(texts, tellings) {
		lead := c.leader(all, group)
		e := &all[lead]
		for _, i := range group {
			if i != lead {
				gone[all[i].ID] = e.ID
				e.join(&all[i], c.Documents[e.Document].URI)
				if n := coref.Otherwise(&tellings[lead], &tellings[i]); n != "" {
					e.Also[len(e.Also)-1-len(all[i].Also)].Differs = []string{n}
				}
			}
		}
	}
	c.Events, c.Undated = c.Events[:0], c.Undated[:0]
	for i := range all {
		e := &all[i]
		if _, ok := gone[e.ID]; ok {
			continue
		}
		if to, ok := gone[e.Anchor.ID]; ok && e.Anchor.Kind == timex.EventAnchor {
			e.Anchor.ID = to
		}
		if e.Value.Date.IsZero() {
			c.Undated = append(c.Undated, *e)
		} else {
			c.Events = append(c.Events, *e)
		}
	}
}

// byDate is the documents, as indices, in the order of their dates and names,
// whatever the order in which they were given.
func byDate(docs []article.Document) []int {
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &docs[a], &docs[b]
		return cmp.Or(cmp.Compare(x.DCT.Start, y.DCT.Start), cmp.Compare(x.URI, y.URI), cmp.Compare(x.SHA256, y.SHA256))
	})
	return order
}

// inText orders events by document, as byDate has them, and place in it.
func (c *Chronology) inText(events []Event) {
	at := make([]int, len(c.Documents))
	for n, i := range byDate(c.Documents) {
		at[i] = n
	}
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(at[a.Document]-at[b.Document], a.Trigger.Start-b.Trigger.Start, cmp.Compare(a.ID, b.ID))
	})
}

// afterTrigger is how many bytes behind a trigger may hold the word that makes
// its sense.
const afterTrigger = 40

// coreferent is e as coref compares it.
func (c *Chronology) coreferent(e *Event, rank int) coref.Telling {
	doc := &c.Documents[e.Document]
	t := coref.Telling{
		Document: e.Document, Rank: rank, Published: calendar.OpenPast,
		When: e.When, Dated: e.dated(), News: e.Lead, Relation: int(e.Relation), Saying: e.Class == Reporting,
		Title: e.Title, Trigger: doc.Slice(e.Trigger),
	}
	t.Before = c.before(e)
	t.After = doc.Text[e.Trigger.End:max(e.Trigger.End, min(e.Sentence.End, e.Trigger.End+afterTrigger))]
	if !doc.DCT.IsZero() {
		t.Published = doc.DCT.Start
	}
	t.Standing = coref.Standing(e.Modality)
	if e.Modality == Alleged {
		t.Standing = coref.Fact // what one article alleges another may know
	}
	if e.Negative {
		t.Standing += coref.Standing(len(modalityNames))
	}
	if e.Statement {
		t.Trigger = "" // its date is only supposed: joined with nothing
	}
	return t
}

// before is the sentence before that of e, headings apart, and that of e up to
// the trigger.
func (c *Chronology) before(e *Event) string {
	doc := &c.Documents[e.Document]
	n := sort.Search(len(doc.Sentences), func(i int) bool { return doc.Sentences[i].Span.Start >= e.Sentence.Start })
	from := e.Sentence.Start
	if n > 0 && n < len(doc.Sentences) && doc.Blocks[doc.Sentences[n-1].Block].Kind != article.Heading {
		from = doc.Sentences[n-1].Span.Start
	}
	return doc.Text[from:max(from, e.Trigger.Start)]
}

// dated reports whether e has a date that its own words, or another event of
// its article, give, and not only the news that the article opens with.
func (e *Event) dated() bool {
	return !e.Value.Date.IsZero() && e.DatedBy != DatedByPublication && !e.Lead
}

// leader is the event of a group whose telling stands for all: told as a fact,
// of the date that most articles agree with, the finest, and named rather than
// a pronoun; among equals the one that was written nearest to the event.
func (c *Chronology) leader(all []Event, group []int) int {
	return slices.MinFunc(group, func(i, j int) int {
		a, b := &all[i], &all[j]
		return cmp.Or(
			first(a.dated(), b.dated()),
			first(a.Modality == Actual, b.Modality == Actual),
			first(a.Certainty != timex.Assumed, b.Certainty != timex.Assumed),
			supporters(all, group, b)-supporters(all, group, a),
			cmp.Compare(span(a.When), span(b.When)),
			len(a.Attribution)-len(b.Attribution),
			first(len(a.Actors) > 0, len(b.Actors) > 0),
			cmp.Compare(c.later(a), c.later(b)),
			i-j,
		)
	})
}

// first orders what has a property before what has not.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// supporters counts the documents whose dates hold that of e.
func supporters(all []Event, group []int, e *Event) int {
	seen := map[int]bool{}
	for _, i := range group {
		if all[i].dated() && all[i].When.Contains(e.When) {
			seen[all[i].Document] = true
		}
	}
	return len(seen)
}

// later is how long after e its article was published.
func (c *Chronology) later(e *Event) calendar.Moment {
	d := c.Documents[e.Document].DCT
	if d.IsZero() || e.When.Earliest == calendar.OpenPast {
		return calendar.OpenFuture
	}
	return max(d.Start-e.When.Earliest, e.When.Earliest-d.Start)
}

// join adds o and its tellings to those of e, which the document called source
// dates.
func (e *Event) join(o *Event, source string) {
	t := o.Telling
	if !o.dated() {
		t.Value, t.Relation, t.DatedBy, t.Certainty = timex.Value{}, Within, DatedByEvent, e.Certainty
		t.Why = fmt.Sprintf("no date of its own; the same event has one in %s", source)
	} else if !o.When.Overlaps(e.When) {
		e.differs(t.Value)
	}
	e.Also = append(append(e.Also, t), o.Also...)
	e.Lead = e.Lead && (o.Lead || !o.dated())
}

// differs adds a date that another telling gives to the alternatives.
func (e *Event) differs(v timex.Value) {
	if !slices.Contains(e.Alternatives, v) {
		e.Alternatives = append(e.Alternatives, v)
	}
}
