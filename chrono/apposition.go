package chrono

// apposed is the noun of an apposition that the date of l, at word first, is
// part of, so that it says when someone held that part and not when the verb
// took place: "the wing, finalists in 1997 and 2009, have never won", "Ana Orr
// (mayor from 1987 to 1991) spoke". -1 where there is none.
func (p *parsed) apposed(l link, first int) int {
	head := p.beforeDates(first)
	if head < 2 || !isNounTag(p.ws[head].tag) || p.ws[head].mention >= 0 || p.eventful(head) || p.owner[head] != p.owner[first] {
		return -1
	}
	open := head
	for open > 0 && head-open < 14 && p.apposable(open) {
		open--
	}
	mark := p.ws[open].low
	if mark != "," && mark != "(" || open == 0 || open == head || !p.opensRole(open+1, head) {
		return -1
	}
	if w := &p.ws[open-1]; w.mention >= 0 && p.owner[open-1] == p.owner[first] || w.mention < 0 && !isNounTag(w.tag) {
		return -1
	}
	shut := p.behindDates(l.end)
	switch {
	case shut == len(p.ws):
		return -1
	case mark == "(":
		if p.ws[shut].low != ")" {
			return -1
		}
		return head
	case p.ws[shut].low == ",":
		g := p.clauses[p.owner[first]].group
		if g >= 0 && p.groups[g].first > first {
			return head
		}
	}
	if p.ws[open-1].tag == "NNP" && !p.ws[open+1].capital && isNounTag(p.ws[open+1].tag) && (l.joins || l.relation == From || l.relation == Until || isPerson(p.ws[head].low)) && (isMark(p.ws[shut].low) || p.ws[shut].low == ".") {
		return head // "they followed Orr, mayor from 1987 to 1991."
	}
	return -1
}

// apposable reports whether word k may stand inside an apposition, before its
// dates.
func (p *parsed) apposable(k int) bool {
	w := &p.ws[k]
	if w.mention >= 0 {
		return false
	}
	switch w.tag {
	case "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "POS", "DT", "PRP$":
		return true
	}
	switch w.low {
	case "of", "in", "for", "at", "with", "to", "and", "then", "now", "once", "-", "twice", "later":
		return true
	}
	return false
}

// opensRole reports whether the words from i to the noun at head are what
// someone or something is said to be, rather than a place or an adverbial.
func (p *parsed) opensRole(i, head int) bool {
	switch w := &p.ws[i]; {
	case w.low == "then" || w.low == "now" || w.low == "once":
		return i < head
	case w.tag == "IN" || w.tag == "TO" || w.tag == "CC" || w.low == "twice" || w.low == "later" || w.class&isStarter != 0:
		return false
	}
	for k := i; k <= head; k++ {
		if w := &p.ws[k]; isNounTag(w.tag) && (!w.capital || isPerson(w.low)) {
			return true
		}
	}
	return false // ", Ohio in 1997,"
}

// beforeDates is the last word before the dates at first, with the prepositions
// and conjunctions of their series.
func (p *parsed) beforeDates(first int) int {
	k := first - 1
	for n := 0; k > 0 && n < 20; n++ {
		w, behind := &p.ws[k], &p.ws[k+1]
		joint := w.tag == "IN" || w.tag == "TO" || w.low == "between" || w.tag == "CC" || w.low == ","
		if w.mention < 0 && !(joint && (behind.mention >= 0 || (behind.tag == "IN" || behind.tag == "CC") && p.ws[k+2].mention >= 0)) {
			break
		}
		if w.low == "," && (k == 0 || p.ws[k-1].mention < 0) {
			break
		}
		k--
	}
	return k
}

// behindDates is the word behind the dates that go on at word i.
func (p *parsed) behindDates(i int) int {
	for n := 0; i < len(p.ws) && n < 20; n++ {
		w := &p.ws[i]
		joint := w.tag == "IN" || w.tag == "TO" || w.tag == "CC" || w.low == "," || w.low == "-" || w.low == "–"
		if w.mention < 0 && !(joint && i+1 < len(p.ws) && (p.ws[i+1].mention >= 0 || w.tag == "CC" && p.ws[i+1].tag == "IN" && i+2 < len(p.ws) && p.ws[i+2].mention >= 0)) {
			break
		}
		i++
	}
	return i
}
