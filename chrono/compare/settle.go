package compare

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"dateline/chrono"
)

// settleSentences finds sentences whose words changed although none of their
// events did, and calls the first of these reworded. A sentence that was cut or
// grew at its ends, or was joined with others, says what it said, unless a number
// came or went.
func settleSentences(changes []Change, old, new *chrono.Chronology) {
	type place struct{ oldDoc, oldAt, newDoc, newAt int }
	groups := map[place][]int{}
	for i := range changes {
		c := &changes[i]
		if len(c.Old) == 1 && len(c.New) == 1 {
			a, b := &c.Old[0], &c.New[0]
			p := place{a.Document, a.Sentence.Start, b.Document, b.Sentence.Start}
			groups[p] = append(groups[p], i)
		}
	}
	told := sync.OnceValues(func() (string, string) { return allWords(old) + " ", allWords(new) + " " })
	for _, g := range groups {
		if slices.ContainsFunc(g, func(i int) bool { return changes[i].Op != Unchanged && changes[i].Op != Shifted }) {
			continue
		}
		first := slices.MinFunc(g, func(i, j int) int {
			x, y := &changes[i], &changes[j]
			return cmp.Or(cmp.Compare(x.Op, y.Op), cmp.Compare(aside(x), aside(y)),
				cmp.Compare(x.New[0].Trigger.Start, y.New[0].Trigger.Start))
		})
		if changes[first].Op == Unchanged {
			settleSentence(&changes[first], old, new, told)
		}
	}
}

// aside is 1 for what most readers do not ask to see.
func aside(c *Change) int {
	if e := &c.New[0]; e.Lead || e.Statement || e.Value.Date.IsZero() {
		return 1
	}
	return 0
}

// settleSentence compares the sentences of a pair whose event is unchanged. told
// is all words of the old and of the new version.
func settleSentence(c *Change, old, new *chrono.Chronology, told func() (string, string)) {
	a, b := &c.Old[0], &c.New[0]
	d, e := &old.Documents[a.Document], &new.Documents[b.Document]
	was, is := afterDateline(old, a.Document, a.Sentence), afterDateline(new, b.Document, b.Sentence)
	x, y := plainWords(d.Text, was), plainWords(e.Text, is)
	s, t := &side{c: old}, &side{c: new}
	number := !slices.Equal(s.numbers(a.Document, was), t.numbers(b.Document, is))
	if x == y || !number && (strings.Contains(" "+x+" ", " "+y+" ") || strings.Contains(" "+y+" ", " "+x+" ")) {
		return
	}
	words := wordChanges("sentence", d.Slice(was), e.Slice(is))
	before, after := told()
	words = slices.DeleteFunc(words, func(w WordChange) bool { return elsewhere(w.Del, after) && elsewhere(w.Ins, before) })
	if len(words) == 0 {
		return
	}
	c.Op, c.Words = Reworded, words
	if number {
		c.Aspects = append(c.Aspects, NumberAspect)
	}
	c.Aspects = append(c.Aspects, WordsAspect)
}

// leastRun is how many words tell a passage from others.
const leastRun = 3

// elsewhere reports whether the words of a passage stand in text, so that they
// only came to another sentence, or hold nothing but others together.
func elsewhere(passage, text string) bool {
	words := strings.Fields(plainOf(passage))
	for len(words) > 0 && emptyWord(stem(words[0])) {
		words = words[1:]
	}
	for len(words) > 0 && emptyWord(stem(words[len(words)-1])) {
		words = words[:len(words)-1]
	}
	return len(words) == 0 || len(words) >= leastRun && strings.Contains(text, " "+strings.Join(words, " ")+" ")
}
