package chrono

// narrowing reports whether an adverbial clause says, right behind a participle
// that narrows a noun, how that came about: "a man hurt" "when a bus hit a wall".
func (t *titler) narrowing(cl clause) bool {
	if cl.parent < 0 || cl.comma || cl.group < 0 || !t.groups[cl.group].finite {
		return false
	}
	up := t.clauses[cl.parent]
	return up.kind == participial && !up.comma && up.group >= 0 && t.groups[up.group].tense == PastParticiple && cl.first == t.groups[up.group].head+1
}

// bounding reports whether an adverbial clause says until when what is denied holds,
// or unless what, so that without it more would be denied: "there will be no talks"
// "until he has gone".
func (t *titler) bounding(cl clause) bool {
	if cl.parent < 0 || cl.marker < 0 || !bounded(t.ws[cl.marker].low) {
		return false
	}
	return t.denies(cl.parent, cl.first)
}

// bounded reports whether a word limits what is denied before it.
func bounded(w string) bool { return w == "until" || w == "till" || w == "unless" || w == "except" }

// denies reports whether clause c, up to word end, says that something is not so.
func (t *titler) denies(c, end int) bool {
	g := t.clauses[c].group
	if g < 0 || t.groups[g].first >= end {
		return false
	}
	if t.groups[g].negative {
		return true
	}
	for k := t.groups[g].head + 1; k < end && k < t.groups[g].head+8; k++ {
		if w := t.ws[k].low; t.owner[k] == c && (w == "no" || w == "nothing" || w == "nobody" || w == "none") {
			return true
		}
	}
	return false
}

// dropSecondName leaves the name out of the title that a comma at word i sets behind
// a source: "according to its owner" ", Sund Holdings".
func (t *titler) dropSecondName(i int) {
	j := i + 1
	for j < len(t.ws) && j < i+8 && t.nameWord(j) {
		j++
	}
	if i < len(t.ws) && t.ws[i].low == "," && j > i+1 && (j == len(t.ws) || isMark(t.ws[j].low)) {
		for k := i; k < j; k++ {
			t.drop[k] = true
		}
	}
}

// dropNarrowing leaves out the clause that says, from word i on, which source of
// clause c is meant: "according to the company" "that bought it".
func (t *titler) dropNarrowing(i, c int) {
	if i >= len(t.ws) || t.owner[i] == c {
		return
	}
	for k := i; k < len(t.ws) && k < i+24; k++ {
		if t.ws[k].tag == "TO" && t.ws[k-1].low == "," {
			return // "sent by its owner, Tesk, to banks"
		}
	}
	n := t.owner[i]
	if cl := t.clauses[n]; cl.first == i && !cl.comma && (cl.kind == relative || cl.kind == participial) {
		for k := i; k < cl.last && t.inside(t.owner[k], n); k++ {
			t.drop[k] = true
		}
	}
}
