package calendar

import (
	"strconv"
)

// String returns d as EDTF level 1, "" for no date and for a fiscal year. A
// minute has its seconds, which EDTF demands; a part of a day prints as its
// day; weeks, weekends, quarters, halves, millennia and units before the year
// 0 longer than a year print as intervals.
func (d Date) String() string { return string(d.AppendEDTF(make([]byte, 0, textRoom))) }

// textRoom is as many bytes as nearly all dates and moments take.
const textRoom = 32

// AppendEDTF appends d as EDTF level 1 to b.
func (d Date) AppendEDTF(b []byte) []byte {
	c := d.Start.Civil()
	switch d.Granularity {
	case NoGranularity, FiscalYear, Third:
		return b
	case Second, Minute, Hour:
		return d.Start.Append(b)
	case Decade:
		if c.Year >= 0 {
			return d.mark(append(appendDigits(b, c.Year/10, 3), 'X'))
		}
	case Century:
		if c.Year >= 0 {
			return d.mark(append(appendDigits(b, c.Year/100, 2), "XX"...))
		}
	case Season:
		return d.mark(append(appendYear(b, c.Year), '-', '2', byte('0'+c.Month/3)))
	case DayPart, Day, Month, Year:
		return d.mark(appendUnit(b, d.Start, max(d.Granularity, Day)))
	}
	return Interval{d, d}.ends(b)
}

// mark appends the qualifier.
func (d Date) mark(b []byte) []byte {
	switch d.Qualifier {
	case Uncertain:
		return append(b, '?')
	case Approximate:
		return append(b, '~')
	case Uncertain | Approximate:
		return append(b, '%')
	}
	return b
}

// appendUnit appends the year, month or day that holds m.
func appendUnit(b []byte, m Moment, g Granularity) []byte {
	c := m.Civil()
	b = appendYear(b, c.Year)
	if g <= Month {
		b = appendDigits(append(b, '-'), c.Month, 2)
	}
	if g <= Day {
		b = appendDigits(append(b, '-'), c.Day, 2)
	}
	return b
}

func appendYear(b []byte, y int) []byte {
	if y < 0 {
		b = append(b, '-')
		y = -y
	}
	return appendDigits(b, y, 4)
}

func appendDigits(b []byte, n, width int) []byte {
	for w, p := 1, 10; w < width; w, p = w+1, p*10 {
		if n < p {
			b = append(b, '0')
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// String returns m as "2019-08-18T00:00:00", ".." for an open end.
func (m Moment) String() string { return string(m.Append(make([]byte, 0, textRoom))) }

// Append appends m as String has it to b.
func (m Moment) Append(b []byte) []byte {
	if m == OpenPast || m == OpenFuture {
		return append(b, ".."...)
	}
	c := m.Civil()
	b = append(appendUnit(b, m, Day), 'T')
	b = append(appendDigits(b, c.Hour, 2), ':')
	b = append(appendDigits(b, c.Minute, 2), ':')
	return appendDigits(b, c.Second, 2)
}

// String returns i as an EDTF level 1 interval, each end as a year, month or
// day: "2019-08-26/2019-09-01", "1939/1945-08~", "../2019". Clock times print as
// their days, and an interval of a single unit as that unit.
func (i Interval) String() string {
	if i.Start == i.End && !i.Start.IsZero() {
		return i.Start.String()
	}
	return string(i.ends(nil))
}

// ends appends the first and the last year, month or day of i.
func (i Interval) ends(b []byte) []byte {
	w, g := i.Window(), edgeUnit(i.Start)
	if e := edgeUnit(i.End); g == e && w.Earliest != OpenPast && w.Latest != OpenFuture && w.Latest <= w.Earliest.In(g).End() {
		return i.Start.mark(appendUnit(b, w.Earliest, g))
	}
	b = append(appendEnd(b, w.Earliest, i.Start), '/')
	return appendEnd(b, w.Latest, i.End)
}

// edgeUnit is the coarsest of year, month and day in which the ends of d can be
// told.
func edgeUnit(d Date) Granularity {
	switch {
	case d.Granularity >= Year:
		return Year
	case d.Granularity >= Month:
		return Month
	}
	return Day
}

func appendEnd(b []byte, m Moment, d Date) []byte {
	if m == OpenPast || m == OpenFuture {
		return append(b, ".."...)
	}
	return d.mark(appendUnit(b, m, edgeUnit(d)))
}

// Interval returns w from its first to its last year, month or day, the
// coarsest of them that both ends fit; open ends are zero.
func (w Window) Interval() Interval {
	for _, g := range []Granularity{Year, Month} {
		i := w.cut(g)
		if i.Window() == w {
			return i
		}
	}
	return w.cut(Day)
}

func (w Window) cut(g Granularity) (i Interval) {
	if w.Earliest != OpenPast {
		i.Start = w.Earliest.In(g)
	}
	if w.Latest != OpenFuture {
		i.End = w.Latest.In(g)
	}
	return i
}
