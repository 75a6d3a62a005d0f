package render

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/compare"
)

// readVersion builds the chronology of a text published on 2018-08-14.
func readVersion(t *testing.T, text string) *chrono.Chronology {
	t.Helper()
	doc, err := article.Read("pier.txt", []byte(text), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	day, err := calendar.ParseEDTF("2018-08-14")
	if err != nil {
		t.Fatal(err)
	}
	doc.ID, doc.DCT = "d1", day.Start
	return chrono.Build([]article.Document{doc}, chrono.Options{All: true})
}

const (
	olderPier = "The harbour master closed the east pier of the old fishing port on 4 May 2015. Eleven men repaired the long pier on 2 July 2015. A gale \x1b[31mdamaged the quay on 3 May 2016."
	newerPier = "The harbour master closed the east pier of the old fishing port on 6 May 2015. Twelve men repaired the long pier on 2 July 2015. A gale \x1b[31mdamaged the quay on 9 May 2016."
)

func writtenDiff(t *testing.T, opt Options) string {
	t.Helper()
	d := Compare([]*chrono.Chronology{readVersion(t, olderPier), readVersion(t, newerPier)}, chrono.Filter{}, compare.Options{})
	var out bytes.Buffer
	if err := writeDiffText(&out, d, opt); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestDiffTextSaysWhatChanged(t *testing.T) {
	got := writtenDiff(t, Options{})
	for _, want := range []string{
		"@@ 2015-05-06 @@\n  M  2015-05-04 -> 2015-05-06  ",
		"[-4 May 2015-]{+6 May 2015+}\n",
		"[-Eleven-]{+Twelve+} men repaired the long pier",
		"0 added, 0 removed, 2 moved, 1 reworded, 0 unchanged\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.ContainsAny(got, "\x1b\x01\x02\x03\x04") {
		t.Errorf("a terminal would obey %q", got)
	}
}

func TestDiffTextFitsTheTerminal(t *testing.T) {
	const cells = 72
	got := writtenDiff(t, Options{Width: cells})
	for i, line := range strings.Split(got, "\n") {
		if i > 1 && columns(line) > cells {
			t.Errorf("%d cells: %s", columns(line), line)
		}
	}
	if strings.Count(got, "\n") <= strings.Count(writtenDiff(t, Options{}), "\n") {
		t.Error("nothing was wrapped")
	}
}

func TestDiffTextColours(t *testing.T) {
	painted := writtenDiff(t, Options{Color: true})
	bare := regexp.MustCompile(`\x1b\[[0-9;]*m`).ReplaceAllString(painted, "")
	if want := writtenDiff(t, Options{}); bare != want {
		t.Errorf("colours change the text:\n%s\nwant\n%s", bare, want)
	}
	for _, want := range []string{red + "[-Eleven-]" + plain, green + "{+Twelve+}" + plain, cyan + "@@ 2015-05-06 @@" + plain} {
		if !strings.Contains(painted, want) {
			t.Errorf("no %q in %q", want, painted)
		}
	}
}

// version builds the chronology of a file of testdata/article, published as
// its dates.tsv says.
func version(t *testing.T, name string) *chrono.Chronology {
	t.Helper()
	const folder = "../testdata/article/"
	dates, err := os.ReadFile(folder + "dates.tsv")
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(folder + name)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := article.Read(name, data, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(dates)) {
		if date, ok := strings.CutPrefix(strings.TrimSpace(line), name+"\t"); ok {
			day, err := calendar.ParseEDTF(date)
			if err != nil {
				t.Fatal(err)
			}
			doc.DCT = day.Start
		}
	}
	doc.ID = "d1"
	return chrono.Build([]article.Document{doc}, chrono.Options{All: true})
}
