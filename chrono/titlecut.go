package chrono

import (
	"slices"
	"unicode/utf8"
)

// looseLimit is how many runes a title may have that only a phrase, not a
// clause, could be cut from.
const looseLimit = titleLimit * 7 / 6

// finish cuts, joins and trims the chosen words.
func (t *titler) finish(words []int, trigger int) string {
	words = t.ledIn(t.tidy(words))
	for len(words) > titleLimit/2 {
		cut := t.cutPoint(words, trigger, true)
		if cut <= 0 {
			break
		}
		words = words[:cut]
	}
	words = t.tidy(words)
	for n := len(words) - 1; n > 0 && isBe(t.ws[words[n]].low) && !t.finiteLeft(words[:n]); n-- {
		words = words[:n] // "the record date is [9 November]"
	}
	words = t.unmeasured(t.shorten(words, trigger), trigger)
	t.chosen = words
	return t.join(words)
}

// ledIn puts before the first of words what belongs to it and was cut off: "neither"
// "he nor the clerk could be found", "at least" "58 were hurt".
func (t *titler) ledIn(words []int) []int {
	if len(words) == 0 || words[0] == 0 || t.drop[words[0]-1] {
		return words
	}
	k, first := words[0]-1, &t.ws[words[0]]
	switch w := &t.ws[k]; {
	case first.tag == "CD" && k > 0 && (w.low == "least" || w.low == "most") && t.ws[k-1].low == "at", first.tag == "CD" && k > 0 && w.low == "to" && t.ws[k-1].low == "up":
		return append([]int{k - 1, k}, words...)
	case (first.low == "least" || first.low == "most") && w.low == "at", w.low == "neither":
		return append([]int{k}, words...)
	}
	return words
}

// unmeasured takes off the end a length of time that counts to what was cut
// behind it: "took off, moments" before "after the alarm".
func (t *titler) unmeasured(words []int, trigger int) []int {
	n := len(words) - 1
	if n < 2 || words[n]+1 >= len(t.ws) || !unitWord(t.ws[words[n]].low) && !briefly(t.ws[words[n]].low) {
		return words
	}
	switch t.ws[words[n]+1].low {
	case "after", "before", "into":
	default:
		return words
	}
	for n--; n > 1 && words[n] > trigger; n-- {
		if w := &t.ws[words[n]]; w.mention < 0 && w.tag != "CD" && w.tag != "DT" && w.tag != "RB" && w.tag != "JJ" {
			break
		}
	}
	return t.tidy(words[:n+1])
}

// briefly reports whether a word is a short time that no date is reckoned with.
func briefly(w string) bool {
	switch w {
	case "moment", "moments", "second", "seconds", "minute", "minutes", "hour":
		return true
	}
	return false
}

// shorten cuts a title that is too long: first where a clause or an aside ends,
// and only from one that is still far too long a phrase that its verb may need.
func (t *titler) shorten(words []int, trigger int) []int {
	for weak := false; ; {
		limit := titleLimit
		if weak {
			limit = looseLimit
		}
		if utf8.RuneCountInString(t.join(words)) <= limit {
			return words
		}
		cut := t.cutPoint(words, trigger, weak)
		switch {
		case cut > 0:
			words = t.tidy(words[:cut])
		case weak:
			return words
		default:
			weak = true
		}
	}
}

// finiteLeft reports whether a finite verb is among the words.
func (t *titler) finiteLeft(words []int) bool {
	for _, k := range words {
		if tag := t.ws[k].tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" {
			return true
		}
	}
	return false
}

// cutPoint is where the last phrase of a long title begins that can go without
// changing what the rest says; 0 when none can. weak also cuts before phrases
// that may belong to the verb.
func (t *titler) cutPoint(words []int, trigger int, weak bool) int {
	for k := len(words) - 1; k > 1; k-- {
		w, prev := &t.ws[words[k]], &t.ws[words[k-1]]
		if words[k-1] <= trigger && words[k] <= trigger {
			return 0
		}
		if isVerbTag(prev.tag) || prev.tag == "IN" || prev.tag == "TO" || prev.tag == "MD" || isDet(prev.tag) || prev.tag == "JJ" {
			continue
		}
		if t.verbAhead(words[k-1]) {
			continue
		}
		if bounded(w.low) && t.denies(t.owner[words[k-1]], words[k]) {
			continue
		}
		if t.underCondition(words[k]) && t.owner[words[k]] == t.owner[words[k-1]] {
			continue
		}
		switch {
		case w.low == "," && isNounTag(prev.tag) && k+1 < len(words) && isNounTag(t.ws[words[k+1]].tag):
			continue // inside a list
		case (w.low == "—" || w.low == "--" || w.low == "–") && t.betweenDashes(words, k):
			continue
		case w.low == "," || w.low == "—" || w.low == "--" || w.low == "(" || w.low == ";":
			return k
		case w.low == "as" && k+1 < len(words) && t.ws[words[k+1]].tag == "VBG":
			continue // "quoted him as saying"
		case isSubordinator(w.low), w.low == "during", w.low == "despite", w.low == "amid", w.low == "following":
			return k
		case weak && w.tag == "IN" && !clings(w.low):
			return k
		case w.tag == "WDT" || w.tag == "WP":
			return k
		}
	}
	return 0
}

// betweenDashes reports whether the dash words[k] is one of a pair behind which
// the clause goes on: "ordered the residents — a million people — to leave".
func (t *titler) betweenDashes(words []int, k int) bool {
	for n := k + 1; n < len(words) && n < k+20; n++ {
		if t.ws[words[n]].low == t.ws[words[k]].low {
			return n+1 < len(words) && (t.ws[words[n+1]].tag == "TO" || t.ws[words[n+1]].tag == "IN" || isVerbTag(t.ws[words[n+1]].tag))
		}
	}
	for n := k - 1; n > 0 && n > k-20; n-- {
		if t.ws[words[n]].low == t.ws[words[k]].low {
			return true
		}
	}
	return false
}

// clings reports whether what stands before a preposition needs it: "put a
// blockade under a flag".
func clings(w string) bool {
	switch w {
	case "of", "than", "against", "without", "except", "that", "unless", "if", "into", "onto", "under", "as", "from", "toward", "towards":
		return true
	}
	return false
}

// verbAhead reports whether word k stands before the verb of its clause, so
// that a cut behind it would leave a subject without one.
func (t *titler) verbAhead(k int) bool {
	c := t.owner[k]
	for n := 0; n < maxDepth && c >= 0; n++ {
		if g := t.clauses[c].group; g >= 0 && t.groups[g].head > k && t.clauses[c].kind != mainClause && t.clauses[c].kind != coordinate {
			return true
		}
		c = t.clauses[c].parent
	}
	return false
}

// underCondition reports whether word k stands in a condition, which must not
// be cut short.
func (t *titler) underCondition(k int) bool {
	c := t.owner[k]
	for n := 0; n < maxDepth && c >= 0; n++ {
		if t.clauses[c].kind == conditional {
			return true
		}
		c = t.clauses[c].parent
	}
	return false
}

// tidy takes marks and stray words off both ends, doubled commas out of the
// middle, and quotation marks that lost their fellow.
func (t *titler) tidy(words []int) []int {
	out := make([]int, 0, len(words))
	depth, commas := 0, 0
	var open []int
	skip := map[int]bool{}
	for _, k := range words {
		switch t.ws[k].low {
		case "“", "``", "«", "(", "[", "„":
			open = append(open, k)
			depth++
		case "”", "''", "»", ")", "]":
			if depth > 0 {
				depth--
				open = open[:len(open)-1]
			} else {
				skip[k] = true
			}
		case "\"":
			opens, closes := t.opensQuote(k)
			switch {
			case len(open) > 0 && t.ws[open[len(open)-1]].low == "\"" && !opens:
				open = open[:len(open)-1]
				depth--
			case closes:
				skip[k] = true
			default:
				open = append(open, k)
				depth++
			}
		}
	}
	for _, k := range open {
		skip[k] = true
	}
	for n, k := range words {
		if skip[k] {
			continue
		}
		if n > 0 && isDash(t.ws[k].low) && t.closesCut(words[n-1], k) {
			continue
		}
		if t.ws[k].low == "," {
			commas++
		}
		if t.ws[k].low == "," && n+1 < len(words) && words[n+1] > k+1 && (commas%2 == 1 || !t.apposition(out) || t.ws[out[len(out)-1]].tag == "CC") { // before what was left out
			continue
		}
		if t.ws[k].low == "," && n > 0 && words[n-1]+2 < k && t.ws[words[n-1]].low == "," && t.sourcePhrase(words[n-1]+1) && !t.apposition(out) {
			continue // "The meeting, according to Orlo, was held"
		}
		if t.ws[k].low == "," && (len(out) == 0 || isMark(t.ws[out[len(out)-1]].low)) {
			continue
		}
		out = append(out, k)
	}
	for len(out) > 0 && (isMark(t.ws[out[len(out)-1]].low) || t.ws[out[len(out)-1]].tag == "CC" || t.leadsOn(out[len(out)-1])) {
		out = out[:len(out)-1]
	}
	if n := len(out) - 2; n > 0 && t.ws[out[n]].low == "as" && t.ws[out[n+1]].low == "well" && out[n+1]+1 < len(t.ws) && t.ws[out[n+1]+1].low == "as" {
		return t.tidy(out[:n]) // "as well" of "as well as"
	}
	out = t.untailed(unquoted(t, out))
	for len(out) > 0 && (isMark(t.ws[out[0]].low) || t.ws[out[0]].tag == "CC" && t.ws[out[0]].low != "both" && t.ws[out[0]].low != "neither" && t.ws[out[0]].low != "either") {
		out = out[1:]
	}
	if len(out) > 0 && t.ws[out[0]].low == "(" { // an aside about the date that stood before it
		if n := slices.IndexFunc(out, func(k int) bool { return t.ws[k].low == ")" }); n > 0 && n+1 < len(out) {
			return t.tidy(out[n+1:])
		}
	}
	return out
}

// apposition reports whether the words behind their last comma are a noun
// phrase, whose closing comma stays: "her father, a surveyor, was".
func (t *titler) apposition(words []int) bool {
	for n := len(words) - 1; n > 0; n-- {
		switch w := &t.ws[words[n]]; {
		case w.low == ",":
			if n+1 == len(words) {
				return false
			}
			next := &t.ws[words[n+1]]
			return (isDet(next.tag) || isNounTag(next.tag) || next.tag == "CD") && isNounTag(t.ws[words[n-1]].tag)
		case w.mention >= 0 || isVerbTag(w.tag):
			return false
		}
	}
	return false
}

// closed is subject ws with the comma that ends its apposition, for a verb further
// on: "the clerk, a Dane, was held and" "appeared in court".
func (t *titler) closed(ws []int) []int {
	if n := len(ws); n > 0 && ws[n-1]+1 < len(t.ws) && t.ws[ws[n-1]+1].low == "," && t.ws[ws[n-1]+1].mention < 0 && t.apposition(ws) {
		return append(ws, ws[n-1]+1)
	}
	return ws
}

// unquoted takes out quotation marks with nothing but marks between them.
func unquoted(t *titler, words []int) []int {
	for n := 0; n < len(words); n++ {
		if !isQuote(t.ws[words[n]].low) {
			continue
		}
		end := n + 1
		for end < len(words) && isMark(t.ws[words[end]].low) {
			end++
		}
		if end < len(words) && isQuote(t.ws[words[end]].low) && end > n+1 {
			return slices.Delete(slices.Clone(words), n, end+1)
		}
	}
	return words
}

func isQuote(s string) bool {
	switch s {
	case "\"", "“", "”", "``", "''", "«", "»", "„":
		return true
	}
	return false
}

// untailed takes off a conjunction at the end that only a date follows: "and,
// ten years later,".
func (t *titler) untailed(words []int) []int {
	for n := len(words) - 1; n > 0; n-- {
		switch w := &t.ws[words[n]]; {
		case w.tag == "CC" && n+1 < len(words) && t.ws[words[n-1]].mention < 0 && words[len(words)-1]+1 < len(t.ws) && t.ws[words[n+1]].low == ",":
			return words[:n]
		case w.mention < 0 && w.low != ",":
			return t.unturned(words)
		}
	}
	return words
}

// unturned cuts a "but, despite a promise" whose verb was left out.
func (t *titler) unturned(words []int) []int {
	for n := len(words) - 2; n > 1 && n > len(words)-20; n-- {
		if t.groupOf(words[n]) >= 0 && t.groups[t.groupOf(words[n])].finite {
			return words
		}
		if t.ws[words[n]].low == "," && n+1 < len(words) && t.ws[words[n-1]].tag != "CC" {
			return words // "in 2009 and, after a spill, in 2014"
		}
		if t.ws[words[n]].tag == "CC" && t.ws[words[n+1]].low == "," && words[n+1] == words[n]+1 {
			return words[:n]
		}
	}
	return words
}

// leadsOn reports whether an adverb only leads on to what was cut behind it.
func (t *titler) leadsOn(k int) bool {
	switch w := &t.ws[k]; w.low {
	case "even", "just", "only", "especially", "particularly", "mostly", "including":
		return true
	default:
		return w.class&isStarter != 0 && w.tag == "RB" && w.low != "also" && w.low != "again" && w.low != "still" && w.low != "so"
	}
}
