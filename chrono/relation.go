package chrono

import (
	"strings"

	"dateline/chrono/timex"
)

// preposition finds the preposition that governs the date at word first.
func (p *parsed) preposition(first int) int {
	for k, n := first-1, 0; k >= 0 && n < 4; k, n = k-1, n+1 {
		w := &p.ws[k]
		switch {
		case k > 0 && (w.low == "around" || w.low == "about") && p.ws[k-1].tag == "IN" && p.ws[k-1].mention < 0: // "by about noon"
			continue
		case k > 1 && w.low == "least" && p.ws[k-1].low == "at" && p.ws[k-2].tag == "IN" && p.ws[k-2].mention < 0: // "until at least the end of June"
			k--
			continue
		case w.tag == "IN" || w.tag == "TO" || w.low == "during" || w.low == "following" || w.low == "until" || w.low == "till" || w.low == "prior", w.low == "before" && n == 0:
			if w.low == "to" && k > 0 && p.ws[k-1].low == "prior" {
				return k - 1
			}
			return k
		case w.tag == "DT" || w.tag == "PRP$" || w.tag == "RB" || w.tag == "JJ" && n == 0 && !howDone(w.low) || w.tag == "CC" && n == 0 && w.low == "between":
			continue
		default:
			return -1
		}
	}
	return -1
}

// howDone reports whether an adjective behind "in" says how something was done, and
// nothing of the date behind it: "seen in public 17 days ago".
func howDone(w string) bool {
	switch w {
	case "public", "private", "full", "general", "secret", "particular", "short", "vain", "common", "person":
		return true
	}
	return false
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
		if (back(1, "earlier") || back(1, "sooner")) && (back(2, "no") || back(2, "not")) {
			return From, prep - 2
		}
	case "by":
		return By, prep
	case "until", "till":
		return Until, prep
	case "through":
		if back(1, "all") {
			return Throughout, prep - 1
		}
		if prep+1 < len(p.ws) && (p.ws[prep+1].low == "a" || p.ws[prep+1].low == "the") && p.ws[prep+1].mention < 0 {
			return Throughout, prep // "through a wet November"
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
		if m.Value.Mod == timex.End {
			return By, prep // "before the end of May"
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

// borderOf gives a date that only says when something was the preposition of that:
// "put off until Reading Day on 2 December", "shut since independence in 1960".
func (p *parsed) borderOf(l *link) {
	if l.prep < 2 || l.relation != Within || !isNounTag(p.ws[l.prep-1].tag) || p.ws[l.prep-1].mention >= 0 {
		return
	}
	if low := p.ws[l.prep].low; low != "on" && low != "in" && low != "of" {
		return
	}
	if from := p.simpleNounPhrase(l.prep - 1); from > 0 {
		switch p.ws[from-1].low {
		case "until", "till":
			l.relation = Until
		case "since":
			if p.ws[l.prep].low == "in" {
				l.relation = From
			}
		}
	}
}

// prolonged gives the "to" behind a verb that makes something last longer what it
// says: "the offer was extended to 4 May" says until when.
func (p *parsed) prolonged(l *link) {
	if l.noun || l.joins || l.prep <= l.trigger || p.ws[l.prep].low != "to" || l.relation != Within {
		return
	}
	switch p.ws[l.trigger].low {
	case "extended", "prolonged", "lengthened", "renewed":
		l.relation = Until
	}
}

// noSince reports whether the verb of l, with "since" behind it, is a plain past
// tense, or a participle like it, which goes with no "since".
func (p *parsed) noSince(l link) bool {
	i := p.groupOf(l.trigger)
	if i < 0 || isBe(p.ws[l.trigger].low) {
		return false
	}
	g := p.groups[i]
	return !g.perfect && !g.passive && g.modal < 0 && (g.finite && g.tense == Past && !g.negative || g.tense == PresentParticiple && g.first == g.head && p.clauses[l.clause].kind == participial)
}

// asideSince reports whether "since" and the date of l stand between the commas of
// an aside to the subject of a past tense: "Roe, in office since 2008, stepped down".
func (p *parsed) asideSince(l link) bool {
	c := p.clauses[l.clause]
	if l.prep < 2 || l.prep >= l.trigger || p.ws[l.prep].low != "since" || l.end >= len(p.ws) || p.ws[l.end].low != "," || c.group < 0 || p.groups[c.group].perfect || p.groups[c.group].tense != Past || p.owner[l.prep] != l.clause {
		return false
	}
	for k := l.prep - 1; k > c.first && k > l.prep-8; k-- {
		if p.ws[k].low == "," {
			return k > c.first && (isNounTag(p.ws[k-1].tag) || p.ws[k-1].tag == "CD") && p.ws[k-1].mention < 0
		}
	}
	return false
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
// between it and another date that "from" or "between" opens, or a dash: "the
// night of 9–10 October".
func (p *parsed) joins(first int) bool {
	if p.dashed(first) {
		return true
	}
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
	if p.ws[first-1].low == "to" && p.ws[k-1].low == "of" && k > 1 && nightly(p.ws[k-2].low) {
		return true // "in the night of 19 to 20 May"
	}
	return p.ws[first-1].low == "to" && p.ws[k-1].low == "from" || p.ws[first-1].low == "and" && p.ws[k-1].low == "between"
}

func nightly(w string) bool { return w == "night" || w == "nights" }

// dashed reports whether a dash alone stands between the date at first and the
// one before it.
func (p *parsed) dashed(first int) bool {
	if first < 2 || p.ws[first-2].mention < 0 {
		return false
	}
	switch p.ws[first-1].low {
	case "-", "–", "—":
		return true
	case "/": // "2013/14"
		return p.ws[first].start == p.ws[first-1].end
	}
	return false
}

// cutRanges parts the words of sentence s that hold both ends of a range, "3-5"
// of "3-5 May": into the first end, the dash and the other.
func (r *reader) cutRanges(ws []word, s int) []word {
	var out []word
	done, k := 0, 0
	for m := r.first[s]; m+1 < r.first[s+1]; m++ {
		end, start := r.mentions[m].Span.End, r.mentions[m+1].Span.Start
		for k < len(ws) && ws[k].end <= end {
			k++
		}
		if k == len(ws) || ws[k].start >= end || ws[k].end <= start {
			continue
		}
		out = append(out, ws[done:k]...)
		for i, cut := range [][2]int{{ws[k].start, end}, {end, start}, {start, ws[k].end}} {
			text, tag := r.doc.Text[cut[0]:cut[1]], "CD"
			if i == 1 {
				tag = ":"
			}
			f := newForm(text, strings.ToLower(text))
			out = append(out, word{start: cut[0], end: cut[1], tag: tag, mention: -1, form: &f})
		}
		k++
		done = k
	}
	if done == 0 {
		return ws
	}
	return append(out, ws[done:]...)
}
