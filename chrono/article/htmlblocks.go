package article

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blockWriter turns a tree of HTML into text and blocks. Blocks are set apart by
// a blank line, the items of one list by a line end; white space is one space.
type blockWriter struct {
	text   []byte
	blocks []Block
	open   bool // a block is begun
	space  bool // white space stands before the next word
	bold   int  // bytes of the open block in bold type
	linked int  // bytes of the open block inside links
	inBold int  // depth of bold elements
	inLink int  // depth of links
}

// place is what the elements around a piece of text make of it.
type place struct {
	kind  BlockKind
	level int
	pre   bool // line ends stand
	code  bool // no words of the story
}

// htmlBlocks returns the text and the blocks of the tree under root, with the
// headline, where one is given, before them.
func htmlBlocks(root *html.Node, headline string) (string, []Block) {
	var w blockWriter
	if headline != "" {
		w.write(headline, place{kind: Heading, level: 1})
		w.close()
	}
	w.walk(root, place{})
	w.close()
	text := string(w.text)
	for i := range w.blocks {
		b := &w.blocks[i]
		if b.Kind == Paragraph || b.Kind == Quotation || b.Kind == Heading || b.Kind == Item {
			s := text[b.Span.Start:b.Span.End]
			if k := editorial(s); k != Paragraph {
				b.Kind, b.Level = k, 0
			} else if b.Level != 1 && isFurniture(s) {
				b.Kind, b.Level = Note, 0
			}
		}
	}
	if len(w.blocks) > 1 && headline != "" && sameWords(text, w.blocks[0], w.blocks[1]) {
		w.blocks[1].Kind, w.blocks[1].Level = Heading, 1
		w.blocks = w.blocks[1:]
		text = text[w.blocks[0].Span.Start:]
		shift(w.blocks, -w.blocks[0].Span.Start)
	}
	for i := range min(len(w.blocks), 10) { // the date under the headline
		b := &w.blocks[i]
		if s := text[b.Span.Start:b.Span.End]; b.Kind <= Item && b.Level != 1 && !endsSentence(s) && (len(s) < 60 && isDateLine(s) || isStatement(s)) {
			b.Kind, b.Level = Note, 0
		}
	}
	markCredits(text, w.blocks)
	return text, w.blocks
}

// sameWords reports whether two blocks say the same.
func sameWords(text string, a, b Block) bool {
	return text[a.Span.Start:a.Span.End] == text[b.Span.Start:b.Span.End]
}

// shift moves all blocks by n bytes.
func shift(blocks []Block, n int) {
	for i := range blocks {
		blocks[i].Span.Start += n
		blocks[i].Span.End += n
	}
}

// walk writes n and what is under it. The parser bounds the depth of the tree.
func (w *blockWriter) walk(n *html.Node, at place) {
	switch n.Type {
	case html.TextNode:
		w.write(n.Data, at)
		return
	case html.ElementNode:
	default:
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			w.walk(c, at)
		}
		return
	}
	if n.DataAtom == 0 { // an element that the search for the story put in
		n.DataAtom = atom.Lookup([]byte(n.Data))
	}
	if silent(n) {
		return
	}
	switch n.DataAtom {
	case atom.Br:
		w.lineBreak()
		return
	case atom.Td, atom.Th:
		if w.open {
			w.space = false
			w.text = append(w.text, '\t')
		}
	case atom.B, atom.Strong:
		w.inBold++
		defer func() { w.inBold-- }()
	case atom.Q:
		w.write("“", at)
		w.space = false
		defer w.glue("”")
	case atom.Sup:
		if s := words(n, 8); len(s) <= 4 && strings.Trim(s, "[]*†0123456789 ") == "" && hasLink(n) {
			return // a reference to a footnote
		}
	case atom.A:
		w.inLink++
		defer func() { w.inLink-- }()
	}
	at = placeOf(n, at)
	if at.code {
		return
	}
	block := isBlock(n.DataAtom)
	if block {
		w.close()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, at)
	}
	if block {
		w.close()
	}
}

// write appends the words of s to the open block, or opens one.
func (w *blockWriter) write(s string, at place) {
	if at.pre {
		for i, line := range strings.Split(s, "\n") {
			if i > 0 {
				w.lineBreak()
			}
			w.write(line, place{kind: at.kind, level: at.level})
		}
		return
	}
	for len(s) > 0 {
		i := 0
		for i < len(s) && byteClass[s[i]] != isSpace {
			i++
		}
		if i > 0 {
			w.word(s[:i], at)
		}
		if i < len(s) {
			w.space = true
			i++
		}
		s = s[i:]
	}
}

func (w *blockWriter) word(s string, at place) {
	switch {
	case !w.open:
		if n := len(w.blocks); n > 0 {
			w.text = append(w.text, '\n')
			if at.kind != Item || w.blocks[n-1].Kind != Item {
				w.text = append(w.text, '\n')
			}
		}
		w.blocks = append(w.blocks, Block{Span: Span{Start: len(w.text)}, Kind: at.kind, Level: at.level})
		w.open, w.bold, w.linked = true, 0, 0
	case w.space && !strings.HasSuffix(string(w.text[len(w.text)-1:]), "\n"):
		w.text = append(w.text, ' ')
	}
	w.space = false
	w.text = append(w.text, s...)
	if w.inBold > 0 {
		w.bold += len(s)
	}
	if w.inLink > 0 {
		w.linked += len(s)
	}
}

// glue puts a closing mark behind the last word.
func (w *blockWriter) glue(mark string) {
	if w.open {
		w.text = append(w.text, mark...)
	}
}

func hasLink(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.DataAtom == atom.A {
			return true
		}
	}
	return n.Parent != nil && n.Parent.DataAtom == atom.A
}

// lineBreak puts a line end. One behind a whole sentence or a line in bold ends
// the block, and so does a second one.
func (w *blockWriter) lineBreak() {
	if !w.open {
		return
	}
	b := w.blocks[len(w.blocks)-1]
	last := w.text[max(b.Span.Start, len(w.text)-8):]
	bold := w.bold > 0 && len(w.text)-b.Span.Start < maxHeading && w.bold >= len(w.text)-b.Span.Start-bytes.Count(w.text[b.Span.Start:], []byte(" "))
	if last[len(last)-1] == '\n' || bold || endsSentence(strings.ToValidUTF8(string(last), "")) {
		w.close()
		return
	}
	w.text = append(w.text, '\n')
	w.space = false
}

// close ends the open block, if any. A short line all in bold is a heading; one
// that is nothing but a link leads elsewhere and is no part of the story.
func (w *blockWriter) close() {
	w.space = false
	if !w.open {
		return
	}
	w.open = false
	b := &w.blocks[len(w.blocks)-1]
	b.Span.End = trimSpace(string(w.text[b.Span.Start:]), 0, len(w.text)-b.Span.Start) + b.Span.Start
	w.text = w.text[:b.Span.End]
	s := string(w.text[b.Span.Start:])
	if !hasWord(s) {
		start := 0
		w.blocks = w.blocks[:len(w.blocks)-1]
		if n := len(w.blocks); n > 0 {
			start = w.blocks[n-1].Span.End
		}
		w.text = w.text[:start]
		return
	}
	words := len(s) - strings.Count(s, " ")
	switch {
	case (b.Kind == Paragraph || b.Kind == Item) && w.linked >= words && !endsSentence(s):
		b.Kind = Note
	case b.Kind == Paragraph && w.bold >= words && looksHeading(s):
		b.Kind, b.Level = Heading, 3
	}
}

// silent tells elements whose content is not read as words of the story.
func silent(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Object, atom.Button, atom.Select,
		atom.Textarea, atom.Nav, atom.Head, atom.Audio, atom.Video, atom.Canvas, atom.Math, atom.Form, atom.Dialog:
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			s := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden") {
				return true
			}
		case "class":
			for _, name := range strings.Fields(a.Val) {
				switch name { // said to a screen reader alone, or to the editors of a wiki
				case "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "mw-editsection":
					return true
				}
			}
		}
	}
	return false
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol,
		atom.Li, atom.Blockquote, atom.Figure, atom.Figcaption, atom.Table, atom.Tr, atom.Caption, atom.Pre, atom.Header, atom.Footer,
		atom.Aside, atom.Main, atom.Dl, atom.Dt, atom.Dd, atom.Address, atom.Hr, atom.Details, atom.Summary, atom.Center, atom.Body:
		return true
	}
	return false
}

// placeOf tells what element n makes of the text inside it.
func placeOf(n *html.Node, at place) place {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return place{kind: Heading, level: int(n.Data[1] - '0')}
	case atom.Figcaption, atom.Caption:
		at.kind = Caption
	case atom.Blockquote:
		at.kind = Quotation
	case atom.Li, atom.Dt, atom.Dd:
		if at.kind == Paragraph {
			at.kind = Item
		}
	case atom.Pre:
		at.pre = true
	case atom.Code:
		if at.pre {
			at.code = true
		}
	}
	if !isBlock(n.DataAtom) && at.kind != Caption {
		return at
	}
	for _, a := range n.Attr {
		if a.Key == "class" || a.Key == "id" {
			if k := classKind(strings.ToLower(a.Val)); k != Paragraph {
				at.kind = k
			}
		}
	}
	return at
}

// classKind reads the kind of a block out of the names its author gave it.
func classKind(names string) BlockKind {
	for _, name := range strings.FieldsFunc(names, func(r rune) bool { return r == ' ' || r == '-' || r == '_' }) {
		switch name {
		case "caption", "figcaption", "wp-caption-text":
			return Caption
		case "credit", "credits", "byline", "copyright", "photographer":
			return Credit
		case "correction", "corrections", "clarification":
			return Correction
		case "editorsnote", "disclaimer", "footnotes", "footnote":
			return Note
		}
	}
	return Paragraph
}
