package timex

import (
	"fmt"
	"strings"

	"dateline/chrono/calendar"
)

// TIMEX3 returns v as a TIMEX3 1.2.1 value: "2019-08-18", "2019-W35-WE",
// "2019-SU", "199", "BC0044", "2019-08-18TMO", "P3D", "XXXX-08-18"; "" for a
// range that none covers and for what is unknown. An hour has its minutes,
// "2019-08-18T17:00", as annotators write it. Mod is not part of the value.
func (v Value) TIMEX3() string {
	if v.Date.IsZero() {
		return v.Text
	}
	if !v.Until.IsZero() && v.Until != v.Date {
		if first, last := 1-v.Date.Year(), 1-v.Until.Year(); v.Date.Granularity == calendar.Year && first-last == 9 && last > 0 && last%10 == 0 {
			return fmt.Sprintf("BC%03d", last/10) // "the 330s BC", as annotators write it
		}
		return ""
	}
	return string(appendTIMEX3(make([]byte, 0, textRoom), v.Date))
}

// TIMEX3 returns the value of m as that of a value, but for so many units of
// another ("the first two weeks of July") the length that they are by its type, and
// for the first or last seven days of one the week that most of them lie in.
func (m *Mention) TIMEX3() string {
	if f := &m.Expr.Fields; m.Type == DATE && f.Nth != 0 && f.Unit == calendar.Week && !m.Value.Until.IsZero() {
		return Value{Date: m.Value.Date.Add(3, calendar.Day).In(calendar.Week)}.TIMEX3()
	}
	if m.Type == DURATION && !m.Value.Until.IsZero() {
		return m.Expr.durationText()
	}
	return m.Value.TIMEX3()
}

func appendTIMEX3(b []byte, d calendar.Date) []byte {
	c := d.Start.Civil()
	switch d.Granularity {
	case calendar.Year, calendar.Decade, calendar.Century, calendar.Millennium:
		return appendYears(b, c.Year, d.Granularity)
	case calendar.Week, calendar.Weekend:
		y, w := d.Start.Week()
		b = appendPadded(append(appendYears(b, y, calendar.Year), "-W"...), w, 2)
		if d.Granularity == calendar.Weekend {
			b = append(b, "-WE"...)
		}
		return b
	}
	if d.Granularity == calendar.FiscalYear {
		b = append(b, "FY"...)
	}
	b = appendYears(b, c.Year, calendar.Year)
	switch d.Granularity {
	case calendar.Half:
		return append(b, '-', 'H', '1'+byte(c.Month/7))
	case calendar.Quarter:
		return append(b, '-', 'Q', '1'+byte(c.Month/3))
	case calendar.Season:
		return append(append(b, '-'), seasonCodes[c.Month/3]...)
	case calendar.FiscalYear:
		return b
	}
	b = appendTwo(append(b, '-'), int8(c.Month))
	if d.Granularity == calendar.Month {
		return b
	}
	b = appendTwo(append(b, '-'), int8(c.Day))
	if d.Granularity == calendar.Day {
		return b
	}
	f := Fields{HasClock: true, Hour: int8(c.Hour), Minute: int8(c.Minute), Second: -1}
	switch d.Granularity {
	case calendar.DayPart:
		f = Fields{}
		for p, h := range partHours {
			if h == c.Hour {
				f.Part = DayPart(p)
			}
		}
	case calendar.Second:
		f.Second = int8(c.Second)
	}
	return f.appendTime(append(b, 'T'))
}

// ParseTIMEX3 reads what Value.TIMEX3 prints: a calendar date where the value
// names one, else text that looks like a TIMEX3 value.
func ParseTIMEX3(s string) (Value, error) {
	if f, ok := parseFields(s); ok && !strings.Contains(s, " ") && f.Holiday == "" {
		if d, ok := f.Date(); ok {
			return Value{Date: d}, nil
		}
		if !f.complete() {
			return Value{Text: s}, nil
		}
	} else if s == "PAST_REF" || s == "PRESENT_REF" || s == "FUTURE_REF" ||
		s != "" && (s[0] == 'P' || strings.HasPrefix(s, "T") || strings.Contains(s, "X")) && strings.Trim(s, "PTXYMWDHSQLECFUAI0123456789.:-") == "" {
		return Value{Text: s}, nil
	}
	return Value{}, fmt.Errorf("%q is no TIMEX3 value", s)
}

// complete reports whether f names a unit of the calendar with nothing unknown.
func (f *Fields) complete() bool {
	if !f.HasYear || f.NoCentury || f.Fiscal || f.Day != 0 && f.Month == 0 {
		return false
	}
	return f.Week != 0 || !f.Weekend && (f.Weekday == 0 || f.Day != 0 || f.Holiday != "")
}

// Date returns the calendar date that f names; false where f is incomplete, is
// a fiscal year, or names what the calendar lacks: 30 February, a week 53 of a
// short year, a time of a month, a Tuesday that is a Monday.
func (f Fields) Date() (calendar.Date, bool) {
	if !f.complete() {
		return calendar.Date{}, false
	}
	d, ok := f.dateInYear(f.Year)
	if ok && f.Weekday != 0 && f.Week == 0 && d.Weekday() != int(f.Weekday) {
		return calendar.Date{}, false
	}
	if !ok || !f.hasTime() {
		return d, ok
	}
	return f.timeOf(d)
}

// timeOf returns the time that f names on day d.
func (f *Fields) timeOf(d calendar.Date) (calendar.Date, bool) {
	if !f.HasClock {
		t := d.Part(partHours[f.Part])
		return t, !t.IsZero()
	}
	return d.At(int(f.Hour), int(f.Minute), int(f.Second))
}

// dateInYear returns the date that f names in year y, without its time and
// whatever its weekday; false where there is none.
func (f *Fields) dateInYear(y int) (calendar.Date, bool) {
	switch {
	case f.Holiday != "":
		if d, ok := calendar.NamedDay(f.Holiday); ok {
			return d, true
		}
		return calendar.HolidayIn(f.Holiday, y)
	case f.Day != 0:
		return calendar.DayOf(y, int(f.Month), int(f.Day))
	case f.Week != 0:
		w, ok := calendar.WeekOf(y, int(f.Week))
		switch {
		case ok && f.Weekend:
			return w.Weekend(), true
		case ok && f.Weekday != 0:
			return w.Start.In(calendar.Day).Add(int(f.Weekday)-1, calendar.Day), true
		}
		return w, ok
	case f.Month != 0:
		return calendar.MonthOf(y, int(f.Month))
	case f.Season != 0:
		return calendar.SeasonOf(y, int(f.Season))
	case f.Quarter != 0:
		return calendar.QuarterOf(y, int(f.Quarter))
	case f.Half != 0:
		return calendar.HalfOf(y, int(f.Half))
	}
	d := calendar.YearOf(y)
	switch f.Unit {
	case calendar.Decade:
		d = calendar.DecadeOf(y)
	case calendar.Century:
		d = calendar.CenturyOf(y)
	case calendar.Millennium:
		d = d.In(calendar.Millennium)
	}
	return d, !d.IsZero()
}
