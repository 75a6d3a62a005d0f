package timex

import (
	"strings"
	"testing"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// read makes a document of paragraphs, as the reader of plain text does.
func readText(t *testing.T, name, text string) *article.Document {
	t.Helper()
	doc, err := article.Read(name, []byte(text), article.Options{Format: "text"})
	if err != nil {
		t.Fatal(err)
	}
	return &doc
}

func TestPublication(t *testing.T) {
	for _, c := range []struct{ name, file, text, want, source string }{
		{"dateline with a year", "a.txt", "Bridge falls\n\nOSK, March 3, 2018 (Nordpress) — The old bridge fell into the river late on Friday, police said.\n", "2018-03-03", "dateline"},
		{"dateline and file name", "np-20180304.txt", "Bridge falls\n\nOSK, March 3 (Nordpress) — The old bridge fell into the river, police said.\n", "2018-03-03", "dateline"},
		{"dateline without any year", "a.txt", "Bridge falls\n\nOSK, March 3 (Nordpress) — The old bridge fell into the river, police said.\n", "", ""},
		{"dateline in the year of the weekdays", "a.txt", "Cabin falls\n\nOSK, Nov 8 (Nordpress) — The owner was warned of the rope, police said on Wednesday.\n\nThe cabin fell on Saturday, October 21. The line was opened on 14 June 1986 and was shut for a month in September 2016.\n", "2017-11-08", "dateline"},
		{"dateline against the weekdays", "a.txt", "Cabin falls\n\nOSK, Nov 8 (Nordpress) — The owner was warned of the rope, police said.\n\nThe cabin fell on Saturday, October 23. The line was opened on 14 June 1986 and was shut for a month in September 2016.\n", "", ""},
		{"a day that is due", "a.txt", "The bonds due 1 November 2009 were sold on Friday. The bank bought them yesterday and sold them on Monday.\n", "", ""},
		{"date line", "a.txt", "Bridge falls\n\nPublished: Sunday, 4 March 2018\n\nThe old bridge fell into the river on Friday, police said.\n", "2018-03-04", "dateline"},
		{"an update is no publication", "a.txt", "Bridge falls\n\nUpdated 4 March 2018\n\nThe old bridge fell into the river, police said.\n", "", ""},
		{"a story that opens with a date", "a.txt", "Bridge falls\n\nOn 2 March 1911 the old bridge fell into the river, and the ferry - an old one - was put to use again by the town.\n", "", ""},
		{"file name", "2018-03-04-bridge.txt", "The old bridge fell into the river on Friday, police said.\n", "2018-03-04", "filename"},
		{"file name of digits", "/tmp/np20180304.0700.txt", "The old bridge fell into the river on Friday, police said.\n", "2018-03-04", "filename"},
		{"file name without a date", "report-20181399.txt", "The old bridge fell into the river on Friday, police said.\n", "", ""},
		{"last day told", "a.txt", "The old bridge fell on 2 March 2018. Yesterday divers searched the river. The mayor spoke on Sunday. It was built on 5 May 1961.\n", "2018-03-02", "text"},
		{"a history", "a.txt", "The old bridge was opened on 5 May 1961. It fell on 2 March 1998. The new one was opened on 1 June 2001.\n", "", ""},
		{"weekday and day agree", "a.txt", "It was built in 2017. The old bridge fell on Friday, 2 March, and divers came.\n", "2018-03-02", "text"},
		{"nothing", "a.txt", "The old bridge fell on Friday.\n", "", ""},
	} {
		d, source, why := Publication(readText(t, c.file, c.text))
		if d.String() != c.want || source != c.source || (why == "") != (c.want == "") {
			t.Errorf("%s: %q by %q (%s), want %q by %q", c.name, d, source, why, c.want, c.source)
		}
	}
}

// TestPublicationOfOneLongBlock holds a block that goes on behind the top of a
// document to be read as any other.
func TestPublicationOfOneLongBlock(t *testing.T) {
	text := "OSK, March 3, 2018 (Nordpress) — The old bridge fell into the river." + strings.Repeat(" Divers searched the river for the mayor.", 2000)
	if d, source, _ := Publication(readText(t, "a.txt", text)); d.String() != "2018-03-03" || source != "dateline" {
		t.Errorf("%q by %q", d, source)
	}
	if d, _, why := Publication(readText(t, "a.txt", strings.Replace(text, "OSK, March 3, 2018 (Nordpress) —", "It was seen on March 3, 2018 that", 1))); !d.IsZero() {
		t.Errorf("%q: %s", d, why)
	}
}

func TestContradictions(t *testing.T) {
	doc := readText(t, "a.txt", "The old bridge fell on 2 March 2018. A new one will open on 1 June 2020. He met them on Monday, 5 May 2015.\n")
	doc.DCT, _ = calendar.DayOf(2017, 1, 1)
	got := Contradictions(doc, Find(doc, Options{}))
	want := []string{"the text tells of “2 March 2018” as past, but 2017-01-01 is taken as its publication date", "“Monday, 5 May 2015”: that day was a Tuesday"}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("%q", got)
	}
}
