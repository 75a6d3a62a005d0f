package chrono

import "strings"

// judgeAround climbs from clause c to the clauses that report, plan, deny or
// condition it.
func (p *parsed) judgeAround(f *facts, text string, c int) {
	for n := 0; n < maxDepth && c >= 0 && !p.aside(c); n++ {
		cl := p.clauses[c]
		if cl.marker >= 0 && p.ws[cl.marker].low == "whether" {
			f.raise(Possible)
		}
		if cl.kind == conditional {
			if m := cl.marker; m > 0 && p.ws[m-1].low == "as" { // "it looks as if"
				f.raise(Possible)
			} else {
				f.raise(Conditional)
			}
		}
		if who := p.accordingTo(text, p.sharing(c)); who != "" {
			f.attribution = prepend(f.attribution, who)
		} else if who = p.accordingAtEnd(text, c); who != "" {
			f.attribution = prepend(f.attribution, who)
		}
		if k := p.saidBeforeColon(c); k >= 0 {
			p.reported(f, text, k)
		}
		if k := p.asSaid(c); k >= 0 {
			p.reported(f, text, k)
		}
		if told := p.clauses[p.sharing(c)].source; told >= 0 && told != c {
			p.reported(f, text, told)
		}
		if p.setsOff(c) {
			return
		}
		if kind := p.clauses[p.sharing(c)].kind; cl.parent >= 0 && (kind == complement || kind == quoted && cl.kind == quoted) && !(kind == quoted && cl.source >= 0) {
			p.reported(f, text, cl.parent)
		}
		c = cl.parent
	}
}

// setsOff reports whether clause c tells after what someone says that they will act,
// which is the text's own: "villagers say they will fight after the council agreed".
func (p *parsed) setsOff(c int) bool {
	cl := p.clauses[c]
	if cl.kind != adverbial || cl.marker < 0 || p.ws[cl.marker].low != "after" || cl.group < 0 || !p.simplePast(c) || cl.parent < 0 {
		return false
	}
	in := p.clauses[cl.parent]
	return in.kind == complement && in.group >= 0 && p.groups[in.group].modal >= 0 && p.ws[p.groups[in.group].modal].force == "planned"
}

// saidBeforeColon is the clause with the verb of saying whose speech main clause c,
// behind a colon, goes on with: "the chair says that is untrue: the bag was signed for";
// -1 for none.
func (p *parsed) saidBeforeColon(c int) int {
	cl := p.clauses[c]
	if cl.kind != mainClause || c == 0 || p.ws[cl.first].low != ":" {
		return -1
	}
	k := c - 1
	for n := 0; n < maxDepth && p.clauses[k].parent >= 0; n++ {
		if p.clauses[k].kind != complement {
			return -1
		}
		k = p.clauses[k].parent
	}
	if g := p.clauses[k].group; k < c-1 && g >= 0 && p.ws[p.groups[g].head].class&isReport != 0 && p.groups[g].modal < 0 {
		return k
	}
	return -1
}

// accordingAtEnd is who says, at the end of the sentence and behind a comma, what
// clause c tells in a row of verbs of one subject: "they broke in, tied up two clerks
// and fled, according to police"; "" for none.
func (p *parsed) accordingAtEnd(text string, c int) string {
	root := p.sharing(c)
	for k := min(root+6, len(p.clauses)-1); k > root; k-- {
		cl := p.clauses[k]
		if cl.shares < 0 || p.sharing(k) != root || cl.last+2 < len(p.ws) {
			continue
		}
		for n := max(cl.first+1, cl.last-12); n+2 < cl.last; n++ {
			if p.ws[n-1].low == "," && p.owner[n] == k && p.sourcePhrase(n) {
				return p.accordingTo(text, k)
			}
		}
	}
	return ""
}

// sharing is the clause whose subject clause c shares, c itself where it has its
// own: what is said of the one is said of the other.
func (p *parsed) sharing(c int) int {
	for n := 0; n < maxDepth && p.clauses[c].kind == coordinate && p.clauses[c].shares >= 0; n++ {
		c = p.clauses[c].shares
	}
	return c
}

// asSaid is the clause by which the source of clause c is named as in "as the
// minister noted, ..."; -1 for none.
func (p *parsed) asSaid(c int) int {
	for k := c + 1; k < len(p.clauses) && k < c+4; k++ {
		if p.clauses[k].parent == c && p.aside(k) {
			return k
		}
	}
	return -1
}

// aside reports whether clause k is the text's own remark on who said what it
// stands in: "they asked if all was lost, as one paper wrote".
func (p *parsed) aside(k int) bool {
	cl := p.clauses[k]
	if cl.kind != adverbial || cl.marker < 0 || p.ws[cl.marker].low != "as" || cl.group < 0 || cl.marker > 0 && !isMark(p.ws[cl.marker-1].low) {
		return false
	}
	w := &p.ws[p.groups[cl.group].head]
	return w.class&isReport != 0 && w.tag != "VBG" && w.low != "read" // "as the clerk was reading out the names"
}

// reported reads what the clause at r says of what it governs.
func (p *parsed) reported(f *facts, text string, r int) {
	g := p.clauses[r].group
	if g < 0 {
		return
	}
	grp := p.groups[g]
	head := grp.head
	for i := g + 1; i < len(p.groups) && i < g+6; i++ { // "was expected to say that"
		if p.owner[p.groups[i].head] == r && !p.groups[i].finite && p.ws[p.groups[i].head].class&(isReport|isBelief|isPlanner) != 0 {
			head = p.groups[i].head
		}
	}
	w := &p.ws[head]
	said := w.class&(isReport|isBelief|isAllege|isDenier) != 0
	m := p.modal(grp, r)
	if said && p.untold(head, grp) {
		f.raise(Possible)
		return
	}
	who := ""
	if (said || p.ws[head].class&isShow != 0) && !knew(w.low) && !p.madeTo(grp.head, head) {
		who = p.speaker(text, r)
	}
	switch {
	case who == "it" && grp.passive && w.class&isShow == 0 && !factive(w.low) && !grp.negative, who == "there":
		f.raise(Alleged)
	case grp.passive && (w.class&isAllege != 0 || addressed(w.low)): // who is charged or told is not who says so
	case who != "" && !(who == "it" && grp.passive):
		f.attribution = prepend(f.attribution, who)
	}
	switch {
	case (w.low == "rule" || w.low == "ruled") && p.followedBy(head, "out"):
		if grp.negative || m != Actual {
			f.raise(Possible)
		} else {
			f.deny()
		}
		return
	case said && head > 0 && p.ws[head-1].doubt == "false": // "wrongly reported that"
		f.deny()
	case w.class&isDenier != 0 && !grp.negative:
		f.raise(Denied)
	case w.class&isAllege != 0:
		f.raise(Alleged)
	case w.class&isBelief != 0 && w.class&isReport == 0, w.low == "suggesting":
		f.raise(Possible)
	case w.class&isPlanner != 0 && w.class&isReport == 0:
		f.raise(Planned)
	case w.class&isUndoer != 0:
		f.negative = true
	}
	if said && grp.negative && w.class&isDenier == 0 {
		f.raise(Possible)
	}
	if said && m != Actual && !(who == "it" && grp.passive && factive(w.low)) {
		f.raise(m)
	}
}

// knew reports whether a verb is of who has learned of something: he is not the one who
// says so.
func knew(w string) bool {
	return w == "know" || w == "knows" || w == "knew" || w == "known" || w == "knowing"
}

// madeTo reports whether the verb of saying at head is that of whoever the verb at main
// makes say it, not of its subject: "the leak forced engineers to conclude that".
func (p *parsed) madeTo(main, head int) bool {
	for k := main + 1; k < head; k++ {
		if isNounTag(p.ws[k].tag) && p.ws[k].mention < 0 || p.ws[k].low == "them" || p.ws[k].low == "him" {
			return true
		}
	}
	return false
}

// untold reports whether the verb of saying at head tells that nothing was
// said: "would neither confirm nor deny that", "declined to say whether".
func (p *parsed) untold(head int, grp verbGroup) bool {
	for k := head - 1; k >= 0 && k >= head-3; k-- {
		if p.ws[k].low == "neither" || p.ws[k].low == "nor" {
			return true
		}
	}
	return head != grp.head && p.ws[grp.head].class&isUndoer != 0 && !grp.negative
}

// addressed reports whether a verb of saying has the hearer as its object, so
// that the subject of its passive is who is told.
func addressed(w string) bool {
	switch w {
	case "told", "informed", "notified", "warned", "advised", "assured", "reminded", "briefed":
		return true
	}
	return false
}

// factive reports whether "it was ... that" takes what follows for true.
func factive(w string) bool {
	switch w {
	case "announced", "confirmed", "revealed", "disclosed", "noted", "mentioned", "acknowledged", "admitted", "recalled", "added", "stressed", "emphasised", "emphasized":
		return true
	}
	return false
}

func prepend(list []string, s string) []string {
	for _, x := range list {
		if x == s {
			return list
		}
	}
	return append([]string{s}, list...)
}

// speaker is the subject of the reporting clause r, as written.
func (p *parsed) speaker(text string, r int) string {
	t := titler{parsed: p, text: text, lowered: true}
	if t.invertedReport(r) {
		g := p.groups[p.clauses[r].group]
		return t.join(t.source(t.nameAfter(g.head+1, r)))
	}
	return t.join(t.source(t.nameOnly(t.subjectOf(r))))
}

// nameAfter is the noun phrase that follows a verb: "said Sergey Lavrov, who".
func (t *titler) nameAfter(i, c int) []int {
	var out []int
	for ; i < t.clauses[c].last && len(out) < 24; i++ {
		if t.owner[i] != c || t.ws[i].mention >= 0 || t.ws[i].low == "," || isVerbTag(t.ws[i].tag) ||
			t.ws[i].tag == "IN" && t.ws[i].low != "of" && t.ws[i].low != "for" {
			break
		}
		out = append(out, i)
	}
	return out
}

// nameOnly cuts a subject at its first comma.
func (t *titler) nameOnly(ws []int) []int {
	for n, k := range ws {
		if n > 0 && t.ws[k].low == "," {
			return ws[:n]
		}
	}
	return ws
}

// sourceAfter is what "according to" before word i names: up to a comma, a verb
// or a date.
func (t *titler) sourceAfter(i, c int) []int {
	var out []int
	for ; i < t.clauses[c].last && len(out) < 16; i++ {
		w := &t.ws[i]
		if t.owner[i] != c || w.mention >= 0 || isMark(w.low) || isVerbTag(w.tag) && w.tag != "VBG" || w.tag == "MD" {
			break
		}
		if n := len(out); n > 0 && (isDet(w.tag) || w.tag == "PRP") && isNounTag(t.ws[out[n-1]].tag) && t.ws[i-1].tag != "POS" {
			break // "according to the coroner" "an inquest will open"
		}
		if (w.tag == "IN" || w.tag == "TO") && (i+1 >= len(t.ws) || t.ws[i+1].mention >= 0 || t.owner[i+1] != c) {
			break
		}
		out = append(out, i)
	}
	return out
}

// sourcePhrase reports whether a source is named after words k and k+1:
// "according to", "in the words of".
func (p *parsed) sourcePhrase(k int) bool {
	return p.ws[k].low == "according" && p.ws[k+1].low == "to" || p.ws[k].low == "words" && p.ws[k+1].low == "of" && k > 1 && p.ws[k-2].low == "in"
}

// accordingTo is the source named by "according to X" in clause c.
func (p *parsed) accordingTo(text string, c int) string {
	cl := p.clauses[c]
	for k := cl.first; k+2 < cl.last && k < cl.first+200; k++ {
		if p.owner[k] == c && p.sourcePhrase(k) {
			t := titler{parsed: p, text: text, lowered: true}
			return strings.TrimSpace(t.join(t.source(t.sourceAfter(k+2, c))))
		}
	}
	return ""
}
