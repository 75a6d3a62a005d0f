package chrono

// whens ties a date to the clause with "when" right behind it: "in 1985, when
// the zone was created". The clause of the date itself keeps it too.
func (p *parsed) whens(links []link) []link {
	var out []link
	for _, l := range links {
		k := l.end
		if k < len(p.ws) && p.ws[k].low == "," {
			k++
		}
		if k >= len(p.ws) {
			continue
		}
		c := p.owner[k]
		switch {
		case p.ws[k].low == "when":
			if p.clauses[c].marker != k {
				continue
			}
		case k > l.end && k+2 < len(p.ws) && p.ws[k].low == "the" && unitWord(p.ws[k+1].low): // "in 1980, the year their child was born"
			if c = p.owner[k+2]; p.clauses[c].first != k+2 || p.clauses[c].kind != relative {
				continue
			}
		default:
			continue
		}
		if p.clauses[c].group < 0 || c == l.clause {
			continue
		}
		n := l
		n.clause, n.trigger, n.noun, n.relation, n.reason = c, p.groups[p.clauses[c].group].head, false, Within, ""
		out = append(out, n)
	}
	return out
}

// spread gives a date that stands before its verb to the coordinate verbs after
// it that have no date of their own: "On Friday they met and signed", "the mayor
// on Friday opened the bridge and thanked the crew". Verbs with a subject of
// their own share only a day or month that opens the sentence.
func (p *parsed) spread(links []link, fine func(int) bool) []link {
	var out []link
	own := map[int]bool{}
	for _, l := range links {
		own[l.clause] = true
	}
	for _, l := range links {
		g := p.clauses[l.clause].group
		if l.noun || g < 0 || l.relation != Within || p.ws[l.trigger].class&isReport != 0 || l.at > p.groups[g].first || p.owner[l.at] != l.clause {
			continue
		}
		fronted := l.at < p.clauses[l.clause].subject || p.opensClause(l)
		if !fronted && !p.adverbial(l, p.groups[g].first) {
			continue
		}
		for c := l.clause + 1; c < len(p.clauses) && c < l.clause+8; c++ {
			cl := p.clauses[c]
			if own[c] || cl.group < 0 || p.groups[cl.group].tense != p.groups[g].tense {
				continue
			}
			if (cl.shares != l.clause && (cl.shares < 0 || cl.kind != coordinate || p.ws[p.groups[cl.group].head].tag != "VBD" || p.groups[g].passive || p.sharing(c) != l.clause) || p.datedBetween(own, l.clause, c)) && !(fronted && fine(l.mention) && p.sister(l.clause, c) && !p.dateIn(cl.first, cl.last)) {
				continue
			}
			n := l
			n.clause, n.trigger = c, p.groups[cl.group].head
			out = append(out, n)
		}
	}
	return out
}

// datedBetween reports whether a verb of the same subject between those of clauses a
// and b has a date of its own: "on Monday she met him, on Friday left and sailed".
func (p *parsed) datedBetween(own map[int]bool, a, b int) bool {
	for c := a + 1; c < b; c++ {
		if own[c] && p.clauses[c].shares >= 0 && p.sharing(c) == a {
			return true
		}
	}
	return false
}

// opensClause reports whether the date of l, with its preposition, opens its clause.
func (p *parsed) opensClause(l link) bool {
	k := p.clauses[l.clause].first
	for k < l.at && (p.ws[k].tag == "CC" || p.ws[k].tag == "RB" || isMark(p.ws[k].low)) {
		k++
	}
	return k == l.at || k == l.prep
}

// adverbial reports whether the date of l stands right before its clause's verb
// at word verb, as an adverb does, and not inside an event noun's phrase.
func (p *parsed) adverbial(l link, verb int) bool {
	for k := l.end; k < verb; k++ {
		if p.ws[k].tag != "RB" && p.ws[k].low != "," {
			return false
		}
	}
	k := l.at - 1
	if l.prep >= 0 {
		k = l.prep - 1
	}
	return k >= 0 && !p.eventful(p.subjectHead(l.clause)) && !p.eventful(k)
}

// sister reports whether clause b tells, behind "and", what happened along with
// clause a: a main clause with a subject of its own and a past tense.
func (p *parsed) sister(a, b int) bool {
	x, y := p.clauses[a], p.clauses[b]
	if x.kind != mainClause || y.kind != mainClause || x.parent != y.parent || y.subject < 1 || y.shares >= 0 || y.source >= 0 {
		return false
	}
	g, h := p.groups[x.group], p.groups[y.group]
	return p.ws[y.subject-1].low == "and" && g.tense == Past && !g.perfect && !h.perfect && h.modal < 0 && p.ws[h.head].class&isReport == 0 && !isBe(p.ws[h.head].low)
}

// meanwhile ties a date inside "when the wall fell in 1989" to the clause around
// it too, if that has no date of its own and tells what went on at that time.
// "As" may mean "because": with it only a day counts.
func (p *parsed) meanwhile(links []link, fine func(int) bool) []link {
	var out []link
	own := map[int]bool{}
	for _, l := range links {
		own[l.clause] = true
	}
	for _, l := range links {
		if c := p.goingOn(l, fine); c >= 0 && !own[c] {
			n := l
			n.clause, n.trigger = c, p.groups[p.clauses[c].group].head
			own[c] = true
			out = append(out, n)
		}
	}
	return out
}

// publishing ties the date on which a paper came out to what its makers told in
// it: "in a report published on Friday, they wrote that ...".
func (p *parsed) publishing(links []link) []link {
	var out []link
	for _, l := range links {
		c := p.clauses[l.clause]
		if l.noun || l.relation != Within || c.kind != participial || c.parent < 0 || !issues(p.ws[l.trigger].low) {
			continue
		}
		up := p.clauses[c.parent]
		k := p.simpleNounPhrase(c.first-1) - 1
		if up.group < 0 || k < 0 || p.ws[k].low != "in" || p.groups[up.group].first < c.first || p.ws[p.groups[up.group].head].class&isReport == 0 || !p.simplePast(c.parent) || p.dateIn(c.last, up.last) {
			continue
		}
		n := l
		n.clause, n.trigger = c.parent, p.groups[up.group].head
		out = append(out, n)
	}
	return out
}

func issues(w string) bool {
	switch w {
	case "published", "issued", "released", "broadcast", "printed", "posted", "aired", "made":
		return true
	}
	return false
}

// goingOn is the clause around or inside that of l that tells what went on at the
// same time; -1 for none.
func (p *parsed) goingOn(l link, fine func(int) bool) int {
	if l.noun || l.relation != Within || p.clauses[l.clause].group < 0 || p.owner[l.at] != l.clause {
		return -1
	}
	if up := p.clauses[l.clause].parent; up >= 0 && p.sametime(l.clause, fine(l.mention)) && p.simplePast(l.clause) && p.simplePast(up) {
		w := p.ws[p.groups[p.clauses[up].group].head]
		kind := p.clauses[up].kind
		if w.class&(isBelief|isPerceive|isShow|isReact) == 0 && (w.class&isReport == 0 || p.ws[p.clauses[l.clause].marker].low == "as") && (kind == mainClause || kind == coordinate) {
			return up
		}
		return -1
	}
	for c := l.clause + 1; c < len(p.clauses) && c < l.clause+4; c++ {
		if cl := p.clauses[c]; cl.parent == l.clause && cl.first >= l.end && fine(l.mention) && p.ws[l.trigger].class&isReport == 0 && p.sametime(c, true) && p.ws[cl.marker].low != "when" &&
			p.simplePast(c) && p.simplePast(l.clause) && !isBe(p.ws[p.groups[cl.group].head].low) {
			return c // "he wept this morning as the clerk read the verdict"
		}
	}
	return -1
}

// sametime reports whether clause c opens with "when", or for a day with "as" or
// "while".
func (p *parsed) sametime(c int, day bool) bool {
	cl := p.clauses[c]
	if cl.kind != adverbial && !p.relativeWhen(c) || cl.marker < 0 {
		return false
	}
	switch p.ws[cl.marker].low {
	case "when":
		return true
	case "as", "while":
		return day
	}
	return false
}

// simplePast reports whether the verb of clause c is a plain past tense, not
// denied.
func (p *parsed) simplePast(c int) bool {
	if p.clauses[c].group < 0 {
		return false
	}
	g := p.groups[p.clauses[c].group]
	return g.finite && g.tense == Past && !g.perfect && !g.negative && g.modal < 0
}

// relativeWhen reports whether clause c, read as a relative one, only says when:
// "he was in Jena when the wall fell", not "the day when ...".
func (p *parsed) relativeWhen(c int) bool {
	m := p.clauses[c].marker
	if p.clauses[c].kind != relative || m < 1 || p.ws[m].low != "when" {
		return false
	}
	w := &p.ws[m-1]
	switch w.low {
	case "time", "moment", "period", "era", "date", "season", "point", "stage":
		return false
	}
	return w.mention < 0 && w.low != "," && !unitWord(w.low)
}
