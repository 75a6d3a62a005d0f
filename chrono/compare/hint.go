package compare

import (
	"fmt"
	"strings"

	"dateline/chrono"
	"dateline/chrono/article"
)

// leastShared is the share of sentences or events that two versions of one
// article have in common.
const leastShared = .1

// Hints says, a sentence each, what a reader of the changes from old to new
// should know: that OLD may be only a first page, that both may be of different
// articles, that one has no dates.
func Hints(old, new *chrono.Chronology, changes []Change) []string {
	var hints []string
	a, b := allWords(old), allWords(new)
	if len(a) > 0 && len(b) > len(a) && strings.HasPrefix(b, a) {
		hints = append(hints, "all new text follows the old text's end: the old version may be only a first page")
	}
	if len(b) > 0 && len(a) > len(b) && strings.HasPrefix(a, b) {
		hints = append(hints, "the new version ends early in the old one: it may be only a first page")
	}
	matched, n := 0, max(len(old.Events)+len(old.Undated), len(new.Events)+len(new.Undated))
	for i := range changes {
		if len(changes[i].Old) > 0 && len(changes[i].New) > 0 {
			matched++
		}
	}
	if n > 0 && float64(matched) < leastShared*float64(n) && len(a) > 0 && len(b) > 0 && sharedSentences(old, new) < leastShared {
		hints = append(hints, "the versions have hardly a sentence in common: they may be of different articles")
	}
	for _, c := range []*chrono.Chronology{old, new} {
		if len(c.Events) == 0 && len(c.Documents) > 0 && len(old.Events)+len(new.Events) > 0 {
			hints = append(hints, fmt.Sprintf("%s has no event with a date", c.Documents[0].URI))
		}
	}
	return hints
}

// allWords is the normalised text of all documents, each word with a blank
// before it.
func allWords(c *chrono.Chronology) string {
	var b strings.Builder
	for i := range c.Documents {
		if w := plainWords(c.Documents[i].Text, article.Span{Start: 0, End: len(c.Documents[i].Text)}); w != "" {
			b.WriteString(" " + w)
		}
	}
	return b.String()
}

// sharedSentences is the share of the sentences of the version that has fewer
// that both versions have.
func sharedSentences(old, new *chrono.Chronology) float64 {
	a, b := newSide(old), newSide(new)
	all := map[string]bool{}
	for _, s := range a.sentences {
		all[s] = true
	}
	shared, most := 0, min(len(a.sentences), len(b.sentences))
	for _, s := range b.sentences {
		if all[s] {
			shared++
		}
	}
	if most == 0 {
		return 0
	}
	return float64(shared) / float64(most)
}
