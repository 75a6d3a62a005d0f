package render

import (
	"io"

	"dateline/chrono"
	"dateline/chrono/compare"
)

// writeDiffJSON writes d as one JSON object, a change a line.
func writeDiffJSON(w io.Writer, d *Comparison, opt Options) error {
	if len(d.Versions) > 2 {
		return writeHistoryJSON(w, d, opt)
	}
	j := newLines(w)
	j.open(opt.Version)
	j.raw(",\n\"old\":")
	j.value(firstDocument(d.Old))
	j.raw(",\n\"new\":")
	j.value(firstDocument(d.New))
	j.list("changes", len(d.Changes), func(i int) { j.value(d.Changes[i].Wire(d.Old, d.New)) })
	j.raw(",\n\"summary\":")
	j.value(compare.Summarize(d.Changes).Wire())
	j.raw("}\n")
	return j.end()
}

// firstDocument is the document of a version; null for an empty side.
func firstDocument(c *chrono.Chronology) *chrono.WireDocument {
	if len(c.Documents) == 0 {
		return nil
	}
	d := c.WireDocument(0)
	return &d
}
