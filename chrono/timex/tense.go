package timex

import (
	"strings"

	"dateline/chrono/lang"
)

// tense is the tense of the clause around a mention, as far as its words show
// it. TimeML's tenses, the ones that turn a date backward or forward.
type tense uint8

const (
	noTense     tense = iota
	past              // "left", "was", "has left"
	perfect           // "had left": before the past told of
	present           // "says", "is"
	future            // "will leave", "plans to leave", "is to leave"
	conditional       // "would leave", "agreed to leave": after the past told of
)

// cue is what the sentence around a mention tells the resolver.
type cue struct {
	tense  tense
	ahead  bool       // with conditional: what is told of lay ahead then, "was due to reopen", "would meet", "agreed to meet"
	modal  bool       // with conditional: by "could" or "might"
	denied bool       // with past, before "until": "was not found until"
	close  bool       // the verb, of past or future tense, stands hard by: "closed on", "will be held on"
	will   bool       // with future: the verb has "will", or tells of now what is to be, as "is due", "has to"
	saying bool       // the verb is one of saying: it happened when it was said
	opens  bool       // with future: the present of a verb that looks ahead, as "expires on"
	inset  bool       // of a date with its year: beside the main line of its sentence
	before *lang.Word // the word before the mention: "since", "by", "in"; nil at the start or for an unknown word
}

// looksAhead reports whether what is told lies ahead, of now or of the past told.
func (c *cue) looksAhead() bool { return c.tense == future || c.tense == conditional && c.ahead }

// says reports whether one of words stands before the mention.
func (c *cue) says(words ...string) bool {
	return c.before != nil && index(words, c.before.Text) >= 0
}

// cueOf reads the words around the symbols from..end of a sentence.
func cueOf(text string, syms []symbol, from, end int) cue {
	t, verb := tenseAt(text, syms, from, end)
	c := cue{tense: t, before: syms[from-1].word}
	c.saying = verb > 0 && (saying(syms, verb) || courtHeard(text, syms, verb))
	c.will = t == future && verb > 0 && (syms[verb].has(lang.Will) || syms[verb].has(lang.Be) || syms[verb].has(lang.Have) || syms[verb-1].has(lang.Be))
	c.opens = t == future && verb > 0 && syms[verb].has(lang.Opens)
	c.denied = t == past && c.says("until", "till") && negated(text, syms, from)
	switch {
	case verb > 0 && verb == from-2 && c.says("until", "till") && syms[verb].has(lang.Have): // "has until 31 January to say"
		c.tense = future
	case t == past && c.says("for") && hasBeenFixed(text, syms, from): // "has been arranged for 19 July"
		c.tense, c.will = future, true
	case (t == past || t == present || t == noTense) && (c.says("until", "till", "to") && putOff(syms, from) || c.says("for") && downFor(text, syms, from) || supposed(text, syms, from)):
		c.tense = future
	case (t == present || t == noTense || t == future && !c.will) && c.says("to") && from > 1 && text[syms[from-2].start:syms[from-2].end] == "back":
		c.tense = past // "the row goes back to November"
	case t != past && t != perfect && c.says("of") && from > 1 && text[syms[from-2].start:syms[from-2].end] == "ahead":
		c.tense = future // "tensions are high ahead of Tuesday's vote"
	case (t == past || t == noTense) && aheadOfThing(text, syms, from):
		c.tense = future // "shares fell ahead of a meeting on Thursday"
	case t == conditional && from > 3 && (syms[verb].has(lang.Modal) || syms[verb].has(lang.Would)) && soonAs(syms, from):
		c.tense = future // "could be restored as early as Friday"
	case sinceDoing(text, syms, from):
		c.tense = past // "out since breaking a leg on Boxing Day"
	case t == past && verb > 0 && verb < from && c.says("until", "till") && putsOff(text[syms[verb].start:syms[verb].end]):
		c.tense = future // "adjourned the case until 14 June"
	case t != future && t != conditional && (c.says("by") && oddsOf(syms, verb, from) || warningFor(syms, from)), (t == present || t == noTense) && syms[from-1].has(lang.SetOff):
		c.tense = future // "saw little chance of rain by Friday", "it is in force effective Monday"
	case t == past && c.says("until", "till") && from-verb == 2 && syms[verb].has(lang.Have):
		c.tense, c.will = future, true // "has until the end of the month to decide"
	case verb == 0 || verb > from:
	case t == past && from-verb > 2 && c.says("for") && fixes(text[syms[verb].start:syms[verb].end]):
		c.tense = future // "set the trial for 8 January"
	case (t == past || t == perfect) && from-verb <= 2 && !c.saying && c.says("on", "in"):
		c.close = true
	case t == future && from-verb <= 4 && c.says("on", "by"):
		c.close = true
	case t == conditional:
		c.modal = syms[verb].has(lang.Modal)
		c.ahead = looksAhead(text, syms, verb)
	case t == past && syms[verb].has(lang.Ahead) && (setsOff(syms, from) || syms[verb-1].has(lang.Have) && c.says("on", "for")):
		c.tense, c.ahead = conditional, true // "declared three days of mourning beginning on Friday", "has called a strike on Friday"
	}
	return c
}

// aheadOfThing reports whether "ahead of" and nouns alone stand before symbol from
// and its preposition.
func aheadOfThing(text string, syms []symbol, from int) bool {
	if from < 5 || !syms[from-1].has(lang.OnCue) && !syms[from-1].has(lang.Incue) {
		return false
	}
	for i := from - 2; i > max(1, from-8); i-- {
		s := &syms[i]
		if s.has(lang.OfWord) {
			return text[syms[i-1].start:syms[i-1].end] == "ahead"
		}
		if s.is(shComma) || s.is(shEdge) || closes(s) || s.is(shNum) {
			return false
		}
	}
	return false
}

// soonAs reports whether "as early as" or "as soon as" stands before symbol from.
func soonAs(syms []symbol, from int) bool {
	a, b, d := syms[from-3].word, syms[from-2].word, syms[from-1].word
	return a != nil && b != nil && d != nil && a.Text == "as" && d.Text == "as" && (b.Text == "early" || b.Text == "soon")
}

// oddsOf reports whether the words from the verb to symbol from speak of how likely
// something still is: "had a 60% chance of growing by Friday".
func oddsOf(syms []symbol, verb, from int) bool {
	for i := from - 1; i > max(verb, from-reach) && i > 0 && !closes(&syms[i]) && !syms[i].is(shComma); i-- {
		if syms[i].has(lang.Odds) {
			return syms[i+1].has(lang.OfWord) || syms[i+1].has(lang.That)
		}
	}
	return false
}

// warningFor reports whether a warning or forecast for symbol from stands right before
// it: "has issued a storm warning for Tuesday night".
func warningFor(syms []symbol, from int) bool {
	return from > 2 && syms[from-2].word.Value(lang.Odds) == 1 && (syms[from-1].has(lang.ForCue) || syms[from-1].word != nil && syms[from-1].word.Text == "from")
}

// sinceDoing reports whether "since" and a gerund stand before symbol from in the
// same run of words.
func sinceDoing(text string, syms []symbol, from int) bool {
	for i := from - 1; i > max(0, from-12) && !closes(&syms[i]) && !syms[i].is(shComma) && !syms[i].is(shEdge); i-- {
		if w := syms[i].word; w != nil && w.Text == "since" {
			return strings.HasSuffix(text[syms[i+1].start:syms[i+1].end], "ing")
		}
	}
	return false
}

// putsOff reports whether a verb moves the end or day of what it has for its object.
func putsOff(verb string) bool {
	switch verb {
	case "adjourned", "postponed", "deferred", "delayed", "extended", "prolonged", "suspended", "remanded":
		return true
	}
	return false
}

// fixes reports whether a verb gives what it has for its object the day behind "for".
func fixes(verb string) bool {
	switch verb {
	case "set", "scheduled", "fixed", "booked", "listed", "called", "rescheduled", "slated", "arranged", "pencilled":
		return true
	}
	return false
}

// putOff reports whether the "until" or "to" before symbol from tells what
// something is moved to: "has been postponed until", "put off to".
func putOff(syms []symbol, from int) bool {
	verb := from - 2
	if w := syms[verb].word; verb > 1 && w != nil && (w.Text == "off" || w.Text == "back") {
		verb--
	}
	return verb > 0 && syms[verb].has(lang.Defer)
}

// downFor reports whether the "for" before symbol from tells what something is
// down for: "is listed for".
func downFor(text string, syms []symbol, from int) bool {
	return from > 3 && participle(text, syms, from-2) && syms[from-3].has(lang.Be)
}

// hasBeenFixed reports whether the "for" before symbol from tells what day something
// now has: "has been arranged for".
func hasBeenFixed(text string, syms []symbol, from int) bool {
	return from > 4 && fixes(text[syms[from-2].start:syms[from-2].end]) && syms[from-3].has(lang.Been) && syms[from-4].has(lang.Have)
}

// supposed reports whether the mention at symbol from stands in a condition that
// is still open: "if the rains come in October".
func supposed(text string, syms []symbol, from int) bool {
	for i := from - 1; i > max(0, from-reach); i-- {
		s := &syms[i]
		switch {
		case s.is(shComma), s.is(shEdge), closes(s):
			return false
		case s.has(lang.Have), syms[i-1].has(lang.Have): // "if none has come forward by June 1"
		case s.word != nil && s.word.Text == "if", lang.Equal("unless", text[s.start:s.end]):
			return true
		default:
			if t := verbTense(text, syms, i); t == past || t == perfect {
				return false
			}
		}
	}
	return false
}

// negated reports whether the clause before symbol from has a "not".
func negated(text string, syms []symbol, from int) bool {
	for i := from - 1; i > max(0, from-reach) && !closes(&syms[i]) && !syms[i].is(shComma); i-- {
		if w := text[syms[i].start:syms[i].end]; w == "not" || w == "never" || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") {
			return true
		}
	}
	return false
}

// reach bounds how far a verb may stand from a mention that it dates, so that
// the cost of a mention does not grow with its sentence.
const reach = 40

// tenseAround is the tense of the verb that tenseAt finds.
func tenseAround(text string, syms []symbol, from, past int) tense {
	t, _ := tenseAt(text, syms, from, past)
	return t
}

// looksAhead reports whether the verb at symbol i, of conditional tense, tells
// of what lay ahead when the article was written: "would", "was due", "agreed
// to", not "had been due", "planned for", "declined to".
func looksAhead(text string, syms []symbol, i int) bool {
	switch s := &syms[i]; {
	case s.has(lang.Would), s.has(lang.Ahead), s.has(lang.Was) && syms[i+1].has(lang.To) && !syms[i+2].has(lang.Have): // "was to visit", not "was to have visited"
		return true
	case s.has(lang.Intend):
		before, after := &syms[i-1], &syms[i+1]
		led := after.has(lang.Aboutcue) || after.has(lang.ForCue)
		return before.has(lang.Was) || !before.has(lang.Been) && !(led && bareParticiple(text, syms, i))
	}
	return false
}

// setsOff reports whether the words before symbol i name a start: "beginning
// on", "from".
func setsOff(syms []symbol, i int) bool {
	s := &syms[i-1]
	if s.has(lang.OnCue) && s.word.Text == "on" {
		s = &syms[i-2]
	}
	return s.has(lang.SetOff) || s.word != nil && s.word.Text == "from"
}

// tenseAt looks for the nearest finite verb before the mention, then after it,
// stopping at marks that close a clause. It gives the verb's symbol too, 0 for
// none.
func tenseAt(text string, syms []symbol, from, past int) (tense, int) {
	infinitive := false
	for i := from - 1; i > max(0, from-reach); i-- {
		if t := verbTense(text, syms, i); t != noTense {
			switch {
			case infinitive:
				return aheadOf(t), i
			case t == future && bareParticiple(text, syms, i) && (toldBefore(text, syms, i) || toldAfter(text, syms, past)):
				return conditional, i
			}
			return t, i
		}
		s := &syms[i]
		if closes(s) {
			break
		}
		infinitive = infinitive || s.has(lang.To) && i+1 < from && (mayBeVerb(&syms[i+1]) || syms[i+1].has(lang.Bare) && syms[i+2].has(lang.Article))
	}
	for i := past; i < min(past+reach, len(syms)-edges); i++ {
		if t := verbTense(text, syms, i); t != noTense {
			return t, i
		}
		if closes(&syms[i]) {
			break
		}
	}
	if infinitive {
		return future, 0 // of a headline: "Lab to open in March after row over funds"
	}
	return noTense, 0
}

// aheadOf is the tense of an infinitive that hangs on a verb of tense t: "is to
// leave" lies ahead, "agreed to leave" after what is told.
func aheadOf(t tense) tense {
	switch t {
	case past, perfect, conditional:
		return conditional
	}
	return future
}

// mayBeVerb reports whether s, behind "to", may be an infinitive: "to leave",
// not "to five", "to the" or "to bed".
func mayBeVerb(s *symbol) bool {
	return s.is(shLower) && !s.has(lang.Function) && !s.has(lang.Bare) && !s.has(lang.Digit) && !s.has(lang.Teen) && !s.has(lang.Tens)
}

// bareParticiple reports whether symbol i looks ahead without a tense of its
// own: "a debate planned for May", not "is planned" or "plans".
func bareParticiple(text string, syms []symbol, i int) bool {
	s, before := &syms[i], &syms[i-1]
	return strings.HasSuffix(text[s.start:s.end], "ed") && !before.has(lang.Be) && !before.has(lang.Have)
}

// toldBefore reports whether the verb before symbol i tells of the past.
func toldBefore(text string, syms []symbol, i int) bool {
	for k := i - 1; k > max(0, i-reach) && !closes(&syms[k]); k-- {
		if t := verbTense(text, syms, k); t != noTense {
			return t == past || t == perfect
		}
	}
	return false
}

// toldAfter reports whether the verb from symbol i on tells of the past: "the
// vote scheduled for May went ahead".
func toldAfter(text string, syms []symbol, i int) bool {
	for end := min(i+reach, len(syms)-edges); i < end && !closes(&syms[i]); i++ {
		if t := verbTense(text, syms, i); t != noTense {
			return t == past || t == perfect
		}
	}
	return false
}

func closes(s *symbol) bool { return s.is(shSemicolon) || s.is(shColon) }

// verbTense returns the tense that symbol i shows, with its auxiliaries.
func verbTense(text string, syms []symbol, i int) tense {
	s := &syms[i]
	switch {
	case s.has(lang.Will), s.has(lang.Opens) && !syms[i-1].has(lang.To) && opens(text, syms, i), shortWill(text[s.start:s.end]):
		return future
	case syms[i+1].is(shNum) && (lang.Equal("turns", text[s.start:s.end]) || isOrAm(text, s) && syms[i+2].word != nil && syms[i+2].word.Text == "in"):
		return future // "turns 36 in August", "is 36 in August"
	case lang.Equal("payable", text[s.start:s.end]):
		return future // "declared a dividend payable on 15 December"
	case s.has(lang.Intend) && !(settingOut(text[s.start:s.end]) && !leadsOn(text, &syms[i+1])):
		before := &syms[i-1]
		if lang.Equal("due", text[s.start:s.end]) && !before.has(lang.Be) && !before.has(lang.Was) && !before.has(lang.Been) {
			return noTense
		}
		if before.has(lang.Was) || before.has(lang.Been) || before.has(lang.Had) || lang.Equal("planned", text[s.start:s.end]) && !before.has(lang.Be) {
			return conditional
		}
		return future
	case s.has(lang.Had):
		next := &syms[i+1]
		if adverb(text, next) {
			next = &syms[i+2]
		}
		if next.has(lang.Been) || next.has(lang.PastVerb) || next.has(lang.Done) || regularPast(text, next) {
			return perfect
		}
		return past
	case s.has(lang.Would):
		return conditional
	case s.has(lang.Have) && (syms[i-1].has(lang.To) || syms[i-1].has(lang.Will)):
		return noTense // "will have no boat in April"
	case s.has(lang.Have) && syms[i+1].has(lang.To) && mayBeVerb(&syms[i+2]) && !lang.Equal("having", text[s.start:s.end]):
		return future // "has to be passed"
	case supposes(text, syms, i):
		return future // "Were they to leave in May"
	case s.has(lang.Was), s.has(lang.Did), s.has(lang.Have):
		return past
	case s.has(lang.PastVerb), regularPast(text, s):
		before := &syms[i-1]
		if before.end-before.start == 2 && lang.Equal("be", text[before.start:before.end]) ||
			before.has(lang.Would) || before.has(lang.Will) || before.has(lang.Did) || before.has(lang.To) || before.has(lang.Modal) && before.is(shLower) {
			return noTense // "would shut"
		}
		if lang.Equal("get", text[before.start:before.end]) || lang.Equal("getting", text[before.start:before.end]) || hadDone(syms, i) {
			return noTense // "is going to get hit", "to have them completed"
		}
		if i > 1 && (syms[i-2].has(lang.Will) || syms[i-2].has(lang.To)) && syms[i-1].is(shLower) && syms[i-1].is(shPlain) {
			return noTense // "will stay shut"
		}
		if invertedIf(text, syms, i) {
			return future
		}
		switch {
		case before.has(lang.Be):
			return present
		case before.has(lang.Had), i > 1 && syms[i-2].has(lang.Had) && (before.has(lang.Been) || adverb(text, before)),
			i > 1 && before.has(lang.Been) && syms[i-2].word != nil && syms[i-2].word.Text == "and":
			return perfect
		}
		return past
	case s.has(lang.Be) && (syms[i+1].has(lang.Intend) && !settingOut(text[syms[i+1].start:syms[i+1].end]) || syms[i+1].has(lang.To) && mayBeVerb(&syms[i+2])):
		return future // "is expected", "is to report"
	case s.has(lang.Do) && syms[i-1].has(lang.Modal):
		return noTense // "can do so"
	case s.has(lang.Be), s.has(lang.Do):
		return present
	case s.has(lang.Modal) && !s.has(lang.Month):
		return modalTense(text[s.start:s.end])
	}
	return noTense
}

// invertedIf reports whether the participle at symbol i is that of a condition told
// by "Were" before its subject: "Were the mill shut in May, 30 would go".
func invertedIf(text string, syms []symbol, i int) bool {
	for k := i - 1; k > max(0, i-7) && !syms[k].is(shComma) && !closes(&syms[k]) && !syms[k].is(shEdge); k-- {
		if supposes(text, syms, k) {
			return true
		}
	}
	return false
}

// supposes reports whether symbol i is the "Were" of a condition, which what would
// then be comes behind, and no question's.
func supposes(text string, syms []symbol, i int) bool {
	if s := &syms[i]; !s.is(shCap) || !lang.Equal("were", text[s.start:s.end]) {
		return false
	}
	for k, end := i+1, min(i+reach, len(syms)-edges); k < end && !syms[k].is(shEdge); k++ {
		if syms[k].has(lang.Would) || syms[k].has(lang.Modal) && syms[k].is(shLower) {
			return true
		}
	}
	return false
}

// hadDone reports whether the participle at symbol i is what somebody is "to
// have" done.
func hadDone(syms []symbol, i int) bool {
	for k := i - 1; k > max(1, i-4); k-- {
		if syms[k].has(lang.Have) {
			return syms[k-1].has(lang.To) && k < i-1
		}
	}
	return false
}

// adverb reports whether s may stand between "had" and its participle.
func adverb(text string, s *symbol) bool {
	return s.has(lang.Between) || s.end-s.start > 4 && text[s.end-2:s.end] == "ly"
}

// shortWill reports whether word ends in a short "will": "they'll".
func shortWill(word string) bool {
	return strings.HasSuffix(word, "'ll") || strings.HasSuffix(word, "’ll")
}

// isOrAm reports whether s is "is", "am", or a pronoun run together with one.
func isOrAm(text string, s *symbol) bool {
	if s.has(lang.Be) {
		return true
	}
	_, short, found := strings.Cut(strings.ReplaceAll(text[s.start:s.end], "’", "'"), "'")
	return found && (short == "m" || short == "re")
}

// settingOut reports whether word looks ahead only before "to": "set to leave",
// but "a record set on Monday".
func settingOut(word string) bool {
	switch {
	case lang.Equal("set", word), lang.Equal("going", word), lang.Equal("plan", word), lang.Equal("plans", word), lang.Equal("planning", word), lang.Equal("preparing", word):
		return true
	}
	return false
}

// leadsOn reports whether s is the "to" or "for" of "set to leave", "due for
// Saturday".
func leadsOn(text string, s *symbol) bool {
	return s.has(lang.To) || s.end-s.start == 3 && lang.Equal("for", text[s.start:s.end])
}

// modalTense: "could" tells of the past as often as not, "may" looks ahead.
func modalTense(word string) tense {
	if lang.Equal("could", word) || lang.Equal("might", word) || lang.Equal("couldn't", word) {
		return conditional
	}
	return future
}

// regularPast reports whether s is a word in -ed that the lexicon does not
// have: "announced", not "need" or "speed".
func regularPast(text string, s *symbol) bool {
	n := s.end - s.start
	return s.is(shPlain) && s.is(shLower) && n >= 4 && text[s.end-2:s.end] == "ed" && text[s.end-3] != 'e' && text[s.end-3] != 'r' ||
		s.is(shPlain) && s.is(shLower) && text[s.end-min(n, 3):s.end] == "red" && (n >= 6 || n == 5 && strings.IndexByte("aiou", text[s.end-4]) >= 0) // "hired", not "shred"
}
