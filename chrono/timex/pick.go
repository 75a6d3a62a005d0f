package timex

import "dateline/chrono/calendar"

// direction says which of the dates that words fit is meant.
type direction uint8

const (
	nearest  direction = iota
	upTo               // the last that starts no later than the reference ends
	since              // the first that ends no earlier than the reference starts
	before             // the last that ends before the reference starts
	after              // the first that starts after the reference ends
	thatUnit           // the one in the same week, month or year as the reference
)

// recurs returns the unit in which f, without a year, recurs, and how many of
// them on either side hold all its neighbours (29 February: 8 years).
func (f *Fields) recurs() (calendar.Granularity, int) {
	switch {
	case f.Holiday != "" && f.Weekday == 0:
		return calendar.Year, 4 // Inauguration Day is every fourth year
	case f.Holiday != "" || f.Month != 0 || f.Season != 0 || f.Quarter != 0 || f.Half != 0 || f.Week != 0:
		if f.Month == 2 && f.Day == 29 || f.Weekday != 0 {
			return calendar.Year, 8
		}
		return calendar.Year, 2
	case f.Day != 0 && f.Weekday != 0:
		return calendar.Month, 12
	case f.Day != 0:
		return calendar.Month, 3
	case f.Weekday != 0 || f.Weekend:
		return calendar.Week, 2
	}
	return calendar.NoGranularity, 0
}

// inPeriod returns the date that f names in the week, month or year p.
func (f *Fields) inPeriod(p calendar.Date) (calendar.Date, bool) {
	c := p.Start.Civil()
	switch p.Granularity {
	case calendar.Week:
		if f.Weekend {
			return p.Weekend(), true
		}
		return p.Start.In(calendar.Day).Add(int(f.Weekday)-1, calendar.Day), true
	case calendar.Month:
		d, ok := calendar.DayOf(c.Year, c.Month, int(f.Day))
		return d, ok && (f.Weekday == 0 || d.Weekday() == int(f.Weekday))
	}
	d, ok := f.dateInYear(c.Year)
	return d, ok && (f.Weekday == 0 || f.Week != 0 || d.Weekday() == int(f.Weekday))
}

// pick returns the date of the year-less f that lies in direction dir of ref;
// false where there is none within reach. Its time of day is left out.
func (f *Fields) pick(ref calendar.Date, dir direction) (best calendar.Date, ok bool) {
	unit, reach := f.recurs()
	if unit == calendar.NoGranularity || ref.IsZero() {
		return calendar.Date{}, false
	}
	w := ref.Window()
	home := ref.Start.In(unit)
	if dir == thatUnit {
		return f.inPeriod(home)
	}
	for k := -reach; k <= reach; k++ {
		p := home.Add(k, unit)
		d, is := f.inPeriod(p)
		if p.IsZero() || !is {
			continue
		}
		dw := d.Window()
		switch dir {
		case nearest:
			if !ok || dw.Distance(w) < best.Window().Distance(w) {
				best, ok = d, true
			}
		case upTo, before:
			if dir == upTo && dw.Earliest <= w.Latest || dir == before && dw.Before(w) {
				best, ok = d, true
			}
		default:
			if !ok && (dir == since && dw.Latest >= w.Earliest || dir == after && w.Before(dw)) {
				best, ok = d, true
			}
		}
	}
	return best, ok
}

// widen returns the century-less year y (two digits) as the year nearest to
// ref, but no more than ahead years after it.
func widen(y int, ref calendar.Date, ahead int) int {
	now := ref.Year()
	full := now - now%100 + y%100
	if full > now+ahead {
		full -= 100
	} else if full+100 <= now+ahead {
		full += 100
	}
	return full
}
