package calendar

// easter returns Easter Sunday of year y in the Gregorian calendar, by the
// anonymous algorithm printed in Nature of 20 April 1876; years before 1583
// have no Gregorian Easter and give the zero Date.
func easter(y int) Date {
	if y < 1583 || y > MaxYear {
		return Date{}
	}
	a, b, c := y%19, y/100, y%100
	g := (8*b + 13) / 25
	h := (19*a + b - b/4 - g + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	d, _ := DayOf(y, (h+l-7*m+114)/31, (h+l-7*m+114)%31+1)
	return d
}

// orthodoxEaster returns Easter Sunday of year y as the churches of the East
// keep it: the Julian feast, by Meeus, as a day of the Gregorian calendar; the
// zero Date before 1583.
func orthodoxEaster(y int) Date {
	if y < 1583 || y > MaxYear {
		return Date{}
	}
	d := (19*(y%19) + 15) % 30
	e := (2*(y%4) + 4*(y%7) - d + 34) % 7
	behind := y/100 - y/400 - 2 // days that the Julian calendar lies behind
	day, _ := DayOf(y, (d+e+114)/31, (d+e+114)%31+1)
	return day.Add(behind, Day)
}

// NthWeekday returns the nth day of the week wd (1 Monday - 7 Sunday) of a
// month, counted from its end where n is negative; false where there is none.
func NthWeekday(y, m, wd, n int) (Date, bool) {
	first, ok := DayOf(y, m, 1)
	if !ok || wd < 1 || wd > 7 || n == 0 {
		return Date{}, false
	}
	day := 1 + (wd-first.Weekday()+7)%7 + 7*(n-1)
	if n < 0 {
		last, _ := DayOf(y, m, monthDays(y, m))
		day = monthDays(y, m) - (last.Weekday()-wd+7)%7 + 7*(n+1)
	}
	return DayOf(y, m, day)
}

// holiday is a day of every year (month and day, a weekday of a month, or days
// from Easter, that of the West or of the East), or a single day that has a name.
type holiday struct {
	year, month, day int // year 0 is every year from since
	weekday, nth     int // of month, then day more
	easter, orthodox bool
	since, every     int  // every 4: of the years after a leap year, 0: of all
	contested        bool // other days bear the name too, or elsewhere it is another
}

// holidays holds the days by key. Church feasts hang on Easter (General Roman
// Calendar); those of the United States are as 5 U.S.C. 6103 and its forerunners
// set them, Election Day 2 U.S.C. 7, Mother's and Father's Day 36 U.S.C. 117 and
// 109; the named days are those of the events themselves.
var holidays = map[string]holiday{
	"new-year":            {month: 1, day: 1},
	"epiphany":            {month: 1, day: 6},
	"mlk-day":             {month: 1, weekday: 1, nth: 3, since: 1986},
	"inauguration-day":    {month: 1, day: 20, since: 1937, every: 4},
	"groundhog-day":       {month: 2, day: 2},
	"valentine":           {month: 2, day: 14},
	"presidents-day":      {month: 2, weekday: 1, nth: 3, since: 1971},
	"womens-day":          {month: 3, day: 8},
	"st-patrick":          {month: 3, day: 17},
	"april-fools":         {month: 4, day: 1},
	"earth-day":           {month: 4, day: 22, since: 1970},
	"anzac-day":           {month: 4, day: 25, since: 1916},
	"may-day":             {month: 5, day: 1},
	"victory-day":         {month: 5, day: 9, since: 1945, contested: true},
	"mothers-day":         {month: 5, weekday: 7, nth: 2, since: 1914, contested: true},
	"memorial-day":        {month: 5, weekday: 1, nth: -1, since: 1971},
	"fathers-day":         {month: 6, weekday: 7, nth: 3, since: 1972},
	"juneteenth":          {month: 6, day: 19, since: 1865},
	"midsummer":           {month: 6, day: 24},
	"canada-day":          {month: 7, day: 1},
	"independence-day-us": {month: 7, day: 4, since: 1776},
	"independence-day":    {month: 7, day: 4, since: 1776, contested: true},
	"bastille-day":        {month: 7, day: 14},
	"assumption":          {month: 8, day: 15},
	"labor-day":           {month: 9, weekday: 1, nth: 1, since: 1894},
	"columbus-day":        {month: 10, weekday: 1, nth: 2, since: 1971},
	"halloween":           {month: 10, day: 31},
	"all-saints":          {month: 11, day: 1},
	"all-souls":           {month: 11, day: 2},
	"guy-fawkes":          {month: 11, day: 5},
	"election-day":        {month: 11, weekday: 1, nth: 1, day: 1, since: 1845},
	"armistice-day":       {month: 11, day: 11, since: 1918},
	"remembrance-day":     {month: 11, day: 11, since: 1919},
	"remembrance-sunday":  {month: 11, weekday: 7, nth: 2, since: 1946},
	"veterans-day":        {month: 11, day: 11, since: 1938},
	"thanksgiving":        {month: 11, weekday: 4, nth: 4, since: 1942},
	"black-friday":        {month: 11, weekday: 4, nth: 4, day: 1, since: 1942},
	"christmas-eve":       {month: 12, day: 24},
	"christmas":           {month: 12, day: 25},
	"boxing-day":          {month: 12, day: 26},
	"new-year-eve":        {month: 12, day: 31},
	"orthodox-christmas":  {month: 1, day: 7},

	"shrove-tuesday":   {easter: true, day: -47},
	"ash-wednesday":    {easter: true, day: -46},
	"mothering-sunday": {easter: true, day: -21, contested: true},
	"palm-sunday":      {easter: true, day: -7},
	"maundy":           {easter: true, day: -3},
	"good-friday":      {easter: true, day: -2},
	"holy-saturday":    {easter: true, day: -1},
	"easter":           {easter: true},
	"easter-monday":    {easter: true, day: 1},
	"ascension":        {easter: true, day: 39},
	"pentecost":        {easter: true, day: 49},
	"whit-monday":      {easter: true, day: 50},
	"corpus-christi":   {easter: true, day: 60},

	"orthodox-easter": {orthodox: true},

	"d-day":            {year: 1944, month: 6, day: 6},
	"ve-day":           {year: 1945, month: 5, day: 8},
	"vj-day":           {year: 1945, month: 8, day: 15},
	"pearl-harbor-day": {year: 1941, month: 12, day: 7},
	"september-11":     {year: 2001, month: 9, day: 11},
	"black-thursday":   {year: 1929, month: 10, day: 24, contested: true},
	"black-tuesday":    {year: 1929, month: 10, day: 29},
	"bloody-sunday":    {year: 1972, month: 1, day: 30, contested: true},
	"black-monday":     {year: 1987, month: 10, day: 19, contested: true},
	"black-wednesday":  {year: 1992, month: 9, day: 16},
}

// HasHoliday reports whether key names a holiday or a named day.
func HasHoliday(key string) bool {
	_, ok := holidays[key]
	return ok
}

// NamedDay returns the day that key names once and for all, "d-day"; false for
// holidays, which recur, and unknown keys.
func NamedDay(key string) (Date, bool) {
	h := holidays[key]
	if h.year == 0 {
		return Date{}, false
	}
	return DayOf(h.year, h.month, h.day)
}

// Contested reports whether other days than that of NamedDay or HolidayIn are
// known by the name too, as there were Bloody Sundays in 1905, 1920 and 1972, and
// as each country has its own Independence Day.
func Contested(key string) bool { return holidays[key].contested }

// FromEaster reports whether the holiday key is Easter or a feast that hangs on it.
func FromEaster(key string) bool { return holidays[key].easter }

// HolidayIn returns the day of holiday key in year y; false where key names no
// recurring day, or the day was not yet kept by this rule.
func HolidayIn(key string, y int) (Date, bool) {
	h, ok := holidays[key]
	switch {
	case !ok || h.year != 0 || y < h.since || h.every > 0 && y%h.every != 1:
		return Date{}, false
	case h.easter:
		d := easter(y).Add(h.day, Day)
		return d, !d.IsZero()
	case h.orthodox:
		d := orthodoxEaster(y)
		return d, !d.IsZero()
	case h.nth != 0:
		d, ok := NthWeekday(y, h.month, h.weekday, h.nth)
		return d.Add(h.day, Day), ok
	}
	return DayOf(y, h.month, h.day)
}

// FixedDay returns the month and day of a holiday that has the same every
// year; false for the others.
func FixedDay(key string) (month, day int, ok bool) {
	h, ok := holidays[key]
	if !ok || h.year != 0 || h.easter || h.orthodox || h.nth != 0 {
		return 0, 0, false
	}
	return h.month, h.day, true
}
