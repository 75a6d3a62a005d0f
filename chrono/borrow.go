package chrono

import (
	"slices"
	"strings"
)

// subjectOf is the words of the subject of clause c.
func (t *titler) subjectOf(c int) []int {
	for n := 0; n < maxDepth && t.clauses[c].shares >= 0; n++ {
		own := t.clauses[c].group
		c = t.clauses[c].shares
		if cl := t.clauses[c]; own > 0 && cl.kind == relative && cl.marker >= 0 && cl.group == own-1 && t.groups[own].first == t.groups[cl.group].head+1 && t.ownSubject(c) {
			return t.antecedent(c) // "a sale, which the bank hopes will go through"
		}
	}
	cl := t.clauses[c]
	if cl.group < 0 {
		return nil
	}
	if cl.kind == relative && cl.marker >= 0 && !t.ownSubject(c) {
		return t.antecedent(c)
	}
	from := max(cl.subject, cl.first)
	if cl.marker >= from {
		from = cl.marker + 1
	}
	from = t.afterStarters(c, from)
	var out []int
	for i := from; i < t.groups[cl.group].first && len(out) < maxTitleWords; i++ {
		if !t.drop[i] && t.needs(c, t.owner[i]) {
			if out == nil {
				out = make([]int, 0, min(t.groups[cl.group].first-i, maxTitleWords))
			}
			out = append(out, i)
		}
	}
	return t.trimAdverbs(out)
}

// trimAdverbs takes dates and adverbs off the end of a subject.
func (t *titler) trimAdverbs(ws []int) []int {
	before := len(ws)
	for len(ws) > 0 {
		w := &t.ws[ws[len(ws)-1]]
		if n := len(ws); n > 2 && w.tag == "CD" && w.mention < 0 && t.ws[ws[n-2]].low == "," && isNounTag(t.ws[ws[n-3]].tag) {
			ws = ws[:n-2] // the age in "Tesk, 19, who"
			continue
		}
		if w.tag == "RB" || w.low == "," || w.mention >= 0 || w.tag == "IN" && len(ws) < before { // "a man arrested on Friday"
			ws = ws[:len(ws)-1]
			continue
		}
		break
	}
	return ws
}

// ownSubject reports whether relative clause c has a subject besides its
// relative word: "which both sides signed".
func (t *titler) ownSubject(c int) bool {
	cl := t.clauses[c]
	for i := cl.marker + 1; i < t.groups[cl.group].first; i++ {
		if t.owner[i] == c && (isNounTag(t.ws[i].tag) || t.ws[i].tag == "PRP") && !t.drop[i] && t.ws[i].mention < 0 {
			return true
		}
	}
	return false
}

// antecedent is the noun phrase that a relative or participial clause hangs on.
func (t *titler) antecedent(c int) []int {
	cl := t.clauses[c]
	up := cl.parent
	for n := 0; n < maxDepth && cl.comma && up >= 0 && t.clauses[up].kind == participial && t.clauses[up].comma; n++ {
		up = t.clauses[up].parent // "a man, aged 29, who"
	}
	if k := cl.first - 2; cl.comma && cl.marker == cl.first && k > 0 && isNounTag(t.ws[k].tag) && t.ws[k].mention < 0 && t.clauses[t.owner[k]].kind == participial {
		t.unsure = true // "a mill, owned by the Tesks, whose"
	}
	if cl.comma && up >= 0 && t.clauses[up].group >= 0 && t.groups[t.clauses[up].group].first > cl.first {
		if ws := t.subjectOf(up); len(ws) > 0 && ws[0] < cl.first && ws[len(ws)-1] < cl.first {
			if from := t.chained(c, ws[0], ws[len(ws)-1]); from > ws[0] {
				return t.span(from, ws[len(ws)-1]+1)
			}
			return ws
		}
	}
	if up := cl.parent; t.serial(c) {
		return t.subjectOf(up)
	}
	at := cl.first
	if cl.marker >= 0 && cl.marker < at {
		at = cl.marker
	}
	k := at - 1
	if k > 0 && (t.ws[k].low == "'" || isQuote(t.ws[k].low)) && isNounTag(t.ws[k-1].tag) && cl.kind == participial {
		k-- // "the 'walkout' announced"
	}
	if k > 1 && isQuote(t.ws[k].low) && t.ws[k-1].low == "," && cl.kind == participial {
		k -= 2 // “it was "The Weir," painted in 1658”
	}
	for k >= 0 && (t.ws[k].low == "," || t.ws[k].tag == "IN" || t.ws[k].low == "(") {
		if t.ws[k].tag == "IN" && t.ws[k+1].low == "," {
			t.unsure = true // "before jumping in, which"
		}
		k--
	}
	if k > 3 && t.ws[k].low == "own" && t.ws[k-1].tag == "PRP$" && t.ws[k-2].low == "of" {
		k -= 3 // "a survey of their own, published in May"
	}
	if cl.comma && k > 1 && t.ws[k].tag == "CD" && t.ws[k-1].low == "," && isNounTag(t.ws[k-2].tag) {
		k -= 2 // "Reyes, 19, who"
	}
	if cl.comma && k > 1 && t.ws[k-1].low == "," && t.nameWord(k-2) && honour(t.ws[k].low) {
		k -= 2 // "Ada Wren, MD, who"
	}
	if cl.comma && cl.kind == relative {
		k = t.overPlace(k)
	}
	if k < 0 || !isNounTag(t.ws[k].tag) && t.ws[k].tag != "CD" || t.ws[k].mention >= 0 {
		return nil
	}
	from := t.wideOf(k)
	if from > 0 && from+2 <= k && t.ws[from-1].tag == "IN" && t.ws[from].tag == "NN" && t.ws[from+1].low == "of" {
		from += 2 // "on top of sanctions imposed in May"
	}
	if from > 1 && cl.marker >= 0 && t.ws[cl.marker].low == "who" && t.nameWord(k) && inPlace(t.ws[from-1].low) && (isNounTag(t.ws[from-2].tag) || strings.HasSuffix(t.ws[from-2].low, "-old")) && t.ws[from-2].mention < 0 {
		return t.span(t.wideOf(from-2), k+1) // "a dealer in Lund, who"
	}
	if cl.comma {
		if inner := t.chained(c, from, k); inner > from {
			return t.span(inner, k+1)
		}
	}
	for from < k && (t.ws[from].tag == "VBN" || t.ws[from].tag == "VBD") && from > 0 && !isDet(t.ws[from-1].tag) {
		from++ // "which concerned payments said to be"
	}
	if cl.kind == participial && cl.comma && from > 1 && t.ws[from-1].tag == "IN" && isNounTag(t.ws[from-2].tag) {
		from = t.wideNounPhrase(k) // "a bill on fish, tabled in April"
	}
	if t.nested(c, from, k) || from > 0 && isNounTag(t.ws[from-1].tag) && t.ws[from-1].mention < 0 || cl.group >= 0 && happens(t.ws[t.groups[cl.group].head].low) && !t.eventful(k) {
		t.unsure = true
	}
	return t.span(from, k+1)
}

// honour reports whether letters behind a name are those of a degree or an order:
// "MD", "PhD".
func honour(w string) bool {
	switch w {
	case "md", "phd", "ph.d.", "m.d.", "qc", "kc", "mp", "mep", "obe", "mbe", "cbe", "rn", "esq.", "jr.", "sr.", "cpa", "frs":
		return true
	}
	return false
}

// overPlace is the word before the place between commas that ends at word k, or
// k: its oldest "plant" ", in Lima, Ohio, which".
func (t *titler) overPlace(k int) int {
	j := k
	for j > 3 && (t.nameWord(j) || t.ws[j].low == "," && t.nameWord(j-1)) {
		j--
	}
	if j < k && j > 1 && inPlace(t.ws[j].low) && t.ws[j-1].low == "," {
		return j - 2
	}
	return k
}

// chained is where the noun phrase begins that "which" at the head of clause c
// stands for, of the words [from,k] before its comma: not that of a person, "the
// driver of a white van, which". Of a thing and its part it may be either.
func (t *titler) chained(c, from, k int) int {
	cl := t.clauses[c]
	inner := t.simpleNounPhrase(k)
	if cl.kind == participial && cl.group >= 0 && inner > from+1 && t.ws[inner-1].tag == "IN" && t.nameWord(k) && befallsPerson(t.ws[t.groups[cl.group].head].low) {
		if head := t.phraseHead(from, inner); head >= 0 && !isPerson(t.ws[head].low) && t.eventful(head) {
			return inner // "the inquest into the death of Ann Roe, found dead in May"
		}
	}
	if who := t.coupled(c, from, k); who > from {
		return who
	}
	if cl.kind != relative || cl.marker < 0 || t.ws[cl.marker].low != "which" || inner <= from+1 || t.ws[inner-1].tag != "IN" && t.ws[inner-1].tag != "TO" {
		return from
	}
	head := t.phraseHead(from, inner)
	switch {
	case head < 0:
	case isPerson(t.ws[head].low) || runs(t.ws[head].low):
		return inner
	case inner == head+2 && from > 0 && t.ws[from-1].tag == "IN" && positional(t.ws[head].low): // "at the head of a party, which fell apart"
		return inner
	case partNoun(t.ws[head].low): // "round the edge of the case, which"
		t.unsure = true
	}
	return from
}

// coupled is where the names begin before the comma of clause c, opened by "who",
// behind the preposition of a noun that is no person: "a service for Ann and Bo Roe, who
// had drowned"; from where there are none.
func (t *titler) coupled(c, from, k int) int {
	cl := t.clauses[c]
	if cl.kind != relative || cl.marker < 0 || t.ws[cl.marker].low != "who" || !t.nameWord(k) {
		return from
	}
	j := k
	for j > from && (t.nameWord(j-1) || j-2 >= from && t.ws[j-1].low == "and" && t.nameWord(j-2)) {
		j--
	}
	if j > from+1 && t.ws[j-1].tag == "IN" && (mourns(t.ws[j-2].low) || t.eventful(j-2) && slices.ContainsFunc(t.ws[j:k], func(w word) bool { return w.low == "and" })) {
		return j
	}
	return from
}

// runs reports whether a noun names who has or leads what "of" has behind it.
func runs(w string) bool {
	switch w {
	case "owner", "owners", "founder", "founders", "chairman", "chief", "boss", "heir", "heirs", "proprietor", "operator", "tenant", "tenants", "editor", "widow", "friend", "member", "members", "residents", "staff":
		return true
	}
	return false
}

// mourns reports whether a noun names what is held for the dead.
func mourns(w string) bool {
	switch w {
	case "funeral", "funerals", "service", "memorial", "vigil", "wake", "mass", "requiem", "tribute", "tributes", "monument", "plaque":
		return true
	}
	return false
}

// positional reports whether "of" behind the noun and a preposition before it only say
// where something stands to what is named: "at the head of", "in the wake of".
func positional(w string) bool {
	switch w {
	case "head", "helm", "heart", "wake", "face", "expense", "request", "behest", "hands", "midst", "favour", "favor", "charge", "control", "possession", "support", "front", "behalf", "command":
		return true
	}
	return false
}

// befallsPerson reports whether a participle tells what only a person undergoes.
func befallsPerson(w string) bool {
	switch w {
	case "found", "killed", "shot", "stabbed", "murdered", "injured", "wounded", "arrested", "jailed", "convicted", "detained", "born", "accused", "charged", "drowned", "kidnapped", "abducted", "executed", "beheaded", "sentenced":
		return true
	}
	return false
}

// partNoun reports whether a noun only names a part of what "of" has behind it.
func partNoun(w string) bool {
	switch w {
	case "side", "sides", "edge", "edges", "end", "top", "bottom", "back", "front", "corner", "corners", "middle", "centre", "center", "inside", "outside":
		return true
	}
	return false
}

// inPlace reports whether a preposition says where someone is or comes from.
func inPlace(w string) bool { return w == "in" || w == "at" || w == "from" || w == "near" }

// happens reports whether only an event can be the subject of a verb.
func happens(w string) bool {
	switch w {
	case "took", "happened", "happens", "occurred", "occurs":
		return true
	}
	return false
}

// serial reports whether participle clause c goes on with the passive of its
// parent: "the plan was drawn up in May, shelved in June and forgotten".
func (t *titler) serial(c int) bool {
	cl := t.clauses[c]
	if cl.kind != participial || !cl.comma || cl.parent < 0 || t.clauses[cl.parent].group < 0 || !t.groups[t.clauses[cl.parent].group].passive {
		return false
	}
	next := t.groups[cl.group+1 : min(cl.group+4, len(t.groups))]
	return slices.ContainsFunc(next, func(g verbGroup) bool {
		return g.clause == c && t.ws[g.first].tag == "VBN" && t.ws[g.first-1].tag == "CC"
	})
}

// oneOf is the words of a series of participles that belong to the one at
// trigger.
func (t *titler) oneOf(words []int, trigger int) []int {
	for n := 1; n < len(words); n++ {
		if t.ws[words[n]].tag != "VBN" || t.ws[words[n-1]].tag != "CC" {
			continue
		}
		if words[n] > trigger {
			return words[:n-1]
		}
		words, n = words[n:], 0
	}
	return words
}

// nested reports whether the noun phrase [from,k] before clause c is only part
// of another, or of the clause before a comma, so that c may hang on either:
// "stocks on the exchange that fell".
func (t *titler) nested(c, from, k int) bool {
	if from < 2 || t.ws[from-1].tag != "IN" && t.ws[from-1].tag != "TO" {
		return false
	}
	cl := t.clauses[c]
	if cl.marker >= 0 && (t.ws[cl.marker].low == "who" || t.ws[cl.marker].low == "whom") && (t.nameWord(k) || t.ws[from].tag == "PRP$") {
		return false // "money from her uncle, who"
	}
	if cl.comma && cl.kind == relative && !isNounTag(t.ws[from-2].tag) {
		return false
	}
	return isNounTag(t.ws[from-2].tag) && t.ws[from-2].mention < 0 || cl.comma || t.ws[from-1].low == "with"
}

// wideOf is the noun phrase that ends at k with its "of" phrases alone.
func (t *titler) wideOf(k int) int {
	from := t.simpleNounPhrase(k)
	if from > 2 && t.ws[from-1].tag == "$" {
		from-- // "a reward of £20,000"
	}
	if from > 2 && t.ws[from-1].tag == "VBG" && t.ws[from-2].low == "of" && isNounTag(t.ws[from-3].tag) {
		from-- // "sales of folding bikes"
	}
	for n := 0; n < 3 && from > 1 && t.ws[from-1].low == "of" && isNounTag(t.ws[from-2].tag); n++ {
		from = t.simpleNounPhrase(from - 2)
	}
	return from
}

// relativeWords turns a relative clause into one that stands alone. Where the
// relative word is its object, that is added behind the verb in brackets.
func (t *titler) relativeWords(c int) []int {
	cl := t.clauses[c]
	ante := t.antecedent(c)
	from := cl.first
	if cl.marker >= from {
		from = cl.marker + 1
	}
	body := t.body(c, from)
	if cl.group < 0 || len(ante) == 0 {
		return body
	}
	if k := t.groups[cl.group].head + 1; cl.marker < 0 && k < len(t.ws) && t.ws[k].low == "," {
		return nil // "each share they own, a premium to Friday's close"
	}
	prep := ""
	if cl.marker >= 0 {
		switch t.ws[cl.marker].low {
		case "when", "where", "why":
			t.unsure = false
			return body
		}
		if !t.ownSubject(c) {
			if cl.comma && t.ws[cl.marker].low == "who" && !slices.ContainsFunc(ante, func(k int) bool { return t.ws[k].tag == "CC" }) {
				ante = t.nameOnly(ante) // "Ferrant, currently controller, who is to leave"
			}
			t.unsure = t.unsure || cl.marker > 0 && t.ws[cl.marker-1].low == "of" && cl.marker+1 < len(t.ws) && t.ws[cl.marker+1].tag == "CD" // "of whom nine"
			return append(ante, body...)
		}
		if k := cl.marker - 1; k >= cl.first && t.ws[k].tag == "IN" {
			if k > 0 && t.ws[k-1].low != "," && !isNounTag(t.ws[k-1].tag) { // "all of which"
				t.unsure = true
				return body
			}
			prep = t.ws[k].low + " "
		}
	}
	if t.unsure && prep != "" {
		t.unsure = false // "Ostland withdrew" holds, whatever from
		return body
	}
	if k := t.lentTo(cl.group); !t.unsure && (prep != "" || k+1 >= len(t.ws) || !t.opensNoun(k+1) || t.drop[k+1]) && t.whose(c) == "" {
		t.after = map[int]string{k: prep + t.lower(ante)}
	}
	return body
}

// lentTo is the verb of group g, or of the infinitive right behind it that
// the object is of: "which she was to hold".
func (t *titler) lentTo(g int) int {
	k := t.groups[g].head
	for n := 0; n < maxGoverned && g+1 < len(t.groups) && t.groups[g+1].infinitive && t.groups[g+1].first == k+2; n++ {
		g++
		k = t.groups[g].head
	}
	return k
}

// whose is the owner that the relative word of clause c stands for, with its
// ending; "" where that is not "whose".
func (t *titler) whose(c int) string {
	cl := t.clauses[c]
	if cl.kind != relative || cl.marker < 0 || t.ws[cl.marker].low != "whose" {
		return ""
	}
	words := t.tidy(t.antecedent(c))
	for _, k := range words {
		t.unsure = t.unsure || t.ws[k].tag == "IN"
	}
	of := t.lower(words)
	if len(words) > 0 && !isDet(t.ws[words[0]].tag) && t.ws[words[0]].tag != "NNP" && t.ws[words[0]].tag != "NNS" {
		of = "the " + of // "a once proud mill, whose"
	}
	switch {
	case of == "":
		return ""
	case strings.HasSuffix(of, "s"):
		return of + "’"
	}
	return of + "’s"
}

// lower joins words for a place inside a title.
func (t *titler) lower(words []int) string {
	defer func(was bool) { t.lowered = was }(t.lowered)
	t.lowered = true
	return t.join(t.tidy(words))
}
