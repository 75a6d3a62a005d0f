package chrono

import (
	"slices"
	"strings"

	"dateline/chrono/timex"
)

// maxTellings bounds how many events of one day and verb are compared with a
// new telling: the last ones.
const maxTellings = 20

// merged joins the tellings of one event in the document: same date and
// relation, same standing, one verb or its noun, and titles that share most of
// their words. The first telling stays, the others go under Also; what hung on
// their IDs hangs on its.
func (r *reader) merged() []*draft {
	type key struct {
		value timex.Value
		word  string
	}
	kept := r.drafts[:0] // in place: a draft never moves up
	by := map[key][]int{}
	moved := map[string]string{}
	for i := range r.drafts {
		d := r.drafts[i]
		var keys []string
		if !d.Value.Date.IsZero() && !d.Statement {
			keys = entryWord{d.low, d.deed}.keys()
		}
		found, told := -1, []string(nil)
		for _, w := range keys {
			list := by[key{d.Value, w}]
			for _, k := range list[max(0, len(list)-maxTellings):] {
				if sameWords(kept[k], d) {
					found = k
				}
				if found >= 0 || !mayTellSame(kept[k], d) {
					continue
				}
				if told == nil {
					told = titleWords(d)
				}
				if shareMost(titleWords(kept[k]), told) {
					found = k
				}
			}
		}
		if found >= 0 {
			moved[d.ID] = kept[found].ID
			kept[found].Also = append(kept[found].Also, d.Telling)
			kept[found].Certainty = min(kept[found].Certainty, d.Certainty)
			continue
		}
		kept = append(kept, d)
		for _, w := range keys {
			k := key{d.Value, w}
			by[k] = append(by[k], len(kept)-1)
		}
	}
	clear(r.drafts[len(kept):])
	for i := range kept {
		if to, ok := moved[kept[i].Anchor.ID]; ok && kept[i].Anchor.Kind == timex.EventAnchor {
			kept[i].Anchor.ID = to
		}
	}
	return kept
}

// mayTellSame reports whether two drafts of one date and verb may tell one
// event, whatever their titles say.
func mayTellSame(a, b *draft) bool {
	return a.Relation == b.Relation && a.Modality == b.Modality && a.Negative == b.Negative && a.Statement == b.Statement && a.Lead == b.Lead &&
		a.Trigger != b.Trigger && a.Class != Reporting && sameDeed(entryWord{a.low, a.deed}, entryWord{b.low, b.deed})
}

// sameWords reports whether two drafts of one date and word say the same, but for
// an article: a headline and the sentence below it, "the 2008 crash" once more.
func sameWords(a, b *draft) bool {
	return a.Relation == b.Relation && a.Modality == b.Modality && a.Negative == b.Negative && a.Lead == b.Lead && a.noun == b.noun &&
		a.Trigger != b.Trigger && slices.Equal(a.Attribution, b.Attribution) && bareTitle(a.Title) == bareTitle(b.Title)
}

// bareTitle is a title lower-cased, without the article before it.
func bareTitle(s string) string {
	return strings.TrimPrefix(Normal(s), "the ")
}

// shareMost reports whether two titles of these words share enough of them to
// tell one event.
func shareMost(x, y []string) bool {
	both := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			both++
		}
	}
	return both >= 2 && 10*both >= 6*min(len(x), len(y))
}

// titleWords are the words of a title that say something of its own, each once.
func titleWords(d *draft) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(d.Title), func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 127) }) {
		if len(w) > 3 && w != d.low && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}
