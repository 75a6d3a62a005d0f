package calendar

// YearOf returns an astronomical year; the zero Date outside MinYear..MaxYear.
func YearOf(y int) Date {
	if y < MinYear || y > MaxYear {
		return Date{}
	}
	return Date{Start: midnight(y, 1, 1), Granularity: Year}
}

// inYear returns the unit of granularity g that starts with month m of year y.
func inYear(y, m int, g Granularity, ok bool) (Date, bool) {
	if !ok || y < MinYear || y > MaxYear {
		return Date{}, false
	}
	return Date{Start: midnight(y, m, 1), Granularity: g}, true
}

// MonthOf returns month m, 1-12, of year y; false where there is none.
func MonthOf(y, m int) (Date, bool) { return inYear(y, m, Month, m >= 1 && m <= 12) }

// QuarterOf returns quarter q, 1-4, of year y; false where there is none.
func QuarterOf(y, q int) (Date, bool) { return inYear(y, 3*q-2, Quarter, q >= 1 && q <= 4) }

// HalfOf returns half h, 1 or 2, of year y; false where there is none.
func HalfOf(y, h int) (Date, bool) { return inYear(y, 6*h-5, Half, h == 1 || h == 2) }

// SeasonOf returns season s of year y, 1 spring from March to 4 winter from
// December, each of three months, as meteorologists cut the northern year;
// false where there is none.
func SeasonOf(y, s int) (Date, bool) { return inYear(y, 3*s, Season, s >= 1 && s <= 4) }

// DayOf returns a day; false where the calendar has none, as 30 February.
func DayOf(y, m, d int) (Date, bool) {
	if y < MinYear || y > MaxYear || m < 1 || m > 12 || d < 1 || d > monthDays(y, m) {
		return Date{}, false
	}
	return Date{Start: midnight(y, m, d), Granularity: Day}, true
}

// WeekOf returns ISO week w of ISO year y, from Monday; false where the year
// has no such week.
func WeekOf(y, w int) (Date, bool) {
	if y < MinYear || y > MaxYear || w < 1 || w > 53 {
		return Date{}, false
	}
	d := midnight(y, 1, 4).In(Week)
	d.Start += Moment(w-1) * 7 * daySeconds
	if wy, _ := d.Start.Week(); wy != y {
		return Date{}, false
	}
	return d, true
}

// Weekend returns the Saturday and Sunday of the ISO week in which d starts.
func (d Date) Weekend() Date {
	if d.IsZero() {
		return Date{}
	}
	return d.Start.In(Weekend)
}

// DecadeOf returns the decade that holds year y: the 1990s are 1990-1999, the
// 440s BC are 449-440 BC. The year 1 BC is counted with the nine years after
// it, since both decades about the turn of the era lack a year.
func DecadeOf(y int) Date {
	if y >= 0 {
		y -= y % 10
	} else {
		y = 1 - ((1-y)/10*10 + 9)
	}
	d := YearOf(y)
	if !d.IsZero() {
		d.Granularity = Decade
	}
	return d
}

// CenturyOf returns the century that holds year y: the 20th is 1901-2000, the
// 5th BC is 500-401 BC.
func CenturyOf(y int) Date {
	d := YearOf(floorDiv(y-1, 100)*100 + 1)
	if !d.IsZero() {
		d.Granularity = Century
	}
	return d
}

// The hours at which the parts of a day start; a DayPart is known by its hour.
// They are drawn wide, since a reader must be able to defend the window: what
// happened at four in the morning happened "in the morning".
const (
	MorningHour   = 4  // until noon
	DaytimeHour   = 7  // until seven in the evening
	MiddayHour    = 11 // until two in the afternoon
	AfternoonHour = 12 // until six
	EveningHour   = 17 // until midnight
	NightHour     = 20 // until six of the next morning
)

// partHours returns how many hours the part that starts at hour lasts.
func partHours(hour int) int {
	switch hour {
	case MorningHour:
		return 8
	case DaytimeHour:
		return 12
	case MiddayHour:
		return 3
	case AfternoonHour:
		return 6
	case EveningHour:
		return 7
	case NightHour:
		return 10
	}
	return 0
}

// part returns the part of the day that a clock would name at m.
func (m Moment) part() Date {
	day := m.In(Day)
	switch h := m.Civil().Hour; {
	case h < MorningHour:
		day.Start -= daySeconds
		return day.Part(NightHour)
	case h < AfternoonHour:
		return day.Part(MorningHour)
	case h < EveningHour:
		return day.Part(AfternoonHour)
	case h < NightHour+1:
		return day.Part(EveningHour)
	}
	return day.Part(NightHour)
}

// Part returns the part of day d that starts at hour, one of the hours above;
// the zero Date where d is no day or hour starts no part.
func (d Date) Part(hour int) Date {
	if d.Granularity != Day || partHours(hour) == 0 {
		return Date{}
	}
	return Date{Start: d.Start + Moment(hour)*hourSeconds, Granularity: DayPart}
}

// At returns a clock time of day d, as fine as it is said: minute and second
// are -1 where they are not. Hour 24 is the end of the day. False where d is no
// day or there is no such time.
func (d Date) At(hour, minute, second int) (Date, bool) {
	if d.Granularity != Day || hour < 0 || hour > 24 || minute < -1 || minute > 59 || second < -1 || second > 60 ||
		minute < 0 && second >= 0 || hour == 24 && (minute > 0 || second > 0) {
		return Date{}, false
	}
	t := Date{Start: d.Start + Moment(hour)*hourSeconds, Granularity: Hour}
	if minute >= 0 {
		t.Start += Moment(minute) * minuteSeconds
		t.Granularity = Minute
	}
	if second >= 0 {
		t.Start += Moment(min(second, 59))
		t.Granularity = Second
	}
	return t, true
}
