package render

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

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

func TestDump(t *testing.T) {
	for _, p := range strings.Fields(os.Getenv("PAIRS")) {
		a, b, _ := strings.Cut(p, ":")
		old, new := version(t, a), version(t, b)
		d := Compare([]*chrono.Chronology{old, new}, chrono.Filter{}, chrono.DiffOptions{})
		var out bytes.Buffer
		writeDiffText(&out, d, Options{})
		t.Log("\n" + out.String())
	}
}
