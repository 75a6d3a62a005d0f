package chrono

import "slices"

// hadGerund reports whether trigger is that of a perfect or passive gerund which
// tells another deed of the subject of clause c: "resigned despite having won the
// vote", "left after being told to go".
func (t *titler) hadGerund(c, trigger int) bool {
	i, who := t.groupOf(trigger), t.doerClause(c)
	if i < 0 || who < 0 || t.groups[i].finite || t.groups[i].infinitive || t.groups[i].negative {
		return false
	}
	first, main := t.groups[i].first, t.clauses[who].group
	if main < 0 || i <= main || first < 2 || first == trigger || t.owner[first] != c || !t.hasSubject(who) {
		return false
	}
	if w := t.ws[first].low; w != "having" && w != "being" || t.ws[first+1].low == "been" {
		return false
	}
	switch t.ws[first-1].low {
	case "after", "despite":
		return true
	case "for": // "thanked her for having won" tells of her
		return t.groups[main].passive && !t.groups[main].negative
	}
	return false
}

// doerClause is the clause whose subject does what a gerund of clause c tells: c
// itself, or the one around where its preposition opens a clause.
func (t *titler) doerClause(c int) int {
	if cl := &t.clauses[c]; cl.kind == adverbial && cl.group >= 0 && cl.marker == t.groups[cl.group].first-1 {
		return cl.parent
	}
	return c
}

// hadWords is that deed with the subject, told as a past tense: "he" "[had] won
// the vote", "he" "[was] told to go".
func (t *titler) hadWords(c, trigger int) []int {
	first := t.groups[t.groupOf(trigger)].first
	who := slices.Clone(t.subjectOf(t.doerClause(c)))
	if len(who) == 0 {
		return nil
	}
	t.passive = first + 1
	if t.ws[first].low == "having" {
		t.aux = "had"
	}
	return append(who, t.body(c, first+1)...)
}
