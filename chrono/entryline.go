package chrono

// numbered is how many words at the start of a paragraph are its number: "12. The
// claimant was", "(3) The court". A club may begin so too: "1. FC Lund".
func numbered(ws []word) int {
	n := 0
	switch {
	case len(ws) < 4:
		return 0
	case ws[0].low == "(" && shortNumber(ws[1].low) && ws[2].low == ")":
		n = 3
	case len(ws[0].low) < 5 && ws[0].low[len(ws[0].low)-1] == '.' && shortNumber(ws[0].low[:len(ws[0].low)-1]):
		n = 1
	case shortNumber(ws[0].low) && (ws[1].low == "." || ws[1].low == ")"):
		n = 2
	default:
		return 0
	}
	if !ws[n].capital || inCapitals(ws[n].low) || ws[n].upper || ws[n].end-ws[n].start == 2 && ws[n].tag == "NNP" {
		return 0
	}
	return n
}

// shortNumber reports whether s is one to three digits.
func shortNumber(s string) bool {
	return len(s) > 0 && len(s) < 4 && allDigits(s) && s[0] != '.' && s[0] != ','
}

// entryVerb is the past tense with its object that an entry of a list begins with,
// its subject left to the heading: "- Dosed the first patient in May"; -1 for none.
func entryVerb(ws []word) int {
	k, marked := 0, false
	for k < len(ws) && k < 12 && (ws[k].mention >= 0 || isMark(ws[k].low) || ws[k].low == "-" || ws[k].low == "•" || ws[k].low == "*") {
		if k++; ws[k-1].mention < 0 {
			marked = ws[k-1].low != "," && !isQuote(ws[k-1].low)
		}
	}
	if !marked || k+2 >= len(ws) || ws[k].tag != "VBD" && ws[k].tag != "VBN" || !ws[k].capital || isBe(ws[k].low) || isHave(ws[k].low) || isDo(ws[k].low) {
		return -1
	}
	w := &ws[k+1]
	if w.mention >= 0 || !isDet(w.tag) && !isNounTag(w.tag) && w.tag != "JJ" && w.tag != "CD" && w.tag != "PRP$" && w.tag != "$" {
		return -1
	}
	for i := k + 1; i < len(ws) && ws[i].low != ";"; i++ {
		if t := ws[i].tag; ws[i].mention < 0 && (t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD") {
			return -1
		}
		if ws[i].tag == "WDT" || ws[i].tag == "WP" || ws[i].low == "that" {
			break
		}
	}
	return k
}
