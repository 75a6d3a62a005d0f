package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/chrono"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// sayEvent writes the date of an event as people read it: "Sun 18 Aug 2019",
// "late August 2019", "by 2 Sep 2019", "since 1939".
func sayEvent(e *chrono.Event) string {
	v := e.Value
	if v.Date.IsZero() {
		if v.Text != "" || e.DatedBy == chrono.DatedByNone {
			return incomplete(v.Text)
		}
		return sayWindow(e.When)
	}
	if e.Relation == chrono.Throughout && !v.Until.IsZero() {
		return sayValue(v)
	}
	before := map[chrono.Relation]string{
		chrono.Throughout: "throughout ", chrono.From: "from ", chrono.Until: "until ", chrono.By: "by ", chrono.Before: "before ", chrono.After: "after ",
	}[e.Relation]
	if v.Mod == timex.End && v.Until.IsZero() && (e.Relation == chrono.By || e.Relation == chrono.Until) {
		of := "the end of " // a bound is that of the whole third
		if g := v.Date.Granularity; g != calendar.Month && g != calendar.Year {
			of += "the "
		}
		return before + of + sayDate(v.Date, false)
	}
	if before != "" && v.Until.IsZero() && v.Mod != timex.Approx && articled(v.Date.Granularity) {
		before += "the "
	}
	return before + sayValue(v)
}

// articled reports whether a unit has "the" behind a preposition: "by the 1740s".
func articled(g calendar.Granularity) bool {
	switch g {
	case calendar.Weekend, calendar.Week, calendar.Half, calendar.Decade, calendar.Century:
		return true
	}
	return false
}

// sayAll writes the date of an event and the others that its words allow. Those of
// other tellings are told with their sources.
func sayAll(e *chrono.Event) string {
	s := sayEvent(e)
	for _, v := range e.Alternatives {
		if !slices.ContainsFunc(e.Also, func(t chrono.Telling) bool { return t.Value == v }) {
			s += " or " + sayValue(v)
		}
	}
	return s
}

// incomplete tells what is known of words that come to no date.
func incomplete(text string) string {
	if text == "" || strings.HasSuffix(text, "_REF") {
		return "no date"
	}
	if rest, ok := strings.CutPrefix(text, "XXXX-"); ok {
		if t, err := time.Parse("01-02", rest); err == nil {
			return t.Format("2 January") + ", year unknown"
		}
		if t, err := time.Parse("01", rest); err == nil {
			return t.Format("January") + ", year unknown"
		}
	}
	return text
}

// sayValue writes a date, or a range of dates.
func sayValue(v timex.Value) string {
	if v.Date.IsZero() {
		return incomplete(v.Text)
	}
	words := map[timex.Mod]string{timex.Start: "early ", timex.Mid: "mid-", timex.End: "late ", timex.Approx: "around "}[v.Mod]
	if v.Until.IsZero() || v.Until == v.Date {
		return words + sayDate(v.Date, v.Until.IsZero() && words == "")
	}
	return words + sayRange(v.Date, v.Until)
}

// sayRange writes two units and what lies between, what they share only once.
func sayRange(a, b calendar.Date) string {
	s, e := civil(a.Start), civil(b.Start)
	if a.Granularity == calendar.Day && b.Granularity == calendar.Day && s.Year() == e.Year() && a.Qualifier == 0 && b.Qualifier == 0 {
		if s.Month() == e.Month() {
			return fmt.Sprintf("%d–%s", s.Day(), sayDate(b, false))
		}
		return s.Format("2 Jan") + " – " + sayDate(b, false)
	}
	if a.Granularity == calendar.Month && b.Granularity == calendar.Month && s.Year() == e.Year() && a.Qualifier == 0 {
		return s.Format("January") + " – " + sayDate(b, false)
	}
	return sayDate(a, false) + " – " + sayDate(b, false)
}

// lastJulian is the year in which the last country of Europe, Greece, left the
// Julian calendar. A date before it may be of that calendar, by which its day
// of the week was another than the one reckoned here.
const lastJulian = 1923

// sayDate writes one unit. weekday puts the day of the week before a day.
func sayDate(d calendar.Date, weekday bool) string {
	t, year := civil(d.Start), sayYear(civil(d.Start).Year())
	var s string
	switch d.Granularity {
	case calendar.Second:
		s = t.Format("2 Jan ") + year + t.Format(", 15:04:05")
	case calendar.Minute:
		s = t.Format("2 Jan ") + year + t.Format(", 15:04")
	case calendar.Hour:
		s = t.Format("2 Jan ") + year + t.Format(", 15:00")
	case calendar.DayPart:
		s = t.Format("2 Jan ") + year + ", " + dayPart(d)
	case calendar.Day:
		s = t.Format("2 Jan ") + year
		if weekday && t.Year() > lastJulian && d.Qualifier == 0 {
			s = t.Format("Mon ") + s
		}
	case calendar.Weekend:
		s = "weekend of " + t.Format("2 Jan ") + year
	case calendar.Week:
		s = "week of " + t.Format("2 Jan ") + year
	case calendar.Month:
		s = t.Format("January ") + year
	case calendar.Quarter:
		s = "Q" + strconv.Itoa((int(t.Month())+2)/3) + " " + year
	case calendar.Season:
		s = [...]string{"winter", "spring", "summer", "autumn"}[int(t.Month())%12/3] + " " + year
		if t.Month() == time.December && t.Year() > 0 {
			s += fmt.Sprintf("/%02d", (t.Year()+1)%100)
		}
	case calendar.Half:
		s = [...]string{"first", "second"}[(int(t.Month())-1)/6] + " half of " + year
	case calendar.Year:
		s = year
	case calendar.FiscalYear:
		s = "fiscal year " + year
	case calendar.Decade:
		s = year + "s"
		if t.Year() <= 0 {
			s = "decade from " + year
		}
	case calendar.Century:
		s = sayCentury(t.Year())
	default:
		s = sayWindow(d.Window())
	}
	if d.Qualifier&calendar.Approximate != 0 {
		s = "around " + s
	}
	if d.Qualifier&calendar.Uncertain != 0 {
		s += " (?)"
	}
	return s
}

// dayPart names a part of the day, which is known by the hour it starts at.
func dayPart(d calendar.Date) string {
	switch hour := civil(d.Start).Hour(); hour {
	case calendar.MorningHour:
		return "morning"
	case calendar.DaytimeHour:
		return "daytime"
	case calendar.MiddayHour:
		return "midday"
	case calendar.AfternoonHour:
		return "afternoon"
	case calendar.EveningHour:
		return "evening"
	case calendar.NightHour:
		return "night"
	}
	return "from " + civil(d.Start).Format("15:04")
}

// sayCentury writes the century of an astronomical year.
func sayCentury(y int) string {
	n, era := (y+99)/100, ""
	if y <= 0 {
		n, era = (-y)/100+1, " BC"
	}
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		suffix = [...]string{"th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"}[n%10]
	}
	return strconv.Itoa(n) + suffix + " century" + era
}

// sayYear writes an astronomical year: 0 is 1 BC.
func sayYear(y int) string {
	switch {
	case y <= 0:
		return strconv.Itoa(1-y) + " BC"
	case y < 1000:
		return "AD " + strconv.Itoa(y)
	}
	return strconv.Itoa(y)
}

// sayWindow writes the days between which something lies.
func sayWindow(w calendar.Window) string {
	day := func(m calendar.Moment) calendar.Date { return calendar.Date{Start: m, Granularity: calendar.Day} }
	switch {
	case w.IsOpen():
		return "no date"
	case w.Earliest == calendar.OpenPast:
		return "by " + sayDate(day(w.Latest), false)
	case w.Latest == calendar.OpenFuture:
		return "from " + sayDate(day(w.Earliest), false)
	}
	if a, b := civil(w.Earliest), civil(w.Latest); a.YearDay() == b.YearDay() && a.Year() == b.Year() {
		return sayDate(day(w.Earliest), true)
	}
	return sayRange(day(w.Earliest), day(w.Latest))
}

// sayParagraph tells in which paragraph something stands; "" for what a person
// added, which stands in none.
func sayParagraph(n int) string {
	if n == 0 {
		return ""
	}
	return "paragraph " + strconv.Itoa(n)
}

// windowEDTF is a window as an EDTF interval of days, ".." at an open end, for
// events that have no date words of their own; "" for one that says nothing.
func windowEDTF(w calendar.Window) string {
	day := func(m calendar.Moment) string {
		if m == calendar.OpenPast || m == calendar.OpenFuture {
			return ".."
		}
		return calendar.Date{Start: m, Granularity: calendar.Day}.String()
	}
	a, b := day(w.Earliest), day(w.Latest)
	switch {
	case w == (calendar.Window{}) || a == ".." && b == "..":
		return ""
	case a == b:
		return a
	}
	return a + "/" + b
}

// civil is a moment as package time has it, for its names of months and days.
func civil(m calendar.Moment) time.Time { return time.Unix(int64(m), 0).UTC() }
