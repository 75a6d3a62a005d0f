package pos

import (
	"encoding/binary"
	"hash/maphash"
	"math"
	"sync"

	"github.com/jdkato/prose/v3/tag/aptagmodel"
)

// model is the perceptron as prose writes it, read where it lies: the numbers
// are little-endian, four bytes each, and nothing of them is copied.
type model struct {
	classes  []string         // the tags, by number
	sure     map[string]uint8 // the words that only ever have one tag
	features int
	names    []byte // of the features, in order, one behind the other
	nameEnd  []byte // by feature, and before the first: where its name ends
	pairEnd  []byte // by feature, and before the first: where its pairs end
	class    []byte // by pair: the tag that it speaks for or against,
	weight   []byte // and how loudly
}

// format is what a model begins with that this package can read.
const format = "PROSETAG\x01\x00\x00\x00"

// english is the model that prose ships, read once.
var english = sync.OnceValue(func() *model { return read(aptagmodel.English) })

// read reads the bytes of a model. It panics where they are none: they are part
// of the binary.
func read(b []byte) *model {
	if len(b) < len(format) || string(b[:len(format)]) != format {
		panic("part-of-speech model: unknown format")
	}
	b = b[len(format):]
	take := func(n int) []byte {
		part := b[:n:n]
		b = b[n:]
		return part
	}
	number := func() int { return at(take(4), 0) }
	text := func() string { return string(take(int(binary.LittleEndian.Uint16(take(2))))) }
	m := &model{classes: make([]string, number())}
	for i := range m.classes {
		m.classes[i] = text()
	}
	m.features = number()
	pairs, length := number(), number()
	m.names = take(length)
	m.nameEnd, m.pairEnd = take(4*(m.features+1)), take(4*(m.features+1))
	m.class, m.weight = take(pairs), take(4*pairs)
	n := number()
	m.sure = make(map[string]uint8, n)
	for range n {
		word := text()
		m.sure[word] = take(1)[0]
	}
	return m
}

// at is number i of a table.
func at(table []byte, i int) int { return int(binary.LittleEndian.Uint32(table[4*i:])) }

// none is the number of no tag.
const none = -1

// feature is where the pairs of a feature stand among those of the model: the
// first, and in the last seven bits how many there are. They are one number
// because words keep many. The zero feature, which the model does not know, has none.
type feature uint32

// unasked is a feature that was not looked up yet.
const unasked = ^feature(0)

// pairs is feature i.
func (m *model) pairs(i int) feature {
	from, to := at(m.pairEnd, i), at(m.pairEnd, i+1)
	return feature(from<<7 | (to-from)&127) // at most one for each tag
}

// feature finds a feature by its name, by halves.
func (m *model) feature(name []byte) feature {
	low, high := 0, m.features
	for low < high {
		mid := int(uint(low+high) / 2)
		if string(m.name(mid)) < string(name) {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low < m.features && string(m.name(low)) == string(name) {
		return m.pairs(low)
	}
	return 0
}

// index finds features at once, where making it pays: a hash table of their
// names, open, with the next free slot for those that fall on one slot.
type index struct {
	seed  maphash.Seed
	slots []slot // a power of two
}

// slot is a feature, by its number from one on, and the low half of its hash.
type slot struct{ hash, feature uint32 }

// indexed is the index of the English model, made once.
var indexed = sync.OnceValue(func() *index { return english().index() })

func (m *model) index() *index {
	size := 1
	for size < m.features*3/2 {
		size *= 2
	}
	x := &index{seed: maphash.MakeSeed(), slots: make([]slot, size)}
	for i := range m.features {
		hash, k := x.start(m.name(i))
		for x.slots[k].feature != 0 {
			k = (k + 1) & (len(x.slots) - 1)
		}
		x.slots[k] = slot{hash, uint32(i) + 1}
	}
	return x
}

// start is the hash of a name, and the slot at which its search begins.
func (x *index) start(name []byte) (hash uint32, k int) {
	h := maphash.Bytes(x.seed, name)
	return uint32(h), int(h >> 32 & uint64(len(x.slots)-1))
}

// feature finds a feature of m by its name.
func (x *index) feature(m *model, name []byte) feature {
	hash, k := x.start(name)
	for ; x.slots[k].feature != 0; k = (k + 1) & (len(x.slots) - 1) {
		if i := int(x.slots[k].feature) - 1; x.slots[k].hash == hash && string(m.name(i)) == string(name) {
			return m.pairs(i)
		}
	}
	return 0
}

func (m *model) name(i int) []byte { return m.names[at(m.nameEnd, i):at(m.nameEnd, i+1)] }

// add adds what a feature says to the scores of the tags.
func (m *model) add(f feature, scores *[maxTags]float32) {
	from, n := int(f>>7), int(f&127)
	weight := m.weight[4*from : 4*(from+n)]
	for k, c := range m.class[from : from+n] {
		scores[c%maxTags] += math.Float32frombits(binary.LittleEndian.Uint32(weight[4*k:]))
	}
}

// best is the tag with the highest score, the first of several.
func (m *model) best(scores *[maxTags]float32) int8 {
	best := 0
	for i := range m.classes {
		if scores[i] > scores[best] {
			best = i
		}
	}
	return int8(best)
}
