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

// gapped is where the noun phrase begins, behind "and", that stands with the date
// at word k for a second clause of the same verb: "and" "a second one" in 2008; -1
// for none.
func (t *titler) gapped(c, k, head int) int {
	last := k
	for last < len(t.ws) && t.ws[last].mention == t.ws[k].mention {
		last++
	}
	if last < len(t.ws) && !isMark(t.ws[last].low) {
		return -1
	}
	end := k
	switch {
	case k > 0 && (t.ws[k-1].low == "in" || t.ws[k-1].low == "on" || t.ws[k-1].low == "at"):
		end--
	case t.ws[last-1].low != "later" && t.ws[last-1].low != "earlier" && t.ws[k].low != "last" && t.ws[k].low != "yesterday":
		return -1 // "a wetter December"
	}
	if end < 2 || !isNounTag(t.ws[end-1].tag) && t.ws[end-1].low != "one" || t.ws[end-1].mention >= 0 {
		return -1
	}
	from := t.simpleNounPhrase(end - 1)
	if from < 2 || t.ws[from-1].tag != "CC" || from-1 <= head || t.owner[from] != c || !isDet(t.ws[from].tag) && t.ws[from].low != "another" {
		return -1
	}
	if before := t.ws[from-2]; before.mention < 0 && before.low != "," && !isQuote(before.low) {
		return -1 // "sold the mill in May and a farm in June", not "a mill and a farm in June"
	}
	return from
}

// filledGap is the noun phrase from np to the date at word k with the verb of
// group g: as its object where it has had one, else as its subject.
func (t *titler) filledGap(c, np, k, g int) []int {
	end := k
	if t.ws[end-1].tag == "IN" {
		end--
	}
	verb := t.groups[g].head + 1
	if !t.opensNoun(verb) {
		return append(t.span(np, end), t.span(t.groups[g].first, verb)...)
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
