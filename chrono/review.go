package chrono

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// VerdictRecheck is what a verdict becomes whose sentence has changed since: a
// person must look again. It stands in Review alone, never in a sheet.
const VerdictRecheck = "recheck"

const (
	stateOrphan  = "orphan"
	stateRecheck = "recheck"
)

// Apply returns c with the verdicts of s on its events: corrected dates and
// titles, and rows that a person added. A rejected event stays, with its
// Review, for a reader to see that it was rejected; Filter.Accepted leaves it
// out. The notes name the verdicts whose event is not in c; where no row is of
// c, that is an error.
func (s Sheet) Apply(c *Chronology) (out *Chronology, notes []string, err error) {
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
		case r.Verdict == VerdictAdd && !seen[r.ID]:
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
	copied := *c
	copied.Events, copied.Undated = nil, nil
	for _, e := range all {
		if e.Value.Date.IsZero() {
			copied.Undated = append(copied.Undated, e)
		} else {
			copied.Events = append(copied.Events, e)
		}
	}
	order(copied.Events)
	return &copied, notes, nil
}

// judge writes the verdict of r on e.
func (r *Row) judge(e *Event) error {
	if r.Verdict == "" {
		return nil
	}
	review := &Review{Verdict: r.Verdict, By: r.By, Note: r.Note}
	e.Review = review
	if strings.HasPrefix(r.State, stateRecheck) {
		review.Verdict = VerdictRecheck
		return nil
	}
	if r.Verdict != VerdictFix {
		return nil
	}
	var was []string
	if old := e.Value.EDTF(); r.Date != old {
		v, err := r.value()
		if err != nil {
			return err
		}
		was = append(was, cmp.Or(old, "undated"))
		e.Value, e.When, e.Relation = v, v.Window(), Within
		e.Certainty, e.DatedBy, e.Anchor = timex.Stated, DatedByWords, timex.Anchor{}
		if v.Date.IsZero() {
			e.When, e.DatedBy = calendar.Window{}, DatedByNone
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
func (r *Row) event(c *Chronology, i int) (Event, error) {
	v, err := r.value()
	if err != nil {
		return Event{}, err
	}
	if r.Title == "" {
		return Event{}, fmt.Errorf("line %d: an added row needs a title", r.line)
	}
	e := Event{ID: r.ID, Title: r.Title, Certainty: timex.Stated, Why: strings.TrimSpace("added by hand " + r.By),
		Review: &Review{Verdict: VerdictAdd, By: r.By, Note: r.Note}}
	if e.ID == "" {
		e.ID = eventID("added\x00"+r.Title+"\x00"+r.Date, i, map[string]bool{})
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

// Published returns the publication date that a row of s sets for the document
// called uri; the zero Date where none does.
func (s Sheet) Published(uri string) (calendar.Date, error) {
	for i := range s.Rows {
		if r := &s.Rows[i]; r.Publication() && r.Document == uri {
			v, err := r.value()
			return v.Date, err
		}
	}
	return calendar.Date{}, nil
}

// rowOf is the row that review writes for e.
func (c *Chronology) rowOf(e *Event) Row {
	b := c.Block(&e.Telling)
	r := Row{
		Date:        e.Value.EDTF(),
		Title:       strings.Join(strings.Fields(e.Title), " "),
		Certainty:   e.Certainty.String(),
		Modality:    e.Modality.String(),
		Attribution: strings.Join(e.Attribution, "; "),
		Quote:       c.quoteOf(e),
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

func (c *Chronology) quoteOf(e *Event) string {
	return strings.Join(strings.Fields(c.Documents[e.Document].Slice(e.Sentence)), " ")
}
