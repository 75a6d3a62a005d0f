// Package lang holds the words that the other packages know, as data: en.tsv the
// words of dates, events.tsv those of events, deeds.tsv those by which two tellings
// name one deed, names.tsv given names. A row is a concept, "class<TAB>value<TAB>words". Words are
// compared in lower case; a phrase is written with "_" between its words.
package lang

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed en.tsv
var english string

//go:embed events.tsv
var englishEvents string

//go:embed deeds.tsv
var englishDeeds string

//go:embed names.tsv
var englishNames string

// Set is a set of classes.
type Set [3]uint64

// Has reports whether c is in s.
func (s *Set) Has(c Class) bool { return s[c>>6]&(1<<(c&63)) != 0 }

// Add puts c into s.
func (s *Set) Add(c Class) { s[c>>6] |= 1 << (c & 63) }

// Word is what the lexicon says of one word or phrase.
type Word struct {
	Text    string // lower case; a phrase has "_" between its words
	Classes Set
	ID      int      // ordinal in the lexicon from 0
	Phrases []Phrase // the phrases it begins
	senses  []sense
}

// Phrase is a row's phrase: its words in order, and its own entry.
type Phrase struct {
	Words []string
	Word  *Word
}

type sense struct {
	class Class
	value int
	text  string
}

// Value returns the number that the word has in class c, 0 where it has none.
func (w *Word) Value(c Class) int {
	if w == nil {
		return 0
	}
	for i := range w.senses {
		if w.senses[i].class == c {
			return w.senses[i].value
		}
	}
	return 0
}

// Key returns the value that the word has in class c as it is written in the
// table ("easter-monday"), "" where the word is not of the class.
func (w *Word) Key(c Class) string {
	if w == nil {
		return ""
	}
	for i := range w.senses {
		if w.senses[i].class == c {
			return w.senses[i].text
		}
	}
	return ""
}

// Keys returns all the values that the word has in class c, as written.
func (w *Word) Keys(c Class) []string {
	var out []string
	if w != nil {
		for i := range w.senses {
			if w.senses[i].class == c {
				out = append(out, w.senses[i].text)
			}
		}
	}
	return out
}

// Has reports whether the word is of class c. The nil Word is of none.
func (w *Word) Has(c Class) bool { return w != nil && w.Classes.Has(c) }

// Lexicon is a parsed table of words. It is read-only and safe for use by
// several goroutines.
type Lexicon struct {
	Words   []*Word
	table   []*Word  // open addressing, a power of two long
	signs   []uint16 // of the words in the table, 0 for none: small enough to be looked at for every word of a text
	longest int      // bytes of the longest word
}

// English is the lexicon of en.tsv, parsed once.
var English = sync.OnceValue(func() *Lexicon { return parse(english) })

// EnglishEvents is the lexicon of events.tsv: the words by which events are
// told. It stands apart from English so that the scan for dates, which looks up
// every word of a text, has the smaller table.
var EnglishEvents = sync.OnceValue(func() *Lexicon { return parse(englishEvents) })

// EnglishDeeds is the lexicon of deeds.tsv: the words by which different
// articles tell one deed, in their plain and irregular forms.
var EnglishDeeds = sync.OnceValue(func() *Lexicon { return parse(englishDeeds) })

// EnglishNames is the lexicon of names.tsv: given names.
var EnglishNames = sync.OnceValue(func() *Lexicon { return parse(englishNames) })

// ClassNamed returns the class that en.tsv and patterns call name.
func ClassNamed(name string) (Class, bool) {
	for i, n := range classNames {
		if n == name {
			return Class(i), true
		}
	}
	return 0, false
}

// String returns the name that the tables have for the class.
func (c Class) String() string { return classNames[c] }

func parse(table string) *Lexicon {
	lex := &Lexicon{}
	byText := map[string]*Word{}
	word := func(text string) *Word {
		w := byText[text]
		if w == nil {
			w = &Word{Text: text, ID: len(lex.Words)}
			byText[text] = w
			lex.Words = append(lex.Words, w)
			lex.longest = max(lex.longest, len(text))
		}
		return w
	}
	for line := range strings.Lines(table) {
		col := strings.SplitN(strings.TrimRight(line, "\n"), "\t", 3)
		class, ok := ClassNamed(col[0])
		if len(col) != 3 || !ok {
			continue
		}
		value, _ := strconv.Atoi(col[1])
		for text := range strings.FieldsSeq(col[2]) {
			w := word(text)
			w.Classes.Add(class)
			w.senses = append(w.senses, sense{class, value, col[1]})
			if strings.Contains(text, "_") {
				parts := strings.Split(text, "_")
				first := word(parts[0])
				first.Phrases = append(first.Phrases, Phrase{parts, w})
			}
		}
	}
	size := 64
	for size < 4*len(lex.Words) {
		size *= 2
	}
	lex.table, lex.signs = make([]*Word, size), make([]uint16, size)
	for _, w := range lex.Words {
		h := hash(w.Text)
		i := h & uint32(size-1)
		for lex.table[i] != nil {
			i = (i + 1) & uint32(size-1)
		}
		lex.table[i], lex.signs[i] = w, sign(h)
	}
	return lex
}

// sign is what the table tells of a word with this hash before the word itself is
// looked at.
func sign(hash uint32) uint16 { return uint16(hash>>16) | 1 }

// hash mixes the length of a word and four of its bytes, ASCII letters in lower
// case: they tell the words of a lexicon apart nearly as well as all bytes do.
func hash(s string) uint32 {
	n := len(s)
	h := uint64(s[0]) | uint64(s[n/3])<<8 | uint64(s[n/2])<<16 | uint64(s[n-1])<<24 | 0x20202020 | uint64(n)<<32
	return uint32(h * 0x9e3779b97f4a7c15 >> 32)
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// Lookup returns the word, whatever the case of its ASCII letters, or nil. The
// typographic apostrophe counts as the plain one. It allocates nothing.
func (l *Lexicon) Lookup(word string) *Word {
	if len(word) > l.longest+2 || word == "" {
		return nil
	}
	mask := uint32(len(l.signs) - 1)
	h := hash(word)
	for i := h & mask; l.signs[i] != 0; i = (i + 1) & mask {
		if l.signs[i] != sign(h) {
			continue
		}
		if w := l.table[i]; w.Text == word || equalFold(w.Text, word) { // most words are in lower case
			return w
		}
	}
	if strings.IndexByte(word, "’"[0]) < 0 {
		return nil // as nearly always: one byte is faster to look for than three
	}
	if i := strings.Index(word, "’"); i >= 0 {
		var buf [40]byte
		plain := append(append(append(buf[:0], word[:i]...), '\''), word[i+3:]...)
		return l.Lookup(string(plain))
	}
	return nil
}

// Equal reports whether word, in any case and with either apostrophe, is the
// lower-case text.
func Equal(text, word string) bool {
	if i := strings.Index(word, "’"); i >= 0 {
		j := i + len("’")
		return len(text) > i && equalFold(text[:i], word[:i]) && text[i] == '\'' && equalFold(text[i+1:], word[j:])
	}
	return equalFold(text, word)
}

func equalFold(text, word string) bool {
	if len(text) != len(word) {
		return false
	}
	for i := 0; i < len(text); i++ {
		if text[i] != lower(word[i]) {
			return false
		}
	}
	return true
}
