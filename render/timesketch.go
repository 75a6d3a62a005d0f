package render

import (
	"io"

	"dateline/chrono"
	"dateline/chrono/calendar"
)

// sketched is an event as Timesketch imports it: an instant with a message. The
// first four keys are asked for, the others become fields of the event.
type sketched struct {
	Message   string   `json:"message"`
	Datetime  string   `json:"datetime"`
	Timestamp int64    `json:"timestamp"` // microseconds since 1970
	Desc      string   `json:"timestamp_desc"`
	Tag       []string `json:"tag"`

	ID          string   `json:"event_id"`
	EDTF        string   `json:"edtf"`
	Earliest    *string  `json:"earliest"`
	Latest      *string  `json:"latest"`
	Relation    string   `json:"relation"`
	Certainty   string   `json:"certainty"`
	Modality    string   `json:"modality"`
	Polarity    string   `json:"polarity"`
	Actors      []string `json:"actors"`
	Attribution []string `json:"attribution"`
	Sentence    string   `json:"sentence"`
	Why         string   `json:"why"`
	Source      string   `json:"article"`
	Published   *string  `json:"published"`
	Paragraph   int      `json:"paragraph"`
	Also        string   `json:"also"`
}

// writeTimesketch writes the dated events as JSON lines for Timesketch. Its
// events are instants: the first moment of the window stands for it, as its
// description says, and the message tells the date in words.
func writeTimesketch(w io.Writer, c *chrono.Chronology, opt Options) error {
	x := c.Wire(opt.Version)
	j := newLines(w)
	left := 0
	for i := range c.Events {
		r := retell(c, i, &x.Events[i])
		if year := civil(r.From).Year(); year < 1 || year > 9999 {
			left++
			continue
		}
		j.value(sketch(c, i, &x.Events[i], r))
		j.raw("\n")
	}
	opt.leftOut(left, "Timesketch has the years 1 to 9999 alone")
	return j.end()
}

func sketch(c *chrono.Chronology, i int, x *chrono.WireEvent, r retold) sketched {
	e := &c.Events[i]
	d := c.WireDocument(e.Document)
	at, desc := instant(e, r)
	s := sketched{
		Message: r.Headline + " (" + r.Date + ")", Datetime: civil(at).Format("2006-01-02T15:04:05+00:00"),
		Timestamp: int64(at) * 1_000_000, Desc: desc, Tag: []string{x.Certainty},
		ID: x.ID, EDTF: r.EDTF, Earliest: x.When.Earliest, Latest: x.When.Latest, Relation: x.Relation,
		Certainty: x.Certainty, Modality: x.Modality, Polarity: x.Polarity,
		Actors: inertAll(x.Actors), Attribution: inertAll(x.Attribution), Sentence: Inert(x.Sentence.Text), Why: Inert(x.Why),
		Source: Inert(d.Source), Published: d.Published, Paragraph: x.Paragraph, Also: r.Also,
	}
	for _, b := range badges(e, x) {
		if b.Kind != "assumed" && b.Kind != "byevent" {
			s.Tag = append(s.Tag, b.Words)
		}
	}
	return s
}

// instant is the moment that stands for the window of e, and what it is of it.
func instant(e *chrono.Event, r retold) (calendar.Moment, string) {
	window := "window"
	if e.Relation == chrono.Throughout {
		window = "duration"
	}
	grain := ""
	if !e.Value.Date.IsZero() {
		grain = " (" + e.Value.Granularity().String() + ")"
	}
	switch r.Open {
	case "start":
		return r.To, "end of " + window + ", its start unknown" + grain
	case "end":
		return r.From, "start of " + window + ", its end unknown" + grain
	}
	return r.From, "start of " + window + grain
}

func inertAll(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = Inert(s)
	}
	return out
}
