package chrono

// verbGroup is a chain of auxiliaries and one full verb: "had not yet been
// seen". All indices are into the sentence's words.
type verbGroup struct {
	first, head int  // first word of the chain, and its full verb
	finite      bool // has tense or a modal of its own
	infinitive  bool // "to see"
	modal       int  // word index of the modal, -1 for none
	negative    bool // not, never, no longer inside the chain
	passive     bool
	perfect     bool
	tense       Tense
	clause      int // clause that owns it
}

func isBe(w string) bool {
	switch w {
	case "be", "am", "is", "are", "was", "were", "been", "being", "'m", "'re":
		return true
	}
	return false
}

func isHave(w string) bool {
	return w == "have" || w == "has" || w == "had" || w == "having" || w == "'ve" || w == "'d"
}

func isDo(w string) bool { return w == "do" || w == "does" || w == "did" }

func isGet(w string) bool { return w == "got" || w == "get" || w == "gets" || w == "getting" }

// verbGroups finds the chains of a sentence, in order.
func verbGroups(ws []word) []verbGroup {
	var out []verbGroup
	for i := 0; i < len(ws); {
		if ws[i].mention >= 0 || !(isVerbTag(ws[i].tag) || ws[i].tag == "MD") {
			i++
			continue
		}
		g, next := chain(ws, i)
		if g.head >= 0 {
			out = append(out, g)
		}
		i = next
	}
	return out
}

// chain reads the group that begins at i, and returns the index after it.
func chain(ws []word, i int) (verbGroup, int) {
	g := verbGroup{first: i, head: -1, modal: -1}
	g.infinitive = i > 0 && ws[i-1].tag == "TO" && ws[i].tag != "MD" && ws[i].tag != "VBG" || ws[i].tag == "VB" && i > 1 && ws[i-2].tag == "TO" && ws[i-1].tag == "RB"
	at := i
	for {
		w := &ws[at]
		if w.tag == "MD" {
			g.modal = at
			g.finite = true
		} else {
			g.head = at
		}
		next := at + 1
		neg := false
		for next < len(ws) && next-at < 5 && skippable(&ws[next]) {
			neg = neg || ws[next].class&isNegation != 0 || ws[next].low == "no" && next+1 < len(ws) && ws[next+1].low == "longer"
			next++
		}
		if next+2 < len(ws) && linksOn(&ws[next], &ws[next+1]) { // "had in fact sounded out the bank"
			next += 2
		}
		if next < len(ws) && ws[next].mention < 0 && follows(w, &ws[next], &g) {
			g.negative = g.negative || neg
			at = next
			continue
		}
		if neg && ws[at+1].class&isNegation != 0 && ws[at+1].low != "no" && (isBe(w.low) || isHave(w.low) || isDo(w.low) || w.tag == "MD") {
			g.negative = true
		}
		break
	}
	if g.head < 0 { // a modal left alone: "as they could"
		g.head = g.modal
	}
	if i > 0 && (ws[i-1].low == "never" || ws[i-1].low == "hardly" || ws[i-1].low == "n't" || ws[i-1].low == "not" && !g.infinitive) {
		g.negative = true
	}
	if i > 1 && ws[i-1].tag == "TO" && (ws[i-2].low == "not" || ws[i-2].low == "never") {
		g.negative = true
	}
	g.setTense(ws)
	return g, at + 1
}

// skippable words may stand between an auxiliary and its verb.
func skippable(w *word) bool {
	return w.tag == "RB" || w.low == "last" && w.mention < 0 || w.tag == "RBR" || w.class&isNegation != 0 && w.tag != "NN" && w.low != "nothing" && w.low != "nobody" && w.low != "none"
}

// linksOn reports whether a preposition and its noun stand for an adverb inside a
// chain: "in fact", "of course".
func linksOn(a, b *word) bool {
	if a.tag != "IN" || a.mention >= 0 || b.mention >= 0 {
		return false
	}
	switch b.low {
	case "fact", "part", "effect", "practice", "theory", "principle", "turn":
		return a.low == "in"
	case "last", "least", "first", "once":
		return a.low == "at"
	}
	return a.low == "of" && b.low == "course" || a.low == "for" && b.low == "instance"
}

// follows reports whether v continues the chain after the auxiliary w.
func follows(w, v *word, g *verbGroup) bool {
	switch {
	case w.tag == "MD":
		if v.tag == "VBP" || v.tag == "NN" && v.class != 0 && v.class&isEventNoun == 0 {
			v.tag = "VB"
		}
		return v.tag == "VB"
	case isDo(w.low):
		if v.tag == "VBP" {
			v.tag = "VB"
		}
		return v.tag == "VB"
	case isHave(w.low):
		if v.tag == "VBD" {
			v.tag = "VBN"
		}
		if v.tag == "VBN" {
			g.perfect = true
			return true
		}
		return false
	case isBe(w.low), isGet(w.low):
		if v.tag == "VBD" {
			v.tag = "VBN"
		}
		if v.tag == "VBN" && !isGet(v.low) {
			g.passive = true
			return true
		}
		return v.tag == "VBG" && isBe(w.low)
	}
	return false
}

// setTense reads finiteness and tense off the first word of the chain.
func (g *verbGroup) setTense(ws []word) {
	w := &ws[g.first]
	switch {
	case g.infinitive:
		g.tense = Infinitive
	case w.tag == "MD":
		g.tense = Present
		if w.force == "planned" || w.force == "would" {
			g.tense = Future
		}
	case w.tag == "VBD":
		g.finite, g.tense = true, Past
	case w.tag == "VBZ" || w.tag == "VBP":
		g.finite, g.tense = true, Present
		if g.perfect {
			g.tense = Past
		}
	case w.tag == "VBG":
		g.tense = PresentParticiple
	case w.tag == "VBN":
		g.tense = PastParticiple
	default:
		g.tense = Infinitive
	}
}
