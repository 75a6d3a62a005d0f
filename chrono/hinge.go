package chrono

import (
	"strconv"
	"strings"

	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// hinge is a place where the text dates one event by another: "16 days after
// the completion", "during the test", "on the eve of the vote".
type hinge struct {
	sentence int
	parsed   *parsed // the sentence, where not too many have hinges
	mention  int     // of the length, -1 when there is none
	first    int     // first word of the whole expression
	word     int     // "after", "before", "during", "of"
	event    int     // first word of the event it names
	count    int
	unit     calendar.Granularity
	sign     int                  // -1 before, +1 after, 0 within
	exact    bool                 // an anniversary falls on the very day
	relation Relation             // of the near event to the far one's date
	span     calendar.Granularity // "the night of": the day of the event; none when it does not say so
	tail     bool                 // "the year after": the event is the last one told
	hours    bool                 // "hours after", "two hours later": on the same day
	spread   bool                 // "in the week before", "within a month of": from the one to the other
	clause   int                  // "the year it opened": the clause that tells which, 0 for none
	done     bool
}

// hingeWords are looked for in sentences without a date mention, before the
// cost of tagging them is paid: by what they end in, what stands before that.
var hingeWords = []struct {
	end    string
	before []string
}{
	{"during ", []string{""}},
	{" of ", []string{"eve", " day", "nniversary", "entenary"}},
	{" of the ", []string{"night", "morning", "afternoon", "evening", "year", "month", "week", " time"}},
	{" after the ", []string{"ing", "night"}},
	{" before the ", []string{"ing", "night"}},
	{"ince the ", []string{""}},
	{"Ince ", []string{""}},
}

// mayHinge reports whether a sentence without a mention may hold a hinge. It
// goes from blank to blank, as few words end as a hinge does.
func mayHinge(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i] == ' ' && (s[i-1] == 'e' || s[i-1] == 'f' || s[i-1] == 'g') && endsInHinge(s[:i+1]) {
			return true
		}
	}
	return strings.HasPrefix(s, "During ")
}

func endsInHinge(s string) bool {
	last := s[len(s)-2] // the letter before the blank
	for _, h := range hingeWords {
		if h.end[len(h.end)-2] != last {
			continue
		}
		if rest, ok := strings.CutSuffix(s, h.end); ok {
			for _, w := range h.before {
				if strings.HasSuffix(rest, w) {
					return true
				}
			}
		}
	}
	return false
}

// mostKept is how many words of sentences with hinges are kept as they were
// parsed, until all events are known: as many as an article has.
const mostKept = 5000

// hingesOf collects the hinges of sentence s.
func (r *reader) hingesOf(s int, p *parsed) {
	var kept *parsed
	if r.keeps += len(p.ws); r.keeps < mostKept {
		kept = p
	}
	for i := 0; i < len(p.ws); i++ {
		h := hinge{sentence: s, parsed: kept, mention: -1, first: i, word: i, event: i + 1}
		if m := p.ws[i].mention; m >= 0 {
			last := i
			for last+1 < len(p.ws) && p.ws[last+1].mention == m {
				last++
			}
			if (r.measured(p, &h, m, last) || last == i+1 && p.worded(&h, last) || r.clausal(p, &h, m, last)) && !p.narrowedByTime(&h) { // "the year of the vote"
				r.hinges = append(r.hinges, h)
			}
			i = last
			continue
		}
		if p.worded(&h, i) && h.event < len(p.ws) && p.ws[h.event].mention < 0 {
			r.hinges = append(r.hinges, h)
		}
	}
}

// narrowedByTime reports whether a verb comes right behind the words of h, so that they
// only say which noun before them is its subject: "a trial the year before showed".
func (p *parsed) narrowedByTime(h *hinge) bool {
	return h.first > 0 && h.event > 0 && h.event < len(p.ws) && (p.ws[h.event-1].low == "before" || p.ws[h.event-1].low == "after") &&
		(p.ws[h.event].tag == "VBD" || p.ws[h.event].tag == "VBZ" || p.ws[h.event].class&isShow != 0) && isNounTag(p.ws[h.first-1].tag)
}

// measured reads a hinge whose amount is mention m, of the words up to last.
func (r *reader) measured(p *parsed, h *hinge, m, last int) bool {
	e := r.mentions[m].Expr
	if r.hoursOn(m) {
		h.count, h.unit = e.Count, e.Unit
		return p.hoursOn(h, m, last, e.Sign < 0, e.From == timex.FromMention)
	}
	if e.Count == 0 || e.Unit == calendar.NoGranularity || e.Mod != timex.NoMod {
		return false
	}
	h.mention, h.count, h.unit, h.word, h.event = m, e.Count, e.Unit, last+1, last+2
	if !p.bounds(h) {
		return false
	}
	next := ""
	if last+1 < len(p.ws) {
		next = p.ws[last+1].low
	}
	switch {
	case p.lasts(m), h.first > 0 && p.ws[h.first-1].low == "to": // "a month to the day after the flood"
		return false
	case e.From == timex.FromEvent && (next == "after" || next == "before" || next == "since" || next == "following" || next == "into" || next == "from"):
		h.sign = e.Sign
		h.tail = h.event >= len(p.ws) || isMark(p.ws[h.event].low)
		return true
	case e.From == timex.FromEvent:
		// "learned to swim the year after": nothing but a mark may follow.
		if w := p.ws[last].low; w == "after" || w == "before" || next == "after" || next == "" || isMark(next) {
			h.sign, h.tail = e.Sign, true
			return true
		}
	case e.Form == timex.Length && next == "of" && h.spread && h.event < len(p.ws) && p.ws[h.first-1].low == "within":
		h.sign = 1
		return true
	case e.Form == timex.Length && (next == "into" || next == "after" || next == "before"):
		h.sign = 1
		if next == "before" {
			h.sign = -1
		}
		return h.event < len(p.ws)
	}
	return false
}

// lasts reports whether mention m is how long something took: "suspended for
// three days after the bombing".
func (p *parsed) lasts(m int) bool {
	for k := range p.ws {
		if p.ws[k].mention == m {
			return k > 0 && p.ws[k-1].low == "for"
		}
	}
	return false
}

// namesEvent reports whether the words [first,last) of a season are an event
// that an amount counts from: "two hours after the fall".
func (p *parsed) namesEvent(mentions []timex.Mention, first, last int) bool {
	if first < 2 || p.ws[last-1].deed == "" {
		return false
	}
	m := p.ws[first-2].mention
	return m >= 0 && (p.ws[first-1].low == "after" || p.ws[first-1].low == "before") && mentions[m].Expr.From == timex.FromEvent
}

// worded reads a hinge that begins at word i and has no mention.
func (p *parsed) worded(h *hinge, i int) bool {
	at := func(k int, low string) bool { return i+k < len(p.ws) && p.ws[i+k].low == low }
	switch w := &p.ws[i]; {
	case w.low == "during":
		return true
	case w.low == "since" && (i == 0 || p.ws[i-1].low == ","):
		h.relation = From
		return true
	case w.low == "eve" && at(1, "of"):
		h.sign, h.count, h.unit, h.word, h.event = -1, 1, calendar.Day, i+1, i+2
		p.backToArticle(h)
		return true
	case (w.low == "centenary" || w.low == "bicentenary") && at(1, "of"):
		h.first, h.word, h.event, h.sign, h.count, h.unit, h.exact = i, i+1, i+2, 1, 100, calendar.Year, true
		if w.low == "bicentenary" {
			h.count = 200
		}
		p.backToArticle(h)
		return true
	case i > 0 && at(1, "of") && at(2, "the") && p.ws[i-1].low == "the" && p.opensSpan(h, i):
		return true
	case i > 0 && p.ws[i-1].low == "the" && (at(1, "after") || at(1, "before")) && at(2, "the") && (w.low == "morning" || w.low == "afternoon" || w.low == "evening" || w.low == "night"):
		h.first, h.word, h.event, h.count, h.unit = i-1, i+1, i+2, 1, calendar.Day
		if h.sign = 1; at(1, "before") {
			h.sign = -1
		}
		return true
	case (w.low == "day" || w.low == "anniversary") && at(1, "of") && i > 0:
		n := ordinal(p.ws[i-1].low)
		if n == 0 {
			return false
		}
		h.first, h.word, h.event, h.sign = i-1, i+1, i+2, 1
		if h.count, h.unit = n-1, calendar.Day; w.low == "anniversary" {
			h.count, h.unit, h.exact = n, calendar.Year, true
		}
		p.backToArticle(h)
		return true
	}
	return false
}

// opensSpan reads "on the night of", "in the year of", "at the time of": the day
// or other unit of an event.
func (p *parsed) opensSpan(h *hinge, i int) bool {
	if i < 2 {
		return false
	}
	h.first, h.word, h.event = i-2, i+1, i+2
	prep, w := p.ws[i-2].low, p.ws[i].low
	switch {
	case prep == "on" && partOfDay(w):
		h.span = calendar.Day
	case prep == "in" && w == "week":
		h.span = calendar.Week
	case prep == "in" && w == "month":
		h.span = calendar.Month
	case prep == "in" && w == "year":
		h.span = calendar.Year
	case prep == "at" && (w == "time" || w == "moment"):
		h.span = calendar.Minute
	default:
		return false
	}
	return true
}

// backToArticle takes the article and preposition before the hinge into it.
func (p *parsed) backToArticle(h *hinge) {
	for k := h.first - 1; k >= 0 && k >= h.first-2; k-- {
		if !isDet(p.ws[k].tag) && p.ws[k].tag != "IN" {
			return
		}
		h.first = k
	}
}

// ordinal reads "second", "75th"; 0 for other words.
func ordinal(s string) int {
	for n, w := range []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"} {
		if s == w {
			return n + 1
		}
	}
	switch s {
	case "twentieth":
		return 20
	case "thirtieth":
		return 30
	case "fortieth":
		return 40
	case "fiftieth":
		return 50
	}
	if len(s) > 2 {
		if n, err := strconv.Atoi(s[:len(s)-2]); err == nil && n > 0 && n < 1000 {
			return n
		}
	}
	return 0
}

// farSide is the event that the hinge names after its word: a noun phrase, a
// clause or a gerund.
func (r *reader) farSide(p *parsed, h *hinge) (link, bool) {
	l := link{mention: -1, prep: -1}
	c := p.owner[h.word]
	if h.clause > 0 {
		l.clause, l.trigger = h.clause, p.groups[p.clauses[h.clause].group].head
		return l, true
	}
	if cl := p.clauses[c]; cl.marker == h.word && cl.group >= 0 {
		l.clause, l.trigger = c, p.groups[cl.group].head
		if n := cl.group + 1; isBe(p.ws[l.trigger].low) && n < len(p.groups) && p.groups[n].infinitive && p.groups[n].first == l.trigger+2 {
			l.trigger = p.groups[n].head // "a week before the miners were to vote"
		}
		return l, true
	}
	head, end := p.phraseAfter(p.skipDet(h.event))
	if w := &p.ws[h.event]; head < 0 || w.tag == "VBG" || p.ws[h.word].low == "into" {
		if strings.HasSuffix(w.low, "ing") {
			l.noun, l.trigger, l.clause, l.np = true, h.event, p.owner[h.event], [2]int{h.event, h.event + 1}
		}
		return l, l.noun
	}
	if head < 0 || !(p.eventful(head) || nominal(p.ws[head].low) || p.ws[head].deed != "") {
		return l, false
	}
	l.noun, l.trigger, l.clause = true, head, p.owner[head]
	l.np = [2]int{h.event, p.phraseTail(end)}
	return l, true
}

// nominal reports whether a noun looks made from a verb.
func nominal(w string) bool {
	w = strings.TrimSuffix(w, "s")
	for _, e := range []string{"tion", "sion", "ment", "ance", "ence"} {
		if len(w) > len(e)+3 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

func (p *parsed) skipDet(i int) int {
	for i < len(p.ws) && (isDet(p.ws[i].tag) || isNounTag(p.ws[i].tag) && i+1 < len(p.ws) && p.ws[i+1].tag == "POS" || p.ws[i].tag == "POS") {
		i++
	}
	return i
}

// phraseTail extends a noun phrase that ends at i over its "of" and "for"
// phrases, and a participle that closes it.
func (p *parsed) phraseTail(i int) int {
	for n := 0; n < 6 && i+1 < len(p.ws); n++ {
		w := &p.ws[i]
		if w.tag == "VBN" && i+1 < len(p.ws) && p.ws[i+1].low == "by" {
			if h, end := p.phraseAfter(p.skipDet(i + 2)); h >= 0 {
				i = end
				continue
			}
		}
		if w.tag != "IN" || w.low != "of" && w.low != "for" && w.low != "between" && w.low != "against" && w.low != "by" && w.low != "in" && w.low != "on" && w.low != "with" {
			break
		}
		h, end := p.phraseAfter(p.skipDet(i + 1))
		if h < 0 || p.ws[i+1].mention >= 0 || p.ws[h].mention >= 0 {
			break
		}
		i = end
	}
	return i
}

// nearSide is the event that the hinge's expression modifies.
func (r *reader) nearSide(p *parsed, h *hinge) (link, bool) {
	l := link{mention: h.mention, prep: -1, past: true}
	c := p.owner[h.first]
	if cl := p.clauses[c]; cl.marker == h.word {
		c = cl.parent
	}
	if c >= 0 && h.sign > 0 && h.word < len(p.ws) && p.sayingAround(c, p.owner[h.word]) {
		c = p.clauses[c].parent
	}
	if k := h.first - 1; k > 0 && (h.mention >= 0 || h.exact) && p.ws[k].low == "," && p.ws[k-1].mention >= 0 && p.ws[k-1].mention != h.mention {
		c = p.owner[k-1] // "left in 2014, two years before the poll": the same date once more
	}
	if c < 0 {
		return l, false
	}
	if k := h.first - 1; k >= 0 && h.sign == 0 && isNounTag(p.ws[k].tag) && p.clauses[c].group >= 0 && p.groups[p.clauses[c].group].first > h.word {
		// "the use of the launcher during the test confirms": the noun has it.
		from := p.wideNounPhrase(k)
		if head := p.phraseHead(from, h.first); head >= 0 && (p.eventful(head) || nominal(p.ws[head].low) || p.ws[head].low == "use") {
			return link{mention: -1, prep: -1, clause: c, noun: true, trigger: head, np: [2]int{from, h.first}}, true
		}
		return l, false
	}
	l.clause = c
	p.verbal(&l, h.first)
	if l.reason != "" || l.noun {
		return l, false
	}
	l.clause = p.owner[l.trigger]
	return l, true
}

// sayingAround reports whether clause c is what a dated saying tells of the present
// or future, so that the past event of clause far cannot have come before that, but
// before the saying: "said on Friday that it is to shut, two days after it lost".
func (p *parsed) sayingAround(c, far int) bool {
	cl := p.clauses[c]
	if cl.kind != complement || cl.group < 0 || cl.parent < 0 || p.groups[cl.group].tense == Past || p.groups[cl.group].perfect || far == c || !p.simplePast(far) {
		return false
	}
	up := p.clauses[cl.parent]
	return up.group >= 0 && p.simplePast(cl.parent) && p.dateIn(up.first, cl.first)
}
