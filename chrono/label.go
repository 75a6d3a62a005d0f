package chrono

// onlyDate reports whether a sentence is nothing but mention m, a label of the
// sentence behind it: "7 a.m. The polls open."
func (p *parsed) onlyDate(m int) bool {
	for k := range p.ws {
		if p.ws[k].mention != m && !isMark(p.ws[k].low) && p.ws[k].low != "." {
			return false
		}
	}
	return len(p.ws) > 0
}

// takeLabel is the mention that labels sentence s, once; -1 for none.
func (r *reader) takeLabel(s int) int {
	m := r.label
	r.label = -1
	if m < 0 || r.doc.Sentences[r.mentions[m].Sentence].Block != r.doc.Sentences[s].Block {
		return -1
	}
	return m
}

// labelled adds the link of a label to the first main clause of its sentence,
// where nothing else dates that.
func (r *reader) labelled(p *parsed, label int, links []link) []link {
	if label < 0 || len(p.clauses) == 0 || p.clauses[0].group < 0 || !p.groups[p.clauses[0].group].finite {
		return links
	}
	for _, l := range links {
		if l.clause == 0 {
			return links
		}
	}
	r.spent[label] = true
	l := link{mention: label, clause: 0, trigger: p.groups[p.clauses[0].group].head, prep: -1, past: r.past(label)}
	l.drop = 0
	return append([]link{l}, links...)
}
