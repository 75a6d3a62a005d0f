package chrono

// clauseKind says how a clause hangs on the one around it.
type clauseKind uint8

const (
	mainClause    clauseKind = iota
	coordinate               // shares the subject of the clause before it: "opened and shut"
	complement               // what is said, thought, planned: "that ...", or without "that"
	relative                 // "which ...", "who ..."
	participial              // "found near the home", "speaking in Paris"
	adverbial                // "after ...", "because ..."
	conditional              // "if ...", "unless ..."
	quoted                   // between quotation marks, with a verb
	parenthetical            // between brackets, with a verb
)

// clause is a stretch of a sentence with one finite or participle verb group
// of its own. Word indices are into the sentence's words, ends exclusive.
type clause struct {
	kind        clauseKind
	parent      int // clause around it; -1 for none
	first, last int // extent, nested clauses included
	marker      int // "that", "which", "after"; -1 for none
	group       int // its verb group; -1 for none
	source      int // the clause that reports it: "..., police said"; -1 for none
	shares      int // the clause whose subject it shares; -1 for none
	subject     int // first word of the subject; -1 when it shares or lacks one
	comma       bool
	end         int // where a bracket or quotation closes; -1 when open
}

func newClause(kind clauseKind, parent, first, marker int) clause {
	return clause{kind: kind, parent: parent, first: first, marker: marker, group: -1, source: -1, shares: -1, subject: -1, end: -1}
}

// parsed is a sentence cut into clauses.
type parsed struct {
	ws      []word
	groups  []verbGroup
	clauses []clause
	owner   []int // clause of each word
}

// parser holds what the single pass over a sentence remembers.
type parser struct {
	*parsed
	groupAt    []int // group that begins at the word; -1 for none
	nextFinite []int // index of the next finite group at or after the word; len(groups) for none
	close      []int // for an opening mark the index of its close, for that -1; 0 for other words
	cur        int
	resume     int // clause to go back to at the next comma; -1 for none
	cc         int // last coordinating conjunction since the last verb; -1 for none
	comma      int // last comma since the last verb; -1 for none
}

// parseClauses cuts a tagged sentence into clauses in one pass from left to
// right: subordinators open one, commas and finite verbs close them. Nesting
// deeper than maxDepth is read flat, so that the cost stays linear.
func parseClauses(ws []word) *parsed {
	p := &parser{parsed: &parsed{ws: ws, groups: verbGroups(ws)}, cc: -1, comma: -1, resume: -1}
	p.index()
	p.clauses = append(p.clauses, newClause(mainClause, -1, 0, -1))
	for i := 0; i < len(ws); i++ {
		p.leave(i)
		p.enter(i)
		if g := p.groupAt[i]; g >= 0 {
			p.verb(g)
		}
		p.owner[i] = p.cur
		switch {
		case ws[i].tag == "CC":
			p.cc = i
		case ws[i].low == "," && ws[i].mention < 0: // not the one of "May 3, 2016"
			p.atComma(i)
		}
		if g := p.groupAt[i]; g >= 0 {
			for k := i; k <= p.groups[g].head; k++ {
				p.owner[k] = p.cur
			}
			i = p.groups[g].head
		}
	}
	p.extents()
	return p.parsed
}

const maxDepth = 12

func (p *parser) depth() int {
	n := 0
	for c := p.cur; c >= 0 && n <= maxDepth; c = p.clauses[c].parent {
		n++
	}
	return n
}

// index prepares the look-ahead tables.
func (p *parser) index() {
	n := len(p.ws)
	tables := make([]int, 4*n+1)
	p.groupAt, p.close, p.owner, p.nextFinite = tables[:n:n], tables[n:2*n:2*n], tables[2*n:3*n:3*n], tables[3*n:]
	for i := range p.groupAt {
		p.groupAt[i] = -1
	}
	for g := range p.groups {
		p.groupAt[p.groups[g].first] = g
	}
	p.nextFinite[n] = len(p.groups)
	for i := n - 1; i >= 0; i-- {
		p.nextFinite[i] = p.nextFinite[i+1]
		if g := p.groupAt[i]; g >= 0 && p.groups[g].finite {
			p.nextFinite[i] = g
		}
	}
	var stack []int
	for i := range p.ws {
		switch p.ws[i].low {
		case "“", "«", "„", "``", "(", "[":
			stack = append(stack, i)
		case "”", "»", "''", ")", "]":
			if k := len(stack) - 1; k >= 0 {
				p.close[stack[k]], p.close[i] = i, -1
				stack = stack[:k]
			}
		case "\"":
			if k := len(stack) - 1; k >= 0 && p.ws[stack[k]].low == "\"" {
				p.close[stack[k]], p.close[i] = i, -1
				stack = stack[:k]
			} else {
				stack = append(stack, i)
			}
		}
	}
}

// push opens a clause at word i.
func (p *parser) push(kind clauseKind, i, marker, end int) {
	if p.depth() > maxDepth {
		return
	}
	c := newClause(kind, p.cur, i, marker)
	c.comma, c.end = p.pausedBefore(i), end
	p.clauses = append(p.clauses, c)
	p.cur = len(p.clauses) - 1
}

// pausedBefore reports whether a comma stands before word i, or before the closing
// quotation mark there: "Night," released in May,.
func (p *parser) pausedBefore(i int) bool {
	return i > 0 && p.ws[i-1].low == "," || i > 1 && isQuote(p.ws[i-1].low) && p.ws[i-2].low == ","
}

// leave closes quotations and brackets that end at i.
func (p *parser) leave(i int) {
	for c, n := p.cur, 0; c >= 0 && n <= maxDepth; c, n = p.clauses[c].parent, n+1 {
		if p.clauses[c].end == i {
			p.cur = max(p.clauses[c].parent, 0)
			p.cc, p.comma = -1, i
			return
		}
	}
}

// enter opens the clause that word i announces, if it does.
func (p *parser) enter(i int) {
	w := &p.ws[i]
	if w.mention >= 0 && i > 0 && p.ws[i-1].mention == w.mention {
		return // the colon of "11:50"
	}
	switch w.low {
	case "“", "«", "„", "``", "\"", "(", "[":
		if p.close[i] < 0 {
			return
		}
		end := p.close[i]
		if end == 0 {
			end = len(p.ws)
		}
		g := p.nextFinite[i]
		if g < len(p.groups) && p.groups[g].first < end && end-i > 4 && p.groupAt[i+1] != g {
			kind := quoted
			if w.low == "(" || w.low == "[" {
				kind = parenthetical
			}
			p.push(kind, i, -1, end)
		}
		return
	case ";":
		p.restart(i)
		return
	case "so": // "no women were admitted, so she came as a guest"
		if c := p.clauses[p.cur]; c.kind == mainClause && c.group >= 0 && p.commaBefore(i) && i+1 < len(p.ws) && p.ws[i+1].low != "that" && p.ownFinite(i+1) {
			w.tag = "CC"
			p.restart(i)
		}
		return
	case ":", "—", "–", "--", "-", "_":
		if w.low != ":" && p.clauses[p.cur].group < 0 {
			p.dashed(i)
		} else if p.clauses[p.cur].group >= 0 && p.ownFinite(i+1) {
			p.restart(i)
		}
		return
	}
	if w.tag == "CC" && p.apposedSubject(i) {
		c := newClause(mainClause, p.around(), i+1, -1)
		c.comma = true
		p.clauses = append(p.clauses, c)
		p.cur = len(p.clauses) - 1
		return
	}
	if w.tag == "CC" {
		if begins, subject := p.frontedDate(i); begins {
			if p.wondered() || p.clauses[p.cur].kind == adverbial {
				p.cur = p.clauses[p.cur].parent
			}
			c := newClause(mainClause, p.around(), i+1, -1)
			if from := p.clauses[p.cur]; from.kind == complement {
				c.kind, c.marker = complement, from.marker // still what is said
			}
			if !subject {
				c.kind, c.shares = coordinate, p.cur
			}
			c.comma = true
			p.clauses = append(p.clauses, c)
			p.cur = len(p.clauses) - 1
			return
		}
	}
	if p.groupAt[i] >= 0 && p.groups[p.groupAt[i]].finite {
		if p.inversion(i); w.tag != "VBD" || p.groupAt[i] < 0 {
			return
		}
	}
	p.subordinate(i)
}

// dashed opens what a pair of dashes puts between a subject and its verb.
func (p *parser) dashed(i int) {
	for k := i + 1; k < len(p.ws) && k < i+40; k++ {
		if p.ws[k].low != p.ws[i].low {
			continue
		}
		if g := p.nextFinite[i]; g < len(p.groups) && p.groups[g].first < k && p.clauses[p.cur].end != i {
			p.push(parenthetical, i, -1, k)
		}
		return
	}
}

// inversion opens a condition told without "if": "Had the pilot turned, ...".
func (p *parser) inversion(i int) {
	w := &p.ws[i]
	if w.low != "had" && w.low != "were" && w.low != "should" || p.clauses[p.cur].group >= 0 && !(w.low == "had" && p.wouldHave()) && !(i > 1 && p.ws[i-1].low == "," && p.ws[i-2].low == "that") || i > 0 && !p.commaBefore(i) && !p.wouldHave() && p.ws[i-1].tag != "CC" && p.ws[i-1].tag != "``" && p.ws[i-1].low != "“" {
		return
	}
	if n := i + 1; n >= len(p.ws) || !isDet(p.ws[n].tag) && !isNounTag(p.ws[n].tag) && p.ws[n].tag != "PRP" {
		return
	}
	for k := i + 1; k < len(p.ws) && k < i+40; k++ {
		if p.ws[k].low == "?" {
			return
		}
	}
	if p.afterInset(i) {
		return
	}
	g := p.groupAt[i]
	if p.groups[g].head == i {
		p.groups[g].finite = false
		p.groupAt[i] = -1
	}
	p.push(conditional, i, i, -1)
}

// afterInset reports whether the verb at i stands behind an adverb between commas
// that parts it from its subject: "most of them, however, were products of 1990".
func (p *parser) afterInset(i int) bool {
	k := i - 2
	return k > 1 && p.ws[i-1].low == "," && p.ws[k].tag == "RB" && p.ws[k-1].low == "," && (isNounTag(p.ws[k-2].tag) || p.ws[k-2].tag == "VBN" || p.ws[k-2].tag == "VBD") && p.clauses[p.cur].group < 0
}

// wouldHave reports whether the clause before tells what would have been:
// "she would have come, had she not fallen ill".
func (p *parser) wouldHave() bool {
	g := p.clauses[p.cur].group
	return g >= 0 && p.groups[g].perfect && p.groups[g].modal >= 0
}

// restart begins a new main clause (inside a quotation: inside it).
func (p *parser) restart(i int) {
	if p.nextFinite[i] >= len(p.groups) || i+1 >= len(p.ws) {
		return
	}
	c := p.cur
	for p.clauses[c].parent >= 0 && p.clauses[c].end < 0 {
		c = p.clauses[c].parent
	}
	end := p.clauses[c].end
	if end >= 0 && p.groups[p.nextFinite[i]].first >= end {
		return
	}
	p.cur = c
	p.push(mainClause, i+1, -1, -1)
	p.cc, p.comma = -1, -1
}

// newSubject opens a main clause for ", and the Front, which ...,": a subject
// behind a conjunction whose verb comes after the relative clause at i.
func (p *parser) newSubject(i int) {
	from, kind, parent := p.behindAnd(i), mainLike(p, p.cur), p.around()
	if from < 0 {
		from, kind, parent = p.reported(i), complement, p.cur
	}
	if from >= 0 && p.clauses[p.cur].group >= 0 {
		p.openSubject(from, i, kind, parent)
	}
}

// openSubject opens a clause for the subject [from,i) whose verb comes later.
func (p *parser) openSubject(from, i int, kind clauseKind, parent int) {
	c := newClause(kind, parent, from, -1)
	c.subject, c.comma = from, true
	p.clauses = append(p.clauses, c)
	p.cur = len(p.clauses) - 1
	for k := from; k < i; k++ {
		p.owner[k] = p.cur
	}
}

// reported is where the subject begins, before the comma and aside at i, of a
// clause without "that" behind a verb of saying or its date: "officials said on
// Tuesday the plane, built in 1988, had crashed"; -1 for none.
func (p *parser) reported(i int) int {
	g := p.clauses[p.cur].group
	if g < 0 || i < 3 || p.clauses[p.cur].subject < 0 || p.ws[i-1].low != "," || p.groups[g].passive || !p.groups[g].finite || p.ws[p.groups[g].head].class&(isReport|isBelief) == 0 {
		return -1
	}
	from := p.nounPhrase(i - 1)
	if next := p.nextFinite[i]; from == i-1 || from-p.groups[g].head > 8 || next >= len(p.groups) {
		return -1
	}
	for k := p.groups[g].head + 1; k < from; k++ {
		if w := &p.ws[k]; w.mention < 0 && !(w.tag == "IN" && p.ws[k+1].mention >= 0) {
			return -1
		}
	}
	return from
}

// behindAnd is where the noun phrase begins that stands between ", and" and the
// comma before word i, its own "for" and "of" phrases with it; -1 for none.
func (p *parser) behindAnd(i int) int {
	if i < 2 || p.ws[i-1].low != "," {
		return -1
	}
	for k := i - 2; k > 1 && k > i-14; k-- {
		switch w := &p.ws[k]; {
		case w.tag == "CC":
			if w.low == "or" || p.ws[k-1].low != "," || k+1 == i-1 || p.ws[k+1].tag == "IN" {
				return -1
			}
			return k + 1
		case w.low != "of" && w.low != "for" && !p.inNounPhrase(k, true):
			return -1
		}
	}
	return -1
}

// asideOf opens a main clause for the subject of a participle between commas
// that has a verb of its own behind it: "..., and another, planned for May, was
// dropped", or right behind it: "..., and another planned for May was dropped".
func (p *parser) asideOf(i int) {
	next := p.nextFinite[i+1]
	if from := p.cc + 1; from > 1 && from < i && next < len(p.groups) && p.clauses[p.cur].group >= 0 && p.ws[from-2].low == "," && p.nounPhrase(i) == from && p.narrows(i, p.groups[next].first) {
		p.openSubject(from, i, mainLike(p, p.cur), p.around())
		return
	}
	if next >= len(p.groups) || !p.shutBefore(i, next) || p.ws[p.groups[next].first-1].low != "," {
		return
	}
	p.newSubject(i)
}

// narrows reports whether all from the participle at i up to the verb at verb only
// narrows the noun before it: "planned for May" "was dropped".
func (p *parser) narrows(i, verb int) bool {
	if verb-i > 12 || verb < i+3 || p.ws[i+1].tag != "IN" || !isBe(p.ws[verb].low) && !isHave(p.ws[verb].low) {
		return false
	}
	for k := i + 1; k < verb; k++ {
		if w := &p.ws[k]; w.mention < 0 && w.tag != "IN" && !p.inNounPhrase(k, true) || w.tag == "PRP" {
			return false
		}
	}
	return isNounTag(p.ws[verb-1].tag) || p.ws[verb-1].mention >= 0
}

// atComma closes what a comma closes.
func (p *parser) atComma(i int) {
	p.comma = i
	if from := p.cc + 1; p.cc >= 0 {
		if p.ws[from].low == "then" { // "and then, in May, left"
			from++
		}
		if from == i && p.opensAside(i) || p.aside(from, i+1) {
			return // "and, after two delays, finished"
		}
	}
	if p.resume >= 0 {
		p.cur, p.resume, p.cc = p.resume, -1, -1
		return
	}
	c := p.cur
	for n := 0; n < maxDepth; n++ {
		cl := &p.clauses[c]
		if cl.parent < 0 || cl.end >= 0 || cl.group < 0 {
			break
		}
		if cl.comma || p.clauses[cl.parent].group < 0 {
			c = cl.parent
			if p.clauses[c].group < 0 {
				break
			}
			continue
		}
		break
	}
	p.cur = c
	p.cc = -1
}

// give hands group g to the current clause.
func (p *parser) give(g int) {
	p.clauses[p.cur].group = g
	p.groups[g].clause = p.cur
	p.cc, p.comma = -1, -1
}

// extents settles where clauses begin and end.
func (p *parser) extents() {
	for i := range p.clauses {
		p.clauses[i].first, p.clauses[i].last = len(p.ws), 0
	}
	for i, c := range p.owner {
		p.clauses[c].first = min(p.clauses[c].first, i)
		p.clauses[c].last = max(p.clauses[c].last, i+1)
	}
	for c := len(p.clauses) - 1; c > 0; c-- {
		cl := &p.clauses[c]
		if cl.first >= cl.last {
			cl.first, cl.last = 0, 0
		}
	}
}
