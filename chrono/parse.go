package chrono

import "dateline/chrono/article"

// parse tags and cuts sentence s, once.
func (r *reader) parse(s int) *parsed {
	for i := range r.parsed {
		if c := &r.parsed[i]; c.parsed != nil && c.sentence == s {
			return c.parsed
		}
	}
	ws := r.scratch.words(r.doc.Text, r.doc.Sentences[s].Span)
	ws = r.cutRanges(ws[dateline(ws):], s)
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
	pastTenses(ws)
	rescue(ws)
	p := parseClauses(ws)
	r.parsed[r.turn] = cached{s, p}
	r.turn = (r.turn + 1) % len(r.parsed)
	return p
}

// dateline is how many words of a sentence are the place and source before an
// agency report: "NAIROBI, Kenya (AP) --".
func dateline(ws []word) int {
	if len(ws) < 3 || !ws[0].capital {
		return 0
	}
	bracket, open := false, false
	for k := 1; k < len(ws) && k < 16; k++ {
		switch ws[k].low {
		case "(":
			bracket, open = true, true
		case ")":
			open = false
		case "--", "-", "—", "–", "_":
			if !open && (bracket || ws[0].upper) {
				return k + 1
			}
			return 0
		}
		if isVerbTag(ws[k].tag) && !bracket || ws[k].tag == "MD" {
			return 0
		}
	}
	return 0
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
