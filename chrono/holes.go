package chrono

import (
	"maps"
	"slices"
)

// mend puts back date words whose loss would leave a hole in the title:
// "between March and ... were", "the first day of the battle" without its day.
// trigger is the verb of the title itself.
func (t *titler) mend(trigger int) {
	dropped := slices.AppendSeq(make([]int, 0, len(t.drop)), maps.Keys(t.drop))
	slices.Sort(dropped)
	for n := 0; n < len(dropped); {
		i, dated := dropped[n], false
		j := i
		for n < len(dropped) && dropped[n] == j {
			dated = dated || t.ws[j].mention >= 0
			n, j = n+1, j+1
		}
		if dated && (t.hole(i, j) || i-1 != trigger && t.heldFast(i, j)) {
			for k := i; k < j; k++ {
				delete(t.drop, k)
			}
		}
	}
}

// hole reports whether the words before and behind the dropped words [i,j) need
// them.
func (t *titler) hole(i, j int) bool {
	if i > 0 {
		a := &t.ws[i-1]
		switch {
		case t.secondDate(i): // "in March and June"
			return true
		case isPhase(a.low) && (j >= len(t.ws) || isMark(t.ws[j].low) || t.ws[j].tag == "CC"):
			return true // "it lasted until 1918"
		case a.low == "compared", a.tag == "JJ" && i > 1 && t.ws[i-2].tag == "DT" && !t.opensNoun(j): // "a long summer"
			return true
		case takesTime(a.low) && (t.ws[i].tag != "IN" || t.ws[i].mention >= 0 || t.ws[i].low == "that"): // "spent that winter going through them"
			return true // "the town keeps 30 September as a holiday"
		case a.low == "(" && (j >= len(t.ws) || t.ws[j].low != ")"):
			return true
		case a.tag == "DT" && !pointing(a.low) && a.low != "all" && a.low != "both" && a.low != "another" && !t.opensNoun(j):
			return true
		case (a.tag == "IN" && !verbParticle(a.low) || a.tag == "TO" || a.low == "between") && !t.drop[i-1] && t.ws[i].mention >= 0 && !t.opensNoun(j):
			return true
		case isPart(a.low) && (t.ws[i].low == "of" || j < len(t.ws) && t.ws[j].low == "of"):
			return true
		}
	}
	if j >= len(t.ws) {
		return false
	}
	b := &t.ws[j]
	switch {
	case t.narrowed(j), t.besideDate(i, j):
		return true
	case b.low == "of", b.tag == "WDT" && t.owner[j] != t.owner[i] && t.ws[j-1].mention >= 0 && b.low == "that":
		return true
	case t.again(j):
		return false
	case b.tag == "CC" && j+1 < len(t.ws) && (t.ws[j+1].low == "last" || t.ws[j+1].low == "next" || t.ws[j+1].low == "again"):
		return true // "this month or last", "in 1877 and again after the war"
	case b.tag == "CC" && j+1 < len(t.ws) && (t.ws[j+1].mention >= 0 || t.governs(j+1)):
		return t.ws[i].mention >= 0 || i > 0
	case b.tag == "CC" && i+1 < j && t.ws[i+1].tag == "DT" && j+1 < len(t.ws) && t.ws[j+1].mention < 0 && isNounTag(t.ws[j+1].tag) && t.ws[j-1].mention >= 0 && t.groupOf(j+1) < 0 && t.afterVerb(i):
		return true // "during the Christmas and Easter sales"
	case b.low == "," && t.apposed(i, j), t.firstDate(i, j):
		return true
	}
	if g := t.groupOf(j); g >= 0 && t.groups[g].finite && t.groups[g].first == j && t.ws[i].tag != "IN" && !t.subjectBefore(i) {
		return true // the date is the subject: "2007 was the year of"
	}
	return false
}

// secondDate reports whether the dropped words from i on only add a date to one
// that stays: "in 2004 and again in 2014", "in 1949, or 1950".
func (t *titler) secondDate(i int) bool {
	k := i - 1
	for k > 0 && t.ws[k].tag == "RB" {
		k--
	}
	if t.ws[k].tag != "CC" || t.again(k) || t.clauses[t.owner[i]].shares >= 0 { // "opened in 1914 and by 1917 had"
		return false
	}
	if k--; k > 0 && t.ws[k].low == "," {
		k--
	}
	return k >= 0 && t.ws[k].mention >= 0 && (t.owner[k] == t.owner[i] || k == i-2)
}

// firstDate reports whether a date that stays is only added to the dropped
// words [i,j).
func (t *titler) firstDate(i, j int) bool {
	k := j
	if t.ws[k].low == "," {
		k++
	}
	if k >= len(t.ws) || t.ws[k].tag != "CC" && k == j {
		return false
	}
	if t.ws[k].tag == "CC" {
		k++
	}
	for k < len(t.ws) && t.ws[k].tag == "RB" {
		k++
	}
	return k < len(t.ws) && t.owner[k] == t.owner[i] && t.owner[k-1] == t.owner[i] && (t.ws[k].mention >= 0 || t.governs(k)) && t.afterVerb(i)
}

// afterVerb reports whether word i stands behind the verb of its clause.
func (t *titler) afterVerb(i int) bool {
	g := t.clauses[t.owner[i]].group
	return g >= 0 && t.groups[g].head < i
}

// takesTime reports whether a verb can have a date for its object.
func takesTime(w string) bool {
	switch w {
	case "spend", "spends", "spent", "spending", "keep", "keeps", "kept", "mark", "marks", "marked", "celebrate", "celebrates", "celebrated", "observe", "observes", "observed", "read", "reads":
		return true
	}
	return false
}

// isPhase reports whether a verb only says how long, and so needs its date.
func isPhase(w string) bool {
	switch w {
	case "last", "lasts", "lasted", "run", "runs", "ran", "stay", "stays", "stayed", "remain", "remains", "remained", "dates", "expires":
		return true
	}
	return false
}

// opensNoun reports whether word j goes on with the noun phrase that a word
// before it began.
func (t *titler) opensNoun(j int) bool {
	if j >= len(t.ws) {
		return false
	}
	switch t.ws[j].tag {
	case "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "VBN", "VBG", "PRP", "PRP$", "DT", "``", "$":
		return true
	}
	return false
}

// isPart names what is only a part of the time behind it: "the rest of 1917".
func isPart(w string) bool {
	switch w {
	case "rest", "beginning", "end", "middle", "start", "part", "half", "most", "much", "course", "remainder", "day", "days", "weeks", "months", "period":
		return true
	}
	return false
}

// narrowed reports whether the word at j, behind a date, opens a clause that says
// which time is meant: "signed in the year" "it opened", "the last day" "on which".
func (t *titler) narrowed(j int) bool {
	cl := t.clauses[t.owner[j]]
	if cl.kind != relative || cl.first != j || t.ws[j-1].mention < 0 {
		return false
	}
	if cl.marker < 0 {
		return !cl.comma && (unitWord(t.ws[j-1].low) || season(t.ws[j-1].low))
	}
	return cl.marker == j+1 && t.ws[j].tag == "IN" && t.ws[j+1].low == "which"
}

// season reports whether a word is one of the four seasons.
func season(w string) bool {
	return w == "spring" || w == "summer" || w == "autumn" || w == "fall" || w == "winter"
}

// besideDate reports whether the dropped words [i,j) are what "to" rules together with
// the noun behind "and": "it came down to 3 May and a trip".
func (t *titler) besideDate(i, j int) bool {
	if j+2 >= len(t.ws) || t.ws[j].tag != "CC" || t.ws[i].tag != "TO" && (i == 0 || t.ws[i-1].tag != "TO" || t.ws[i].mention < 0) || !isDet(t.ws[j+1].tag) || t.ws[j+1].mention >= 0 {
		return false
	}
	k := j + 1
	for k < len(t.ws) && t.inNounPhrase(k) {
		k++
	}
	return k == len(t.ws) || t.groupOf(k) < 0
}

// heldFast reports whether the dropped words [i,j) part a participle, which narrows
// the noun before it, from the verb of that noun: "a meeting held" "approved".
func (t *titler) heldFast(i, j int) bool {
	if i < 2 || j >= len(t.ws) || t.ws[i-1].tag != "VBN" || !isNounTag(t.ws[i-2].tag) || t.ws[i-1].mention >= 0 {
		return false
	}
	g := t.groupOf(j)
	return g >= 0 && t.groups[g].finite && t.groups[g].first == j || isNounTag(t.ws[j].tag) && t.ws[j].mention < 0
}

// governs reports whether word k is a preposition with a date behind it.
func (t *titler) governs(k int) bool {
	return t.ws[k].tag == "IN" && k+1 < len(t.ws) && t.ws[k+1].mention >= 0 && t.ws[k+1].mention != t.ws[k].mention && !t.drop[k+1]
}

// apposed reports whether the comma at j opens words that say what day the
// dropped words [i,j), behind their verb, were: "on 1 July, the first day of
// the battle".
func (t *titler) apposed(i, j int) bool {
	g := t.clauses[t.owner[i]].group
	if g < 0 || t.groups[g].head > i || j+2 >= len(t.ws) || t.owner[j+1] != t.owner[i] || !isDet(t.ws[j+1].tag) {
		return false
	}
	for k := j + 2; k < len(t.ws) && k < j+5; k++ {
		switch t.ws[k].low {
		case "day", "date", "anniversary", "eve", "year", "night", "morning", "month", "week", "deadline":
			return true
		}
	}
	return false
}

// subjectBefore reports whether the clause of word i has a noun before it.
func (t *titler) subjectBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-60; k-- {
		if t.owner[k] == t.owner[i] && !t.drop[k] && subjectWord(&t.ws[k]) {
			return true
		}
	}
	cl := t.clauses[t.owner[i]]
	return cl.shares >= 0 || cl.kind == relative || cl.kind == participial
}
