package article

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	unicode16 "golang.org/x/text/encoding/unicode"
)

// line is one line of a text file, without the white space around it.
type line struct {
	start, end int32
	indent     int32 // bytes of white space before start
	page       int32 // pages ended by form feeds before it
	blank      bool  // a blank line, or the file's start, is above
}

// readText reads UTF-8 text. Document.Text is the file itself, byte order mark
// and carriage returns included, so that offsets are the file's. UTF-16 with its
// mark is turned into UTF-8 first.
func readText(doc *Document, data []byte) error {
	if s, ok := fromUTF16(data); ok {
		data = s
	}
	if err := checkText(data); err != nil {
		return err
	}
	doc.Text = string(data)
	doc.Blocks = textBlocks(doc.Text, Span{0, len(doc.Text)})
	doc.Title = titleOf(doc)
	if len(doc.Blocks) == 0 {
		return errors.New("there are no words in it")
	}
	return nil
}

// fromUTF16 decodes what begins with the byte order mark of UTF-16.
func fromUTF16(data []byte) ([]byte, bool) {
	if len(data) < 2 || string(data[:2]) != "\xff\xfe" && string(data[:2]) != "\xfe\xff" {
		return nil, false
	}
	out, err := unicode16.UTF16(unicode16.LittleEndian, unicode16.UseBOM).NewDecoder().Bytes(data)
	return out, err == nil
}

// titleOf is the heading that opens the text, "" where none does.
func titleOf(doc *Document) string {
	if len(doc.Blocks) == 0 || doc.Blocks[0].Kind != Heading {
		return ""
	}
	return oneLine(strings.Trim(doc.Slice(doc.Blocks[0].Span), "#= \t"))
}

// textBlocks cuts the plain text at s into blocks: paragraphs set apart by blank
// lines or each on a line of its own, lines broken at a fixed width joined again,
// list items, headings, captions and credits told by their looks.
func textBlocks(text string, s Span) []Block {
	lines := splitLines(text, s)
	w := wrapWidth(text, lines)
	var blocks []Block
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && continues(text, lines[j-1], lines[j], lines[i], w) {
			j++
		}
		span := Span{int(lines[i].start), int(lines[j-1].end)}
		page := int(lines[i].page)
		if lines[len(lines)-1].page > 0 {
			page++
		}
		if hasWord(text[span.Start:span.End]) {
			blocks = append(blocks, Block{Span: span, Kind: shapeOf(text[span.Start:span.End]), Page: page})
		}
		i = j
	}
	markHeadings(text, blocks)
	markCredits(text, blocks)
	return blocks
}

// splitLines returns the lines of text[s.Start:s.End] that are not blank. Lines
// end with a line feed, or with a carriage return where the text has no line feed.
func splitLines(text string, s Span) []line {
	sep := byte('\n')
	if strings.IndexByte(text[s.Start:s.End], '\n') < 0 {
		sep = '\r'
	}
	feeds := strings.IndexByte(text[s.Start:s.End], '\f') >= 0
	var lines []line
	page := 0
	blank := true
	for at := s.Start; at < s.End; {
		end := s.End
		next := s.End
		if n := strings.IndexByte(text[at:s.End], sep); n >= 0 {
			end = at + n
			next = end + 1
		}
		start := skipSpace(text, at, end)
		if feeds {
			page += strings.Count(text[at:start], "\f")
		}
		if start == end {
			blank = true
		} else {
			lines = append(lines, line{int32(start), int32(trimSpace(text, start, end)), int32(start - at), int32(page), blank})
			blank = false
		}
		if feeds {
			page += strings.Count(text[start:end], "\f")
		}
		at = next
	}
	return lines
}

// Bounds of the width at which a text file may have been broken into lines, in
// characters.
const (
	minWrap = 40
	maxWrap = 132
)

// wrapWidth returns the width at which the lines were broken, 0 where each line
// is a paragraph of its own. Of the lines that are not short, most of those that
// another follows are full then (its first word would not have fitted), and
// many go on with a small letter.
func wrapWidth(text string, lines []line) int {
	var widths [maxWrap + 2]int
	joints, lower := 0, 0
	for i := 1; i < len(lines); i++ {
		n := width(text, lines[i-1])
		if lines[i].blank || n < minWrap {
			continue
		}
		joints++
		widths[min(n, maxWrap+1)]++
		if startsLower(text[lines[i].start:lines[i].end]) {
			lower++
		}
	}
	w := len(widths) - 1
	for beyond := widths[w]; w > 0 && beyond*33 <= joints; beyond += widths[w] {
		w--
	}
	if joints == 0 || w > maxWrap || lower*10 < joints*3 {
		return 0
	}
	full := 0
	for i := 1; i < len(lines); i++ {
		if n := width(text, lines[i-1]); !lines[i].blank && n >= minWrap && n+1+firstLen(text, lines[i]) > w {
			full++
		}
	}
	if full*10 < joints*6 {
		return 0
	}
	return w
}

// continues reports whether line l goes on with the block that first began and
// prev ended so far; w is the wrap width, 0 for none.
func continues(text string, prev, l, first line, w int) bool {
	if l.blank || l.page != prev.page {
		return false
	}
	s := text[l.start:l.end]
	above := text[prev.start:prev.end]
	lower := startsLower(s)
	if w == 0 { // a stray line break in mid-sentence
		return lower && width(text, prev) >= minWrap && !endsSentence(above) && itemMarker(s) == 0 && markupLevel(above) == 0
	}
	spare := w - width(text, prev) - 1 - firstLen(text, l)
	inItem := itemMarker(text[first.start:first.end]) > 0
	if n := itemMarker(s); n > 0 && (inItem || spare >= 0 || endsSentence(above) || !startsLower(s[n:])) {
		return false
	}
	if markupLevel(s) > 0 || markupLevel(above) > 0 {
		return false
	}
	if l.indent >= prev.indent+2 && !inItem && endsSentence(above) {
		return false
	}
	return lower || spare*100 < w*15
}

func width(text string, l line) int {
	return utf8.RuneCountInString(text[l.start:min(l.end, l.start+4*(maxWrap+1))])
}

// firstLen is the length of the first word of a line, in characters.
func firstLen(text string, l line) int {
	s := text[l.start:min(l.end, l.start+4*maxWrap)]
	if i := strings.IndexByte(s, ' '); i >= 0 {
		s = s[:i]
	}
	return utf8.RuneCountInString(s)
}

func startsLower(s string) bool {
	for _, r := range s {
		if r < utf8.RuneSelf && byteClass[r] == isMark || r >= utf8.RuneSelf && highClass(r) != isLetter || r == ' ' {
			continue
		}
		return unicode.IsLower(r)
	}
	return false
}

// endsSentence reports whether s ends with a stop or colon, closing quotes and
// brackets aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"')]}”’»")
	return s != "" && (strings.IndexByte(".!?:", s[len(s)-1]) >= 0 || strings.HasSuffix(s, "…"))
}
