// Package calendar holds civil dates of any granularity: a second, a day, a
// week, a third of a month, a year, a century. It is proleptic Gregorian,
// counts years astronomically (0 is 1 BC), knows no time zone and imports
// nothing of the project.
package calendar

import "math"

// Moment is a point of floating civil time: seconds since 1970-01-01T00:00:00
// on the proleptic Gregorian calendar, without a zone and without leap seconds.
type Moment int64

// The two open ends of a Window. They compare as expected with every Moment.
const (
	OpenPast   Moment = math.MinInt64
	OpenFuture Moment = math.MaxInt64
)

// Granularity is the unit that a date names, finest first.
type Granularity uint8

// The units. Weeks are ISO 8601 weeks; a weekend is Saturday and Sunday; a
// third is a third of a month or year (see Date.Thirds); a fiscal year is never
// turned into calendar dates.
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
// and how sure the writer is. It is comparable; the zero Date is no date.
type Date struct {
	Start       Moment
	Granularity Granularity
	Qualifier   Qualifier
}

// IsZero reports whether d is no date at all.
func (d Date) IsZero() bool { return d.Granularity == NoGranularity }
