package pos

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdkato/prose/v3/tag"

	"dateline/chrono/article"
)

// sentences are those of the shipped articles, as words.
func sentences(tb testing.TB) (out [][]string) {
	paths, err := filepath.Glob("../../testdata/*/*.txt")
	if err != nil || len(paths) == 0 {
		tb.Fatal("no articles: ", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		doc, err := article.Read(path, data, article.Options{Format: "text"})
		if err != nil {
			tb.Fatal(path, err)
		}
		for _, s := range doc.Sentences {
			out = append(out, wordsOf(doc.Text, s.Span))
		}
	}
	return out
}

func wordsOf(text string, s article.Span) (words []string) {
	for _, t := range article.Tokenize(text, s, nil) {
		words = append(words, text[t.Start:t.End])
	}
	return words
}

// tags is what tagger says of words.
func tags(tagger *Tagger, words []string, names map[string]string) []string {
	met := make([]*Word, len(words))
	for i, w := range words {
		met[i] = tagger.Word(w)
	}
	return tagger.Tag(met, names, nil)
}

// same holds that the words get the tags that prose's own tagger gives them.
func same(t *testing.T, tagger *Tagger, words []string, names tag.Lexicon) {
	t.Helper()
	reference, err := tag.New(tag.WithLexicon(names))
	if err != nil {
		t.Fatal(err)
	}
	got := tags(tagger, words, names)
	for i, want := range reference.Tag(words) {
		if got[i] != want.Tag {
			t.Fatalf("%q: word %d, %q, is %s; prose says %s", words, i, words[i], got[i], want.Tag)
		}
	}
}

func TestTagAsProse(t *testing.T) {
	tagger := New()
	names := tag.Lexicon{"Reuters": "NNP", "2019": "CD", "Army": "NNP"}
	for _, words := range sentences(t) {
		same(t, tagger, words, nil)
		same(t, tagger, words, names)
	}
}

// TestOddWords holds what is no word to prose's opinion of it.
func TestOddWords(t *testing.T) {
	tagger := New()
	for _, s := range []string{"0", "*", "-", "--", "@", "8D", "8-D", "xD", "xDD", "XDD", "O.o", "O.O", "xd", "00", "0.5", "1987", "19871", "U.S.", "3,5",
		"mid-May", "-", "''", "``", "’", "é", "École", "…", "\xff", "İstanbul", "ſ"} {
		same(t, tagger, []string{s}, nil)
		same(t, tagger, []string{"He", s, s, "left", "on", s, "Monday", "."}, nil)
	}
	same(t, tagger, nil, nil)
}

func FuzzTag(f *testing.F) {
	for _, s := range []string{"He left on 3 May, 1987.", "“It’s over,” said the U.S. envoy", "8D 0 * @ - xD"} {
		f.Add(s)
	}
	tagger := New()
	f.Fuzz(func(t *testing.T, s string) { same(t, tagger, wordsOf(s, article.Span{End: len(s)}), nil) })
}

func BenchmarkTag(b *testing.B) {
	all := sentences(b)
	size := 0
	for _, words := range all {
		size += len(strings.Join(words, " "))
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	tagger, met := New(), map[string]*Word{}
	var in []*Word
	var out []string
	for b.Loop() {
		for _, words := range all {
			in = in[:0]
			for _, w := range words {
				if met[w] == nil {
					met[w] = tagger.Word(w)
				}
				in = append(in, met[w])
			}
			out = tagger.Tag(in, nil, out[:0])
		}
	}
}
