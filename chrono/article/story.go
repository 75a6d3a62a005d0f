package article

import (
	"errors"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// maxElements is how many elements a page may have for the story to be told
// from its surroundings; the search compares them with one another.
const maxElements = 100_000

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
	p := readability.NewParser()
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
