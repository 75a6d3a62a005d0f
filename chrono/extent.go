package chrono

import "dateline/chrono/article"

// clauseSpan is the clause of a link, in bytes: for a noun its phrase with the
// date, else the words of the clause from first to last.
func (r *reader) clauseSpan(p *parsed, l link) article.Span {
	first, last := p.clauses[l.clause].first, p.clauses[l.clause].last
	if l.noun && l.mention < 0 {
		first, last = l.np[0], l.np[1]
	} else if l.noun {
		a, b := p.wordsOf(l.mention, r.mentions[l.mention].Span)
		first, last = min(l.np[0], a), max(l.np[1], b)
	}
	if !l.noun {
		first, last = p.withParticiples(l.clause, first, last)
	}
	for first < last-1 && isMark(p.ws[first].low) {
		first++
	}
	for last > first+1 && isMark(p.ws[last-1].low) {
		last--
	}
	return article.Span{Start: p.ws[first].start, End: p.ws[last-1].end}
}

// withParticiples extends clause c over the participles that add to what its
// verb tells and have no date of their own: "arrived seeking help".
func (p *parsed) withParticiples(c, first, last int) (int, int) {
	for k := max(0, c-4); k < len(p.clauses) && k < c+6; k++ {
		cl := p.clauses[k]
		if cl.kind != participial || cl.parent != c || cl.group < 0 || cl.first >= cl.last || p.ws[p.groups[cl.group].first].tag != "VBG" ||
			cl.last < first-1 || cl.first > last+1 {
			continue
		}
		if !p.dateIn(cl.first, cl.last) {
			first, last = min(first, cl.first), max(last, cl.last)
		}
	}
	return first, last
}

func (p *parsed) dateIn(from, to int) bool {
	for k := from; k < to; k++ {
		if p.ws[k].mention >= 0 {
			return true
		}
	}
	return false
}

// cover extends the span of a noun's clause over the words of its title.
func (p *parsed) cover(s article.Span, chosen []int) article.Span {
	for _, k := range chosen {
		s.Start, s.End = min(s.Start, p.ws[k].start), max(s.End, p.ws[k].end)
	}
	return s
}
