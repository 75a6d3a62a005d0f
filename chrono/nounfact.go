package chrono

import "strings"

// judgeNoun reads what stands around an event noun: adjectives, the noun that it
// hangs on and the verb of its clause; known says that it is taken for granted.
func (p *parsed) judgeNoun(f *facts, trigger, c int, known bool) {
	for k := trigger - 1; k >= 0 && k > trigger-6; k-- {
		w := &p.ws[k]
		switch {
		case w.class&isHedge != 0:
			f.raise(hedged(w.force))
		case w.low == "planned" || w.low == "proposed" || w.low == "scheduled" || w.low == "upcoming" || w.low == "expected" || w.low == "forthcoming" || w.low == "intended":
			f.raise(Planned)
		case w.low == "cancelled" || w.low == "canceled" || w.low == "failed" || w.low == "abortive" || w.low == "averted":
			if w.low != "failed" && w.low != "abortive" {
				f.negative = true
			}
		case w.low == "possible" || w.low == "potential":
			f.raise(Possible)
		case w.low == "no" && w.tag == "DT" && !isDet(p.ws[k+1].tag):
			f.negative = true
		case isDet(w.tag) || w.tag == "JJ" || isNounTag(w.tag) || w.tag == "POS" || w.tag == "CD" || w.mention >= 0 || w.tag == "VBN":
			continue
		default:
			k = -1
		}
	}
	for k := c + 1; k < len(p.clauses) && k < c+4; k++ { // "tests that were never made"
		if cl := p.clauses[k]; cl.parent == c && cl.kind == relative && cl.first > trigger && cl.group >= 0 && p.groups[cl.group].negative && p.groups[cl.group].passive {
			f.negative = true
		}
	}
	f.tense = NoTense
	p.nounOf(f, trigger)
	if p.clauses[c].group >= 0 {
		p.nounByVerb(f, trigger, c, known)
	}
}

// nounOf reads the noun that an event noun hangs on: "rumours of his death",
// "plans for a tour".
func (p *parsed) nounOf(f *facts, trigger int) {
	from := p.simpleNounPhrase(trigger)
	if from < 2 || p.ws[from-1].tag != "IN" || !isNounTag(p.ws[from-2].tag) {
		return
	}
	switch w := &p.ws[from-2]; {
	case w.class&isSuspect != 0 && (p.ws[from-1].low == "of" || p.ws[from-1].low == "about"):
		f.raise(Alleged)
	case w.doubt == "goal" && (p.ws[from-1].low == "of" || p.ws[from-1].low == "for"):
		f.raise(Planned)
	case w.doubt == "chance" && p.ws[from-1].low == "of":
		f.raise(Possible)
	}
}

// nounByVerb reads the verb of clause c on the event noun that is its object
// or subject; known says that the noun is taken for granted.
func (p *parsed) nounByVerb(f *facts, trigger, c int, known bool) {
	g := p.groups[p.clauses[c].group]
	h, w := g.head, &p.ws[g.head]
	switch {
	case p.owner[trigger] != c:
	case trigger > h:
		direct := p.simpleNounPhrase(trigger) <= h+1
		switch {
		case direct && p.kept(h):
			f.negative = true
		case w.class&isDenier != 0:
			f.raise(Denied)
		case w.class&isAllege != 0 && (!known || p.charged(trigger)) && !strings.HasPrefix(w.low, "blam"):
			f.raise(Alleged)
		case direct && !known && (w.class&isPlanner != 0 || w.class&isBelief != 0 && w.class&isReport == 0):
			f.raise(Planned)
		}
		if !known {
			f.raise(p.modal(g, c))
		}
	case g.passive && p.kept(h) && !g.negative: // "the parade of 4 July was called off"
		f.negative = true
	}
}

// charged reports whether the event noun at trigger is what someone is charged
// with or accused of; what he is charged over did happen.
func (p *parsed) charged(trigger int) bool {
	from := p.simpleNounPhrase(trigger)
	return from > 0 && (p.ws[from-1].low == "of" || p.ws[from-1].low == "with")
}

// kept reports whether the verb at h keeps its object from happening at all,
// or at its time; what was stopped or rejected had begun.
func (p *parsed) kept(h int) bool {
	switch p.ws[h].low {
	case "cancelled", "canceled", "cancels", "cancel", "averted", "averts", "scrapped", "scraps", "shelved", "shelves", "postponed", "postpones",
		"deferred", "defers", "foiled", "thwarted", "prevented", "prevents", "banned", "bans", "forbade", "forbidden", "delayed", "avoided":
		return true
	case "called", "calls":
		return p.followedBy(h, "off")
	case "put", "puts":
		return p.followedBy(h, "off") || p.followedBy(h, "back")
	}
	return false
}
