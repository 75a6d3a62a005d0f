package render

import (
	"encoding/json"
	"io"
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/render"

	"dateline/chrono/calendar"
)

// A bar is the place of one event on the time axis, in epoch milliseconds of
// floating civil time, End excluded. Open ends stand at the other end.
type bar struct {
	Start, End float64
	Lane       int // index into the lanes of the page
	Index      int // of the card
}

// timeline is what the chart of a page shows.
type timeline struct {
	Bars      []bar
	Was       []bar // where the events of an older version stood, same Index
	Published []float64
}

// strip is how many columns the density strip has.
const strip = 120

// Write lets the chart write page: go-echarts' own templates would run article
// text as script, so the chart is given a renderer that knows only our template
// and the option as JSON.
func (t timeline) Write(w io.Writer, p *page) error {
	c := t.chart()
	c.Renderer = &pageRenderer{chart: c, page: p}
	return c.Render(w)
}

// pageRenderer writes a page about a chart. It is a render.Renderer.
type pageRenderer struct {
	chart *charts.Custom
	page  *page
}

// Render writes the whole page.
func (r *pageRenderer) Render(w io.Writer) error {
	option, err := json.Marshal(r.chart.JSON())
	if err != nil {
		return err
	}
	return r.page.write(w, option)
}

// RenderContent is of no use to a page that is only ever written whole.
func (r *pageRenderer) RenderContent() []byte { return nil }

// RenderSnippet is of no use to a page that is only ever written whole.
func (r *pageRenderer) RenderSnippet() render.ChartSnippet { return render.ChartSnippet{} }

// utc makes the axis count in UTC, whatever the reader's time zone: our
// moments have none. go-echarts knows the setting only for a series, where
// ECharts does not read it.
type utc struct {
	charts.BaseConfigurationVisitor
}

// Visit is called with the finished option.
func (utc) Visit(option map[string]any) {
	option["useUTC"] = true
	for _, unused := range []string{"title", "legend", "toolbox", "color"} {
		delete(option, unused)
	}
}

// chart describes the timeline to ECharts: data and settings alone. The shapes
// are drawn by page/draw.js.
func (t timeline) chart() *charts.Custom {
	lo, hi := t.extent()
	c := charts.NewCustom()
	c.Accept(utc{})
	c.SetGlobalOptions(
		charts.WithInitializationOpts(opts.Initialization{ChartID: "timeline", Renderer: "svg"}),
		charts.WithAnimation(false),
		charts.WithGridOpts(opts.Grid{}, opts.Grid{}),
		charts.WithXAxisOpts(timeAxis(0, lo, hi)),
		charts.WithYAxisOpts(plainAxis(0, 1)),
	)
	rows := t.density(lo, hi)
	most := 1.0
	for _, r := range rows {
		most = max(most, r[2])
	}
	c.ExtendXAxis(timeAxis(1, lo, hi))
	c.ExtendYAxis(plainAxis(1, most))
	c.AddSeries("", data([][]float64{{lo, hi}}), series("frame", 0))
	published := make([][]float64, len(t.Published))
	for i, at := range t.Published {
		published[i] = []float64{at}
	}
	c.AddSeries("", data(published), series("published", 0))
	if len(t.Was) > 0 {
		c.AddSeries("", data(barRows(t.Was)), series("was", 0))
	}
	c.AddSeries("", data(barRows(t.Bars)), series("marks", 0))
	c.AddSeries("", data(rows), series("density", 1))
	return c
}

// timeAxis is a horizontal axis from lo to hi. It is drawn by draw.js: the labels
// of ECharts fall on odd years and know no BC.
func timeAxis(grid int, lo, hi float64) opts.XAxis {
	return opts.XAxis{Type: "time", GridIndex: grid, Min: lo, Max: hi, Show: opts.Bool(false)}
}

// plainAxis is a vertical axis that only carries the drawing.
func plainAxis(grid int, most float64) opts.YAxis {
	return opts.YAxis{Type: "value", GridIndex: grid, Min: 0, Max: most, Show: opts.Bool(false)}
}

func series(id string, axis int) charts.SeriesOpts {
	return func(s *charts.SingleSeries) {
		s.Id, s.XAxisIndex, s.YAxisIndex = id, axis, axis
	}
}

func data(rows [][]float64) []opts.CustomData {
	out := make([]opts.CustomData, len(rows))
	for i, r := range rows {
		out[i].Value = r
	}
	return out
}

func barRows(bars []bar) [][]float64 {
	rows := make([][]float64, len(bars))
	for i, b := range bars {
		rows[i] = []float64{b.Start, b.End, float64(b.Lane), float64(b.Index)}
	}
	return rows
}

// extent is the whole of the time axis: every bar and publication, with a
// margin for the labels at its ends.
func (t timeline) extent() (lo, hi float64) {
	const day = 24 * 3600 * 1000
	first := true
	add := func(a, b float64) {
		if first {
			lo, hi, first = a, b, false
		}
		lo, hi = min(lo, a), max(hi, b)
	}
	for _, b := range append(t.Bars, t.Was...) {
		add(b.Start, b.End)
	}
	for _, at := range t.Published {
		add(at, at+day)
	}
	margin := max((hi-lo)*0.05, 2*day)
	return max(lo-margin, -maxMilliseconds), min(hi+margin, maxMilliseconds)
}

// density weighs the events in each column of the strip: [start, end, height]. An
// event that may lie in many columns gives each of them a share. Columns of one
// height are one row.
func (t timeline) density(lo, hi float64) [][]float64 {
	var sums [strip]float64
	step := (hi - lo) / strip
	column := func(at float64) int { return min(max(int((at-lo)/step), 0), strip-1) }
	for _, b := range t.Bars {
		from, to := column(b.Start), column(max(b.End-1, b.Start))
		for i := from; i <= to; i++ {
			sums[i] += 1 / float64(to-from+1)
		}
	}
	var rows [][]float64
	for i, n := range sums {
		// The root keeps a lone event visible beside a hundred.
		height := math.Round(math.Sqrt(n)*100) / 100
		from, to := math.Floor(lo+float64(i)*step), math.Floor(lo+float64(i+1)*step)
		switch last := len(rows) - 1; {
		case n == 0:
		case last >= 0 && rows[last][1] == from && rows[last][2] == height:
			rows[last][1] = to
		default:
			rows = append(rows, []float64{from, to, height})
		}
	}
	return rows
}

// maxMilliseconds is the furthest that a JavaScript Date reaches from 1970.
const maxMilliseconds = 8.64e15

// milliseconds turns a moment into what a JavaScript Date counts in.
func milliseconds(m calendar.Moment) float64 {
	return min(max(float64(m)*1000, -maxMilliseconds), maxMilliseconds)
}
