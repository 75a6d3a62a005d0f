package timex

import (
	"math/bits"
	"slices"
	"unicode/utf8"

	"dateline/chrono/article"
	"dateline/chrono/lang"
)

// A symbol is a token as the rules see it: its word in the lexicon, the classes
// of that word, and its shape. A phrase of the lexicon ("Easter Monday"), "p.m."
// and "1,987" are one symbol each.
type symbol struct {
	set        symbolSet
	word       *lang.Word
	num        int32 // value of a number; of "18th" 18, of "1990s" 1990, of "5pm" 17
	start, end int32 // bytes; end leaves out a possessive 's
	glued      bool  // no white space before it
}

// symbolSet holds what rules ask of a symbol: three words of lang.Set, one of
// shapes, and one that has bit ID%64 of the word, so that most rules that want
// another word are seen not to match without being run.
type symbolSet [5]uint64

const (
	shapeWord = 3
	idWord    = 4
)

func wordBit(w *lang.Word) uint64 { return 1 << (w.ID & 63) }

// shape is what a symbol looks like, whatever it means.
type shape uint8

const (
	shNum     shape = iota // digits
	shDay                  // 1-31
	shMonth                // 1-12
	shHour                 // 0-24
	shSixty                // 00-59, two digits
	shTwo                  // two digits
	shYear                 // four digits, 1000-2199
	shEraYear              // 1-4 digits
	shNth                  // 18th
	shDecade               // 1990s, 90s
	shClock                // 5pm
	shCompact              // 20190902
	shBig                  // 12,000
	shDecimal              // 3.5
	shThree                // three digits, 100-999
	shFiscal               // FY2016
	shWeek                 // the W07 of 2019-W07
	shPlus
	shPast        // a word in -ed
	shDayHour     // the 14T11 of 2018-08-14T11:36
	shMinuteZulu  // the 00Z of 20:00Z
	shDottedClock // 3.10pm
	shCap         // a word with a capital
	shUpper       // a word of capitals
	shLower       // a word without a capital
	shPoss        // a word with 's
	shPlain       // a word the lexicon does not have
	shComma
	shDot
	shColon
	shSemicolon
	shHyphen // any hyphen or dash
	shSlash
	shApos
	shOpen
	shClose
	shPercent
	shMoney
	shQuote
	shHash
	shOther
	shEdge // before the first symbol, after the last
	shapes
)

// shapeNames are the names of shapes in patterns.
var shapeNames = [shapes]string{
	shNum: "num", shDay: "dd", shMonth: "mm", shHour: "hh", shSixty: "sixty", shTwo: "yy", shYear: "yyyy", shEraYear: "erayear",
	shNth: "nth", shDecade: "decades", shClock: "clock", shCompact: "compact", shBig: "big", shDecimal: "decimal", shThree: "three", shFiscal: "fynumber", shWeek: "weekcode", shPlus: "plus", shPast: "pastform", shDayHour: "dayhour", shMinuteZulu: "zulu", shDottedClock: "dottedclock", shCap: "cap", shUpper: "upper",
	shLower: "lower", shPoss: "poss", shPlain: "plain", shComma: "comma", shDot: "dot", shColon: "colon", shSemicolon: "semicolon",
	shHyphen: "hyphen", shSlash: "slash", shApos: "apos", shOpen: "open", shClose: "close", shPercent: "percentsign",
	shMoney: "money", shQuote: "quote", shHash: "hash", shOther: "other", shEdge: "bound",
}

func (s *symbol) is(sh shape) bool      { return s != nil && s.set[shapeWord]&(1<<sh) != 0 }
func (s *symbol) add(sh shape)          { s.set[shapeWord] |= 1 << sh }
func (s *symbol) has(c lang.Class) bool { return s != nil && s.set[c>>6]&(1<<(c&63)) != 0 }
func (s *symbol) strip(c lang.Class)    { s.set[c>>6] &^= 1 << (c & 63) }
func (s *symbol) setWord(w *lang.Word) {
	s.word = w
	copy(s.set[:], w.Classes[:])
	s.set[idWord] = wordBit(w)
}

// edges are how many symbols stand behind the last, so that rules may look past it.
const edges = 3

// read appends the symbols of tokens to buf, with a symbol of shape edge
// before them and some after.
func read(text string, tokens []article.Token, lex *lang.Lexicon, buf []symbol) []symbol {
	edge := symbol{}
	edge.add(shEdge)
	buf = append(slices.Grow(buf, len(tokens)+1+edges), edge)
	last := int32(-1)
	for i := 0; i < len(tokens); {
		t := &tokens[i]
		buf = buf[:len(buf)+1]
		s := &buf[len(buf)-1]
		*s = symbol{}
		s.start, s.end, s.glued = t.Start, t.End, t.Start == last
		n := 1
		switch t.Kind {
		case article.Word:
			n = s.readWord(text, tokens[i:], lex)
		case article.Number:
			n = s.readNumber(text, tokens[i:], lex)
		case article.Mixed:
			s.readMixed(text, lex)
		default:
			s.readMark(text)
		}
		i += n
		last = tokens[i-1].End
	}
	for range edges {
		buf = append(buf, edge)
	}
	return buf
}

// readWord sets s from the word at tokens[0] and returns how many tokens it took.
func (s *symbol) readWord(text string, tokens []article.Token, lex *lang.Lexicon) int {
	word := text[s.start:s.end]
	switch c := word[0]; {
	case 'a' <= c && c <= 'z':
		s.add(shLower)
	case 'A' <= c && c <= 'Z':
		s.add(shCap)
		if len(word) > 1 && 'A' <= word[1] && word[1] <= 'Z' {
			s.add(shUpper)
		}
	default:
		if r, _ := utf8.DecodeRuneInString(word); 'À' <= r && r <= 'Þ' {
			s.add(shCap)
		}
	}
	if len(word) <= 2 && len(tokens) > 2 {
		if n := s.readDotted(text, tokens, lex); n > 0 {
			return n
		}
	}
	w := lex.Lookup(word)
	if w == nil {
		if base := withoutPossessive(word); base != word {
			s.add(shPoss)
			s.end = s.start + int32(len(base))
			w = lex.Lookup(base)
		}
	}
	if n := len(word); n > 4 && word[n-1] == 'd' && word[n-2] == 'e' && s.is(shLower) && word[n-3] != 'e' {
		s.add(shPast)
	}
	if w == nil {
		s.add(shPlain)
		return 1
	}
	s.setWord(w)
	if len(w.Phrases) > 0 {
		return s.readPhrase(text, tokens, w)
	}
	return 1
}

func withoutPossessive(word string) string {
	n := len(word)
	switch {
	case n > 2 && (word[n-1] == 's' || word[n-1] == 'S') && word[n-2] == '\'':
		return word[:n-2]
	case n > 4 && (word[n-1] == 's' || word[n-1] == 'S') && word[n-4:n-1] == "’":
		return word[:n-4]
	}
	return word
}

// readDotted reads "p.m.", "B.C." and the like.
func (s *symbol) readDotted(text string, tokens []article.Token, lex *lang.Lexicon) int {
	end, past := 0, 1
	for past+1 < len(tokens) && past < 7 {
		dot, letter := tokens[past], tokens[past+1]
		if dot.Start != tokens[past-1].End || text[dot.Start] != '.' || letter.Start != dot.End || letter.End-letter.Start != 1 || letter.Kind != article.Word {
			break
		}
		past += 2
		end = past
	}
	if end == 0 {
		return 0
	}
	w := lex.Lookup(text[s.start:tokens[end-1].End])
	if w == nil {
		return 0
	}
	s.setWord(w)
	s.end = tokens[end-1].End
	if end < len(tokens) && text[tokens[end].Start] == '.' && tokens[end].Start == s.end {
		s.end = tokens[end].End
		end++
	}
	return end
}

// readPhrase takes the longest phrase of w that stands here.
func (s *symbol) readPhrase(text string, tokens []article.Token, w *lang.Word) int {
	best, phrase := 1, w
	for _, p := range w.Phrases {
		if n := len(p.Words); n > best && len(tokens) >= n && standsAt(text, tokens, p.Words) {
			best, phrase = n, p.Word
		}
	}
	if best > 1 {
		s.setWord(phrase)
		s.end = tokens[best-1].End
	}
	return best
}

func standsAt(text string, tokens []article.Token, words []string) bool {
	for i, w := range words {
		if !lang.Equal(w, text[tokens[i].Start:tokens[i].End]) {
			return false
		}
	}
	return true
}

// readMark sets the shape of a punctuation mark.
func (s *symbol) readMark(text string) {
	r, _ := utf8.DecodeRuneInString(text[s.start:s.end])
	sh := shOther
	switch r {
	case ',':
		sh = shComma
	case '.':
		sh = shDot
	case ':':
		sh = shColon
	case ';':
		sh = shSemicolon
	case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212':
		sh = shHyphen
	case '/':
		sh = shSlash
	case '\'', '’', '‘', '`':
		sh = shApos
	case '(', '[':
		sh = shOpen
	case ')', ']':
		sh = shClose
	case '%':
		sh = shPercent
	case '$', '€', '£', '¥':
		sh = shMoney
	case '"', '“', '”':
		sh = shQuote
	case '©':
		s.setWord(lang.English().Lookup("©"))
	case '+':
		sh = shPlus
	case '#', '№':
		sh = shHash
	}
	s.add(sh)
}

// trailing is the index of the lowest class in a word of a set.
func trailing(set uint64) int { return bits.TrailingZeros64(set) }
