package render

import (
	"testing"
)

// The page opens from disk with its events in the list and on the chart, and
// asks nobody for anything.
func TestPageOpens(t *testing.T) {
	c := dam(t)
	b := open(t, c, Options{}, screen{}).ready()
	if got := eval[int](b, `document.querySelectorAll("ol#events > li[id]").length`); got != len(c.Events) {
		t.Errorf("%d events in the list, want %d", got, len(c.Events))
	}
	if got := eval[int](b, `new Set(Array.from(document.querySelectorAll("#chart [data-event]"), n => n.dataset.event)).size`); got < 10 {
		t.Errorf("%d events drawn where the page opens, want at least 10", got)
	}
	if got := eval[int](b, `JSON.parse(document.getElementById("chronology").textContent).events.length`); got != len(c.Events) {
		t.Errorf("%d events in #chronology, want %d", got, len(c.Events))
	}
	if got := eval[int](b, `document.querySelectorAll("main").length`); got != 1 {
		t.Errorf("%d main elements, want 1", got)
	}
}
