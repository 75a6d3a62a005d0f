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
var rules = slices.Concat(notDates, setRules, listRules, dateRules, timeRules, relativeRules, lengthRules, vagueRules)

// not is a rule that makes no mention: it takes words from the rules that would
// misread them.
func not(name, pattern, example string) rule {
	return rule{name, pattern, func(*match, *Mention) bool { return true }, example, true}
}

// notDates are what only looks like a date. Each takes its words from the rules
// that would misread them.
var notDates = []rule{
	{"percentage", "num ((hyphen | 'to' | 'and' | dot) num)* (percentsign | measure | million)", isCount, "About 10-15 percent of the 1,987 people left.", true},
	not("price", "money num (dot num)* million?", "It cost $1998 then."),
	not("designation", "numbered (dot | hyphen | hash)? num (hyphen num)?", "Flight 2018 was late."),
	not("phone", "phone plus? num (hyphen? num)*", "Call 555-2019 for tickets."),
	not("number-code", "(three | yy | big) ~hyphen ~yyyy", "The case is 17-1618 there."),
	not("law-year", "law comma? 'of'? yyyy", "The Companies Act 1985 applies."),
	not("rights", "rights apos? yyyy ((hyphen | comma | 'and') yyyy)*", "Copyright 2016 by the press."),
	not("book-year", "publisher comma yyyy", "See The Long Wall (London: Tern Press, 1977)."),
	not("citation", "'et' 'al' dot? comma? open yyyy lower? close", "So says Orr et al. (2009)."),
	not("address", "<(atcue|ofword|comma|dot|bound|to) num cap (cap)* street", "He lives at 1600 Pine Street there."),
	not("weekday-name", "weekday (part)? paper", "The Sunday Times had it first."),
	not("weekday-paper", "<(article | poss) weekday cap (press | reports)", "The Sunday Plover newspaper had it first."),
	not("bank-holiday", "'bank' 'holiday' weekday", "They won on Bank Holiday Monday."),
	not("last-of-something", "'the' ('last' | 'final') season ofword (article | possessive) !(unit | units) lower", "It was the last winter of the war."),
	not("weekday-press", "<(article | poss | possessive) weekday press", "He told a Sunday newspaper."),
	{"age-of-day", "X:dayref lower? ageword !(cap | plain)", ownAge, "Many of today's small computers are slow.", true},
	not("people-of-day", "ageword 'of' dayref !poss", "They are the leaders of tomorrow."),
	{"weekday-compound", "weekday X:hyphen ~(paper | plain)", compound, "It was Sunday-league football.", true},
	not("last-day", "<oncue 'the' ('last' | 'final') 'day' !(ofword|hyphen)", "They went down on the last day."),
	not("feast-name", "holiday hyphen? feast", "The Good Friday Agreement was kept."),
	not("their-last", "possessive ('last' | 'final') (season | holiday | weekday | month)", "In his last winter he wrote little."),
	not("white-feast", "'white' holiday", "They sang White Christmas."),
	not("century-name", "(nth | ordinal) 'century' cap", "20th Century Fox was sold."),
	not("opening-hours", "'open' weekday (hyphen | 'to' | 'through') weekday", "The shop is open Monday to Friday."),
	not("author-year", "cap comma cap dot (cap dot)* open yyyy close", "Ludd, H. (1911). Widows of the Cut."),
	not("model-year", "yyyy (model | numbered)", "She drove a 2018 model there."),
	not("of-the-number", "num 'of' 'the' num", "Only 1066 of the 2000 tickets were sold."),
	not("one-in", "('one' | num) 'in' num lower", "One in 1998 births is a twin."),
	not("age", "@number hyphen? (unit | units) hyphen? ('old' | 'olds')", "The six-year-old boy left."),
	not("age-of", "@number units 'of' 'age'", "A man 26 years of age left."),
	not("rate", "<(measure|times|once|million|num) 'a' (unit)", "It makes 40 tons a year there."),
	not("end-of-day", "'at' 'the' 'end' 'of' 'the' 'day' comma", "At the end of the day, cost decides."),
	not("soon", "('as')? ('soon' | 'shortly') ('as' | 'after' | 'afterwards' | 'afterward' | 'thereafter' | 'before')", "It ended soon after that."),
	{"falling", "Y:yyyy ('to' | hyphen) O:yyyy", falling, "The final tally was 1848 to 1790.", true},
	not("season-name", "('the' | upper) season !campaign cap", "The Winter Palace fell."),
}

// compound reports a weekday that a hyphen ties to a noun, "Sunday-league"; a
// dash ties nothing.
func compound(m *match, _ *Mention) bool { return m.words('X') == "-" }

// ownAge reports "today's" before what is of our time, not of the day.
func ownAge(m *match, _ *Mention) bool { return m.symbol('X').is(shPoss) }
