// Package compare tells what changed between two chronologies, or several, in
// what is said to have happened.
//
// Events are put side by side as the matching sees them (side.go) and paired:
// equal sentences first (match.go), then by the assignment of least total cost
// (cost.go, assign.go), then one event told as several (join.go). Each pair, and
// each event without one, becomes a Change with what differs (state.go, words.go,
// settle.go). More versions give the life of each event (history.go). wire.go has
// the shapes of the JSON.
package compare

import (
	"cmp"
	"slices"

	"dateline/chrono"
)

// Op is what became of an event from one version to the next.
type Op uint8

// The operations. Refined and Coarsened are of the same event, the new date
// inside the old window or the other way round; Shifted is another day by the
// same words, because the publication date is another.
const (
	Unchanged Op = iota
	Added
	Removed
	Moved
	Refined
	Coarsened
	Shifted
	Reworded
)

var (
	opNames   = [...]string{"unchanged", "added", "removed", "moved", "refined", "coarsened", "shifted", "reworded"}
	opLetters = [...]string{"=", "A", "D", "M", "R", "C", "S", "W"}
)

// String returns the name that the JSON has, "moved".
func (o Op) String() string { return opNames[o] }

// Letter returns the letter that stands for o in text, "M".
func (o Op) Letter() string { return opLetters[o] }

// Ops lists the operations in the order of a summary.
func Ops() []Op {
	return []Op{Added, Removed, Moved, Refined, Coarsened, Shifted, Reworded, Unchanged}
}

// Aspect is one respect in which an event differs between versions.
type Aspect string

// The aspects. DateWords is of a date that is written otherwise and is the same.
const (
	DateAspect        Aspect = "date"
	RelationAspect    Aspect = "relation"
	NumberAspect      Aspect = "number"
	ActorsAspect      Aspect = "actors"
	AttributionAspect Aspect = "attribution"
	PolarityAspect    Aspect = "polarity"
	ModalityAspect    Aspect = "modality"
	WordsAspect       Aspect = "words"
)

// Change is one event, or one event told as several, in two versions. Old or
// New is empty where a version does not have it; indices in their tellings are
// into the chronology that they are from. The first event of a list is the one
// that was compared, the others are those that it was told as besides.
type Change struct {
	Op       Op
	Old, New []chrono.Event
	Aspects  []Aspect
	Words    []WordChange
}

// WordChange is a run of words that took the place of another; one of them may
// be empty.
type WordChange struct {
	In       string // title, sentence or date: where it stands
	Del, Ins string
}

// Options steer Diff. The zero value reports everything.
type Options struct {
	OnlyDates bool // what has the same date is unchanged, however it is worded
}

// Diff compares two chronologies, dated and undated events alike. Every event
// of both stands in exactly one change. The changes are in the order of the new
// dates (the old ones for what was removed), undated ones last.
//
// Equal sentences are paired first, then the rest by the assignment of least
// total cost, then what is left joins a pair that holds its words. Costs are
// symmetric, so that Diff(b, a) says the same as Diff(a, b) with its sides
// changed.
func Diff(old, new *chrono.Chronology, opt Options) []Change {
	m := newMatcher(newSide(old), newSide(new))
	m.equalSentences()
	m.retellings()
	m.assign()
	m.absorb()
	changes := m.changes()
	settleSentences(changes, old, new)
	if opt.OnlyDates {
		for i := range changes {
			if changes[i].Op == Reworded {
				changes[i].Op, changes[i].Aspects, changes[i].Words = Unchanged, nil, nil
			}
		}
	}
	sortChanges(changes)
	return changes
}

// Summary counts changes by operation: Summary[Moved].
type Summary [len(opNames)]int

// Summarize counts changes.
func Summarize(changes []Change) Summary {
	var s Summary
	for i := range changes {
		s[changes[i].Op]++
	}
	return s
}

// Differs reports whether s has a change of what is said. A date that shifted
// with the publication by the same words is none.
func (s Summary) Differs() bool {
	return s[Added]+s[Removed]+s[Moved]+s[Refined]+s[Coarsened]+s[Reworded] > 0
}

// Event returns the event by which c is placed: the new one, or the old one of
// what was removed.
func (c *Change) Event() *chrono.Event {
	if len(c.New) > 0 {
		return &c.New[0]
	}
	return &c.Old[0]
}

// Kept returns the changes of which f keeps an event, on either side, so that
// an event that left the span asked for is seen to leave it.
func Kept(f chrono.Filter, changes []Change, old, new *chrono.Chronology) []Change {
	before, after := ids(f.Apply(old)), ids(f.Apply(new))
	keeps := func(list []chrono.Event, ids map[string]bool) bool {
		return slices.ContainsFunc(list, func(e chrono.Event) bool { return ids[e.ID] })
	}
	var out []Change
	for _, c := range changes {
		if keeps(c.Old, before) || keeps(c.New, after) {
			out = append(out, c)
		}
	}
	return out
}

func ids(c *chrono.Chronology) map[string]bool {
	all := map[string]bool{}
	for _, list := range [][]chrono.Event{c.Events, c.Undated} {
		for i := range list {
			all[list[i].ID] = true
		}
	}
	return all
}

func sortChanges(changes []Change) {
	slices.SortStableFunc(changes, func(a, b Change) int {
		x, y := a.Event(), b.Event()
		return cmp.Or(
			chrono.CompareWhen(x, y),
			cmp.Compare(x.Document, y.Document),
			cmp.Compare(x.Sentence.Start, y.Sentence.Start),
			cmp.Compare(x.Trigger.Start, y.Trigger.Start),
			cmp.Compare(len(a.New), len(b.New)),
		)
	})
}
