package chrono

// maxGoverned bounds how many verbs, each governing the next, are climbed:
// "was expected to agree to try to sell".
const maxGoverned = 4

// governed reads the infinitive or gerund of group gi in clause c through the
// word that governs it: "plans to", "failed to", "accused of". What governs
// that word in its turn is read first.
func (p *parsed) governed(f *facts, c, gi, depth int) {
	g := p.groups[gi]
	k, before := p.governing(f, g)
	main := p.groups[p.clauses[c].group]
	gov := p.governor(k, c, main.head)
	outer := facts{}
	if up := p.groupOf(gov); up > p.clauses[c].group && up < gi && p.owner[gov] == c && !p.groups[up].finite && depth < maxGoverned {
		p.governed(&outer, c, up, depth+1)
	} else {
		outer.raise(p.modal(main, c))
		p.subjectNegation(&outer, c)
		outer.negative = outer.negative || main.negative
		if p.going(main) {
			outer.raise(Planned)
		}
	}
	switch {
	case before == ",": // "failed to break through, being defeated"
		f.raise(outer.modality)
		return
	case g.infinitive:
		p.governedInfinitive(f, &outer, c, gi, gov)
	default:
		p.governedGerund(f, &outer, k, gov)
	}
	if outer.negative && p.ws[gov].class&(isPlanner|isBelief) != 0 || isNounTag(p.ws[gov].tag) && p.ws[gov].doubt == "goal" && p.belittled(gov) { // "no plans to"
		f.negative = true
	}
}

// governing walks back over what stands between group g and the word that
// governs it, and gives that word and the last one walked over: "" where g
// comes right behind it, "," where a comma sets it off.
func (p *parsed) governing(f *facts, g verbGroup) (k int, before string) {
	k = g.first - 1
	for n := 0; k >= 0 && n < 4; n++ {
		w := &p.ws[k]
		if w.tag != "TO" && w.tag != "RB" && w.tag != "IN" && w.low != "," {
			break
		}
		if w.low == "without" || w.low == "not" || w.low == "of" && k > 0 && p.ws[k-1].low == "instead" {
			f.negative = true
		}
		if w.low == "," && !g.infinitive {
			return k - 1, ","
		}
		before = w.low
		k--
	}
	return k, before
}

// going reports whether group g only says that something is to come: "is going
// to".
func (p *parsed) going(g verbGroup) bool {
	n := g.head + 1
	return p.ws[g.head].low == "going" && n+1 < len(p.ws) && p.ws[n].tag == "TO" && isVerbTag(p.ws[n+1].tag)
}

// governedInfinitive reads the infinitive of group gi, which the word at gov
// governs and outer lies around.
func (p *parsed) governedInfinitive(f, outer *facts, c, gi, gov int) {
	g := p.groups[gi]
	w := &p.ws[gov]
	switch {
	case p.rankedBy(c, g), p.compelled(g) && p.ws[g.first-2].low == "had", w.class&isShow != 0:
		f.raise(outer.modality)
		f.negative = f.negative != outer.negative
	case p.tooMuch(gov, g.first):
		f.negative = true
	case p.compelled(g) && outer.modality != Actual: // "may have to close"
		f.raise(outer.modality)
	case w.class&isUndoer != 0:
		f.negative = !f.negative
		f.raise(outer.modality)
	case g.perfect && p.reputed(gov): // "is believed to have fled"
		f.raise(standingOf(w))
		f.negative = f.negative != outer.negative
	case p.ws[g.first].low == "be" && p.ws[g.head].tag == "VBG" && p.reputed(gov) && p.ws[gov].class&isPlanner == 0: // "is rumoured to be working"
		f.raise(standingOf(w))
		f.negative = f.negative != outer.negative
	case g.perfect && gov == p.groups[p.clauses[c].group].head && g.first > gov+2 && p.reputed(g.first-2):
		f.raise(standingOf(&p.ws[g.first-2]))
		f.negative = f.negative != outer.negative
	case w.class&isPlanner != 0 || w.class&isBelief != 0 && w.class&isReport == 0 || p.going(p.groups[p.clauses[c].group]) && w.low == "going":
		f.raise(Planned)
	case w.class&isDue != 0:
		p.due(f, outer, w.low)
	case w.class&isReport != 0 && p.groupOf(gov) >= 0 && gov >= g.first-3:
		if announces(w.low) || foretells(w.low) { // "a strike announced to be held on 4 May"
			f.raise(Planned)
			break
		}
		f.raise(Alleged)
	case w.class&(isDoer|isAspect) != 0:
		f.raise(outer.modality)
		f.negative = f.negative != outer.negative
	default:
		f.raise(Planned)
	}
}

// foretells reports whether a verb of saying is only of what is to come.
func foretells(w string) bool {
	return w == "predicted" || w == "predicts" || w == "forecast" || w == "projected" || w == "promised"
}

// due reads the adjective before an infinitive.
func (p *parsed) due(f, outer *facts, adjective string) {
	switch adjective {
	case "unable", "unwilling", "reluctant":
		f.negative = true
	case "able":
		f.raise(outer.modality)
		f.negative = f.negative != outer.negative
	case "likely", "unlikely":
		f.raise(Possible)
	default:
		f.raise(Planned)
	}
}

// compelled reports whether "have to" stands before the verb of group g.
func (p *parsed) compelled(g verbGroup) bool {
	return g.first > 1 && p.ws[g.first-1].tag == "TO" && isHave(p.ws[g.first-2].low)
}

// rankedBy reports whether the infinitive of group g tells what the first, last
// or only one did: "was the first to sign".
func (p *parsed) rankedBy(c int, g verbGroup) bool {
	main := p.groups[p.clauses[c].group]
	h := p.ws[main.head].low
	return (isBe(h) || h == "became" || h == "become") && p.ranked(main.head+1, g.first)
}

// ranked reports whether the words [i,j) single someone out: "the first three
// to".
func (p *parsed) ranked(i, j int) bool {
	for ; i < j; i++ {
		switch w := &p.ws[i]; w.low {
		case "first", "last", "only", "second", "third":
			return true
		default:
			if w.tag == "JJS" || w.class&isDue != 0 {
				return w.tag == "JJS"
			}
		}
	}
	return false
}

// tooMuch reports whether a "too" before the infinitive at i keeps it from
// happening: "too ill to attend".
func (p *parsed) tooMuch(gov, i int) bool {
	for k := i - 2; k > gov && k > i-5; k-- {
		if p.ws[k].low == "too" && p.ws[k+1].tag == "JJ" {
			return true
		}
	}
	return false
}

// reputed reports whether the word at k says what others hold: "is thought to
// have", "appears to have".
func (p *parsed) reputed(k int) bool {
	switch p.ws[k].low {
	case "expected", "supposed", "hoped", "hopes", "hoping", "hope", "intended", "planned":
		return false // of what was to have happened
	case "held", "understood", "reputed", "rumoured", "rumored", "seem", "seems", "seemed", "appear", "appears", "appeared":
		return true
	}
	return p.ws[k].class&(isBelief|isReport) != 0
}

// standingOf is the modality that a word of saying or thinking gives.
func standingOf(w *word) Modality {
	if w.class&(isReport|isAllege) != 0 || w.low == "rumoured" || w.low == "rumored" || w.low == "reputed" || w.low == "held" {
		return Alleged
	}
	return Possible
}

// governedGerund reads a gerund whose preposition, if any, comes behind word k:
// "accused of", "charges of", "hopes of", "not guilty of", "considered".
func (p *parsed) governedGerund(f, outer *facts, k, gov int) {
	k = p.overDate(k)
	w, near := &p.ws[gov], &p.ws[max(k, 0)]
	switch {
	case near.low == "guilty" || near.low == "innocent":
		if near.low == "innocent" || p.belittled(k) {
			f.raise(Alleged)
		}
		f.raise(outer.modality)
	case gov > 0 && p.ws[gov-1].doubt == "false" && p.ws[gov-1].tag == "RB": // "wrongly accused of"
		f.deny()
	case near.class&isSuspect != 0 || w.class&isSuspect != 0:
		f.raise(Alleged)
	case near.doubt == "goal":
		f.raise(Planned)
	case near.doubt == "chance":
		f.raise(Possible)
	case w.class&isUndoer != 0:
		f.negative = !f.negative
		f.raise(outer.modality)
	case w.class&isAllege != 0:
		f.raise(Alleged)
	case w.class&isDenier != 0:
		f.raise(Denied)
	case near.class&isPlanner != 0 && near.class&isDoer == 0 && near.low != "tried" && near.low != "try":
		f.raise(Planned)
	default:
		f.raise(outer.modality)
		f.negative = f.negative != outer.negative
	}
}

// overDate is the word at k, or the one before a date that stands there: "pleaded
// guilty on Friday to".
func (p *parsed) overDate(k int) int {
	for n := 0; n < 8 && k > 0 && (p.ws[k].mention >= 0 || p.ws[k].tag == "IN" && p.ws[k+1].mention >= 0); n++ {
		k--
	}
	return k
}

// accusing reports whether what comes behind the words at k is what someone is
// only said to have done, by them or the verb at head.
func (p *parsed) accusing(head, k int) bool {
	k = p.overDate(k)
	w := &p.ws[k]
	return p.ws[head].class&isAllege != 0 || w.class&isSuspect != 0 || w.low == "innocent" || w.low == "guilty" && p.belittled(k)
}

// governor is the word that governs a verb whose chain begins after k: the
// nearest verb, noun or adjective that takes one, else the clause's own verb.
func (p *parsed) governor(k, c, main int) int {
	const takes = isPlanner | isUndoer | isDue | isAllege | isDenier | isDoer | isAspect | isBelief | isReport | isShow
	low := main
	if k < main { // in the subject: "a plan to sell"
		low = p.clauses[c].first
	}
	for n := 0; k > 0 && k >= low && n < 12; k, n = k-1, n+1 {
		if p.owner[k] == c && p.ws[k].class&takes != 0 {
			return k
		}
	}
	return main
}
