package chrono

import (
	"cmp"
	"slices"

	"dateline/chrono/calendar"
)

// order sorts dated events as the contract has it: by the earliest moment
// (where open, the latest), the narrower window first, stated before and after
// last; the rest stays as told.
func order(events []Event) {
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(
			CompareWhen(&a, &b),
			cmp.Compare(a.Certainty, b.Certainty),
		)
	})
}

// CompareWhen orders events by when they happened: the earliest moment (where
// open, the latest) first, then the narrower window; undated ones are last.
func CompareWhen(a, b *Event) int {
	if x, y := a.Value.Date.IsZero(), b.Value.Date.IsZero(); x != y {
		if x {
			return 1
		}
		return -1
	}
	return cmp.Or(cmp.Compare(sortKey(a.When), sortKey(b.When)), cmp.Compare(span(a.When), span(b.When)))
}

func sortKey(w calendar.Window) calendar.Moment {
	if w.Earliest == calendar.OpenPast {
		return w.Latest
	}
	return w.Earliest
}
