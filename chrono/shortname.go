package chrono

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// bracketed is the other name that a text gives s in brackets, in words: "gm" of
// "General Motors (GM)", and the other way round; nil for none.
func (s someone) bracketed(text string) []string {
	for at := 0; ; {
		open := strings.Index(text[at:], " (")
		if open < 0 {
			return nil
		}
		open += at
		at = open + len(" (")
		inner, _, closed := strings.Cut(text[at:min(len(text), at+maxShort)], ")")
		if !closed || inner == "" || strings.ToUpper(inner) != inner || strings.ContainsAny(inner, " 0123456789") {
			continue
		}
		short, before := NameWords(inner), capitalsBefore(text[max(0, open-maxLong):open])
		switch {
		case len(short) != 1 || !initials(before, short[0]):
		case slices.Equal(short, s.name):
			return before
		case slices.Equal(before, s.name):
			return short
		}
	}
}

// maxShort and maxLong are how many bytes a name in brackets and the one before
// it may have.
const (
	maxShort = 10
	maxLong  = 80
)

// capitalsBefore is the words with a capital that a passage ends with.
func capitalsBefore(passage string) []string {
	return NameWords(endingName(passage[strings.LastIndexAny(passage, ".,;:\n")+1:]))
}

// initials reports whether the words of a name begin with the letters of short,
// one after the other.
func initials(name []string, short string) bool {
	for _, w := range name {
		r, n := utf8.DecodeRuneInString(short)
		if first, _ := utf8.DecodeRuneInString(w); n == 0 || r != first {
			return false
		}
		short = short[n:]
	}
	return short == "" && len(name) > 1
}

// leadingName is the words with a capital that a title begins with.
func leadingName(title string) string {
	end := 0
	for at, w := range wordsAt(title) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			break
		}
		end = at + len(w)
	}
	return title[:end]
}

// endingName is the words with a capital that a subject ends with: of one whose
// offices come before; "" where others are named with them or it is whose they
// are: "the lawyer of Ida Brask", "Otto and Ida Brask".
func endingName(subject string) string {
	words := strings.Fields(subject)
	from := len(words)
	for from > 0 {
		if r, _ := utf8.DecodeRuneInString(words[from-1]); !unicode.IsUpper(r) {
			break
		}
		from--
	}
	for i, w := range words[:from] {
		switch {
		case w == "of" || w == "for" || w == "by" || w == "to" || w == "in" || w == "at" || w == "with" || w == "from" || strings.HasSuffix(w, ","):
			return ""
		case w == "and" && i+1 == from:
			return ""
		}
	}
	return strings.Join(words[from:], " ")
}

// wordsAt yields the words of s between blanks, each with its place.
func wordsAt(s string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		at := 0
		for w := range strings.FieldsSeq(s) {
			at += strings.Index(s[at:], w)
			if !yield(at, w) {
				return
			}
			at += len(w)
		}
	}
}
