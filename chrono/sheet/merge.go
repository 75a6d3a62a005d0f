package sheet

import (
	"fmt"
	"slices"
	"strings"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/compare"
	"dateline/chrono/timex"
)

// Merge brings s up to date with c, of which the events that f keeps, accepted or
// not, belong in a sheet. No row goes, none moves, and no cell that a person may have
// written changes: verdict, date, title, note and by stay as they are. A row
// whose sentence reads otherwise now gets the new quote and id, and the state
// "recheck" with the old quote; one whose event is gone the state "orphan".
// Events without a row are appended in their order, the undated ones last, and
// before them a row for each document that lacks one. Merging again changes nothing. The notes
// name the rows whose event is gone.
func (s Sheet) Merge(c *chrono.Chronology, f chrono.Filter) (out Sheet, notes []string) {
	f.Accepted = false
	kept := f.Apply(c)
	shown := slices.Concat(kept.Events, kept.Undated)
	out = Sheet{extra: s.extra, Rows: append([]Row(nil), s.Rows...)}
	events := map[string]*chrono.Event{}
	for _, list := range [][]chrono.Event{c.Events, c.Undated} {
		for i := range list {
			events[list[i].ID] = &list[i]
		}
	}
	rows := map[string]bool{}
	documents := map[string]bool{}
	var lost []*Row
	for i := range out.Rows {
		r := &out.Rows[i]
		if r.documentOnly() {
			documents[r.Document] = true
		}
		switch {
		case r.ID == "" || r.Verdict == chrono.VerdictAdd:
		case events[r.ID] != nil:
			rows[r.ID] = true
			if r.State == stateOrphan {
				r.State = ""
			}
		default:
			lost = append(lost, r)
		}
	}
	rejoin(c, lost, rows)
	for i := range c.Documents {
		if uri := c.Documents[i].URI; !documents[uri] {
			documents[uri] = true
			out.Rows = append(out.Rows, Row{Document: uri, Date: c.Documents[i].DCT.String()})
		}
	}
	for i := range shown {
		if !rows[shown[i].ID] {
			out.Rows = append(out.Rows, rowOf(c, &shown[i]))
		}
	}
	for _, r := range out.Rows {
		if r.State == stateOrphan {
			notes = append(notes, fmt.Sprintf("no such event now, its row is kept: %s (%s)", r.Title, r.ID))
		}
	}
	return out, notes
}

// rejoin finds for rows whose event is gone the one that it became, among the
// events that have no row yet, and adds those to taken.
func rejoin(c *chrono.Chronology, lost []*Row, taken map[string]bool) {
	if len(lost) == 0 {
		return
	}
	before, byID := rowChronology(lost)
	untold := slices.DeleteFunc(slices.Concat(c.Events, c.Undated), func(e chrono.Event) bool { return taken[e.ID] })
	for _, change := range compare.Diff(before, c.With(untold), compare.Options{}) {
		for i := range change.Old {
			r := byID[change.Old[i].ID]
			if i >= len(change.New) {
				r.State = stateOrphan
				continue
			}
			e := &change.New[i]
			taken[e.ID] = true
			r.ID = e.ID
			if r.State == stateOrphan { // it was gone from the version between
				r.State = ""
			}
			if quote := quoteOf(c, e); quote != r.Quote {
				r.State = stateRecheck + ": was " + r.Quote
				r.Quote = quote
			}
		}
	}
}

// rowChronology is what rows say, as a chronology of one document that holds
// their quotes, to be compared with another; and the rows by their id.
func rowChronology(rows []*Row) (*chrono.Chronology, map[string]*Row) {
	byID := map[string]*Row{}
	var doc article.Document
	var text strings.Builder
	c := &chrono.Chronology{}
	for _, r := range rows {
		byID[r.ID] = r
		e := chrono.Event{ID: r.ID, Telling: chrono.Telling{Title: r.Title}}
		e.Sentence.Start = text.Len()
		text.WriteString(r.Quote)
		e.Sentence.End = text.Len()
		text.WriteByte('\n')
		e.Clause = e.Sentence
		e.Trigger = article.Span{Start: e.Sentence.Start, End: e.Sentence.Start}
		if n := len(doc.Sentences); n == 0 || doc.Sentences[n-1].Span != e.Sentence {
			doc.Sentences = append(doc.Sentences, article.Sentence{Span: e.Sentence})
		}
		if v, ok := typedValue(r.Date); ok {
			e.Value, e.When = v, v.Window()
			c.Events = append(c.Events, e)
		} else {
			c.Undated = append(c.Undated, e)
		}
	}
	doc.Text = text.String()
	doc.Blocks = []article.Block{{Span: article.Span{Start: 0, End: len(doc.Text)}, Paragraph: 1}}
	c.Documents = []article.Document{doc}
	c.Mentions = [][]timex.Mention{timex.Find(&doc, timex.Options{})}
	return c, byID
}
