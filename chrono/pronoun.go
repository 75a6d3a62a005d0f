package chrono

import (
	"strings"

	"dateline/chrono/article"
)

// antecedent is what the subject pronoun of a title stands for, where the text
// leaves no choice; "" where it does. "he" and "she" are the one person named as
// a subject before the pronoun in its sentence, else in the sentence before,
// told by a form of address where there is one; sentences in between may only
// go on with the pronoun.
func (r *reader) antecedent(d *draft, p *parsed) string {
	pronoun, _, _ := strings.Cut(strings.ToLower(d.Title), " ")
	if r.inQuote(d) {
		return ""
	}
	if of := possessor(pronoun); of != "" {
		return r.owner(d, p, pronoun, of)
	}
	if d.noun {
		return ""
	}
	c := d.clause
	for n := 0; n < maxDepth && p.clauses[c].shares >= 0; n++ {
		c = p.clauses[c].shares
	}
	switch pronoun {
	case "it", "they":
		return r.thing(d, p, c, pronoun)
	case "he", "she":
	default:
		return ""
	}
	name, many := r.subjectName(p, c, pronoun)
	if name == "" && !many {
		if name = r.nameBefore(d, p, c, pronoun); name == "" && !p.otherPerson(r, c, pronoun, "") {
			name = r.lifeOf(d.sentence, pronoun)
		}
	}
	if name != "" && p.names(r, lastWord(name), d.trigger) {
		return "" // "he asked Peel for": he is another
	}
	return name
}

// names reports whether a name stands behind word k.
func (p *parsed) names(r *reader, name string, k int) bool {
	for k++; k < len(p.ws) && k < endless; k++ {
		if p.ws[k].capital && r.doc.Text[p.ws[k].start:p.ws[k].end] == name {
			return true
		}
	}
	return false
}

// nameBefore is the one person named before the sentence of d whom the pronoun
// that is the subject of clause c can mean.
func (r *reader) nameBefore(d *draft, p *parsed, c int, pronoun string) string {
	if p.otherPerson(r, c, pronoun, "") {
		return ""
	}
	for s := d.sentence - 1; s >= 0 && s > d.sentence-7 && r.goesOn(s, d.sentence); s-- {
		before := r.parse(s)
		name, many := r.subjectName(before, len(before.clauses), pronoun)
		if name != "" {
			return name
		}
		if many && before.onlyPronoun(pronoun) {
			continue
		}
		if name, several := r.onlyPerson(before, pronoun); name != "" || several || many {
			return name
		}
		if k, several := before.somebody(); (k >= 0 || several) && (!before.speaksOf(pronoun) || k >= 0 && kin(before.ws[k].low) == pronoun) {
			return r.roleOf(d, before, k, pronoun)
		}
	}
	return ""
}

// otherPerson reports whether clause c has another person than name before it who
// may stand behind the pronoun: "she married Rob Orlo; he was killed".
func (p *parsed) otherPerson(r *reader, c int, pronoun, name string) bool {
	if len(p.ws) > endless {
		return true
	}
	for k := range p.ws {
		if w := r.doc.Text[p.ws[k].start:p.ws[k].end]; p.owner[k] < c && p.ws[k].capital && p.ws[k].tag == "NNP" && w != name && !(k+1 < len(p.ws) && r.doc.Text[p.ws[k+1].start:p.ws[k+1].end] == name) {
			if kind := r.persons().pronoun[w]; kind == pronoun || kind == "who" || kind == "both" {
				return true
			}
		}
	}
	return false
}

// goesOn reports whether sentence s stands in the paragraph of sentence at, or
// ends the one before it.
func (r *reader) goesOn(s, at int) bool {
	a, b := r.doc.Sentences[s].Block, r.doc.Sentences[at].Block
	return a == b || s+1 == at && a+1 == b && r.doc.Blocks[a].Kind == article.Paragraph && r.doc.Blocks[b].Kind == article.Paragraph
}

// onlyPronoun reports whether a sentence speaks of nobody but whom its subject
// pronoun stands for: any name in it is that of a place or thing.
func (p *parsed) onlyPronoun(pronoun string) bool {
	told := false
	for k := range p.ws {
		w := &p.ws[k]
		switch {
		case w.low == pronoun:
			told = true
		case w.tag == "PRP" && w.low != "it" && w.low != "him" && w.low != "her" && w.low != "they" && w.low != "them" && w.low != "himself" && w.low != "herself":
			return false
		case w.tag == "NNP" && w.capital && w.mention < 0 && k > 0:
			if prev := &p.ws[k-1]; prev.tag != "IN" && prev.tag != "TO" && prev.tag != "NNP" && prev.tag != "DT" && prev.tag != "POS" && prev.tag != "JJ" {
				return false
			}
		}
	}
	return told
}

// thing is what "it" or "they" at the head of a title stands for: who says so
// ("the ministry said it had"), or the subject of the sentence before where
// nothing else in it could be meant; "" where that is not certain. c is the
// clause of the pronoun.
func (r *reader) thing(d *draft, p *parsed, c int, pronoun string) string {
	cl := p.clauses[c]
	if cl.group < 0 || p.idle(p.groups[cl.group]) {
		return ""
	}
	if up := cl.parent; cl.kind == complement && up >= 0 && p.clauses[up].group >= 0 {
		if p.ws[p.groups[p.clauses[up].group].head].class&isReport == 0 {
			return ""
		}
		t := &titler{parsed: p, text: r.doc.Text, drop: map[int]bool{}, known: r.persons()}
		who := t.nameOnly(t.subjectOf(up))
		if len(who) == 0 || t.ws[who[len(who)-1]].class&isBody == 0 && !(t.ws[who[0]].low == "the" && t.headTag(who) == "NNP") || !t.countsAs(who, pronoun) {
			return ""
		}
		for q := max(0, up-maxRivals); q < up; q++ {
			if rival := t.nameOnly(t.subjectOf(q)); len(rival) > 0 && t.countsAs(rival, pronoun) {
				return "" // "the airport was to open, but the ministry said it"
			}
		}
		return t.lower(who)
	}
	t := &titler{parsed: p, text: r.doc.Text, drop: map[int]bool{}, known: r.persons()}
	if up := cl.parent; cl.kind == adverbial && up >= 0 && p.clauses[up].kind == mainClause && up < c && p.ownSubject(up) {
		if who := t.nameOnly(t.subjectOf(up)); t.countsAs(who, pronoun) && t.alone(up, who, pronoun, cl.first) {
			return t.lower(who) // "an inquiry opened in May before it rose"
		}
		return ""
	}
	if up := cl.parent; cl.kind == relative && up >= 0 && p.ownSubject(up) && cl.first > p.groups[p.clauses[up].group].head && cl.subject >= 0 && p.ws[cl.subject].low == pronoun {
		if who := t.undated(t.nameOnly(t.subjectOf(up))); t.countsAs(who, pronoun) && t.headTag(who) != "NNP" && who[0] < cl.first {
			return t.lower(who) // "the firm will drop the brand that it bought"
		}
		return ""
	}
	if cl.parent >= 0 || c > 0 {
		return ""
	}
	for s := d.sentence - 1; s >= 0 && s > d.sentence-5 && r.doc.Sentences[s].Block == r.doc.Sentences[d.sentence].Block; s-- {
		before := r.parse(s)
		t := &titler{parsed: before, text: r.doc.Text, drop: map[int]bool{}, known: r.persons()}
		who := t.undated(t.nameOnly(t.subjectOf(0)))
		if before.clauses[0].group < 0 || !before.groups[before.clauses[0].group].finite || len(who) == 0 || !t.alone(0, who, pronoun, len(before.ws)) {
			return ""
		}
		if n := len(who) - 1; n > 0 && reflexive(before.ws[who[n]].low) {
			who = who[:n]
		}
		if owns(before.ws[who[0]].low) == pronoun && (t.headTag(who) == "NNS") == (pronoun == "it") {
			continue // "its sales fell"
		}
		if before.ws[who[0]].low == pronoun && len(who) == 1 && !before.idle(before.groups[before.clauses[0].group]) {
			continue // the same goes on
		}
		if first := &before.ws[who[0]]; (t.countsAs(who, pronoun) || pronoun == "it" && t.wrought(who)) && (who[0] > 0 || isDet(first.tag) || first.tag == "NNP" || first.tag == "PRP$" || t.known.pronoun[t.text[first.start:first.end]] == "it") {
			return t.lower(who)
		}
		return "" // of a first word without an article the capital may be its own
	}
	return ""
}

// owns is the pronoun whose possessive w is, of things.
func owns(w string) string {
	switch w {
	case "its":
		return "it"
	case "their":
		return "they"
	}
	return ""
}

// wrought reports whether a name is that of a thing, by what its sentence says was
// done with it: "Kestrel was launched".
func (t *titler) wrought(who []int) bool {
	g := t.clauses[0].group
	if g < 0 || !t.groups[g].passive || len(who) > 3 {
		return false
	}
	for _, k := range who {
		if !t.nameWord(k) || t.known == nil || t.known.pronoun[t.text[t.ws[k].start:t.ws[k].end]] != "" {
			return false
		}
	}
	switch t.ws[t.groups[g].head].low {
	case "launched", "built", "founded", "opened", "published", "released", "established", "commissioned", "completed", "listed", "floated", "incorporated", "privatised", "privatized", "nationalised", "nationalized", "printed":
		return true
	}
	return false
}

// undated takes a date off the head of a subject, with its preposition: "by the end
// of 1929" "the firm".
func (t *titler) undated(who []int) []int {
	if len(who) == 0 || t.ws[who[0]].tag != "IN" && t.ws[who[0]].mention < 0 {
		return who
	}
	for n := len(who) - 1; n >= 0; n-- {
		if t.ws[who[n]].mention >= 0 {
			return who[n+1:]
		}
	}
	return who
}

// ownSubject reports whether clause c has a verb and a subject before it.
func (p *parsed) ownSubject(c int) bool {
	cl := p.clauses[c]
	return cl.group >= 0 && p.groups[cl.group].finite && cl.shares < 0 && cl.subject >= 0
}

// maxRivals is how many clauses before a saying may hold what its pronoun means.
const maxRivals = 8

// idle reports whether a verb may have an "it" that stands for nothing: "it was
// clear", "it took years".
func (p *parsed) idle(g verbGroup) bool {
	switch w := p.ws[g.head].low; w {
	case "seem", "seems", "seemed", "rain", "rained", "raining", "snowed", "snowing":
		return true
	case "appear", "appears", "appeared", "emerges", "emerged", "happens", "happened", "turn", "turns", "turned":
		return p.tellsThat(g.head)
	case "take", "takes", "took", "taken":
		return p.takesLong(g.head)
	case "said", "believed", "thought", "hoped", "expected", "feared", "known", "understood", "announced", "reported", "agreed", "decided", "claimed", "alleged", "estimated":
		return g.passive
	default:
		return isBe(w)
	}
}

// tellsThat reports whether "that" or "to" comes soon behind the verb at word k: "it
// later emerged in court that".
func (p *parsed) tellsThat(k int) bool {
	for n := k + 1; n < len(p.ws) && n < k+8; n++ {
		if w := &p.ws[n]; w.low == "that" || w.tag == "TO" && n == k+1 || w.low == "out" || w.low == "as" {
			return true
		} else if isMark(w.low) && w.mention < 0 {
			return false
		}
	}
	return false
}

// takesLong reports whether what the verb at word k takes is time: "it took the army two
// days".
func (p *parsed) takesLong(k int) bool {
	for n := k + 1; n < len(p.ws) && n < k+7; n++ {
		if w := p.ws[n].low; unitWord(w) || briefly(w) || w == "until" || w == "decades" || w == "centuries" || w == "time" || w == "long" {
			return true
		}
	}
	return false
}

// countsAs reports whether the number of a subject is that of the pronoun.
func (t *titler) countsAs(who []int, pronoun string) bool {
	if len(who) == 0 || len(who) > 12 || t.ws[who[0]].tag == "PRP" || t.ws[who[0]].tag == "EX" || t.drop[who[0]] {
		return false
	}
	for _, k := range who {
		if t.ws[k].mention >= 0 || isVerbTag(t.ws[k].tag) && t.groupOf(k) >= 0 && t.groups[t.groupOf(k)].finite {
			return false
		}
	}
	if w := &t.ws[who[len(who)-1]]; w.class&isBody != 0 && (w.tag == "NN" || w.tag == "NNP") {
		return pronoun == "it"
	}
	switch t.headTag(who) {
	case "NNS", "NNPS":
		return pronoun == "they"
	case "NN":
		return pronoun == "it" && !isPerson(t.ws[who[len(who)-1]].low)
	case "NNP":
		w := &t.ws[who[len(who)-1]]
		return pronoun == "it" && (t.ws[who[0]].low == "the" || w.class&isBody != 0 || t.known != nil && t.known.pronoun[t.text[w.start:w.end]] == "it")
	}
	return false
}

// isPerson reports whether a noun is that of a person, which is no "it".
func isPerson(w string) bool {
	for _, end := range []string{"man", "woman", "boy", "girl", "minister", "president", "leader", "officer", "author", "actor", "player", "driver", "teacher", "worker", "writer",
		"singer", "lawyer", "manager", "director", "king", "queen", "pilot", "child", "judge", "soldier", "mayor", "general", "captain", "doctor", "patient", "victim", "suspect"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// alone reports whether nothing but the subject who of clause c can be meant by
// the pronoun before word end: what stands behind its verb hangs on prepositions.
func (t *titler) alone(c int, who []int, pronoun string, end int) bool {
	g := t.groups[t.clauses[c].group]
	last := who[len(who)-1]
	for k := last + 1; k < end; k++ {
		w := &t.ws[k]
		if w.mention >= 0 || !isNounTag(w.tag) || k+1 < len(t.ws) && isNounTag(t.ws[k+1].tag) {
			continue
		}
		if w.low == "percent" || k > 1 && t.ws[k-1].low == "a" && t.ws[k-2].tag == "CD" {
			continue // "1.3 percent", "to $94.10 a barrel"
		}
		plural := w.tag == "NNS" || w.tag == "NNPS"
		if plural != (pronoun == "they") {
			continue
		}
		from := t.simpleNounPhrase(k)
		if k < g.first && !t.inAside(k, c) || from == 0 || t.ws[from-1].tag != "IN" && t.ws[from-1].tag != "TO" {
			return false
		}
	}
	return true
}

// inAside reports whether word k stands in a relative clause between commas in
// clause c.
func (t *titler) inAside(k, c int) bool {
	cl := t.clauses[t.owner[k]]
	return cl.parent == c && cl.comma && cl.kind == relative
}

// inQuote reports whether the event is told inside a quotation.
func (r *reader) inQuote(d *draft) bool {
	return within(r.voiceOf(r.doc.Sentences[d.sentence].Block).spans, d.Trigger.Start)
}

// subjectName is the one person's name among the subjects of the clauses before
// clause c; many says that there are several.
func (r *reader) subjectName(p *parsed, c int, pronoun string) (name string, many bool) {
	shared := p.otherSex(c, pronoun) // then only who is known to take the pronoun
	t := &titler{parsed: p, text: r.doc.Text, drop: map[int]bool{}}
	object := false
	for k := range p.ws[:min(len(p.ws), endless)] {
		if p.owner[k] < c && p.ws[k].tag == "PRP" && (pronoun == "he" && p.ws[k].low == "him" || pronoun == "she" && p.ws[k].low == "her") && p.headBehind(k, c) {
			object = true // "Orlo released him until May, when he will be heard"
		}
	}
	for k := 0; k < c && k < 12; k++ {
		if p.clauses[k].group < 0 || p.clauses[k].shares >= 0 || p.clauses[k].kind == relative || p.ofMany(k) {
			continue
		}
		ws := t.nameOnly(t.subjectOf(k))
		if len(ws) == 0 {
			continue
		}
		got := t.person(ws, pronoun)
		if got == "" {
			got = t.apposedName(t.subjectOf(k), len(ws), pronoun)
		}
		if w := p.ws[ws[0]].low; pronoun == "she" && w == "her" || pronoun == "he" && w == "his" {
			got = "" // "her brother Aksel" is another than she
		}
		if can, sure := r.persons().fits(got, pronoun); got != "" && (!can || !sure && (shared || p.otherPerson(r, c, pronoun, lastWord(got)))) {
			if got = ""; can {
				return "", true
			}
		}
		switch {
		case got == "":
			if w := &p.ws[ws[0]]; w.tag == "PRP" {
				return "", true // a pronoun between: not certain
			}
		case name == "" || name == got || strings.HasSuffix(name, " "+got):
			if name == "" {
				name = got
			}
		default:
			return "", true
		}
	}
	if name != "" && (object || p.underWho(c)) {
		return "", true
	}
	return name, name == "" && shared
}

// apposedName is the person's name that stands, between commas, behind the first n
// words of a subject, which say what the person is: "the transport minister" ", Ada
// Wren,".
func (t *titler) apposedName(subject []int, n int, pronoun string) string {
	if n == 0 || n+1 >= len(subject) || t.ws[subject[n]].low != "," {
		return ""
	}
	head := n - 1
	for k := 1; k < n; k++ {
		if t.ws[subject[k]].tag == "IN" {
			head = k - 1
			break
		}
	}
	if w := t.ws[subject[head]].low; !isPerson(w) && !office(w) && kin(w) == "" {
		return ""
	}
	name := subject[n+1:]
	for k, i := range name {
		if t.ws[i].low == "," {
			name = name[:k]
			break
		}
		if !t.nameWord(i) || k > 4 {
			return ""
		}
	}
	return t.person(name, pronoun)
}

// headBehind reports whether the object at word k is that of the last verb before
// clause c.
func (p *parsed) headBehind(k, c int) bool {
	g := p.clauses[p.owner[k]].group
	return c < len(p.clauses) && g >= 0 && p.groups[g].head < k
}

// endless is how many words make a sentence in which neither a pronoun nor a
// wider title is looked for, so that the cost of an event does not grow with it.
const endless = 400

// otherSex reports whether the clauses before c speak of someone of the other
// sex, or of someone's death: the pronoun may then be anybody's, as it may in a
// sentence without end.
func (p *parsed) otherSex(c int, pronoun string) bool {
	if len(p.ws) > endless {
		return true
	}
	for i := range p.ws {
		if p.owner[i] >= c {
			continue
		}
		switch w := p.ws[i].low; {
		case pronoun == "she" && (w == "he" || w == "his" || w == "him" || w == "husband"), pronoun == "he" && (w == "she" || w == "her" || w == "hers" || w == "wife"), w == "died", w == "killed":
			return true
		}
	}
	return false
}

// person is the name that a subject of these words is, if it can be that of a
// person of the pronoun's sex; "" if not.
func (t *titler) person(ws []int, pronoun string) string {
	names := 0
	for _, k := range ws {
		w := &t.ws[k]
		switch {
		case w.low == "the" || w.low == "police" || w.tag == "IN" || w.tag == "TO" || w.low == "and" || w.tag == "CC" || w.tag == "POS" || w.tag == "NNS" || w.tag == "NNPS":
			return ""
		case (w.low == "mr" || w.low == "mr.") && pronoun == "she", (w.low == "mrs" || w.low == "mrs." || w.low == "ms" || w.low == "ms." || w.low == "miss") && pronoun == "he":
			return ""
		case w.class&isBody != 0:
			return ""
		case w.tag == "NNP" && w.capital:
			names++
		}
	}
	if names == 0 || !t.nameWord(ws[len(ws)-1]) {
		return ""
	}
	return t.join(t.tidy(ws))
}
