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

// surroundings are words in the names of elements that are no part of a story.
var surroundings = []string{"cookie", "consent", "gdpr", "newsletter", "subscribe", "signup", "comments", "comment", "commentlist", "disqus",
	"related", "recommended", "sidebar", "share", "sharing", "social", "menu", "navbar", "nav", "breadcrumb", "breadcrumbs", "advert",
	"advertisement", "ad", "ads", "promo", "popup", "paywall", "footer"}

// strip takes out of the tree what by its element or name is no part of a story
// and holds less than half of the page's text and no headline. The search for the
// story would do so in a long page; in a short one it takes in what it can get.
func strip(root *html.Node) {
	sizes := map[*html.Node]int{}
	whole := textSize(root, sizes)
	var out []*html.Node
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.ElementNode && surrounds(n) && 2*sizes[n] < whole && !hasHeadline(n) {
			out = append(out, n)
			return
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

// textSize returns the bytes of text under n, and notes it for every element.
func textSize(n *html.Node, sizes map[*html.Node]int) int {
	if n.Type == html.TextNode {
		if n.Parent != nil && silent(n.Parent) {
			return 0
		}
		return len(strings.TrimSpace(n.Data))
	}
	size := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		size += textSize(c, sizes)
	}
	if n.Type == html.ElementNode {
		sizes[n] = size
	}
	return size
}

// surrounds tells by its element, class and id that n is no part of a story.
func surrounds(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Form:
		return true
	case atom.Html, atom.Body, atom.Main, atom.Article, atom.P, atom.A, atom.Head:
		return false
	}
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" {
			continue
		}
		for _, word := range strings.FieldsFunc(strings.ToLower(a.Val), func(r rune) bool { return r == ' ' || r == '-' || r == '_' }) {
			if slices.Contains(surroundings, word) {
				return true
			}
		}
	}
	return false
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
