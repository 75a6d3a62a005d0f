package article

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// looksHTML tells a page by its name or its first tag.
func looksHTML(name, head string) bool {
	for _, ext := range []string{".html", ".htm", ".xhtml", ".shtml"} {
		if strings.HasSuffix(name, ext) {
			return true
		}
	}
	head = strings.ToLower(strings.TrimLeft(head, "\ufeff \t\r\n"))
	if strings.HasPrefix(head, "<?xml") || strings.HasPrefix(head, "<!--") {
		return strings.Contains(head, "<html")
	}
	if !strings.HasPrefix(head, "<") {
		return false
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<meta ", "<div", "<p>", "<p ", "<article"} {
		if strings.Contains(head, tag) {
			return true
		}
	}
	return false
}

// readHTML reads a web page: its story as text and blocks, its title and
// language, and what it says of its publication.
func readHTML(doc *Document, data []byte) error { return readPage(doc, data, "", "") }

// readPage reads a page whose media type and address came with it, "" where they
// did not.
func readPage(doc *Document, data []byte, kind, address string) error {
	src := decodeHTML(doc, data, kind)
	root, err := html.Parse(strings.NewReader(src))
	if err != nil { // nested deeper than any page that was meant to be read
		doc.Text, doc.Blocks = flatHTML(src)
		doc.Warnings = append(doc.Warnings, "the page is nested too deeply: all its text was read, menus included")
		return nil
	}
	head := readHead(root)
	if head.canonical == "" {
		head.canonical = address
	}
	doc.Title = head.title()
	if head.lang != "" {
		doc.Lang = head.lang
	}
	date(doc, head, src)
	readStory(doc, root, head)
	return nil
}

// readStory fills in text and blocks. It changes the tree under root.
func readStory(doc *Document, root *html.Node, head pageHead) {
	text, blocks := htmlBlocks(root, "")
	if node, err := story(root, head.address()); err == nil {
		if t, b := htmlBlocks(node, head.headline); len(b) > 0 {
			doc.Text, doc.Blocks = t, b
			return
		}
	}
	doc.Text, doc.Blocks = prose(text, blocks)
	switch {
	case len(doc.Blocks) == 0:
		doc.Warnings = append(doc.Warnings, "no story was found on this page")
	default:
		doc.Warnings = append(doc.Warnings, "no part of this page stands out as its story: all its whole sentences were read")
	}
}

// decodeHTML turns a page into UTF-8: by byte order mark, else by its media type
// or what it says itself, checked against its bytes, since labels are often wrong.
func decodeHTML(doc *Document, data []byte, kind string) string {
	switch { // UTF-16 without the mark that tells it
	case bytes.HasPrefix(data, []byte("\x00<")):
		data = append([]byte("\xfe\xff"), data...)
	case bytes.HasPrefix(data, []byte("<\x00")):
		data = append([]byte("\xff\xfe"), data...)
	}
	enc, name, _ := charset.DetermineEncoding(data, kind)
	if utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 {
		return strings.TrimPrefix(string(data), "\ufeff")
	}
	if name == "utf-8" {
		if bad := invalidRunes(data); bad > 3 && !mostlyUTF8(data, bad) {
			doc.Warnings = append(doc.Warnings, "the page says that it is UTF-8 and is not: it was read as windows-1252")
			enc, _ = charset.Lookup("windows-1252")
		} else {
			doc.Warnings = append(doc.Warnings, "bytes that are not UTF-8 were replaced")
			return strings.ToValidUTF8(string(data), "\ufffd")
		}
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return strings.ToValidUTF8(string(data), "\ufffd")
	}
	return strings.TrimPrefix(strings.ToValidUTF8(string(out), "\ufffd"), "\ufeff")
}

func invalidRunes(data []byte) int {
	bad := 0
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		}
		i += n
	}
	return bad
}

// mostlyUTF8 reports whether the runes outside ASCII outnumber the bad bytes.
func mostlyUTF8(data []byte, bad int) bool {
	good := 0
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r >= utf8.RuneSelf && n > 1 {
			good++
		}
		i += n
	}
	return good > 4*bad
}

// flatHTML reads a page without building its tree: every tag of a block ends one.
func flatHTML(src string) (string, []Block) {
	var w blockWriter
	z := html.NewTokenizer(strings.NewReader(src))
	skip := atom.Atom(0)
	for {
		switch z.Next() {
		case html.ErrorToken:
			w.close()
			return string(w.text), w.blocks
		case html.TextToken:
			if skip == 0 {
				w.write(string(z.Text()), place{})
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if skip == 0 && silent(&html.Node{DataAtom: a}) {
				skip = a
			}
			if isBlock(a) {
				w.close()
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if a == skip {
				skip = 0
			}
			if isBlock(a) {
				w.close()
			}
		}
	}
}
