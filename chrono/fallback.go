package chrono

import (
	"slices"
	"unicode/utf8"
)

// longLimit is how many runes a title may have that cannot be cut to
// titleLimit without loss: a long line is better than a false one.
const longLimit = titleLimit * 4 / 3

// afresh forgets what an attempt at a title left behind.
func (t *titler) afresh() {
	t.passive, t.aux, t.after, t.unsure, t.quoting = 0, "", nil, false, false
}

// whole is the title of the nearest clause around word trigger that stands
// alone, date words left in, else of its sentence; "" for none.
// The words around an event that happened must not speak of what may or will.
func (t *titler) whole(c, trigger int, actual bool) string {
	if len(t.ws) > endless {
		return ""
	}
	saved := t.drop
	defer func() { t.drop = saved }()
	t.afresh()
	for n := 0; n < 4 && c >= 0; n, c = n+1, t.clauses[c].parent {
		g := t.clauses[c].group
		if n > 0 {
			t.drop = map[int]bool{}
		}
		if g < 0 || !t.groups[g].finite || t.clauses[c].kind == relative || !t.hasSubject(c) || n > 0 && actual && t.unreal(g, c) {
			continue
		}
		from := t.clauses[c].first
		if m := t.clauses[c].marker; m >= from {
			from = m + 1
		}
		words := t.body(c, t.afterStarters(c, from))
		if shares := t.clauses[c].shares; shares >= 0 {
			words = append(t.subjectOf(c), words...)
		}
		title := t.finish(words, max(trigger, t.groups[g].head))
		if !t.unsure && slices.Contains(t.chosen, trigger) && t.sound(t.chosen, t.groups[g].head) {
			return title
		}
		t.unsure = false
		if shares := t.clauses[c].shares; shares >= 0 {
			from = t.clauses[shares].first
		} else if n == 0 && t.gapBefore(t.chosen, t.groups[g].first) {
			title = t.finish(t.span(t.afterStarters(c, from), t.lastOf(c)), max(trigger, t.groups[g].head))
			if slices.Contains(t.chosen, trigger) && slices.Contains(t.chosen, t.groups[g].head) && t.sound(t.chosen, t.groups[g].head) { // with the asides of its subject
				return title
			}
		}
		if title = t.stretch(from, t.lastOf(c), trigger, g); title != "" && n > 0 {
			return title
		}
	}
	t.drop = map[int]bool{}
	return t.sentence(trigger, actual)
}

// gapBefore reports whether more than a date was cut from among the words before
// word first.
func (t *titler) gapBefore(words []int, first int) bool {
	for n := 1; n < len(words) && words[n] <= first; n++ {
		if t.cutOut(words[n-1]+1, words[n]) {
			return true
		}
	}
	return false
}

// ofDropped reports whether the words before the subject only say more of a date that
// was dropped before them: "on 4 May," "the worst day of the flood, the mill burned".
func (t *titler) ofDropped(words []int, subject int) bool {
	return len(words) > 0 && words[0] > 1 && words[0] < subject && t.ws[words[0]].tag == "DT" && t.ws[words[0]-1].low == "," && t.drop[words[0]-2] && t.ws[subject-1].low == ","
}

// modifies reports whether clause c only says more of a noun, so that the clause
// around it, printed with its date, would be dated by it: "a house that he bought".
func (t *titler) modifies(c int) bool {
	cl := t.clauses[c]
	if cl.group < 0 || cl.parent < 0 {
		return false
	}
	switch cl.kind {
	case relative:
		if k := cl.first - 2; cl.comma && k >= 0 {
			if h := t.phraseHead(t.wideNounPhrase(k), k+1); h >= 0 && h < k && partNoun(t.ws[h].low) {
				return false // "it loops round the edge of the case, which causes complaints"
			}
		}
		return !happens(t.ws[t.groups[cl.group].head].low) && (cl.marker < 0 || t.ws[cl.marker].low == "which" || t.ws[cl.marker].low == "that" || t.ws[cl.marker].low == "who")
	case participial:
		return !t.groups[cl.group].finite && t.ws[t.groups[cl.group].first].tag == "VBN" && cl.first == t.groups[cl.group].first
	}
	return false
}

// asks reports whether clause c is a question, or stands for a person or thing,
// inside another that is no "it was she who": "investigate who shot it down",
// "in what would be May".
func (t *titler) asks(c int) bool {
	cl := t.clauses[c]
	if cl.kind != complement || cl.marker < 0 || cl.parent < 0 {
		return false
	}
	switch t.ws[cl.marker].low {
	case "who", "what", "whom", "whose", "which":
	default:
		return false
	}
	g := t.clauses[cl.parent].group
	return g < 0 || !isBe(t.ws[t.groups[g].head].low) || t.groups[g].first == 0 || t.ws[t.groups[g].first-1].low != "it"
}

// chain is clause c behind the nouns that it hangs on, as the text has them: of
// which of these it is holds as it does there. "" where it stands alone no more.
func (t *titler) chain(c, trigger int) string {
	t.afresh()
	cl := t.clauses[c]
	if cl.kind == relative && isDo(t.ws[t.groups[cl.group].head].low) {
		return "" // "takes note of a loss, which it did on 4 May"
	}
	k := cl.first - 1
	if k > 0 && t.ws[k].low == "," {
		k--
	}
	if k < 0 || !isNounTag(t.ws[k].tag) && t.ws[k].tag != "CD" || t.ws[k].mention >= 0 || t.owner[k] == c {
		return ""
	}
	from := t.simpleNounPhrase(k)
	if cl.comma {
		from = t.wideNounPhrase(k)
	}
	for n := 0; goesOn(t.ws[t.groups[cl.group].head].low) && (!t.eventful(t.phraseHead(from, k+1)) || t.ruledBare(from)); n++ { // "a meeting at the hall that ran until noon"
		if n == 3 || from < 2 || t.ws[from-1].tag != "IN" || !isNounTag(t.ws[from-2].tag) {
			return ""
		}
		from = t.wideNounPhrase(from - 2)
	}
	for n := 0; n < 2 && cl.comma && cl.kind == participial && from > 1 && (t.ws[from-1].low == "before" || t.ws[from-1].low == "after") && isNounTag(t.ws[from-2].tag) && t.ws[from-2].mention < 0; n++ {
		from = t.wideNounPhrase(from - 2) // "the last poll before the vote, published in May"
	}
	if from > 0 && t.ws[from].low == "a" && isNounTag(t.ws[from-1].tag) {
		return "" // "the 16 cents a share it paid"
	}
	for n := 0; n < 4 && from > 1 && t.nameWord(k) && t.ws[from-1].tag == "IN" && isNounTag(t.ws[from-2].tag) && t.ws[from-2].mention < 0 && t.owner[from-2] == t.owner[k]; n++ {
		from = t.wideNounPhrase(from - 2) // "a house in Lund that he bought"
	}
	if up := t.clauses[cl.parent]; up.subject >= 0 && up.subject < from && up.group >= 0 && t.groups[up.group].first > k && t.owner[k] == cl.parent {
		from = up.subject // "the number of shares on the exchange that fell"
	}
	end := cl.first
	body := t.body(c, cl.first)
	if cl.kind == participial && (!cl.comma || from == t.clauses[cl.parent].subject || len(body) > 0 && body[0] == trigger && (len(body) == 1 || isMark(t.ws[body[1]].low) || t.ws[body[1]].low == ".")) { // "a gift, announced" says nothing without its "[was]"
		t.passive, end = cl.first, k+1
		if inner := t.wideOf(k); !cl.comma && inner > from && t.groups[cl.group].head > k {
			t.passive = 0 // "a reply to questions put by them": of which of the two is not said
		}
	}
	words := append(t.span(from, end), body...)
	title := t.finish(words, trigger)
	if !slices.Contains(t.chosen, trigger) || t.torn(t.chosen) || t.waits(t.chosen) || t.silent(t.chosen, trigger) || t.ws[t.chosen[0]].tag == "PRP" || !t.wellFormed(t.chosen, trigger) {
		return ""
	}
	return title
}

// ruledBare reports whether the phrase at word i is a bare noun behind a preposition,
// which no relative clause is about: "nine games without defeat which lasted".
func (t *titler) ruledBare(i int) bool {
	return i > 0 && t.ws[i].tag == "NN" && t.ws[i-1].tag == "IN" && t.ws[i-1].low != "of"
}

// goesOn reports whether mostly an event is the subject of a verb with a time
// behind it.
func goesOn(w string) bool {
	return w == "ran" || w == "lasted" || w == "continued" || w == "dragged"
}

// unreal reports whether the verb of group g in clause c tells what may or will
// happen.
func (t *titler) unreal(g, c int) bool {
	grp := t.groups[g]
	return grp.modal >= 0 || grp.passive && grp.tense == Present && t.ws[grp.head].class&(isPlanner|isBelief) != 0 || t.hasCondition(c) // "is expected to be fit"
}

// sentence is the words between semicolons around word trigger as they stand,
// where they fit a long title and stand alone; "" where not.
func (t *titler) sentence(trigger int, actual bool) string {
	const far = titleLimit / 2
	from, to := trigger, trigger+1
	for from > 0 && t.ws[from-1].low != ";" && trigger-from <= far {
		from--
	}
	for to < len(t.ws) && t.ws[to].low != ";" && to-trigger <= far {
		to++
	}
	c := t.owner[trigger]
	for n := 0; n < maxDepth && t.clauses[c].parent >= 0; n++ {
		c = t.clauses[c].parent
	}
	g := t.clauses[c].group
	if g < 0 || !t.groups[g].finite || t.groups[g].first < from || t.groups[g].head >= to || !t.hasSubject(c) || actual && c != t.owner[trigger] && t.unreal(g, c) {
		return ""
	}
	return t.stretch(from, to, trigger, g)
}

// stretch is the words [from,to) as they stand, with the verb of group g among
// them, where they fit a long title and stand alone; "" where not.
func (t *titler) stretch(from, to, trigger, g int) string {
	if to-from > titleLimit/2 {
		return ""
	}
	words := t.tidy(t.span(t.afterStarters(t.owner[from], from), to))
	title := t.join(words)
	if utf8.RuneCountInString(title) > longLimit || !slices.Contains(words, trigger) || !t.sound(words, t.groups[g].head) {
		return ""
	}
	t.chosen = words
	return title
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
	clear(t.drop) // its date is said in the words
	if other := l.mention < 0 && t.clauses[l.clause].group >= 0 && t.dateIn(t.clauses[l.clause].first, l.np[0]); !other && (actual && t.leads(l) || t.indefinite(t.chosen) && !t.lookedTo(l.np[0])) {
		if title := t.whole(l.clause, l.trigger, actual); title != "" && t.datedBy(t.chosen, l.mention) {
			return title
		}
		t.afresh()
	}
	from, to := l.np[0], l.np[1]
	if l.mention >= 0 && (l.at == to || l.prep == to && l.at <= to+2) {
		to = l.end
	}
	full := t.finish(t.span(from, to), l.trigger)
	if len(t.chosen) > 0 && t.torn(t.chosen) {
		return ""
	}
	if len(t.chosen) > 2 || len(t.chosen) == 2 && t.ws[t.chosen[0]].tag != "DT" {
		return full
	} else if l.at == l.end && len(t.chosen) > 1 { // reckoned from another event: "the landing"
		return full
	}
	return ""
}

// lookedTo reports whether "ahead of" stands before word i: the clause is told, what
// stands there is to come.
func (t *titler) lookedTo(i int) bool {
	return i > 1 && t.ws[i-1].low == "of" && t.ws[i-2].low == "ahead"
}

// leads reports whether the noun of l is the subject of its clause, says at its
// head on what occasion it happened ("in the election of 1979 they won"), or is
// what is won or lost.
func (t *titler) leads(l link) bool {
	g := t.clauses[l.clause].group
	if g < 0 {
		return false
	}
	if h := t.groups[g].head; l.trigger > h {
		k, days := l.np[0]-1, false // "Sunday's"
		for k > h && (t.ws[k].mention >= 0 || isDet(t.ws[k].tag) || t.ws[k].tag == "POS") {
			days = days || t.ws[k].tag == "POS"
			k--
		}
		return k == h && days && contests(t.ws[h].low) && t.owner[l.trigger] == l.clause
	}
	if l.trigger > t.groups[g].first {
		return false
	}
	for k := l.np[0] - 1; k >= 0 && t.owner[k] == l.clause; k-- {
		w := &t.ws[k]
		if w.mention >= 0 {
			continue
		}
		if w.tag == "IN" || w.tag == "TO" {
			return (w.low == "in" || w.low == "at") && k == l.np[0]-1 && k <= t.clauses[l.clause].first+1
		}
		if isNounTag(w.tag) {
			return false
		}
	}
	return true
}

// contests reports whether what is done to its object is done when that takes
// place: "has won Sunday's election".
func contests(w string) bool {
	switch w {
	case "won", "win", "wins", "lost", "lose", "loses", "drew", "boycotted", "contested", "swept", "dominated", "survived", "attended", "chaired", "hosted":
		return true
	}
	return false
}

// datedBy reports whether the words hold mention m; true where there is none.
func (t *titler) datedBy(words []int, m int) bool {
	return m < 0 || slices.ContainsFunc(words, func(k int) bool { return t.ws[k].mention == m })
}
