package chrono

import (
	"slices"
	"strings"
)

// somebody is the noun of the one person whom a sentence speaks of without a name,
// "the contractor"; -1 for none. several says that there may be more than one.
func (p *parsed) somebody() (at int, several bool) {
	at = -1
	if len(p.ws) > endless {
		return -1, true
	}
	for k := 1; k < len(p.ws); k++ {
		if w := &p.ws[k]; w.tag != "NN" || w.mention >= 0 || !agent(w.low) || k+1 < len(p.ws) && (isNounTag(p.ws[k+1].tag) || p.ws[k+1].tag == "POS") {
			continue
		}
		if at >= 0 && p.ws[at].low != p.ws[k].low {
			return -1, true
		}
		at = k
	}
	return at, false
}

// agent reports whether a noun may be that of a person: by its ending, or as an
// office or kin.
func agent(w string) bool {
	if isPerson(w) || office(w) || kin(w) != "" {
		return true
	}
	for _, end := range []string{"er", "or", "ist", "ian", "ant", "ee"} {
		if len(w) > 5 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// roleOf is the person at word k of the sentence before, whom it names by an office
// or a kin alone, where the pronoun of d can mean nobody else; "" where that is not
// certain.
func (r *reader) roleOf(d *draft, before *parsed, k int, pronoun string) string {
	if k < 1 || !isPerson(before.ws[k].low) && !office(before.ws[k].low) && kin(before.ws[k].low) == "" || kin(before.ws[k].low) == other(pronoun) {
		return ""
	}
	t := &titler{parsed: before, text: r.doc.Text, drop: map[int]bool{}}
	from := t.simpleNounPhrase(k)
	if from >= k || !isDet(before.ws[from].tag) && before.ws[from].tag != "PRP$" || before.ws[from].low == "no" || before.ws[from].low == "any" || before.ws[from].low == "every" {
		return ""
	}
	for n := range before.ws {
		if w := &before.ws[n]; w.tag == "PRP" && w.low != "it" && w.low != "himself" && w.low != "herself" || n > 0 && w.tag == "NNP" && w.capital && w.mention < 0 && n < from && before.ws[n-1].tag != "IN" {
			return "" // somebody else is there too
		}
	}
	return t.lower(t.span(from, k+1))
}

// speaksOf reports whether "he" or "she", in any form, stands in the sentence.
func (p *parsed) speaksOf(pronoun string) bool {
	return slices.ContainsFunc(p.ws, func(w word) bool {
		return w.low == pronoun || pronoun == "he" && (w.low == "him" || w.low == "his") || pronoun == "she" && w.low == "her"
	})
}
