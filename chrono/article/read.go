package article

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"
)

// Options steer Read.
type Options struct {
	Format string // auto (or ""), text, html, mhtml, markdown, timeml
}

// reader is one input format: how to tell it, and how to read it. looks sees the
// lower-cased name and the first sniffLen bytes; read fills in everything of doc
// but URI, SHA256 and what finish adds.
type reader struct {
	name  string
	looks func(name, head string) bool
	read  func(doc *Document, data []byte) error
}

// readers returns the formats, asked in this order; text takes what is left.
func readers() []reader {
	return []reader{
		{"", looksNoText, readNoText},
		{"jsonl", looksStream, readStream},
		{"timeml", looksTimeML, readTimeML},
		{"mhtml", looksMHTML, readMHTML},
		{"html", looksHTML, readHTML},
		{"markdown", looksMarkdown, readMarkdown},
		{"text", nil, readText},
	}
}

const sniffLen = 4096

// Read turns the bytes of one file into a Document. name is the file's name or
// URL, "-" for standard input; it helps to tell the format and the publication
// date. An error says in one line what is wrong with the input.
func Read(name string, data []byte, opt Options) (Document, error) {
	sum := sha256.Sum256(data)
	doc := Document{URI: name, Lang: "en", SHA256: hex.EncodeToString(sum[:])}
	if len(data) > math.MaxInt32 {
		return doc, errors.New("larger than 2 GB: cut it up first")
	}
	r, err := pick(name, data, opt.Format)
	if err != nil {
		return doc, err
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return doc, errors.New("the file is empty")
	}
	if err := r.read(&doc, data); err != nil {
		return doc, err
	}
	if doc.DCT.IsZero() && r.name == "text" {
		doc.DCT, doc.DCTSource = addressDay(name)
		doc.Captured, _ = archiveDay(name)
	}
	doc.finish()
	return doc, nil
}

// pick finds the reader that format names, or that the input looks like.
func pick(name string, data []byte, format string) (reader, error) {
	table := readers()
	if format != "" && format != "auto" {
		for _, r := range table {
			if r.name == format {
				return r, nil
			}
		}
		return reader{}, fmt.Errorf("unknown input format %q", format)
	}
	head := string(data[:min(len(data), sniffLen)])
	for _, r := range table {
		if r.looks != nil && r.looks(strings.ToLower(name), head) {
			return r, nil
		}
	}
	return table[len(table)-1], nil
}

// finish numbers the blocks and cuts them into sentences.
func (d *Document) finish() {
	d.Sentences = make([]Sentence, 0, len(d.Text)/128+1)
	for i := range d.Blocks {
		d.Blocks[i].Paragraph = i + 1
		d.Sentences = appendSentences(d.Text, d.Blocks[i].Span, i, d.Sentences)
	}
}

// checkText says what is wrong with data as UTF-8 text, if anything is.
func checkText(data []byte) error {
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return fmt.Errorf("a binary file, not text (a zero byte at byte %d)", i)
	}
	if utf8.Valid(data) {
		return nil
	}
	i := 0
	for i < len(data) {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		i += n
	}
	return fmt.Errorf("byte %d (0x%02x) is not valid UTF-8: convert it first, for example with iconv -f windows-1252 -t UTF-8", i, data[i])
}
