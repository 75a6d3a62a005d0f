package article

import (
	"errors"
	"net/url"
	"slices"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxElements is how many elements a page may have for the story to be told
// from its surroundings; the search compares them with one another.
const maxElements = 100_000

// shortStory is how many characters a story has at least before the search takes
// in what looks less like one.
const shortStory = 150

// errNoStory says that no part of the page stands out as its story.
var errNoStory = errors.New("no story found on this page")

// story finds the element that holds the article, without menus, comments and
// notices. It changes the tree under root.
func story(root *html.Node, address string) (node *html.Node, err error) {
	// The library was not written for hostile pages: what it cannot take is a
	// page without a story, not the end of the run.
	defer func() {
		if recover() != nil {
			node, err = nil, errNoStory
		}
	}()
	page, err := url.Parse(address)
	if err != nil || !page.IsAbs() {
		page, _ = url.Parse("http://localhost/")
	}
	strip(root)
	p := readability.NewParser()
	p.CharThresholds = shortStory
	p.MaxElemsToParse = maxElements
	p.KeepClasses = true
	p.DisableJSONLD = true
	a, err := p.ParseAndMutate(root, page)
	if err != nil {
		return nil, err
	}
	if a.Node == nil {
		return nil, errNoStory
	}
	return a.Node, nil
}

// surroundings are words in the names of elements that are often no part of a story.
var surroundings = []string{"newsletter", "subscribe", "signup", "related", "recommended", "sidebar", "share", "sharing", "social", "menu",
	"navbar", "nav", "breadcrumb", "breadcrumbs", "advert", "advertisement", "ad", "ads", "promo", "popup", "paywall", "footer",
	"recent", "latest", "trending", "popular", "widget", "teaser", "teasers"}

// strangers are how names begin of what is never part of one.
var strangers = []string{"comment", "cookie", "consent", "gdpr", "disqus"}

// maxNotice is how many bytes of text a notice between a story's paragraphs has.
const maxNotice = 400

// share is what part of a page's text an element holds.
type share struct{ text, linked int }

// strip turns what is bold by class or style alone into an element that says so,
// and takes out of the tree what by its element or name is no part of a story
// and holds less than half of the page's text and no headline. The search for the
// story would do so in a long page; in a short one it takes in what it can get.
func strip(root *html.Node) {
	shares := map[*html.Node]share{}
	whole := measure(root, shares)
	var out []*html.Node
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.ElementNode && 2*shares[n].text < whole.text && stranger(n, shares[n]) && !hasHeadline(n) {
			out = append(out, n)
			return
		}
		if (n.DataAtom == atom.Span || n.DataAtom == atom.Font) && isBold(n) {
			n.DataAtom, n.Data = atom.B, "b" // the search takes styles away
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(root)
	for _, n := range out {
		n.Parent.RemoveChild(n)
	}
}

// isBold tells by its class or style what is set in bold type.
func isBold(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "class":
			for _, name := range strings.Fields(strings.ToLower(a.Val)) {
				if name == "strong" || name == "bold" || name == "subhead" || name == "subheading" {
					return true
				}
			}
		case "style":
			s := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(s, "font-weight:bold") || strings.Contains(s, "font-weight:700") {
				return true
			}
		}
	}
	return false
}

// measure counts the bytes of text under n, and notes them for every element.
func measure(n *html.Node, shares map[*html.Node]share) (s share) {
	if n.Type == html.TextNode {
		if n.Parent == nil || !silent(n.Parent) {
			s.text = len(strings.TrimSpace(n.Data))
		}
		return s
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		inner := measure(c, shares)
		s.text += inner.text
		s.linked += inner.linked
	}
	if n.Type == html.ElementNode {
		if n.DataAtom == atom.A {
			s.linked = s.text
		}
		shares[n] = s
	}
	return s
}

// stranger tells by its element, names and text that n is no part of a story:
// what is named as surroundings must also be short, or mostly links.
func stranger(n *html.Node, s share) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Form:
		return true
	}
	sure, maybe := surrounds(n)
	return sure || maybe && (s.text < maxNotice || 2*s.linked > s.text)
}

// surrounds tells by the class and id of n that it is no part of a story, for
// sure or maybe.
func surrounds(n *html.Node) (sure, maybe bool) {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article, atom.P, atom.A, atom.Head:
		return false, false
	}
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" {
			continue
		}
		for _, name := range strings.Fields(strings.ToLower(a.Val)) {
			if strings.HasPrefix(name, "comments-") || strings.HasPrefix(name, "comment-status") {
				continue // says of the story whether it may be commented on
			}
			sure = sure || slices.ContainsFunc(strangers, func(s string) bool { return strings.HasPrefix(name, s) })
			for _, word := range strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' }) {
				maybe = maybe || slices.Contains(surroundings, word)
			}
		}
	}
	return sure, maybe
}

func hasHeadline(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.DataAtom == atom.H1 {
			return true
		}
	}
	return false
}

// prose keeps of a page's blocks those that read like a story's: whole
// sentences, and the headings above them. It serves where no story stands out.
func prose(text string, blocks []Block) (string, []Block) {
	var kept []Block
	var b strings.Builder
	for i, at := range blocks {
		s := text[at.Span.Start:at.Span.End]
		if at.Kind == Heading {
			if i+1 == len(blocks) || !isProse(text, blocks[i+1]) {
				continue
			}
		} else if !isProse(text, at) {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		at.Span = Span{b.Len(), b.Len() + len(s)}
		b.WriteString(s)
		kept = append(kept, at)
	}
	return b.String(), kept
}

func isProse(text string, b Block) bool {
	s := text[b.Span.Start:b.Span.End]
	return (b.Kind == Paragraph || b.Kind == Quotation || b.Kind == Item) && len(s) >= 80 && endsSentence(s)
}
