package timex

import (
	"dateline/chrono/lang"
)

// The values of verbs whose present looks ahead: what must stand beside them.
const (
	opensAlone = iota // "opens"
	opensOn           // "starts on Monday", not "housing starts"
	opensFrom         // "runs from 4 May", not "a hundred runs on Monday"
	openMany          // "polls close on Sunday", not "came close", "kept shops open on Sunday"
	openWe            // "they play Lund on Friday"
)

// opens reports whether symbol i, of a verb whose present looks ahead, has beside
// it what shows that it is one.
func opens(text string, syms []symbol, i int) bool {
	after := &syms[i+1]
	if w := after.word; w != nil && (w.Text == "off" || w.Text == "out") && syms[i+2].has(lang.OnCue) {
		return true // "kicks off on", "runs out on"
	}
	switch syms[i].word.Value(lang.Opens) {
	case opensOn:
		return after.has(lang.OnCue) || after.has(lang.Month) || after.has(lang.Weekday)
	case opensFrom:
		return after.word != nil && (after.word.Text == "from" || after.word.Text == "until" || after.word.Text == "through")
	case openWe:
		w := syms[i-1].word
		return w != nil && (w.Text == "they" || w.Text == "we") || sideDoes(text, syms, i)
	case openMany:
		s := &syms[i-1]
		verb := s.is(shPlain) && (s.is(shLower) || s.is(shCap)) && !s.is(shPoss)
		return verb && after.word != nil && after.word.Text == "on" && manyDo(text, syms, i) && !toldAhead(text, syms, i+1)
	}
	return true
}

// sideDoes reports whether the verb at symbol i is what a side or two people do on
// a weekday: "the Harriers play Sunday", "Ruud and Orban meet on Monday".
func sideDoes(text string, syms []symbol, i int) bool {
	s, after := &syms[i-1], &syms[i+1]
	if k := i + 2; adverb(text, after) && k < len(syms)-1 {
		if after = &syms[k]; after.has(lang.OnCue) {
			after = &syms[k+1]
		}
	} else if after.has(lang.OnCue) {
		after = &syms[k]
	}
	if !after.has(lang.Weekday) || !s.is(shPlain) || s.is(shPoss) || !s.is(shLower) && !s.is(shCap) {
		return false
	}
	and := i > 3 && s.is(shCap) && syms[i-2].word != nil && syms[i-2].word.Text == "and" && syms[i-3].is(shCap)
	return (and || manyDo(text, syms, i)) && !toldAhead(text, syms, i+1)
}

// toldAhead reports whether a verb of the past stands before the next comma from
// symbol i on: "the market close on Friday was calm" has no verb in "close".
func toldAhead(text string, syms []symbol, i int) bool {
	for end := min(i+reach, len(syms)-edges); i < end && !closes(&syms[i]) && !syms[i].is(shComma); i++ {
		if t := verbTense(text, syms, i); t == past || t == perfect {
			return true
		}
	}
	return false
}

// manyDo reports whether symbol i, a verb in form, has many for its subject and no
// other verb but one of saying before it: "talks with the union resume", not "kept
// the shops open", "came close".
func manyDo(text string, syms []symbol, i int) bool {
	many := false
	for k := i - 1; k > max(0, i-reach) && !closes(&syms[k]); k-- {
		s := &syms[k]
		if many && s.is(shComma) {
			return true // "they have 14 days, so nominations close on Monday"
		}
		if t := verbTense(text, syms, k); t != noTense {
			return many && (t == past || t == perfect) && s.has(lang.Reports)
		}
		many = many || (s.is(shLower) || s.is(shCap)) && s.is(shPlain) && s.end-s.start > 3 && text[s.end-1] == 's' && text[s.end-2] != 's'
	}
	return many
}
