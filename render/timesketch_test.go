package render

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"
)

// Timesketch's lines hold what its importer asks for, an instant in both its
// forms, and the standing of each event in the message that people see.
func TestTimesketch(t *testing.T) {
	for name, c := range exported(t) {
		var notes []string
		opt := Options{Note: func(m string) { notes = append(notes, m) }}
		lines := bytes.Split(bytes.TrimSuffix(written(t, "timesketch", c, opt), []byte("\n")), []byte("\n"))
		x := c.Wire("")
		at := 0
		for i := range c.Events {
			r := retell(c, i, &x.Events[i])
			if civil(r.From).Year() < 1 {
				continue
			}
			var got struct {
				Message, Datetime, Sentence string
				Timestamp                   int64
				Desc                        string `json:"timestamp_desc"`
				Tag                         []string
			}
			if err := json.Unmarshal(lines[at], &got); err != nil {
				t.Fatal(name, err)
			}
			at++
			moment, err := time.Parse(time.RFC3339, got.Datetime)
			want := r.From
			if r.Open == "start" {
				want = r.To
			}
			if err != nil || moment.Unix() != int64(want) || got.Timestamp != int64(want)*1e6 {
				t.Errorf("%s: %s is at %s, %d; want %s", name, r.Headline, got.Datetime, got.Timestamp, want)
			}
			if got.Message != r.Headline+" ("+r.Date+")" || got.Sentence != r.Quote || !strings.Contains(got.Desc, " of ") {
				t.Errorf("%s: %.80q, %.80q, %q are written for %.80q", name, got.Message, got.Sentence, got.Desc, r.Headline)
			}
			if m := x.Events[i].Modality; m != "actual" && !strings.Contains(strings.Join(got.Tag, " "), m) {
				t.Errorf("%s: %s is %s, not tagged so: %q", name, r.Headline, m, got.Tag)
			}
		}
		if left := len(c.Events) - at; (left > 0) != (len(notes) > 0) {
			t.Errorf("%s: %d events are left out, told is %q", name, left, notes)
		}
	}
}

// An instant says what it is of the window.
func TestInstant(t *testing.T) {
	want := map[string]string{
		"The seepage was known to the company": "end of window, its start unknown (year)",
		"the council will sue":                 "start of window, its end unknown (day)",
		"the valley was flooded, farm by farm": "start of duration (year)",
		"its divers had been sent down":        "start of window (third)",
		"the village of Nether Harrow":         "start of window (day)",
		"The wall gave way":                    "start of window (minute)",
	}
	c := dam(t)
	x := c.Wire("")
	for i := range c.Events {
		if _, desc := instant(&c.Events[i], retell(c, i, &x.Events[i])); want[c.Events[i].Title] != "" && desc != want[c.Events[i].Title] {
			t.Errorf("%s is %q, want %q", c.Events[i].Title, desc, want[c.Events[i].Title])
		}
	}
}

// No export hands on an event that is not a fact without a word of it.
func TestStandingInEveryFormat(t *testing.T) {
	c := dam(t)
	for _, f := range Formats() {
		if f.Name == "html" || f.Name == "timeml" {
			continue
		}
		text := strings.ToLower(strings.ReplaceAll(string(written(t, f.Name, c, Options{})), "\r\n ", "")) // unfolded
		for _, word := range []string{"alleged", "denied", "planned", "possible", "conditional", "assumed", "before 2015", "by wed 30 jun 2021", "week of 17 may 2021"} {
			if data := f.Name == "json" || f.Name == "jsonl" || f.Name == "csv"; data && strings.Contains(word, " ") {
				continue // these have a field for the relation
			}
			if !strings.Contains(text, word) {
				t.Errorf("%s does not say %q", f.Name, word)
			}
		}
	}
}
