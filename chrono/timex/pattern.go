package timex

import (
	"fmt"
	"strings"

	"dateline/chrono/lang"
)

// A pattern is a small regular language over the symbols of a sentence:
//
//	month  dd            a symbol of that class of lang, or of that shape
//	'of'                 that word
//	a b   a | b   (a)    sequence, alternatives, group
//	a?   a*              optional; up to six times
//	M:a                  capture into slot M
//	~a                   a follows without white space
//	=a  !a               a comes next, or does not (nothing is consumed)
//	<a  ^a               a came just before, or did not
//	[ a ]                the extent of the mention; without it, the whole match
//	@name                a fragment of the table in fragments.go
//
// It is compiled once into a program for match.go.
type program struct {
	steps []step // what is run
	code  []instruction
	first symbolSet    // classes and shapes that can begin a match
	words []*lang.Word // words that can begin a match
}

// everything is the set that every symbol is of.
var everything = symbolSet{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}

type operation uint8

const (
	opSymbol operation = iota // consume one symbol of set
	opWord                    // consume the word
	opSplit                   // try x, then y
	opJump                    // go to x
	opSave                    // slot x begins (y = 0) or ends (y = 1) here
	opGlue                    // the next symbol follows without white space
	opAhead                   // the next symbol is (y = 0) or is not (y = 1) of set
	opBehind                  // the same of the symbol before
	opMatch
)

type instruction struct {
	op   operation
	x, y int16
	set  symbolSet // opSymbol, opWord, opAhead, opBehind
	near symbolSet // opSplit: what can be consumed next from x
	far  symbolSet // opSplit: the same from y
	word *lang.Word
}

// slots are the names of captures; "." is the extent.
const slots = ".MDYWPHISAZEQKNURLTCXmdyhipwnOBVGF"

var slotOf = func() (at [128]int8) {
	for i, c := range slots {
		at[c] = int8(i)
	}
	return at
}()

// step is an instruction as it is run. It is small, and equal sets are one, so
// that the programs stay in the processor's cache.
type step struct {
	op       operation
	x, y     int16
	set, far *symbolSet // set is the near one of opSplit
	word     *lang.Word
}

// lower turns the code into steps; sets has the sets seen so far.
func (p *program) lower(sets map[symbolSet]*symbolSet) {
	one := func(s symbolSet) *symbolSet {
		if sets[s] == nil {
			sets[s] = &s
		}
		return sets[s]
	}
	for i := range p.code {
		in := &p.code[i]
		s := step{op: in.op, x: in.x, y: in.y, set: one(in.set), far: one(in.far), word: in.word}
		if in.op == opSplit {
			s.set = one(in.near)
		}
		p.steps = append(p.steps, s)
	}
	p.code = nil
}

type compiler struct {
	src  string
	pos  int
	code []instruction
}

// compile compiles a pattern, or says what is wrong with it.
func compile(pattern string) (p program, err error) {
	c := &compiler{src: expand(pattern)}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("pattern %q: %v", pattern, r)
		}
	}()
	c.alternatives()
	if c.pos < len(c.src) {
		panic("unexpected " + c.src[c.pos:])
	}
	c.emit(instruction{op: opMatch})
	p.code = c.code
	p.starts()
	return p, nil
}

// expand replaces the fragments, also those within fragments.
func expand(pattern string) string {
	for strings.Contains(pattern, "@") {
		i := strings.LastIndex(pattern, "@")
		j := i + 1
		for j < len(pattern) && 'a' <= pattern[j] && pattern[j] <= 'z' {
			j++
		}
		f, ok := fragments[pattern[i+1:j]]
		if !ok {
			return "unknown fragment " + pattern[i+1:j]
		}
		pattern = pattern[:i] + "(" + f + ")" + pattern[j:]
	}
	return pattern
}

func (c *compiler) emit(in instruction) int {
	c.code = append(c.code, in)
	return len(c.code) - 1
}

func (c *compiler) space() {
	for c.pos < len(c.src) && (c.src[c.pos] == ' ' || c.src[c.pos] == '\n' || c.src[c.pos] == '\t') {
		c.pos++
	}
}

// peek returns the next byte that is no white space, 0 at the end.
func (c *compiler) peek() byte {
	c.space()
	if c.pos == len(c.src) {
		return 0
	}
	return c.src[c.pos]
}

func (c *compiler) alternatives() {
	start := len(c.code)
	c.sequence()
	if c.peek() != '|' {
		return
	}
	c.pos++
	c.insert(start, instruction{op: opSplit})
	jump := c.emit(instruction{op: opJump})
	c.code[start].x, c.code[start].y = int16(start+1), int16(len(c.code))
	c.alternatives()
	c.code[jump].x = int16(len(c.code))
}

// insert puts an instruction before those from at on, and shifts their targets.
func (c *compiler) insert(at int, in instruction) {
	c.code = append(c.code, instruction{})
	copy(c.code[at+1:], c.code[at:])
	c.code[at] = in
	for i := at + 1; i < len(c.code); i++ {
		if op := c.code[i].op; op == opSplit || op == opJump {
			c.code[i].x++
			c.code[i].y++
		}
	}
}

func (c *compiler) sequence() {
	for {
		switch c.peek() {
		case 0, ')', '|':
			return
		}
		c.repeated()
	}
}

func (c *compiler) repeated() {
	from, start := c.pos, len(c.code)
	c.item()
	switch c.peek() {
	case '?':
		c.pos++
		c.insert(start, instruction{op: opSplit, x: int16(start + 1)})
		c.code[start].y = int16(len(c.code))
	case '*':
		after := c.pos + 1
		c.code = c.code[:start]
		var splits []int
		for range 6 {
			splits = append(splits, c.emit(instruction{op: opSplit, x: int16(len(c.code) + 1)}))
			c.pos = from
			c.item()
		}
		for _, s := range splits {
			c.code[s].y = int16(len(c.code))
		}
		c.pos = after
	}
}

func (c *compiler) item() {
	b := c.peek()
	if c.pos+1 < len(c.src) && c.src[c.pos+1] == ':' {
		slot := strings.IndexByte(slots, b)
		if slot < 0 {
			panic("no slot " + string(b))
		}
		c.pos += 2
		c.emit(instruction{op: opSave, x: int16(slot)})
		c.item()
		c.emit(instruction{op: opSave, x: int16(slot), y: 1})
		return
	}
	c.pos++
	switch b {
	case '(':
		c.alternatives()
		if c.peek() != ')' {
			panic("no )")
		}
		c.pos++
	case '[':
		c.emit(instruction{op: opSave})
	case ']':
		c.emit(instruction{op: opSave, y: 1})
	case '~':
		c.emit(instruction{op: opGlue})
		c.item()
	case '=', '!':
		c.emit(instruction{op: opAhead, y: negative(b), set: c.classes()})
	case '<', '^':
		c.emit(instruction{op: opBehind, y: negative(b), set: c.classes()})
	case '\'':
		w := c.word()
		c.emit(instruction{op: opWord, word: w, set: symbolSet{idWord: wordBit(w)}})
	default:
		c.pos--
		c.emit(instruction{op: opSymbol, set: c.class()})
	}
}

func negative(b byte) int16 {
	if b == '!' || b == '^' {
		return 1
	}
	return 0
}

// classes reads a class, or alternatives of classes in parentheses.
func (c *compiler) classes() (set symbolSet) {
	if c.peek() != '(' {
		return c.class()
	}
	c.pos++
	for {
		for i, w := range c.class() {
			set[i] |= w
		}
		switch c.peek() {
		case '|':
			c.pos++
		case ')':
			c.pos++
			return set
		default:
			panic("only classes may be looked for")
		}
	}
}

func (c *compiler) class() (set symbolSet) {
	c.space()
	from := c.pos
	for c.pos < len(c.src) && (c.src[c.pos] >= 'a' && c.src[c.pos] <= 'z' || c.src[c.pos] >= '0' && c.src[c.pos] <= '9') {
		c.pos++
	}
	name := c.src[from:c.pos]
	if class, ok := lang.ClassNamed(name); ok {
		set[class>>6] |= 1 << (class & 63)
		return set
	}
	for i, s := range shapeNames {
		if s == name && s != "" {
			set[shapeWord] |= 1 << i
			return set
		}
	}
	panic("unknown class " + name)
}

func (c *compiler) word() *lang.Word {
	end := strings.IndexByte(c.src[c.pos:], '\'')
	if end < 0 {
		panic("no closing quote")
	}
	text := c.src[c.pos : c.pos+end]
	c.pos += end + 1
	w := lang.English().Lookup(text)
	if w == nil {
		panic("the lexicon lacks " + text)
	}
	return w
}

// starts finds what can stand first, what second, and what each branch can
// begin with.
func (p *program) starts() {
	for i := range p.code {
		if in := &p.code[i]; in.op == opSplit {
			in.near, in.far = p.after(int(in.x)), p.after(int(in.y))
		}
	}
	p.walk(0, map[int]bool{}, func(in *instruction) {
		if in.op == opWord {
			p.words = append(p.words, in.word)
			return
		}
		p.first.join(&in.set)
	})
}

// second returns what can stand second where an instruction chosen by first
// took the first symbol.
func (p *program) second(first func(*instruction) bool) (set symbolSet) {
	p.walk(0, map[int]bool{}, func(in *instruction) {
		if in.op == opMatch || !first(in) {
			return
		}
		for i := range p.code {
			if in == &p.code[i] {
				next := p.after(i + 1)
				set.join(&next)
			}
		}
	})
	return set
}

// after returns the set of what can be consumed from pc on; everything, where
// the pattern may end there.
func (p *program) after(pc int) (set symbolSet) {
	p.walk(pc, map[int]bool{}, func(in *instruction) {
		if in.op == opMatch {
			set = everything
			return
		}
		set.join(&in.set)
	})
	return set
}

func (s *symbolSet) join(t *symbolSet) {
	for i := range s {
		s[i] |= t[i]
	}
}

// walk calls f with each instruction that consumes the next symbol, or ends the
// match before it.
func (p *program) walk(pc int, seen map[int]bool, f func(*instruction)) {
	if seen[pc] {
		return
	}
	seen[pc] = true
	switch in := &p.code[pc]; in.op {
	case opSplit:
		p.walk(int(in.x), seen, f)
		p.walk(int(in.y), seen, f)
	case opJump:
		p.walk(int(in.x), seen, f)
	case opSymbol, opWord, opMatch:
		f(in)
	default:
		p.walk(pc+1, seen, f)
	}
}
