package chrono

import "dateline/chrono/timex"

// clausal reads a hinge of mention m, whose words end at last, that a clause behind
// it singles out: "signed in the year it opened", "died in the week that work began".
func (r *reader) clausal(p *parsed, h *hinge, m, last int) bool {
	e := r.mentions[m].Expr
	if e.From != timex.FromEvent || e.Form != timex.Deictic || e.Fields.Weekday != 0 {
		return false
	}
	from := last + 1
	if from < len(p.ws) && (p.ws[from].low == "that" || p.ws[from].low == "when") {
		from++
	}
	if from >= len(p.ws) {
		return false
	}
	c := p.owner[from]
	cl := p.clauses[c]
	if c == 0 || c == p.owner[h.first] || cl.group < 0 || cl.first < last || !p.simplePast(c) {
		return false
	}
	h.mention, h.word, h.event, h.clause, h.span = m, last, from, c, e.Unit
	return p.bounds(h)
}

// bounds reads what the words before a hinge make of its length or day: a bound
// ("until a week before the vote"), or a time from the one to the other ("in the
// three months after the flood"). It is false where they make it no date of the event.
func (p *parsed) bounds(h *hinge) bool {
	k := h.first - 1
	the := k >= 0 && p.ws[k].low == "the"
	if the {
		k--
	}
	if k < 0 {
		return true
	}
	switch p.ws[k].low {
	case "until", "till":
		if !p.deniedBefore(k) { // "was not found until a week after"
			h.relation = Until
		}
	case "by": // "extended by a day after the two sides agreed"
		h.relation = By
		return h.count == 0 || the
	case "since":
		h.relation = From
	case "in", "during", "over", "throughout":
		h.spread = h.clause == 0 && h.count > 0 && (the || p.ws[h.first].low == "the")
	case "within":
		h.spread = h.clause == 0 && h.count > 0
	case "before", "after", "than", "to", "for", "from":
		return false
	}
	return true
}

// deniedBefore reports whether the clause of word k has a "not" before it.
func (p *parsed) deniedBefore(k int) bool {
	for c, n := p.owner[k], 0; k >= 0 && n < 20 && p.owner[k] == c; k, n = k-1, n+1 {
		if w := p.ws[k].low; w == "not" || w == "n't" || w == "never" || w == "no" {
			return true
		}
	}
	return false
}
