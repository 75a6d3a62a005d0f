package timex

import (
	"strings"

	"dateline/chrono/lang"
)

// tense is the tense of the clause around a mention, as far as its words show
// it. TimeML's tenses, the ones that turn a date backward or forward.
type tense uint8

const (
	noTense     tense = iota
	past              // "left", "was", "has left"
	perfect           // "had left": before the past told of
	present           // "says", "is"
	future            // "will leave", "plans to leave", "is to leave"
	conditional       // "would leave", "agreed to leave": after the past told of
)

// cue is what the sentence around a mention tells the resolver.
type cue struct {
	tense  tense
	before *lang.Word // the word before the mention: "since", "by", "in"; nil at the start or for an unknown word
}

// says reports whether one of words stands before the mention.
func (c *cue) says(words ...string) bool {
	return c.before != nil && index(words, c.before.Text) >= 0
}

// cueOf reads the words around the symbols from..past of a sentence.
func cueOf(text string, syms []symbol, from, past int) cue {
	return cue{tense: tenseAround(text, syms, from, past), before: syms[from-1].word}
}

// reach bounds how far a verb may stand from a mention that it dates, so that
// the cost of a mention does not grow with its sentence.
const reach = 40

// tenseAround looks for the nearest finite verb before the mention, then after
// it, stopping at marks that close a clause.
func tenseAround(text string, syms []symbol, from, past int) tense {
	infinitive := false
	for i := from - 1; i > max(0, from-reach); i-- {
		if t := verbTense(text, syms, i); t != noTense {
			switch {
			case infinitive:
				return aheadOf(t)
			case t == future && bareParticiple(text, syms, i) && toldBefore(text, syms, i):
				return conditional
			}
			return t
		}
		s := &syms[i]
		if closes(s) {
			break
		}
		infinitive = infinitive || s.has(lang.To) && i+1 < from && mayBeVerb(&syms[i+1])
	}
	for i := past; i < min(past+reach, len(syms)-edges); i++ {
		if t := verbTense(text, syms, i); t != noTense {
			return t
		}
		if closes(&syms[i]) {
			break
		}
	}
	return noTense
}

// aheadOf is the tense of an infinitive that hangs on a verb of tense t: "is to
// leave" lies ahead, "agreed to leave" after what is told.
func aheadOf(t tense) tense {
	switch t {
	case past, perfect, conditional:
		return conditional
	}
	return future
}

// mayBeVerb reports whether s, behind "to", may be an infinitive: "to leave",
// not "to five" or "to the".
func mayBeVerb(s *symbol) bool {
	return s.is(shLower) && !s.has(lang.Function) && !s.has(lang.Digit) && !s.has(lang.Teen) && !s.has(lang.Tens)
}

// bareParticiple reports whether symbol i looks ahead without a tense of its
// own: "a debate planned for May", not "is planned" or "plans".
func bareParticiple(text string, syms []symbol, i int) bool {
	s, before := &syms[i], &syms[i-1]
	return strings.HasSuffix(text[s.start:s.end], "ed") && !before.has(lang.Be) && !before.has(lang.Have)
}

// toldBefore reports whether the verb before symbol i tells of the past.
func toldBefore(text string, syms []symbol, i int) bool {
	for k := i - 1; k > max(0, i-reach) && !closes(&syms[k]); k-- {
		if t := verbTense(text, syms, k); t != noTense {
			return t == past || t == perfect
		}
	}
	return false
}

func closes(s *symbol) bool { return s.is(shSemicolon) || s.is(shColon) }

// verbTense returns the tense that symbol i shows, with its auxiliaries.
func verbTense(text string, syms []symbol, i int) tense {
	s := &syms[i]
	switch {
	case s.has(lang.Will), s.has(lang.Opens):
		return future
	case s.has(lang.Intend) && !(settingOut(text[s.start:s.end]) && !leadsOn(text, &syms[i+1])):
		before := &syms[i-1]
		if lang.Equal("due", text[s.start:s.end]) && !before.has(lang.Be) && !before.has(lang.Was) && !before.has(lang.Been) {
			return noTense
		}
		if before.has(lang.Was) || before.has(lang.Been) || before.has(lang.Had) || lang.Equal("planned", text[s.start:s.end]) && !before.has(lang.Be) {
			return conditional
		}
		return future
	case s.has(lang.Had):
		if next := &syms[i+1]; next.has(lang.Been) || next.has(lang.PastVerb) || next.has(lang.Done) || regularPast(text, next) {
			return perfect
		}
		return past
	case s.has(lang.Would):
		return conditional
	case s.has(lang.Was), s.has(lang.Did), s.has(lang.Have):
		return past
	case s.has(lang.PastVerb), regularPast(text, s):
		if before := &syms[i-1]; before.end-before.start == 2 && lang.Equal("be", text[before.start:before.end]) {
			return noTense
		}
		if syms[i-1].has(lang.Be) {
			return present
		}
		return past
	case s.has(lang.Be) && (syms[i+1].has(lang.Intend) && !settingOut(text[syms[i+1].start:syms[i+1].end]) || syms[i+1].has(lang.To) && mayBeVerb(&syms[i+2])):
		return future // "is expected", "is to report"
	case s.has(lang.Be), s.has(lang.Do):
		return present
	case s.has(lang.Modal):
		return modalTense(text[s.start:s.end])
	}
	return noTense
}

// settingOut reports whether word looks ahead only before "to": "set to leave",
// but "a record set on Monday".
func settingOut(word string) bool {
	return lang.Equal("set", word) || lang.Equal("going", word) || lang.Equal("plan", word) || lang.Equal("plans", word)
}

// leadsOn reports whether s is the "to" or "for" of "set to leave", "due for
// Saturday".
func leadsOn(text string, s *symbol) bool {
	return s.has(lang.To) || s.end-s.start == 3 && lang.Equal("for", text[s.start:s.end])
}

// modalTense: "could" tells of the past as often as not, "may" looks ahead.
func modalTense(word string) tense {
	if lang.Equal("could", word) || lang.Equal("might", word) || lang.Equal("couldn't", word) {
		return conditional
	}
	return future
}

// regularPast reports whether s is a word in -ed that the lexicon does not
// have: "announced", not "need" or "speed".
func regularPast(text string, s *symbol) bool {
	n := s.end - s.start
	return s.is(shPlain) && s.is(shLower) && n >= 4 && text[s.end-2:s.end] == "ed" && text[s.end-3] != 'e' && text[s.end-3] != 'r' ||
		s.is(shPlain) && s.is(shLower) && n >= 6 && text[s.end-3:s.end] == "red"
}
