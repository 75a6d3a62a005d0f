package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"dateline/chrono"
	"dateline/chrono/compare"
)

// writeDiffMarkdown writes a heading for each date under which something
// changed, and an item a change.
func writeDiffMarkdown(w io.Writer, d *Comparison, opt Options) error {
	if len(d.Versions) > 2 {
		return fmt.Errorf("markdown is for two versions, not %d: pass --format text or json", len(d.Versions))
	}
	b := bufio.NewWriter(w)
	t := diffText{d: d}
	fmt.Fprintf(b, "# What changed from %s to %s\n\n%s.\n", versionLabel(d.Old), versionLabel(d.New), summaryLine(compare.Summarize(d.Changes)))
	hunk := ""
	for i := range d.Changes {
		c := &d.Changes[i]
		if c.Op == compare.Unchanged || d.Stat {
			continue
		}
		l := t.line(c)
		if l.hunk != hunk {
			hunk = l.hunk
			fmt.Fprintf(b, "\n## %s\n\n", escapeMarkdown(hunk))
		}
		item := fmt.Sprintf("- **%s** (%s) %s: %s", l.letter, c.Op, markdownMarks(strings.Replace(l.date, " -> ", " → ", 1)), markdownMarks(l.title))
		if l.remarks != "" {
			item += " — " + markdownMarks(l.remarks)
		}
		b.WriteString(item + "\n")
	}
	return b.Flush()
}

// versionLabel names a version and its publication date.
func versionLabel(c *chrono.Chronology) string {
	if len(c.Documents) == 0 {
		return "nothing"
	}
	return escapeMarkdown(sourceName(&c.Documents[0])) + published(c)
}

// markdownMarks is s escaped, what is gone struck out and what is new in bold.
func markdownMarks(s string) string {
	var b strings.Builder
	for s != "" {
		i := strings.IndexAny(s, delStart+delEnd+insStart+insEnd)
		if i < 0 {
			b.WriteString(escapeMarkdown(s))
			break
		}
		b.WriteString(escapeMarkdown(s[:i]))
		switch s[i : i+1] {
		case delStart, delEnd:
			b.WriteString("~~")
		default:
			b.WriteString("**")
		}
		s = s[i+1:]
	}
	return b.String()
}
