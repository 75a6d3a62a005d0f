package chrono

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// TestMixedSentences holds what FuzzBuild holds of sentences that are cut, torn
// and put together anew at their words, which bytes changed at random seldom
// come to.
func TestMixedSentences(t *testing.T) {
	sentences := goldSentences(t)
	r := rand.New(rand.NewPCG(1, 2))
	day, _ := calendar.DayOf(2019, 9, 2)
	texts := 4000
	if testing.Short() { // the race detector takes ten times as long
		texts = 400
	}
	for range texts {
		paragraphs := make([]string, 8)
		for i := range paragraphs {
			paragraphs[i] = strings.Join(mixed(r, sentences), " ")
		}
		text := strings.Join(paragraphs, "\n\n")
		doc, err := article.Read("mixed.txt", []byte(text), article.Options{Format: "text"})
		if err != nil {
			continue
		}
		doc.ID = "d1"
		if r.IntN(2) == 0 {
			doc.DCT, doc.DCTSource = day, "flag"
		}
		c := Build([]article.Document{doc}, Options{All: true})
		for _, e := range slices.Concat(c.Events, c.Undated) {
			if word := foreignWord(&c.Documents[0], &e); word != "" {
				t.Errorf("%q of the title %q is not in the sentence %q", word, e.Title, doc.Slice(e.Sentence))
			}
		}
	}
}

// goldSentences are the words of the sentences of the shipped articles.
func goldSentences(t *testing.T) (out [][]string) {
	paths, err := filepath.Glob("../testdata/*/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no articles: ", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := article.Read(path, data, article.Options{Format: "text"})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range doc.Sentences {
			if words := strings.Fields(doc.Slice(s.Span)); len(words) > 0 {
				out = append(out, words)
			}
		}
	}
	return out
}

// inserts are what turns the structure of a sentence most.
var inserts = strings.Fields("and which who that said until not was had were to by of the \" ' , ; : . ( ) [ ] — \u201c \u201d \u2019s 1987 Monday, yesterday")

// mixed is a sentence with one to four changes.
func mixed(r *rand.Rand, sentences [][]string) []string {
	w := sentences[r.IntN(len(sentences))]
	for range 1 + r.IntN(4) {
		i := r.IntN(len(w) + 1)
		head, tail := w[:i], w[i:]
		switch r.IntN(5) {
		case 0:
			w = head
		case 1:
			w = tail
		case 2:
			w = slices.Concat(head, tail[min(1, len(tail)):])
		case 3:
			w = slices.Concat(head, []string{inserts[r.IntN(len(inserts))]}, tail)
		case 4:
			other := sentences[r.IntN(len(sentences))]
			w = slices.Concat(head, other[r.IntN(len(other)):])
		}
	}
	return w
}
