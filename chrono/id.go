package chrono

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"strconv"
	"strings"

	"dateline/chrono/timex"
)

// namer gives events their IDs, in the order of the telling.
type namer struct {
	seen map[[sha256.Size]byte]int // how many events have had the key
	used map[string]bool
}

// identify names the drafts of one document, and the events that others hang on.
//
// An event is known by what is written, not by what we make of it: its ID is of the
// SHA-256 of its normalised sentence, trigger and date words, in that order,
// each followed by a zero byte, and an ordinal among events for which all three
// are equal (0 for the first, in the order of documents and of the text). The
// ID is "e" and the first seven hex digits. File, title, offsets and resolved
// date take no part, so that a second version of an article, or a better title,
// keeps it. Where two different events collide in seven digits, the later one's
// ordinal is raised by 1,000,000 until it is free.
func (n *namer) identify(r *reader) {
	last, sentence := -1, sha256.New()
	var normal []byte
	add := func(h io.Writer, s string) {
		normal = append(appendNormal(normal[:0], s), 0)
		h.Write(normal)
	}
	for i := range r.drafts {
		d := r.drafts[i]
		if d.sentence != last { // a long sentence of many events is hashed once
			last = d.sentence
			sentence.Reset()
			add(sentence, r.doc.Slice(d.Sentence))
		}
		key, err := sentence.(hash.Cloner).Clone()
		if err != nil {
			panic(err) // SHA-256 of the standard library clones
		}
		add(key, r.doc.Slice(d.Trigger))
		add(key, r.dateWords(d))
		d.ID = n.name(key)
	}
	for i := range r.drafts {
		if k := r.drafts[i].base; k >= 0 {
			r.drafts[i].Anchor = timex.Anchor{Kind: timex.EventAnchor, ID: r.drafts[k].ID}
		}
	}
}

// dateWords is the words of the mentions that date d, one space between two.
func (r *reader) dateWords(d *draft) string {
	var words []string
	for _, m := range d.Mentions {
		words = append(words, r.doc.Slice(r.mentions[m].Span))
	}
	return strings.Join(words, " ")
}

// name is the ID of the next event of that key, and takes it.
func (n *namer) name(key hash.Hash) string {
	k := [sha256.Size]byte(key.Sum(nil))
	ordinal := n.seen[k]
	n.seen[k]++
	return freeID(key, ordinal, n.used)
}

// EventID is the ID of an event that stands in no text: the ordinal-th that key
// tells of.
func EventID(key string, ordinal int) string {
	h := sha256.New()
	io.WriteString(h, key)
	return freeID(h, ordinal, map[string]bool{})
}

// freeID adds the ordinal to the key, and raises it until the ID is free.
func freeID(key hash.Hash, ordinal int, used map[string]bool) string {
	for ; ; ordinal += 1_000_000 {
		h, err := key.(hash.Cloner).Clone()
		if err != nil {
			panic(err) // SHA-256 of the standard library clones
		}
		io.WriteString(h, strconv.Itoa(ordinal))
		id := "e" + hex.EncodeToString(h.Sum(nil)[:4])[:7]
		if !used[id] {
			used[id] = true
			return id
		}
	}
}
