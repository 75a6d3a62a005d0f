package render

import (
	"reflect"
	"testing"

	"github.com/chromedp/chromedp"
)

// script opens an empty tab with the named scripts of the page.
func script(t *testing.T, names ...string) *tab {
	t.Helper()
	b := openFile(t, emptyFile(t), screen{})
	for _, name := range names {
		source, err := pageFiles.ReadFile("page/" + name)
		if err != nil {
			t.Fatal(err)
		}
		b.run(chromedp.Evaluate(string(source)+"\n;0", nil))
	}
	return b
}

func TestTicks(t *testing.T) {
	b := script(t, "stack.js")
	for _, c := range []struct {
		from, to string
		width    int
		want     []string
	}{
		{"civil(2019, 7, 1)", "civil(2019, 8, 1)", 600, []string{"Aug 2019", "6 Aug", "11 Aug", "16 Aug", "21 Aug", "26 Aug", "Sep 2019"}},
		{"civil(2019, 7, 3)", "civil(2019, 7, 6)", 320, []string{"3 Aug 2019", "4 Aug", "5 Aug", "6 Aug"}},
		{"civil(2018, 7, 14, 2)", "civil(2018, 7, 14, 9)", 300, []string{"14 Aug 2018, 02:00", "04:00", "06:00", "08:00"}},
		{"civil(2018, 10, 1)", "civil(2019, 4, 1)", 500, []string{"Nov", "Dec", "2019", "Feb", "Mar", "Apr", "May"}},
		{"civil(-200)", "civil(250)", 500, []string{"200 BC", "100 BC", "AD 1", "AD 100", "AD 200"}},
		{"civil(40)", "civil(50)", 500, []string{"AD 40", "AD 42", "AD 44", "AD 46", "AD 48", "AD 50"}},
		{"civil(-43, 2, 10)", "civil(-43, 2, 20)", 400, []string{"11 Mar 44 BC", "13 Mar", "15 Mar", "17 Mar", "19 Mar"}},
	} {
		got := eval[[]string](b, "ticks("+c.from+","+c.to+","+itoa(c.width)+").map(t => t.text)")
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("ticks from %s to %s: %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

// The window to open on leaves out the few that stand far off, and never most.
func TestBusiest(t *testing.T) {
	b := script(t, "stack.js")
	for _, c := range []struct {
		events, in, out string
	}{
		{"[1987, 2018, 2019.58, 2019.6, 2019.62, 2019.64]", "[2019.58, 2019.6, 2019.62, 2019.64]", "[1987]"},
		{"[1901, 1902, 1903, 1904, 1905, 1906]", "[1901, 1903, 1906]", "[]"},
		{"[1700, 1990]", "[1700, 1990]", "[]"},
		{"[1, 1939, 1940, 1941, 1942, 1943, 1944, 1945, 2010]", "[1939, 1945]", "[1, 2010]"},
		{"[1700, ...Array.from({length: 60}, (_, i) => 1775 + i / 8), 1900, ...Array.from({length: 50}, (_, i) => 1914 + i / 12)]", "[1775, 1782]", "[1700, 1900, 1914]"},
		{"[...Array.from({length: 6}, (_, i) => 1775 + i), ...Array.from({length: 5}, (_, i) => 1914 + i)]", "[1775, 1918]", "[]"},
		{"[...Array.from({length: 30}, (_, i) => 1700 + i), ...Array.from({length: 30}, (_, i) => 1800 + i), ...Array.from({length: 30}, (_, i) => 1900 + i)]", "[1700, 1929]", "[]"},
	} {
		source := `(() => {
			const at = y => y * YEAR, w = busiest(` + c.events + `.map(y => ({start: at(y), end: at(y) + DAY})));
			const inside = y => at(y) >= w[0] && at(y) + DAY <= w[1];
			return ` + c.in + `.every(inside) && !` + c.out + `.some(inside);
		})()`
		if !eval[bool](b, source) {
			t.Errorf("events of %s: the window does not hold %s, or holds %s", c.events, c.in, c.out)
		}
	}
	if !eval[bool](b, `busiest([]) === null`) {
		t.Error("no events have a busiest window")
	}
}

func TestSayExtent(t *testing.T) {
	b := script(t, "stack.js")
	for span, want := range map[string]string{
		"civil(1987), civil(2019, 8, 2)":              "1987 – 2019",
		"civil(-43, 2), civil(44, 1)":                 "44 BC – AD 44",
		"civil(2018, 7, 1), civil(2018, 9, 1)":        "Aug – Oct 2018",
		"civil(2018, 7, 9), civil(2018, 7, 18)":       "9 – 18 Aug 2018",
		"civil(2018, 7, 9, 7), civil(2018, 7, 9, 12)": "9 Aug 2018",
	} {
		if got := eval[string](b, `sayExtent(`+span+`)`); got != want {
			t.Errorf("from %s is %q, want %q", span, got, want)
		}
	}
}

func TestParseSpan(t *testing.T) {
	b := script(t, "stack.js")
	for text, want := range map[string]string{
		"2019": "2019-01-01 2020-01-01", "2019-08": "2019-08-01 2019-09-01", "2019-12": "2019-12-01 2020-01-01",
		"2020-02-29": "2020-02-29 2020-03-01", "18 Aug 2019": "2019-08-18 2019-08-19", "august 2019": "2019-08-01 2019-09-01",
		"44 BC": "-000043-01-01 -000042-01-01", "AD 44": "0044-01-01 0045-01-01", "44": "0044-01-01 0045-01-01",
		"2019-02-30": "", "2019-13": "", "tomorrow": "", "": "", "18 Foo 2019": "",
	} {
		got := eval[string](b, `(s => s ? s.map(t => new Date(t).toISOString().slice(0, -14)).join(" ") : "")(parseSpan(`+literal(text)+`))`)
		if got != want {
			t.Errorf("parseSpan(%q) is %q, want %q", text, got, want)
		}
	}
}

// Whatever the marks: none is lost, none stands on another, no label on
// anything, and none leaves the chart.
func TestStackHolds(t *testing.T) {
	b := script(t, "stack.js")
	got := eval[[]string](b, `(() => {
		let seed = 7;
		const random = n => (seed = (seed * 1103515245 + 12345) % 2147483648) % n, bad = [];
		for (let round = 0; round < 150; round++) {
			const width = [360, 700, 1200][round % 3], n = 1 + random(round % 5 === 0 ? 900 : 40), lanes = 1 + random(7), marks = [], shown = {};
			for (let i = 0; i < n; i++) {
				const bar = random(3) === 0, a = 10 + random(width), w = bar ? 16 + random(400) : 14, lane = random(lanes);
				shown[lane] = true;
				marks.push({i, lane, a, b: Math.min(a + w, width + 10), bar, soft: random(3) === 0, inside: bar && random(2) === 0, width: 20 + random(600)});
			}
			const opt = {x0: 10, x1: width, top: 26, rowHeight: 24, headHeight: 0, lanePad: 4, lanes, maxLabel: 300, longLabel: 560, crowdLabel: 170,
				budget: 6 + random(30), collapsed: {0: random(4) === 0}, shown, selected: random(2) ? random(n) : -1};
			const out = stack(marks, opt), boxes = [];
			const seen = [...out.marks.map(m => m.i), ...out.clusters.flatMap(c => c.members)].sort((p, q) => p - q);
			if (seen.length !== n || seen.some((v, i) => v !== i)) bad.push("round " + round + ": marks lost or doubled");
			for (const m of out.marks) {
				boxes.push([m.y, m.a, m.b, "mark " + m.i]);
				if (m.side === "" || m.side === "inside") continue;
				boxes.push([m.y, m.labelAt, m.labelAt + m.labelWidth, "label " + m.i]);
				if (m.labelAt < opt.x0 - 0.01 || m.labelAt + m.labelWidth > opt.x1 + 0.01) bad.push("round " + round + ": label " + m.i + " leaves the chart");
			}
			for (const c of out.clusters) boxes.push([c.y, c.x - 18, c.x + 18, "cluster"]);
			boxes.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
			for (let i = 1; i < boxes.length; i++) {
				const p = boxes[i - 1], q = boxes[i];
				if (p[0] === q[0] && q[1] < p[2] - 0.01) bad.push("round " + round + ": " + p[3] + " and " + q[3] + " overlap on one row");
			}
			const lost = out.marks.find(m => m.i === opt.selected);
			if (opt.selected >= 0 && !lost) bad.push("round " + round + ": the selected mark is not drawn");
		}
		return bad.slice(0, 8);
	})()`)
	for _, m := range got {
		t.Error(m)
	}
}

// A label is cut between letters, and never wider than its room.
func TestShorten(t *testing.T) {
	b := script(t, "stack.js")
	for _, c := range []struct{ text, want string }{
		{"short", "short"}, {"twelve letters", "twelve le…"}, {"twelve    letters", "twelve…"}, {"𝔞𝔟𝔠𝔡𝔢𝔣𝔤𝔥𝔦𝔧𝔨", "𝔞𝔟𝔠𝔡𝔢𝔣𝔤𝔥𝔦…"},
	} {
		if got := eval[string](b, `shorten(`+literal(c.text)+`, 10, s => Array.from(s).length)`); got != c.want {
			t.Errorf("shorten(%q) is %q, want %q", c.text, got, c.want)
		}
	}
}

// The words of the publication dates never run into each other, nor out of the
// chart: dates near to each other are named together, and many by the first and last.
func TestPublishedWords(t *testing.T) {
	b := script(t, "stack.js", "draw.js")
	for lines, want := range map[string][]string{
		"[[100, '1 May 2018'], [900, '2 May 2019']]":                                                                               {"published 1 May 2018", "published 2 May 2019"},
		"[[160, '2 May 2018'], [100, '1 May 2018'], [900, '2 May 2019']]":                                                          {"published 1 May 2018, 2 May 2018", "published 2 May 2019"},
		"[[100, '1 May 2018'], [200, '2 May 2018'], [300, '3 May 2018'], [400, '4 May 2018'], [450, '5 May 2018'], [900, '2019']]": {"published 1 May 2018 to 5 May 2018", "published 2019"},
		"[[0, '1 May 2018'], [10, '2 May 2018'], [20, '3 May 2018'], [300, '4 May 2018'], [1000, '1 June']]":                       {"published 1 May 2018, 2 May 2018, 3 May 2018, 4 May 2018", "published 1 June"},
		"Array.from({length: 60}, (_, i) => [i * 17, 'day ' + i])":                                                                 {"published day 0 to day 32", "published day 33 to day 59"},
		"[[990, '1 May 2018'], [995, '2 May 2018'], [1000, '3 May 2018'], [960, '9 Apr 2018'], [5, '1 Jan 1']]":                    {"published 1 Jan 1", "published 9 Apr 2018, 1 May 2018, 2 May 2018, 3 May 2018"},
	} {
		got := eval[[]map[string]any](b, `drawPublished(`+lines+`.map(([x, date]) => ({x, date})), {top: 0, bottom: 9}, {}, {x0: 0, x1: 1000}, s => 7 * s.length)
			.filter(e => e.type === "text").map(e => ({x: e.style.x, words: e.style.text}))`)
		var words []string
		end := -10.0
		for _, e := range got {
			x, said := e["x"].(float64), e["words"].(string)
			if words = append(words, said); x < end+10 || x+7*float64(len(said)) > 1000 {
				t.Errorf("%s: %q at %g runs into another, or out of the chart", lines, said, x)
			}
			end = x + 7*float64(len(said))
		}
		if !reflect.DeepEqual(words, want) {
			t.Errorf("%s: %q, want %q", lines, words, want)
		}
	}
}
