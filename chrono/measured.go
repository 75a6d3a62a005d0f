package chrono

// inComparison reports whether the date at first stands in a clause that something is
// measured by: "more votes than Lind received in 1997", "lower than the 46 he saw on
// Friday", "double the amount they took home in 1970".
func (p *parsed) inComparison(first int) bool {
	cl := p.clauses[p.owner[first]]
	if cl.group < 0 || cl.kind == mainClause && cl.subject < 0 {
		return false
	}
	k := cl.first
	if cl.subject >= 0 && cl.subject < p.groups[cl.group].first {
		k = max(k, cl.subject)
	}
	if k >= first || p.groups[cl.group].first >= first {
		return false
	}
	if p.asMuchAs(p.owner[first]) {
		return true
	}
	for n := 0; k > 1 && n < 6; n++ {
		k--
		switch w := &p.ws[k]; {
		case w.mention >= 0:
			return false
		case w.low == "than":
			return p.ws[k+1].tag != "CD" && p.ws[k-1].low != "rather" && p.ws[k-1].low != "other" && p.ws[k-1].low != "later" && p.ws[k-1].low != "earlier" && p.ws[k-1].low != "sooner"
		case w.low == "double" || w.low == "twice" || w.low == "triple":
			return true
		case w.low == "that" || w.low == "which":
		case !isDet(w.tag) && w.tag != "CD" && w.tag != "$" && !isNounTag(w.tag) && w.tag != "JJ" && w.low != "of" && w.low != "what":
			return false
		}
	}
	return false
}

// comesNext reports whether a participle before "by" has behind it what comes next in
// a row.
func comesNext(w string) bool {
	return w == "followed" || w == "preceded" || w == "succeeded" || w == "surpassed" || w == "topped"
}

// asMuchAs reports whether clause c only says what an "as much" before it is measured
// by: "half as much coal as it did in 2009".
func (p *parsed) asMuchAs(c int) bool {
	cl := p.clauses[c]
	if cl.marker < 2 || p.ws[cl.marker].low != "as" || cl.group < 0 {
		return false
	}
	if w := p.ws[p.groups[cl.group].head].low; !isDo(w) && !isBe(w) && !isHave(w) {
		return false
	}
	for k := cl.marker - 1; k >= 0 && k > cl.marker-8; k-- {
		if p.ws[k].low == "as" {
			return true
		}
	}
	return false
}

// yearSetAgainst reports whether the year over [first,last) only names, between
// commas, the year or record that the clause sets something against: "below the peak
// year, 2006,".
func (p *parsed) yearSetAgainst(prep, first, last int) bool {
	if prep >= 0 || first < 3 || p.ws[first-1].low != "," || last < len(p.ws) && !isMark(p.ws[last].low) && p.ws[last].low != ")" {
		return false
	}
	for k := first - 2; k >= 0 && k > first-9; k-- {
		switch w := &p.ws[k]; w.low {
		case "year", "record", "record-holder", "holder", "peak", "low", "high", "mark", "season":
			return true
		default:
			if w.mention >= 0 || isVerbTag(w.tag) || isMark(w.low) {
				return false
			}
		}
	}
	return false
}

// generic reports whether the open span of l only says which of their kind are meant:
// "for people born in 1960 and later", "cars built before 1990".
func (p *parsed) generic(l link) bool {
	cl := p.clauses[l.clause]
	if cl.kind != participial || cl.comma || cl.group < 0 || cl.first < 1 || l.relation != From && l.relation != Before && l.relation != By {
		return false
	}
	switch p.ws[p.groups[cl.group].head].low {
	case "born", "built", "made", "sold", "bought", "hired", "registered", "produced", "issued", "filed", "founded", "established", "published", "printed":
	default:
		return false
	}
	k := cl.first - 1
	if p.ws[k].tag != "NNS" || p.ws[k].mention >= 0 || l.at < cl.first {
		return false
	}
	for k > 0 && (p.ws[k-1].tag == "JJ" || isNounTag(p.ws[k-1].tag)) {
		if p.ws[k-1].tag == "NNP" {
			return false
		}
		k--
	}
	return k == 0 || !isDet(p.ws[k-1].tag) && p.ws[k-1].tag != "CD" && p.ws[k-1].tag != "POS"
}

// oneOfSeveral reports whether the date at first is one of two or more that a phrase
// before the subject gives to its own several things: "with the defeats of Orlo in 1980
// and Lind in 1984, the party changed".
func (p *parsed) oneOfSeveral(first int) bool {
	c := p.owner[first]
	cl := p.clauses[c]
	if cl.group < 0 || p.groups[cl.group].first <= first {
		return false
	}
	subject := p.groups[cl.group].first
	for subject > first && (p.ws[subject].low != "," || p.ws[subject].mention >= 0) {
		subject--
	}
	k := cl.first
	for k < first && (p.ws[k].tag == "CC" || isMark(p.ws[k].low)) {
		k++
	}
	for n := k; n < first && n < k+8; n++ {
		if p.ws[n].low == "," && p.ws[n].mention < 0 && p.ws[n+1].tag == "IN" {
			k = n + 1 // "at the same time, with"
			break
		}
	}
	switch p.ws[k].low {
	case "with", "despite", "given", "like", "unlike", "amid":
	default:
		return false
	}
	dates, noun := 0, false
	for k++; k < subject; k++ {
		w := &p.ws[k]
		switch {
		case w.mention < 0:
			noun = noun || isNounTag(w.tag)
		case noun:
			dates++
			noun = false
		}
	}
	return dates > 1
}
