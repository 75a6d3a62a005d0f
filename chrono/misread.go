package chrono

import "strings"

// misread mends, before the clauses are cut, what only the words around tell:
// names that open a sentence and verbs that the tagger took for something else.
func misread(ws []word) {
	nameFirst(ws)
	if len(ws) > 0 && ws[0].low == "were" {
		ws[0].tag = "VBD" // "Were the mill shut, 30 would go"
	}
	if k := entryVerb(ws); k >= 0 {
		ws[k].tag = "VBD"
	}
	for i := 1; i < len(ws); i++ {
		if w := &ws[i]; w.tag == "VBZ" && w.mention < 0 && i+1 < len(ws) && ws[i+1].tag == "VBD" && ws[i+1].mention < 0 && isNounTag(ws[i-1].tag) && ws[i-1].mention < 0 && w.class&isReport == 0 && !isBe(w.low) && !isHave(w.low) && !isDo(w.low) {
			w.tag = "NNS" // "army troops overcame the guards"
		}
		switch w := &ws[i]; {
		case w.mention >= 0:
		case w.low == "allege" && isNounTag(w.tag):
			w.tag = "VBP"
		case w.tag == "VBG" && i+1 < len(ws) && isNounTag(ws[i+1].tag) && ws[i+1].mention < 0 && (ws[i-1].tag == "IN" || ws[i-1].tag == "DT") && onTheMove(w.low):
			w.tag = "JJ" // "struggled with rising costs"
		case w.low == "will" && w.tag != "MD" && i+1 < len(ws) && ws[i+1].low == "be" && i > 0 && !isDet(ws[i-1].tag):
			w.tag = "MD" // "a service for the dead will be held"
		case w.low == "woken", w.low == "ended" && i+1 < len(ws) && ws[i+1].mention >= 0 && reportingPeriod(ws[i-1].low): // "its quarter ended Sept. 30"
			w.tag = "VBN"
		case w.low == "found" && w.tag == "NN":
			w.tag = "VBD"
		case w.low == "drawn" && isVerbTag(w.tag):
			w.tag = "VBN"
		case w.tag == "VBZ" && i > 1 && i+1 < len(ws) && ws[i-1].low == "forward" && ws[i-2].tag == "VBD":
			w.tag = "NNS" // "put forward plans to sell it"
		case (w.low == "'d" || w.low == "’d") && hadDone(ws[i+1:]): // "he'd seen worse"
			w.tag = "VBD"
		case w.low == "due" && w.tag == "RB" && isBe(ws[i-1].low) && !(i+1 < len(ws) && ws[i+1].low == "to"):
			w.tag = "JJ" // "the first oil is due in 2021"
		}
		if w := &ws[i]; w.tag == "VBN" && w.mention < 0 && w.class&isAlone != 0 && ws[i-1].mention < 0 && (isNounTag(ws[i-1].tag) || ws[i-1].tag == "PRP") && !auxiliary(ws, i) && !(i+1 < len(ws) && ws[i+1].low == "by") {
			w.tag = "VBD" // "a bid for money failed in 2010 and another was withdrawn"
		}
	}
	behindThat(ws)
	behindRelative(ws)
	asideTold(ws)
	calledTo(ws)
	behindGerund(ws)
}

// hadDone reports whether the participle that "had" takes opens ws, behind adverbs.
func hadDone(ws []word) bool {
	for i := 0; i < len(ws) && i < 3; i++ {
		if w := &ws[i]; w.tag != "RB" {
			return w.mention < 0 && (w.tag == "VBN" || w.tag == "VBD")
		}
	}
	return false
}

// onTheMove reports whether a participle of a verb without an object says before a noun
// where its amount or standing goes.
func onTheMove(w string) bool {
	switch w {
	case "rising", "falling", "soaring", "mounting", "dwindling", "declining", "ailing", "ageing", "aging", "looming", "lingering", "shrinking", "plunging", "slowing":
		return true
	}
	return false
}

// nameFirst makes a name of the unknown capitalised word that opens a sentence and
// has a finite verb right behind it: "Nordhaven entered the market in 2008".
func nameFirst(ws []word) {
	if len(ws) < 3 || !ws[0].capital || ws[0].tag != "RB" || ws[0].mention >= 0 || ws[0].entry != unknown || strings.HasSuffix(ws[0].low, "ly") || adverbFirst(ws[0].low) {
		return
	}
	switch w := &ws[1]; {
	case w.mention >= 0 || w.capital:
	case w.tag == "VBD", w.tag == "VBZ", w.tag == "MD":
		ws[0].tag = "NNP"
	}
}

// adverbFirst reports whether an adverb may stand before the verb of a sentence
// whose subject comes behind it or not at all: "then came the flood".
func adverbFirst(w string) bool {
	switch w {
	case "then", "there", "here", "now", "so", "soon", "thus", "also", "not", "never", "only", "once", "twice", "again", "still", "yet", "even", "just", "else", "how", "out", "up", "down",
		"off", "away", "back", "in", "on", "over", "later", "earlier", "first", "next", "last", "today", "tomorrow", "yesterday", "tonight", "instead", "meanwhile", "elsewhere", "nearby",
		"inside", "outside", "upstairs", "downstairs", "afterwards", "afterward", "further", "perhaps", "maybe", "nor", "neither", "either", "too", "well", "ever", "often", "always",
		"seldom", "overnight", "ahead", "behind", "below", "above", "beneath", "alone", "together", "altogether", "indeed", "hence", "therefore", "however", "nevertheless", "moreover",
		"abroad", "aboard", "ashore", "beyond", "more", "most", "less", "least", "much", "little", "far", "near", "long", "hardly", "almost", "quite", "rather", "sometimes", "thereafter",
		"thereupon", "forward", "around", "along", "nowhere", "somewhere", "everywhere", "anyway", "otherwise", "apart", "aside", "likewise", "besides", "why", "when", "where", "no", "yes", "somehow":
		return true
	}
	return false
}

// auxiliary reports whether a form of "have" or "be" stands before the participle
// at i with no other verb between, as in a question or behind adverbs.
func auxiliary(ws []word, i int) bool {
	for k := i - 1; k >= 0 && k > i-8; k-- {
		if w := &ws[k]; isVerbTag(w.tag) || w.tag == "MD" || isHave(w.low) {
			return isHave(w.low) || isBe(w.low)
		}
	}
	return false
}

// behindThat makes a past tense of a verb spelt like a noun behind the relative
// clause of the subject that opens a sentence: "an outbreak that started at a park
// spread to seven states".
func behindThat(ws []word) {
	k := 1
	for k < len(ws) && k < 20 && (ws[k].tag != "WDT" || ws[k].low != "that" || !isNounTag(ws[k-1].tag)) {
		if t := ws[k].tag; ws[k].mention < 0 && (isVerbTag(t) || t == "MD") {
			return
		}
		k++
	}
	if k+3 >= len(ws) || ws[k].low != "that" || ws[k+1].tag != "VBD" && ws[k+1].tag != "VBZ" {
		return
	}
	for i := k + 3; i+1 < len(ws) && i < k+16; i++ {
		switch w := &ws[i]; {
		case w.mention >= 0:
		case isVerbTag(w.tag) && !invariant(w.low), w.tag == "MD", w.tag == "CC", isMark(w.low):
			return
		case invariant(w.low) && !isDet(ws[i-1].tag) && ws[i-1].tag != "JJ" && (isNounTag(ws[i-1].tag) || ws[i-1].mention >= 0) && (ws[i+1].tag == "TO" || ws[i+1].tag == "IN" || isDet(ws[i+1].tag) || ws[i+1].tag == "CD"):
			w.tag = "VBD"
			return
		}
	}
}

// behindRelative makes a past tense of the participle behind the relative clause of
// the subject that opens a sentence, where no other verb can be the sentence's:
// "Roe, who was elected in 2010, announced in June that he would go".
func behindRelative(ws []word) {
	k := 0
	for k < len(ws) && k < 16 && ws[k].low != "," {
		if t := ws[k].tag; isVerbTag(t) || t == "MD" {
			return
		}
		k++
	}
	if k == 0 || k+2 >= len(ws) || ws[k].low != "," || ws[k].mention >= 0 || ws[k+1].tag != "WP" && ws[k+1].tag != "WDT" && ws[k+1].tag != "WP$" {
		return
	}
	finite := 0
	for k += 2; k < len(ws); k++ {
		switch w := &ws[k]; {
		case w.mention >= 0:
		case w.tag == "VBD", w.tag == "VBZ", w.tag == "VBP", w.tag == "MD":
			finite++
		case w.low == ";" || w.tag == "CC" && ws[k-1].low == ",":
			return
		case w.low == "," && finite > 0:
			if k++; k < len(ws) && ws[k].tag == "RB" {
				k++
			}
			if k+1 < len(ws) && ws[k].tag == "VBN" && ws[k].mention < 0 && !participleOnly(ws[k].low) && ws[k+1].low != "by" && !mainAhead(ws[k+1:]) {
				ws[k].tag = "VBD"
			}
			return
		}
	}
}

// behindGerund makes a past tense of the last participle behind a noun in a sentence
// without a finite verb that a gerund opens: "after being rebuilt the regiment
// returned in May".
func behindGerund(ws []word) {
	if len(ws) < 5 || !isSubordinator(ws[0].low) || ws[1].tag != "VBG" || finites(ws) > 0 {
		return
	}
	for i := len(ws) - 1; i > 3; i-- {
		if w := &ws[i]; w.tag == "VBN" && w.mention < 0 && isNounTag(ws[i-1].tag) && ws[i-1].mention < 0 {
			if !participleOnly(w.low) && (i+1 == len(ws) || ws[i+1].low != "by") {
				w.tag = "VBD"
			}
			return
		}
	}
}

// mainAhead reports whether a finite verb or another comma comes before the next
// word that opens a clause of its own.
func mainAhead(ws []word) bool {
	for i := range ws {
		switch w := &ws[i]; {
		case w.mention >= 0:
		case w.low == "that" && w.tag == "IN", w.tag == "WDT", w.tag == "WP", w.tag == "WRB", w.low == ";", isSubordinator(w.low) && w.tag == "IN":
			return false
		case w.low == "and" && i+1 < len(ws) && (ws[i+1].tag == "VBZ" || ws[i+1].tag == "VBP" || ws[i+1].tag == "MD"):
			return false // "opened in 1994 and has been let since"
		case w.low == "," && i+1 < len(ws) && ws[i+1].tag == "CC":
			return !singularAhead(ws[i+1:]) // "left in May, and the clerk has taken over"
		case w.tag == "VBD", w.tag == "VBZ", w.tag == "VBP", w.tag == "MD", w.low == ",":
			return true
		}
	}
	return false
}
