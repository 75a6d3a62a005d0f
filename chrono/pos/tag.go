// Package pos tags words for part of speech, in the tag set of the Penn Treebank:
// the averaged perceptron of github.com/jdkato/prose over prose's English model.
//
// The tags are those of prose's own tagger, at a fifth of the time. That one
// looks a dozen features of each word up by name, among 75,000; here what a word
// says for itself and for its neighbours is looked up when it is first met, and
// remembered.
package pos

import (
	"slices"
	"strings"
)

// A Tagger runs the model over one sentence at a time, and remembers what it finds
// out: it is made for many sentences, and serves one goroutine at a time.
type Tagger struct {
	model    *model
	tags     []string        // by number: those of the model, and what else may stand before a word
	number   map[string]int8 // of a tag
	start    [2]int8         // the numbers of what stands before the first word
	sentence []*Word         // in hand, with two on either side that stand for its ends
	ends     [4]*Word
	bias     feature
	last     [maxTags]feature          // by tag: the feature of the tag before
	last2    [maxTags]feature          // of the tag before that
	pair     [maxTags][maxTags]feature // of both
	key      []byte
	searched int    // how many features were looked up by halves
	index    *index // of the features, once many were looked up
	scores   [maxTags]float32
	own      [1 << 10]own // met last, by its features
}

// patience is how many features are looked up by halves before an index is
// made: as many as take as long as making it, so that a short text is spared it.
const patience = 4000

// own is the sum of what a word's ending and first letter say, which begins
// every sum, and which many words share.
type own struct {
	ending, first feature
	known         bool
	scores        [maxTags]float32
}

// maxTags bounds how many tags there may be.
const maxTags = 64

// A Word is what the model knows of one word as it is written. It belongs to the
// Tagger that made it, and serves wherever the word is met.
type Word struct {
	odd, sure  int8           // the tag of what is no word, and that of a word that has only one; none for others
	maybeName  bool           // it has a capital or a digit
	features   [roles]feature // by role, as far as they were asked for
	behind     []behind       // those of the tag before it and itself
	text, norm string
}

// role is what a word can be to the one that is to be tagged.
type role uint8

const (
	itself role = iota
	itsEnd
	itsFirst
	before
	beforeEnd
	before2
	after
	afterEnd
	after2
	roles
)

// roleNames are the names of the features of each role, without the word.
var roleNames = [roles]string{"i word ", "i suffix ", "i pref1 ", "i-1 word ", "i-1 suffix ", "i-2 word ", "i+1 word ", "i+1 suffix ", "i+2 word "}

type behind struct {
	tag     int8
	feature feature
}

func newWord(text, norm string) *Word {
	w := &Word{text: text, norm: norm, odd: none, sure: none}
	for r := range w.features {
		w.features[r] = unasked
	}
	return w
}

// New returns a tagger that has met no words.
func New() *Tagger {
	t := &Tagger{model: english(), number: map[string]int8{}}
	t.tags = append(slices.Clone(t.model.classes), "-START-", "-START2-", "-NONE-", "-")
	for i, tag := range t.tags {
		t.number[tag] = int8(i)
		t.last[i], t.last2[i] = t.feature("i-1 tag ", tag), t.feature("i-2 tag ", tag)
		for k := range t.tags {
			t.pair[i][k] = unasked
		}
	}
	t.start = [2]int8{t.number["-START-"], t.number["-START2-"]}
	t.bias = t.feature("bias", "")
	for i, text := range []string{"-START-", "-START2-", "-END-", "-END2-"} {
		t.ends[i] = newWord(text, text)
	}
	return t
}

// Tag appends to tags the tag of each word of a sentence, and returns it. names
// are words with a capital or a digit whose tag needs no context.
func (t *Tagger) Tag(words []*Word, names map[string]string, tags []string) []string {
	t.sentence = append(t.sentence[:0], t.ends[0], t.ends[1])
	t.sentence = append(t.sentence, words...)
	t.sentence = append(t.sentence, t.ends[2], t.ends[3])
	last, last2 := t.start[0], t.start[1]
	for i, met := range words {
		now := met.odd
		if name := ""; now == none {
			if met.maybeName {
				name = names[met.text]
			}
			if now = met.sure; name != "" {
				now = t.number[name]
			} else if now == none {
				now = t.predict(t.sentence[i:i+5], last, last2)
			}
		}
		tags = append(tags, t.tags[now])
		last, last2 = now, last
	}
	return tags
}

// predict is the tag of the third of five words, behind words with the tags last
// and last2. The order of the features is that of prose's tagger: sums of
// rounded numbers depend on it.
func (t *Tagger) predict(w []*Word, last, last2 int8) int8 {
	m, s := t.model, &t.scores
	*s = t.sum(t.as(itsEnd, w[2]), t.as(itsFirst, w[2])).scores
	m.add(t.last[last], s)
	m.add(t.last2[last2], s)
	m.add(t.both(last, last2), s)
	m.add(t.as(itself, w[2]), s)
	m.add(t.behind(w[2], last), s)
	m.add(t.as(before, w[1]), s)
	m.add(t.as(beforeEnd, w[1]), s)
	m.add(t.as(before2, w[0]), s)
	m.add(t.as(after, w[3]), s)
	m.add(t.as(afterEnd, w[3]), s)
	m.add(t.as(after2, w[4]), s)
	return m.best(s)
}

// sum is what a word with these features of its ending and first letter says
// for itself.
func (t *Tagger) sum(ending, first feature) *own {
	o := &t.own[(ending*67+first)%feature(len(t.own))]
	if !o.known || o.ending != ending || o.first != first {
		*o = own{ending: ending, first: first, known: true}
		t.model.add(t.bias, &o.scores)
		t.model.add(ending, &o.scores)
		t.model.add(first, &o.scores)
	}
	return o
}

// feature finds the feature called name and value.
func (t *Tagger) feature(name, value string) feature {
	t.key = append(append(t.key[:0], name...), value...)
	if t.index != nil {
		return t.index.feature(t.model, t.key)
	}
	if t.searched++; t.searched == patience {
		t.index = indexed()
	}
	return t.model.feature(t.key)
}

// both is the feature of the last two tags.
func (t *Tagger) both(last, last2 int8) feature {
	f := &t.pair[last][last2]
	if *f == unasked {
		*f = t.feature("i tag+i-2 tag ", t.tags[last]+" "+t.tags[last2])
	}
	return *f
}

// as is the feature that w makes in a role.
func (t *Tagger) as(r role, w *Word) feature {
	if w.features[r] == unasked {
		value := w.norm
		switch r {
		case itsEnd:
			value = ending(w.text)
		case itsFirst:
			value = w.text[:min(1, len(w.text))]
		case beforeEnd, afterEnd:
			value = ending(w.norm)
		}
		w.features[r] = t.feature(roleNames[r], value)
	}
	return w.features[r]
}

// behind is the feature of w behind a word with the tag last.
func (t *Tagger) behind(w *Word, last int8) feature {
	for i := range w.behind {
		if w.behind[i].tag == last {
			return w.behind[i].feature
		}
	}
	f := t.feature("i-1 tag+i word ", t.tags[last]+" "+w.norm)
	w.behind = append(w.behind, behind{last, f})
	return f
}

// Word is what is known of a word as Document tokens make them: a mark stands
// alone, or doubled. It holds on to text.
func (t *Tagger) Word(text string) *Word {
	w := newWord(text, normal(text))
	w.maybeName = text != strings.ToLower(text) || strings.ContainsAny(text, "0123456789")
	if tag := odd(text); tag != "" {
		w.odd = t.number[tag]
	}
	if tag, ok := t.model.sure[text]; ok {
		w.sure = int8(tag)
	}
	return w
}

// ending is the last three bytes of s: the model was trained on bytes.
func ending(s string) string { return s[max(0, len(s)-3):] }

// normal is a word in the form in which the model was trained on it.
func normal(s string) string {
	switch {
	case s == "":
		return s
	case s[0] != '-' && strings.IndexByte(s, '-') >= 0:
		return "!HYPHEN"
	case len(s) == 4 && digits(s) == 4:
		return "!YEAR"
	case digits(s) > 0:
		return "!DIGITS"
	}
	return strings.ToLower(s)
}

// digits is how many digits s begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// odd is the tag that prose gives to what its model never met, "" for the rest:
// smileys, as far as they can be one word of a document, the zero that stands
// for nothing in a treebank, and the sign of a user's name.
func odd(s string) string {
	switch s {
	case "8D", "8-D", "xD", "xDD", "XDD", "O.o":
		return "SYM"
	case "0", "*":
		return "-NONE-"
	case "-":
		return "-"
	}
	if strings.HasPrefix(s, "@") {
		return "NN"
	}
	return ""
}
