package chrono

// placeThat reports whether the "that" at word i points at the noun behind it, where
// only a preposition and a name stand before it in its sentence.
func (p *parser) placeThat(i int) bool {
	if i < 2 || i+2 >= len(p.ws) || p.ws[0].tag != "IN" || !isNounTag(p.ws[i+1].tag) || p.ws[i+1].capital {
		return false
	}
	for k := 1; k < i; k++ {
		if p.ws[k].tag != "NNP" || p.ws[k].mention >= 0 {
			return false
		}
	}
	return true
}

// subordinate opens the clause of a subordinator or relative word.
func (p *parser) subordinate(i int) {
	w := &p.ws[i]
	prevNoun := i > 0 && (isNounTag(p.ws[i-1].tag) || p.ws[i-1].tag == "CD" || p.ws[i-1].mention >= 0)
	prevComma := p.pausedBefore(i)
	switch {
	case w.mention >= 0:
	case w.low == "that" && i+1 < len(p.ws) && p.ws[i+1].low == "of": // "that of brucine followed"
	case w.low == "time" && i > 1 && p.ws[i-1].low == "the" && p.ws[i-2].low == "by" && p.ownFinite(i+1):
		p.push(adverbial, i-2, i, -1)
		p.owner[i-2], p.owner[i-1] = p.cur, p.cur
	case w.low == "that" && p.placeThat(i): // "In Oban that lesson was learnt"
	case w.low == "that" && (w.tag != "DT" || p.afterReport(i)):
		p.pastHearer(i)
		g := p.groupAt[min(i+1, len(p.ws)-1)]
		if i+1 < len(p.ws) && g >= 0 && p.groups[g].finite && prevNoun && p.ws[i-1].class&(isReport|isBelief|isPlanner) == 0 {
			p.subjectWith(i)
			p.push(relative, i, i, -1)
		} else if prevNoun && p.objectThat(i) {
			p.subjectWith(i)
			p.push(relative, i, i, -1)
		} else if (p.ownFinite(p.behindDate(i+1)) || p.longSubject(i)) && !p.pointsAt(i+1) {
			p.push(complement, i, i, -1)
		}
	case w.low == "which" || w.low == "who" || w.low == "whom" || w.low == "whose":
		if !p.ownFinite(i + 1) {
			return
		}
		p.newSubject(i)
		kind, at := complement, i
		if i > 1 && p.ws[i-1].tag == "IN" && p.groupAt[i-1] < 0 && (p.ws[i-2].low == "," || isNounTag(p.ws[i-2].tag)) {
			kind, at = relative, i-1
			p.owner[at] = p.cur
		} else if i > 2 && p.ws[i-1].low == "of" && p.ws[i-3].low == "," && p.groupAt[i-2] < 0 { // ", all of which"
			kind, at = relative, i-2
		} else if prevNoun || prevComma || i > 0 && (p.ws[i-1].tag == "CC" || p.ws[i-1].low == "(") {
			kind = relative
		}
		p.push(kind, i, i, -1)
		if p.ws[max(i-1, 0)].low == "(" {
			p.clauses[p.cur].comma = true
		}
		for k := at; k < i; k++ {
			p.owner[k] = p.cur
			p.clauses[p.cur].first = at
			p.clauses[p.cur].comma = p.ws[at-1].low == "," // "with whom he had two sons, in 1933"
		}
	case w.low == "where" || w.low == "when" || w.low == "what" || w.low == "how" || w.low == "why":
		if !p.ownFinite(i + 1) {
			return
		}
		switch {
		case prevNoun && w.low != "what" && w.low != "how":
			p.push(relative, i, i, -1)
		case w.low == "when" || w.low == "where":
			p.push(adverbial, i, i, -1)
		default:
			p.push(complement, i, i, -1)
		}
	case w.class&isCondition != 0 && (w.low == "if" || w.low == "unless" || w.low == "whether"):
		switch {
		case w.low == "whether" && p.ownFinite(i+1):
			p.push(complement, i, i, -1)
		case p.ownFinite(i+1) || w.low != "whether" && p.shutBefore(i, p.nextFinite[i]):
			p.push(conditional, i, i, -1)
		}
	case w.low == "once" && i+1 < len(p.ws) && (p.ws[i+1].low == "more" || p.ws[i+1].low == "again"):
	case w.low == "because" && i+1 < len(p.ws) && p.ws[i+1].low == "of": // "because of a fault linked to three deaths"
	case w.low == "as" && i > 0 && p.servesAs(i):
	case isSubordinator(w.low) && (p.ruled(i+1) || p.cleftDate(i+1)):
	case isSubordinator(w.low) && p.onlyVerb(i):
	case isSubordinator(w.low) && (w.tag == "IN" || w.tag == "RB" || w.tag == "WRB"):
		if p.ownFinite(i+1) || i+1 < len(p.ws) && p.ws[i+1].tag == "VBG" {
			p.push(adverbial, i, i, -1)
		}
	case w.tag == "VBN" && p.groupAt[i] >= 0 && i > 1 && p.ws[i-1].low == "(" && p.close[i-1] > i && (isNounTag(p.ws[i-2].tag) || p.ws[i-2].mention >= 0): // "Lund (founded in 1103)"
		end := p.close[i-1]
		p.push(participial, i, -1, end)
		p.clauses[p.cur].comma = true
		p.give(p.groupAt[i])
	case (w.tag == "VBN" || w.tag == "VBG") && i == p.clauses[p.cur].first && p.groupAt[i] >= 0 && p.clauses[p.cur].group < 0 && p.fronts(i):
		p.push(participial, i, -1, -1)
		p.clauses[p.cur].comma = true
		p.give(p.groupAt[i])
	case w.tag == "VBG" && prevComma && p.groupAt[i] >= 0:
		p.push(participial, i, -1, -1)
		p.give(p.groupAt[i])
	case w.tag == "VBN" && p.groupAt[i] >= 0 && i > 1 && i+1 < len(p.ws) && p.ws[i+1].tag == "IN" && p.ws[i-1].tag == "RB" && (p.ws[i-2].low == "," || isNounTag(p.ws[i-2].tag) && p.clauses[p.cur].group >= 0 && onceSo(p.ws[i-1].low)) && p.reduced(i, false, true): // ", first set for May,", "a species first named in 1854"
		p.groups[p.groupAt[i]].finite = false
		p.asideOf(i - 1)
		p.push(participial, i-1, -1, -1)
		p.clauses[p.cur].comma = p.ws[i-2].low == ","
		p.owner[i-1] = p.cur
		p.give(p.groupAt[i])
	case (w.tag == "VBN" || w.tag == "VBD" && w.class&isPastOnly == 0) && p.groupAt[i] >= 0 && p.reduced(i, prevNoun || p.quotedNoun(i), prevComma):
		p.groups[p.groupAt[i]].finite, w.tag = false, "VBN"
		p.subjectNarrowed(i)
		p.asideOf(i)
		p.push(participial, i, -1, -1)
		if i > 1 && p.ws[i-1].tag == "RB" && isNounTag(p.ws[i-2].tag) { // "tests purportedly carried out"
			p.owner[i-1], p.clauses[p.cur].first = p.cur, i-1
		}
		p.give(p.groupAt[i])
	case w.tag == "VBG" && prevNoun && p.groupAt[i] >= 0 && p.ws[i-1].mention < 0:
		p.push(participial, i, -1, -1)
		p.give(p.groupAt[i])
	}
}

// pastHearer leaves the participle that narrows whom something is told for the
// telling, with the date behind it: "told workers gathered in the hall on Friday"
// before "that pay would rise".
func (p *parser) pastHearer(i int) {
	c := p.clauses[p.cur]
	if c.kind != participial || c.comma || c.parent < 0 || c.end >= 0 {
		return
	}
	up := p.clauses[c.parent].group
	if up < 0 || !addressed(p.ws[p.groups[up].head].low) || p.groups[up].passive || p.ws[p.groups[c.group].head].class&(isReport|isBelief) != 0 {
		return
	}
	k := i
	for k > p.groups[c.group].head+1 && (p.ws[k-1].mention >= 0 || p.ws[k-1].tag == "IN" && p.ws[k].mention >= 0) {
		k--
		p.owner[k] = c.parent
	}
	p.cur = c.parent
}

// objectThat reports whether "that" at i stands for the noun before it as the
// object of its clause, whose verb has none of its own: "the aid that it received
// in 1999".
func (p *parser) objectThat(i int) bool {
	const holding = isReport | isBelief | isPlanner | isShow | isPerceive | isAllege | isDenier
	if p.ws[i-1].mention >= 0 || !isNounTag(p.ws[i-1].tag) || !pleads(p.ws[i-1].low) && (p.ws[i-1].class&holding != 0 || p.ws[i-1].doubt != "") || p.ws[p.lastVerb(i)].class&holding != 0 || i+1 >= len(p.ws) {
		return false
	}
	switch p.ws[i-1].low {
	case "news", "fact", "word", "idea", "extent", "point", "ground", "grounds", "condition", "basis", "decision", "agreement", "time", "way", "so", "day", "moment", "year", "night", "morning", "chance", "hope", "sign", "proof", "evidence", "theory", "view", "feeling":
		return false
	}
	g := p.nextFinite[i]
	if g >= len(p.groups) || p.groups[g].first > i+6 || p.groups[g].passive || isBe(p.ws[p.groups[g].head].low) {
		return false
	}
	for k := i + 1; k < p.groups[g].first; k++ {
		if !p.inNounPhrase(k, true) && p.ws[k].tag != "RB" {
			return false
		}
	}
	k := p.groups[g].head + 1
	if k < len(p.ws) && p.groupAt[k] >= 0 && p.groups[p.groupAt[k]].finite {
		return true // "a barge that he had built sank"
	}
	if k+1 < len(p.ws) && p.ws[k].tag == "IN" && p.ws[k].mention < 0 {
		if k++; k+1 < len(p.ws) && p.ws[k].tag == "DT" && p.ws[k].mention < 0 {
			k++ // "in the 2016 final"
		}
	}
	return k < len(p.ws) && p.ws[k].mention >= 0
}

// subjectWith opens a main clause for ", and a bill" before "that would end the tax
// goes to a vote": a subject whose verb comes behind the clause that "that" at i opens.
func (p *parser) subjectWith(i int) {
	from, c := p.nounPhrase(i), p.clauses[p.cur]
	if from < 2 || from == i || p.ws[from-1].tag != "CC" || p.ws[from-2].low != "," || c.group < 0 || c.end >= 0 || c.kind != mainClause && c.kind != coordinate {
		return
	}
	g := p.nextFinite[i]
	next := p.nextFinite[p.groups[g].head+1]
	if next >= len(p.groups) || p.groups[next].first > i+20 {
		return
	}
	for k := p.groups[g].head + 1; k < p.groups[next].first; k++ {
		if w := &p.ws[k]; w.tag == "CC" || w.tag == "WDT" || w.tag == "WP" || w.low == "that" || isMark(w.low) && w.mention < 0 || isSubordinator(w.low) && w.mention < 0 {
			return
		}
	}
	p.openSubject(from, i, mainClause, p.around())
}

// onceSo reports whether an adverb before a participle says that what it tells was
// so at the start.
func onceSo(w string) bool {
	return w == "first" || w == "originally" || w == "initially" || w == "previously" || w == "formerly"
}

// pleads reports whether a noun is that of a paper for a court, which no "that" says
// the content of.
func pleads(w string) bool {
	return w == "lawsuit" || w == "suit" || w == "petition" || w == "motion" || w == "appeal" || w == "application"
}

// pointsAt reports whether the date at word i is one that "that" points at:
// "that Christmas, but".
func (p *parser) pointsAt(i int) bool {
	if i >= len(p.ws) || p.ws[i].mention < 0 {
		return false
	}
	for i < len(p.ws) && p.ws[i].mention >= 0 {
		i++
	}
	return i == len(p.ws) || isMark(p.ws[i].low) && i+1 < len(p.ws) && p.ws[i+1].tag == "CC" || p.ws[i].tag == "CC"
}

// cleftDate reports whether a date alone stands between word i and "that", a comma
// or a conjunction: "it was not until 4 May that", "waited since the summer and", "the
// mill, which it has had since 1951, burned".
func (p *parser) cleftDate(i int) bool {
	if i >= len(p.ws) || p.ws[i].tag == "IN" && p.ws[i].mention < 0 {
		return false
	}
	k := p.pastDate(i)
	return k > i && k < len(p.ws) && (p.ws[k].low == "that" || p.ws[k].low == "," || p.ws[k].tag == "CC" && k+1 < len(p.ws) && p.ws[k+1].tag == "PRP")
}

// ruled reports whether the word at i is a pronoun that only a preposition has
// before it: "a school named after her was opened".
func (p *parser) ruled(i int) bool {
	if i+1 >= len(p.ws) {
		return false
	}
	switch p.ws[i].low {
	case "him", "them", "me", "us":
		return true
	case "her":
		return p.groupAt[i+1] >= 0 && p.groups[p.groupAt[i+1]].finite
	}
	return false
}

func isSubordinator(w string) bool {
	switch w {
	case "because", "although", "though", "while", "whereas", "until", "till", "since", "before", "after", "as", "once", "lest":
		return true
	}
	return false
}

// servesAs reports whether the "as" at i names a post or part, and no clause: "fit
// to serve as mayor".
func (p *parser) servesAs(i int) bool {
	switch p.ws[i-1].low {
	case "serve", "serves", "served", "serving", "act", "acts", "acted", "acting", "known", "described", "regarded", "hired", "appointed", "elected", "named":
		return i+1 < len(p.ws) && p.inNounPhrase(i+1, false) && p.ws[i+1].tag != "PRP"
	}
	return false
}

// quotedNoun reports whether a noun and the mark that closes its quotation stand
// before word i: "the 'walkout' announced for May".
func (p *parser) quotedNoun(i int) bool {
	if i < 3 || !isNounTag(p.ws[i-2].tag) {
		return false
	}
	switch p.ws[i-1].low {
	case "'", "’", "”", "''", "\"":
		return p.ws[i-1].start == p.ws[i-2].end
	}
	return false
}
