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

// same holds that the words get the tags that prose's own tagger gives them.
func same(t *testing.T, words []string, names tag.Lexicon) {
	t.Helper()
	reference, err := tag.New(tag.WithLexicon(names))
	if err != nil {
		t.Fatal(err)
	}
	got := Tag(words, names, nil)
	for i, want := range reference.Tag(words) {
		if got[i] != want.Tag {
			t.Fatalf("%q: word %d, %q, is %s; prose says %s", words, i, words[i], got[i], want.Tag)
		}
	}
}

func TestTagAsProse(t *testing.T) {
	names := tag.Lexicon{"Reuters": "NNP", "2019": "CD", "Army": "NNP"}
	for _, words := range sentences(t) {
		same(t, words, nil)
		same(t, words, names)
	}
}

// TestOddWords holds what is no word to prose's opinion of it.
func TestOddWords(t *testing.T) {
	for _, s := range []string{"0", "*", "-", "--", "@", "8D", "8-D", "xD", "xDD", "XDD", "O.o", "O.O", "xd", "00", "0.5", "1987", "19871", "U.S.", "3,5",
		"mid-May", "-", "''", "``", "’", "é", "École", "…", "\xff", "İstanbul", "ſ"} {
		same(t, []string{s}, nil)
		same(t, []string{"He", s, s, "left", "on", s, "Monday", "."}, nil)
	}
	same(t, nil, nil)
}

func FuzzTag(f *testing.F) {
	for _, s := range []string{"He left on 3 May, 1987.", "“It’s over,” said the U.S. envoy", "8D 0 * @ - xD"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { same(t, wordsOf(s, article.Span{End: len(s)}), nil) })
}

func BenchmarkTag(b *testing.B) {
	all := sentences(b)
	size := 0
	for _, words := range all {
		size += len(strings.Join(words, " "))
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var tags []string
	for b.Loop() {
		for _, words := range all {
			tags = Tag(words, nil, tags[:0])
		}
	}
}
