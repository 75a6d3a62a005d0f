package article

import (
	"strings"
	"testing"
)

// What a page says of its publication, and what is made of it: the date and its
// source, or "" and the warning.
func TestPublication(t *testing.T) {
	ld := func(published, modified string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"` + published + `","dateModified":"` + modified + `"}</script>`
	}
	meta := func(name, value string) string { return `<meta property="` + name + `" content="` + value + `">` }
	at := func(url string) string { return `<link rel="canonical" href="https://h.example` + url + `">` }
	const pub, mod = "article:published_time", "article:modified_time"
	for name, c := range map[string]struct{ head, body, want, warning string }{
		"metadata":                  {meta(pub, "2004-09-06T23:59:00+02:00"), "", "2004-09-06 metadata", ""},
		"of the article, not site":  {`<script type="application/ld+json">[{"@type":"WebSite","datePublished":"1999-01-01"},{"@type":["Article"],"datePublished":"2004-09-06"}]</script>`, "", "2004-09-06 metadata", ""},
		"broken JSON-LD":            {`<script type="application/ld+json">{"datePublished":"1999-01-01",}</script>` + meta(pub, "2004-09-06"), "", "2004-09-06 metadata", ""},
		"address alone":             {at("/2004/09/06/ferry"), "", "2004-09-06 url", ""},
		"address with month's name": {at("/news/2004/sep/6/ferry"), "", "2004-09-06 url", ""},
		"a month is no day":         {at("/2004/09/ferry"), "", " ", ""},
		"a number is no day":        {at("/story-20041399"), "", " ", ""},
		"zones differ":              {meta(pub, "2004-09-07T01:00Z") + at("/2004/09/06/ferry"), "", "2004-09-07 metadata", ""},
		"put out anew":              {meta(pub, "2009-01-05") + at("/2004/09/06/ferry"), "", "2004-09-06 url", "the page says 2009-01-05, its address 2004-09-06: taken from the address"},
		"address far in the future": {meta(pub, "2004-09-06") + at("/2009/01/05/ferry"), "", " ", "the page says 2004-09-06, its address 2009-01-05"},
		"two dates":                 {ld("2004-09-06", "") + meta(pub, "2004-12-01"), "", " ", "the page gives two publication dates, 2004-09-06 and 2004-12-01"},
		"two dates, one a change":   {ld("2004-12-01", "2004-12-01") + meta(pub, "2004-09-06"), "", "2004-09-06 metadata", ""},
		"two dates and an address":  {ld("2004-09-06", "") + meta(pub, "2004-12-01") + at("/2004/09/06/x"), "", "2004-09-06 metadata", ""},
		"modified only":             {meta(mod, "2004-09-06"), "", " ", ""},
		"wiki":                      {meta("generator", "MediaWiki 1.9") + ld("2001-01-01", "2004-09-06"), "", "2004-09-06 metadata", "a wiki page: the date is that of its last revision, 2004-09-06"},
		"in a script":               {`<script>x={"publishedAt":"2004-09-06T10:00"}</script>`, "", "2004-09-06 metadata", ""},
		"two in scripts":            {`<script>x=[{"publishedAt":"2004-09-06"},{"publishedAt":"2004-09-07"}]</script>`, "", " ", ""},
		"time near the headline":    {"", `<h1>The ferry sank</h1><time datetime="2004-09-06">Monday</time>`, "2004-09-06 metadata", ""},
		"date line":                 {"", `<h1>The ferry sank</h1><div>Monday, 6th September 2004</div><p>x</p>`, "2004-09-06 metadata", ""},
		"dates of comments":         {"", `<h1>The ferry sank</h1><p>` + strings.Repeat("It sank. ", 100) + `</p><time datetime="2004-09-07">x</time><time datetime="2004-09-08">x</time>`, " ", ""},
		"masthead":                  {"", `<h1>The ferry sank</h1><div class="today">Monday, 6 September 2004</div>`, " ", ""},
		"last edited":               {"", `<h1>The ferry sank</h1><p>last edited: <span class="date">6 Sep 2004</span></p>`, " ", ""},
		"both in one line":          {"", `<h1>The ferry sank</h1><p>Published 6 September 2004 · Updated 9 September 2004</p>`, "2004-09-06 metadata", ""},
		"the change first":          {"", `<h1>The ferry sank</h1><p>Updated Sept 9, 2004, first published Sept 6, 2004</p>`, "2004-09-06 metadata", ""},
		"in parts of a line":        {"", `<h1>The ferry sank</h1><div><span>Published <b>Sept. 6, 2004</b></span> <span>Updated <b>Sept. 9, 2004</b></span></div>`, "2004-09-06 metadata", ""},
		"the change alone":          {"", `<h1>The ferry sank</h1><p>Last updated: 9 September 2004</p>`, " ", ""},
		"a sentence is no line":     {"", `<h1>The ferry sank</h1><p>The list was published on 6 May 2003.</p>`, " ", ""},
		"in the paper's head":       {"", `<header><div class="date">Monday, 6 September 2004</div></header><h1>The ferry sank</h1>`, " ", ""},
		"the paper's name on top":   {"<title>The ferry sank off Lunden | Post</title>", `<header><h1>Post</h1><div class="date">6 September 2004</div></header><h2>The ferry sank off Lunden</h2>`, " ", ""},
		"in the story's head":       {"", `<header><div class="date">Monday, 6 September 2004</div><h1>The ferry sank</h1></header>`, "2004-09-06 metadata", ""},
		"a comment's alone":         {"", `<h1>The ferry sank</h1><section id="comments"><time datetime="2004-09-06">Monday</time></section>`, " ", ""},
		"another story's alone":     {"", `<h1>The ferry sank</h1><div class="latest-news"><time datetime="2004-09-06">Monday</time></div>`, " ", ""},
		"of an event told":          {"", `<h1>The ferry sank</h1><time class="event-date" datetime="2004-09-06">then</time>`, " ", ""},
		"milliseconds":              {meta("pubdate", "1094464800000"), "", "2004-09-06 metadata", ""},
		"seconds in JSON-LD":        {`<script type="application/ld+json">{"@type":"NewsArticle","datePublished":1094464800}</script>`, "", "2004-09-06 metadata", ""},
		"of the site alone":         {`<script type="application/ld+json">{"@type":"WebSite","datePublished":"1999-01-01"}</script>`, "", " ", ""},
		"JSON-LD with a mistake":    {`<script type="application/ld+json">{"@type":"NewsArticle","headline":"the "Maid"","datePublished":"2004-09-06"}</script>`, "", "2004-09-06 metadata", ""},
		"two in a mistake":          {`<script type="application/ld+json">[{"@type":"NewsArticle","datePublished":"2004-09-06"},{"datePublished":"2004-09-07"},]</script>`, "", " ", ""},
		"saved before":              {meta(pub, "2004-09-06") + `<!-- FILE ARCHIVED ON 10:00:00 Sep 01, 2004 -->`, "", " ", "the page says 2004-09-06, and was saved before that, on 2004-09-01"},
	} {
		page := "<html><head>" + c.head + "</head><body>" + c.body + "<p>" + strings.Repeat("The ferry sank, and all swam ashore. ", 10) + "</p></body></html>"
		doc, err := Read("a.html", []byte(page), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.DCT.String() + " " + doc.DCTSource; got != c.want || strings.Join(doc.Warnings, "|") != c.warning {
			t.Errorf("%s: %s, warnings %q", name, got, doc.Warnings)
		}
	}
}

func TestPageDay(t *testing.T) {
	for _, c := range []struct{ in, lang, want string }{
		{"2004-09-06T10:00:00Z", "", "2004-09-06"},
		{"20040906", "", "2004-09-06"},
		{"Mon, 06 Sep 2004 10:00:00 GMT", "en", "2004-09-06"},
		{"Published: September 6, 2004 at 5:30 pm", "en", "2004-09-06"},
		{"6. September 2004", "de", "2004-09-06"},
		{"6 de septiembre de 2004", "es", "2004-09-06"},
		{"2004 September 6", "en", "2004-09-06"},
		{"06-Sep-2004", "en", "2004-09-06"},
		{"6 сентября 2004", "ru", "2004-09-06"},
		{"1094464800", "", "2004-09-06"},
		{"0906200400", "", ""},
		{"06.09.2004", "", "2004-09-06"},
		{"13/09/2004", "", "2004-09-13"},
		{"09/13/2004", "", "2004-09-13"},
		{"09/06/2004", "en-US", "2004-09-06"},
		{"09/06/2004", "en-GB", "2004-06-09"},
		{"09/06/2004", "en", ""}, // either
		{"September 2004", "en", ""},
		{"2004", "en", ""},
		{"31 February 2004", "en", ""},
		{"2 hours ago", "en", ""},
		{"version 2004.9.6.1", "en", ""},
	} {
		if day, _ := pageDay(c.in, c.lang); day.String() != c.want {
			t.Errorf("%q %s: %s, want %s", c.in, c.lang, day, c.want)
		}
	}
}
