package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"dateline/chrono"
	"dateline/chrono/compare"
)

// writeHistoryJSON writes the course of each event, one a line.
func writeHistoryJSON(w io.Writer, h *Comparison, opt Options) error {
	j := newLines(w)
	j.open(opt.Version)
	j.list("versions", len(h.Versions), func(i int) { j.value(firstDocument(h.Versions[i])) })
	j.list("history", len(h.Lives), func(i int) { j.value(h.Lives[i].Wire(h.Versions)) })
	j.raw("}\n")
	return j.end()
}

// writeHistoryText writes a line for each event and one for each change of it.
func writeHistoryText(w io.Writer, h *Comparison, opt Options) error {
	b := bufio.NewWriter(w)
	t := diffText{b: b, opt: opt}
	if !h.Stat {
		for i, c := range h.Versions {
			n := 0
			for k := range h.Lives {
				if l := &h.Lives[k]; l.First <= i && i <= l.Last {
					n++
				}
			}
			t.head(fmt.Sprintf("v%d", i+1), c, n, 0)
		}
		t.print("\n")
		for i := range h.Lives {
			t.life(&h.Lives[i], h)
		}
	}
	t.print(courseLine(h) + "\n")
	return b.Flush()
}

// life writes one event: in which versions it is told, and each change.
func (t *diffText) life(l *compare.Life, h *Comparison) {
	last := h.Versions[l.Last]
	told := fmt.Sprintf("v%d-v%d", l.First+1, l.Last+1)
	if l.First == l.Last {
		told = fmt.Sprintf("v%d", l.First+1)
	}
	t.print(strings.TrimRight(fmt.Sprintf("%s  %s  %s", t.paint(bold, pad(told, 7)), eventDate(last, &l.Event), bodyTitle(&l.Event)+"  "+reviewed(&l.Event)), " ") + "\n")
	if l.First > 0 {
		t.print("         " + t.paint(green, "A") + " first in v" + fmt.Sprint(l.First+1) + published(h.Versions[l.First]) + "\n")
	}
	for i := range l.Changes {
		c := &l.Changes[i]
		t.d = &Comparison{Old: h.Versions[c.Version-1], New: h.Versions[c.Version]}
		in := fmt.Sprintf("in v%d%s", c.Version+1, published(h.Versions[c.Version]))
		x := t.line(&c.Change)
		line := x.date + "  " + in + "  " + x.remarks
		switch c.Op {
		case compare.Removed:
			line = "gone " + in
		case compare.Reworded:
			line = in + "  " + x.title + "  " + x.remarks
		}
		line = strings.TrimSpace(line)
		if c.Corrected {
			line += "  (a correction note owns up to it)"
		}
		t.print("         " + t.paint(opColour(c.Op), c.Op.Letter()) + " " + t.marked(gitMarked(line)) + "\n")
	}
}

func published(c *chrono.Chronology) string {
	if len(c.Documents) == 0 || c.Documents[0].DCT.IsZero() {
		return ""
	}
	return " (" + c.Documents[0].DCT.String() + ")"
}

// courseLine counts events and what became of them.
func courseLine(h *Comparison) string {
	late, gone, changed, corrected := 0, 0, 0, 0
	for i := range h.Lives {
		l := &h.Lives[i]
		if l.First > 0 {
			late++
		}
		if l.Last < len(h.Versions)-1 {
			gone++
		}
		for _, c := range l.Changes {
			if c.Op != compare.Removed && c.Op != compare.Shifted {
				changed++
				break
			}
		}
		if l.Corrected {
			corrected++
		}
	}
	return fmt.Sprintf("%s in %d versions: %d added later, %d gone, %d changed, %d corrected by a note",
		count(len(h.Lives), "event"), len(h.Versions), late, gone, changed, corrected)
}
