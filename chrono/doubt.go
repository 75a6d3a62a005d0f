package chrono

import "strings"

// judgeDoubt reads what keeps a clause from being told as a fact: the noun,
// adjective or speaker that governs it or a clause around it.
func (p *parsed) judgeDoubt(f *facts, text string, c, trigger int) {
	for n := 0; n < maxDepth && c >= 0 && !p.aside(c); n++ {
		cl := p.clauses[c]
		if m := cl.marker; m > 0 {
			switch p.ws[m].low {
			case "whether":
				f.raise(Possible)
				p.doubted(f, text, c, trigger)
			case "that", "if":
				p.doubted(f, text, c, trigger)
			}
		}
		if k := p.claimOf(c); k >= 0 {
			p.claimed(f, text, k, trigger)
		}
		if kind := p.clauses[p.sharing(c)].kind; cl.parent >= 0 && (kind == complement || cl.kind == quoted) {
			p.accused(f, text, c, trigger, cl.parent)
		}
		if told := p.clauses[p.sharing(c)].source; told >= 0 && told != c {
			p.accused(f, text, c, trigger, told)
		}
		c = cl.parent
	}
	p.fabled(f, trigger)
	p.sourceless(f)
}

// judgeAside frees what a relative clause tells, as own has it, from what is
// planned, asked or doubted around it: "whether the mayor, who resigned in May, may
// stand again", "hopes to sell the hangar that it built". What someone is alleged
// to have done goes on through it, but for what is on record; an aside of long ago
// is not the speaker's news.
func (p *parsed) judgeAside(f *facts, own facts, c int, old bool) {
	aside, told := false, false
	known := p.onRecord(c)
	for n := 0; n < maxDepth && c >= 0; n++ {
		cl := p.clauses[c]
		if cl.kind == complement || cl.kind == conditional || cl.kind == quoted {
			break
		}
		if (cl.kind == relative || cl.kind == participial) && cl.group >= 0 {
			g := p.groups[cl.group]
			told = told || g.tense == Past && g.finite && g.modal < 0
			aside = aside || cl.comma && (cl.kind == participial || g.tense == Past && g.modal < 0 && !g.perfect)
		}
		aside = aside || p.whenOf(c)
		c = cl.parent
	}
	switch {
	case own.modality == Actual && known && (f.modality == Alleged || f.modality == Denied):
		*f = own
	case own.modality != Actual || f.modality == Alleged || f.modality == Denied:
	case aside && old:
		*f = own
	case aside || told && (f.modality == Planned || c >= 0 && f.modality == Possible && p.asked(c)):
		f.modality, f.negative = own.modality, own.negative
	}
}

// whenOf reports whether clause c, behind "when" and the comma after a date, tells in the
// past what else was so then: "hints that he was paid in July, when the bill was drafted".
func (p *parsed) whenOf(c int) bool {
	cl := p.clauses[c]
	m := cl.marker
	if m < 2 || cl.group < 0 || p.ws[m].low != "when" || p.ws[m-1].low != "," || p.ws[m-2].mention < 0 {
		return false
	}
	g := p.groups[cl.group]
	return g.finite && g.tense == Past && g.modal < 0
}

// onRecord reports whether clause c adds to a noun what anybody can look up, which
// who alleges something of it only names it by: "a verger, who died in 2015,", "a
// patent granted in 2006".
func (p *parsed) onRecord(c int) bool {
	cl := p.clauses[c]
	if cl.group < 0 || cl.kind != relative && cl.kind != participial || cl.kind == relative && !cl.comma {
		return false
	}
	g := p.groups[cl.group]
	if g.modal >= 0 || g.negative || cl.kind == participial && g.tense != PastParticiple {
		return false
	}
	switch p.ws[g.head].low {
	case "died", "born", "married", "joined", "retired", "founded", "elected", "appointed", "inaugurated", "knighted", "ordained", "promoted":
		return true
	case "led", "run", "headed", "chaired", "owned", "held", "lived", "worked", "served", "coached", "edited", "represented":
		return cl.kind == relative && g.perfect && g.tense == Past
	case "granted", "built", "opened", "published", "released", "launched", "registered", "established", "erected", "unveiled", "commissioned", "completed", "enacted", "ratified":
		return cl.kind == participial || g.passive
	}
	return false
}

// asked reports whether clause c is what someone asks or decides: "whether".
func (p *parsed) asked(c int) bool {
	m := p.clauses[c].marker
	return m >= 0 && p.ws[m].low == "whether"
}

// fabled reads what legend or a work of fiction tells: "according to legend",
// "in the novel the duke dies". What fiction tells in the past may be of its
// making, and is left alone.
func (p *parsed) fabled(f *facts, trigger int) {
	for k := 0; k+2 < len(p.ws) && k < trigger+20; k++ {
		if p.sourcePhrase(k) && p.ws[k+2].doubt == "claim" && p.ws[k+2].class&isReport == 0 {
			f.attribution = prepend(f.attribution, p.ws[k+2].low)
			f.raise(Alleged)
		}
	}
	if p.ws[0].low != "in" || f.tense != Present {
		return
	}
	for k := 1; k < trigger && k < 5; k++ {
		if p.ws[k].doubt == "fiction" {
			f.raise(Possible)
		}
	}
}

// doubted reads the word that takes clause c: "rumours that", "it is false
// that", "no evidence was found that", "legend has it that".
func (p *parsed) doubted(f *facts, text string, c, trigger int) {
	m := p.clauses[c].marker
	if m > 1 && p.ws[m-1].low == "heard" && p.ws[m-2].doubt == "hearer" && p.groupOf(m-1) < 0 { // taken for a noun
		if p.misdeed(c) {
			f.raise(Alleged)
		} else {
			f.attribution = prepend(f.attribution, heardBy("the "+p.ws[m-2].low, false))
		}
		return
	}
	if m > 1 && isBe(p.ws[m-1].low) && supposes(p.ws[m-2].low) {
		f.raise(Possible)
		return
	}
	for k := m - 1; k >= 0 && k >= m-5; k-- {
		switch w := &p.ws[k]; w.doubt {
		case "false":
			if p.belittled(k) {
				f.raise(Possible)
			} else {
				f.deny()
			}
			return
		case "true":
			if p.belittled(k) {
				f.deny()
			}
			return
		case "unclear":
			f.raise(Possible)
			return
		case "proof":
			if p.belittled(k) {
				f.raise(Possible)
			}
			return
		case "fancy":
			if !isNounTag(w.tag) && k == m-1 {
				f.raise(Possible)
			}
			return
		case "claim":
			if k == m-1 && p.asNoun(k) || m >= 3 && k == m-3 && p.ws[m-1].low == "it" && isHave(p.ws[m-2].low) {
				p.claimed(f, text, k, trigger)
				return
			}
		}
		if k == m-1 && k > 0 && p.ws[k-1].doubt == "claim" && p.asNoun(k-1) && tells(p.ws[k].low) { // "the story goes that"
			p.claimed(f, text, k-1, trigger)
			return
		}
		if w := &p.ws[k]; w.low == "nobody" || w.low == "none" || w.low == "no-one" {
			f.raise(Possible)
			return
		}
		if p.ws[k].low == "," || p.ws[k].tag == "CC" {
			return
		}
	}
}

// supposes reports whether a noun is of what someone only takes to be so: "our
// understanding is that the ship was sold".
func supposes(w string) bool {
	switch w {
	case "understanding", "belief", "view", "theory", "suspicion", "guess", "impression", "hunch", "fear", "hope", "assumption":
		return true
	}
	return false
}

// tells reports whether a verb says of a rumour or tale what is in it.
func tells(w string) bool {
	switch w {
	case "goes", "went", "runs", "ran", "spread", "spreads", "circulated", "persists", "persisted", "holds", "held":
		return true
	}
	return false
}

// claimOf is the noun of a rumour or claim of the thing of which participle clause c
// tells: "reports of a decree drafted in May were fiction"; -1 for none.
func (p *parsed) claimOf(c int) int {
	cl := p.clauses[c]
	if cl.kind != participial || cl.comma || cl.first < 3 || cl.first >= len(p.ws) {
		return -1
	}
	k := cl.first - 1
	for k > 2 && p.ws[k].tag == "RB" {
		k--
	}
	k = p.simpleNounPhrase(k) - 2
	if k < 0 || p.ws[k].doubt != "claim" || !p.asNoun(k) || p.ws[k+1].low != "of" && p.ws[k+1].low != "about" {
		return -1
	}
	return k
}

// asNoun reports whether word k, which may be a verb too, is a noun here.
func (p *parsed) asNoun(k int) bool {
	if isNounTag(p.ws[k].tag) || k == 0 {
		return true
	}
	t := p.ws[k-1].tag
	return isDet(t) || t == "JJ" || t == "PRP$" || t == "POS"
}

// belittled reports whether the doubt word at k stands under a negation:
// "no evidence", "not true", "without any proof".
func (p *parsed) belittled(k int) bool {
	for j := k - 1; j >= 0 && j >= k-5; j-- {
		switch w := &p.ws[j]; {
		case w.class&isNegation != 0 || w.low == "little" || w.low == "scant":
			return true
		case w.low == ",":
			return false
		}
	}
	return false
}

// claimed reads what becomes of the claim at k, whose content holds trigger.
func (p *parsed) claimed(f *facts, text string, k, trigger int) {
	if next := p.ws[min(k+1, len(p.ws)-1)].low; next != "that" && next != "of" && next != "about" {
		name := p.ws[k].low
		if k > 0 && isDet(p.ws[k-1].tag) {
			name = p.ws[k-1].low + " " + name
		}
		f.attribution = prepend(f.attribution, name)
	}
	for j := k - 1; j >= 0 && j >= k-6 && p.ws[j].low != ","; j-- {
		if p.ws[j].doubt == "rejects" && p.groupOf(j) >= 0 {
			if who := p.speaker(text, p.owner[j]); who != "" && !p.belittled(j) {
				f.attribution = prepend(f.attribution, who)
			}
			f.deny()
			return
		}
	}
	f.negative = f.negative && p.owner[trigger] >= 0 && p.ownNegation(trigger)
	f.raise(Alleged)
	for j := trigger + 1; j < len(p.ws) && j < trigger+40 && p.ws[j].low != ";"; j++ {
		if d := p.ws[j].doubt; (d == "false" || d == "rejects" || d == "true" && p.belittled(j)) && p.predicated(j) && !(d == "false" && p.belittled(j)) {
			f.deny()
			return
		}
	}
}

// ownNegation reports whether the trigger's own verb group is negated.
func (p *parsed) ownNegation(trigger int) bool {
	g := p.groupOf(trigger)
	return g >= 0 && p.groups[g].negative
}

// predicated reports whether the word at j is what something is said to be.
func (p *parsed) predicated(j int) bool {
	for i := j - 1; i >= 0 && i >= j-4; i-- {
		if w := p.ws[i].low; isBe(w) || w == "proved" || w == "turned" {
			return true
		}
	}
	return false
}

// accused reads an accusation: what prosecutors or a lawsuit say another did,
// or what a court heard.
func (p *parsed) accused(f *facts, text string, c, trigger, r int) {
	g := p.clauses[r].group
	if g < 0 {
		return
	}
	h := p.groups[g].head
	if p.ws[h].class&isPerceive == 0 && p.ws[h].low != "heard" && p.ws[h].low != "told" && p.ws[h].class&isReport == 0 {
		return
	}
	own := p.groupOf(trigger)
	if own >= 0 && p.groups[own].passive && p.ws[h].low != "heard" {
		return // "police said he was arrested": their own deed
	}
	who := p.speaker(text, r)
	switch {
	case p.voice(who, "hearer") && (p.ws[h].low == "heard" || p.groups[g].passive && p.ws[h].low == "told"):
		if p.misdeed(c) {
			f.raise(Alleged)
		} else {
			f.attribution = prepend(f.attribution, heardBy(who, p.groups[g].passive))
		}
	case p.ws[h].class&isReport != 0 && (p.voice(who, "accuser") || p.voice(who, "police") && p.misdeed(c)):
		if !p.selfTold(c) {
			f.raise(Alleged)
		}
	}
}

// heardBy names as source what was said before those who listen: they do not say
// it themselves.
func heardBy(who string, told bool) string {
	if told {
		return "what " + who + " was told"
	}
	return "what " + who + " heard"
}

// misdeed reports whether clause c tells a wrong done: what a court hears
// besides, of a career or a journey, is seldom in dispute.
func (p *parsed) misdeed(c int) bool {
	cl := p.clauses[c]
	for k := cl.first; k < cl.last && k < cl.first+60; k++ {
		if p.owner[k] == c && p.ws[k].doubt == "misdeed" {
			return true
		}
	}
	return false
}

// selfTold reports whether the subject of clause c is the speaker: "they",
// "we", "it".
func (p *parsed) selfTold(c int) bool {
	s := p.clauses[c].subject
	if s < 0 || s >= len(p.ws) {
		return false
	}
	switch p.ws[s].low {
	case "we", "it", "i":
		return true
	}
	return false
}

// voice reports whether a source is named with a word of the given kind.
func (p *parsed) voice(who, kind string) bool {
	for _, w := range strings.Fields(strings.ToLower(who)) {
		if known(w).doubt == kind {
			return true
		}
	}
	return false
}

// sourceless drops sources that are none ("no evidence", "nobody") and takes
// legend and hearsay for what they are.
func (p *parsed) sourceless(f *facts) {
	kept := f.attribution[:0:0]
	for _, who := range f.attribution {
		first, _, _ := strings.Cut(strings.ToLower(who), " ")
		if known(first).class&isNegation != 0 {
			f.raise(Possible)
			continue
		}
		switch first {
		case "legend", "tradition", "folklore", "rumour", "rumor", "rumours", "rumors", "hearsay", "myth", "gossip", "lore":
			f.raise(Alleged)
		}
		kept = append(kept, who)
	}
	f.attribution = kept
}

// deny marks what is said not to be so; whether it happened stays open, so
// that it has no polarity of its own.
func (f *facts) deny() { f.modality, f.negative = Denied, false }
