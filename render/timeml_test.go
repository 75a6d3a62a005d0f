package render

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// readTimeML is what a reader of XML finds in TimeML: the text, and the elements
// with their attributes, those within the text with their words.
type readTimeML struct {
	text     string
	elements []map[string]string // "" is the name, "words" what stands in it
}

func parseTimeML(t *testing.T, data []byte) (r readTimeML) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	inText := false
	for {
		token, err := d.Token()
		if err == io.EOF {
			return r
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := map[string]string{"": token.Name.Local}
			for _, a := range token.Attr {
				e[a.Name.Local] = a.Value
			}
			r.elements = append(r.elements, e)
			inText = inText || token.Name.Local == "TEXT"
		case xml.EndElement:
			inText = inText && token.Name.Local != "TEXT"
		case xml.CharData:
			if n := len(r.elements); n > 0 {
				r.elements[n-1]["words"] += string(token)
			}
			if inText {
				r.text += string(token)
			}
		}
	}
}

// find returns the element of that name whose attribute has the value.
func (r *readTimeML) find(name, key, value string) map[string]string {
	for _, e := range r.elements {
		if e[""] == name && e[key] == value {
			return e
		}
	}
	return nil
}

// one keeps of c what its first document tells.
func one(c *chrono.Chronology) *chrono.Chronology {
	kept := &chrono.Chronology{Documents: c.Documents[:1], Mentions: c.Mentions[:1]}
	for i := range c.Events {
		if c.Events[i].Document == 0 {
			kept.Events = append(kept.Events, c.Events[i])
		}
	}
	return kept
}

// A reader of XML finds the text as it was, an instance of each event at its
// trigger, and its link to a time of its own value, with its standing.
func TestTimeMLEvents(t *testing.T) {
	hostileTriggers := hostileEvents(t)
	for i := range hostileTriggers.Events {
		e := &hostileTriggers.Events[i]
		e.Trigger = article.Span{Start: e.Sentence.Start, End: e.Sentence.Start + strings.Index(hostileTriggers.Documents[0].Slice(e.Sentence), " on 3 May")}
	}
	for name, c := range map[string]*chrono.Chronology{"dam": one(dam(t)), "hostile": hostileTriggers} {
		r := parseTimeML(t, written(t, "timeml", c, Options{Note: func(m string) { t.Error(m) }}))
		if want := c.Documents[0].Text; asParsed(r.text) != asParsed(want) {
			t.Errorf("%s: the text is %.300q, want %.300q", name, r.text, want)
		}
		for i := range c.Events {
			e := &c.Events[i]
			n := itoa(i + 1)
			instance := r.find("MAKEINSTANCE", "eiid", "ei"+n)
			link := r.find("TLINK", "eventInstanceID", "ei"+n)
			event := r.find("EVENT", "eid", instance["eventID"])
			time := r.find("TIMEX3", "tid", link["relatedToTime"])
			if words := c.Documents[0].Slice(e.Trigger); !strings.HasPrefix(asParsed(event["words"]), asParsed(words)) {
				t.Errorf("%s: the trigger of %.60s is %.60q, want %.60q", name, e.Title, event["words"], words)
			}
			if e.Relation == chrono.By {
				time = r.find("TIMEX3", "tid", time["endPoint"])
			}
			want := e.Value.TIMEX3()
			if until := e.Value.Until; !until.IsZero() && want == "" {
				want = timex.Value{Date: until}.TIMEX3()
				time = r.find("TIMEX3", "tid", time["endPoint"])
			}
			if time["value"] != want || link["origin"] != e.Certainty.String() {
				t.Errorf("%s: %.60s is linked to %v by %v, want %s", name, e.Title, time, link, want)
			}
			modality, polarity := instance["modality"], instance["polarity"]
			if (modality != "") != (e.Modality != chrono.Actual) || !strings.EqualFold(modality, e.Modality.String()) && modality != "" || (polarity == "NEG") != e.Negative {
				t.Errorf("%s: %.60s is an instance %v", name, e.Title, instance)
			}
		}
	}
}

// What TimeML has no place for is told; several documents are refused.
func TestTimeMLRefuses(t *testing.T) {
	c := one(dam(t))
	e := &c.Events[0]
	e.Trigger = c.Mentions[0][e.Mentions[0]].Span
	var notes []string
	r := parseTimeML(t, written(t, "timeml", c, Options{Note: func(m string) { notes = append(notes, m) }}))
	if len(notes) != 1 || r.find("MAKEINSTANCE", "eiid", "ei"+itoa(len(c.Events))) != nil {
		t.Errorf("%d events are written, told is %q", len(c.Events), notes)
	}
	if err := writeTimeMLEvents(io.Discard, dam(t), Options{}); err == nil {
		t.Error("two documents are one TimeML")
	}
}

// An event without words of its own is linked to its window.
func TestTimeMLWindow(t *testing.T) {
	c := one(dam(t))
	e := &c.Events[0]
	e.Mentions, e.Value, e.DatedBy = nil, timex.Value{}, chrono.DatedByEvent
	e.When = calendar.Window{Earliest: at(2021, 5, 1, 0, 0), Latest: at(2021, 5, 2, 23, 59) + 59}
	r := parseTimeML(t, written(t, "timeml", c, Options{}))
	link := r.find("TLINK", "eventInstanceID", "ei1")
	time := r.find("TIMEX3", "tid", link["relatedToTime"])
	from, to := r.find("TIMEX3", "tid", time["beginPoint"]), r.find("TIMEX3", "tid", time["endPoint"])
	if from["value"] != "2021-05-01" || to["value"] != "2021-05-02" {
		t.Errorf("linked to %v, from %v to %v", time, from, to)
	}
}
