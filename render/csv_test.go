package render

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/timex"
)

// hostileEvents is a chronology with the hostile strings in every field.
func hostileEvents(t *testing.T) *chrono.Chronology {
	docs := []article.Document{{URI: "=cmd.txt", Title: "+title", Lang: "en", DCT: day(2021, 6, 14)}}
	var list []saying
	for i, h := range append(hostile, "@SUM(1)", "+1", "-1", "\t=1", " =1") {
		list = append(list, saying{sentence: h + " on 3 May", words: "3 May", title: h, actors: []string{h, h}, attribution: []string{h},
			value: timex.Value{Date: day(2021, 5, 1+i)}, when: days(day(2021, 5, 1+i), day(2021, 5, 1+i)), why: h})
	}
	return chronologyOf(t, docs, list)
}

// The CSV reads back row for row, in order, with the dates as written, and no
// cell of article text begins as a formula does.
func TestCSV(t *testing.T) {
	for name, c := range map[string]*chrono.Chronology{"dam": dam(t), "hostile": hostileEvents(t)} {
		var b bytes.Buffer
		if err := writeCSV(&b, c, Options{}); err != nil {
			t.Fatal(err)
		}
		if bare := strings.ReplaceAll(b.String(), "\r\n", ""); strings.ContainsAny(bare, "\r\n") {
			t.Errorf("%s: a line does not end in CR LF, or a cell has several", name)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if want := 1 + len(c.Events) + len(c.Undated); len(rows) != want {
			t.Errorf("%s: %d rows, want %d", name, len(rows), want)
		}
		x := c.Wire("")
		for i, e := range x.Events {
			row := rows[i+1]
			if row[0] != e.ID || row[2] != e.Date.EDTF || row[3] != orEmpty(e.When.Earliest) {
				t.Errorf("%s: row %d is %q, of event %s", name, i+1, row[:4], e.ID)
			}
			for k, cell := range row {
				column := csvColumns[k]
				if date := k >= 1 && k <= 4; !date && strings.IndexAny(strings.TrimSpace(cell), "=+-@") == 0 {
					t.Errorf("%s: column %s of row %d begins as a formula: %.40q", name, column, i+1, cell)
				}
			}
		}
	}
	var b bytes.Buffer
	if err := writeCSV(&b, dam(t), Options{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), ",-0042,") {
		t.Error("a year before the common era is prefixed: it is a date, no formula")
	}
}

// No cell runs as a formula, also of what a chronology that another hand wrote
// has for ids and sums.
func TestCSVOfStrangers(t *testing.T) {
	c := dam(t)
	c.Events[0].ID, c.Documents[0].SHA256 = "=1+1", "@sum"
	var b bytes.Buffer
	if err := writeCSV(&b, c, Options{}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"'=1+1", "'@sum"} {
		if !slices.ContainsFunc(rows, func(row []string) bool { return slices.Contains(row, want) }) {
			t.Errorf("no cell is %q", want)
		}
	}
}

// The calendar is as RFC 5545 wants it, and reads back with the count, the
// order and the dates that were written.
func TestICS(t *testing.T) {
	for name, c := range map[string]*chrono.Chronology{"dam": dam(t), "hostile": hostileEvents(t)} {
		var b bytes.Buffer
		if err := writeICS(&b, c, Options{Version: "1"}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(strings.TrimSuffix(b.String(), "\r\n"), "\r\n") {
			if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
				t.Errorf("%s: a line too long, broken, or cut within a letter: %q", name, line)
			}
		}
		cal, err := ics.ParseCalendar(bytes.NewReader(b.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		x, at := c.Wire(""), 0
		for i, e := range x.Events {
			if civil(c.Events[i].When.Latest).Year() < 1 {
				continue
			}
			v := cal.Events()[at]
			at++
			if uid := v.Id(); !strings.HasPrefix(uid, e.ID+"-") {
				t.Errorf("%s: event %d is %s, want %s", name, i, uid, e.ID)
			}
			if got := v.GetProperty("X-EDTF").Value; got != e.Date.EDTF {
				t.Errorf("%s: X-EDTF of %s is %q, want %q", name, e.ID, got, e.Date.EDTF)
			}
			summary := v.GetProperty(ics.ComponentPropertySummary).Value
			title := Inert(e.Title) + bound(&c.Events[i])
			if !strings.HasSuffix(summary, title) && summary != capital(title) {
				t.Errorf("%s: the summary of %s is %.80q, want %.80q", name, e.ID, summary, e.Title)
			}
			if e.Modality != "actual" && !strings.HasPrefix(summary, capital(e.Modality)) {
				t.Errorf("%s: the summary of %s does not say %s: %q", name, e.ID, e.Modality, summary)
			}
		}
		if got := len(cal.Events()); got != at {
			t.Errorf("%s: %d events, want %d", name, got, at)
		}
	}
}

// The dates of single events, as a calendar shows them: the end is the day after.
func TestICSDates(t *testing.T) {
	var b bytes.Buffer
	if err := writeICS(&b, dam(t), Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"DTSTART;VALUE=DATE:19110101\r\nDTEND;VALUE=DATE:19120101",
		"DTSTART;VALUE=DATE:20210505\r\nDTEND;VALUE=DATE:20210508",
		"DTSTART:20210521T044000\r\nDTEND:20210521T044100",
		"DTSTAMP:20210614T000000Z",
		"X-WR-CALDESC:1 event left out",
		"SUMMARY:Alleged: The seepage was known to the company (before 2015)",
		"SUMMARY:Did not happen: [Someone] was hurt",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the calendar lacks %q", want)
		}
	}
}
