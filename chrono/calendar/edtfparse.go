package calendar

import (
	"fmt"
	"strings"
)

// ParseEDTF reads what Date.String and Interval.String print, and the rest of
// EDTF level 1 that names calendar units: years, months, days, date-times
// without a zone, seasons 21-24, the qualifiers ? ~ %, unspecified digits
// (199X, 19XX, 1985-XX-XX is the year), intervals with unknown ends ("" ) or
// open ones (".."). A single unit comes back as an Interval with both ends the
// same.
func ParseEDTF(s string) (Interval, error) {
	from, to, ranged := strings.Cut(s, "/")
	start, err := parseUnit(from, ranged)
	if err != nil {
		return Interval{}, err
	}
	if !ranged {
		return Interval{start, start}, nil
	}
	end, err := parseUnit(to, true)
	if err != nil {
		return Interval{}, err
	}
	if !end.IsZero() && end.End().Civil().Year > MaxYear { // "../99XX" ends in the year 10000
		return Interval{}, fmt.Errorf("%q ends after the year %d", s, MaxYear)
	}
	if !start.IsZero() && !end.IsZero() && start.Start > end.End() {
		return Interval{}, fmt.Errorf("%q ends before it starts", s)
	}
	return Interval{start, end}, nil
}

// parseUnit reads one end of an interval, or a whole unit where not ranged.
func parseUnit(s string, ranged bool) (Date, error) {
	if ranged && (s == "" || s == "..") {
		return Date{}, nil
	}
	body, q := strings.TrimRight(s, "?~%"), Qualifier(0)
	switch s[len(body):] {
	case "":
	case "?":
		q = Uncertain
	case "~":
		q = Approximate
	case "%":
		q = Uncertain | Approximate
	default:
		return Date{}, fmt.Errorf("%q is no EDTF date", s)
	}
	d, ok := parseDate(body)
	if !ok || q != 0 && d.Granularity < Day {
		return Date{}, fmt.Errorf("%q is no EDTF date", s)
	}
	return d.Qualified(q), nil
}

func parseDate(s string) (Date, bool) {
	if date, clock, ok := strings.Cut(s, "T"); ok {
		return parseClock(date, clock)
	}
	sign := 1
	if strings.HasPrefix(s, "-") {
		sign, s = -1, s[1:]
	}
	for strings.HasSuffix(s, "-XX") && len(s) > 4 {
		s = s[:len(s)-3]
	}
	switch {
	case len(s) == 4 && sign > 0 && strings.HasSuffix(s, "XX"):
		y, ok := digits(s[:2])
		return CenturyOf(100*y + 1), ok
	case len(s) == 4 && sign > 0 && s[3] == 'X':
		y, ok := digits(s[:3])
		return DecadeOf(max(10*y, 1)), ok
	case len(s) == 4:
		y, ok := digits(s)
		return YearOf(sign * y), ok
	case len(s) == 7 && s[4] == '-':
		y, ok1 := digits(s[:4])
		m, ok2 := digits(s[5:])
		if ok1 && ok2 && m > 20 {
			return SeasonOf(sign*y, m-20)
		}
		d, ok := MonthOf(sign*y, m)
		return d, ok && ok1 && ok2
	case len(s) == 10 && s[4] == '-' && s[7] == '-':
		y, ok1 := digits(s[:4])
		m, ok2 := digits(s[5:7])
		day, ok3 := digits(s[8:])
		d, ok := DayOf(sign*y, m, day)
		return d, ok && ok1 && ok2 && ok3
	}
	return Date{}, false
}

// parseClock reads "17:30:00" of a day. Seconds of 00 are those that EDTF
// demands, so that the time is read as a minute.
func parseClock(date, clock string) (Date, bool) {
	day, ok := parseDate(date)
	if !ok || len(clock) != 8 || clock[2] != ':' || clock[5] != ':' {
		return Date{}, false
	}
	h, ok1 := digits(clock[:2])
	m, ok2 := digits(clock[3:5])
	s, ok3 := digits(clock[6:])
	if !ok1 || !ok2 || !ok3 || s > 59 {
		return Date{}, false
	}
	if s == 0 {
		s = -1
	}
	return day.At(h, m, s)
}

func digits(s string) (int, bool) {
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, s != ""
}

// ParseMoment reads what Moment.String prints; false where s is no moment.
func ParseMoment(s string) (Moment, bool) {
	date, clock, _ := strings.Cut(s, "T")
	d, ok := parseClock(date, clock)
	return d.Start, ok
}
