package timex

import "dateline/chrono/lang"

// tense is the tense of the clause around a mention, as far as its words show
// it. TimeML's tenses, the ones that turn a date backward or forward.
type tense uint8

const (
	noTense tense = iota
	past          // "left", "was", "has left"
	perfect       // "had left": before the past told of
	present       // "says", "is"
	future        // "will leave", "plans to leave"
)

// cue is what the sentence around a mention tells the resolver.
type cue struct {
	tense  tense
	before *lang.Word // the word before the mention: "since", "by", "in"; nil at the start or for an unknown word
}

// cueOf reads the words around the symbols from..past of a sentence.
func cueOf(syms []symbol, from, past int) cue {
	return cue{tense: tenseAround(syms, from, past), before: syms[from-1].word}
}

// tenseAround looks for the nearest finite verb before the mention, then after
// it, stopping at marks that close a clause.
func tenseAround(syms []symbol, from, past int) tense {
	for i := from - 1; i > 0; i-- {
		if t := verbTense(syms, i); t != noTense {
			return t
		}
		if closes(&syms[i]) {
			break
		}
	}
	for i := past; i < len(syms)-edges; i++ {
		if t := verbTense(syms, i); t != noTense {
			return t
		}
		if syms[i].is(shSemicolon) {
			break
		}
	}
	return noTense
}

func closes(s *symbol) bool { return s.is(shSemicolon) || s.is(shColon) }

// verbTense returns the tense that symbol i shows, with its auxiliaries.
func verbTense(syms []symbol, i int) tense {
	s := &syms[i]
	switch {
	case s.has(lang.Will), s.has(lang.Intend):
		return future
	case s.has(lang.Had):
		if next := &syms[i+1]; next.has(lang.Been) || next.has(lang.PastVerb) || next.has(lang.Done) {
			return perfect
		}
		return past
	case s.has(lang.Was), s.has(lang.Did), s.has(lang.Have), s.has(lang.PastVerb):
		if syms[i-1].has(lang.Be) && s.has(lang.PastVerb) {
			return present
		}
		return past
	case s.has(lang.Be), s.has(lang.Do):
		return present
	case s.has(lang.Would), s.has(lang.Modal):
		return future
	case s.is(shPlain) && s.is(shLower):
		return noTense
	}
	return noTense
}
