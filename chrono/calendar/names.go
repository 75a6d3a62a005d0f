package calendar

// The names are those of the JSON, in the order of the constants.
var granularityNames = [...]string{"", "second", "minute", "hour", "daypart", "day", "weekend", "week", "third",
	"month", "quarter", "season", "half", "year", "fiscal-year", "decade", "century", "millennium"}

// String returns the unit's name, "fiscal-year"; "" for NoGranularity.
func (g Granularity) String() string { return granularityNames[g] }
