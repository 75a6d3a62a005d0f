package timex

// Fields are the calendar fields that words name. Each has a flag-free zero:
// months, days and the like count from 1, so 0 is "not said"; a year is said
// when HasYear.
type Fields struct {
	HasYear bool
	Year    int // astronomical: 0 is 1 BC
}
