package chrono

import (
	"sort"
	"strings"

	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// link ties one date mention of a sentence to the words it dates.
type link struct {
	mention  int // index into the document's mentions
	at, end  int // first word of the mention, and the word behind it
	clause   int
	trigger  int  // word
	noun     bool // the trigger is a noun, dated inside its noun phrase
	np       [2]int
	relation Relation
	prep     int    // word index of its preposition, -1 for none
	drop     int    // first of the words that go with the date: "no later than"
	joins    bool   // closes a range that the mention before opens: "from X to", "between X and"
	past     bool   // the date is not after publication
	reason   string // why it dates nothing; "" when it does
}

// attach finds what the mention over words [first,last) dates; past says that
// its date is not after publication.
func (p *parsed) attach(m *timex.Mention, index, first, last int, past bool) link {
	l := link{mention: index, at: first, end: last, past: past, clause: p.owner[first], prep: -1}
	l.prep = p.preposition(first)
	l.relation, l.drop = p.relation(m, l.prep)
	if l.drop < 0 {
		l.drop = first
	}
	l.joins = p.joins(first)
	switch {
	case p.period(first):
		l.reason = "bounds a reporting period"
		return l
	case p.compared(l.prep):
		l.reason = "only what the event is compared with"
		return l
	case p.borne(first):
		l.reason = "what something bears or reads, not when"
		return l
	case p.fiction(l.clause):
		l.reason = "told in a work of fiction"
		return l
	case p.cited(first, last):
		l.reason = "in a citation"
		return l
	}
	if from := p.measure(first); from >= 0 {
		for k := from; k < first; k++ {
			if p.eventful(k) && p.owner[k] == p.owner[first] {
				l.trigger, l.noun, l.np, l.clause = k, true, [2]int{p.simpleNounPhrase(k), first}, p.owner[k]
				return l
			}
		}
		l.reason = "only what the event is compared with"
		return l
	}
	if head, np, kind := p.nominal(first, last, l.prep, m.Value.Date.Granularity <= calendar.Week); kind == datesNoun && !p.setting(np[0], head, first) {
		l.trigger, l.noun, l.np = head, true, np
		l.clause = p.owner[head]
		if l.prep >= 0 && l.prep < np[0] || first > 0 && first < head {
			// "after its 1990 invasion": the preposition is the noun's, not the date's.
			l.relation, l.drop = modRelation(m.Value.Mod), first
		}
		return l
	} else if kind == datesThing {
		l.reason = "dates " + quoteWord(p.ws[head].low) + ", which is no event"
		return l
	}
	p.verbal(&l, first)
	if l.reason == "" && !l.noun {
		p.objectOf(&l, first)
	}
	return l
}

// objectOf moves a date from a verb that only reacts to an event ("condemned
// the invasion of 2 August", "is investigating the fire on Friday") to the event
// noun right before the date.
func (p *parsed) objectOf(l *link, first int) {
	if p.ws[l.trigger].class&isReact == 0 || first < l.trigger {
		return
	}
	h := first - 1
	if l.prep >= 0 {
		h = l.prep - 1
	}
	if h <= l.trigger || !isNounTag(p.ws[h].tag) || p.owner[h] != l.clause {
		return
	}
	from := p.wideNounPhrase(h)
	if head := p.phraseHead(from, h+1); from > l.trigger && p.eventful(head) {
		l.trigger, l.noun, l.np = head, true, [2]int{from, h + 1}
	}
}

func quoteWord(s string) string { return "“" + s + "”" }

// preposition finds the preposition that governs the date at word first.
func (p *parsed) preposition(first int) int {
	for k, n := first-1, 0; k >= 0 && n < 4; k, n = k-1, n+1 {
		w := &p.ws[k]
		switch {
		case w.tag == "IN" || w.tag == "TO" || w.low == "during" || w.low == "following" || w.low == "until" || w.low == "till" || w.low == "prior":
			if w.low == "to" && k > 0 && p.ws[k-1].low == "prior" {
				return k - 1
			}
			return k
		case w.tag == "DT" || w.tag == "PRP$" || w.tag == "RB" || w.tag == "JJ" && n == 0 || w.tag == "CC" && n == 0 && w.low == "between":
			continue
		default:
			return -1
		}
	}
	return -1
}

// relation reads the preposition as the event's relation to the date, and
// says where the words that go with it begin.
func (p *parsed) relation(m *timex.Mention, prep int) (Relation, int) {
	if prep < 0 {
		return modRelation(m.Value.Mod), -1
	}
	back := func(n int, low string) bool { return prep >= n && p.ws[prep-n].low == low }
	switch p.ws[prep].low {
	case "than":
		if back(1, "later") && (back(2, "no") || back(2, "not")) {
			return By, prep - 2
		}
	case "by":
		return By, prep
	case "until", "till":
		return Until, prep
	case "through":
		if back(1, "all") {
			return Throughout, prep - 1
		}
		return Until, prep
	case "to":
		if back(1, "up") {
			return Until, prep - 1
		}
	case "of":
		if back(1, "as") {
			return By, prep - 1
		}
		if back(1, "ahead") {
			return Before, prep - 1
		}
	case "since", "from", "starting", "beginning":
		return From, prep
	case "before":
		if back(1, "or") && back(2, "on") {
			return By, prep - 2
		}
		return Before, prep
	case "prior", "ahead":
		return Before, prep
	case "after", "following":
		if back(1, "or") && back(2, "on") {
			return From, prep - 2
		}
		return After, prep
	case "throughout":
		return Throughout, prep
	case "in", "on", "at":
		if back(1, "starting") || back(1, "beginning") {
			return From, prep - 1
		}
	}
	return modRelation(m.Value.Mod), prep
}

// modRelation is the relation that the words of the mention carry themselves.
func modRelation(m timex.Mod) Relation {
	switch m {
	case timex.Before:
		return Before
	case timex.After:
		return After
	case timex.OnOrBefore:
		return By
	case timex.OnOrAfter:
		return From
	}
	return Within
}

// joins reports whether the date at first closes a range: "to" or "and" stands
// between it and another date that "from" or "between" opens.
func (p *parsed) joins(first int) bool {
	if first < 3 || p.ws[first-1].low != "to" && p.ws[first-1].low != "and" || p.ws[first-2].mention < 0 {
		return false
	}
	m := p.ws[first-2].mention
	k := first - 2
	for k > 0 && p.ws[k-1].mention == m {
		k--
	}
	if k == 0 {
		return false
	}
	return p.ws[first-1].low == "to" && p.ws[k-1].low == "from" || p.ws[first-1].low == "and" && p.ws[k-1].low == "between"
}

// subjectless reports whether the clause of l tells of no one: a relative clause
// about the date itself, or a finite verb with nothing before it.
func (p *parsed) subjectless(l link) bool {
	cl := p.clauses[l.clause]
	if l.noun || cl.group < 0 || !p.groups[cl.group].finite {
		return false
	}
	t := titler{parsed: p}
	if t.invertedReport(l.clause) {
		return false
	}
	if cl.kind == complement && cl.marker >= 0 && (p.ws[cl.marker].low == "who" || p.ws[cl.marker].low == "what") {
		return false // "to investigate who shot it down"
	}
	for _, k := range t.subjectOf(l.clause) {
		if w := &p.ws[k]; w.mention < 0 && (isNounTag(w.tag) || w.tag == "PRP" || w.tag == "DT" || w.tag == "CD" || w.tag == "EX" || w.tag == "VBG" || w.tag == "JJ" || w.tag == "WP" || w.tag == "PRP$") {
			return false
		}
	}
	return true
}

// period reports whether the date at first only bounds a reporting period:
// "the quarter ended Sept. 30".
func (p *parsed) period(first int) bool {
	for k := first - 1; k >= 0 && k >= first-2; k-- {
		switch p.ws[k].low {
		case "ended", "ending", "dated":
			g := p.groupOf(k)
			return g < 0 || !p.groups[g].finite
		case "on", "in":
			continue
		}
		return false
	}
	return false
}

// compared reports whether the preposition opens what a superlative is measured
// by: "the fastest since 2011", "for the first time since May".
func (p *parsed) compared(prep int) bool {
	if prep < 1 || p.ws[prep].low != "since" {
		return false
	}
	for k := prep - 1; k >= 0 && k >= prep-6; k-- {
		switch w := &p.ws[k]; {
		case w.tag == "JJS", w.tag == "RBS", w.low == "first", w.low == "lowest", w.low == "highest", w.low == "worst", w.low == "best", w.low == "most":
			return true
		case w.low == ",", isVerbTag(w.tag):
			return false
		}
	}
	return false
}

// borne reports whether the date at first is what is read or written: "the
// stone reads 1611", "they dated it 1 June".
func (p *parsed) borne(first int) bool {
	for k := first - 1; k >= 0 && k > first-4; k-- {
		switch p.ws[k].low {
		case "reads", "bears", "dated", "dates", "inscribed":
			return true
		case "it", "them", "the", "from", "to":
			continue
		}
		return false
	}
	return false
}

// fiction reports whether clause c opens with the work that tells it: "in the
// novel, ...".
func (p *parsed) fiction(c int) bool {
	cl := p.clauses[c]
	for k := cl.first; k+2 < cl.last && k < cl.first+12; k++ {
		if p.ws[k].low == "in" && isDet(p.ws[k+1].tag) {
			switch p.ws[k+2].low {
			case "novel", "film", "play", "story", "opera", "series", "movie", "musical", "poem", "comic":
				return k+3 < len(p.ws) && p.ws[k+3].low == ","
			}
		}
	}
	return false
}

// setting reports whether the noun phrase that begins at from only says where
// or how the clause's verb took place, and says no more than its head: "said in
// a Friday interview". The verb has the date then.
func (p *parsed) setting(from, head, first int) bool {
	if from == 0 || p.ws[from-1].low != "in" && p.ws[from-1].low != "at" && p.ws[from-1].low != "during" {
		return false
	}
	for k := from; k < head; k++ {
		if w := &p.ws[k]; w.mention < 0 && !isDet(w.tag) && w.tag != "POS" {
			return false
		}
	}
	c := p.clauses[p.owner[first]]
	return p.phraseTail(head+1) == head+1 && c.group >= 0 && p.groups[c.group].finite && p.groups[c.group].head < from
}

// measure finds the word that opens a comparison of amounts before the date:
// "up from $2 million a year ago", "compared with a loss of $3 million"; -1 for
// none.
func (p *parsed) measure(first int) int {
	amount := false
	for k := first - 1; k >= 0 && k > first-16 && p.owner[k] == p.owner[first]; k-- {
		w := &p.ws[k]
		switch {
		case w.tag == "CD" && w.mention < 0 || w.low == "$" || w.low == "%":
			amount = true
		case w.low == "from" && amount && k+1 < first && (p.ws[k+1].tag == "CD" && p.ws[k+1].mention < 0 || p.ws[k+1].low == "$" || p.ws[k+1].low == "about"),
			amount && (w.low == "compared" || w.low == "against" || w.low == "versus"):
			return k
		case w.tag == "MD" || isVerbTag(w.tag) && w.low != "compared" && w.tag != "VBN" && w.tag != "VBG":
			return -1
		}
	}
	return -1
}

// cited reports whether the date stands in brackets behind a place or name, as
// the year of a book does: "(London, 1977)".
func (p *parsed) cited(first, last int) bool {
	if last >= len(p.ws) || p.ws[last].low != ")" || first < 3 || p.ws[first-1].low != "," {
		return false
	}
	for k := first - 2; k >= 0 && k > first-8; k-- {
		if p.ws[k].low == "(" {
			return true
		}
		if p.ws[k].tag != "NNP" && p.ws[k].low != ":" && p.ws[k].low != "&" && p.ws[k].low != "," {
			return false
		}
	}
	return false
}

// nounKind is what nominal finds.
type nounKind uint8

const (
	datesVerb  nounKind = iota // no noun takes the date
	datesNoun                  // an event noun does
	datesThing                 // a noun that is no event does
)

// nominal looks for a noun that the date modifies: "the treaty of 1987",
// "Tuesday's attack", "the 1990 election", "the Battle of Hastings (1066)". A day
// before a noun that is no event is that of the verb: "attended a Sunday service".
func (p *parsed) nominal(first, last, prep int, fine bool) (head int, np [2]int, kind nounKind) {
	n := len(p.ws)
	switch {
	case prep > 0 && p.ws[prep].low == "of" && p.ws[prep-1].low != "as" && p.ws[prep-1].low != "ahead" && !(last < n && isNounTag(p.ws[last].tag) && p.ws[last].mention < 0) && prep > 0 && isNounTag(p.ws[prep-1].tag) && p.ws[prep-1].mention < 0:
		head = prep - 1
		from := p.wideNounPhrase(head)
		h := p.phraseHead(from, prep)
		if p.eventful(h) {
			return h, [2]int{from, prep}, datesNoun
		}
		if p.eventful(head) {
			return head, [2]int{p.simpleNounPhrase(head), prep}, datesNoun
		}
		return head, np, datesThing
	case last < n && p.ws[last].tag == "POS":
		h, end := p.phraseAfter(last + 1)
		if h < 0 {
			return 0, np, datesVerb
		}
		if p.eventful(h) && p.ws[h].mention < 0 {
			return h, [2]int{last + 1, end}, datesNoun
		}
		return h, np, datesVerb
	case last < n && isNounTag(p.ws[last].tag) && p.ws[last].mention < 0 && first > 0 && p.determiner(first-1):
		h, end := p.phraseAfter(last)
		if h >= 0 && p.eventful(h) {
			return h, [2]int{p.simpleNounPhrase(first), end}, datesNoun
		}
		if h >= 0 && !fine {
			return h, np, datesThing
		}
	case first > 1 && last < n && p.ws[first-1].low == "(" && p.ws[last].low == ")" && isNounTag(p.ws[first-2].tag):
		from := p.wideNounPhrase(first - 2)
		if h := p.phraseHead(from, first-1); p.eventful(h) {
			return h, [2]int{from, first - 1}, datesNoun
		}
		return first - 2, np, datesThing
	case prep > 0 && (p.ws[prep].low == "on" || p.ws[prep].low == "in" || p.ws[prep].low == "at" || p.ws[prep].low == "during"):
		if h := prep - 1; p.eventful(h) && p.forEvent(h) {
			return h, [2]int{p.simpleNounPhrase(h), prep}, datesNoun
		}
		if h, from := p.insideSubject(first, prep); h >= 0 {
			return h, [2]int{from, prep}, datesNoun
		}
	}
	return 0, np, datesVerb
}

// forEvent reports whether the event noun at h is what something else is for,
// before or about: "the atlas for the dam's opening on 1 May".
func (p *parsed) forEvent(h int) bool {
	from := p.simpleNounPhrase(h)
	if from == 0 || p.owner[from-1] != p.owner[h] {
		return false
	}
	switch p.ws[from-1].low {
	case "for", "before", "until", "about", "of":
		return p.ws[from-1].low != "of" || from > 1 && isNounTag(p.ws[from-2].tag)
	}
	return false
}

// insideSubject finds the event noun of a subject that the date stands inside:
// "the sale to a rival in 2011 was investigated". Where the verb tells what the
// event did at once ("the attack on Friday killed ten") it has the date itself.
// The head is -1 where there is none.
func (p *parsed) insideSubject(first, prep int) (head, from int) {
	c := p.clauses[p.owner[first]]
	if c.group < 0 || p.groups[c.group].first <= first || !p.groups[c.group].finite || p.ws[prep-1].low == "," || !isNounTag(p.ws[prep-1].tag) {
		return -1, 0
	}
	from = max(c.subject, c.first)
	if c.marker >= from {
		from = c.marker + 1
	}
	h := p.phraseHead(from, prep)
	if from >= prep || h < 0 || !p.eventful(h) || p.owner[h] != p.owner[first] {
		return -1, 0
	}
	g := p.groups[c.group]
	if p.ws[g.head].class&isResult != 0 && g.tense == Past && !g.perfect && !g.passive {
		return -1, 0
	}
	return h, from
}

// determiner reports whether a noun phrase may begin at or before word k.
func (p *parsed) determiner(k int) bool {
	switch p.ws[k].tag {
	case "DT", "PRP$", "JJ", "POS":
		return true
	}
	return false
}

// eventful reports whether the noun at h names an event: by the table of event
// nouns, or as a name of a treaty, war and the like.
func (p *parsed) eventful(h int) bool {
	return h >= 0 && h < len(p.ws) && (p.ws[h].class&isEventNoun != 0 || made(p.ws[h].low)) && p.ws[h].tag != "JJ"
}

// made reports whether a noun in -tion or -sion is made from a verb, rather
// than the name of a body, a place or a measure.
func made(w string) bool {
	w = strings.TrimSuffix(w, "s")
	if len(w) < 8 || !strings.HasSuffix(w, "tion") && !strings.HasSuffix(w, "sion") {
		return false
	}
	switch w {
	case "organization", "organisation", "corporation", "institution", "generation", "population", "position", "resolution", "association",
		"administration", "commission", "foundation", "television", "proportion", "condition", "direction", "situation", "dimension", "production",
		"profession", "provision", "exception", "convention", "tradition", "relation", "information", "federation", "reputation", "location",
		"station", "section", "edition", "version", "mission", "opposition", "inflation", "division", "function":
		return false
	}
	return true
}

// simpleNounPhrase is the first word of the phrase without prepositions that
// ends at head.
func (p *parsed) simpleNounPhrase(head int) int {
	k := head
	for n := 0; k > 0 && n < 12; n++ {
		w := &p.ws[k-1]
		if w.mention >= 0 || p.owner[k-1] != p.owner[head] {
			break
		}
		switch w.tag {
		case "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "POS", "VBN":
			k--
			continue
		case "DT", "PRP$":
			return k - 1
		}
		break
	}
	return k
}

// wideNounPhrase is the first word of the phrase that ends at head, with its
// "of", "on", "for" and "and": "the Treaty on the Elimination of ... Missiles".
func (p *parsed) wideNounPhrase(head int) int {
	k := p.simpleNounPhrase(head)
	for n := 0; n < 6 && k > 1; n++ {
		w := &p.ws[k-1]
		if p.owner[k-1] != p.owner[head] || !isNounTag(p.ws[k-2].tag) {
			break
		}
		if w.tag == "IN" && (w.low == "of" || w.low == "on" || w.low == "for" || w.low == "between" || w.low == "against" || w.low == "with" || w.low == "over") ||
			w.low == "and" && !isDet(p.ws[k].tag) {
			k = p.simpleNounPhrase(k - 2)
			continue
		}
		break
	}
	return k
}

func isDet(t string) bool { return t == "DT" || t == "PRP$" }

// phraseHead is the head of the noun phrase that begins at from: the last noun
// before its first preposition.
func (p *parsed) phraseHead(from, end int) int {
	h := -1
	for k := from; k < end; k++ {
		if isNounTag(p.ws[k].tag) {
			h = k
		} else if p.ws[k].tag == "IN" && h >= 0 {
			break
		}
	}
	return h
}

// phraseAfter is the head and the end of the noun phrase that begins at i; the
// head is -1 where none does.
func (p *parsed) phraseAfter(i int) (head, end int) {
	head = -1
	for k := i; k < len(p.ws) && k < i+10; k++ {
		w := &p.ws[k]
		switch {
		case isNounTag(w.tag):
			head, end = k, k+1
			continue
		case head < 0 && (w.tag == "JJ" || w.tag == "CD" || w.tag == "VBN" || w.tag == "VBG" || w.tag == "JJS" || w.tag == "JJR" || w.low == "-"):
			continue
		}
		break
	}
	return head, end
}

// verbal picks the verb that the date modifies: the nearest infinitive or
// participle before it in its clause, else the clause's own verb.
func (p *parsed) verbal(l *link, first int) {
	c := l.clause
	for n := 0; n < maxDepth && p.clauses[c].group < 0 && p.clauses[c].parent >= 0; n++ {
		c = p.clauses[c].parent
	}
	if c != l.clause && p.clauses[l.clause].kind == conditional {
		l.reason = "in a condition"
		return
	}
	l.clause = c
	g := p.clauses[c].group
	if g < 0 {
		p.verbless(l, c)
		return
	}
	l.trigger = p.groups[g].head
	if p.clauses[c].parent >= 0 && loose(p.ws[l.trigger].low) && !p.groups[g].finite {
		l.clause = p.clauses[c].parent
		p.verbal(l, first)
		return
	}
	if n := g + 1; n < len(p.groups) && p.groups[n].infinitive && p.groups[n].first <= l.trigger+2 && p.ws[l.trigger].class&isDoer != 0 && p.ws[l.trigger].class&isAspect == 0 {
		l.trigger = p.groups[n].head // "managed to restart"
	}
	if first < p.groups[g].first {
		return
	}
	if p.cleft(l, c, first) {
		return
	}
	for i := p.groupBefore(first); i > g && i > g-20; i-- {
		h := p.groups[i].head
		if p.owner[h] == c && !p.groups[i].finite && !isBe(p.ws[h].low) {
			if p.ownDate(i, g, c, l.past) {
				l.trigger = h
			}
			break
		}
	}
}

// loose reports whether a participle only adds a figure or a topic to the verb
// around it, and tells no event.
func loose(w string) bool {
	switch w {
	case "accounting", "averaging", "including", "regarding", "considering", "excluding", "reflecting", "citing", "totaling", "totalling", "compared", "based":
		return true
	}
	return false
}

// ownDate reports whether a date behind the infinitive or gerund of group i is
// its own rather than that of the clause's verb, group g: "failed to appear on
// Friday" has the failing on Friday, "was due to appear" the appearing. Of what
// someone decided or promised to do, a date gone by is that of the deciding.
func (p *parsed) ownDate(i, g, c int, past bool) bool {
	if !p.groups[i].infinitive {
		return true
	}
	w := &p.ws[p.governor(p.groups[i].first-2, c, p.groups[g].head)]
	switch {
	case w.class&isUndoer != 0:
		return false
	case w.class&isResolve != 0:
		return !past
	case w.class&(isPlanner|isDue|isDoer|isAspect|isBelief) != 0 || isBe(w.low):
		return true
	}
	return !past || p.groups[g].tense != Past
}

// cleft moves a date out of "it was on Friday that the ship sank" to the verb
// that it brings forward.
func (p *parsed) cleft(l *link, c, first int) bool {
	g := p.groups[p.clauses[c].group]
	if !isBe(p.ws[g.head].low) || g.first == 0 || p.ws[g.first-1].low != "it" {
		return false
	}
	for k := c + 1; k < len(p.clauses) && k < c+4; k++ {
		cl := p.clauses[k]
		if cl.parent == c && cl.group >= 0 && cl.first > first && (cl.kind == complement || cl.kind == relative) {
			l.clause, l.trigger = k, p.groups[cl.group].head
			return true
		}
	}
	return false
}

// groupBefore is the last verb group whose full verb stands before word i; -1
// for none.
func (p *parsed) groupBefore(i int) int {
	return sort.Search(len(p.groups), func(k int) bool { return p.groups[k].head >= i }) - 1
}

// whens ties a date to the clause with "when" right behind it: "in 1985, when
// the zone was created". The clause of the date itself keeps it too.
func (p *parsed) whens(links []link) []link {
	var out []link
	for _, l := range links {
		k := l.end
		if k < len(p.ws) && p.ws[k].low == "," {
			k++
		}
		if k >= len(p.ws) || p.ws[k].low != "when" {
			continue
		}
		c := p.owner[k]
		if p.clauses[c].marker != k || p.clauses[c].group < 0 || c == l.clause {
			continue
		}
		n := l
		n.clause, n.trigger, n.noun, n.relation, n.reason = c, p.groups[p.clauses[c].group].head, false, Within, ""
		out = append(out, n)
	}
	return out
}

// spread gives a date that stands before the subject to the coordinate verbs
// after it that have no date of their own: "On Friday they met and signed".
func (p *parsed) spread(links []link) []link {
	var out []link
	own := map[int]bool{}
	for _, l := range links {
		own[l.clause] = true
	}
	for _, l := range links {
		g := p.clauses[l.clause].group
		if l.noun || g < 0 || l.relation != Within || p.ws[l.trigger].class&isReport != 0 || l.at >= p.clauses[l.clause].subject || l.at > p.groups[g].first {
			continue
		}
		for c := l.clause + 1; c < len(p.clauses) && c < l.clause+8; c++ {
			cl := p.clauses[c]
			if cl.shares != l.clause || own[c] || cl.group < 0 || p.groups[cl.group].tense != p.groups[g].tense {
				continue
			}
			n := l
			n.clause, n.trigger = c, p.groups[cl.group].head
			out = append(out, n)
		}
	}
	return out
}

// verbless takes the event noun of a stretch without a verb, as in a heading
// or a list.
func (p *parsed) verbless(l *link, c int) {
	for k := p.clauses[c].first; k < p.clauses[c].last; k++ {
		if p.owner[k] == c && isNounTag(p.ws[k].tag) && p.eventful(k) && p.ws[k].mention < 0 {
			l.trigger, l.noun = k, true
			l.np = [2]int{p.wideNounPhrase(k), k + 1}
			return
		}
	}
	l.reason = "no event in this clause"
}
