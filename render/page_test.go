package render

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
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

// No two labels overlap and none leaves the chart, at five zooms and three
// widths, as the browser drew them.
func TestLabels(t *testing.T) {
	t.Run("dam", func(t *testing.T) { checkLabels(t, dam(t), Options{Lanes: "actor"}) })
	t.Run("crowd", func(t *testing.T) { checkLabels(t, crowd(t, 400), Options{}) })
}

func checkLabels(t *testing.T, c *chrono.Chronology, opt Options) {
	b := open(t, c, opt, screen{}).ready()
	for _, width := range []int64{1400, 900, 400} {
		b.run(emulation.SetDeviceMetricsOverride(width, 900, 1, false))
		b.settle()
		for _, zoom := range []float64{1, 0.3, 0.05, 0.004, 0.0005} {
			eval[any](b, fmt.Sprintf(`(() => {
				const [a, b] = extent(), mid = busiest(state.events.filter(e => e.placed)).reduce((p, q) => p + q) / 2, half = (b - a) * %g / 2;
				showWindow(mid - half, mid + half);
			})()`, zoom))
			b.settle()
			for _, bad := range eval[[]string](b, labelCheck) {
				t.Errorf("%d wide, zoom %g: %s", width, zoom, bad)
			}
		}
	}
}

// labelCheck looks at the boxes of the drawn labels, ticks and clusters.
const labelCheck = `(() => {
	const chart = document.getElementById("chart").getBoundingClientRect(), bad = [];
	const boxes = Array.from(document.querySelectorAll("#chart [data-label], #chart [data-tick], #chart [data-cluster]"),
		n => ({box: n.getBoundingClientRect(), words: n.textContent || "cluster", of: n.dataset.label}));
	if (!boxes.some(b => b.of) && document.querySelectorAll("#chart [data-event]").length) bad.push("marks, but no label");
	for (const {box, words} of boxes) {
		if (box.left < chart.left - 1 || box.right > chart.right + 1 || box.top < chart.top - 1 || box.bottom > chart.bottom + 1) bad.push(words + " leaves the chart");
	}
	for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
		const p = boxes[i].box, q = boxes[j].box;
		if (Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1 && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 4) {
			bad.push("“" + boxes[i].words + "” and “" + boxes[j].words + "” overlap");
		}
	}
	return bad.slice(0, 5);
})()`

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

// crowd is a chronology of n events over ten years, by nine actors.
func crowd(t testing.TB, n int) *chrono.Chronology {
	docs := []article.Document{{URI: "crowd.txt", Title: "A crowd", Lang: "en", DCT: day(2010, 1, 1)}}
	list := make([]saying, n)
	seed := uint32(1)
	random := func(n int) int { seed = seed*1664525 + 1013904223; return int(seed>>8) % n }
	for i := range list {
		from := day(2000, 1, 1+i*3650/n)
		to := from
		s := saying{sentence: fmt.Sprintf("Someone did the thing numbered %d on a day of that year.", i), words: "a day", trigger: "did",
			title: fmt.Sprintf("Someone did the thing numbered %d", i), actors: []string{fmt.Sprintf("Actor %c", 'A'+random(9))}, value: timex.Value{Date: from}, why: "the day in the words"}
		if random(5) == 0 {
			to.Start += calendar.Moment(random(300) * oneDay)
		}
		if random(9) == 0 {
			s.modality = chrono.Modality(random(6))
		}
		if random(7) == 0 {
			s.relation = chrono.Throughout
		}
		s.when = days(from, to)
		list[i] = s
	}
	return chronologyOf(t, docs, list)
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

// A click on a mark selects its card and sets the address; the address selects
// it again; back undoes.
func TestSelection(t *testing.T) {
	file := pageFile(t, dam(t), Options{Lanes: "actor"})
	b := openFile(t, file, screen{}).ready()
	const id, other = "e0000008", "e000000b"
	click := func(id string) {
		t.Helper()
		at := eval[[]float64](b, fmt.Sprintf(`(r => [r.left + r.width / 2, r.top + r.height / 2])(document.querySelector('#chart [data-event="%s"]').getBoundingClientRect())`, id))
		b.run(chromedp.MouseClickXY(at[0], at[1]))
		b.settle()
	}
	check := func(when, id string) {
		t.Helper()
		got := eval[string](b, `location.hash + " " + Array.from(document.querySelectorAll("#events > .selected"), n => n.id).join()`)
		if want := "#" + id + " " + id; id != "" && got != want || id == "" && got != " " {
			t.Errorf("%s: address and selected card are %q, want %q", when, got, want)
		}
	}
	click(id)
	check("a click", id)
	if got := eval[string](b, `document.querySelector("[aria-live]").textContent`); got != "Mon 3 May 2021: Tom Vance walked the crest" {
		t.Errorf("the live region says %q", got)
	}
	if !eval[bool](b, `(r => r.top >= document.getElementById("stage").getBoundingClientRect().bottom && r.bottom <= innerHeight)(document.getElementById("`+id+`").getBoundingClientRect())`) {
		t.Error("the card of a clicked mark is not in view below the chart")
	}
	click(other)
	check("another click", other)
	eval[any](b, `history.back()`)
	b.settle()
	check("back", id)
	b = openFile(t, file, screen{query: "#" + other}).ready()
	check("the address", other)
	eval[any](b, `document.querySelector("#`+id+` .title a").click()`)
	b.settle()
	check("a click in the list", id)
}

// The view is in the address: window, search, filters.
func TestViewInAddress(t *testing.T) {
	file := pageFile(t, dam(t), Options{Lanes: "actor"})
	b := openFile(t, file, screen{}).ready()
	eval[any](b, `showWindow(civil(2021, 4, 1), civil(2021, 5, 1)), state.query = "company", filter()`)
	b.settle()
	time.Sleep(300 * time.Millisecond) // the address follows a moment later
	query, count := eval[string](b, `location.search`), eval[string](b, `document.getElementById("count").textContent`)
	if count != "6 of 19 events" {
		t.Errorf("searching for company shows %q", count)
	}
	b = openFile(t, file, screen{query: query}).ready()
	if got := eval[string](b, `document.getElementById("count").textContent + " " + document.getElementById("search").value`); got != count+" company" {
		t.Errorf("%s shows %q", query, got)
	}
	if got := eval[float64](b, `Math.abs(state.window[0] - civil(2021, 4, 1)) + Math.abs(state.window[1] - civil(2021, 5, 1))`); got > 4*3600e3 {
		t.Errorf("%s opens another window, %v ms off", query, got)
	}
	shown := eval[int](b, `document.querySelectorAll("#events > li:not([hidden])").length`)
	if drawn := eval[int](b, `state.shown.length`); drawn != shown || shown != 6 {
		t.Errorf("list and chart differ: %d and %d", shown, drawn)
	}
}

// Everything can be reached and done with keys alone.
func TestKeyboard(t *testing.T) {
	b := open(t, dam(t), Options{Lanes: "actor"}, screen{}).ready()
	reached := map[string]bool{}
	for range 40 {
		b.run(chromedp.KeyEvent(kb.Tab))
		reached[eval[string](b, `(n => n.id || n.getAttribute("aria-label") || n.className || n.tagName)(document.activeElement)`)] = true
	}
	for _, want := range []string{"skip", "search", "chip", "all", "busiest", "zoomin", "zoomout", "jump", "SUMMARY", "earlier", "later", "chart", "Lane The company", "A"} {
		if !reached[want] {
			t.Errorf("Tab does not reach %s: %v", want, reached)
		}
	}
	key := func(keys string) string {
		b.run(chromedp.KeyEvent(keys))
		b.settle()
		return eval[string](b, `state.current < 0 ? "" : state.events[state.current].id`)
	}
	b.run(chromedp.Focus("#chart", chromedp.ByQuery))
	for _, c := range []struct{ name, keys, want string }{
		{"Home", kb.Home, "e0000001"}, {"Right", kb.ArrowRight, "e0000002"}, {"Down", kb.ArrowDown, "e0000003"}, {"Left", kb.ArrowLeft, "e0000002"},
		{"End", kb.End, "e0000013"}, {"Right at the end", kb.ArrowRight, "e0000013"}, {"Esc", kb.Escape, ""},
	} {
		if got := key(c.keys); got != c.want {
			t.Errorf("%s selects %q, want %q", c.name, got, c.want)
		}
	}
	wide := eval[float64](b, `state.window[1] - state.window[0]`)
	if key("+"); eval[float64](b, `state.window[1] - state.window[0]`) >= wide {
		t.Error("+ does not zoom in")
	}
	key(kb.Home)
	if key(kb.Enter); eval[string](b, `document.activeElement.closest("li").id`) != "e0000001" {
		t.Error("Enter does not go to the card")
	}
	if key("/"); eval[string](b, `document.activeElement.id`) != "search" {
		t.Error("/ does not go to the search")
	}
	// The browser's protocol types the slash though its key was consumed.
	eval[any](b, `document.activeElement.value = ""`)
	b.run(chromedp.KeyEvent("pumped"))
	b.settle()
	if got := eval[string](b, `document.getElementById("count").textContent`); got != "1 of 19 events" {
		t.Errorf("typing a search shows %q", got)
	}
	b.run(chromedp.Focus("#jump", chromedp.ByQuery), chromedp.KeyEvent("May 2021"+kb.Enter))
	b.settle()
	if !eval[bool](b, `state.window[0] <= civil(2021, 4, 1) && state.window[1] >= civil(2021, 5, 1) && state.window[1] - state.window[0] < 100 * DAY`) {
		t.Error("a date typed into the jump box does not show its month")
	}
}

// Clusters open, with keys too, and lead to what they hold.
func TestCluster(t *testing.T) {
	b := open(t, crowd(t, 400), Options{}, screen{}).ready()
	eval[any](b, `showAll()`)
	b.settle()
	at := eval[[]float64](b, `(r => [r.left + r.width / 2, r.top + r.height / 2])(document.querySelector("#chart [data-cluster]").getBoundingClientRect())`)
	n := eval[string](b, `document.querySelector("#chart [data-cluster]").dataset.cluster`)
	b.run(chromedp.MouseClickXY(at[0], at[1]))
	b.settle()
	if got := eval[string](b, `document.querySelectorAll("#cluster li").length + ""`); got != n {
		t.Errorf("a cluster of %s opens with %s", n, got)
	}
	b.run(chromedp.KeyEvent(kb.Enter))
	b.settle()
	if !eval[bool](b, `state.current >= 0 && document.getElementById("cluster").hidden && !!document.querySelector('#chart [data-event="' + state.events[state.current].id + '"]')`) {
		t.Error("Enter on the first of a cluster does not select it and draw it")
	}
}

// Three thousand events open in two seconds, and neither zoom nor filter holds
// the page for long. The limits have room for a busy machine; the log has the
// figures.
func TestManyEvents(t *testing.T) {
	for _, n := range []int{1000, 3000} {
		file := pageFile(t, crowd(t, n), Options{NoText: true})
		began := time.Now()
		b := openFile(t, file, screen{}).ready()
		opened := time.Since(began)
		inPage := eval[float64](b, `Number(document.documentElement.dataset.ready)`)
		slow := map[string]int{}
		for name, act := range map[string]string{
			"zoom out": `showAll()`, "zoom in": `showWindow(civil(2004), civil(2005))`, "zoom closer": `showWindow(civil(2004, 3), civil(2004, 4))`,
			"filter": `state.query = "7", filter()`, "clear": `clearFilters()`, "select": `select(state.events[500], "keys")`, "lanes": `setLanes("none")`,
		} {
			// The best of three tells the page's time from that of a busy machine.
			for range 3 {
				ms := eval[int](b, `new Promise(ok => requestAnimationFrame(() => { const t = performance.now(); `+act+`; chart.getZr().flush(); document.body.offsetHeight; ok(Math.round(performance.now() - t)); }))`)
				if old, ok := slow[name]; !ok || ms < old {
					slow[name] = ms
				}
				b.settle()
			}
		}
		t.Logf("%d events: ready in %.0f ms (%v with the test's own waiting), then in ms %v", n, inPage, opened.Round(time.Millisecond), slow)
		if inPage > 8000 {
			t.Errorf("%d events take %.0f ms to open", n, inPage)
		}
		for name, ms := range slow {
			if ms > 1000 {
				t.Errorf("%d events: %s takes %d ms", n, name, ms)
			}
		}
	}
}

// The same chronology gives the same bytes, and the page's own part is small.
func TestPageBytes(t *testing.T) {
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		if err := writeHTML(w, dam(t), Options{Version: "1"}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same chronology gives different pages")
	}
	const name = "../testdata/article/inf-moratorium.txt"
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := article.Read(name, text, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc.ID, doc.DCT, doc.DCTSource = "d1", day(2019, 9, 2), "flag"
	var page bytes.Buffer
	c := chrono.Filter{}.Apply(chrono.Build([]article.Document{doc}, chrono.Options{}))
	if err := writeHTML(&page, c, Options{Version: "1"}); err != nil {
		t.Fatal(err)
	}
	library, err := pageFiles.ReadFile("page/echarts.min.js")
	if err != nil {
		t.Fatal(err)
	}
	if own := page.Len() - len(library); own > 100_000 || own < 20_000 {
		t.Errorf("the page of one article has %d bytes beside the library, want at most 100,000", own)
	} else {
		t.Logf("%d bytes beside the library", own)
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

// Ctrl and the wheel zoom; the wheel alone scrolls the page, as everywhere.
func TestWheel(t *testing.T) {
	b := open(t, dam(t), Options{}, screen{}).ready()
	at := eval[[]float64](b, `(r => [r.left + r.width / 2, r.top + r.height / 3])(document.getElementById("chart").getBoundingClientRect())`)
	// Whether the chart took the wheel for itself is known when all have seen it.
	eval[any](b, `window.taken = null, addEventListener("wheel", e => setTimeout(() => { taken = e.defaultPrevented; }), true), 0`)
	wheel := func(modifiers input.Modifier) (window float64, taken bool) {
		t.Helper()
		b.run(input.DispatchMouseEvent(input.MouseWheel, at[0], at[1]).WithDeltaX(0).WithDeltaY(120).WithModifiers(modifiers))
		b.run(chromedp.Poll(`window.taken !== null`, nil))
		time.Sleep(100 * time.Millisecond)
		b.settle()
		return eval[float64](b, `state.window[1] - state.window[0]`), eval[bool](b, `taken`)
	}
	before := eval[float64](b, `state.window[1] - state.window[0]`)
	if window, taken := wheel(0); window != before || taken {
		t.Errorf("the wheel alone changes the window from %v to %v, or is kept from scrolling: %v", before, window, taken)
	}
	eval[any](b, `window.taken = null, scrollTo(0, 0), 0`)
	if window, taken := wheel(input.ModifierCtrl); window == before || !taken {
		t.Errorf("Ctrl and the wheel leave the window at %v of %v, or scroll: %v", window, before, !taken)
	}
}
