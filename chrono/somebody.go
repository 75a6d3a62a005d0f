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
	if human(w) {
		return true
	}
	for _, end := range []string{"er", "or", "ist", "ian", "ant", "ee"} {
		if len(w) > 5 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// human reports whether a noun is that of a person and of nothing else.
func human(w string) bool {
	if isPerson(w) || office(w) || kin(w) != "" || len(w) > 6 && (strings.HasSuffix(w, "ist") || strings.HasSuffix(w, "cian")) {
		return true
	}
	switch w {
	case "nurse", "porter", "clerk", "student", "pupil", "resident", "passenger", "teenager", "pensioner", "labourer", "priest", "striker", "goalkeeper", "defender",
		"midfielder", "winger", "farmer", "painter", "gunman", "prisoner", "baker", "builder", "cleaner", "hiker", "sailor", "guard", "plumber", "miner", "accountant", "consultant":
		return true
	}
	return false
}

// roleOf is the person at word k of the sentence before, whom it names by an office
// or a kin alone, where the pronoun of d can mean nobody else; "" where that is not
// certain.
func (r *reader) roleOf(d *draft, before *parsed, k int, pronoun string) string {
	if k < 1 || !human(before.ws[k].low) || kin(before.ws[k].low) == other(pronoun) {
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

// underWho reports whether clause c hangs on one with "who", whose person its
// pronoun may stand for: "Roe kept six sheets and Lind, who was out when he fell".
func (p *parsed) underWho(c int) bool {
	if c >= len(p.clauses) { // the title is of the whole sentence
		return false
	}
	for k, n := p.clauses[c].parent, 0; k >= 0 && n < maxDepth; k, n = p.clauses[k].parent, n+1 {
		if cl := &p.clauses[k]; cl.kind == relative && cl.marker >= 0 && p.ws[cl.marker].low == "who" {
			return true
		}
	}
	return false
}

// possessor is the pronoun of the person whose a word says something is; "" for
// other words.
func possessor(w string) string {
	switch w {
	case "his":
		return "he"
	case "her":
		return "she"
	}
	return ""
}

// owner is the person whom the possessive at the head of the title of d stands for:
// the subject of its clause, or whom "he" or "she" would mean there; "" where the
// sentence names anybody else who may be meant.
func (r *reader) owner(d *draft, p *parsed, possessive, pronoun string) string {
	if len(p.ws) > endless {
		return ""
	}
	at := -1
	for k := d.trigger; k >= 0 && k > d.trigger-maxBefore && at < 0; k-- {
		if p.ws[k].low == possessive && p.ws[k].tag == "PRP$" {
			at = k
		}
	}
	if at < 0 {
		return ""
	}
	name, _ := r.subjectName(p, min(d.clause+1, len(p.clauses)), pronoun)
	if p.otherPerson(r, len(p.clauses), pronoun, lastWord(name)) {
		return ""
	}
	for k := 0; k < at; k++ {
		w := &p.ws[k]
		if kin(w.low) == pronoun || w.tag == "PRP" && w.low != pronoun && w.low != "it" || w.capital && w.tag == "NNP" && w.mention < 0 && r.stranger(p, k, name, pronoun) {
			return ""
		}
	}
	if name == "" && at+1 < len(p.ws) && p.ws[at+1].low == "client" {
		return "" // the lawyer's
	}
	if name == "" {
		name = r.nameBefore(d, p, d.clause, pronoun)
	}
	if name == "" {
		name = r.lifeOf(d.sentence, pronoun)
	}
	if short := endingName(name); short != "" { // "the former mayor Ada Wren"
		name = short
	}
	if strings.ContainsAny(name, ":;") || strings.ToUpper(name) == name || strings.Count(name, " ") > 3 {
		return ""
	}
	return name
}

// stranger reports whether the name at word k may be that of another person than
// the one named: no word of that name, no place behind its preposition, and not
// known to be a thing's or that of someone of the other sex.
func (r *reader) stranger(p *parsed, k int, name, pronoun string) bool {
	w := r.doc.Text[p.ws[k].start:p.ws[k].end]
	if strings.Contains(name, w) {
		return false
	}
	last := k
	for last+1 < len(p.ws) && p.ws[last+1].tag == "NNP" && p.ws[last+1].capital {
		last++
	}
	if kind := r.persons().pronoun[r.doc.Text[p.ws[last].start:p.ws[last].end]]; kind == "it" || kind == other(pronoun) {
		return false
	}
	for k > 0 && p.ws[k-1].tag == "NNP" {
		k--
	}
	return k == 0 || p.ws[k-1].tag != "DT" && !inPlace(p.ws[k-1].low) && p.ws[k-1].tag != "TO"
}

// maxBefore is how many words before its noun or verb a title begins at most where
// its possessive is looked for.
const maxBefore = 12

// named puts the name behind the pronoun that opens a title: "He [Pell]
// resigned", "her [Wren’s] retirement".
func named(title, name string) string {
	if name == "" {
		return title
	}
	pronoun, rest, _ := strings.Cut(title, " ")
	switch of := possessor(strings.ToLower(pronoun)); {
	case of != "" && strings.HasSuffix(name, "s"):
		name += "’"
	case of != "":
		name += "’s"
	}
	return pronoun + " " + inBrackets(name) + " " + rest
}
