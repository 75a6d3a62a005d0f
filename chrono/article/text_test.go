package article

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// TestTextBlocks cuts the texts of a corpus into blocks. In it ␍ stands for a
// carriage return and ␌ for a form feed.
func TestTextBlocks(t *testing.T) {
	const name = "../../testdata/corpus/blocks.txtar"
	ar, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(ar.Files); i += 2 {
		text := strings.NewReplacer("␍", "\r", "␌", "\f").Replace(string(ar.Files[i].Data))
		if strings.HasPrefix(ar.Files[i].Name, "mac") {
			text = strings.TrimSuffix(text, "\n")
		}
		doc, err := Read("a.txt", []byte(text), Options{})
		if err != nil {
			t.Fatal(ar.Files[i].Name, err)
		}
		checkDocument(t, &doc)
		if doc.Text != text {
			t.Errorf("%s: the text is not the file", ar.Files[i].Name)
		}
		var b strings.Builder
		for _, at := range doc.Blocks {
			words := strings.NewReplacer("\r", `\r`, "\n", `\n`).Replace(doc.Slice(at.Span))
			fmt.Fprintf(&b, "%d %s %d %s\n", at.Page, kindNames[at.Kind], at.Level, words)
		}
		if *update {
			ar.Files[i+1].Data = []byte(b.String())
		} else if want := string(ar.Files[i+1].Data); b.String() != want {
			t.Errorf("%s: got\n%s\nwant\n%s", ar.Files[i].Name, b.String(), want)
		}
	}
	if *update {
		if err := os.WriteFile(name, txtar.Format(ar), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestUTF16(t *testing.T) {
	for _, in := range []string{"\xff\xfeC\x00a\x00f\x00\xe9\x00", "\xfe\xff\x00C\x00a\x00f\x00\xe9"} {
		doc, err := Read("a.txt", []byte(in), Options{})
		if err != nil || doc.Text != "Café" {
			t.Errorf("%q: %q, %v", in, doc.Text, err)
		}
	}
}
