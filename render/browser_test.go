package render

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdpruntime "github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"dateline/chrono"
)

// closeBrowser ends the Chromium that browser started.
var closeBrowser context.CancelFunc

// browser is one Chromium for all tests of the package, started on first need.
var browser = sync.OnceValues(func() (context.Context, error) {
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		return nil, fmt.Errorf("no Chromium on the PATH")
	}
	flags := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.Flag("hide-scrollbars", true))
	alloc, stop := chromedp.NewExecAllocator(context.Background(), flags...)
	closeBrowser = stop
	ctx, _ := chromedp.NewContext(alloc)
	return ctx, chromedp.Run(ctx)
})

func TestMain(m *testing.M) {
	code := m.Run()
	if closeBrowser != nil {
		closeBrowser()
	}
	os.Exit(code)
}

// tab is one page in the browser, with what went wrong in it.
type tab struct {
	context.Context
	t  *testing.T
	mu sync.Mutex
	// bad are console messages, exceptions, policy violations and requests.
	bad []string
}

// screen is how a tab is opened; the zero screen is 1400 by 900, light, in UTC.
type screen struct {
	width, height int64
	zone          string
	dark, mobile  bool
	noScript      bool
	query         string // "?from=...#id"
}

// open writes the page of c into a file and opens it. The test fails in the end
// if the page asked for anything over a network, broke its policy, or wrote to
// the console.
func open(t *testing.T, c *chrono.Chronology, opt Options, s screen) *tab {
	t.Helper()
	return openFile(t, pageFile(t, c, opt), s)
}

func pageFile(t *testing.T, c *chrono.Chronology, opt Options) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "page.html")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := writeHTML(f, c, opt); err != nil {
		t.Fatal(err)
	}
	return name
}

func openFile(t *testing.T, name string, s screen) *tab {
	t.Helper()
	if testing.Short() {
		t.Skip("needs a browser: skipped by -short")
	}
	parent, err := browser()
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	ctx, cancel := chromedp.NewContext(parent)
	ctx, cancelTime := context.WithTimeout(ctx, 60*time.Second)
	b := &tab{Context: ctx, t: t}
	t.Cleanup(func() {
		cancelTime()
		cancel()
		b.mu.Lock()
		defer b.mu.Unlock()
		for _, m := range b.bad {
			t.Error(m)
		}
	})
	address := (&url.URL{Scheme: "file", Path: name}).String() + s.query
	chromedp.ListenTarget(ctx, b.listen)
	if s.width == 0 {
		s.width, s.height = 1400, 900
	}
	scheme := "light"
	if s.dark {
		scheme = "dark"
	}
	media := emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}})
	tasks := chromedp.Tasks{network.Enable(), log.Enable(), cdpruntime.Enable(), media, emulation.SetDeviceMetricsOverride(s.width, s.height, 1, s.mobile)}
	if s.zone != "" {
		tasks = append(tasks, emulation.SetTimezoneOverride(s.zone))
	}
	if s.noScript {
		tasks = append(tasks, emulation.SetScriptExecutionDisabled(true))
	}
	b.run(append(tasks, chromedp.Navigate(address))...)
	return b
}

// listen gathers what must not happen.
func (b *tab) listen(ev any) {
	bad := ""
	switch ev := ev.(type) {
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(ev.Request.URL, "file:") && !strings.HasPrefix(ev.Request.URL, "blob:") {
			bad = "network request: " + ev.Request.URL
		}
	case *log.EventEntryAdded:
		bad = "console: " + string(ev.Entry.Level) + ": " + ev.Entry.Text
	case *cdpruntime.EventConsoleAPICalled:
		bad = "console." + string(ev.Type)
		for _, a := range ev.Args {
			bad += " " + string(a.Value)
		}
	case *cdpruntime.EventExceptionThrown:
		bad = "exception: " + ev.ExceptionDetails.Error()
	}
	if bad != "" {
		b.mu.Lock()
		b.bad = append(b.bad, bad)
		b.mu.Unlock()
	}
}

func (b *tab) run(tasks ...chromedp.Action) {
	b.t.Helper()
	if err := chromedp.Run(b, tasks...); err != nil {
		b.t.Fatal(err)
	}
}

// ready waits until the chart is drawn and two frames have passed.
func (b *tab) ready() *tab {
	b.t.Helper()
	b.run(chromedp.Poll(`document.documentElement.dataset.ready > 0`, nil, chromedp.WithPollingTimeout(20*time.Second)))
	b.settle()
	return b
}

// settle waits until the chart has drawn, and taken the height of what it drew.
func (b *tab) settle() {
	b.t.Helper()
	b.run(chromedp.Evaluate(`new Promise(ok => {
		const still = () => (document.documentElement.dataset.chart === "settling" ? setTimeout(still, 20) : requestAnimationFrame(() => requestAnimationFrame(() => ok(1))));
		requestAnimationFrame(() => requestAnimationFrame(still));
	})`, nil, awaited))
}

func awaited(p *cdpruntime.EvaluateParams) *cdpruntime.EvaluateParams {
	return p.WithAwaitPromise(true)
}

// eval returns the value of a JavaScript expression.
func eval[T any](b *tab, expression string) T {
	b.t.Helper()
	var v T
	b.run(chromedp.Evaluate(expression, &v, awaited))
	return v
}

// emptyFile is a page without anything in it.
func emptyFile(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "empty.html")
	if err := os.WriteFile(name, []byte("<!DOCTYPE html><title>empty</title>"), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func itoa(n int) string { return strconv.Itoa(n) }

// literal writes s as a JavaScript string.
func literal(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}
