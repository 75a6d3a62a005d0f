package render

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// golden compares got with ../testdata/render/name, which -update rewrites.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("../testdata/render", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// date reads one of the dates below; it must be ISO 8601.
func date(t *testing.T, s string) calendar.Date {
	t.Helper()
	d, err := timex.ParsePhrase(s, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// sample is a chronology of one document in which every kind of line occurs.
func sample(t *testing.T) *chrono.Chronology {
	t.Helper()
	const text = "On August 18 the navy fired a missile. Officials said the base was hit. 日本の船が出た on Monday."
	first := article.Span{Start: 0, End: 38}
	m := timex.Mention{
		ID: "m1", Span: article.Span{Start: 3, End: 12}, Value: timex.Value{Date: date(t, "2019-08-18")},
		Anchor: timex.Anchor{Kind: timex.Published}, Rule: "month-day", Certainty: timex.Reckoned,
		Why: "August 18, the one nearest to publication on 2019-09-02",
	}
	event := func(title, day string, change func(*chrono.Event)) chrono.Event {
		e := chrono.Event{ID: title, Telling: chrono.Telling{Title: title, Certainty: timex.Reckoned}, Anchor: m.Anchor}
		e.Sentence, e.Clause = first, first
		if day != "" {
			e.Value.Date = date(t, day)
			e.When = e.Value.Window()
			e.DatedBy = chrono.DatedByWords
		}
		change(&e)
		return e
	}
	return &chrono.Chronology{
		Documents: []article.Document{{
			ID: "d1", URI: "navy.txt", Text: text, DCT: date(t, "2019-09-02"), DCTSource: "flag",
			Blocks: []article.Block{{Span: article.Span{Start: 0, End: len(text)}, Paragraph: 1}},
		}},
		Mentions: [][]timex.Mention{{m}},
		Events: []chrono.Event{
			event("the treaty was signed", "1987", func(e *chrono.Event) { e.Certainty, e.Anchor = timex.Stated, timex.Anchor{} }),
			event("the navy fired a missile at a range of more than five hundred kilometres from a ship in the northern sea", "2019-08-18", func(e *chrono.Event) {
				e.Mentions = []int{0}
				e.Why = m.Why
				e.Attribution = []string{"the Russian president", "the US military"}
			}),
			event("日本の船が港を出て北の海へ向かい、ミサイルの試験を見守ったと伝えられている", "2019-08-19", func(e *chrono.Event) { e.Certainty = timex.Assumed }),
			event("the base was hit", "2019-08-19", func(e *chrono.Event) { e.Modality = chrono.Alleged }),
			event("the pilot had been asleep", "2019-08-19", func(e *chrono.Event) {
				e.Modality, e.Attribution = chrono.Denied, []string{"The owner", "She"}
			}),
			event("the crew did not sail", "2019-08-20", func(e *chrono.Event) { e.Negative = true }),
			event("the crew returned", "2019-08-20", func(e *chrono.Event) { e.Negative = true }),
			event("the talks \x1b[31mbegin\x1b[0m\a", "2019-10", func(e *chrono.Event) { e.Modality, e.Relation = chrono.Planned, chrono.By }),
		},
		Undated: []chrono.Event{event("the admiral resigned", "", func(e *chrono.Event) {})},
	}
}

func TestTable(t *testing.T) {
	for name, opt := range map[string]Options{
		"table-plain.txt":   {},
		"table-80.txt":      {Width: 80, Explain: true},
		"table-40.txt":      {Width: 40},
		"table-colours.txt": {Width: 140, Color: true},
	} {
		var b bytes.Buffer
		if err := writeTable(&b, sample(t), opt); err != nil {
			t.Fatal(err)
		}
		golden(t, name, b.Bytes())
		for line := range strings.Lines(b.String()) {
			line = strings.TrimRight(line, "\n")
			if n := columns(line); opt.Width > 0 && !opt.Color && n > opt.Width {
				t.Errorf("%s: %d cells in %q", name, n, line)
			}
			if !opt.Color && strings.ContainsRune(line, '\x1b') {
				t.Errorf("%s: an escape reaches the terminal: %q", name, line)
			}
		}
	}
}

// On a terminal of 80 cells the one long date in ten is wrapped, further in than
// the next line begins, and the words stay in their column; on a broad one, and
// where nothing is wrapped, it stays whole.
func TestLongDate(t *testing.T) {
	c := sample(t)
	long := chrono.Event{Telling: chrono.Telling{Title: "the lisk was taken by two columns that came from the south by night", Certainty: timex.Stated}}
	long.Value = timex.Value{Date: date(t, "1808-09"), Mod: timex.End}
	long.Relation, long.When, long.DatedBy = chrono.By, long.Value.Window(), chrono.DatedByWords
	c.Events = append(slices.Repeat(c.Events[:2], 6), long)
	const whole = "\nby the end of September 1808  stated    The lisk was taken by two columns that came from the south by night\n"
	for width, want := range map[int]string{
		120: whole, 0: whole,
		80: "\nby the end of    stated    The lisk was taken by two columns that came from the\n  September 1808           south by night\n",
	} {
		var b bytes.Buffer
		if err := writeTable(&b, c, Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), want) {
			t.Errorf("on %d cells %q is not in\n%s", width, want, b.String())
		}
	}
}

// The articles stand in a column of their own below each other, however narrow.
func TestDocumentLines(t *testing.T) {
	c := dam(t)
	for width, want := range map[int]string{
		0:  "d1  dam.txt, published Mon 14 Jun 2021 (given by --date)\nd2  https://example.org/harrow/inquiry.html, published Sun 20 Jun 2021 (by its metadata)\n\n",
		44: "d1  dam.txt, published Mon 14 Jun 2021\n    (given by --date)\nd2  https://example.org/harrow/inquiry.html,\n    published Sun 20 Jun 2021 (by its\n    metadata)\n\n",
	} {
		var b bytes.Buffer
		if err := writeTable(&b, c, Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(b.String(), want) {
			t.Errorf("on %d cells the table begins %.200q, want %q", width, b.String(), want)
		}
	}
}

// A date that a person wrote is not said to stand in the words; one whose title
// alone was corrected still is.
func TestByHand(t *testing.T) {
	for r, want := range map[chrono.Review]bool{
		{Verdict: chrono.VerdictAdd}:                                     true,
		{Verdict: chrono.VerdictOK, Was: "2018"}:                         false,
		{Verdict: chrono.VerdictFix, Was: "2018-08-14"}:                  true,
		{Verdict: chrono.VerdictFix, Was: "174X; the keep was built"}:    true,
		{Verdict: chrono.VerdictFix, Was: "1683-24/1684~"}:               true,
		{Verdict: chrono.VerdictFix, Was: "undated"}:                     true,
		{Verdict: chrono.VerdictFix, Was: "the ferry, 2018; a new sank"}: false,
		{Verdict: chrono.VerdictFix, Was: ""}:                            false,
	} {
		if got := byHand(&r); got != want {
			t.Errorf("byHand of %+v is %t, want %t", r, got, want)
		}
	}
	if byHand(nil) {
		t.Error("what nobody reviewed is by hand")
	}
}

func TestInert(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                 "plain",
		"two  blanks\nand\tone": "two blanks and one",
		"\x1b]0;title\a":        "␛]0;title␇",
		"a\u202eb":              "a�b",
		"a\u2028b":              "a b",
		"\u009b31m":             "�31m",
		"zero\u200dwidth":       "zero\u200dwidth",
		"bad\xffbyte":           "bad�byte",
	} {
		if got := Inert(in); got != want {
			t.Errorf("Inert(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzInert(f *testing.F) {
	f.Add("\x1b[31m red \u202e")
	f.Add("日本 e\u0301")
	f.Fuzz(func(t *testing.T, s string) {
		plain := Inert(s)
		if strings.ContainsFunc(plain, active) {
			t.Errorf("%q is not inert", plain)
		}
		for _, line := range wrap(plain, 10) {
			if columns(line) > 10 {
				t.Errorf("%q is wider than 10", line)
			}
		}
	})
}

func TestCapital(t *testing.T) {
	for in, want := range map[string]string{"the ferry sank": "The ferry sank", "iPhone 4 was shown": "iPhone 4 was shown", "émigrés fled": "Émigrés fled", "a": "A", "": ""} {
		if got := capital(in); got != want {
			t.Errorf("capital(%q) is %q, want %q", in, got, want)
		}
	}
}
