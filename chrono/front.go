package chrono

// apposedSubject reports whether the conjunction at i begins a main clause whose
// subject has an apposition or participle between commas: ", and the caretaker,
// Dennis Roe, let himself in", "and the album, released in May, sold well".
func (p *parser) apposedSubject(i int) bool {
	c := p.clauses[p.cur]
	if i == 0 || i+1 >= len(p.ws) || p.ws[i].low == "or" || c.group < 0 || c.end >= 0 || c.kind != mainClause && c.kind != coordinate {
		return false
	}
	return p.asideBehind(i + 1)
}

// asideBehind reports whether a noun phrase, a stretch between commas and a finite
// verb stand one behind the other from word from on.
func (p *parser) asideBehind(from int) bool {
	comma, quote, noun := -1, false, false
	for k := from; k < len(p.ws) && k < from+24; k++ {
		w, g := &p.ws[k], p.groupAt[k]
		if isQuote(w.low) {
			quote = !quote
		}
		noun = noun || isNounTag(w.tag) || w.tag == "PRP"
		switch {
		case k == comma+1 && comma > 0 && p.reducedIn(k):
		case comma < 0 && w.low == "," && !noun:
			return false
		case comma > from && g >= 0 && p.groups[g].finite && p.ws[k-1].low == ",":
			return comma < k-2
		case w.low == "," && w.mention < 0:
			if comma < 0 {
				comma = k
			}
		case w.tag == "CC" || w.low == ";" || w.low == ":" || w.tag == "WDT" || w.tag == "WP":
			return false
		case comma < 0 && !quote && !isQuote(w.low) && !p.inNounPhrase(k, true) && w.low != "of" && w.low != "then", comma < 0 && w.mention >= 0:
			return false
		case comma >= 0 && g >= 0 && p.groups[g].finite:
			return false
		}
	}
	return false
}

// reducedIn reports whether the past tense at word i, right behind a comma, may be
// a participle with a date or place behind it: ", released in May,".
func (p *parser) reducedIn(i int) bool {
	return p.ws[i].tag == "VBD" && p.ws[i-1].low == "," && i+1 < len(p.ws) && (p.ws[i+1].tag == "IN" || p.ws[i+1].mention >= 0) && p.ws[i].class&(isPastOnly|isReport) == 0
}

// frontedDate reports whether the conjunction at i, behind a comma, begins a
// clause with a date before its subject or verb: ", and in the third quarter, as
// others cut jobs, the firm reported a profit"; subject, whether it has its own.
func (p *parser) frontedDate(i int) (begins, subject bool) {
	if p.insideFront(i) {
		return true, false
	}
	if p.gapFilled(i) {
		return true, true
	}
	if c := p.clauses[p.cur]; i == 0 || p.ws[i-1].low != "," || c.group < 0 || c.end >= 0 || c.kind != mainClause && c.kind != coordinate && !p.wondered() && !p.untilThen() {
		return false, false
	}
	k := i + 1
	for k < len(p.ws) && k < i+6 && p.ws[k].mention < 0 && (p.ws[k].tag == "IN" || p.ws[k].tag == "DT" || p.ws[k].tag == "RB" || partOfDay(p.ws[k].low)) {
		k++ // "in the night of"
	}
	if k >= len(p.ws) || p.ws[k].mention < 0 {
		return false, false
	}
	for k < len(p.ws) && (p.ws[k].mention >= 0 || (p.ws[k].tag == "IN" || p.ws[k].tag == "DT") && p.pastDate(k) > k || p.ws[k].tag == "TO" && k+1 < len(p.ws) && p.ws[k+1].mention >= 0) { // "in October of the same year"
		k++
	}
	if k+1 >= len(p.ws) {
		return false, false
	}
	if p.ws[k].low != "," {
		subject = p.subjectUpTo(k) || p.asideBehind(k)
		return subject, subject
	}
	g := p.nextFinite[k+1]
	subject = p.subjectAhead(k + 1)
	return subject || g < len(p.groups) && p.commaBefore(p.groups[g].first), subject
}

// gapFilled reports whether the conjunction at i begins a clause with a date between
// commas before a subject of its own: "shut on Friday and, on Saturday, a mill and
// another plant closed".
func (p *parser) gapFilled(i int) bool {
	c := p.clauses[p.cur]
	if i+3 >= len(p.ws) || p.ws[i+1].low != "," || p.ws[i+1].mention >= 0 || c.group < 0 || c.end >= 0 || c.kind != mainClause && c.kind != coordinate && c.kind != complement {
		return false
	}
	k := p.pastDate(i + 2)
	if k == i+2 || k >= len(p.ws) || p.ws[k].low != "," {
		return false
	}
	g := p.nextFinite[k]
	if g >= len(p.groups) || p.groups[g].first < k+2 || p.groups[g].first > k+16 {
		return false
	}
	for n := k + 1; n < p.groups[g].first; n++ {
		if w := &p.ws[n]; !p.inNounPhrase(n, true) && w.low != "of" && w.low != "in" && w.low != "and" || w.mention >= 0 {
			return false
		}
	}
	return true
}

// untilThen reports whether the current clause says up to or after what a whole main
// clause before it goes: "called for protests until the army left", behind which a
// clause with a day of its own goes on with the story.
func (p *parser) untilThen() bool {
	c := p.clauses[p.cur]
	if c.kind != adverbial || c.marker < 0 || c.parent < 0 || p.clauses[c.parent].kind != mainClause || p.clauses[c.parent].group < 0 || p.groups[p.clauses[c.parent].group].head > c.marker {
		return false
	}
	switch p.ws[c.marker].low {
	case "until", "till", "after", "because", "although", "though", "while":
		return true
	}
	return false
}

// insideFront reports whether the conjunction at i, without a comma, has behind it
// a date between which and its verb, without a subject, a clause stands between
// commas: "was apprenticed and in 1940, months after the war began, moved away".
func (p *parser) insideFront(i int) bool {
	c := p.clauses[p.cur]
	if i == 0 || p.ws[i-1].low == "," || c.group < 0 || c.end >= 0 || c.kind != mainClause && c.kind != coordinate || i+1 >= len(p.ws) {
		return false
	}
	k := p.pastDate(i + 1)
	if k == i+1 || k+2 >= len(p.ws) || p.ws[k].low != "," {
		return false
	}
	g := p.nextFinite[k+1]
	if g >= len(p.groups) || p.groups[g].first > k+16 {
		return false
	}
	inner := p.groups[g].first
	for j := k + 1; j < inner; j++ {
		if w := &p.ws[j]; w.tag == "CC" || isMark(w.low) {
			return false
		}
	}
	g = p.nextFinite[p.groups[g].head+1]
	return g < len(p.groups) && p.groups[g].first < inner+16 && p.commaBefore(p.groups[g].first) && p.groups[g].tense == p.groups[c.group].tense
}

// wondered reports whether the current clause is what someone asked or did not
// know, "whether he had met her", with which no statement goes on.
func (p *parser) wondered() bool {
	c := p.clauses[p.cur]
	return c.kind == complement && c.marker >= 0 && p.ws[c.marker].low == "whether" && c.parent >= 0 && p.clauses[c.parent].kind == mainClause
}

// subjectUpTo reports whether nothing but a noun phrase, with what prepositions
// add to it, stands between word i and the next finite verb.
func (p *parser) subjectUpTo(i int) bool {
	g := p.nextFinite[i]
	if g >= len(p.groups) || p.groups[g].first == i || p.groups[g].first > i+14 {
		return false
	}
	noun := false
	for k := i; k < p.groups[g].first; k++ {
		w := &p.ws[k]
		noun = noun || isNounTag(w.tag) || w.tag == "PRP"
		if w.mention >= 0 || w.tag != "RB" && !p.inNounPhrase(k, true) && (w.tag != "IN" && w.tag != "TO" || isSubordinator(w.low)) {
			return false
		}
	}
	return noun
}

// subjectAhead reports whether the next finite verb that no subordinator between
// commas claims has a noun or pronoun right before it, behind a comma.
func (p *parser) subjectAhead(i int) bool {
	for g := p.nextFinite[i]; g < len(p.groups); {
		start := p.nounPhrase(p.groups[g].first)
		if start < p.groups[g].first && start >= i && (start == i || p.commaBefore(start)) {
			return true
		}
		if g = p.nextFinite[p.groups[g].head+1]; g < len(p.groups) && p.groups[g].first > i+40 {
			return false
		}
	}
	return false
}

// pastDate is the word behind the date, with its preposition, that begins at word
// i; i where none does.
func (p *parser) pastDate(i int) int {
	k := i
	if p.ws[k].tag == "IN" {
		k++
	}
	if k < len(p.ws) && isDet(p.ws[k].tag) && p.ws[k].mention < 0 {
		k++
	}
	if k+2 < len(p.ws) && nightly(p.ws[k].low) && p.ws[k+1].low == "of" {
		k += 2 // "in the night of 19 to 20 May"
	}
	if k >= len(p.ws) || p.ws[k].mention < 0 {
		return i
	}
	for k < len(p.ws) && (p.ws[k].mention >= 0 || p.ws[k].tag == "TO" && k+1 < len(p.ws) && p.ws[k+1].mention >= 0) {
		k++
	}
	return k
}

// mute reports whether the subject of clause c, the word before its verb, can say
// nothing: no name, office or pronoun.
func (p *parser) mute(c int) bool {
	g := p.clauses[c].group
	if g < 0 || p.groups[g].first == 0 {
		return false
	}
	w := &p.ws[p.groups[g].first-1]
	return w.tag == "NN" && w.class&isBody == 0 && !office(w.low) && !isPerson(w.low)
}

// outOf is the clause around the adverbial clause c where that has had its date
// and group g, which has one too, goes on with the sentence: "work stopped when war
// broke out in 1939 and did not resume until 1947"; else c.
func (p *parser) outOf(c, g int) int {
	cl := p.clauses[c]
	up := cl.parent
	if cl.kind == adverbial && up >= 0 && p.clauses[up].kind == mainClause && p.clauses[up].group >= 0 && p.ws[p.groups[g].head].class&isReport != 0 && !p.mute(up) && p.mute(c) {
		return up // "the exchange shut before the market opened and said"
	}
	if cl.kind != adverbial || up < 0 || p.clauses[up].group < 0 || p.groups[p.clauses[up].group].tense != p.groups[g].tense ||
		!p.dateIn(p.groups[cl.group].head, p.groups[g].first) {
		return c
	}
	for k := p.groups[g].head + 1; k < len(p.ws) && p.ws[k].low != "," && p.ws[k].low != ";" && p.groupAt[k] < 0; k++ {
		if p.ws[k].mention >= 0 {
			return up
		}
	}
	return c
}
