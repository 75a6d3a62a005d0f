package chrono

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// identify gives every event its ID, in the order of the telling.
//
// eventID: an event is known by what is written, not by what we make of it: the
// SHA-256 of its normalised sentence, trigger and date words, in that order,
// each followed by a zero byte, and an ordinal among events for which all three
// are equal (0 for the first, in the order of documents and of the text). The
// ID is "e" and the first seven hex digits. File, title, offsets and resolved
// date take no part, so that a second version of an article, or a better title,
// keeps it. Where two different events collide in seven digits, the later one's
// ordinal is raised by 1,000,000 until it is free.
func identify(c *Chronology, drafts []draft) {
	seen := make(map[string]int, len(drafts))
	used := make(map[string]bool, len(drafts))
	for i := range drafts {
		d := &drafts[i]
		text := c.Documents[d.Document].Text
		var b strings.Builder
		b.WriteString(normal(text[d.Sentence.Start:d.Sentence.End]))
		b.WriteByte(0)
		b.WriteString(normal(text[d.Trigger.Start:d.Trigger.End]))
		b.WriteByte(0)
		for k, m := range d.Mentions {
			if k > 0 {
				b.WriteByte(' ')
			}
			s := c.Mentions[d.Document][m].Span
			b.WriteString(normal(text[s.Start:s.End]))
		}
		b.WriteByte(0)
		key := b.String()
		d.ID = eventID(key, seen[key], used)
		seen[key]++
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
