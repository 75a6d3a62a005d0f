package chrono

import "dateline/chrono/article"

// Clause is a clause of a sentence, as far as extraction cuts one.
type Clause struct {
	Span  article.Span // clauses that it holds may stand apart from it
	Kind  string       // main, coordinate, complement, relative ...
	Depth int          // how many clauses stand around it
	Verb  article.Span // its full verb; empty where it has none
	Tense Tense        // of that verb
}

var clauseNames = [...]string{"main", "coordinate", "complement", "relative", "participial", "adverbial", "conditional", "quoted", "parenthetical"}

// Clauses returns the clauses of document i, in the order of the text: what
// extraction saw, for a person who asks why a line came out as it did.
func (c *Chronology) Clauses(i int) []Clause {
	doc := &c.Documents[i]
	r := newReader(doc, i, c.Mentions[i], Options{})
	r.read()
	var out []Clause
	for s := range doc.Sentences {
		p := r.parse(s)
		for k := range p.clauses {
			cl := &p.clauses[k]
			if cl.first >= cl.last || cl.last > len(p.ws) {
				continue
			}
			shown := Clause{Kind: clauseNames[cl.kind], Span: article.Span{Start: p.ws[cl.first].start, End: p.ws[cl.last-1].end}}
			for up := cl.parent; up >= 0; up = p.clauses[up].parent {
				shown.Depth++
			}
			if cl.group >= 0 {
				g := p.groups[cl.group]
				shown.Verb = article.Span{Start: p.ws[g.head].start, End: p.ws[g.head].end}
				shown.Tense = g.tense
			}
			out = append(out, shown)
		}
	}
	return out
}
