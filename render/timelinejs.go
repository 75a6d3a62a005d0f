package render

import (
	"encoding/json"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"

	"dateline/chrono"
	"dateline/chrono/calendar"
)

// timelineJS is a timeline as TimelineJS 3 reads it. All texts are HTML there.
type timelineJS struct {
	Title  *slideJS  `json:"title"`
	Events []slideJS `json:"events"`
}

// slideJS is one of its slides. The title has no date.
type slideJS struct {
	ID   string  `json:"unique_id,omitempty"`
	From *dateJS `json:"start_date,omitempty"`
	To   *dateJS `json:"end_date,omitempty"`
	// Date is shown in place of both. It is unescaped once and then set as HTML:
	// no words of the article may stand in it.
	Date string `json:"display_date,omitempty"`
	Text textJS `json:"text"`
}

type textJS struct {
	Headline string `json:"headline"`
	Text     string `json:"text"`
}

// dateJS is a date in the browser's own time, which is to say in none. Numbers
// are strings: others are passed over without a word.
type dateJS struct {
	Year   string `json:"year"`
	Month  string `json:"month"`
	Day    string `json:"day"`
	Hour   string `json:"hour,omitempty"`
	Minute string `json:"minute,omitempty"`
	Second string `json:"second,omitempty"`
}

// writeTimelineJS writes the dated events for TimelineJS, a slide each; what a
// window is and what an event is worth is said in the date shown and the text.
func writeTimelineJS(w io.Writer, c *chrono.Chronology, opt Options) error {
	x := c.Wire(opt.Version)
	t := timelineJS{Title: titleJS(c, opt), Events: make([]slideJS, len(c.Events))}
	for i := range c.Events {
		r := retell(c, i, &x.Events[i])
		s := slideJS{ID: x.Events[i].ID, From: newDateJS(r.From, !wholeDays(r.From, r.To)), Date: r.Date}
		if r.To-r.From >= oneDay {
			s.To = newDateJS(r.To, !wholeDays(r.From, r.To))
		}
		s.Text.Headline = html.EscapeString(r.Headline)
		s.Text.Text = paragraphs([]string{r.cited(), r.Place, r.Why, r.Also})
		t.Events[i] = s
	}
	j := json.NewEncoder(w)
	j.SetIndent("", "  ")
	return j.Encode(t)
}

// titleJS is the slide before the events, which tells where they are from.
func titleJS(c *chrono.Chronology, opt Options) *slideJS {
	var lines []string
	for i := range c.Documents {
		d := &c.Documents[i]
		lines = append(lines, Inert(sourceName(d))+", "+sayPublished(d))
	}
	if n := len(c.Undated); n > 0 {
		lines = append(lines, fmt.Sprintf("%s without a date not shown", count(n, "event")))
	}
	return &slideJS{Text: textJS{html.EscapeString(Inert(pageTitle(c, opt))), paragraphs(lines)}}
}

func newDateJS(m calendar.Moment, clock bool) *dateJS {
	t := civil(m)
	d := &dateJS{Year: strconv.Itoa(t.Year()), Month: strconv.Itoa(int(t.Month())), Day: strconv.Itoa(t.Day())}
	if clock {
		d.Hour, d.Minute, d.Second = strconv.Itoa(t.Hour()), strconv.Itoa(t.Minute()), strconv.Itoa(t.Second())
	}
	return d
}

// paragraphs writes each line as a paragraph of HTML.
func paragraphs(lines []string) string {
	var b strings.Builder
	for _, l := range lines {
		if l != "" {
			b.WriteString("<p>" + html.EscapeString(l) + "</p>")
		}
	}
	return b.String()
}
