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

// gerundOf is the preposition before a gerund that is what someone is accused
// or suspected of, 0 where trigger is none: its title is the deed, not the
// accusing.
func (t *titler) gerundOf(c, trigger int) int {
	g, main := t.groupOf(trigger), t.clauses[c].group
	if g <= main || main < 0 || t.groups[g].first == 0 || t.groups[g].finite || t.groups[g].infinitive {
		return 0
	}
	k := t.groups[g].first - 1
	if k == 0 || t.ws[k].tag != "IN" && t.ws[k].tag != "TO" || !t.accusing(t.groups[main].head, k-1) {
		return 0
	}
	return k
}

// gerundWords is who is accused, and of what, told as a deed: "the mayor"
// "[accused of] taking bribes", "the clerk" "[had] lied".
func (t *titler) gerundWords(c, trigger int) []int {
	prep, main := t.gerundOf(c, trigger), t.groups[t.clauses[c].group]
	who := t.span(main.head+1, prep)
	for n, k := range who {
		if t.owner[k] != c || t.ws[k].tag == "IN" || t.ws[k].low == "," {
			who = who[:n]
			break
		}
	}
	if len(who) == 0 || t.ws[t.groups[t.clauses[c].group].head].class&isAllege == 0 { // "faces charges of"
		who = t.subjectOf(c)
		if len(who) == 0 {
			who = t.antecedent(c)
		}
	}
	if len(who) == 1 && objective(t.ws[who[0]].low) {
		return nil // "accused her of having lied": no subject
	}
	deed := t.body(c, prep+1)
	switch {
	case len(deed) > 1 && t.ws[deed[0]].low == "having":
		deed, t.aux = deed[1:], "had"
	case t.overDate(prep-1) == main.head || len(who) > 0 && who[0] > main.head && who[len(who)-1] == t.overDate(prep-1):
		t.aux = t.ws[main.head].low + " " + t.ws[prep].low // "the mayor" "[accused of] taking bribes"
	}
	if len(deed) > 0 {
		t.passive = deed[0]
	}
	return append(who, deed...)
}

// objective reports whether a pronoun is no subject by its form.
func objective(w string) bool {
	switch w {
	case "him", "her", "them", "me", "us":
		return true
	}
	return false
}
