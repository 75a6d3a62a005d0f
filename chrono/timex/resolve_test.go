package timex

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// resolveCase is one row of testdata/resolve.tsv.
type resolveCase struct {
	line int
	doc  article.Document
	want []string
}

func resolveCases(t *testing.T) []resolveCase {
	t.Helper()
	data, err := os.ReadFile("testdata/resolve.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var cases []resolveCase
	for i, row := range strings.Split(string(data), "\n") {
		cells := strings.Split(row, "\t")
		if strings.HasPrefix(row, "#") || len(cells) != 3 {
			continue
		}
		c := resolveCase{i + 1, paragraphs(cells[1]), strings.Split(cells[2], "; ")}
		if cells[0] != "-" {
			c.doc.DCT = value(t, cells[0]).Date
		}
		cases = append(cases, c)
	}
	return cases
}

var stops = regexp.MustCompile(`\. ([A-Z])`)

// paragraphs cuts s at its pilcrows, and each paragraph into sentences at its
// full stops before a capital.
func paragraphs(s string) article.Document {
	var doc article.Document
	for i, p := range strings.Split(s, " ¶ ") {
		b := article.Block{Paragraph: i + 1}
		if heading, is := strings.CutPrefix(p, "# "); is {
			b.Kind, b.Level, p = article.Heading, 1, heading
		}
		b.Span.Start = len(doc.Text)
		for _, sentence := range strings.SplitAfter(stops.ReplaceAllString(p, ".\n$1"), "\n") {
			start := len(doc.Text)
			doc.Text += sentence
			doc.Sentences = append(doc.Sentences, article.Sentence{Span: article.Span{Start: start, End: len(doc.Text)}, Block: i})
		}
		b.Span.End = len(doc.Text)
		doc.Text += "\n\n"
		doc.Blocks = append(doc.Blocks, b)
	}
	return doc
}

// told is m as the rows of the file have it.
func told(doc *article.Document, m *Mention) string {
	return doc.Slice(m.Span) + " = " + strings.Join([]string{m.TIMEX3(), m.Value.Mod.String(), m.Anchor.String(), m.Certainty.String()}, ", ")
}

func TestResolve(t *testing.T) {
	for _, c := range resolveCases(t) {
		found := Find(&c.doc, Options{})
		for i, want := range c.want {
			if i >= len(found) {
				t.Errorf("line %d: %q not found", c.line, want)
				continue
			}
			if got := told(&c.doc, &found[i]); got != want {
				t.Errorf("line %d: %s\n\twant %s\n\t(%s)", c.line, got, want, found[i].Why)
			}
		}
	}
}

func TestWhy(t *testing.T) {
	doc := paragraphs("On August 18, they tested it. Two days later he left. He came in 1987.")
	doc.DCT, _ = calendar.DayOf(2019, 9, 2)
	want := []string{
		"August 18, the one nearest to publication on 2019-09-02",
		"Two days later, counted from “August 18” (2019-08-18)",
		"1987, the whole date is in the words",
	}
	var got []string
	for _, m := range Find(&doc, Options{}) {
		got = append(got, m.Why)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// TestResolveAgain: words resolve by their expression and place alone, so that
// doing it twice changes nothing, and a new publication date changes what hangs
// on it.
func TestResolveAgain(t *testing.T) {
	for _, c := range resolveCases(t) {
		found, cues := recognize(&c.doc)
		once := append([]Mention(nil), resolve(&c.doc, found, cues, Options{})...)
		twice := resolve(&c.doc, found, cues, Options{})
		if d := cmp.Diff(once, twice); d != "" {
			t.Errorf("line %d: %s", c.line, d)
		}
	}
	doc := paragraphs("On August 18, they tested it.")
	for year, want := range map[int]string{2019: "2019-08-18", 2012: "2012-08-18"} {
		doc.DCT, _ = calendar.DayOf(year, 9, 2)
		if got := Find(&doc, Options{})[0].Value.TIMEX3(); got != want {
			t.Errorf("published in %d: %s, want %s", year, got, want)
		}
	}
}

func TestForcedAnchor(t *testing.T) {
	doc := paragraphs("He came on 5 March 1911. In June he left.")
	doc.DCT, _ = calendar.DayOf(2010, 10, 10)
	for mode, want := range map[AnchorMode]string{ToPublished: "2010-06", Narrative: "1911-06"} {
		if got := Find(&doc, Options{Anchor: mode})[1].Value.TIMEX3(); got != want {
			t.Errorf("mode %d: %s, want %s", mode, got, want)
		}
	}
}

// TestMentionsReadBack: what a mention prints, other tools can read.
func TestMentionsReadBack(t *testing.T) {
	for _, c := range resolveCases(t) {
		for _, m := range Find(&c.doc, Options{}) {
			if e, err := ParseExpr(m.Expr.String()); err != nil || e.String() != m.Expr.String() {
				t.Errorf("line %d: expr %q: %v", c.line, m.Expr, err)
			}
			if s := m.TIMEX3(); s != "" {
				if v, err := ParseTIMEX3(s); err != nil || v.TIMEX3() != s {
					t.Errorf("line %d: value %q: %v", c.line, s, err)
				}
			}
			if s := m.Value.EDTF(); s != "" {
				if _, err := calendar.ParseEDTF(s); err != nil {
					t.Errorf("line %d: %v", c.line, err)
				}
			}
		}
	}
}
