package timex

import "dateline/chrono/calendar"

// Fields are the calendar fields that words name. Months, days, weekdays and
// the like count from 1, so that 0 is "not said"; a year is said when HasYear,
// a clock time when HasClock.
type Fields struct {
	Unit      calendar.Granularity // finest unit named: Decade for "the 1990s", Day for "August 18"
	HasYear   bool
	Year      int  // astronomical, 0 is 1 BC; first year of a decade or century ("the 1990s": 1990, "19th century": 1801)
	NoCentury bool // "'98", "the 90s": Year is the last two digits alone
	Fiscal    bool // the year, quarter or half is a fiscal one
	Half      int8 // 1, 2
	Quarter   int8 // 1-4
	Season    int8 // 1 spring, 2 summer, 3 autumn, 4 winter
	Month     int8 // 1-12
	Week      int8 // ISO week 1-53
	Weekend   bool
	Day       int8   // of the month, 1-31
	Weekday   int8   // 1 Monday - 7 Sunday
	Holiday   string // key of calendar's table of holidays and named days, "easter-monday"
	Part      DayPart
	HasClock  bool
	Hour      int8 // 0-24
	Minute    int8 // -1 when not said ("5 p.m.")
	Second    int8 // -1 when not said
	Nth       int8 // with Expr.Base: the Nth Unit of it, or its first Nth where Expr.Count says how many; -1 is the last
	Swap      bool // digits that may be read with day and month the other way round ("3/4/2018")
}

// DayPart is a part of the day, as TIMEX3 has it.
type DayPart uint8

// The parts of the day, with their TIMEX3 codes.
const (
	NoPart    DayPart = iota
	Morning           // MO
	Midday            // MI
	Afternoon         // AF
	Evening           // EV
	Night             // NI
	Daytime           // DT
)

// The codes of the parts of the day and of the seasons, as TIMEX3 has them, and
// the hours by which calendar knows the parts.
var (
	partCodes   = [...]string{"", "MO", "MI", "AF", "EV", "NI", "DT"}
	partHours   = [...]int{0, calendar.MorningHour, calendar.MiddayHour, calendar.AfternoonHour, calendar.EveningHour, calendar.NightHour, calendar.DaytimeHour}
	seasonCodes = [...]string{"", "SP", "SU", "FA", "WI"}
)

// hasTime reports whether f names a clock time or a part of the day.
func (f *Fields) hasTime() bool { return f.HasClock || f.Part != NoPart }

// hasDate reports whether f names anything but a time of day.
func (f *Fields) hasDate() bool {
	return f.HasYear || f.Fiscal || f.Half != 0 || f.Quarter != 0 || f.Season != 0 || f.Month != 0 ||
		f.Week != 0 || f.Weekend || f.Day != 0 || f.Weekday != 0 || f.Holiday != ""
}

// dateUnit is the finest unit of the date that f names, without its time.
func (f *Fields) dateUnit() calendar.Granularity {
	switch {
	case f.Day != 0, f.Weekday != 0, f.Holiday != "":
		return calendar.Day
	case f.Weekend:
		return calendar.Weekend
	case f.Week != 0:
		return calendar.Week
	case f.Month != 0:
		return calendar.Month
	case f.Season != 0:
		return calendar.Season
	case f.Quarter != 0:
		return calendar.Quarter
	case f.Half != 0:
		return calendar.Half
	case f.HasYear && f.Unit >= calendar.Decade:
		return f.Unit
	case f.Fiscal:
		return calendar.FiscalYear
	case f.HasYear:
		return calendar.Year
	}
	return calendar.NoGranularity
}

// canonical returns f as its print reads back: the unit that its fields name,
// nothing said twice.
func (f Fields) canonical() Fields {
	date := f.dateUnit()
	f.Unit = date
	if f.HasClock {
		f.Part, f.Unit = NoPart, calendar.Hour
		if f.Minute >= 0 {
			f.Unit = calendar.Minute
		} else {
			f.Second = -1
		}
		if f.Second >= 0 {
			f.Unit = calendar.Second
		}
	} else {
		f.Hour, f.Minute, f.Second = 0, 0, 0
		if f.Part != NoPart {
			f.Unit = calendar.DayPart
		}
	}
	if !f.HasYear {
		f.Year, f.NoCentury = 0, false
	}
	f.Swap = f.Swap && f.Month > 0 && f.Day > 0 && f.Day <= 12 && f.Day != f.Month && f.Holiday == ""
	switch date {
	case calendar.Decade:
		if f.NoCentury {
			f.Year -= f.Year % 10
		} else {
			f.Year = calendar.DecadeOf(f.Year).Year()
		}
	case calendar.Century:
		f.Year, f.NoCentury = calendar.CenturyOf(f.Year).Year(), false
	case calendar.Millennium:
		f.Year, f.NoCentury = calendar.YearOf(f.Year).In(calendar.Millennium).Year(), false
	}
	return f
}
