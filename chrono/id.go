package chrono

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"dateline/chrono/timex"
)

// namer gives events their IDs, in the order of the telling.
type namer struct {
	seen map[string]int
	used map[string]bool
}

// identify names the drafts of one document, and the events that others hang on.
//
// eventID: an event is known by what is written, not by what we make of it: the
// SHA-256 of its normalised sentence, trigger and date words, in that order,
// each followed by a zero byte, and an ordinal among events for which all three
// are equal (0 for the first, in the order of documents and of the text). The
// ID is "e" and the first seven hex digits. File, title, offsets and resolved
// date take no part, so that a second version of an article, or a better title,
// keeps it. Where two different events collide in seven digits, the later one's
// ordinal is raised by 1,000,000 until it is free.
func (n *namer) identify(r *reader) {
	for i := range r.drafts {
		d := &r.drafts[i]
		var b strings.Builder
		b.WriteString(normal(r.doc.Slice(d.Sentence)))
		b.WriteByte(0)
		b.WriteString(normal(r.doc.Slice(d.Trigger)))
		b.WriteByte(0)
		for k, m := range d.Mentions {
			if k > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(normal(r.doc.Slice(r.mentions[m].Span)))
		}
		b.WriteByte(0)
		key := b.String()
		d.ID = eventID(key, n.seen[key], n.used)
		n.seen[key]++
	}
	for i := range r.drafts {
		if k := r.drafts[i].base; k >= 0 {
			r.drafts[i].Anchor = timex.Anchor{Kind: timex.EventAnchor, ID: r.drafts[k].ID}
		}
	}
}

// eventID is the ID of the ordinal-th event of the key, and takes it.
func eventID(key string, ordinal int, used map[string]bool) string {
	for ; ; ordinal += 1_000_000 {
		sum := sha256.Sum256([]byte(key + strconv.Itoa(ordinal)))
		id := "e" + hex.EncodeToString(sum[:4])[:7]
		if !used[id] {
			used[id] = true
			return id
		}
	}
}
