package chrono

// coordinateVerb gives g a clause that shares the subject of the nearest
// clause whose verb has the same shape.
func (p *parser) coordinateVerb(g int) {
	grp := p.groups[g]
	if told := p.toldOf(p.cur); told >= 0 && p.commaBefore(p.cc) { // "talks began, officials said, and broke down in May"
		p.cur = told
	}
	c, best := p.cur, p.cur
	for n := 0; n < maxDepth && c >= 0; n++ {
		cl := p.clauses[c]
		if cl.group >= 0 && p.groups[cl.group].finite {
			if p.groups[cl.group].tense == grp.tense {
				best = c
				break
			}
		}
		if cl.end >= 0 {
			break
		}
		c = cl.parent
	}
	best = p.outOf(p.pastOf(best, g), g)
	from := p.clauses[best]
	start := p.cc + 1
	p.cur = best
	parent := from.parent
	if from.end >= 0 {
		parent = best
	}
	p.open(coordinate, start, g, parent)
	nc := &p.clauses[p.cur]
	nc.subject = -1
	nc.shares = best
	nc.marker = from.marker
	for n := 0; n < maxDepth && from.shares >= 0; n++ {
		from = p.clauses[from.shares]
	}
	if h := grp.head; from.group >= 0 && p.groups[from.group].modal >= 0 && p.groups[from.group].perfect && grp.first == h && grp.modal < 0 {
		p.groups[g].modal, p.groups[g].perfect = p.groups[from.group].modal, true // "could have sold it and moved"
	}
	if h := grp.head; from.group >= 0 && p.groups[from.group].passive && grp.first == h && (undergone(p.ws[h].low) || p.broughtDown(h)) && (h+1 == len(p.ws) || !p.opensObject(h+1)) {
		p.groups[g].passive = true // "was relieved and, after a rest, sent back"
	}
}

// behindComma is where the date begins that a comma sets off before the verb at i:
// "on Monday she met him, on Friday left"; i where there is none.
func (p *parser) behindComma(i int) int {
	k := i
	for k > 1 && k > i-8 && (p.ws[k-1].mention >= 0 || k < i && (p.ws[k-1].tag == "IN" || p.ws[k-1].tag == "DT")) {
		k--
	}
	if k == i || p.ws[k-1].low != "," || p.ws[k-1].mention >= 0 {
		return i
	}
	switch p.ws[k].low {
	case "on", "in", "at", "by":
		return k
	}
	return i
}

// firstOfThree reports whether the participle at i is rather the first of a row of
// verbs of one subject, for a comma alone parts it from the next: "rebels stormed into
// the town, killed two guards and took the gold".
func (p *parser) firstOfThree(i, next int, prevNoun, prevComma bool) bool {
	if !prevNoun || prevComma || next >= len(p.groups) || p.clauses[p.cur].group >= 0 || participleOnly(p.ws[i].low) || i+1 >= len(p.ws) || p.ws[i+1].low == "by" {
		return false
	}
	g := &p.groups[next]
	if g.tense != Past || g.first != g.head || g.first < i+3 || p.ws[g.first-1].low != "," || isBe(p.ws[g.head].low) || isHave(p.ws[g.head].low) {
		return false
	}
	for k := i + 1; k < g.first-1; k++ {
		if w := &p.ws[k]; k > i+20 || isMark(w.low) && w.mention < 0 || w.tag == "CC" || w.low == "that" {
			return false
		}
	}
	return p.andVerb(g.head)
}

// secondOfThree reports whether the participle at i, behind a comma, is rather a verb
// in such a row, for it has an object: "broke in, tied up two clerks and stole".
func (p *parser) secondOfThree(i int) bool {
	c := p.clauses[p.cur]
	if c.group < 0 || participleOnly(p.ws[i].low) || p.ws[i].class&(isReport|isBelief) != 0 || twoObjects(p.ws[i].low) {
		return false
	}
	if g := &p.groups[c.group]; !g.finite || g.tense != Past || g.passive || g.perfect || isBe(p.ws[g.head].low) {
		return false
	}
	k := i + 1
	if k < len(p.ws) && (verbParticle(p.ws[k].low) || p.ws[k].low == "up" || p.ws[k].tag == "RP") {
		k++
	}
	if k+1 >= len(p.ws) || p.ws[k].mention >= 0 || !isDet(p.ws[k].tag) && p.ws[k].tag != "CD" {
		return false
	}
	return p.andVerb(i)
}

// andVerb reports whether "and" and a past tense without a subject of its own come
// behind the verb at i before any mark but a comma.
func (p *parser) andVerb(i int) bool {
	for k := i + 1; k+1 < len(p.ws) && k < i+24; k++ {
		switch w := &p.ws[k]; {
		case w.low == "and" && (p.ws[k+1].tag == "VBD" || p.ws[k+1].tag == "VBN" || p.ws[k+1].tag == "RB" && k+2 < len(p.ws) && p.ws[k+2].tag == "VBD"):
			return true
		case isMark(w.low) && w.low != "," && w.mention < 0, w.tag == "WDT", w.tag == "WP":
			return false
		}
	}
	return false
}

// twoObjects reports whether a participle may have an object behind it: "given the
// prize", "named the best".
func twoObjects(w string) bool {
	switch w {
	case "given", "awarded", "named", "called", "elected", "considered", "dubbed", "made", "offered", "paid", "shown", "taught", "told", "sent", "appointed", "asked",
		"denied", "granted", "handed", "left", "allowed", "lent", "owed", "promised", "refused", "spared", "fined", "charged", "crowned", "declared", "voted", "costing", "dated", "aged":
		return true
	}
	return false
}
