package chrono

import "strings"

// objectOf moves a date from a verb that only reacts to an event ("condemned
// the invasion of 2 August", "is investigating the fire on Friday") to the event
// noun right before the date.
func (p *parsed) objectOf(l *link, first int) {
	follows := strings.HasPrefix(p.ws[l.trigger].low, "follow") && l.clause == p.owner[first] // "the report follows a fire on 4 May"
	if p.ws[l.trigger].class&isReact == 0 && !follows && !lists(p.ws[l.trigger].low) || first < l.trigger {
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
	if p.dateIn(p.clauses[l.clause].first, l.trigger) { // "condemned on Monday attacks in two cities on Friday"
		from = p.placedEvent(from, l.trigger)
	}
	if head := p.phraseHead(from, h+1); from > l.trigger && p.eventful(head) && !(follows && reports(p.ws[head].low)) {
		l.trigger, l.noun, l.np = head, true, [2]int{from, h + 1}
	} else if follows && from > l.trigger {
		l.reason = "when what went before was"
	}
}

// placedEvent is where the phrase begins whose place, behind "in" or "at", begins at
// from: "two attacks" "in Oban and Dorn"; from where none does behind the verb.
func (p *parsed) placedEvent(from, verb int) int {
	if k := from - 2; k > verb && (p.ws[from-1].low == "in" || p.ws[from-1].low == "at") && p.ws[from].capital && p.eventful(k) {
		return p.simpleNounPhrase(k)
	}
	return from
}

// lists reports whether a verb only names what its subject is made up of: "gains
// included $27m from the sale of a mill in August".
func lists(w string) bool {
	return w == "included" || w == "includes" || w == "include" || w == "reflected" || w == "reflects" || w == "reflect"
}

// put moves a date from a verb that only says when its object was to that: "the
// coins put her death between 1120 and 1040 BC".
func (p *parsed) put(l *link, first int) {
	switch p.ws[l.trigger].low {
	case "put", "puts", "place", "places", "placed", "dates", "dated":
	default:
		return
	}
	k := l.trigger + 1
	for k < first && p.ws[k].mention < 0 && (isDet(p.ws[k].tag) || isNounTag(p.ws[k].tag) || p.ws[k].tag == "JJ" || p.ws[k].tag == "POS") {
		k++
	}
	if h := k - 1; k+1 < len(p.ws) && p.ws[k].tag == "IN" && p.ws[k+1].mention >= 0 && h > l.trigger && p.eventful(h) {
		l.trigger, l.noun, l.np = h, true, [2]int{l.trigger + 1, k}
	}
}

// promised moves a date that bounds, or lies after publication, from a verb that
// promises or expects something in the past to that: "promised a rink by March",
// "announced elections for June". period says that the date is a quarter or more:
// "forecast a rise for the year".
func (p *parsed) promised(l *link, period bool) {
	i := p.groupOf(l.trigger)
	if i < 0 || l.prep <= l.trigger+1 || l.relation == From || p.owner[l.prep-1] != l.clause || !p.groups[i].finite || p.groups[i].passive ||
		p.ws[l.trigger].class&(isPlanner|isResolve|isBelief) == 0 && !announces(p.ws[l.trigger].low) {
		return
	}
	h := l.prep - 1
	set := p.ws[l.prep].low == "for" && !period || (l.relation == By || l.relation == Before) && promises(p.ws[l.trigger].low)
	if !isNounTag(p.ws[h].tag) || p.ws[h].mention >= 0 || p.groupOf(h) >= 0 || l.past && !set || p.groups[i].tense == Future {
		return
	}
	from := p.wideNounPhrase(h)
	if from <= l.trigger || p.phraseHead(from, l.prep) < 0 {
		return
	}
	l.trigger, l.noun, l.np, l.set = p.phraseHead(from, l.prep), true, [2]int{}, true
}

// calledFor moves a date after publication from a past verb to the event noun right
// before it, which the verb only set for then: "voted for a strike from Thursday".
func (p *parsed) calledFor(l *link) bool {
	h := l.drop - 1
	if h <= l.trigger || p.owner[h] != l.clause || !isNounTag(p.ws[h].tag) || p.ws[h].mention >= 0 || !p.eventful(h) {
		return false
	}
	from := p.simpleNounPhrase(h)
	if k := from - 1; k < 0 || k != l.trigger && p.ws[k].low != "for" && p.ws[k].mention < 0 {
		return false
	}
	l.trigger, l.noun, l.np, l.set = h, true, [2]int{}, true
	return true
}

// promises reports whether what a verb has as object is yet to come, so that a
// "by" behind it bounds that.
func promises(w string) bool {
	for _, v := range []string{"promis", "pledg", "vow", "threaten", "offer", "propos", "demand", "request", "order", "plan", "expect", "schedul", "forecast", "predict", "envisag"} {
		if strings.HasPrefix(w, v) {
			return true
		}
	}
	return announces(w)
}

func announces(w string) bool {
	return w == "announced" || w == "announces" || w == "forecast" || w == "forecasts"
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
	if last+1 < n && p.ws[last].low == "," && first > 0 && p.ws[first-1].tag == "DT" && isNounTag(p.ws[last+1].tag) && p.ws[last+1].mention < 0 {
		last++ // "the Dec. 21, 1988, bombing"
	}
	switch {
	case prep > 0 && p.ws[prep].low == "of" && p.ws[prep-1].low != "as" && p.ws[prep-1].low != "ahead" && !(last < n && isNounTag(p.ws[last].tag) && p.ws[last].mention < 0) && prep > 0 && isNounTag(p.ws[prep-1].tag) && p.ws[prep-1].mention < 0:
		head = prep - 1
		if partOf(p.ws[head].low) || fine && partOfDay(p.ws[head].low) {
			return 0, np, datesVerb // "in the small hours of 9 June"
		}
		if p.toldIn(head) {
			return 0, np, datesVerb
		}
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
	case last < n && p.ws[last].tag == "NNS" && p.ws[last].low != "onwards" && p.ws[last].mention < 0 && !fine && prep >= 0 && prep == first-1 && takesOut(p.ws[prep].low):
		h, end := p.phraseAfter(last)
		if h < 0 || p.eventful(h) || end < n && (isVerbTag(p.ws[end].tag) || p.ws[end].tag == "MD" || p.ws[end].tag == "RB") {
			return 0, np, datesVerb // "from 1989 farmers were paid"
		}
		return h, np, datesThing
	case last < n && (isNounTag(p.ws[last].tag) || p.ws[last].tag == "JJ") && p.ws[last].mention < 0 && first > 0 && p.determiner(first-1):
		h, end := p.phraseAfter(last)
		if h >= 0 && p.eventful(h) {
			return h, [2]int{p.simpleNounPhrase(first), end}, datesNoun
		}
		if h >= 0 && p.toldIn(h) {
			return 0, np, datesVerb
		}
		if h >= 0 && !fine && isNounTag(p.ws[last].tag) {
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
		if h, from := p.pairedWith(first, prep); h >= 0 {
			return h, [2]int{from, prep}, datesNoun
		}
		if h, from := p.insideSubject(first, prep); h >= 0 {
			return h, [2]int{from, prep}, datesNoun
		}
	}
	return 0, np, datesVerb
}

// takesOut reports whether a preposition before a year and a plural has that for its
// object, so that the year is no date of its verb: "left out of 1988 results".
func takesOut(w string) bool { return w == "from" || w == "of" || w == "with" || w == "against" }

// toldIn reports whether the noun at h, behind "in" and a verb, is that of a paper
// or list whose date is that of what was told or given in it: "first described in
// a note of April 1934", "knighted in the 1946 honours".
func (p *parsed) toldIn(h int) bool {
	switch p.ws[h].low {
	case "honours", "honors", "note", "letter", "paper", "article", "memo", "speech", "lecture", "interview", "dispatch", "essay", "pamphlet", "telegram", "memorandum", "email":
	default:
		return false
	}
	from := p.simpleNounPhrase(h)
	for from > 0 && (p.ws[from-1].mention >= 0 || isDet(p.ws[from-1].tag)) {
		from--
	}
	g := p.clauses[p.owner[h]].group
	return from > 0 && p.ws[from-1].low == "in" && g >= 0 && p.groups[g].head < from
}

// partOfDay reports whether a noun before "of" and a day is a part of it.
func partOfDay(w string) bool {
	switch w {
	case "hours", "hour", "minutes", "night", "nights", "evening", "morning", "afternoon", "dawn", "dusk", "daylight", "day", "days", "eve":
		return true
	}
	return false
}

// partOf reports whether a noun before "of" and a date is a part of any.
func partOf(w string) bool {
	switch w {
	case "week", "weeks", "weekend", "months", "part", "beginning", "start", "middle", "end", "close", "course", "turn", "rest", "remainder", "half":
		return true
	}
	return false
}

// forEvent reports whether the event noun at h is what something else is for,
// before or about: "the atlas for the dam's opening on 1 May".
func (p *parsed) forEvent(h int) bool {
	from := p.simpleNounPhrase(h)
	if from == 0 || p.owner[from-1] != p.owner[h] {
		return false
	}
	switch p.ws[from-1].low {
	case "for": // not "filed for protection in July"
		return p.ws[h].class&isEventNoun != 0 && from > 1 && !isVerbTag(p.ws[from-2].tag) && p.ws[from-2].tag != "RP" && p.ws[from-2].low != "up"
	case "before", "until", "about":
		return true
	case "after", "following": // "two days after the vote on 3 May, he resigned"
		return from == 1 || p.ws[from-2].mention >= 0 || from > 2 && p.ws[from-2].low == "," && p.ws[from-3].tag == "CC" // "and, after her defeat in 2007, left"
	case "of":
		return from > 1 && (isNounTag(p.ws[from-2].tag) || p.ws[from-2].low == "ahead") && p.ws[from-2].low != "suspicion" // the arrest is dated, not the murder
	}
	return false
}

// pairedWith finds the event noun behind "for" or "over" that the date right
// behind its phrase is of, where the verb has had its own: "jailed on Friday for
// the murder of a clerk in 2016". The head is -1 where there is none.
func (p *parsed) pairedWith(first, prep int) (head, from int) {
	c := p.clauses[p.owner[first]]
	if c.group < 0 || !isNounTag(p.ws[prep-1].tag) || p.owner[prep-1] != p.owner[first] {
		return -1, 0
	}
	from = p.wideNounPhrase(prep - 1)
	verb := p.groups[c.group].head
	if from-1 <= verb || p.owner[from-1] != p.owner[first] {
		return -1, 0
	}
	for k := from; k < prep; k++ { // "for" is inside the wide phrase of "trial for murder"
		if p.ws[k].low == "for" || p.ws[k].low == "over" {
			from = k + 1
		}
	}
	if w := p.ws[from-1].low; w != "for" && w != "over" || !p.dateIn(verb, from) {
		return -1, 0
	}
	if head = p.phraseHead(from, prep); !p.eventful(head) {
		return -1, 0
	}
	return head, from
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
		case "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "$", "POS", "VBN":
			k--
			continue
		case "DT", "PRP$":
			return k - 1
		case "VBG": // "its turning point"
			if k > 1 && (isDet(p.ws[k-2].tag) || p.ws[k-2].tag == "PRP$") && p.owner[k-2] == p.owner[head] {
				return k - 2
			}
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
		if p.owner[k-1] != p.owner[head] || !isNounTag(p.ws[k-2].tag) || p.ws[k-2].mention >= 0 && w.low != "of" && w.low != "and" { // "filled the church on Wednesday for the funeral"
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

// resultTail extends a noun phrase that ends at i over a relative clause that
// tells what the event did at once: "the bombing that killed ten".
func (p *parsed) resultTail(i int) int {
	if i >= len(p.ws) || p.ws[i].low != "that" && p.ws[i].low != "which" {
		return i
	}
	c := p.clauses[p.owner[i]]
	if c.marker != i || c.group < 0 {
		return i
	}
	g := p.groups[c.group]
	if g.tense != Past || g.perfect || g.negative || p.ws[g.head].class&isResult == 0 {
		return i
	}
	if p.dateIn(i, c.last) {
		return i
	}
	end := c.last
	for end > i && isMark(p.ws[end-1].low) {
		end--
	}
	return end
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
		case head == k-1 && w.tag == "CD" && w.mention < 0 && p.ws[head].capital && p.ws[head].tag == "NNP": // "Flight 103"
			end = k + 1
			continue
		case head < 0 && (w.tag == "JJ" || w.tag == "CD" || w.tag == "VBN" || w.tag == "VBG" || w.tag == "JJS" || w.tag == "JJR" || w.low == "-"):
			continue
		}
		break
	}
	return head, end
}

// secondDate moves the bare date of l, in a phrase behind the one that its verb has
// already by link had, to the event noun of that phrase: "imposed sanctions on Friday
// over the landing of a jet last month".
func (p *parsed) secondDate(l *link, had link) {
	if l.noun || had.noun || l.reason != "" || had.reason != "" || l.trigger != had.trigger || l.prep >= 0 || had.prep < 0 || had.end >= l.at || had.at < l.trigger || !p.nameOrNoun(l.at-1) {
		return
	}
	event, within := -1, false
	for k := had.end; k < l.at && k < had.end+16; k++ {
		switch w := &p.ws[k]; {
		case w.low == ",", w.tag == "CC", w.mention >= 0:
			return
		case w.tag == "IN":
			within = true
		case within && event < 0 && isNounTag(w.tag) && p.eventful(k):
			event = k
		}
	}
	if event < 0 {
		return
	}
	from := p.simpleNounPhrase(event)
	if l.at-from < 3 { // "after a landslide that April"
		l.reason = "when what the clause only touches on was"
		return
	}
	l.trigger, l.noun, l.np, l.clause = event, true, [2]int{from, l.at}, p.owner[event]
}
