package article

import (
	"encoding/json"
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

// timeMark is a date shown on the page, with what its element says it is.
type timeMark struct {
	value string // datetime, content or title attribute; else the words
	names string // class, id, itemprop and property, lower-cased, also of its parent
	near  bool   // within a few lines of the headline
}

// readHead collects from the tree what the page says of itself.
func readHead(root *html.Node) pageHead {
	h := pageHead{meta: map[string]string{}}
	var h1, title string
	seen, sinceH1 := 0, -1 // bytes of text seen since the page's start and since its headline
	found := map[string]bool{}
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
			}
		case atom.Meta:
			h.addMeta(n)
			continue
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
		h.addTime(n, sinceH1 >= 0 && seen-sinceH1 < nearHeadline)
	}
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

func (h *pageHead) addMeta(n *html.Node) {
	content := strings.TrimSpace(attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
		if name := strings.ToLower(strings.TrimSpace(attr(n, key))); name != "" {
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
	"publish_date", "published_date", "pubDate"}

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
			if _, ok := dayIn(value); ok {
				found[value[:10]] = true
			}
		}
	}
}

// maxTimes is how many dates shown on a page are looked at.
const maxTimes = 60

// addTime keeps n if it is a <time>, carries a date property, or has a class that
// says date.
func (h *pageHead) addTime(n *html.Node, near bool) {
	if len(h.times) >= maxTimes {
		return
	}
	for up, levels := n, 0; up != nil && levels < 12; up, levels = up.Parent, levels+1 {
		if sure, maybe := surrounds(up); sure || up.DataAtom == atom.Aside || maybe && levels > 0 {
			near = false
		}
	}
	var names strings.Builder
	var value string
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "itemprop", "property", "pubdate", "data-testid":
			names.WriteString(strings.ToLower(a.Key + "=" + a.Val + " "))
		case "datetime", "content":
			value = a.Val
		}
	}
	s := names.String()
	if n.DataAtom != atom.Time && !strings.Contains(s, "date") && !strings.Contains(s, "publish") &&
		!strings.Contains(s, "posted") && !strings.Contains(s, "time") && !(near && dateLine(n)) {
		return
	}
	if value == "" && n.DataAtom == atom.Abbr {
		value = attr(n, "title")
	}
	if value == "" {
		value = words(n, 120)
		if len(value) < 6 || len(value) > 100 || !strings.ContainsAny(value, "0123456789") {
			return
		}
	}
	if n.Parent != nil && n.DataAtom == atom.Time {
		s += strings.ToLower(attr(n.Parent, "class") + " " + attr(n.Parent, "itemprop"))
	}
	if prev := n.PrevSibling; prev != nil {
		said := prev.Data
		if prev.Type == html.ElementNode {
			said = words(prev, 40)
		}
		s += " said=" + strings.ToLower(oneLine(said[max(0, len(said)-40):]))
	}
	h.times = append(h.times, timeMark{value: value, names: s, near: near})
}

// dateLine tells an element that holds a date and nothing else.
func dateLine(n *html.Node) bool {
	c := n.FirstChild
	if c == nil || c != n.LastChild || c.Type != html.TextNode || len(c.Data) > 60 {
		return false
	}
	return isDateLine(strings.TrimSpace(c.Data))
}

// isDateLine reports whether s is a date with hardly a word beside it.
func isDateLine(s string) bool {
	_, ok := pageDay(s, "")
	return ok && (strings.Count(s, " ") <= 5 || byline(s))
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

// linkedData reads the JSON-LD of the page: every object in it, in order.
func (h *pageHead) linkedData() []map[string]any {
	var all []map[string]any
	var visit func(v any, depth int)
	visit = func(v any, depth int) {
		if depth > 12 || len(all) > 2000 {
			return
		}
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				visit(e, depth+1)
			}
		case map[string]any:
			all = append(all, v)
			for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemReviewed"} {
				visit(v[key], depth+1)
			}
		}
	}
	for _, s := range h.linked {
		var v any
		if json.Unmarshal([]byte(looseJSON(s)), &v) == nil {
			visit(v, 0)
		}
	}
	return all
}

// looseJSON mends what pages put around and into JSON: comment and CDATA marks,
// line ends inside strings.
func looseJSON(s string) string {
	s = strings.TrimSpace(s)
	for _, mark := range []string{"<!--", "//<![CDATA[", "<![CDATA["} {
		s = strings.TrimSpace(strings.TrimPrefix(s, mark))
	}
	for _, mark := range []string{"-->", "//]]>", "]]>", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, mark))
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
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
