package chrono

import (
	"maps"
	"slices"
	"unicode/utf8"
)

// mend puts back date words whose loss would leave a hole in the title:
// "between March and ... were", "the first day of the battle" without its day.
func (t *titler) mend() {
	dropped := slices.Sorted(maps.Keys(t.drop))
	for n := 0; n < len(dropped); {
		i, dated := dropped[n], false
		j := i
		for n < len(dropped) && dropped[n] == j {
			dated = dated || t.ws[j].mention >= 0
			n, j = n+1, j+1
		}
		if dated && t.hole(i, j) {
			for k := i; k < j; k++ {
				delete(t.drop, k)
			}
		}
	}
}

// hole reports whether the words before and behind the dropped words [i,j) need
// them.
func (t *titler) hole(i, j int) bool {
	if i > 0 {
		a := &t.ws[i-1]
		switch {
		case a.tag == "CC" && i > 1 && t.ws[i-2].mention >= 0: // "in March and June"
			return true
		case a.low == "(" && (j >= len(t.ws) || t.ws[j].low != ")"):
			return true
		case a.tag == "DT" && !pointing(a.low) && a.low != "all" && a.low != "both" && !t.opensNoun(j):
			return true
		case (a.tag == "IN" || a.tag == "TO" || a.low == "between") && !t.drop[i-1] && t.ws[i].mention >= 0 && !t.opensNoun(j):
			return true
		case isPart(a.low) && (t.ws[i].low == "of" || j < len(t.ws) && t.ws[j].low == "of"):
			return true
		}
	}
	if j >= len(t.ws) {
		return false
	}
	b := &t.ws[j]
	switch {
	case b.low == "of":
		return true
	case b.tag == "CC" && j+1 < len(t.ws) && (t.ws[j+1].mention >= 0 || t.governs(j+1)):
		return t.ws[i].mention >= 0 || i > 0
	case b.low == "," && t.apposed(i, j):
		return true
	}
	if g := t.groupOf(j); g >= 0 && t.groups[g].finite && t.groups[g].first == j && t.ws[i].tag != "IN" && !t.subjectBefore(i) {
		return true // the date is the subject: "2007 was the year of"
	}
	return false
}

// opensNoun reports whether word j goes on with the noun phrase that a word
// before it began.
func (t *titler) opensNoun(j int) bool {
	if j >= len(t.ws) {
		return false
	}
	switch t.ws[j].tag {
	case "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "VBN", "VBG", "PRP", "PRP$", "DT", "``", "$":
		return true
	}
	return false
}

// isPart names what is only a part of the time behind it: "the rest of 1917".
func isPart(w string) bool {
	switch w {
	case "rest", "beginning", "end", "middle", "start", "part", "half", "most", "much", "course", "remainder", "day", "days", "weeks", "months", "period":
		return true
	}
	return false
}

// governs reports whether word k is a preposition with a date behind it.
func (t *titler) governs(k int) bool {
	return t.ws[k].tag == "IN" && k+1 < len(t.ws) && t.ws[k+1].mention >= 0 && t.ws[k+1].mention != t.ws[k].mention && !t.drop[k+1]
}

// apposed reports whether the comma at j opens words that say what day the
// dropped words [i,j), behind their verb, were: "on 1 July, the first day of
// the battle".
func (t *titler) apposed(i, j int) bool {
	g := t.clauses[t.owner[i]].group
	if g < 0 || t.groups[g].head > i || j+2 >= len(t.ws) || t.owner[j+1] != t.owner[i] || !isDet(t.ws[j+1].tag) {
		return false
	}
	for k := j + 2; k < len(t.ws) && k < j+5; k++ {
		switch t.ws[k].low {
		case "day", "date", "anniversary", "eve", "year", "night", "morning", "month", "week", "deadline":
			return true
		}
	}
	return false
}

// subjectBefore reports whether the clause of word i has a noun before it.
func (t *titler) subjectBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-60; k-- {
		if t.owner[k] == t.owner[i] && !t.drop[k] && subjectWord(&t.ws[k]) {
			return true
		}
	}
	return t.clauses[t.owner[i]].shares >= 0 || t.clauses[t.owner[i]].kind == relative
}

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
	subject := false
	for n, k := range words {
		if k >= from && k <= trigger {
			return subject && !t.waits(words) && !t.elliptic(words[n:], trigger)
		}
		subject = subject || subjectWord(&t.ws[k])
	}
	return false
}

// elliptic reports whether nothing but its date follows a verb that says
// nothing by itself: "they were in 1987".
func (t *titler) elliptic(words []int, trigger int) bool {
	w := t.ws[trigger].low
	return (isBe(w) || isHave(w) || isDo(w)) && !slices.ContainsFunc(words, func(k int) bool {
		return k > trigger && t.ws[k].mention < 0 && t.ws[k].tag != "IN" && t.ws[k].tag != "DT" && t.ws[k].tag != "RB"
	})
}

// waits reports whether the last word needs another that was left out.
func (t *titler) waits(words []int) bool {
	if t.cutShort(words) {
		return true
	}
	k := words[len(words)-1]
	w := &t.ws[k]
	if k+1 >= len(t.ws) || isMark(t.ws[k+1].low) {
		return false
	}
	switch {
	case w.tag == "DT" && w.low != "this" && w.low != "that" && w.low != "all" && w.low != "both" && w.low != "some", w.tag == "PRP$" && w.low != "her", w.tag == "CC", w.tag == "MD":
		return true
	case w.low == "that" && w.tag == "IN", w.tag == "TO", w.tag == "WDT", w.tag == "WRB":
		return true
	}
	return w.tag == "IN" && (t.ws[k+1].mention < 0 || !t.drop[k+1])
}

// cutShort reports whether the last "that" has no verb behind it.
func (t *titler) cutShort(words []int) bool {
	for n := len(words) - 1; n > 0; n-- {
		w := &t.ws[words[n]]
		if isVerbTag(w.tag) || w.tag == "MD" {
			return false
		}
		if w.low == "that" && w.tag == "IN" && w.mention < 0 {
			return n+1 < len(words) && t.ws[words[n+1]].mention < 0
		}
	}
	return false
}

// bare reports whether a noun's title says no more than what kind of thing
// happened: "The battle", "Press conference".
func (t *titler) bare(words []int) bool {
	nouns := 0
	for _, k := range words {
		w := &t.ws[k]
		switch {
		case w.mention >= 0:
		case w.tag == "IN", w.tag == "TO", w.tag == "VBN", w.tag == "VBG", w.tag == "POS", w.tag == "PRP$", w.tag == "CD":
			return false
		case w.tag == "NNP" || w.tag == "NNPS":
			if nouns++; k > 0 && w.capital && w.class&isEventNoun == 0 {
				return false
			}
		case isNounTag(w.tag):
			nouns++
		}
	}
	return nouns < 3
}

// whole is the words of the nearest clause around word trigger that stands
// alone, date words left in, cut to the length of a title; nil for none.
func (t *titler) whole(c, trigger int) []int {
	saved := t.drop
	t.drop = map[int]bool{}
	defer func() { t.drop = saved }()
	for n := 0; n < 4 && c >= 0; n, c = n+1, t.clauses[c].parent {
		g := t.clauses[c].group
		if g < 0 || !t.groups[g].finite || t.clauses[c].kind == relative || !t.hasSubject(c) {
			continue
		}
		from := t.clauses[c].first
		if m := t.clauses[c].marker; m >= from {
			from = m + 1
		}
		words := t.body(c, t.afterStarters(c, from))
		if shares := t.clauses[c].shares; shares >= 0 {
			words = append(t.subjectOf(shares), words...)
		}
		t.finish(words, max(trigger, t.groups[g].head))
		if t.sound(t.chosen, t.groups[g].head) && slices.Contains(t.chosen, trigger) {
			return t.chosen
		}
	}
	return t.sentence(trigger)
}

// sentence is all words of a short sentence with one date; nil where it is
// longer, has several, or does not stand alone.
func (t *titler) sentence(trigger int) []int {
	m := -1
	if len(t.ws) > 60 {
		return nil
	}
	for k := range t.ws {
		if at := t.ws[k].mention; at >= 0 && m >= 0 && at != m {
			return nil
		} else if at >= 0 {
			m = at
		}
	}
	g := t.clauses[0].group
	if g < 0 || !t.groups[g].finite || !t.hasSubject(0) {
		return nil
	}
	words := t.tidy(t.span(t.afterStarters(0, 0), len(t.ws)))
	if utf8.RuneCountInString(t.join(words)) > titleLimit*4/3 || !t.sound(words, t.groups[g].head) || !slices.Contains(words, trigger) {
		return nil
	}
	return words
}

// hasSubject reports whether clause c has a subject of its own.
func (t *titler) hasSubject(c int) bool {
	return slices.ContainsFunc(t.subjectOf(c), func(k int) bool { return subjectWord(&t.ws[k]) })
}

// fullNoun is the title of an event whose noun says too little by itself: the
// clause around it where that tells the same event, else its phrase with the
// date words; "" where that says no more either. What is said of the noun alone
// (planned, denied) would not hold for the clause.
func (t *titler) fullNoun(l link, actual bool) string {
	if actual && t.leads(l) {
		if words := t.whole(l.clause, l.trigger); words != nil && t.datedOnlyBy(words, l.mention) {
			return t.join(words)
		}
	}
	from, to := l.np[0], l.np[1]
	if l.mention >= 0 && (l.at == to || l.prep == to && l.at <= to+2) {
		to = l.end
	}
	clear(t.drop)
	if full := t.finish(t.span(from, to), l.trigger); len(t.chosen) > 2 || len(t.chosen) == 2 && t.ws[t.chosen[0]].tag != "DT" {
		return full
	} else if l.at == l.end && len(t.chosen) > 1 { // reckoned from another event: "the landing"
		return full
	}
	return ""
}

// leads reports whether the noun of l is the subject of its clause, or says at
// its head on what occasion it happened: "in the election of 1979 they won".
func (t *titler) leads(l link) bool {
	g := t.clauses[l.clause].group
	if g < 0 || l.trigger > t.groups[g].first {
		return false
	}
	for k := l.np[0] - 1; k >= 0 && t.owner[k] == l.clause; k-- {
		w := &t.ws[k]
		if w.tag == "IN" || w.tag == "TO" {
			return (w.low == "in" || w.low == "at" || w.low == "during") && k == l.np[0]-1 && k <= t.clauses[l.clause].first+1
		}
		if isNounTag(w.tag) {
			return false
		}
	}
	return true
}

// datedOnlyBy reports whether no other date than mention m stands in the words.
func (t *titler) datedOnlyBy(words []int, m int) bool {
	return !slices.ContainsFunc(words, func(k int) bool { return t.ws[k].mention >= 0 && t.ws[k].mention != m })
}
