package article

import (
	"strings"
	"testing"
)

const timeml = `<?xml version="1.0" ?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<DOCID>arlo-1</DOCID>
<!-- <TEXT>not this</TEXT> -->
<DCT><TIMEX3 tid="t0" type="DATE" value="2004-09-06" functionInDocument="CREATION_TIME">September 6, 2004</TIMEX3></DCT>
<TITLE>Bridge at Arlo</TITLE>
<TEXT>
The <ENAMEX TYPE="ORG">Lund &amp; Ode</ENAMEX> bridge <EVENT eid="e1" class="OCCURRENCE">fell</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2004-09-03">Friday</TIMEX3>.

“It &lt;shook&gt;,” she <EVENT eid="e2" class="REPORTING">said</EVENT>.<![CDATA[ 1 < 2.]]>
</TEXT>
<TLINK lid="l1" relType="IS_INCLUDED" eventInstanceID="ei1" relatedToTime="t1"/>
</TimeML>
`

func TestTimeML(t *testing.T) {
	doc, err := Read("a.tml", []byte(timeml), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := "\nThe Lund & Ode bridge fell on Friday.\n\n“It <shook>,” she said. 1 < 2.\n"
	if doc.Text != want {
		t.Errorf("text %q\nwant %q", doc.Text, want)
	}
	if doc.DCT.String() != "2004-09-06" || doc.DCTSource != "timeml" || doc.Title != "Bridge at Arlo" {
		t.Errorf("DCT %s from %q, title %q", doc.DCT, doc.DCTSource, doc.Title)
	}
	if len(doc.Blocks) != 2 {
		t.Errorf("%d blocks", len(doc.Blocks))
	}
	checkDocument(t, &doc)
}

// Marks of others must not help: without them the document is the same.
func TestTimeMLMarkupChangesNothing(t *testing.T) {
	bare := timeml
	for _, name := range []string{"ENAMEX", "EVENT", "TIMEX3"} {
		head, text, _ := strings.Cut(bare, "<TEXT>")
		for {
			i := strings.Index(text, "<"+name)
			if i < 0 {
				break
			}
			text = text[:i] + text[i+strings.IndexByte(text[i:], '>')+1:]
			text = strings.Replace(text, "</"+name+">", "", 1)
		}
		bare = head + "<TEXT>" + text
	}
	a, err := Read("a", []byte(timeml), Options{})
	if err != nil {
		t.Fatal(err)
	}
	b, err := Read("a", []byte(bare), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if bare == timeml || a.Text != b.Text || len(a.Sentences) != len(b.Sentences) || len(a.Blocks) != len(b.Blocks) {
		t.Errorf("%q\n%q", a.Text, b.Text)
	}
}

func TestTimeMLErrors(t *testing.T) {
	for in, want := range map[string]string{
		"<TimeML><DCT></DCT></TimeML>":                  "no <TEXT> element in this TimeML file",
		"<TimeML><TEXT> <a/> </TEXT></TimeML>":          "the <TEXT> element is empty",
		"<TimeML><TEXT>" + strings.Repeat("<", 1<<20):   "no <TEXT> element in this TimeML file",
		"<TimeML>" + strings.Repeat("<!--", 1<<18) + "": "no <TEXT> element in this TimeML file",
	} {
		if _, err := Read("a", []byte(in), Options{}); err == nil || err.Error() != want {
			t.Errorf("%.40q: %v", in, err)
		}
	}
}

func TestReadErrors(t *testing.T) {
	for in, want := range map[string]string{
		"":               "the file is empty",
		" \r\n\t":        "the file is empty",
		"\ufeff\n":       "there are no words in it",
		"*** !":          "there are no words in it",
		"a\x00b":         "a binary file, not text (a zero byte at byte 1)",
		"Caf\xe9 in Ulm": "byte 3 (0xe9) is not valid UTF-8: convert it first, for example with iconv -f windows-1252 -t UTF-8",
	} {
		if _, err := Read("a", []byte(in), Options{Format: "text"}); err == nil || err.Error() != want {
			t.Errorf("%q: %v", in, err)
		}
	}
	if _, err := Read("a", []byte("a"), Options{Format: "pdf"}); err == nil || err.Error() != `unknown input format "pdf"` {
		t.Error(err)
	}
}
