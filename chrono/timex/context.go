package timex

import "dateline/chrono/lang"

// settle decides, from the symbols beside them, which words that could be a
// month, a weekday, a season or a zone are one.
func settle(syms []symbol) {
	for i := 1; i < len(syms)-edges; i++ {
		s := &syms[i]
		if s.word == nil {
			continue
		}
		if s.has(lang.Month) && !s.has(lang.MonthWord) && monthName(syms, i) {
			s.strip(lang.Month)
		}
		if s.has(lang.MonthWord) && !monthWord(syms, i) {
			s.strip(lang.Month)
		}
		if s.has(lang.MonthAbbr) && !abbreviated(syms, i) {
			s.strip(lang.MonthAbbr)
		}
		if s.has(lang.WeekdayAbbr) && !abbreviated(syms, i) {
			s.strip(lang.WeekdayAbbr)
		}
		if s.has(lang.Zone) && !s.is(shUpper) {
			s.strip(lang.Zone)
		}
		if s.has(lang.AD) && s.is(shLower) && s.end-s.start <= 2 {
			s.strip(lang.AD)
		}
	}
}

// monthName tells the names April, June and August from the months, and the
// adjective august: no number, cue or end of clause beside it, but a name.
func monthName(syms []symbol, i int) bool {
	before, after := &syms[i-1], &syms[i+1]
	if titled(syms, i) || i > 1 && before.word != nil && before.word.Text == "and" && isName(&syms[i-2]) && isName(after) {
		return true // "Ms. August", "Walter and June Kessler"
	}
	if after.is(shNum) || after.is(shNth) || before.is(shNum) || before.is(shNth) || before.has(lang.MonthCue) || before.has(lang.Pointing) {
		return false
	}
	if syms[i].is(shLower) {
		return before.has(lang.Function) && after.is(shLower) && !after.has(lang.Ordinal) && !after.has(lang.Tens)
	}
	if and := after.word; and != nil && and.Text == "and" && before.is(shLower) && before.is(shPlain) && isName(&syms[i+2]) {
		return true // "the brothers August and Karl"
	}
	return !before.has(lang.Function) && after.is(shCap) && after.word == nil
}

// isName reports whether s is a capitalised word that the lexicon lacks.
func isName(s *symbol) bool { return s.is(shCap) && s.is(shPlain) }

// titled reports whether a title stands before symbol i: "Ms. August".
func titled(syms []symbol, i int) bool {
	before := &syms[i-1]
	if before.is(shDot) && before.glued && i > 1 {
		before = &syms[i-2]
	}
	return before.has(lang.Courtesy) && before.is(shCap)
}

// monthWord tells the months May and March from the verb, the noun and the name.
func monthWord(syms []symbol, i int) bool {
	before, after := &syms[i-1], &syms[i+1]
	switch {
	case titled(syms, i):
		return false
	case after.is(shDay), after.is(shYear), after.is(shNth), before.is(shNth), before.is(shDay) && !before.is(shBig):
		return true
	case marches(before, after):
		return false
	case syms[i].is(shLower):
		return before.has(lang.MonthCue) && after.is(shEdge)
	case before.has(lang.Edge), before.has(lang.Pointing):
		return true
	case before.is(shHyphen) && before.glued && syms[i-2].has(lang.Edge):
		return true
	case before.is(shEdge):
		return after.is(shComma) || after.is(shHyphen)
	case before.is(shCap) && !before.has(lang.MonthCue) && !before.has(lang.Function):
		return before.has(lang.Month)
	}
	return !before.is(shDot) && !before.is(shQuote) && !after.is(shCap)
}

// marches reports whether a March between these words is a walk: "the annual
// March for Peace", "the March on the capital".
func marches(before, after *symbol) bool {
	if before.has(lang.MonthCue) || before.has(lang.Pointing) || before.has(lang.Edge) || after.word == nil {
		return false
	}
	switch after.word.Text {
	case "for", "on", "to", "against":
		return before.is(shLower) && before.is(shPlain) || before.word != nil && (before.word.Text == "the" || before.word.Text == "a")
	}
	return false
}

// abbreviated tells "Sun." and "Mar 3" from the sun and a name.
func abbreviated(syms []symbol, i int) bool {
	before, after := &syms[i-1], &syms[i+1]
	if (after.is(shHyphen) || after.is(shSlash)) && after.glued {
		after = &syms[i+2]
	}
	if (before.is(shHyphen) || before.is(shSlash)) && syms[i].glued && i > 1 {
		before = &syms[i-2]
	}
	if syms[i].has(lang.MonthAbbr) && syms[i].is(shCap) && leadsToMonth(syms, i) {
		return true
	}
	if syms[i].has(lang.WeekdayAbbr) && before.word != nil && before.word.Text == "the" {
		return false // "past the Sun."
	}
	if before.has(lang.OfWord) && syms[i].is(shCap) && i > 1 {
		before = &syms[i-2]
	}
	number := after.is(shDay) || after.is(shYear) || after.is(shNth) || before.is(shDay) || before.is(shNth) || before.is(shYear)
	if number {
		return true
	}
	if syms[i].is(shLower) {
		return false
	}
	if after.is(shDot) && after.glued {
		next := &syms[i+2]
		return next.is(shDay) || next.is(shYear) || next.is(shNth) || next.is(shComma) || next.is(shLower) || next.is(shEdge)
	}
	return before.has(lang.MonthCue) && !before.is(shCap) && !after.is(shCap) && !after.is(shLower) && syms[i].has(lang.MonthAbbr) || after.is(shComma) && (syms[i+2].is(shDay) || syms[i+2].has(lang.Month) || syms[i+2].has(lang.MonthAbbr))
}

// leadsToMonth reports whether a range or list leads from symbol i to a month:
// "Jan-Feb 2017", "from Sep to Nov".
func leadsToMonth(syms []symbol, i int) bool {
	joint := &syms[i+1]
	if joint.is(shDot) && joint.glued {
		i++
		joint = &syms[i+1]
	}
	if !joint.is(shHyphen) && !joint.is(shSlash) && (joint.word == nil || joint.word.Text != "to" && joint.word.Text != "and" && joint.word.Text != "through") {
		return false
	}
	far := &syms[min(i+2, len(syms)-1)]
	return far.has(lang.MonthAbbr) || far.has(lang.Month) && (!far.has(lang.MonthWord) || far.is(shCap) && syms[i].has(lang.MonthAbbr))
}
