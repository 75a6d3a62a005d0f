// Package coref decides which tellings, of one article or of several, tell the
// same event: event coreference.
//
// Each telling is cut into what it says (said.go, deed.go): the deed, under
// whatever verb or noun; who did it, and to what; when. What two tellings share
// counts by how rare it is among all of them, in bits (weigh.go): that both are
// of one day says little of a day with a hundred events, that both name a
// street says much; how two dates agree is in dates.go. They are joined where the shared bits outweigh the odds
// against any two tellings being of one event, and nothing speaks against it;
// the surest pairs first (group.go). Two events made one is worse than one
// told twice.
//
// The result does not depend on the order of the tellings.
package coref

import "dateline/chrono/calendar"

// Standing says what a telling makes of the event. Tellings of different
// standing are not joined, but for Plan and Fact.
type Standing int

// The standings that mean something here; any other number is one of its own.
const (
	Fact Standing = iota
	Plan
)

// Telling is one place where an event is told.
type Telling struct {
	Document  int             // which article
	Published calendar.Moment // of the article; OpenPast where unknown
	Rank      int             // the place of the telling in an order that does not hang on that of the files
	When      calendar.Window
	Dated     bool // words or another event date it; else When only bounds it
	News      bool // undated, but the news of its article
	Relation  int  // how it lies to its date; tellings of different ones are not joined
	Standing  Standing
	Saying    bool   // somebody says, tells, announces something
	Title     string // the event in the article's words
	Trigger   string // the verb or noun that tells it
	Before    string // what its article says just before, from the sentence before on
	After     string // the words behind the trigger in its sentence
}
