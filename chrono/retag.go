package chrono

import "strings"

// retag mends what the tagger is known to get wrong and the word itself tells.
func retag(ws []word) {
	for i := range ws {
		w := &ws[i]
		switch {
		case w.low == "will" && w.tag == "MD" && i > 0 && (isDet(ws[i-1].tag) || ws[i-1].tag == "JJ" || ws[i-1].tag == "POS"):
			w.tag = "NN"
		case w.class&isModal != 0 && w.force != "" && (w.low == "will" || w.low == "would" || w.low == "could" || w.low == "should" || w.low == "must" || w.low == "shall"):
			if w.tag != "MD" && !(i > 0 && (ws[i-1].tag == "DT" || ws[i-1].tag == "PRP$" || ws[i-1].tag == "POS")) {
				w.tag = "MD"
			}
		case (w.tag == "VBD" || w.tag == "VBN") && i > 0 && (ws[i-1].low == "than" || i > 1 && ws[i-2].low == "than" && (ws[i-1].low == "first" || ws[i-1].tag == "RB")) && (i+1 == len(ws) || isMark(ws[i+1].low) || ws[i+1].tag == "IN" || ws[i+1].mention >= 0): // "later than planned, on 4 May"
			w.tag = "JJ"
		case (w.low == "overnight" || w.low == "outright") && (isVerbTag(w.tag) || w.tag == "MD"):
			w.tag = "RB"
		case (w.tag == "VBD" || w.tag == "VBN") && w.class&isReport != 0 && i > 1 && ordinal(ws[i-1].low) > 0 && isDet(ws[i-2].tag) && i+2 < len(ws) && (isNounTag(ws[i+1].tag) || ws[i+1].tag == "VBG" && ws[i+2].tag == "IN"): // "the first confirmed sighting of"
			w.tag, ws[i+1].tag = "JJ", "NN"
		case (w.low == "last" || w.low == "first") && w.tag != "RB" && w.mention < 0 && i > 0 && ws[i-1].tag == "CC" && i+1 < len(ws) && ws[i+1].tag == "VBD": // "was sold in 1992 and last saw"
			w.tag = "RB"
		case w.low == "according" && i+1 < len(ws) && ws[i+1].low == "to":
			w.tag = "IN"
		case (w.tag == "VBD" || w.tag == "VBN") && i > 1 && ws[i-1].tag == "RB" && opensNoun(ws[i-2].low) && i+1 < len(ws) && (isNounTag(ws[i+1].tag) || ws[i+1].tag == "JJ"): // "the newly opened mill"
			w.tag = "JJ"
		case (w.low == "starting" || w.low == "beginning") && w.tag == "VBG" && i+1 < len(ws) && (ws[i+1].tag == "IN" || ws[i+1].tag == "CD" || ws[i+1].tag == "NNP"):
			w.tag = "IN"
		case (w.tag == "VB" || w.tag == "VBP") && i > 0 && ws[i-1].tag == "CC" && !isBe(w.low) && !isHave(w.low) && !isDo(w.low) && finiteNext(ws, i+1): // "but work finally began"
			w.tag = "NN"
		case isNounTag(w.tag) && !w.capital && w.class&isPlanner != 0 && i > 0 && ws[i-1].tag == "CC" && i+1 < len(ws) && ws[i+1].tag == "TO": // "and hope to resume"
			w.tag = "VBP"
		case w.tag == "RB" && nounInLy(w.low):
			w.tag = "NN"
		case w.low == "operating" && i+1 < len(ws) && isNounTag(ws[i+1].tag): // "the operating system"
			w.tag = "JJ"
		case w.low == "aged" && i > 0 && ws[i-1].low == "," && i+1 < len(ws) && ws[i+1].tag == "CD":
			w.tag = "JJ"
		case w.low == "live" && i > 0 && (ws[i-1].low == "goes" || ws[i-1].low == "went" || ws[i-1].low == "go" || ws[i-1].low == "going"):
			w.tag = "JJ"
		case w.low == "work" && i > 1 && ws[i-1].tag == "TO" && (ws[i-2].low == "back" || ws[i-2].low == "return" || ws[i-2].low == "returned"):
			w.tag = "NN"
		case isNounTag(w.tag) && !w.capital && w.class&isBelief != 0 && (i+1 == len(ws) || isMark(ws[i+1].low)) && tailsOff(ws, i):
			w.tag = "VBP"
		case (w.tag == "VBD" || w.tag == "VBN") && i > 0 && opensNoun(ws[i-1].low) && i+1 < len(ws) && isNounTag(ws[i+1].tag): // "the said agreement"
			w.tag = "JJ"
		case (w.tag == "VBD" || w.tag == "VBN") && i > 1 && ws[i-1].tag == "RB" && strings.HasSuffix(ws[i-1].low, "ly") && (isDet(ws[i-2].tag) || ws[i-2].tag == "POS") && i+1 < len(ws) && (isNounTag(ws[i+1].tag) || ws[i+1].tag == "JJ"): // "the newly built pier"
			w.tag = "JJ"
		case isVerbTag(w.tag) && w.upper && i > 0 && ws[i-1].low == "to": // "spoke to NABU"
			w.tag = "NNP"
		case w.low == "heard" && w.tag != "VBD" && i > 0 && ws[i-1].doubt == "hearer" && (i+1 == len(ws) || ws[i+1].mention >= 0 || ws[i+1].tag == "IN" || isMark(ws[i+1].low)):
			w.tag = "VBD"
		case w.low == "that" && w.tag == "DT" && i > 1 && i+1 < len(ws) && isDet(ws[i-1].tag) && (ws[i+1].tag == "NNP" || ws[i+1].tag == "PRP" || isDet(ws[i+1].tag)): // "it was for these that Roe"
			w.tag = "IN"
		case w.low == "that" && w.tag == "IN" && i > 0 && ws[i-1].low == "and" && i+1 < len(ws) && ws[i+1].low == "of": // "and that of a third"
			w.tag = "DT"
		case w.low == "that" && i == 0 && w.tag == "IN" && len(ws) > 1 && ws[1].tag == "NN": // "That hive was"
			w.tag = "DT"
		case w.tag == "JJ" && i > 0 && isDet(ws[i-1].tag) && ordinal(w.low) > 0 && i+1 < len(ws) && (ws[i+1].tag == "IN" || ws[i+1].mention >= 0): // "and a third on Saturday"
			w.tag = "NN"
		case isNounTag(w.tag) && !w.capital && w.class&isShow != 0 && i > 1 && i+2 < len(ws) && ws[i+1].low == "that" && ws[i+1].tag == "IN" && !isVerbTag(ws[i+2].tag) && finites(ws[:i]) == 0: // "papers published by the ministry show that"
			w.tag = "VBP"
		case w.low == "another" && w.tag == "DT" && i+1 < len(ws) && (ws[i+1].tag == "IN" || ws[i+1].tag == "VBD" || isMark(ws[i+1].low)): // "and another in May"
			w.tag = "NN"
		case w.tag == "JJ" && i > 0 && isDet(ws[i-1].tag) && i+2 < len(ws) && (ws[i+1].low == "early" || ws[i+1].low == "late") && (ws[i+2].tag == "IN" || ws[i+2].tag == "NNP"): // "into a lake early on Friday"
			w.tag = "NN"
		case w.tag == "NNS" && i > 0 && (ws[i-1].low == "nobody" || ws[i-1].low == "everybody" || ws[i-1].low == "somebody" || ws[i-1].low == "everyone" || ws[i-1].low == "someone" || ws[i-1].low == "one" && i > 1 && ws[i-2].low == "no"): // "nobody knows"
			w.tag = "VBZ"
		case reflexive(w.low) && i > 0 && (isBe(ws[i-1].low) || isHave(ws[i-1].low)): // "was himself murdered"
			w.tag = "RB"
		case (w.tag == "NN" || w.tag == "NNS") && i > 0 && ws[i-1].low == "who" && !w.capital: // "those who order early"
			w.tag = "VBP"
		case (w.tag == "VB" || w.tag == "VBP" || w.tag == "VBD" && !strings.HasSuffix(w.low, "ed") && i > 3 && (ws[i-3].low == "by" || ws[i-4].low == "by")) && i+1 < len(ws) && ws[i+1].tag == "DT" && inPhrase(ws, i): // "by the hospital trust the next day"
			w.tag = "NN"
		case w.tag == "VB" && i > 1 && ws[i-1].tag == "NN" && isDet(ws[i-2].tag) && i+1 < len(ws) && (ws[i+1].tag == "VBN" || ws[i+1].tag == "VBD") && !bareForm(ws, i): // "the day shift stayed"
			w.tag = "NN"
		case w.tag == "VB" && i > 3 && ws[i-1].tag == "CC" && ws[i-2].tag == "NNS" && plainPresent(ws[:i-2]): // "include bans and freezes and take effect"
			w.tag = "VBP"
		case w.tag == "VBN" && w.class&isPastOnly != 0:
			w.tag = "VBD"
		case w.tag == "VBN" && (w.class&isReport != 0 || w.low == "found" && finder(ws[max(i-1, 0)].low)) && tailsOff(ws, i):
			w.tag = "VBD"
		case w.tag == "VBN" && i > 0 && (ws[i-1].tag == "PRP" || activeAfter(ws, i)):
			w.tag = "VBD"
		case invariant(w.low) && i > 0 && stays(ws[i-1].low): // "will stay shut"
			w.tag = "JJ"
		case w.class&isPastOnly != 0 && w.tag == "NN" && !w.capital && i > 1 && ws[i-1].tag == "JJ" && isDet(ws[i-2].tag): // "the iron-ship sank"
			ws[i-1].tag, w.tag = "NN", "VBD"
		case w.class&isPastForm != 0 && !isVerbTag(w.tag) && !w.capital && i > 0 && !isDet(ws[i-1].tag) && ws[i-1].tag != "JJ" && ws[i-1].tag != "IN":
			w.tag = "VBD"
		case w.tag == "VB" && invariant(w.low) && !bareForm(ws, i):
			w.tag = "VBD"
		case isVerbTag(w.tag) && (w.low == "£" || w.low == "€" || w.low == "¥"):
			w.tag = "$"
		case w.tag == "VBG" && i > 1 && ws[i-1].tag == "CC" && ws[i-2].low == "," && i+1 < len(ws) && ws[i+1].tag == "VBD": // ", and fighting broke out"
			w.tag = "NN"
		case w.low == "cost" && w.tag == "NN" && i > 0 && isNounTag(ws[i-1].tag) && i+1 < len(ws) && (ws[i+1].low == "more" || ws[i+1].low == "nearly" || ws[i+1].low == "about" || ws[i+1].tag == "CD" || ws[i+1].low == "him" || ws[i+1].low == "them" || ws[i+1].low == "it"): // "the assault cost 7,000 men"
			w.tag = "VBD"
		case w.tag == "NNS" && !w.capital && i > 0 && ws[i-1].tag == "CC" && i+1 < len(ws) && ws[i+1].low == "nothing": // "fails or yields nothing"
			w.tag = "VBZ"
		case w.low == "n't" || w.low == "not":
			w.tag = "RB"
		case w.tag == "RB" && cardinal(w.low) && i+1 < len(ws) && ws[i+1].tag == "NNS": // "eleven people"
			w.tag = "CD"
		case (w.tag == "VBZ" || w.tag == "VBP" && strings.HasSuffix(w.low, "s")) && i > 1 && ws[i-1].low == "that" && !isBe(w.low) && !isHave(w.low) && i+1 < len(ws) && (ws[i+1].tag == "VBN" || ws[i+1].tag == "VBD"): // "said that samples taken", not "that has run"
			w.tag = "NNS"
		case (w.low == "high" || w.low == "low") && i > 0 && ws[i-1].low == "record": // "the record high it set"
			w.tag = "NN"
		case w.low == "that" && w.tag == "IN" && i > 0 && i+2 < len(ws) && isVerbTag(ws[i-1].tag) && ws[i-1].class&(isReport|isBelief|isPerceive|isShow) == 0 &&
			ws[i+1].tag == "NN" && (ws[i+2].tag == "RB" || ws[i+2].tag == "RP" || ws[i+2].tag == "IN" || ws[i+2].mention >= 0): // "pushed that date back"
			w.tag = "DT"
		case w.tag == "VBD" && i > 2 && ws[i-3].low == "with" && ws[i-2].tag == "PRP$" && isNounTag(ws[i-1].tag): // "with his eyes closed"
			w.tag = "JJ"
		case isVerbTag(w.tag) && i > 0 && (ws[i-1].tag == "DT" || ws[i-1].tag == "PRP$") && w.class&isEventNoun != 0:
			w.tag = "NN"
		}
	}
}

// plainPresent reports whether the last verb of ws is the present of a plural, no
// infinitive or past.
func plainPresent(ws []word) bool {
	for k := len(ws) - 1; k >= 0 && k > len(ws)-8; k-- {
		if w := &ws[k]; w.mention < 0 && (isVerbTag(w.tag) || w.tag == "MD" || w.tag == "TO") {
			return w.tag == "VBP"
		}
	}
	return false
}

// dateEnds reports whether a preposition and its date are all that is left of a
// sentence.
func dateEnds(ws []word) bool {
	if len(ws) == 0 || ws[0].tag != "IN" || ws[0].mention >= 0 {
		return false
	}
	k := 1
	for k < len(ws) && ws[k].mention >= 0 {
		k++
	}
	return k > 1 && (k == len(ws) || k+1 == len(ws) && isMark(ws[k].low))
}

// saysBehind reports whether a date, with its preposition, and "that" come first.
func saysBehind(ws []word) bool {
	k := 0
	if k < len(ws) && ws[k].tag == "IN" && ws[k].mention < 0 {
		k++
	}
	from := k
	for k < len(ws) && ws[k].mention >= 0 {
		k++
	}
	return k > from && k+1 < len(ws) && ws[k].low == "that" && ws[k].tag == "IN"
}

// bounds reports whether a word, were it a verb, says where a time ends or begins.
func bounds(w string) bool {
	switch w {
	case "ends", "starts", "expires", "closes", "opens", "finishes", "begins", "resumes":
		return true
	}
	return false
}

// rescue takes "beginning" before a date for the preposition that it is, and
// finds the verb of a sentence in which the tagger saw none: a past tense spelt
// like a noun, else a base form right after a plural.
func rescue(ws []word) {
	for i := 1; i+1 < len(ws); i++ {
		if w := &ws[i]; w.tag == "NNS" && bounds(w.low) && ws[i-1].tag == "NN" && ws[i-1].mention < 0 && (ws[i+1].mention >= 0 || i+2 < len(ws) && ws[i+1].tag == "IN" && ws[i+2].mention >= 0) {
			w.tag = "VBZ" // "whose term ends in March"
		}
		switch w := &ws[i]; {
		case w.mention >= 0:
		case w.tag == "NNS" && !w.capital && ws[i-1].tag == "NN" && i > 1 && isDet(ws[i-2].tag) && ws[i+1].mention < 0 && (ws[i+1].tag == "NNP" || isDet(ws[i+1].tag)): // "the regulator fines Dorn £4m"
			w.tag = "VBZ"
		case w.low == "that" && w.tag == "IN" && isVerbTag(ws[i-1].tag) && dateEnds(ws[i+1:]): // "denied that on Tuesday."
			w.tag = "DT"
		case (w.tag == "NN" || w.tag == "JJ" || w.tag == "VBN") && strings.HasSuffix(w.low, "ed") && !w.capital && isNounTag(ws[i-1].tag) && saysBehind(ws[i+1:]): // "the captain radioed at 5 p.m. that"
			w.tag = "VBD"
		case w.tag == "VBN" && i > 1 && isNounTag(ws[i-1].tag) && isDet(ws[i-2].tag) && (ws[i+1].low == "a" || ws[i+1].low == "an" || ws[i+1].tag == "PRP$") && ws[i+1].mention < 0 && !participleOnly(w.low) && !finiteAhead(ws, i+1): // "the paper published a photograph"
			w.tag = "VBD"
		}
		if w := &ws[i]; (w.low == "beginning" || w.low == "starting") && w.tag == "VBG" && ws[i+1].mention >= 0 {
			w.tag = "IN"
		}
	}
	for i := range ws {
		if ws[i].mention < 0 && (ws[i].tag == "VBD" || ws[i].tag == "VBZ" || ws[i].tag == "VBP" || ws[i].tag == "MD") {
			return
		}
	}
	if meets(ws) {
		return
	}
	for i := 1; i < len(ws); i++ {
		w := &ws[i]
		if w.mention >= 0 || w.capital || isDet(ws[i-1].tag) || ws[i-1].tag == "JJ" || ws[i-1].tag == "TO" {
			continue
		}
		if w.class&isPastForm != 0 || invariant(w.low) {
			w.tag = "VBD"
			return
		}
	}
	for i := 1; i < len(ws); i++ {
		if w := &ws[i]; w.tag == "VB" && w.mention < 0 && !bareForm(ws, i) {
			w.tag = "VBP"
			return
		}
	}
	for i := 1; i < len(ws); i++ {
		if w := &ws[i]; ws[i-1].tag == "NNS" && w.mention < 0 && !w.capital && bareVerb(w) && (i+1 == len(ws) || !isNounTag(ws[i+1].tag)) {
			w.tag = "VBP"
			return
		}
	}
}

// meets finds the verb of a sentence without one that the tagger took for a plural
// behind the noun that is its subject: "the full council meets again on 4 May.".
func meets(ws []word) bool {
	for i := 1; i+2 < len(ws) && i < 12; i++ {
		switch w := &ws[i]; {
		case w.tag == "NNS" && w.mention < 0 && !w.capital && convenes(w.low) && ws[i-1].mention < 0 && (ws[i-1].tag == "NN" || ws[i-1].tag == "NNP") &&
			(ws[i+1].mention >= 0 || ws[i+1].low == "again" || ws[i+1].tag == "IN" && ws[i+2].mention >= 0) && ws[len(ws)-1].low == ".":
			w.tag = "VBZ"
			return true
		case !isNounTag(ws[i-1].tag) && ws[i-1].tag != "JJ" && !isDet(ws[i-1].tag):
			return false
		}
	}
	return false
}

// convenes reports whether a word in "-s" is, of a body or person, mostly a verb
// that says where it will be.
func convenes(w string) bool {
	switch w {
	case "meets", "sits", "reconvenes", "convenes", "returns", "leaves", "departs", "arrives", "travels", "reopens", "faces", "hosts", "plays", "votes", "visits", "retires", "goes", "comes":
		return true
	}
	return bounds(w)
}

// headed finds the verb of an entry of a timeline that the tagger took for a
// plural: "3 May 2017 - Tesk steps down". Behind the date and its mark stand a
// name and a word in "-s" that no noun follows.
func headed(ws []word) {
	k := 0
	for k < len(ws) && ws[k].mention >= 0 {
		k++
	}
	if k == 0 || k+2 >= len(ws) || !isMark(ws[k].low) || ws[k].low == "," {
		return
	}
	from := k + 1
	for k = from; k < len(ws) && ws[k].capital && ws[k].mention < 0 && isNounTag(ws[k].tag); k++ {
	}
	if k == from || k == len(ws) || ws[k].tag != "NNS" || ws[k].capital || !strings.HasSuffix(ws[k].low, "s") {
		return
	}
	for i := k + 1; i < len(ws); i++ {
		if ws[i].mention < 0 && (ws[i].tag == "VBD" || ws[i].tag == "VBP" || ws[i].tag == "MD") {
			return // "Quill shops were shut"
		}
	}
	ws[k].tag = "VBZ"
}

// deverbal makes nouns of the event nouns in "-ing" that the tagger took for
// verbs inside a noun phrase: "the 1996 Olympic bombing that killed one".
func deverbal(ws []word) {
	for i := 2; i < len(ws); i++ {
		if ws[i].tag != "VBG" || ws[i].class&isEventNoun == 0 || ws[i].mention >= 0 {
			continue
		}
		if i+1 < len(ws) && ws[i+1].tag != "IN" && ws[i+1].tag != "WDT" && !isMark(ws[i+1].low) {
			continue
		}
		dated := false
		for k := i - 1; k >= 0 && k > i-8; k-- {
			w := &ws[k]
			if dated = dated || w.mention >= 0; dated && isDet(w.tag) {
				ws[i].tag = "NN"
				break
			}
			if w.mention < 0 && w.tag != "JJ" && w.tag != "NNP" && !(w.low == "," && k > 0 && ws[k-1].mention >= 0) {
				break
			}
		}
	}
}

// finiteNext reports whether the word at i, adverbs apart, is a finite verb.
func finiteNext(ws []word, i int) bool {
	for i < len(ws) && ws[i].tag == "RB" {
		i++
	}
	return i < len(ws) && (ws[i].tag == "VBD" || ws[i].tag == "VBZ" || ws[i].tag == "MD")
}

// nounInLy reports whether a word ends like an adverb and is a noun.
func nounInLy(w string) bool {
	switch w {
	case "assembly", "family", "supply", "reply", "monopoly", "anomaly", "ally", "rally", "assemblies", "oligopoly", "butterfly", "subassembly", "disassembly", "reassembly":
		return true
	}
	return false
}

func cardinal(w string) bool {
	switch w {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
		"nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety":
		return true
	}
	return false
}

// opensNoun reports whether w can only open a noun phrase.
func opensNoun(w string) bool { return w == "the" || w == "a" || w == "an" }

// tailsOff reports whether the participle of a verb of saying at i follows a
// comma and a noun phrase, as in "..., a newspaper reported Friday".
func tailsOff(ws []word, i int) bool {
	if i+1 < len(ws) && ws[i+1].low == "by" || i == 0 || !isNounTag(ws[i-1].tag) {
		return false
	}
	for k := i - 1; k > 0 && k > i-10; k-- {
		w := &ws[k]
		if w.low == "," || w.low == "”" || w.low == "''" {
			return true
		}
		if !isNounTag(w.tag) && !isDet(w.tag) && w.tag != "JJ" && w.tag != "POS" && w.tag != "CD" {
			return false
		}
	}
	return false
}

// bareVerb reports whether a word behind a plural may be its verb: "two clerks
// vanish".
func bareVerb(w *word) bool {
	if w.tag == "NN" {
		return true
	}
	if w.tag != "JJ" {
		return false
	}
	for _, e := range []string{"ed", "ing", "ous", "al", "ive", "able", "ible", "ful", "ic", "y", "less", "ent", "ant", "an"} {
		if strings.HasSuffix(w.low, e) {
			return false
		}
	}
	return true
}

// activeAfter reports whether the participle at i is the past tense of a clause
// with a subordinator: "after the factory opened in 1990".
func activeAfter(ws []word, i int) bool {
	if !isNounTag(ws[i-1].tag) || i+1 < len(ws) && ws[i+1].low == "by" || participleOnly(ws[i].low) {
		return false
	}
	for k := i - 1; k >= 0 && k > i-8; k-- {
		switch w := &ws[k]; {
		case isNounTag(w.tag), isDet(w.tag), w.tag == "JJ", w.tag == "POS", w.tag == "CD":
			continue
		case w.low == "after", w.low == "before", w.low == "since", w.low == "when", w.low == "that", w.low == "until", w.low == "because":
			return true
		case w.low == "whose":
			return !finiteAhead(ws, i+1)
		case w.low == "of" && ws[i].class&(isReport|isBelief|isPlanner) != 0:
			continue
		case w.low == "as":
			return ws[i].class&(isReport|isBelief|isPlanner) != 0 && (k > 0 && ws[k-1].low == "," || isDet(ws[k+1].tag) && ws[k+1].low != "a" && ws[k+1].low != "an" || ws[k+1].tag == "PRP$")
		}
		return false
	}
	return false
}

// finiteAhead reports whether a finite verb comes before the next mark from word
// i on.
func finiteAhead(ws []word, i int) bool {
	for ; i < len(ws) && !isMark(ws[i].low); i++ {
		if t := ws[i].tag; t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD" {
			return true
		}
	}
	return false
}

// participleOnly reports whether a participle is no past tense by its form: taken,
// drawn, torn.
func participleOnly(w string) bool {
	return strings.HasSuffix(w, "en") || strings.HasSuffix(w, "wn") || strings.HasSuffix(w, "rn") || w == "done" || w == "gone" || w == "begun"
}

func reflexive(w string) bool {
	return w == "himself" || w == "herself" || w == "itself" || w == "themselves"
}

// inPhrase reports whether the word at i stands behind a singular noun that a
// preposition has for its own, so that it can be no verb of it.
func inPhrase(ws []word, i int) bool {
	if i < 3 || ws[i-1].tag != "NN" || isBe(ws[i].low) || isHave(ws[i].low) || isDo(ws[i].low) {
		return false
	}
	k := i - 1
	for k > 0 && k > i-6 && (ws[k].tag == "NN" || ws[k].tag == "JJ") {
		k--
	}
	return k > 1 && isDet(ws[k].tag) && ws[k-1].tag == "IN" && ws[k-2].tag != "NNS"
}

// stays reports whether a verb only says that things are left as they are.
func stays(w string) bool {
	switch w {
	case "stay", "stays", "stayed", "remain", "remains", "remained", "keep", "kept":
		return true
	}
	return false
}

// invariant reports whether a verb's past tense is spelt like its base form.
func invariant(w string) bool {
	switch w {
	case "shut", "put", "set", "hit", "cut", "cost", "quit", "hurt", "spread", "split", "beat", "cast", "shed", "burst", "bid", "let", "rid":
		return true
	}
	return false
}

// bareForm reports whether the base form at i has what asks for one before it:
// "to", a modal, "do", "let" or "help".
func bareForm(ws []word, i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if ws[k].tag == "TO" || ws[k].tag == "MD" || isDo(ws[k].low) || ws[k].low == "let" || ws[k].low == "help" || ws[k].low == "helped" || ws[k].low == "make" {
			return true
		}
	}
	return i == 0
}
