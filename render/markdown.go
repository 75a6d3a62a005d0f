package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"dateline/chrono"
)

// markdownColumns are the columns of the Markdown tables, fixed: new ones are
// added at the end.
var markdownColumns = []string{"Date", "Event", "Certainty", "Modality", "According to", "Quote", "Source", "Review"}

// writeMarkdown writes c as GitHub flavoured Markdown: the documents with their
// sums, a table of the events, each with its sentence, the date words in bold, and
// a footnote with the reason for its date.
func writeMarkdown(w io.Writer, c *chrono.Chronology, opt Options) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# %s\n\n", escapeMarkdown(pageTitle(c, opt)))
	for i := range c.Documents {
		d := &c.Documents[i]
		fmt.Fprintf(b, "- %s, %s, SHA-256 `%s`\n", escapeMarkdown(sourcePath(d)), sayPublished(d), Inert(d.SHA256))
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
			if note++; markdownWhy(c, &list[i]) != "" {
				fmt.Fprintf(b, "[^%d]: %s\n", note, escapeMarkdown(markdownWhy(c, &list[i])))
			}
		}
	}
	fmt.Fprintf(b, "\nMade by dateline %s.\n", opt.Version)
	return b.Flush()
}

// markdownTable writes the rows of a list whose footnotes are counted on from
// note, and returns the last of them.
func markdownTable(b *bufio.Writer, c *chrono.Chronology, list []chrono.Event, note int) int {
	if len(list) == 0 {
		return note
	}
	b.WriteString("\n| " + strings.Join(markdownColumns, " | ") + " |\n" + strings.Repeat("| --- ", len(markdownColumns)) + "|\n")
	for i := range list {
		note++
		b.WriteString("| " + strings.Join(markdownRow(c, &list[i], note), " | ") + " |\n")
	}
	return note
}

// markdownRow is the cells of e, in the order of markdownColumns.
func markdownRow(c *chrono.Chronology, e *chrono.Event, note int) []string {
	t := table{c: c}
	date, review := escapeMarkdown(t.when(e)), ""
	if markdownWhy(c, e) != "" {
		date += fmt.Sprintf("[^%d]", note)
	}
	if e.Review != nil {
		review = escapeMarkdown(sayReview(e.Review))
	}
	modality := e.Modality.String()
	if e.Negative {
		modality += ", negated"
	}
	title := capital(bodyTitle(e))
	if o := othersOf(e, sourceOf(c)); len(o.Differ) > 0 {
		title += " [" + strings.Join(o.Differ, "; ") + "]"
	}
	return []string{
		date, escapeMarkdown(title), basisLabel(e), modality, escapeMarkdown(chainOf(e.Attribution)),
		markdownQuote(c, e), escapeMarkdown(markdownPlace(c, e)), review,
	}
}

// markdownWhy is the footnote of e: why it has its date, and where else it is told.
func markdownWhy(c *chrono.Chronology, e *chrono.Event) string {
	why, also := e.Why, alsoTold(c, e)
	if why != "" && also != "" {
		why += ". "
	}
	return why + also
}

// markdownQuote is the sentence of e with its date words in bold.
func markdownQuote(c *chrono.Chronology, e *chrono.Event) string {
	var b strings.Builder
	for _, p := range quote(c, &e.Telling) {
		if text := escapeMarkdown(p.Text); p.Kind == "date" {
			b.WriteString("**" + text + "**")
		} else {
			b.WriteString(text)
		}
	}
	return b.String()
}

// markdownPlace names where e stands: the document, with page and paragraph.
func markdownPlace(c *chrono.Chronology, e *chrono.Event) string {
	block, place := c.Block(&e.Telling), sourceName(&c.Documents[e.Document])
	if block.Page > 0 {
		place += fmt.Sprintf(", page %d", block.Page)
	}
	if block.Paragraph > 0 {
		place += fmt.Sprintf(", paragraph %d", block.Paragraph)
	}
	return place
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
