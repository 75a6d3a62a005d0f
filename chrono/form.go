package chrono

import (
	"hash/maphash"
	"strings"
	"sync"
	"unicode/utf8"

	"dateline/chrono/pos"
)

// form is what is known of a word by its letters, wherever it stands. The words
// of all sentences share it, and nobody writes to it but the scratch that made it.
type form struct {
	low string // lower-cased, typographic apostrophes made plain
	*entry
	capital bool      // begins with a capital letter
	upper   bool      // is in capitals, three letters or more
	branded bool      // is a name that begins small: "eBay"
	noted   uint64    // see tagScratch.note
	written *pos.Word // as the tagger knows it,
	small   *pos.Word // and in lower case; nil until asked for
}

// newForm is the form of a word, and of what it is in lower case.
func newForm(text, low string) form {
	if low == "―" { // a horizontal bar for a dash
		low = "—"
	}
	r := firstRune(text)
	return form{low: low, entry: known(low), upper: len(text) > 2 && inCapitals(text), branded: branded(text),
		capital: r >= 'A' && r <= 'Z' || r > 127 && strings.ToLower(string(r)) != string(r) || branded(text)}
}

// spelling is a word as it is joined from tokens, and the forms in it: two where it
// has a possessive or negative ending.
type spelling struct {
	text   string
	cut    int // how many of its bytes are the first form's
	first  form
	second *form
}

// vocabulary remembers the spellings met last: a text says most of its words
// again and again, and what is known of them is then looked up at once.
type vocabulary struct {
	seed   maphash.Seed
	met    [1 << 16]*spelling // by their hash, or beside it
	tagger *pos.Tagger
}

// longestMet is how many bytes a word may have to be remembered: no text says
// one twice that is longer.
const longestMet = 64

// spelling is what is known of a word. Of three with one hash two are remembered.
func (v *vocabulary) spelling(text string) *spelling {
	if len(text) > longestMet {
		return v.spell(text)
	}
	k := maphash.String(v.seed, text) % uint64(len(v.met))
	if sp := v.met[k]; sp != nil && sp.text == text {
		return sp
	}
	if sp := v.met[k^1]; sp != nil && sp.text == text {
		return sp
	}
	v.met[k^1] = v.met[k]
	v.met[k] = v.spell(strings.Clone(text)) // no document is kept for its words
	return v.met[k]
}

// spell splits a word before a possessive or negative ending.
func (v *vocabulary) spell(text string) *spelling {
	low := strings.ReplaceAll(strings.ToLower(text), "’", "'")
	tail := endingOf(low)
	cut := len(low) - tail
	// The ending is counted from the end: lower-casing may change lengths before it.
	if tail > 0 && strings.Contains(text[max(0, len(text)-tail-2):], "’") {
		tail += len("’") - 1
	}
	mid := len(text) - tail
	if tail == 0 || mid <= 0 || !utf8.RuneStart(text[mid]) {
		return &spelling{text: text, cut: len(text), first: v.form(text, low)}
	}
	second := v.form(text[mid:], low[cut:])
	return &spelling{text: text, cut: mid, first: v.form(text[:mid], low[:cut]), second: &second}
}

// endingOf is how many bytes of a word in lower case are a possessive, negative or
// other ending that leans on it.
func endingOf(low string) int {
	switch {
	case len(low) > 3 && (strings.HasSuffix(low, "n't") || strings.HasSuffix(low, "'ll") || strings.HasSuffix(low, "'ve") || strings.HasSuffix(low, "'re")):
		return 3
	case len(low) > 2 && (strings.HasSuffix(low, "'s") || strings.HasSuffix(low, "'d") || strings.HasSuffix(low, "'m")):
		return 2
	}
	return 0
}

func (v *vocabulary) form(text, low string) form {
	f := newForm(text, low)
	if isClitic(low) {
		text = f.low
	}
	f.written = v.tagger.Word(taggerForm(text))
	return f
}

// tagged is a form as the tagger knows it, in lower case where the sentence shouts.
func (v *vocabulary) tagged(f *form, shout bool) *pos.Word {
	if !shout {
		return f.written
	}
	if f.small == nil {
		f.small = v.tagger.Word(taggerForm(f.low))
	}
	return f.small
}

// isClitic reports whether w is an ending that leans on the word before it.
func isClitic(w string) bool {
	switch w {
	case "'s", "'re", "'ve", "'ll", "'d", "'m":
		return true
	}
	return false
}

// inCapitals reports whether a word has no small letter. Most have, and say so
// by their last byte.
func inCapitals(s string) bool {
	c := s[len(s)-1]
	return (c < 'a' || c > 'z') && strings.ToUpper(s) == s
}

// branded reports whether a word is a name that begins small: "eBay".
func branded(s string) bool {
	return len(s) > 2 && s[0] >= 'a' && s[0] <= 'z' && s[1] >= 'A' && s[1] <= 'Z'
}

// taggerForm spells a mark the way the tagger learnt it.
func taggerForm(s string) string {
	switch s {
	case "“", "«", "„", "\"":
		return "``"
	case "”", "»":
		return "''"
	case "—", "–", "―", "-", "_":
		return "--"
	}
	if strings.Contains(s, "’") {
		return strings.ReplaceAll(s, "’", "'")
	}
	return s
}

// resting are the scratches that wait for a document: what they remember takes
// long to learn, so that no pool keeps them that forgets some at any time.
var resting struct {
	sync.Mutex
	list []*tagScratch // the last that worked last
}

// newScratch is the scratch that worked last of those that wait, or a new one.
func newScratch() *tagScratch {
	resting.Lock()
	if n := len(resting.list); n > 0 {
		defer resting.Unlock()
		s := resting.list[n-1]
		resting.list = resting.list[:n-1]
		return s
	}
	resting.Unlock()
	return &tagScratch{vocabulary: vocabulary{seed: maphash.MakeSeed(), tagger: pos.New()}, names: map[string]string{}, known: 1}
}

// rest lets s wait for another document, of which it knows nothing, with no more
// memory than most sentences need.
func (s *tagScratch) rest() {
	if cap(s.tokens) > endless {
		s.tokens, s.forms, s.tags = nil, nil, nil
	}
	if len(s.names) > endless {
		s.names = map[string]string{}
	}
	s.forgetNames()
	resting.Lock()
	defer resting.Unlock()
	resting.list = append(resting.list, s)
}
