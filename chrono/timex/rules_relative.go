package timex

// relativeRules find dates that hang on another.
var relativeRules = []rule{
	{"day-ref", "@edge? X:dayref P:part?", dayRef, "He came [yesterday] at last.", false},
	{"ago", "@more? @amount X:ago", offset, "He came [two weeks ago] from Rome.", false},
	{"later", "@more? @amount X:(later | earlier)", offset, "[Two days later] he left.", false},
	{"after-event", "[ @more? @amount ] X:('after' | 'before' | 'since')", offset, "It came only [16 days] after the end of the talks.", false},
	{"pointer-unit", "@edge? 'the'? @pointer U:unit", deictic, "He came [last week] from Rome.", false},
	{"pointer-named", "@edge? 'the'? @pointer (@weekday | @month | K:season)", deictic, "He came [last Friday] from Rome.", false},
}
