package sheet

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// ferryTold builds the chronology of a text published on 2018-08-20.
func ferryTold(t *testing.T, text string) *chrono.Chronology {
	t.Helper()
	doc, err := article.Read("story.txt", []byte(text), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	day, _ := calendar.DayOf(2018, 8, 20)
	doc.ID, doc.DCT, doc.DCTSource = "d1", day, "flag"
	return chrono.Build([]article.Document{doc}, chrono.Options{All: true})
}

// all keeps every event.
var all = chrono.Filter{Lead: true, Undated: true, Statements: true}

// merge is s brought up to date with c.
func merge(t *testing.T, s Sheet, c *chrono.Chronology) Sheet {
	t.Helper()
	out, _, err := s.Merge(c, all)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

const ferryStory = "The ferry sank on August 14. Two days later, divers found the wreck.\n\n" +
	"The ferry was built in 1987. It will be raised on September 3, the harbour master said.\n\n" +
	"The captain was arrested on August 17. A court heard him on Saturday.\n"

// TestReviewVerdicts holds what each verdict does.
func TestReviewVerdicts(t *testing.T) {
	c := ferryTold(t, ferryStory)
	sheet := merge(t, Sheet{}, c)
	row := func(title string) *Row {
		for i := range sheet.Rows {
			if sheet.Rows[i].Title == title {
				return &sheet.Rows[i]
			}
		}
		t.Fatalf("no row has the title %q", title)
		return nil
	}
	built, sank, found, raised := row("The ferry was built"), row("The ferry sank"), row("divers found the wreck"), row("It [the ferry] will be raised")
	built.Verdict, built.Date, built.By = chrono.VerdictFix, "c. 1985", "AM"
	sank.Verdict, sank.By, sank.Note = chrono.VerdictOK, "AM", "log book"
	found.Verdict, found.By = chrono.VerdictNo, "AM"
	raised.Verdict, raised.Title, raised.By = chrono.VerdictFix, "the ferry will be raised", "AM"
	sheet.Rows = append(sheet.Rows, Row{Verdict: chrono.VerdictAdd, Date: "2018-08-10/2018-08-12", Title: "the ferry was inspected", By: "AM", Document: "story.txt"})
	got, missing, err := sheet.Apply(c)
	if err != nil || len(missing) > 0 {
		t.Fatal(missing, err)
	}
	lines := func(c *chrono.Chronology) string {
		var b strings.Builder
		for _, e := range c.Events {
			fmt.Fprintf(&b, "%s %s", e.Value.EDTF(), e.Title)
			if r := e.Review; r != nil {
				fmt.Fprintf(&b, " | %s %s %s was %q", r.Verdict, r.By, r.Note, r.Was)
			}
			b.WriteByte('\n')
		}
		return b.String()
	}
	want := "1985~ The ferry was built | fix AM  was \"1987\"\n" +
		"2018-08-10/2018-08-12 the ferry was inspected | add AM  was \"\"\n" +
		"2018-08-14 The ferry sank | ok AM log book was \"\"\n" +
		"2018-08-16 divers found the wreck | no AM  was \"\"\n" +
		"2018-08-17 The captain was arrested\n" +
		"2018-08-18 A court heard him\n" +
		"2018-09-03 the ferry will be raised | fix AM  was \"It [the ferry] will be raised\"\n"
	if diff := cmp.Diff(want, lines(chrono.Filter{Accepted: false}.Apply(got))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	accepted := lines(chrono.Filter{Accepted: true}.Apply(got))
	if strings.Contains(accepted, "divers") || strings.Contains(accepted, "captain") || strings.Count(accepted, "\n") != 4 {
		t.Errorf("accepted:\n%s", accepted)
	}
	if c.Events[0].Review != nil {
		t.Error("Apply changed its input")
	}
	if back, err := got.Wire("test").Chronology(); err != nil {
		t.Error("the JSON of a reviewed chronology cannot be read:", err)
	} else if diff := cmp.Diff(got.Wire("test"), back.Wire("test")); diff != "" {
		t.Error(diff)
	}
}

// TestReviewMerge holds what a merge says of a changed and of a vanished
// sentence.
func TestReviewMerge(t *testing.T) {
	c := ferryTold(t, ferryStory)
	sheet := merge(t, Sheet{}, c)
	for i := range sheet.Rows {
		if sheet.Rows[i].ID != "" {
			sheet.Rows[i].Verdict, sheet.Rows[i].By = chrono.VerdictOK, "AM"
		}
	}
	changed := strings.Replace(ferryStory, "The ferry sank on August 14.", "The old ferry sank off Kalvik on August 14.", 1)
	changed = strings.Replace(changed, " A court heard him on Saturday.", "", 1) + "\nThe owner resigned on August 19.\n"
	now := ferryTold(t, changed)
	merged := merge(t, sheet, now)
	states := map[string]string{}
	for _, r := range merged.Rows {
		states[r.Quote] = r.State
	}
	for quote, want := range map[string]string{
		"The old ferry sank off Kalvik on August 14.": "recheck: was The ferry sank on August 14.",
		"A court heard him on Saturday.":              "orphan",
		"The owner resigned on August 19.":            "",
		"The ferry was built in 1987.":                "",
	} {
		if got, ok := states[quote]; !ok || got != want {
			t.Errorf("%q has the state %q, want %q", quote, got, want)
		}
	}
	reviewed, missing, err := merged.Apply(now)
	if err != nil || len(missing) != 1 {
		t.Fatal(missing, err)
	}
	for _, e := range reviewed.Events {
		if strings.Contains(e.Title, "sank") && (e.Review == nil || e.Review.Verdict != chrono.VerdictRecheck) {
			t.Errorf("a changed sentence counts as accepted: %+v", e.Review)
		}
	}
}

// TestReviewMisread holds that a verdict on another reading of an event is none on
// this one.
func TestReviewMisread(t *testing.T) {
	c := ferryTold(t, ferryStory)
	for name, misread := range map[string]func(r *Row){
		"date":     func(r *Row) { r.Date, r.Reading = "2018-08-13", "2018-08-13" },
		"modality": func(r *Row) { r.Modality = "alleged" },
	} {
		sheet := merge(t, Sheet{}, c)
		i := slices.IndexFunc(sheet.Rows, func(r Row) bool { return r.Title == "The ferry sank" })
		r := &sheet.Rows[i]
		r.Verdict, r.By = chrono.VerdictOK, "AM"
		misread(r)
		for when, s := range map[string]Sheet{"at once": sheet, "merged": merge(t, sheet, c)} {
			got, _, err := s.Apply(c)
			if err != nil {
				t.Fatal(err)
			}
			at := slices.IndexFunc(got.Events, func(e chrono.Event) bool { return e.ID == r.ID })
			if review := got.Events[at].Review; review.Verdict != chrono.VerdictRecheck {
				t.Errorf("another %s, %s: the event counts as %s, was %q", name, when, review.Verdict, review.Was)
			}
		}
		merged := merge(t, sheet, c)
		if got := merged.Rows[i]; !strings.HasPrefix(got.State, "recheck: "+name+" was ") || got.Date != "2018-08-14" {
			t.Errorf("another %s: the merged row is %+v", name, got)
		}
		merged.Rows[i].State = "" // the person has looked
		if got, _, _ := merge(t, merged, c).Apply(c); len((chrono.Filter{Accepted: true}).Apply(got).Events) != 1 {
			t.Errorf("another %s: a mark that was cleared comes back", name)
		}
	}
}

func TestTypedValue(t *testing.T) {
	for text, want := range map[string]string{
		"2018-05-03": "2018-05-03", "2018": "2018", "May 2018": "2018-05", "c. 1450": "1450~", "about 1450": "1450~", "the 1990s": "199X",
		"2018-05-03/2018-05-09": "2018-05-03/2018-05-09", "3 May 2018": "2018-05-03", "-0043": "-0043",
		"1914-1918": "1914/1918", "c. 1914 to 1918": "1914~/1918~", "May 2018 to June 2018": "2018-05/2018-06", "3 May 2018 – 9 May 2018": "2018-05-03/2018-05-09",
		"2018-05-03/": "", "../2018": "", "1918-1914": "", "May to June 2018": "", // what is open, or back to front, is no range
		"August 18": "", "soon": "", "May 2018 or so": "", "Monday": "", "": "",
	} {
		v, ok := typedValue(text)
		if got := v.EDTF(); ok != (want != "") || ok && got != want {
			t.Errorf("%q is read as %q, %v, want %q", text, got, ok, want)
		}
	}
}
