package sheet

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decode is the text of a file: UTF-8, or UTF-16 with a byte order mark, which
// some spreadsheets call Unicode.
func decode(data []byte) (string, error) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		order = binary.BigEndian
	case !utf8.Valid(data):
		return "", errors.New("not UTF-8: save the sheet as UTF-8 or Unicode text with tabs")
	default:
		return strings.TrimPrefix(string(data), "\ufeff"), nil
	}
	units := make([]uint16, 0, len(data)/2)
	for data = data[2:]; len(data) > 1; data = data[2:] {
		units = append(units, order.Uint16(data))
	}
	return string(utf16.Decode(units)), nil
}

// commaOf is what parts the cells of a table: a tab or, where the first line has
// none, the semicolon or comma that it has more of.
func commaOf(text string) byte {
	head, _, _ := strings.Cut(text, "\n")
	switch {
	case strings.Contains(head, "\t"):
		return '\t'
	case strings.Count(head, ";") > strings.Count(head, ","):
		return ';'
	case strings.Contains(head, ","):
		return ','
	}
	return '\t'
}

// tableReader reads a table, whose cells are parted by comma, mostly a tab. A cell may be quoted as in CSV, and
// then hold tabs and line ends; one that merely begins with a quotation mark,
// as in sheets saved by programs that never quote, is read as it is.
type tableReader struct {
	text  string
	comma byte
	line  int // of what text begins with, from 1
}

// record returns the cells of the next line and its number; io.EOF at the end.
func (t *tableReader) record() (cells []string, line int, err error) {
	if t.text == "" {
		return nil, 0, io.EOF
	}
	line = t.line
	for {
		cell, more, err := t.cell()
		if err != nil {
			return nil, line, err
		}
		if cells = append(cells, cell); !more {
			return cells, line, nil
		}
	}
}

// cell takes one cell with the comma or line end behind it; more says that it
// was a comma.
func (t *tableReader) cell() (cell string, more bool, err error) {
	if strings.HasPrefix(t.text, `"`) {
		cell, n, ok := quotedCell(t.text, t.comma)
		if n == len(t.text) && !ok {
			return "", false, fmt.Errorf("line %d: a quoted cell does not end: is the file whole?", t.line)
		}
		if ok {
			t.line += strings.Count(t.text[:n], "\n")
			t.text = t.text[n:]
			return cell, t.skip(), nil
		}
	}
	n := 0
	for n < len(t.text) && t.text[n] != t.comma && t.text[n] != '\n' {
		n++
	}
	cell = strings.TrimSuffix(t.text[:n], "\r")
	t.text = t.text[n:]
	return cell, t.skip(), nil
}

// skip takes a comma or a line end, and says whether it was a comma.
func (t *tableReader) skip() bool {
	t.text = strings.TrimPrefix(t.text, "\r")
	comma := t.text != "" && t.text[0] == t.comma
	if !comma {
		t.line++
	}
	if t.text != "" {
		t.text = t.text[1:]
	}
	return comma
}

// quotedCell reads a quoted cell at the start of s, n bytes long with its
// marks. It is not ok where a mark stands inside that is not doubled, or, with
// n the length of s, where the cell does not end.
func quotedCell(s string, comma byte) (cell string, n int, ok bool) {
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		if s[i] != '"' {
			b.WriteByte(s[i])
			continue
		}
		switch {
		case i+1 == len(s) || s[i+1] == comma || s[i+1] == '\r' || s[i+1] == '\n':
			return b.String(), i + 1, true
		case s[i+1] != '"':
			return "", 0, false
		}
		b.WriteByte('"')
		i++
	}
	return "", len(s), false
}
