package chrono

// facts is what the words say of an event's standing.
type facts struct {
	class       Class
	tense       Tense
	negative    bool
	modality    Modality
	attribution []string
}

// judge reads tense, polarity, modality and attribution of the event that
// trigger tells in clause c.
func (p *parsed) judge(text string, c, trigger int, noun bool, links []link) facts {
	f := facts{class: p.classOf(trigger, noun), tense: NoTense}
	if !noun {
		p.judgeVerb(&f, c, trigger)
	} else {
		p.judgeNoun(&f, trigger, c)
	}
	p.judgeHedges(&f, c, trigger)
	p.judgeSet(&f, c, trigger, links)
	p.judgeAround(&f, text, c)
	p.judgeDoubt(&f, text, c, trigger)
	return f
}

// judgeSet reads a date that something is set for: "scheduled for Friday",
// "postponed until May", "the concert planned for 4 May was cancelled".
func (p *parsed) judgeSet(f *facts, c, trigger int, links []link) {
	w := &p.ws[trigger]
	if len(links) == 0 || isNounTag(w.tag) {
		return
	}
	if p.bespoken(c, trigger) {
		f.raise(Planned)
		return
	}
	if links[0].prep < 0 {
		return
	}
	prep := p.ws[links[0].prep].low
	if prep != "for" && !((prep == "until" || prep == "till" || prep == "to") && w.class&isUndoer != 0) {
		return
	}
	if w.class&(isPlanner|isUndoer|isDue) == 0 {
		return
	}
	f.modality = Planned
	if parent := p.clauses[c].parent; p.clauses[c].kind == participial && parent >= 0 && p.clauses[parent].group >= 0 {
		g := p.groups[p.clauses[parent].group]
		if g.passive && p.ws[g.head].class&isUndoer != 0 {
			f.negative = true
		}
	}
}

// bespoken reports whether the verb only announces what is to come: "a report
// is expected in spring", "their answer is due".
func (p *parsed) bespoken(c, trigger int) bool {
	g := p.groupOf(trigger)
	if g < 0 {
		return false
	}
	switch p.ws[trigger].low {
	case "expected", "scheduled", "planned", "slated":
		return p.groups[g].passive || p.clauses[c].kind == participial
	case "listed", "fixed", "booked", "billed", "timed", "pencilled": // a share is listed on an exchange, a hearing for a day
		return p.followedBy(trigger, "for") && (p.groups[g].passive || p.clauses[c].kind == participial)
	}
	next := trigger + 1
	return isBe(p.ws[trigger].low) && next < len(p.ws) && p.ws[next].low == "due" && (next+1 >= len(p.ws) || p.ws[next+1].tag != "TO")
}

// followedBy reports whether word stands right behind the trigger, or
// behind a particle of it ("pencilled in for").
func (p *parsed) followedBy(trigger int, word string) bool {
	for k := trigger + 1; k < len(p.ws) && k <= trigger+2; k++ {
		if p.ws[k].low == word {
			return true
		}
	}
	return false
}

// classOf is the TimeML class of a trigger.
func (p *parsed) classOf(trigger int, noun bool) Class {
	w := &p.ws[trigger]
	switch {
	case noun:
		return Occurrence
	case isBe(w.low) || isHave(w.low):
		return State
	case w.class&isReport != 0:
		return Reporting
	case w.class&isPerceive != 0:
		return Perception
	case w.class&isAspect != 0:
		return Aspectual
	case w.class&isBelief != 0:
		return IState
	case w.class&(isPlanner|isUndoer) != 0:
		return IAction
	}
	return Occurrence
}

// groupOf is the verb group whose full verb is the word at trigger.
func (p *parsed) groupOf(trigger int) int {
	lo, hi := 0, len(p.groups)
	for lo < hi {
		m := (lo + hi) / 2
		if p.groups[m].head < trigger {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(p.groups) && p.groups[lo].head == trigger {
		return lo
	}
	return -1
}

// judgeVerb reads the verb group, and for an infinitive or gerund the verb
// that governs it.
func (p *parsed) judgeVerb(f *facts, c, trigger int) {
	gi := p.groupOf(trigger)
	if gi < 0 {
		return
	}
	g := p.groups[gi]
	f.tense, f.negative = g.tense, g.negative
	f.raise(p.modal(g, c))
	if p.open(g, c) {
		f.raise(Conditional)
	}
	main := p.clauses[c].group
	if main < 0 || main == gi || g.finite {
		if !g.finite && !g.infinitive && p.clauses[c].kind == adverbial && p.clauses[c].marker >= 0 && p.ws[p.clauses[c].marker].low == "without" {
			f.negative = true
		}
		p.subjectNegation(f, c)
		return
	}
	p.governed(f, c, gi)
}

// modal is the modality that a group's own modal or future gives.
func (p *parsed) modal(g verbGroup, c int) Modality {
	if g.modal < 0 {
		return Actual
	}
	switch p.ws[g.modal].force {
	case "planned":
		if p.hasCondition(c) {
			return Conditional
		}
		return Planned
	case "would":
		if g.perfect || p.hasCondition(c) {
			return Conditional
		}
		return Planned
	case "possible":
		return Possible
	}
	return Actual
}

// open reports whether clause c is told in the present under a condition: "if
// parliament agrees, the tax ends".
func (p *parsed) open(g verbGroup, c int) bool {
	return g.tense == Present && !g.perfect && p.hasCondition(c)
}

// hasCondition reports whether an if-clause hangs on clause c or its parent.
func (p *parsed) hasCondition(c int) bool {
	for k := max(0, c-4); k < len(p.clauses) && k < c+6; k++ {
		if p.clauses[k].kind == conditional && (p.clauses[k].parent == c || p.clauses[k].parent == p.clauses[c].parent && p.clauses[k].parent >= 0) {
			return true
		}
	}
	return false
}

// governed reads an infinitive or gerund through the word before it: "plans
// to", "failed to", "accused of".
func (p *parsed) governed(f *facts, c, gi int) {
	g := p.groups[gi]
	k := g.first - 1
	for n := 0; k >= 0 && n < 4 && (p.ws[k].tag == "TO" || p.ws[k].tag == "RB" || p.ws[k].tag == "IN" || p.ws[k].low == ","); n++ {
		if p.ws[k].low == "without" {
			f.negative = true
		}
		if p.ws[k].low == "not" {
			f.negative = true
		}
		k--
	}
	main := p.groups[p.clauses[c].group]
	outer := facts{}
	outer.raise(p.modal(main, c))
	p.subjectNegation(&outer, c)
	outer.negative = outer.negative || main.negative
	gov := p.governor(k, c, main.head)
	w := &p.ws[gov]
	switch {
	case w.class&isUndoer != 0:
		f.negative = !f.negative
		f.raise(outer.modality)
	case w.class&isAllege != 0 && !g.infinitive:
		f.raise(Alleged)
	case w.class&isDenier != 0 && !g.infinitive:
		f.raise(Denied)
	case g.infinitive && (w.class&isPlanner != 0 || w.class&isBelief != 0 && w.class&isReport == 0 || w.low == "going"):
		f.raise(Planned)
	case g.infinitive && w.class&isDue != 0:
		switch w.low {
		case "unable", "unwilling", "reluctant":
			f.negative = true
		case "able":
			f.raise(outer.modality)
		case "likely", "unlikely":
			f.raise(Possible)
		default:
			f.raise(Planned)
		}
	case g.infinitive && w.class&isReport != 0:
		f.raise(Alleged)
	case w.class&(isDoer|isAspect) != 0 || !g.infinitive:
		f.raise(outer.modality)
		f.negative = f.negative != outer.negative
	case g.infinitive:
		f.raise(Planned)
	}
	if outer.negative && w.class&(isPlanner|isBelief) != 0 {
		f.negative = true
	}
}

// governor is the word that governs a verb whose chain begins after k: the
// nearest verb, noun or adjective that takes one, else the clause's own verb.
func (p *parsed) governor(k, c, main int) int {
	const takes = isPlanner | isUndoer | isDue | isAllege | isDenier | isDoer | isAspect | isBelief | isReport
	for n := 0; k > 0 && k >= main && n < 12; k, n = k-1, n+1 {
		if p.owner[k] == c && p.ws[k].class&takes != 0 {
			return k
		}
	}
	return main
}

// subjectNegation reads "no one was hurt", "none of them came".
func (p *parsed) subjectNegation(f *facts, c int) {
	cl := p.clauses[c]
	if cl.group < 0 {
		return
	}
	for k := max(cl.first, cl.subject); k < p.groups[cl.group].first && k < cl.first+60; k++ {
		if p.owner[k] == c && (p.ws[k].low == "no" || p.ws[k].low == "none" || p.ws[k].low == "nobody" || p.ws[k].low == "neither" || p.ws[k].low == "nothing") {
			f.negative = true
		}
	}
}

// judgeNoun reads what stands around an event noun: adjectives, and the verb
// that has it as object.
func (p *parsed) judgeNoun(f *facts, trigger, c int) {
	for k := trigger - 1; k >= 0 && k > trigger-6; k-- {
		w := &p.ws[k]
		switch {
		case w.class&isHedge != 0:
			f.raise(hedged(w.force))
		case w.low == "planned" || w.low == "proposed" || w.low == "scheduled" || w.low == "upcoming" || w.low == "expected" || w.low == "forthcoming" || w.low == "intended":
			f.raise(Planned)
		case w.low == "cancelled" || w.low == "canceled" || w.low == "failed" || w.low == "abortive" || w.low == "averted":
			if w.low != "failed" && w.low != "abortive" {
				f.negative = true
			}
		case w.low == "possible" || w.low == "potential":
			f.raise(Possible)
		case w.low == "no" && w.tag == "DT" && !isDet(p.ws[k+1].tag):
			f.negative = true
		case isDet(w.tag) || w.tag == "JJ" || isNounTag(w.tag) || w.tag == "POS" || w.tag == "CD" || w.mention >= 0 || w.tag == "VBN":
			continue
		default:
			k = -1
		}
	}
	for k := c + 1; k < len(p.clauses) && k < c+4; k++ { // "tests that were never made"
		if cl := p.clauses[k]; cl.parent == c && cl.kind == relative && cl.first > trigger && cl.group >= 0 && p.groups[cl.group].negative && p.groups[cl.group].passive {
			f.negative = true
		}
	}
	g := p.clauses[c].group
	if g < 0 {
		return
	}
	h := p.groups[g].head
	f.tense = NoTense
	if trigger > h && p.owner[trigger] == c {
		direct := p.simpleNounPhrase(trigger) <= h+1
		switch w := &p.ws[h]; {
		case w.class&isUndoer != 0 && direct:
			f.negative = true
		case w.class&isDenier != 0:
			f.raise(Denied)
		case w.class&isAllege != 0:
			f.raise(Alleged)
		case direct && (w.class&isPlanner != 0 || w.class&isBelief != 0 && w.class&isReport == 0):
			f.raise(Planned)
		}
		f.raise(p.modal(p.groups[g], c))
	}
}

// judgeHedges reads adverbs of the clause: allegedly, perhaps, almost.
func (p *parsed) judgeHedges(f *facts, c, trigger int) {
	cl := p.clauses[c]
	for k := max(cl.first, trigger-25); k < cl.last && k < trigger+12; k++ {
		w := &p.ws[k]
		if p.owner[k] != c || w.class&isHedge == 0 {
			continue
		}
		if w.tag != "RB" && w.force != "possible" && k != trigger-1 {
			continue
		}
		if w.force == "almost" {
			f.negative = f.negative || k == trigger-1 && (f.tense == Past || f.tense == PastParticiple) && !degree(p.ws[trigger].low)
			continue
		}
		if w.low == "likely" && w.tag == "JJ" {
			continue
		}
		if k < trigger || k == trigger+1 {
			f.raise(hedged(w.force))
		}
	}
}

// degree reports whether "almost" before the verb measures it, rather than
// denies it: "almost doubled".
func degree(w string) bool {
	switch w {
	case "doubled", "tripled", "trebled", "quadrupled", "halved", "completed", "finished":
		return true
	}
	return false
}

func hedged(force string) Modality {
	switch force {
	case "alleged":
		return Alleged
	case "possible":
		return Possible
	}
	return Actual
}

// raise keeps the modality farther from fact.
func (f *facts) raise(m Modality) {
	if f.modality == Actual || m == Denied || m == Alleged && f.modality != Denied || m == Conditional && f.modality == Planned {
		if m != Actual {
			f.modality = m
		}
	}
}
