package sheet

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// story is an article under way: a name, a publication day, and its sentences,
// paragraphs after each third.
type story struct {
	name      string
	day       int // of August 2018
	sentences []string
}

func stories() []story {
	return []story{
		{"ferry.txt", 20, []string{"The ferry sank on August 14.", "Two days later, divers found the wreck.", "The ferry was built in 1987.", "It will be raised on September 3, the harbour master said.", "The captain was arrested on Friday.", "A court heard him on August 18."}},
		{"treaty.txt", 21, []string{"The treaty was signed in May 2018.", "Parliament rejected it yesterday.", "The ferry sank on August 14, the minister said.", "Talks began in 2016 and ended a year later.", "The minister resigned on August 19."}},
	}
}

// told reads stories in that order, and builds their chronology.
func told(t *rapid.T, list []story) *chrono.Chronology {
	var docs []article.Document
	for _, s := range list {
		var text strings.Builder
		for i, line := range s.sentences {
			text.WriteString(line + []string{" ", " ", "\n\n"}[i%3])
		}
		doc, err := article.Read(s.name, []byte(text.String()), article.Options{})
		if err != nil {
			continue // a story of which every sentence was struck out
		}
		doc.DCT, _ = calendar.DayOf(2018, 8, s.day)
		doc.DCTSource = "metadata"
		doc.ID = "d" + string(rune('1'+len(docs)))
		docs = append(docs, doc)
	}
	return chrono.Build(docs, chrono.Options{All: true})
}

// edited draws what becomes of stories: sentences struck out, moved, reworded and
// added, other publication days, other names, another order, one story left out.
func edited(t *rapid.T, list []story) []story {
	words := []string{"ferry", "treaty", "on Monday", "in 1987", "never", "said", "Kalvik", "on August 9", "two"}
	out := make([]story, 0, len(list))
	for _, s := range list {
		s.sentences = slices.Clone(s.sentences)
		for range rapid.IntRange(0, 3).Draw(t, "edits") {
			if len(s.sentences) == 0 {
				break
			}
			i := rapid.IntRange(0, len(s.sentences)-1).Draw(t, "sentence")
			switch rapid.IntRange(0, 4).Draw(t, "edit") {
			case 0:
				s.sentences = slices.Delete(s.sentences, i, i+1)
			case 1:
				s.sentences[0], s.sentences[i] = s.sentences[i], s.sentences[0]
			case 2:
				s.sentences = append(s.sentences, "The "+rapid.SampledFrom(words).Draw(t, "subject")+" burned on August 9.")
			case 3:
				f := strings.Fields(s.sentences[i])
				f[rapid.IntRange(0, len(f)-1).Draw(t, "word")] = rapid.SampledFrom(words).Draw(t, "new word")
				s.sentences[i] = strings.Join(f, " ")
			case 4:
				s.day++
			}
		}
		if rapid.IntRange(0, 5).Draw(t, "rename") == 0 {
			s.name = "v2-" + s.name
		}
		out = append(out, s)
	}
	if rapid.Bool().Draw(t, "swap") {
		slices.Reverse(out)
	}
	if rapid.IntRange(0, 4).Draw(t, "leave out") == 0 {
		out = out[1:]
	}
	return out
}

// worked draws what a person does to a sheet.
func worked(t *rapid.T, s Sheet) Sheet {
	s.Rows = slices.Clone(s.Rows)
	text := rapid.SampledFrom([]string{"", "log book", "=1+1", "two\nlines", "a\ttab", `a "quote"`, "'x", "-", "ü"})
	date := rapid.SampledFrom([]string{"2018-05-03", "May 2018", "c. 1450", "-0043", "2018-05-03/2018-05-09", ""})
	for i := range s.Rows {
		r := &s.Rows[i]
		if r.ID == "" || rapid.Bool().Draw(t, "pass over") {
			continue
		}
		if r.Verdict != chrono.VerdictAdd {
			r.Verdict = rapid.SampledFrom([]string{"", chrono.VerdictOK, chrono.VerdictNo, chrono.VerdictFix}).Draw(t, "verdict")
		}
		r.Note, r.By = text.Draw(t, "note"), text.Draw(t, "by")
		switch r.Verdict {
		case chrono.VerdictFix:
			r.Date, r.Title = date.Draw(t, "date"), text.Draw(t, "title")
		case chrono.VerdictOK:
			r.Date = r.Reading
		}
	}
	if rapid.IntRange(0, 3).Draw(t, "add") == 0 {
		s.Rows = append(s.Rows, Row{Verdict: chrono.VerdictAdd, Date: date.Draw(t, "date"), Title: "added " + text.Draw(t, "title"), Document: "ferry.txt"})
	}
	return s
}

// saved is s as it comes back from its file.
func saved(t *rapid.T, s Sheet) Sheet {
	var b bytes.Buffer
	if err := s.Write(&b); err != nil {
		t.Fatal(err)
	}
	back, err := Parse(b.Bytes())
	if err != nil {
		t.Fatalf("%v in\n%s", err, b.String())
	}
	return back
}

// TestMergeKeeps holds, whatever becomes of the articles, their names and their
// order, that no row of a sheet goes or moves, that no cell of a person changes,
// that no id stands twice, and that merging again changes nothing.
func TestMergeKeeps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := stories()
		sheet, _, err := Sheet{}.Merge(told(t, list), all)
		if err != nil {
			t.Fatal(err)
		}
		sheet.extra = []string{"mine"}
		for i := range sheet.Rows {
			sheet.Rows[i].extra = []string{sheet.Rows[i].ID}
		}
		for range 3 {
			sheet = saved(t, worked(t, sheet))
			list = edited(t, list)
			if len(list) == 0 {
				return
			}
			c := told(t, list)
			merged, _, err := sheet.Merge(c, all)
			if err == errStrangers {
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			kept(t, sheet, merged)
			merged = saved(t, merged)
			again, _, err := merged.Merge(c, all)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(merged, again, sameSheet); diff != "" {
				t.Fatalf("merging again changes (-once +twice)\n%s", diff)
			}
			if _, _, err := merged.Apply(c); err != nil {
				t.Fatal(err)
			}
			sheet = merged
		}
	})
}

// kept holds that is has every row of was, in its place, with the cells of the
// person.
func kept(t *rapid.T, was, is Sheet) {
	if len(is.Rows) < len(was.Rows) {
		t.Fatalf("%d rows of %d are left", len(is.Rows), len(was.Rows))
	}
	for i, w := range was.Rows {
		r := is.Rows[i]
		if w.Verdict != r.Verdict || w.Title != r.Title || w.Note != r.Note || w.By != r.By || w.typed() && w.Date != r.Date || len(w.extra) > 0 && w.extra[0] != r.extra[0] {
			t.Fatalf("row %d was\n%+v, is\n%+v", i, w, r)
		}
	}
	ids := map[string]bool{}
	for _, r := range is.Rows {
		if r.ID != "" && ids[r.ID] {
			t.Fatalf("two rows have the id %s", r.ID)
		}
		ids[r.ID] = true
	}
}

// TestReviewUntouched holds that a sheet without verdicts changes nothing, for
// whatever articles.
func TestReviewUntouched(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := told(t, edited(t, stories()))
		sheet, notes, err := Sheet{}.Merge(c, all)
		if err != nil || len(notes) > 0 || len(sheet.Rows) != len(c.Events)+len(c.Undated)+len(c.Documents) {
			t.Fatalf("%v %q: %d rows for %d events and %d documents", err, notes, len(sheet.Rows), len(c.Events)+len(c.Undated), len(c.Documents))
		}
		got, notes, err := saved(t, sheet).Apply(c)
		if err != nil || len(notes) > 0 {
			t.Fatal(notes, err)
		}
		if diff := cmp.Diff(c.Wire("test"), got.Wire("test")); diff != "" {
			t.Fatalf("(-before +after):\n%s", diff)
		}
		if len(saved(t, sheet).Published()) > 0 {
			t.Fatal("a publication date that nobody gave is a person's")
		}
	})
}
