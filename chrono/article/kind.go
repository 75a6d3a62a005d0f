package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxHeading is how many bytes a heading without markup may have, and
// maxHeadingWords how many words.
const (
	maxHeading      = 120
	maxHeadingWords = 12
)

// shapeOf tells the kind of a block of plain text by its own looks alone:
// markup, list markers, the words that open corrections and notes. Headings
// without markup and credits need the blocks around them.
func shapeOf(s string) BlockKind {
	if k := editorial(s); k != Paragraph {
		return k
	}
	switch {
	case markupLevel(s) > 0:
		return Heading
	case itemMarker(s) > 0:
		return Item
	case s[0] == '>':
		return Quotation
	}
	return Paragraph
}

// itemMarker returns the length of the list marker that opens s with the space
// behind it, 0 where none does: "• ", "- ", "* ", "1. ", "2) ", "(a) ".
func itemMarker(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case strings.ContainsRune("•‣◦▪●■·*-–—+", r):
	case r >= '0' && r <= '9':
		n = digitsEnd(s, 0, len(s))
		if n > 2 || n == len(s) || s[n] != '.' && s[n] != ')' {
			return 0
		}
		n++
	case r == '(':
		n = strings.IndexByte(s[:min(len(s), 5)], ')') + 1
		if n < 3 || n == 5 {
			return 0
		}
	default:
		return 0
	}
	m := skipSpace(s, n, len(s))
	if m == n && r != '•' || m == len(s) {
		return 0
	}
	return m
}

// markupLevel returns the level of a marked heading, "## Words" or
// "== Words ==", and 0 for other lines.
func markupLevel(s string) int {
	n := 0
	for n < len(s) && n < 7 && s[n] == '#' {
		n++
	}
	if n > 0 && n < 7 && n < len(s) && s[n] == ' ' {
		return n
	}
	if strings.HasPrefix(s, "==") && strings.HasSuffix(s, "==") && hasWord(s) {
		n = len(s) - len(strings.TrimLeft(s, "="))
		return min(n, 6)
	}
	return 0
}

// markHeadings finds headings without markup: a short line with no stop at its
// end that stands before a longer block. One at the top is the title, level 1.
func markHeadings(text string, blocks []Block) {
	for i := range blocks {
		b := &blocks[i]
		s := text[b.Span.Start:b.Span.End]
		if b.Kind == Paragraph && i+1 < len(blocks) && looksHeading(s) && storyFollows(text, blocks[i+1:]) {
			b.Kind = Heading
			b.Level = 2
			if i == 0 {
				b.Level = 1
			}
		} else if b.Kind == Heading {
			b.Level = markupLevel(s)
		}
	}
}

// storyFollows reports whether a paragraph of prose comes within a few blocks.
func storyFollows(text string, after []Block) bool {
	for i := 0; i < len(after) && i < 4; i++ {
		s := text[after[i].Span.Start:after[i].Span.End]
		if after[i].Kind == Item && i == 0 || after[i].Kind == Paragraph && !looksHeading(s) {
			return true
		}
	}
	return false
}

// looksHeading tells a heading by its shape: short, one that begins like a
// sentence and does not end like one.
func looksHeading(s string) bool {
	if len(s) > maxHeading || strings.Count(s, " ") >= maxHeadingWords {
		return false
	}
	first := firstWord(s, 0, len(s))
	if r, _ := utf8.DecodeRuneInString(first); first == "" || unicode.IsLower(r) {
		return false
	}
	if i := strings.Index(s, ": "); i >= 0 && i+2 < len(s) && byteClass[s[i+2]] == isDigit {
		return false // a row of a table: "Injured: 12"
	}
	s = strings.TrimRight(s, "\"')]}”’»")
	return s != "" && strings.IndexByte(".!?,;:_-", s[len(s)-1]) < 0 && !strings.HasSuffix(s, "…")
}
