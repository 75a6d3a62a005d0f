package timex

import "testing"

func TestPick(t *testing.T) {
	for _, c := range []struct {
		fields, ref string
		dir         direction
		want        string
	}{
		{"XXXX-08-18", "2019-09-02", nearest, "2019-08-18"},
		{"XXXX-12-30", "2019-01-02", nearest, "2018-12-30"},
		{"XXXX-01-03", "2019-12-28", nearest, "2020-01-03"},
		{"XXXX-02-29", "2019-09-02", nearest, "2020-02-29"},
		{"XXXX-02-29", "2019-09-02", upTo, "2016-02-29"},
		{"XXXX-02-30", "2019-09-02", nearest, ""},
		{"XXXX-WXX-1", "2019-09-02", upTo, "2019-09-02"},
		{"XXXX-WXX-1", "2019-09-02", before, "2019-08-26"},
		{"XXXX-WXX-1", "2019-09-02", after, "2019-09-09"},
		{"XXXX-WXX-2", "2019-09-02", upTo, "2019-08-27"},
		{"XXXX-WXX-2", "2019-09-02", thatUnit, "2019-09-03"},
		{"XXXX-WXX-WE", "2019-09-02", before, "2019-W35-WE"},
		{"XXXX-09", "2019-09-02", upTo, "2019-09"},
		{"XXXX-09", "2019-09-02", before, "2018-09"},
		{"XXXX-10", "2019-09-02", since, "2019-10"},
		{"XXXX-XX-31", "2019-09-02", upTo, "2019-08-31"},
		{"XXXX-XX-31", "2019-09-02", since, "2019-10-31"},
		{"XXXX-Q3", "2019-09-02", upTo, "2019-Q3"},
		{"XXXX-Q3", "2019-09-02", before, "2018-Q3"},
		{"XXXX-SU", "2019-02-02", upTo, "2018-SU"},
		{"XXXX-easter-monday", "2019-09-02", upTo, "2019-04-22"},
		{"XXXX-09-03 Mon", "2019-09-02", nearest, "2018-09-03"},
		{"XXXX-08-18", "2019", nearest, "2019-08-18"},
		{"T17:30", "2019-09-02", nearest, ""},
	} {
		e, err := ParseExpr(c.fields)
		if err != nil {
			t.Fatal(err)
		}
		d, ok := e.Fields.pick(value(t, c.ref).Date, c.dir)
		if got := (Value{Date: d}).TIMEX3(); ok && got != c.want || !ok && c.want != "" {
			t.Errorf("%s of %s (%d) is %s, want %s", c.fields, c.ref, c.dir, got, c.want)
		}
	}
}
