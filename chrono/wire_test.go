package chrono

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
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
	paths, err := filepath.Glob("../testdata/gold/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no gold articles: ", err)
	}
	events := 0
	for _, path := range paths {
		want := goldChronology(t, path).Wire("test")
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
