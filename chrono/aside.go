package chrono

// asideTold makes a past tense of the second of two participles behind the noun that
// opens a sentence without a finite verb, each with a comma before it: the first ends
// at the comma of the second, which has an object or a date. "The mill, opened in 1862,
// employed 40 men".
func asideTold(ws []word) {
	k := 0
	for k < len(ws) && k < 16 && ws[k].low != "," {
		if t := ws[k].tag; ws[k].mention < 0 && (isVerbTag(t) || t == "MD") || t == "CC" && k == 0 {
			return
		}
		k++
	}
	if k == 0 || k+4 >= len(ws) || ws[k].low != "," || !isNounTag(ws[k-1].tag) || ws[k-1].mention >= 0 || ws[0].tag == "IN" {
		return
	}
	first, second := k+1, -1
	if ws[first].tag != "VBD" {
		return
	}
	for k = first + 1; k+1 < len(ws) && k < first+60; k++ {
		switch w := &ws[k]; {
		case w.mention >= 0:
		case w.low == ";", w.tag == "CC" && ws[k-1].low == ",":
			k = len(ws)
		case w.tag == "VBZ", w.tag == "VBP", w.tag == "MD", w.tag == "VBD" && (second >= 0 || ws[k-1].low != ","):
			return
		case (w.tag == "VBN" || w.tag == "VBD") && ws[k-1].low == ",":
			if second >= 0 || participleOnly(w.low) || ws[k+1].low == "by" {
				return
			}
			second = k
		case w.low == "," && second >= 0:
			return
		}
	}
	if second >= 0 {
		ws[first].tag, ws[second].tag = "VBN", "VBD"
	}
}

// singularAhead reports whether the next finite verb is of the singular, so that no
// two nouns joined by "and" are its subject.
func singularAhead(ws []word) bool {
	for i := range ws {
		switch w := &ws[i]; {
		case w.mention >= 0:
		case isMark(w.low):
			return false
		case w.tag == "VBD", w.tag == "VBZ", w.tag == "VBP", w.tag == "MD":
			return w.low == "was" || w.low == "is" || w.low == "has"
		}
	}
	return false
}

// calledTo makes a participle of a past tense with "to" and a verb behind it that has
// no object, where the verb of its noun comes behind that: "the panel appointed to
// look into the fire reported in May", "a panel formed by the town found that".
func calledTo(ws []word) {
	for i := 1; i+3 < len(ws); i++ {
		if w := &ws[i]; w.mention >= 0 || w.tag != "VBD" && w.tag != "VBN" || ws[i+1].low != "by" && (ws[i+1].tag != "TO" || ws[i+2].tag != "VB") || !called(w.low) || !isNounTag(ws[i-1].tag) || ws[i-1].mention >= 0 {
			continue
		}
		for k := i + 2; k < len(ws) && k < i+20; k++ {
			w := &ws[k]
			if w.mention >= 0 {
				continue
			}
			if isMark(w.low) || w.tag == "CC" || w.tag == "VBZ" || w.tag == "VBP" || w.tag == "MD" || w.tag == "TO" || w.tag == "WDT" || w.tag == "WP" || w.tag == "WRB" {
				break
			}
			if (w.tag == "VBN" || w.tag == "VBD") && isNounTag(ws[k-1].tag) && !participleOnly(w.low) && !(k+1 < len(ws) && ws[k+1].low == "by") {
				ws[i].tag, w.tag = "VBN", "VBD"
				break
			}
		}
	}
}

// called reports whether a verb has whom it sets to a task for its object.
func called(w string) bool {
	switch w {
	case "appointed", "convened", "created", "formed", "hired", "elected", "chosen", "named", "designed", "commissioned", "established", "assembled", "engaged", "deployed":
		return true
	}
	return false
}
