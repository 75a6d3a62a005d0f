package chrono

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/chrono/article"
	"dateline/chrono/timex"
)

// readTable reads a tab-separated file by the names in its first line.
func readTable(t *testing.T, path string) []map[string]string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	head := strings.Split(lines[0], "\t")
	var out []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, cell := range strings.Split(line, "\t") {
			row[head[i]] = cell
		}
		out = append(out, row)
	}
	return out
}

// manyArticles reads the articles of a folder with the dates that its dates.tsv
// has.
func manyArticles(t *testing.T, folder string) []article.Document {
	t.Helper()
	dates, err := article.ReadDatesFile(filepath.Join(folder, "dates.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(names) == 0 {
		t.Fatal("no articles in", folder, err)
	}
	var docs []article.Document
	for i, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := article.Read(filepath.Base(name), data, article.Options{Format: "text"})
		if err != nil {
			t.Fatal(err)
		}
		in := article.Inputs{Dates: dates}
		in.Date(&doc)
		doc.ID = fmt.Sprintf("d%d", i+1)
		docs = append(docs, doc)
	}
	return docs
}

// manyScore counts pairs of tellings.
type manyScore struct {
	tellings, found   int // in the gold, and told with the right date
	pairs, both, made int // in the gold; of them, both told with the right date; of those, on one line
	joined, right     int // on one line, of different articles; of them, one event in the gold
}

func (s *manyScore) add(o manyScore) {
	s.tellings += o.tellings
	s.found += o.found
	s.pairs += o.pairs
	s.both += o.both
	s.made += o.made
	s.joined += o.joined
	s.right += o.right
}

func (s manyScore) String() string {
	part := func(a, b int) string { return fmt.Sprintf("%.0f%%", 100*float64(a)/float64(max(b, 1))) }
	return fmt.Sprintf("%d\t%d\t%d\t%d\t%s\t%d\t%d\t%d\t%s\t%s", s.tellings, s.found, s.joined, s.right, part(s.right, s.joined),
		s.pairs, s.both, s.made, part(s.made, s.both), part(s.made, s.pairs))
}

// TestGoldMany scores which tellings of several articles are joined against the
// chronologies that an editor made of them. A pair of tellings on one line is
// right if the gold has both on one line too, wrong if it has not, or lacks one.
func TestGoldMany(t *testing.T) {
	files, err := filepath.Glob("../testdata/gold/many/*/tellings.tsv")
	if err != nil || len(files) == 0 {
		t.Fatal("no gold for many articles", err)
	}
	var out strings.Builder
	fmt.Fprintln(&out, "articles\ttellings\ttold\tjoined pairs\tright\tprecision\tgold pairs\tboth told\tjoined\trecall of told\trecall of all")
	var all manyScore
	for _, f := range files {
		folder := filepath.Dir(f)
		s := scoreMany(t, folder, readTable(t, f))
		fmt.Fprintf(&out, "%s\t%s\n", filepath.Base(folder), s)
		all.add(s)
	}
	fmt.Fprintf(&out, "all\t%s\n", all)
	golden(t, "../testdata/gold/many/scores.txt", out.String())
}

// told is a telling on a line of the chronology.
type told struct {
	line int // index of its event
	Telling
}

func scoreMany(t *testing.T, folder string, rows []map[string]string) (s manyScore) {
	c := Build(manyArticles(t, folder), Options{All: true})
	var tellings []told
	for i, e := range append(append([]Event{}, c.Events...), c.Undated...) {
		for _, a := range append([]Telling{e.Telling}, e.Also...) {
			tellings = append(tellings, told{i, a})
		}
	}
	gold := make([]string, len(tellings)) // line of each
	at := map[int]int{}                   // row -> telling
	for n, row := range rows {
		s.tellings++
		k := findTelling(c, tellings, row)
		if k < 0 {
			t.Logf("not told: %s %s %q", row["line"], row["file"], row["words"])
			continue
		}
		gold[k] = row["line"]
		if dated(tellings[k].Value, row) {
			s.found++
			at[n] = k
		} else {
			t.Logf("dated %s: %s %s %q", tellings[k].Value.TIMEX3(), row["line"], row["file"], row["words"])
		}
	}
	for n, a := range rows {
		for m, b := range rows[:n] {
			if a["line"] != b["line"] || a["file"] == b["file"] {
				continue
			}
			s.pairs++
			i, one := at[n]
			j, two := at[m]
			if one && two {
				s.both++
				if tellings[i].line == tellings[j].line {
					s.made++
				} else {
					t.Logf("apart: %s %q %q", a["line"], tellings[i].Title, tellings[j].Title)
				}
			}
		}
	}
	for i, a := range tellings {
		for j, b := range tellings[:i] {
			if a.line != b.line || a.Document == b.Document || gold[i] == "" && gold[j] == "" {
				continue
			}
			if gold[i] != gold[j] && (a.Value.Date.IsZero() || b.Value.Date.IsZero()) {
				t.Logf("undated: %s %q, %s %q", gold[i], a.Title, gold[j], b.Title)
				continue // the gold has dated tellings alone
			}
			s.joined++
			if gold[i] == gold[j] {
				s.right++
			} else {
				t.Logf("joined: %s %q, %s %q", gold[i], a.Title, gold[j], b.Title)
			}
		}
	}
	return s
}

// dated reports whether a date is the one that a row of the gold has.
func dated(v timex.Value, row map[string]string) bool {
	return v.TIMEX3() == row["value"] || v.EDTF() == row["edtf"]
}

// findTelling is the telling that a row of the gold means: in its words, of its
// trigger, of its date where several are; -1 for none.
func findTelling(c *Chronology, tellings []told, row map[string]string) int {
	found := -1
	for k, a := range tellings {
		doc := &c.Documents[a.Document]
		if doc.URI != row["file"] || !strings.EqualFold(doc.Slice(a.Trigger), row["trigger"]) {
			continue
		}
		start := strings.Index(doc.Text, row["words"])
		if start >= 0 && a.Sentence.Start <= start && start < a.Sentence.End {
			if found < 0 || dated(a.Value, row) {
				found = k
			}
		}
	}
	return found
}
