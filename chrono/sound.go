package chrono

import "slices"

// subjectWord reports whether w can be or head a subject.
func subjectWord(w *word) bool {
	switch w.tag {
	case "PRP", "DT", "CD", "EX", "VBG", "JJ", "WP", "PRP$", "PDT", "FW":
		return true
	}
	return isNounTag(w.tag)
}

// sound reports whether the words of a verb's title stand alone: a subject
// before the verb, and nothing at the end that waits for more.
func (t *titler) sound(words []int, trigger int) bool {
	if len(words) < 2 {
		return false
	}
	from := trigger
	if g := t.groupOf(trigger); g >= 0 {
		from = t.groups[g].first
	}
	subject := entryVerb(t.ws) == from
	for n, k := range words {
		if n > 0 && isClitic(t.ws[k].low) && t.ws[k].low != "'s" && words[n-1] != k-1 {
			return false // "the warming" "'re seeing"
		}
		if k >= from && k <= trigger {
			return subject && t.wellFormed(words, from) && !t.torn(words) && !t.incomplete(words) && t.told(words) && t.agrees(words[:n], k) && !t.silent(words, trigger) && !t.waits(words) && !t.seems(trigger) && !t.elliptic(words[n:], trigger)
		}
		subject = subject || subjectWord(&t.ws[k])
	}
	return false
}

// seems reports whether how something felt or looked was cut off behind the verb:
// "felt" before "as though winter had come".
func (t *titler) seems(trigger int) bool {
	switch t.ws[trigger].low {
	case "felt", "looked", "sounded", "seemed", "acted", "behaved":
	default:
		return false
	}
	return trigger+2 < len(t.ws) && t.ws[trigger+1].low == "as" && (t.ws[trigger+2].low == "though" || t.ws[trigger+2].low == "if")
}

// strayNoun reports whether the words of a noun's title are only a phrase behind a
// preposition, or a possession of one who is not named: "in a statement", "his trip"; a death or a
// retirement has its day all the same.
func (t *titler) strayNoun() bool {
	if len(t.chosen) == 0 {
		return false
	}
	w := &t.ws[t.chosen[0]]
	if w.tag == "IN" && !t.finiteLeft(t.chosen) {
		return true
	}
	if len(t.chosen) != 2 || w.tag != "PRP$" {
		return false
	}
	switch t.ws[t.chosen[1]].low {
	case "campaign", "bid", "run", "slump", "trip":
		return true
	}
	return false
}

// torn reports whether the first word was cut out of a noun phrase: the "4" of
// "iPhone 4".
func (t *titler) torn(words []int) bool {
	k := words[0]
	if tag := t.ws[k].tag; tag == "POS" || isClitic(t.ws[k].low) || tag == "WDT" || tag == "IN" && t.clauses[t.owner[k]].kind == relative && t.clauses[t.owner[k]].marker == k {
		return true
	}
	if k == 0 || t.drop[k-1] || t.ws[k-1].mention >= 0 || t.owner[k-1] != t.owner[k] || t.ws[k].tag == "PRP" || isDet(t.ws[k].tag) {
		return false
	}
	switch w := &t.ws[k-1]; w.tag {
	case "DT", "PRP$", "POS", "CD", "$", "JJ":
		return true
	case "NN", "NNS":
		return t.ws[k].tag == "CD"
	default:
		return w.low == "per" || isNounTag(w.tag) && t.ws[k].tag == "CD"
	}
}

// incomplete reports whether the words open a clause with "that", "if" or
// "who" and lack its verb.
func (t *titler) incomplete(words []int) bool {
	for _, k := range words {
		c := t.clauses[t.owner[k]]
		if c.marker != k || c.group < 0 || c.shares >= 0 {
			continue
		}
		if g := t.groups[c.group]; g.first > k && !slices.Contains(words, g.head) {
			return true
		}
	}
	return false
}

// told reports whether a finite verb, or a participle with its "[was]", is
// among the words.
func (t *titler) told(words []int) bool {
	for n, k := range words {
		if k == t.passive && (k > 0 || n > 0 && t.ws[k].tag == "VBN") { // "Founded in 1904, the club": the club [was] founded
			return true
		}
		if g := t.groupOf(k); g >= 0 && t.groups[g].finite && slices.Contains(words, t.groups[g].first) {
			return true
		}
	}
	return false
}

// agrees reports whether the subject before the verb at word k may be its own,
// where other words stood between: no "ministers was".
func (t *titler) agrees(subject []int, k int) bool {
	if len(subject) == 0 || subject[len(subject)-1] == k-1 || !t.cutOut(subject[len(subject)-1]+1, k) {
		return true
	}
	head := -1
	for _, n := range subject {
		switch w := &t.ws[n]; {
		case w.tag == "CC", w.tag == "CD" || w.tag == "$":
			return true
		case w.tag == "IN" && head >= 0:
		case isNounTag(w.tag):
			head = n
			continue
		default:
			continue
		}
		break
	}
	if head < 0 {
		return true
	}
	switch t.ws[k].low {
	case "was", "is", "has":
		return t.ws[head].tag != "NNS"
	case "were", "are", "have":
		return t.ws[head].tag != "NN"
	}
	return true
}

// silent reports whether the words say that someone spoke and not what: the
// saying stands in another clause that was left out, or is cut to its subject.
func (t *titler) silent(words []int, trigger int) bool {
	if t.bareStatement(words, trigger) {
		return true
	}
	if t.ws[trigger].class&isReport == 0 || t.quoting {
		return false
	}
	last, nouns := words[len(words)-1], false
	for _, k := range words {
		if t.ws[k].tag == "``" || isVerbTag(t.ws[k].tag) && t.owner[k] != t.owner[trigger] || k > trigger && isVerbTag(t.ws[k].tag) {
			return false
		}
		nouns = nouns || k == trigger+1 && (isDet(t.ws[k].tag) || isNounTag(t.ws[k].tag))
	}
	if last+1 < len(t.ws) && t.ws[last+1].low == ":" || t.toldBy(t.owner[trigger]) >= 0 {
		return true
	}
	if last == trigger && t.says(trigger) {
		return true
	}
	w := t.ws[trigger].low
	return nouns && (w == "said" || w == "says" || w == "say") && t.tells(last+1)
}

// bareStatement reports whether the words tell only that a statement was issued,
// of which the clause around says what it says: "in a statement issued on
// Saturday, the firm said".
func (t *titler) bareStatement(words []int, trigger int) bool {
	if len(words) < 2 || len(words) > 3 || words[len(words)-1] != trigger || t.clauses[t.owner[trigger]].kind != participial {
		return false
	}
	switch t.ws[trigger].low {
	case "issued", "released", "posted", "published", "made", "emailed":
	default:
		return false
	}
	switch t.ws[words[len(words)-2]].low {
	case "statement", "statements", "comments", "remarks":
		return true
	}
	return false
}

// says reports whether "that" opens, behind the date, what the verb of saying at
// word k tells.
func (t *titler) says(k int) bool {
	for n := 0; n < 12 && k+1 < len(t.ws); n++ {
		if k++; t.ws[k].low == "that" && t.ws[k].mention < 0 && t.ws[k].tag == "IN" {
			return true
		} else if t.ws[k].mention < 0 && t.ws[k].tag != "IN" && t.ws[k].tag != "RB" && t.ws[k].tag != "DT" {
			return false
		}
	}
	return false
}

// tells reports whether a finite verb comes before the next mark from word k on.
func (t *titler) tells(k int) bool {
	for n := 0; k < len(t.ws) && n < 20 && !isMark(t.ws[k].low); k, n = k+1, n+1 {
		if tag := t.ws[k].tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" {
			return true
		}
	}
	return false
}

// elliptic reports whether nothing but its date follows a verb that says
// nothing by itself: "they were in 1987".
func (t *titler) elliptic(words []int, trigger int) bool {
	w := t.ws[trigger].low
	lent := trigger == t.passive && trigger > 0 && t.ws[t.chosen[0]].tag == "PRP" && t.ws[trigger].class&(isReport|isBelief|isPlanner) != 0 // "it [was] expected"
	return (isBe(w) || isHave(w) || isDo(w) || lent) && !slices.ContainsFunc(words, func(k int) bool {
		return k > trigger && t.ws[k].mention < 0 && t.ws[k].tag != "IN" && t.ws[k].tag != "DT" && (t.ws[k].tag != "RB" || k == trigger+1 && verbParticle(t.ws[k].low))
	})
}

// waits reports whether the last word needs another that was left out.
func (t *titler) waits(words []int) bool {
	if t.cutShort(words) {
		return true
	}
	k := words[len(words)-1]
	w := &t.ws[k]
	if w.low == "whether" || w.low == "that" && w.tag == "IN" || w.low == "because" {
		return true
	}
	if k+1 >= len(t.ws) || isMark(t.ws[k+1].low) {
		return false
	}
	if w.mention >= 0 && countsFrom(t.ws[k+1].low) && !t.drop[k+1] {
		return true // "a month" before something
	}
	switch {
	case w.tag == "DT" && w.low != "this" && w.low != "that" && w.low != "all" && w.low != "both" && w.low != "some", w.tag == "PRP$" && w.low != "her", w.tag == "CC", w.tag == "MD":
		return true
	case w.low == "that" && w.tag == "IN", w.tag == "TO", w.tag == "WDT", w.tag == "WRB":
		return true
	}
	return w.tag == "IN" && (t.ws[k+1].mention < 0 && t.ws[k+1].tag != "IN" || !t.drop[k+1])
}

// cutShort reports whether the last "that" has no verb behind it, but for one
// that belongs to a relative clause.
func (t *titler) cutShort(words []int) bool {
	for n := len(words) - 1; n > 0; n-- {
		w := &t.ws[words[n]]
		if kind := t.clauses[t.owner[words[n]]].kind; (isVerbTag(w.tag) || w.tag == "MD") && kind != relative && kind != participial {
			return false
		}
		if w.low == "that" && w.mention < 0 {
			return w.tag == "IN" && n+1 < len(words) && t.ws[words[n+1]].mention < 0 && t.clauses[t.owner[words[n]]].kind != relative
		}
	}
	return false
}

// bare reports whether a noun's title says no more than what kind of thing
// happened: "The battle", "Press conference", "a loss of $3 million".
func (t *titler) bare(words []int) bool {
	nouns, some := 0, t.indefinite(words)
	whose := len(words) > 0 && t.lostGenitive(words[0])
	for n, k := range words {
		w := &t.ws[k]
		switch {
		case w.mention >= 0:
		case whose && n == 0 && w.tag == "CD":
			return true // "Tuesday's" "2.6 percent drop"
		case (some || whose) && w.low == "of" && n+1 < len(words) && (t.ws[words[n+1]].tag == "$" || t.ws[words[n+1]].tag == "CD"):
			return true
		case w.tag == "IN", w.tag == "TO", w.tag == "VBN", w.tag == "VBG", w.tag == "POS", w.tag == "PRP$", w.tag == "CD":
			return false
		case w.tag == "NNP" || w.tag == "NNPS":
			if nouns++; !some && k > 0 && w.capital && w.class&isEventNoun == 0 {
				return false
			}
		case isNounTag(w.tag):
			nouns++
		}
	}
	return nouns < 3
}

// indefinite reports whether the words begin with "a" or "an".
func (t *titler) indefinite(words []int) bool {
	return len(words) > 0 && (t.ws[words[0]].low == "a" || t.ws[words[0]].low == "an")
}
