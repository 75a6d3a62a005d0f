package chrono

import (
	"testing"

	"dateline/chrono/article"
)

// TestEndings: a possessive ending has its apostrophe, whatever the tagger
// makes of a word that it never met.
func TestEndings(t *testing.T) {
	for text, want := range map[string]string{
		"The day aftVVVVshe gave": "",
		"The army's day":          "'s",
		"The army\u2019s day":     "'s",
		"The armies' day":         "'",
	} {
		s := newScratch()
		got := ""
		for _, w := range s.words(text, article.Span{End: len(text)}) {
			if w.tag == "POS" {
				got += w.low
			}
		}
		if got != want {
			t.Errorf("endings of %q: %q, not %q", text, got, want)
		}
	}
}
