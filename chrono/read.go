package chrono

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// Input is one file to read.
type Input struct {
	Name string // of the file, "-" for standard input
	Read func() ([]byte, error)
}

// Problem is an input that could not be read, and why.
type Problem struct {
	Name string
	Err  error
}

// ReadOptions steer Read. The zero value tells each input's format and date
// from the input itself.
type ReadOptions struct {
	Build     Options
	Format    string                   // as article.Options has it, or "json"
	Published calendar.Date            // of every document; wins over its own
	Reviewed  map[string]calendar.Date // by document, as a reviewed sheet sets them
	Dates     map[string]calendar.Date // by file, as article.ReadDatesFile has them: where Reviewed has none
}

// Read reads articles and builds one chronology of them all. A chronology that
// `print --format json` wrote is taken as it is, and stands alone. What cannot
// be read is among the problems and the others are read all the same; the
// chronology is nil where nothing is left.
func Read(inputs []Input, opt ReadOptions) (*Chronology, []Problem) {
	var docs []article.Document
	var problems []Problem
	fail := func(name string, err error) { problems = append(problems, Problem{name, err}) }
	for _, in := range inputs {
		data, err := in.Read()
		if err != nil {
			fail(in.Name, err)
			continue
		}
		if opt.Format == "json" || (opt.Format == "" || opt.Format == "auto") && isJSON(data) {
			if len(inputs) > 1 || !opt.Published.IsZero() {
				fail(in.Name, errors.New("a chronology in JSON is read alone, and with the dates it has"))
				continue
			}
			c, err := ReadJSON(data)
			if err != nil {
				fail(in.Name, err)
				return nil, problems
			}
			return c, problems
		}
		doc, err := article.Read(in.Name, data, article.Options{Format: opt.Format})
		if err != nil {
			fail(in.Name, err)
			continue
		}
		opt.date(&doc)
		doc.ID = "d" + strconv.Itoa(len(docs)+1)
		docs = append(docs, doc)
	}
	if len(docs) == 0 {
		return nil, problems
	}
	return Build(docs, opt.Build), problems
}

// date sets the publication date that the options give doc, and warns where
// doc itself says otherwise.
func (opt *ReadOptions) date(doc *article.Document) {
	in := article.Inputs{Published: opt.Published, Dates: opt.Dates}
	if date := opt.Reviewed[doc.URI]; opt.Published.IsZero() && !date.IsZero() {
		own := doc.DCT
		if own.IsZero() {
			own, _, _ = timex.Publication(doc)
		}
		if own == date {
			return // as review wrote it, from doc itself: no person gave it
		}
		in.Published = date
		defer func() { doc.DCTSource = "review" }()
	}
	in.Date(doc)
}

// isJSON reports whether data looks like a chronology that `print --format
// json` wrote.
func isJSON(data []byte) bool {
	head := bytes.TrimLeft(data[:min(len(data), 100)], "\ufeff \t\r\n")
	return bytes.HasPrefix(head, []byte(`{"schema":`)) || bytes.HasPrefix(head, []byte(`{ "schema":`))
}

// ReadJSON reads a chronology that `print --format json` wrote. Keys that it
// does not know are passed over, as later versions may add some.
func ReadJSON(data []byte) (*Chronology, error) {
	var w Wire
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, fmt.Errorf("no chronology in JSON: %w", err)
	}
	return w.Chronology()
}
