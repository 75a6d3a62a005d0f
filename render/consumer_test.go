package render

import (
	"bytes"
	"cmp"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/chrono"
	"dateline/chrono/calendar"
)

// consume gives input to a script of ../testdata/consumers, which hands it to the
// library that people read the format with, and decodes what it read into out.
// The library is an npm package, looked for in NODE_PATH.
func consume(t *testing.T, script string, input []byte, out any) {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil || os.Getenv("NODE_PATH") == "" {
		lacks(t, "needs node, and the npm packages in NODE_PATH")
	}
	cmd := exec.Command(node, filepath.Join("..", "testdata", "consumers", script))
	var failed bytes.Buffer
	cmd.Stdin, cmd.Stderr = bytes.NewReader(input), &failed
	data, err := cmd.Output()
	if strings.Contains(failed.String(), "MODULE_NOT_FOUND") {
		lacks(t, script+" needs its npm package in NODE_PATH")
	}
	if err != nil {
		t.Fatalf("%s: %v: %s", script, err, failed.String())
	}
	if err := json.Unmarshal(data, out); err != nil {
		t.Fatal(err)
	}
}

// npmFile is a file of an npm package in NODE_PATH.
func npmFile(t *testing.T, path ...string) string {
	t.Helper()
	name := filepath.Join(append([]string{os.Getenv("NODE_PATH")}, path...)...)
	if _, err := os.Stat(name); err != nil {
		lacks(t, "needs "+strings.Join(path[:len(path)-1], "/")+" in NODE_PATH")
	}
	return name
}

// lacks skips a test whose consumer is not installed; where all must be, it fails.
func lacks(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// exported are the chronologies that each export is read back of, in the order
// that a built one has.
func exported(t *testing.T) map[string]*chrono.Chronology {
	c := dam(t)
	slices.SortStableFunc(c.Events, func(a, b chrono.Event) int {
		x, _, _ := drawn(a.When)
		y, _, _ := drawn(b.When)
		return cmp.Compare(x, y)
	})
	return map[string]*chrono.Chronology{"dam": c, "hostile": hostileEvents(t), "empty": {}}
}

// written is c in a format.
func written(t *testing.T, format string, c *chrono.Chronology, opt Options) []byte {
	t.Helper()
	f, ok := Lookup(format)
	if !ok {
		t.Fatalf("no format %s", format)
	}
	var b bytes.Buffer
	if err := f.Write(&b, c, opt); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// An event as a consumer read it. Dates are its first moment and the one after
// its last, as far as the consumer tells them.
type consumed struct {
	From, To, Text, EDTF string
	Lines                []string
	Obeyed               []any
}

// markwhen reads each event on its dates, in order, and takes nothing in the
// texts for more than text.
func TestMarkwhen(t *testing.T) {
	for name, c := range exported(t) {
		var got struct {
			Title      string
			Complaints []string
			Events     []consumed
		}
		consume(t, "markwhen.cjs", written(t, "markwhen", c, Options{}), &got)
		if len(got.Complaints) > 0 || strings.ReplaceAll(got.Title, "\u2060", "") != Inert(pageTitle(c, Options{})) {
			t.Errorf("%s: title %q, complaints %q", name, got.Title, got.Complaints)
		}
		if len(got.Events) != len(c.Events) {
			t.Fatalf("%s: %d events are read, %d were written", name, len(got.Events), len(c.Events))
		}
		x := c.Wire("")
		for i, e := range got.Events {
			r := retell(c, i, &x.Events[i])
			if want := [2]string{luxon(r.From), luxon(r.To + 1)}; moment(e.From) != want[0] || moment(e.To) != want[1] {
				t.Errorf("%s: %s is read from %s to %s, want %s", name, r.Headline, e.From, e.To, want)
			}
			text := strings.TrimPrefix(strings.ReplaceAll(e.Text, "\u2060", ""), ": ") // left over before years BC
			if text != r.Headline+r.Bound || len(e.Obeyed) > 0 {
				t.Errorf("%s: %.80q is read for %.80q, obeyed: %v", name, text, r.Headline+r.Bound, e.Obeyed)
			}
			lines := strings.ReplaceAll(strings.Join(e.Lines, "\n"), "\u2060", "")
			for _, want := range []string{"Dated " + r.Date + ", EDTF " + r.EDTF, "“" + r.Quote + "”", "Why: " + r.Why} {
				if !strings.Contains(lines, want) {
					t.Errorf("%s: the lines of %.80q lack %.80q: %.300q", name, r.Headline, want, lines)
				}
			}
		}
	}
}

// luxon is a moment as the date library of markwhen prints it, without its zone.
func luxon(m calendar.Moment) string {
	s := civil(m).Format("2006-01-02T15:04:05")
	if year, rest, ok := strings.Cut(s[1:], "-"); ok && s[0] == '-' {
		return "-" + strings.Repeat("0", 6-len(year)) + year + "-" + rest
	}
	return s
}

func moment(iso string) string {
	s, _, _ := strings.Cut(iso, ".")
	return s
}

// Years before the common era are read whole, whatever they end with.
func TestMarkwhenBC(t *testing.T) {
	var got struct{ Events []consumed }
	var in bytes.Buffer
	spans := [][2]int{{-42, -42}, {-42, -39}, {-42, 0}, {0, 0}, {-4, 5}}
	for _, s := range spans {
		date, ok := markwhenDate(at(s[0], 1, 1, 0, 0), at(s[1], 12, 31, 23, 59)+59)
		if !ok {
			t.Fatal(s)
		}
		in.WriteString(date + ": x\n")
	}
	consume(t, "markwhen.cjs", append([]byte("timezone: UTC\n\n"), in.Bytes()...), &got)
	for i, s := range spans {
		if from, to := luxon(at(s[0], 1, 1, 0, 0)), luxon(at(s[1]+1, 1, 1, 0, 0)); i >= len(got.Events) || moment(got.Events[i].From) != from || moment(got.Events[i].To) != to {
			t.Errorf("%v is read as %v, want %s to %s", s, got.Events, from, to)
		}
	}
}

// ical.js reads each event of a calendar on its dates, in order, with its standing.
func TestICSConsumer(t *testing.T) {
	for name, c := range exported(t) {
		var got []consumed
		consume(t, "ical.cjs", written(t, "ics", c, Options{}), &got)
		x := c.Wire("")
		for i := range c.Events {
			r := retell(c, i, &x.Events[i])
			if civil(r.From).Year() < 1 {
				continue
			}
			if len(got) == 0 {
				t.Fatalf("%s: too few events are read", name)
			}
			e := got[0]
			got = got[1:]
			layout := "2006-01-02T15:04:05"
			if wholeDays(r.From, r.To) {
				layout = "2006-01-02"
			}
			if from, to := civil(r.From).Format(layout), civil(r.To+1).Format(layout); e.From != from || e.To != to || e.EDTF != r.EDTF {
				t.Errorf("%s: %s is read from %s to %s, %s; want %s, %s, %s", name, r.Headline, e.From, e.To, e.EDTF, from, to, r.EDTF)
			}
			if want := icsSummary(&c.Events[i], &x.Events[i]); e.Text != want || !slices.Contains(e.Lines, r.Quote) {
				t.Errorf("%s: %.80q is read for %.80q, with %.200q", name, e.Text, want, e.Lines)
			}
		}
		if len(got) > 0 {
			t.Errorf("%s: %d events too many are read", name, len(got))
		}
	}
}

// The library edtf reads each EDTF that is written with the days it was written for.
func TestEDTFConsumer(t *testing.T) {
	var in bytes.Buffer
	var want [][2]string
	x := dam(t).Wire("")
	for i, e := range dam(t).Events {
		w := e.Value.Window()
		if e.Value.Mod != 0 || e.Value.Date.IsZero() { // a third of a month is told in days; "around" has no bounds
			continue
		}
		in.WriteString(x.Events[i].Date.EDTF + "\n")
		want = append(want, [2]string{isoDay(w.Earliest), isoDay(w.Latest)})
	}
	// No century: 19XX, which all write for the 20th, begins a year before it.
	for _, d := range []calendar.Date{
		unit(calendar.Month, 2018, 8, 1), unit(calendar.Decade, 1990, 1, 1),
		unit(calendar.Quarter, 2018, 4, 1), unit(calendar.Half, 2018, 7, 1), unit(calendar.Week, 2018, 12, 31), unit(calendar.Weekend, 2018, 9, 1),
		{Start: at(2018, 8, 14, 0, 0), Granularity: calendar.Day, Qualifier: calendar.Uncertain},
	} {
		in.WriteString(d.String() + "\n")
		want = append(want, [2]string{isoDay(d.Window().Earliest), isoDay(d.Window().Latest)})
	}
	lines := strings.Split(strings.TrimSpace(in.String()), "\n")
	var got [][2]string
	consume(t, "edtf.cjs", in.Bytes(), &got)
	if len(got) != len(want) {
		t.Fatalf("%d are read, %d were written", len(got), len(want))
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("%s is read as %s, want %s", lines[i], got[i], want[i])
		}
	}
}

// isoDay is the day of a moment as JavaScript prints it.
func isoDay(m calendar.Moment) string {
	day, _, _ := strings.Cut(luxon(m), "T")
	return day
}
