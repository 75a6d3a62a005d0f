package chrono

import (
	"slices"
	"unicode/utf8"
)

// ungapped takes from the words of clause c what belongs to another date of the
// same verb: of "in 1990 she bought a mill and in 1993 a farm", the farm where
// 1993 dates the line, the mill where 1990 does.
func (t *titler) ungapped(c int, words []int) []int {
	g := t.clauses[c].group
	if g < 0 || len(words) == 0 {
		return words
	}
	head := t.groups[g].head
	seen := false // a date stands before the verb or behind it
	own := false  // and it is this line's
	for k := t.clauses[c].first; k < t.clauses[c].last; k++ {
		if t.again(k) && seen {
			switch cut := slices.IndexFunc(words, func(w int) bool { return w >= k }); {
			case cut < 0:
			case own:
				return words[:cut]
			case t.drop[k+3]:
				if date := slices.IndexFunc(words, func(w int) bool { return w > head && t.ws[w].mention >= 0 }); date > 0 && date < cut {
					if t.ws[words[date-1]].tag == "IN" {
						date--
					}
					return append(slices.Clone(words[:date]), k+1)
				}
			}
		}
		if t.owner[k] != c || t.ws[k].mention < 0 || k > t.clauses[c].first && t.ws[k-1].mention == t.ws[k].mention {
			continue
		}
		if np := t.gapped(c, k, head); np >= 0 && seen {
			switch {
			case t.drop[k] && !own:
				return t.filledGap(c, np, k, g)
			case own && !t.drop[k]:
				for n, w := range words {
					if w >= np-1 && w > head {
						return words[:n]
					}
				}
			}
		}
		from := t.conjunct(c, k)
		if !seen || from < 0 || k < head {
			seen, own = true, own || t.drop[k]
			continue
		}
		end := t.conjunctEnd(c, k)
		switch {
		case t.drop[k] && !own:
			who := t.subjectOf(c)
			for len(who) > 0 && (t.ws[who[0]].tag == "IN" || t.ws[who[0]].mention >= 0) {
				who = who[1:] // the other date before the subject
			}
			verb := head + 1
			if t.ws[verb].tag == "IN" || t.ws[verb].tag == "RP" {
				verb++ // "switched on"
			}
			out := append(slices.Clone(who), t.span(t.groups[g].first, verb)...)
			return append(out, t.span(k, end)...)
		case own && !t.drop[k]:
			for n, w := range words {
				if w >= from && w > head {
					return words[:n]
				}
			}
		}
	}
	return words
}

// again reports whether "and again" stands at word k, behind a finite verb and a
// date of it, with another date behind it.
func (t *titler) again(k int) bool {
	if t.ws[k].tag != "CC" || k == 0 || k+3 >= len(t.ws) || t.ws[k+1].low != "again" || t.ws[k+2].tag != "IN" || t.ws[k-1].mention < 0 || t.ws[k+3].mention < 0 {
		return false
	}
	cl := &t.clauses[t.owner[k]]
	if cl.kind != mainClause && cl.kind != coordinate || cl.group < 0 || !t.groups[cl.group].finite {
		return false
	}
	head := t.groups[cl.group].head
	return head < k && !slices.ContainsFunc(t.ws[head:k], func(w word) bool { return w.low == ";" })
}

// gapped is where the noun phrase begins, behind "and", that stands with the date
// at word k for a second clause of the same verb: "and" "a second one" in 2008; -1
// for none.
func (t *titler) gapped(c, k, head int) int {
	last := k
	for last < len(t.ws) && t.ws[last].mention == t.ws[k].mention {
		last++
	}
	if last < len(t.ws) && !isMark(t.ws[last].low) && t.ws[last].tag != "CC" {
		return -1
	}
	end := k
	switch {
	case k > 0 && (t.ws[k-1].low == "in" || t.ws[k-1].low == "on" || t.ws[k-1].low == "at"):
		end--
	case t.ws[last-1].low != "later" && t.ws[last-1].low != "earlier" && t.ws[k].low != "last" && t.ws[k].low != "yesterday":
		return -1 // "a wetter December"
	}
	if end < 2 || !isNounTag(t.ws[end-1].tag) && !numbersOff(&t.ws[end-1]) || t.ws[end-1].mention >= 0 {
		return -1
	}
	from := t.simpleNounPhrase(end - 1)
	if from > 2 && t.ws[from-1].low == "of" && (isNounTag(t.ws[from-2].tag) || t.ws[from-2].low == "that" || t.ws[from-2].low == "those" || numbersOff(&t.ws[from-2])) {
		from = t.simpleNounPhrase(from - 2) // "and that of a third on Saturday"
	}
	if from < 2 || from-1 <= head || t.owner[from] != c {
		return -1
	}
	if b := &t.ws[from-1]; b.tag != "CC" && (b.low != "," || t.ws[from-2].mention < 0 || !numbersOff(&t.ws[end-1])) {
		return -1 // "closed in 1974, the second in August 1977"
	}
	if w := &t.ws[from]; !isDet(w.tag) && !numbersOff(w) && w.low != "that" && w.low != "those" {
		return -1
	}
	if before := t.ws[from-2]; before.mention < 0 && before.low != "," && !isQuote(before.low) {
		return -1 // "sold the mill in May and a farm in June", not "a mill and a farm in June"
	}
	return from
}

// several reports whether the noun phrase [from,to) is a plural.
func (t *titler) several(from, to int) bool {
	for k := from; k < to; k++ {
		switch w := &t.ws[k]; {
		case w.low == "those" || w.low == "others" || w.tag == "CD" && w.low != "one":
			return true
		case w.low == "of":
			return false
		case isNounTag(w.tag) && k+1 == to:
			return w.tag == "NNS" || w.tag == "NNPS"
		}
	}
	return false
}

// agreeing is the form of an auxiliary that goes with one or several; any other
// word stays as it is.
func agreeing(aux string, several bool) string {
	for _, pair := range [...][2]string{{"was", "were"}, {"is", "are"}, {"has", "have"}} {
		if aux == pair[0] || aux == pair[1] {
			if several {
				return pair[1]
			}
			return pair[0]
		}
	}
	return aux
}

// numbersOff reports whether w stands for one or more of what was named before it:
// "a third", "two others", "another".
func numbersOff(w *word) bool {
	switch w.low {
	case "one", "others", "another", "more", "second", "third", "fourth", "fifth", "sixth":
		return true
	}
	return w.tag == "CD"
}

// filledGap is the noun phrase from np to the date at word k with the verb of
// group g: as its object where it has had one, else as its subject.
func (t *titler) filledGap(c, np, k, g int) []int {
	end := k
	if t.ws[end-1].tag == "IN" {
		end--
	}
	verb := t.groups[g].head + 1
	if verb < end && (t.ws[verb].tag == "RP" || verbParticle(t.ws[verb].low)) {
		verb++ // "went off"
	}
	if !t.opensNoun(verb) {
		first := t.groups[g].first
		if aux := agreeing(t.ws[first].low, t.several(np, end)); aux != t.ws[first].low && first+1 < verb {
			first++
			t.passive, t.aux = first, aux
		}
		return append(t.span(np, end), t.span(first, verb)...)
	}
	out := append(slices.Clone(t.subjectOf(c)), t.span(t.groups[g].first, verb)...)
	return append(out, t.span(np, end)...)
}

// conjunct is where the second object of a verb begins whose date is at word k:
// "and in" 1993 "a farm", or -1 where k opens none.
func (t *titler) conjunct(c, k int) int {
	j := k
	for j < len(t.ws) && t.ws[j].mention == t.ws[k].mention {
		j++
	}
	if j >= len(t.ws) || t.owner[j] != c || !t.opensNoun(j) {
		return -1
	}
	from := k
	if from > 0 && t.ws[from-1].tag == "DT" {
		from--
	}
	if from > 0 && t.ws[from-1].tag == "IN" {
		from--
	} else if from == 0 || t.ws[from-1].tag != "CC" {
		return -1
	}
	if from > 0 && (t.ws[from-1].tag == "CC" || t.ws[from-1].low == ",") {
		return from - 1
	}
	return -1
}

// conjunctEnd is where that object ends: at the next conjunct, or with its
// clause.
func (t *titler) conjunctEnd(c, k int) int {
	last := t.clauses[c].last
	for n := k + 1; n < last; n++ {
		if t.owner[n] != c && t.ws[n].mention < 0 && t.groupOf(n) >= 0 {
			return n
		}
		if t.ws[n].mention >= 0 && t.ws[n].mention != t.ws[k].mention {
			if from := t.conjunct(c, n); from >= 0 {
				return from
			}
		}
	}
	return last
}

// withMain is a clause behind its comma together with the clause that it hangs
// on, their dates left in, where both fit a title: "the mill shut, leaving ten
// men without work in May"; nil where not.
func (t *titler) withMain(c int) []int {
	cl := t.clauses[c]
	if cl.kind != participial || !cl.comma || cl.parent < 0 || t.ws[t.groups[cl.group].first].tag != "VBG" {
		return nil
	}
	up := t.clauses[cl.parent]
	if up.group < 0 || !t.groups[up.group].finite || t.groups[up.group].head > cl.first || up.kind != mainClause || !t.hasSubject(cl.parent) {
		return nil
	}
	saved := t.drop
	t.drop = map[int]bool{}
	defer func() { t.drop = saved }()
	var words []int
	for _, k := range t.body(cl.parent, t.afterStarters(cl.parent, up.first)) {
		if k < cl.first {
			if k > t.groups[up.group].head && t.ws[k].tag == "CC" {
				return nil // it may hang on either side
			}
			words = append(words, k)
		}
	}
	words = append(words, t.body(c, cl.first)...)
	if utf8.RuneCountInString(t.join(t.tidy(words))) > titleLimit {
		return nil
	}
	return words
}
