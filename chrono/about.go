package chrono

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// someone is a name to look for.
type someone struct {
	name  []string // its words; none is anyone
	coded bool     // it has a number: "the 3G version of its iPhone" tells of the iPhone 3G
	full  []bool   // by document: whether the whole name stands in its text

	first []bool          // by document: whether its first word alone means it
	short [][]string      // by document: other names that its text gives it: "GM" of "General Motors (GM)"
	meant map[string]bool // events, by ID, whose pronoun means them
}

func (c *Chronology) lookFor(name string) someone {
	s := someone{name: NameWords(name), full: make([]bool, len(c.Documents)), first: make([]bool, len(c.Documents)), short: make([][]string, len(c.Documents)), meant: map[string]bool{}}
	s.coded = len(s.name) > 1 && strings.ContainsAny(name, "0123456789")
	for i := range c.Documents {
		s.short[i] = s.bracketed(c.Documents[i].Text)
		s.full[i] = len(s.name) > 1 && holdsRun(NameWords(c.Documents[i].Text), s.name)
		s.first[i] = s.full[i] && !s.coded && s.firstAlone(c.Documents[i].Text)
	}
	if len(s.name) > 0 {
		s.pronouns(c)
	}
	return s
}

// takesPart reports whether s takes part in e: an actor is s, the name stands in
// what a telling of it says, or the text leaves a pronoun to s.
func (s someone) takesPart(e *Event) bool {
	if len(s.name) == 0 || slices.ContainsFunc(e.Actors, func(a string) bool { return s.is(a, e.Document) }) {
		return true
	}
	told := func(t Telling) bool {
		words := NameWords(t.Title)
		return holdsRun(words, s.name) || s.coded && containsAll(words, s.name) || s.is(leadingName(t.Title), t.Document)
	}
	return told(e.Telling) || slices.ContainsFunc(e.Also, told) || s.meant[e.ID]
}

// is reports whether an actor is s: it holds all words of the name, or is a
// short form of it in a document that has the whole name too, either ending as
// it does ("Putin" for "Vladimir Putin") or its first word ("Vladimir").
func (s someone) is(actor string, document int) bool {
	words := NameWords(actor)
	return len(words) > 0 && (containsAll(words, s.name) || slices.Equal(words, s.short[document]) ||
		s.full[document] && words[len(words)-1] == s.name[len(s.name)-1] && containsAll(s.name, words) ||
		s.first[document] && len(words) == 1 && words[0] == s.name[0])
}

// firstAlone reports whether the first word of the name, without the others,
// can only mean it in a text: no other name there begins with it. With a number
// in the name it is the maker or the series.
func (s someone) firstAlone(text string) bool {
	after := false
	for word := range strings.FieldsSeq(text) {
		r, _ := utf8.DecodeRuneInString(word)
		low := NameWords(word)
		if after && unicode.IsUpper(r) && len(low) > 0 && low[0] != s.name[1] {
			return false
		}
		after = len(low) == 1 && low[0] == s.name[0] && !strings.HasSuffix(word, ",")
	}
	return true
}

// mostBack is how many sentences a pronoun is followed back to a name.
const mostBack = 3

// pronouns finds the events whose subject is "he" or "she", "the company" or
// "it" where the last subject with a name, a few sentences back, is s. A line is
// only shown for it: its title claims nothing.
func (s someone) pronouns(c *Chronology) {
	all := make([][]*Event, len(c.Documents))
	for _, list := range [][]Event{c.Events, c.Undated} {
		for i := range list {
			all[list[i].Document] = append(all[list[i].Document], &list[i])
		}
	}
	for d, events := range all {
		slices.SortFunc(events, func(a, b *Event) int { return a.Trigger.Start - b.Trigger.Start })
		doc, last, at := &c.Documents[d], "", 0
		for _, e := range events {
			here := sort.Search(len(doc.Sentences), func(i int) bool { return doc.Sentences[i].Span.Start > e.Trigger.Start })
			subject, _, _ := strings.Cut(e.Title, doc.Slice(e.Trigger))
			switch words, name := NameWords(subject), leadingName(subject); {
			case strings.HasSuffix(name, "'s") || strings.HasSuffix(name, "’s"): // "Brask's crew" is another
				last = ""
			case s.is(name, d):
				last, at = name, here
			case s.is(endingName(subject), d): // "chief and founder Ida Brask"
				last, at = endingName(subject), here
			case holdsRun(words, s.name): // "the nephew of Ida Brask" is another
				last = ""
			case len(e.Actors) > 0 && strings.HasPrefix(subject, e.Actors[0]): // a person has no article
				last, at = e.Actors[0], here
			case !standsIn(subject, words, here-at):
			case last != "" && here-at <= mostBack && s.is(last, d):
				s.meant[e.ID] = true
				at = here
			}
		}
	}
}

// standsIn reports whether a subject, in words too, may stand for one named some
// sentences back.
func standsIn(subject string, words []string, back int) bool {
	for n := len(words); n > 1 && (isBe(words[n-1]) || isHave(words[n-1]) || words[n-1] == "will" || words[n-1] == "would"); n-- {
		words = words[:n-1]
	}
	switch {
	case slices.Contains(words, "he") || slices.Contains(words, "she"):
		return true
	case len(words) != 1:
		return false
	case words[0] == "it":
		return back <= 1
	}
	return strings.HasPrefix(subject, "The ") && (known(words[0]).class&isBody != 0 || strings.HasSuffix(words[0], "maker"))
}

// holdsRun reports whether run stands in words, in one piece.
func holdsRun(words, run []string) bool {
	for i := 0; i+len(run) <= len(words); i++ {
		if slices.Equal(words[i:i+len(run)], run) {
			return true
		}
	}
	return false
}

func containsAll(all, some []string) bool {
	for _, w := range some {
		if !slices.Contains(all, w) {
			return false
		}
	}
	return true
}

// NameWords is s in lower-case words without articles and possessive endings.
func NameWords(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
	out := words[:0]
	for _, w := range words {
		w = strings.Trim(strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"), "'’")
		if w != "" && w != "the" && w != "a" && w != "an" {
			out = append(out, w)
		}
	}
	return out
}

// mostNames is how many names AboutHint offers.
const mostNames = 3

// AboutHint says that nobody called name takes part in an event of c, and which
// names there share a word with it; "" where somebody does.
func (c *Chronology) AboutHint(name string) string {
	who := c.lookFor(name)
	if len(who.name) == 0 {
		return ""
	}
	near := map[string]int{}
	for _, list := range [][]Event{c.Events, c.Undated} {
		for i := range list {
			if who.takesPart(&list[i]) {
				return ""
			}
			for _, a := range list[i].Actors {
				if slices.ContainsFunc(NameWords(a), func(w string) bool { return slices.Contains(who.name, w) }) {
					near[a]++
				}
			}
		}
	}
	hint := fmt.Sprintf("nobody called %q takes part in an event", name)
	names := make([]string, 0, len(near))
	for n := range near {
		names = append(names, n)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(near[b]-near[a], cmp.Compare(a, b)) })
	if len(names) > 0 {
		hint += "; there is " + strings.Join(names[:min(len(names), mostNames)], ", ")
	}
	return hint
}
