package render

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

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

// The chart stays in sight over the list, unless it is as tall as the window and
// would hide the list.
func TestTallChart(t *testing.T) {
	b := open(t, crowd(t, 400), Options{}, screen{}).ready()
	pinned := `getComputedStyle(byId("stage")).position === "sticky"`
	if !eval[bool](b, pinned) {
		t.Error("a chart of usual height does not stay in sight")
	}
	eval[any](b, `byId("rows").click()`)
	b.settle()
	if !eval[bool](b, `byId("stage").offsetHeight > innerHeight && !(`+pinned+`)`) {
		t.Error("a chart taller than the window hides the list")
	}
	if inside := `(r => r.top >= byId("stage").getBoundingClientRect().top && r.height > 0)(byId("earlier").getBoundingClientRect())`; !eval[bool](b, `showWindow(civil(2004), civil(2005)); new Promise(ok => setTimeout(() => ok(`+inside+`), 400))`) {
		t.Error("the button for what is earlier does not stand in the chart")
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
	var page bytes.Buffer
	c := shipped(t)
	if err := writeHTML(&page, c, Options{Version: "1", Sheet: sheetOf(t, c)}); err != nil {
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
