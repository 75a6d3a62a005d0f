package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxSentence is how many bytes a sentence may have before it is cut at a
// semicolon, a line end or a space. Hardly any prose comes near it; a file
// without a full stop does, and each event told in it carries its sentence.
const maxSentence = 2048

// maxClosers is how many bytes of stops, and of quotes and brackets behind them,
// may close a sentence.
const maxClosers = 32

var stopByte = [256]bool{'.': true, '!': true, '?': true, 0xe2: true} // 0xe2 begins "…"

// appendSentences cuts the block at b into sentences and appends them. Every
// letter and digit of the block is in one of them; they neither begin nor end
// with white space. A quotation of several sentences comes apart; the words
// that name its speaker stay with the last.
func appendSentences(text string, b Span, block int, out []Sentence) []Sentence {
	first := len(out)
	start := skipSpace(text, b.Start, b.End)
	for i := start; i < b.End; {
		limit := min(b.End, start+maxSentence)
		for i < limit && !stopByte[text[i]] {
			i++
		}
		end, next := i, i
		switch {
		case i == b.End:
		case i >= limit:
			end = cutPoint(text, start, limit)
			next = end
		default:
			if end, next = boundary(text, start, i, b.End); end < 0 {
				i = next
				continue
			}
		}
		end = trimSpace(text, start, end)
		switch {
		case hasWord(text[start:end]):
			out = append(out, Sentence{Span{start, end}, block})
		case len(out) > first && end-out[len(out)-1].Span.Start <= maxSentence: // "!!!" behind a sentence is part of it
			out[len(out)-1].Span.End = end
		}
		start = skipSpace(text, next, b.End)
		i = start
	}
	return out
}

// boundary decides whether the stop at text[i] ends the sentence begun at start.
// If so it returns the sentence's end, behind closing quotes and brackets, and
// where the next may begin; if not, -1 and where to look on.
func boundary(text string, start, i, blockEnd int) (end, next int) {
	stop, dots := stopEnd(text, i, min(blockEnd, i+maxClosers))
	if stop == i { // 0xe2 of another rune
		return -1, i + 1
	}
	end = closersEnd(text, stop, min(blockEnd, stop+maxClosers))
	if end == blockEnd {
		return end, end
	}
	next = skipSpace(text, end, blockEnd)
	if next == blockEnd {
		return end, next
	}
	if strings.HasPrefix(text[next:blockEnd], "”") || strings.HasPrefix(text[next:blockEnd], "»") {
		// A closing quote behind a space, often glued to the speaker: `so. ”Lind said`.
		end = closersEnd(text, next, min(blockEnd, next+maxClosers))
		next = skipSpace(text, end, blockEnd)
		if next == blockEnd {
			return end, next
		}
		if next == end && speakerFollows(text[next:blockEnd]) {
			return -1, end
		}
	} else if next == end && !gluedEnd(text, i, stop, end, blockEnd) {
		return -1, stop
	}
	word := firstWord(text, next, blockEnd)
	if word == "" && !opensSentence(text[next:blockEnd]) {
		return -1, stop
	}
	if r, _ := utf8.DecodeRuneInString(word); unicode.IsLower(r) {
		return -1, stop
	}
	switch {
	case dots > 1: // an ellipsis between spaces leaves words out in mid-sentence
		if i > start && text[i-1] == ' ' && starters[word] == noAbbreviation {
			return -1, stop
		}
	case text[i] == '.' && abbreviated(text, start, i, word):
		return -1, stop
	case text[i] != '.' && end > stop && speakerFollows(text[next:blockEnd]):
		return -1, stop
	}
	return end, next
}

// stopEnd returns the end of the run of stops at i, and how many dots it has:
// an ellipsis counts three.
func stopEnd(text string, i, end int) (int, int) {
	dots := 0
	for i < end {
		switch {
		case text[i] == '.':
			dots++
			i++
		case text[i] == '!' || text[i] == '?':
			i++
		case strings.HasPrefix(text[i:end], "…"):
			dots += 3
			i += len("…")
		default:
			return i, dots
		}
	}
	return i, dots
}

// closersEnd skips closing quotes and brackets, and reference marks like [12].
func closersEnd(text string, i, end int) int {
	for i < end {
		switch c := text[i]; c {
		case '"', '\'', ')', ']', '}':
			i++
		case '[':
			j := digitsEnd(text, i+1, end)
			if j == i+1 || j == end || text[j] != ']' {
				return i
			}
			i = j + 1
		default:
			if c < utf8.RuneSelf {
				return i
			}
			r, n := utf8.DecodeRuneInString(text[i:end])
			if r != '”' && r != '’' && r != '»' && r != '›' {
				return i
			}
			i += n
		}
	}
	return i
}

// gluedEnd tells a sentence end with no space behind it: `over.”Lind said`; a
// lost space before a word that starts sentences, `over.The`; a space on the wrong
// side, `over .Lind said`.
func gluedEnd(text string, i, stop, end, blockEnd int) bool {
	word := firstWord(text, end, blockEnd)
	if end > stop {
		r, _ := utf8.DecodeRuneInString(word)
		return strings.HasPrefix(text[end:blockEnd], word) && unicode.IsUpper(r)
	}
	if i > 0 && text[i-1] == ' ' && stop == i+1 && (len(word) == 1 || len(word) > 1 && isLowerASCII(word[1])) {
		r, _ := utf8.DecodeRuneInString(word)
		return unicode.IsUpper(r)
	}
	return i >= 3 && isLowerASCII(text[i-1]) && isLowerASCII(text[i-2]) && isLowerASCII(text[i-3]) &&
		starters[word] != noAbbreviation && len(word) > 1 && strings.HasPrefix(text[end:blockEnd], word)
}

// abbreviated reports whether the period at i belongs to an abbreviation, an
// initial or an ordinal, given the word that follows.
func abbreviated(text string, start, i int, next string) bool {
	k := i
	for k > start && i-k < 16 && (byteClass[text[k-1]] == isLetter || text[k-1] == '.' || text[k-1] == '\'') {
		k--
	}
	if k == i {
		return ordinal(text, start, i, next)
	}
	word := text[k:i]
	digit := byteClass[next0(next)] == isDigit
	starts := starters[next] != noAbbreviation
	if i := strings.IndexAny(next, "'’"); i > 0 && !starts {
		starts = starters[next[:i]] != noAbbreviation
	}
	switch abbreviations[word] {
	case title:
		return true
	case counter:
		return digit || word == "v" || word == "c" || word == "p"
	case ambiguous:
		return !starts
	case clock:
		return datewords[next] == clock || datewords[next] == counter
	}
	dotted := strings.IndexByte(word, '.') >= 0 && len(word) <= 8
	initial := len(word) == 1 && word[0] >= 'A' && word[0] <= 'Z'
	return (dotted || initial) && !starts
}

// ordinal tells the number of a list item ("1. The first") and of a day
// ("18. August") from a number that ends a sentence.
func ordinal(text string, start, i int, next string) bool {
	k := i
	for k > start && i-k < 3 && byteClass[text[k-1]] == isDigit {
		k--
	}
	return i-k > 0 && i-k <= 2 && (k == start || datewords[next] == counter)
}

// speakerFollows tells the speaker behind a question or cry: `Lind asked`,
// `President Eva Lind said`.
func speakerFollows(s string) bool {
	s = s[:min(len(s), 80)]
	for n := 0; n < 5 && s != ""; n++ {
		word, rest, _ := strings.Cut(s, " ")
		word = strings.TrimRight(word, ".,:;!?")
		if sayings[word] != noAbbreviation {
			return n > 0
		}
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
			return false
		}
		s = rest
	}
	return false
}

// firstWord returns the first word from i on, past opening quotes, brackets,
// dashes and bullets; "" where another mark comes first.
func firstWord(text string, i, end int) string {
	for skipped := 0; i < end && skipped < 8; skipped++ {
		class := byteClass[text[i]]
		n := 1
		if class == isHigh {
			var r rune
			r, n = utf8.DecodeRuneInString(text[i:end])
			class = highClass(r)
			if class == isMark && !strings.ContainsRune("“‘„«‹—–•", r) {
				return ""
			}
		} else if class == isMark && strings.IndexByte("\"'`([{-_*", text[i]) < 0 {
			return ""
		}
		if class == isLetter || class == isDigit {
			j, _ := wordEnd(text, i, min(end, i+32), false)
			return text[i:j]
		}
		i += n
	}
	return ""
}

// opensSentence allows a sentence to begin with a mark that is no letter, as
// sums and handles do.
func opensSentence(s string) bool {
	return strings.IndexByte("$#@&<\"'`([{-_*~", s[0]) >= 0 || s[0] >= utf8.RuneSelf
}

// cutPoint returns where to cut an overlong sentence: behind the last semicolon
// or line end in its second half, else the last space, else between two runes.
func cutPoint(text string, start, limit int) int {
	half := text[start+maxSentence/2 : limit]
	for _, marks := range []string{";\n", " "} {
		if i := strings.LastIndexAny(half, marks); i >= 0 {
			return limit - len(half) + i + 1
		}
	}
	for !utf8.RuneStart(text[limit]) {
		limit--
	}
	return limit
}

// skipSpace returns the first byte from i on that no white space holds.
func skipSpace(text string, i, end int) int {
	for i < end {
		c := text[i]
		if byteClass[c] == isSpace {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			return i
		}
		r, n := utf8.DecodeRuneInString(text[i:end])
		if highClass(r) != isSpace {
			return i
		}
		i += n
	}
	return i
}

// trimSpace returns the end of text[start:end] without white space behind.
func trimSpace(text string, start, end int) int {
	for end > start {
		c := text[end-1]
		if byteClass[c] == isSpace {
			end--
			continue
		}
		if c < utf8.RuneSelf {
			return end
		}
		r, n := utf8.DecodeLastRuneInString(text[start:end])
		if highClass(r) != isSpace {
			return end
		}
		end -= n
	}
	return end
}

// hasWord reports whether s holds a letter or digit.
func hasWord(s string) bool {
	for i := 0; i < len(s); {
		class, n := byteClass[s[i]], 1
		if class == isHigh {
			var r rune
			r, n = utf8.DecodeRuneInString(s[i:])
			class = highClass(r)
		}
		if class == isLetter || class == isDigit {
			return true
		}
		i += n
	}
	return false
}

func isLowerASCII(c byte) bool { return c >= 'a' && c <= 'z' }

func next0(s string) byte {
	if s == "" {
		return 0
	}
	return s[0]
}
