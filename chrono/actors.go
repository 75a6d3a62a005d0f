package chrono

import (
	"slices"
	"strings"
	"unicode"
)

// actors is the named participants of the event that clause c tells, as
// written, the subject first. A name that only shortens one before it is left
// out.
func (t *titler) actors(c int, noun bool, links []link) []string {
	var out []string
	if noun {
		np := links[0].np
		return t.names(out, t.agents(t.span(np[0], np[1])))
	}
	out = t.names(out, t.subjectOf(c))
	return t.names(out, t.body(c, t.clauses[c].first))
}

// agents is those words of a noun phrase that may name who took part: what
// stands behind "by", "between" or "with" or before "'s". The names of what it is
// about ("the Treaty on the Elimination of ...") took part in nothing.
func (t *titler) agents(words []int) []int {
	for n, k := range words {
		switch t.ws[k].low {
		case "by", "between", "with":
			return words[n+1:]
		}
	}
	for n, k := range words {
		if t.ws[k].tag == "POS" {
			return words[:n]
		}
	}
	return nil
}

// names appends the names among the words: runs of proper nouns, with "of" and
// the like inside them and an article before them.
func (t *titler) names(out []string, words []int) []string {
	for n := 0; n < len(words) && len(out) < 12; n++ {
		if !t.nameWord(words[n]) {
			continue
		}
		from, first := n, n
		for n+1 < len(words) && words[n+1] == words[n]+1 {
			k := words[n+1]
			joins := (t.ws[k].low == "of" || t.ws[k].low == "de") && n+2 < len(words) && t.nameWord(words[n+2])
			if !t.nameWord(k) && !joins {
				break
			}
			n++
		}
		if from > 0 && t.ws[words[from-1]].low == "the" && words[from-1]+1 == words[from] {
			if n == from && t.ws[words[n]].class&isEventNoun != 0 {
				continue // "the Treaty" takes part in nothing
			}
			if next := words[n] + 1; next >= len(t.ws) || t.ws[next].tag != "NN" && t.ws[next].tag != "NNS" {
				from-- // not in "the Ida Rask government", where it belongs to the noun
			}
		}
		if n == first && t.noName(words[n]) {
			continue
		}
		out = addName(out, t.join(words[from:n+1]))
	}
	return out
}

func (t *titler) nameWord(k int) bool {
	w := &t.ws[k]
	return w.capital && (w.tag == "NNP" || w.tag == "NNPS") && w.mention < 0
}

// peoples are the endings of adjectives of nations.
var peoples = []string{"ish", "ese", "ian", "ean", "ican", "erman", "ench", "utch", "wiss", "reek", "aeli", "raqi", "stani", "hai"}

// noName reports whether capitalized word k, alone, names nobody: the adjective
// in "the Polish government", the verb of "Recall, on Monday ...".
func (t *titler) noName(k int) bool {
	if k+1 >= len(t.ws) {
		return false
	}
	w, next := &t.ws[k], &t.ws[k+1]
	if k == 0 && next.low == "," {
		return true
	}
	adjective := slices.ContainsFunc(peoples, func(end string) bool { return strings.HasSuffix(w.low, end) })
	return adjective && next.mention < 0 && (!next.capital || strings.ContainsAny(next.low, "0123456789")) && (next.tag == "JJ" || next.tag == "CD" || isNounTag(next.tag))
}

// addName adds a name unless it, or a longer form of it, is there.
func addName(names []string, s string) []string {
	bare := strings.TrimPrefix(s, "the ")
	for i, n := range names {
		have := strings.TrimPrefix(n, "the ")
		if have == bare || strings.HasSuffix(have, " "+bare) {
			return names
		}
		if strings.HasSuffix(bare, " "+have) {
			names[i] = s
			return names
		}
	}
	return append(names, s)
}

// ofName reports whether the first word of the sentence keeps its capital: it is
// the adjective of a nation, or part of a name: "Canadian", "Northern Ireland".
func (t *titler) ofName() bool {
	w := &t.ws[0]
	if strings.ContainsAny(t.text[w.start:w.end], "-–") && strings.IndexFunc(t.text[w.start+1:w.end], unicode.IsUpper) >= 0 {
		return true
	}
	if t.noName(0) && len(t.ws) > 1 && t.ws[1].low != "," {
		return true
	}
	return w.tag == "JJ" && len(t.ws) > 1 && t.nameWord(1) && isNounTag(t.ws[1].tag) || len(t.ws) > 1 && t.nameWord(1) && w.tag == "NN" && !office(w.low) && !isPerson(w.low)
}
