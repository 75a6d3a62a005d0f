package chrono

import (
	"strings"

	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// subjectless reports whether the clause of l tells of no one: a relative clause
// about the date itself, or a finite verb with nothing before it.
func (p *parsed) subjectless(l link) bool {
	cl := p.clauses[l.clause]
	if l.noun || cl.group < 0 || !p.groups[cl.group].finite {
		return false
	}
	t := titler{parsed: p}
	if t.invertedReport(l.clause) || entryVerb(p.ws) == p.groups[cl.group].first {
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

// runsOut reports whether the date of l says when a thing that the clause speaks
// of ends or falls due, not when the verb happened: "issued bonds maturing in 2021",
// "signed him on a contract until 2026".
func (p *parsed) runsOut(l link) bool {
	c := p.clauses[l.clause]
	g := p.groupOf(l.trigger)
	if g < 0 || l.noun {
		return false
	}
	if c.kind == participial {
		switch p.ws[l.trigger].low {
		case "maturing", "expiring", "ending", "redeemable", "repayable", "payable", "lasting", "running":
			return !l.past || p.ws[l.trigger].low == "maturing"
		}
	}
	if l.past || l.relation != Until || l.prep < 1 || l.prep-1 == l.trigger || !p.simplePast(l.clause) {
		return false
	}
	return termed(p.ws[l.prep-1].low) && p.groups[g].head < l.prep-1 && p.ws[l.trigger].low != "extended" && p.ws[l.trigger].low != "prolonged"
}

// termed reports whether a noun is that of something in force up to a day.
func termed(w string) bool {
	switch w {
	case "contract", "contracts", "deal", "lease", "licence", "license", "loan", "term", "mandate", "agreement", "insurance", "funding", "visa", "guarantee", "sponsorship",
		"concession", "permission", "permit", "ban", "sanctions", "treaty":
		return true
	}
	return false
}

// answered reports whether l ties its date to a gerund that only says for what
// the verb of its clause, with a date of its own, pays, praises or punishes someone:
// "docked nine points in May for fielding him in 2017".
func (p *parsed) answered(l link) bool {
	i := p.groupOf(l.trigger)
	if l.noun || i < 1 || p.groups[i].finite || p.groups[i].infinitive || p.groups[i].first < 1 || p.ws[p.groups[i].first-1].low != "for" {
		return false
	}
	g := p.clauses[l.clause].group
	return g >= 0 && g < i && p.groups[g].finite && p.dateIn(p.clauses[l.clause].first, p.groups[i].first) && !p.accusing(p.groups[g].head, p.groups[i].first-2)
}

// inlaid reports whether l ties its date to a gerund deep in a clause that hangs
// behind a comma: "rose on Monday, continuing a trend of having risen this year".
func (p *parsed) inlaid(l link) bool {
	i, c := p.groupOf(l.trigger), p.clauses[l.clause]
	return i >= 0 && !l.noun && c.kind == participial && c.comma && c.group >= 0 && i > c.group && !p.groups[i].finite && !p.groups[i].infinitive &&
		p.groups[i].first > 0 && p.ws[p.groups[i].first-1].tag == "IN"
}

// resumed reports whether the date at first, behind "and then,", goes on with the
// verb that a clause with "because" or "after" hangs on: "put off twice, first
// because a juror fell ill and then, in July, after he changed his lawyers".
func (p *parsed) resumed(prep, first int) bool {
	k := first
	if prep >= 0 {
		k = prep
	}
	if k < 4 || p.ws[k-1].low != "," || p.ws[k-2].low != "then" || p.ws[k-3].tag != "CC" {
		return false
	}
	for n := k - 4; n > 0 && n > k-16; n-- {
		if p.ws[n].low == "first" && p.ws[n-1].low == "," { // "first because of a strike and then, in July,"
			return true
		}
	}
	return p.clauses[p.owner[first]].kind == adverbial
}

// afterwards reports whether the date of l, behind ", to", is where something is put
// off to, of which the verb of the clause only speaks: "offered to postpone the
// cranes, to January".
func (p *parsed) afterwards(l link) bool {
	return l.prep > 1 && p.ws[l.prep].tag == "TO" && p.ws[l.prep-1].low == "," && !l.joins && l.prep > l.trigger
}

// excepted reports whether the date of l is that of what is taken out of what the
// clause tells: "went on, except for a pause on Christmas Day".
func (p *parsed) excepted(prep, first int) bool {
	if prep < 0 {
		prep = first
	}
	for k := prep - 1; k >= 0 && k > prep-7 && p.ws[k].low != "," && !isVerbTag(p.ws[k].tag); k-- {
		if p.ws[k].low == "except" || p.ws[k].low == "barring" || p.ws[k].low == "apart" && p.ws[k+1].low == "from" {
			return true
		}
	}
	return false
}

// dueAt is the noun that "due" stands behind, right before the preposition of a
// date: "ahead of results due on Tuesday"; -1 for none.
func (p *parsed) dueAt(prep int) int {
	if prep < 2 || p.ws[prep-1].low != "due" || !isNounTag(p.ws[prep-2].tag) || p.ws[prep-2].mention >= 0 {
		return -1
	}
	return prep - 2
}

// fallsDue reports whether "due" alone stands behind a noun and its comma right before
// the preposition of a date: "the vote, due on Thursday, was called off".
func (p *parsed) fallsDue(prep int) bool {
	return prep > 2 && p.ws[prep-1].low == "due" && p.ws[prep-2].low == "," && isNounTag(p.ws[prep-3].tag) && p.ws[prep-3].mention < 0
}

// partly reports whether the date at first, with its preposition, is only that of
// some of those the clause tells of: "lose their jobs, 1,200 of them this year".
func (p *parsed) partly(prep, first int) bool {
	k := first - 1
	if prep >= 0 {
		k = prep - 1
	}
	if place := k; k > 4 && p.nameOrNoun(k) {
		for place > 3 && place > k-5 && p.nameOrNoun(place) {
			place--
		}
		if inPlace(p.ws[place].low) { // "the latest of them in Lund on 4 May"
			k = place - 1
		}
	}
	if k < 3 || p.ws[k].low != "them" && p.ws[k].low != "which" && p.ws[k].low != "whom" || p.ws[k-1].low != "of" {
		return false
	}
	from := k - 2
	for from > 0 && from > k-6 && p.ws[from].low != "," && p.ws[from].low != "—" && p.ws[from].low != "(" {
		from--
	}
	return from > 0 && from > k-6
}

// nameOrNoun reports whether word k is a noun that is no date.
func (p *parsed) nameOrNoun(k int) bool { return isNounTag(p.ws[k].tag) && p.ws[k].mention < 0 }

// counts reports whether the date of l is that of the deeds someone is charged
// with, which the verb only denies or admits: "denies six counts of theft
// between May and June".
func (p *parsed) counts(l link, first int) bool {
	g := p.clauses[p.owner[first]].group
	prep := l.prep
	for n := 0; l.joins && n < 6 && first-n > 2; n++ {
		if w := p.ws[first-n].low; w == "between" || w == "from" {
			prep = first - n
		}
	}
	if prep < 2 || g < 0 || p.groups[g].head > prep {
		return false
	}
	present := p.groups[g].tense == Present && !p.groups[g].perfect
	if !present && p.ws[prep].low != "between" && p.ws[prep].low != "from" {
		return false
	}
	for k := prep - 1; k > p.groups[g].head && k > prep-10; k-- {
		switch p.ws[k].low {
		case "counts", "count", "charge", "charges", "offences", "offenses":
			return p.ws[k+1].low == "of" || k+1 == prep
		}
	}
	return false
}

// depicted reports whether the date at first, behind a phrase that ends before
// its preposition, may be that of what is seen in a picture that the verb shows:
// "published a photograph of the two at a wedding in 2019".
func (p *parsed) depicted(prep, first int) bool {
	g := p.clauses[p.owner[first]].group
	if g < 0 || prep < 2 || !isNounTag(p.ws[prep-1].tag) || p.ws[prep-1].mention >= 0 || takes(p.ws[p.groups[g].head].low) {
		return false
	}
	for k := prep - 1; k > p.groups[g].head && k > prep-16 && p.ws[k].mention < 0 && p.ws[k].low != ","; k-- {
		if pictures(strings.TrimSuffix(p.ws[k].low, "s")) {
			return k < prep-1 && p.ws[k+1].tag == "IN" || k == prep-1 && p.ws[prep].low == "from"
		}
	}
	return false
}

// pictures reports whether a noun is that of a thing that shows another time
// than its own.
func pictures(w string) bool {
	switch w {
	case "photograph", "photo", "picture", "image", "footage", "video", "recording", "painting", "portrait", "map", "film", "transcript":
		return true
	}
	return false
}

// takes reports whether a verb tells how a picture came to be.
func takes(w string) bool {
	switch w {
	case "took", "taken", "takes", "made", "shot", "filmed", "recorded", "painted", "drew", "drawn", "directed", "produced":
		return true
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

// denied reports whether the date at first is set against another of the same
// verb: "in 1901, not in 1899", "not in 1899 but in 1901".
func (p *parsed) denied(prep, first int) bool {
	k := first
	if prep >= 0 {
		k = prep
	}
	if k < 2 {
		return false
	}
	switch p.ws[k-1].low {
	case "not":
		return p.ws[k-2].mention >= 0 || isMark(p.ws[k-2].low) && k > 2 && p.ws[k-3].mention >= 0 || p.ws[k-2].tag == "CC"
	case "but":
		for j := k - 2; j >= 0 && j > k-20; j-- {
			if p.ws[j].class&isNegation != 0 {
				return p.groupOf(j+1) >= 0 || p.ws[j+1].mention >= 0 || p.ws[j+1].tag == "IN"
			}
		}
	}
	return false
}

// fiction reports whether clause c opens with the work that tells it: "in the
// novel, ...".
func (p *parsed) fiction(c int) bool {
	cl := p.clauses[c]
	if g := cl.group; g >= 0 && p.ws[p.groups[g].head].low == "set" && p.groups[g].passive && p.groups[g].tense == Present { // "the film is set in 1931"
		for k := cl.first; k < p.groups[g].first; k++ {
			if p.ws[k].doubt == "fiction" {
				return true
			}
		}
	}
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
	if from > first && first > 0 && contested(p.ws[head].low) { // "lost its seat in Sunday's election"
		if from = first; isDet(p.ws[from-1].tag) && p.ws[from-1].mention < 0 {
			from--
		}
	}
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

// contested reports whether a noun is that of a vote, game or day of trade, with
// which what its clause tells comes about.
func contested(w string) bool {
	switch w {
	case "election", "elections", "vote", "ballot", "referendum", "poll", "polls", "primary", "primaries", "runoff", "run-off", "by-election", "match", "game", "final", "semi-final", "semifinal",
		"race", "derby", "trading", "session", "auction":
		return true
	}
	return false
}

// measure finds the word that opens a comparison of amounts before the date:
// "up from $2 million a year ago", "compared with a loss of $3 million"; -1 for
// none.
func (p *parsed) measure(first int) int {
	amount := false
	for k := first - 1; k >= 0 && k > first-16; k-- {
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

// ofWhatKind reports whether the season over words [first,last), which ends at byte
// end, only tells what kind of thing the noun behind it is: "early winter
// temperatures", "the winter-like weather", "a summer job"; not "in the winter
// temperatures fell", nor "last winter's storms".
func (p *parsed) ofWhatKind(first, last, end int) bool {
	if p.ws[last-1].end > end {
		return true // "winter-like"
	}
	for k := first; k < last; k++ {
		switch p.ws[k].low {
		case "winter", "summer", "spring", "autumn", "fall", "the", "early", "late", "mid":
		default:
			return false
		}
	}
	head, behind := p.phraseAfter(last)
	if head < 0 || p.eventful(head) || p.ws[head].deed != "" || p.ws[head].mention >= 0 {
		return false
	}
	k := first - 1
	if k >= 0 && p.ws[k].tag == "DT" && p.ws[k].low == "the" {
		k--
	}
	if k < 0 || p.ws[k].tag != "IN" {
		return true
	}
	g := p.groupBefore(behind) + 1 // "in the winter" "temperatures" "fell"
	return g >= len(p.groups) || p.groups[g].first != behind || !p.groups[g].finite
}

// inquires reports whether clause c is the question that the sentence is: "When did
// it open in 1950?"
func (p *parsed) inquires(c int) bool {
	n := len(p.ws) - 1
	if n < 1 || p.ws[n].low != "?" || p.clauses[c].source >= 0 {
		return false
	}
	if cl := p.clauses[c]; cl.kind == participial && cl.parent >= 0 {
		c = cl.parent // "did the mill" "shut"
	}
	if cl := p.clauses[c]; cl.kind != mainClause && (cl.kind != complement && cl.kind != adverbial || cl.marker != cl.first) || cl.parent > 0 || cl.parent == 0 && p.clauses[0].group >= 0 {
		return false
	}
	k := p.clauses[c].first
	for k < n && (isMark(p.ws[k].low) || p.ws[k].tag == "CC" || isQuote(p.ws[k].low)) {
		k++
	}
	return asks(&p.ws[k])
}

// asks reports whether a word opens a question.
func asks(w *word) bool {
	switch w.low {
	case "what", "who", "whom", "whose", "which", "when", "where", "why", "how", "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "can":
		return true
	}
	return w.tag == "MD"
}

// unfit says why the mention of l over words [first,last) dates nothing, by the words
// beside it and before what is due is looked for; "" where nothing speaks against it.
func (p *parsed) unfit(m *timex.Mention, l link, first, last int) string {
	switch {
	case last < len(p.ws) && p.ws[last].low == "than" && (p.ws[last-1].low == "later" || p.ws[last-1].low == "earlier"):
		return "only what the event is compared with" // "a month later than planned"
	case p.period(first), last+1 < len(p.ws) && p.ws[last].low == "ended" && p.ws[last+1].mention >= 0 && p.period(last+1):
		return "bounds a reporting period"
	case p.compared(l.prep, first):
		return "only what the event is compared with"
	case m.Value.Date.Granularity >= calendar.Month && p.depicted(l.prep, first):
		return "when what is shown was, not the showing"
	case p.inComparison(first), m.Value.Date.Granularity == calendar.Year && p.yearSetAgainst(l.prep, first, last):
		return "only what the event is compared with"
	case l.prep > 0 && p.ws[l.prep].low == "by" && comesNext(p.ws[l.prep-1].low):
		return "comes next in a row, not by then" // "followed by 2017"
	case p.generic(l):
		return "says which of them are meant, not what happened"
	case p.oneOfSeveral(first):
		return "of one of several things that the clause only touches on"
	case p.borne(first):
		return "what something bears or reads, not when"
	case p.counts(l, first):
		return "when the deeds were done that the verb only speaks of"
	case m.Value.Date.Granularity >= calendar.Month && p.earned(l.prep):
		return "bounds a reporting period"
	}
	return ""
}

// datesNothing says why the mention of l over words [first,last), which is neither unfit
// nor of what is due, dates no event of its clause; "" where it may.
func (p *parsed) datesNothing(m *timex.Mention, l link, first, last int) string {
	switch {
	case l.past && p.fallsDue(l.prep):
		return "when what the clause speaks of was due"
	case p.excepted(l.prep, first):
		return "when what the clause tells was not so"
	case p.resumed(l.prep, first):
		return "goes on with a verb told before"
	case p.partly(l.prep, first):
		return "when it is so of some of them only"
	case p.figure(l.prep, first):
		return "the day of a figure, not of an event"
	case p.fiction(l.clause):
		return "told in a work of fiction"
	case p.denied(l.prep, first):
		return "said not to be the date, or given against one that is not"
	case p.cited(first, last):
		return "in a citation"
	}
	if last < len(p.ws) && l.prep >= 0 && m.Value.Date.Granularity >= calendar.Quarter && m.Value.Date.Granularity < calendar.Year && isNounTag(p.ws[last].tag) && (reports(p.ws[last].low) || p.ws[last].low == "earnings") {
		return "bounds a reporting period" // "ahead of first-half results"
	}
	return ""
}
