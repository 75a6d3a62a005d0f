package render

import (
	"bufio"
	"encoding/json"
	"io"
	"unicode/utf8"

	"dateline/chrono"
)

// writeJSON writes c as one JSON object, an event a line. Characters that could
// end an HTML script element are escaped, so that the page carries these bytes.
func writeJSON(w io.Writer, c *chrono.Chronology, opt Options) error {
	j := newLines(w)
	j.open(opt.Version)
	j.list("documents", len(c.Documents), func(i int) {
		j.document(c.WireDocument(i))
		j.raw("}")
	})
	j.list("events", len(c.Events), func(i int) { j.event(c.WireEvent(&c.Events[i])) })
	j.list("undated", len(c.Undated), func(i int) { j.event(c.WireEvent(&c.Undated[i])) })
	j.list("unused", len(c.Unused), func(i int) { j.value(c.WireUnused(i)) })
	j.list("warnings", len(c.Warnings), func(i int) { j.value(c.WireWarning(i)) })
	j.raw("}\n")
	return j.end()
}

// writeTagJSON writes the date mentions of every document, one a line.
func writeTagJSON(w io.Writer, c *chrono.Chronology, opt Options) error {
	j := newLines(w)
	j.open(opt.Version)
	j.list("documents", len(c.Documents), func(i int) {
		j.document(c.WireDocument(i))
		j.raw(`,"mentions":`)
		j.elements(len(c.Mentions[i]), func(m int) { j.tag(c.WireTag(i, m)) })
		j.raw("}")
	})
	j.raw("}\n")
	return j.end()
}

// writeJSONL writes an event a line, each with the source, the digest and the
// publication date of its document and the version of the maker, so that a line
// stands alone.
func writeJSONL(w io.Writer, c *chrono.Chronology, opt Options) error {
	out := bufio.NewWriterSize(w, 1<<16)
	var line compact
	for _, list := range [][]chrono.Event{c.Events, c.Undated} {
		for i := range list {
			line = appendLines(line[:0], c, list[i:i+1], opt)
			if _, err := out.Write(line); err != nil {
				return err
			}
		}
	}
	return out.Flush()
}

// appendLines appends the lines of writeJSONL for some events of c.
func appendLines(b compact, c *chrono.Chronology, events []chrono.Event, opt Options) compact {
	var d chrono.WireDocument
	for i := range events {
		if i == 0 || events[i].Document != events[i-1].Document {
			d = c.WireDocument(events[i].Document)
		}
		e := c.WireEvent(&events[i])
		b.text(`{"source":`, d.Source)
		b.maybe(`,"published":`, d.Published)
		b.text(`,"sha256":`, d.SHA256)
		b.text(`,"version":`, opt.Version)
		b.event(",", &e)
		b.raw("\n")
	}
	return b
}

// lines writes JSON with one list element a line: short to read with grep and
// diff, and as small as compact JSON. The first error sticks.
type lines struct {
	w    *bufio.Writer
	line compact // used again for each
	err  error
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

// event writes an event.
func (j *lines) event(e chrono.WireEvent) {
	j.line = j.line[:0]
	j.line.event("{", &e)
	j.put()
}

// tag writes a mention as the command tag has it.
func (j *lines) tag(t chrono.WireTag) {
	j.line = j.line[:0]
	j.line.tag(&t)
	j.put()
}

// put writes the line.
func (j *lines) put() {
	if j.err == nil {
		_, j.err = j.w.Write(j.line)
	}
}

// open begins the object with its schema and the version of the maker.
func (j *lines) open(version string) {
	j.raw(`{"schema":`)
	j.value(chrono.Schema)
	j.raw(`,"version":`)
	j.value(version)
}

// list writes one key of the object with its list.
func (j *lines) list(key string, n int, element func(i int)) {
	j.raw(",\n\"" + key + "\":")
	j.elements(n, element)
}

// elements writes a list of n elements, made one after the other, a line each.
func (j *lines) elements(n int, element func(i int)) {
	j.raw("[")
	for i := range n {
		if i > 0 {
			j.raw(",")
		}
		j.raw("\n")
		element(i)
	}
	j.raw("]")
}

// document writes d without its closing brace. Its text, the last key, is
// encoded piece by piece: at once, it would be held several times over.
func (j *lines) document(d chrono.WireDocument) {
	text := d.Text
	d.Text = ""
	head, err := json.Marshal(d)
	if err != nil && j.err == nil {
		j.err = err
	}
	if j.err != nil {
		return
	}
	j.raw(string(head[:len(head)-len(`"}`)]))
	for text != "" {
		n := pieceEnd(text)
		piece, _ := json.Marshal(text[:n]) // a string has no error
		j.raw(string(piece[1 : len(piece)-1]))
		text = text[n:]
	}
	j.raw(`"`)
}

// pieceEnd is how much of text is encoded at once: it cuts no character.
func pieceEnd(text string) int {
	n := 1 << 14
	if n >= len(text) {
		return len(text)
	}
	for n > 1<<13 && !utf8.RuneStart(text[n]) {
		n--
	}
	return n
}

func (j *lines) end() error {
	if j.err == nil {
		j.err = j.w.Flush()
	}
	return j.err
}
