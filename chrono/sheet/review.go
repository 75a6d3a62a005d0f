package sheet

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// Apply returns c with the verdicts of s on its events: corrected dates and
// titles, and rows that a person added. A rejected event stays, with its
// Review, for a reader to see that it was rejected; Filter.Accepted leaves it
// out. The notes name what of a person did not count; where no row is of c,
// that is an error.
func (s Sheet) Apply(c *chrono.Chronology) (out *chrono.Chronology, notes []string, err error) {
	return s.apply(c, false)
}

// apply is Apply; where c is one of several versions of a story, rows of a
// person's own belong to it whatever the name of their document.
func (s Sheet) apply(c *chrono.Chronology, version bool) (out *chrono.Chronology, notes []string, err error) {
	if len(s.Rows) == 0 {
		return c, nil, nil
	}
	rows := map[string]*Row{}
	for i := range s.Rows {
		if r := &s.Rows[i]; r.ID != "" {
			rows[r.ID] = r
		}
	}
	all := slices.Concat(c.Events, c.Undated)
	place := map[string]int{} // of the documents of the sheet among those of c
	seen, ids := map[string]bool{}, map[string]bool{}
	for i := range all {
		e := &all[i]
		ids[e.ID] = true
		if r := rows[e.ID]; r != nil {
			seen[e.ID] = true
			place[r.Document] = e.Document
			note, err := r.judge(e)
			if err != nil {
				return nil, nil, err
			}
			if note != "" {
				notes = append(notes, note)
			}
		}
	}
	for i := range c.Documents {
		place[c.Documents[i].URI] = i
	}
	strangers := false
	for i := range s.Rows {
		r := &s.Rows[i]
		at, here := place[r.Document]
		switch {
		case seen[r.ID]:
		case r.Verdict == chrono.VerdictAdd && (here || version || r.Document == "") && len(c.Documents) > 0:
			e, err := r.event(c, at)
			if err != nil {
				return nil, nil, err
			}
			if e.ID == "" {
				e.ID = r.freeID(func(id string) bool { return ids[id] || seen[id] || rows[id] != nil })
			}
			if e.Review.Quote != "" && !version {
				notes = append(notes, fmt.Sprintf("line %d: its quote is not in %s: %s", r.line, c.Documents[e.Document].URI, r.Title))
			}
			seen[e.ID] = true
			all = append(all, e)
		case r.Verdict == chrono.VerdictAdd:
			notes = append(notes, fmt.Sprintf("line %d: its document %s is not among the files: %s", r.line, r.Document, r.Title))
		case r.ID != "":
			strangers = true
			if r.Verdict != "" && here {
				notes = append(notes, fmt.Sprintf("no such event now: %s (%s); run review to bring the sheet up to date", r.Title, r.ID))
			}
		}
	}
	if strangers && len(seen) == 0 && len(all) > 0 {
		return nil, nil, errStrangers
	}
	return c.With(all), notes, nil
}

// judge writes the verdict of r on e. The note says what in r does not count.
func (r *Row) judge(e *chrono.Event) (note string, err error) {
	if r.Verdict == "" {
		if r.typed() {
			note = fmt.Sprintf("line %d: the date %q has no verdict: write fix for it to count", r.line, r.Date)
		}
		return note, nil
	}
	review := &chrono.Review{Verdict: r.Verdict, By: r.By, Note: r.Note}
	e.Review = review
	state := r.State
	if !strings.HasPrefix(state, stateRecheck) {
		state = r.misread(e)
	}
	switch {
	case state != "":
		review.Verdict = chrono.VerdictRecheck
		for _, was := range []string{wasDate, wasModality, wasQuote} {
			state = strings.TrimPrefix(state, was)
		}
		review.Was = state
	case r.Verdict == chrono.VerdictOK && r.Title != rowTitle(e):
		note = fmt.Sprintf("line %d: the verdict is ok, but the title was %q: write fix for yours to count", r.line, e.Title)
	case r.Verdict == chrono.VerdictFix:
		return "", r.correct(e)
	}
	return note, nil
}

// correct gives e the date and the title that a person wrote into r.
func (r *Row) correct(e *chrono.Event) error {
	var was []string
	v, err := r.value()
	if err != nil {
		return err
	}
	if old := e.Value.EDTF(); r.typed() && v.EDTF() != old {
		was = append(was, cmp.Or(old, "undated"))
		e.Value, e.When, e.Relation = v, v.Window(), chrono.Within
		e.Certainty, e.DatedBy, e.Anchor = timex.Stated, chrono.DatedByWords, timex.Anchor{}
		e.Alternatives = nil
		if v.Date.IsZero() {
			e.When, e.DatedBy = calendar.Window{}, chrono.DatedByNone
		}
		e.Why = r.byHand("corrected") + ": was " + was[0]
	}
	if r.Title != "" && r.Title != rowTitle(e) {
		was = append(was, e.Title)
		e.Title = r.Title
	}
	e.Review.Was = strings.Join(was, "; ")
	return nil
}

// event is the event that a person wrote into r, of the document at that place. It
// stands in the sentence that holds its quote, or that its quote begins with, else
// in none, and its Review has the quote.
func (r *Row) event(c *chrono.Chronology, document int) (chrono.Event, error) {
	v, err := r.value()
	if err != nil {
		return chrono.Event{}, err
	}
	if r.Title == "" {
		return chrono.Event{}, fmt.Errorf("line %d: an added row needs a title", r.line)
	}
	e := chrono.Event{ID: r.ID, Review: &chrono.Review{Verdict: chrono.VerdictAdd, By: r.By, Note: r.Note},
		Telling: chrono.Telling{Title: r.Title, Certainty: timex.Stated, DatedBy: chrono.DatedByNone, Why: r.byHand("added")}}
	e.Value = v
	if !v.Date.IsZero() {
		e.When, e.DatedBy = v.Window(), chrono.DatedByWords
	}
	e.Document = document
	d := &c.Documents[document]
	e.Sentence = article.Span{Start: len(d.Text), End: len(d.Text)}
	if quote := oneLine(r.Quote); quote != "" {
		i := slices.IndexFunc(d.Sentences, func(s article.Sentence) bool {
			text := oneLine(d.Slice(s.Span))
			return strings.Contains(text, quote) || text != "" && strings.HasPrefix(quote, text)
		})
		if i < 0 {
			e.Review.Quote = quote
		} else {
			e.Sentence = d.Sentences[i].Span
		}
	}
	e.Clause, e.Trigger = e.Sentence, article.Span{Start: e.Sentence.Start, End: e.Sentence.Start}
	if r.Attribution != "" {
		e.Attribution = strings.Split(r.Attribution, "; ")
	}
	return e, nil
}

// byHand is the reason that a person's word is for a date.
func (r *Row) byHand(did string) string { return did + " by " + cmp.Or(r.By, "hand") }

// freeID is an id for the event that a person wrote into r.
func (r *Row) freeID(taken func(id string) bool) string {
	for n := 0; ; n++ {
		if id := chrono.EventID("added\x00"+r.Title+"\x00"+r.Date, n); !taken(id) {
			return id
		}
	}
}

// ApplyEach returns the versions of a story with the verdicts of s on the events of
// each. The notes are those of all of them; where no row is of any, that is an
// error.
func (s Sheet) ApplyEach(versions []*chrono.Chronology) (out []*chrono.Chronology, notes []string, err error) {
	strange, told := 0, map[string]int{}
	for _, c := range versions {
		reviewed, about, err := s.apply(c, true)
		switch {
		case errors.Is(err, errStrangers):
			strange++
			reviewed = c
		case err != nil:
			return nil, nil, err
		}
		out = append(out, reviewed)
		for _, note := range about {
			if told[note]++; told[note] == len(versions) {
				notes = append(notes, note)
			}
		}
	}
	if strange == len(versions) {
		return nil, nil, errStrangers
	}
	return out, notes, nil
}

// errStrangers is what Apply and Merge say of a sheet of other articles.
var errStrangers = errors.New("no row is of these articles")

// rowOf is the row that review writes for e.
func rowOf(c *chrono.Chronology, e *chrono.Event) Row {
	b := c.Block(&e.Telling)
	r := Row{
		Date:        e.Value.EDTF(),
		Reading:     e.Value.EDTF(),
		Title:       rowTitle(e),
		Certainty:   e.Certainty.String(),
		Modality:    rowModality(e),
		Attribution: strings.Join(e.Attribution, "; "),
		Quote:       quoteOf(c, &e.Telling),
		Document:    c.Documents[e.Document].URI,
		Paragraph:   strconv.Itoa(b.Paragraph),
		ID:          e.ID,
	}
	if b.Page > 0 {
		r.Page = strconv.Itoa(b.Page)
	}
	return r
}

// rowModality is how e stands to the facts, as its row has it.
func rowModality(e *chrono.Event) string {
	if e.Negative {
		return e.Modality.String() + ", negated"
	}
	return e.Modality.String()
}

// rowTitle is the title of e as its row has it.
func rowTitle(e *chrono.Event) string { return oneLine(e.Title) }

func quoteOf(c *chrono.Chronology, t *chrono.Telling) string {
	return oneLine(c.Documents[t.Document].Slice(t.Sentence))
}

// oneLine is s with one blank where it has several, or line ends.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
