package chrono

import (
	_ "embed"
	"strings"
	"sync"
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
	isResult // what an attack or accident does at once: its date is theirs
	isReact  // its object, not it, has the date after it
)

var lexicalClasses = map[string]wordClass{
	"report": isReport, "allege": isAllege, "denier": isDenier, "belief": isBelief,
	"perceive": isPerceive, "planner": isPlanner, "undoer": isUndoer, "aspect": isAspect,
	"doer": isDoer, "event-noun": isEventNoun, "hedge": isHedge, "negation": isNegation,
	"modal": isModal, "condition": isCondition, "due": isDue, "starter": isStarter, "deed": isDeed, "react": isReact, "result": isResult,
}

// entry is what the lexicon knows of one lower-cased word.
type entry struct {
	class wordClass
	lemma string // of the verb or noun
	force string // of a hedge or modal: alleged, possible, almost, planned, would
	deed  string // the verb that stands for its noun and verb forms: invade for invasion
}

//go:embed words.tsv
var wordTable string

// lexicon reads the word table once, at the first document that needs it.
var lexicon = sync.OnceValue(func() map[string]entry {
	m := make(map[string]entry, 4096)
	for line := range strings.Lines(wordTable) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 {
			continue
		}
		c := lexicalClasses[f[0]]
		for _, w := range strings.Fields(f[2]) {
			e := m[w]
			e.class |= c
			if c&(isHedge|isModal) != 0 {
				e.force = f[1]
			} else if c == isDeed {
				e.deed = f[1]
			} else if e.lemma == "" {
				e.lemma = f[1]
			}
			m[w] = e
		}
	}
	return m
})
