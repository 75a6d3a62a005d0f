package timex

// dateRules find dates named by their fields.
var dateRules = []rule{
	{"month-day-year", "(@weekday comma?)? @month 'the'? @day comma? 'of'? (@year | @words)", absolute, "Signed on [May 9, 1945], in Berlin.", false},
	{"day-month-year", "(@weekday comma?)? 'the'? @day hyphen? 'of'? @month hyphen? comma? 'of'? (@year | @words)", absolute, "Born on [Friday, 9 May 1945], in Berlin.", false},
	{"month-day", "(@edge? @weekday comma?)? @month 'the'? @day", absolute, "On [August 18], they tested it.", false},
	{"day-month", "(@edge? @weekday comma?)? 'the'? @day 'of'? @month", absolute, "On [18 August], they tested it.", false},
	{"weekday-day", "@weekday comma? 'the'? D:nth", absolute, "It opens on [Monday the 13th] at last.", false},
	{"day-alone", "<oncue ['the' D:nth] =(edge|comma|dot|fn)", absolute, "They attacked on [the 20th], but failed.", false},

	{"month-year", "@edge? 'the'? 'month'? 'of'? @month (comma | 'of' | hyphen)? (@year | @words)", absolute, "They met in [August 1987].", false},
	{"month", "@edge? @month", absolute, "It was announced at [the end of August].", false},
	{"year", "@edge? Y:yyyy", absolute, "In [2018], they left.", false},
	{"year-word", "@edge? 'the'? ('year' | 'years') 'of'? (Y:yyyy | @words)", absolute, "In [the year 2000], they left.", false},
	{"year-short", "@edge? apos ~n:yy !(unit|units)", absolute, "The class of ['98] met again.", false},
	{"year-era", "@edge? @era", absolute, "It fell in [44 BC] to Rome.", false},
	{"year-spelled", "<(monthcue|edge) y:(teen hyphen? tens (hyphen? digit)?)", absolute, "It began in [nineteen ninety-four] with a strike.", false},
	{"weekday", "@edge? @weekday", absolute, "He said on [Monday] that it was over.", false},

	{"decade", "@edge? 'the'? apos? C:decades", absolute, "It was built in [the late 1980s] there.", false},
	{"decade-word", "('the' | @edge) C:decadeword", absolute, "It was built in [the nineties] there.", false},
	{"century", "@edge? 'the'? C:(nth | ordinal | tens hyphen? ordinal) hyphen? ('century' | 'centuries') E:(bc | ad)?", absolute, "It was built in [the 19th century] there.", false},

	{"season-year", "@edge? 'the'? K:season comma? 'of'? @year", absolute, "It began in [the summer of 1914] there.", false},
	{"season", "@edge? 'the' K:season !cap", absolute, "It ended in [the winter] there.", false},
	{"season-bare", "<seasoncue [@edge? K:season] !cap", absolute, "It ended by [summer] there.", false},
	{"season-edge", "T:edge hyphen? K:season", absolute, "Work from [early summer] on.", false},

	{"quarter-of-year", "@edge? 'the'? (B:fiscal hyphen?)? Q:(ordinal | nth) hyphen? U:quarterunit ('of' | 'in' | comma)? ('the'? B:fiscal 'year'?)? @year", absolute, "Sales fell in [the third quarter of 1990] there.", false},
	{"year-quarter", "'the'? Y:yyyy (B:fiscal hyphen?)? Q:(ordinal | nth) hyphen? U:quarterunit", absolute, "Sales fell in [the 1988 second quarter] there.", false},
	{"quarter", "@edge? 'the'? (B:fiscal hyphen?)? Q:(ordinal | nth) hyphen? U:'quarter'", absolute, "Sales fell in [the third quarter] there.", false},
	{"quarter-code", "Q:quartercode hyphen? 'of'? (B:fiscal)? @year?", absolute, "Sales fell in [Q3 2018] there.", false},
	{"year-period", "'the' Y:yyyy U:('quarter' | 'period')", yearPeriod, "It lost less than in [the 1988 period] before.", false},
	{"fiscal-year", "@edge? 'the'? B:fiscal 'year'? 'of'? Y:yyyy", absolute, "It lost money in [fiscal 1988] too.", false},
	{"fiscal-year-the", "'the'? ('current' | 'latest' | 'full')? B:fiscal 'year'", absolute, "It will lose money in [the fiscal year] too.", false},

	{"holiday", "@edge? L:holiday (comma? 'of'? @year)?", absolute, "They met on [Christmas Eve 1914] there.", false},

	{"iso", "Y:yyyy (~hyphen ~M:mm ~hyphen ~D:dd | ~slash ~M:mm ~slash ~D:dd | ~dot ~M:mm ~dot ~D:dd) !(hyphen|slash)", numeric, "The log of [2019-09-02] has it.", false},
	{"numeric", "(@weekday comma?)? D:dd (~slash ~m:dd ~slash ~(Y:yyyy | n:yy) | ~hyphen ~m:dd ~hyphen ~(Y:yyyy | n:yy) | ~dot ~m:dd ~dot ~Y:yyyy) !slash", numeric, "Signed on [25/12/2018] at noon.", false},
	{"numeric-day", "(@weekday comma? | <oncue) [(@weekday comma?)? D:dd ~slash ~m:dd] !(slash|units|unit)", numeric, "We meet on [25/12] again.", false},
	{"numeric-month", "<seasoncue [M:mm ~slash ~Y:yyyy] !slash", numeric, "It began in [10/2018] there.", false},
	{"compact", "X:compact", numeric, "The file of [20190902] has it.", false},
	{"year-month-name", "Y:yyyy (~(hyphen | slash) ~@month ~(hyphen | slash) ~D:dd)", absolute, "Signed on [2020/Sep/23] there.", false},
	{"month-name-day-year", "@month ~(hyphen | slash) ~D:dd (~(hyphen | slash) ~Y:yyyy)?", absolute, "Signed on [Sep-23-2020] there.", false},
}

// rangeRules find ranges whose ends share a month or a year, and the members
// of lists, each with what the last of them says for all ("on 3, 5 and 9 May").
var rangeRules = []rule{
	{"days-of-month", "('between' | 'from')? ['the'? D:(dd | nth) (@to | 'and') 'the'? d:(dd | nth) 'of'? @month (comma? 'of'? @year)?]", dayRange, "It rained from [3 to 5 May 2018] there.", false},
	{"month-days", "@month D:(dd | nth) @to 'the'? d:(dd | nth) !(hyphen|percentsign|measure) (comma? @year)?", dayRange, "It rained on [May 3-5, 2018] there.", false},
	{"years-short", "Y:yyyy ~hyphen ~n:yy !(hyphen|slash)", yearRange, "The war of [1939-45] was long.", false},
	{"list-day-month", "['the'? D:(dd | nth)] (@and 'the'? (dd | nth))* ('and' | 'or' | comma 'and') 'the'? (dd | nth) 'of'? @month (comma? 'of'? @year)?", absolute, "It rained on [3], 5 and 9 May there.", false},
	{"list-month-year", "[@edge? @month] (@and (month | monthabbr dot?))* ('and' | 'or' | @to) @edge? O:(month | monthabbr) dot? comma? 'of'? @year", sharedYear, "It rained in [August] and September 1914 there.", false},
	{"list-day-month-year", "['the'? @day 'of'? @month] ('and' | 'or' | @to) 'the'? (dd | nth) 'of'? O:(month | monthabbr) dot? comma? @year", sharedYear, "It lasted from [17 August] to 2 September 1914 there.", false},
	{"list-month-day-year", "[@month @day] ('and' | 'or' | @to) O:(month | monthabbr) dot? (dd | nth) comma? @year", sharedYear, "It lasted from [August 17] to September 2, 1914 there.", false},
	{"list-season-year", "['the'? K:season] ('and' | 'or' | @to) 'the'? season 'of'? @year", absolute, "It lasted from [spring] to autumn 1914 there.", false},
	{"list-era", "[Y:erayear] ('and' | 'or' | @to) erayear E:bc", absolute, "The war of [264] to 241 BC was long.", false},
}
