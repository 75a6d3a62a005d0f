package chrono

import (
	"slices"
	"unicode/utf8"
)

// titleLimit is how many runes a title may have before it is cut.
const titleLimit = 120

// maxTitleWords bounds the words that are looked at for a title.
const maxTitleWords = 160

// titler builds the title of one event: the words of its clause and of what
// cannot be left out, without the words that date it.
type titler struct {
	*parsed
	text    string
	drop    map[int]bool   // words that date the event, with their prepositions
	lowered bool           // the first word of the sentence is written small
	passive int            // a participle that stands for "[was]" and itself; 0 for none
	unsure  bool           // a noun was borrowed, or words were cut, that may belong elsewhere
	aux     string         // what stands in those brackets where it is not "was"
	quoting bool           // what someone said stands behind his saying it
	after   map[int]string // what to add in brackets behind a word
	known   *persons       // what the document tells of names; nil where nobody asks
	quotes  [][2]int       // the quotations of its block, in bytes
	chosen  []int          // the words of the title built last
}

// verbTitle is the title of the event that the verb at word trigger tells in
// clause c: the clause cut to what dates nothing, else more of its sentence;
// "" where neither stands alone.
func (t *titler) verbTitle(c, trigger int, actual bool) string {
	if t.anybody(c) || t.didSo(c, trigger) {
		return ""
	}
	if !t.clauses[c].comma && t.undoing(c) >= 0 && (t.ws[trigger].class&(isPlanner|isDue|isResolve) != 0 || t.bespoken(c, trigger)) {
		if title := t.dated(t.clauses[c].parent, trigger); title != "" {
			return title
		}
	}
	if t.asProposed(c, trigger) { // "as his chief of staff proposed"
		return t.dated(t.clauses[c].parent, trigger)
	}
	if t.clauses[c].kind == conditional {
		if title := t.underIf(trigger); title != "" {
			return title
		}
	}
	title, sound := t.clauseTitle(c, trigger), false
	if sound = t.sound(t.chosen, trigger); sound && !t.unsure {
		return title
	}
	switch whole := t.whole(c, trigger, actual); {
	case t.asks(c) && !sound:
		return ""
	case t.modifies(c) && whole != "":
		if chain := t.chain(c, trigger); chain != "" || !sound || t.clauses[c].kind == relative {
			return chain
		}
	case whole != "" || !sound:
		return whole
	}
	return title
}

// asProposed reports whether clause c only says who said or meant the same as the
// sentence: ", as his chief of staff proposed in May".
func (t *titler) asProposed(c, trigger int) bool {
	cl := t.clauses[c]
	return cl.kind == adverbial && cl.marker > 0 && cl.parent >= 0 && t.ws[cl.marker].low == "as" && isMark(t.ws[cl.marker-1].low) &&
		t.ws[trigger].class&(isReport|isBelief|isPlanner) != 0 && t.saysNothing(trigger)
}

// saysNothing reports whether nothing but its date stands behind the verb of saying
// at word k before the next mark.
func (t *titler) saysNothing(k int) bool {
	for k++; k < len(t.ws); k++ {
		if w := &t.ws[k]; w.mention < 0 && w.tag != "IN" && w.tag != "RB" && w.tag != "DT" {
			return isMark(w.low)
		}
	}
	return true
}

// didSo reports whether what is told inside what someone said only says that it
// was done: "he said that he would leave, and they did so".
func (t *titler) didSo(c, trigger int) bool {
	return t.clauses[c].kind == complement && isDo(t.ws[trigger].low) && trigger+1 < len(t.ws) && t.ws[trigger+1].low == "so"
}

// dated is clause c around word trigger with its dates left in: "the union called
// off a strike planned for 4 June"; "" where it does not stand alone.
func (t *titler) dated(c, trigger int) string {
	saved := t.drop
	t.drop = map[int]bool{}
	defer func() { t.drop = saved }()
	return t.whole(c, trigger, false)
}

// underIf is a condition with what depends on it, its date left in: "if the
// letter had been read in 2013, he would have gone"; "" where they do not fit.
func (t *titler) underIf(trigger int) string {
	saved := t.drop
	t.drop = map[int]bool{}
	defer func() { t.drop = saved }()
	return t.sentence(trigger, false)
}

// invertedIf reports whether clause c is a condition told without "if", whose
// verb is its marker: "had the pact run its course".
func (t *titler) invertedIf(c int) bool {
	cl := t.clauses[c]
	return cl.kind == conditional && cl.marker >= 0 && (t.ws[cl.marker].low == "had" || t.ws[cl.marker].low == "were" || t.ws[cl.marker].low == "should")
}

// anybody reports whether the subject of clause c is nobody in particular:
// "anyone who was there is asked to call".
func (t *titler) anybody(c int) bool {
	who := t.subjectOf(c)
	if len(who) == 0 {
		return false
	}
	switch k := who[0]; t.ws[k].low {
	case "whoever":
		return true
	case "anyone", "anybody":
		return t.ws[k+1].low == "who"
	}
	return false
}

// clauseTitle is the title of the event that clause c tells. trigger is the
// word of the event.
func (t *titler) clauseTitle(c, trigger int) string {
	cl := t.clauses[c]
	var words []int
	t.dropSources(c)
	switch {
	case t.gerundOf(c, trigger) > 0:
		words = t.gerundWords(c, trigger)
	case t.hadGerund(c, trigger):
		words = t.hadWords(c, trigger)
	case cl.shares >= 0:
		if g := t.groups[cl.group]; g.passive && g.first == g.head {
			t.passive = g.first // "was arrested and [was] released"
			if up := t.clauses[cl.shares].group; up >= 0 && t.groups[up].modal >= 0 && !t.groups[up].perfect {
				t.aux = t.ws[t.groups[up].modal].low + " be" // "will be pulled down and [will be] replaced"
			}
		} else if t.ws[g.first].low == "been" {
			t.passive, t.aux = g.first, "had" // "had served two years and [had] been released"
		}
		words = append(t.closed(t.subjectOf(c)), t.body(c, cl.first)...)
	case cl.kind == relative && (cl.marker >= 0 || cl.subject > 0 && cl.group >= 0):
		words = t.relativeWords(c)
	case cl.kind == participial || cl.kind == adverbial && cl.marker >= 0 && t.bareParticiple(c):
		words = t.participleWords(c, trigger)
	case t.invertedReport(c):
		g := t.groups[cl.group]
		who := t.nameAfter(g.head+1, c)
		words = append(slices.Clone(who), t.span(g.first, g.head+1)...)
		words = append(words, t.body(c, g.head+1+len(who))...)
	default:
		from := cl.first
		if cl.marker >= 0 && cl.marker >= cl.first && !t.invertedIf(c) {
			from = cl.marker + 1
		}
		t.unsure = cl.kind == quoted && !t.hasSubject(c) // it “had been cleared”
		words = t.body(c, max(from, t.afterStarters(c, from)))
		if cl.subject > from && (t.gapBefore(words, cl.subject) || t.ofDropped(words, cl.subject)) { // "built in 1906 by Ada Wren, who left in 1913, the mill burned"
			words = t.body(c, cl.subject)
		}
		words = t.ungapped(c, words)
	}
	told := t.toldBy(c)
	if told >= 0 && t.clauses[told].first < cl.first {
		words = t.reportAlone(words, trigger)
	}
	title := t.finish(words, trigger)
	if of := t.whose(c); of != "" {
		title = inBrackets(of) + " " + title
	}
	if told >= 0 && len(words) < 24 && t.hasSubject(told) && !t.speaks(words, c) {
		defer func(own []int) { t.chosen = own }(t.chosen)
		limit := titleLimit - 1 - utf8.RuneCountInString(title)
		what := t.within(told, t.clauses[told].first, limit)
		if from := t.clauses[told].subject; what == "" && from > t.clauses[told].first {
			what = t.within(told, from, limit) // without the adverbial before the subject
		}
		if what != "" {
			t.quoting = true
			return title + ": " + t.spoken(t.chosen, what)
		}
	}
	return title
}

// within is what clause told says from word i on, cut behind its verb to fewer
// runes than limit; "" where that cannot be done.
func (t *titler) within(told, i, limit int) string {
	head := t.groups[t.clauses[told].group].head
	what := t.finish(t.body(told, i), head)
	if len(t.chosen) > 0 && !t.wellFormed(t.chosen, head) {
		return ""
	}
	for utf8.RuneCountInString(what) >= limit {
		cut := t.cutPoint(t.chosen, head, true)
		if cut <= 0 && utf8.RuneCountInString(what) < limit+longLimit-titleLimit {
			return what
		} else if cut <= 0 {
			return ""
		}
		t.chosen = t.unmeasured(t.tidy(t.chosen[:cut]), head)
		what = t.join(t.chosen)
	}
	return what
}

// speaks reports whether the words of clause c say what was said.
func (t *titler) speaks(words []int, c int) bool {
	return slices.ContainsFunc(words, func(k int) bool { return t.owner[k] != c && isVerbTag(t.ws[k].tag) })
}

// toldBy is the clause that c reports from behind: "..., police said"; -1 for
// none.
func (t *titler) toldBy(c int) int {
	for k := max(0, c-6); k < len(t.clauses) && k < c+6; k++ {
		if cl := t.clauses[k]; cl.source == c && cl.group >= 0 || cl.kind == quoted && cl.parent == c && cl.group >= 0 && cl.first < t.clauses[c].first {
			return k
		}
	}
	return -1
}

// dropSources leaves "according to X" out of the title: it is the attribution.
func (t *titler) dropSources(c int) {
	cl := t.clauses[c]
	for k := cl.first; k+2 < cl.last && k < cl.first+200; k++ {
		if t.owner[k] == c && t.sourcePhrase(k) && len(t.source(t.sourceAfter(k+2, c))) > 0 {
			t.drop[k], t.drop[k+1] = true, true
			if t.ws[k].low == "words" {
				t.drop[k-1], t.drop[k-2] = true, true
			}
			end := k + 2
			for _, n := range t.sourceAfter(k+2, c) {
				t.drop[n], end = true, n+1
			}
			t.dropSecondName(end)
			t.dropNarrowing(end, c)
		}
	}
}

// nounTitle is the title of an event that a noun phrase names.
func (t *titler) nounTitle(np [2]int, trigger int) string {
	if np[1] == trigger+1 && !t.loosened(np) {
		np[1] = t.resultTail(t.phraseTail(np[1]))
	}
	for np[0] < trigger && (t.ws[np[0]].tag == "IN" || t.ws[np[0]].tag == "RB") {
		np[0]++
	}
	return t.finish(t.span(np[0], np[1]), trigger)
}

// loosened reports whether the "with" or "in" behind the object np may be the
// verb's: "violated the 1991 agreement with its shop".
func (t *titler) loosened(np [2]int) bool {
	if np[0] == 0 || np[1] >= len(t.ws) || !isDet(t.ws[np[0]].tag) || t.ws[np[1]].low != "with" && t.ws[np[1]].low != "in" {
		return false
	}
	g := t.clauses[t.owner[np[0]]].group
	return g >= 0 && t.groups[g].head < np[0] && t.ws[np[0]-1].tag != "IN" && t.ws[np[0]-1].tag != "TO"
}

func (t *titler) span(i, j int) []int {
	var out []int
	for ; i < j; i++ {
		if !t.drop[i] {
			if out == nil {
				out = make([]int, 0, j-i)
			}
			out = append(out, i)
		}
	}
	return out
}

// body is the words of clause c from word i on, with the clauses inside it
// that its meaning needs.
func (t *titler) body(c, i int) []int {
	var out []int
	last := t.lastOf(c)
	for ; i < last; i++ {
		if t.drop[i] || !t.needs(c, t.owner[i]) {
			continue
		}
		if out == nil {
			out = make([]int, 0, min(last-i, maxTitleWords+1))
		}
		if out = append(out, i); len(out) > maxTitleWords {
			break
		}
	}
	return t.bridged(c, out)
}

// lastOf is where clause c and the clauses inside it end.
func (t *titler) lastOf(c int) int {
	last := t.clauses[c].last
	for k := c + 1; k < len(t.clauses) && k < c+8; k++ {
		if t.inside(k, c) {
			last = max(last, t.clauses[k].last)
		}
	}
	return last
}

func (t *titler) inside(k, c int) bool {
	for n := 0; n < maxDepth && k >= 0; n++ {
		if k == c {
			return true
		}
		k = t.clauses[k].parent
	}
	return false
}

// needs reports whether the words of clause k belong into the title of c: its
// own, what it reports, and restrictive additions.
func (t *titler) needs(c, k int) bool {
	for n := 0; n < maxDepth && k >= 0; n++ {
		if k == c {
			return true
		}
		cl := t.clauses[k]
		switch cl.kind {
		case complement, quoted, conditional:
		case relative, participial:
			if cl.comma {
				return false
			}
		case coordinate:
			if cl.parent == c && t.clauses[c].kind != complement {
				return false
			}
		case adverbial:
			if !t.narrowing(cl) && !t.bounding(cl) {
				return false
			}
		default:
			return false
		}
		k = cl.parent
	}
	return false
}

// afterStarters skips what cannot begin a title: "Recall,", "But", "However,".
func (t *titler) afterStarters(c, i int) int {
	cl := t.clauses[c]
	end := cl.last
	if cl.group >= 0 {
		end = t.groups[cl.group].first
	}
	for i < end {
		w := &t.ws[i]
		switch {
		case t.drop[i] || w.tag == "CC" || w.low == "," || w.low == "-" || w.low == "--" || w.low == "—" || w.low == "–" || w.low == ":" || w.low == ".":
			i++
		case w.low == "thus" && i+1 < end && t.ws[i+1].low == "far":
			return i
		case i+2 < end && t.ws[i+2].low == "," && linking(w.low, t.ws[i+1].low):
			i += 3
		case w.class&isStarter != 0 && w.tag != "DT" && (i+1 >= end || w.tag == "RB" || t.ws[i+1].low == "," || w.tag == "CC"):
			i++
		default:
			return i
		}
	}
	return i
}

// linking reports whether two words before a comma only link a sentence to the
// one before: "in addition", "for example".
func linking(a, b string) bool {
	switch a + " " + b {
	case "in addition", "in fact", "for example", "for instance", "in turn", "of course", "in contrast", "in short", "in particular", "as expected":
		return true
	}
	return false
}

// bareParticiple reports whether the clause's verb has no tense of its own.
func (t *titler) bareParticiple(c int) bool {
	g := t.clauses[c].group
	return g >= 0 && !t.groups[g].finite
}

// participleWords puts the noun that a participle modifies before it.
func (t *titler) participleWords(c, trigger int) []int {
	cl := t.clauses[c]
	from := cl.first
	if cl.marker >= from {
		from = cl.marker + 1
	}
	if both := t.withMain(c); both != nil {
		return both
	}
	body := t.ownPart(c, t.body(c, from))
	if len(body) == 0 {
		return nil
	}
	var subject []int
	if cl.kind == participial && !(cl.comma && t.ws[t.groups[cl.group].first].tag == "VBG") {
		subject = t.antecedent(c)
		if k := t.claimOf(c); k >= 0 {
			subject = slices.DeleteFunc(subject, func(n int) bool { return n <= k+1 })
		}
	}
	if k := cl.first - 2; len(subject) == 0 && cl.comma && k > 0 && isNounTag(t.ws[k].tag) {
		if from := t.simpleNounPhrase(k); from > 0 && t.ws[from-1].low == "but" { // "..., but the Americans, having"
			subject = t.span(from, k+1)
		}
	}
	if len(subject) == 0 && cl.parent >= 0 {
		subject = t.subjectOf(cl.parent)
	}
	if g := t.groups[cl.group]; len(subject) > 0 && t.ws[g.first].tag != "VBG" && g.first == g.head {
		t.passive = g.first
		if t.serial(c) {
			body = t.oneOf(body, trigger)
			t.passive = body[0]
		}
	}
	return append(subject, body...)
}

// invertedReport reports whether c is "said Sherin": its subject comes after
// its verb.
func (t *titler) invertedReport(c int) bool {
	cl := t.clauses[c]
	if cl.group < 0 || cl.kind != mainClause || cl.subject >= 0 {
		return false
	}
	g := t.groups[cl.group]
	for k := cl.first; k < g.first; k++ {
		if t.owner[k] == c && !isMark(t.ws[k].low) && t.ws[k].tag != "``" && t.ws[k].tag != "''" {
			return false
		}
	}
	return t.ws[g.head].class&isReport != 0 && g.head+1 < cl.last
}
