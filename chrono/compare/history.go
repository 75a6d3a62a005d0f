package compare

import (
	"cmp"
	"slices"

	"dateline/chrono"
	"dateline/chrono/article"
)

// Life is one event through several versions.
type Life struct {
	Event       chrono.Event // as it was last told
	First, Last int          // the versions in which it is told, from 0; Last is included
	Changes     []LifeChange // what became of it, without versions that left it as it was
	Corrected   bool         // a correction note owns up to one of the changes
}

// LifeChange is a change that an event underwent.
type LifeChange struct {
	Version int // index of the new version
	Change
	Corrected bool // a correction note of that version owns up to it
}

// History follows every event through versions given from the oldest to the
// newest, in the order of their dates, what vanished among them. An event of
// which a part is told apart goes on as its first part; the others begin there.
func History(versions []*chrono.Chronology, opt Options) []Life {
	var lives []Life
	var at map[string]int // life of each event of the version before
	for k, c := range versions {
		next := map[string]int{}
		if k == 0 {
			for _, list := range [][]chrono.Event{c.Events, c.Undated} {
				for i := range list {
					next[list[i].ID] = len(lives)
					lives = append(lives, Life{Event: list[i]})
				}
			}
			at = next
			continue
		}
		notes := newCorrections(versions[k-1], c)
		for _, change := range Diff(versions[k-1], c, opt) {
			owned := change.Op != Unchanged && change.Op != Added && notes.own(&change)
			for i := range change.Old {
				lives[at[change.Old[i].ID]].undergo(LifeChange{k, change, owned})
			}
			for i := range change.New {
				if i == 0 && len(change.Old) > 0 {
					life := at[change.Old[0].ID]
					lives[life].Event, lives[life].Last = change.New[0], k
					next[change.New[0].ID] = life
					continue
				}
				next[change.New[i].ID] = len(lives)
				lives = append(lives, Life{Event: change.New[i], First: k, Last: k})
			}
		}
		at = next
	}
	sortLives(lives)
	return lives
}

func (l *Life) undergo(c LifeChange) {
	if c.Op == Unchanged {
		return
	}
	l.Changes = append(l.Changes, c)
	l.Corrected = l.Corrected || c.Corrected
}

func sortLives(lives []Life) {
	slices.SortStableFunc(lives, func(a, b Life) int {
		x, y := &a.Event, &b.Event
		return cmp.Or(
			chrono.CompareWhen(x, y),
			cmp.Compare(a.First, b.First),
			cmp.Compare(x.Sentence.Start, y.Sentence.Start),
			cmp.Compare(x.Trigger.Start, y.Trigger.Start),
		)
	})
}

// KeptLives returns the lives of which f keeps the event in some version.
func KeptLives(f chrono.Filter, lives []Life, versions []*chrono.Chronology) []Life {
	kept := make([]map[string]bool, len(versions))
	for i, c := range versions {
		kept[i] = ids(f.Apply(c))
	}
	var out []Life
	for _, l := range lives {
		keep := kept[l.Last][l.Event.ID]
		for _, c := range l.Changes {
			keep = keep || len(c.Old) > 0 && kept[c.Version-1][c.Old[0].ID]
		}
		if keep {
			out = append(out, l)
		}
	}
	return out
}

// corrections are the words of the correction notes that a version has and the
// one before has not, a set of stems for each.
type corrections []map[string]bool

func newCorrections(old, new *chrono.Chronology) corrections {
	was := map[string]bool{}
	each := func(c *chrono.Chronology, f func(text string)) {
		for i := range c.Documents {
			d := &c.Documents[i]
			for _, b := range d.Blocks {
				if b.Kind == article.Correction {
					f(plainWords(d.Text, b.Span))
				}
			}
		}
	}
	each(old, func(s string) { was[s] = true })
	var out corrections
	each(new, func(s string) {
		if !was[s] {
			out = append(out, stems(s))
		}
	})
	return out
}

func stems(s string) map[string]bool {
	out := map[string]bool{}
	for _, t := range article.Tokenize(s, article.Span{Start: 0, End: len(s)}, nil) {
		if w := stem(s[t.Start:t.End]); t.Kind != article.Punct && !emptyWord(w) {
			out[w] = true
		}
	}
	return out
}

// own reports whether a note owns up to a change: it has at least half of the
// words of the event, or a third and one that changed.
func (n corrections) own(c *Change) bool {
	title := stems(plainOf(c.Event().Title))
	telling := map[string]bool{}
	for _, w := range c.Words {
		for k := range stems(plainOf(w.Del + " " + w.Ins)) {
			telling[k] = true
		}
	}
	return slices.ContainsFunc(n, func(note map[string]bool) bool {
		shared := common(title, note)
		return 2*shared >= len(title) && shared > 0 || 3*shared >= len(title) && shared > 0 && common(telling, note) > 0
	})
}

func common(a, b map[string]bool) int {
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n
}
