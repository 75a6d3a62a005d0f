package timex

// dateRules find dates named by their fields.
var dateRules = []rule{
	{"month-day-year", "(@weekday comma?)? @month 'the'? @day comma? (@year | @words)", absolute, "Signed on [May 9, 1945], in Berlin.", false},
	{"day-month-year", "(@weekday comma?)? 'the'? @day hyphen? 'of'? @month hyphen? comma? 'of'? (@year | @words)", absolute, "Born on [Friday, 9 May 1945], in Berlin.", false},
	{"month-day", "(@weekday comma?)? @month 'the'? @day", absolute, "On [August 18], they tested it.", false},
	{"day-month", "(@weekday comma?)? 'the'? @day 'of'? @month", absolute, "On [18 August], they tested it.", false},
	{"month-year", "@edge? @month (comma | 'of' | hyphen)? (@year | @words)", absolute, "They met in [August 1987].", false},
	{"month", "@edge? @month", absolute, "It was announced at [the end of August].", false},
	{"year", "@edge? Y:yyyy", absolute, "In [2018], they left.", false},
	{"year-word", "@edge? 'the'? 'year' (Y:yyyy | @words)", absolute, "In [the year 2000], they left.", false},
	{"year-era", "@edge? @era", absolute, "It fell in [44 BC] to Rome.", false},
	{"weekday", "@edge? @weekday", absolute, "He said on [Monday] that it was over.", false},
	{"weekday-part", "(@edge? @weekday | @weekday) P:part", absolute, "He said on [Monday morning] that it was over.", false},
	{"iso", "Y:yyyy ~hyphen ~M:mm ~hyphen ~D:dd", absolute, "The log of [2019-09-02] has it.", false},
}
