package chrono

import (
	"os"
	"strings"
	"testing"

	"dateline/chrono/article"
	"dateline/chrono/timex"
)

// TestPapers reads the publication date of each page in testdata/article/pages.txt,
// from what the page says of itself, else from its words.
func TestPapers(t *testing.T) {
	data, err := os.ReadFile("../testdata/article/pages.txt")
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.NewReplacer(
		"{NAV}", `<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>`,
		"{HEADLINE}", `<h1>Hallam bridge closed to lorries</h1>`,
		"{STORY}", `<p>The county council of Hallam closed the old bridge over the river Lund to lorries yesterday, after divers had found cracks in two of its piers.</p>`+
			`<p>The bridge was built in 1931, and was last repaired in March 2004. Work on a new one is to begin next year, the council said.</p>`+
			`<p>Shops on the east bank fear for their trade; the ferry will run twice an hour until the work is done.</p>`,
		"{RELATED}", `<aside class="related"><h3>More news</h3><ul><li><a href="/a">Ferry timetable changes</a> <time datetime="2018-08-11">11 Aug</time></li>`+
			`<li><a href="/b">Mill burns</a> <time datetime="2018-07-02">2 July</time></li></ul></aside>`,
	)
	cases := strings.Split(string(data), "\n== ")[1:]
	for _, c := range cases {
		first, rest, _ := strings.Cut(c, "\n")
		name, lang, _ := strings.Cut(first, " ")
		said, rest, _ := strings.Cut(rest, "\n")
		head, body, found := strings.Cut("\n"+rest, "\n--\n")
		want, ok := strings.CutPrefix(said, "published ")
		if !ok || !found {
			t.Fatalf("%s: no case: %q", name, said)
		}
		page := `<!DOCTYPE html><html lang="` + lang + `"><head><title>Hallam bridge closed to lorries | Hallam Post</title>` + head + "</head><body>" + parts.Replace(body) + "</body></html>"
		doc, err := article.Read("page.html", []byte(page), article.Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		day := doc.DCT
		if day.IsZero() {
			day, _, _ = timex.Publication(&doc)
		}
		if got := day.String(); got != strings.TrimPrefix(want, "-") {
			t.Errorf("%s: published %q, want %s, warnings %q", name, got, want, doc.Warnings)
		}
	}
	if len(cases) < 70 {
		t.Errorf("%d pages", len(cases))
	}
}
