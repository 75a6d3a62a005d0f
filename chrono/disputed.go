package chrono

import (
	"strings"

	"dateline/chrono/article"
)

// disputed takes what the text has another say for alleged where that is denied in the
// same sentence or the next one: "Unions say the firm sold the site in 2024. The firm
// denied it."
func (r *reader) disputed() {
	for i := range r.drafts {
		d := r.drafts[i]
		if d.Modality != Actual || len(d.Attribution) == 0 || d.Class == Reporting || !r.disputedIn(d) {
			continue
		}
		d.Modality = Alleged
	}
}

// disputedIn reports whether the words behind d, in its sentence or as the whole of the
// next, deny what it tells.
func (r *reader) disputedIn(d *draft) bool {
	next := d.sentence + 1
	here := mayDispute(r.doc.Slice(article.Span{Start: d.Trigger.End, End: max(d.Trigger.End, d.Sentence.End)}))
	there := next < len(r.doc.Sentences) && r.doc.Sentences[next].Block == r.doc.Sentences[d.sentence].Block && mayDispute(r.doc.Slice(r.doc.Sentences[next].Span))
	if !here && !there {
		return false
	}
	p := r.parse(d.sentence)
	if d.clause >= len(p.clauses) || p.clauses[d.clause].kind == relative || p.clauses[d.clause].kind == participial { // by which what is in dispute is only named
		return false
	}
	return here && p.disputes(d.trigger+1) || there && r.parse(next).disputes(0)
}

// mayDispute reports whether a stretch of text is short and may hold a verb of denial.
func mayDispute(s string) bool {
	const long = 300
	return len(s) < long && (strings.Contains(s, "den") || strings.Contains(s, "reject") || strings.Contains(s, "disput") || strings.Contains(s, "dismiss") || strings.Contains(s, "call"))
}

// disputes reports whether a verb from word i on denies what was told before: "rejected
// that", "denied the allegations", ", a claim the driver denied", "called it untrue".
func (p *parsed) disputes(i int) bool {
	for k := i; k < len(p.ws); k++ {
		w := &p.ws[k]
		g := p.groupOf(k)
		if g < 0 || !p.groups[g].finite || p.groups[g].negative || p.groups[g].passive || k+1 >= len(p.ws) {
			continue
		}
		switch {
		case w.doubt == "rejects":
			return p.toldBefore(k+1, len(p.ws)) || i > 0 && p.claimApposed(i, k)
		case w.low == "called" || w.low == "calls":
			return p.toldBefore(k+1, len(p.ws)) && p.saysFalse(k+1)
		}
	}
	return false
}

// toldBefore reports whether the object at word k is what was told before, and its
// sentence or clause ends soon behind it: "it.", "the claims on Friday", not "it a visit".
func (p *parsed) toldBefore(k, end int) bool {
	switch w := &p.ws[k]; w.low {
	case "it", "this", "that", "them":
		return k+1 >= end || isMark(p.ws[k+1].low) || isQuote(p.ws[k+1].low) || p.ws[k+1].mention >= 0 || p.ws[k+1].tag == "IN" || p.ws[k+1].tag == "RB" || p.ws[k+1].tag == "CC" || p.ws[k+1].tag == "JJ"
	case "the", "these", "those", "both", "all":
		for n := k + 1; n < end && n < k+4; n++ {
			if p.ws[n].doubt == "claim" || p.ws[n].low == "charge" || p.ws[n].low == "charges" {
				return n+1 >= end || p.ws[n+1].tag != "IN" && p.ws[n+1].low != "that" || p.ws[n+1].low == "as" || p.ws[n+1].low == "on" || p.ws[n+1].low == "in"
			}
		}
	}
	return false
}

// claimApposed reports whether the verb at k takes up what stands before it as a claim,
// behind a comma in words [i,k): ", an allegation that the mayor".
func (p *parsed) claimApposed(i, k int) bool {
	for n := k - 1; n > i && n > k-12; n-- {
		if p.ws[n].doubt == "claim" && isDet(p.ws[n-1].tag) && n > 1 && isMark(p.ws[n-2].low) {
			return true
		}
	}
	return false
}

// saysFalse reports whether a word near k calls something untrue.
func (p *parsed) saysFalse(k int) bool {
	for n := k; n < len(p.ws) && n < k+8; n++ {
		if w := &p.ws[n]; w.doubt == "false" || w.low == "fiction" || w.low == "rubbish" || w.low == "absurd" || w.low == "invention" {
			return !p.belittled(n)
		}
	}
	return false
}
