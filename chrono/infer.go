package chrono

import (
	"fmt"
	"sort"
	"strings"

	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// infer dates events by other events until nothing new comes to light. Either
// side of a hinge may be the dated one, and a newly dated event may date the
// next.
func (r *reader) infer() {
	r.told = len(r.drafts)
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

// recentSentences is how far back an event may be told that "the time of the
// agreement" means. The day of an event, or its night, is kept in mind longer.
const recentSentences = 12

// swing tries to date one side of the hinge by the other.
func (r *reader) swing(h *hinge) bool {
	p := h.parsed
	if p == nil {
		p = r.parse(h.sentence)
	}
	near, ok := r.nearSide(p, h)
	if !ok {
		h.done = true
		return false
	}
	if h.tail {
		h.done = true
		k := r.lastTold(h, p)
		if h.hours && k >= 0 && !r.onlyDay(k) {
			return false
		}
		return k >= 0 && r.dated(h.sentence, p, near, false) < 0 && r.derive(h, p, near, near, k, h.sign)
	}
	far, ok := r.farSide(p, h)
	if !ok {
		h.done = true
		return false
	}
	fd, nd := r.dated(h.sentence, p, far, true), r.dated(h.sentence, p, near, false)
	switch {
	case h.span != calendar.NoGranularity && h.span != calendar.Day && fd >= 0 && h.sentence-r.drafts[fd].sentence > recentSentences:
		h.done = true // "at the time of the agreement": of which one is not certain
	case fd >= 0 && nd < 0:
		h.done = true
		if g := p.groupOf(near.trigger); h.relation == From && (g < 0 || !p.groups[g].perfect) {
			return false // "since" says why, not when
		}
		return r.derive(h, p, near, far, fd, h.sign)
	case nd >= 0 && fd < 0 && h.count > 0 && h.unit >= calendar.Day:
		h.done = true
		return r.derive(h, p, far, far, nd, -h.sign)
	case nd >= 0 && fd >= 0:
		h.done = true
		if far.noun && h.count > 0 && p.ofAnother(far, r.drafts[fd]) && r.drafts[fd].Trigger.Start != p.ws[far.trigger].start && r.apart(h, nd, fd) {
			return r.derive(h, p, far, far, nd, -h.sign) // "sacked two days after a defeat": not after the one told elsewhere
		}
		if !far.noun && h.count > 0 && r.drafts[fd].Trigger.Start != p.ws[far.trigger].start && r.apart(h, nd, fd) {
			return r.derive(h, p, far, far, nd, -h.sign) // "two years after it was finished": another was, elsewhere
		}
		r.compare(h, nd, fd)
	}
	return false
}

// ofAnother reports whether the noun phrase of l may well tell of another event than
// d, of the same verb: "a defeat" is new, "his death" of whoever was told of, "the
// death of Roe" of Roe.
func (p *parsed) ofAnother(l link, d *draft) bool {
	if w := &p.ws[l.np[0]]; w.low == "a" || w.low == "an" || w.tag == "PRP$" {
		return true
	}
	words, bound := contentWords(p, l)
	title := strings.ToLower(d.Title)
	for w, binds := range words {
		if binds && strings.Contains(title, w) {
			return false
		}
	}
	return bound
}

// compare warns where both sides have dates of their own that the words
// between them contradict.
func (r *reader) compare(h *hinge, near, far int) {
	if h.count == 0 || near == far {
		return
	}
	if !r.apart(h, near, far) {
		return
	}
	v, _ := h.reckon(r.drafts[far].Value, h.sign)
	r.warnings = append(r.warnings, Warning{Document: r.index, Message: fmt.Sprintf("“%s” would be %s by the words, %s, but has the date %s of its own",
		r.doc.Slice(r.drafts[near].Trigger), v.TIMEX3(), reason(h, h.sign, r.doc.Slice(r.drafts[far].Trigger), r.drafts[far].Value), r.drafts[near].Value.TIMEX3())})
}

// apart reports whether the dates of drafts near and far contradict the words of
// the hinge between them.
func (r *reader) apart(h *hinge, near, far int) bool {
	v, ok := h.reckon(r.drafts[far].Value, h.sign)
	return ok && !v.Window().Overlaps(r.drafts[near].When)
}

// lastTold is the dated event that the text told last before the hinge.
func (r *reader) lastTold(h *hinge, p *parsed) int {
	best := -1
	for k := r.before(h.sentence); k < len(r.drafts) && r.drafts[k].sentence <= h.sentence; k++ {
		d := r.drafts[k]
		if d.Trigger.Start < p.ws[h.first].start && d.DatedBy == DatedByWords && d.Relation == Within && !d.Value.Date.IsZero() &&
			(best < 0 || d.Trigger.Start > r.drafts[best].Trigger.Start) {
			best = k
		}
	}
	return best
}

// before is the first draft of the sentence before s; drafts are in order until
// inference adds to them.
func (r *reader) before(s int) int {
	return sort.Search(r.told, func(k int) bool { return r.drafts[k].sentence >= s-1 })
}

// derive makes the event of link l, which lies h's length from draft k.
func (r *reader) derive(h *hinge, p *parsed, l, far link, k, sign int) bool {
	base := r.drafts[k]
	if base.Relation != Within || base.Modality != Actual && base.Modality != Planned {
		return false
	}
	v, ok := h.reckon(base.Value, sign)
	if !ok || h.spread && l.trigger == far.trigger && !h.tail {
		return false
	}
	d := r.bare(h.sentence, p, l)
	d.Value, d.Certainty, d.DatedBy, d.base = v, timex.Reckoned, DatedByEvent, k
	if l.trigger != far.trigger || h.tail {
		d.Relation = h.relation
	}
	d.When = related(v.Window(), d.Relation)
	if base.Certainty == timex.Assumed || h.hours && v.Date.Granularity >= calendar.Day { // it may have gone past midnight
		d.Certainty = timex.Assumed
	}
	if h.mention >= 0 && l.mention == h.mention {
		d.Mentions = []int{h.mention}
	}
	d.Why = reason(h, sign, r.doc.Slice(base.Trigger), base.Value)
	t := &titler{parsed: p, text: r.doc.Text, drop: map[int]bool{}}
	if l.trigger != far.trigger || h.tail {
		t.dropHinge(h, far)
	}
	r.tell(d, p, t, []link{l})
	if d.Title == "" || h.count == 0 && !l.noun && d.Class == Reporting {
		return false
	}
	r.drafts = append(r.drafts, d)
	if h.mention >= 0 {
		r.spent[h.mention] = true
	}
	return true
}

// reckon returns the time that lies h's length from v, in the direction of sign.
func (h *hinge) reckon(v timex.Value, sign int) (timex.Value, bool) {
	switch {
	case h.count == 0 && h.span > v.Date.Granularity:
		return timex.Value{Date: v.Date.In(h.span)}, v.Until.IsZero() && v.Mod == timex.NoMod
	case h.count == 0:
		return v, true
	case h.spread:
		if v.Date.Granularity < calendar.Day {
			v.Date = v.Date.In(calendar.Day)
		}
		to, ok := shift(v, sign*h.count, h.unit, true)
		if sign < 0 {
			v, to = to, v
		}
		return timex.Value{Date: v.Date, Until: to.Date}, ok && v.Date.Granularity <= h.unit && v.Date.Granularity == to.Date.Granularity
	}
	return shift(v, sign*h.count, h.unit, h.exact)
}

// dropHinge takes the words of the hinge, and of the event that it names, out
// of the title of the near side.
func (t *titler) dropHinge(h *hinge, far link) {
	last := t.clauses[far.clause].last
	switch {
	case h.tail:
		last = h.word
		if last < len(t.ws) && (t.ws[last].low == "after" || t.ws[last].low == "before") {
			last++
		}
	case far.noun:
		last = far.np[1]
		for last < len(t.ws) && (t.ws[last].mention >= 0 || t.ws[last].tag == "IN" && last+1 < len(t.ws) && t.ws[last+1].mention >= 0) {
			last++
		}
	}
	first := h.first
	for first > 0 && narrows(t.ws[first-1].low) {
		first--
	}
	if h.spread || h.relation == Until || h.relation == By {
		if first > 1 && t.ws[first-1].tag == "DT" {
			first--
		}
		if first > 0 && t.ws[first-1].tag == "IN" && t.ws[first-1].mention < 0 {
			first-- // "in the", "within", "until"
		}
	}
	t.dropRun(first, last)
}

// reason says in plain words how the date was reckoned.
func reason(h *hinge, sign int, trigger string, v timex.Value) string {
	date := v.TIMEX3()
	switch {
	case h.relation == From:
		return fmt.Sprintf("since “%s” of %s", trigger, date)
	case h.count == 0 && h.hours && sign < 0:
		return fmt.Sprintf("hours before “%s” of %s, taken for the same day", trigger, date)
	case h.count == 0 && h.hours:
		return fmt.Sprintf("hours after “%s” of %s, taken for the same day", trigger, date)
	case h.count == 0 && h.sign > 0:
		return fmt.Sprintf("the first day of “%s” of %s", trigger, date)
	case h.span > calendar.Minute:
		return fmt.Sprintf("the %s of “%s” of %s", h.span, trigger, date)
	case h.span != calendar.NoGranularity:
		return fmt.Sprintf("the time of “%s” of %s", trigger, date)
	case h.count == 0:
		return fmt.Sprintf("during “%s” of %s", trigger, date)
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
// unit and value, and spans two of them where it may lie in either: the eve of
// a day in April is in March or April. exact keeps the very day of an
// anniversary. Hours and minutes from a day stay on it.
func shift(v timex.Value, n int, unit calendar.Granularity, exact bool) (timex.Value, bool) {
	if v.Date.IsZero() || !v.Until.IsZero() || v.Mod != timex.NoMod {
		return timex.Value{}, false
	}
	d, g := v.Date, v.Date.Granularity
	if unit == calendar.Decade {
		n, unit = 10*n, calendar.Year
	}
	switch {
	case unit < calendar.Day && n > -12 && n < 12 && g == calendar.Day:
	case (unit == calendar.Hour || unit == calendar.Minute) && g <= unit:
		d = d.Add(n, unit)
	case g > calendar.Year || unit > calendar.Year || unit < calendar.Day || g == calendar.Season && unit < calendar.Year:
		return timex.Value{}, false
	case exact:
		d = d.Add(n, unit)
	case unit == calendar.Week && g <= calendar.Day:
		d = d.In(calendar.Day).Add(n, unit)
	case unit > g: // "two months after 18 August" is a month
		d = d.In(unit).Add(n, unit)
	case unit == g:
		d = d.Add(n, unit)
	default: // "16 days after August": from where its first day comes to lie to where its last one does
		last := d.Window().Latest.In(calendar.Day).Add(n, unit).In(g)
		if d = d.Start.In(calendar.Day).Add(n, unit).In(g); last != d {
			return timex.Value{Date: d.Qualified(v.Date.Qualifier), Until: last.Qualified(v.Date.Qualifier)}, !d.IsZero() && !last.IsZero()
		}
	}
	return timex.Value{Date: d.Qualified(v.Date.Qualifier)}, !d.IsZero()
}
