package calendar

// Interval is a range between two units, both included ("3 May to 5 May",
// "1939-45"). A zero Start or End is an open end.
type Interval struct {
	Start, End Date
}

// Window is a span of moments, both ends included; OpenPast and OpenFuture
// mark ends that are not known.
type Window struct {
	Earliest, Latest Moment
}
