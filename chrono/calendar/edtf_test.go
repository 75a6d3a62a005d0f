package calendar

import (
	"testing"

	"pgregory.net/rapid"
)

func TestEDTF(t *testing.T) {
	day, _ := DayOf(2019, 8, 18)
	half, _ := HalfOf(2019, 2)
	season, _ := SeasonOf(2019, 4)
	half5, _ := day.At(17, 30, -1)
	hour, _ := day.At(17, -1, -1)
	for _, c := range []struct {
		d    Date
		want string
	}{
		{Date{}, ""}, {day, "2019-08-18"}, {day.In(Month), "2019-08"}, {day.In(Year), "2019"}, {day.In(Week), "2019-08-12/2019-08-18"},
		{day.Weekend(), "2019-08-17/2019-08-18"}, {day.In(Quarter), "2019-07/2019-09"}, {half, "2019-07/2019-12"},
		{day.In(Season), "2019-22"}, {season, "2019-24"}, {day.In(Decade), "201X"}, {day.In(Century), "20XX"},
		{day.In(Millennium), "2001/3000"}, {YearOf(-43), "-0043"}, {YearOf(0), "0000"}, {DecadeOf(-440), "-0448/-0439"},
		{CenturyOf(-450), "-0499/-0400"}, {half5, "2019-08-18T17:30:00"}, {hour, "2019-08-18T17:00:00"},
		{day.Part(MorningHour), "2019-08-18"}, {YearOf(2009).Qualified(Approximate), "2009~"},
		{day.Qualified(Uncertain | Approximate), "2019-08-18%"}, {half5.Qualified(Uncertain), "2019-08-18T17:30:00"},
		{day.In(Week).Qualified(Approximate), "2019-08-12~/2019-08-18~"}, {Date{day.Start, FiscalYear, 0}, ""},
	} {
		if got := c.d.String(); got != c.want {
			t.Errorf("%v: %q, want %q", c.d.Granularity, got, c.want)
		}
	}
}

func TestParseEDTF(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"1939/1945", "1939/1945"}, {"2019-08-18/..", "2019-08-18/.."}, {"/2019", "../2019"}, {"1985-04-XX", "1985-04"},
		{"1985-XX-XX", "1985"}, {"19XX", "19XX"}, {"-0043-03-15", "-0043-03-15"}, {"1939~/1945-08?", "1939~/1945-08?"},
		{"2019-24", "2019-24"}, {"../..", "../.."},
	} {
		i, err := ParseEDTF(c.in)
		if err != nil || i.String() != c.want {
			t.Errorf("%q is %q, want %q (%v)", c.in, i, c.want, err)
		}
	}
	for _, bad := range []string{"", "2019-02-30", "2019-13", "2019-25", "19X5", "1945/1939", "2019-08-18T25:00:00", "~", "2019-8-1", "..", "2019~~",
		"2019-08-18T17:30:00~", "１９９９", "-00XX", "2019/2020/2021"} {
		if i, err := ParseEDTF(bad); err == nil {
			t.Errorf("%q was read as %v", bad, i)
		}
	}
}

func TestEDTFKeepsTheWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay.Draw(t, "d").In(rapid.SampledFrom(units).Draw(t, "unit"))
		i, err := ParseEDTF(d.String())
		if err != nil || i.Window() != d.Window() {
			t.Fatalf("%v of %v came back as %v (%v)", d.Granularity, d, i, err)
		}
	})
}

func FuzzParseEDTF(f *testing.F) {
	for _, s := range []string{"2019-08-18", "1939/1945~", "199X", "../2019", "2019-24", "-0043", "2019-08-18T17:30:00", "/99XX"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		i, err := ParseEDTF(s)
		if err != nil {
			return
		}
		again, err := ParseEDTF(i.String())
		if err != nil || again.String() != i.String() || again.Window() != i.Window() {
			t.Fatalf("%q printed as %q, read as %q (%v)", s, i, again, err)
		}
	})
}
