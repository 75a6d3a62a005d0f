package chrono

import (
	"fmt"
	"strings"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// hinge is a place where the text dates one event by another: "16 days after
// the completion", "during the test", "on the eve of the vote".
type hinge struct {
	sentence int
	mention  int // of the length, -1 when there is none
	first    int // first word of the whole expression
	word     int // "after", "before", "during"
	event    int // first word of the event it names
	count    int
	unit     calendar.Granularity
	sign     int // -1 before, +1 after, 0 within
	done     bool
}

// infer dates events by other events until nothing new comes to light. Either
// side of a hinge may be the dated one.
func (r *reader) infer() {
	for round := 0; round < 4; round++ {
		found := false
		for k := range r.hinges {
			if !r.hinges[k].done && r.swing(&r.hinges[k]) {
				found = true
			}
		}
		if !found {
			return
		}
	}
}

// hingesOf collects the hinges of sentence s.
func (r *reader) hingesOf(s int, p *parsed) {
	for i := range p.ws {
		w := &p.ws[i]
		if w.tag != "IN" && w.tag != "VBG" && w.tag != "RB" && w.tag != "WRB" {
			continue
		}
		h := hinge{sentence: s, mention: -1, word: i, event: i + 1}
		switch w.low {
		case "after", "following", "since":
			h.sign = 1
		case "before":
			h.sign = -1
		case "during":
		case "of":
			if i < 1 || p.ws[i-1].low != "eve" {
				continue
			}
			h.sign, h.count, h.unit, h.first = -1, 1, calendar.Day, i-1
		default:
			continue
		}
		if i+1 >= len(p.ws) || p.ws[i+1].mention >= 0 {
			continue
		}
		if h.unit == calendar.NoGranularity && h.sign != 0 && !r.length(p, &h) {
			continue
		}
		if h.sign == 0 {
			h.first = i
		}
		r.hinges = append(r.hinges, h)
	}
}

// length reads the amount before the hinge's word: a mention of so many units,
// or "the day".
func (r *reader) length(p *parsed, h *hinge) bool {
	k := h.word - 1
	if k < 0 {
		return false
	}
	if m := p.ws[k].mention; m >= 0 {
		e := r.mentions[m].Expr
		if e.Form != timex.Length && !(e.Form == timex.Offset && e.From == timex.FromEvent) || e.Count == 0 || e.Unit == calendar.NoGranularity || e.Mod != timex.NoMod {
			return false
		}
		h.mention, h.count, h.unit = m, e.Count, e.Unit
		for k > 0 && p.ws[k-1].mention == m {
			k--
		}
		h.first = k
		return true
	}
	units := map[string]calendar.Granularity{"day": calendar.Day, "week": calendar.Week, "month": calendar.Month, "year": calendar.Year}
	if u, ok := units[p.ws[k].low]; ok && k > 0 && p.ws[k-1].low == "the" {
		h.count, h.unit, h.first = 1, u, k-1
		return true
	}
	return false
}

// swing tries to date one side of the hinge by the other.
func (r *reader) swing(h *hinge) bool {
	p := r.parse(h.sentence)
	far, ok := r.farSide(p, h)
	if !ok {
		h.done = true
		return false
	}
	near, ok := r.nearSide(p, h)
	if !ok {
		h.done = true
		return false
	}
	fd, nd := r.dated(h.sentence, p, far, true), r.dated(h.sentence, p, near, false)
	switch {
	case fd >= 0 && nd < 0:
		h.done = true
		return r.derive(h, p, near, far, fd, h.sign)
	case nd >= 0 && fd < 0 && h.sign != 0:
		h.done = true
		return r.derive(h, p, far, far, nd, -h.sign)
	case nd >= 0 && fd >= 0:
		h.done = true
	}
	return false
}

// farSide is the event that the hinge names after its word: a noun phrase, a
// clause or a gerund.
func (r *reader) farSide(p *parsed, h *hinge) (link, bool) {
	l := link{mention: -1, prep: -1}
	c := p.owner[h.word]
	if cl := p.clauses[c]; cl.marker == h.word && cl.group >= 0 {
		l.clause, l.trigger = c, p.groups[cl.group].head
		return l, true
	}
	head, end := p.phraseAfter(p.skipDet(h.event))
	if head < 0 || !(p.eventful(head) || nominal(p.ws[head].low)) {
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
		if w.tag != "IN" || w.low != "of" && w.low != "for" && w.low != "between" && w.low != "against" && w.low != "by" && w.low != "in" && w.low != "on" {
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
	l := link{mention: h.mention, prep: -1}
	c := p.owner[h.first]
	if cl := p.clauses[c]; cl.marker == h.word {
		c = cl.parent
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

// derive makes or dates the event of link l, which lies h's length from draft k.
func (r *reader) derive(h *hinge, p *parsed, l, far link, k, sign int) bool {
	base := &r.drafts[k]
	if base.Relation != Within || base.Modality != Actual && base.Modality != Planned {
		return false
	}
	v, ok := shift(base.Value, sign*h.count, h.unit)
	if sign == 0 {
		v, ok = base.Value, true
	}
	if !ok {
		return false
	}
	d := r.bare(h.sentence, p, l)
	d.Value, d.When, d.Certainty, d.DatedBy = v, v.Window(), timex.Reckoned, DatedByEvent
	if base.Certainty == timex.Assumed {
		d.Certainty = timex.Assumed
	}
	d.base = k
	if h.mention >= 0 && l.mention == h.mention {
		d.Mentions = []int{h.mention}
	}
	d.Why = reason(h, sign, r.doc.Slice(base.Trigger), base.Value)
	t := &titler{parsed: p, text: r.doc.Text, drop: map[int]bool{}}
	if l.trigger != far.trigger {
		t.dropHinge(h, far)
	}
	r.tell(&d, p, t, []link{l})
	if sign == 0 && !l.noun && d.Class == Reporting {
		return false
	}
	r.drafts = append(r.drafts, d)
	if h.mention >= 0 {
		r.spent[h.mention] = true
	}
	return true
}

// dropHinge takes the words of the hinge, and of the event that it names, out
// of the title of the near side.
func (t *titler) dropHinge(h *hinge, far link) {
	last := t.clauses[far.clause].last
	if far.noun {
		last = far.np[1]
		for last < len(t.ws) && (t.ws[last].mention >= 0 || t.ws[last].tag == "IN" && last+1 < len(t.ws) && t.ws[last+1].mention >= 0) {
			last++
		}
	}
	for k := h.first; k < last; k++ {
		t.drop[k] = true
	}
}

// reason says in plain words how the date was reckoned.
func reason(h *hinge, sign int, trigger string, v timex.Value) string {
	date := v.TIMEX3()
	if sign == 0 {
		return fmt.Sprintf("during the %s of %s", trigger, date)
	}
	word := "after"
	if sign < 0 {
		word = "before"
	}
	unit := h.unit.String()
	if h.count != 1 {
		unit += "s"
	}
	return fmt.Sprintf("%d %s %s “%s” of %s", h.count, unit, word, trigger, date)
}

// shift moves a value by n units. The result is as coarse as the coarser of
// unit and value.
func shift(v timex.Value, n int, unit calendar.Granularity) (timex.Value, bool) {
	if v.Date.IsZero() || !v.Until.IsZero() || v.Mod != timex.NoMod {
		return timex.Value{}, false
	}
	d, g := v.Date, v.Date.Granularity
	if unit == calendar.Decade {
		n, unit = 10*n, calendar.Year
	}
	switch {
	case g > calendar.Year || unit > calendar.Year || g == calendar.Season && unit < calendar.Year:
		return timex.Value{}, false
	case unit == calendar.Week && g <= calendar.Day:
		d = d.In(calendar.Day).Add(n, unit)
	case unit > g: // "two months after 18 August" is a month
		d = d.In(unit).Add(n, unit)
	case unit == g:
		d = d.Add(n, unit)
	default: // "16 days after August": the unit in which its first day comes to lie
		d = d.Start.In(calendar.Day).Add(n, unit).In(g)
	}
	return timex.Value{Date: d.Qualified(v.Date.Qualifier)}, !d.IsZero()
}

// dated finds the draft with a date that link l means: the same trigger, else
// the one dated event of the same verb or its noun. named says that l comes
// after "after" or "before" and so must be an event told elsewhere.
func (r *reader) dated(s int, p *parsed, l link, named bool) int {
	at := article.Span{Start: p.ws[l.trigger].start, End: p.ws[l.trigger].end}
	for k := range r.drafts {
		if r.drafts[k].Trigger == at && !r.drafts[k].Value.Date.IsZero() {
			return k
		}
	}
	head := l.trigger
	if !l.noun && lightVerb(p.ws[head].low) {
		if h := p.subjectHead(l.clause); h >= 0 && (p.eventful(h) || nominal(p.ws[h].low)) {
			head = h
		} else {
			return -1
		}
	} else if !l.noun && !named {
		return -1
	}
	return r.match(s, p, head, l)
}

// lightVerb reports whether a verb only says that its subject happened.
func lightVerb(w string) bool {
	switch w {
	case "took", "take", "takes", "taken", "came", "come", "occurred", "happened", "followed", "was", "were", "began", "started", "broke":
		return true
	}
	return false
}

// subjectHead is the head noun of the subject of clause c; -1 for none.
func (p *parsed) subjectHead(c int) int {
	cl := p.clauses[c]
	if cl.group < 0 {
		return -1
	}
	from := max(cl.subject, cl.first)
	if cl.marker >= from {
		from = cl.marker + 1
	}
	return p.phraseHead(from, p.groups[cl.group].first)
}

// match finds the dated draft whose trigger is of one family with the word at
// head. Several with different dates count only if the words around decide.
func (r *reader) match(s int, p *parsed, head int, l link) int {
	best, score, tie := -1, -1, false
	words := contentWords(p, l)
	for k := range r.drafts {
		d := &r.drafts[k]
		if d.Value.Date.IsZero() || d.Relation != Within || !sameDeed(&p.ws[head], d) {
			continue
		}
		n := 0
		for w := range words {
			if strings.Contains(strings.ToLower(d.Title), w) {
				n++
			}
		}
		switch {
		case n > score:
			best, score, tie = k, n, false
		case n == score && r.drafts[best].Value != d.Value:
			tie = true
		}
	}
	if tie {
		return -1
	}
	return best
}

// contentWords are the names and nouns around the event of l.
func contentWords(p *parsed, l link) map[string]bool {
	out := map[string]bool{}
	from, to := p.clauses[l.clause].first, p.clauses[l.clause].last
	if l.noun {
		from, to = l.np[0], l.np[1]
	}
	for k := from; k < to && len(out) < 20; k++ {
		if isNounTag(p.ws[k].tag) && k != l.trigger && p.ws[k].mention < 0 && len(p.ws[k].low) > 2 {
			out[p.ws[k].low] = true
		}
	}
	return out
}

// sameDeed reports whether a word and the trigger of a draft are forms of one
// verb or its noun: "tests" and "tested", "invasion" and "invaded".
func sameDeed(w *word, d *draft) bool {
	if w.deed != "" || d.deed != "" {
		if w.deed == d.deed {
			return true
		}
	}
	a, b := w.low, d.low
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 4 && isEnding(a[n:]) && isEnding(b[n:])
}

func isEnding(s string) bool {
	switch s {
	case "", "e", "s", "es", "ed", "d", "ing", "ings", "ion", "ions", "ation", "ition", "tion", "sion", "ment", "ments", "al", "als", "ance", "ence",
		"er", "y", "ies", "ied", "t", "te", "ted", "ting", "de", "ded", "ding", "ure", "age", "th", "ning", "ned", "ping", "ped", "red", "ring", "ling", "led", "ication", "ification":
		return true
	}
	return false
}
