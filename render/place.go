package render

import (
	"strconv"

	"dateline/chrono"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// oneDay is the seconds of the longest window that is drawn as a dot.
const oneDay = 24 * 3600

// newBar is the place of e on the time axis; false when both ends are open.
func newBar(e *chrono.Event) (bar, bool) {
	from, to := e.When.Earliest, e.When.Latest
	if e.When.IsOpen() {
		return bar{}, false
	}
	// The last moment is included: the bar ends where the next one begins.
	if to != calendar.OpenFuture {
		to++
	}
	if from == calendar.OpenPast {
		from = to
	}
	if to == calendar.OpenFuture {
		to = from
	}
	return bar{Start: milliseconds(from), End: milliseconds(max(from, to))}, true
}

// shape says how e is drawn: its kind, its open ends, and how fine it is.
// What lasted is a span; what lies somewhere in more than a day is a window.
func shape(e *chrono.Event) (kind, open, precision string) {
	from, to := e.When.Earliest, e.When.Latest
	past, future := from == calendar.OpenPast, to == calendar.OpenFuture
	switch {
	case past && future:
		return "", "both", "open"
	case past:
		open = "start"
	case future:
		open = "end"
	}
	kind = "window"
	switch e.Relation {
	case chrono.Throughout:
		kind = "span"
	case chrono.From:
		kind = "span"
	case chrono.Until:
		kind = "span"
	}
	if open != "" {
		return kind, open, "open"
	}
	days := (int64(to) - int64(from) + 1) / oneDay
	switch {
	case days <= 1:
		precision = "day"
	case days <= 31:
		precision = "month"
	case days <= 366:
		precision = "year"
	default:
		precision = "longer"
	}
	if days <= 1 && kind == "window" {
		kind = "point"
	}
	return kind, open, precision
}

// fine tells in a few words how fine the date of e is, where that is no whole day.
func fine(e *chrono.Event, k card) string {
	days := 0
	if k.Open == "" && k.Kind != "" {
		days = int((int64(e.When.Latest) - int64(e.When.Earliest) + oneDay) / oneDay)
	}
	switch {
	case k.Kind == "":
		return ""
	case k.Kind == "span" && k.Open == "":
		return "lasted " + about(days)
	case k.Kind == "span":
		return "one end open"
	case k.Open == "start":
		return "no earliest date"
	case k.Open == "end":
		return "no latest date"
	case k.Kind == "point":
		return ""
	}
	if g := e.Value.Date.Granularity; (e.Value.Mod == timex.NoMod || e.Value.Mod == timex.Approx) && e.Value.Until.IsZero() && g != calendar.NoGranularity {
		return "to the " + g.String()
	}
	return "some time in " + about(days)
}

// about says a number of days in the unit that suits it.
func about(days int) string {
	switch {
	case days < 60:
		return count(days, "day")
	case days <= 730:
		return count((days+15)/30, "month")
	}
	return count((days+182)/365, "year")
}

func count(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return strconv.Itoa(n) + " " + unit + "s"
}

// keyOf lists what the chart of cards has to explain.
func keyOf(cards []card) map[string]bool {
	has := map[string]bool{"many": len(cards) > 15}
	for _, k := range cards {
		doubtful := k.Modality != "actual" || k.Polarity == "NEG"
		has[k.Kind] = true
		has["approx"] = has["approx"] || k.Approx
		has["open"] = has["open"] || k.Open != ""
		has["hatched"] = has["hatched"] || doubtful && k.Kind != "point"
		has["assumed"] = has["assumed"] || k.Certainty == "assumed"
		has["byevent"] = has["byevent"] || k.DatedBy == "event"
		if k.Polarity == "NEG" {
			has["negated"] = true
		} else {
			has[k.Modality] = true
		}
	}
	return has
}

// newFacets lists what the filters can choose between: values that occur.
func newFacets(cards []card) facets {
	have := map[string]bool{}
	for _, k := range cards {
		have["precision "+k.Precision] = true
		kind := k.Modality
		if k.Polarity == "NEG" {
			kind = "negated"
		}
		have["kind "+kind] = true
	}
	pick := func(facet string, all []choice) (out []choice) {
		for _, c := range all {
			if have[facet+" "+c.Value] {
				out = append(out, c)
			}
		}
		return out
	}
	return facets{
		Precisions: pick("precision", []choice{{"day", "to the day"}, {"month", "within a month"}, {"year", "within a year"}, {"longer", "longer than a year"}, {"open", "one end open"}}),
		Kinds: pick("kind", []choice{{"actual", "happened"}, {"planned", "planned"}, {"possible", "possible"}, {"conditional", "conditional"},
			{"alleged", "alleged"}, {"denied", "denied"}, {"negated", "did not happen"}}),
	}
}
