package article

import (
	"os"
	"strings"
	"testing"
	"time"
	"unicode"
)

func TestSentences(t *testing.T) {
	data, err := os.ReadFile("../../testdata/corpus/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		text := strings.ReplaceAll(line, "¦ ", "")
		var got []string
		for _, s := range appendSentences(text, Span{0, len(text)}, 0, nil) {
			got = append(got, text[s.Span.Start:s.Span.End])
		}
		want := strings.Split(line, "¦ ")
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		if g, w := strings.Join(got, " ¦ "), strings.Join(want, " ¦ "); g != w {
			t.Errorf("got  %s\nwant %s", g, w)
		}
	}
}

// hostile are inputs that have no end of a sentence, or nothing but.
func hostile(n int) map[string]string {
	return map[string]string{
		"one word":     strings.Repeat("a", n),
		"words":        strings.Repeat("word ", n/5),
		"stops":        strings.Repeat(".", n),
		"spaced stops": strings.Repeat(". ", n/2),
		"quoted":       strings.Repeat(`"!" `, n/4),
		"brackets":     strings.Repeat(".[", n/2),
		"closers":      strings.Repeat("a.", n/4) + strings.Repeat(")", n/2),
		"ellipses":     strings.Repeat("…", n/3),
		"quotes":       strings.Repeat("”", n/3),
		"apostrophes":  strings.Repeat("'", n),
		"lines":        strings.Repeat("a\n", n/2),
		"initials":     strings.Repeat("A. ", n/3),
		"numbers":      strings.Repeat("1,111", n/5),
		"markers":      strings.Repeat("- ", n/2),
		"spaces":       "a" + strings.Repeat(" ", n) + "b",
		"credits":      strings.Repeat("• © x\n", n/8),
		"headings":     strings.Repeat("Head\n\n", n/6),
	}
}

func TestHostileTextIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("timed, and the race detector takes its time: skipped by -short")
	}
	for name, text := range hostile(1 << 19) {
		start := time.Now()
		doc, err := Read("-", []byte("a "+text), Options{Format: "text"})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		var buf []Token
		for _, s := range doc.Sentences {
			if s.Span.End-s.Span.Start > maxSentence {
				t.Errorf("%s: a sentence of %d bytes", name, s.Span.End-s.Span.Start)
			}
			buf = Tokenize(doc.Text, s.Span, buf[:0])
		}
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%s: %v for 512 kB", name, d)
		}
	}
}

// checkDocument says where doc's spans leave the text, overlap or lose a word.
func checkDocument(t *testing.T, doc *Document) {
	t.Helper()
	var buf []Token
	at, block := 0, -1
	for i, b := range doc.Blocks {
		if b.Span.Start < at || b.Span.End <= b.Span.Start || b.Span.End > len(doc.Text) {
			t.Fatalf("block %d at %v after %d of %d", i, b.Span, at, len(doc.Text))
		}
		noWords(t, doc.Text, at, b.Span.Start)
		at = b.Span.End
	}
	noWords(t, doc.Text, at, len(doc.Text))
	at = 0
	for i, s := range doc.Sentences {
		b := doc.Blocks[s.Block].Span
		if s.Block < block || s.Span.Start < at || s.Span.Start < b.Start || s.Span.End > b.End || s.Span.End <= s.Span.Start {
			t.Fatalf("sentence %d at %v, block at %v, after %d", i, s.Span, b, at)
		}
		noWords(t, doc.Text, at, s.Span.Start)
		at, block = s.Span.End, s.Block
		buf = Tokenize(doc.Text, s.Span, buf[:0])
		end := s.Span.Start
		for _, tok := range buf {
			if int(tok.Start) < end || tok.End <= tok.Start || int(tok.End) > s.Span.End {
				t.Fatalf("token %v in sentence %v", tok, s.Span)
			}
			noWords(t, doc.Text, end, int(tok.Start))
			end = int(tok.End)
		}
		noWords(t, doc.Text, end, s.Span.End)
	}
	noWords(t, doc.Text, at, len(doc.Text))
}

func noWords(t *testing.T, text string, start, end int) {
	t.Helper()
	for _, r := range text[start:end] {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			t.Fatalf("a word lost in %q", text[start:min(end, start+80)])
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range hostile(60) {
		f.Add("a.txt", s)
	}
	f.Add("a.txt", "Head\n\n“Why?” Lind asked. It’s 1,500 on 3.5.2018…\r\n  • © Lind / File\n")
	f.Add("a.txt", "\ufeffA line that is broken\nat a width of forty\ncharacters or so.\f\nNext.")
	f.Add("a.html", "<html lang=en><title>T</title><h1>T</h1><time datetime=2004-09-06>x</time><p><b>Bold</b><br>It <q>rained</q>.<ul><li>a<td>b<pre><code>c")
	f.Add("a.md", "---\ntitle: T\ndate: 2004-09-06\n---\n# T\n\n* a\n  > b\n\n| a | b |\n|---|---|\n[^1]: note\n")
	f.Add("a.mhtml", saved)
	f.Add("a.tml", timeml)
	f.Fuzz(func(t *testing.T, name, text string) {
		doc, err := Read(name, []byte(text), Options{})
		if err == nil {
			checkDocument(t, &doc)
		}
	})
}

// newsText is n bytes of prose like a news agency's, without numbers of its own.
func newsText(n int) string {
	const story = "ARLO, Sept. 2 (Nordwire) - The mayor of Arlo said on Monday that the bridge over the Lund, " +
		"closed since August 18, would open again in 1988. \"We have waited long enough,\" Mayor Ilse Brandt told reporters. " +
		"The U.S. company that built it, Bolt Inc., paid $1,500,000 in 1987 and denied any fault.\n\n"
	return strings.Repeat(story, n/len(story)+1)
}

func BenchmarkRead(b *testing.B) {
	data := []byte(newsText(1 << 20))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read("-", data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkScan(b *testing.B) {
	text := newsText(1 << 20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var toks []Token
	for b.Loop() {
		doc := Document{Text: text}
		doc.Blocks = textBlocks(text, Span{0, len(text)})
		doc.finish()
		for _, s := range doc.Sentences {
			toks = Tokenize(text, s.Span, toks[:0])
		}
	}
}
