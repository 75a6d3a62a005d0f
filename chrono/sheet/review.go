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

// The states that a merge writes into a row.
const (
	stateOrphan  = "orphan"
	stateRecheck = "recheck"
)

// Apply returns c with the verdicts of s on its events: corrected dates and
// titles, and rows that a person added. A rejected event stays, with its
// Review, for a reader to see that it was rejected; Filter.Accepted leaves it
// out. The notes name the verdicts whose event is not in c; where no row is of
// c, that is an error.
func (s Sheet) Apply(c *chrono.Chronology) (out *chrono.Chronology, notes []string, err error) {
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
	seen, strangers := map[string]bool{}, 0
	for i := range all {
		e := &all[i]
		if r := rows[e.ID]; r != nil {
			seen[e.ID] = true
			if err := r.judge(e); err != nil {
				return nil, nil, err
			}
		}
	}
	for i := range s.Rows {
		r := &s.Rows[i]
		switch {
		case r.Verdict == chrono.VerdictAdd && !seen[r.ID]:
			e, err := r.event(c, i)
			if err != nil {
				return nil, nil, err
			}
			all = append(all, e)
		case r.ID != "" && !seen[r.ID]:
			strangers++
			if r.Verdict != "" {
				notes = append(notes, fmt.Sprintf("no such event now: %s (%s); run review to bring the sheet up to date", r.Title, r.ID))
			}
		}
	}
	if strangers > 0 && len(seen) == 0 && len(all) > 0 {
		return nil, nil, errors.New("no row is of these articles")
	}
	return c.With(all), notes, nil
}

// judge writes the verdict of r on e.
func (r *Row) judge(e *chrono.Event) error {
	if r.Verdict == "" {
		return nil
	}
	review := &chrono.Review{Verdict: r.Verdict, By: r.By, Note: r.Note}
	e.Review = review
	if strings.HasPrefix(r.State, stateRecheck) {
		review.Verdict = chrono.VerdictRecheck
		return nil
	}
	if r.Verdict != chrono.VerdictFix {
		return nil
	}
	var was []string
	if old := e.Value.EDTF(); r.Date != old {
		v, err := r.value()
		if err != nil {
			return err
		}
		was = append(was, cmp.Or(old, "undated"))
		e.Value, e.When, e.Relation = v, v.Window(), chrono.Within
		e.Certainty, e.DatedBy, e.Anchor = timex.Stated, chrono.DatedByWords, timex.Anchor{}
		if v.Date.IsZero() {
			e.When, e.DatedBy = calendar.Window{}, chrono.DatedByNone
		}
		e.Why = strings.TrimSpace("corrected by hand "+r.By) + ": was " + was[0]
	}
	if r.Title != "" && r.Title != e.Title {
		was = append(was, e.Title)
		e.Title = r.Title
	}
	review.Was = strings.Join(was, "; ")
	return nil
}

// value is the date that a person typed in r; the zero Value for none.
func (r *Row) value() (timex.Value, error) {
	v, ok := typedValue(r.Date)
	if !ok && r.Date != "" {
		return v, fmt.Errorf("line %d: the date %q cannot be read: write it as 2018-05-03, 2018-05 or 2018-05-03/2018-05-09", r.line, r.Date)
	}
	return v, nil
}

// typedValue reads a date as EDTF, or as words that name a whole date, "May
// 2018" or "c. 1450", by the rules for articles.
func typedValue(s string) (timex.Value, bool) {
	s = strings.TrimSpace(s)
	if i, err := calendar.ParseEDTF(s); err == nil {
		v := timex.Value{Date: i.Start}
		if i.End != i.Start {
			v.Until = i.End
		}
		return v, !v.Date.IsZero()
	}
	for _, about := range []string{"circa ", "about ", "around ", "ca. ", "ca ", "c. ", "c "} {
		if rest, ok := strings.CutPrefix(strings.ToLower(s), about); ok {
			v, ok := typedValue(rest)
			v.Mod = timex.Approx
			return v, ok
		}
	}
	all := article.Span{Start: 0, End: len(s)}
	doc := article.Document{Text: s, Blocks: []article.Block{{Span: all, Paragraph: 1}}, Sentences: []article.Sentence{{Span: all}}}
	found := timex.Find(&doc, timex.Options{})
	if len(found) != 1 || found[0].Span != all || len(found[0].Alternatives) > 0 || found[0].Value.Date.IsZero() {
		return timex.Value{}, false
	}
	return found[0].Value, true
}

// event is the event that a person wrote into r, the i-th row of its sheet. It
// stands in no sentence.
func (r *Row) event(c *chrono.Chronology, i int) (chrono.Event, error) {
	v, err := r.value()
	if err != nil {
		return chrono.Event{}, err
	}
	if r.Title == "" {
		return chrono.Event{}, fmt.Errorf("line %d: an added row needs a title", r.line)
	}
	e := chrono.Event{ID: r.ID, Review: &chrono.Review{Verdict: chrono.VerdictAdd, By: r.By, Note: r.Note},
		Telling: chrono.Telling{Title: r.Title, Certainty: timex.Stated, Why: strings.TrimSpace("added by hand " + r.By)}}
	if e.ID == "" {
		e.ID = chrono.EventID("added\x00"+r.Title+"\x00"+r.Date, i)
	}
	e.Value = v
	if !v.Date.IsZero() {
		e.When = v.Window()
	}
	for at := range c.Documents {
		if c.Documents[at].URI == r.Document {
			e.Document = at
		}
	}
	if len(c.Documents) == 0 {
		return e, fmt.Errorf("line %d: there is no document to add a row to", r.line)
	}
	if r.Attribution != "" {
		e.Attribution = strings.Split(r.Attribution, "; ")
	}
	return e, nil
}

// Published returns the publication dates that rows of s set, by document. The
// first row of a document counts.
func (s Sheet) Published() (map[string]calendar.Date, error) {
	dates := map[string]calendar.Date{}
	for i := range s.Rows {
		r := &s.Rows[i]
		if _, given := dates[r.Document]; given || !r.Publication() {
			continue
		}
		v, err := r.value()
		if err != nil {
			return nil, err
		}
		dates[r.Document] = v.Date
	}
	return dates, nil
}

// rowOf is the row that review writes for e.
func rowOf(c *chrono.Chronology, e *chrono.Event) Row {
	b := c.Block(&e.Telling)
	r := Row{
		Date:        e.Value.EDTF(),
		Title:       strings.Join(strings.Fields(e.Title), " "),
		Certainty:   e.Certainty.String(),
		Modality:    e.Modality.String(),
		Attribution: strings.Join(e.Attribution, "; "),
		Quote:       quoteOf(c, e),
		Document:    c.Documents[e.Document].URI,
		Paragraph:   strconv.Itoa(b.Paragraph),
		ID:          e.ID,
	}
	if e.Negative {
		r.Modality += ", negated"
	}
	if b.Page > 0 {
		r.Page = strconv.Itoa(b.Page)
	}
	return r
}

func quoteOf(c *chrono.Chronology, e *chrono.Event) string {
	return strings.Join(strings.Fields(c.Documents[e.Document].Slice(e.Sentence)), " ")
}
