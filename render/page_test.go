package render

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/timex"
)

// The page opens from disk with its events in the list and on the chart, and
// asks nobody for anything.
func TestPageOpens(t *testing.T) {
	c := dam(t)
	b := open(t, c, Options{}, screen{}).ready()
	for what, want := range map[string]int{
		`document.querySelectorAll("ol#events > li[id]").length`:                                                    len(c.Events),
		`JSON.parse(document.getElementById("chronology").textContent).events.length`:                               len(c.Events),
		`document.querySelectorAll("main").length`:                                                                  1,
		`document.querySelectorAll("#events time[datetime]").length`:                                                len(c.Events),
		`document.querySelectorAll("#undated li").length`:                                                           len(c.Undated),
		`document.querySelectorAll(".article .told").length`:                                                        21,
		`document.querySelectorAll(".article .unused").length`:                                                      1,
		`document.querySelectorAll("#events > li:first-child blockquote mark").length`:                              1,
		`document.querySelectorAll("#chart [data-event]").length > 9 ? 1 : 0`:                                       1,
		`state.shown.filter(e => e.placed).length`:                                                                  len(c.Events),
		`document.querySelectorAll("#events > li:not([data-modality]), #events > li:not([data-certainty])").length`: 0,
	} {
		if got := eval[int](b, what); got != want {
			t.Errorf("%s is %d, want %d", what, got, want)
		}
	}
}

// Without JavaScript the list, the undated section and the text are complete.
func TestPageWithoutScript(t *testing.T) {
	c := dam(t)
	b := open(t, c, Options{}, screen{noScript: true})
	var text string
	b.run(emulation.SetScriptExecutionDisabled(false), chromedp.Evaluate(`document.querySelector("main").textContent`, &text))
	for _, list := range [][]chrono.Event{c.Events, c.Undated} {
		for i := range list {
			e := &list[i]
			sentence := c.Documents[e.Document].Slice(e.Sentence)
			if strings.Count(text, sentence) < 2 {
				t.Errorf("the sentence %q is not in the list and in the text", sentence)
			}
			if !strings.Contains(text, e.Why) {
				t.Errorf("the reason %q is missing", e.Why)
			}
		}
	}
	if !strings.Contains(text, "need JavaScript") {
		t.Error("the page does not say that the chart needs JavaScript")
	}
}

// The axis says the same in every time zone, also before the common era and in
// a year of two digits.
func TestTimeZones(t *testing.T) {
	c := dam(t)
	file := pageFile(t, c, Options{Lanes: "actor"})
	windows := [][2]string{{"-000050-01-01T00:00", "-000030-01-01T00:00"}, {"0039-06-01T00:00", "0051-01-01T00:00"}, {"2021-05-15T00:00", "2021-05-25T00:00"}, {"2021-05-21T00:00", "2021-05-21T12:00"}}
	want := [][]string{
		{"50 BC", "48 BC", "46 BC", "44 BC", "42 BC", "40 BC", "38 BC", "36 BC", "34 BC", "32 BC"},
		{"AD 40", "AD 41", "AD 42", "AD 43", "AD 44", "AD 45", "AD 46", "AD 47", "AD 48", "AD 49", "AD 50"},
		{"15 May 2021", "16 May", "17 May", "18 May", "19 May", "20 May", "21 May", "22 May", "23 May", "24 May", "25 May"},
		{"21 May 2021", "01:00", "02:00", "03:00", "04:00", "05:00", "06:00", "07:00", "08:00", "09:00", "10:00", "11:00", "12:00"},
	}
	places := map[string]string{}
	for _, zone := range []string{"UTC", "America/Los_Angeles", "Asia/Tokyo"} {
		b := openFile(t, file, screen{zone: zone}).ready()
		if got := eval[string](b, `Intl.DateTimeFormat().resolvedOptions().timeZone`); got != zone {
			t.Fatalf("the browser is in %s, not in %s", got, zone)
		}
		for i, w := range windows {
			eval[any](b, fmt.Sprintf(`showWindow(Date.parse(%q + ":00Z"), Date.parse(%q + ":00Z"))`, w[0], w[1]))
			b.settle()
			got := eval[[]string](b, `Array.from(document.querySelectorAll("#chart [data-tick]"), n => n.textContent)`)
			if strings.Join(got, "|") != strings.Join(want[i], "|") {
				t.Errorf("%s, window %s: ticks %q, want %q", zone, w, got, want[i])
			}
			place := eval[string](b, `Array.from(document.querySelectorAll("#chart [data-event]"), n => n.dataset.event + " " + n.getBoundingClientRect().left).join()`)
			if zone == "UTC" {
				places[w[0]] = place
			} else if place != places[w[0]] {
				t.Errorf("%s: marks stand at %s, in UTC at %s", zone, place, places[w[0]])
			}
		}
	}
	if !strings.Contains(places["-000050-01-01T00:00"], "e0000001") || !strings.Contains(places["2021-05-21T00:00"], "e000000b") {
		t.Errorf("the events of 43 BC and of 04:40 are not where they belong: %v", places)
	}
}

// hostile are strings that break pages, charts, spreadsheets and calendars.
var hostile = []string{
	"</script><script>window.hit = 1</script>",
	"<img src=x onerror='window.hit=1'>",
	"__f__(window.hit = 1)__f__",
	`quotes " ' \ and ` + "`${window.hit = 1}`",
	"two\nlines\r\nand a tab\there",
	"separators \u2028 and \u2029 within",
	"override \u202egnirts\u202c and \u2067isolate\u2069",
	"emoji 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and é",
	"{{.Title}} {b|rich} ${x} <!-- ]]> &lt;",
	"=HYPERLINK(\"http://example.org\")",
	strings.Repeat("long", 2500),
}

// Hostile words run nowhere and vanish nowhere, in whatever field they stand.
func TestHostile(t *testing.T) {
	docs := []article.Document{{Lang: "en", DCT: day(2021, 6, 14)}, {Lang: `en" onload="window.hit=1`, DCT: day(2021, 6, 15)}}
	docs[0].Title, docs[0].URI = strings.Join(hostile[:10], " "), hostile[0]+".txt"
	docs[1].Title, docs[1].URI = hostile[3], "https://example.org/"+hostile[1]
	var list []saying
	for i, h := range hostile {
		list = append(list, saying{doc: i % 2, sentence: h + " on 3 May", words: "3 May", trigger: "on", title: h, actors: []string{h, "x" + h}, attribution: []string{h, h},
			value: timex.Value{Date: day(2021, 5, 1+i)}, when: days(day(2021, 5, 1+i), day(2021, 5, 1+i)), why: h, alsoDoc: 1 - i%2, also: h + " again"})
		list = append(list, saying{doc: i % 2, sentence: h + " every 4 May", words: "every 4 May", unused: true, why: h})
		list = append(list, saying{doc: i % 2, sentence: h + " some day", title: h + ".", undated: true, why: h})
	}
	c := chronologyOf(t, docs, list)
	c.Warnings = []chrono.Warning{{Document: 0, Message: hostile[0]}}
	b := open(t, c, Options{Lanes: "actor", Title: strings.Join(hostile[:3], " ")}, screen{}).ready()
	eval[any](b, `select(state.events[0], "chart"), download("svg"), openCluster({members: state.events.map(e => e.i), x: 100, y: 100})`)
	b.settle()
	for i := range c.Events {
		e := &c.Events[i]
		eval[any](b, fmt.Sprintf(`document.body.append(tip({dataIndex: %d}))`, i))
		got := eval[[]string](b, fmt.Sprintf(`Array.from(document.getElementById(%q).querySelectorAll(".title a, blockquote, .why, .says"), n => n.textContent)`, e.ID))
		want := []string{e.Title, c.Documents[e.Document].Slice(e.Sentence), "According to " + says(e.Attribution), e.Why}
		for k := range want {
			if k >= len(got) || asParsed(got[k]) != asParsed(want[k]) {
				t.Errorf("event %s: %.80q, want %.80q", e.ID, got, want[k])
			}
		}
	}
	if got, want := eval[string](b, `JSON.parse(document.getElementById("chronology").textContent).documents[0].text`), c.Documents[0].Text; got != want {
		t.Errorf("the text in #chronology is not the article's")
	}
	if eval[bool](b, `"hit" in window`) {
		t.Error("a hostile string was run")
	}
	if n := eval[int](b, `document.querySelectorAll("img, iframe, main script").length`); n > 0 {
		t.Errorf("%d elements grew out of article text", n)
	}
	if got := eval[int](b, `document.scrollingElement.scrollWidth - innerWidth`); got > 0 {
		t.Errorf("a long word makes the page %d pixels too wide", got)
	}
}

// asParsed is s as a parser of HTML hands it on: line ends are one character.
func asParsed(s string) string {
	return strings.TrimSpace(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s))
}

// One event makes a page, and so does none, which says so.
func TestFewEvents(t *testing.T) {
	one := chronologyOf(t, damDocuments()[:1], damSayings()[:1])
	b := open(t, one, Options{}, screen{}).ready()
	if got := eval[int](b, `document.querySelectorAll("#chart [data-event]").length`); got != 1 {
		t.Errorf("%d marks of one event", got)
	}
	none := chronologyOf(t, damDocuments()[:1], nil)
	b = open(t, none, Options{}, screen{})
	if got := eval[string](b, `document.querySelector("main").innerText`); !strings.Contains(got, "No dated event was found") {
		t.Errorf("a page without events does not say so: %q", got)
	}
}

// The downloads are what Go wrote, and the chart's picture stands alone.
func TestDownloads(t *testing.T) {
	c := dam(t)
	b := open(t, c, Options{Version: "1"}, screen{}).ready()
	eval[any](b, `window.kept = {}, window.save = (name, type, bytes) => { kept[name.split(".").pop()] = bytes; }; 0`)
	eval[any](b, `for (const n of document.querySelectorAll("[data-save]")) n.click(); 0`)
	for ext, format := range map[string]string{"json": "json", "csv": "csv", "ics": "ics"} {
		f, _ := Lookup(format)
		var want bytes.Buffer
		if err := f.Write(&want, c, Options{Version: "1"}); err != nil {
			t.Fatal(err)
		}
		if got := eval[string](b, `kept.`+ext); got != want.String() {
			t.Errorf("the download %s is not what print --format %s writes", ext, format)
		}
	}
	if got := eval[string](b, `new DOMParser().parseFromString(kept.svg, "image/svg+xml").documentElement.tagName`); got != "svg" {
		t.Errorf("the chart's picture does not parse: %s", got)
	}
	if !eval[bool](b, `kept.svg.includes("The army pumped") && !kept.svg.includes("http:") === false`) {
		t.Error("the chart's picture lacks its labels")
	}
}

// The printed chart has the width of a sheet, and the screen's comes back.
func TestPrint(t *testing.T) {
	b := open(t, dam(t), Options{}, screen{dark: true}).ready()
	eval[any](b, `window.dispatchEvent(new Event("beforeprint"))`)
	if got := eval[int](b, `chart.getWidth()`); got > 700 {
		t.Errorf("the chart prints %d pixels wide", got)
	}
	if got := eval[string](b, `theme.panel`); got != "#ffffff" {
		t.Errorf("the chart prints on %s", got)
	}
	eval[any](b, `window.dispatchEvent(new Event("afterprint"))`)
	b.settle()
	if got := eval[int](b, `chart.getWidth()`); got < 1000 {
		t.Errorf("after printing the chart is %d pixels wide", got)
	}
	if got := eval[string](b, `theme.panel`); got == "#ffffff" {
		t.Error("after printing the chart stays light")
	}
}
