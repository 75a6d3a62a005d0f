package timex

import (
	"os"
	"strings"
	"testing"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// row is a line of testdata/corpus/en.txt; its head says how to read it.
type row struct {
	kind      string
	line      int
	published string
	want      []string // "TYPE VALUE [MOD]" by mention
	text      string   // without brackets
	spans     []article.Span
}

func corpus(t *testing.T) []row {
	data, err := os.ReadFile("../../testdata/corpus/en.txt")
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	var kind, published string
	for i, line := range strings.Split(string(data), "\n") {
		switch {
		case strings.HasPrefix(line, "## "):
			kind = line[3:]
		case strings.HasPrefix(line, "@ "):
			published = strings.TrimPrefix(line[2:], "none")
		case line == "" || line[0] == '#':
		default:
			want, sentence, _ := strings.Cut(line, "\t")
			r := row{kind: kind, line: i + 1, published: published}
			if want != "-" {
				r.want = strings.Split(want, " | ")
			}
			r.text, r.spans = extents(strings.ReplaceAll(sentence, `\n`, "\n"))
			rows = append(rows, r)
		}
	}
	return rows
}

// extents cuts the brackets around the mentions out of s.
func extents(s string) (text string, spans []article.Span) {
	var b strings.Builder
	for _, c := range s {
		switch c {
		case '[':
			spans = append(spans, article.Span{Start: b.Len()})
		case ']':
			spans[len(spans)-1].End = b.Len()
		default:
			b.WriteRune(c)
		}
	}
	return b.String(), spans
}

// known is how many rows are not met yet; it may only fall.
const known = 7

// TestCorpus holds the specification: each row has its mentions, with extent,
// type, value and modifier, and no others. With -v it lists the rows not met.
func TestCorpus(t *testing.T) {
	missed := 0
	fail := func(format string, args ...any) {
		missed++
		t.Logf(format, args...)
	}
	defer func() {
		if missed > known {
			t.Errorf("%d rows not met, %d known", missed, known)
		}
	}()
	for _, r := range corpus(t) {
		doc, err := article.Read("row.txt", []byte(r.text), article.Options{})
		if err != nil {
			t.Fatalf("line %d: %v", r.line, err)
		}
		if r.published != "" {
			d, err := calendar.ParseEDTF(r.published)
			if err != nil {
				t.Fatalf("line %d: %v", r.line, err)
			}
			doc.DCT = d.Start
		}
		found := Find(&doc, Options{})
		if len(found) != len(r.spans) {
			fail("line %d (%s): found %d, not %d, in %q:%s", r.line, r.kind, len(found), len(r.spans), r.text, listed(&doc, found))
			continue
		}
		for i, m := range found {
			got := strings.TrimSpace(m.Type.String() + " " + m.TIMEX3() + " " + m.Value.Mod.String())
			if m.Span != r.spans[i] || got != r.want[i] {
				fail("line %d (%s): not %q as %s in %q:%s", r.line, r.kind, r.text[r.spans[i].Start:r.spans[i].End], r.want[i], r.text, listed(&doc, found[i:i+1]))
			}
		}
	}
}

func listed(doc *article.Document, found []Mention) string {
	s := ""
	for _, m := range found {
		s += " [" + doc.Slice(m.Span) + "] " + strings.TrimSpace(m.Type.String()+" "+m.TIMEX3()+" "+m.Value.Mod.String()) + " by " + m.Rule
	}
	return s
}
