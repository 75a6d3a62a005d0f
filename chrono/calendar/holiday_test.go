package calendar

import "testing"

func TestHolidays(t *testing.T) {
	for _, c := range []struct {
		key  string
		year int
		want string
	}{
		{"easter", 2019, "2019-04-21"}, {"easter", 2000, "2000-04-23"}, {"easter", 1818, "1818-03-22"}, {"easter", 2038, "2038-04-25"},
		{"easter", 1500, ""}, {"good-friday", 2019, "2019-04-19"}, {"easter-monday", 2024, "2024-04-01"}, {"pentecost", 2019, "2019-06-09"},
		{"thanksgiving", 2019, "2019-11-28"}, {"black-friday", 2019, "2019-11-29"}, {"memorial-day", 2019, "2019-05-27"},
		{"labor-day", 2019, "2019-09-02"}, {"election-day", 2016, "2016-11-08"}, {"election-day", 2022, "2022-11-08"},
		{"orthodox-easter", 2013, "2013-05-05"}, {"orthodox-easter", 2017, "2017-04-16"}, {"orthodox-easter", 1700, "1700-04-11"}, {"orthodox-easter", 1500, ""},
		{"inauguration-day", 2017, "2017-01-20"}, {"inauguration-day", 2016, ""},
		{"remembrance-sunday", 2014, "2014-11-09"},
		{"mlk-day", 2019, "2019-01-21"}, {"mlk-day", 1950, ""}, {"christmas-eve", 1914, "1914-12-24"}, {"d-day", 1950, ""}, {"no-such", 2019, ""},
	} {
		d, ok := HolidayIn(c.key, c.year)
		if d.String() != c.want || ok != (c.want != "") {
			t.Errorf("%s %d is %q, want %q", c.key, c.year, d, c.want)
		}
	}
	if d, ok := NamedDay("d-day"); !ok || d.String() != "1944-06-06" {
		t.Errorf("D-Day is %v", d)
	}
	if d, ok := NamedDay("easter"); ok {
		t.Errorf("Easter is no single day, got %v", d)
	}
}

func TestHolidaysAreDays(t *testing.T) {
	for key, h := range holidays {
		d, ok := HolidayIn(key, 2021) // a year in which a president takes office
		if h.year != 0 {
			d, ok = NamedDay(key)
		}
		if !ok || d.Granularity != Day {
			t.Errorf("%s is %v", key, d)
		}
	}
}

func TestNthWeekday(t *testing.T) {
	if d, _ := NthWeekday(2019, 9, 1, 1); d.String() != "2019-09-02" {
		t.Errorf("first Monday is %v", d)
	}
	if d, ok := NthWeekday(2019, 9, 1, -5); !ok || d.String() != "2019-09-02" {
		t.Errorf("fifth Monday from the end is %v", d)
	}
	if d, ok := NthWeekday(2019, 9, 2, 5); ok {
		t.Errorf("no fifth Tuesday, got %v", d)
	}
}
