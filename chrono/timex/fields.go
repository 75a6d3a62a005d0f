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
