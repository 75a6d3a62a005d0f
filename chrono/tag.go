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
			if prev := ws[i-1].low; isWordy(prev) {
				s.names[text[w.start:w.end]] = "NNP"
			}
		}
	}
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
		if out[i].tag = s.tags[i]; branded(text[out[i].start:out[i].end]) {
			out[i].tag = "NNP"
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
	case "—", "–", "-", "_":
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

// retag mends what the tagger is known to get wrong and the word itself tells.
func retag(ws []word) {
	for i := range ws {
		w := &ws[i]
		switch {
		case w.low == "will" && w.tag == "MD" && i > 0 && (isDet(ws[i-1].tag) || ws[i-1].tag == "JJ" || ws[i-1].tag == "POS"):
			w.tag = "NN"
		case w.class&isModal != 0 && w.force != "" && (w.low == "will" || w.low == "would" || w.low == "could" || w.low == "should" || w.low == "must" || w.low == "shall"):
			if w.tag != "MD" && !(i > 0 && (ws[i-1].tag == "DT" || ws[i-1].tag == "PRP$" || ws[i-1].tag == "POS")) {
				w.tag = "MD"
			}
		case w.low == "according" && i+1 < len(ws) && ws[i+1].low == "to":
			w.tag = "IN"
		case (w.tag == "VBD" || w.tag == "VBN") && i > 1 && ws[i-1].tag == "RB" && opensNoun(ws[i-2].low) && i+1 < len(ws) && (isNounTag(ws[i+1].tag) || ws[i+1].tag == "JJ"): // "the newly opened mill"
			w.tag = "JJ"
		case (w.low == "starting" || w.low == "beginning") && w.tag == "VBG" && i+1 < len(ws) && (ws[i+1].tag == "IN" || ws[i+1].tag == "CD" || ws[i+1].tag == "NNP"):
			w.tag = "IN"
		case (w.tag == "VB" || w.tag == "VBP") && i > 0 && ws[i-1].tag == "CC" && !isBe(w.low) && !isHave(w.low) && !isDo(w.low) && finiteNext(ws, i+1): // "but work finally began"
			w.tag = "NN"
		case isNounTag(w.tag) && !w.capital && w.class&isPlanner != 0 && i > 0 && ws[i-1].tag == "CC" && i+1 < len(ws) && ws[i+1].tag == "TO": // "and hope to resume"
			w.tag = "VBP"
		case w.low == "operating" && i+1 < len(ws) && isNounTag(ws[i+1].tag): // "the operating system"
			w.tag = "JJ"
		case w.low == "aged" && i > 0 && ws[i-1].low == "," && i+1 < len(ws) && ws[i+1].tag == "CD":
			w.tag = "JJ"
		case w.low == "live" && i > 0 && (ws[i-1].low == "goes" || ws[i-1].low == "went" || ws[i-1].low == "go" || ws[i-1].low == "going"):
			w.tag = "JJ"
		case w.low == "work" && i > 1 && ws[i-1].tag == "TO" && (ws[i-2].low == "back" || ws[i-2].low == "return" || ws[i-2].low == "returned"):
			w.tag = "NN"
		case isNounTag(w.tag) && !w.capital && w.class&isBelief != 0 && (i+1 == len(ws) || isMark(ws[i+1].low)) && tailsOff(ws, i):
			w.tag = "VBP"
		case (w.tag == "VBD" || w.tag == "VBN") && i > 0 && opensNoun(ws[i-1].low) && i+1 < len(ws) && isNounTag(ws[i+1].tag): // "the said agreement"
			w.tag = "JJ"
		case (w.tag == "VBD" || w.tag == "VBN") && i > 1 && ws[i-1].tag == "RB" && strings.HasSuffix(ws[i-1].low, "ly") && (isDet(ws[i-2].tag) || ws[i-2].tag == "POS") && i+1 < len(ws) && (isNounTag(ws[i+1].tag) || ws[i+1].tag == "JJ"): // "the newly built pier"
			w.tag = "JJ"
		case isVerbTag(w.tag) && w.upper && i > 0 && ws[i-1].low == "to": // "spoke to NABU"
			w.tag = "NNP"
		case w.low == "heard" && w.tag != "VBD" && i > 0 && ws[i-1].doubt == "hearer" && (i+1 == len(ws) || ws[i+1].mention >= 0 || ws[i+1].tag == "IN" || isMark(ws[i+1].low)):
			w.tag = "VBD"
		case w.tag == "VBN" && w.class&isPastOnly != 0:
			w.tag = "VBD"
		case w.tag == "VBN" && w.class&isReport != 0 && tailsOff(ws, i):
			w.tag = "VBD"
		case w.tag == "VBN" && i > 0 && (ws[i-1].tag == "PRP" || activeAfter(ws, i)):
			w.tag = "VBD"
		case invariant(w.low) && i > 0 && stays(ws[i-1].low): // "will stay shut"
			w.tag = "JJ"
		case w.class&isPastForm != 0 && !isVerbTag(w.tag) && !w.capital && i > 0 && !isDet(ws[i-1].tag) && ws[i-1].tag != "JJ" && ws[i-1].tag != "IN":
			w.tag = "VBD"
		case w.tag == "VB" && invariant(w.low) && !bareForm(ws, i):
			w.tag = "VBD"
		case w.low == "n't" || w.low == "not":
			w.tag = "RB"
		case w.tag == "RB" && cardinal(w.low) && i+1 < len(ws) && ws[i+1].tag == "NNS": // "eleven people"
			w.tag = "CD"
		case w.tag == "VBZ" && i > 1 && ws[i-1].low == "that" && i+1 < len(ws) && ws[i+1].tag == "VBN": // "said that samples taken"
			w.tag = "NNS"
		case w.tag == "VBD" && i > 2 && ws[i-3].low == "with" && ws[i-2].tag == "PRP$" && isNounTag(ws[i-1].tag): // "with his eyes closed"
			w.tag = "JJ"
		case isVerbTag(w.tag) && i > 0 && (ws[i-1].tag == "DT" || ws[i-1].tag == "PRP$") && w.class&isEventNoun != 0:
			w.tag = "NN"
		}
	}
}

// finiteNext reports whether the word at i, adverbs apart, is a finite verb.
func finiteNext(ws []word, i int) bool {
	for i < len(ws) && ws[i].tag == "RB" {
		i++
	}
	return i < len(ws) && (ws[i].tag == "VBD" || ws[i].tag == "VBZ" || ws[i].tag == "MD")
}

func cardinal(w string) bool {
	switch w {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
		"nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety":
		return true
	}
	return false
}

// opensNoun reports whether w can only open a noun phrase.
func opensNoun(w string) bool { return w == "the" || w == "a" || w == "an" }

// tailsOff reports whether the participle of a verb of saying at i follows a
// comma and a noun phrase, as in "..., a newspaper reported Friday".
func tailsOff(ws []word, i int) bool {
	if i+1 < len(ws) && ws[i+1].low == "by" || i == 0 || !isNounTag(ws[i-1].tag) {
		return false
	}
	for k := i - 1; k > 0 && k > i-10; k-- {
		w := &ws[k]
		if w.low == "," || w.low == "”" || w.low == "''" {
			return true
		}
		if !isNounTag(w.tag) && !isDet(w.tag) && w.tag != "JJ" && w.tag != "POS" && w.tag != "CD" {
			return false
		}
	}
	return false
}

// rescue takes "beginning" before a date for the preposition that it is, and
// finds the verb of a sentence in which the tagger saw none: a past tense spelt
// like a noun, else a base form right after a plural.
func rescue(ws []word) {
	for i := 1; i+1 < len(ws); i++ {
		if w := &ws[i]; (w.low == "beginning" || w.low == "starting") && w.tag == "VBG" && ws[i+1].mention >= 0 {
			w.tag = "IN"
		}
	}
	for i := range ws {
		if ws[i].mention < 0 && (ws[i].tag == "VBD" || ws[i].tag == "VBZ" || ws[i].tag == "VBP" || ws[i].tag == "MD") {
			return
		}
	}
	for i := 1; i < len(ws); i++ {
		w := &ws[i]
		if w.mention >= 0 || w.capital || isDet(ws[i-1].tag) || ws[i-1].tag == "JJ" || ws[i-1].tag == "TO" {
			continue
		}
		if w.class&isPastForm != 0 || invariant(w.low) {
			w.tag = "VBD"
			return
		}
	}
	for i := 1; i < len(ws); i++ {
		if w := &ws[i]; w.tag == "VB" && w.mention < 0 && !bareForm(ws, i) {
			w.tag = "VBP"
			return
		}
	}
	for i := 1; i < len(ws); i++ {
		if w := &ws[i]; ws[i-1].tag == "NNS" && w.mention < 0 && !w.capital && bareVerb(w) && (i+1 == len(ws) || !isNounTag(ws[i+1].tag)) {
			w.tag = "VBP"
			return
		}
	}
}

// deverbal makes nouns of the event nouns in "-ing" that the tagger took for
// verbs inside a noun phrase: "the 1996 Olympic bombing that killed one".
func deverbal(ws []word) {
	for i := 2; i < len(ws); i++ {
		if ws[i].tag != "VBG" || ws[i].class&isEventNoun == 0 || ws[i].mention >= 0 {
			continue
		}
		if i+1 < len(ws) && ws[i+1].tag != "IN" && ws[i+1].tag != "WDT" && !isMark(ws[i+1].low) {
			continue
		}
		dated := false
		for k := i - 1; k >= 0 && k > i-8; k-- {
			w := &ws[k]
			if dated = dated || w.mention >= 0; dated && isDet(w.tag) {
				ws[i].tag = "NN"
				break
			}
			if w.mention < 0 && w.tag != "JJ" && w.tag != "NNP" && !(w.low == "," && k > 0 && ws[k-1].mention >= 0) {
				break
			}
		}
	}
}

// bareVerb reports whether a word behind a plural may be its verb: "two clerks
// vanish".
func bareVerb(w *word) bool {
	if w.tag == "NN" {
		return true
	}
	if w.tag != "JJ" {
		return false
	}
	for _, e := range []string{"ed", "ing", "ous", "al", "ive", "able", "ible", "ful", "ic", "y", "less", "ent", "ant", "an"} {
		if strings.HasSuffix(w.low, e) {
			return false
		}
	}
	return true
}

// activeAfter reports whether the participle at i is the past tense of a clause
// with a subordinator: "after the factory opened in 1990".
func activeAfter(ws []word, i int) bool {
	if !isNounTag(ws[i-1].tag) || i+1 < len(ws) && ws[i+1].low == "by" || participleOnly(ws[i].low) {
		return false
	}
	for k := i - 1; k >= 0 && k > i-8; k-- {
		switch w := &ws[k]; {
		case isNounTag(w.tag), isDet(w.tag), w.tag == "JJ", w.tag == "POS", w.tag == "CD":
			continue
		case w.low == "after", w.low == "before", w.low == "since", w.low == "when", w.low == "that", w.low == "until", w.low == "because":
			return true
		}
		return false
	}
	return false
}

// participleOnly reports whether a participle is no past tense by its form: taken,
// drawn, torn.
func participleOnly(w string) bool {
	return strings.HasSuffix(w, "en") || strings.HasSuffix(w, "wn") || strings.HasSuffix(w, "rn") || w == "done" || w == "gone" || w == "begun"
}

// stays reports whether a verb only says that things are left as they are.
func stays(w string) bool {
	switch w {
	case "stay", "stays", "stayed", "remain", "remains", "remained", "keep", "kept":
		return true
	}
	return false
}

// invariant reports whether a verb's past tense is spelt like its base form.
func invariant(w string) bool {
	switch w {
	case "shut", "put", "set", "hit", "cut", "cost", "quit", "hurt", "spread", "split", "beat", "cast", "shed", "burst", "bid", "let", "rid":
		return true
	}
	return false
}

// bareForm reports whether the base form at i has what asks for one before it:
// "to", a modal, "do", "let" or "help".
func bareForm(ws []word, i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if ws[k].tag == "TO" || ws[k].tag == "MD" || isDo(ws[k].low) || ws[k].low == "let" || ws[k].low == "help" || ws[k].low == "helped" || ws[k].low == "make" {
			return true
		}
	}
	return i == 0
}

func isVerbTag(t string) bool { return len(t) >= 2 && t[0] == 'V' && t[1] == 'B' }
func isNounTag(t string) bool { return len(t) >= 2 && t[0] == 'N' && t[1] == 'N' }
