package render

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// axe-core finds nothing against the page, light and dark, wide and narrow. It
// is an npm package, looked for in NODE_PATH.
func TestAccessible(t *testing.T) {
	source, err := os.ReadFile(filepath.Join(os.Getenv("NODE_PATH"), "axe-core", "axe.min.js"))
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip("needs axe-core in NODE_PATH")
	}
	c := dam(t)
	file := pageFile(t, c, Options{Lanes: "actor", Sheet: sheetOf(t, c)})
	for name, s := range map[string]screen{"light": {}, "dark": {dark: true}, "phone": {width: 400, height: 800}} {
		t.Run(name, func(t *testing.T) {
			b := openFile(t, file, s).ready()
			eval[any](b, `judge(state.events[0].card, "ok"), judge(state.events[1].card, "no"), openEdit(state.events[2].card), byId("edit").elements.date.value = "c. 1900", byId("edit").requestSubmit()`)
			eval[any](b, `select(state.events[7], "chart"), openEdit(state.events[7].card), document.querySelectorAll("details").forEach(d => { d.open = true; })`)
			b.settle()
			b.run(chromedp.Evaluate(string(source)+"\n;0", nil))
			bad := eval[[]string](b, `axe.run().then(r => r.violations.map(v => v.id + ": " + v.help + ": " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + " " + n.failureSummary).join(" | ")))`)
			for _, v := range bad {
				t.Error(v)
			}
		})
	}
}
