package chrono

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// finish cuts, joins and trims the chosen words.
func (t *titler) finish(words []int, trigger int) string {
	words = t.tidy(words)
	for len(words) > titleLimit/2 {
		cut := t.cutPoint(words, trigger)
		if cut <= 0 {
			break
		}
		words = words[:cut]
	}
	words = t.tidy(words)
	for n := len(words) - 1; n > 0 && isBe(t.ws[words[n]].low) && !t.finiteLeft(words[:n]); n-- {
		words = words[:n] // "the record date is [9 November]"
	}
	for utf8.RuneCountInString(t.join(words)) > titleLimit {
		cut := t.cutPoint(words, trigger)
		if cut <= 0 {
			break
		}
		words = t.tidy(words[:cut])
	}
	t.chosen = words
	return t.join(words)
}

// finiteLeft reports whether a finite verb is among the words.
func (t *titler) finiteLeft(words []int) bool {
	for _, k := range words {
		if tag := t.ws[k].tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" {
			return true
		}
	}
	return false
}

// cutPoint is where the last phrase of a long title begins that can go without
// changing what the rest says; 0 when none can.
func (t *titler) cutPoint(words []int, trigger int) int {
	for k := len(words) - 1; k > 1; k-- {
		w, prev := &t.ws[words[k]], &t.ws[words[k-1]]
		if words[k-1] <= trigger && words[k] <= trigger {
			return 0
		}
		if isVerbTag(prev.tag) || prev.tag == "IN" || prev.tag == "TO" || prev.tag == "MD" || isDet(prev.tag) || prev.tag == "JJ" {
			continue
		}
		if t.verbAhead(words[k-1]) {
			continue
		}
		if t.underCondition(words[k]) && t.owner[words[k]] == t.owner[words[k-1]] {
			continue
		}
		switch {
		case w.low == "," && isNounTag(prev.tag) && k+1 < len(words) && isNounTag(t.ws[words[k+1]].tag):
			continue // inside a list
		case w.low == "," || w.low == "—" || w.low == "--" || w.low == "(" || w.low == ";":
			return k
		case w.tag == "IN" && w.low != "of" && w.low != "than" && w.low != "against" && w.low != "without" && w.low != "except" && w.low != "that" && w.low != "unless" && w.low != "if":
			return k
		case w.tag == "WDT" || w.tag == "WP":
			return k
		}
	}
	return 0
}

// verbAhead reports whether word k stands before the verb of its clause, so
// that a cut behind it would leave a subject without one.
func (t *titler) verbAhead(k int) bool {
	c := t.owner[k]
	for n := 0; n < maxDepth && c >= 0; n++ {
		if g := t.clauses[c].group; g >= 0 && t.groups[g].head > k && t.clauses[c].kind != mainClause && t.clauses[c].kind != coordinate {
			return true
		}
		c = t.clauses[c].parent
	}
	return false
}

// underCondition reports whether word k stands in a condition, which must not
// be cut short.
func (t *titler) underCondition(k int) bool {
	c := t.owner[k]
	for n := 0; n < maxDepth && c >= 0; n++ {
		if t.clauses[c].kind == conditional {
			return true
		}
		c = t.clauses[c].parent
	}
	return false
}

// tidy takes marks and stray words off both ends, doubled commas out of the
// middle, and quotation marks that lost their fellow.
func (t *titler) tidy(words []int) []int {
	out := words[:0:0]
	depth := 0
	var open []int
	skip := map[int]bool{}
	for _, k := range words {
		switch t.ws[k].low {
		case "“", "``", "«", "(", "[", "„":
			open = append(open, k)
			depth++
		case "”", "''", "»", ")", "]":
			if depth > 0 {
				depth--
				open = open[:len(open)-1]
			} else {
				skip[k] = true
			}
		case "\"":
			if len(open) > 0 && t.ws[open[len(open)-1]].low == "\"" {
				open = open[:len(open)-1]
				depth--
			} else {
				open = append(open, k)
				depth++
			}
		}
	}
	for _, k := range open {
		skip[k] = true
	}
	for n, k := range words {
		if skip[k] {
			continue
		}
		if t.ws[k].low == "," && n+1 < len(words) && words[n+1] > k+1 { // before what was left out
			continue
		}
		if t.ws[k].low == "," && (len(out) == 0 || isMark(t.ws[out[len(out)-1]].low)) {
			continue
		}
		out = append(out, k)
	}
	for len(out) > 0 && (isMark(t.ws[out[len(out)-1]].low) || t.ws[out[len(out)-1]].tag == "CC") {
		out = out[:len(out)-1]
	}
	for len(out) > 0 && (isMark(t.ws[out[0]].low) || t.ws[out[0]].tag == "CC" && t.ws[out[0]].low != "both" && t.ws[out[0]].low != "neither" && t.ws[out[0]].low != "either") {
		out = out[1:]
	}
	if len(out) > 0 && t.ws[out[0]].low == "(" { // an aside about the date that stood before it
		if n := slices.IndexFunc(out, func(k int) bool { return t.ws[k].low == ")" }); n > 0 && n+1 < len(out) {
			return t.tidy(out[n+1:])
		}
	}
	return out
}

func isMark(s string) bool {
	switch s {
	case ",", ";", ":", ".", "—", "–", "--", "-", "!", "?", "…", "•", "*", "_", "...":
		return true
	}
	return false
}

// join writes the words with the spacing of the text: neighbours keep what
// stands between them, others get one space. Tokenised text, with blanks before
// its marks, is closed up.
func (t *titler) join(words []int) string {
	var b strings.Builder
	quoted := false
	for n, k := range words {
		w := &t.ws[k]
		if k == t.passive && n > 0 {
			if tag := t.ws[words[n-1]].tag; tag == "NNS" || tag == "NNPS" {
				b.WriteString(" [were]")
			} else {
				b.WriteString(" [was]")
			}
		}
		if n > 0 && t.spaced(words[n-1], k, quoted) {
			b.WriteByte(' ')
		}
		if w.low == "\"" {
			quoted = !quoted
		}
		s := t.text[w.start:w.end]
		if k == 0 && w.capital && !w.upper && w.tag != "NNP" && w.tag != "NNPS" && (n > 0 || t.lowered) && w.low != "i" {
			s = w.low
		}
		b.WriteString(strings.Join(strings.Fields(s), " "))
	}
	return b.String()
}

// spaced reports whether a blank stands between the words a and k of a title;
// quoted says that a straight quotation mark is open before k.
func (t *titler) spaced(a, k int, quoted bool) bool {
	prev, w := &t.ws[a], &t.ws[k]
	if a+1 == k && w.start <= prev.end {
		return false
	}
	switch w.low {
	case ",", ";", ".", "?", "!", ")", "]", "\u201d", "''", "%", ":", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m":
		return false
	case "\"":
		return !quoted
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
