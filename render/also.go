package render

import (
	"slices"
	"strings"

	"dateline/chrono"
)

// others is where else an event is told.
type others struct {
	Agree  []string // names of the documents that say the same
	Differ []string // what others say instead: "court.txt says Thu 18 Oct 2018"
}

// othersOf tells where else e is told, and what is told differently there; name
// gives a document, by its index, the name by which the format calls it.
func othersOf(e *chrono.Event, name func(document int) string) others {
	var o others
	seen := map[int]bool{e.Document: true}
	for i := range e.Also {
		t := &e.Also[i]
		if words := otherwise(e, t, name(t.Document)); words != "" {
			if !slices.Contains(o.Differ, words) {
				o.Differ = append(o.Differ, words)
			}
			seen[t.Document] = true
		}
	}
	for i := range e.Also {
		if d := e.Also[i].Document; !seen[d] {
			seen[d] = true
			o.Agree = append(o.Agree, name(d))
		}
	}
	return o
}

// otherwise says what the telling t has other than e, in the document called
// name; "" for nothing.
func otherwise(e *chrono.Event, t *chrono.Telling, name string) string {
	says := slices.Clone(t.Differs)
	if !t.Value.Date.IsZero() && slices.Contains(e.Alternatives, t.Value) {
		says = slices.Insert(says, 0, sayValue(t.Value))
	}
	var words []string
	if len(says) > 0 {
		words = append(words, name+" says "+strings.Join(says, ", "))
	}
	if t.Modality != e.Modality {
		words = append(words, t.Modality.String()+" in "+name)
	}
	return Inert(strings.Join(words, "; "))
}

// sentence says it all in one: "Also in wire.txt and daily.txt; court.txt says
// Thu 18 Oct 2018"; "" where nobody else tells it.
func (o others) sentence() string {
	parts := o.Differ
	if n := len(o.Agree); n > 1 {
		parts = append([]string{"also in " + strings.Join(o.Agree[:n-1], ", ") + " and " + o.Agree[n-1]}, parts...)
	} else if n == 1 {
		parts = append([]string{"also in " + o.Agree[0]}, parts...)
	}
	return capital(strings.Join(parts, "; "))
}

// brackets lists the documents that tell it, the one that leads first:
// "[d1, d3; d2 says Thu 18 Oct 2018]".
func (o others) brackets(lead string) string {
	parts := append([]string{strings.Join(append([]string{lead}, o.Agree...), ", ")}, o.Differ...)
	return "[" + strings.Join(parts, "; ") + "]"
}

// sourceOf gives the documents of c the names of their sources.
func sourceOf(c *chrono.Chronology) func(document int) string {
	return func(d int) string { return Inert(sourceName(&c.Documents[d])) }
}

// alsoTold is where else e is told, with the names of the sources.
func alsoTold(c *chrono.Chronology, e *chrono.Event) string {
	return othersOf(e, sourceOf(c)).sentence()
}
