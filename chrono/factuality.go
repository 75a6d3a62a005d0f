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
		if who := p.accuserOf(text, c, trigger); who != "" {
			f.attribution = prepend(f.attribution, who)
		}
	} else {
		p.judgeNoun(&f, trigger, c, p.presupposed(trigger, links))
	}
	if len(links) > 0 && links[0].set {
		f.raise(Planned)
	}
	p.judgeHedges(&f, c, trigger)
	p.judgeSet(&f, c, trigger, links)
	p.judgeNarrative(&f, c, trigger, links)
	own := f
	p.judgeAround(&f, text, c)
	p.judgeDoubt(&f, text, c, trigger)
	p.judgeAside(&f, own, c, len(links) > 0 && links[0].old)
	if noun && p.presupposed(trigger, links) {
		f.modality, f.negative = own.modality, own.negative
	}
	return f
}

// accuserOf is who accuses another of what the gerund at trigger tells: "the navy
// has accused Ostland of firing".
func (p *parsed) accuserOf(text string, c, trigger int) string {
	g, main := p.groupOf(trigger), p.clauses[c].group
	if main < 0 || g <= main || p.groups[g].finite || p.groups[g].infinitive || p.groups[main].passive || !p.groups[main].finite {
		return ""
	}
	switch p.ws[p.groups[main].head].low {
	case "accuse", "accuses", "accused", "charge", "charges", "charged":
		t := &titler{parsed: p, text: text, drop: map[int]bool{}}
		if t.gerundOf(c, trigger) > 0 {
			return p.speaker(text, c)
		}
	}
	return ""
}

// judgeNarrative takes the "would" of a story long over for what came to pass:
// "in 1931 he would become mayor". Where the sentence speaks of a plan, or the
// date bounds the event, it may be one.
func (p *parsed) judgeNarrative(f *facts, c, trigger int, links []link) {
	g := p.groupOf(trigger)
	if g >= 0 && p.couldBe(g, c) && len(links) > 0 && links[0].over && f.modality == Possible {
		f.modality = Actual
		return
	}
	if g >= 0 && p.fated(g, c) && f.modality == Planned && len(links) > 0 && links[0].old {
		f.modality = Actual
		return
	}
	if f.modality != Planned || g < 0 || p.groups[g].modal < 0 || p.ws[p.groups[g].modal].force != "would" ||
		len(links) == 0 || !links[0].old || links[0].relation != Within || !p.ownVoice(c) {
		return
	}
	for k := range p.ws {
		if w := &p.ws[k]; k != trigger && p.scheme(w) {
			return
		}
	}
	f.modality = Actual
}

// fated reports whether group g, behind "was to", tells in the text's own voice
// what became of someone: "which she was to hold until 1973", "he was to become
// mayor"; not "it was to be sold, but".
func (p *parsed) fated(g, c int) bool {
	grp := p.groups[g]
	if g == 0 || !grp.infinitive || grp.perfect || grp.passive || !p.ownVoice(c) || p.hasCondition(c) {
		return false
	}
	be := p.groups[g-1]
	if w := p.ws[be.head].low; w != "was" && w != "were" || be.head+2 != grp.first || be.negative {
		return false
	}
	switch p.ws[grp.head].low {
	case "become", "remain", "keep", "hold", "retain", "spend", "die", "last", "prove", "stay", "live", "lose", "regret", "return", "survive", "marry", "recall":
	default:
		return false
	}
	for k := range p.ws {
		if w := &p.ws[k]; w.low == "but" || w.low == "under" || w.class&isCondition != 0 || w.low == "agreed" || w.low == "treaty" || w.low == "instead" {
			return false
		}
	}
	return true
}

// couldBe reports whether group g tells in the text's own voice what could be
// done, so that it was: "the fire could be seen for miles".
func (p *parsed) couldBe(g, c int) bool {
	grp := p.groups[g]
	return grp.modal >= 0 && p.ws[grp.modal].low == "could" && grp.passive && !grp.perfect && p.ownVoice(c) && !p.hasCondition(c)
}

// scheme reports whether a word speaks of what is only intended or agreed.
func (p *parsed) scheme(w *word) bool {
	if w.class&(isPlanner|isBelief|isCondition) != 0 || w.doubt == "goal" {
		return true
	}
	switch w.low {
	case "under", "agreement", "treaty", "deal", "bill", "law", "scheme", "project", "proposal", "proposals", "terms", "programme", "program", "budget", "contract", "otherwise":
		return true
	}
	return false
}

// presupposed reports whether the event noun at trigger names something that
// the clause takes for granted, whatever it says of it: "claims that the shop
// violates the 1991 accord", "may have hastened the fall of the city in 1204".
func (p *parsed) presupposed(trigger int, links []link) bool {
	if len(links) == 0 || !links[0].past {
		return false
	}
	from := p.simpleNounPhrase(trigger)
	if k := from; k > 0 && p.ws[k-1].mention >= 0 { // "the 1991 referendum"
		for k > 0 && p.ws[k-1].mention >= 0 {
			k--
		}
		if k > 0 && p.ws[k-1].tag == "DT" {
			from = k - 1
		}
	}
	w := &p.ws[from]
	switch {
	case w.tag == "DT":
		return w.low != "a" && w.low != "an" && w.low != "any" && w.low != "no" && w.low != "some"
	case w.tag == "PRP$":
		return true
	}
	for k := trigger; k >= 0 && (isNounTag(p.ws[k].tag) || p.ws[k].tag == "JJ" || p.ws[k].tag == "POS"); k-- {
		if p.ws[k].tag == "POS" || k == trigger && p.ws[k].capital && k > 0 {
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
	if with := p.goesWithWill(g, c); with >= 0 {
		f.raise(p.modal(p.groups[p.clauses[with].group], with))
	}
	switch next := gi + 1; {
	case isBe(p.ws[g.head].low) && (p.unsure(g.head) || p.chanceOf(g)):
		f.raise(Possible)
	case p.going(g):
		f.raise(Planned)
	case g.passive && next < len(p.groups) && p.groups[next].infinitive && p.groups[next].first == g.head+2 && p.ws[g.head].class&isPlanner == 0 && p.reputed(g.head):
		f.raise(standingOf(&p.ws[g.head])) // "was reported to be in talks"
	}
	main := p.clauses[c].group
	if main < 0 || main == gi || g.finite {
		if !g.finite && !g.infinitive && p.clauses[c].kind == adverbial && p.clauses[c].marker >= 0 && p.ws[p.clauses[c].marker].low == "without" {
			f.negative = true
		}
		p.subjectNegation(f, c)
		return
	}
	p.governed(f, c, gi, 0)
}

// unsure reports whether "be" at head has an adjective of chance behind it: "a
// vote was never likely".
func (p *parsed) unsure(head int) bool {
	for k := head + 1; k < len(p.ws) && k <= head+3; k++ {
		switch w := &p.ws[k]; w.low {
		case "likely", "unlikely", "possible", "impossible", "doubtful", "uncertain":
			return k+1 >= len(p.ws) || p.ws[k+1].tag != "TO" && !isNounTag(p.ws[k+1].tag)
		default:
			if w.tag != "RB" && w.class&isNegation == 0 {
				return false
			}
		}
	}
	return false
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
		switch {
		case g.perfect || p.hasCondition(c) || p.unsealed():
			return Conditional
		case p.ownVoice(c) && lookingBack(p.ws[min(g.modal+1, len(p.ws)-1)].low):
			return Actual
		}
		return Planned
	case "possible":
		switch w := p.ws[g.modal].low; {
		case g.perfect && (w == "should" || w == "ought"):
			if g.negative {
				return Actual // was done
			}
			return Conditional // was not done
		case w == "could" && g.negative && !g.perfect:
			return Actual // "could not leave": did not
		case p.obliged(g):
			if p.hasCondition(c) {
				return Conditional
			}
			return Planned
		}
		return Possible
	}
	return Actual
}

// ownVoice reports whether clause c is told by the text itself, not reported,
// thought or quoted.
func (p *parsed) ownVoice(c int) bool {
	for n := 0; n < maxDepth && c >= 0; n++ {
		if cl := p.clauses[c]; cl.kind == complement || cl.kind == quoted || cl.kind == conditional || cl.source >= 0 {
			return false
		}
		c = p.clauses[c].parent
	}
	return true
}

// lookingBack reports whether "would" before this word tells what came of it:
// "she would later recall".
func lookingBack(w string) bool {
	switch w {
	case "later", "eventually", "subsequently", "ultimately", "afterwards":
		return true
	}
	return false
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

// subjectNegation reads "no one was hurt", "none of them came".
func (p *parsed) subjectNegation(f *facts, c int) {
	cl := p.clauses[c]
	if cl.group < 0 {
		return
	}
	for k := max(cl.first, cl.subject); k < p.groups[cl.group].first && k < cl.first+60; k++ {
		if p.owner[k] == c && (p.ws[k].low == "no" || p.ws[k].low == "none" || p.ws[k].low == "nobody" || p.ws[k].low == "neither" || p.ws[k].low == "nor" || p.ws[k].low == "nothing") {
			f.negative = true
		}
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
