package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// handmade is one event of a chronology made by hand: "On DATE, SUBJECT VERB REST."
type handmade struct {
	day                 calendar.Date // zero for an undated one
	words               string        // of the date
	subject, verb, rest string
	negative            bool
	modality            chrono.Modality
	attribution         string
}

// handmadeChronology tells each event in a sentence of its own.
func handmadeChronology(published calendar.Date, told []handmade) *chrono.Chronology {
	var b strings.Builder
	doc := article.Document{ID: "d1", URI: "handmade.txt", DCT: published}
	c := &chrono.Chronology{Mentions: make([][]timex.Mention, 1)}
	var events []chrono.Event
	for i, h := range told {
		start := b.Len()
		e := chrono.Event{ID: fmt.Sprintf("e%d", i), Actors: []string{h.subject}, When: calendar.Open(),
			Telling: chrono.Telling{Title: h.subject + " " + h.verb + " " + h.rest, Negative: h.negative, Modality: h.modality}}
		if h.attribution != "" {
			e.Attribution = []string{h.attribution}
		}
		if h.words != "" {
			b.WriteString("On ")
			m := timex.Mention{ID: fmt.Sprintf("m%d", i), Sentence: i, Value: timex.Value{Date: h.day}}
			m.Span.Start = b.Len()
			b.WriteString(h.words)
			m.Span.End = b.Len()
			b.WriteString(", ")
			c.Mentions[0] = append(c.Mentions[0], m)
			e.Mentions, e.Value = []int{len(c.Mentions[0]) - 1}, m.Value
		}
		if !h.day.IsZero() {
			e.When, e.DatedBy = h.day.Window(), chrono.DatedByWords
		}
		e.Clause.Start = b.Len()
		b.WriteString(h.subject + " ")
		e.Trigger.Start = b.Len()
		b.WriteString(h.verb)
		e.Trigger.End = b.Len()
		b.WriteString(" " + h.rest)
		e.Clause.End = b.Len()
		b.WriteString(". ")
		e.Sentence = article.Span{Start: start, End: b.Len() - 1}
		doc.Sentences = append(doc.Sentences, article.Sentence{Span: e.Sentence})
		events = append(events, e)
	}
	doc.Text = b.String()
	doc.Blocks = []article.Block{{Span: article.Span{End: len(doc.Text)}, Paragraph: 1}}
	c.Documents = []article.Document{doc}
	return c.With(events)
}

func dayOf(t interface{ Fatalf(string, ...any) }, y, m, d int) calendar.Date {
	day, ok := calendar.DayOf(y, m, d)
	if !ok {
		t.Fatalf("no day %d-%d-%d", y, m, d)
	}
	return day
}

// drawEvents draws few enough words that equal and nearly equal events abound.
func drawEvents(t *rapid.T, label string) []handmade {
	pick := func(label string, from ...string) string { return rapid.SampledFrom(from).Draw(t, label) }
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) handmade {
		h := handmade{
			subject:     pick("subject", "the council", "the mayor", "a ferry"),
			verb:        pick("verb", "sold", "opened", "sank"),
			rest:        pick("rest", "the old pier", "the old mill", "12 boats off the cape", "14 boats off the cape"),
			negative:    rapid.Bool().Draw(t, "negative"),
			modality:    chrono.Modality(rapid.IntRange(0, 5).Draw(t, "modality")),
			attribution: pick("attribution", "", "the police"),
		}
		switch rapid.IntRange(0, 4).Draw(t, "kind") {
		case 0: // undated
		case 1:
			h.day, _ = calendar.MonthOf(2018, rapid.IntRange(1, 3).Draw(t, "month"))
			h.words = time.Unix(int64(h.day.Start), 0).UTC().Format("January 2006")
		case 2:
			h.day, h.words = calendar.YearOf(rapid.IntRange(2017, 2018).Draw(t, "year")), ""
			h.words = h.day.String()
		default:
			h.day = dayOf(t, 2018, rapid.IntRange(1, 3).Draw(t, "month"), rapid.IntRange(1, 9).Draw(t, "day"))
			h.words = pick("words", time.Unix(int64(h.day.Start), 0).UTC().Format("2 January 2006"), "yesterday")
		}
		return h
	}), 0, 14).Draw(t, label)
}

func drawPair(t *rapid.T) (old, new *chrono.Chronology) {
	a := drawEvents(t, "old")
	b := slices.Clone(a)
	for i := range b { // a version keeps most of what was there
		if rapid.IntRange(0, 2).Draw(t, "other") == 0 {
			b[i] = drawEvents1(t)
		}
	}
	if rapid.Bool().Draw(t, "unrelated") {
		b = drawEvents(t, "new")
	}
	return handmadeChronology(dayOf(t, 2018, 4, 1), a), handmadeChronology(dayOf(t, 2018, 4, rapid.IntRange(1, 2).Draw(t, "published")), b)
}

func drawEvents1(t *rapid.T) handmade {
	if all := drawEvents(t, "event"); len(all) > 0 {
		return all[0]
	}
	return handmade{subject: "a goose", verb: "flew", rest: "over the weir"}
}

// mirror returns what o is when the versions change places.
func mirror(o Op) Op {
	switch o {
	case Added:
		return Removed
	case Removed:
		return Added
	case Refined:
		return Coarsened
	case Coarsened:
		return Refined
	}
	return o
}

// changeFacts lists changes so that they can be compared whatever their order.
func changeFacts(changes []Change, mirrored bool) []string {
	var out []string
	for _, c := range changes {
		op, old, new := c.Op, c.Old, c.New
		if mirrored {
			op, old, new = mirror(op), new, old
		}
		ids := func(list []chrono.Event) (s []string) {
			for _, e := range list {
				s = append(s, e.ID)
			}
			slices.Sort(s[min(1, len(s)):])
			return s
		}
		aspects := slices.Clone(c.Aspects)
		slices.Sort(aspects)
		out = append(out, fmt.Sprint(op, ids(old), ids(new), aspects))
	}
	slices.Sort(out)
	return out
}

func TestDiffOfOneVersionIsEmpty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := drawEvents(t, "events")
		a, b := handmadeChronology(dayOf(t, 2018, 4, 1), events), handmadeChronology(dayOf(t, 2018, 4, 1), events)
		changes := Diff(a, b, Options{})
		if len(changes) != len(events) || Summarize(changes)[Unchanged] != len(events) {
			t.Fatalf("%d events, changes: %v", len(events), changeFacts(changes, false))
		}
	})
}

func TestDiffMirrors(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawPair(t)
		there, back := changeFacts(Diff(a, b, Options{}), false), changeFacts(Diff(b, a, Options{}), true)
		if diff := cmp.Diff(there, back); diff != "" {
			t.Fatalf("the way back says otherwise (-there +back):\n%s", diff)
		}
	})
}

func TestDiffAccountsForEveryEvent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawPair(t)
		left, came := ids(a), map[string]bool{}
		for _, c := range Diff(a, b, Options{}) {
			for _, e := range c.Old {
				if !left[e.ID] {
					t.Fatalf("old event %s stands in two changes or in no version", e.ID)
				}
				delete(left, e.ID)
			}
			for _, e := range c.New {
				if came[e.ID] {
					t.Fatalf("new event %s stands in two changes", e.ID)
				}
				came[e.ID] = true
			}
		}
		// Applied to the old version, the changes leave nothing of it and give the new one.
		if len(left) > 0 {
			t.Fatalf("old events in no change: %v", left)
		}
		if diff := cmp.Diff(ids(b), came); diff != "" {
			t.Fatalf("the changes do not give the new version (-want +got):\n%s", diff)
		}
	})
}

func TestHistoryAgreesWithDiff(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawPair(t)
		changes := Diff(a, b, Options{})
		s := Summarize(changes)
		gone, added := 0, 0
		for _, l := range History([]*chrono.Chronology{a, b}, Options{}) {
			if l.Last == 0 {
				gone++
			}
			if l.First == 1 {
				added++
			}
		}
		for _, c := range changes {
			if len(c.Old) > 0 && len(c.New) > 0 {
				s[Removed] += len(c.Old) - 1
				s[Added] += len(c.New) - 1
			}
		}
		if gone != s[Removed] || added != s[Added] {
			t.Fatalf("history has %d gone and %d added, the changes %d and %d", gone, added, s[Removed], s[Added])
		}
	})
}

// TestAssignmentIsLeast holds the sparse assignment against every assignment
// there is.
func TestAssignmentIsLeast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, columns := rapid.IntRange(0, 6).Draw(t, "rows"), rapid.IntRange(0, 6).Draw(t, "columns")
		edges := make([][]edge, rows)
		for r := range edges {
			for c := range columns {
				if rapid.Bool().Draw(t, "edge") {
					edges[r] = append(edges[r], edge{c, -int64(rapid.IntRange(1, 9).Draw(t, "gain"))})
				}
			}
		}
		got, seen := int64(0), map[int]bool{}
		for r, c := range assignment(edges, columns) {
			if c < 0 {
				continue
			}
			if seen[c] {
				t.Fatalf("column %d is given twice", c)
			}
			seen[c] = true
			i := slices.IndexFunc(edges[r], func(e edge) bool { return e.to == c })
			if i < 0 {
				t.Fatalf("row %d is given column %d, which it has no edge to", r, c)
			}
			got += edges[r][i].cost
		}
		if want := leastCost(edges, 0, 0); got != want {
			t.Fatalf("costs %d, the least is %d", got, want)
		}
	})
}

// leastCost tries everything for the rows from r on; taken is a set of columns.
func leastCost(edges [][]edge, r int, taken uint) int64 {
	if r == len(edges) {
		return 0
	}
	best := leastCost(edges, r+1, taken)
	for _, e := range edges[r] {
		if taken&(1<<e.to) == 0 {
			best = min(best, e.cost+leastCost(edges, r+1, taken|1<<e.to))
		}
	}
	return best
}
