package chrono

import "strings"

// contact reports whether the finite group g, with a pronoun at start for its subject,
// is that of a relative clause without a relative word, inside a subject whose own
// verb comes right behind it: "the barge she bought in Lund" "had sunk".
func (p *parser) contact(start, g int) bool {
	grp := &p.groups[g]
	if start < 1 || start >= grp.first || p.ws[start].tag != "PRP" || objective(p.ws[start].low) || p.ws[start-1].mention >= 0 && !unitWord(p.ws[start-1].low) || !isNounTag(p.ws[start-1].tag) || p.clauses[p.cur].group >= 0 && p.waiting() < 0 {
		return false
	}
	next := p.nextFinite[grp.head+1]
	if next >= len(p.groups) || !p.subjectIn(max(p.waiting(), 0), start) && p.clauses[p.cur].group >= 0 {
		return false
	}
	at := p.groups[next].first
	for k := grp.head + 1; k < at; k++ {
		if w := &p.ws[k]; k > grp.head+20 || w.mention < 0 && (isMark(w.low) || w.tag == "CC" || strings.HasPrefix(w.tag, "W") || w.low == "that" || w.tag == "PRP" || isSubordinator(w.low)) {
			return false
		}
	}
	from := p.nounPhrase(at)
	return from == at || from > grp.head+1 && (p.ws[from-1].tag == "IN" || p.ws[from-1].tag == "TO") && p.ws[from-1].mention < 0
}

// subjectNarrowed opens a main clause for ", and a panel" before the participle at i
// that narrows it, where the verb behind that has no other subject: "formed by the town
// found that".
func (p *parser) subjectNarrowed(i int) {
	from, c := p.nounPhrase(i), p.clauses[p.cur]
	next := p.nextFinite[i+1]
	if from < 2 || from == i || p.ws[from-1].tag != "CC" || p.ws[from-2].low != "," || c.group < 0 || c.end >= 0 || c.kind != mainClause && c.kind != coordinate || next >= len(p.groups) {
		return
	}
	at := p.groups[next].first
	for k := i + 1; k < at; k++ {
		if w := &p.ws[k]; k > i+20 || w.mention < 0 && (w.tag == "CC" || w.tag == "PRP" || strings.HasPrefix(w.tag, "W") || w.low == "that" || isMark(w.low) || isSubordinator(w.low)) {
			return
		}
	}
	if start := p.nounPhrase(at); start == at || start > i+1 && p.ws[start-1].tag == "IN" && p.ws[start-1].mention < 0 {
		p.openSubject(from, i, mainClause, p.around())
	}
}

// overOnce is the word before the comma at i, or at the word before an adverb that
// parts it from a participle: "its flight", of ", once" "planned for May"; -1 for none.
func (p *parser) overOnce(i int) int {
	if i > 0 && p.ws[i].low == "," {
		return i - 1
	}
	return i
}

// onlyVerb reports whether the "after" or "before" at i, behind the subject of a clause
// that has no verb yet, is a preposition, for the one finite verb ahead must be that of
// the clause: "the vote after the storm" "was held".
func (p *parser) onlyVerb(i int) bool {
	c := &p.clauses[p.cur]
	if w := p.ws[i].low; w != "after" && w != "before" && w != "since" && w != "until" || c.group >= 0 || c.kind != mainClause || i+1 >= len(p.ws) || p.ws[i+1].tag == "VBG" || i == 0 || p.ws[i-1].mention >= 0 || !p.subjectIn(p.cur, i) {
		return false
	}
	g := p.nextFinite[i+1]
	if g >= len(p.groups) || p.groups[g].first > i+12 {
		return false
	}
	for k := i + 1; k < p.groups[g].first; k++ {
		if w := &p.ws[k]; w.mention < 0 && !p.inNounPhrase(k, true) && w.tag != "IN" && w.tag != "RB" || w.tag == "PRP" {
			return false
		}
	}
	next := p.nextFinite[p.groups[g].head+1]
	if next >= len(p.groups) {
		return true
	}
	for k := p.groups[g].head + 1; k < p.groups[next].first; k++ {
		if w := &p.ws[k]; w.mention < 0 && (w.low == ";" || w.low == "that" || w.tag == "CC" && p.ws[k-1].low == ",") {
			return true
		}
	}
	return false
}

// takenDown reports whether the participle of group g goes on, behind "and", with what
// is yet to be done: "is to be taken down in May" "and stored".
func (p *parser) takenDown(g int) bool {
	c := p.clauses[p.cur].group
	if g < 2 || c < 0 || p.cc < 0 || p.groups[g].first != p.groups[g].head || p.ws[p.groups[g].first].tag != "VBD" && p.ws[p.groups[g].first].tag != "VBN" {
		return false
	}
	to := p.groups[g-1]
	return to.infinitive && to.passive && to.head < p.cc && to.clause == p.cur && isBe(p.ws[p.groups[c].first].low) && p.groups[c].head < to.first && p.onlyAdverbs(p.cc+1, p.groups[g].first)
}

// behindHearer is where the subject of the verb at word verb begins whose noun phrase
// at start holds first whom something is told: "told the court" "Roe had rung".
func (p *parser) behindHearer(start, verb int) int {
	if start < 1 || start >= verb || !isDet(p.ws[start].tag) || !addressed(p.ws[start-1].low) {
		return start
	}
	for k := start + 2; k < verb; k++ {
		if p.ws[k].tag == "NNP" && (p.ws[k-1].tag == "NN" || p.ws[k-1].tag == "NNS") && !p.ws[k-1].capital {
			return k
		}
	}
	return start
}

// pairedNoun reports whether what stands between "and" at k and the verb at word verb
// is a bare singular, which a plural verb cannot have for its subject: "boats sent up
// the river with salt" "and grain were stopped".
func (p *parser) pairedNoun(k, verb int) bool {
	if w := p.ws[verb].low; w != "were" && w != "are" && w != "have" || k+1 >= verb || k < 1 || !isNounTag(p.ws[k-1].tag) {
		return false
	}
	for j := k + 1; j < verb; j++ {
		if t := p.ws[j].tag; t != "JJ" && t != "NN" || p.ws[j].mention >= 0 {
			return false
		}
	}
	return p.ws[verb-1].tag == "NN"
}

// frontedPhrase reports whether the words [i,start) behind ", and" are one phrase with
// a preposition first, before the subject at start: "under pressure from the bank the
// firm agreed".
func (p *parser) frontedPhrase(i, start int) bool {
	if i+1 >= start || start-i > 12 || p.ws[i].tag != "IN" || p.ws[i].mention >= 0 || isSubordinator(p.ws[i].low) || !isDet(p.ws[start].tag) && p.ws[start].tag != "PRP" {
		return false
	}
	for k := i + 1; k < start; k++ {
		if w := &p.ws[k]; w.tag != "IN" && w.mention < 0 && !p.inNounPhrase(k, true) {
			return false
		}
	}
	return isNounTag(p.ws[start-1].tag) || p.ws[start-1].mention >= 0
}

// behindWhen reports whether the pronoun at word start, behind the date that ends a
// "when" or "after" clause, is the subject of the clause around: "when the case came
// to court on 4 May" "it was dropped". A year or day may have it for what narrows it.
func (p *parser) behindWhen(start int) bool {
	c := p.clauses[p.cur]
	if c.kind != adverbial || c.marker < 0 || c.parent < 0 || c.group < 0 || p.ws[start].tag != "PRP" && !isDet(p.ws[start].tag) || p.ws[start-1].mention < 0 {
		return false
	}
	w := p.ws[start-1].low
	return (p.ws[c.marker].low == "when" || p.ws[c.marker].low == "after" || p.ws[c.marker].low == "before" || p.ws[c.marker].low == "as") && !unitWord(w) && !season(w) && !dayPart(w)
}
