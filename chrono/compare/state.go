package compare

import (
	"slices"
	"strings"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// changes turns pairs and what is left into changes.
func (m *matcher) changes() []Change {
	var out []Change
	taken := make([]bool, len(m.old.items))
	joined := make([]bool, len(m.new.items))
	for j, i := range m.from {
		if i < 0 {
			continue
		}
		c := m.compare(&m.old.items[i], &m.new.items[j])
		for _, k := range m.oldMore[j] {
			c.Old, taken[k] = append(c.Old, *m.old.items[k].event), true
		}
		for _, k := range m.newMore[j] {
			c.New, joined[k] = append(c.New, *m.new.items[k].event), true
		}
		if c.Op == Unchanged && len(c.Old)+len(c.New) > 2 {
			c.Op, c.Aspects = Reworded, append(c.Aspects, WordsAspect)
		}
		out = append(out, c)
	}
	for i, j := range m.to {
		if j < 0 && !taken[i] {
			out = append(out, Change{Op: Removed, Old: []chrono.Event{*m.old.items[i].event}})
		}
	}
	for j, i := range m.from {
		if i < 0 && !joined[j] {
			out = append(out, Change{Op: Added, New: []chrono.Event{*m.new.items[j].event}})
		}
	}
	return out
}

// compare says what became of an event. What stands in the same sentence was
// not reworded, even where its neighbours make us read it otherwise.
func (m *matcher) compare(a, b *item) Change {
	x, y := a.event, b.event
	c := Change{Op: m.dateOp(a, b), Old: []chrono.Event{*x}, New: []chrono.Event{*y}}
	if c.Op != Unchanged {
		c.Aspects = append(c.Aspects, DateAspect)
	}
	if p, q, ok := m.changed(a, b); ok {
		c.Aspects = append(c.Aspects, m.aspects(x, y, p.telling, q.telling)...)
		c.Words = wordChanges(p.place(a, q, b), p.telling.Title, q.telling.Title)
		if was, is := m.old.c.DateWords(p.telling), m.new.c.DateWords(q.telling); chrono.Normal(was) != chrono.Normal(is) {
			c.Words = append(c.Words, WordChange{"date", was, is})
		}
		if len(c.Words) > 0 {
			c.Aspects = append(c.Aspects, WordsAspect)
		}
	}
	if c.Op == Unchanged && len(c.Aspects) > 0 {
		c.Op = Reworded
	}
	return c
}

// place names where the words of two wordings stand: in the titles, where they
// are those by which events a and b are known, else in a further sentence.
func (p wording) place(a *item, q wording, b *item) string {
	if p.key == a.key && q.key == b.key {
		return "title"
	}
	return "sentence"
}

// dateOp compares the dates of a pair alone: Unchanged, Moved, Refined,
// Coarsened or Shifted.
func (m *matcher) dateOp(a, b *item) Op {
	x, y := a.event, b.event
	switch old, new := !x.Value.Date.IsZero(), !y.Value.Date.IsZero(); {
	case old != new && (x.DatedBy == chrono.DatedByPublication || y.DatedBy == chrono.DatedByPublication):
		return Unchanged // the words date neither
	case !old && !new:
		if a.when != b.when && x.Value.Text != y.Value.Text && x.Value.Text != "" && y.Value.Text != "" {
			return Moved
		}
		return Unchanged
	case !old:
		return Refined
	case !new:
		return Coarsened
	}
	if sameDate(x.Value, y.Value) && (x.Relation == y.Relation || a.window == b.window) {
		return qualifierOp(x.Value.Date.Qualifier, y.Value.Date.Qualifier)
	}
	if a.when == b.when && x.DatedBy == y.DatedBy {
		if m.shifted(x, y) {
			return Shifted
		}
		if a.key == b.key && (m.old.stillHas(m.new, y) || m.new.stillHas(m.old, x)) {
			if m.old.published(x) != m.new.published(y) {
				return Shifted
			}
			return Unchanged
		}
	}
	was, is := a.window, b.window
	if x.Relation == y.Relation { // a deadline that moves is not more precise
		was, is = x.Value.Window(), y.Value.Window()
	}
	switch {
	case was == is && x.Relation == y.Relation:
		return qualifierOp(x.Value.Date.Qualifier, y.Value.Date.Qualifier)
	case was == is:
		return Unchanged
	case x.Relation != y.Relation && x.Modality != y.Modality:
		return Moved // a deadline is no window in which a thing happened
	case x.Relation == chrono.Throughout && y.Relation == chrono.Throughout:
		return Moved // what lasts a shorter time is not known better
	case was.Contains(is):
		return Refined
	case is.Contains(was):
		return Coarsened
	}
	return Moved
}

func sameDate(a, b timex.Value) bool {
	a.Date.Qualifier, b.Date.Qualifier = 0, 0
	a.Until.Qualifier, b.Until.Qualifier = 0, 0
	return a.EDTF() == b.EDTF() && a.Date.Granularity == b.Date.Granularity
}

// qualifierOp says what it is that "about 2009" became "2009".
func qualifierOp(old, new calendar.Qualifier) Op {
	switch {
	case old != 0 && new == 0:
		return Refined
	case old == 0 && new != 0:
		return Coarsened
	}
	return Unchanged
}

func (s *side) published(e *chrono.Event) calendar.Date { return s.c.Documents[e.Document].DCT }

// maxHops bounds a chain of anchors.
const maxHops = 16

// chain lists the words by which the date of e hangs on the publication date,
// its own first; false where it does not hang on it.
func (s *side) chain(e *chrono.Event) (words []string, ok bool) {
	words = append(words, s.dateWords(&e.Telling))
	doc, anchor := e.Document, e.Anchor
	for range maxHops {
		switch anchor.Kind {
		case timex.Published:
			return words, true
		case timex.MentionAnchor:
			i := s.mention(doc, anchor.ID)
			if i < 0 {
				return nil, false
			}
			m := &s.c.Mentions[doc][i]
			words, anchor = append(words, chrono.Normal(s.c.Documents[doc].Slice(m.Span))), m.Anchor
		case timex.EventAnchor:
			base := s.event(anchor.ID)
			if base == nil {
				return nil, false
			}
			words, doc, anchor = append(words, s.dateWords(&base.Telling)), base.Document, base.Anchor
		default:
			return nil, false
		}
	}
	return nil, false
}

// shifted reports whether two dates come by the same words from publication
// dates that differ.
func (m *matcher) shifted(x, y *chrono.Event) bool {
	d, e := m.old.published(x), m.new.published(y)
	if d == e || d.IsZero() || e.IsZero() {
		return false
	}
	a, hangs := m.old.chain(x)
	b, also := m.new.chain(y)
	return hangs && also && slices.Equal(a, b)
}

// stillHas reports whether what event e of the other version hangs on stands in
// s too, with the same date: then e has another date only because of what was
// put in or taken out between, and a sentence keeps the date that it had.
func (s *side) stillHas(other *side, e *chrono.Event) bool {
	switch e.Anchor.Kind {
	case timex.Published:
		return true
	case timex.EventAnchor:
		base := other.event(e.Anchor.ID)
		same := s.event(e.Anchor.ID)
		return base != nil && same != nil && base.When == same.When
	case timex.MentionAnchor:
		doc, i := e.Document, other.mention(e.Document, e.Anchor.ID)
		if i < 0 {
			return false
		}
		m := &other.c.Mentions[doc][i]
		want := other.c.Documents[doc].Slice(m.Span)
		around := other.around(doc, m.Span)
		for k := range s.c.Mentions {
			for _, n := range s.c.Mentions[k] {
				if n.Value == m.Value && s.c.Documents[k].Slice(n.Span) == want && s.around(k, n.Span) == around {
					return true
				}
			}
		}
	}
	return false
}

func (s *side) event(id string) *chrono.Event {
	for i := range s.items {
		if s.items[i].event.ID == id {
			return s.items[i].event
		}
	}
	return nil
}

// mention returns the index of the mention of that ID, -1 where there is none.
func (s *side) mention(document int, id string) int {
	return slices.IndexFunc(s.c.Mentions[document], func(m timex.Mention) bool { return m.ID == id })
}

// around is the normalised sentence that holds a span.
func (s *side) around(document int, span article.Span) string {
	for i, x := range s.c.Documents[document].Sentences {
		if x.Span.Start <= span.Start && span.End <= x.Span.End {
			return s.sentences[s.first[document]+i]
		}
	}
	return ""
}

// aspects names what differs between two events, worded as p and q, apart from
// date and words.
func (m *matcher) aspects(x, y *chrono.Event, p, q *chrono.Telling) []Aspect {
	var out []Aspect
	add := func(differs bool, name Aspect) {
		if differs {
			out = append(out, name)
		}
	}
	add(x.Relation != y.Relation && !x.Value.Date.IsZero() && !y.Value.Date.IsZero(), RelationAspect)
	add(!slices.Equal(m.old.numbers(p.Document, body(p)), m.new.numbers(q.Document, body(q))), NumberAspect)
	add(!slices.Equal(nameList(x.Actors), nameList(y.Actors)), ActorsAspect)
	add(!slices.Equal(nameList(x.Attribution), nameList(y.Attribution)), AttributionAspect)
	add(x.Negative != y.Negative, PolarityAspect)
	add(x.Modality != y.Modality, ModalityAspect)
	return out
}

// body is the clause of t, or its sentence where it has none.
func body(t *chrono.Telling) article.Span {
	if t.Clause.End > t.Clause.Start {
		return t.Clause
	}
	return t.Sentence
}

// numbers lists, sorted, what counts something in span and is no date.
func (s *side) numbers(document int, span article.Span) []string {
	text, dates := s.c.Documents[document].Text, s.dateSpans(document, span)
	var out []string
	for _, t := range article.Tokenize(text, span, nil) {
		if isNumber(text, t) && !slices.ContainsFunc(dates, func(d article.Span) bool { return d.Start <= int(t.Start) && int(t.End) <= d.End }) {
			out = append(out, strings.ToLower(text[t.Start:t.End]))
		}
	}
	slices.Sort(out)
	return out
}

func nameList(names []string) []string {
	out := make([]string, 0, len(names))
	for _, n := range names {
		out = append(out, strings.Join(chrono.NameWords(n), " "))
	}
	return out
}
