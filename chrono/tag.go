package chrono

import (
	"strings"
	"unicode/utf8"

	"dateline/chrono/article"
	"dateline/chrono/pos"
)

// word is a word or mark of a sentence as the tagger sees it: tokens joined by
// hyphens or full stops ("medium-range", "U.S.") are one, and a possessive or
// negative ending ("'s", "n't") is one of its own.
type word struct {
	start, end int    // bytes in Document.Text, end exclusive
	low        string // lower-cased, typographic apostrophes made plain
	tag        string // Penn Treebank part of speech
	*entry
	mention int  // index into the document's mentions; -1 for none
	capital bool // begins with a capital letter
	upper   bool // is in capitals, three letters or more
}

// tagScratch is reused from sentence to sentence.
type tagScratch struct {
	tokens []article.Token
	forms  []string          // of the words, as the tagger knows them
	tags   []string          // of the words
	names  map[string]string // names and numbers met, with their tag, which needs no context
}

// maxNames bounds the names that are remembered.
const maxNames = 20_000

// recall tells the tagger which words of a sentence are names or numbers: it
// would find out for itself, word by word and at a cost. In a sentence with
// most words capitalised, as a heading has, capitals say nothing.
func (s *tagScratch) recall(text string, ws []word) {
	capitals := 0
	for i := range ws {
		if ws[i].capital {
			capitals++
		}
	}
	if s.names == nil {
		s.names = map[string]string{}
	}
	if len(s.names) > maxNames {
		clear(s.names)
	}
	for i := range ws {
		w := &ws[i]
		switch c := text[w.start]; {
		case c >= '0' && c <= '9' && allDigits(text[w.start:w.end]):
			s.names[text[w.start:w.end]] = "CD"
		case i > 0 && w.capital && 2*capitals < len(ws) && w.end-w.start > 2 && w.entry == unknown && ws[i-1].tag == "":
			if prev := ws[i-1].low; isWordy(prev) && !closedClass(w.low) {
				s.names[text[w.start:w.end]] = "NNP"
			}
		}
	}
}

// closedClass reports whether a word is never a name by itself, whatever mark or
// source line its sentence begins behind.
func closedClass(w string) bool {
	switch w {
	case "the", "this", "that", "these", "those", "his", "her", "its", "our", "their", "she", "they", "you", "and", "but", "for", "from", "with", "when", "while",
		"after", "before", "since", "until", "during", "there", "here", "what", "who", "how", "why", "where", "not", "now", "then":
		return true
	}
	return false
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if (s[i] < '0' || s[i] > '9') && s[i] != '.' && s[i] != ',' {
			return false
		}
	}
	return true
}

// isWordy reports whether a word is no mark: behind a mark a capital may only
// open a quotation.
func isWordy(s string) bool { return s[0] >= 'a' && s[0] <= 'z' || s[0] >= '0' && s[0] <= '9' }

// words cuts the sentence into words and tags them. A sentence in capitals is
// tagged lower-cased: the tagger takes every capitalised word for a name.
func (s *tagScratch) words(text string, span article.Span) []word {
	s.tokens = article.Tokenize(text, span, s.tokens[:0])
	out := make([]word, 0, len(s.tokens)+2)
	for i := 0; i < len(s.tokens); {
		t := s.tokens[i]
		start, end := int(t.Start), int(t.End)
		i++
		switch {
		case t.Kind != article.Punct:
			end, i = s.join(text, end, i, span.End)
		case doubled(text, start, end) && i < len(s.tokens) && int(s.tokens[i].Start) == end:
			end, i = end+1, i+1
		}
		out = appendWord(out, text, start, end)
	}
	out = clitics(out, text)
	shout := shouted(text[span.Start:span.End])
	s.forms = s.forms[:0]
	for i := range out {
		w := text[out[i].start:out[i].end]
		if shout || isClitic(out[i].low) {
			w = out[i].low
		}
		s.forms = append(s.forms, taggerForm(w))
	}
	if !shout {
		s.recall(text, out)
	}
	s.tags = pos.Tag(s.forms, s.names, s.tags[:0])
	for i := range out {
		switch out[i].tag = s.tags[i]; {
		case branded(text[out[i].start:out[i].end]):
			out[i].tag = "NNP"
		case out[i].tag == "POS" && out[i].low != "s" && !strings.HasPrefix(out[i].low, "'") && !strings.HasPrefix(out[i].low, "\u2019"): // an ending has its apostrophe first; a long unknown word may pass for one
			out[i].tag = "NN"
		}
	}
	retag(out)
	return out
}

// doubled reports whether the mark in text[start:end] is written twice: a
// typewriter's quotation mark or dash.
func doubled(text string, start, end int) bool {
	c := text[start]
	return end-start == 1 && end < len(text) && text[end] == c && (c == '`' || c == '\'' || c == '-')
}

// join extends a word over what is glued to it: hyphens and letters after
// them, the stops of an abbreviation, digits after a decimal mark.
func (s *tagScratch) join(text string, end, i, limit int) (int, int) {
	for i < len(s.tokens) && int(s.tokens[i].Start) == end {
		t := s.tokens[i]
		next := i + 1
		glued := next < len(s.tokens) && s.tokens[next].Start == t.End && s.tokens[next].Kind != article.Punct
		switch c := text[t.Start]; {
		case t.Kind != article.Punct:
			end, i = int(t.End), next
		case (c == '-' || c == '.' || c == ',' || c == '/' || c == '&') && t.End-t.Start == 1 && glued:
			end, i = int(s.tokens[next].End), next+1
		case c == '.' && int(t.End) < limit && abbreviated(text[:end], text[t.End:limit]):
			end, i = int(t.End), next
		default:
			return end, i
		}
	}
	return end, i
}

// abbreviated reports whether a full stop inside a sentence belongs to the
// word before it: a sentence goes on after it with a word.
func abbreviated(before, after string) bool {
	r := strings.TrimLeft(after, " \t\n\r")
	return r != "" && !strings.ContainsRune("\"'”’)»", firstRune(r)) && before != ""
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// appendWord adds the word, split before a possessive or negative ending.
func appendWord(out []word, text string, start, end int) []word {
	low := strings.ReplaceAll(strings.ToLower(text[start:end]), "’", "'")
	cut := 0
	switch {
	case len(low) > 3 && strings.HasSuffix(low, "n't"):
		cut = len(low) - 3
	case len(low) > 2 && strings.HasSuffix(low, "'s"),
		len(low) > 2 && (strings.HasSuffix(low, "'d") || strings.HasSuffix(low, "'m")):
		cut = len(low) - 2
	case len(low) > 3 && (strings.HasSuffix(low, "'ll") || strings.HasSuffix(low, "'ve") || strings.HasSuffix(low, "'re")):
		cut = len(low) - 3
	}
	if cut == 0 {
		return append(out, newWord(text, start, end, low))
	}
	// The ending is counted from the end: lower-casing may change lengths before it.
	tail := len(low) - cut
	if strings.Contains(text[max(start, end-tail-2):end], "’") {
		tail += len("’") - 1
	}
	mid := end - tail
	if mid <= start || !utf8.RuneStart(text[mid]) {
		return append(out, newWord(text, start, end, low))
	}
	return append(out, newWord(text, start, mid, low[:cut]), newWord(text, mid, end, low[cut:]))
}

// clitics joins the endings that tokenised text sets apart from their
// apostrophe and their word: "Apple ' s", "we' re".
func clitics(ws []word, text string) []word {
	out := ws[:0]
	for i := 0; i < len(ws); i++ {
		if n := i + 1; ws[i].low == "'" && i > 0 && n < len(ws) && isClitic("'"+ws[n].low) && blank(text[ws[i].end:ws[n].start]) &&
			ws[n].low == text[ws[n].start:ws[n].end] {
			out = append(out, newWord(text, ws[i].start, ws[n].end, "'"+ws[n].low))
			i = n
			continue
		}
		out = append(out, ws[i])
	}
	return out
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// isClitic reports whether w is an ending that leans on the word before it.
func isClitic(w string) bool {
	switch w {
	case "'s", "'re", "'ve", "'ll", "'d", "'m":
		return true
	}
	return false
}

func newWord(text string, start, end int, low string) word {
	if low == "―" { // a horizontal bar for a dash
		low = "—"
	}
	r := firstRune(text[start:end])
	return word{start: start, end: end, low: low, entry: known(low), mention: -1, upper: end-start > 2 && inCapitals(text[start:end]),
		capital: r >= 'A' && r <= 'Z' || r > 127 && strings.ToLower(string(r)) != string(r) || branded(text[start:end])}
}

// inCapitals reports whether a word has no small letter. Most have, and say so
// by their last byte.
func inCapitals(s string) bool {
	c := s[len(s)-1]
	return (c < 'a' || c > 'z') && strings.ToUpper(s) == s
}

// branded reports whether a word is a name that begins small: "eBay".
func branded(s string) bool {
	return len(s) > 2 && s[0] >= 'a' && s[0] <= 'z' && s[1] >= 'A' && s[1] <= 'Z'
}

// taggerForm spells a mark the way the tagger learnt it.
func taggerForm(s string) string {
	switch s {
	case "“", "«", "„", "\"":
		return "``"
	case "”", "»":
		return "''"
	case "—", "–", "―", "-", "_":
		return "--"
	}
	if strings.Contains(s, "’") {
		return strings.ReplaceAll(s, "’", "'")
	}
	return s
}

// shouted reports whether a text has letters and all of them are capitals.
func shouted(s string) bool {
	upper := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z':
			return false
		case c >= 'A' && c <= 'Z':
			upper++
		}
	}
	return upper > 12
}

func isVerbTag(t string) bool { return len(t) >= 2 && t[0] == 'V' && t[1] == 'B' }
func isNounTag(t string) bool { return len(t) >= 2 && t[0] == 'N' && t[1] == 'N' }
