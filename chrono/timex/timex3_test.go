package timex

import (
	"testing"

	"pgregory.net/rapid"

	"dateline/chrono/calendar"
)

// value reads a TIMEX3 value that a test is written with.
func value(t *testing.T, s string) Value {
	t.Helper()
	v, err := ParseTIMEX3(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestValues(t *testing.T) {
	for _, c := range []struct {
		timex3 string
		mod    Mod
		edtf   string
		unit   string
		from   string
		until  string
	}{
		{"2019-08-18", NoMod, "2019-08-18", "day", "2019-08-18T00:00:00", "2019-08-18T23:59:59"},
		{"2019-08", End, "2019-08-21/2019-08-31", "third", "2019-08-21T00:00:00", "2019-08-31T23:59:59"},
		{"2019-08", Approx, "2019-08~", "month", "2019-08-01T00:00:00", "2019-08-31T23:59:59"},
		{"2018", Start, "2018-01/2018-04", "third", "2018-01-01T00:00:00", "2018-04-30T23:59:59"},
		{"199", Mid, "1994/1996", "decade", "1994-01-01T00:00:00", "1996-12-31T23:59:59"},
		{"199", NoMod, "199X", "decade", "1990-01-01T00:00:00", "1999-12-31T23:59:59"},
		{"19", NoMod, "19XX", "century", "1901-01-01T00:00:00", "2000-12-31T23:59:59"},
		{"BC0044", NoMod, "-0043", "year", "-0043-01-01T00:00:00", "-0043-12-31T23:59:59"},
		{"BC044", NoMod, "-0448/-0439", "decade", "-0448-01-01T00:00:00", "-0439-12-31T23:59:59"},
		{"BC0044-03-15", NoMod, "-0043-03-15", "day", "-0043-03-15T00:00:00", "-0043-03-15T23:59:59"},
		{"2019-W35", NoMod, "2019-08-26/2019-09-01", "week", "2019-08-26T00:00:00", "2019-09-01T23:59:59"},
		{"2019-W35-WE", NoMod, "2019-08-31/2019-09-01", "weekend", "2019-08-31T00:00:00", "2019-09-01T23:59:59"},
		{"2019-Q3", NoMod, "2019-07/2019-09", "quarter", "2019-07-01T00:00:00", "2019-09-30T23:59:59"},
		{"2019-H1", NoMod, "2019-01/2019-06", "half", "2019-01-01T00:00:00", "2019-06-30T23:59:59"},
		{"2019-SU", NoMod, "2019-22", "season", "2019-06-01T00:00:00", "2019-08-31T23:59:59"},
		{"2019-08-18TMO", NoMod, "2019-08-18", "daypart", "2019-08-18T04:00:00", "2019-08-18T11:59:59"},
		{"2019-08-18", Start, "2019-08-18", "day", "2019-08-18T00:00:00", "2019-08-18T07:59:59"},
		{"2019-08-18T17:30", NoMod, "2019-08-18T17:30:00", "minute", "2019-08-18T17:30:00", "2019-08-18T17:30:59"},
		{"2019-08-18T17:30", Approx, "2019-08-18T17:30:00", "minute", "2019-08-18T17:30:00", "2019-08-18T17:30:59"},
		{"2019-08-18T17:30:05", NoMod, "2019-08-18T17:30:05", "second", "2019-08-18T17:30:05", "2019-08-18T17:30:05"},
		{"FY1998", NoMod, "", "fiscal-year", "..", ".."},
		{"XXXX-08-18", NoMod, "", "", "..", ".."},
		{"PAST_REF", NoMod, "", "", "..", ".."},
		{"P3D", NoMod, "", "", "..", ".."},
		{"PT2H30M", NoMod, "", "", "..", ".."},
	} {
		v := value(t, c.timex3)
		v.Mod = c.mod
		w := v.Window()
		if v.TIMEX3() != c.timex3 || v.EDTF() != c.edtf || v.Granularity().String() != c.unit || w.Earliest.String() != c.from || w.Latest.String() != c.until {
			t.Errorf("%s %v: %s, %q, %v, %v to %v", c.timex3, c.mod, v.TIMEX3(), v.EDTF(), v.Granularity(), w.Earliest, w.Latest)
		}
	}
}

func TestParseTIMEX3Refuses(t *testing.T) {
	for _, s := range []string{"", "2019-02-30", "2019-13", "hello", "<b>", "2019-08-18 Mon", "2019-easter"} {
		if v, err := ParseTIMEX3(s); err == nil {
			t.Errorf("%q was read as %+v", s, v)
		}
	}
}

func TestRangesHaveNoTIMEX3Value(t *testing.T) {
	v := Value{Date: value(t, "2019-05-03").Date, Until: value(t, "2019-05-05").Date, Mod: Approx}
	if v.TIMEX3() != "" || v.EDTF() != "2019-05-03~/2019-05-05~" {
		t.Errorf("%q %q", v.TIMEX3(), v.EDTF())
	}
}

func TestValuesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day, _ := calendar.DayOf(rapid.IntRange(-900, 2100).Draw(t, "y"), rapid.IntRange(1, 12).Draw(t, "m"), rapid.IntRange(1, 28).Draw(t, "d"))
		g := rapid.SampledFrom([]calendar.Granularity{calendar.Second, calendar.Minute, calendar.DayPart, calendar.Day, calendar.Weekend, calendar.Week,
			calendar.Month, calendar.Quarter, calendar.Season, calendar.Half, calendar.Year, calendar.Decade, calendar.Century, calendar.Millennium}).Draw(t, "g")
		v := Value{Date: (day.Start + calendar.Moment(rapid.IntRange(0, 86399).Draw(t, "s"))).In(g)}
		if back, err := ParseTIMEX3(v.TIMEX3()); err != nil || back != v {
			t.Fatalf("%q came back as %+v, was %+v (%v)", v.TIMEX3(), back, v, err)
		}
	})
}

func FuzzParseTIMEX3(f *testing.F) {
	for _, s := range []string{"2019-08-18", "2019-W35-WE", "2019-SU", "199", "19", "BC0044", "BC04", "2019-08-18TMO", "2019-08-18T17:30", "FY1998", "PAST_REF", "P3D", "XXXX-08-18", "PT2H30M"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := ParseTIMEX3(s)
		if err != nil {
			return
		}
		back, err := ParseTIMEX3(v.TIMEX3())
		hour := v.Date.Granularity == calendar.Hour // printed to the minute, so its width is lost
		if err != nil || back.TIMEX3() != v.TIMEX3() || !hour && back.Window() != v.Window() {
			t.Fatalf("%q printed as %q, read as %+v (%v)", s, v.TIMEX3(), back, err)
		}
		if e := v.EDTF(); e != "" {
			if i, err := calendar.ParseEDTF(e); err != nil || v.Date.Granularity >= calendar.Day && v.Date.Granularity != calendar.Century && i.Window() != v.Window() {
				t.Fatalf("%q is %q in EDTF, read as %v (%v)", s, e, i, err)
			}
		}
	})
}
