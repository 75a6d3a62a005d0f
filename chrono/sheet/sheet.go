// Package sheet is the table in which a person accepts, rejects or corrects the
// events of a chronology: written and read (sheet.go), applied to a chronology
// (review.go), and brought up to date when the articles change (merge.go).
package sheet

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/chrono"
)

// Sheet is the review sheet: a table, tab-separated in a file, with a row for
// each event, made to be edited by a person in any spreadsheet.
type Sheet struct {
	Rows  []Row
	extra []string // names of columns that a person added, kept behind ours
}

// Row is one row of a Sheet. All cells are text as a person sees it.
type Row struct {
	Verdict, Date, Title, Note, By   string
	Certainty, Modality, Attribution string
	Quote, Document, Page, Paragraph string
	ID                               string
	State                            string // set by a merge: "", "recheck: ...", "orphan"
	Reading                          string // the date as read from the text; another one in Date is a person's
	extra                            []string
	line                             int // in the file, from 1; 0 for a row that was not read
}

// columns are the columns of the file, in order. Reading goes by name.
var columns = []string{"verdict", "date", "title", "note", "by", "certainty", "modality", "attribution",
	"quote", "document", "page", "paragraph", "id", "state", "reading"}

// cells are the places of the cells of r in the order of columns.
func (r *Row) cells() []*string {
	return []*string{&r.Verdict, &r.Date, &r.Title, &r.Note, &r.By, &r.Certainty, &r.Modality, &r.Attribution,
		&r.Quote, &r.Document, &r.Page, &r.Paragraph, &r.ID, &r.State, &r.Reading}
}

// documentOnly reports whether r is about a document, not an event: its document
// cell is filled, and beside it the date at most, with a note and who says so.
func (r Row) documentOnly() bool {
	if r.Document == "" {
		return false
	}
	r.Document, r.Date, r.Note, r.By, r.State, r.Reading = "", "", "", "", "", ""
	return r.blank()
}

// typed reports whether the date of r is a person's: another than was read.
func (r *Row) typed() bool { return !sameDate(r.Date, r.Reading) }

// Parse reads a sheet as spreadsheets save it: UTF-8 with or without a byte order
// mark, or UTF-16 with one; cells parted by tabs, semicolons or commas, quoted or
// not; lines ended by LF or CRLF; columns in any order, with columns of the
// person's own. Errors name the line.
func Parse(data []byte) (Sheet, error) {
	text, err := decode(data)
	if err != nil {
		return Sheet{}, err
	}
	in := tableReader{text: text, comma: commaOf(text), line: 1}
	head, _, err := in.record()
	if err == io.EOF {
		return Sheet{}, errors.New("the sheet is empty")
	}
	if err != nil {
		return Sheet{}, err
	}
	place, extra, err := columnsOf(head)
	if err != nil {
		return Sheet{}, err
	}
	s := Sheet{extra: extra}
	ids := map[string]int{}
	for {
		record, line, err := in.record()
		if err == io.EOF {
			return s, s.agree()
		}
		if err != nil {
			return Sheet{}, err
		}
		if in.text == "" && !strings.HasSuffix(text, "\n") && len(record) < len(place) {
			return Sheet{}, fmt.Errorf("line %d: %d cells where the first line names %d, and no line end: is the file whole?", line, len(record), len(place))
		}
		row, err := readRow(record, place, len(extra), line)
		if err != nil {
			return Sheet{}, err
		}
		if row.ID != "" {
			if first := ids[row.ID]; first != 0 {
				return Sheet{}, fmt.Errorf("line %d: the id %s stands in line %d already", line, row.ID, first)
			}
			ids[row.ID] = line
		}
		s.Rows = append(s.Rows, row)
	}
}

// agree reports where two rows give one document two publication dates.
func (s Sheet) agree() error {
	first := map[string]*Row{}
	for _, r := range s.dated() {
		if other := first[r.Document]; other != nil && !sameDate(r.Date, other.Date) {
			return fmt.Errorf("line %d: %s has another date in line %d", r.line, r.Document, other.line)
		}
		first[r.Document] = r
	}
	return nil
}

// columnsOf finds for each field of a line its place in columns, or behind
// them for a column of the person's own.
func columnsOf(head []string) (place []int, extra []string, err error) {
	for _, name := range head {
		name = strings.TrimSpace(name)
		at := slices.Index(columns, strings.ToLower(name))
		if at < 0 {
			at = len(columns) + len(extra)
			extra = append(extra, name)
		}
		if slices.Contains(place, at) {
			return nil, nil, fmt.Errorf("line 1: two columns are called %q", name)
		}
		place = append(place, at)
	}
	for i, name := range columns[:13] { // an older or hand-made sheet has no state
		if !slices.Contains(place, i) {
			return nil, nil, fmt.Errorf("line 1: no column is called %q: is this a review sheet?", name)
		}
	}
	return place, extra, nil
}

func readRow(record []string, place []int, extras, line int) (Row, error) {
	r := Row{line: line, extra: make([]string, extras)}
	cells := r.cells()
	for i, text := range record {
		if i >= len(place) {
			if text != "" {
				return r, fmt.Errorf("line %d: %d cells where the first line names %d", line, len(record), len(place))
			}
			continue
		}
		if p := place[i]; p < len(cells) {
			*cells[p] = strings.TrimSpace(bareCell(text))
		} else {
			r.extra[p-len(cells)] = bareCell(text)
		}
	}
	r.Verdict = strings.ToLower(r.Verdict)
	if !slices.Contains([]string{"", chrono.VerdictOK, chrono.VerdictNo, chrono.VerdictFix, chrono.VerdictAdd}, r.Verdict) {
		return r, fmt.Errorf("line %d: unknown verdict %q: leave it empty, or write ok, no, fix or add", line, r.Verdict)
	}
	if r.ID == "" && r.Verdict != chrono.VerdictAdd && !r.blank() && !r.documentOnly() {
		if len(record) < len(place) {
			return r, fmt.Errorf("line %d: %d cells where the first line names %d: is the file whole?", line, len(record), len(place))
		}
		if day := r; day.Verdict == chrono.VerdictOK {
			if day.Verdict = ""; day.documentOnly() {
				return r, fmt.Errorf("line %d: this row tells when %s was published: leave its verdict empty", line, r.Document)
			}
		}
		return r, fmt.Errorf("line %d: no id: a row of your own has the verdict add", line)
	}
	if !slices.Contains(place, slices.Index(columns, "reading")) && (r.Verdict == "" || r.Verdict == chrono.VerdictOK || r.Verdict == chrono.VerdictNo) && r.ID != "" {
		r.Reading = r.Date
	}
	if r.Verdict == chrono.VerdictOK && r.typed() {
		return r, fmt.Errorf("line %d: the verdict is ok, but the date was %q: write fix for yours to count", line, r.Reading)
	}
	if (r.Verdict == chrono.VerdictFix || r.Verdict == chrono.VerdictAdd || r.documentOnly()) && r.typed() {
		_, err := r.value()
		return r, err
	}
	return r, nil
}

// blank reports whether r says nothing.
func (r *Row) blank() bool {
	return !slices.ContainsFunc(r.cells(), func(c *string) bool { return *c != "" })
}

// Write writes s as Parse reads it. No cell can be run as a formula.
func (s Sheet) Write(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Comma = '\t'
	if err := out.Write(append(slices.Clone(columns), s.extra...)); err != nil {
		return err
	}
	for i := range s.Rows {
		r := &s.Rows[i]
		var record []string
		for at, c := range r.cells() {
			if columns[at] == "date" || columns[at] == "reading" {
				record = append(record, *c) // "-0043" is a date, and no spreadsheet runs it
			} else {
				record = append(record, safeCell(*c))
			}
		}
		for at := range s.extra {
			text := ""
			if at < len(r.extra) {
				text = r.extra[at]
			}
			record = append(record, safeCell(text))
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// formula reports whether a spreadsheet would run s, or would run it without
// the apostrophes before it.
func formula(s string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "' "))
	return strings.ContainsRune("=+-@\t\r＝＋－＠", first)
}

// safeCell puts an apostrophe before what a spreadsheet would run, and before
// what bareCell would take for that.
func safeCell(s string) string {
	if formula(s) {
		return "'" + s
	}
	return s
}

// bareCell takes back what safeCell put.
func bareCell(s string) string {
	if strings.HasPrefix(s, "'") && formula(s) {
		return s[1:]
	}
	return s
}
