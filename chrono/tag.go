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
	tag        string // Penn Treebank part of speech
	mention    int    // index into the document's mentions; -1 for none
	*form
}

// tagScratch is reused from sentence to sentence, and from document to document.
type tagScratch struct {
	vocabulary
	tokens []article.Token
	forms  []*pos.Word       // the words, as the tagger knows them
	tags   []string          // of the words
	names  map[string]string // names and numbers met in the document, with their tag, which needs no context
	known  uint64            // the form.noted of those
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
	if len(s.names) > maxNames {
		s.forgetNames()
	}
	for i := range ws {
		w := &ws[i]
		switch c := text[w.start]; {
		case w.noted == s.known:
		case c >= '0' && c <= '9' && allDigits(text[w.start:w.end]):
			s.note(w, text, "CD")
		case i > 0 && w.capital && 2*capitals < len(ws) && w.end-w.start > 2 && w.entry == unknown && ws[i-1].tag == "":
			if prev := ws[i-1].low; isWordy(prev) && !closedClass(w.low) {
				s.note(w, text, "NNP")
			}
		}
	}
}

// note remembers the tag of a name or number.
func (s *tagScratch) note(w *word, text, tag string) {
	w.noted = s.known
	s.names[text[w.start:w.end]] = tag
}

// forgetNames makes room for the names of another document.
func (s *tagScratch) forgetNames() {
	clear(s.names)
	s.known++
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
		out = s.append(out, text, start, end)
	}
	out = s.clitics(out, text)
	shout := shouted(text[span.Start:span.End])
	s.forms = s.forms[:0]
	for i := range out {
		s.forms = append(s.forms, s.tagged(out[i].form, shout))
	}
	if !shout {
		s.recall(text, out)
	}
	s.tags = s.tagger.Tag(s.forms, s.names, s.tags[:0])
	for i := range out {
		switch out[i].tag = s.tags[i]; {
		case out[i].branded:
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

// append adds the word, split before a possessive or negative ending.
func (s *tagScratch) append(out []word, text string, start, end int) []word {
	sp := s.spelling(text[start:end])
	mid := start + sp.cut
	out = append(out, word{start: start, end: mid, mention: -1, form: &sp.first})
	if sp.second != nil {
		out = append(out, word{start: mid, end: end, mention: -1, form: sp.second})
	}
	return out
}

// clitics joins the endings that tokenised text sets apart from their
// apostrophe and their word: "Apple ' s", "we' re".
func (s *tagScratch) clitics(ws []word, text string) []word {
	out := ws[:0]
	for i := 0; i < len(ws); i++ {
		if n := i + 1; ws[i].low == "'" && i > 0 && n < len(ws) && isClitic("'"+ws[n].low) && blank(text[ws[i].end:ws[n].start]) &&
			ws[n].low == text[ws[n].start:ws[n].end] {
			out = append(out, word{start: ws[i].start, end: ws[n].end, mention: -1, form: &s.spelling("'" + ws[n].low).first})
			i = n
			continue
		}
		out = append(out, ws[i])
	}
	return out
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

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
