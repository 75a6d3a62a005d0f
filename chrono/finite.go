package chrono

import "strings"

// verb decides to which clause the verb group g belongs.
func (p *parser) verb(g int) {
	grp := &p.groups[g]
	if p.clauses[p.cur].group == g { // opened for it
		return
	}
	if !grp.finite {
		p.nonFinite(g)
		return
	}
	if p.takenDown(g) {
		grp.finite, p.ws[grp.first].tag = false, "VBN"
		p.nonFinite(g)
		return
	}
	start := p.behindHearer(p.nounPhrase(grp.first), grp.first)
	if p.contact(start, g) {
		p.open(relative, start, g, p.cur)
		return
	}
	if w := p.endsSentence(start, g); w >= 0 {
		p.cur = w
		p.clauses[w].subject = p.subjectStart(grp.first, p.clauses[w].first)
		p.give(g)
		return
	}
	if p.phraseOnly(start, grp.first) { // "two weeks after the election he resigned"
		p.cur = p.clauses[p.cur].parent
		if start == grp.first {
			p.verb(g)
			return
		}
		if p.clauses[p.cur].group >= 0 {
			p.open(mainClause, start, g, p.around())
			return
		}
		for k := start; k < grp.first; k++ {
			p.owner[k] = p.cur
		}
		p.clauses[p.cur].subject = start
		p.give(g)
		return
	}
	if p.ws[grp.head].class&isReport != 0 && p.shut(grp.head) {
		start = p.widened(start)
	}
	c := &p.clauses[p.cur]
	if c.group < 0 && p.inserted(start, grp) {
		p.insert(start, g)
		return
	}
	if c.group < 0 {
		if c.subject = p.subjectStart(grp.first, c.first); p.inverted(grp.first) || c.shares >= 0 {
			c.subject = -1
		}
		p.give(g)
		return
	}
	if p.insideWhat(g) {
		return
	}
	direct := p.cc >= 0 && (p.onlyAdverbs(p.cc+1, grp.first) || p.aside(p.cc+1, grp.first))
	start = p.whole(start, grp)
	switch {
	case direct:
		p.coordinateVerb(g)
	case start == grp.first && p.twiceNamed(grp) > 0:
		p.tailReport(g, p.twiceNamed(grp))
	case p.inverted(grp.first):
		p.tailReport(g, grp.first)
	case start > 0 && start < grp.first && p.commaBefore(start) && p.ws[grp.head].class&(isReport|isBelief) != 0 && p.shut(grp.head):
		p.tailReport(g, start)
	case start > 0 && start < grp.first && p.commaBefore(start) && p.hears(grp.head):
		p.tailReport(g, start)
	case p.plainThat(start, grp.first):
		p.open(complement, start, g, p.cur)
	case p.waiting() >= 0:
		gerund := p.gerundOnly(start)
		p.cur = p.waiting()
		for k := grp.first - 1; k > 0 && p.ws[k].tag == "RB" && p.ws[k].mention < 0; k-- {
			p.owner[k] = p.cur // "tests carried out in May never took place"
		}
		p.clauses[p.cur].subject = p.subjectStart(grp.first, p.clauses[p.cur].first)
		if start < grp.first && start > 0 && ((p.ws[start-1].mention >= 0 || gerund) && (p.ws[start].tag == "PRP" || isDet(p.ws[start].tag)) || p.ws[start].tag == "PRP" && (isVerbTag(p.ws[start-1].tag) || p.ws[start-1].low == "," && !p.subjectIn(p.cur, start))) {
			for k := start; k < grp.first; k++ { // "in a letter sent on Friday he said"
				p.owner[k] = p.cur
			}
			p.clauses[p.cur].subject = start
		}
		p.give(g)
	case start < grp.first && p.cc >= 0 && p.onlyAdverbs(p.cc+1, start):
		p.stepOut(g, start)
		p.open(mainLike(p, p.cur), p.cc+1, g, p.around())
		p.clauses[p.cur].subject = start
	case start < grp.first && p.cc >= 0 && p.cc < start && p.nounRun(p.cc+1, grp.first):
		p.stepOut(g, start)
		p.open(mainLike(p, p.cur), p.cc+1, g, p.around())
	case start < grp.first && p.commaBefore(start):
		p.open(mainClause, start, g, p.around())
	case start < grp.first && p.cc >= 0 && p.commaBefore(p.cc) && p.frontedPhrase(p.cc+1, start):
		p.stepOut(g, start)
		p.open(mainLike(p, p.cur), p.cc+1, g, p.around())
		p.clauses[p.cur].subject = start
	case start < grp.first && start > 0 && p.behindWhen(start):
		p.cur = p.clauses[p.cur].parent
		p.open(mainClause, start, g, p.around())
	case start < grp.first && start > 0:
		prev := p.ws[p.lastVerb(start)]
		kind := complement
		if (prev.class&(isReport|isBelief|isPerceive|isPlanner) == 0 || p.ws[start].tag == "PRP" && p.ruledNoun(start)) && isNounTag(p.ws[start-1].tag) {
			kind = relative
		}
		p.open(kind, start, g, p.cur)
	case p.cc > 0 && p.commaBefore(p.cc) && p.subjectRun(p.cc+1, grp.first):
		p.stepOut(g, p.cc+1)
		p.open(mainLike(p, p.cur), p.cc+1, g, p.around())
	default: // a verb with nothing before it: "entered, sat at the back, and passed"
		if from, subject := p.subjectApposed(grp.first); from >= 0 {
			p.open(mainClause, from, g, p.around())
			p.clauses[p.cur].subject = subject
			return
		}
		from := p.cur
		p.open(coordinate, p.behindComma(grp.first), g, p.around())
		p.clauses[p.cur].shares = from
	}
}

// gerundOnly reports whether a noun before word start ends the phrase of a gerund
// behind "after" or the like, without a comma: "after being rebuilt at Lund the".
func (p *parser) gerundOnly(start int) bool {
	c := p.clauses[p.cur]
	return start > 0 && c.kind == adverbial && c.group >= 0 && !p.groups[c.group].finite && isNounTag(p.ws[start-1].tag) && p.groups[c.group].head < start-1
}

// ruledNoun reports whether a preposition has the noun phrase before word i for its
// own: "answers to 28 questions" "it sent".
func (p *parser) ruledNoun(i int) bool {
	k := p.nounPhrase(i)
	return k < i && k > 0 && p.ws[k-1].mention < 0 && (p.ws[k-1].tag == "IN" || p.ws[k-1].tag == "TO")
}

// subjectIn reports whether clause c has a noun or pronoun before word i that can
// be its subject.
func (p *parser) subjectIn(c, i int) bool {
	for k := p.clauses[c].first; k < i; k++ {
		if w := &p.ws[k]; p.owner[k] == c && w.mention < 0 && (isNounTag(w.tag) || w.tag == "PRP" || w.tag == "CD") && (k == 0 || p.ws[k-1].tag != "IN") {
			return true
		}
	}
	return false
}

// inserted reports whether a verb of saying stands between commas before the
// clause that it reports: "On 14 April, the agency reported, rebels shelled".
func (p *parser) inserted(start int, grp *verbGroup) bool {
	end := grp.head + 1
	for n := 0; end < len(p.ws) && n < 4 && (isNounTag(p.ws[end].tag) || isDet(p.ws[end].tag) || p.ws[end].tag == "PRP"); n++ {
		end++ // "told the jury"
	}
	return p.ws[grp.head].class&isReport != 0 && start < grp.first && p.commaBefore(start) && start-1 > p.clauses[p.cur].first &&
		end < len(p.ws) && p.ws[end].low == "," && p.nextFinite[end] < len(p.groups)
}

// insert gives such a verb a clause of its own, and leaves the current one open
// for the verb to come.
func (p *parser) insert(start, g int) {
	around := p.cur
	p.open(mainClause, start, g, p.clauses[around].parent)
	if p.ws[start-2].tag != "CC" {
		p.clauses[around].source = p.cur
	}
	p.resume = around
}

// shut reports whether nothing that the verb at i could govern comes after it:
// "..., police believe."; a verb of saying may have an address or date there.
func (p *parser) shut(i int) bool {
	if i+1 >= len(p.ws) || isMark(p.ws[i+1].low) {
		return true
	}
	if p.ws[i].class&isReport == 0 {
		return false
	}
	switch n := &p.ws[i+1]; p.ws[i].low {
	case "reported", "reports", "announced", "announces", "declared", "declares", "posted", "posts", "repeated", "described", "describes", "mentioned", "signalled", "signaled", "concluded":
		return n.mention >= 0 || !isDet(n.tag) && n.tag != "CD" && n.tag != "JJ" && n.tag != "$" && !isNounTag(n.tag) // "it reported a loss"
	}
	return true
}

// plainThat reports whether a clause without "that" begins at start, right
// behind a verb of saying or thinking or its date.
func (p *parser) plainThat(start, verb int) bool {
	g := p.clauses[p.cur].group
	if start >= verb || start == 0 || p.comma > p.groups[g].head || p.cc > p.groups[g].head {
		return false
	}
	if h := p.groups[g].head; p.ws[h].tag == "VBG" && p.ws[start].tag != "PRP" && p.ws[verb].class&isReport != 0 && p.waiting() >= 0 && p.nounsOf(h+1, verb) {
		return false // "a lawyer who is advising one of the buyers said"
	}
	return start-p.groups[g].head < 12 && p.groups[g].finite && p.ws[p.groups[g].head].class&(isReport|isBelief) != 0 && !p.groups[g].passive
}

// nounsOf reports whether words [i,j) are noun phrases alone, joined by "of".
func (p *parser) nounsOf(i, j int) bool {
	for ; i < j; i++ {
		if p.ws[i].low != "of" && !p.inNounPhrase(i, true) {
			return false
		}
	}
	return true
}

// phraseOnly reports whether the current clause, opened by a word that may be a
// preposition, turns out to be a mere phrase: a second noun phrase, the subject
// at start, follows its first without a comma.
func (p *parser) phraseOnly(start, verb int) bool {
	c := p.clauses[p.cur]
	if c.kind != adverbial || c.group >= 0 || c.marker < 0 || c.parent < 0 {
		return false
	}
	if p.cc > c.marker && p.onlyAdverbs(p.cc+1, verb) {
		return true // "joined as a clerk and became treasurer"
	}
	if start == verb && verb > c.marker+1 { // "eight of the killings since 1993 were ..."
		for k := c.marker + 1; k < verb; k++ {
			if p.ws[k].mention < 0 && p.ws[k].low != "," {
				return false
			}
		}
		return true
	}
	switch p.ws[c.marker].low {
	case "after", "before", "since", "until", "till":
	default:
		return false
	}
	if start >= verb || start <= c.marker+1 {
		return false
	}
	w := &p.ws[start-1]
	if w.low == "," && start-2 > c.marker && p.ws[start].tag == "PRP" && p.ws[start-2].mention >= 0 {
		return true // "before the war, in 1935, he had sold the farm"
	}
	return w.mention >= 0 || isNounTag(w.tag) && (p.ws[start].tag == "PRP" || isDet(p.ws[start].tag))
}

// endsSentence is the clause without a verb whose subject the finite group g, the
// last of the sentence, belongs to, though an "after" with a noun phrase at start
// stands before it: "the bags seized in 2005 after the raid were burned"; -1 where
// it is of the current clause or another.
func (p *parser) endsSentence(start, g int) int {
	c := p.clauses[p.cur]
	if c.kind != adverbial || c.group >= 0 || c.parent < 0 || start != c.marker+1 || p.nextFinite[p.groups[g].head+1] < len(p.groups) {
		return -1
	}
	up := p.clauses[c.parent]
	if up.kind != participial || up.comma || up.parent < 0 || p.clauses[up.parent].group >= 0 || up.first <= p.clauses[up.parent].first {
		return -1
	}
	return up.parent
}

// mainLike keeps what is said inside what is said: a coordinate clause with
// its own subject has the kind of its neighbour.
func mainLike(p *parser, c int) clauseKind {
	switch k := p.clauses[c].kind; k {
	case complement, conditional, adverbial:
		return k
	}
	return mainClause
}

// around is the parent that a neighbour of the current clause gets.
func (p *parser) around() int {
	c := p.clauses[p.cur]
	if c.parent >= 0 && c.end < 0 {
		return c.parent
	}
	if c.end >= 0 {
		return p.cur
	}
	return -1
}

// open pushes a clause that begins at word start, already read over.
func (p *parser) open(kind clauseKind, start, g, parent int) {
	if len(p.clauses) > len(p.ws) {
		return
	}
	marker := -1
	if from := p.clauses[p.cur]; from.kind == kind && (kind == complement || kind == conditional || kind == adverbial) && parent == from.parent {
		marker = from.marker
	}
	c := newClause(kind, parent, start, marker)
	c.subject, c.comma = start, start > 0 && p.ws[start-1].low == ","
	if kind == relative && start > 2 && p.ws[start-3].low == "," && p.ws[start-2].low == "the" && unitWord(p.ws[start-1].low) {
		c.comma = true // "in 1980, the year their child was born"
	}
	p.clauses = append(p.clauses, c)
	p.cur = len(p.clauses) - 1
	if kind == coordinate {
		p.clauses[p.cur].subject = -1
	}
	for k := start; k < p.groups[g].first; k++ {
		p.owner[k] = p.cur
	}
	p.give(g)
}

// waiting is the nearest clause around the current one that has no verb yet,
// inside the same quotation; -1 for none.
func (p *parser) waiting() int {
	c := p.clauses[p.cur]
	for n := 0; n < maxDepth && c.end < 0 && c.parent >= 0; n++ {
		at := c.parent
		if p.clauses[at].group < 0 {
			return at
		}
		c = p.clauses[at]
	}
	return -1
}

// inverted reports whether the verb at i follows a comma or closing quotation
// and says who spoke: "..., said Sherin".
func (p *parser) inverted(i int) bool {
	if i == 0 || p.ws[i].class&isReport == 0 || p.ws[i].low == "told" {
		return false // who is told comes behind it
	}
	if n := i + 1; n < len(p.ws) && (p.ws[n].low == "that" || p.ws[n].low == "it" || isMark(p.ws[n].low) || p.ws[n].tag == "IN" || p.ws[n].tag == "TO" || p.ws[n].tag == "``" || p.ws[n].mention >= 0) {
		return false // "the Front, ..., denied that": the speaker came before
	}
	switch p.ws[i-1].low {
	case ",", "”", "''", "\"", "»":
		return true
	}
	return false
}

// tailReport opens the clause that reports all before it, and ties them.
func (p *parser) tailReport(g, start int) {
	told := p.cur
	for p.clauses[told].parent >= 0 && p.clauses[told].end < 0 {
		told = p.clauses[told].parent
	}
	parent := -1
	if p.clauses[told].end >= 0 {
		parent = told
	}
	p.open(mainClause, start, g, parent)
	if start < 2 || p.ws[start-1].low != "," || p.ws[start-2].tag != "CC" { // "the sea, the wall and, it is said, the pigsties"
		p.clauses[told].source = p.cur
	}
	if p.ws[start].class&isReport != 0 {
		p.clauses[p.cur].subject = -1
	}
}

// nonFinite places infinitives and participles.
func (p *parser) nonFinite(g int) {
	grp := &p.groups[g]
	c := &p.clauses[p.cur]
	if c.group < 0 && !grp.infinitive && p.ws[grp.first].tag == "VBN" && !p.inset(grp.first) && (c.marker >= 0 && c.marker < grp.first-1 || p.nextFinite[grp.first] >= len(p.groups) || p.last(g) || grp.head == grp.first && p.moves(grp.first, p.groups[p.nextFinite[grp.first]].first)) {
		grp.finite = true // the tagger took a past tense for a participle
		grp.tense = Past
		c.subject = p.subjectStart(grp.first, c.first)
		p.give(g)
		return
	}
	if c.group < 0 && c.kind == adverbial && c.marker == grp.first-1 && p.ws[grp.first].tag == "VBG" { // "after selling its stake"
		p.give(g)
		return
	}
	if p.cc >= 0 && c.group >= 0 && p.ws[grp.first].tag == "VBN" && (p.onlyAdverbs(p.cc+1, grp.first) || p.aside(p.cc+1, grp.first)) {
		prev := p.groups[c.group]
		if p.takenDown(g) {
			grp.infinitive, grp.passive, grp.tense, grp.clause = true, true, Infinitive, p.cur // "is to be taken down and stored"
			return
		}
		if alone := moving(&p.ws[grp.head]); prev.finite && prev.tense == Past && (alone || !prev.passive) && !prev.perfect && !participleOnly(p.ws[grp.first].low) { // "opened and shut", "was held and appeared"
			grp.finite, grp.tense = true, Past
			p.coordinateVerb(g)
			return
		}
		if prev.finite && (prev.passive || prev.perfect) && !(prev.passive && (moving(&p.ws[grp.head]) || p.ownObject(grp.head))) { // "was opened and closed"
			passive, perfect, tense := prev.passive, prev.perfect, prev.tense
			p.coordinateVerb(g)
			grp = &p.groups[g]
			grp.passive, grp.perfect, grp.tense, grp.finite = passive, perfect, tense, true
			return
		}
	}
	grp.clause = p.cur
}

// onlyAdverbs reports whether [i,j) holds nothing but adverbs, dates, their
// prepositions and commas.
func (p *parser) onlyAdverbs(i, j int) bool {
	if j-i > 16 {
		return false
	}
	for k := i; k < j; k++ {
		w := &p.ws[k]
		if w.mention >= 0 || w.tag == "RB" || w.low == "," || (w.tag == "IN" || w.tag == "DT") && k+1 < j && p.ws[k+1].mention >= 0 {
			continue
		}
		return false
	}
	return true
}

// aside reports whether [i,j) is a phrase between commas with a preposition
// first: "and, after two delays, finished".
func (p *parser) aside(i, j int) bool {
	if j-i < 4 || j-i > 16 || p.ws[i].low != "," || p.ws[j-1].low != "," || p.ws[i+1].tag != "IN" {
		return false
	}
	for k := i + 1; k < j-1; k++ {
		if w := &p.ws[k]; w.low == "," && w.mention < 0 || w.tag == "CC" || isVerbTag(w.tag) && w.tag != "VBN" && w.tag != "VBG" {
			return false
		}
	}
	return true
}

// opensAside reports whether the comma at i opens such a phrase.
func (p *parser) opensAside(i int) bool {
	for k := i + 3; k < len(p.ws) && k < i+16; k++ {
		if p.ws[k].low == "," && p.aside(i, k+1) {
			return true
		}
	}
	return false
}

// nounPhrase walks back from i over the noun phrase before it.
func (p *parser) nounPhrase(i int) int {
	k := i
	for k > 0 && p.ws[k-1].tag == "RB" { // "the army also said"
		k--
	}
	j := k
	for j > 0 && k-j < 12 && p.inNounPhrase(j-1, j < k) {
		t := p.ws[j-1].tag
		j--
		if t == "PRP" && !strings.HasSuffix(p.ws[j].low, "self") || t == "PRP$" || t == "DT" && p.ws[j].low != "all" {
			break
		}
	}
	if j == k {
		return i
	}
	for n := 0; n < 3 && j > 1 && p.ws[j-1].low == "of" && (isNounTag(p.ws[j-2].tag) || p.ws[j-2].tag == "CD") && p.ws[j-2].mention < 0; n++ {
		for j -= 2; j > 0 && p.inNounPhrase(j-1, true) && p.groupAt[j-1] < 0; j-- {
			if isDet(p.ws[j].tag) || p.ws[j].tag == "PRP" {
				break
			}
		}
	}
	return j
}

// inNounPhrase reports whether word i can stand in a noun phrase without
// prepositions; begun says that its head has been met.
func (p *parser) inNounPhrase(i int, begun bool) bool {
	w := &p.ws[i]
	if w.mention >= 0 {
		return false
	}
	switch w.tag {
	case "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "DT", "JJ", "JJR", "JJS", "CD", "POS", "EX", "$":
		return true
	case "VBN", "VBG":
		return begun && p.groupAt[i] < 0
	}
	return false
}

// lastVerb is the head of the last verb group before word i; 0 for none.
func (p *parser) lastVerb(i int) int {
	for k := i - 1; k >= 0 && k > i-20; k-- {
		if isVerbTag(p.ws[k].tag) {
			return k
		}
	}
	return 0
}
