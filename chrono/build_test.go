package chrono

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// TestHostileText builds chronologies of texts made to break the parser. Each
// must come back within a time that only a linear pass meets.
func TestHostileText(t *testing.T) {
	texts := map[string]string{
		"one long sentence":    strings.Repeat("the ship which sank on 5 May 2001 when it struck a rock and ", 8000),
		"nested quotations":    strings.Repeat("he said on Monday “that ", 8000),
		"open brackets":        strings.Repeat("((( in 1999 ", 10000),
		"straight quotes":      strings.Repeat("\" said \" 1999 ", 10000),
		"no verb":              strings.Repeat("the Treaty of 1987 and ", 10000),
		"capitals":             strings.Repeat("THE SHIP SANK ON 5 MAY 2001. ", 5000),
		"bullets":              strings.Repeat("- 5 May 2001: the ship sank\n", 5000),
		"table":                strings.Repeat("2001\t2002\t2003\t| 5 |\n", 5000),
		"commas":               strings.Repeat("in 1999, ", 20000),
		"that":                 strings.Repeat("that in 1999 he ", 10000),
		"after":                strings.Repeat("two days after the attack ", 8000),
		"marks":                strings.Repeat(",;:—-–…()[]“”\"'", 10000),
		"invalid continuation": "In 2001 he\xff\xfe left.",
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			doc, err := article.Read("story.txt", []byte(text), article.Options{Format: "text"})
			if err != nil {
				t.Skip(err)
			}
			doc.DCT, _ = calendar.DayOf(2019, 9, 2)
			start := time.Now()
			Build([]article.Document{doc}, Options{All: true})
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("%d bytes took %v", len(text), took)
			}
		})
	}
}

// TestSpans holds, over the gold articles, that IDs differ, spans nest and
// windows do not end before they begin.
func TestSpans(t *testing.T) {
	for _, name := range goldArticles(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		c := chronologyOf(t, string(data), "2019-09-02")
		seen := map[string]bool{}
		for _, e := range append(append([]Event{}, c.Events...), c.Undated...) {
			if seen[e.ID] {
				t.Errorf("%s: two events have the ID %s", name, e.ID)
			}
			seen[e.ID] = true
			for _, s := range []article.Span{e.Clause, e.Trigger} {
				if s.Start < e.Sentence.Start || s.End > e.Sentence.End || s.Start >= s.End {
					t.Errorf("%s: span %v outside %v", name, s, e.Sentence)
				}
			}
			if e.When.Earliest > e.When.Latest {
				t.Errorf("%s: window %v of %q ends before it begins", name, e.When, e.Title)
			}
		}
	}
}

// goldArticles names the annotated articles.
func goldArticles(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../testdata/gold/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no article in ../testdata/gold", err)
	}
	return files
}

// TestOrder holds the order that the contract promises, over the gold articles:
// by the earliest moment, or where that is open by the latest.
func TestOrder(t *testing.T) {
	first := func(e *Event) calendar.Moment {
		if e.When.Earliest == calendar.OpenPast {
			return e.When.Latest
		}
		return e.When.Earliest
	}
	for _, name := range goldArticles(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		c := chronologyOf(t, string(data), "2019-09-02")
		for i := 1; i < len(c.Events); i++ {
			if first(&c.Events[i]) < first(&c.Events[i-1]) {
				t.Errorf("%s: %q comes after %q", name, c.Events[i].Title, c.Events[i-1].Title)
			}
		}
	}
}

// TestIDs holds that an ID hangs on the words of the sentence alone.
func TestIDs(t *testing.T) {
	ids := func(text, published string) map[string]string {
		m := map[string]string{}
		for _, e := range chronologyOf(t, text, published).Events {
			m[e.Title] = e.ID
		}
		return m
	}
	a := ids("The dam broke on Monday. The mill burned on 4 May 2018.", "2019-09-02")
	b := ids("New words first. The mill burned on 4 May 2018. The  dam broke on Monday.", "2019-10-07")
	if len(a) != 2 {
		t.Fatalf("want two events, got %v", a)
	}
	for title, id := range a {
		if b[title] != id {
			t.Errorf("%q was %s and became %s in another place, on another day", title, id, b[title])
		}
	}
	twice := chronologyOf(t, "The mill burned on 4 May 2018.\n\nThe mill burned on 4 May 2018.", "2019-09-02")
	seen := map[string]bool{}
	for _, e := range twice.Events {
		if seen[e.ID] {
			t.Errorf("the ID %s is given twice", e.ID)
		}
		seen[e.ID] = true
	}
}

// BenchmarkBuild measures the chronology of the test articles, mentions
// included, without what --undated and the like ask for.
func BenchmarkBuild(b *testing.B) {
	var all []byte
	for _, name := range goldArticles(b) {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		all = append(append(all, data...), "\n\n"...)
	}
	doc, err := article.Read("story.txt", all, article.Options{Format: "text"})
	if err != nil {
		b.Fatal(err)
	}
	doc.DCT, _ = calendar.DayOf(2019, 9, 2)
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Build([]article.Document{doc}, Options{})
	}
}
