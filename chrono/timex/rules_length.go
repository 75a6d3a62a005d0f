package timex

// lengthRules find durations.
var lengthRules = []rule{
	{"length", "@more? @amount ('or' V:('less' | 'more' | 'so' | 'longer'))?", length, "The siege lasted [three weeks] in all.", false},
	{"length-range", "@more? N:(@number) ('to' | 'or' | hyphen | 'and') n:(@number) U:units", length, "The siege lasted [two to three weeks] in all.", false},
	{"length-fraction", "@more? N:(@number) (X:(num slash num) | X:'and' 'a'? 'half') U:units", length, "The siege lasted [2 1/2 years] in all.", false},
	{"length-hyphen", "N:(@number) hyphen U:unit (hyphen 'old')?", lengthHyphen, "The [five-year] plan failed.", false},
	{"length-period", "('a' | 'an' | 'the' 'same'?) N:(@number) hyphen U:unit ('period' | 'stretch' | 'term')", length, "Over [a three-year period] it lost money.", false},
	{"length-both", "@more? @amount 'and' V:(@number | 'a') n:units", lengthBoth, "It takes [two hours and thirty minutes] there.", false},
	{"length-took", "<lengthcue [U:units] !(ago|later|earlier)", length, "It took him [years] to find it.", false},
	{"length-long", "('a')? [O:U:unit hyphen 'long']", length, "The [year-long] siege failed.", false},
	{"length-the", "@more? 'the' (Q:ordinal | 'full' | 'whole' | 'latest' | 'entire')? N:(@number | some) @kind? U:units", length, "It lost less in [the first nine months] there.", false},
	{"length-pointer", "'the'? (@pointer | R:(previous | following)) N:(@number | 'few' | 'several' | couple) @kind? U:units ('or' 'so')?", lengthPointer, "It lost less in [the past two years] there.", false},
	{"length-number-pointer", "'the'? N:(@number | 'few') (@pointer | R:(previous | following)) U:units", lengthPointer, "It lost less in [the two previous years] there.", false},
	{"length-recent", "'the'? (O:latest | R:(last | next)) U:units | 'the' R:(previous | following) U:units", lengthPointer, "It lost less in [recent months] there.", false},
	{"length-first", "'time' 'in' [U:units]", length, "It made money for the first time in [years] there.", false},
	{"length-for", "<forcue U:units", length, "It lost money for [years] there.", false},
}

// setRules find what repeats.
var setRules = []rule{
	{"every", "O:every (U:(unit) | W:weekday P:part? | M:month D:dd? | D:dd 'of'? M:month | K:season | P:part | L:holiday)", repeat, "They meet [every Monday] there.", false},
	{"every-other", "(O:'every' ('other' | ordinal) | O:'alternate') W:(weekday | weekdays) P:part?", repeat, "They meet [every other Monday] there.", false},
	{"nth-of-every", "'the'? (ordinal | nth | last | final) W:(weekday) ('of' | 'in') O:every U:(unit)", repeat, "They meet on [the first Monday of each month] there.", false},
	{"every-amount", "once? O:every N:(@number | some | 'other' | ordinal) U:(unit | units)", repeat, "They meet [every two weeks] there.", false},
	{"weekdays", "W:weekdays (P:part)? | W:weekday P:partplural", repeat, "They meet on [Mondays] there.", false},
	{"per", "O:per U:unit", repeat, "They flew 40 sorties [per day] there.", false},
	{"times", "(O:once | @number times) ('a' | 'an' | per | every) U:unit", repeat, "They meet [twice a year] there.", false},
	{"weekends", "<oncue [U:'weekends']", repeat, "The ferry runs on [weekends] there.", false},
	{"frequency", "O:freq", repeat, "They meet [daily] there.", false},
}

// vagueRules find references to the past, the present and the future.
var vagueRules = []rule{
	{"vague", "'more'? 'very'? O:(pastref | presentref | futureref)", vague, "[Recently], it has been quiet.", false},
	{"vague-this", "<(seasoncue|atcue) [this O:('time' | 'period')] | [this O:'period']", vague, "It grew during [this period] there.", false},
	{"vague-now", "'right' O:presentref", vague, "It is quiet [right now] there.", false},
	{"vague-noun", "('the' ('near' | 'distant' | 'foreseeable' | 'recent' | 'immediate')?) O:('past' | 'future') !(lower|cap)", vague, "It will open in [the near future].", false},
	{"vague-noun-more", "('the' ('near' | 'distant' | 'foreseeable' | 'recent' | 'immediate')?) O:('past' | 'future') =fn", vague, "He thinks of [the future] as a threat.", false},
	{"vague-later", "'a' 'later' O:'date'", vague, "It is paid at [a later date].", false},
	{"vague-date", "<to [O:'date'] =(bound|comma|dot|fn|have)", vague, "It has failed to [date].", false},
	{"vague-moment", "<atcue ['the' O:'moment']", vague, "It is quiet at [the moment] there.", false},
	{"vague-present", "<atcue [O:'present']", vague, "There is none at [present].", false},
	{"present-day", "O:('present' | 'modern') hyphen? 'day' !hyphen", vague, "It lies in [present-day] Iraq.", false},
	{"these-days", "O:these 'days'", vague, "It is quiet [these days] there.", false},
	{"vague-current", "O:'current' =(lower|cap)", vague, "The [current] talks failed.", false},
}
