package chrono

import "strings"

// antecedent is the name that the subject pronoun "he" or "she" of a title
// stands for, where the text leaves no choice; "" where it does. It is the one
// person named as a subject before the pronoun in its sentence, else in the
// sentence before, told by a form of address where there is one.
func (r *reader) antecedent(d *draft, p *parsed) string {
	pronoun, _, _ := strings.Cut(strings.ToLower(d.Title), " ")
	if pronoun != "he" && pronoun != "she" || d.noun || r.inQuote(d) {
		return ""
	}
	c := d.clause
	for n := 0; n < maxDepth && p.clauses[c].shares >= 0; n++ {
		c = p.clauses[c].shares
	}
	if name, many := r.subjectName(p, c, pronoun); name != "" || many {
		return name
	}
	s := d.sentence - 1
	if s < 0 || r.doc.Sentences[s].Block != r.doc.Sentences[d.sentence].Block {
		return ""
	}
	before := r.parse(s)
	name, _ := r.subjectName(before, len(before.clauses), pronoun)
	return name
}

// inQuote reports whether the event is told inside a quotation.
func (r *reader) inQuote(d *draft) bool {
	return within(r.voiceOf(r.doc.Sentences[d.sentence].Block).spans, d.Trigger.Start)
}

// subjectName is the one person's name among the subjects of the clauses before
// clause c; many says that there are several.
func (r *reader) subjectName(p *parsed, c int, pronoun string) (name string, many bool) {
	if p.otherSex(c, pronoun) {
		return "", true
	}
	t := &titler{parsed: p, text: r.doc.Text, drop: map[int]bool{}}
	for k := 0; k < c && k < 12; k++ {
		if p.clauses[k].group < 0 || p.clauses[k].shares >= 0 || p.clauses[k].kind == relative {
			continue
		}
		ws := t.nameOnly(t.subjectOf(k))
		if len(ws) == 0 {
			continue
		}
		got := t.person(ws, pronoun)
		switch {
		case got == "":
			if w := &p.ws[ws[0]]; w.tag == "PRP" {
				return "", true // a pronoun between: not certain
			}
		case name == "" || name == got || strings.HasSuffix(name, " "+got):
			if name == "" {
				name = got
			}
		default:
			return "", true
		}
	}
	return name, false
}

// otherSex reports whether the clauses before c speak of someone of the other
// sex, or of someone's death: the pronoun may then be anybody's.
func (p *parsed) otherSex(c int, pronoun string) bool {
	for i := range p.ws {
		if p.owner[i] >= c {
			continue
		}
		switch w := p.ws[i].low; {
		case pronoun == "she" && (w == "he" || w == "his" || w == "him" || w == "husband"), pronoun == "he" && (w == "she" || w == "her" || w == "hers" || w == "wife"), w == "died", w == "killed":
			return true
		}
	}
	return false
}

// person is the name that a subject of these words is, if it can be that of a
// person of the pronoun's sex; "" if not.
func (t *titler) person(ws []int, pronoun string) string {
	names := 0
	for _, k := range ws {
		w := &t.ws[k]
		switch {
		case w.low == "the" || w.tag == "IN" || w.tag == "TO" || w.low == "and" || w.tag == "CC" || w.tag == "POS" || w.tag == "NNS" || w.tag == "NNPS":
			return ""
		case (w.low == "mr" || w.low == "mr.") && pronoun == "she", (w.low == "mrs" || w.low == "mrs." || w.low == "ms" || w.low == "ms." || w.low == "miss") && pronoun == "he":
			return ""
		case w.tag == "NNP" && w.capital:
			names++
		}
	}
	if names == 0 || !t.nameWord(ws[len(ws)-1]) {
		return ""
	}
	return t.join(t.tidy(ws))
}

// named puts the name behind the pronoun that opens a title: "He [Pell]
// resigned".
func named(title, name string) string {
	if name == "" {
		return title
	}
	pronoun, rest, _ := strings.Cut(title, " ")
	return pronoun + " [" + name + "] " + rest
}
