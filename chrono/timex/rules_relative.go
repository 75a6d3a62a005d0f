package timex

// relativeRules find dates that hang on another.
var relativeRules = []rule{
	{"day-ref", "@edge? X:dayref P:part?", dayRef, "He came [yesterday] at last.", false},
	{"day-beyond", "'the' 'day' O:('before' | 'after') X:dayref", dayBeyond, "He came [the day before yesterday] at last.", false},

	{"ago", "@more? @amount X:ago", offset, "He came [two weeks ago] from Rome.", false},
	{"ago-some", "(T:('many' | 'some'))? U:units X:ago", offset, "He came [years ago] from Rome.", false},
	{"year-ago", "'the'? ('comparable' | 'corresponding')? U:unit hyphen X:(ago | earlier) O:('quarter' | 'period' | 'month' | 'week' | 'day')?", yearAgo, "It lost less than in [the year-ago quarter] then.", false},
	{"later", "@more? @amount X:(later | earlier)", offset, "[Two days later] he left.", false},
	{"later-some", "U:units X:(later | earlier)", offset, "[Days later] he left.", false},
	{"from-now", "@more? @amount 'from' X:('now' | 'today')", offset, "It opens [three weeks from now] there.", false},
	{"before-mark", "@more? @amount X:('before' | 'after' | 'previously') =(edge|comma|dot|semicolon)", offset, "[Two days before], he had left.", false},
	{"after-event", "[ @more? @amount ] X:('after' | 'before' | 'since' | 'following' | 'prior')", offset, "It came only [16 days] after the end of the talks.", false},
	{"the-day-after", "[ 'the' U:unit ] X:('after' | 'before' | 'following') !(edge|comma)", offset, "He left [the day] after the battle.", false},
	{"the-day-before", "[ 'the' U:unit X:('after' | 'before') ] =(edge|comma|semicolon)", offset, "[The day before], he had left.", false},
	{"after-date", "@more? @amount X:('after' | 'before' | 'from') (@weekday comma? @date? | @date | L:holiday | O:dayref)", offsetDate, "It opens [two weeks after Christmas] there.", false},
	{"in-amount", "'in' [ @more? @amount ] !(fn|later|earlier|ago)", inAmount, "It will open in [two weeks], he said.", false},

	{"anaphor-next", "@edge? 'the' R:next U:(unit)", deictic, "He left [the next day] for Rome.", false},
	{"pointer-unit", "@edge? 'the'? @pointer 'calendar'? (B:fiscal)? U:(unit)", deictic, "He came [last week] from Rome.", false},
	{"pointer-named", "@edge? 'the'? @pointer (@weekday comma? @date? | @month D:dd? | K:season | L:holiday)", deictic, "He came [last Friday] from Rome.", false},
	{"pointer-quarter", "'the'? @pointer G:unit (B:fiscal)? Q:(ordinal | nth) hyphen? U:quarterunit", quarterOf, "It lost less in [last year's third quarter] there.", false},
	{"quarter-of-pointer", "@edge? 'the'? Q:(ordinal | nth) hyphen? U:quarterunit 'of' @pointer G:unit", quarterOf, "It lost less in [the third quarter of last year] there.", false},
	{"named-of-pointer", "@edge? (@weekday | @month D:dd? | 'the'? K:season | L:holiday) ('of' | 'in')? 'the'? (@pointer | R:(that | same | following | previous)) R:same? G:unit", namedOf, "It ended in [July of that year] there.", false},
	{"period-of-pointer", "'the'? ('comparable' | 'corresponding' | 'same') U:('period' | 'quarter' | 'month' | 'week' | 'day') ('of' | 'in')? @pointer G:unit", periodOf, "It lost less in [the corresponding period last year] too.", false},
	{"anaphor-unit", "@edge? 'the'? @anaphor U:(unit)", deictic, "He left [the following year] for Rome.", false},
	{"anaphor-named", "@edge? 'the' R:(previous | following | next) (@weekday | @month | K:season)", deictic, "He left [the previous April] for Rome.", false},
	{"the-edge-unit", "'the'? T:edgenoun 'of' 'the' U:unit | T:(edge | edgecmp) 'in' 'the' U:unit | T:edgecmp 'that' U:unit | 'the'? U:unit T:'end'", deictic, "It opens by [the end of the year] there.", false},
	{"unit-end", "@more? 'the'? U:unit hyphen? T:'end'", unitEnd, "It opens by [year-end] there.", false},
	{"the-unit", "'the' ('current' | 'full' | 'latest' | 'whole')? U:unit", theUnit, "It lost money in [the quarter] too.", false},

	{"nth-unit", "'the'? Q:(ordinal | nth | last | final) U:(unit) 'of' 'the'? (@month (comma? 'of'? @year)? | @year | 'year' @year | (@pointer | R:(that | same | following | previous)) G:unit)", nthOf, "It rained in [the last week of July] there.", false},
	{"nth-units", "'the'? Q:(ordinal | last | final) N:(@number | some | couple) U:(units) 'of' 'the'? (@month (comma? 'of'? @year)? | @year | (@pointer | R:(that | same)) G:unit)", nthOf, "It rained in [the first two weeks of July] there.", false},
	{"week-of", "'the' U:('week' | 'weekend') 'of' 'the'? (@weekday comma? @date? | @date | L:holiday)", weekOf, "It rained in [the week of April 10th] there.", false},
}
