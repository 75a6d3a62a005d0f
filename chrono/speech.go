package chrono

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// spoken puts quotation marks round a title, of these words, that speaks in the
// first or second person from inside a quotation: what someone said of himself is
// not said by who reads it.
func (t *titler) spoken(words []int, title string) string {
	if title == "" || len(t.quotes) == 0 || !t.personal(words) {
		return title
	}
	for _, k := range words {
		if isQuote(t.ws[k].low) || !within(t.quotes, t.ws[k].start) {
			return title
		}
	}
	if under := t.saidUnder(words); len(under) > len(words) {
		words, title = under, t.join(under)
	}
	opening, closing := "\"", "\""
	switch at := from(t.quotes, t.ws[words[0]].start)[0][0]; {
	case strings.HasPrefix(t.text[at:], "“"):
		opening, closing = "“", "”"
	case strings.HasPrefix(t.text[at:], "«"):
		opening, closing = "«", "»"
	}
	first, size := utf8.DecodeRuneInString(title)
	return opening + string(unicode.ToUpper(first)) + title[size:] + closing
}

// saidUnder puts before the words of a title that begins inside a quotation what the
// speaker said them under, so that no condition or mere belief reads as a claim of his:
// "if" before "we don't sign", "I thought" before "we had seen the worst".
func (t *titler) saidUnder(words []int) []int {
	k := words[0] - 1
	if k >= 0 && t.ws[k].low == "that" {
		k--
	}
	from := -1
	switch {
	case k < 0:
	case t.ws[k].class&isCondition != 0 || t.ws[k].low == "only" || t.ws[k].low == "until":
		from = k
	case k > 0 && t.ws[k].class&isBelief != 0 && t.ws[k-1].tag == "PRP":
		from = k - 1
	}
	if from < 0 || !within(t.quotes, t.ws[from].start) {
		return words
	}
	var under []int
	for ; from < words[0]; from++ {
		if !t.drop[from] {
			under = append(under, from)
		}
	}
	return append(under, words...)
}

// personal reports whether a pronoun of the first or second person is among the
// words.
func (t *titler) personal(words []int) bool {
	for _, k := range words {
		if w := &t.ws[k]; strings.HasPrefix(w.tag, "PRP") && (w.low != "us" || !w.capital) || w.low == "i" {
			switch w.low {
			case "i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves", "you", "your", "yours":
				return true
			}
		}
	}
	return false
}

// opensQuote reports whether the straight quotation mark at word k begins a
// quotation; closed that it ends one.
func (t *titler) opensQuote(k int) (opens, closes bool) {
	at := t.ws[k].start
	spans := from(t.quotes, at-1)
	for n := 0; n < len(spans) && n < 2; n++ {
		switch at {
		case spans[n][0]:
			return true, false
		case spans[n][1]:
			return false, true
		}
	}
	return false, false
}

// reportAlone cuts off what a comma parts from the words of a report behind its verb:
// "the ministry reported" ", evidence of a revival".
func (t *titler) reportAlone(words []int, verb int) []int {
	if t.ws[verb].class&isReport == 0 {
		return words
	}
	for n, k := range words {
		if k > verb && t.ws[k].low == "," {
			return words[:n]
		}
	}
	return words
}
