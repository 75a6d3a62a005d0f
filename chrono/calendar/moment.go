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

// The years that dates may have: those that four digits can write.
const (
	MinYear = -9999
	MaxYear = 9999
)

const (
	minuteSeconds Moment = 60
	hourSeconds   Moment = 3600
	daySeconds    Moment = 86400
)

// Civil is a Moment in calendar fields.
type Civil struct {
	Year                 int // astronomical, 0 is 1 BC
	Month, Day           int // from 1
	Hour, Minute, Second int
}

// daysBefore returns how many days lie between 1970-01-01 and the first of
// March of year y, from which months have the regular lengths 31 30 31 30 31.
func daysBefore(y int) int {
	return 365*y + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) - 719468
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// midnight returns the first moment of a day; the day may lie outside of the
// month and is then counted on. Years start in March here, so that the leap
// day is the last (E. G. Richards, Calendars and their History, ch. 25).
func midnight(y, m, d int) Moment {
	y += floorDiv(m-1, 12)
	m = m - 1 - 12*floorDiv(m-1, 12)
	if m < 2 {
		y, m = y-1, m+10
	} else {
		m -= 2
	}
	return Moment(daysBefore(y)+(153*m+2)/5+d-1) * daySeconds
}

// Civil returns the calendar fields of m; the open ends have those of no
// particular year.
func (m Moment) Civil() Civil {
	day := int(m / daySeconds)
	rest := int(m % daySeconds)
	if rest < 0 {
		day, rest = day-1, rest+int(daySeconds)
	}
	y := floorDiv(day+719468, 146097) * 400
	doe := day + 719468 - y/400*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	c := Civil{Year: y + yoe, Month: mp + 3, Day: doy - (153*mp+2)/5 + 1,
		Hour: rest / 3600, Minute: rest / 60 % 60, Second: rest % 60}
	if c.Month > 12 {
		c.Month -= 12
		c.Year++
	}
	return c
}

// Weekday returns the day of the week, 1 Monday - 7 Sunday.
func (m Moment) Weekday() int {
	day := floorDiv(int(m), int(daySeconds))
	return (day+3)%7 + 1 + 7*b2i((day+3)%7 < 0)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Week returns the ISO 8601 year and week of m. The week belongs to the year
// in which its Thursday lies.
func (m Moment) Week() (year, week int) {
	thursday := m + Moment(4-m.Weekday())*daySeconds
	year = thursday.Civil().Year
	return year, int((thursday-midnight(year, 1, 1))/(7*daySeconds)) + 1
}

// addMonths moves m by n months, the day clamped to the length of the month.
func (m Moment) addMonths(n int) Moment {
	c := m.Civil()
	months := 12*c.Year + c.Month - 1 + n
	year, month := floorDiv(months, 12), months-12*floorDiv(months, 12)+1
	day := c.Day
	if day > 28 {
		day = min(day, monthDays(year, month))
	}
	return midnight(year, month, day) + Moment(3600*c.Hour+60*c.Minute+c.Second)
}

// monthDays returns the length of a month, 1-12.
func monthDays(y, m int) int {
	return int((midnight(y, m+1, 1) - midnight(y, m, 1)) / daySeconds)
}

// In returns the unit of granularity g that holds m. The season is the one of
// the northern year whose months hold m; January and February belong to the
// winter that began in the December before. The day part is that of the clock.
// A millennium that reaches beyond MaxYear is none.
func (m Moment) In(g Granularity) Date {
	c := m.Civil()
	start := m
	switch g {
	case Second:
	case Minute:
		start -= Moment(c.Second)
	case Hour:
		start -= Moment(c.Second + 60*c.Minute)
	case DayPart:
		return m.part()
	case Day:
		start = midnight(c.Year, c.Month, c.Day)
	case Weekend:
		start = midnight(c.Year, c.Month, c.Day) + Moment(6-m.Weekday())*daySeconds
	case Week:
		start = midnight(c.Year, c.Month, c.Day) - Moment(m.Weekday()-1)*daySeconds
	case Month:
		start = midnight(c.Year, c.Month, 1)
	case Quarter:
		start = midnight(c.Year, (c.Month-1)/3*3+1, 1)
	case Season:
		start = midnight(c.Year, c.Month/3*3, 1)
	case Half:
		start = midnight(c.Year, (c.Month-1)/6*6+1, 1)
	case Year:
		start = midnight(c.Year, 1, 1)
	case Decade:
		return DecadeOf(c.Year)
	case Century:
		return CenturyOf(c.Year)
	case Millennium:
		first := floorDiv(c.Year-1, 1000)*1000 + 1
		if first+999 > MaxYear || first < MinYear {
			return Date{}
		}
		start = midnight(first, 1, 1)
	default:
		return Date{}
	}
	return Date{Start: start, Granularity: g}
}
