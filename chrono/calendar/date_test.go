package calendar

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// anyDay draws a day of nearly all the years that dates may have: those whose
// millennia lie within them.
var anyDay = rapid.Custom(func(t *rapid.T) Date {
	first, _ := DayOf(-7999, 1, 1)
	last, _ := DayOf(9000, 12, 31)
	n := rapid.Int64Range(int64(first.Start/daySeconds), int64(last.Start/daySeconds)).Draw(t, "day")
	return (Moment(n) * daySeconds).In(Day)
})

var units = []Granularity{Day, Weekend, Week, Month, Quarter, Season, Half, Year, Decade, Century, Millennium}

func TestCivilAgreesWithTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyDay.Draw(t, "d").Start + Moment(rapid.IntRange(0, 86399).Draw(t, "s"))
		std, c := time.Unix(int64(m), 0).UTC(), m.Civil()
		want := Civil{std.Year(), int(std.Month()), std.Day(), std.Hour(), std.Minute(), std.Second()}
		if c != want {
			t.Fatalf("%d: %v, want %v", m, c, want)
		}
		if w := int(std.Weekday()+6)%7 + 1; m.Weekday() != w {
			t.Fatalf("%v: weekday %d, want %d", m, m.Weekday(), w)
		}
		y, w := m.Week()
		if sy, sw := std.ISOWeek(); y != sy || w != sw {
			t.Fatalf("%v: week %d-%d, want %d-%d", m, y, w, sy, sw)
		}
	})
}

func TestDayOfIsTheInverseOfCivil(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay.Draw(t, "d")
		c := d.Start.Civil()
		if back, ok := DayOf(c.Year, c.Month, c.Day); !ok || back != d {
			t.Fatalf("%v came back as %v", d, back)
		}
	})
}

func TestConstructorsRefuseWhatTheCalendarLacks(t *testing.T) {
	for _, c := range [][3]int{{2019, 2, 29}, {2020, 2, 30}, {1900, 2, 29}, {2019, 4, 31}, {2019, 13, 1}, {2019, 0, 1}, {2019, 1, 0}, {10000, 1, 1}} {
		if d, ok := DayOf(c[0], c[1], c[2]); ok || !d.IsZero() {
			t.Errorf("DayOf%v = %v", c, d)
		}
	}
	if d, ok := WeekOf(2019, 53); ok {
		t.Errorf("2019 has no week 53, got %v", d)
	}
	if d, ok := WeekOf(2020, 53); !ok || d.String() != "2020-12-28/2021-01-03" {
		t.Errorf("week 53 of 2020 is %v", d)
	}
}

func TestUnitsHoldTheirMoments(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay.Draw(t, "d")
		for _, g := range units {
			u := d.In(g)
			if y := d.Year(); g == Decade && y > -10 && y < 10 {
				continue
			}
			w := u.Window()
			if g != Weekend && !w.Contains(d.Window()) {
				t.Fatalf("the %v of %v is %v, %v", g, d, u, w)
			}
			if again := w.Earliest.In(g); again != u {
				t.Fatalf("the %v of %v is %v", g, w.Earliest, again)
			}
			if g < Millennium && g != Weekend && (w.Latest+1).In(g).Start != w.Latest+1 {
				t.Fatalf("%v does not follow on %v", (w.Latest + 1).In(g), u)
			}
		}
	})
}

func TestThirdsCoverTheirUnit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u := anyDay.Draw(t, "d").In(rapid.SampledFrom(units).Draw(t, "unit"))
		a, b, c := u.Third(1), u.Third(2), u.Third(3)
		if a.Earliest != u.Start || a.Latest+1 != b.Earliest || b.Latest+1 != c.Earliest || c.Latest != u.End() {
			t.Fatalf("thirds of %v: %v %v %v", u, a, b, c)
		}
	})
}

func TestThird(t *testing.T) {
	for _, c := range []struct {
		edtf string
		n    int
		want string
	}{
		{"2019-08", 3, "2019-08-21/2019-08-31"}, {"2019-02", 1, "2019-02-01/2019-02-10"}, {"2018", 1, "2018-01/2018-04"},
		{"2018", 2, "2018-05/2018-08"}, {"199X", 2, "1994/1996"}, {"2019-22", 1, "2019-06"}, {"19XX", 3, "1967/2000"},
	} {
		i, err := ParseEDTF(c.edtf)
		if got := i.Start.Third(c.n).Interval().String(); err != nil || got != c.want {
			t.Errorf("third %d of %s is %s, want %s (%v)", c.n, c.edtf, got, c.want, err)
		}
	}
}

func TestAdd(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		unit Granularity
		want string
	}{
		{"2019-01-31", 1, Month, "2019-02-28"}, {"2020-02-29", 1, Year, "2021-02-28"}, {"2020-02-29", -4, Year, "2016-02-29"},
		{"2019-12-31", 1, Day, "2020-01-01"}, {"2019-08", 3, Day, ""}, {"2019-08", -8, Month, "2018-12"}, {"2019", 1, Decade, "2029"},
		{"2019-08-18", 2, Week, "2019-09-01"}, {"0001", -1, Year, "0000"}, {"2019", 9000, Year, ""}, {"2019-08-31", 1, Quarter, "2019-11-30"},
		{"2019-08", 1, FiscalYear, ""}, {"2019", 1 << 60, Year, ""},
	} {
		i, err := ParseEDTF(c.from)
		if got := i.Start.Add(c.n, c.unit).String(); err != nil || got != c.want {
			t.Errorf("%s %+d %v is %q, want %q (%v)", c.from, c.n, c.unit, got, c.want, err)
		}
	}
}

func TestAddAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := anyDay.Draw(t, "d"), rapid.IntRange(-3000, 3000).Draw(t, "n")
		g := rapid.SampledFrom(units[2:]).Draw(t, "unit")
		u := d.In(g)
		there := u.Add(n, g)
		if there.IsZero() {
			t.Skip("outside the years")
		}
		if back := there.Add(-n, g); back != u {
			t.Fatalf("%v %+d %v is %v, back %v", u, n, g, there, back)
		}
	})
}

func TestPartsOfTheDay(t *testing.T) {
	day, _ := DayOf(2019, 8, 18)
	for _, c := range []struct {
		hour int
		want string
	}{
		{MorningHour, "2019-08-18T04:00:00 2019-08-18T11:59:59"}, {EveningHour, "2019-08-18T17:00:00 2019-08-18T23:59:59"},
		{NightHour, "2019-08-18T20:00:00 2019-08-19T05:59:59"},
	} {
		w := day.Part(c.hour).Window()
		if got := w.Earliest.String() + " " + w.Latest.String(); got != c.want {
			t.Errorf("part %d is %s, want %s", c.hour, got, c.want)
		}
	}
	if p := day.Part(9); !p.IsZero() {
		t.Errorf("no part starts at 9, got %v", p)
	}
	if _, ok := day.At(24, 1, -1); ok {
		t.Error("24:01 is no time")
	}
}

func TestMomentsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyDay.Draw(t, "d").Start + Moment(rapid.IntRange(0, 86399).Draw(t, "s"))
		if back, ok := ParseMoment(m.String()); !ok || back != m {
			t.Fatalf("%v came back as %v", m, back)
		}
	})
}

func BenchmarkCivil(b *testing.B) {
	for i := range b.N {
		_ = Moment(i * 100000).Civil()
	}
}

func TestJulianWeekdays(t *testing.T) {
	for _, c := range [][4]int{{1066, 10, 14, 6}, {1605, 11, 5, 2}, {1649, 1, 30, 2}, {1700, 2, 28, 3}, {1700, 3, 1, 5}, {1415, 10, 25, 5}, {-43, 3, 15, 3}} {
		d, _ := DayOf(c[0], c[1], c[2])
		if got := d.JulianWeekday(); got != c[3] {
			t.Errorf("%v: %d, want %d", d, got, c[3])
		}
	}
}
