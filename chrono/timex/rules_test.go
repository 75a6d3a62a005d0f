package timex

import (
	"strings"
	"testing"

	"dateline/chrono/article"
)

// document is one paragraph and one sentence.
func document(text string) *article.Document {
	all := article.Span{Start: 0, End: len(text)}
	return &article.Document{Text: text, Blocks: []article.Block{{Span: all, Paragraph: 1}}, Sentences: []article.Sentence{{Span: all}}}
}

// unbracket cuts the brackets around one extent out of an example; start is -1
// where there are none.
func unbracket(example string) (text string, span article.Span) {
	start := strings.IndexByte(example, '[')
	end := strings.IndexByte(example, ']')
	if start < 0 || end < start {
		return example, article.Span{Start: -1, End: -1}
	}
	return example[:start] + example[start+1:end] + example[end+1:], article.Span{Start: start, End: end - 1}
}

func TestPatternsCompile(t *testing.T) {
	shared := newParts()
	for _, r := range rules {
		if _, err := compile(r.pattern, shared); err != nil {
			t.Errorf("%s: %v", r.name, err)
		}
	}
}

// TestExamples: each rule finds its own example, and nothing else finds it.
func TestExamples(t *testing.T) {
	for _, r := range rules {
		text, span := unbracket(r.example)
		found, _ := recognize(document(text))
		if r.silent {
			if len(found) > 0 {
				t.Errorf("%s: %q: found %q by %s", r.name, r.example, text[found[0].Span.Start:found[0].Span.End], found[0].Rule)
			}
			continue
		}
		fired := false
		for _, x := range found {
			fired = fired || x.Rule == r.name && x.Span == span
		}
		if !fired {
			t.Errorf("%s: %q: not found", r.name, r.example)
			for _, x := range found {
				t.Logf("%s found %q", x.Rule, text[x.Span.Start:x.Span.End])
			}
		}
	}
}
