package render

import (
	"strings"

	"dateline/chrono"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// retold is an event for formats that have no field for its standing, for an
// open window or for reasons: they are told in words. All of it is inert.
type retold struct {
	Headline string          // what happened, first its standing, last who says so, and who says otherwise
	Bound    string          // which bound the drawn day is, where it is one
	Date     string          // as people read it, with what it is worth
	EDTF     string          // of the date words, else of the window
	Quote    string          // the source sentence
	Place    string          // where that stands
	Why      string          // why the date is this one
	Also     string          // where else it is told, and what is told differently there
	From, To calendar.Moment // the part of the window that is drawn, both included
	Open     string          // start or end: the end of the window that nobody knows
}

// retell tells dated event i of c; x is the same as the JSON has it.
func retell(c *chrono.Chronology, i int, x *chrono.WireEvent) retold {
	e := &c.Events[i]
	r := retold{Headline: strings.TrimSpace(bodyLabel(c, e, false)), Bound: bound(e), Date: worth(e), Quote: Inert(x.Sentence.Text)}
	if r.EDTF = windowEDTF(e.When); x.Date != nil && x.Date.EDTF != "" {
		r.EDTF = x.Date.EDTF
	}
	r.Place = strings.TrimSuffix(Inert(sourceName(&c.Documents[e.Document]))+", "+sayParagraph(x.Paragraph), ", ")
	r.Why, r.Also = Inert(x.Why), alsoTold(c, e)
	if o := othersOf(e, sourceOf(c)); len(o.Differ) > 0 {
		r.Headline += " [" + strings.Join(o.Differ, "; ") + "]"
	}
	r.From, r.To, r.Open = drawn(e.When)
	return r
}

// worth is the date of an event as people read it, with how far it can be relied on.
func worth(e *chrono.Event) string {
	switch {
	case byHand(e.Review):
		return sayAll(e)
	case e.Certainty == timex.Assumed:
		return sayAll(e) + ", date assumed"
	}
	return sayAll(e) + ", " + e.Certainty.String()
}

// bound says how an event lies to a date that only bounds it, " (by June 2019)":
// where it is drawn, at the end of its window that is known, reads as its day.
func bound(e *chrono.Event) string {
	if e.Relation == chrono.Within || e.Relation == chrono.Throughout || e.Value.Date.IsZero() {
		return ""
	}
	return " (" + sayEvent(e) + ")"
}

// cited is the source sentence in quotation marks, if there is one.
func (r retold) cited() string {
	if r.Quote == "" {
		return "In no sentence"
	}
	return "“" + r.Quote + "”"
}

// drawn is the part of a window that can be drawn on a scale: of one that is
// open at an end, which is named, the day at its other end.
func drawn(w calendar.Window) (from, to calendar.Moment, open string) {
	switch {
	case w.Earliest == calendar.OpenPast:
		return max(w.Latest-oneDay+1, calendar.OpenPast), w.Latest, "start"
	case w.Latest == calendar.OpenFuture:
		return w.Earliest, w.Earliest + oneDay - 1, "end"
	}
	return w.Earliest, w.Latest, ""
}

// wholeDays reports whether a span begins and ends with a day.
func wholeDays(from, to calendar.Moment) bool {
	return int64(from)%oneDay == 0 && int64(to+1)%oneDay == 0
}
