package chrono

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/chrono/lang"
)

// persons tells of the names in a document which pronoun they take.
type persons struct {
	pronoun map[string]string // by the last word of the name: "he", "she", "who" for either, "both"
	lead    []string          // the first one named in full, word for word
}

// personsOf reads a document for forms of address and given names: "Mr Orlo",
// "Judge Ada Wren, who".
func personsOf(text string) *persons {
	found := &persons{pronoun: map[string]string{}}
	var run []string
	leads, paused := "", false
	end := func(next string) {
		if len(run) > 0 {
			found.name(run, next)
			if got := found.pronoun[run[len(run)-1]]; found.lead == nil && len(run) > 1 && (got == "he" || got == "she") {
				found.lead, leads = slices.Clone(run), got
			}
		}
		run = run[:0]
	}
	for word := range strings.FieldsSeq(text) {
		if c := word[0]; c >= 'a' && c <= 'z' && len(run) == 0 {
			continue // most words: no name, and none before it
		}
		bare := unmarked(word)
		for _, genitive := range []string{"'s", "’s"} {
			bare = strings.TrimSuffix(bare, genitive)
		}
		if paused && bare != "which" {
			end("")
		}
		paused = false
		first, _ := utf8.DecodeRuneInString(bare)
		if !unicode.IsUpper(first) {
			end(bare)
			continue
		}
		if c := word[0]; c == '"' || c == '(' {
			end("")
		}
		if letters := len(bare) > 1 && inCapitals(bare) && !strings.Contains(bare, "."); !letters { // "Ada Wren KC"
			run = append(run, bare)
		}
		if word[len(word)-1] == ',' { // "Lumen, which"
			paused = true
		} else if len(bare) > 3 && !strings.HasSuffix(word, bare) {
			end("")
		}
		if len(run) > 8 {
			run = run[:0]
		}
	}
	end("")
	if n := len(found.lead); n > 0 { // a relative of the same name has another given name before it
		found.pronoun[found.lead[n-1]] = leads
	}
	return found
}

// unmarked is a word without the marks around it. Most have none, and say so by
// their first and last byte.
func unmarked(word string) string {
	letter := func(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
	if letter(word[0]) && letter(word[len(word)-1]) {
		return word
	}
	return strings.Trim(word, "\"'()[]“”‘’,;:.?!")
}

// name notes the person whom a run of capitalized words names, before word next.
func (p *persons) name(run []string, next string) {
	last := run[len(run)-1]
	if len(run) > 1 && opensPlace(run[0]) {
		return // "Santa Monica"
	}
	for n, w := range run {
		pronoun, address := "", ""
		if len(w) <= len("lady.") {
			address = strings.ToLower(strings.TrimRight(w, "."))
		}
		switch address {
		case "mr", "sir", "lord":
			pronoun = "he"
		case "mrs", "ms", "miss", "dame", "lady":
			pronoun = "she"
		case "dr", "prof":
			pronoun = "who"
		default:
			pronoun = lang.EnglishNames().Lookup(w).Key(lang.Given)
			if pronoun != "" {
				p.add(w, pronoun)
			}
		}
		if pronoun != "" && n < len(run)-1 {
			p.add(last, pronoun)
			return
		}
	}
	switch {
	case next == "who":
		p.add(last, "who")
	case next == "which":
		p.add(last, "it")
	case len(run) > 1 && known(last).class&isBody != 0 && run[0] != "The":
		p.add(run[0], "it") // "Tesk Motors", later "Tesk"
	}
}

// opensPlace reports whether a name that begins with this word is that of a place.
func opensPlace(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "Santa", "San", "St", "Saint", "Fort", "Port", "Mount", "Lake", "Camp", "New", "North", "South", "East", "West":
		return true
	}
	return false
}

// add notes that a name takes a pronoun. A name that takes both tells nothing: two
// persons bear it.
func (p *persons) add(name, pronoun string) {
	switch was, ok := p.pronoun[name]; {
	case !ok || was == "who":
		p.pronoun[name] = pronoun
	case pronoun != "who" && was != pronoun:
		p.pronoun[name] = "both"
	}
}

// fits reports whether the name of a person can stand behind a pronoun, and
// whether the text says so.
func (p *persons) fits(name, pronoun string) (can, sure bool) {
	got := p.pronoun[lastWord(name)]
	return got == "" || got == "who" || got == "both" || got == pronoun, got == pronoun
}

// persons is personsOf the document, read when it is first asked for.
func (r *reader) persons() *persons {
	if r.known == nil {
		r.known = personsOf(r.doc.Text)
	}
	return r.known
}

// onlyPerson is the one person named in a sentence who can stand behind the
// pronoun; many says that there are several, or names that may be anybody's.
func (r *reader) onlyPerson(p *parsed, pronoun string) (name string, many bool) {
	if len(p.ws) > endless {
		return "", true
	}
	t := &titler{parsed: p, text: r.doc.Text, drop: map[int]bool{}}
	for k := 0; k < len(p.ws); k++ {
		switch p.ws[k].low {
		case pronoun, "wife", "husband", "mother", "father", "son", "daughter", "brother", "sister", "partner", "widow":
			return "", true // somebody else than who is named
		}
		if !t.nameWord(k) {
			continue
		}
		first := k
		for k+1 < len(p.ws) && t.nameWord(k+1) {
			k++
		}
		last := r.doc.Text[p.ws[k].start:p.ws[k].end]
		kind := r.persons().pronoun[last]
		switch {
		case kind == pronoun:
			got := t.join(t.span(first, k+1))
			if name != "" && lastWord(name) != last {
				return "", true
			}
			if name == "" {
				name = got
			}
		case kind == "who" || kind == "both":
			return "", true
		case kind == "" && first > 0:
			if w := &p.ws[first-1]; w.tag != "IN" && w.tag != "TO" && w.tag != "DT" && w.tag != "POS" && w.tag != "JJ" && w.tag != "CC" && w.low != "," && k == first && p.ws[min(k+1, len(p.ws)-1)].tag != "POS" {
				return "", true
			}
		}
	}
	return name, false
}

// lifeOf is the person whose life the document tells, if the pronoun of a clause
// in sentence s, before which nobody else of the kind is named for a while, can
// mean nobody else; "" where that is not certain.
func (r *reader) lifeOf(s int, pronoun string) string {
	lead := r.persons().lead
	if len(lead) == 0 || r.persons().pronoun[lead[len(lead)-1]] != pronoun || !r.tellsLife(lead[0]) {
		return ""
	}
	name := lead[len(lead)-1]
	for n := s - 1; n >= 0 && n > s-8 && r.doc.Sentences[n].Span.End-r.doc.Sentences[n].Span.Start < 10*endless; n-- {
		for word := range strings.FieldsSeq(r.doc.Slice(r.doc.Sentences[n].Span)) {
			w := strings.Trim(word, "\"'()[]“”‘’,;:.?!")
			if kin(w) == pronoun || w != name && !slices.Contains(lead, w) && r.persons().pronoun[w] != "" && r.persons().pronoun[w] != "it" && r.persons().pronoun[w] != other(pronoun) {
				return ""
			}
			if w == name {
				return name
			}
		}
	}
	return name
}

// tellsLife reports whether the document begins with who the person of this first
// name was, or that he died.
func (r *reader) tellsLife(first string) bool {
	for n, s := range r.doc.Sentences {
		text := r.doc.Slice(s.Span)
		if n > 2 || n > 0 && !strings.HasPrefix(text, first) {
			return false
		}
		for _, told := range []string{" was a ", " was an ", " was the ", " is a ", " is an ", "died", "dies"} {
			if strings.HasPrefix(text, first) && strings.Contains(text, told) {
				return true
			}
		}
	}
	return false
}

// kin is the pronoun of a noun that names a person by sex.
func kin(w string) string {
	switch strings.ToLower(w) {
	case "mother", "sister", "daughter", "wife", "widow", "woman", "girl", "aunt":
		return "she"
	case "father", "brother", "son", "husband", "man", "boy", "uncle":
		return "he"
	}
	return ""
}

func other(pronoun string) string {
	if pronoun == "he" {
		return "she"
	}
	return "he"
}

// ofMany reports whether the subject of clause k, by a verb that it shares with a
// clause behind, is of many: "Rovers went down, and were sold when he left".
func (p *parsed) ofMany(k int) bool {
	for j := k; j < len(p.clauses) && j < k+6; j++ {
		cl := p.clauses[j]
		if cl.group < 0 || j > k && (cl.shares < k || cl.shares >= j) {
			continue
		}
		switch p.ws[p.groups[cl.group].first].low {
		case "were", "are", "have":
			return true
		}
	}
	return false
}
