package chrono

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dateline/chrono/timex"
)

// goldLine is a row of a chronology made by hand. role is must, may, lead,
// undated or trap.
type goldLine struct {
	role, value, edtf, title, modality, sentence string
}

func readGold(t *testing.T, path string) []goldLine {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = '\t', -1, true
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	col := map[string]int{}
	for i, name := range rows[0] {
		col[name] = i
	}
	var out []goldLine
	for _, row := range rows[1:] {
		get := func(name string) string {
			if i := col[name]; i < len(row) {
				return row[i]
			}
			return ""
		}
		out = append(out, goldLine{get("role"), get("value"), get("edtf"), get("title"), get("modality"), get("sentence")})
	}
	return out
}

var (
	quotes = regexp.MustCompile("[“”\"`']")
	spaces = regexp.MustCompile(`\s+`)
)

func plain(s string) string {
	return strings.ToLower(strings.TrimSpace(spaces.ReplaceAllString(quotes.ReplaceAllString(s, ""), " ")))
}

// alike is the share of words that two titles have in common, small words and
// bracketed ones apart.
func alike(a, b string) float64 {
	x, y := wordsIn(bracketed.ReplaceAllString(a, "")), wordsIn(bracketed.ReplaceAllString(b, ""))
	for _, w := range []string{"the", "a", "an", "of", "to", "in", "on", "and", "that"} {
		delete(x, w)
		delete(y, w)
	}
	both := 0
	for w := range x {
		if y[w] {
			both++
		}
	}
	return float64(both) / float64(max(len(x)+len(y)-both, 1))
}

func (g goldLine) sameDate(v timex.Value) bool {
	if v.Date.IsZero() {
		return g.value == "" || strings.HasSuffix(g.value, "_REF")
	}
	return g.value != "" && v.TIMEX3() == g.value || g.edtf != "" && v.EDTF() == g.edtf
}

// judged is what the gold says of one printed line.
func judged(gold []goldLine, found []bool, e *Event, sentence string) string {
	s := plain(sentence)
	best, bestAlike, here := -1, -1.0, false
	for i, g := range gold {
		// Gold rows quote the first 60 letters at most.
		quote := []rune(plain(g.sentence))
		if !strings.Contains(s, string(quote[:min(60, len(quote))])) {
			continue
		}
		here = true
		if g.role != "trap" && g.sameDate(e.Value) {
			if a := alike(g.title, e.Title); a > bestAlike {
				best, bestAlike = i, a
			}
		}
	}
	for _, g := range gold {
		quote := []rune(plain(g.sentence))
		if g.role == "trap" && strings.Contains(s, string(quote[:min(60, len(quote))])) && e.Modality == Actual && !e.Negative &&
			g.sameDate(e.Value) && alike(g.title, e.Title) > max(bestAlike, 0) {
			return "trap"
		}
	}
	switch {
	case best >= 0:
		found[best] = true
		if e.Modality.String() != gold[best].modality {
			return "modality"
		}
		return gold[best].role
	case here && !e.Value.Date.IsZero():
		return "wrong"
	}
	return "unjudged"
}

// TestGold scores the chronologies of whole articles against those made by
// hand. Lines are the stated and reckoned ones that the gold can judge.
func TestGold(t *testing.T) {
	files, err := filepath.Glob("../testdata/gold/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatal("no gold chronologies in testdata/gold", err)
	}
	var out strings.Builder
	fmt.Fprintln(&out, "article\tlines\tright\tprecision\tmust\tfound\trecall\ttraps\tmodality")
	var total [7]int
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".tsv")
		n := scoreGold(t, strings.TrimSuffix(f, ".tsv"), readGold(t, f))
		writeScore(&out, name, n)
		for i := range n {
			total[i] += n[i]
		}
	}
	writeScore(&out, "all", total)
	golden(t, "../testdata/gold/scores.txt", out.String())
}

// scoreGold counts lines, right ones, musts, found ones, traps and wrong
// modalities of one article.
func scoreGold(t *testing.T, base string, gold []goldLine) (n [7]int) {
	text, err := os.ReadFile(base + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	dct, err := os.ReadFile(base + ".dct")
	if err != nil {
		t.Fatal(err)
	}
	c := chronologyOf(t, string(text), strings.TrimSpace(string(dct)))
	found := make([]bool, len(gold))
	for _, e := range append(append([]Event{}, c.Events...), c.Undated...) {
		verdict := judged(gold, found, &e, c.Documents[0].Slice(e.Sentence))
		if !e.Value.Date.IsZero() && e.Certainty != timex.Assumed && !e.Lead && !e.Statement && verdict != "unjudged" {
			n[0]++
			if verdict != "trap" && verdict != "wrong" && verdict != "modality" {
				n[1]++
			}
			if verdict != "must" && verdict != "may" && testing.Verbose() {
				t.Logf("%s: %s %s %q %s", filepath.Base(base), verdict, e.Value.TIMEX3(), e.Title, e.Modality)
			}
		}
		if verdict == "trap" {
			n[4]++
		}
		if verdict == "modality" {
			n[5]++
		}
		for _, a := range e.Also {
			other := e
			other.Telling = a
			judged(gold, found, &other, c.Documents[0].Slice(a.Sentence))
		}
	}
	for i, g := range gold {
		if g.role != "must" {
			continue
		}
		n[2]++
		if found[i] {
			n[3]++
		} else if testing.Verbose() {
			t.Logf("%s: missing %s %q", filepath.Base(base), g.value, g.title)
		}
	}
	return n
}

func writeScore(b *strings.Builder, name string, n [7]int) {
	fmt.Fprintf(b, "%s\t%d\t%d\t%.0f%%\t%d\t%d\t%.0f%%\t%d\t%d\n", name,
		n[0], n[1], 100*float64(n[1])/float64(max(n[0], 1)), n[2], n[3], 100*float64(n[3])/float64(max(n[2], 1)), n[4], n[5])
}

// golden compares got with a file, or rewrites the file under -update.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s differs; run go test -update and look at the difference\n got:\n%s\nwant:\n%s", path, got, want)
	}
}
