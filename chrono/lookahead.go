package chrono

// fronts reports whether the participle at i opens a phrase that a comma and a
// subject follow: "Born in Upper Lock, she moved".
func (p *parser) fronts(i int) bool {
	next := p.nextFinite[i+1]
	if next >= len(p.groups) {
		return false
	}
	for k := i + 1; k < p.groups[next].first && k < i+40; k++ {
		if p.ws[k].low == "," {
			return true
		}
	}
	return false
}

// afterReport reports whether the word before i is a verb of saying, perhaps
// with its date between: "announced Friday that".
func (p *parser) afterReport(i int) bool {
	for k := i - 1; k >= 0 && k > i-8; k-- {
		if p.ws[k].mention >= 0 || p.ws[k].tag == "IN" && k+1 < len(p.ws) && p.ws[k+1].mention >= 0 {
			continue
		}
		return p.ws[k].class&(isReport|isBelief|isPlanner) != 0
	}
	return false
}

// ownFinite reports whether a finite verb comes after i before a mark, or a
// conjunction that would begin another clause, shuts the stretch.
func (p *parser) ownFinite(i int) bool {
	if i >= len(p.ws) || p.nextFinite[i] >= len(p.groups) {
		return false
	}
	at := p.groups[p.nextFinite[i]].first
	if k := p.overRelative(i, at); k > 0 {
		at = k
	}
	commas, joined := 0, false
	for k := i; k < at && k < i+60; k++ {
		switch p.ws[k].low {
		case ";", ":", ")", "”", "''":
			return false
		case ",":
			if commas++; commas > 2 {
				return false
			}
			if commas == 1 && k+1 < len(p.ws) {
				t := p.ws[k+1].tag
				joined = joined || t != "VBN" && t != "VBD" && t != "DT"
			}
			if commas == 1 && !p.commaPair(k, at) {
				return false
			}
		}
		if p.ws[k].tag == "CC" && k > i && p.onlyAdverbs(k+1, at) {
			return false // "as a colonel in 1839, years after the peace, and died"
		}
		joined = joined || p.ws[k].tag == "CC" || commas == 0 && isVerbTag(p.ws[k].tag)
	}
	if commas != 2 || joined {
		return at < i+60
	}
	st := p.nounPhrase(at)
	for n := 0; n < 3 && st > i+2 && p.ws[st-1].tag == "IN" && p.ws[st-1].mention < 0; n++ {
		st = p.nounPhrase(st - 1) // "two voters in three"
	}
	if st < at && st > i+2 && p.ws[i].low != "," && p.ws[st-1].low == "," && p.ws[st-1].mention < 0 && (isDet(p.ws[st].tag) || p.ws[st].tag == "PRP" || p.ws[st].tag == "CD" || p.ws[st].tag == "NNP") {
		return false // "before the vote, held on 10 October, two of them said"
	}
	return at < i+60
}

// overRelative is the verb behind the relative clause that holds the finite verb
// at word at and that a comma opens and another closes: "Redfern, which bought
// a stake, pressed"; 0 where there is none.
func (p *parser) overRelative(i, at int) int {
	k := at - 1
	for k > i && k > at-4 && p.ws[k].tag != "WDT" && p.ws[k].tag != "WP" {
		k--
	}
	if k <= i || p.ws[k].tag != "WDT" && p.ws[k].tag != "WP" || p.ws[k-1].low != "," {
		return 0
	}
	for j := i; j < k-1; j++ {
		if !p.inNounPhrase(j, true) && p.ws[j].low != "of" {
			return 0
		}
	}
	for j := p.groups[p.groupAt[at]].head + 1; j+1 < len(p.ws) && j < at+30; j++ {
		if p.ws[j].low != "," {
			continue
		}
		if g := p.groupAt[j+1]; g >= 0 && p.groups[g].finite {
			return j + 1
		}
		return 0
	}
	return 0
}

// behindDate is the word behind a date and its comma at i, else i: "that on
// Friday, they left".
func (p *parser) behindDate(i int) int {
	for k := i; k < len(p.ws) && k < i+12; k++ {
		switch w := &p.ws[k]; {
		case w.low == "," && p.ws[k-1].mention >= 0:
			return k + 1
		case w.mention < 0 && w.tag != "IN" && w.tag != "DT" && w.tag != "RB":
			return i
		}
	}
	return i
}

// commaPair reports whether the comma at k has a fellow before word at: an
// apposition or list inside a subject.
func (p *parser) commaPair(k, at int) bool {
	if p.ws[k+1].tag == "CC" {
		return false
	}
	for j := k + 1; j < at && j < k+25; j++ {
		if p.ws[j].low == "," || p.ws[j].tag == "CC" {
			return true
		}
	}
	return false
}

// reduced reports whether the participle at i modifies the noun before it
// ("missiles banned by the treaty") rather than telling the clause's event.
func (p *parser) reduced(i int, prevNoun, prevComma bool) bool {
	g := p.groups[p.groupAt[i]]
	if g.head != g.first || i == 0 {
		return false
	}
	c := &p.clauses[p.cur]
	next := p.nextFinite[i+1]
	if p.awaited(i, next) || p.lastAwaited(i, next) || prevNoun && c.group < 0 && p.beforePronoun(i, next) {
		grp := &p.groups[p.groupAt[i]]
		grp.finite, grp.tense = true, Past // the tagger took a past tense for a participle
		return false
	}
	if prevNoun && c.group < 0 && c.kind == complement && c.marker >= 0 && p.asksHow(c.marker, i, next) {
		grp := &p.groups[p.groupAt[i]]
		grp.finite, grp.tense, p.ws[i].tag = true, Past, "VBD"
		return false
	}
	if p.firstOfThree(i, next, prevNoun, prevComma) || prevComma && p.secondOfThree(i) {
		grp := &p.groups[p.groupAt[i]]
		grp.finite, grp.tense, p.ws[i].tag = true, Past, "VBD"
		return false
	}
	if p.ws[i].tag == "VBN" {
		if p.cc >= 0 && p.aside(p.cc+1, i) {
			return false // "and, after two delays, finished"
		}
		if c.group < 0 {
			if j := p.overOnce(i - 2); prevComma && j >= 0 && isNounTag(p.ws[j].tag) && next < len(p.groups) && p.groups[next].first > i+1 && p.ws[p.groups[next].first-1].low == "," && p.reach(i, p.groups[next].first) {
				return true // "ruled that the sale, agreed in April, could go ahead"
			}
			if c.marker >= 0 && c.kind != relative && p.shutBefore(i, next) {
				return false // "after the factory opened in 1990, it burned down"
			}
			return (prevNoun || prevComma) && next < len(p.groups) && p.reach(i, p.groups[next].first) && !p.moves(i, p.groups[next].first)
		}
		return prevNoun || prevComma
	}
	if c.kind == relative && c.group < 0 && c.marker >= 0 && c.marker < i-1 && p.ws[c.marker].low == "that" && prevNoun {
		return false // "a lawsuit that teachers filed in July is to be heard"
	}
	if prevNoun && p.objectHeld(i) {
		return true
	}
	if prevComma && c.group >= 0 && p.ws[i].class&isPlanner != 0 && i > 1 && isNounTag(p.ws[i-2].tag) && i+1 < len(p.ws) && p.ws[i+1].low == "for" {
		return true // "cancelled the debate, planned for May"
	}
	if prevNoun && c.group < 0 && p.narrowedBy(i) {
		return true // "a man hurt when a bus hit a wall died"
	}
	if prevComma && c.group >= 0 && p.closing(i) {
		return true // "made possible by a gift of $48m, announced the next October"
	}
	if prevComma && c.group < 0 && i > c.first+1 && p.ws[i].class&(isReport|isPastOnly) == 0 && p.shutBefore(i, next) && p.reach(i, p.groups[next].first) &&
		p.ws[p.groups[next].first-1].low == "," {
		return true // "the strike, called off on 5 May, had begun"
	}
	if prevNoun && c.kind == relative && c.comma && c.group >= 0 && p.waiting() >= 0 && p.ws[i].class&isPastOnly == 0 && p.ws[i].low != "said" && next < len(p.groups) &&
		p.ws[p.groups[next].first-1].low == "," && p.reach(i, p.groups[next].first) {
		return true // "Collins, who opposed a judge named last week, said"
	}
	// A past tense before a second, plainly finite verb whose own subject is
	// only the object of a preposition: "the gun found at the scene was sent".
	if prevRB := i > 1 && p.ws[i-1].tag == "RB" && isNounTag(p.ws[i-2].tag); !prevNoun && !prevRB || c.group >= 0 || next >= len(p.groups) || p.ws[i].class&(isReport|isBelief|isPlanner|isAspect) != 0 {
		return false
	}
	ng := p.groups[next]
	if !(isBe(p.ws[ng.first].low) || isHave(p.ws[ng.first].low) || p.ws[ng.first].tag == "MD" || p.twoPasts(i, ng) || p.nowBehind(i, ng)) || i+1 >= len(p.ws) || p.ws[i+1].tag != "IN" && p.ws[i+1].tag != "RP" && !(p.ws[i+1].mention >= 0 && p.twoPasts(i, ng)) && !(p.ws[i+1].tag == "TO" && p.opensObject(i+2)) {
		return false
	}
	for k := i + 1; k < ng.first; k++ {
		if p.ws[k].tag == "CC" && p.pairedNoun(k, ng.first) {
			continue
		}
		if t := p.ws[k].tag; p.ws[k].mention < 0 && (p.ws[k].low == "," || t == "CC" || t == "WDT" || t == "WP" || t == "PRP" || p.ws[k].low == "that" || isSubordinator(p.ws[k].low) && k > i+1) {
			return false
		}
	}
	return true
}

// lastAwaited reports whether the participle at i, the last verb of its sentence, is
// that of a clause around which still waits for one: "the pier built after a storm
// took the old one collapsed".
func (p *parser) lastAwaited(i, next int) bool {
	return next >= len(p.groups) && p.clauses[p.cur].group >= 0 && p.waiting() == 0 && !participleOnly(p.ws[i].low) &&
		!(i+1 < len(p.ws) && p.ws[i+1].low == "by") && p.subjectIn(0, p.clauses[p.cur].first)
}

// narrowedBy reports whether the past tense at i, which may be a participle, only
// narrows the subject before it by "when" or "after" and a clause, for the verb of
// the sentence stands behind that with no subject of its own: "a man hurt when a bus
// hit a wall died".
func (p *parser) narrowedBy(i int) bool {
	if i+3 >= len(p.ws) || p.ws[i+1].mention >= 0 || p.ws[i].class&(isReport|isBelief|isPlanner|isAspect|isPerceive) != 0 {
		return false
	}
	switch p.ws[i+1].low {
	case "when", "while", "after", "before":
	default:
		return false
	}
	inner := p.nextFinite[i+1]
	if inner >= len(p.groups) {
		return false
	}
	in := p.groups[inner]
	outer := p.nextFinite[in.head+1]
	if outer >= len(p.groups) || p.nounPhrase(in.first) != i+2 || p.ws[in.head].class&(isReport|isBelief|isPlanner|isPerceive|isAllege|isDenier) != 0 {
		return false
	}
	at := p.groups[outer].first
	for k := in.head + 1; k < at; k++ {
		if w := &p.ws[k]; k > i+30 || w.tag == "CC" || w.tag == "WDT" || w.tag == "WP" || w.tag == "WRB" || w.low == "that" || w.mention < 0 && (isMark(w.low) || isSubordinator(w.low)) || isQuote(w.low) {
			return false
		}
	}
	start := p.nounPhrase(at)
	if start == at {
		return p.ws[at-1].mention >= 0 || p.ws[at-1].tag == "RP"
	}
	return p.ws[at-1].tag != "PRP" && start > in.head && p.ws[start-1].mention < 0 && !isNounTag(p.ws[start-1].tag)
}

// asksHow reports whether the participle at i is the verb of a clause that "how" or
// "what" at m opens, since the only finite verb behind it is the one that the clause
// around waits for: "how much coal the mill burned last year is known".
func (p *parser) asksHow(m, i, next int) bool {
	if w := p.ws[m].low; w != "how" && w != "what" || participleOnly(p.ws[i].low) || m+2 >= i || p.waiting() < 0 {
		return false
	}
	return next < len(p.groups) && p.nextFinite[p.groups[next].head+1] >= len(p.groups)
}

// objectHeld reports whether the past tense at i has before it only what a
// preposition of the clause rules, so that it is a participle of that: "was not
// invited to the meeting held on 28 July and learned of it".
func (p *parser) objectHeld(i int) bool {
	c := &p.clauses[p.cur]
	if c.group < 0 || i+1 >= len(p.ws) || p.ws[i+1].tag != "IN" && p.ws[i+1].mention < 0 || p.ws[i].class&(isPastOnly|isReport|isBelief) != 0 || p.ws[i-1].mention >= 0 || p.groups[c.group].head >= i-2 || !p.groups[c.group].finite {
		return false
	}
	switch p.ws[i].low {
	case "held", "made", "signed", "built", "published", "given", "organised", "organized", "chaired", "hosted", "issued", "filed", "sent", "set":
	default:
		return false
	}
	start := p.nounPhrase(i)
	if start <= p.groups[c.group].head+1 || p.ws[start].tag == "PRP" || p.ws[start-1].mention >= 0 {
		return false
	}
	w := &p.ws[start-1]
	return w.tag == "TO" || w.low == "at" || w.low == "in" || w.low == "of" || w.low == "for" || w.low == "by" || w.low == "with" || w.low == "from"
}

// awaited reports whether the participle at i is the verb of the sentence, whose
// subject has had another participle and waits for it: "a plane carrying aid
// crashed on Friday, police said".
func (p *parser) awaited(i, next int) bool {
	if p.ws[i].tag != "VBN" || !isNounTag(p.ws[i-1].tag) && p.ws[i-1].mention < 0 || i+1 < len(p.ws) && p.ws[i+1].low == "by" || participleOnly(p.ws[i].low) {
		return false
	}
	if c := p.clauses[p.cur]; c.kind != participial || c.comma || c.parent != 0 || p.clauses[0].group >= 0 || c.group < 0 || p.ws[p.groups[c.group].first].tag != "VBG" {
		return false
	}
	if next >= len(p.groups) {
		return true
	}
	start := p.nounPhrase(p.groups[next].first)
	return start < p.groups[next].first && p.commaBefore(start) && p.ws[p.groups[next].head].class&isReport != 0 && p.shut(p.groups[next].head)
}

// beforePronoun reports whether the next finite verb behind the participle at i is
// that of "before it", so that the participle is the verb of the sentence: "an
// inquiry opened in May and heard 112 witnesses before it rose".
func (p *parser) beforePronoun(i, next int) bool {
	if p.ws[i].tag != "VBN" || next >= len(p.groups) || participleOnly(p.ws[i].low) || i+1 < len(p.ws) && p.ws[i+1].low == "by" {
		return false
	}
	k := p.groups[next].first - 1
	return k > i+1 && p.ws[k].tag == "PRP" && (isSubordinator(p.ws[k-1].low) || p.ws[k-1].low == "when")
}

// nowBehind reports whether the past tense at i, which may be a participle, has a
// verb of the present right behind its own phrase, so that it only narrows the
// subject: "video obtained from the shop shows".
func (p *parser) nowBehind(i int, ng verbGroup) bool {
	if p.ws[ng.first].tag != "VBZ" || ng.first != ng.head || i+2 >= ng.first {
		return false
	}
	switch p.ws[i+1].low {
	case "by", "from", "of", "with":
	default:
		return false
	}
	for k := i + 2; k < ng.first; k++ {
		if !p.inNounPhrase(k, true) && p.ws[k].mention < 0 {
			return false
		}
	}
	return p.ws[ng.head].class&(isShow|isReport) != 0
}

// twoPasts reports whether the past tense at i, which may be a participle, has
// another right behind it in one clause, so that it only narrows the subject:
// "tests carried out in 1990 never took place".
func (p *parser) twoPasts(i int, ng verbGroup) bool {
	if p.ws[ng.first].tag != "VBD" || ng.first == i+1 || i+1 >= len(p.ws) || participleOnly(p.ws[i].low) || p.ws[i].class&isPerceive != 0 {
		return false
	}
	k := ng.first - 1
	for k > i && p.ws[k].tag == "RB" {
		k--
	}
	return p.ws[k].mention >= 0 || p.ws[k].tag == "RP"
}

// moves reports whether the participle at i is rather the past tense of a verb
// of motion, or has the finite verb at j only in a quotation behind it: "trucks
// rolled into town and a train was stopped".
func (p *parser) moves(i, j int) bool {
	into := false
	if i+1 < len(p.ws) {
		switch p.ws[i+1].low {
		case "into", "onto", "toward", "towards", "across", "past", "off", "away":
			into = true
		}
	}
	for k := i + 1; k < j && k < i+40; k++ {
		if w := &p.ws[k]; w.tag == "``" || into && w.tag == "CC" {
			return true
		}
	}
	return false
}

// hears reports whether the verb at i ends a sentence that a court was told:
// "..., a jury heard on Monday".
func (p *parser) hears(i int) bool {
	k := i - 1
	if k > 0 && isHave(p.ws[k].low) {
		k-- // "a court has heard"
	}
	heard := p.ws[i].low == "heard" && p.ws[k].doubt == "hearer" || p.ws[i].low == "found" && p.ws[i].tag == "VBD" && finder(p.ws[i-1].low)
	heard = heard || p.cameOut(i)
	return heard && (i+1 == len(p.ws) || isMark(p.ws[i+1].low) || p.ws[i+1].mention >= 0 || p.ws[i+1].tag == "IN" && i+2 < len(p.ws) && p.ws[i+2].mention >= 0)
}

// cameOut reports whether the verb at i only says that what stands before it became
// known: "it was learned", "it has emerged".
func (p *parser) cameOut(i int) bool {
	k := i - 1
	for k > 0 && (isBe(p.ws[k].low) || isHave(p.ws[k].low)) {
		k--
	}
	if p.ws[k].low != "it" {
		return false
	}
	switch p.ws[i].low {
	case "emerged", "emerges", "transpired", "transpires":
		return true
	case "learned", "learnt", "reported", "announced", "revealed", "disclosed", "confirmed", "found", "understood", "claimed", "alleged", "said":
		return k < i-1
	}
	return false
}

// finder reports whether a noun names who finds something out by looking into it.
func finder(w string) bool {
	switch w {
	case "inquiry", "investigation", "report", "study", "survey", "poll", "review", "audit", "court", "judge", "jury", "tribunal", "panel", "commission", "committee",
		"coroner", "inquest", "watchdog", "regulator", "ombudsman", "investigators", "researchers", "scientists", "auditors", "inspectors", "auditor", "inspector":
		return true
	}
	return false
}

// shutBefore reports whether a comma stands between i and the finite group g.
func (p *parser) shutBefore(i, g int) bool {
	if g >= len(p.groups) {
		return false
	}
	for k := i; k < p.groups[g].first && k < i+40; k++ {
		if p.ws[k].low == "," {
			return true
		}
	}
	return false
}

// reach reports whether the finite verb at j can belong to a subject before i:
// no conjunction or relative between.
func (p *parser) reach(i, j int) bool {
	for k := i; k < j && k < i+40; k++ {
		if t := p.ws[k].tag; t == "CC" && k+1 == j || t == "WDT" || t == "WP" || t == "WRB" || p.ws[k].low == ";" || p.ws[k].low == "because" || p.ws[k].low == "while" || p.ws[k].low == "although" {
			return false
		}
	}
	return j < i+40
}

// inset reports whether the participle at i, behind "and", ends an aside whose
// closing comma the verb follows: "a second, of like length and blamed on ice,
// came".
func (p *parser) inset(i int) bool {
	if i == 0 || p.ws[i-1].tag != "CC" || p.comma < 0 {
		return false
	}
	for k := i + 1; k+1 < len(p.ws) && k < i+20; k++ {
		if p.ws[k].low == "," && p.ws[k].mention < 0 {
			g := p.groupAt[k+1]
			return g >= 0 && p.groups[g].first == p.groups[g].head && p.ws[k+1].tag == "VBN" && !participleOnly(p.ws[k+1].low)
		}
	}
	return false
}
