package chrono

import "sort"

// verbal picks the verb that the date modifies: the nearest infinitive or
// participle before it in its clause, else the clause's own verb.
func (p *parsed) verbal(l *link, first int) {
	if told := p.quoteBefore(first); told >= 0 {
		l.clause, l.trigger = told, p.groups[p.clauses[told].group].head
		return
	}
	c := l.clause
	for n := 0; n < maxDepth && p.clauses[c].group < 0 && p.clauses[c].parent >= 0; n++ {
		c = p.clauses[c].parent
	}
	if c != l.clause && p.clauses[l.clause].kind == conditional {
		l.reason = "in a condition"
		return
	}
	l.clause = c
	g := p.clauses[c].group
	if g < 0 {
		p.verbless(l, c)
		return
	}
	if l.trigger = p.groups[g].head; p.ws[l.trigger].low == "citing" && first > l.trigger {
		l.reason = "when what is cited was"
		return
	}
	if p.clauses[c].parent >= 0 && (loose(p.ws[l.trigger].low) && !p.groups[g].finite || p.outlasted(l, first)) {
		l.clause = p.clauses[c].parent
		p.verbal(l, first)
		return
	}
	if n := g + 1; n < len(p.groups) && p.groups[n].infinitive && p.groups[n].first <= l.trigger+2 && p.ws[l.trigger].class&isDoer != 0 && p.ws[l.trigger].class&isAspect == 0 {
		l.trigger = p.groups[n].head // "managed to restart"
	}
	if first < p.groups[g].first {
		if i := p.groupBefore(first); i >= 0 && p.inSubject(i, c, first) && !(l.past && p.attempt(i)) { // "a plan to sell the mill in May was dropped"
			l.trigger = p.groups[i].head
		}
		return
	}
	if p.cleft(l, c, first) || p.sceneSet(l, c, first) || p.tookPlace(l, c, first) {
		return
	}
	for i := p.groupBefore(first); i > g && i > g-20; i-- {
		h := p.groups[i].head
		if p.owner[h] == c && !p.groups[i].finite && !isBe(p.ws[h].low) {
			if p.ownDate(i, g, c, l) {
				l.trigger = h
			}
			break
		}
	}
}

// outlasted reports whether the date of l, at the end of a relative clause in the
// present, goes with the past verb before it: "extended its bid for the shares that
// it does not own until 4 May", "built by the people we call Orlics from 1300 BC".
func (p *parsed) outlasted(l *link, first int) bool {
	c := p.clauses[l.clause]
	if c.kind != relative || c.comma || c.parent < 0 || c.group < 0 || p.groups[c.group].head >= first || !p.simplePast(c.parent) {
		return false
	}
	g := p.groups[c.group]
	return g.tense == Present && (l.relation == Until && g.negative || l.past && c.marker < 0)
}

// loose reports whether a participle only adds a figure or a topic to the verb
// around it, and tells no event.
func loose(w string) bool {
	switch w {
	case "accounting", "averaging", "including", "regarding", "considering", "excluding", "reflecting", "citing", "totaling", "totalling", "compared", "based":
		return true
	}
	return false
}

// ownDate reports whether a date behind the infinitive or gerund of group i is
// its own rather than that of the clause's verb, group g: "failed to appear on
// Friday" and "barred him from acting until May" have the failing and barring
// then, "was due to appear" the appearing. Of what someone decided or promised
// to do, a date gone by is that of the deciding.
func (p *parsed) ownDate(i, g, c int, l *link) bool {
	k := p.groups[i].first - 1
	if p.groups[i].infinitive {
		k--
	}
	gov := p.governor(k, c, p.groups[g].head)
	w := &p.ws[gov]
	switch {
	case p.compelled(p.groups[i]), p.groups[i].infinitive && p.groups[i].perfect: // "had to close in May", "said to have closed in May"
		return true
	case p.groups[i].infinitive && w.class&isResolve != 0 && p.dateIn(gov, p.groups[i].first): // "voted on 4 May to close in June"
		return true
	case !p.groups[i].infinitive:
		return w.class&isUndoer == 0 || !p.withheld(i, c)
	case w.class&isUndoer != 0:
		return false
	case w.class&isResolve != 0:
		return !l.past || (w.low == "agreed" || w.low == "arranged") && l.prep >= 0 && l.day && takesTwo(p.ws[p.groups[i].head].low) || (l.relation == By || l.relation == Until) && p.groupOf(gov) >= 0
	case isNounTag(w.tag) && w.class&isPlanner != 0 && gov > p.groups[g].head && p.saidWhen(g, l): // "extended their offers to buy it Friday"
		return false
	case isNounTag(w.tag) && l.past && l.relation == Within && p.ws[p.groups[g].head].class&isUndoer != 0 && p.groups[g].tense == Past: // "blocked a plan to move it in May"
		return false
	case w.class&(isPlanner|isDue|isDoer|isAspect|isBelief) != 0 || isBe(w.low):
		return true
	}
	return !l.past || p.groups[g].tense != Past
}

// saidWhen reports whether the date of l, a day or less up to publication, is likelier
// that of the past verb of group g than that of what its object is to do.
func (p *parsed) saidWhen(g int, l *link) bool {
	return l.past && l.day && l.relation == Within && p.groups[g].tense == Past && !p.groups[g].perfect && p.ws[p.groups[g].head].class&isUndoer == 0
}

// attempt reports whether the infinitive of group i is what was tried, which
// then took place with the trying: "an attempt to land in May was beaten back".
func (p *parsed) attempt(i int) bool {
	k := p.groups[i].first - 2
	if k < 0 {
		return false
	}
	switch p.ws[k].low {
	case "attempt", "attempts", "effort", "efforts", "bid", "bids":
		return true
	}
	return false
}

// inSubject reports whether the infinitive of group i is of the words before
// clause c's own verb, and the date at first right behind it.
func (p *parsed) inSubject(i, c, first int) bool {
	h := p.groups[i].head
	if !p.groups[i].infinitive || p.owner[h] != c || p.ranked(max(p.clauses[c].first, p.groups[i].first-6), p.groups[i].first) || i >= p.clauses[c].group || isBe(p.ws[h].low) || h-1 <= p.clauses[c].first+1 {
		return false
	}
	for k := h; k < first; k++ {
		if p.ws[k].low == "," {
			return false
		}
	}
	return true
}

// withheld reports whether the gerund of group i is what a verb keeps from
// happening: "avoided hitting", "barred him from acting".
func (p *parsed) withheld(i, c int) bool {
	k := p.groups[i].first - 1
	if k > 0 && p.ws[k].tag == "RB" {
		k--
	}
	if k < 1 || p.owner[k] != c {
		return false
	}
	return p.ws[k].class&isUndoer != 0 || p.ws[k].low == "from" || p.ws[k].low == "on" && p.ws[k-1].class&isUndoer != 0 // "a ban on hunting"
}

// cleft moves a date out of "it was on Friday that the ship sank" to the verb
// that it brings forward.
func (p *parsed) cleft(l *link, c, first int) bool {
	g := p.groups[p.clauses[c].group]
	if !isBe(p.ws[g.head].low) || g.first == 0 || p.ws[g.first-1].low != "it" || g.head+1 < len(p.ws) && p.ws[g.head+1].tag == "TO" {
		return false
	}
	for k := c + 1; k < len(p.clauses) && k < c+4; k++ {
		cl, up := p.clauses[k], p.clauses[k].parent
		if up > c && p.clauses[up].group < 0 && p.owner[first] == up { // "until Friday that": no clause of its own
			up = p.clauses[up].parent
		}
		if up == c && cl.group >= 0 && cl.first > first && (cl.kind == complement || cl.kind == relative) {
			l.clause, l.trigger = k, p.groups[cl.group].head
			if g.negative && l.relation == Until { // "it was not until Friday that"
				l.relation = Within
			}
			return true
		}
	}
	return false
}

// sceneSet moves a date out of "it was a Tuesday, and she was signing forms" to the
// verb behind "and" or "when"; where there is none it says what day it was.
func (p *parsed) sceneSet(l *link, c, first int) bool {
	g := p.groups[p.clauses[c].group]
	if !isBe(p.ws[g.head].low) || g.first == 0 || p.ws[g.first-1].low != "it" || g.negative || l.noun {
		return false
	}
	for k := g.head + 1; k < first; k++ {
		if w := &p.ws[k]; w.mention < 0 && w.tag != "RB" && w.tag != "IN" && !isDet(w.tag) && w.low != "," && w.tag != "JJ" {
			return false // "it was a great day for us on Monday"
		}
	}
	for k := c + 1; k < len(p.clauses) && k < c+4; k++ {
		cl := p.clauses[k]
		if cl.group >= 0 && cl.first > first && p.groups[cl.group].finite && (cl.kind == mainClause || cl.kind == coordinate && p.groups[cl.group].first > cl.first+1) && cl.first > 0 && p.ws[cl.first-1].low == "and" {
			l.clause, l.trigger = k, p.groups[cl.group].head
			return true
		}
	}
	l.reason = "says what day it was, not what happened"
	return true
}

// tookPlace moves a date that is all that a form of "be" says to the event noun that is
// its subject: "the wedding was on 3 May", "the next hearing is on Monday".
func (p *parsed) tookPlace(l *link, c, first int) bool {
	cl := p.clauses[c]
	g := p.groups[cl.group]
	from := max(cl.subject, cl.first)
	if !isBe(p.ws[g.head].low) || g.negative || g.infinitive || from >= g.first || cl.kind == relative {
		return false
	}
	for k := g.head + 1; k < first; k++ {
		if w := &p.ws[k]; w.mention < 0 && w.tag != "IN" && w.tag != "RB" && !isDet(w.tag) {
			return false
		}
	}
	if l.end < len(p.ws) && !isMark(p.ws[l.end].low) && p.ws[l.end].tag != "CC" {
		return false // "is on 4 May a day of mourning"
	}
	h := p.phraseHead(from, g.first)
	if k := g.first - 1; h < 0 && p.ws[k].tag == "VBG" {
		h = k // "the wedding", "the hearing"
	}
	if !p.eventful(h) || p.dateIn(from, g.first) {
		return false
	}
	l.trigger, l.noun, l.np = h, true, [2]int{from, g.first}
	return true
}

// groupBefore is the last verb group whose full verb stands before word i; -1
// for none.
func (p *parsed) groupBefore(i int) int {
	return sort.Search(len(p.groups), func(k int) bool { return p.groups[k].head >= i }) - 1
}

// verbless takes the event noun of a stretch without a verb, as in a heading
// or a list.
func (p *parsed) verbless(l *link, c int) {
	for k := p.clauses[c].first; k < p.clauses[c].last; k++ {
		if p.owner[k] == c && isNounTag(p.ws[k].tag) && p.eventful(k) && p.ws[k].mention < 0 {
			l.trigger, l.noun = k, true
			l.np = [2]int{p.wideNounPhrase(k), k + 1}
			return
		}
	}
	l.reason = "no event in this clause"
}

// reopens reports whether a quotation without a verb opens between the verb of
// saying at i and the date at word at.
func (p *parsed) reopens(i, at int) bool {
	open := false
	for k := i + 1; k < at && k < i+12; k++ {
		switch w := &p.ws[k]; {
		case w.low == "“" || w.low == "``" || w.low == "\"":
			open = true
		case isVerbTag(w.tag):
			return false
		}
	}
	return open
}

// quoteBefore is the quoted clause that the date at word at, without a verb,
// goes on with behind the speaker: “They stopped once,” he said, “in July 2014”;
// -1 for none.
func (p *parsed) quoteBefore(at int) int {
	for k := 0; k < len(p.clauses) && k < 12; k++ {
		cl := p.clauses[k]
		if cl.kind != quoted || cl.group < 0 {
			continue
		}
		for s := 0; s < len(p.clauses) && s < k+4; s++ {
			g := p.clauses[s].group
			if g >= 0 && p.ws[p.groups[g].head].class&isReport != 0 && p.groups[g].first >= cl.last && p.groups[g].first < cl.last+12 && p.reopens(p.groups[g].head, at) {
				return k
			}
		}
	}
	return -1
}
