package timex

import (
	"strconv"

	"dateline/chrono/calendar"
)

// String returns f as a TIMEX3 value whose unknown parts are X. The grammar:
//
//	fields  = one [ " or " the same with month and day swapped ]
//	one     = [ date ] [ time ] [ weekday ]
//	date    = [ "FY" ] year [ "-" part ]
//	year    = "XXXX" | yyyy | "XX" yy | decade | century | millennium
//	          ("BC0044" before our era; "199", "XX9", "19" and "2" for longer units)
//	part    = "H1" | "Q3" | "SU" | "W35" | "WXX-5" | "W35-5" | "W35-WE" | "WXX-WE"
//	          | mm | mm "-" dd | "XX-" dd | holiday key ("easter-monday")
//	time    = "T" hh [ ":" mm [ ":" ss ] ] | "TMO" | "TMI" | "TAF" | "TEV" | "TNI" | "TDT"
//	weekday = " Mon" ... " Sun": named beside a day or a month
func (f Fields) String() string { return string(f.append(nil)) }

func (f Fields) append(b []byte) []byte {
	if f.hasDate() {
		b = f.appendDate(b)
	}
	if f.hasTime() {
		b = f.appendTime(append(b, 'T'))
	}
	if f.Weekday != 0 && f.weekdayBeside() {
		b = append(append(b, ' '), weekdayNames[f.Weekday]...)
	}
	if f.Swap {
		b = f.swapped().append(append(b, " or "...))
	}
	return b
}

// swapped returns f with month and day the other way round.
func (f Fields) swapped() Fields {
	f.Month, f.Day, f.Swap = f.Day, f.Month, false
	return f
}

var weekdayNames = [...]string{"", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}

// weekdayBeside reports whether a weekday stands beside other words that name
// the day, rather than being all that names it.
func (f *Fields) weekdayBeside() bool { return f.Day != 0 || f.Month != 0 || f.Holiday != "" }

func (f *Fields) appendDate(b []byte) []byte {
	if f.Fiscal {
		b = append(b, "FY"...)
	}
	b = f.appendYear(b)
	switch {
	case f.Holiday != "":
		return append(append(b, '-'), f.Holiday...)
	case f.Month != 0 || f.Day != 0:
		b = appendTwo(append(b, '-'), f.Month)
		if f.Day != 0 {
			b = appendTwo(append(b, '-'), f.Day)
		}
	case f.Week != 0 || f.Weekend || f.Weekday != 0:
		b = appendTwo(append(b, "-W"...), f.Week)
		if f.Weekend {
			b = append(b, "-WE"...)
		} else if f.Weekday != 0 {
			b = append(b, '-', '0'+byte(f.Weekday))
		}
	case f.Season != 0:
		b = append(append(b, '-'), seasonCodes[f.Season]...)
	case f.Quarter != 0:
		b = append(b, '-', 'Q', '0'+byte(f.Quarter))
	case f.Half != 0:
		b = append(b, '-', 'H', '0'+byte(f.Half))
	}
	return b
}

func (f *Fields) appendYear(b []byte) []byte {
	if !f.HasYear {
		return append(b, "XXXX"...)
	}
	unit := f.dateUnit()
	if f.NoCentury {
		b = appendTwo(append(b, "XX"...), int8(f.Year%100))
		if f.Year%100 == 0 {
			b = append(b[:len(b)-2], "00"...)
		}
		if unit == calendar.Decade {
			b = b[:len(b)-1]
		}
		return b
	}
	return appendYears(b, f.Year, unit)
}

// appendYears appends the year, decade, century or millennium of y.
func appendYears(b []byte, y int, unit calendar.Granularity) []byte {
	if y < 1 && !(y == 0 && unit == calendar.Decade) {
		b, y = append(b, "BC"...), 1-y
	}
	switch unit {
	case calendar.Decade:
		return appendPadded(b, y/10, 3)
	case calendar.Century:
		return appendPadded(b, (y-1)/100, 2)
	case calendar.Millennium:
		return appendPadded(b, (y-1)/1000, 1)
	}
	return appendPadded(b, y, 4)
}

func appendPadded(b []byte, n, width int) []byte {
	s := strconv.Itoa(n)
	for i := len(s); i < width; i++ {
		b = append(b, '0')
	}
	return append(b, s...)
}

// appendTwo appends two digits, "XX" for 0.
func appendTwo(b []byte, n int8) []byte {
	if n == 0 {
		return append(b, 'X', 'X')
	}
	return append(b, '0'+byte(n/10), '0'+byte(n%10))
}

func (f *Fields) appendTime(b []byte) []byte {
	if !f.HasClock {
		return append(b, partCodes[f.Part]...)
	}
	b = appendPadded(b, int(f.Hour), 2)
	if f.Minute >= 0 {
		b = appendPadded(append(b, ':'), int(f.Minute), 2)
		if f.Second >= 0 {
			b = appendPadded(append(b, ':'), int(f.Second), 2)
		}
	}
	return b
}
