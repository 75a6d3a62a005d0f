package render

import (
	"bufio"
	"encoding/json"
	"io"

	"dateline/chrono"
)

// writeJSON writes c as one JSON object, an event a line. Characters that could
// end an HTML script element are escaped, so that the page carries these bytes.
func writeJSON(w io.Writer, c *chrono.Chronology, opt Options) error {
	x := c.Wire(opt.Version)
	j := newLines(w)
	j.open(x.Schema)
	j.raw(`,"version":`)
	j.value(x.Version)
	writeList(j, "documents", x.Documents)
	writeList(j, "events", x.Events)
	writeList(j, "undated", x.Undated)
	writeList(j, "unused", x.Unused)
	writeList(j, "warnings", x.Warnings)
	j.raw("}\n")
	return j.end()
}

// writeTagJSON writes the date mentions of every document, one a line.
func writeTagJSON(w io.Writer, c *chrono.Chronology, opt Options) error {
	j := newLines(w)
	j.open(chrono.Schema)
	j.raw(",\n\"documents\":[")
	for i := range c.Documents {
		if i > 0 {
			j.raw(",")
		}
		j.raw("\n")
		head, err := json.Marshal(c.WireDocument(i))
		if err != nil {
			return err
		}
		j.raw(string(head[:len(head)-1]))
		j.raw(`,"mentions":[`)
		for m := range c.Mentions[i] {
			if m > 0 {
				j.raw(",")
			}
			j.raw("\n")
			j.value(c.WireTag(i, m))
		}
		j.raw("]}")
	}
	j.raw("]}\n")
	return j.end()
}

// writeJSONL writes an event a line, each with the source and the publication
// date of its document, so that a line stands alone.
func writeJSONL(w io.Writer, c *chrono.Chronology, opt Options) error {
	x := c.Wire(opt.Version)
	docs := map[string]*chrono.WireDocument{}
	for i := range x.Documents {
		docs[x.Documents[i].ID] = &x.Documents[i]
	}
	j := newLines(w)
	for _, list := range [][]chrono.WireEvent{x.Events, x.Undated} {
		for _, e := range list {
			d := docs[e.Document]
			j.value(struct {
				Source    string  `json:"source"`
				Published *string `json:"published"`
				chrono.WireEvent
			}{d.Source, d.Published, e})
			j.raw("\n")
		}
	}
	return j.end()
}

// lines writes JSON with one list element a line: short to read with grep and
// diff, and as small as compact JSON. The first error sticks.
type lines struct {
	w   *bufio.Writer
	err error
}

func newLines(w io.Writer) *lines { return &lines{w: bufio.NewWriterSize(w, 1<<16)} }

func (j *lines) raw(s string) {
	if j.err == nil {
		_, j.err = j.w.WriteString(s)
	}
}

func (j *lines) value(v any) {
	if j.err != nil {
		return
	}
	b, err := json.Marshal(v)
	if err != nil {
		j.err = err
		return
	}
	_, j.err = j.w.Write(b)
}

func (j *lines) open(schema string) {
	j.raw(`{"schema":`)
	j.value(schema)
}

// writeList writes one key of the object with its list.
func writeList[T any](j *lines, key string, list []T) {
	j.raw(",\n\"" + key + "\":[")
	for i := range list {
		if i > 0 {
			j.raw(",")
		}
		j.raw("\n")
		j.value(list[i])
	}
	j.raw("]")
}

func (j *lines) end() error {
	if j.err == nil {
		j.err = j.w.Flush()
	}
	return j.err
}
