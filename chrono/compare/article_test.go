package compare

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

const articles = "../../testdata/article/"

func tsv(t *testing.T, path string) [][]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.FieldsPerRecord = '\t', -1
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return rows
}

// articleVersion builds the chronology of a version of one of our articles.
func articleVersion(t *testing.T, name string, published map[string]string) *chrono.Chronology {
	t.Helper()
	data, err := os.ReadFile(articles + name)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := article.Read(name, data, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	day, err := calendar.ParseEDTF(published[name])
	if err != nil {
		t.Fatalf("%s: published %v", name, err)
	}
	doc.ID, doc.DCT = "d1", day.Start
	return chrono.Build([]article.Document{doc}, chrono.Options{All: true})
}

// row is a line of a table made by hand: what became of an event.
type row struct{ old, new, op, event, oldWords, newWords string }

// answers reports whether c is about the event of the row.
func (r row) answers(c *Change, old, new *chrono.Chronology) bool {
	holds := func(c *chrono.Chronology, list []chrono.Event, words string) bool {
		return words != "" && slices.ContainsFunc(list, func(e chrono.Event) bool { return strings.Contains(c.Documents[0].Slice(e.Sentence), words) })
	}
	return holds(old, c.Old, r.oldWords) || holds(new, c.New, r.newWords)
}

// accepts reports whether op answers what the row wants: a rewording that the
// reader did not count is no fault, nor is a shift.
func (r row) accepts(op Op) bool {
	return op.Letter() == r.op || r.op == "=" && (op == Reworded || op == Shifted || op == Unchanged)
}

// TestVersionsOfArticles compares the versions of our articles and holds the
// changes against what a careful reader would say. The golden lists what is told
// otherwise, and what is told beyond.
func TestVersionsOfArticles(t *testing.T) {
	published := map[string]string{}
	for _, r := range tsv(t, articles+"dates.tsv") {
		published[r[0]] = r[1]
	}
	tables, err := filepath.Glob(articles + "*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	right, all := 0, 0
	for _, path := range tables {
		name := strings.TrimSuffix(filepath.Base(path), ".tsv")
		if name == "dates" {
			continue
		}
		pairs := map[string][]row{}
		var order []string
		for _, r := range tsv(t, path)[1:] {
			key := r[0] + " " + r[1]
			if pairs[key] == nil {
				order = append(order, key)
			}
			pairs[key] = append(pairs[key], row{r[0], r[1], r[2], r[3], r[6], r[7]})
		}
		for _, key := range order {
			rows := pairs[key]
			n := judgeRows(t, &out, name, rows, published)
			right, all = right+n, all+len(rows)
		}
	}
	fmt.Fprintf(&out, "%d of %d lines told as by hand\n", right, all)
	if share(right, all) < .8 {
		t.Errorf("%d of %d lines are told as by hand", right, all)
	}
	golden(t, "../../testdata/diff/articles.txt", out.String())
}

// judgeRows compares one pair of versions with the rows about it, and returns
// how many are told so.
func judgeRows(t *testing.T, out *strings.Builder, name string, rows []row, published map[string]string) int {
	t.Helper()
	old := articleVersion(t, name+"."+rows[0].old+".txt", published)
	new := articleVersion(t, name+"."+rows[0].new+".txt", published)
	changes := Diff(old, new, Options{})
	fmt.Fprintf(out, "%s %s %s\n", name, rows[0].old, rows[0].new)
	right := 0
	answered := map[int]bool{}
	for _, r := range rows {
		var got []string
		found := false
		for i := range changes {
			if c := &changes[i]; r.answers(c, old, new) {
				answered[i] = true
				found = found || r.accepts(c.Op)
				got = append(got, c.Op.Letter())
			}
		}
		if found {
			right++
			continue
		}
		fmt.Fprintf(out, "  wanted %s %s; got %s\n", r.op, r.event, strings.Join(got, ", "))
	}
	for _, c := range Kept(chrono.Filter{}, changes, old, new) {
		i := slices.IndexFunc(changes, func(d Change) bool { return d.Event().ID == c.Event().ID && d.Op == c.Op })
		if c.Op != Unchanged && c.Op != Shifted && !answered[i] {
			fmt.Fprintf(out, "  beyond %s of %q\n", c.Op.Letter(), sentenceHead(&c, old, new))
		}
	}
	return right
}

// sentenceHead is the beginning of the sentence in which a change is told.
func sentenceHead(c *Change, old, new *chrono.Chronology) string {
	from := new
	if len(c.New) == 0 {
		from = old
	}
	words := strings.Fields(from.Documents[0].Slice(c.Event().Sentence))
	return strings.Join(words[:min(6, len(words))], " ")
}
