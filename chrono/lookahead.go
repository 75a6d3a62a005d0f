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
	commas := 0
	for k := i; k < at && k < i+60; k++ {
		switch p.ws[k].low {
		case ";", ":", ")", "”", "''":
			return false
		case ",":
			if commas++; commas > 2 {
				return false
			}
			if commas == 1 && !p.commaPair(k, at) {
				return false
			}
		}
		if p.ws[k].tag == "CC" && k > i && p.onlyAdverbs(k+1, at) {
			return false // "as a colonel in 1839, years after the peace, and died"
		}
	}
	return at < i+60
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
	if p.ws[i].tag == "VBN" {
		if p.cc >= 0 && p.aside(p.cc+1, i) {
			return false // "and, after two delays, finished"
		}
		if c.group < 0 {
			if c.marker >= 0 && c.kind != relative && p.shutBefore(i, next) {
				return false // "after the factory opened in 1990, it burned down"
			}
			return (prevNoun || prevComma) && next < len(p.groups) && p.reach(i, p.groups[next].first) && !p.moves(i, p.groups[next].first)
		}
		return prevNoun || prevComma
	}
	if prevComma && c.group >= 0 && p.ws[i].class&isPlanner != 0 && i > 1 && isNounTag(p.ws[i-2].tag) && i+1 < len(p.ws) && p.ws[i+1].low == "for" {
		return true // "cancelled the debate, planned for May"
	}
	if prevComma && c.group < 0 && i > c.first+1 && p.ws[i].class&isReport == 0 && p.shutBefore(i, next) && p.reach(i, p.groups[next].first) &&
		p.ws[p.groups[next].first-1].low == "," {
		return true // "the strike, called off on 5 May, had begun"
	}
	// A past tense before a second, plainly finite verb whose own subject is
	// only the object of a preposition: "the gun found at the scene was sent".
	if !prevNoun || c.group >= 0 || next >= len(p.groups) || p.ws[i].class&(isReport|isBelief|isPlanner|isAspect) != 0 {
		return false
	}
	ng := p.groups[next]
	if !(isBe(p.ws[ng.first].low) || isHave(p.ws[ng.first].low) || p.ws[ng.first].tag == "MD") || i+1 >= len(p.ws) || p.ws[i+1].tag != "IN" {
		return false
	}
	for k := i + 1; k < ng.first; k++ {
		if t := p.ws[k].tag; p.ws[k].low == "," || t == "CC" || t == "WDT" || t == "WP" || t == "PRP" || p.ws[k].low == "that" || isSubordinator(p.ws[k].low) && k > i+1 {
			return false
		}
	}
	return true
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
	return p.ws[i].low == "heard" && p.ws[i-1].doubt == "hearer" && (i+1 == len(p.ws) || isMark(p.ws[i+1].low) || p.ws[i+1].mention >= 0 || p.ws[i+1].tag == "IN" && i+2 < len(p.ws) && p.ws[i+2].mention >= 0)
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
