package render

import (
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

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
