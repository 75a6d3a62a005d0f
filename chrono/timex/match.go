package timex

import (
	"slices"
	"strings"
	"sync"

	"dateline/chrono/lang"
)

// A match is one rule laid over the symbols of a sentence.
type match struct {
	text  string
	syms  []symbol
	rule  *rule
	start int // index of the first symbol
	end   int // index after the last
	caps  [len(slots)][2]int16
}

// span returns the symbols that slot captured, from and past; ok is false
// where it captured nothing.
func (m *match) span(slot byte) (from, past int, ok bool) {
	c := m.caps[slotOf[slot]]
	return int(c[0]), int(c[1]), c[1] > c[0]
}

// symbol returns the first symbol that slot captured, or nil.
func (m *match) symbol(slot byte) *symbol {
	if from, _, ok := m.span(slot); ok {
		return &m.syms[from]
	}
	return nil
}

// value returns the number that the symbol in slot has in class c, 0 where the
// slot is empty.
func (m *match) value(slot byte, c lang.Class) int {
	if s := m.symbol(slot); s != nil {
		return s.word.Value(c)
	}
	return 0
}

// machine runs programs over the symbols of one sentence at a time. Its buffers
// are used again for every sentence.
type machine struct {
	rules  *ruleIndex
	syms   []symbol
	caps   [len(slots)][2]int16
	best   [len(slots)][2]int16
	end    int // of the longest match so far, -1 for none
	steps  int
	tried  []int32 // by rule: the position it was last tried at
	found  []candidate
	serial int32
	amount struct { // whether an amount begins at the position in hand
		serial int32
		found  bool
	}

	m        match   // in hand
	draft    Mention // in hand
	ids      string  // ids made ahead, see mentionID
	mentions []Mention
	cues     []cue // of the mentions
}

type candidate struct {
	rule int
	end  int
	caps [len(slots)][2]int16
}

// maxSteps bounds the work at one position of one rule; no rule of the table
// needs a tenth of it.
const maxSteps = 4000

func (k *machine) run(p *program, pc, pos int) {
	for k.steps < maxSteps {
		k.steps++
		in := &p.steps[pc]
		pc++
		switch in.op {
		case opSymbol:
			if !overlap(&k.syms[pos].set, in.set) {
				return
			}
			pos++
		case opWord:
			if k.syms[pos].word != in.word {
				return
			}
			pos++
		case opSplit:
			near, far := overlap(&k.syms[pos].set, in.set), overlap(&k.syms[pos].set, in.far)
			switch {
			case near && far:
				was := k.caps
				k.run(p, int(in.x), pos)
				k.caps = was
				pc = int(in.y)
			case near:
				pc = int(in.x)
			case far:
				pc = int(in.y)
			default:
				return
			}
		case opJump:
			pc = int(in.x)
		case opSave:
			k.caps[in.x][in.y] = int16(pos)
		case opGlue:
			if !k.syms[pos].glued {
				return
			}
		case opAhead:
			if overlap(&k.syms[pos].set, in.set) == (in.y == 1) {
				return
			}
		case opBehind:
			if overlap(&k.syms[pos-1].set, in.set) == (in.y == 1) {
				return
			}
		case opMatch:
			if pos > k.end {
				k.end, k.best = pos, k.caps
			}
			return
		}
	}
}

func overlap(a, b *symbolSet) bool {
	return a[0]&b[0]|a[1]&b[1]|a[2]&b[2]|a[3]&b[3]|a[4]&b[4] != 0
}

// at finds the rules that match at pos, longest first, then in the order of
// the table. The result is valid until the next call.
func (k *machine) at(pos int) []candidate {
	k.found = k.found[:0]
	k.serial++
	sym := &k.syms[pos]
	for w := range idWord {
		for set := sym.set[w] & k.rules.starts[w]; set != 0; set &= set - 1 {
			k.try(&k.rules.byClass[w<<6+trailing(set)], pos)
		}
	}
	if sym.word != nil {
		k.try(&k.rules.byWord[sym.word.ID], pos)
	}
	if len(k.found) > 1 {
		slices.SortFunc(k.found, func(a, b candidate) int {
			if a.end != b.end {
				return b.end - a.end
			}
			return a.rule - b.rule
		})
	}
	return k.found
}

func (k *machine) try(list *entries, pos int) {
	if !overlap(&k.syms[pos+1].set, &list.second) {
		return
	}
	for i := range list.rules {
		e := &list.rules[i]
		r := e.rule
		if !overlap(&k.syms[pos+1].set, &e.second) || !overlap(&k.syms[pos+2].set, &e.third) || k.tried[r] == k.serial {
			continue
		}
		k.tried[r] = k.serial
		if e.amount && !k.amountAt(pos) {
			continue
		}
		p := &k.rules.programs[r]
		k.end, k.steps = -1, 0
		k.caps = [len(slots)][2]int16{}
		k.run(p, 0, pos)
		if k.end > pos {
			k.found = append(k.found, candidate{int(r), k.end, k.best})
		}
	}
}

// amountAt reports whether an amount ("two years") begins at pos: many rules
// begin with one, and it is looked for once.
func (k *machine) amountAt(pos int) bool {
	if k.amount.serial != k.serial {
		k.end, k.steps = -1, 0
		k.run(&k.rules.amount, 0, pos)
		k.amount.serial, k.amount.found = k.serial, k.end > pos
	}
	return k.amount.found
}

// ruleIndex is the table of rules, compiled, by what their matches begin with.
type ruleIndex struct {
	programs []program
	amount   program // of an amount
	starts   symbolSet
	byClass  [256]entries
	byWord   []entries
}

// entries are the rules that can begin with one class or word, and what the
// second symbol of any of them can be.
type entries struct {
	second symbolSet
	rules  []entry
}

func (l *entries) add(e entry) {
	l.second.join(&e.second)
	l.rules = append(l.rules, e)
}

// entry is a rule that can begin with a class or word, and what its second
// and third symbol can be then.
type entry struct {
	rule   int16
	amount bool // the pattern begins with an amount
	second symbolSet
	third  symbolSet
}

// compiled is the table, compiled on first use. A pattern that does not
// compile never matches; a test compiles them all.
var compiled = sync.OnceValue(indexRules)

func indexRules() *ruleIndex {
	x := &ruleIndex{programs: make([]program, len(rules)), byWord: make([]entries, len(lang.English().Words))}
	const amount = "@more? @amount"
	shared := newParts()
	x.amount, _ = compile(amount, shared)
	for i := range rules {
		counts := strings.HasPrefix(strings.TrimPrefix(rules[i].pattern, "[ "), amount)
		p, err := compile(rules[i].pattern, shared)
		if err != nil {
			continue
		}
		x.programs[i] = p
		for c := range len(x.byClass) {
			if p.first[c>>6]&(1<<(c&63)) != 0 {
				x.starts[c>>6] |= 1 << (c & 63)
				second, third := p.ahead(func(in *step) bool { return in.set[c>>6]&(1<<(c&63)) != 0 })
				x.byClass[c].add(entry{int16(i), counts, second, third})
			}
		}
		for n, w := range p.words {
			if !slices.Contains(p.words[:n], w) {
				x.starts[idWord] |= wordBit(w)
				second, third := p.ahead(func(in *step) bool { return in.word == w })
				x.byWord[w.ID].add(entry{int16(i), counts, second, third})
			}
		}
		x.programs[i].fronts = nil
	}
	return x
}
