package chrono

import (
	"sync"

	"dateline/chrono/lang"
)

// wordClass is a set of the word classes that the event stages ask about.
type wordClass uint32

const (
	isReport wordClass = 1 << iota
	isAllege
	isDenier
	isBelief
	isPerceive
	isPlanner
	isUndoer
	isAspect
	isDoer
	isEventNoun
	isHedge
	isNegation
	isModal
	isCondition
	isDue
	isStarter
	isDeed   // its value is the verb that stands for noun and verb alike
	isReact  // its object, not it, has the date after it
	isResult // what an attack or accident does at once: its date is theirs
	isPastForm
	isResolve  // decides, promises: a deed of its own, whatever comes of it
	isShow     // finds, shows: its subject is a source, its object a fact
	isSuspect  // arrest, charges: "for" or "of" behind it opens what someone is only said to have done
	isBody     // a company, office or state, which speaks of itself as "it"
	isAlone    // a past form in "-ed" of a verb without an object: its participle says nothing of a noun
	isPastOnly // a past tense that is no participle: sank, died
)

// classOrder is the lexicon's class of each bit, in the order of the bits.
var classOrder = [...]lang.Class{lang.Say, lang.Accuse, lang.Deny, lang.Believe, lang.Perceive, lang.Intention, lang.Undo,
	lang.Aspect, lang.LetHappen, lang.EventNoun, lang.Hedge, lang.Negation, lang.Force, lang.Condition, lang.DueTo, lang.Opener,
	lang.Deed, lang.React, lang.Result, lang.PastForm, lang.Resolve, lang.Show, lang.Suspicion, lang.Body, lang.Alone}

// entry is what the lexicon knows of one lower-cased word.
type entry struct {
	class wordClass
	force string // of a hedge or modal: alleged, possible, almost, planned, would
	doubt string // how it keeps what it governs from being a fact: claim, proof, false ...
	deed  string // the verb that stands for its noun and verb forms: invade for invasion
}

// lexicon gathers the classes of each word, by its ordinal, once, at the first document that
// needs them.
var lexicon = sync.OnceValue(func() []entry {
	words := lang.EnglishEvents().Words
	entries := make([]entry, len(words))
	for i, w := range words {
		e := &entries[i]
		for bit, c := range classOrder {
			if w.Has(c) {
				e.class |= 1 << bit
			}
		}
		if e.force = w.Key(lang.Force); e.force == "" {
			e.force = w.Key(lang.Hedge)
		}
		if w.Key(lang.PastForm) == "only" {
			e.class |= isPastOnly
		}
		e.doubt = w.Key(lang.Doubt)
		e.deed = w.Key(lang.Deed)
	}
	return entries
})

// unknown is the entry of every word that the lexicon lacks; it is never
// written to.
var unknown = &entry{}

func known(low string) *entry {
	if w := lang.EnglishEvents().Lookup(low); w != nil && w.Text == low {
		return &lexicon()[w.ID]
	}
	return unknown
}

// isMark reports whether a word is a mark between clauses or at their end.
func isMark(s string) bool {
	switch s {
	case ",", ";", ":", ".", "—", "–", "--", "-", "!", "?", "…", "•", "*", "_", "...":
		return true
	}
	return false
}
