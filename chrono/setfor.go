package chrono

// judgeSet reads a date that something is set for: "scheduled for Friday",
// "postponed until May", "the concert planned for 4 May was cancelled".
func (p *parsed) judgeSet(f *facts, c, trigger int, links []link) {
	w := &p.ws[trigger]
	if len(links) == 0 || isNounTag(w.tag) {
		return
	}
	if p.bespoken(c, trigger) {
		f.raise(Planned)
		p.calledOff(f, c)
		return
	}
	if links[0].prep < 0 {
		return
	}
	switch p.ws[links[0].prep].low {
	case "for":
		if w.class&(isPlanner|isUndoer|isDue) == 0 && !p.refixed(links[0]) {
			return
		}
	case "to":
		if w.class&isUndoer == 0 && !p.refixed(links[0]) {
			return
		}
	default: // "adjourned until May": it did happen, and lasts till then
		return
	}
	f.modality = Planned
	p.calledOff(f, c)
}

// calledOff reads what became of what participle clause c says was planned: "the
// concert planned for 4 May was cancelled", "called off a strike planned for".
func (p *parsed) calledOff(f *facts, c int) {
	if g := p.undoing(c); g >= 0 {
		f.negative = f.negative != !p.groups[g].negative
	}
}

// undoing is the verb group around participle clause c by which what c says was
// planned does not happen; -1 for none.
func (p *parsed) undoing(c int) int {
	parent := p.clauses[c].parent
	if p.clauses[c].kind != participial || parent < 0 || p.clauses[parent].group < 0 {
		return -1
	}
	g := p.groups[p.clauses[parent].group]
	object := g.head < p.clauses[c].first
	if p.kept(g.head) && g.passive != object || g.passive && p.ws[g.head].class&isUndoer != 0 {
		return p.clauses[parent].group
	}
	return -1
}

// refixed reports whether the date of l is the one that its verb gives to
// something: "the launch was moved to May", "reset for 3 August", "was designated
// consul for 1904".
func (p *parsed) refixed(l link) bool {
	g := p.groupOf(l.trigger)
	if l.noun || g < 0 || l.prep <= l.trigger {
		return false
	}
	w, prep := p.ws[l.trigger].low, p.ws[l.prep].low
	switch {
	case shifts(w):
		return prep == "to" && w != "extended" || prep == "for" && l.prep <= l.trigger+2
	case prep == "for" && p.groups[g].passive && isNounTag(p.ws[l.prep-1].tag) && p.ws[l.prep-1].low != "year": // "was named book of the year for 1982"
		return chooses(w)
	}
	return false
}

// shifts reports whether a verb gives what it has as object another date.
func shifts(w string) bool {
	switch w {
	case "moved", "extended", "pushed", "brought", "put", "rescheduled", "reset", "shifted", "postponed", "delayed", "rearranged", "refixed", "relisted", "deferred", "set", "fixed":
		return true
	}
	return false
}

// chooses reports whether a verb gives someone an office or task to come.
func chooses(w string) bool {
	switch w {
	case "designated", "elected", "chosen", "selected", "nominated", "booked", "picked", "hired", "named", "appointed":
		return true
	}
	return false
}

// bespoken reports whether the verb only announces what is to come: "a report
// is expected in spring", "their answer is due".
func (p *parsed) bespoken(c, trigger int) bool {
	g := p.groupOf(trigger)
	if g < 0 {
		return false
	}
	switch p.ws[trigger].low {
	case "expected", "scheduled", "planned", "slated":
		return p.groups[g].passive || p.clauses[c].kind == participial
	case "listed", "fixed", "booked", "billed", "timed", "pencilled", "arranged", "organised", "organized": // a share is listed on an exchange, a hearing for a day
		return p.followedBy(trigger, "for") && (p.groups[g].passive || p.clauses[c].kind == participial)
	}
	next := trigger + 1
	return isBe(p.ws[trigger].low) && next < len(p.ws) && p.ws[next].low == "due" && (next+1 >= len(p.ws) || p.ws[next+1].tag != "TO")
}

// followedBy reports whether word stands right behind the trigger, or
// behind a particle of it ("pencilled in for").
func (p *parsed) followedBy(trigger int, word string) bool {
	for k := trigger + 1; k < len(p.ws) && k <= trigger+2; k++ {
		if p.ws[k].low == word {
			return true
		}
	}
	return false
}
