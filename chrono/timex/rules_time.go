package timex

// timeRules find clock times and parts of the day.
var timeRules = []rule{
	{"clock", "@time", absolute, "It left at [5:30 p.m. EST] from New York.", false},
	{"clock-date", "@time comma? ('on' | 'of')? ((@weekday comma?)? @date | @weekday)", absolute, "It left at [5 p.m. EST Nov. 9] from New York.", false},
}
