package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"dateline/chrono"
)

// writeMarkdown writes c as GitHub flavoured Markdown: a table of the events,
// and for each a footnote with its sentence, the date words in bold, and the
// reason for its date.
func writeMarkdown(w io.Writer, c *chrono.Chronology, opt Options) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# %s\n\n", escapeMarkdown(pageTitle(c, opt)))
	for i := range c.Documents {
		d := &c.Documents[i]
		published := "publication date unknown"
		if !d.DCT.IsZero() {
			published = "published " + sayDate(d.DCT, true) + " (" + publishedFrom(d.DCTSource) + ")"
		}
		fmt.Fprintf(b, "- %s, %s\n", escapeMarkdown(d.URI), published)
	}
	if len(c.Events) == 0 {
		b.WriteString("\nNo event with a date.\n")
	}
	note := markdownTable(b, c, c.Events, 0)
	if len(c.Undated) > 0 {
		b.WriteString("\n## Without a date\n")
		markdownTable(b, c, c.Undated, note)
	}
	b.WriteString("\n")
	note = 0
	for _, list := range [][]chrono.Event{c.Events, c.Undated} {
		for i := range list {
			note++
			footnote(b, c, &list[i], note)
		}
	}
	return b.Flush()
}

// markdownTable writes the rows of a list whose footnotes are counted on from
// note, and returns the last of them.
func markdownTable(b *bufio.Writer, c *chrono.Chronology, list []chrono.Event, note int) int {
	if len(list) == 0 {
		return note
	}
	b.WriteString("\n| Date | Certainty | Event |\n| --- | --- | --- |\n")
	for i := range list {
		note++
		e := &list[i]
		t := table{c: c}
		fmt.Fprintf(b, "| %s | %s | %s[^%d] |\n", escapeMarkdown(t.when(e)), basisLabel(e), escapeMarkdown(bodyLabel(c, e, len(c.Documents) > 1)), note)
	}
	return note
}

// footnote tells where an event stands, in whose words, and why it has its date.
func footnote(b *bufio.Writer, c *chrono.Chronology, e *chrono.Event, number int) {
	d := &c.Documents[e.Document]
	fmt.Fprintf(b, "[^%d]: %s, paragraph %d: ", number, escapeMarkdown(sourceName(d)), c.Block(&e.Telling).Paragraph)
	for _, p := range quote(c, &e.Telling) {
		if text := escapeMarkdown(p.Text); p.Kind == "date" {
			b.WriteString("**" + text + "**")
		} else {
			b.WriteString(text)
		}
	}
	if e.Why != "" {
		b.WriteString(" — " + escapeMarkdown(e.Why))
	}
	if also := alsoTold(c, e); also != "" {
		b.WriteString(". " + escapeMarkdown(also))
	}
	b.WriteString("\n")
}

// escapeMarkdown is s as one line in which Markdown and HTML find nothing to
// obey: no emphasis, link, code, table cell, tag or entity.
func escapeMarkdown(s string) string {
	s = Inert(s)
	var b strings.Builder
	b.Grow(len(s) + 8)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '\\', '`', '*', '_', '[', ']', '|', '~', '#', '!', '$', '@':
			b.WriteByte('\\')
			b.WriteByte(c)
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		case ':':
			b.WriteByte(c)
			if strings.HasPrefix(s[i:], "://") { // no link of itself
				b.WriteString("<!-- -->")
			}
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
