package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// Inert returns s as one line that no terminal obeys: white space becomes one
// blank, control characters their visible pictures (ESC is "␛"), and marks that
// turn the direction of writing "�", so that nothing vanishes unseen.
func Inert(s string) string {
	if !strings.ContainsFunc(s, active) && !strings.Contains(s, "  ") && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	blank := false
	for _, r := range s {
		if unicode.IsSpace(r) || r == '\u2028' || r == '\u2029' {
			if !blank {
				b.WriteByte(' ')
			}
			blank = true
			continue
		}
		blank = false
		switch {
		case r < 0x20:
			r += 0x2400
		case r == 0x7f:
			r = 0x2421
		case active(r):
			r = utf8.RuneError
		}
		b.WriteRune(r)
	}
	return b.String()
}

// active reports whether a terminal may do something else with r than show it.
func active(r rune) bool {
	return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' ||
		unicode.Is(unicode.Bidi_Control, r) || r >= 0xe0000 && r <= 0xe007f
}

// columns is how many terminal cells s takes.
func columns(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			n++
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		n += cells(r)
		i += size
	}
	return n
}

func cells(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// wrap cuts s at blanks into lines of at most limit cells; a longer word is cut
// within. A limit of 0 keeps one line.
func wrap(s string, limit int) []string {
	if limit <= 0 || columns(s) <= limit {
		return []string{s}
	}
	var lines []string
	line, used := "", 0
	flush := func() {
		lines = append(lines, line)
		line, used = "", 0
	}
	for _, word := range strings.Fields(s) {
		n := columns(word)
		if used > 0 && used+1+n > limit {
			flush()
		}
		for n > limit {
			head, tail := breakWord(word, limit)
			lines = append(lines, head)
			word, n = tail, columns(tail)
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+n
	}
	if used > 0 {
		flush()
	}
	return lines
}

// breakWord splits word after at most limit cells, and after one rune at least.
func breakWord(word string, limit int) (head, tail string) {
	used := 0
	for i, r := range word {
		if n := cells(r); i > 0 && used+n > limit {
			return word[:i], word[i:]
		} else {
			used += n
		}
	}
	return word, ""
}

// pad is s followed by blanks up to n cells.
func pad(s string, n int) string {
	if gap := n - columns(s); gap > 0 {
		return s + strings.Repeat(" ", gap)
	}
	return s
}
