package timex

// lengthRules find durations.
var lengthRules = []rule{
	{"length", "@more? @amount", length, "The siege lasted [three weeks] in all.", false},
}

// setRules find what repeats.
var setRules = []rule{}

// vagueRules find references to the past, the present and the future.
var vagueRules = []rule{
	{"vague", "O:(pastref | presentref | futureref)", vague, "[Recently], it has been quiet.", false},
}
