package chrono

import (
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
	if l.reason = p.unfit(m, l, first, last); l.reason != "" {
		return l
	}
	if due := p.dueAt(l.prep); due >= 0 {
		if l.trigger, l.noun, l.set, l.np = due, true, true, [2]int{p.simpleNounPhrase(due), due + 1}; !p.eventful(due) {
			l.reason = "when " + quoteWord(p.ws[due].low) + " are due, which are no event"
		}
		return l
	}
	if l.reason = p.datesNothing(m, l, first, last); l.reason != "" || p.tieNoun(m, &l, first, last) {
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

// tieNoun ties the date of l over words [first,last) to the noun whose it is, or gives
// the reason why that noun has none; false where it is the verb's.
func (p *parsed) tieNoun(m *timex.Mention, l *link, first, last int) bool {
	if from := p.measure(first); from >= 0 {
		for k := from; k < first; k++ {
			if p.eventful(k) && p.owner[k] == p.owner[first] {
				l.trigger, l.noun, l.np, l.clause = k, true, [2]int{p.simpleNounPhrase(k), first}, p.owner[k]
				return true
			}
		}
		l.reason = "only what the event is compared with"
		return true
	}
	if h, end := p.statement(first, last); h >= 0 && m.Value.Date.Granularity >= calendar.Quarter {
		switch w := p.ws[h].low; {
		case amounts(w) && end > h+1:
			l.trigger, l.noun, l.np = h, true, [2]int{p.simpleNounPhrase(first), end}
			l.clause, l.relation, l.drop = p.owner[h], modRelation(m.Value.Mod), first
			return true
		case amounts(w), reports(w):
			l.reason = "bounds a reporting period"
			return true
		}
	}
	if head, np, kind := p.nominal(first, last, l.prep, m.Value.Date.Granularity <= calendar.Week); kind == datesNoun && !p.setting(np[0], head, first) {
		l.trigger, l.noun, l.np = head, true, np
		l.clause = p.owner[head]
		if l.prep >= 0 && l.prep < np[0] || first > 0 && first < head {
			// "after its 1990 invasion": the preposition is the noun's, not the date's.
			l.relation, l.drop = modRelation(m.Value.Mod), first
		}
		return true
	} else if kind == datesThing {
		l.reason = "dates " + quoteWord(p.ws[head].low) + ", which is no event"
		return true
	}
	if last < len(p.ws) && isNounTag(p.ws[last].tag) && p.ws[last].mention < 0 && first > 0 && p.determiner(first-1) {
		if h, _ := p.phraseAfter(last); h >= 0 && p.toldIn(h) {
			l.drop = first // "in the 1946 honours"
		}
	}
	if h := p.apposed(*l, first); h >= 0 {
		l.reason = "dates " + quoteWord(p.ws[h].low) + ", which is no event"
		return true
	}
	return false
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
