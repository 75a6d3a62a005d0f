package timex

import (
	"testing"
	"time"
)

func TestParsePhrase(t *testing.T) {
	monday := time.Date(2019, 9, 2, 23, 30, 0, 0, time.FixedZone("", -8*3600))
	for _, c := range []struct{ phrase, want string }{
		{"2019-09-02", "2019-09-02"}, {"2019-09", "2019-09"}, {"2019", "2019"}, {"-0043-03-15", "-0043-03-15"}, {"199X", "199X"},
		{"May 9, 1945", "1945-05-09"}, {"9 May 1945", "1945-05-09"}, {"August 1987", "1987-08"}, {"august 18", "2019-08-18"},
		{"today", "2019-09-02"}, {"Yesterday", "2019-09-01"}, {"tomorrow", "2019-09-03"}, {"last Tuesday", "2019-08-27"}, {"LAST MONDAY", "2019-08-26"},
		{"next friday", "2019-09-06"}, {"last month", "2019-08"}, {"last year", "2018"},
		{"3 weeks ago", "2019-08-12"}, {"Two  weeks ago", "2019-08-19"}, {"in 3 months", "2019-12-02"}, {"a year ago", "2018-09-02"},
		{"14 months ago", "2018-07-02"}, {"3 days from now", "2019-09-05"}, {"a fortnight ago", "2019-08-19"},
	} {
		d, err := ParsePhrase(c.phrase, monday)
		if err != nil || d.String() != c.want {
			t.Errorf("%q is %q, want %q (%v)", c.phrase, d, c.want, err)
		}
	}
	for _, bad := range []string{"", "soon", "2019-02-30", "25/12/19 or so", "10-15 percent", "may", "yesterday and the day before", "in 3 days ago", "3 days",
		"1939/1945", "may 9 in the reign of the king", "every monday", "\x1b[31m", "99999 years ago"} {
		if d, err := ParsePhrase(bad, monday); err == nil {
			t.Errorf("%q was read as %v", bad, d)
		}
	}
}

func TestParsePhraseClampsToTheMonth(t *testing.T) {
	last := time.Date(2019, 3, 31, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ phrase, want string }{{"a month ago", "2019-02-28"}, {"in 1 month", "2019-04-30"}, {"last month", "2019-02"}} {
		if d, err := ParsePhrase(c.phrase, last); err != nil || d.String() != c.want {
			t.Errorf("%q is %q, want %q (%v)", c.phrase, d, c.want, err)
		}
	}
}

func FuzzParsePhrase(f *testing.F) {
	for _, s := range []string{"2019-09-02", "last tuesday", "3 weeks ago", "May 9, 1945", "in a fortnight", "9999-12-31", "99999 years ago", "9999 years from now"} {
		f.Add(s)
	}
	now := time.Date(2019, 9, 2, 12, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := ParsePhrase(s, now); (err == nil) == d.IsZero() {
			t.Fatalf("%q: %v, %v", s, d, err)
		}
	})
}
