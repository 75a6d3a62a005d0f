package calendar

// Interval is a range between two units, both included ("3 May to 5 May",
// "1939-45"). A zero Start or End is an open end.
type Interval struct {
	Start, End Date
}

// Window returns the first and the last second of i, open where i is.
func (i Interval) Window() Window {
	return Window{i.Start.Window().Earliest, i.End.Window().Latest}
}

// Window is a span of moments, both ends included; OpenPast and OpenFuture
// mark ends that are not known.
type Window struct {
	Earliest, Latest Moment
}

// Open is the window of which nothing is known.
func Open() Window { return Window{OpenPast, OpenFuture} }

// IsOpen reports whether w is all of time.
func (w Window) IsOpen() bool { return w.Earliest == OpenPast && w.Latest == OpenFuture }

// Holds reports whether m lies in w.
func (w Window) Holds(m Moment) bool { return w.Earliest <= m && m <= w.Latest }

// Contains reports whether every moment of o lies in w.
func (w Window) Contains(o Window) bool { return w.Earliest <= o.Earliest && o.Latest <= w.Latest }

// Overlaps reports whether w and o share a moment.
func (w Window) Overlaps(o Window) bool { return w.Earliest <= o.Latest && o.Earliest <= w.Latest }

// Before reports whether all of w lies before o.
func (w Window) Before(o Window) bool { return w.Latest < o.Earliest }

// Hull returns the least window that contains both w and o.
func (w Window) Hull(o Window) Window {
	return Window{min(w.Earliest, o.Earliest), max(w.Latest, o.Latest)}
}

// Distance returns how many seconds lie between w and o, 0 where they overlap.
// Open ends are infinitely far.
func (w Window) Distance(o Window) Moment {
	switch {
	case w.Overlaps(o):
		return 0
	case w.Before(o):
		return o.Earliest - w.Latest
	}
	return w.Earliest - o.Latest
}
