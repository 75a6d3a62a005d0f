package chrono

import (
	"slices"
	"strings"

	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// Filter says which events a reader wants to see. The zero Filter keeps what
// is dated and told as news of something, and leaves out the article's own news
// (Lead), bare sayings (Statements) and events without any date words (Undated),
// unless a person accepted, corrected or added them.
type Filter struct {
	Since, Until calendar.Date // keep events that may lie between them; zero is open
	About        string        // a name: keep the events in which it takes part
	Certain      bool          // leave out what is merely assumed
	Accepted     bool          // only what a person accepted, corrected or added
	Lead         bool
	Undated      bool // events whose date words are incomplete stay in any case
	Statements   bool
}

// Apply returns c with the events that f keeps.
func (f Filter) Apply(c *Chronology) *Chronology {
	out := *c
	who := c.lookFor(f.About)
	keep := func(e *Event) bool {
		return (f.Lead || !e.Lead || e.accepted()) && (f.Statements || !e.Statement || e.accepted()) &&
			(!f.Certain || e.Certainty != timex.Assumed) &&
			(!f.Accepted || e.accepted()) && who.takesPart(e)
	}
	out.Events = kept(c.Events, func(e *Event) bool { return keep(e) && f.mayLie(e.When) })
	out.Undated = kept(c.Undated, func(e *Event) bool { return keep(e) && (f.Undated || c.incomplete(e) || e.accepted()) })
	return &out
}

// accepted reports whether a person stands behind e.
func (e *Event) accepted() bool {
	return e.Review != nil && slices.Contains([]string{VerdictOK, VerdictFix, VerdictAdd}, e.Review.Verdict)
}

// kept is the events that keep wants; the same slice where those are all.
func kept(events []Event, keep func(*Event) bool) []Event {
	n := 0
	for n < len(events) && keep(&events[n]) {
		n++
	}
	if n == len(events) {
		return events
	}
	out := slices.Clone(events[:n])
	for i := n + 1; i < len(events); i++ {
		if keep(&events[i]) {
			out = append(out, events[i])
		}
	}
	return out
}

// mayLie reports whether some moment of w lies in the span asked for.
func (f Filter) mayLie(w calendar.Window) bool {
	if !f.Since.IsZero() && w.Latest < f.Since.Window().Earliest {
		return false
	}
	return f.Until.IsZero() || w.Earliest <= f.Until.Window().Latest
}

// incomplete reports whether e has date words that lack a part, "August 18"
// of no known year.
func (c *Chronology) incomplete(e *Event) bool {
	return slices.ContainsFunc(e.Mentions, func(m int) bool {
		return strings.HasPrefix(c.Mentions[e.Document][m].Value.Text, "XX")
	})
}
