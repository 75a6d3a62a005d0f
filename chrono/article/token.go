package article

import (
	"unicode"
	"unicode/utf8"
)

// TokenKind is the shape of a token.
type TokenKind uint8

// The shapes of token.
const (
	Word   TokenKind = iota // letters, with inner apostrophes: "don't", "Lavrov"
	Number                  // digits: "1987", "18", and with them a grouping comma or one decimal point: "1,500", "3.5"
	Mixed                   // letters and digits together: "9M729", "1990s", "18th", "5pm", "1990's", "3.5bn"
	Punct                   // one mark: "," "—" "”" "€"
)

// Token is a word, a number or a mark of a sentence. Start and End are byte
// offsets into Document.Text.
type Token struct {
	Start, End int32
	Kind       TokenKind
}

// The classes of byte that the scanners go by.
const (
	isSpace = iota
	isMark
	isLetter
	isDigit
	isHigh // first or later byte of a rune outside ASCII
)

var byteClass = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c >= utf8.RuneSelf:
			t[c] = isHigh
		case c >= '0' && c <= '9':
			t[c] = isDigit
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			t[c] = isLetter
		case c > ' ' && c < 0x7f:
			t[c] = isMark
		}
	}
	return t
}()

// Tokenize appends the tokens of text[s.Start:s.End] to buf. White space,
// control characters and invisible runes are in no token; everything else is in
// exactly one. A hyphen, slash, colon or period stands alone ("mid-August",
// "1939-45", "U.S.", "14:30", "18.08.2018" come apart), but for the grouping comma
// and the one decimal point inside a number ("500,000", "3.5"), so that "1,987" is
// no year. A year with a capitalised word stuck to it ("2010Yesterday"), as lost line
// ends leave it, comes apart too. An apostrophe belongs to the word that goes on behind it.
func Tokenize(text string, s Span, buf []Token) []Token {
	for i := s.Start; i < s.End; {
		start := i
		kind := Punct
		switch byteClass[text[i]] {
		case isSpace:
			i++
			continue
		case isMark:
			i++
		case isLetter:
			for i++; i < s.End && byteClass[text[i]] == isLetter; {
				i++
			}
			kind = Word
			if i < s.End && (byteClass[text[i]] > isMark || text[i] == '\'') { // not the plain word that nearly all are
				i, kind = wordEnd(text, start, s.End, false)
			}
		case isDigit:
			i = numberEnd(text, i, s.End)
			if i-start == 4 && i+1 < s.End && text[i] >= 'A' && text[i] <= 'Z' && isLowerASCII(text[i+1]) {
				kind = Number
				break
			}
			i, kind = wordEnd(text, i, s.End, true)
			if kind != Mixed {
				kind = Number
			}
		default:
			r, n := utf8.DecodeRuneInString(text[i:s.End])
			switch highClass(r) {
			case isSpace:
				i += n
				continue
			case isMark:
				i += n
			case isLetter:
				i, kind = wordEnd(text, i, s.End, false)
			case isDigit:
				i, kind = wordEnd(text, i+n, s.End, true)
				if kind != Mixed {
					kind = Number
				}
			}
		}
		buf = append(buf, Token{int32(start), int32(i), kind})
	}
	return buf
}

// wordEnd returns where the letters, digits and inner apostrophes from i on
// end, and Word, or Mixed where a letter and a digit are among them; digits says
// that the token has begun with some.
func wordEnd(text string, i, end int, digits bool) (int, TokenKind) {
	start := i
	letters := false
	for i < end {
		switch c := text[i]; byteClass[c] {
		case isLetter:
			letters = true
			i++
			continue
		case isDigit:
			digits = true
			i++
			continue
		case isMark:
			if c == '\'' && (i > start || digits) && i+1 < end && startsLetter(text[i+1:end]) {
				i++
				continue
			}
		case isHigh:
			r, n := utf8.DecodeRuneInString(text[i:end])
			class := highClass(r)
			if class == isLetter || class == isDigit {
				letters = letters || class == isLetter
				digits = digits || class == isDigit
				i += n
				continue
			}
			if r == '’' && (i > start || digits) && i+n < end && startsLetter(text[i+n:end]) || r == softHyphen && i > start {
				i += n
				continue
			}
		}
		break
	}
	if letters && digits {
		return i, Mixed
	}
	return i, Word
}

// softHyphen is where a word may be broken at the end of a line; it is part of
// the word.
const softHyphen = '\u00ad'

// numberEnd returns where the number at i ends: its digits, with the commas
// that group them by three, and one decimal point.
func numberEnd(text string, i, end int) int {
	start := i
	i = digitsEnd(text, i, end)
	for i-start >= 1 && i < end && text[i] == ',' {
		j := digitsEnd(text, i+1, end)
		if j-i != 4 || i-start > 3 && text[i-4] != ',' {
			return i
		}
		i = j
	}
	if i < end && text[i] == '.' {
		j := digitsEnd(text, i+1, end)
		second := j+1 < end && text[j] == '.' && byteClass[text[j+1]] == isDigit
		if j > i+1 && !second && !(start > 1 && text[start-1] == '.' && byteClass[text[start-2]] == isDigit) {
			return j
		}
	}
	return i
}

func digitsEnd(text string, i, end int) int {
	for i < end && byteClass[text[i]] == isDigit {
		i++
	}
	return i
}

func startsLetter(s string) bool {
	if c := s[0]; c < utf8.RuneSelf {
		return byteClass[c] == isLetter
	}
	r, _ := utf8.DecodeRuneInString(s)
	return highClass(r) == isLetter
}

// highClass gives the class of a rune outside ASCII. The dashes and quotes of
// English prose are told first: they are nearly all there is.
func highClass(r rune) uint8 {
	switch {
	case r >= 0x2010 && r <= 0x2027:
		return isMark
	case r == 0xa0 || r >= 0x2000 && r <= 0x200f || r >= 0x2028 && r <= 0x202f || r == 0xfeff:
		return isSpace
	case unicode.IsLetter(r) || unicode.In(r, unicode.Mn, unicode.Mc) && (r < 0xfe00 || r > 0xfe0f):
		return isLetter
	case unicode.IsDigit(r):
		return isDigit
	case r == softHyphen || unicode.Is(unicode.M, r) || unicode.IsSpace(r) || unicode.Is(unicode.C, r) && r != utf8.RuneError:
		return isSpace
	}
	return isMark
}
