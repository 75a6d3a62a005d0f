package article

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

var kindNames = []string{"paragraph", "heading", "item", "caption", "credit", "quotation", "note", "correction"}

// outline is one line a block: its kind, heading level and first words.
func outline(doc *Document) string {
	var b strings.Builder
	for _, at := range doc.Blocks {
		s := doc.Slice(at.Span)
		fmt.Fprintf(&b, "%s %d %s\n", kindNames[at.Kind], at.Level, s[:min(len(s), 24)])
	}
	return b.String()
}

func TestHTML(t *testing.T) {
	data, err := os.ReadFile("../../testdata/article/bridge.html")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Read("bridge.html", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, &doc)
	want := `heading 1 Arlo bridge opens after 
note 0 6 September 2004
paragraph 0 The bridge over the Lund
caption 0 The bridge in 1987. Phot
paragraph 0 “We have waited long e
paragraph 0 She said that the town h
heading 2 A long quarrel
paragraph 0 The county refused to pa
quotation 0 The county shall repair 
item 0 1988: the bridge closes 
item 0 2001: the court rules fo
heading 3 What comes next
paragraph 0 The old ferry will be so
correction 0 Correction: an earlier v
`
	if got := outline(&doc); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	got := fmt.Sprint(doc.Title, "|", doc.Lang, "|", doc.DCT, "|", doc.DCTSource, "|", doc.Modified, "|", doc.Warnings)
	if want := "Arlo bridge opens after sixteen years of waiting|en-GB|2004-09-06|metadata|2004-09-09|[]"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestHTMLEncodings(t *testing.T) {
	page := func(meta, words string) []byte {
		return []byte("<html><head>" + meta + "<title>t</title></head><body><p>" + words +
			strings.Repeat(" and the ferry went on as it had for many years.", 6) + "</p></body></html>")
	}
	for name, c := range map[string]struct {
		data          []byte
		word, warning string
	}{
		"utf-8":            {page(`<meta charset="utf-8">`, "Café"), "Café", ""},
		"windows-1252":     {page(`<meta charset="windows-1252">`, "Caf\xe9 \x93so\x94"), "Café “so”", ""},
		"no label":         {page("", "Caf\xe9"), "Café", ""},
		"utf-8, mislabel":  {page(`<meta charset="iso-8859-1">`, "Café"), "Café", ""},
		"latin, mislabel":  {page(`<meta charset="utf-8">`, "Caf\xe9 \xe8t \xe0 l\xe0 No\xebl"), "Café èt à là Noël", "the page says that it is UTF-8 and is not: it was read as windows-1252"},
		"truncated utf-8":  {page(`<meta charset="utf-8">`, "Café\xe2\x80"), "Café\ufffd", "bytes that are not UTF-8 were replaced"},
		"koi8-r":           {page(`<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">`, "\xed\xcf\xd3\xcb\xd7\xc1"), "Москва", ""},
		"utf-16 unmarked":  {wide(page("", "Caf\xe9")), "Café", ""},
		"byte order marks": {append([]byte("\xef\xbb\xbf"), page("", "Café")...), "Café", ""},
	} {
		doc, err := Read("a.html", c.data, Options{})
		if err != nil || !strings.HasPrefix(doc.Text, c.word) {
			t.Errorf("%s: %.20q, %v", name, doc.Text, err)
		}
		if got := strings.Join(doc.Warnings, "|"); got != c.warning {
			t.Errorf("%s: warnings %q", name, got)
		}
	}
}

// wide is Latin-1 as UTF-16, the small byte first.
func wide(latin []byte) []byte {
	var out []byte
	for _, c := range latin {
		out = append(out, c, 0)
	}
	return out
}

func TestPagesAreToldFromText(t *testing.T) {
	for in, want := range map[string]string{
		"<p>The ferry sank.</p>":                          "html",
		"\ufeff <!DOCTYPE html>\n<title>x</title>":        "html",
		"<?xml version=\"1.0\"?><html><body>x":            "html",
		"<3 ferries":                                      "text",
		"The <p> tag opens a paragraph.":                  "text",
		"<TimeML><TEXT>x</TEXT></TimeML>":                 "timeml",
		"---\ntitle: x\n---\nThe ferry sank.":             "markdown",
		"---\nThe ferry sank.":                            "text",
		"From: a\nContent-Type: multipart/related; x\n\n": "mhtml",
	} {
		if r, err := pick("-", []byte(in), ""); err != nil || r.name != want {
			t.Errorf("%q: %s, %v", in, r.name, err)
		}
	}
}

func TestHostilePages(t *testing.T) {
	const n = 1 << 20
	for name, page := range map[string]string{
		"nested":     "<html>" + strings.Repeat("<div>", n) + "The ferry sank.",
		"unclosed":   "<html>" + strings.Repeat("<p>The ferry <b>sank", n/20),
		"tables":     "<html>" + strings.Repeat("<table><tr><td>", n/15) + "a",
		"attributes": "<html><p " + strings.Repeat("a=b ", n/4) + ">The ferry sank.",
		"comments":   "<html>" + strings.Repeat("<!--", n/4),
		"breaks":     "<html><p>" + strings.Repeat("a<br>", n/5),
		"dates":      "<html>" + strings.Repeat(`<time class="date">May 3, 2004</time>`, n/40),
		"scripts":    "<html>" + strings.Repeat(`<script>{"datePublished":"x"}</script>`, n/40),
		"json":       `<html><script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, n/11),
		"lists":      "<html>" + strings.Repeat("<ul><li>a</li></ul>", n/19),
	} {
		start := time.Now()
		doc, err := Read("a.html", []byte(page), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		checkDocument(t, &doc)
		if d := time.Since(start); d > 8*time.Second {
			t.Errorf("%s: %v for a page of 1 MB", name, d)
		} else if testing.Verbose() {
			t.Logf("%s: %v", name, d)
		}
	}
}

func TestHostileMarkdown(t *testing.T) {
	if testing.Short() {
		t.Skip("timed, and the race detector takes its time: skipped by -short")
	}
	const n = 1 << 18
	for name, text := range map[string]string{
		"brackets":  strings.Repeat("[", n) + "a",
		"links":     strings.Repeat("[a](", n/4),
		"stars":     strings.Repeat("*a **a ", n/7),
		"quotes":    strings.Repeat("> ", n/2) + "a",
		"lists":     strings.Repeat("- ", n/2) + "a",
		"backticks": strings.Repeat("`a``", n/4),
		"tables":    "a|b\n-|-\n" + strings.Repeat("|", n),
		"footnotes": strings.Repeat("[^1]: a\n", n/8),
		"tags":      strings.Repeat("<a ", n/3),
		"matter":    "---\n" + strings.Repeat("a: b\n", n/5),
		"underline": strings.Repeat("a\n", n/2) + "===",
	} {
		start := time.Now()
		doc, err := Read("a.md", []byte(text), Options{})
		if err == nil {
			checkDocument(t, &doc)
		}
		if d := time.Since(start); d > 8*time.Second {
			t.Errorf("%s: %v for 256 kB", name, d)
		} else if testing.Verbose() {
			t.Logf("%s: %v %v", name, d, err)
		}
	}
}

// A line that a page sets in bold by a class or style, with line ends around it,
// is a heading like one in a bold element; a bold word in a sentence is none.
func TestBoldLines(t *testing.T) {
	const story = "The county closed the quarry yesterday, and forty people lost the work that they had had for years."
	for _, c := range []struct{ body, want string }{
		{`<span class="strong">The quarry closes</span><br>` + story, "heading 3 The quarry closes\nparagraph 0 The county closed the qu\n"},
		{`<span style="font-weight: bold">The quarry closes</span><br/>` + story, "heading 3 The quarry closes\nparagraph 0 The county closed the qu\n"},
		{`<b>The quarry closes</b><br>` + story, "heading 3 The quarry closes\nparagraph 0 The county closed the qu\n"},
		{`<span class="strong">The county</span> closed the quarry,<br>` + story, "paragraph 0 The county closed the qu\n"},
		{`<span class="stronghold">The quarry closes</span><br>` + story, "paragraph 0 The quarry closes\nThe co\n"},
	} {
		doc, err := Read("a.html", []byte("<html><head><title>t</title></head><body><article><p>"+story+"</p><p>"+c.body+"</p></article></body></html>"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if _, got, _ := strings.Cut(outline(&doc), "\n"); got != c.want {
			t.Errorf("%s: got\n%s", c.body, got)
		}
	}
}
