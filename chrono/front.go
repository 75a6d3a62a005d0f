package chrono

// apposedSubject reports whether the conjunction at i, behind a comma, begins a
// main clause whose subject has an apposition: ", and the caretaker, Dennis Roe,
// let himself in".
func (p *parser) apposedSubject(i int) bool {
	if c := p.clauses[p.cur]; i == 0 || p.ws[i-1].low != "," || c.group < 0 || c.end >= 0 || c.kind != mainClause && c.kind != coordinate {
		return false
	}
	k, comma := i+1, -1
	for ; k < len(p.ws) && k < i+16; k++ {
		switch {
		case p.groupAt[k] >= 0:
			return comma > i+1 && p.ws[k-1].low == "," && comma < k-2 && p.groups[p.groupAt[k]].finite
		case p.ws[k].low == "," && comma < 0:
			comma = k
		case p.ws[k].low == "," || p.inNounPhrase(k, true) || p.ws[k].low == "of":
		default:
			return false
		}
	}
	return false
}

// frontedDate reports whether the conjunction at i, behind a comma, begins a
// clause with a date before its subject or verb: ", and in the third quarter, as
// others cut jobs, the firm reported a profit"; subject, whether it has its own.
func (p *parser) frontedDate(i int) (begins, subject bool) {
	if c := p.clauses[p.cur]; i == 0 || p.ws[i-1].low != "," || c.group < 0 || c.end >= 0 || c.kind != mainClause && c.kind != coordinate {
		return false, false
	}
	k := i + 1
	for k < len(p.ws) && k < i+5 && p.ws[k].mention < 0 && (p.ws[k].tag == "IN" || p.ws[k].tag == "DT" || p.ws[k].tag == "RB") {
		k++
	}
	if k >= len(p.ws) || p.ws[k].mention < 0 {
		return false, false
	}
	for k < len(p.ws) && (p.ws[k].mention >= 0 || p.ws[k].tag == "IN" && p.pastDate(k) > k) { // "in October of the same year"
		k++
	}
	if k+1 >= len(p.ws) {
		return false, false
	}
	if p.ws[k].low != "," {
		subject = p.subjectUpTo(k)
		return subject, subject
	}
	g := p.nextFinite[k+1]
	subject = p.subjectAhead(k + 1)
	return subject || g < len(p.groups) && p.commaBefore(p.groups[g].first), subject
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
	if k >= len(p.ws) || p.ws[k].mention < 0 {
		return i
	}
	for k < len(p.ws) && p.ws[k].mention >= 0 {
		k++
	}
	return k
}

// outOf is the clause around the adverbial clause c where that has had its date
// and group g, which has one too, goes on with the sentence: "work stopped when war
// broke out in 1939 and did not resume until 1947"; else c.
func (p *parser) outOf(c, g int) int {
	cl := p.clauses[c]
	up := cl.parent
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
