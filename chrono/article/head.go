package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageHead is what a page says of itself, outside the words of its story.
type pageHead struct {
	lang      string
	names     []string          // titles, the best first
	headline  string            // the heading above the story, "" where the page has none
	canonical string            // the page's own address, where it names one
	meta      map[string]string // first content of each name, property or itemprop, lower-cased
	times     []timeMark
	linked    []string // JSON-LD scripts
	scripted  []string // the publication date in other scripts, where they name one only
	comments  []string // comments above and below the page, where archives sign
}

// readHead collects from the tree what the page says of itself.
func readHead(root *html.Node) pageHead {
	h := pageHead{meta: map[string]string{}}
	var h1, title string
	seen, sinceH1 := 0, -1 // bytes of text seen since the page's start and since its headline
	found := map[string]bool{}
	var headed map[*html.Node]bool // the elements around the headline
	for n := range root.Descendants() {
		if n.Type == html.CommentNode && len(h.comments) < 40 && len(n.Data) < 4000 {
			h.comments = append(h.comments, n.Data)
		}
		if n.Type == html.TextNode && n.Parent != nil && !silent(n.Parent) {
			seen += len(strings.TrimSpace(n.Data))
		}
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			h.lang = langTag(attr(n, "lang"))
		case atom.Title:
			if title == "" && n.Parent != nil && n.Parent.DataAtom == atom.Head {
				title = words(n, 400)
			}
		case atom.H1, atom.H2, atom.H3:
			t := words(n, 400)
			named := len(t) >= minHeadline && (strings.Contains(title, t) || strings.Contains(h.meta["og:title"], t))
			if named || h1 == "" && n.DataAtom == atom.H1 {
				h1, sinceH1 = t, seen
				headed = around(n)
				h.forgetNear(seen)
			}
		case atom.Meta:
			if _, item := storyOf(n); item == nil || attr(n, "itemprop") == "" {
				h.addMeta(n, found)
				continue
			}
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") && h.canonical == "" {
				h.canonical = attr(n, "href")
			}
			continue
		case atom.Script:
			if n.FirstChild == nil {
				continue
			}
			if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
				h.linked = append(h.linked, n.FirstChild.Data)
			} else {
				scriptDates(n.FirstChild.Data, found)
			}
			continue
		}
		h.addTime(n, sinceH1 >= 0 && seen-sinceH1 < nearHeadline, seen)
	}
	h.settleHeads(headed)
	if len(found) == 1 {
		for s := range found {
			h.scripted = append(h.scripted, s)
		}
	}
	if sharesWords(h1, title+" "+h.meta["og:title"]) {
		h.headline = h1
	}
	for _, t := range []string{h.meta["og:title"], h.headline, h.meta["twitter:title"], withoutPaper(title), h1} {
		if t = oneLine(t); t != "" {
			h.names = append(h.names, t)
		}
	}
	return h
}

// addMeta keeps what a <meta> says; the days that one holding JSON gives are added
// to found.
func (h *pageHead) addMeta(n *html.Node, found map[string]bool) {
	content := strings.TrimSpace(attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
		if name := strings.ToLower(strings.TrimSpace(attr(n, key))); name != "" && (key != "http-equiv" || name != "date") { // when it was sent
			if name == "parsely-page" {
				scriptDates(content, found)
			}
			if _, dup := h.meta[name]; !dup {
				h.meta[name] = content
			}
		}
	}
}

// nearHeadline is how many bytes of text may stand between the headline and a
// date that is the story's own.
const nearHeadline = 600

// minHeadline is how many bytes a heading needs for its words in the page's title
// to make it the headline.
const minHeadline = 15

// scriptKeys are the names under which a page's scripts keep its publication date.
var scriptKeys = []string{"publishedDate", "datePublished", "publishedAt", "published_at", "publishDate", "publicationDate", "firstPublished",
	"publish_date", "published_date", "pubDate", "pub_date", "firstPublishDate", "first_publish_date", "firstPublishedAt", "post_date", "publication_date"}

// scriptDates adds to found the days that script gives under a name of publication.
func scriptDates(script string, found map[string]bool) {
	for _, key := range scriptKeys {
		rest := script
		for len(found) < 3 {
			i := strings.Index(rest, `"`+key+`"`)
			if i < 0 {
				break
			}
			rest = rest[i+len(key)+2:]
			value := strings.TrimLeft(rest[:min(len(rest), 40)], " :\t\"")
			if day, ok := dayIn(value); ok {
				found[day.String()] = true
			} else if day, ok := epochDay(value[:digitsEnd(value, 0, len(value))]); ok {
				found[day.String()] = true
			}
		}
	}
}

// sharesWords reports whether half of the words of heading stand in title, or
// there is no title to tell by.
func sharesWords(heading, title string) bool {
	title = strings.ToLower(title)
	if strings.TrimSpace(title) == "" {
		return true
	}
	shared, all := 0, 0
	for _, w := range strings.Fields(strings.ToLower(heading)) {
		all++
		if strings.Contains(title, w) {
			shared++
		}
	}
	return 2*shared >= all
}

// withoutPaper takes the paper's name off a page's title: a few words behind the
// last bar or dash, shorter than what stands before it.
func withoutPaper(title string) string {
	title = oneLine(title)
	for _, sep := range []string{" | ", " – ", " — ", " - ", " :: ", " • ", " · "} {
		if i := strings.LastIndex(title, sep); i > len(title)/2 && i >= minHeadline && strings.Count(title[i+len(sep):], " ") < 5 {
			return title[:i]
		}
	}
	return title
}

// title is the article's name: the shortest of the page's titles that the others
// begin with, so that the paper's own name falls away.
func (h *pageHead) title() string {
	if len(h.names) == 0 {
		return ""
	}
	best := h.names[0]
	for _, t := range h.names[1:] {
		if len(t) < len(best) && len(t) >= 12 && strings.HasPrefix(best, t) {
			best = t
		}
	}
	return best
}

// address is the page's own URL, "" where it names none.
func (h *pageHead) address() string {
	for _, u := range []string{h.canonical, h.meta["og:url"], h.meta["twitter:url"]} {
		if strings.HasPrefix(u, "http") {
			return u
		}
	}
	return ""
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// words returns the text under n on one line, cut after about limit bytes.
func words(n *html.Node, limit int) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode && (c.Parent == nil || c.Parent.DataAtom != atom.Script && c.Parent.DataAtom != atom.Style) {
			b.WriteString(c.Data)
			b.WriteByte(' ')
			if b.Len() > limit {
				break
			}
		}
	}
	return oneLine(b.String())
}

// langTag tidies a language tag, "" for what is none.
func langTag(s string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
	if len(s) < 2 || len(s) > 12 || byteClass[s[0]] != isLetter || byteClass[s[1]] != isLetter {
		return ""
	}
	lang, region, ok := strings.Cut(s, "-")
	if !ok {
		return strings.ToLower(lang)
	}
	return strings.ToLower(lang) + "-" + strings.ToUpper(region)
}
