package coref

import (
	"slices"
	"strings"

	"dateline/chrono/lang"
)

// said is what a telling says, in terms that can be compared.
type said struct {
	deeds    []string
	strike   string   // the one of them that a story has once a day, if any
	plural   bool     // its subject, or its noun, may be several: "bombs", "blasts"
	subject  []string // the content words before its trigger
	object   []string // those behind it
	terms    []string // both, sorted
	context  []string // the content words just before it that it lacks itself, sorted
	likely   []string // names among those, for a subject that is a pronoun, sorted
	who      []string // the words of the name that its subject is: "karl brandt" of "Karl Brandt, 51,"
	owner    []string // of the name to which its subject belongs: "oneida" of "Oneida's shares"
	done     []string // of the names in its object, up to the first preposition
	names    []string // the terms of all words that are part of a name
	parts    bool     // it tells of several at once: "both men", "two blasts"
	him      bool     // its subject is "he" or "she"
	passive  bool
	figures  []string // numbers in digits, sorted
	ordinals []string // first, second, last: which of several alike
}

// say cuts a telling into what it says. names reports whether a word is a name in
// its article.
func say(t *Telling, names func(string) bool) said {
	title := tokensOf(t.Title)
	for i := range title {
		title[i].capital = title[i].capital && !small(title[i].low)
	}
	if len(title) > 0 && !(len(title) > 1 && title[1].capital) && !names(title[0].low) {
		title[0].capital = false // it only begins the sentence
	}
	at, before, behind := parted(t, title)
	s := said{subject: terms(lows(before)), object: terms(lows(behind)), done: objectName(behind)}
	s.deeds = deedsOf(t, lows(before), lows(behind))
	s.strike = strikeOf(s.deeds, lows(before))
	s.plural = isPlural(t.Trigger) || len(before) > 0 && isPlural(head(lows(before)))
	s.terms = sorted(slices.Concat(s.subject, s.object))
	s.who, s.owner = subjectName(before)
	s.passive = at > 0 && isPassive(title[at-1].low) || at > 1 && isPassive(title[at-2].low)
	for _, w := range sorted(terms(words(t.Before))) {
		if _, ok := slices.BinarySearch(s.terms, w); !ok {
			s.context = append(s.context, w)
		}
	}
	for _, t := range s.terms {
		if t[0] >= '0' && t[0] <= '9' {
			s.figures = append(s.figures, t)
		}
	}
	for n, w := range title {
		if w.capital && len(w.low) > 2 && !isTime(w.low) {
			s.names = append(s.names, term(w.low))
		}
		if n < len(before) {
			s.parts = s.parts || n+4 > len(before) && several(w.low) && !w.comma
			s.him = s.him || w.low == "he" || w.low == "she"
		}
		if lang.English().Lookup(w.low).Has(lang.Ordinal) || w.low == "another" || w.low == "last" || w.low == "again" {
			s.ordinals = append(s.ordinals, w.low)
		}
	}
	return s
}

// parted is where in the words of its title the trigger of a telling is, -1 where
// it is not, and the words before and behind it.
func parted(t *Telling, title []token) (at int, before, behind []token) {
	low := strings.ToLower(t.Trigger)
	if at = slices.IndexFunc(title, func(w token) bool { return w.low == low }); at < 0 {
		return at, title, nil
	}
	return at, title[:at], title[at+1:]
}

// several reports whether a word before a noun says that it is of more than one.
func several(w string) bool {
	n, ok := wholeNumber(w)
	return ok && n > 1 || w == "both" || w == "several"
}

// isPlural reports whether a word looks like the plural of a noun.
func isPlural(w string) bool {
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 3
}

// head is the last word of the noun phrase that words begin with; "" of none.
func head(words []string) string {
	if at := slices.IndexFunc(words, ends); at >= 0 {
		words = words[:at]
	}
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// isPassive reports whether a word before the trigger makes it a passive.
func isPassive(w string) bool {
	e := lang.English().Lookup(w)
	return e.Has(lang.Was) || e.Has(lang.Been) || e.Has(lang.Be)
}

// subjectName is the words of the name that the subject is itself, and of that
// to which it belongs: no name in "a manager of the firm Stettner", "Prosecutors
// in Basel", but an owner in "Stettner's offices".
func subjectName(subject []token) (name, owner []string) {
	aside := false // "At the close of business, the firm said"
	for n, w := range subject {
		aside = aside || n == 0 && ends(w.low)
		switch {
		case aside:
			aside = !w.comma
		case ends(w.low) || w.low == "who":
			return name, owner
		case w.owns:
			if w.capital {
				owner = append(name, w.low)
			}
			name = nil
		case w.capital:
			name = append(name, w.low)
		}
	}
	return name, owner
}

// objectName is the words of the names right behind a trigger.
func objectName(behind []token) []string {
	var out []string
	for _, w := range behind {
		if ends(w.low) {
			break
		}
		if w.capital {
			out = append(out, w.low)
		}
		if w.comma {
			break
		}
	}
	return out
}

// whom is the words of the name to which it was done.
func (s *said) whom() []string {
	if s.passive {
		return s.who
	}
	return s.done
}

// otherOne reports whether two tellings name someone else as the one who did
// it, or to whom it was done.
func otherOne(a, b *said) bool {
	if n, m := len(a.who), len(b.who); n > 1 && m > 1 && last(a.who) == last(b.who) && disjoint(a.who[:n-1], b.who[:m-1]) {
		return true // one family: Piet Haak is not Joris Haak
	}
	if a.parts != b.parts && len(a.who)+len(b.who) > 0 {
		return true // both brothers are not one of them
	}
	if a.strike != "" && a.strike == b.strike && a.strike != "flood" && a.plural != b.plural {
		return true // two blasts are not one of them
	}
	if a.him && len(b.who) == 0 && len(b.ordinals) > 0 || b.him && len(a.who) == 0 && len(a.ordinals) > 0 {
		return true // nor is he the second of several
	}
	return foreign(slices.Concat(a.who, a.owner), slices.Concat(b.who, b.owner), a, b) || foreign(a.whom(), b.whom(), a, b)
}

// foreign reports whether the names x of a and y of b are different, and not
// those of both in some other part of what they say.
func foreign(x, y []string, a, b *said) bool {
	return disjoint(x, y) && (disjoint(clipped(x), b.terms) || disjoint(clipped(y), a.terms))
}

// clipped is the terms of names.
func clipped(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = term(n)
	}
	return out
}

func last(s []string) string { return s[len(s)-1] }

// disjoint reports whether both lists have something, and nothing in common.
func disjoint(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// differ reports whether ordinals set two tellings apart: the first search is
// not the second, nor, on another day, the search.
func differ(a, b []string, agree bool) bool {
	return disjoint(a, b) || !agree && len(a) != len(b)
}
