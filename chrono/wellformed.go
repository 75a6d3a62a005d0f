package chrono

import "strings"

// wellFormed reports whether the words of a title read as one clause although
// others were cut from among them: a verb of the number of its pronoun, no
// second subject run into the first clause, no relative word without its noun,
// no participle that is lent a "[was]" and has an object all the same.
func (t *titler) wellFormed(words []int, first int) bool {
	for n, k := range words {
		switch w := &t.ws[k]; {
		case w.mention >= 0:
		case k == t.passive && n > 0 && t.aux == "" && t.actsOn(words[n+1:], k):
			return false
		case k == first && n > 0 && t.wrongNumber(words[:n], k):
			return false
		case (w.tag == "WDT" || w.tag == "WP") && t.orphaned(words, n):
			return false
		case n > 0 && words[n-1]+1 < k && (t.runsOn(words, n) || k < first && t.twoSubjects(words[n-1], k)):
			return false
		}
	}
	last := words[len(words)-1]
	switch t.ws[last].low {
	case "he", "she", "they", "we":
		return false // "and for a long time after it she"
	}
	if w := &t.ws[last]; w.tag == "IN" && w.mention < 0 && !verbParticle(w.low) && last+1 < len(t.ws) && t.ws[last+1].mention >= 0 {
		return false // "asked for help three times in" the week before
	}
	return !t.stopsAtSaying(words, first)
}

// actsOn reports whether the words behind a participle at k are its object, so that
// it is the verb of another and nothing was done to the noun before it: "a book
// published" "one of them, Ada Wren, sued".
func (t *titler) actsOn(behind []int, k int) bool {
	if len(behind) > 0 && t.ws[behind[0]].tag == "RP" {
		behind = behind[1:]
	}
	if len(behind) == 0 || twoObjects(t.ws[k].low) || namesAnew(t.ws[k].low) {
		return false
	}
	w := &t.ws[behind[0]]
	switch {
	case w.mention >= 0:
		return false
	case w.tag == "PRP":
		return !reflexive(w.low)
	case w.low == "that":
		return w.tag == "IN" // "a letter published" "that he wanted"
	case w.low == "one":
		return len(behind) > 1 && t.ws[behind[1]].low == "of"
	case w.low == "the" || w.low == "a" || w.low == "an": // "the same day", "a mile away"
		return len(behind) > 1 && t.ws[behind[1]].mention < 0 && t.ws[behind[1]].low != "same" && !t.measures(behind)
	}
	return w.tag == "NNP" && t.ws[k].class&isReport == 0
}

// goesItself reports whether the participle that opens words is one of a verb without an
// object, so that its noun did what it tells: "families gathered at the port".
func (t *titler) goesItself(words []int) bool {
	w := &t.ws[words[0]]
	if len(words) > 1 && t.ws[words[1]].low == "by" {
		return false
	}
	switch w.low {
	case "gathered", "squeezed", "crowded", "assembled", "huddled", "converged", "flocked", "camped", "queued", "rallied", "culminated", "fell", "followed", "marched":
		return true
	}
	return w.class&(isAlone|isPastOnly) != 0
}

// measures reports whether the noun phrase at the head of words is a time or a
// length, or an amount, which stands behind any verb.
func (t *titler) measures(words []int) bool {
	for n, k := range words {
		w := &t.ws[k]
		if w.mention >= 0 || unitWord(w.low) || dayPart(w.low) || w.tag == "CD" || w.low == "moment" || w.low == "time" || w.low == "mile" || w.low == "way" || w.low == "first" {
			return true
		}
		if n > 3 || w.tag == "IN" || isVerbTag(w.tag) {
			break
		}
	}
	return false
}

// namesAnew reports whether a participle has what it makes of a noun behind it:
// "born Ada Wren", "renamed the Mill".
func namesAnew(w string) bool {
	switch w {
	case "born", "christened", "baptised", "baptized", "renamed", "titled", "entitled", "nicknamed", "styled", "codenamed", "labelled", "labeled", "branded", "proclaimed", "ordained", "designated", "rated", "ranked", "judged", "voted", "found", "deemed", "known":
		return true
	}
	return false
}

// wrongNumber reports whether the verb at k, with subject before it in the title,
// cannot be that of the pronoun right before it, or of a bare noun torn from its
// fellow before "and": "they" "has", "meal and" "powder were".
func (t *titler) wrongNumber(subject []int, k int) bool {
	n := len(subject) - 1
	for n > 0 && t.ws[subject[n]].tag == "RB" {
		n--
	}
	w := &t.ws[subject[n]]
	plural := false
	switch t.ws[k].low {
	case "was", "is", "has", "does":
	case "are", "have", "were":
		plural = true
	default:
		return false
	}
	switch w.low {
	case "they", "we":
		return !plural
	case "he", "she", "it":
		return plural && t.ws[k].low != "were"
	}
	first := subject[0]
	return plural && w.tag == "NN" && subject[n] == k-1 && first == t.simpleNounPhrase(subject[n]) && first > 1 && !isDet(t.ws[first].tag) &&
		t.ws[first-1].low == "and" && isNounTag(t.ws[first-2].tag)
}

// orphaned reports whether the relative word words[n], with a preposition before
// it, lost the noun that it stands for: "and on which" of "the last day on which".
func (t *titler) orphaned(words []int, n int) bool {
	k := words[n]
	if w := t.ws[k].low; w != "which" && w != "whom" || t.clauses[t.owner[k]].kind != relative {
		return false
	}
	if n > 0 && words[n-1] == k-1 && t.ws[k-1].tag == "IN" {
		n, k = n-1, k-1
	}
	return n == 0 || words[n-1] != k-1 && t.ws[k-1].mention >= 0
}

// runsOn reports whether a second clause begins at words[n], behind a date that was
// dropped, with nothing to link it to the first: "the case came to court" "it was
// dismissed". What was said, or known, may follow its verb so.
func (t *titler) runsOn(words []int, n int) bool {
	const holding = isReport | isBelief | isPlanner | isShow | isPerceive | isAllege | isDenier
	k := words[n]
	if t.ws[k].tag != "PRP" && t.ws[k].tag != "DT" && t.ws[k].tag != "NNP" || t.ws[k-1].mention < 0 && t.ws[k-1].low != "," {
		return false
	}
	before := &t.ws[words[n-1]]
	if isMark(before.low) || before.tag == "CC" || before.tag == "IN" || before.tag == "TO" || strings.HasPrefix(before.tag, "W") || isVerbTag(before.tag) && before.class&holding != 0 {
		return false
	}
	end := n
	for end < len(words) && end < n+6 && words[end] == k+end-n && t.inNounPhrase(words[end]) {
		end++
	}
	if end >= len(words) || end == n || words[end] != words[end-1]+1 || t.owner[words[end]] == t.owner[words[n-1]] {
		return false
	}
	g := t.groupOf(words[end])
	if g < 0 || !t.groups[g].finite || t.groups[g].first != words[end] {
		return false
	}
	told := false
	for _, m := range words[:n] {
		if w := &t.ws[m]; isVerbTag(w.tag) || w.tag == "MD" {
			if w.class&holding != 0 {
				return false
			}
			told = told || w.tag != "VBG"
		}
	}
	return told
}

// twoSubjects reports whether a second noun phrase begins at word k, before the
// verb, where words that were cut parted it from the noun at word a.
func (t *titler) twoSubjects(a, k int) bool {
	w := &t.ws[k]
	return (w.low == "the" || w.low == "a" || w.low == "an" || w.tag == "PRP" || w.tag == "PRP$") && (isNounTag(t.ws[a].tag) || t.ws[a].tag == "CD") && t.cutOut(a+1, k)
}

// stopsAtSaying reports whether the words end in a verb of saying or thinking that
// is not the one of the line and of which what was said is cut: "a delay that some
// residents say".
func (t *titler) stopsAtSaying(words []int, first int) bool {
	k := words[len(words)-1]
	g := t.groupOf(k)
	if g < 0 || !t.groups[g].finite || t.groups[g].passive || t.groups[g].first == first || t.ws[k].class&(isReport|isBelief) == 0 || k+1 >= len(t.ws) {
		return false
	}
	return t.clauses[t.owner[k]].kind == relative && t.ws[k+1].mention < 0 && !isMark(t.ws[k+1].low)
}

// oneName reports whether the words are one name with "the" before it and "and" in it.
func (t *titler) oneName(words []int) bool {
	joined := false
	for n, k := range words {
		joined = joined || t.ws[k].low == "and"
		if n == 0 && t.ws[k].low != "the" || n > 0 && t.ws[k].low != "and" && (!t.nameWord(k) || t.ws[k].tag == "NNPS") {
			return false
		}
	}
	return joined
}

// ownPart cuts the words of a participle that narrows a noun where ", and" begins what
// is told of something else; nil where the date stands there: "a man named Orlo, and
// the last day on which he was seen had been in May".
func (t *titler) ownPart(c int, words []int) []int {
	if t.clauses[c].kind != participial || t.clauses[c].comma {
		return words
	}
	for n := 1; n+2 < len(words); n++ {
		k := words[n]
		if t.ws[k].low != "," || t.ws[k].mention >= 0 {
			continue
		}
		next := &t.ws[words[n+2]]
		if words[n+1] != k+1 || t.ws[k+1].low != "and" && t.ws[k+1].low != "but" || words[n+2] == k+2 && !isDet(next.tag) && next.tag != "PRP" && next.mention < 0 {
			return words
		}
		for m := range t.drop {
			if m > k && t.ws[m].mention >= 0 {
				return nil
			}
		}
		if t.tells(k + 2) {
			return words[:n]
		}
		return words
	}
	return words
}
