package render

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strconv"

	"dateline/chrono"
	"dateline/chrono/calendar"
)

// writeMarkwhen writes the dated events as markwhen. Its dates are plain days,
// clock times in UTC, which here stand for no zone, or whole years BC; what else
// a date says stands in the text, with its EDTF.
func writeMarkwhen(w io.Writer, c *chrono.Chronology, opt Options) error {
	b := bufio.NewWriter(w)
	title, err := json.Marshal(still(Inert(pageTitle(c, opt)))) // which is YAML too
	if err != nil {
		return err
	}
	fmt.Fprintf(b, "title: %s\ntimezone: UTC\n", title)
	x := c.Wire(opt.Version)
	left := 0
	for i := range c.Events {
		r := retell(c, i, &x.Events[i])
		date, ok := markwhenDate(r.From, r.To)
		if !ok {
			left++
			continue
		}
		// A line beneath begins with a dash and a word that begins no date: else
		// markwhen takes it for an event or a setting.
		fmt.Fprintf(b, "\n%s: %s\n- Dated %s", date, still(r.Headline+r.Bound), r.Date)
		if r.EDTF != "" {
			fmt.Fprintf(b, ", EDTF %s", r.EDTF)
		}
		fmt.Fprintf(b, "\n- %s\n- Told in %s\n", still(r.cited()), still(r.Place))
		if r.Why != "" {
			fmt.Fprintf(b, "- Why: %s\n", still(r.Why))
		}
		if r.Also != "" {
			fmt.Fprintf(b, "- Others: %s\n", still(r.Also))
		}
	}
	opt.leftOut(left, "markwhen has dates up to the year 9999 alone")
	return b.Flush()
}

// markwhenDate is a span as the parser of markwhen reads it, false where it has
// no way to say it.
func markwhenDate(from, to calendar.Moment) (string, bool) {
	const day, clock = "2006-01-02", "2006-01-02T15:04:05Z"
	a, b := civil(from), civil(to)
	switch {
	case b.Year() > 9999 || a.Year() < -9998:
		return "", false
	case a.Year() < 1: // a year begins the range, and the one after it ends it
		if a.Year() == b.Year() {
			return yearBC(a.Year()), true
		}
		return yearBC(a.Year()) + " - " + yearBC(b.Year()+1), true
	case !wholeDays(from, to):
		return a.Format(clock) + " - " + civil(to+1).Format(clock), true
	case to-from < oneDay:
		return a.Format(day), true
	}
	return a.Format(day) + "/" + b.Format(day), true
}

// yearBC is an astronomical year with its era.
func yearBC(y int) string {
	if y < 1 {
		return strconv.Itoa(1-y) + " BC"
	}
	return strconv.Itoa(y) + " AD"
}

// obeyed is what markwhen takes out of a text or reads as more than text: tags,
// names of events, boxes, progress, links.
var obeyed = regexp.MustCompile(`[#!@]\w|\[[xX ]?\]|\d%|\]\(|\.(start|end)`)

// still is s with an invisible joiner within what markwhen would obey.
func still(s string) string {
	return obeyed.ReplaceAllStringFunc(s, func(m string) string { return m[:1] + "\u2060" + m[1:] })
}
