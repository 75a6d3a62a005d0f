package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestPublicationOnPages scores publication dates against pages as they were
// served, in both parts: the one the rules were made on, and every third page,
// which was laid aside.
func TestPublicationOnPages(t *testing.T) {
	dir := "../../../shared/corpora/pages"
	tsv, err := os.ReadFile(filepath.Join(dir, "dates.tsv"))
	if err != nil {
		t.Skip("no pages to measure on beside the checkout")
	}
	var total, right, wrong [2]int
	for i, line := range strings.Split(strings.TrimSpace(string(tsv)), "\n")[1:] {
		f := strings.Split(line, "\t")
		data, err := os.ReadFile(filepath.Join(dir, f[0]))
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		doc, err := Read(f[0], data, Options{})
		if err != nil {
			t.Errorf("page %d: %v", i, err)
		}
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("page %d took %v", i, d)
		}
		checkDocument(t, &doc)
		part := 0
		if i%3 == 2 {
			part = 1
		}
		want := strings.TrimSuffix(f[2], "nan")
		total[part]++
		switch got := doc.DCT.String(); {
		case got == want:
			right[part]++
		case got != "":
			wrong[part]++
		}
	}
	for part, name := range []string{"made on", "laid aside"} {
		t.Logf("%s: %d pages, %d right, %d wrong", name, total[part], right[part], wrong[part])
	}
	all := total[0] + total[1]
	if 100*(right[0]+right[1]) < 92*all || 100*(wrong[0]+wrong[1]) > 3*all {
		t.Errorf("of %d pages %d right, %d wrong", all, right[0]+right[1], wrong[0]+wrong[1])
	}
}
