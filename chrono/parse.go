package chrono

import "dateline/chrono/article"

// parse tags and cuts sentence s, once.
func (r *reader) parse(s int) *parsed {
	for i := range r.parsed {
		if c := &r.parsed[i]; c.parsed != nil && c.sentence == s {
			return c.parsed
		}
	}
	if r.scratch == nil {
		r.scratch = newScratch()
	}
	ws := r.scratch.words(r.doc.Text, r.doc.Sentences[s].Span)
	from := dateline(ws)
	if from == 0 && r.doc.Blocks[r.doc.Sentences[s].Block].Kind != article.Heading {
		from = r.placed(ws, s)
	}
	if from == 0 && (s == 0 || r.doc.Sentences[s-1].Block != r.doc.Sentences[s].Block) {
		from = numbered(ws)
	}
	ws = r.cutRanges(ws[from:], s)
	k := 0
	for m := r.first[s]; m < r.first[s+1]; m++ {
		span := r.mentions[m].Span
		for k < len(ws) && ws[k].end <= span.Start {
			k++
		}
		for ; k < len(ws) && ws[k].start < span.End; k++ {
			ws[k].mention = m
		}
	}
	deverbal(ws)
	headed(ws)
	misread(ws)
	pastTenses(ws)
	rescue(ws)
	p := parseClauses(ws)
	r.parsed[r.turn] = cached{s, p}
	r.turn = (r.turn + 1) % len(r.parsed)
	return p
}

// wordsOf is the range of words that mention m covers.
func (p *parsed) wordsOf(m int, span article.Span) (first, last int) {
	lo, hi := 0, len(p.ws)
	for lo < hi {
		mid := (lo + hi) / 2
		if p.ws[mid].end <= span.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for first, last = lo, lo; last < len(p.ws) && p.ws[last].mention == m; last++ {
	}
	return first, last
}
