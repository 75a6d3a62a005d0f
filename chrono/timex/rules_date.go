package timex

// dateRules find dates named by their fields.
var dateRules = []rule{
	{"month-day-year", "@about? (@weekday comma?)? @mod @inyear", absolute, "Signed on [May 9, 1945], in Berlin.", false},
	{"day-month-year", "@about? (@weekday comma?)? @dom @inyear", absolute, "Born on [Friday, 9 May 1945], in Berlin.", false},
	{"month-comma-day", "(@weekday comma?)? @month comma 'the'? D:nth @inyear?", absolute, "On [October, 1st] they tested it.", false},
	{"month-quarter", "'the'? M:month hyphen? U:'quarter'", monthQuarter, "Sales fell in [the June quarter] there.", false},
	{"month-day", "(@about | @edge)? (@weekday comma?)? @mod", absolute, "On [August 18], they tested it.", false},
	{"day-month", "(@about | @edge)? (@weekday comma?)? @dom", absolute, "On [18 August], they tested it.", false},
	{"day-month-the", "<oncue ['the' D:dd @month @inyear?]", dayAlone, "They left on [the 20 September], in rain.", false},
	{"weekday-day", "@weekday comma? ('the'? D:nth | 'the' D:(ordinal | tens hyphen? ordinal) =(bound|comma|dot|close))", absolute, "It opens on [Monday the 13th] at last.", false},
	{"weekday-number", "<oncue [@weekday D:dd] =(bound|dot|close|other)", absolute, "It opens on [Sunday 31].", false},
	{"day-alone", "<oncue ['the' D:nth] =(bound|comma|dot|fn)", absolute, "They attacked on [the 20th], but failed.", false},

	{"year-month", "Y:yyyy @month !(dd|nth)", absolute, "They met in [2017 April] there.", false},
	{"month-of-short", "(@month | @dom) 'of' apos? n:yy =(bound|comma|dot)", absolute, "They met in [April of 87].", false},
	{"month-year", "(@edge | @about | 'the' 'month' 'of')? @month hyphen? @inyear", absolute, "They met in [August 1987].", false},
	{"month", "(@edge | 'the' 'month' 'of')? @month", absolute, "It was announced at [the end of August].", false},
	{"year", "(@edge | @about)? Y:yyyy", bareYear, "In [2018], they left.", false},
	{"year-three", "<incue [Y:three] =(bound|comma|dot)", absolute, "It fell in [476].", false},
	{"year-on", "Y:yyyy ('and' | 'or') O:('later' | 'beyond' | 'earlier' | 'before')", yearOn, "It opens in [1994 or later] there.", false},
	{"year-word", "@edge? 'the'? 'year' 'of'? (Y:yyyy | @words)", absolute, "In [the year 2000], they left.", false},
	{"year-short", "@edge? apos ~n:yy !(unit|units)", absolute, "The class of ['98] met again.", false},
	{"year-era", "(@edge | @about)? @era", absolute, "It fell in [44 BC] to Rome.", false},
	{"year-spelled", "<(monthcue|edge) y:(teen hyphen? tens (hyphen? digit)?)", absolute, "It began in [nineteen ninety-four] with a strike.", false},
	{"year-thousand", "<(monthcue|edge) y:(digit scale 'and' (tens (hyphen? digit)? | teen | digit))", absolute, "It began in [two thousand and five] with a strike.", false},
	{"weekday-some", "<oncue [('a' | 'one') @weekday P:part?] =(bound|comma|dot|semicolon|close|quote|fn) | <(bound|comma|quote) ['one' @weekday P:part?]", absolute, "He found out on [a Sunday morning] at home.", false},
	{"weekday", "@edge? @weekday", absolute, "He said on [Monday] that it was over.", false},

	{"decade", "(@edge | @about)? 'the'? apos? C:decades", nounDate, "It was built in [the late 1980s] there.", false},
	{"decade-spelled", "@edge? 'the'? C:(teen hyphen? decadeword)", absolute, "It was built in [the nineteen-fifties] there.", false},
	{"decade-word", "@edge 'the'? C:decadeword | 'the' C:decadeword", wordDecade, "It was built in [the nineties] there.", false},
	{"century", "(@edge | @about | 'the' O:'turn' 'of')? 'the'? C:(nth | ordinal | tens hyphen? ordinal) hyphen? ('century' | 'centuries') E:(bc | ad)?", nounDate, "It was built in [the 19th century] there.", false},

	{"season-year", "@edge? 'the'? K:season comma? 'of'? (@era | @year (~hyphen ~yy)? | @words)", absolute, "It began in [the summer of 1914] there.", false},
	{"season", "@edge? 'the' K:season !(cap|ofword|unit)", theSeason, "It ended in [the winter] there.", false},
	{"season-bare", "<seasoncue [@edge? K:season] !(cap|ofword)", absolute, "It ended by [summer] there.", false},
	{"season-campaign", "K:season =campaign", absolute, "The [Spring] Offensive failed.", false},
	{"season-word", "K:season", seasonWord, "They went into [winter] quarters there.", false},
	{"season-edge", "T:edge hyphen? K:season", absolute, "Work from [early summer] on.", false},

	{"quarter-of-year", "@edge? 'the'? (B:fiscal hyphen?)? Q:(ordinal | nth | 'latter') hyphen? U:quarterunit ('of' | 'in' | comma)? ('the'? B:fiscal 'year'?)? @year", absolute, "Sales fell in [the third quarter of 1990] there.", false},
	{"quarter-of-fiscal", "@edge? 'the'? Q:(ordinal | nth | 'latter' | last | final) hyphen? U:quarterunit 'of' ('the' | 'its' | 'their' | 'his' | 'her' | 'this')? (this | current | last | next)? B:fiscal 'year'", absolute, "Sales fell in [the first quarter of the financial year] there.", false},
	{"year-quarter", "'the'? Y:yyyy (B:fiscal hyphen?)? Q:(ordinal | nth) hyphen? U:quarterunit", absolute, "Sales fell in [the 1988 second quarter] there.", false},
	{"quarter", "@edge? 'the'? (B:fiscal hyphen?)? Q:(ordinal | nth) U:'quarter' | (B:fiscal hyphen?)? Q:(ordinal | nth) hyphen U:'quarter'", absolute, "Sales fell in [the third quarter] there.", false},
	{"half-account", "(B:fiscal hyphen?)? Q:ordinal hyphen U:'half' =account", absolute, "The [first-half] results were poor.", false},
	{"half-code", "Q:halfcode hyphen? 'of'? (B:fiscal)? @year", absolute, "Sales fell in [H1 2018] there.", false},
	{"quarter-fiscal", "Q:quartercode 'of'? X:fynumber", fiscalQuarter, "Sales fell in [Q1 FY22] there.", false},
	{"quarter-code", "Q:quartercode hyphen? 'of'? (B:fiscal)? @year?", absolute, "Sales fell in [Q3 2018] there.", false},
	{"year-quarter-code", "Y:yyyy (~hyphen ~Q:(quartercode | halfcode) | Q:(quartercode | halfcode))", absolute, "Sales fell in [2018 Q3] there.", false},
	{"year-period", "'the' Y:yyyy U:('quarter' | 'period')", yearPeriod, "It lost less than in [the 1988 period] before.", false},
	{"fiscal-year", "@edge? ('its' | 'their' | 'his' | 'her')? B:fiscal 'year'? 'of'? Y:yyyy", absolute, "It lost money in [fiscal 1988] too.", false},
	{"fiscal-number", "X:fynumber", fiscalNumber, "It lost money in [FY2016] too.", false},
	{"fiscal-year-after", "'the'? Y:yyyy B:fiscal 'year'", absolute, "It lost money in [the 2011 fiscal year] too.", false},
	{"fiscal-year-the", "'the'? ('current' | 'latest' | 'full')? B:fiscal 'year'", absolute, "It will lose money in [the fiscal year] too.", false},

	{"named-day", "[M:month D:dd] O:attack", namedDay, "He saw the [September 11] attacks there.", false},
	{"new-year-year", "'new' 'year' Y:yyyy", newYear, "They met before [New Year 2022] there.", false},
	{"new-year", "<(seasoncue | atcue) ['new' 'year'] =(bound|comma|dot|semicolon|close|quote|fn)", newYear, "They met again before [New Year] there.", false},
	{"holiday", "@edge? L:holiday (('holiday' | 'holidays' | period)? comma? 'of'? @year)?", absolute, "They met on [Christmas Eve 1914] there.", false},

	{"iso", "Y:yyyy (~hyphen ~M:mm ~hyphen ~D:dd | ~slash ~M:mm ~slash ~D:dd | ~dot ~M:mm ~dot ~D:dd) (H:hh ~colon ~I:sixty (~colon ~S:sixty)?)?", numeric, "The log of [2019-09-02] has it.", false},
	{"iso-time", "Y:yyyy ~hyphen ~M:mm ~hyphen ~X:dayhour ~colon ~I:(sixty | zulu) (~colon ~S:sixty)?", numeric, "The log of [2019-09-02T10:15] has it.", false},
	{"iso-month", "Y:yyyy ~hyphen ~M:mm !(hyphen|slash|percentsign)", isoMonth, "The log of [2019-09] has it.", false},
	{"iso-week", "Y:yyyy ~hyphen ~X:weekcode", isoWeek, "The log of [2019-W07] has it.", false},
	{"numeric", "(@weekday comma?)? D:dd (~slash ~m:dd ~slash ~(Y:yyyy | n:yy) | ~hyphen ~m:dd ~hyphen ~(Y:yyyy | n:yy) | ~X:dot ~m:dd ~dot ~Y:yyyy) (H:hh ~colon ~I:sixty (~colon ~S:sixty)?)?", numeric, "Signed on [25/12/2018] at noon.", false},
	{"numeric-day", "(@weekday comma? | <oncue) [(@weekday comma?)? D:dd ~slash ~m:dd] !(slash|units|unit)", numeric, "We meet on [25/12] again.", false},
	{"numeric-month", "<seasoncue [M:mm ~slash ~Y:yyyy] !slash", numeric, "It began in [10/2018] there.", false},
	{"compact", "X:compact", numeric, "The file of [20190902] has it.", false},
	{"year-month-name", "Y:yyyy ~(hyphen | slash) ~@month ~(hyphen | slash) ~D:dd | D:dd ~slash ~@month ~slash ~Y:yyyy", absolute, "Signed on [2020/Sep/23] there.", false},
	{"day-name-year", "D:dd ~hyphen ~@month ~hyphen ~(Y:yyyy | n:yy)", absolute, "Signed on [17-Jun-98] there.", false},
	{"month-name-day-year", "@month ~(hyphen | slash) ~D:dd (~(hyphen | slash) ~Y:yyyy)?", absolute, "Signed on [Sep-23-2020] there.", false},
}

// listRules find the members of lists and the first ends of ranges that leave
// out what their last says for all ("on 3, 5 and 9 May", "264 to 241 BC").
// What leaves out what the first says ("May 3-5") is found by carry.
var listRules = []rule{
	{"list-day-month", "['the'? D:(dd | nth)] ((@and | @to) (dd | nth))* (@and | @to) (dd | nth) 'of'? @month @inyear? | <oncue ['the'? D:(ordinal | tens hyphen ordinal)] (@and | @to) (ordinal | tens hyphen ordinal) 'of' @month @inyear?", absolute, "It rained on [3], 5 and 9 May there.", false},
	{"list-month-year", "[@edge? @month] ((@and | @to) (month | monthabbr dot?))* ('and' | 'or' | @to) @edge? O:(month | monthabbr) dot? @inyear", sharedYear, "It rained in [August] and September 1914 there.", false},
	{"list-day-month-year", "[@dom] ('and' | 'or' | @to) 'the'? (dd | nth) 'of'? O:(month | monthabbr) dot? @inyear", sharedYear, "It lasted from [17 August] to 2 September 1914 there.", false},
	{"list-month-day-year", "[@month @day] ('and' | 'or' | @to) O:(month | monthabbr) dot? (dd | nth) @inyear", sharedYear, "It lasted from [August 17] to September 2, 1914 there.", false},
	{"list-month-days-year", "[@month @day] ((@and | @to) (dd | nth))* (@and | @to) (dd | nth) comma? @year", sharedYear, "It lasted from [August 17] to 19, 1914 there.", false},
	{"list-season-year", "['the'? K:season] ('and' | 'or' | @to) 'the'? season 'of'? @year", absolute, "It lasted from [spring] to autumn 1914 there.", false},
	{"list-era", "[Y:erayear] ('and' | 'or' | @to) erayear E:bc", absolute, "The war of [264] to 241 BC was long.", false},
	{"list-century", "[@edge? 'the'? C:(nth | ordinal)] ('and' | 'or' | @to) 'the'? (edge hyphen?)? (nth | ordinal) hyphen? ('century' | 'centuries') E:(bc | ad)?", absolute, "It was used from [the 16th] to the 18th century there.", false},
	{"list-quarter", "'the'? [Q:ordinal] ('and' | 'or') 'the'? ordinal O:('quarters' | 'quarter')", quarterList, "It is done in the [second] and fourth quarters there.", false},
}
