package chrono

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// FuzzBuild holds, of any text, that a chronology is made of it without a
// panic, that its events are in order and stand where they say, that every word
// of a title outside brackets is of its sentence, and that its JSON reads back.
func FuzzBuild(f *testing.F) {
	paths, err := filepath.Glob("../testdata/gold/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for block := range strings.SplitSeq(string(data), "\n\n") {
			f.Add(block, true)
		}
	}
	f.Add("On August 18, the army said on Monday, 16 days after the test, it would not.", false)
	day, _ := calendar.DayOf(2019, 9, 2)
	f.Fuzz(func(t *testing.T, text string, published bool) {
		doc, err := article.Read("fuzz.txt", []byte(text), article.Options{Format: "text"})
		if err != nil || len(text) > 10_000 {
			return
		}
		doc.ID = "d1"
		if published {
			doc.DCT, doc.DCTSource = day, "flag"
		}
		c := Build([]article.Document{doc}, Options{All: true})
		var last calendar.Moment = calendar.OpenPast
		for i := range c.Events {
			e := &c.Events[i]
			if key := sortKey(e.When); key < last {
				t.Errorf("%s stands behind a later event", e.ID)
			} else {
				last = key
			}
		}
		for _, list := range [][]Event{c.Events, c.Undated} {
			for i := range list {
				if word := foreignWord(&c.Documents[0], &list[i]); word != "" {
					t.Errorf("%q of the title %q is not in the sentence %q", word, list[i].Title, doc.Slice(list[i].Sentence))
				}
			}
		}
		wire := c.Wire("test")
		back, err := wire.Chronology()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(wire, back.Wire("test")); diff != "" {
			t.Error(diff)
		}
	})
}

// foreignWord is a word of the title of e, outside of brackets, that its
// sentence lacks; "" for none.
func foreignWord(d *article.Document, e *Event) string {
	title, sentence := e.Title, strings.ToLower(d.Slice(e.Sentence))
	sentence = strings.ReplaceAll(sentence, " n't", "n't") // tokenised text is closed up
	for {
		before, rest, open := strings.Cut(title, "[")
		for _, word := range strings.FieldsFunc(before, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if !strings.Contains(sentence, strings.ToLower(word)) {
				return word
			}
		}
		if !open {
			return ""
		}
		if _, title, open = strings.Cut(rest, "]"); !open {
			return ""
		}
	}
}
