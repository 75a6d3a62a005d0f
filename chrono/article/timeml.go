package article

import (
	"errors"
	"html"
	"strings"

	"dateline/chrono/calendar"
)

// looksTimeML tells a TimeML file by its root element.
func looksTimeML(_, head string) bool { return strings.Contains(head, "<TimeML") }

// readTimeML reads a TimeML file: the DCT, the title and the characters of
// <TEXT>, entities decoded. All markup inside <TEXT> is dropped before anything
// looks at it, so that what is found owes nothing to the marks of others.
func readTimeML(doc *Document, data []byte) error {
	if err := checkText(data); err != nil {
		return err
	}
	src := string(data)
	text, ok := element(src, "TEXT")
	if !ok {
		return errors.New("no <TEXT> element in this TimeML file")
	}
	doc.Text = characters(text)
	if !hasWord(doc.Text) {
		return errors.New("the <TEXT> element is empty")
	}
	doc.Blocks = textBlocks(doc.Text, Span{0, len(doc.Text)})
	if title, ok := element(src, "TITLE"); ok {
		doc.Title = oneLine(characters(title))
	} else {
		doc.Title = titleOf(doc)
	}
	if dct, ok := element(src, "DCT"); ok {
		doc.DCT, ok = dayIn(attribute(dct, "value"))
		if !ok {
			doc.DCT, ok = dayIn(strings.TrimSpace(characters(dct)))
		}
		if ok {
			doc.DCTSource = "timeml"
		}
	}
	return nil
}

// element returns what stands between <name> and </name>, the first of them
// outside comments.
func element(src, name string) (string, bool) {
	for {
		i := strings.IndexByte(src, '<')
		if i < 0 {
			return "", false
		}
		src = src[i:]
		if strings.HasPrefix(src, "<!--") {
			_, src, _ = strings.Cut(src, "-->")
			continue
		}
		tag, rest, ok := strings.Cut(src, ">")
		if !ok {
			return "", false
		}
		if after, found := strings.CutPrefix(tag, "<"+name); found && (after == "" || after[0] <= ' ') {
			inner, _, ok := strings.Cut(rest, "</"+name)
			return inner, ok
		}
		src = rest
	}
}

// characters returns the character data of XML: tags, comments and processing
// instructions left out, entities and CDATA sections decoded.
func characters(src string) string {
	var b strings.Builder
	b.Grow(len(src))
	for src != "" {
		i := strings.IndexByte(src, '<')
		if i < 0 {
			b.WriteString(html.UnescapeString(src))
			break
		}
		b.WriteString(html.UnescapeString(src[:i]))
		src = src[i:]
		switch {
		case strings.HasPrefix(src, "<!--"):
			_, src, _ = strings.Cut(src, "-->")
		case strings.HasPrefix(src, "<![CDATA["):
			var chars string
			chars, src, _ = strings.Cut(src[len("<![CDATA["):], "]]>")
			b.WriteString(chars)
		default:
			var ok bool
			if _, src, ok = strings.Cut(src, ">"); !ok {
				return b.String()
			}
		}
	}
	return b.String()
}

// attribute returns the value of the first attribute of that name in src.
func attribute(src, name string) string {
	for _, quote := range []string{`"`, `'`} {
		if _, rest, ok := strings.Cut(src, " "+name+"="+quote); ok {
			value, _, _ := strings.Cut(rest, quote)
			return value
		}
	}
	return ""
}

// dayIn reads the day at the head of an ISO 8601 date or moment, "2019-09-02" or
// "20190902" and whatever follows.
func dayIn(s string) (calendar.Date, bool) {
	if len(s) >= 8 && digitsEnd(s, 0, len(s)) == 8 {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:8]
	}
	if len(s) < 10 || digitsEnd(s, 0, 4) != 4 || s[4] != '-' || s[7] != '-' {
		return calendar.Date{}, false
	}
	if len(s) > 10 && byteClass[s[10]] == isDigit || digitsEnd(s, 5, 10) != 7 || digitsEnd(s, 8, 10) != 10 {
		return calendar.Date{}, false
	}
	n := func(s string) int {
		v := 0
		for i := range len(s) {
			v = 10*v + int(s[i]-'0')
		}
		return v
	}
	return calendar.DayOf(n(s[:4]), n(s[5:7]), n(s[8:10]))
}

// oneLine puts one space for every run of white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
