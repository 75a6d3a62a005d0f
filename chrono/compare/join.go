package compare

import (
	"cmp"
	"slices"
	"strings"
)

// mostlyHeld is the share of its words, by weight, that an event must have in
// a pair to be told by it.
const mostlyHeld = .8

// absorb joins to a pair what is left and says what the pair says: one event
// that is told as several, or several as one.
func (m *matcher) absorb() {
	sides := map[[2]int]bool{} // pairs whose sentence was changed
	for j, i := range m.from {
		if i >= 0 && sentenceKey(m.old.items[i].key) != sentenceKey(m.new.items[j].key) {
			sides[[2]int{i, j}] = true
		}
	}
	pairs := make([][2]int, 0, len(sides))
	for p := range sides {
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return cmp.Compare(a[1], b[1]) })
	olds, news := indexWords(m.old, pairs, 0), indexWords(m.new, pairs, 1)
	for _, u := range unpaired(m.to) {
		if j := m.holder(&m.old.items[u], m.old, m.new, news, 1); j >= 0 {
			m.oldMore[j] = append(m.oldMore[j], u)
		}
	}
	for _, u := range unpaired(m.from) {
		if i := m.holder(&m.new.items[u], m.new, m.old, olds, 0); i >= 0 {
			m.newMore[m.to[i]] = append(m.newMore[m.to[i]], u)
		}
	}
}

// indexWords lists by word the pairs whose sentence on side s, which is their
// place which, has it.
func indexWords(s *side, pairs [][2]int, which int) map[int32][][2]int {
	index := map[int32][][2]int{}
	for _, p := range pairs {
		for _, w := range slices.Compact(slices.Clone(s.items[p[which]].sentence)) {
			index[w] = append(index[w], p)
		}
	}
	return index
}

// rarest returns the n words that tell most.
func (v *vocabulary) rarest(words []int32, n int) []int32 {
	words = slices.Compact(slices.Clone(words))
	slices.SortStableFunc(words, func(a, b int32) int { return cmp.Compare(v.weight[b], v.weight[a]) })
	return words[:min(n, len(words))]
}

// sentenceKey is the normalised sentence of a telling with that key.
func sentenceKey(key string) string { return key[:strings.IndexByte(key, 0)] }

// holder returns the item of other that is paired and whose sentence says what
// u of s says, or -1; index has the pairs by the words of other, which is the
// place of other in them. Only pairs that have one of the words that tell most
// are looked at.
func (m *matcher) holder(u *item, s, other *side, index map[int32][][2]int, which int) int {
	best, share, off := -1, 0.0, 0
	if len(u.title) < 2 {
		return best
	}
	for _, w := range m.vocab.rarest(u.title, 3) {
		for _, p := range index[w] {
			held := m.tells(u, &other.items[p[which]], &s.items[p[1-which]])
			far := abs(u.rank - s.items[p[1-which]].rank)
			if held > share || held > 0 && held == share && (far < off || far == off && p[which] < best) {
				best, share, off = p[which], held, far
			}
		}
	}
	return best
}

// tells is the share of u that the sentence of h says, 0 where it is too little,
// or where its own partner says as much, so that it did not come from u.
func (m *matcher) tells(u, h, partner *item) float64 {
	if partner.key == u.key || !datesAgree(u, h) {
		return 0
	}
	held := m.vocab.held(u.title, h.sentence)
	if held < mostlyHeld || partner.event.Sentence != u.event.Sentence && m.vocab.held(u.title, partner.sentence) >= held {
		return 0
	}
	return held
}

// datesAgree reports whether two events may be of one moment.
func datesAgree(a, b *item) bool {
	return a.event.Value.Date.IsZero() || b.event.Value.Date.IsZero() || a.window.Overlaps(b.window)
}

// held is the share by weight of words that stand in all.
func (v *vocabulary) held(words, all []int32) float64 {
	var in, sum float64
	for _, w := range words {
		sum += v.weight[w]
		if _, ok := slices.BinarySearch(all, w); ok {
			in += v.weight[w]
		}
	}
	if sum == 0 {
		return 0
	}
	return in / sum
}
