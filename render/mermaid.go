package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"dateline/chrono"
)

// mermaidLimit is how many characters mermaid draws where nobody raised its
// maxTextSize.
const mermaidLimit = 50_000

// writeMermaid writes the dated events as a mermaid timeline: a period each,
// with the date as people read it, and what happened.
func writeMermaid(w io.Writer, c *chrono.Chronology, opt Options) error {
	x := c.Wire(opt.Version)
	var s strings.Builder
	s.WriteString("timeline\n    title " + escapeMermaid(Inert(pageTitle(c, opt))) + "\n")
	for i := range c.Events {
		r := retell(c, i, &x.Events[i])
		fmt.Fprintf(&s, "    %s : %s\n", escapeMermaid(r.Date), escapeMermaid(r.Headline))
	}
	if n := utf8.RuneCountInString(s.String()); n > mermaidLimit {
		opt.note(fmt.Sprintf("%d characters: mermaid draws more than %d only with a larger maxTextSize; --since, --until and --about show less", n, mermaidLimit))
	}
	b := bufio.NewWriter(w)
	b.WriteString(s.String())
	return b.Flush()
}

// escapeMermaid is s with each ASCII character that mermaid might obey as a
// reference: a colon ends a period, a hash begins a comment.
func escapeMermaid(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < utf8.RuneSelf && !strings.ContainsRune(" ,.-()'?/", r) && (r < '0' || r > '9') && (r|0x20 < 'a' || r|0x20 > 'z') {
			fmt.Fprintf(&b, "#%d;", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
