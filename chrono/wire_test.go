package chrono

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// goldChronology builds one chronology of an article of testdata/gold, with all
// events there are.
func goldChronology(t *testing.T, path string) *Chronology {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := article.Read(path, data, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	dct, err := os.ReadFile(strings.TrimSuffix(path, ".txt") + ".dct")
	if err != nil {
		t.Fatal(err)
	}
	day, err := calendar.ParseEDTF(strings.TrimSpace(string(dct)))
	if err != nil {
		t.Fatal(err)
	}
	doc.ID, doc.DCT, doc.DCTSource = "d1", day.Start, "flag"
	return Build([]article.Document{doc}, Options{All: true})
}

// TestWireRoundTrip holds that what the JSON says can be read back and written
// again as it was.
func TestWireRoundTrip(t *testing.T) {
	paths, err := filepath.Glob("../testdata/gold/*.dct")
	if err != nil || len(paths) == 0 {
		t.Fatal("no gold articles: ", err)
	}
	events := 0
	for _, path := range paths {
		want := goldChronology(t, strings.TrimSuffix(path, ".dct")+".txt").Wire("test")
		back, err := want.Chronology()
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if diff := cmp.Diff(want, back.Wire("test")); diff != "" {
			t.Errorf("%s: otherwise when read back and written again (-first +second):\n%s", path, diff)
		}
		events += len(want.Events)
	}
	if events == 0 {
		t.Error("no event in any gold article")
	}
}

// TestWireRefuses holds what cannot be read to an error that names it.
func TestWireRefuses(t *testing.T) {
	doc := WireDocument{ID: "d1", Text: "The ferry sank."}
	event := WireEvent{ID: "e1", Relation: "within", Certainty: "stated", DatedBy: "none", Anchor: "none", Class: "OCCURRENCE",
		Tense: "PAST", Modality: "actual", Document: "d1", Sentence: WireSpan{0, 15, "The ferry sank."}, Trigger: WireSpan{10, 14, "sank"}}
	for want, change := range map[string]func(w *Wire, e *WireEvent){
		`schema "dateline/9" is not "dateline/1"`: func(w *Wire, e *WireEvent) { w.Schema = "dateline/9" },
		`two documents have the id "d1"`:          func(w *Wire, e *WireEvent) { w.Documents = append(w.Documents, doc) },
		`unknown document "d7"`:                   func(w *Wire, e *WireEvent) { e.Document = "d7" },
		`are not "The ship"`:                      func(w *Wire, e *WireEvent) { e.Sentence.Text = "The ship" },
		`bytes 10 to 99 of document d1`:           func(w *Wire, e *WireEvent) { e.Trigger.End = 99 },
		`unknown modality "dreamt"`:               func(w *Wire, e *WireEvent) { e.Modality = "dreamt" },
		`"tomorrow" is no moment`:                 func(w *Wire, e *WireEvent) { s := "tomorrow"; e.When.Earliest = &s },
		`no EDTF date`:                            func(w *Wire, e *WireEvent) { e.Date = &WireDate{EDTF: "soon"} },
		`unknown granularity "aeon"`:              func(w *Wire, e *WireEvent) { e.Date = &WireDate{EDTF: "2018", Granularity: "aeon"} },
		`unknown mod "MAYBE"`:                     func(w *Wire, e *WireEvent) { e.Date = &WireDate{EDTF: "2018", Mod: "MAYBE"} },
	} {
		e := event
		w := &Wire{Schema: Schema, Documents: []WireDocument{doc}}
		change(w, &e)
		w.Events = []WireEvent{e}
		if _, err := w.Chronology(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}

// TestWireDates holds that a date of every kind comes back as it was.
func TestWireDates(t *testing.T) {
	unit := func(s string) calendar.Date {
		i, err := calendar.ParseEDTF(s)
		if err != nil {
			t.Fatal(err)
		}
		return i.Start
	}
	values := []timex.Value{
		{Date: unit("2018-05-03"), Until: unit("2018-05-09")},
		{Date: unit("1939"), Until: unit("1945")},
		{Date: unit("2018-05"), Until: unit("2018-06-03")},
		{Date: unit("2009~")},
		{Date: unit("2009?")},
		{Date: unit("2009"), Mod: timex.Approx},
		{Date: unit("-0043-03-15")},
		{Date: unit("2018-08-14T07:30:00")},
		{Text: "XXXX-08-18"},
		{Text: "PAST_REF"},
	}
	for _, s := range []string{"2019-08-18", "2019-08", "2019", "199", "19", "2019-W35", "2019-W35-WE", "2019-Q3", "2019-H1", "2019-SU",
		"2018-WI", "BC0044", "2017-10-19TEV", "2017-10-19TNI", "2017-10-21T16", "2017-10-21T16:20", "FY1998", "P3D"} {
		v, err := timex.ParseTIMEX3(s)
		if err != nil {
			t.Fatal(err)
		}
		values = append(values, v)
	}
	for _, s := range []string{"2019-08", "2019", "199", "19"} {
		v, err := timex.ParseTIMEX3(s)
		if err != nil {
			t.Fatal(err)
		}
		v.Mod = timex.End
		values = append(values, v)
	}
	for _, v := range values {
		w := wireDate(v, "")
		if back, err := readValue(w); err != nil || back != v {
			t.Errorf("%+v is written as %+v and read as %+v, %v", v, w, back, err)
		}
	}
}
