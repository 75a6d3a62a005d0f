package chrono

// stepOut leaves the clause that someone says, doubts or denies for the one that
// reports it, where the verb group g, behind a conjunction and a subject of its
// own, goes on with the story: "he was unable to say whether he had met the man,
// and three days later the paper printed a photograph". The subject begins at
// start.
func (p *parser) stepOut(g, start int) {
	if grp := p.groups[g]; !grp.finite || grp.tense != Past || grp.modal >= 0 || grp.perfect || p.cc < 0 || !p.commaBefore(p.cc) {
		return
	}
	for n := 0; n < maxDepth; n++ {
		c := p.clauses[p.cur]
		if c.kind != complement || c.parent < 0 || c.end >= 0 || c.group < 0 || !p.outlived(c, start) {
			return
		}
		p.cur = c.parent
	}
}

// outlived reports whether a simple past behind the complement c, with its
// subject at start, is out of step with it: what c tells is asked, to come, or
// told as over already.
func (p *parser) outlived(c clause, start int) bool {
	if m := c.marker; m >= 0 && (p.ws[m].low == "whether" || p.ws[m].low == "if") || p.groups[c.group].modal >= 0 {
		return true
	}
	up := p.clauses[c.parent].group
	if up < 0 {
		return false
	}
	w := &p.ws[p.groups[up].head]
	if w.class&isPerceive != 0 || discovers(w.low) { // "noticed on Thursday that some were missing, and the shop reported it Monday"
		return p.dateIn(p.groups[up].head, c.first) && !p.dateIn(c.first, p.cc)
	}
	if !p.dateIn(p.cc+1, start) {
		return false
	}
	return p.groups[c.group].perfect || p.groups[up].negative || w.class&(isDenier|isUndoer) != 0 || w.class&isBelief != 0 && w.class&isReport == 0
}

// discovers reports whether what a verb takes as its object is a fact that someone
// comes upon.
func discovers(w string) bool {
	switch w {
	case "noticed", "noted", "discovered", "found", "realized", "realised", "learned", "learnt", "saw":
		return true
	}
	return false
}

// pastOf is the clause around the complement c where the simple past of group g
// goes on with that: c tells what was over already, or is denied, and a comma or a
// date parts them. "Denied on 3 May that it had sold the data, but admitted on 5
// May"; else c.
func (p *parser) pastOf(c, g int) int {
	cl, grp := p.clauses[c], p.groups[g]
	if cl.kind != complement || cl.parent < 0 || p.clauses[cl.parent].group < 0 || p.groups[cl.group].modal >= 0 || grp.perfect || grp.passive || p.ws[grp.head].tag != "VBD" {
		return c
	}
	up, parted := p.groups[p.clauses[cl.parent].group], p.commaBefore(p.cc)
	switch {
	case !up.finite || up.tense != Past && !up.perfect:
	case p.groups[cl.group].perfect && !up.perfect && (parted || p.dateIn(up.head, cl.first) && !p.dateIn(cl.first, grp.first)),
		p.ws[up.head].class&isDenier != 0 && (parted || p.dateIn(p.cc+1, grp.first)):
		return cl.parent
	}
	return c
}

// insideWhat reports whether the verb of group g belongs to the "what" of the
// current clause, with the saying put in: "what it said was its launcher".
func (p *parser) insideWhat(g int) bool {
	c := p.clauses[p.cur]
	return c.kind == complement && c.marker >= 0 && p.ws[c.marker].low == "what" && c.group >= 0 && p.groups[g].first == p.groups[c.group].head+1 &&
		p.ws[p.groups[c.group].head].class&(isReport|isBelief) != 0 && p.waiting() < 0
}

// toldOf is the clause before clause c that c reports from behind; -1 for none.
func (p *parser) toldOf(c int) int {
	for k := c - 1; k >= 0 && k > c-4; k-- {
		if p.clauses[k].source == c {
			return k
		}
	}
	return -1
}
