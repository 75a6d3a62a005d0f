package timex

// lengthRules find durations.
var lengthRules = []rule{
	{"length", "@more? @amount", length, "The siege lasted [three weeks] in all.", false},
	{"length-range", "@more? N:(@number) ('to' | 'or' | hyphen | 'and') n:(@number) U:units", length, "The siege lasted [two to three weeks] in all.", false},
	{"length-fraction", "@more? N:(@number) (X:(num slash num) | X:'and' 'a' 'half') U:units", length, "The siege lasted [2 1/2 years] in all.", false},
	{"length-hyphen", "N:(@number) hyphen U:unit (hyphen 'old')?", lengthHyphen, "The [five-year] plan failed.", false},
	{"length-long", "O:U:unit hyphen 'long'", length, "The [year-long] siege failed.", false},
	{"length-old", "@amount ('old' | 'of' 'age')", length, "He was [nineteen years old] then.", false},
	{"length-the", "@more? 'the' (Q:ordinal | 'full' | 'whole')? N:(@number | some) @kind? U:units", length, "It lost less in [the first nine months] there.", false},
	{"length-pointer", "'the'? (@pointer | R:(previous | following)) N:(@number | 'few' | 'several' | couple) @kind? U:units ('or' 'so')?", lengthPointer, "It lost less in [the past two years] there.", false},
	{"length-number-pointer", "'the'? N:(@number | 'few') (@pointer | R:(previous | following)) U:units", lengthPointer, "It lost less in [the two previous years] there.", false},
	{"length-recent", "'the'? (O:latest | R:(last | next)) U:units", lengthPointer, "It lost less in [recent months] there.", false},
	{"length-for", "<forcue U:units", length, "It lost money for [years] there.", false},
}

// setRules find what repeats.
var setRules = []rule{
	{"every", "O:every (U:(unit) | W:weekday P:part? | M:month D:dd? | K:season | P:part)", repeat, "They meet [every Monday] there.", false},
	{"every-amount", "O:every N:(@number | some | 'other') U:(unit | units)", repeat, "They meet [every two weeks] there.", false},
	{"weekdays", "W:weekdays (P:part)? | W:weekday P:partplural", repeat, "They meet on [Mondays] there.", false},
	{"per", "O:per U:unit", repeat, "They flew 40 sorties [per day] there.", false},
	{"rate", "<(measure|times|once|million|num) ['a' U:unit]", repeat, "It makes 40 tons [a year] there.", false},
	{"times", "(O:once | @number times) ('a' | 'an' | per | every) U:unit", repeat, "They meet [twice a year] there.", false},
	{"frequency", "O:freq", repeat, "They meet [daily] there.", false},
}

// vagueRules find references to the past, the present and the future.
var vagueRules = []rule{
	{"vague", "'more'? 'very'? O:(pastref | presentref | futureref)", vague, "[Recently], it has been quiet.", false},
	{"vague-now", "'right' O:presentref", vague, "It is quiet [right now] there.", false},
	{"vague-recent", "'most'? O:'recent'", vague, "The [recent] talks failed.", false},
	{"vague-noun", "('the' ('near' | 'distant' | 'foreseeable' | 'recent' | 'immediate')?) O:('past' | 'future')", vague, "It will open in [the near future] there.", false},
	{"vague-present", "O:('present') =(edge|comma|dot)", vague, "There is none at [present].", false},
	{"these-days", "O:these 'days'", vague, "It is quiet [these days] there.", false},
	{"vague-current", "O:current", vague, "The [current] talks failed.", false},
	{"future-bare", "O:'future'", vague, "All [future] talks failed.", false},
}
