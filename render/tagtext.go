package render

import (
	"bufio"
	"io"

	"dateline/chrono"
)

// writeTagText writes a line for every date mention: its words, what they say
// by themselves, what they come to here, the rule, the anchor, how sure it is,
// and why. Columns are aligned document by document.
func writeTagText(w io.Writer, c *chrono.Chronology, opt Options) error {
	b := bufio.NewWriter(w)
	for i := range c.Documents {
		if len(c.Documents) > 1 {
			b.WriteString(Inert(sourcePath(&c.Documents[i])) + "\n")
		}
		rows := [][]string{{"words", "expr", "value", "rule", "anchor", "certainty", "why"}}
		for j := range c.Mentions[i] {
			m := &c.Mentions[i][j]
			rows = append(rows, []string{
				Inert(c.Documents[i].Slice(m.Span)), m.Expr.String(), m.TIMEX3(),
				m.Rule, m.Anchor.String(), m.Certainty.String(), Inert(m.Why),
			})
		}
		writeRows(b, rows)
	}
	return b.Flush()
}

// writeRows writes rows as aligned columns; the last is not padded.
func writeRows(b *bufio.Writer, rows [][]string) {
	const widest = 40 // a longer cell pushes its own line, not the whole column
	wide := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			wide[i] = max(wide[i], min(columns(cell), widest))
		}
	}
	for _, row := range rows {
		for i, cell := range row {
			if i == len(row)-1 {
				b.WriteString(cell + "\n")
				continue
			}
			b.WriteString(pad(cell, wide[i]) + "  ")
		}
	}
}
