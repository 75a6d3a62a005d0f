package timex

import "dateline/chrono/lang"

// inset reports whether the mention at symbols from..past stands beside the main
// line of its sentence, so that what is told next need not go on from it: in a
// relative clause ("letters which were published in 1874"), behind a participle
// ("a picture, shown two years later, ..."), in an apposition ("Lowe, the hero of
// the siege of 1859,"), in brackets, in a comparison, or before a noun ("a 2015
// report"). Only the words back to the mark before count: a comma ends an aside
// more often than it goes on.
func inset(text string, syms []symbol, from, past int) bool {
	if beforeNoun(syms, from, past) || compares(&syms[from-1]) {
		return true
	}
	verbs, reduced := 0, false
	for i := from - 1; i > max(0, from-reach); i-- {
		s := &syms[i]
		switch {
		case s.is(shEdge), closes(s):
			return false
		case s.is(shOpen), s.has(lang.Relative), thatOfNoun(text, syms, i), s.is(shQuote) && titleDone(text, syms, i+1):
			return true
		case s.is(shComma), s.is(shHyphen) && !s.glued:
			return setApart(text, syms, i, verbs, reduced)
		}
		if verbTense(text, syms, i) == noTense && !s.has(lang.Done) {
			continue
		}
		if verbs++; verbs == 1 && participle(text, syms, i) && noun(&syms[i-1]) {
			if reduced = true; governed(text, syms, i) {
				return true
			}
		}
	}
	return false
}

// titleDone reports whether symbol i, behind a title in quotation marks, is the
// participle that tells of it: "her album "Low," released in 1970, sold well".
func titleDone(text string, syms []symbol, i int) bool {
	return participle(text, syms, i) && !syms[i].has(lang.Reports)
}

// setApart reports whether the words behind the comma at symbol i are set apart
// from the clause before it: an apposition ("a nephew of the king", "the theme
// of a song printed there") or a participle of its subject. verbs are the verbs
// among them, reduced tells that one may be a participle.
func setApart(text string, syms []symbol, i, verbs int, reduced bool) bool {
	switch {
	case names(&syms[i+1]):
		return verbs == 0 || verbs == 1 && reduced && toldBefore(text, syms, i)
	case participle(text, syms, i+1):
		return verbs == 0 || verbs == 1 && !toldBefore(text, syms, i)
	}
	return false
}

// beforeNoun reports whether a year in digits says which noun is meant: "a 2015
// report", "the company's 2015 loss"; not "the 1777 campaign", of which a story
// may tell next.
func beforeNoun(syms []symbol, from, past int) bool {
	before, after := &syms[from-1], &syms[past]
	if past-from != 1 || !syms[from].is(shYear) || !after.is(shLower) || after.has(lang.Function) || after.has(lang.Be) || after.has(lang.Was) || after.has(lang.PastVerb) {
		return false
	}
	return names(before) && before.word.Text != "the" || before.is(shPoss)
}

// names reports whether s opens a noun phrase.
func names(s *symbol) bool { return s.has(lang.Article) || s.has(lang.Possessive) }

func compares(s *symbol) bool {
	return s.word != nil && (s.word.Text == "than" || s.word.Text == "like")
}

// thatOfNoun reports whether symbol i is the "that" of a clause that tells of a
// noun: one stands before it, not a verb of saying.
func thatOfNoun(text string, syms []symbol, i int) bool {
	return syms[i].has(lang.That) && lang.Equal("that", text[syms[i].start:syms[i].end]) && noun(&syms[i-1]) &&
		verbTense(text, syms, i-1) == noTense && !syms[i+1].has(lang.Unit)
}

// noun reports whether s may be the noun that what follows tells of.
func noun(s *symbol) bool {
	return (s.is(shLower) || s.is(shCap)) && !s.has(lang.Function) && !s.has(lang.Was) && !s.has(lang.Be) && !s.has(lang.Been) && !s.has(lang.This) && !s.has(lang.These)
}

// participle reports whether symbol i may be the participle of the past.
func participle(text string, syms []symbol, i int) bool {
	s := &syms[i]
	if s.has(lang.Was) || s.has(lang.Had) || s.has(lang.Have) || s.has(lang.Did) {
		return false
	}
	return s.has(lang.Done) || s.has(lang.PastVerb) || regularPast(text, s)
}

// governed reports whether a verb before symbol i, in the same run of words, has
// what stands before i for its object: "took the title of a picture shown", not
// "said the firm closed".
func governed(text string, syms []symbol, i int) bool {
	for k := i - 2; k > max(0, i-reach); k-- {
		s := &syms[k]
		if s.is(shEdge) || s.is(shComma) || closes(s) || s.word != nil && (s.word.Text == "and" || s.word.Text == "but") {
			return false
		}
		if verbTense(text, syms, k) != noTense {
			return !s.has(lang.Reports)
		}
	}
	return false
}

// saying reports whether symbol i is a verb that tells of a saying: "said",
// "admitted on Monday", "found on Monday that", not "was admitted", "found a body".
func saying(syms []symbol, i int) bool {
	s := &syms[i]
	if !s.has(lang.Reports) {
		return false
	}
	switch s.word.Value(lang.Reports) {
	case 1:
		for k := i + 1; k < min(i+5, len(syms)-edges); k++ {
			if syms[k].has(lang.That) {
				return true
			}
		}
		return false
	case 2:
		return !syms[i-1].has(lang.Was) && !syms[i-1].has(lang.Be) && !syms[i-1].has(lang.Been)
	}
	return true
}

// courtHeard reports whether symbol i is the "heard" of those who sit and are
// told: "the court heard on Monday that ...", not "neighbours heard shots".
func courtHeard(text string, syms []symbol, i int) bool {
	next := &syms[i+1]
	heard := text[syms[i].start:syms[i].end] == "heard" && syms[i-1].has(lang.Sitting)
	return heard && (next.has(lang.That) || next.has(lang.Weekday) || next.word != nil && next.word.Text == "on")
}
