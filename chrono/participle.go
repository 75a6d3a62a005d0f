package chrono

import "strings"

// last reports whether no finite verb behind the participle of group g can belong
// to the subject before it: the next stands behind a mark that ends the clause,
// or behind "and", coordinate with it.
func (p *parser) last(g int) bool {
	i := p.groups[g].head
	if i == 0 || !p.headBefore(i) || i+1 < len(p.ws) && p.ws[i+1].low == "by" {
		return false
	}
	at := p.groups[p.nextFinite[i]].first
	for k := i + 1; k < at && k < i+60; k++ {
		if w := &p.ws[k]; w.low == ";" || w.low == ":" || w.tag == "CC" && p.onlyAdverbs(k+1, at) {
			return true
		}
	}
	return false
}

// headBefore reports whether a noun, or a name that the tagger took for an adverb,
// stands right before word i.
func (p *parser) headBefore(i int) bool {
	w := &p.ws[i-1]
	return isNounTag(w.tag) || w.tag == "RB" && w.capital && w.class&isStarter == 0 && !strings.HasSuffix(w.low, "ly")
}

// undergone reports whether a past tense without an object is rather a participle,
// that of a verb that asks for one.
func undergone(w string) bool {
	switch w {
	case "sent", "brought", "put", "held", "found", "shot", "sold", "told", "caught", "released", "reinstated", "acquitted", "sentenced", "convicted", "fined", "dismissed", "replaced",
		"demolished", "restored", "rebuilt", "listed", "charged", "expelled", "promoted", "appointed", "elected", "buried", "executed", "hanged", "destroyed", "stored", "kept", "towed", "shipped", "converted", "disbanded",
		"dissolved", "renamed", "abolished", "nationalised", "nationalized", "privatised", "privatized", "decommissioned", "scrapped", "deported", "extradited",
		"knighted", "ordained", "cremated":
		return true
	}
	return false
}

// broughtDown reports whether a particle with no object behind it says that what
// the verb at h tells of was done to its subject: "was begun in 1310 and pulled down".
func (p *parser) broughtDown(h int) bool {
	if h+1 >= len(p.ws) || moving(&p.ws[h]) {
		return false
	}
	switch p.ws[h].low {
	case "pulled", "torn", "knocked", "taken", "brought", "blown", "called", "carried", "put", "cut", "handed", "thrown", "turned", "set", "shut", "voted", "struck", "ruled", "paid", "sold":
	default:
		return false
	}
	switch p.ws[h+1].low {
	case "down", "up", "out", "off", "over":
		return h+2 >= len(p.ws) || !p.opensObject(h+2)
	}
	return false
}

// moving reports whether a verb takes no object, or seldom, and so is no participle
// behind a passive: "was born in 1950 and moved".
func moving(w *word) bool {
	switch w.low {
	case "moved", "worked", "studied", "returned", "retired", "served", "played":
		return true
	}
	return w.class&isAlone != 0
}

// ownObject reports whether the verb at i, behind a passive, is active, for it
// has an object that no passive of it takes: "was surprised and lost a wing".
func (p *parser) ownObject(i int) bool {
	if i+1 >= len(p.ws) || p.ws[i+1].mention >= 0 || !isDet(p.ws[i+1].tag) && p.ws[i+1].tag != "PRP$" && p.ws[i+1].tag != "CD" {
		return false
	}
	switch p.ws[i].low {
	case "lost", "won", "led", "bought", "built", "met", "caught", "fought", "spent":
		return true
	}
	return false
}

// opensObject reports whether a noun phrase that is no date begins at word i.
func (p *parser) opensObject(i int) bool {
	w := &p.ws[i]
	return w.mention < 0 && (isDet(w.tag) || isNounTag(w.tag) || w.tag == "PRP" || w.tag == "CD" || w.tag == "JJ")
}

// longSubject reports whether a verb of saying stands before "that" at i, and behind
// it a subject whose apposition holds commas of its own: "announced that the wing, a
// six-bed, two-floor and glass-fronted ward, will open".
func (p *parser) longSubject(i int) bool {
	if !p.afterReport(i) || i+2 >= len(p.ws) || p.nextFinite[i+1] >= len(p.groups) || !p.inNounPhrase(i+1, false) {
		return false
	}
	at := p.groups[p.nextFinite[i+1]].first
	if at > i+50 || !p.commaBefore(at) {
		return false
	}
	k := i + 1
	for k < at && (p.inNounPhrase(k, true) || p.ws[k].low == "of") {
		k++
	}
	if k < i+2 || k >= at-1 || p.ws[k].low != "," {
		return false
	}
	for k++; k < at; k++ {
		if w := &p.ws[k]; w.low == ";" || w.low == ":" || isQuote(w.low) || w.tag == "PRP" {
			return false
		}
	}
	return true
}

// closing reports whether the past tense at i, behind a comma, has nothing but its
// date behind it up to the next mark, and tells of the noun before the comma: a verb
// of the subject would have "and" before it or behind the mark.
func (p *parser) closing(i int) bool {
	w := &p.ws[i]
	if k := p.clauses[p.cur].kind; k != mainClause && k != complement && k != relative {
		return false
	}
	if i < 2 || i+1 >= len(p.ws) || p.ws[i-2].mention >= 0 || !isNounTag(p.ws[i-2].tag) && p.ws[i-2].tag != "CD" || w.class&isPastOnly != 0 || moving(w) ||
		isBe(w.low) || isHave(w.low) || isDo(w.low) || p.clauses[p.cur].subject < 0 || !p.subjectIn(p.cur, i) {
		return false
	}
	if from := p.simpleNounPhrase(i - 2); from > 0 && p.ws[from-1].tag == "IN" && p.ws[from-1].low != "of" && p.ws[from-1].low != "by" {
		return false // "a gift from the family, announced in May"
	}
	for k := i - 2; k > p.groups[p.clauses[p.cur].group].head; k-- {
		if p.ws[k].low == "," || p.ws[k].tag == "CC" || k < i-20 {
			return false
		}
	}
	k := p.pastDate(i + 1)
	if k == i+1 || k < len(p.ws) && !isMark(p.ws[k].low) {
		return false
	}
	return k+1 >= len(p.ws) || p.ws[k+1].tag != "CC"
}
