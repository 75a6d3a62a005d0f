package chrono

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"dateline/chrono/article"
	"dateline/chrono/timex"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// chronologyOf builds the chronology of one text, with everything in it;
// published may be "".
func chronologyOf(t *testing.T, text, published string) *Chronology {
	t.Helper()
	doc, err := article.Read("story.txt", []byte(text), article.Options{Format: "text"})
	if err != nil {
		t.Fatal(err)
	}
	if published != "" {
		if doc.DCT, err = timex.ParsePhrase(published, time.Unix(0, 0).UTC()); err != nil {
			t.Fatal(err)
		}
		doc.DCTSource = "flag"
	}
	return Build([]article.Document{doc}, Options{All: true})
}

var (
	bracketed = regexp.MustCompile(`\[[^\]]*\]`)
	wordShape = regexp.MustCompile(`[\p{L}\p{N}]+`)
)

// wordsIn is the set of lower-cased words of s.
func wordsIn(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range wordShape.FindAllString(strings.ToLower(s), -1) {
		m[w] = true
	}
	return m
}

// checkTitles reports each word of a title, outside brackets, that its
// sentence lacks.
func checkTitles(t *testing.T, c *Chronology) {
	t.Helper()
	for _, e := range append(append([]Event{}, c.Events...), c.Undated...) {
		sentence := c.Documents[e.Document].Slice(e.Sentence)
		have := wordsIn(sentence)
		for w := range wordsIn(bracketed.ReplaceAllString(e.Title, "")) {
			if !have[w] {
				t.Errorf("title %q has %q, which is not in its sentence %q", e.Title, w, sentence)
			}
		}
	}
}

// TestTitlesStandInSentences holds the promise that a title invents no word,
// over all articles of the test data.
func TestTitlesStandInSentences(t *testing.T) {
	files := goldArticles(t)
	more, _ := filepath.Glob("../testdata/article/*.txt")
	for _, f := range append(files, more...) {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		checkTitles(t, chronologyOf(t, string(data), "2019-09-02"))
	}
}
