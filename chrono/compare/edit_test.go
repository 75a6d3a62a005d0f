package compare

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// originals reads the articles that edits are made of: each with its publication
// date in a file beside it.
func originals(t *testing.T, pattern string) []*original {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	var out []*original
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		dct, err := os.ReadFile(strings.TrimSuffix(path, ".txt") + ".dct")
		if err != nil {
			continue
		}
		day, err := calendar.ParseEDTF(strings.TrimSpace(string(dct)))
		if err != nil {
			t.Fatal(err)
		}
		s := &original{name: filepath.Base(path)}
		s.doc, s.c = buildStory(t, string(data), day.Start)
		if len(s.c.Events) > 3 {
			out = append(out, s)
		}
	}
	return out
}

func buildStory(t *testing.T, text string, published calendar.Date) (article.Document, *chrono.Chronology) {
	t.Helper()
	doc, err := article.Read("story.txt", []byte(text), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc.ID, doc.DCT = "d1", published
	c := chrono.Build([]article.Document{doc}, chrono.Options{All: true})
	return c.Documents[0], c
}

// tally is how the edits of one kind were told.
type tally struct {
	edits, found, missed, extraction int // an edit is found, missed, or was not to be seen in the events
	reported, wrong, carried         int // changes: all, those that no edit made, those that extraction carried on
	examples                         []string
}

// judge compares the two versions and tells the edit's own changes from others.
func (a *tally) judge(s *original, e *textEdit, doc *article.Document, new *chrono.Chronology, places []article.Span) {
	a.edits++
	changes := Diff(s.c, new, Options{})
	touched := func(spans []article.Span, x article.Span) bool {
		return slices.ContainsFunc(spans, func(p article.Span) bool { return p.Start <= x.End && x.Start <= p.End })
	}
	var was []article.Span
	for _, r := range e.replace {
		was = append(was, r.span)
	}
	oldSide, newSide := newSide(s.c), newSide(new)
	targets := map[string]bool{}
	for _, id := range e.targets {
		targets[id] = true
	}
	found, fault := 0, false
	for i := range changes {
		c := &changes[i]
		target := len(e.targets) == 0 && c.Op == Added && touched(places, c.New[0].Sentence) ||
			slices.ContainsFunc(c.Old, func(x chrono.Event) bool { return targets[x.ID] })
		right := slices.Contains(e.want, c.Op) && (e.aspect == "" || slices.Contains(c.Aspects, e.aspect))
		inNew := func(x article.Span) bool { return touched(places, x) }
		blame := target && !right && unseen(e, c, changes, s.c, new, inNew)
		if fault = fault || blame; target && right {
			found++
		}
		if c.Op == Unchanged || c.Op == Shifted && e.publish > 0 {
			continue
		}
		a.reported++
		edited := len(c.Old) > 0 && touched(was, c.Old[0].Sentence) || len(c.New) > 0 && touched(places, c.New[0].Sentence)
		half := c.Op == Added || c.Op == Removed
		switch {
		case right && (target || edited), edited && !target && c.Op == Reworded:
		case blame, edited && !target && !(half && falsePair(c, changes, s.c, new)), !edited && carried(c, oldSide, newSide):
			a.carried++
		default:
			a.wrong++
			a.examples = append(a.examples, fmt.Sprintf("%s: wrong %s %q", s.name, c.Op, titles(c)))
		}
	}
	want := max(len(e.targets), 1)
	switch {
	case found >= want:
		a.found++
	case fault || len(e.targets) == 0:
		a.extraction++
	default:
		a.missed++
		a.examples = append(a.examples, fmt.Sprintf("%s: missed %v", s.name, e.replace))
	}
}

// unseen reports whether extraction, not the comparison, is at fault where a
// target was told otherwise than the edit would have it: its pair was made and
// the date that came of the new words is none that the edit wrote, or no event
// that could be its pair was found in the new words.
func unseen(e *textEdit, c *Change, changes []Change, old, new *chrono.Chronology, touched func(article.Span) bool) bool {
	x := &c.Old[0]
	if len(c.New) > 0 {
		y := &c.New[0]
		was, is := x.Value.Window(), y.Value.Window()
		switch {
		case slices.Contains(e.want, Moved):
			return y.Value.Date.Granularity != x.Value.Date.Granularity || was == is
		case slices.Contains(e.want, Refined):
			return !was.Contains(is) || was == is
		case slices.Contains(e.want, Coarsened):
			return !is.Contains(was) || was == is
		case !slices.Contains(e.want, Reworded) && plainWords(old.Documents[0].Text, x.Sentence) != plainWords(new.Documents[0].Text, y.Sentence):
			return true // the sentence was cut elsewhere
		}
		return was != is || x.Relation != y.Relation
	}
	trigger := stem(chrono.Normal(old.Documents[0].Slice(x.Trigger)))
	return !slices.ContainsFunc(changes, func(d Change) bool {
		return d.Op == Added && touched(d.New[0].Sentence) && stem(chrono.Normal(new.Documents[0].Slice(d.New[0].Trigger))) == trigger
	})
}

// falsePair reports whether a removed and an added event of an edited sentence
// are one: they have one trigger.
func falsePair(c *Change, changes []Change, old, new *chrono.Chronology) bool {
	word := func(d *Change) string {
		if d.Op == Added {
			return stem(chrono.Normal(new.Documents[0].Slice(d.New[0].Trigger)))
		}
		return stem(chrono.Normal(old.Documents[0].Slice(d.Old[0].Trigger)))
	}
	return slices.ContainsFunc(changes, func(d Change) bool {
		return (d.Op == Added && c.Op == Removed || d.Op == Removed && c.Op == Added) && word(&d) == word(c)
	})
}

// carried reports whether a change outside of the edited sentences comes from
// what the dates in it hang on, or from reading the same sentence otherwise.
func carried(c *Change, old, new *side) bool {
	if len(c.Old) > 0 && len(c.New) > 0 {
		return old.key(&c.Old[0].Telling) == new.key(&c.New[0].Telling) ||
			plainWords(old.c.Documents[0].Text, c.Old[0].Sentence) == plainWords(new.c.Documents[0].Text, c.New[0].Sentence)
	}
	s, other := old, new
	if len(c.Old) == 0 {
		s, other = new, old
	}
	e := c.Event()
	key := s.key(&e.Telling)
	return !slices.ContainsFunc(other.items, func(it item) bool { return it.key == key })
}

func titles(c *Change) (out []string) {
	for _, e := range slices.Concat(c.Old, c.New) {
		out = append(out, e.Title)
	}
	return out
}

// editTable makes n edits of the stories, by kind in turn, and tells how they
// were found.
func editTable(t *testing.T, all []*original, n int) ([]editKind, []tally) {
	r := rand.New(rand.NewPCG(2018, 8))
	kinds := editKinds()
	table := make([]tally, len(kinds))
	for made, failed := 0, 0; made < n; {
		k := made % len(kinds)
		s := all[r.IntN(len(all))]
		e, ok := kinds[k].make(s, r)
		if !ok && failed < 5*len(all) {
			failed++
			continue
		}
		made, failed = made+1, 0
		if !ok {
			continue // no story has a place for this kind
		}
		text, places := e.apply(s.doc.Text)
		published := s.doc.DCT
		if e.publish > 0 {
			published = published.Add(e.publish, calendar.Day)
		}
		doc, c := buildStory(t, text, published)
		table[k].judge(s, &e, &doc, c, places)
	}
	return kinds, table
}

func (a *tally) recall() float64 { return share(a.found, a.edits-a.extraction) }

func (a *tally) precision() float64 { return share(a.reported-a.carried-a.wrong, a.reported-a.carried) }

func share(n, of int) float64 {
	if of == 0 {
		return 1
	}
	return float64(n) / float64(of)
}

func tableText(kinds []editKind, table []tally) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-20s %6s %6s %7s %11s %7s %9s %6s %8s %10s\n", "edit", "edits", "found", "missed", "extraction", "recall", "reported", "wrong", "carried", "precision")
	for i := range kinds {
		a := &table[i]
		fmt.Fprintf(&b, "%-20s %6d %6d %7d %11d %6.1f%% %9d %6d %8d %9.1f%%\n", kinds[i].name, a.edits, a.found, a.missed, a.extraction,
			100*a.recall(), a.reported, a.wrong, a.carried, 100*a.precision())
	}
	return b.String()
}

// TestEditsAreRecovered makes edits on the text of our articles, and holds that
// the comparison tells them: the truth is the edit. What the events do not show
// is counted apart. The table of a thousand edits takes long and is for CI.
func TestEditsAreRecovered(t *testing.T) {
	long, n := os.Getenv("CI") == "true" || *update, 120
	if long {
		n = 1000
	}
	kinds, table := editTable(t, originals(t, "../../testdata/gold/*.txt"), n)
	for i := range kinds {
		a := &table[i]
		if a.edits == 0 {
			t.Errorf("%s: no edit was made", kinds[i].name)
		}
		if a.recall() < .9 || a.precision() < .9 {
			t.Errorf("%s: recall %.2f, precision %.2f; for instance\n%s", kinds[i].name, a.recall(), a.precision(),
				strings.Join(a.examples[:min(8, len(a.examples))], "\n"))
		}
	}
	if long {
		golden(t, "../../testdata/diff/edits.txt", tableText(kinds, table))
	}
}

// TestEditsOfTheCorpus does the same to news that we did not write, without
// quoting any.
func TestEditsOfTheCorpus(t *testing.T) {
	paths, err := filepath.Glob("../../../shared/corpora/timebank/*.tml")
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) == 0 || testing.Short() || os.Getenv("CI") != "true" {
		t.Skip("the corpus ../shared/corpora/timebank is not there, or this is no long run (CI=true)")
	}
	var all []*original
	for i, path := range paths {
		if i%3 == 2 {
			continue // kept back
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := article.Read(path, data, article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		s := &original{name: filepath.Base(path)}
		if s.doc, s.c = buildStory(t, doc.Text, doc.DCT); len(s.c.Events) > 3 {
			all = append(all, s)
		}
	}
	kinds, table := editTable(t, all, 1000)
	t.Log("\n" + tableText(kinds, table))
	for i := range kinds {
		if a := &table[i]; a.edits >= 10 && (a.recall() < .9 || a.precision() < .9) {
			t.Errorf("%s: recall %.2f, precision %.2f", kinds[i].name, a.recall(), a.precision())
		}
	}
}
