package timex

import (
	"fmt"
	"slices"
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
	steps  []step
	first  symbolSet    // classes and shapes that can begin a match
	words  []*lang.Word // words that can begin a match
	fronts []front
}

// front is a step that can consume the first symbol, and what the second and
// the third can be then: everything, where the pattern may end.
type front struct {
	step          int
	second, third symbolSet
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

// step is one instruction. It is small, and equal sets are one, so that the
// programs stay in the processor's cache.
type step struct {
	op   operation
	x, y int16
	set  *symbolSet // of opSymbol, opWord, opAhead, opBehind; of opSplit, what x can begin with
	far  *symbolSet // of opSplit, what y can begin with
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

// parts are what the patterns of a table share.
type parts struct {
	sets      map[symbolSet]*symbolSet
	classes   map[string]*symbolSet
	fragments map[string][]step
}

func newParts() *parts {
	return &parts{sets: map[symbolSet]*symbolSet{}, classes: map[string]*symbolSet{}, fragments: map[string][]step{}}
}

// one returns the one copy of s.
func (p *parts) one(s symbolSet) *symbolSet {
	if known := p.sets[s]; known != nil {
		return known
	}
	own := s // so that only a new set is allocated
	p.sets[s] = &own
	return &own
}

type compiler struct {
	*parts
	src  string
	pos  int
	code []step
}

// compile compiles a pattern, or says what is wrong with it.
func compile(pattern string, shared *parts) (p program, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("pattern %q: %v", pattern, r)
		}
	}()
	c := &compiler{parts: shared, src: pattern}
	c.all()
	c.emit(step{op: opMatch})
	p.steps = c.code
	p.starts(shared)
	return p, nil
}

// all compiles the whole source.
func (c *compiler) all() {
	c.alternatives()
	if c.pos < len(c.src) {
		panic("unexpected " + c.src[c.pos:])
	}
}

// fragment compiles the fragment called name, once, and appends it.
func (c *compiler) fragment() {
	from := c.pos
	for c.pos < len(c.src) && 'a' <= c.src[c.pos] && c.src[c.pos] <= 'z' {
		c.pos++
	}
	name := c.src[from:c.pos]
	code, ok := c.fragments[name]
	if !ok {
		src, ok := fragments[name]
		if !ok {
			panic("unknown fragment " + name)
		}
		inner := &compiler{parts: c.parts, src: src}
		inner.all()
		code = inner.code
		c.fragments[name] = code
	}
	at := len(c.code)
	c.code = append(c.code, code...)
	for i := at; i < len(c.code); i++ {
		if s := &c.code[i]; s.op == opSplit || s.op == opJump {
			s.x += int16(at)
			s.y += int16(at)
		}
	}
}

func (c *compiler) emit(in step) int {
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
	c.insert(start, step{op: opSplit})
	jump := c.emit(step{op: opJump})
	c.code[start].x, c.code[start].y = int16(start+1), int16(len(c.code))
	c.alternatives()
	c.code[jump].x = int16(len(c.code))
}

// insert puts an instruction before those from at on, and shifts their targets.
func (c *compiler) insert(at int, in step) {
	c.code = append(c.code, step{})
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
		c.insert(start, step{op: opSplit, x: int16(start + 1)})
		c.code[start].y = int16(len(c.code))
	case '*':
		after := c.pos + 1
		c.code = c.code[:start]
		var splits []int
		for range 6 {
			splits = append(splits, c.emit(step{op: opSplit, x: int16(len(c.code) + 1)}))
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
		c.emit(step{op: opSave, x: int16(slot)})
		c.item()
		c.emit(step{op: opSave, x: int16(slot), y: 1})
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
		c.emit(step{op: opSave})
	case ']':
		c.emit(step{op: opSave, y: 1})
	case '~':
		c.emit(step{op: opGlue})
		c.item()
	case '=', '!':
		c.emit(step{op: opAhead, y: negative(b), set: c.anyOf()})
	case '<', '^':
		c.emit(step{op: opBehind, y: negative(b), set: c.anyOf()})
	case '@':
		c.fragment()
	case '\'':
		w := c.word()
		c.emit(step{op: opWord, word: w, set: c.one(symbolSet{idWord: wordBit(w)})})
	default:
		c.pos--
		c.emit(step{op: opSymbol, set: c.class()})
	}
}

func negative(b byte) int16 {
	if b == '!' || b == '^' {
		return 1
	}
	return 0
}

// anyOf reads a class, or alternatives of classes in parentheses.
func (c *compiler) anyOf() *symbolSet {
	if c.peek() != '(' {
		return c.class()
	}
	c.pos++
	var set symbolSet
	for {
		set.join(c.class())
		switch c.peek() {
		case '|':
			c.pos++
		case ')':
			c.pos++
			return c.one(set)
		default:
			panic("only classes may be looked for")
		}
	}
}

func (c *compiler) class() *symbolSet {
	c.space()
	from := c.pos
	for c.pos < len(c.src) && (c.src[c.pos] >= 'a' && c.src[c.pos] <= 'z' || c.src[c.pos] >= '0' && c.src[c.pos] <= '9') {
		c.pos++
	}
	name := c.src[from:c.pos]
	if set := c.parts.classes[name]; set != nil {
		return set
	}
	var set symbolSet
	if class, ok := lang.ClassNamed(name); ok {
		set[class>>6] |= 1 << (class & 63)
	} else if i := slices.Index(shapeNames[:], name); i >= 0 && name != "" {
		set[shapeWord] |= 1 << i
	} else {
		panic("unknown class " + name)
	}
	c.parts.classes[name] = c.one(set)
	return c.parts.classes[name]
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

// starts finds what can stand first, second and third, and what each branch can
// begin with. Code only jumps forward, so that one pass from its end suffices.
func (p *program) starts(shared *parts) {
	after := make([]symbolSet, len(p.steps)) // by step: what can be consumed from it on
	for i := len(p.steps) - 1; i >= 0; i-- {
		s := &p.steps[i]
		switch s.op {
		case opMatch:
			after[i] = everything
		case opSymbol, opWord:
			after[i] = *s.set
		case opJump:
			after[i] = after[s.x]
		case opSplit:
			s.set, s.far = shared.one(after[s.x]), shared.one(after[s.y])
			after[i] = *s.set
			after[i].join(s.far)
		default:
			after[i] = after[i+1]
		}
	}
	seen := make([]bool, len(p.steps))
	for _, i := range p.walk(0, seen, nil) {
		switch s := &p.steps[i]; s.op {
		case opSymbol:
			p.first.join(s.set)
		case opWord:
			p.words = append(p.words, s.word)
		case opMatch:
			panic("it may match nothing")
		}
		f := front{step: i, second: after[i+1]}
		clear(seen)
		for _, k := range p.walk(i+1, seen, nil) {
			f.third.join(&after[min(k+1, len(after)-1)])
		}
		p.fronts = append(p.fronts, f)
	}
}

// walk appends the steps that can consume the next symbol from pc on, or end
// the match.
func (p *program) walk(pc int, seen []bool, out []int) []int {
	if seen[pc] {
		return out
	}
	seen[pc] = true
	switch s := &p.steps[pc]; s.op {
	case opSplit:
		return p.walk(int(s.y), seen, p.walk(int(s.x), seen, out))
	case opJump:
		return p.walk(int(s.x), seen, out)
	case opSymbol, opWord, opMatch:
		return append(out, pc)
	}
	return p.walk(pc+1, seen, out)
}

// ahead returns what can stand second and third where a step chosen by first
// took the first symbol.
func (p *program) ahead(first func(*step) bool) (second, third symbolSet) {
	for i := range p.fronts {
		if f := &p.fronts[i]; first(&p.steps[f.step]) {
			second.join(&f.second)
			third.join(&f.third)
		}
	}
	return second, third
}

func (s *symbolSet) join(t *symbolSet) {
	for i := range s {
		s[i] |= t[i]
	}
}
