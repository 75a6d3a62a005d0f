package timex

import "dateline/chrono/calendar"

// third returns which third of its unit v is: 1, 2 or 3 for START, MID and
// END, 0 for the whole.
func (v Value) third() int {
	if v.Date.Granularity < calendar.Day {
		return 0 // nobody means a third of the night by "late on Friday night"
	}
	switch v.Mod {
	case Start:
		return 1
	case Mid:
		return 2
	case End:
		return 3
	}
	return 0
}

// EDTF returns v as EDTF level 1, "" for what is no calendar date. A third of a
// month, year or longer unit is an interval; "about" is "~".
func (v Value) EDTF() string {
	if v.Date.IsZero() {
		return ""
	}
	if v.third() != 0 && v.Date.Granularity >= calendar.Week {
		return v.Window().Interval().String()
	}
	from, until := v.Date, v.Until
	if v.Mod == Approx {
		from = from.Qualified(from.Qualifier | calendar.Approximate)
		if !until.IsZero() {
			until = until.Qualified(until.Qualifier | calendar.Approximate)
		}
	}
	if until.IsZero() {
		return from.String()
	}
	return calendar.Interval{Start: from, End: until}.String()
}

// Window returns the first and the last moment of v, open for what is no
// calendar date. START, MID and END leave a third of the unit.
func (v Value) Window() calendar.Window {
	n := v.third()
	if v.Until.IsZero() {
		return v.Date.Third(n)
	}
	return calendar.Interval{Start: v.Date, End: v.Until}.Window()
}

// Granularity returns the unit that v names: Third for the start, middle or end
// of a month or year, FiscalYear for "FY1998", the unit of the first end of a
// range, NoGranularity for what is no calendar date.
func (v Value) Granularity() calendar.Granularity {
	switch g := v.Date.Granularity; {
	case len(v.Text) > 2 && v.Text[:2] == "FY":
		return calendar.FiscalYear
	case v.third() != 0 && (g == calendar.Month || g == calendar.Year):
		return calendar.Third
	default:
		return g
	}
}
