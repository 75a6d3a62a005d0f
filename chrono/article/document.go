// Package article turns the bytes of a file into a Document: its text, cut into
// blocks and sentences by byte offsets, and what the file says of its own
// publication. It knows formats, not dates' meanings in prose.
package article

import "dateline/chrono/calendar"

// Span is a half-open range of byte offsets into Document.Text.
type Span struct {
	Start, End int
}

// BlockKind says what part of a page a block is, as far as it matters to a
// chronology: a heading may anchor what follows, captions and credits are not
// sentences of the story, a correction tells no event.
type BlockKind uint8

// The kinds of block.
const (
	Paragraph BlockKind = iota
	Heading
	Item
	Caption
	Credit
	Quotation
	Note
	Correction
)

// Block is a paragraph, heading, list item and so on. Blocks are in order, do
// not overlap, and hold every word of the text.
type Block struct {
	Span      Span
	Kind      BlockKind
	Level     int // heading level from 1; 0 for other blocks
	Page      int // page from 1; 0 where the input has no pages
	Paragraph int // ordinal of the block from 1; every list item counts as one
}

// Sentence is a sentence of one block. Sentences are in order and do not
// overlap. Captions and credits have sentences too: what to leave out is
// decided by the reader of Kind.
type Sentence struct {
	Span  Span
	Block int // index into Document.Blocks
}

// Document is one article. Text is the only copy of its words; every other
// stage points into it by Span.
type Document struct {
	ID        string // "d1", "d2" in the order given
	URI       string // where it came from: file name, URL or "-"
	Title     string
	Lang      string // BCP 47 tag, "en" where nothing says otherwise
	SHA256    string // hex digest of the bytes read
	Text      string // UTF-8
	Blocks    []Block
	Sentences []Sentence

	DCT       calendar.Date // publication date (document creation time); zero when unknown
	DCTSource string        // flag, dates (a table of them), metadata, url, filename, timeml, dateline, text; "" when unknown
	Modified  calendar.Date // last modified, by the document's own metadata
	Captured  calendar.Date // when an archive or crawler fetched it: a bound, never the DCT
	Warnings  []string      // what a reader should know of the input, a sentence each
}

// Slice returns the words that s points at.
func (d *Document) Slice(s Span) string { return d.Text[s.Start:s.End] }
