package timex

import "dateline/chrono/calendar"

// Form says which shape an Expr has.
type Form uint8

// The forms of expression.
const (
	NoForm   Form = iota
	Absolute      // fields named in the words: "August 18", "1987", "Monday", "noon"
	Offset        // so many units from an anchor: "two days later", "16 days after X"
	Deictic       // this, last, next unit or named field: "last week", "next Friday"
	Length        // a duration: "three weeks"
	Repeat        // a set: "every Monday"
	Vague         // PAST_REF, PRESENT_REF, FUTURE_REF
	Range         // from one expression to another
)

// Ref says what an Offset or Deictic hangs on.
type Ref uint8

// What an expression may hang on.
const (
	FromNothing     Ref = iota
	FromPublication     // "three days ago", "yesterday"
	FromMention         // "the next day", "two days later": the last date told
	FromEvent           // "16 days after the test": an event named in the words that follow
	FromBase            // "two days after Christmas": Expr.Base
)

// Expr is the words alone, underspecified: what they say whatever the anchor.
// It is kept beside the resolved Value, so that a new publication date can
// resolve the same words again. String prints it and ParseExpr reads it back;
// the grammar stands at String.
type Expr struct {
	Form   Form
	Fields Fields               // Absolute, and Deictic over a named field ("last Friday")
	Sign   int                  // Offset: -1 before, +1 after. Deictic: -1 last, 0 this, +1 next, +2 the one after next
	Count  int                  // Offset, Length, Repeat: how many units; 0 when not said ("some weeks")
	Unit   calendar.Granularity // Offset, Length, Repeat, Deictic
	From   Ref                  // Offset, Deictic
	Mod    Mod
	Text   string // Vague, and Length or Repeat that Count and Unit cannot say: the TIMEX3 value
	To     *Expr  // Range: the last unit; the fields above are the first
	Base   *Expr  // what the words themselves hang it on: "July of last year", "the last week of July" (Fields.Nth), "two weeks after Christmas" (Offset)
}
