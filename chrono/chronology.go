package chrono

import (
	"strings"

	"dateline/chrono/article"
	"dateline/chrono/timex"
)

// Chronology is what a set of documents says happened, in order.
type Chronology struct {
	Documents []article.Document
	Mentions  [][]timex.Mention // by document, same indices as Documents
	Events    []Event           // dated, in the order of the contract
	Undated   []Event
	Unused    []Unused // date mentions that gave no line, with the reason
	Warnings  []Warning
}

// With returns c with these events in place of its own: the dated ones in order,
// the others apart.
func (c *Chronology) With(events []Event) *Chronology {
	out := *c
	out.Events, out.Undated = nil, nil
	for i := range events {
		out.put(events[i])
	}
	order(out.Events)
	return &out
}

// put adds e to the dated or the undated events.
func (c *Chronology) put(e Event) {
	if e.Value.Date.IsZero() {
		c.Undated = append(c.Undated, e)
	} else {
		c.Events = append(c.Events, e)
	}
}

// DateWords is the words that date t, as written, one space between two.
func (c *Chronology) DateWords(t *Telling) string {
	var words []string
	for _, m := range t.Mentions {
		words = append(words, c.Documents[t.Document].Slice(c.Mentions[t.Document][m].Span))
	}
	return strings.Join(words, " ")
}

// Unused is a date mention that dates no event of the chronology.
type Unused struct {
	Document int // index into Documents
	Mention  int // index into Mentions[Document]
	Reason   string
}

// InDateline is the reason of a date before an agency report: "VARN, May 2 -".
const InDateline = "in the dateline"

// Warning is something a reader of one document must know.
type Warning struct {
	Document int // index into Documents
	Message  string
}
