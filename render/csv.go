package render

import (
	"bufio"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"dateline/chrono"
)

// csvColumns are the columns of the CSV, fixed: new ones are added at the end.
// Dates are as in the JSON; lists are joined with "; ". words are the date
// words, sentence the source sentence; page is empty where the input has none,
// review where no person judged the event. alternatives are other dates that the
// event may have, also says where else it is told, and what is told differently.
// sha256 is of the file, version of dateline.
var csvColumns = []string{
	"id", "value", "edtf", "earliest", "latest", "relation", "certainty", "title", "modality", "polarity",
	"actors", "attribution", "words", "sentence", "why", "source", "published", "paragraph",
	"page", "sha256", "review", "alternatives", "also", "version",
}

// writeCSV writes an event a row, the dated ones first, as RFC 4180 has it.
func writeCSV(w io.Writer, c *chrono.Chronology, opt Options) error {
	x := c.Wire(opt.Version)
	docs := map[string]*chrono.WireDocument{}
	for i := range x.Documents {
		docs[x.Documents[i].ID] = &x.Documents[i]
	}
	buf := bufio.NewWriter(w)
	out := csv.NewWriter(buf)
	out.UseCRLF = true
	if err := out.Write(csvColumns); err != nil {
		return err
	}
	for n, list := range [][]chrono.WireEvent{x.Events, x.Undated} {
		events := [][]chrono.Event{c.Events, c.Undated}[n]
		for i := range list {
			row := csvRow(&list[i], docs[list[i].Document])
			if err := out.Write(append(row, cell(alsoTold(c, &events[i])), opt.Version)); err != nil {
				return err
			}
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return err
	}
	return buf.Flush()
}

// csvRow is the row of e, but for its last column.
func csvRow(e *chrono.WireEvent, d *chrono.WireDocument) []string {
	var value, edtf string
	if e.Date != nil {
		value, edtf = e.Date.Value, e.Date.EDTF
	}
	words := make([]string, len(e.Mentions))
	for i, m := range e.Mentions {
		words[i] = m.Text
	}
	var or []string
	for _, a := range e.Alternatives {
		or = append(or, a.EDTF)
	}
	page, paragraph, review := "", strconv.Itoa(e.Paragraph), ""
	if e.Paragraph == 0 { // added by a person
		paragraph = ""
	}
	if e.Page != nil {
		page = strconv.Itoa(*e.Page)
	}
	if r := e.Review; r != nil {
		review = cell(sayReview((*chrono.Review)(r)))
	}
	list := func(s []string) string { return cell(strings.Join(s, "; ")) }
	return []string{
		cell(e.ID), value, edtf, orEmpty(e.When.Earliest), orEmpty(e.When.Latest), e.Relation, e.Certainty,
		cell(e.Title), e.Modality, e.Polarity, list(e.Actors), list(e.Attribution), list(words), cell(e.Sentence.Text),
		cell(e.Why), cell(d.Source), orEmpty(d.Published), paragraph,
		page, cell(d.SHA256), review, list(or),
	}
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// cell makes article text safe for a spreadsheet: one line, and an apostrophe
// before what would else be run as a formula.
func cell(s string) string {
	s = Inert(s)
	if t := strings.TrimLeft(s, " "); t != "" && strings.ContainsRune("=+-@＝＋－＠", firstRune(t)) {
		return "'" + s
	}
	return s
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
