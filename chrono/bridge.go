package chrono

import "slices"

// bridged takes from words, those of clause c in their order, what stands
// behind a stretch that was cut out of them: it may hang on what went. "The shop
// was renamed, as it sold other goods, such as films" is not about a name such
// as films. A parenthesis may go, and so may a clause between commas before the
// verb.
func (t *titler) bridged(c int, words []int) []int {
	words = t.ownEnd(c, t.unbracketed(words))
	head := -1
	if g := t.clauses[c].group; g >= 0 {
		head = t.groups[g].head
	}
	for n := 0; n+1 < len(words); n++ {
		a, b := words[n]+1, words[n+1]
		if n+1 < len(words) && b > a && b < head && t.cutOut(a, b) {
			if end := t.tailOfPlace(b); end > 0 { // "who died in Princeton, N.J.,"
				for n+1 < len(words) && words[n+1] < end {
					words = slices.Delete(slices.Clone(words), n+1, n+2)
				}
				if n+1 == len(words) {
					return words
				}
				b = words[n+1]
			}
		}
		if b <= a || !t.cutOut(a, b) || t.enclosed(words[n], a, b) && (b <= head || t.resumes(c, b)) {
			continue
		}
		if words[n] < head {
			t.unsure = true
			continue
		}
		return words[:n+1]
	}
	return words
}

// tailOfPlace is where the name between commas ends that begins at word b, behind
// another name that was cut with its clause: "Princeton," "N.J.,"; 0 for none.
func (t *titler) tailOfPlace(b int) int {
	if b < 2 || t.ws[b-1].low != "," || t.ws[b-2].tag != "NNP" {
		return 0
	}
	k := b
	for k < len(t.ws) && k < b+4 && t.ws[k].tag == "NNP" && t.ws[k].mention < 0 {
		k++
	}
	if k == b || k >= len(t.ws) || t.ws[k].low != "," {
		return 0
	}
	return k + 1
}

// ownEnd takes off what stands behind the last ", and" where another clause
// follows it: it is that clause's. "The lead had melted, and in March, after two
// debates, it was gone."
func (t *titler) ownEnd(c int, words []int) []int {
	g := t.clauses[c].group
	if g < 0 || len(words) < 4 {
		return words
	}
	end := words[len(words)-1] + 1
	for end < len(t.ws) && (t.drop[end] || t.ws[end].tag == "RB") {
		end++
	}
	if end+1 >= len(t.ws) {
		return words
	}
	if k := t.groupBefore(end) + 1; k < len(t.groups) && t.groups[k].first == end && t.groups[k].finite {
		return t.loseSubject(words, t.groups[g].head)
	}
	if t.ws[words[len(words)-1]].low != "," && t.ws[end].low != "," {
		return words
	}
	for n := len(words) - 1; n > 1 && words[n] > t.groups[g].head && n > len(words)-16; n-- {
		w := &t.ws[words[n]]
		if isVerbTag(w.tag) && t.groupOf(words[n]) >= 0 && w.mention < 0 {
			return words
		}
		if w.tag == "CC" && t.ws[words[n-1]].low == "," && (w.low == "and" || w.low == "but") {
			if n > 3 && t.listed(words[:n-1]) {
				return words
			}
			return words[:n-1]
		}
	}
	return words
}

// loseSubject takes off the noun phrase at the end, with the comma or
// conjunction before it: it is the subject of the next clause.
func (t *titler) loseSubject(words []int, head int) []int {
	for n := len(words) - 1; n > 1 && words[n] > head; n-- {
		switch w := &t.ws[words[n]]; {
		case w.tag == "CC" || w.low == ",":
			return words[:n]
		case !t.inNounPhrase(words[n]):
			return words
		}
	}
	return words
}

// inNounPhrase reports whether word k can stand in a noun phrase.
func (t *titler) inNounPhrase(k int) bool {
	switch t.ws[k].tag {
	case "DT", "JJ", "CD", "PRP", "PRP$", "POS", "$":
		return true
	}
	return isNounTag(t.ws[k].tag)
}

// listed reports whether words end in a list: "salt, oil".
func (t *titler) listed(words []int) bool {
	for n := len(words) - 1; n > 0 && n > len(words)-6; n-- {
		if t.ws[words[n]].low == "," {
			return true
		}
	}
	return false
}

// cutOut reports whether more than a date and marks went between a and b.
func (t *titler) cutOut(a, b int) bool {
	for k := a; k < b; k++ {
		if !t.drop[k] && !isMark(t.ws[k].low) && t.ws[k].tag != "RB" && t.ws[k].tag != "``" && t.ws[k].tag != "''" {
			return true
		}
	}
	return false
}

// enclosed reports whether the stretch [a,b) behind word before stands between
// commas, dashes or brackets.
func (t *titler) enclosed(before, a, b int) bool {
	left, right := t.ws[before].low, t.ws[b].low
	for b > a+1 && (t.drop[b-1] || t.ws[b-1].tag == "RB") {
		b--
	}
	if !isMark(left) {
		left = t.ws[a].low
	}
	if !isMark(right) {
		right = t.ws[b-1].low
	}
	return isMark(left) && isMark(right) || left == "(" && right == ")"
}

// resumes reports whether clause c takes up its thread again at word b, with a
// verb, an infinitive or what someone said.
func (t *titler) resumes(c, b int) bool {
	if isMark(t.ws[b].low) && b+1 < len(t.ws) {
		b++
	}
	if in := t.clauses[t.owner[b]]; t.ws[b].tag == "TO" || t.owner[b] != c && in.kind == complement && (in.group < 0 || b <= t.groups[in.group].head) {
		return true
	}
	g := t.groupBefore(b) + 1
	return g < len(t.groups) && t.groups[g].first == b && t.groups[g].finite
}

// unbracketed takes brackets out of words whose content was cut.
func (t *titler) unbracketed(words []int) []int {
	open := -1
	out := make([]int, 0, len(words))
	for n, k := range words {
		if open >= 0 {
			if t.ws[k].low == ")" {
				open = -1
			}
			continue
		}
		if t.ws[k].low == "(" && !t.wholeBracket(words[n:]) {
			open = k
			continue
		}
		out = append(out, k)
	}
	return out
}

// wholeBracket reports whether the bracket that opens words is all there, dates
// apart.
func (t *titler) wholeBracket(words []int) bool {
	for n, k := range words {
		if n > 0 && t.cutOut(words[n-1]+1, k) {
			return false
		}
		if t.ws[k].low == ")" {
			return true
		}
	}
	return false
}

// closesCut reports whether the dash at word k closes what was cut out behind word
// before: "officials — where it lies — said".
func (t *titler) closesCut(before, k int) bool {
	return before+1 < k && t.ws[before+1].low == t.ws[k].low && t.cutOut(before+2, k)
}
