package timex

import (
	"errors"
	"time"

	"dateline/chrono/calendar"
)

// TIMEX3 returns v as a TIMEX3 value; "" for a range that none covers.
func (v Value) TIMEX3() string {
	if v.Date.IsZero() {
		return v.Text
	}
	return v.Date.String()
}

// EDTF returns v as EDTF level 1; "" for what is no calendar date.
func (v Value) EDTF() string { return v.Date.String() }

// Window returns the first and the last moment of v.
func (v Value) Window() calendar.Window { return v.Date.Window() }

// String returns the expression in the grammar of the JSON's `expr`.
func (e Expr) String() string { return e.Text }

// ParsePhrase reads a date that a person typed, as ISO 8601 or in words; now is
// what relative words hang on. The error says what can be typed.
func ParsePhrase(phrase string, now time.Time) (calendar.Date, error) {
	for layout, g := range map[string]calendar.Granularity{"2006-01-02": calendar.Day, "2006-01": calendar.Month, "2006": calendar.Year} {
		if t, err := time.Parse(layout, phrase); err == nil {
			return calendar.Date{Start: calendar.Moment(t.Unix()), Granularity: g}, nil
		}
	}
	return calendar.Date{}, errors.New("not a date: write it as 2019-09-02")
}
