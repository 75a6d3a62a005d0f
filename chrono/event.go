package chrono

import (
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// Relation is how an event lies to its date (TimeML relType in plain words).
type Relation uint8

// The relations, with the TimeML relType each stands for.
const (
	Within     Relation = iota // IS_INCLUDED
	Throughout                 // DURING
	From                       // BEGUN_BY
	Until                      // ENDED_BY
	By                         // no later than
	Before                     // BEFORE
	After                      // AFTER
)

// Modality says whether the text presents an event as having happened.
type Modality uint8

// The modalities. Only Actual events of positive polarity print as facts.
const (
	Actual Modality = iota
	Planned
	Possible
	Conditional
	Alleged
	Denied
)

// Class is the TimeML event class.
type Class uint8

// The TimeML event classes.
const (
	Occurrence Class = iota
	Reporting
	Perception
	Aspectual
	IAction
	IState
	State
)

// Tense is the TimeML tense of the trigger.
type Tense uint8

// The tenses; NoTense is that of a noun or bare participle.
const (
	NoTense Tense = iota
	Past
	Present
	Future
	Infinitive
	PresentParticiple
	PastParticiple
)

// DatedBy says what gave an event its date.
type DatedBy uint8

// What may date an event.
const (
	DatedByNone DatedBy = iota
	DatedByWords
	DatedByEvent
	DatedByPublication
)

// Telling is one place where an event is told, and what is told of it there.
type Telling struct {
	Document    int // index into Chronology.Documents
	Sentence    article.Span
	Clause      article.Span
	Trigger     article.Span
	Mentions    []int // indices into Chronology.Mentions[Document]: the words that date it here
	Value       timex.Value
	Relation    Relation
	Certainty   timex.Certainty
	DatedBy     DatedBy
	Why         string
	Title       string // every word outside [brackets] stands in the sentence
	Negative    bool   // polarity NEG
	Modality    Modality
	Attribution []string
	Differs     []string // numbers that it tells other than the telling that leads: "14 patients"
}

// Event is something that is said to have happened, to be planned, denied or
// alleged, with the words that say so: those of the telling that leads.
type Event struct {
	ID string // see identify
	Telling
	When         calendar.Window // between which moments it happened (Throughout: lasted)
	Anchor       timex.Anchor
	Actors       []string // as written, the subject first
	Class        Class
	Tense        Tense
	Alternatives []timex.Value // other dates it may have: readings of its words, or what other tellings say
	Also         []Telling     // the same event told elsewhere
	Review       *Review       // a person's verdict; nil when none was given
	Lead         bool          // the article's own news at publication (shown by --lead)
	Statement    bool          // a saying with no date words of its own (shown by --statements)
}

// The verdicts of a person on an event.
const (
	VerdictOK      = "ok"
	VerdictNo      = "no"
	VerdictFix     = "fix"     // the date or the title is the person's
	VerdictAdd     = "add"     // the whole event is the person's
	VerdictRecheck = "recheck" // its sentence has changed since the verdict: to be looked at again
)

// Review is what a person decided of an event.
type Review struct {
	Verdict string
	By      string
	Note    string
	Was     string // the date or title before a fix
	Quote   string // of an added event: words that stand in no sentence of its document
}
