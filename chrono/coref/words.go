package coref

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/chrono/lang"
)

// token is a word of a title or text.
type token struct {
	low     string // in lower case, without a possessive ending
	capital bool
	owns    bool // it has a possessive ending
	comma   bool // a mark stands behind it
	begins  bool // it begins a sentence or line
}

// tokensOf cuts s into words.
func tokensOf(s string) []token { return appendTokens(nil, s) }

// appendTokens appends the words of s to out, which is empty.
func appendTokens(out []token, s string) []token {
	begins := true
	for i := 0; i < len(s); {
		r, n := runeAt(s, i)
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			begins = begins || strings.ContainsRune(".!?\n\"“:", r)
			if len(out) > 0 && !unicode.IsSpace(r) {
				out[len(out)-1].comma = true
			}
			i += n
			continue
		}
		start := i
		for i < len(s) && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' || r == '-' || inNumber(s, i)) {
			i += n
			r, n = runeAt(s, i)
		}
		written := s[start:i]
		if c := s[i-1]; c < 'a' || c > 'z' {
			written = strings.TrimRight(written, "'’-")
		}
		bare := strings.TrimSuffix(strings.TrimSuffix(written, "'s"), "’s")
		first, _ := utf8.DecodeRuneInString(bare)
		owns := bare != written || len(written) < i-start && strings.HasSuffix(written, "s") && s[i-1] != '-'
		out = append(out, token{strings.ToLower(bare), unicode.IsUpper(first), owns, false, begins})
		begins = false
	}
	return out
}

// runeAt is the character of s at i, and its length; of the end RuneError.
func runeAt(s string, i int) (rune, int) {
	if i < len(s) && s[i] < utf8.RuneSelf {
		return rune(s[i]), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// inNumber reports whether the mark at s[i] stands inside a number: "1.27".
func inNumber(s string, i int) bool {
	digit := func(i int) bool { return i >= 0 && i < len(s) && '0' <= s[i] && s[i] <= '9' }
	return (s[i] == '.' || s[i] == ',') && digit(i-1) && digit(i+1)
}

func lows(tokens []token) []string {
	out := make([]string, len(tokens))
	for i := range tokens {
		out[i] = tokens[i].low
	}
	return out
}

// words is s in lower-case words without possessive endings.
func words(s string) []string { return lows(tokensOf(s)) }

// terms is the content words among words, each as its term.
func terms(words []string) []string {
	var out []string
	for _, w := range words {
		if len(w) > 2 && !small(w) || w != "" && w[0] >= '0' && w[0] <= '9' {
			out = append(out, term(w))
		}
	}
	return out
}

// mostLetters of a word are compared: "Europe" and "the European agency",
// "prosecutors" and "the prosecution" share a term.
const mostLetters = 6

// term is what the singular and the plural of a word share, and what is derived
// from it.
func term(w string) string {
	if base, ok := strings.CutSuffix(w, "ies"); ok && len(base) > 2 {
		w = base + "y"
	} else if base, ok := strings.CutSuffix(w, "s"); ok && len(base) > 3 && base[len(base)-1] != 's' {
		w = base
	}
	for n := range w { // n is where a letter begins
		if n >= mostLetters {
			return w[:n]
		}
	}
	return w
}

// small reports whether a word only holds others together.
func small(w string) bool {
	e := lang.English().Lookup(w)
	for _, c := range []lang.Class{lang.Function, lang.Be, lang.Was, lang.Been, lang.Have, lang.Had, lang.Do, lang.Did, lang.Will, lang.Would, lang.Modal, lang.Possessive} {
		if e.Has(c) {
			return true
		}
	}
	switch w {
	case "them", "him", "their", "its", "ours", "us", "me", "she", "who", "whom", "whose", "what", "how", "there", "these", "those", "both", "each", "being", "having",
		"according", "because", "via", "also", "any", "new", "per", "too", "said", "out", "off", "down", "away":
		return true
	}
	return false
}

// ends reports whether a word ends the noun phrase before it.
func ends(w string) bool {
	switch w {
	case "to", "of", "in", "for", "with", "that", "which", "at", "on", "by", "from", "and", "under", "near", "behind", "beneath", "off", "after", "before":
		return true
	}
	return false
}

// bearers lists the names in a text, each by the word under which it is known:
// "amrein" for Lucas Amrein. It takes the text in pieces: the words of a long one
// are many times its size.
func bearers(text string) []string {
	var out []string
	var tokens []token
	kept := 0
	for text != "" {
		n := pieceEnd(text)
		tokens = appendTokens(tokens[:0], text[:n])
		out = appendBearers(out, tokens)
		text = text[n:]
		if len(out) > 2*kept+1000 {
			out = sorted(out)
			kept = len(out)
		}
	}
	return sorted(out)
}

// pieceEnd is where the first piece of text ends: before a word in lower case,
// which no name goes beyond, if there is one.
func pieceEnd(text string) int {
	const piece = 1 << 14
	if len(text) <= 2*piece {
		return len(text)
	}
	for i := piece; i < 2*piece; i++ {
		if text[i] >= 'a' && text[i] <= 'z' && (text[i-1] == ' ' || text[i-1] == '\n') {
			return i
		}
	}
	return piece
}

// appendBearers appends the names among the words of a piece of text. A capital
// that only begins a sentence makes none.
func appendBearers(out []string, tokens []token) []string {
	for i := 0; i < len(tokens); i++ {
		if !tokens[i].capital || len(tokens[i].low) < 2 {
			continue
		}
		known, from := "", i
		for ; i < len(tokens) && tokens[i].capital; i++ {
			if w := tokens[i].low; !isFirm(w) && !small(w) && !isTime(w) && len(w) > 2 {
				known = w
			}
			if tokens[i].comma || tokens[i].owns {
				i++
				break
			}
		}
		if known != "" && (i-from > 1 || !tokens[from].begins) {
			out = append(out, known)
		}
		i--
	}
	return out
}

// isFirm reports whether a word only says that a name is that of a firm, or of
// somebody.
func isFirm(w string) bool {
	switch w {
	case "inc", "corp", "co", "ltd", "plc", "company", "corporation", "group", "mr", "mrs", "ms", "dr", "jr", "sr":
		return true
	}
	return false
}

// isTime reports whether a capital word names a month or day.
func isTime(w string) bool {
	e := lang.English().Lookup(w)
	return e.Has(lang.Month) || e.Has(lang.Weekday)
}

func sorted(s []string) []string {
	slices.Sort(s)
	return slices.Compact(s)
}
