package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/chrono"
)

// The states that a merge writes into a row. What a row to be checked again was
// before follows: its quote or, where only the date or the modality is read
// otherwise, that.
const (
	stateOrphan  = "orphan"
	stateRecheck = "recheck"
	wasQuote     = stateRecheck + ": was "
	wasDate      = stateRecheck + ": date was "
	wasModality  = stateRecheck + ": modality was "
)

// Merge brings s up to date with c, of which the events that f keeps, accepted or
// not, belong in a sheet. No row goes, none moves, and no cell that a person may
// have written changes: verdict, title, note and by stay as they are, and so does
// a date that is not as the machine read it. The other cells follow c.
//
// A row whose sentence reads otherwise now gets the new quote and id, and the
// state "recheck" with the old quote; one whose date or modality is read
// otherwise, and that a person accepted, "recheck" with the old one; one whose
// event is gone the state "orphan". Rows of articles that are not in c are left as
// they are. Events without a row are appended in their order, the undated ones
// last, and before them a row for each document that lacks one. Merging again
// changes nothing. The notes name the rows whose event is gone. Where no row is of c, that is an error.
func (s Sheet) Merge(c *chrono.Chronology, f chrono.Filter) (out Sheet, notes []string, err error) {
	m := newMerger(c, s)
	for i := range m.rows {
		m.find(&m.rows[i])
	}
	for _, r := range m.added {
		r.ID = r.freeID(func(id string) bool { return m.events[id] != nil || m.taken[id] })
		m.taken[r.ID] = true
	}
	m.rejoin()
	if m.strangers() {
		return s, nil, errStrangers
	}
	for i := range m.rows { // a person's own row goes with its article
		if r := &m.rows[i]; r.Verdict == chrono.VerdictAdd && !m.here[r.Document] {
			r.Document = cmp.Or(m.renamed[r.Document], r.Document)
		}
	}
	for i := range c.Documents {
		m.document(i)
	}
	f.Accepted = false
	kept := f.Apply(c)
	for _, e := range slices.Concat(kept.Events, kept.Undated) {
		if !m.taken[e.ID] {
			m.rows = append(m.rows, rowOf(c, &e))
		}
	}
	for _, r := range m.rows {
		if r.State == stateOrphan {
			m.notes = append(m.notes, fmt.Sprintf("no such event now, its row is kept: %s (%s)", r.Title, r.ID))
		}
	}
	return Sheet{Rows: m.rows, extra: s.extra}, m.notes, nil
}

// merger is a merge under way.
type merger struct {
	c       *chrono.Chronology
	rows    []Row
	events  map[string]*chrono.Event // of c, by id
	taken   map[string]bool          // ids that have a row
	here    map[string]bool          // documents of c
	known   map[string]bool          // documents that the sheet has rows of
	renamed map[string]string        // documents of the sheet that go by another name in c
	lost    []*Row                   // whose id c does not have
	added   []*Row                   // of the person's own that have no id yet
	notes   []string
}

func newMerger(c *chrono.Chronology, s Sheet) *merger {
	m := &merger{c: c, rows: slices.Clone(s.Rows), events: map[string]*chrono.Event{}, taken: map[string]bool{},
		here: map[string]bool{}, known: map[string]bool{}, renamed: map[string]string{}}
	for _, list := range [][]chrono.Event{c.Events, c.Undated} {
		for i := range list {
			m.events[list[i].ID] = &list[i]
		}
	}
	for i := range c.Documents {
		m.here[c.Documents[i].URI] = true
	}
	for i := range m.rows {
		m.known[m.rows[i].Document] = true
	}
	return m
}

// find ties r to its event by the id.
func (m *merger) find(r *Row) {
	switch e := m.events[r.ID]; {
	case r.ID == "":
		if r.Verdict == chrono.VerdictAdd {
			m.added = append(m.added, r)
		}
	case r.Verdict == chrono.VerdictAdd:
		m.taken[r.ID] = true
	case e != nil:
		m.tie(r, e)
	default:
		m.lost = append(m.lost, r)
	}
}

// tie makes r the row of e.
func (m *merger) tie(r *Row, e *chrono.Event) {
	m.taken[e.ID] = true
	is := rowOf(m.c, e)
	if !m.here[r.Document] && !m.known[is.Document] {
		m.renamed[r.Document] = is.Document
	}
	told := slices.ContainsFunc(e.Also, func(t chrono.Telling) bool {
		return quoteOf(m.c, &t) == r.Quote && m.c.Documents[t.Document].URI == r.Document
	})
	if r.State == stateOrphan {
		r.State = ""
	}
	if !told {
		judged := r.Quote
		if old, ok := strings.CutPrefix(r.State, wasQuote); ok {
			judged = old
		}
		if is.Quote != r.Quote {
			r.State = wasQuote + judged
		}
		if is.Quote == judged && strings.HasPrefix(r.State, wasQuote) {
			r.State = ""
		}
		r.Quote, r.Document, r.Page, r.Paragraph = is.Quote, is.Document, is.Page, is.Paragraph
	}
	if r.State == "" {
		r.State = r.misread(e)
	}
	r.ID, r.Certainty, r.Modality, r.Attribution = is.ID, is.Certainty, is.Modality, is.Attribution
	if sameDate(r.Reading, is.Reading) {
		return
	}
	if !r.typed() {
		r.Date = is.Date
	}
	r.Reading = is.Reading
}

// misread is the state of a row whose verdict was on another reading of e: on
// another date, where the person did not write one, or on another modality.
func (r *Row) misread(e *chrono.Event) string {
	switch {
	case r.Verdict != chrono.VerdictOK && r.Verdict != chrono.VerdictFix:
	case !r.typed() && !sameDate(r.Reading, e.Value.EDTF()):
		return wasDate + r.Reading
	case r.Modality != "" && r.Modality != rowModality(e):
		return wasModality + r.Modality
	}
	return ""
}

// strangers reports whether s has rows of events, and c events, and no two are
// of one.
func (m *merger) strangers() bool {
	if len(m.events) == 0 || len(m.lost) == 0 {
		return false
	}
	return !slices.ContainsFunc(m.rows, func(r Row) bool { return r.Verdict != chrono.VerdictAdd && m.events[r.ID] != nil })
}

// document sees to the row of the i-th document. One that a person dated, by a
// flag or in the sheet, keeps that date; another follows the document.
func (m *merger) document(i int) {
	d := &m.c.Documents[i]
	date, own := d.DCT.String(), d.DCT.String()
	if given(d.DCTSource) {
		own = ""
	}
	for k := range m.rows {
		if r := &m.rows[k]; r.Document == d.URI && r.documentOnly() {
			if r.Date == "" || !r.typed() && own != "" {
				r.Date, r.Reading = date, own
			} else if d.DCTSource == "flag" && !sameDate(r.Date, date) {
				m.notes = append(m.notes, fmt.Sprintf("%s is dated %s now, and %s in its row: change the row for that to last", d.URI, date, r.Date))
			}
			return
		}
	}
	m.rows = append(m.rows, Row{Document: d.URI, Date: date, Reading: own})
}

// given reports whether a person gave the publication date that has this source.
func given(source string) bool {
	return source == "flag" || source == "dates" || source == "review"
}
