// Package calendar holds civil dates of any granularity: a second, a day, a
// week, a third of a month, a year, a century. It is proleptic Gregorian,
// counts years astronomically (0 is 1 BC), knows no time zone and imports
// nothing of the project.
package calendar

// Granularity is the unit that a date names, finest first.
type Granularity uint8

// The units. Weeks are ISO 8601 weeks; a weekend is Saturday and Sunday; a
// third is a third of a longer unit (see Date.Third); a fiscal year is never
// turned into calendar dates, so it has no window.
const (
	NoGranularity Granularity = iota
	Second
	Minute
	Hour
	DayPart
	Day
	Weekend
	Week
	Third
	Month
	Quarter
	Season
	Half
	Year
	FiscalYear
	Decade
	Century
	Millennium
)

// Qualifier says how sure the writer is of a date (EDTF level 1).
type Qualifier uint8

// Qualifiers combine by or: Uncertain|Approximate prints as "%".
const (
	Uncertain   Qualifier = 1 << iota // "?"
	Approximate                       // "~"
)

// Date is one unit of the civil calendar: its first moment, its granularity,
// and how sure the writer is. It is comparable; the zero Date is no date. A
// third of a unit is no Date of its own: it is a Date and a Third, as TIMEX3
// has a value and a mod.
type Date struct {
	Start       Moment
	Granularity Granularity
	Qualifier   Qualifier
}

// IsZero reports whether d is no date at all.
func (d Date) IsZero() bool { return d.Granularity == NoGranularity }

// Qualified returns d with q as its qualifier. Clock times bear none, so that
// d comes back as it is.
func (d Date) Qualified(q Qualifier) Date {
	if d.Granularity >= Day {
		d.Qualifier = q
	}
	return d
}

// End returns the last second of d; OpenFuture for no date and a fiscal year.
func (d Date) End() Moment { return d.Window().Latest }

// Year returns the astronomical year in which d starts. A century starts in
// its year 1 (1901).
func (d Date) Year() int { return d.Start.Civil().Year }

// Weekday returns the day of the week on which d starts, 1 Monday - 7 Sunday.
func (d Date) Weekday() int { return d.Start.Weekday() }

// Reform is the first year in which the Gregorian calendar held in Britain and its
// colonies too: a day told of years before may be of the Julian one.
const Reform = 1753

// JulianWeekday returns the day of the week on which the day of the same year,
// month and number fell in the Julian calendar, 1 Monday - 7 Sunday.
func (d Date) JulianWeekday() int {
	c := d.Start.Civil()
	if c.Month <= 2 {
		c.Year-- // the leap day that only the Julian calendar has in 1700 comes behind them
	}
	behind := floorDiv(c.Year, 100) - floorDiv(c.Year, 400) - 2
	return (d.Weekday()-1+behind%7+7)%7 + 1
}

// Window returns the first and the last second of d; both ends open for no
// date and for a fiscal year. A night lasts until the next morning.
func (d Date) Window() Window {
	if d.IsZero() || d.Granularity == FiscalYear || d.Granularity == Third {
		return Open()
	}
	return Window{d.Start, d.next() - 1}
}

// next returns the first moment after d.
func (d Date) next() Moment {
	switch d.Granularity {
	case Second:
		return d.Start + 1
	case Minute:
		return d.Start + minuteSeconds
	case Hour:
		return d.Start + hourSeconds
	case DayPart:
		return d.Start + Moment(partHours(d.Start.Civil().Hour))*hourSeconds
	case Day:
		return d.Start + daySeconds
	case Weekend:
		return d.Start + 2*daySeconds
	case Week:
		return d.Start + 7*daySeconds
	}
	return d.Start.addMonths(months(d.Granularity))
}

// months returns how many months a unit of months or longer has, 0 for shorter
// ones and fiscal years.
func months(g Granularity) int {
	switch g {
	case Month:
		return 1
	case Quarter, Season:
		return 3
	case Half:
		return 6
	case Year:
		return 12
	case Decade:
		return 120
	case Century:
		return 1200
	case Millennium:
		return 12000
	}
	return 0
}

// Add returns the date n units after d (before, where n is negative), as wide
// as d: 31 January and a month is the last of February, 29 February and a year
// is 28 February. A count in units finer than d cannot be reckoned ("three days
// after August" is no day), nor can one that leaves the years that are written
// with four digits: both give the zero Date.
func (d Date) Add(n int, unit Granularity) Date {
	if d.IsZero() || unit < d.Granularity && !(unit >= Month && d.Granularity < Month) || n > maxCount || n < -maxCount {
		return Date{}
	}
	switch m := months(unit); {
	case m > 0 && d.Granularity == Week:
		d = d.Start.addMonths(n * m).In(Week)
	case m > 0 && d.Granularity == Weekend:
		d = d.Start.addMonths(n * m).In(Weekend)
	case m > 0:
		d.Start = d.Start.addMonths(n * m)
	case seconds(unit) > 0:
		d.Start += Moment(n) * seconds(unit)
	default:
		return Date{}
	}
	if y := d.Year(); y < MinYear || y > MaxYear {
		return Date{}
	}
	return d
}

// maxCount bounds counts of units, so that no product overflows.
const maxCount = 400_000_000

// seconds returns how long a unit of fixed length lasts, 0 for the others. A
// day part and a weekend recur daily and weekly.
func seconds(g Granularity) Moment {
	switch g {
	case Second:
		return 1
	case Minute:
		return minuteSeconds
	case Hour:
		return hourSeconds
	case DayPart, Day:
		return daySeconds
	case Weekend, Week:
		return 7 * daySeconds
	}
	return 0
}

// In returns the unit of granularity g in which d starts: the month of a day,
// the decade of a year. A finer g than that of d gives the zero Date.
func (d Date) In(g Granularity) Date {
	if d.IsZero() || g < d.Granularity {
		return Date{}
	}
	return d.Start.In(g)
}

// Third returns the first, second or last third (n 1, 2, 3) of d. Thirds of a
// month are its days 1-10, 11-20 and 21 to the end, of a year four months each,
// of a decade its years 0-3, 4-6 and 7-9, of a day eight hours each.
func (d Date) Third(n int) Window {
	w := d.Window()
	if w.Earliest == OpenPast || n < 1 || n > 3 {
		return w
	}
	a, b := d.thirdCuts()
	switch n {
	case 1:
		return Window{w.Earliest, a - 1}
	case 2:
		return Window{a, b - 1}
	}
	return Window{b, w.Latest}
}

// thirdCuts returns the first moments of the second and the last third of d.
func (d Date) thirdCuts() (Moment, Moment) {
	s := d.Start
	switch d.Granularity {
	case Week:
		return s + 2*daySeconds, s + 4*daySeconds
	case Month:
		return s + 10*daySeconds, s + 20*daySeconds
	case Decade:
		return s.addMonths(4 * 12), s.addMonths(7 * 12)
	case Century, Millennium:
		n := months(d.Granularity) / 12
		return s.addMonths(n / 3 * 12), s.addMonths(2 * n / 3 * 12)
	}
	if m := months(d.Granularity); m >= 3 {
		return s.addMonths(m / 3), s.addMonths(2 * m / 3)
	}
	length := d.next() - s
	return s + length/3, s + 2*length/3
}
