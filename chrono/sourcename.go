package chrono

import "strings"

// maxBack bounds how many sentences back the name of a speaker is looked for.
const maxBack = 4

// sourcesOf tells in a list of sources whom "he" or "she" stands for, where the text
// leaves no choice. A pronoun beside a name is the same speaker again ("police
// said they believe") and goes.
func (r *reader) sourcesOf(d *draft, p *parsed, sources []string) []string {
	var kept []string
	for _, s := range sources {
		if !pronominal(s) {
			kept = append(kept, s)
		}
	}
	if len(kept) > 0 || len(sources) == 0 {
		return kept
	}
	pronoun := strings.ToLower(sources[0])
	switch pronoun {
	case "i", "we":
		return nil // the text itself
	case "her", "him":
		pronoun = map[string]string{"her": "she", "him": "he"}[pronoun]
	}
	if pronoun == "he" || pronoun == "she" {
		if name := r.speakerBefore(d.sentence, p, pronoun); name != "" {
			return []string{name}
		}
		if !p.otherPerson(r, len(p.clauses), pronoun, "") {
			if name := r.lifeOf(d.sentence, pronoun); name != "" {
				return []string{name}
			}
		}
	}
	if pronoun == "it" {
		if name := r.bodyBefore(d.sentence, p); name != "" {
			return []string{name}
		}
	}
	return sources[:1]
}

// bodyBefore is the company, office or state that "it" can only mean as the
// speaker in sentence s: the subject before it in its sentence, else of the one
// before; "" where that is none.
func (r *reader) bodyBefore(s int, p *parsed) string {
	for n := 0; n < 2 && s-n >= 0; n++ {
		q := p
		if n > 0 {
			if !r.goesOn(s-n, s) {
				return ""
			}
			q = r.parse(s - n)
		}
		t := &titler{parsed: q, text: r.doc.Text, drop: map[int]bool{}}
		for c := 0; c < len(q.clauses) && c < maxRivals; c++ {
			who := t.nameOnly(t.subjectOf(c))
			if len(who) == 0 || q.clauses[c].shares >= 0 {
				continue
			}
			if w := &q.ws[who[len(who)-1]]; w.class&isBody != 0 && t.countsAs(who, "it") {
				return t.lower(who)
			} else if w.tag != "PRP" {
				return ""
			}
		}
	}
	return ""
}

// untitled leaves out a lone source that the title itself names as speaking, or
// tells of: "officials said", "accounts published".
func untitled(title string, sources []string) []string {
	if len(sources) != 1 {
		return sources
	}
	low, who := strings.ToLower(title), strings.ToLower(sources[0])
	for _, said := range []string{" said", " told", " says", " [was] published", " [were] published"} {
		if strings.HasPrefix(low, who+said) {
			return nil
		}
	}
	return sources
}

// pronominal reports whether a source is named by a pronoun alone.
func pronominal(s string) bool {
	switch strings.ToLower(s) {
	case "he", "she", "they", "it", "i", "we", "her", "him", "them":
		return true
	}
	return false
}

// speakerBefore is the one person whom the pronoun that speaks in sentence s can
// mean: the only name among the subjects before it, in its sentence or the last
// one before that has a name; "" where that is not certain.
func (r *reader) speakerBefore(s int, p *parsed, pronoun string) string {
	speaking := len(p.clauses)
	for c := range p.clauses {
		if k := p.clauses[c].subject; k >= 0 && k < len(p.ws) && p.ws[k].low == pronoun && p.clauses[c].group >= 0 && p.ws[p.groups[p.clauses[c].group].head].class&isReport != 0 {
			speaking = c
			break
		}
	}
	for n := 0; n < maxBack && s-n >= 0; n++ {
		q, upTo := p, speaking
		if n > 0 {
			if b := r.doc.Sentences[s].Block - r.doc.Sentences[s-n].Block; b > 1 {
				return ""
			}
			q = r.parse(s - n)
			upTo = len(q.clauses)
		}
		name, many := r.subjectName(q, upTo, pronoun)
		if name != "" {
			if r.personal(r.doc.Slice(r.doc.Sentences[s-n].Span), name) && !strings.Contains(r.doc.Slice(r.doc.Sentences[s].Span), lastWord(name)) {
				return name
			}
			return ""
		}
		if many && !r.speaksOnlyOf(q, upTo, pronoun) {
			return ""
		}
	}
	return ""
}

// personal reports whether the sentence tells that the name is a person's: by a
// form of address, an initial, an age, an office or "who" behind it.
func (r *reader) personal(sentence, name string) bool {
	first, _, _ := strings.Cut(name, " ")
	switch strings.ToLower(first) {
	case "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "dame", "lord", "lady", "president", "minister", "judge", "captain", "colonel", "general", "sgt.":
		return true
	}
	if !strings.Contains(name, " ") {
		return false
	}
	for _, w := range strings.Fields(name) {
		if low := strings.ToLower(w); len(w) == 2 && w[1] == '.' || w == low && (office(low) || isPerson(low)) { // "opposition leader Ana Roe"
			return true
		}
	}
	_, after, _ := strings.Cut(sentence, name)
	after = strings.TrimLeft(after, " ")
	if !strings.HasPrefix(after, ",") {
		return strings.HasPrefix(after, "who ")
	}
	after, _, _ = strings.Cut(after[1:], ",")
	for n, w := range strings.Fields(after) {
		if n == 0 && (w == "who" || w[0] >= '0' && w[0] <= '9') || office(w) || isPerson(w) {
			return true
		}
	}
	return false
}

// office reports whether a word names what only a person is.
func office(w string) bool {
	switch w {
	case "spokesman", "spokeswoman", "spokesperson", "president", "chairman", "chairwoman", "chair", "chief", "director", "minister", "analyst", "professor",
		"officer", "lawyer", "attorney", "secretary", "head", "leader", "manager", "mayor", "judge", "editor", "author", "economist", "executive", "owner",
		"prosecutor", "farmer", "banker", "engineer", "scientist", "historian", "researcher", "resident", "surgeon", "journalist", "politician", "lawmaker", "deputy",
		"founder", "captain", "coach", "senator", "governor", "ambassador", "bishop", "widow", "brother", "sister", "son", "daughter", "wife", "husband":
		return true
	}
	return false
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// speaksOnlyOf reports whether no person and no other pronoun than this one is
// the subject of a clause before upTo.
func (r *reader) speaksOnlyOf(p *parsed, upTo int, pronoun string) bool {
	if p.otherSex(upTo, pronoun) {
		return false
	}
	t := &titler{parsed: p, text: r.doc.Text, drop: map[int]bool{}}
	for c := 0; c < upTo && c < 12; c++ {
		if k := p.clauses[c].subject; k >= 0 && k < len(p.ws) && p.ws[k].tag == "PRP" && p.ws[k].low != pronoun && p.ws[k].low != "it" {
			return false
		}
		if ws := t.nameOnly(t.subjectOf(c)); len(ws) > 0 && t.person(ws, pronoun) != "" {
			return false
		}
	}
	return true
}
