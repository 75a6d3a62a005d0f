package render

import (
	"fmt"
	"io"
	"strings"

	ics "github.com/arran4/golang-ical"

	"dateline/chrono"
	"dateline/chrono/calendar"
)

// The formats of iCalendar's dates and floating times.
const (
	icsDay    = "20060102"
	icsMoment = "20060102T150405"
)

// writeICS writes the dated events as an iCalendar (RFC 5545). A date coarser
// than a day becomes an all-day event over its whole window, with the EDTF
// beside it: the format cannot say "August 2018". What it cannot hold at all,
// years before 1, is counted in the description of the calendar.
func writeICS(w io.Writer, c *chrono.Chronology, opt Options) error {
	x := c.Wire(opt.Version)
	cal := ics.NewCalendarFor("dateline")
	cal.SetProductId("-//dateline//dateline " + opt.Version + "//EN")
	cal.SetXWRCalName(pageTitle(c, opt))
	left := 0
	for i := range c.Events {
		if !addICS(cal, c, i, &x.Events[i]) {
			left++
		}
	}
	if left > 0 {
		const why = "a calendar has the years 1 to 9999 alone"
		cal.SetXWRCalDesc(count(left, "event") + " left out: " + why)
		opt.leftOut(left, why)
	}
	return cal.SerializeTo(w, ics.WithNewLineWindows)
}

// addICS adds event i; false where its date is beyond the format.
func addICS(cal *ics.Calendar, c *chrono.Chronology, i int, x *chrono.WireEvent) bool {
	e := &c.Events[i]
	from, to, _ := drawn(e.When)
	a, b := civil(from), civil(to+1)
	if from == calendar.OpenPast || a.Year() < 1 || b.Year() > 9999 {
		return false
	}
	v := cal.AddEvent(fmt.Sprintf("%s-%d@dateline", x.ID, i+1))
	stamp := c.Documents[e.Document].DCT.Start
	v.SetProperty(ics.ComponentPropertyDtstamp, civil(stamp).Format(icsMoment)+"Z")
	if wholeDays(from, to) {
		day := ics.WithValue(string(ics.ValueDataTypeDate))
		v.SetProperty(ics.ComponentPropertyDtStart, a.Format(icsDay), day)
		v.SetProperty(ics.ComponentPropertyDtEnd, b.Format(icsDay), day)
	} else {
		v.SetProperty(ics.ComponentPropertyDtStart, a.Format(icsMoment))
		v.SetProperty(ics.ComponentPropertyDtEnd, b.Format(icsMoment))
	}
	v.SetProperty(ics.ComponentPropertySummary, icsSummary(e, x))
	v.SetProperty(ics.ComponentPropertyDescription, icsDescription(c, e, x))
	v.SetProperty(ics.ComponentPropertyTransp, "TRANSPARENT")
	switch {
	case e.Review != nil && e.Review.Verdict == chrono.VerdictNo:
		v.SetProperty(ics.ComponentPropertyStatus, "CANCELLED")
	case e.Modality != chrono.Actual || e.Negative:
		v.SetProperty(ics.ComponentPropertyStatus, "TENTATIVE")
	}
	if x.Date != nil && x.Date.EDTF != "" {
		v.SetProperty(ics.ComponentProperty("X-EDTF"), x.Date.EDTF)
	}
	return true
}

// icsSummary is the title, with what keeps it from being a plain fact before it,
// and behind it the bound that its day is: most calendars show nothing else.
func icsSummary(e *chrono.Event, x *chrono.WireEvent) string {
	var before []string
	if r := x.Review; r != nil && (r.Verdict == chrono.VerdictNo || r.Verdict == chrono.VerdictRecheck) {
		before = append(before, verdictWords(r.Verdict))
	}
	for _, b := range badges(e, x) {
		if b.Kind != "byevent" {
			before = append(before, b.Words)
		}
	}
	title := Inert(x.Title) + bound(e)
	if len(before) == 0 {
		return capital(title)
	}
	return capital(strings.Join(before, ", ")) + ": " + title
}

// icsDescription tells the date as written and how far it can be relied on, the
// sentence, who says so, why, and who else tells it.
func icsDescription(c *chrono.Chronology, e *chrono.Event, x *chrono.WireEvent) string {
	lines := []string{Inert(worth(e)), Inert(x.Sentence.Text)}
	if who := says(x.Attribution); who != "" {
		lines = append(lines, "According to "+Inert(who))
	}
	if x.Why != "" {
		lines = append(lines, Inert(x.Why))
	}
	if also := alsoTold(c, e); also != "" {
		lines = append(lines, also)
	}
	if e.Review != nil {
		lines = append(lines, "Reviewed: "+Inert(sayReview(e.Review)))
	}
	return strings.Join(lines, "\n")
}
