package timex

import (
	"slices"
)

// A rule is one way to say a date. At each symbol the longest match wins, then
// the earlier rule.
type rule struct {
	name    string
	pattern string
	make    func(m *match, x *Mention) bool // fills Type, Expr, Zone; false: this is no date after all
	example string                          // a sentence, the extent in brackets
	silent  bool                            // the rule makes no mention
}

// rules is the table, by kind.
var rules = slices.Concat(notDates, setRules, rangeRules, dateRules, timeRules, relativeRules, lengthRules, vagueRules)

// not is a rule that makes no mention: it takes words from the rules that would
// misread them.
func not(name, pattern, example string) rule {
	return rule{name, pattern, func(*match, *Mention) bool { return true }, example, true}
}

var notDates = []rule{
	not("percentage", "num ((hyphen | 'to' | dot) num)* (percentsign | measure | million)", "About 10-15 percent of the 1,987 people left."),
	not("price", "money num (dot num)*", "It cost $1998 then."),
	not("designation", "numbered (dot | hyphen | hash)? num", "Flight 2018 was late."),
	not("law-year", "law 'of'? yyyy", "The Companies Act 1985 applies."),
}
