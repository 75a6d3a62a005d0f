package render

import (
	"dateline/chrono"
	"dateline/chrono/timex"
)

// relationWords stand before a date; the plain relation says nothing.
var relationWords = [...]string{
	chrono.Within: "", chrono.Throughout: "throughout ", chrono.From: "from ", chrono.Until: "until ",
	chrono.By: "by ", chrono.Before: "before ", chrono.After: "after ",
}

// relationWhy says the same in a sentence about the event.
var relationWhy = [...]string{
	chrono.Within: "some time within it", chrono.Throughout: "all through it", chrono.From: "from then on",
	chrono.Until: "until then", chrono.By: "then or before", chrono.Before: "before it", chrono.After: "after it",
}

// dateLabel is a date as people read it, with its relation in words:
// "2019-08-18", "by 2019-10", "2019-08-21 to 2019-08-31", "about 1450", "1990s".
func dateLabel(r chrono.Relation, v timex.Value) string {
	return relationWords[r] + v.EDTF()
}
