package chrono

import "strings"

// pastTenses makes past tenses of the participles that alone can be the verb of
// their stretch of the sentence: "the school closed in 1999; its archive burned in
// 2003", "the trial ended in 2009 after a witness recanted", "the union says the
// firm admitted in April that ...".
func pastTenses(ws []word) {
	for i := 1; i+1 < len(ws); i++ {
		if w := &ws[i]; w.tag == "JJ" && w.class&isPastForm == 0 && strings.HasSuffix(w.low, "ed") && ws[i-1].low == "," && ws[i+1].mention >= 0 {
			w.tag = "VBN" // "the club, founded 1904,"
		}
	}
	joinedParticiple(ws)
	if finites(ws) == 0 {
		behindAside(ws)
	}
	secondVerb(ws)
	from := 0
	for i := 0; i <= len(ws); i++ {
		if i < len(ws) && ws[i].low != ";" {
			if ws[i].tag == "CC" && i > 1 && ws[i-1].low == "," && finites(ws[from:i]) == 0 && secondSubject(ws[i+1:]) {
				pastTense(ws[from:i], false) // "the party led by 17 points, and his handling was praised"
				if finites(ws[from:i]) == 0 {
					behindAside(ws[from:i]) // "the opera, first staged in 1871, returned in 1999, and a copy was made"
				}
			}
			continue
		}
		if from > 0 || i < len(ws) { // a sentence of one stretch is left to the parser
			pastTense(ws[from:i], false)
		}
		from = i + 1
	}
	for i := 1; i < len(ws); i++ {
		if ws[i].low == "that" && ws[i].mention < 0 {
			saidThat(ws, i)
		}
		if w := &ws[i]; (w.low == "after" || w.low == "before" || w.low == "because") && w.mention < 0 && ws[i-1].mention >= 0 && finites(ws[i:]) == 1 {
			pastTense(ws[:i], true)
		}
	}
}

// pastTense makes a past tense of the first participle of a stretch without a
// finite verb where it stands right behind a noun, its subject. phase asks for a
// verb that says that something began or ended.
func pastTense(ws []word, phase bool) {
	if finites(ws) > 0 {
		return
	}
	for i := 1; i < len(ws); i++ {
		w := &ws[i]
		switch {
		case w.mention >= 0:
		case w.tag == "VBN":
			passive := i+1 < len(ws) && ws[i+1].low == "by" && !(i+3 < len(ws) && ws[i+2].tag == "CD" && ws[i+3].tag == "NNS" && w.class&isPastForm != 0)
			subject := isNounTag(ws[i-1].tag) || ws[i-1].tag == "JJ" && i > 1 && isDet(ws[i-2].tag)
			if subject && ws[i-1].mention < 0 && !passive && !participleOnly(w.low) && (!phase || w.class&isAspect != 0) {
				w.tag = "VBD"
			}
			return
		case w.low == "," && ws[i-1].mention < 0 || isVerbTag(w.tag):
			return
		}
	}
}

// secondSubject reports whether words begin with a noun phrase and its finite
// verb, or a relative clause of it between commas.
func secondSubject(ws []word) bool {
	noun := false
	for k := 0; k < len(ws) && k < 16; k++ {
		switch w := &ws[k]; {
		case w.mention >= 0:
		case isNounTag(w.tag) || w.tag == "PRP":
			noun = true
		case w.tag == "VBD" || w.tag == "VBZ" || w.tag == "MD":
			return noun && w.low != "were"
		case w.low == ",":
			return noun && k+1 < len(ws) && (ws[k+1].tag == "WDT" || ws[k+1].tag == "WP" || ws[k+1].tag == "VBN" && verbBehindComma(ws[k+2:]))
		case isDet(w.tag) || w.tag == "JJ" || w.tag == "CD" || w.tag == "POS" || w.tag == "RB" || w.tag == "VBG" || w.tag == "IN" && !isSubordinator(w.low):
		case w.tag == "TO" && k+1 < len(ws) && ws[k+1].mention >= 0: // "in the night of 19 to 20 May"
		default:
			return false
		}
	}
	return false
}

// verbBehindComma reports whether the aside at the head of ws ends at a comma with "is"
// or another finite verb behind it: ", begun in 2006, is due".
func verbBehindComma(ws []word) bool {
	for k := 0; k+1 < len(ws) && k < 10; k++ {
		if ws[k].low == "," && ws[k].mention < 0 {
			t := ws[k+1].tag
			return t == "VBD" || t == "VBZ" || t == "MD"
		}
	}
	return false
}

// secondVerb finds the verb of the last ", and" of a sentence where the tagger saw
// none behind it, though a subject stands there: "talks failed, and at six the next
// morning the shift walked out", "he is buried today, and schools plan to close".
func secondVerb(ws []word) {
	last := len(ws) - 1
	for last >= 0 && (ws[last].mention >= 0 || ws[last].tag != "VBD" && ws[last].tag != "VBZ" && ws[last].tag != "VBP" && ws[last].tag != "MD") {
		last--
	}
	if last < 0 {
		return
	}
	for i := last + 2; i < len(ws); i++ {
		if ws[i].tag == "CC" && ws[i].low != "or" && ws[i-1].low == "," {
			verbBehind(ws[i+1:])
			return
		}
	}
}

// verbBehind makes a past tense of the participle right behind the noun phrase that
// words begin with, a date before it, and a verb of the noun that a plural has with
// "to" behind it.
func verbBehind(ws []word) {
	noun, plural, dated := -1, false, false
	for k := 0; k < len(ws) && k < 24; k++ {
		switch w := &ws[k]; {
		case w.mention >= 0:
			dated = dated || noun < 0
		case plural && w.tag == "NN" && !w.capital && w.class&isPlanner != 0 && k+1 < len(ws) && ws[k+1].tag == "TO" && isNounTag(ws[k-1].tag):
			w.tag = "VBP"
			return
		case isNounTag(w.tag):
			plural = plural || noun < 0 && (w.tag == "NNS" || w.tag == "NNPS")
			noun = k
		case w.tag == "VBN":
			if dated && noun == k-1 && !participleOnly(w.low) && !undergone(w.low) && !(k+1 < len(ws) && ws[k+1].low == "by") {
				w.tag = "VBD"
			}
			return
		case isDet(w.tag) || w.tag == "JJ" || w.tag == "CD" || w.tag == "POS" || w.tag == "RB" || w.tag == "IN" && !isSubordinator(w.low):
		case w.tag == "TO" && k+1 < len(ws) && ws[k+1].mention >= 0:
		default:
			return
		}
	}
}

// joinedParticiple makes participles of past tenses behind "and" that go on with
// one that opens the sentence or stands behind a comma, with their own comma to
// come: "built in 1904 and enlarged twice, the hall was sold", "the treaty, signed in
// 1921 and ratified in 1922, lapsed".
func joinedParticiple(ws []word) {
	first := -1
	for i := 0; i < len(ws); i++ {
		w := &ws[i]
		switch {
		case w.mention >= 0:
		case w.tag == "VBN" && (i == 0 || ws[i-1].low == ",") && (i == 0 || isNounTag(ws[max(i-2, 0)].tag)):
			first = i
		case first >= 0 && w.tag == "VBD" && ws[i-1].tag == "CC" && ws[i].class&isPastOnly == 0 && aheadIn(ws, i):
			w.tag = "VBN"
		case w.tag == "VBD" || w.tag == "VBZ" || w.tag == "VBP" || w.tag == "MD" || w.low == ";" || w.low == "," && first > 0 && i > first+1 && (i+1 == len(ws) || ws[i+1].tag != "VBN"):
			first = -1
		}
	}
}

// aheadIn reports whether the words behind i come to a comma before another verb,
// and a verb behind that.
func aheadIn(ws []word, i int) bool {
	comma := false
	for k := i + 1; k < len(ws) && k < i+30; k++ {
		switch w := &ws[k]; {
		case w.mention >= 0:
		case w.low == ",":
			comma = true
		case w.tag == "VBD" || w.tag == "VBZ" || w.tag == "VBP" || w.tag == "MD" || w.tag == "VBN":
			return comma
		case w.tag == "CC" && !comma:
			return false
		}
	}
	return false
}

// behindAside makes a past tense of the last participle of words without a finite
// verb where it and another stand behind commas: "the club, founded in 1904,
// folded in 1977".
func behindAside(ws []word) {
	first, last := -1, -1
	for i := 1; i < len(ws); i++ {
		if w := &ws[i]; w.mention < 0 && w.tag == "VBN" && (ws[i-1].low == "," || first < 0 && (ws[i-1].tag == "CC" && asideOpen(ws, i-1) || i > 1 && ws[i-1].low == "first" && ws[i-2].low == ",")) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 2 || ws[first-2].mention >= 0 || last <= first+1 || ws[last-2].tag == "CC" || participleOnly(ws[last].low) || ws[last].low == "based" {
		return
	}
	if isNounTag(ws[first-2].tag) || ws[first-1].low == "first" && first > 2 && isNounTag(ws[first-3].tag) {
		ws[last].tag = "VBD"
	}
}

// asideOpen reports whether a comma and a preposition open, shortly before the
// conjunction at i, what a participle goes on with: "a second, of like length and
// blamed on suppliers, followed".
func asideOpen(ws []word, i int) bool {
	for k := i - 1; k > 0 && k > i-7; k-- {
		if ws[k].low == "," {
			return ws[k+1].tag == "IN" && k+1 < i && ws[k].mention < 0
		}
	}
	return false
}

// finites counts the finite verbs among words, up to two.
func finites(ws []word) int {
	n := 0
	for i := range ws {
		if t := ws[i].tag; ws[i].mention < 0 && (t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD") {
			if n++; n == 2 {
				break
			}
		}
	}
	return n
}

// saidThat makes a past tense of the participle of a verb of saying whose "that"
// stands at i, its date at most between, and whose speaker right before it.
func saidThat(ws []word, i int) {
	k := i - 1
	for k > 0 && k > i-8 && (ws[k].mention >= 0 || ws[k].tag == "IN" && ws[k+1].mention >= 0) {
		k--
	}
	if k < 1 || ws[k].tag != "VBN" || ws[k].class&isReport == 0 || !isNounTag(ws[k-1].tag) || ws[k-1].mention >= 0 {
		return
	}
	switch ws[k].low {
	case "told", "informed", "warned", "assured", "reminded", "notified", "promised", "advised":
		return // of whom
	}
	ws[k].tag = "VBD"
}
