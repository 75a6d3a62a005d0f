package render

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dateline/chrono/calendar"
)

// TimelineJS shows a slide for each event, in order, on its dates and under the
// date that was written; nothing in the texts becomes an element or runs.
func TestTimelineJS(t *testing.T) {
	script := npmFile(t, "@knight-lab", "timelinejs", "dist", "js", "timeline.js")
	for name, c := range exported(t) {
		if len(c.Events) == 0 {
			continue // TimelineJS shows nothing without events
		}
		t.Run(name, func(t *testing.T) {
			data := written(t, "timelinejs", c, Options{})
			page := filepath.Join(t.TempDir(), "timeline.html")
			if err := os.WriteFile(page, []byte(`<!DOCTYPE html><meta charset="utf-8"><div id="t" style="height:600px"></div>`), 0o644); err != nil {
				t.Fatal(err)
			}
			b := openFile(t, page, screen{zone: "America/New_York"})
			source, err := os.ReadFile(script)
			if err != nil {
				t.Fatal(err)
			}
			b.run(chromedp.Evaluate(string(source)+"\n;0", nil))
			eval[any](b, `new Promise(ok => { window.timeline = new TL.Timeline("t", `+string(data)+`, {font: null, script_path: ""}); timeline.on("loaded", ok); }).then(() => 0)`)
			type slide struct {
				ID, From, To, Date, Headline, Text, Fault string
			}
			got := eval[[]slide](b, `timeline.config.events.map(e => {
				const day = d => d ? d.data.date_obj.getFullYear() + "-" + (d.data.date_obj.getMonth() + 1) + "-" + d.data.date_obj.getDate() + " " + d.data.date_obj.getHours() + ":" + d.data.date_obj.getMinutes() : "";
				const el = document.getElementById(e.unique_id);
				const part = s => el?.querySelector(s)?.textContent ?? "";
				const fault = Array.from(el?.querySelectorAll(".tl-text *, .tl-headline *") ?? [], n => n.tagName).filter(n => !["P", "DIV", "H2", "H3"].includes(n)).join();
				return {id: e.unique_id, from: day(e.start_date), to: day(e.end_date), date: e.display_date, headline: part(".tl-headline"), text: part(".tl-text-content"), fault};
			})`)
			if len(got) != len(c.Events) {
				t.Fatalf("%d events are read, %d were written", len(got), len(c.Events))
			}
			x := c.Wire("")
			for i, e := range got {
				r := retell(c, i, &x.Events[i])
				from, to := clockJS(r.From), ""
				if r.To-r.From >= oneDay {
					to = clockJS(r.To - oneDay + 1)
				}
				if e.ID != x.Events[i].ID || e.From != from || e.To != to || e.Date != r.Date {
					t.Errorf("event %d is read as %+.60v, want %s from %s to %s, %q", i, e, x.Events[i].ID, from, to, r.Date)
				}
				if e.Headline != r.Headline || !strings.Contains(e.Text, r.Quote) || !strings.Contains(e.Text, r.Why) || e.Fault != "" {
					t.Errorf("%.80q and %.80q are shown for %.80q; elements %s", e.Headline, e.Text, r.Headline, e.Fault)
				}
			}
			if eval[bool](b, `"hit" in window`) {
				t.Error("a hostile string was run")
			}
		})
	}
}

// clockJS is a moment as the browser counts it.
func clockJS(m calendar.Moment) string {
	t := civil(m)
	return fmt.Sprintf("%d-%d-%d %d:%d", t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute())
}

// mermaid draws a period with its event for each, in order, letter for letter.
func TestMermaid(t *testing.T) {
	source, err := os.ReadFile(npmFile(t, "mermaid", "dist", "mermaid.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	b := openFile(t, emptyFile(t), screen{})
	b.run(chromedp.Evaluate(string(source)+"\n;mermaid.initialize({startOnLoad: false});0", nil))
	for name, c := range exported(t) {
		text := string(written(t, "mermaid", c, Options{}))
		var want []string
		x := c.Wire("")
		for i := range c.Events {
			r := retell(c, i, &x.Events[i])
			want = append(want, squeezed(r.Date), squeezed(r.Headline))
		}
		got := eval[[]string](b, `mermaid.render("m`+name+`", `+literal(text)+`).then(({svg}) => {
			const el = document.createElement("div");
			el.innerHTML = svg;
			const cut = Array.from(el.querySelectorAll(".taskWrapper text, .eventWrapper text"), n => n.textContent.replace(/\s+/g, ""));
			if (el.querySelector("script, img, iframe, a, foreignObject")) cut.push("an element grew out of the text");
			return cut;
		})`)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %.2000q is drawn, want %.2000q", name, got, want)
		}
	}
	if eval[bool](b, `"hit" in window`) {
		t.Error("a hostile string was run")
	}
}

// squeezed is s without blanks: mermaid breaks its lines at them.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }
