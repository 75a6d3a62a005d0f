package timex

import (
	"errors"
	"time"

	"dateline/chrono/calendar"
)

// ParsePhrase reads a date that a person typed, as ISO 8601 or in words; now is
// what relative words hang on. The error says what can be typed.
func ParsePhrase(phrase string, now time.Time) (calendar.Date, error) {
	if i, err := calendar.ParseEDTF(phrase); err == nil && i.Start == i.End {
		return i.Start, nil
	}
	return calendar.Date{}, errors.New("not a date: write it as 2019-09-02")
}
