package chrono

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// draft is an event on its way: Event with the places in its sentence that
// later stages still ask about.
type draft struct {
	Event
	sentence int // index into Document.Sentences
	clause   int
	trigger  int // word
	noun     bool
	low      string      // the trigger in lower case, to find the event again by its noun or verb
	deed     string      // see entry
	alias    []entryWord // event nouns that its verb only says took place
	base     int         // draft that dates it; -1 when none does
}

// cached is a sentence already cut into clauses. Few are kept: all together
// would take many times the memory of the text.
type cached struct {
	sentence int
	*parsed
}

// reader reads the events of one document.
type reader struct {
	doc      *article.Document
	index    int // of the document
	opt      Options
	mentions []timex.Mention
	first    []int          // first mention of each sentence; one more at the end
	scratch  *tagScratch    // nil until a sentence is parsed
	parsed   [4]cached      // the sentences parsed last
	turn     int            // which of them to forget next
	voices   map[int]*voice // by block: who speaks in it
	drafts   []*draft
	unused   []Unused
	hinges   []hinge
	keeps    int // words of sentences with hinges
	family   family
	told     int          // drafts that the date words gave
	spent    map[int]bool // mentions that a hinge used
	warnings []Warning
	notice   struct { // see copyrighted
		block int // counted from 1
		found bool
	}
	known      *persons // see persons
	label      int      // mention that stands as a sentence of its own before the next one; -1 for none
	labelCount int      // see labels; -1 until counted
}

// read extracts the drafts of a document, in the order of the telling.
func (r *reader) read() {
	r.first = make([]int, len(r.doc.Sentences)+1)
	m := 0
	for s := range r.doc.Sentences {
		r.first[s] = m
		for m < len(r.mentions) && r.mentions[m].Sentence <= s {
			m++
		}
	}
	r.first[len(r.doc.Sentences)] = m
	for s := range r.doc.Sentences {
		r.sentence(s)
	}
	r.infer()
	r.settle()
	r.disputed()
	if r.opt.All {
		r.rest()
	}
	for i := range r.drafts {
		r.clip(r.drafts[i])
	}
	r.unused = slices.DeleteFunc(r.unused, func(u Unused) bool { return r.spent[u.Mention] })
}

// story says why a block of this kind tells no event; "" when it does.
func story(k article.BlockKind) string {
	switch k {
	case article.Caption:
		return "in a caption"
	case article.Credit:
		return "in a credit"
	case article.Correction:
		return "in a correction"
	case article.Note:
		return "in a note"
	}
	return ""
}

// corrects reports whether a block opens as a correction does.
func corrects(s string) bool {
	for _, word := range []string{"correction", "clarification"} {
		if len(s) >= len(word) && strings.EqualFold(s[:len(word)], word) {
			return true
		}
	}
	return false
}

// sentence extracts the events that the date mentions of sentence s date.
func (r *reader) sentence(s int) {
	from, to := r.first[s], r.first[s+1]
	block := r.doc.Blocks[r.doc.Sentences[s].Block]
	label := r.takeLabel(s)
	if from == to {
		if label >= 0 && story(block.Kind) == "" {
			p := r.parse(s)
			r.drafts = append(r.drafts, r.draftsOf(s, p, r.labelled(p, label, nil))...)
		}
		if story(block.Kind) == "" && mayHinge(r.doc.Slice(r.doc.Sentences[s].Span)) {
			r.hingesOf(s, r.parse(s))
		}
		return
	}
	why := story(block.Kind)
	if why == "" && corrects(r.doc.Slice(block.Span)) {
		why = "in a correction"
	}
	if why != "" {
		for m := from; m < to; m++ {
			r.leave(m, why)
		}
		return
	}
	switch {
	case r.copyrighted(r.doc.Sentences[s].Block):
		why = "in a copyright notice"
	case legal(r.doc.Slice(r.doc.Sentences[s].Span)):
		why = "in a legal notice"
	case onDates(r.doc.Slice(r.doc.Sentences[s].Span)):
		why = "in a note on how dates are given"
	}
	if why != "" {
		for m := from; m < to; m++ {
			r.leave(m, why)
		}
		return
	}
	var usable []int
	worth := label >= 0
	for m := from; m < to; m++ {
		if why := r.unusable(m); why != "" {
			r.leave(m, why)
			worth = worth || r.counts(m)
		} else {
			usable = append(usable, m)
		}
	}
	if len(usable) == 0 && !worth && !mayHinge(r.doc.Slice(r.doc.Sentences[s].Span)) {
		return
	}
	p := r.parse(s)
	if len(usable) == 1 && block.Kind != article.Heading && p.onlyDate(usable[0]) {
		r.label = usable[0]
		r.leave(usable[0], "stands alone; it dates what follows")
		return
	}
	born, usable := r.lives(s, p, usable)
	r.drafts = append(append(r.drafts, born...), r.draftsOf(s, p, r.labelled(p, label, r.linksOf(p, usable, block.Kind == article.Heading)))...)
	r.hingesOf(s, p)
}

// counts reports whether mention m may count from an event: "two days after".
func (r *reader) counts(m int) bool {
	e := r.mentions[m].Expr
	return e.From == timex.FromEvent || r.hoursOn(m) || e.Form == timex.Length && r.measures(m)
}

// measures reports whether the words beside the length m tell from or to what event
// it goes: "two years into", "in the three months after", "within a month of".
func (r *reader) measures(m int) bool {
	s := r.mentions[m].Span
	after := strings.TrimLeft(r.doc.Text[s.End:], " ")
	for _, w := range [...]string{"into ", "after ", "before "} {
		if strings.HasPrefix(after, w) {
			return true
		}
	}
	return strings.HasPrefix(after, "of ") && strings.HasSuffix(r.doc.Text[:s.Start], "ithin ")
}

// linksOf ties the usable mentions of a sentence to what they date.
func (r *reader) linksOf(p *parsed, usable []int, heading bool) []link {
	var links []link
	for _, m := range usable {
		a, b := p.wordsOf(m, r.mentions[m].Span)
		if a >= b {
			r.leave(m, InDateline)
			continue
		}
		if p.namesEvent(r.mentions, a, b) {
			r.leave(m, "names an event here, not a season")
			continue
		}
		if r.mentions[m].Value.Date.Granularity == calendar.Season && p.ofWhatKind(a, b, r.mentions[m].Span.End) {
			r.leave(m, "says of what kind something is, not when it was")
			continue
		}
		l := p.attach(&r.mentions[m], m, a, b, r.past(m))
		l.old, l.over = r.old(m), r.over(m)
		if n := len(links) - 1; n >= 0 && links[n].reason != "" && r.mentions[m].Value.Date.Granularity < calendar.Day && p.goesWith(links[n], l) {
			l.reason = links[n].reason
		}
		if n := len(links) - 1; n >= 0 {
			p.secondDate(&l, links[n])
		}
		if l.reason == "" && heading && l.noun {
			l.reason = "in a heading; it dates what follows"
		}
		links = append(links, l)
	}
	links = append(links, p.whens(links)...)
	links = r.useful(links)
	links = slices.DeleteFunc(links, func(l link) bool {
		if p.subjectless(l) {
			r.leave(l.mention, "its clause has no subject that the text names")
			return true
		}
		return false
	})
	links = append(links, p.publishing(links)...)
	links = append(links, p.meanwhile(links, r.upToDay)...)
	return append(links, p.spread(links, r.upToMonth)...)
}

// upToDay reports whether mention m names a day or part of one.
func (r *reader) upToDay(m int) bool { return r.mentions[m].Value.Date.Granularity <= calendar.Day }

// upToMonth reports whether mention m names a month or part of one.
func (r *reader) upToMonth(m int) bool { return r.mentions[m].Value.Date.Granularity <= calendar.Month }

// past reports whether the date of mention m is not after publication.
func (r *reader) past(m int) bool {
	return r.doc.DCT.IsZero() || r.mentions[m].Value.Window().Earliest <= r.doc.DCT.Window().Latest
}

// over reports whether the date of mention m had ended by the day of publication.
func (r *reader) over(m int) bool {
	return r.doc.DCT.IsZero() || r.mentions[m].Value.Window().Latest < r.doc.DCT.Window().Earliest
}

// old reports whether the date of mention m lies a year or more before
// publication; where that is not known, before any that is read as a file.
func (r *reader) old(m int) bool {
	const year = 365 * 24 * 60 * 60
	const files = 1990
	if d := r.mentions[m].Value.Date; r.doc.DCT.IsZero() {
		return !d.IsZero() && d.Year() < files
	}
	return r.mentions[m].Value.Window().Latest < r.doc.DCT.Window().Earliest-year
}

// useful drops the links that date nothing, and records their mentions unless
// another link of the sentence makes use of them.
func (r *reader) useful(links []link) []link {
	var out []link
	for _, l := range links {
		if l.reason == "" {
			out = append(out, l)
		} else if !slices.ContainsFunc(links, func(o link) bool { return o.mention == l.mention && o.reason == "" }) {
			r.leave(l.mention, l.reason)
		}
	}
	return out
}

func (r *reader) leave(m int, reason string) {
	r.unused = append(r.unused, Unused{Document: r.index, Mention: m, Reason: reason})
}

// unusable says why a mention can date no event by itself; "" when it can.
func (r *reader) unusable(m int) string {
	mn := &r.mentions[m]
	switch {
	case mn.Type == timex.SET:
		return "recurring, with no bounds"
	case r.overtaken(m):
		return "counts from an event whose date is not certain"
	case !mn.Value.Date.IsZero():
		return ""
	case mn.Expr.From == timex.FromEvent:
		return "the event that it counts from is not certain"
	case mn.Type == timex.DURATION:
		return "a length of time, not a date"
	case mn.Value.Text == "PRESENT_REF" || mn.Value.Text == "FUTURE_REF":
		return "names no time"
	case mn.Value.Text == "":
		return "its date is not known"
	}
	return ""
}

// overtaken reports whether mention m, of days or weeks, counts from a date that
// the sentence before has left for an event reckoned from another: "elected in
// 1990. Two years after the election she resigned. The same day ...".
func (r *reader) overtaken(m int) bool {
	mn := &r.mentions[m]
	if mn.Anchor.Kind != timex.MentionAnchor || mn.Expr.From != timex.FromMention || mn.Expr.Unit > calendar.Week {
		return false
	}
	for k := m - 1; k >= 0 && r.mentions[k].ID != mn.Anchor.ID; k-- {
		if e := r.mentions[k].Expr; e.From == timex.FromEvent && r.mentions[k].Sentence == mn.Sentence-1 && r.alone(k) {
			return true
		}
	}
	return false
}

// alone reports whether no other date stands in the sentence of mention m.
func (r *reader) alone(m int) bool {
	s := r.mentions[m].Sentence
	for k := r.first[s]; k < r.first[s+1]; k++ {
		if k != m && !r.mentions[k].Value.Date.IsZero() {
			return false
		}
	}
	return true
}

// draftsOf turns the links of a sentence into drafts; the links of one trigger
// whose dates agree make one.
func (r *reader) draftsOf(s int, p *parsed, links []link) []*draft {
	var out []*draft
	for n, l := range links {
		if l.trigger < 0 {
			continue
		}
		group := []link{l}
		for k := n + 1; k < len(links) && k < n+4; k++ {
			if links[k].trigger == l.trigger && links[k].noun == l.noun && r.agree(l, links[k]) && (len(group) == 1 || !opens(group[0], group[1])) {
				group = append(group, links[k])
				links[k].trigger = -1
			}
		}
		d := r.draft(s, p, group)
		why := ""
		switch {
		case d.Title == "":
			why = "its words do not stand by themselves as a line"
		case p.inquires(d.clause):
			why = "in a question"
		case r.untimely(d):
			why = "lies after publication, but its clause is told as past"
		case r.headedTo(d, p) && d.When.Earliest <= r.doc.DCT.Window().Latest:
			why = "told in a heading of what is to come"
		case r.longGone(d, p):
			why = "lies before publication, but its clause tells of what is to come"
		}
		if why != "" {
			for _, g := range group {
				r.leave(g.mention, why)
			}
			continue
		}
		out = append(out, d)
	}
	return out
}

// draft makes the event of one or more links to the same trigger.
func (r *reader) draft(s int, p *parsed, links []link) *draft {
	d := r.bare(s, p, links[0])
	r.date(d, links)
	t := &titler{parsed: p, text: r.doc.Text, drop: map[int]bool{}}
	for _, l := range links {
		r.dropDate(t, l)
	}
	if !d.noun {
		t.dropGapped(links[0])
	}
	r.dropCounts(t, s, d.clause)
	r.tell(d, p, t, links)
	return d
}

// dropCounts takes out of the title a length that ends its clause and counts to
// the event of the next: "took the oath, a day" before "after he conceded".
func (r *reader) dropCounts(t *titler, s, clause int) {
	end := t.clauses[clause].last
	for m := r.first[s+1] - 1; m >= r.first[s]; m-- {
		if r.mentions[m].Expr.From != timex.FromEvent {
			continue
		}
		first, last := t.wordsOf(m, r.mentions[m].Span)
		if last != end || first == 0 || last < len(t.ws) && t.ws[last].low == "than" || t.owner[first] != clause {
			continue
		}
		if t.ws[first-1].low == "," {
			first--
		}
		for k := first; k < last; k++ {
			t.drop[k] = true
		}
		return
	}
}

// bare is the event of link l with its places in the text alone.
func (r *reader) bare(s int, p *parsed, l link) *draft {
	w := &p.ws[l.trigger]
	d := &draft{sentence: s, clause: l.clause, trigger: l.trigger, noun: l.noun, low: w.low, deed: w.deed, base: -1}
	if p.turnsInto(l.trigger) {
		d.deed = ""
	}
	d.alias = p.aliases(l)
	d.Document = r.index
	d.Sentence = r.doc.Sentences[s].Span
	d.Trigger = article.Span{Start: w.start, End: w.end}
	d.Clause = r.clauseSpan(p, l)
	return d
}

// tell fills title, actors and factuality.
func (r *reader) tell(d *draft, p *parsed, t *titler, links []link) {
	f := p.judge(r.doc.Text, d.clause, d.trigger, d.noun, links)
	t.quotes = r.voiceOf(r.doc.Sentences[d.sentence].Block).spans
	t.mend(d.trigger)
	if d.noun && links[0].np[1] > links[0].np[0] {
		d.Title = t.nounTitle(links[0].np, d.trigger)
		if t.bare(t.chosen) || len(t.chosen) > 0 && t.torn(t.chosen) {
			d.Title = t.fullNoun(links[0], f.modality == Actual && !f.negative)
		}
	} else {
		d.Title = t.verbTitle(d.clause, d.trigger, f.modality == Actual && !f.negative)
	}
	if d.noun {
		d.Clause = p.cover(d.Clause, t.chosen)
	}
	if d.noun && (strings.HasPrefix(d.Title, "your ") || t.strayNoun()) {
		d.Title = "" // everybody's, or nobody's
	}
	name := r.antecedent(d, p)
	d.Title = named(d.Title, name)
	if t.join(t.chosen) == d.Title {
		d.Title = t.spoken(t.chosen, d.Title)
	}
	d.Class, d.Tense, d.Negative, d.Modality = f.class, f.tense, f.negative, f.modality
	d.Attribution = untitled(d.Title, r.sourcesOf(d, p, r.voiced(d, f.attribution)))
	d.Actors = t.actors(d.clause, d.noun, links)
	if name != "" && !slices.Contains(d.Actors, name) {
		d.Actors = slices.Insert(d.Actors, 0, name)
	}
}

// Normal is a text with its spaces and quotation marks made alike, lower-cased.
func Normal(s string) string {
	return string(appendNormal(make([]byte, 0, len(s)+utf8.UTFMax), s))
}

// appendNormal appends to out, which is empty, what Normal makes of s.
func appendNormal(out []byte, s string) []byte {
	gap := false
	for _, c := range s {
		if unicode.IsSpace(c) {
			gap = len(out) > 0
			continue
		}
		if gap {
			out = append(out, ' ')
			gap = false
		}
		switch c {
		case '“', '”':
			c = '"'
		case '’', '‘':
			c = '\''
		}
		out = utf8.AppendRune(out, unicode.ToLower(c))
	}
	return out
}
