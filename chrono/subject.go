package chrono

// whole is where the subject begins whose last phrase begins at start: with
// the phrase that it is the place of, or that stands in one series with it, where
// a comma or conjunction comes before that: ", protesters in Dorn were", ", and
// the Trade and Transport Board ruled".
func (p *parser) whole(start int, grp *verbGroup) int {
	if start < 3 || start >= grp.first || p.clauses[p.cur].group < 0 {
		return start
	}
	w := &p.ws[start-1]
	if w.low == "to" || w.low == "on" || w.low == "against" || w.low == "with" || w.low == "by" { // ", and a march to Dorn is to be held"
		k := p.nounPhrase(start - 1)
		if k < start-1 && k > 1 && p.ws[k-1].tag == "CC" && (p.ws[k-2].low == "," || p.ws[k-2].mention >= 0) && p.groups[p.clauses[p.cur].group].head < k && p.cc == k-1 {
			return k
		}
		return start
	}
	place := w.low == "in" || w.low == "of" || w.low == "at" || w.low == "from" || w.low == "for"
	if !place && w.tag != "CC" {
		return start
	}
	k := p.nounPhrase(start - 1)
	if k > 2 && k < start-1 && w.tag == "CC" && inPlace(p.ws[k-1].low) { // ", and teams from Oban and Dorn joined"
		if j := p.nounPhrase(k - 1); j < k-1 && j > 1 && p.ws[j-1].tag == "CC" && p.ws[j-2].low == "," {
			k = j
		}
	}
	switch {
	case k >= start-1 || k < 1 || p.groups[p.clauses[p.cur].group].head >= k:
		return start
	case p.ws[k-1].tag == "CC" || p.ws[k-1].low == "," && (place || p.ws[grp.head].class&isReport != 0 || k > 1 && p.ws[k-2].mention >= 0):
		if p.cc == start-1 {
			p.cc = k - 1
		}
		return k
	}
	return start
}

// subjectApposed is where the subject of the verb at i begins that a comma with
// its other name parts from it, behind a conjunction: ", and at six the keeper,
// Dan Roe, came", and where its clause begins; -1 for none.
func (p *parser) subjectApposed(i int) (from, subject int) {
	if i < 6 || p.ws[i-1].low != "," {
		return -1, -1
	}
	j := p.nounPhrase(i - 1)
	if j == i-1 || p.ws[j-1].low != "," {
		return -1, -1
	}
	k := p.nounPhrase(j - 1)
	if k == j-1 || !isDet(p.ws[k].tag) && p.ws[k].tag != "NNP" {
		return -1, -1
	}
	for n := k - 1; n > 0 && n > k-8; n-- {
		switch w := &p.ws[n]; {
		case w.tag == "CC" && w.mention < 0:
			return n + 1, k
		case w.mention < 0 && w.tag != "IN" && w.tag != "RB" && w.tag != "DT" && w.tag != "CD" && w.low != ",":
			return -1, -1
		}
	}
	return -1, -1
}

// nounRun reports whether [i,j) is a noun phrase with a place behind it, the
// subject of the verb at j: "and" "a court in Dorn" "held".
func (p *parser) nounRun(i, j int) bool {
	if i < 1 || j-i > 10 || !isDet(p.ws[i].tag) || p.ws[i-1].tag != "CC" || i < 2 || p.ws[i-2].low != "," {
		return false
	}
	for k := i; k < j; k++ {
		if w := &p.ws[k]; w.low != "in" && w.low != "of" && w.low != "at" && w.low != "for" && !p.inNounPhrase(k, true) {
			return false
		}
	}
	return true
}

// subjectRun reports whether [i,j) is a noun phrase with places and dates behind
// it: ", but" "a fire at its supplier in Dorn in April 2024" "destroyed".
func (p *parser) subjectRun(i, j int) bool {
	if j-i > 20 || j-i < 3 || !isDet(p.ws[i].tag) && !isNounTag(p.ws[i].tag) || p.ws[i].mention >= 0 || p.ws[j-1].tag == "IN" {
		return false
	}
	placed := false
	for k := i; k < j; k++ {
		w := &p.ws[k]
		switch {
		case w.mention >= 0 && !placed:
			return k > i+1 && isNounTag(p.ws[k-1].tag) && p.onlyMention(k, j) // ", and a replay two weeks later was lost"
		case w.tag == "IN" && !isSubordinator(w.low):
			placed = true
		case w.mention < 0 && !p.inNounPhrase(k, true):
			return false
		}
	}
	return placed
}

// onlyMention reports whether the words [i,j) are all of one mention.
func (p *parser) onlyMention(i, j int) bool {
	return p.ws[i].mention >= 0 && p.ws[j-1].mention == p.ws[i].mention
}

// twiceNamed is where the speaker of a report that ends its sentence begins, in
// two parts between commas: "..., its operator, Selenix, said."; 0 for none.
func (p *parser) twiceNamed(grp *verbGroup) int {
	if p.ws[grp.head].class&isReport == 0 || grp.first < 6 || p.ws[grp.first-1].low != "," || p.ws[grp.head].low != "told" && grp.head+1 < len(p.ws) && p.ws[grp.head+1].mention < 0 && (p.ws[grp.head+1].capital || isDet(p.ws[grp.head+1].tag) || p.ws[grp.head+1].tag == "PRP") {
		return 0
	}
	k := p.nounPhrase(grp.first - 1)
	if k == grp.first-1 {
		return 0
	}
	if k = p.widened(k); !p.commaBefore(k) {
		return 0 // "its operator", "a professor at the school"
	}
	if j := p.nounPhrase(k - 1); j < k-1 && (isDet(p.ws[j].tag) || p.ws[j].tag == "NNP") && p.commaBefore(j) && p.owner[j] == p.cur && j > p.clauses[p.cur].first {
		return j
	}
	return 0
}

// widened is the first word of the noun phrase that ends in the phrase at start,
// where a comma stands before it: "..., an official from the ministry said".
func (p *parser) widened(start int) int {
	from := start
	if k := start - 2; k > 2 && p.ws[start-1].tag == "IN" && (p.ws[k].tag == "JJ" || p.ws[k].tag == "VBN") && isNounTag(p.ws[k-1].tag) {
		if j := p.nounPhrase(k); p.commaBefore(j) { // "..., two people familiar with the matter said"
			return j
		}
	}
	for n := 0; n < 3 && from > 2 && p.ws[from-1].tag == "IN" && p.ws[from-2].mention < 0 && isNounTag(p.ws[from-2].tag); n++ {
		if from = p.nounPhrase(from - 1); p.commaBefore(from) {
			return from
		}
	}
	return start
}

// subjectStart finds the first word of the subject that ends before the verb
// at i: everything of the clause but leading adverbials.
func (p *parser) subjectStart(i, from int) int {
	start := from
	if m := p.clauses[p.cur].marker; m == from && m+1 < i { // "after Ada Wren, a clerk, resigned"
		start++
	}
	for k := start; k < i && k < from+80; k++ {
		if p.ws[k].low == "," && (p.owner[k] == p.cur || k+1 < i && p.owner[k+1] == p.cur) && p.fronted(start, k) {
			start = k + 1
		}
	}
	if k := p.nounPhrase(i); k < i && k > start && start > from+1 && p.ws[k-1].low == "," && p.ws[k-1].mention < 0 && p.owner[k] == p.cur && (isDet(p.ws[k].tag) || p.ws[k].tag == "PRP" || p.ws[k].tag == "NNP") {
		return k // "built in 1906 by an engineer, Ada Wren, who left in 1913, the mill burned"
	}
	return start
}

// fronted reports whether [from,k), up to a comma, is an adverbial before the
// subject: it begins with a preposition, an adverb, a conjunction or a date, or
// holds a whole clause.
func (p *parser) fronted(from, k int) bool {
	for from < k && (p.ws[from].tag == "CC" || p.ws[from].low == "“" || p.ws[from].low == "``") {
		from++
	}
	if from >= k {
		return true
	}
	w := &p.ws[from]
	j := p.pastDate(from)
	for n := 0; n < 3 && j < k && p.pastDate(j) > j; n++ {
		j = p.pastDate(j)
	}
	if j > from && j < k && (isDet(p.ws[j].tag) || isNounTag(p.ws[j].tag) || p.ws[j].tag == "PRP") && p.ws[j].mention < 0 {
		return false // "at two in the morning a party led by Orlo, ..."
	}
	if w.tag == "RB" && from+1 < k && (p.ws[from+1].tag == "JJ" || isNounTag(p.ws[from+1].tag) && p.ws[from+1].mention < 0 || p.ws[from+1].tag == "CD" && p.ws[from+1].mention < 0) {
		return false // "nearly simultaneous bombings in Nairobi, Kenya, ..."
	}
	return w.mention >= 0 || w.tag == "IN" || w.tag == "RB" || w.tag == "TO" || w.tag == "VBG" || w.tag == "VBN" || w.class&isStarter != 0 ||
		w.tag == "VB" || p.owner[from] != p.cur
}

// commaBefore reports whether word i comes right after a comma or quotation.
func (p *parser) commaBefore(i int) bool {
	if i == 0 {
		return false
	}
	switch p.ws[i-1].low {
	case ",", "”", "''", "\"", "»", "-", "--", "—", "–":
		return true
	}
	return false
}
