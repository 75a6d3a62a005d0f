package render

import (
	"testing"

	"dateline/chrono"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

func TestSayEvent(t *testing.T) {
	one := func(g calendar.Granularity, y, m, d int) timex.Value { return timex.Value{Date: unit(g, y, m, d)} }
	with := func(v timex.Value, mod timex.Mod) timex.Value { v.Mod = mod; return v }
	to := func(v timex.Value, until calendar.Date) timex.Value { v.Until = until; return v }
	for _, c := range []struct {
		value    timex.Value
		relation chrono.Relation
		want     string
	}{
		{one(calendar.Day, 2019, 8, 18), chrono.Within, "Sun 18 Aug 2019"},
		{one(calendar.Day, 1924, 3, 25), chrono.Within, "Tue 25 Mar 1924"},
		{one(calendar.Day, 1917, 11, 7), chrono.Within, "7 Nov 1917"}, // a Wednesday, or an Old Style Tuesday
		{one(calendar.Day, -43, 3, 15), chrono.Within, "15 Mar 44 BC"},
		{one(calendar.Day, 44, 3, 15), chrono.Within, "15 Mar AD 44"},
		{timex.Value{Date: day(2019, 8, 18).Part(calendar.EveningHour)}, chrono.Within, "18 Aug 2019, evening"},
		{one(calendar.Month, 2019, 8, 1), chrono.By, "by August 2019"},
		{with(one(calendar.Month, 2019, 8, 1), timex.End), chrono.Within, "late August 2019"},
		{with(one(calendar.Year, 2021, 1, 1), timex.End), chrono.By, "by the end of 2021"},
		{with(one(calendar.Decade, 1990, 1, 1), timex.End), chrono.Until, "until the end of the 1990s"},
		{with(one(calendar.Year, 1911, 1, 1), timex.Approx), chrono.Within, "around 1911"},
		{one(calendar.Year, 2015, 1, 1), chrono.Before, "before 2015"},
		{one(calendar.Month, 2019, 3, 1), chrono.From, "from March 2019"},
		{one(calendar.Quarter, 2019, 4, 1), chrono.Within, "Q2 2019"},
		{one(calendar.Half, 2019, 7, 1), chrono.Within, "second half of 2019"},
		{one(calendar.Week, 2019, 8, 12), chrono.Within, "week of 12 Aug 2019"},
		{one(calendar.Decade, 1990, 1, 1), chrono.Within, "1990s"},
		{one(calendar.Decade, 1990, 1, 1), chrono.By, "by the 1990s"},
		{with(one(calendar.Decade, 1990, 1, 1), timex.Start), chrono.Before, "before the early 1990s"},
		{with(one(calendar.Decade, 1990, 1, 1), timex.Approx), chrono.Until, "until around 1990s"},
		{one(calendar.Half, 2019, 7, 1), chrono.By, "by the second half of 2019"},
		{one(calendar.Season, 1683, 12, 1), chrono.Within, "winter 1683/84"},
		{one(calendar.Season, 1999, 12, 1), chrono.Until, "until winter 1999/00"},
		{one(calendar.Season, 1999, 9, 1), chrono.Within, "autumn 1999"},
		{one(calendar.Century, 1801, 1, 1), chrono.Within, "19th century"},
		{one(calendar.Century, 2001, 1, 1), chrono.Within, "21st century"},
		{one(calendar.Century, -99, 1, 1), chrono.Within, "1st century BC"},
		{to(one(calendar.Day, 2021, 5, 5), day(2021, 5, 7)), chrono.Within, "5–7 May 2021"},
		{to(one(calendar.Day, 2021, 5, 22), day(2021, 6, 4)), chrono.Throughout, "22 May – 4 Jun 2021"},
		{to(one(calendar.Day, 2020, 12, 30), day(2021, 1, 2)), chrono.Within, "30 Dec 2020 – 2 Jan 2021"},
		{to(one(calendar.Year, 1939, 1, 1), unit(calendar.Year, 1945, 1, 1)), chrono.Throughout, "1939 – 1945"},
		{to(one(calendar.Month, 2019, 5, 1), unit(calendar.Month, 2019, 8, 1)), chrono.Within, "May – August 2019"},
		{timex.Value{Text: "XXXX-08-18"}, chrono.Within, "18 August, year unknown"},
		{timex.Value{Text: "PAST_REF"}, chrono.Within, "no date"},
		{timex.Value{}, chrono.Within, "no date"},
	} {
		e := chrono.Event{Telling: chrono.Telling{Value: c.value, Relation: c.relation}}
		if got := sayEvent(&e); got != c.want {
			t.Errorf("%v of %q is said as %q, want %q", c.relation, c.value.EDTF(), got, c.want)
		}
	}
}

// An event dated by another has only its window to tell.
func TestSayWindow(t *testing.T) {
	for _, c := range []struct {
		when calendar.Window
		want string
	}{
		{days(day(2021, 5, 23), day(2021, 5, 23)), "Sun 23 May 2021"},
		{days(day(2021, 5, 23), day(2021, 5, 25)), "23–25 May 2021"},
		{calendar.Window{Earliest: calendar.OpenPast, Latest: at(2021, 5, 23, 12, 0)}, "by 23 May 2021"},
		{calendar.Window{Earliest: at(2021, 5, 23, 12, 0), Latest: calendar.OpenFuture}, "from 23 May 2021"},
		{calendar.Window{Earliest: calendar.OpenPast, Latest: calendar.OpenFuture}, "no date"},
	} {
		e := chrono.Event{When: c.when, Telling: chrono.Telling{DatedBy: chrono.DatedByEvent}}
		if got := sayEvent(&e); got != c.want {
			t.Errorf("the window %v is said as %q, want %q", c.when, got, c.want)
		}
	}
}

// The dates that the words of an event allow are all said; those of another
// article are told where its name is.
func TestSayAll(t *testing.T) {
	v := func(d int) timex.Value { return timex.Value{Date: day(2021, 5, d)} }
	e := chrono.Event{Telling: chrono.Telling{Value: v(3)}, Alternatives: []timex.Value{v(4), v(5)}, Also: []chrono.Telling{{Document: 1, Value: v(5)}}}
	if got, want := sayAll(&e), "Mon 3 May 2021 or Tue 4 May 2021"; got != want {
		t.Errorf("said as %q, want %q", got, want)
	}
}
