package render

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/chrono"
	"dateline/chrono/compare"
)

// comparisonFile writes the page that compares two articles of testdata.
func comparisonFile(t *testing.T, old, new string) (*Comparison, string) {
	t.Helper()
	d := Compare([]*chrono.Chronology{version(t, old), version(t, new)}, chrono.Filter{}, compare.Options{})
	var b bytes.Buffer
	if err := writeDiffHTML(&b, d, Options{}); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "diff.html")
	if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return d, name
}

// The page of a comparison shows every event of the newer version, and those it
// lost, each with what became of it, and draws where the moved ones stood.
func TestDiffPage(t *testing.T) {
	for _, pair := range [][2]string{{"ferry.v1.txt", "ferry.v2.txt"}, {"ferry.v2.txt", "ferry.v1.txt"}} {
		d, name := comparisonFile(t, pair[0], pair[1])
		want := map[string]int{}
		for _, c := range d.Changes {
			want[c.Op.Letter()] += max(len(c.New), 1)
			if c.Op == compare.Removed {
				want["D"] += len(c.Old) - 1
			}
		}
		if len(want) < 4 {
			t.Fatalf("%s to %s: only the changes %v", pair[0], pair[1], want)
		}
		b := openFile(t, name, screen{}).ready()
		for letter, n := range want {
			if got := eval[int](b, `document.querySelectorAll('li[data-state="`+letter+`"]').length`); got != n {
				t.Errorf("%s to %s: %d events marked %s, want %d", pair[0], pair[1], got, letter, n)
			}
		}
		if got := eval[string](b, `document.querySelector("#sources").textContent`); !strings.Contains(got, summaryLine(compare.Summarize(d.Changes))) {
			t.Errorf("the page does not sum up the changes: %q", got)
		}
		eval[any](b, `showAll()`)
		b.settle()
		for _, bad := range eval[[]string](b, labelCheck) {
			t.Error(bad)
		}
		if got := eval[int](b, `JSON.parse(document.getElementById("comparison").textContent).changes.length`); got != len(d.Changes) {
			t.Errorf("%d changes in #comparison, want %d", got, len(d.Changes))
		}
		if got := eval[int](b, `rowsOf("was").filter(r => wasAt(state.events[r.value[3]], pass.X, pass.box) !== null).length`); got < 3 {
			t.Errorf("%d events have a place where they stood before, want some", got)
		}
		eval[any](b, `select(state.events.find(e => e.state === "M"), "list")`)
		b.settle()
		if !eval[bool](b, `!!document.querySelector("#events > .selected .was")`) {
			t.Error("a moved event does not tell its older date")
		}
	}
}
