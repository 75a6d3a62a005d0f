package timex

import (
	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// Type is the TIMEX3 type.
type Type uint8

// The TIMEX3 types.
const (
	DATE Type = iota
	TIME
	DURATION
	SET
)

// Mod is the TIMEX3 mod attribute: how the words bend the value.
type Mod uint8

// The modifiers of TIMEX3 that prose uses.
const (
	NoMod  Mod = iota
	Start      // early, the beginning of
	Mid        // mid, the middle of
	End        // late, the end of
	Approx     // about, around, circa
	Before
	After
	OnOrBefore
	OnOrAfter
	LessThan
	MoreThan
	EqualOrLess
	EqualOrMore
)

// Certainty says how far a date can be relied on. Order matters: the lower, the
// surer.
type Certainty uint8

// The tiers of certainty.
const (
	Stated   Certainty = iota // the whole date is in the words
	Reckoned                  // reckoned from publication, heading, mention or event
	Assumed                   // ambiguous, or carried far
)

// AnchorKind is what a relative or partial date is reckoned from.
type AnchorKind uint8

// The kinds of anchor.
const (
	NoAnchor AnchorKind = iota
	Published
	HeadingAnchor
	MentionAnchor
	EventAnchor
)

// Anchor names what a mention was reckoned from. ID is the mention's or event's
// id, "" for the other kinds. It prints as the contract has it: "published",
// "heading", "m3", "e4f1c2a9", "none".
type Anchor struct {
	Kind AnchorKind
	ID   string
}

// Value is what the words come to once anchored. Exactly one of three holds:
// Date is set (one unit, or with Until a range of two ends); Text is set, the
// TIMEX3 value of what is no calendar date (P3D, PAST_REF, XXXX-08-18,
// XXXX-WXX-5, a SET); or all are zero, a mention whose value is unknown.
type Value struct {
	Date  calendar.Date
	Until calendar.Date // the last unit of a range ("3 to 5 May"), included; zero for one unit
	Mod   Mod
	Text  string
}

// Mention is one TIMEX3 of a document. Spans exclude prepositions ("August 18",
// not "On August 18"). Mentions are in order and never overlap.
type Mention struct {
	ID           string // "m1", "m2" in the order of the text
	Span         article.Span
	Sentence     int // index into Document.Sentences
	Type         Type
	Expr         Expr   // what the words alone say
	Value        Value  // what they come to here
	Zone         string // time zone as written, "" where none is
	Anchor       Anchor
	Rule         string // name of the rule that found it
	Certainty    Certainty
	Why          string  // one line, in plain words
	Alternatives []Value // other readings (3/4/2018)
}
