package timex

import (
	"strconv"
	"strings"

	"dateline/chrono/calendar"
)

// parseFields reads what Fields.String prints; false where s is none.
func parseFields(s string) (f Fields, ok bool) {
	if s, other, swap := strings.Cut(s, " or "); swap {
		f, ok = parseFields(s)
		f.Swap = true
		f = f.canonical()
		return f, ok && f.Swap && f.swapped().String() == other
	}
	s, weekday, named := strings.Cut(s, " ")
	if named {
		if f.Weekday = int8(index(weekdayNames[1:], weekday) + 1); f.Weekday == 0 {
			return Fields{}, false
		}
	}
	date, clock := s, ""
	if i := strings.IndexByte(s, 'T'); i >= 0 {
		date, clock = s[:i], s[i+1:]
		if !f.parseTime(clock) {
			return Fields{}, false
		}
	}
	if date != "" && !f.parseDate(date) || s == "" || named && !f.weekdayBeside() {
		return Fields{}, false
	}
	f = f.canonical()
	return f, true
}

func index(list []string, s string) int {
	for i := range list {
		if list[i] == s {
			return i
		}
	}
	return -1
}

func (f *Fields) parseTime(s string) bool {
	if p := index(partCodes[1:], s); p >= 0 {
		f.Part = DayPart(p + 1)
		return true
	}
	f.HasClock, f.Minute, f.Second = true, -1, -1
	for i, field := range []*int8{&f.Hour, &f.Minute, &f.Second} {
		n, ok := two(s)
		if !ok {
			return false
		}
		*field = n
		if s = s[2:]; s == "" {
			return f.Hour <= 24 && f.Minute < 60 && f.Second < 61
		}
		if i == 2 || s[0] != ':' {
			return false
		}
		s = s[1:]
	}
	return false
}

// two reads two digits at the start of s.
func two(s string) (int8, bool) {
	if len(s) < 2 || s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9' {
		return 0, false
	}
	return int8(s[0]-'0')*10 + int8(s[1]-'0'), true
}

func (f *Fields) parseDate(s string) bool {
	s, f.Fiscal = strings.CutPrefix(s, "FY")
	year, rest, more := strings.Cut(s, "-")
	if !f.parseYear(year) {
		return false
	}
	if !more {
		return f.HasYear || f.Fiscal
	}
	return (!f.HasYear || f.Unit == calendar.Year) && f.parsePart(rest)
}

func (f *Fields) parseYear(s string) bool {
	if s == "XXXX" {
		return true
	}
	f.HasYear, f.Unit = true, calendar.Year
	if rest, short := strings.CutPrefix(s, "XX"); short {
		f.NoCentury = true
		n, err := strconv.Atoi(rest)
		if len(rest) == 1 {
			f.Unit, n = calendar.Decade, n*10
		}
		f.Year = n
		return err == nil && n >= 0 && len(rest) <= 2 && rest[0] != '+'
	}
	digits, before := strings.CutPrefix(s, "BC")
	n, err := strconv.Atoi(digits)
	if err != nil || n < 0 || digits[0] == '+' || digits[0] == '-' {
		return false
	}
	switch len(digits) {
	case 1:
		f.Unit, n = calendar.Millennium, n*1000+1
	case 2:
		f.Unit, n = calendar.Century, n*100+1
	case 3:
		f.Unit, n = calendar.Decade, n*10
		if before {
			n += 9
		}
	case 4:
	default:
		return false
	}
	if f.Year = n; before {
		f.Year = 1 - n
		if f.Unit == calendar.Century {
			f.Year -= 99
		} else if f.Unit == calendar.Millennium {
			f.Year -= 999
		}
	}
	return !before || n > 0
}

func (f *Fields) parsePart(s string) bool {
	switch {
	case len(s) == 2 && (s[0] == 'Q' || s[0] == 'H'):
		n := int8(s[1] - '0')
		if s[0] == 'Q' {
			f.Quarter = n
		} else {
			f.Half = n
		}
		return n >= 1 && (n <= 2 || s[0] == 'Q' && n <= 4)
	case index(seasonCodes[1:], s) >= 0:
		f.Season = int8(index(seasonCodes[1:], s) + 1)
		return true
	case s[:min(1, len(s))] == "W":
		return f.parseWeek(s[1:])
	case calendar.HasHoliday(s):
		f.Holiday = s
		return true
	}
	month, ok := twoOrX(s, 12)
	if !ok {
		return false
	}
	if f.Month = month; len(s) == 2 {
		return month != 0
	}
	if len(s) != 5 || s[2] != '-' {
		return false
	}
	f.Day, ok = two(s[3:])
	return ok && f.Day >= 1 && f.Day <= 31
}

// parseWeek reads a week after its W: "35", "XX-5", "35-WE".
func (f *Fields) parseWeek(s string) (ok bool) {
	if f.Week, ok = twoOrX(s, 53); !ok {
		return false
	}
	switch rest := s[2:]; {
	case rest == "":
		return f.Week != 0
	case rest == "-WE":
		f.Weekend = true
		return true
	case len(rest) == 2 && rest[0] == '-' && rest[1] >= '1' && rest[1] <= '7':
		f.Weekday = int8(rest[1] - '0')
		return true
	}
	return false
}

// twoOrX reads two digits of 1 to most, or "XX" for 0.
func twoOrX(s string, most int8) (int8, bool) {
	if strings.HasPrefix(s, "XX") {
		return 0, true
	}
	n, ok := two(s)
	return n, ok && n >= 1 && n <= most
}
