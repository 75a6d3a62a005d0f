package chrono

import "strings"

// dropDate marks the words of a date, with the preposition and article before
// it, to be left out of the title.
func (r *reader) dropDate(t *titler, l link) {
	first, last := t.wordsOf(l.mention, r.mentions[l.mention].Span)
	if first >= last || t.surname(first, last) || l.prep > 0 && bounded(t.ws[l.prep].low) && t.denies(t.owner[l.prep], l.prep) || t.term(first, last) || l.prep >= 0 && t.refixed(l) && !(isBe(t.ws[max(l.trigger-1, 0)].low) && !l.past) {
		return
	}
	if l.prep > 1 && t.ws[l.prep].low == "to" && t.ws[l.prep-1].low == "back" {
		return // "the mill dates back to 1780"
	}
	if first > 0 && last == first+1 && l.prep < 0 && isVerbTag(t.ws[first-1].tag) && t.ws[first-1].tag != "VBN" && last < len(t.ws) && t.ws[last].low == "as" {
		return // "name 2023 as the hottest year"
	}
	if t.attributive(first, last) {
		t.dropRun(first, t.genitive(last))
		return
	}
	from, to := t.dateList(t.neighbours(first, last))
	first, last = t.opening(l, from, first), t.genitive(to)
	if last+1 < len(t.ws) && last > 0 && t.ws[last].low == "of" && unitWord(t.ws[last-1].low) {
		if h, end := t.phraseAfter(t.skipDet(last + 1)); h >= 0 {
			last = end // "the last week of her life"
		}
	}
	if last < len(t.ws) && first < last && t.ws[first].low == "from" && (t.ws[last].low == "on" || t.ws[last].low == "onwards" || t.ws[last].low == "onward") {
		last++
	}
	if first > 0 && last < len(t.ws) && (t.ws[first-1].low == "(" && t.ws[last].low == ")") {
		first, last = first-1, last+1
		if first > 0 && t.ws[first-1].mention >= 0 { // "two years later (218 BC)"
			first, _ = t.neighbours(first, last)
		}
	}
	if first > 0 && last < len(t.ws) && isQuote(t.ws[first-1].low) && isQuote(t.ws[last].low) {
		first, last = first-1, last+1 // it would sit "before Christmas"
	}
	if last < len(t.ws) && t.ws[last].low == "alone" && t.ws[last].mention < 0 && first < last && (t.ws[first].tag == "IN" || pointing(t.ws[first].low)) {
		last++ // "in March alone", "this year alone"
	}
	if k := last + 1; k < len(t.ws) && t.ws[last].low == "ended" && t.ws[k].mention >= 0 {
		for last = k; last < len(t.ws) && t.ws[last].mention == t.ws[k].mention; last++ { // "in the quarter ended Oct. 31"
		}
	}
	t.dropRun(first, last)
	if last < len(t.ws) && t.ws[last].low == "," && (first == 0 || t.ws[first-1].low == ",") {
		t.drop[last] = true
	} else if last+1 < len(t.ws) && t.ws[last].low == "," && last > l.trigger && first > 0 && t.ws[last+1].tag == "IN" && inPlace(t.ws[last+1].low) && t.inset(first, last) {
		t.drop[last] = true // "was born on Oct. 20, 1964, in Dorn"
	}
}

// inset reports whether a comma stands inside the date [first,last), so that the one
// behind it closes the year.
func (t *titler) inset(first, last int) bool {
	for k := first; k < last; k++ {
		if t.ws[k].low == "," {
			return true
		}
	}
	return false
}

func (t *titler) dropRun(first, last int) {
	for k := first; k < last; k++ {
		t.drop[k] = true
	}
}

// opening is the first of the words that go with the date of link l: its
// preposition, its article and what narrows it. The date begins at from, its
// mention at first.
func (t *titler) opening(l link, from, first int) int {
	if l.drop < from {
		from = l.drop
	} else if from == first && from > 0 && (t.ws[from-1].tag == "DT" || pointing(t.ws[from-1].low)) && !(l.end < len(t.ws) && isNounTag(t.ws[l.end].tag) && t.ws[l.end].mention < 0) {
		from--
	}
	if l.joins && from == first {
		from--
	}
	for from < first && verbParticle(t.ws[from].low) { // "ruled himself out last month"
		from++
	}
	if from == l.prep && l.relation == Before && from > 1 && t.ws[from-1].mention >= 0 { // "in the week before Easter"
		for from > 1 && t.ws[from-1].mention >= 0 {
			from--
		}
		if t.ws[from-1].tag == "DT" && t.ws[from-1].mention < 0 {
			from--
		}
		if from > 0 && t.ws[from-1].tag == "IN" {
			from--
		}
	}
	for from > 0 && narrows(t.ws[from-1].low) {
		from--
	}
	if from > 1 && t.ws[from-1].low == "least" && t.ws[from-2].low == "at" { // "since at least April"
		from -= 2
		if from > 0 && t.ws[from-1].tag == "IN" {
			from--
		}
	}
	if from > 0 && (t.ws[from-1].low == "as" && (t.ws[from].low == "early" || t.ws[from].low == "late") || t.ws[from-1].low == "all") {
		from-- // "as early as Friday" where the date begins with "early", "all that summer"
	}
	if from > 2 && t.ws[from-1].low == "as" && t.ws[from-3].low == "as" { // "as early as Friday"
		from -= 3
	}
	if from > 0 && (t.ws[from-1].low == "between" || t.ws[from-1].low == "well" && (t.ws[from].low == "into" || t.ws[from].low == "before" || t.ws[from].low == "after" || t.ws[from].low == "past")) {
		from-- // "well into the summer"
	}
	if from > 0 && t.ws[from-1].low == "back" && t.ws[from].tag == "IN" && (from == 1 || isMark(t.ws[from-2].low) || t.ws[from-2].tag == "CC") {
		from-- // "back in April"
	}
	switch {
	case from == 0:
	case t.ws[from-1].low == "most" && from < len(t.ws) && (t.ws[from].low == "recently" || t.ws[from].low == "lately"):
		from-- // "three times, most recently in May"
	case from > 1 && t.ws[from-1].low == "effective" && t.ws[from-2].low == ",":
		from -= 2 // "appointed him as chief, effective 1 March"
	}
	return from
}

// verbParticle reports whether a word before a date can only belong to a verb.
func verbParticle(w string) bool {
	return w == "out" || w == "off" || w == "down" || w == "away" || w == "apart" || w == "aside"
}

// genitive is where a date that ends before word last ends with its possessive
// ending: "this year's".
func (t *titler) genitive(last int) int {
	if last < len(t.ws) && (t.ws[last].tag == "POS" || t.ws[last].low == "'s") {
		last++
	}
	return last
}

// term reports whether the date [first,last) is how long there is to do
// something, without which the words mean that it must be done: "have until 4
// May to reply".
func (t *titler) term(first, last int) bool {
	if first < 2 || last >= len(t.ws) || t.ws[last].tag != "TO" || t.ws[first-1].low != "until" && t.ws[first-1].low != "till" {
		return false
	}
	k := first - 2
	if isNounTag(t.ws[k].tag) { // "gave the firm until 4 May to reply"
		k = max(t.simpleNounPhrase(k)-1, 0)
	}
	w := t.ws[k].low
	return isHave(w) || w == "given" || w == "gave"
}

// surname reports whether the year [first,last) belongs to the name before it:
// "at the Developers Conference 2010", "Suite '11".
func (t *titler) surname(first, last int) bool {
	if first == 0 {
		return false
	}
	for k := first; k < last; k++ {
		if s := strings.TrimLeft(t.ws[k].low, "'"); s != "" && !allDigits(s) || k > first+1 {
			return false
		}
	}
	w := &t.ws[first-1]
	if w.low == "'" && first > 1 {
		w = &t.ws[first-2]
	}
	return w.tag == "NNP" && w.capital && w.mention < 0
}

// attributive reports whether the date [first,last) stands inside a noun phrase
// that goes on behind it: "in a Wednesday media event". Its preposition and
// article are then the noun's.
func (t *titler) attributive(first, last int) bool {
	if first == 0 || last >= len(t.ws) || t.ws[last].mention >= 0 || t.owner[last] != t.owner[first] {
		return false
	}
	switch t.ws[last].tag {
	case "NN", "NNS", "NNP", "NNPS", "JJ":
	case "POS": // "since Wednesday's close"
		return last+1 < len(t.ws) && t.opensNoun(last+1)
	default:
		return false
	}
	switch w := &t.ws[first-1]; w.low {
	case "a", "an":
		return true
	case "after", "before", "during", "amid", "at", "for": // "after Friday prayers"
		return t.ws[last].tag != "POS" && !t.ws[last].capital && t.weekdayNoun(first, last)
	case "in", "of", "from", "with", "on", "to": // "a drop in third-quarter profit"
		return strings.Contains(t.ws[last-1].low, "-") && isNounTag(t.ws[last].tag)
	case "the":
		return !bareUnit(t.ws[last-1].low) && !t.ws[last].capital
	default:
		return w.tag == "PRP$" || w.tag == "POS"
	}
}

// weekdayNoun reports whether the date [first,last) is a single word before a noun
// that no finite verb follows: "Friday" "prayers".
func (t *titler) weekdayNoun(first, last int) bool {
	if last != first+1 || !strings.HasSuffix(t.ws[first].low, "day") || !isNounTag(t.ws[last].tag) {
		return false
	}
	_, end := t.phraseAfter(last)
	g := t.groupBefore(end) + 1
	return g >= len(t.groups) || t.groups[g].first != end
}

// bareUnit reports whether a date that ends with this word and "the" before it
// may stand without a preposition: "the next day officials said".
func bareUnit(w string) bool { return unitWord(w) || dayPart(w) }

func dayPart(w string) bool {
	switch w {
	case "morning", "afternoon", "evening", "night", "noon", "midnight":
		return true
	}
	return false
}

// neighbours extends the words of a date over the dates that touch it, which
// tell the same time: "Saturday" "noon", "two years later" "(218 BC)".
func (t *titler) neighbours(first, last int) (int, int) {
	for n := 0; n < 4 && last < len(t.ws); n++ {
		switch {
		case t.ws[last].mention >= 0:
			last++
			n--
		case rangeMark(t.ws[last].low) && last+1 < len(t.ws) && t.ws[last+1].mention >= 0 && t.ws[last+1].start <= t.ws[last].end:
			last += 2 // "1989–91"
		case t.ws[last].low == "(" && last+2 < len(t.ws) && t.ws[last+1].mention >= 0 && t.closes(last+1):
			for last++; t.ws[last].low != ")"; last++ {
			}
			last++
		default:
			n = 4
		}
	}
	was := first
	for first > 0 && (t.ws[first-1].mention >= 0 || rangeMark(t.ws[first-1].low) && first > 1 && t.ws[first-2].mention >= 0 && t.ws[first-1].start <= t.ws[first-2].end) {
		first--
	}
	if first < was && first > 0 && t.ws[first].low == "recently" && (t.ws[first-1].low == "most" || t.ws[first-1].low == "more") {
		first--
	}
	if first < was && first > 0 && (t.ws[first-1].tag == "DT" || narrows(t.ws[first-1].low)) {
		first--
	}
	if first < was && first > 0 && t.ws[first-1].tag == "IN" && t.ws[first-1].low != "than" {
		first--
	}
	return first, last
}

// rangeMark reports whether a mark may stand inside a range of years: "2013/14".
func rangeMark(s string) bool { return isDash(s) || s == "/" }

func isDash(s string) bool { return s == "-" || s == "–" || s == "—" }

// closes reports whether nothing but the date at word k stands before the next
// closing bracket.
func (t *titler) closes(k int) bool {
	for ; k < len(t.ws) && t.ws[k].mention >= 0; k++ {
	}
	return k < len(t.ws) && t.ws[k].low == ")"
}

// dateList extends the words of a date over the dates that stand with it in a
// list: "in 1782 and 1783".
func (t *titler) dateList(first, last int) (int, int) {
	and := func(k int) bool { w := t.ws[k].low; return w == "and" || w == "or" || w == "," }
	for n := 0; n < 8 && last+1 < len(t.ws) && and(last) && t.ws[last+1].mention >= 0; n++ {
		next := last + 1
		for ; next < len(t.ws) && t.ws[next].mention >= 0; next++ {
		}
		if next < len(t.ws) && (t.ws[next].tag == "JJ" || t.ws[next].tag == "RB") {
			break // "on 21 October, a day late"
		}
		if last = next; last+1 < len(t.ws) && t.ws[last].low == "than" {
			last += 2 // "in January, a year later than planned"
			if w := &t.ws[last-1]; last < len(t.ws) && (w.low == "first" || w.tag == "RB") {
				last++ // "a century earlier than first thought"
			}
			break
		}
		if last+1 < len(t.ws) && countsFrom(t.ws[last].low) { // "until 1621, eight years after his death"
			if h, end := t.phraseAfter(t.skipDet(last + 1)); h >= 0 && t.clauses[t.owner[last]].marker != last {
				last = t.hangers(t.phraseTail(end))
			}
			break
		}
	}
	for n := 0; n < 8 && first > 1 && and(first-1) && t.ws[first-2].mention >= 0; n++ {
		for first--; first > 0 && t.ws[first-1].mention >= 0; first-- {
		}
		if first > 0 && t.ws[first-1].tag == "IN" {
			first--
		}
	}
	return first, last
}

// hangers is where the phrases end that hang on an event counted from, which ends
// before word k: a day after "their steepest fall" "in more than two years", two
// years after "the death of its chairman" ", John Brophy".
func (t *titler) hangers(k int) int {
	for n := 0; n < 3 && k+1 < len(t.ws); n++ {
		j := k + 1
		switch w := &t.ws[k]; {
		case w.tag == "IN" && w.mention < 0 && t.owner[k] == t.owner[k-1]:
			for j < len(t.ws) && (t.ws[j].mention >= 0 || t.inNounPhrase(j) || t.ws[j].low == "than") {
				j++
			}
		case w.low == ",":
			for j < len(t.ws) && t.nameWord(j) {
				j++
			}
		}
		if j == k+1 || t.ws[k].low == "," && j < len(t.ws) && !isMark(t.ws[j].low) {
			return k
		}
		k = j
	}
	return k
}

// countsFrom reports whether a word ties a length of time to an event.
func countsFrom(w string) bool {
	switch w {
	case "after", "before", "from", "into", "since", "ago", "earlier", "later":
		return true
	}
	return false
}

func unitWord(w string) bool {
	switch w {
	case "day", "days", "week", "weeks", "month", "months", "year", "years", "hours":
		return true
	}
	return false
}

func pointing(w string) bool { return w == "this" || w == "that" || w == "these" || w == "those" }

// narrows reports whether an adverb belongs to the date behind it: "just before
// midnight", "as early as Friday", "beginning next year".
func narrows(w string) bool {
	switch w {
	case "just", "only", "shortly", "soon", "late", "early", "sometime", "roughly", "exactly", "immediately", "right", "beginning", "starting":
		return true
	}
	return false
}
