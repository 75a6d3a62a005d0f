package chrono

import "strings"

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

// compared reports whether the preposition of the date at first opens what
// something is measured by: "the fastest since 2011", "lower than a year ago",
// "narrowed from a year earlier".
func (p *parsed) compared(prep, first int) bool {
	if prep < 1 {
		return false
	}
	if p.movedFrom(prep) || p.startedFrom(prep, first) {
		return true
	}
	if k := prep - 1; (p.ws[prep].tag == "TO" || p.ws[prep].tag == "IN") && (p.ws[k].low == "compared" || p.ws[k].low == "relative") {
		return true
	}
	switch p.ws[prep].low {
	case "than":
		return p.ws[prep-1].low != "later" && p.ws[prep-1].low != "earlier" && p.ws[prep-1].low != "more" && p.ws[prep-1].low != "less"
	case "from":
		return p.owner[prep] == p.owner[first] && moves(p.ws[prep-1].low) && yearAgo(p.ws[first:])
	case "below", "above", "over", "under", "against": // "fell to half below the year-earlier $4m"
		k := first
		for k < len(p.ws) && p.ws[k].mention == p.ws[first].mention {
			k++
		}
		return k < len(p.ws) && (p.ws[k].tag == "$" || p.ws[k].tag == "CD")
	case "since":
	case "in":
		if p.ws[prep-1].low == "than" && prep > 1 {
			return true
		}
		if prep = p.simpleNounPhrase(prep-1) - 1; prep < 1 || p.ws[prep].low != "since" {
			return false // but not "the highest since independence in 1960"
		}
	default:
		if p.ws[prep-1].low == "than" && prep > 1 && p.ws[prep].tag == "IN" {
			return true // "more than in 1990"
		}
		return false
	}
	for k := prep - 1; k >= 0 && k >= prep-8; k-- {
		switch w := &p.ws[k]; {
		case w.tag == "JJS", w.tag == "RBS", ordinal(w.low) > 0, superlative(w.low), w.low == "only" && k > 0 && p.ws[k-1].low == "the":
			return true
		case isVerbTag(w.tag) && k > 0 && (p.ws[k-1].tag == "TO" || superlative(p.ws[k-1].low)): // "the first to win since 1936", "their worst run since"
		case w.low == ",", isVerbTag(w.tag):
			return false
		}
	}
	return false
}

// superlative reports whether a word sets something above all others of a time.
func superlative(w string) bool {
	switch w {
	case "lowest", "highest", "worst", "best", "most", "longest", "biggest", "largest":
		return true
	}
	return false
}

// movedFrom reports whether what stands before word prep is the figure that an
// amount moved from, of the date behind it: "up from £22m in 2022".
func (p *parsed) movedFrom(prep int) bool {
	if low := p.ws[prep].low; low != "in" && low != "for" && low != "at" && low != "on" {
		return false
	}
	figure := false
	for k := prep - 1; k > 0 && k >= prep-6 && p.ws[k].mention < 0; k-- {
		w := &p.ws[k]
		if w.low == "from" {
			return figure && (p.ws[k-1].low == "up" || p.ws[k-1].low == "down")
		}
		figure = figure || w.tag == "CD" || strings.ContainsAny(w.low, "0123456789")
		if isVerbTag(w.tag) || w.low == "," {
			return false
		}
	}
	return false
}

// startedFrom reports whether the date at first is only that of where something
// came from, with where it went to behind it: "went from top at Christmas to ninth",
// "rose from 3 crowns in 2010 to 5".
func (p *parsed) startedFrom(prep, first int) bool {
	if low := p.ws[prep].low; low != "in" && low != "at" && low != "on" {
		return false
	}
	k := prep - 1
	for k > 0 && k > prep-7 && p.ws[k].mention < 0 && p.ws[k].low != "from" {
		if isVerbTag(p.ws[k].tag) || p.ws[k].low == "," {
			return false
		}
		k--
	}
	last := first
	for last < len(p.ws) && p.ws[last].mention >= 0 {
		last++
	}
	return p.ws[k].low == "from" && k < prep-1 && last+1 < len(p.ws) && p.ws[last].low == "to" && p.ws[last+1].mention < 0 && !isVerbTag(p.ws[last+1].tag)
}

// moves reports whether an amount does so, or did: it rose, was up, by a per cent.
func moves(w string) bool {
	switch w {
	case "up", "down", "rose", "risen", "fell", "fallen", "narrowed", "widened", "increased", "increase", "decreased", "decrease", "declined", "decline", "grew", "grown", "dropped",
		"drop", "rise", "improved", "improvement", "gain", "change", "unchanged", "doubled", "tripled", "%", "percent", "percentage":
		return true
	}
	return false
}

// yearAgo reports whether words begin with an earlier period to compare with:
// "a year earlier", "last year", "the previous quarter".
func yearAgo(ws []word) bool {
	switch {
	case len(ws) == 0:
		return false
	case ws[0].low == "last" || ws[0].low == "year-ago" || ws[0].low == "year-earlier":
		return true
	case len(ws) > 1 && (ws[0].low == "a" || ws[0].low == "one" || ws[0].low == "the"):
		return ws[1].low == "year" || ws[1].low == "previous" || ws[1].low == "year-ago" || ws[1].low == "prior" || ws[1].low == "month" || ws[1].low == "quarter"
	}
	return false
}
