package render

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/timex"
)

// writeTimeML writes each document as TimeML 1.2.1: its DCT, and a TEXT that
// is the input, byte for byte once the character references are read back,
// with a TIMEX3 around each date mention. Several documents follow one another,
// each with its own XML declaration.
func writeTimeML(w io.Writer, c *chrono.Chronology, opt Options) error {
	b := bufio.NewWriterSize(w, 1<<16)
	for i := range c.Documents {
		var mentions []timex.Mention
		if i < len(c.Mentions) {
			mentions = c.Mentions[i]
		}
		timeML(b, &c.Documents[i], mentions)
	}
	return b.Flush()
}

func timeML(b *bufio.Writer, d *article.Document, mentions []timex.Mention) {
	openTimeML(b, d)
	at := 0
	for i := range mentions {
		at = timexElement(b, d, &mentions[i], at)
	}
	escape(b, d.Text[at:])
	b.WriteString("</TEXT>\n</TimeML>\n")
}

// openTimeML writes all that stands before the text of d.
func openTimeML(b *bufio.Writer, d *article.Document) {
	b.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>")
	escape(b, d.URI)
	b.WriteString("</DOCID>\n<DCT>")
	if !d.DCT.IsZero() {
		v := timex.Value{Date: d.DCT}.TIMEX3()
		b.WriteString(`<TIMEX3 tid="t0" type="DATE" value="` + v + `" temporalFunction="false" functionInDocument="CREATION_TIME">` + v + `</TIMEX3>`)
	}
	b.WriteString("</DCT>\n<TITLE>")
	escape(b, d.Title)
	b.WriteString("</TITLE>\n<TEXT>")
}

// timexElement writes the text of d from at on up to m, and m as its element; it
// returns where m ends.
func timexElement(b *bufio.Writer, d *article.Document, m *timex.Mention, at int) int {
	escape(b, d.Text[at:m.Span.Start])
	openTIMEX3(b, m)
	escape(b, d.Slice(m.Span))
	b.WriteString("</TIMEX3>")
	return m.Span.End
}

func openTIMEX3(b *bufio.Writer, m *timex.Mention) {
	b.WriteString(`<TIMEX3 tid="`)
	b.WriteString(tid(m.ID))
	b.WriteString(`" type="`)
	b.WriteString(m.Type.String())
	b.WriteString(`" value="`)
	escape(b, m.TIMEX3())
	b.WriteByte('"')
	if m.Value.Mod != timex.NoMod {
		b.WriteString(` mod="` + m.Value.Mod.String() + `"`)
	}
	switch m.Anchor.Kind {
	case timex.Published:
		b.WriteString(` temporalFunction="true" anchorTimeID="t0"`)
	case timex.MentionAnchor:
		b.WriteString(` temporalFunction="true" anchorTimeID="` + tid(m.Anchor.ID) + `"`)
	case timex.HeadingAnchor, timex.EventAnchor:
		b.WriteString(` temporalFunction="true"`)
	default:
		b.WriteString(` temporalFunction="false"`)
	}
	b.WriteByte('>')
}

// tid is the TIMEX3 identifier of a mention: "t3" for "m3".
func tid(id string) string { return "t" + strings.TrimPrefix(id, "m") }

// escape writes s for XML. A carriage return is a reference, for a reader of
// XML turns a bare one into a line feed; so are the other control characters,
// which a terminal would obey.
func escape(b *bufio.Writer, s string) {
	from := 0
	for i := 0; i < len(s); i++ {
		ref := ""
		switch ch := s[i]; {
		case ch > '>' && ch != 0x7f:
			continue
		case ch == '&':
			ref = "&amp;"
		case ch == '<':
			ref = "&lt;"
		case ch == '>':
			ref = "&gt;"
		case ch == '"':
			ref = "&quot;"
		case ch < ' ' && ch != '\n' && ch != '\t' || ch == 0x7f:
			ref = "&#" + strconv.Itoa(int(ch)) + ";"
		default:
			continue
		}
		b.WriteString(s[from:i])
		b.WriteString(ref)
		from = i + 1
	}
	b.WriteString(s[from:])
}
