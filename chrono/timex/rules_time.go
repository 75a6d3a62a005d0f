package timex

// timeRules find clock times and parts of the day.
var timeRules = []rule{
	{"clock", "@time", clockTime, "It left at [5:30 p.m. EST] from New York.", false},
	{"clock-date", "@time comma? 'of'? (@dated | @weekday P:part)", clockTime, "It left at [5 p.m. EST Nov. 9] from New York.", false},
	{"clock-on-named", "[@time] comma? 'on' (@mod | @dom) ('of' | 'in')? @pointer G:unit", clockOnNamed, "It failed at [4am] on 10 July last year.", false},
	{"clock-on-date", "[@time] comma? 'on' @dated", clockTime, "It left at [5 p.m.] on Nov. 9 from New York.", false},
	{"clock-part", "H:(hh | digit | teen) ('in' 'the' P:part | 'at' P:'night')", clockTime, "It left at [nine in the morning] from New York.", false},
	{"clock-pointer", "@time (this P:part | X:dayref P:part? | X:tonight)", dayRef, "It left at [4:45 this afternoon] from New York.", false},
	{"clock-last-part", "(@time | <atword H:(decimal | hh | digit | teen)) (R:(last | this | that) | 'the' R:('next' | previous | following | same)) P:part", pointerPart, "It left at [10 o'clock last night] from New York.", false},
	{"list-clock", "<atword [H:(hh | digit | teen) (~colon ~I:sixty)?] ('and' | 'to' | hyphen) (hh (~colon ~sixty)? A:ampm | O:clock)", listClock, "Between [6] and 8 p.m. the line was shut.", false},
	{"date-clock", "@dated comma? 'at' @time", clockTime, "It left on [Monday at 5 p.m.] from New York.", false},
	{"midday", "<atword [P:'midday']", absolute, "It left at [midday] from New York.", false},
	{"military", "H:num (@zone | 'hours' @zone?)", military, "It left at [1430 GMT] from London.", false},

	{"weekday-part", "(@edge? @weekday | @weekday T:edge?) P:part", absolute, "He said on [Monday morning] that it was over.", false},
	{"part-of-date", "@edge? 'the'? (T:edge hyphen?)? P:part 'hours'? 'of' 'the'? @dated", absolute, "On [the night of 5 March 1802] they fled.", false},
	{"date-part", "@date P:part", absolute, "He left on [March 3 evening] for Rome.", false},
	{"holiday-part", "L:holiday P:part", absolute, "He left on [Christmas night] for Rome.", false},
	{"pointer-part", "(@edge | T:edgecmp)? (@pointer | @anaphor | 'the' @anaphor | 'the' R:next) (T:edge hyphen?)? P:part", pointerPart, "He came [last night] from Rome.", false},
	{"tonight", "@edge? X:tonight", tonight, "He comes [tonight] from Rome.", false},
	{"mid-part", "T:edge hyphen? P:part", absolute, "It ended by [mid-afternoon] there.", false},
	{"part-ref", "(T:edge hyphen?)? P:part X:dayref", dayRef, "He came [mid-afternoon yesterday] from Rome.", false},
}
