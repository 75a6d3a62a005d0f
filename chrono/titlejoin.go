package chrono

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// join writes the words with the spacing of the text: neighbours keep what
// stands between them, others get one space. Tokenised text, with blanks before
// its marks, is closed up.
func (t *titler) join(words []int) string {
	var b strings.Builder
	b.Grow(t.room(words))
	quoted, lent := false, t.passive
	if n := slices.Index(words, lent); lent > 0 && n > 1 && words[n-1] == lent-1 && t.ws[lent-1].tag == "RB" && t.ws[lent-1].mention < 0 {
		lent-- // "the vote [was] originally planned"
	}
	for n, k := range words {
		w := &t.ws[k]
		if k == lent && n > 0 && (t.aux != "" || !t.goesItself(words[n+t.passive-k:])) {
			b.WriteString(" [" + t.auxiliary(words[:n]) + "]")
		}
		if n > 0 && t.spaced(words[n-1], k, quoted) {
			b.WriteByte(' ')
		}
		if w.low == "\"" {
			quoted = !quoted
		}
		s := t.text[w.start:w.end]
		if n+1 < len(words) && words[n+1] > k+1 {
			s = t.article(s, words[n+1])
		}
		if n > 0 && t.lostGenitive(k) {
			b.WriteString("[the] ")
		}
		if k == 0 && w.capital && !w.upper && w.tag != "NNP" && w.tag != "NNPS" && (n > 0 || t.lowered) && w.low != "i" && !t.ofName() {
			s = w.low
		}
		gap := " "
		if isClitic(w.low) {
			gap = ""
		}
		if hasBlank(s) { // few words have blanks in them
			s = strings.Join(strings.Fields(s), gap)
		}
		b.WriteString(s)
		if add := t.after[k]; add != "" {
			b.WriteString(" " + inBrackets(add))
		}
	}
	return b.String()
}

// hasBlank reports whether a word has a blank in it.
func hasBlank(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] <= ' ' || s[i] >= utf8.RuneSelf {
			return strings.ContainsFunc(s[i:], unicode.IsSpace)
		}
	}
	return false
}

// room is how many bytes the words take with a blank before each.
func (t *titler) room(words []int) int {
	n := 0
	for _, k := range words {
		n += t.ws[k].end - t.ws[k].start + 1
	}
	return n
}

// inBrackets is what is added to a title, in brackets that hold no others.
func inBrackets(s string) string { return "[" + unbracketed.Replace(s) + "]" }

var unbracketed = strings.NewReplacer("[", "", "]", "")

// auxiliary is the verb that a title lends to a participle behind its subject.
func (t *titler) auxiliary(subject []int) string {
	if t.aux != "" {
		return t.aux
	}
	if tag := t.headTag(subject); tag == "NNS" || tag == "NNPS" {
		return "were"
	}
	return "was"
}

// headTag is the tag of the noun that heads a subject; "NNS" for several.
func (t *titler) headTag(subject []int) string {
	if t.oneName(subject) {
		return "NNP" // "the Wharfe and Nidd Railway"
	}
	tag, counted := "", false
	for _, k := range subject {
		switch w := &t.ws[k]; {
		case w.low == "and" && tag != "", w.low == "they" || w.low == "we":
			return "NNS"
		case isNounTag(w.tag):
			tag = w.tag
		case (w.tag == "IN" || w.tag == "TO" || w.low == ",") && tag != "":
			return tag
		case tag == "" && w.tag == "CD" && w.low != "one" && w.low != "1":
			counted = true // "40" "[were] wounded"
		}
	}
	if tag == "" && counted {
		return "NNS"
	}
	return tag
}

// article is the word s, the indefinite article spelt as word next asks for
// where the words between them went: "[an] interview" of "a 1995 interview".
func (t *titler) article(s string, next int) string {
	low := strings.ToLower(s)
	if low != "a" && low != "an" {
		return s
	}
	want := "a"
	if vowelled(t.ws[next].low) {
		want = "an"
	}
	if low == want {
		return s
	}
	return "[" + want + "]"
}

// vowelled reports whether a word is spoken with a vowel first.
func vowelled(w string) bool {
	for _, p := range []string{"un", "us", "u.", "eu", "one", "once"} {
		if strings.HasPrefix(w, p) {
			return p == "un" && len(w) > 2 && w[2] != 'i' && w[2] != '.'
		}
	}
	for _, p := range []string{"hour", "honest", "hono", "heir", "a", "e", "i", "o", "u", "8"} {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}

// lostGenitive reports whether word k had a date with a possessive ending
// before it: "after [the] attack" of "after Tuesday's attack".
func (t *titler) lostGenitive(k int) bool {
	return k > 1 && t.drop[k-1] && t.drop[k-2] && t.ws[k-1].tag == "POS" && t.ws[k-2].mention >= 0
}

// spaced reports whether a blank stands between the words a and k of a title;
// quoted says that a straight quotation mark is open before k.
func (t *titler) spaced(a, k int, quoted bool) bool {
	prev, w := &t.ws[a], &t.ws[k]
	if a+1 == k && w.start <= prev.end {
		return false
	}
	switch w.low {
	case ",", ";", ".", "?", "!", ")", "]", "\u201d", "''", "%", ":", "'s", "'re", "'ve", "'ll", "'d", "'m":
		return false
	case "n't":
		return a+1 != k // a quotation mark went between
	case "\"":
		return !quoted
	}
	if w.low == "'" && a+1 == k && w.end < len(t.text) && t.text[w.end] >= 'A' && t.text[w.end] <= 'Z' {
		return true // "the 'Lion' release"
	}
	if (w.low == "'" || w.low == "\u2019") && (w.end >= len(t.text) || t.text[w.end] == ' ') {
		return false
	}
	if w.low == "s" && a+1 == k && (prev.low == "'" || prev.low == "\u2019") {
		return false
	}
	switch prev.low {
	case "(", "[", "\u201c", "``", "$":
		return false
	case "\"":
		return !quoted
	}
	return w.tag != "POS"
}
