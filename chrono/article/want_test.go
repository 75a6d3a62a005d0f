package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWanted reads the articles that have a list beside them of what a reader
// makes of them; rows about events are for others.
func TestWanted(t *testing.T) {
	lists, err := filepath.Glob("../../testdata/article/*.want.txt")
	if err != nil || len(lists) == 0 {
		t.Fatal("no lists", err)
	}
	for _, list := range lists {
		name := strings.TrimSuffix(list, ".want.txt")
		for _, ext := range []string{".html", ".md", ".mhtml", ".txt"} {
			if data, err := os.ReadFile(name + ext); err == nil {
				checkWanted(t, name+ext, data, list)
			}
		}
	}
}

func checkWanted(t *testing.T, name string, data []byte, list string) {
	doc, err := Read(filepath.Base(name), data, Options{})
	if err != nil {
		t.Fatal(name, err)
	}
	checkDocument(t, &doc)
	wants, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	blocks := map[string]bool{}
	for _, b := range doc.Blocks {
		s := oneLine(doc.Slice(b.Span))
		if b.Kind == Item {
			s = s[itemMarker(s):]
		}
		blocks[kindNames[b.Kind]+"\t"+s] = true
	}
	for line := range strings.Lines(string(wants)) {
		line = strings.TrimSuffix(line, "\n")
		what, value, _ := strings.Cut(line, "\t")
		ok := true
		switch what {
		case "published":
			ok = doc.DCT.String() == value
		case "modified":
			ok = doc.Modified.String() == value
		case "title":
			ok = doc.Title == value
		case "heading", "paragraph", "item", "quotation", "caption", "correction", "credit", "note":
			ok = blocks[what+"\t"+oneLine(value)]
		case "absent":
			ok = !strings.Contains(doc.Text, value)
		}
		if !ok {
			t.Errorf("%s: not so: %s\n%s", filepath.Base(name), line, outline(&doc))
		}
	}
}
