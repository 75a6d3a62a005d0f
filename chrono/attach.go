package chrono

import (
	"sort"

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
	set      bool   // the trigger is only set for the date: "promised a rink by March"
	old      bool   // it lies a year or more before publication
	over     bool   // it had ended by the day of publication
	day      bool   // it is a day or a part of one
	reason   string // why it dates nothing; "" when it does
}

// attach finds what the mention over words [first,last) dates; past says that
// its date is not after publication.
func (p *parsed) attach(m *timex.Mention, index, first, last int, past bool) link {
	l := link{mention: index, at: first, end: last, past: past, clause: p.owner[first], prep: -1, day: m.Value.Date.Granularity <= calendar.Day}
	if k := first - 2; k > 0 && p.ws[k+1].low == "," && p.ws[k].mention < 0 && (partOfDay(p.ws[k].low) || p.ws[k].low == "weekend") && p.owner[k] != p.owner[first] {
		l.clause = p.owner[k] // "when they met on the opening day, August 4, he"
	}
	l.prep = p.preposition(first)
	l.relation, l.drop = p.relation(m, l.prep)
	if l.drop < 0 {
		l.drop = first
	}
	if k := l.prep - 1; k >= 0 && l.drop == l.prep && p.ws[l.prep].low == "of" && (partOfDay(p.ws[k].low) || partOf(p.ws[k].low)) {
		l.drop = p.adverbialFrom(k)
	}
	l.joins = p.joins(first)
	due := p.dueAt(l.prep)
	switch {
	case last < len(p.ws) && p.ws[last].low == "than" && (p.ws[last-1].low == "later" || p.ws[last-1].low == "earlier"):
		l.reason = "only what the event is compared with" // "a month later than planned"
		return l
	case p.period(first), last+1 < len(p.ws) && p.ws[last].low == "ended" && p.ws[last+1].mention >= 0 && p.period(last+1):
		l.reason = "bounds a reporting period"
		return l
	case p.compared(l.prep, first):
		l.reason = "only what the event is compared with"
		return l
	case m.Value.Date.Granularity >= calendar.Month && p.depicted(l.prep, first):
		l.reason = "when what is shown was, not the showing"
		return l
	case p.inComparison(first), m.Value.Date.Granularity == calendar.Year && p.yearSetAgainst(l.prep, first, last):
		l.reason = "only what the event is compared with"
		return l
	case l.prep > 0 && p.ws[l.prep].low == "by" && comesNext(p.ws[l.prep-1].low):
		l.reason = "comes next in a row, not by then" // "followed by 2017"
		return l
	case p.generic(l):
		l.reason = "says which of them are meant, not what happened"
		return l
	case p.oneOfSeveral(first):
		l.reason = "of one of several things that the clause only touches on"
		return l
	case p.borne(first):
		l.reason = "what something bears or reads, not when"
		return l
	case p.counts(l, first):
		l.reason = "when the deeds were done that the verb only speaks of"
		return l
	case m.Value.Date.Granularity >= calendar.Month && p.earned(l.prep):
		l.reason = "bounds a reporting period"
		return l
	case due >= 0:
		if l.trigger, l.noun, l.set, l.np = due, true, true, [2]int{p.simpleNounPhrase(due), due + 1}; !p.eventful(due) {
			l.reason = "when " + quoteWord(p.ws[due].low) + " are due, which are no event"
		}
		return l
	case past && p.fallsDue(l.prep):
		l.reason = "when what the clause speaks of was due"
		return l
	case p.excepted(l.prep, first):
		l.reason = "when what the clause tells was not so"
		return l
	case p.resumed(l.prep, first):
		l.reason = "goes on with a verb told before"
		return l
	case p.partly(l.prep, first):
		l.reason = "when it is so of some of them only"
		return l
	case p.figure(l.prep, first):
		l.reason = "the day of a figure, not of an event"
		return l
	case p.fiction(l.clause):
		l.reason = "told in a work of fiction"
		return l
	case p.denied(l.prep, first):
		l.reason = "said not to be the date, or given against one that is not"
		return l
	case p.cited(first, last):
		l.reason = "in a citation"
		return l
	}
	if last < len(p.ws) && l.prep >= 0 && m.Value.Date.Granularity >= calendar.Quarter && m.Value.Date.Granularity < calendar.Year && isNounTag(p.ws[last].tag) && (reports(p.ws[last].low) || p.ws[last].low == "earnings") {
		l.reason = "bounds a reporting period" // "ahead of first-half results"
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
	if h, end := p.statement(first, last); h >= 0 && m.Value.Date.Granularity >= calendar.Quarter {
		switch w := p.ws[h].low; {
		case amounts(w) && end > h+1:
			l.trigger, l.noun, l.np = h, true, [2]int{p.simpleNounPhrase(first), end}
			l.clause, l.relation, l.drop = p.owner[h], modRelation(m.Value.Mod), first
			return l
		case amounts(w), reports(w):
			l.reason = "bounds a reporting period"
			return l
		}
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
	if last < len(p.ws) && isNounTag(p.ws[last].tag) && p.ws[last].mention < 0 && first > 0 && p.determiner(first-1) {
		if h, _ := p.phraseAfter(last); h >= 0 && p.toldIn(h) {
			l.drop = first // "in the 1946 honours"
		}
	}
	if h := p.apposed(l, first); h >= 0 {
		l.reason = "dates " + quoteWord(p.ws[h].low) + ", which is no event"
		return l
	}
	if p.disposed(first, l.day) {
		l.clause = p.clauses[l.clause].parent
	}
	if p.guessed(l) {
		l.clause = p.clauses[l.clause].parent
	}
	p.borderOf(&l)
	p.verbal(&l, first)
	p.prolonged(&l)
	if l.reason == "" && !l.noun {
		p.put(&l, first)
		p.objectOf(&l, first)
		p.promised(&l, m.Value.Date.Granularity >= calendar.Quarter)
	}
	if l.reason == "" {
		l.reason = p.misdated(&l, last)
	}
	return l
}

// misdated says why the date of l, which ends before word last, cannot be that of
// its trigger; "" when it can, or once it has moved to the noun whose it is.
func (p *parsed) misdated(l *link, last int) string {
	g, behind := p.groupOf(l.trigger), ""
	if !l.noun && l.prep > l.trigger {
		behind = p.ws[l.prep].low
	}
	switch {
	case p.notBefore(*l):
		return "before it something is unlikely, which is no event"
	case p.quotedAlone(*l):
		return "in words that are quoted, which the verb outside does not date"
	case behind == "since" && p.noSince(*l): // "extended a decline of four metres since 2011"
		return "since when something else has been so, which a past tense does not say"
	case !l.noun && p.asideSince(*l):
		return "since when the subject has been so, not when the verb took place"
	case p.inlaid(*l):
		return "when what the clause only touches on was"
	case p.afterwards(*l):
		return "when what the verb speaks of is to be"
	case p.answered(*l):
		return "when the deed was that the verb answers to, not the answer"
	case p.runsOut(*l):
		return "when what the clause speaks of runs out, not when it took place"
	case behind == "from" && shifts(p.ws[l.trigger].low) && p.ws[l.trigger].low != "extended": // "was moved from May to June"
		return "when it was to have been"
	case !l.noun && !l.past && l.relation == From && p.simplePast(l.clause) && l.trigger == p.groups[p.clauses[l.clause].group].head && !p.calledFor(l): // "declared three days of mourning beginning on Friday"
		return "begins after publication: it is of what the verb tells of"
	case l.past && !l.noun && g >= 0 && p.groups[g].tense == Future && last < len(p.ws) && (p.ws[last].tag == "POS" || p.ws[last-1].mention >= 0 && p.bygone(l.at)): // "will come to last year's model"
		return "of a thing that there was, not of what will be"
	case !l.noun && g >= 0 && p.groups[g].tense == Present && last < len(p.ws) && p.ws[last].tag == "POS" && p.ws[last-1].low == "today": // "is sold in most of today's shops"
		return "says which of them are meant, not what happened"
	}
	return ""
}

// bygone reports whether the date at word i calls itself past: "the past year".
func (p *parsed) bygone(i int) bool {
	return p.ws[i].low == "past" || i+1 < len(p.ws) && isDet(p.ws[i].tag) && p.ws[i+1].low == "past" && p.ws[i+1].mention == p.ws[i].mention
}

// adverbialFrom is where the adverbial begins whose noun is at k: "in" of "in the
// small hours".
func (p *parsed) adverbialFrom(k int) int {
	from := p.simpleNounPhrase(k)
	if from > 0 && p.ws[from-1].tag == "IN" {
		from--
	}
	return from
}

// disposed reports whether the day at first, behind a participle with a "by" of
// its own, is that of a verb that ends what the participle tells of: "settled a
// lawsuit brought by the families on June 30".
func (p *parsed) disposed(first int, day bool) bool {
	c := p.clauses[p.owner[first]]
	if !day || c.kind != participial || c.comma || c.group < 0 || c.parent < 0 || !p.simplePast(c.parent) {
		return false
	}
	head := p.groups[c.group].head
	if head+1 >= len(p.ws) || p.ws[head+1].low != "by" || p.groups[p.clauses[c.parent].group].head > c.first {
		return false
	}
	switch p.ws[p.groups[p.clauses[c.parent].group].head].low {
	case "settled", "dismissed", "rejected", "upheld", "approved", "dropped", "withdrew", "lost", "won", "ended", "overturned", "quashed", "paid", "accepted", "refused":
		return true
	}
	return false
}

// guessed reports whether the date of l, behind a comma and a word of doubt, is that of
// the verb around the clause it ends, not of its condition: "will be towed once it is
// empty, probably before the end of May".
func (p *parsed) guessed(l link) bool {
	c := p.clauses[l.clause]
	if l.prep < 2 || p.ws[l.prep-2].low != "," || c.kind != adverbial || c.parent < 0 || c.marker < 0 || l.prep < c.marker {
		return false
	}
	switch p.ws[l.prep-1].low {
	case "probably", "possibly", "perhaps", "likely", "hopefully", "presumably", "maybe":
		return true
	}
	return false
}

func quoteWord(s string) string { return "“" + s + "”" }

// verbal picks the verb that the date modifies: the nearest infinitive or
// participle before it in its clause, else the clause's own verb.
func (p *parsed) verbal(l *link, first int) {
	if told := p.quoteBefore(first); told >= 0 {
		l.clause, l.trigger = told, p.groups[p.clauses[told].group].head
		return
	}
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
	if l.trigger = p.groups[g].head; p.ws[l.trigger].low == "citing" && first > l.trigger {
		l.reason = "when what is cited was"
		return
	}
	if p.clauses[c].parent >= 0 && (loose(p.ws[l.trigger].low) && !p.groups[g].finite || p.outlasted(l, first)) {
		l.clause = p.clauses[c].parent
		p.verbal(l, first)
		return
	}
	if n := g + 1; n < len(p.groups) && p.groups[n].infinitive && p.groups[n].first <= l.trigger+2 && p.ws[l.trigger].class&isDoer != 0 && p.ws[l.trigger].class&isAspect == 0 {
		l.trigger = p.groups[n].head // "managed to restart"
	}
	if first < p.groups[g].first {
		if i := p.groupBefore(first); i >= 0 && p.inSubject(i, c, first) && !(l.past && p.attempt(i)) { // "a plan to sell the mill in May was dropped"
			l.trigger = p.groups[i].head
		}
		return
	}
	if p.cleft(l, c, first) || p.sceneSet(l, c, first) {
		return
	}
	for i := p.groupBefore(first); i > g && i > g-20; i-- {
		h := p.groups[i].head
		if p.owner[h] == c && !p.groups[i].finite && !isBe(p.ws[h].low) {
			if p.ownDate(i, g, c, l) {
				l.trigger = h
			}
			break
		}
	}
}

// outlasted reports whether the date of l, at the end of a relative clause in the
// present, goes with the past verb before it: "extended its bid for the shares that
// it does not own until 4 May", "built by the people we call Orlics from 1300 BC".
func (p *parsed) outlasted(l *link, first int) bool {
	c := p.clauses[l.clause]
	if c.kind != relative || c.comma || c.parent < 0 || c.group < 0 || p.groups[c.group].head >= first || !p.simplePast(c.parent) {
		return false
	}
	g := p.groups[c.group]
	return g.tense == Present && (l.relation == Until && g.negative || l.past && c.marker < 0)
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
// Friday" and "barred him from acting until May" have the failing and barring
// then, "was due to appear" the appearing. Of what someone decided or promised
// to do, a date gone by is that of the deciding.
func (p *parsed) ownDate(i, g, c int, l *link) bool {
	k := p.groups[i].first - 1
	if p.groups[i].infinitive {
		k--
	}
	gov := p.governor(k, c, p.groups[g].head)
	w := &p.ws[gov]
	switch {
	case p.compelled(p.groups[i]), p.groups[i].infinitive && p.groups[i].perfect: // "had to close in May", "said to have closed in May"
		return true
	case p.groups[i].infinitive && w.class&isResolve != 0 && p.dateIn(gov, p.groups[i].first): // "voted on 4 May to close in June"
		return true
	case !p.groups[i].infinitive:
		return w.class&isUndoer == 0 || !p.withheld(i, c)
	case w.class&isUndoer != 0:
		return false
	case w.class&isResolve != 0:
		return !l.past || (w.low == "agreed" || w.low == "arranged") && l.prep >= 0 && l.day && takesTwo(p.ws[p.groups[i].head].low) || (l.relation == By || l.relation == Until) && p.groupOf(gov) >= 0
	case isNounTag(w.tag) && w.class&isPlanner != 0 && gov > p.groups[g].head && p.saidWhen(g, l): // "extended their offers to buy it Friday"
		return false
	case isNounTag(w.tag) && l.past && l.relation == Within && p.ws[p.groups[g].head].class&isUndoer != 0 && p.groups[g].tense == Past: // "blocked a plan to move it in May"
		return false
	case w.class&(isPlanner|isDue|isDoer|isAspect|isBelief) != 0 || isBe(w.low):
		return true
	}
	return !l.past || p.groups[g].tense != Past
}

// saidWhen reports whether the date of l, a day or less up to publication, is likelier
// that of the past verb of group g than that of what its object is to do.
func (p *parsed) saidWhen(g int, l *link) bool {
	return l.past && l.day && l.relation == Within && p.groups[g].tense == Past && !p.groups[g].perfect && p.ws[p.groups[g].head].class&isUndoer == 0
}

// attempt reports whether the infinitive of group i is what was tried, which
// then took place with the trying: "an attempt to land in May was beaten back".
func (p *parsed) attempt(i int) bool {
	k := p.groups[i].first - 2
	if k < 0 {
		return false
	}
	switch p.ws[k].low {
	case "attempt", "attempts", "effort", "efforts", "bid", "bids":
		return true
	}
	return false
}

// inSubject reports whether the infinitive of group i is of the words before
// clause c's own verb, and the date at first right behind it.
func (p *parsed) inSubject(i, c, first int) bool {
	h := p.groups[i].head
	if !p.groups[i].infinitive || p.owner[h] != c || p.ranked(max(p.clauses[c].first, p.groups[i].first-6), p.groups[i].first) || i >= p.clauses[c].group || isBe(p.ws[h].low) || h-1 <= p.clauses[c].first+1 {
		return false
	}
	for k := h; k < first; k++ {
		if p.ws[k].low == "," {
			return false
		}
	}
	return true
}

// withheld reports whether the gerund of group i is what a verb keeps from
// happening: "avoided hitting", "barred him from acting".
func (p *parsed) withheld(i, c int) bool {
	k := p.groups[i].first - 1
	if k > 0 && p.ws[k].tag == "RB" {
		k--
	}
	if k < 1 || p.owner[k] != c {
		return false
	}
	return p.ws[k].class&isUndoer != 0 || p.ws[k].low == "from" || p.ws[k].low == "on" && p.ws[k-1].class&isUndoer != 0 // "a ban on hunting"
}

// cleft moves a date out of "it was on Friday that the ship sank" to the verb
// that it brings forward.
func (p *parsed) cleft(l *link, c, first int) bool {
	g := p.groups[p.clauses[c].group]
	if !isBe(p.ws[g.head].low) || g.first == 0 || p.ws[g.first-1].low != "it" || g.head+1 < len(p.ws) && p.ws[g.head+1].tag == "TO" {
		return false
	}
	for k := c + 1; k < len(p.clauses) && k < c+4; k++ {
		cl, up := p.clauses[k], p.clauses[k].parent
		if up > c && p.clauses[up].group < 0 && p.owner[first] == up { // "until Friday that": no clause of its own
			up = p.clauses[up].parent
		}
		if up == c && cl.group >= 0 && cl.first > first && (cl.kind == complement || cl.kind == relative) {
			l.clause, l.trigger = k, p.groups[cl.group].head
			if g.negative && l.relation == Until { // "it was not until Friday that"
				l.relation = Within
			}
			return true
		}
	}
	return false
}

// sceneSet moves a date out of "it was a Tuesday, and she was signing forms" to the
// verb behind "and" or "when"; where there is none it says what day it was.
func (p *parsed) sceneSet(l *link, c, first int) bool {
	g := p.groups[p.clauses[c].group]
	if !isBe(p.ws[g.head].low) || g.first == 0 || p.ws[g.first-1].low != "it" || g.negative || l.noun {
		return false
	}
	for k := g.head + 1; k < first; k++ {
		if w := &p.ws[k]; w.mention < 0 && w.tag != "RB" && w.tag != "IN" && !isDet(w.tag) && w.low != "," && w.tag != "JJ" {
			return false // "it was a great day for us on Monday"
		}
	}
	for k := c + 1; k < len(p.clauses) && k < c+4; k++ {
		cl := p.clauses[k]
		if cl.group >= 0 && cl.first > first && p.groups[cl.group].finite && (cl.kind == mainClause || cl.kind == coordinate && p.groups[cl.group].first > cl.first+1) && cl.first > 0 && p.ws[cl.first-1].low == "and" {
			l.clause, l.trigger = k, p.groups[cl.group].head
			return true
		}
	}
	l.reason = "says what day it was, not what happened"
	return true
}

// groupBefore is the last verb group whose full verb stands before word i; -1
// for none.
func (p *parsed) groupBefore(i int) int {
	return sort.Search(len(p.groups), func(k int) bool { return p.groups[k].head >= i }) - 1
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

// reopens reports whether a quotation without a verb opens between the verb of
// saying at i and the date at word at.
func (p *parsed) reopens(i, at int) bool {
	open := false
	for k := i + 1; k < at && k < i+12; k++ {
		switch w := &p.ws[k]; {
		case w.low == "“" || w.low == "``" || w.low == "\"":
			open = true
		case isVerbTag(w.tag):
			return false
		}
	}
	return open
}

// quoteBefore is the quoted clause that the date at word at, without a verb,
// goes on with behind the speaker: “They stopped once,” he said, “in July 2014”;
// -1 for none.
func (p *parsed) quoteBefore(at int) int {
	for k := 0; k < len(p.clauses) && k < 12; k++ {
		cl := p.clauses[k]
		if cl.kind != quoted || cl.group < 0 {
			continue
		}
		for s := 0; s < len(p.clauses) && s < k+4; s++ {
			g := p.clauses[s].group
			if g >= 0 && p.ws[p.groups[g].head].class&isReport != 0 && p.groups[g].first >= cl.last && p.groups[g].first < cl.last+12 && p.reopens(p.groups[g].head, at) {
				return k
			}
		}
	}
	return -1
}
