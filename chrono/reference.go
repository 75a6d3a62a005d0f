package chrono

import (
	"slices"
	"strings"

	"dateline/chrono/article"
)

// family indexes the drafts by the keys under which a word may name them, and
// by the place of their trigger.
type family struct {
	known int // how many drafts are indexed
	byKey map[string][]int
	byPos map[int][]int
}

// keys are the index keys of a word: its deed, and the letters it begins with.
func (w entryWord) keys() []string {
	out := make([]string, 0, 2)
	if w.deed != "" {
		out = append(out, "="+w.deed)
	}
	if len(w.low) >= 4 {
		out = append(out, w.low[:4])
	}
	return out
}

// take indexes the drafts made since it was last called.
func (r *reader) take() {
	f := &r.family
	if f.byKey == nil {
		f.byKey, f.byPos = map[string][]int{}, map[int][]int{}
	}
	for ; f.known < len(r.drafts); f.known++ {
		d := r.drafts[f.known]
		f.byPos[d.Trigger.Start] = append(f.byPos[d.Trigger.Start], f.known)
		for _, w := range append([]entryWord{{d.low, d.deed}}, d.alias...) {
			for _, key := range w.keys() {
				if l := f.byKey[key]; len(l) == 0 || l[len(l)-1] != f.known {
					f.byKey[key] = append(l, f.known)
				}
			}
		}
	}
}

// at lists the drafts of one trigger.
func (r *reader) at(s article.Span) []int {
	r.take()
	return r.family.byPos[s.Start]
}

// maxKin bounds how many drafts of one verb are weighed for a reference: the
// last told.
const maxKin = 50

// kin lists the drafts that a word may name, in the order of the telling.
func (r *reader) kin(w *word) []int {
	r.take()
	var out []int
	for _, key := range (entryWord{w.low, w.deed}).keys() {
		list := r.family.byKey[key]
		out = append(out, list[max(0, len(list)-maxKin):]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// dated finds the draft with a date that link l means: the same trigger, else
// the one dated event of the same verb or its noun. named says that l comes
// after "after" or "before" and so must be an event told elsewhere.
func (r *reader) dated(s int, p *parsed, l link, named bool) int {
	at := article.Span{Start: p.ws[l.trigger].start, End: p.ws[l.trigger].end}
	for _, k := range r.at(at) {
		if !r.drafts[k].Value.Date.IsZero() {
			return k
		}
	}
	head := l.trigger
	if !l.noun && lightVerb(p.ws[head].low) {
		if h := p.subjectHead(l.clause); h >= 0 && (p.eventful(h) || nominal(p.ws[h].low)) {
			head = h
			l.noun, l.trigger, l.np = true, h, [2]int{p.simpleNounPhrase(h), p.groups[p.clauses[l.clause].group].first}
		} else {
			return -1
		}
	} else if !l.noun && !named {
		return -1
	}
	return r.match(s, p, head, l)
}

// lightVerb reports whether a verb only says that its subject happened.
func lightVerb(w string) bool {
	switch w {
	case "took", "take", "takes", "taken", "came", "come", "occurred", "happened", "followed", "was", "were", "began", "started", "broke":
		return true
	}
	return false
}

// subjectHead is the head noun of the subject of clause c; -1 for none.
func (p *parsed) subjectHead(c int) int {
	cl := p.clauses[c]
	if cl.group < 0 {
		return -1
	}
	from := max(cl.subject, cl.first)
	if cl.marker >= from {
		from = cl.marker + 1
	}
	return p.phraseHead(from, p.groups[cl.group].first)
}

// match finds the dated draft whose trigger is of one family with the word at
// head. Of several with different dates only one counts that the words around
// single out, else the one told before in the same paragraph.
func (r *reader) match(s int, p *parsed, head int, l link) int {
	best, score := []int(nil), -1
	words, bound := contentWords(p, l)
	who := p.doer(l)
	for _, k := range r.kin(&p.ws[head]) {
		d := r.drafts[k]
		if d.Value.Date.IsZero() || d.Relation != Within || !sameEvent(&p.ws[head], d) {
			continue
		}
		title := strings.ToLower(d.Title)
		n, ties := 0, 0
		for w, binds := range words {
			if strings.Contains(title, w) {
				n++
				if binds {
					ties++
				}
			}
		}
		switch {
		case who != "" && !strings.Contains(title, who) && !ofPronoun(title) && !strings.Contains(title, " was ") && !strings.Contains(title, " were "): // another tested one
		case bound && ties == 0 && !ofPronoun(title): // "the fall of Girona" is not that of Tarragona
		case n > score:
			best, score = []int{k}, n
		case n == score:
			best = append(best, k)
		}
	}
	if k := r.agreed(best); k >= 0 && !p.ofOwn(l) {
		return k
	}
	if p.ws[head].deed == "die" && p.ofSomeone(l) {
		return -1 // several died: of whom is not certain
	}
	return r.agreed(slices.DeleteFunc(best, func(k int) bool {
		d := r.drafts[k]
		return d.Trigger.Start > p.ws[head].start || r.doc.Sentences[d.sentence].Block != r.doc.Sentences[s].Block
	}))
}

// ofOwn reports whether the event of l is someone's own, as distinct from the one
// told: "until a week before her own death".
func (p *parsed) ofOwn(l link) bool {
	return l.noun && l.np[0]+1 < len(p.ws) && p.ws[l.np[0]].tag == "PRP$" && p.ws[l.np[0]+1].low == "own"
}

// ofSomeone reports whether a pronoun alone tells whose event l is.
func (p *parsed) ofSomeone(l link) bool {
	if l.noun {
		return p.ws[l.np[0]].tag == "PRP$"
	}
	h := p.subjectHead(l.clause)
	return h >= 0 && p.ws[h].tag == "PRP"
}

// doer is the name in lower case of who does what the verb of l tells: "eight days
// after Russia tested a missile"; "" where that is no name.
func (p *parsed) doer(l link) string {
	if g := p.groupOf(l.trigger); l.noun || g < 0 || p.groups[g].passive {
		return ""
	}
	h := p.subjectHead(l.clause)
	if h < 0 || !p.ws[h].capital || p.ws[h].tag != "NNP" {
		return ""
	}
	return p.ws[h].low
}

// agreed is the first of the drafts where all have one date; -1 where not.
func (r *reader) agreed(drafts []int) int {
	if len(drafts) == 0 || slices.ContainsFunc(drafts, func(k int) bool { return r.drafts[k].Value != r.drafts[drafts[0]].Value }) {
		return -1
	}
	return drafts[0]
}

// contentWords are the nouns around the event of l, each with whether it binds:
// the event it speaks of must be told with one that does. Names do, and whose or
// of what the event is; bound says that some do.
func contentWords(p *parsed, l link) (out map[string]bool, bound bool) {
	out = map[string]bool{}
	from, to := p.clauses[l.clause].first, p.clauses[l.clause].last
	if l.noun {
		from, to = l.np[0], l.np[1]
	}
	for k := from; k < to && len(out) < 20; k++ {
		w := &p.ws[k]
		if !isNounTag(w.tag) || k == l.trigger || w.mention >= 0 || len(w.low) < 3 || !l.noun && p.owner[k] != l.clause {
			continue
		}
		binds := !l.noun || k > l.trigger && p.definite(k) || w.capital && w.tag == "NNP" && k > 0 && w.class&isEventNoun == 0 || k+1 < to && p.ws[k+1].tag == "POS"
		out[w.low] = out[w.low] || binds
		bound = bound || binds
	}
	return out, bound
}

// definite reports whether the noun at k has "the" or an owner before it, and so
// means one that was told of.
func (p *parsed) definite(k int) bool {
	w := &p.ws[p.simpleNounPhrase(k)]
	return w.low == "the" || w.tag == "PRP$"
}

// ofPronoun reports whether a title's subject is a pronoun, which may stand for
// anyone.
func ofPronoun(title string) bool {
	switch first, _, _ := strings.Cut(title, " "); first {
	case "he", "she", "it", "they", "we", "i", "this", "that", "these", "those":
		return true
	}
	return false
}

// turnsInto reports whether the verb at i only says what its subject became, and
// so is no event of its own name: "fell ill" is no fall.
func (p *parsed) turnsInto(i int) bool {
	if w := p.ws[i].low; w != "fell" && w != "fall" && w != "falls" && w != "fallen" && w != "broke" && w != "went" && w != "ran" || i+1 >= len(p.ws) {
		return false
	}
	switch p.ws[i+1].low {
	case "ill", "silent", "short", "asleep", "pregnant", "sick", "out", "in", "behind", "dry", "free", "bankrupt":
		return p.ws[i+1].low != "in" || i+2 < len(p.ws) && p.ws[i+2].low == "love"
	}
	return false
}

// entryWord is a word with what the lexicon knows of it.
type entryWord struct{ low, deed string }

// aliases are the event nouns that stand for the event of l: the subject or
// object of a verb that only says that it took place ("the trial opened", "they
// held a summit"), and a word that belongs to the verb ("ran aground").
func (p *parsed) aliases(l link) []entryWord {
	if l.noun {
		return nil
	}
	var out []entryWord
	add := func(k int) {
		if k >= 0 && k < len(p.ws) && p.ws[k].mention < 0 {
			out = append(out, entryWord{p.ws[k].low, p.ws[k].deed})
		}
	}
	if k := l.trigger + 1; k < len(p.ws) && p.ws[k].deed != "" && p.owner[k] == l.clause {
		add(k)
	}
	if p.dies(l) {
		out = append(out, entryWord{"died", "die"})
	}
	w := p.ws[l.trigger].low
	if lightVerb(w) || holds(w) {
		if h := p.subjectHead(l.clause); h >= 0 && (p.eventful(h) || nominal(p.ws[h].low) || p.ws[h].tag == "VBG" || p.ws[h].tag == "NN") {
			add(h)
		} else if g := p.clauses[l.clause].group; h < 0 && g >= 0 && p.groups[g].first == p.clauses[l.clause].first+1 {
			add(p.groups[g].first - 1) // "filming began"
		}
	}
	if holds(w) {
		if h, _ := p.phraseAfter(p.skipDet(l.trigger + 1)); h >= 0 && p.eventful(h) {
			add(h)
		}
	}
	return out
}

// dies reports whether the event of l is the death of its subject, told in other
// words: "was found dead", "was killed".
func (p *parsed) dies(l link) bool {
	g := p.groupOf(l.trigger)
	if g < 0 || l.trigger+1 < len(p.ws) && p.ws[l.trigger+1].low == "dead" {
		return g >= 0
	}
	return p.groups[g].passive && p.ws[l.trigger].deed == "kill" && p.groups[g].modal < 0
}

// holds reports whether a verb only says that its object, or passive subject,
// took place.
func holds(w string) bool {
	switch w {
	case "held", "hold", "holds", "staged", "conducted", "made", "carried", "launched", "signed", "opened", "open", "ended", "closed", "concluded", "had":
		return true
	}
	return false
}

// sameEvent reports whether a word names the event of a draft: by its trigger or
// by an alias of it.
func sameEvent(w *word, d *draft) bool {
	if sameDeed(entryWord{w.low, w.deed}, entryWord{d.low, d.deed}) {
		return true
	}
	for _, a := range d.alias {
		if sameDeed(entryWord{w.low, w.deed}, a) {
			return true
		}
	}
	return false
}

// sameDeed reports whether two words are forms of one verb or its noun:
// "tests" and "tested", "invasion" and "invaded".
func sameDeed(x, y entryWord) bool {
	if x.deed != "" && x.deed == y.deed {
		return true
	}
	a, b := x.low, y.low
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 4 && isEnding(a[n:]) && isEnding(b[n:])
}

func isEnding(s string) bool {
	switch s {
	case "", "e", "s", "es", "ed", "d", "ing", "ings", "ion", "ions", "ation", "ition", "tion", "sion", "ment", "ments", "al", "als", "ance", "ence",
		"er", "y", "ies", "ied", "t", "te", "ted", "ting", "de", "ded", "ding", "ure", "age", "th", "ning", "ned", "ping", "ped", "red", "ring", "ling", "led", "ication", "ification":
		return true
	}
	return false
}
