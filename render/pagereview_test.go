package render

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"dateline/chrono"
	"dateline/chrono/calendar"
	"dateline/chrono/sheet"
	"dateline/chrono/timex"
)

// sheetOf is the sheet that review writes of c.
func sheetOf(t *testing.T, c *chrono.Chronology) sheet.Sheet {
	t.Helper()
	s, _, err := sheet.Sheet{}.Merge(c, chrono.Filter{Undated: true})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func sheetText(t *testing.T, s sheet.Sheet) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// row is the row of the event called title.
func row(t *testing.T, s *sheet.Sheet, title string) *sheet.Row {
	t.Helper()
	i := slices.IndexFunc(s.Rows, func(r sheet.Row) bool { return r.Title == title })
	if i < 0 {
		t.Fatalf("no row is called %q", title)
	}
	return &s.Rows[i]
}

// press presses a key without typing its letter: what a page consumes types none.
func (b *tab) press(key string) {
	b.t.Helper()
	code := "Key" + strings.ToUpper(key)
	b.run(input.DispatchKeyEvent(input.KeyRawDown).WithKey(key).WithCode(code), input.DispatchKeyEvent(input.KeyUp).WithKey(key).WithCode(code))
	b.settle()
}

// A person corrects three lines and judges two more with the keyboard alone,
// downloads the sheet, and the command reads it: byte for byte the sheet that the
// same verdicts make in Go.
func TestReviewByKeyboard(t *testing.T) {
	c := dam(t)
	s := sheetOf(t, c)
	b := open(t, c, Options{Sheet: s}, screen{}).ready()
	folder := t.TempDir()
	b.run(cdpbrowser.SetDownloadBehavior(cdpbrowser.SetDownloadBehaviorBehaviorAllow).WithDownloadPath(folder), chromedp.Focus("#chart", chromedp.ByQuery))
	said := func(want string) {
		t.Helper()
		if got := eval[string](b, `byId("live").textContent`); !strings.HasPrefix(got, want) {
			t.Errorf("the live region says %q, want %q", got, want)
		}
	}
	to := func(title string) {
		t.Helper()
		b.run(chromedp.KeyEvent(kb.Home))
		for range c.Events {
			if eval[string](b, `state.events[state.current].title`) == title {
				return
			}
			b.run(chromedp.KeyEvent(kb.ArrowRight))
		}
		t.Fatalf("no event is called %q", title)
	}
	edit := func(title string, fields ...string) { // each "" is left as it is
		t.Helper()
		to(title)
		b.press("e")
		for i, f := range fields {
			if i > 0 {
				b.run(chromedp.KeyEvent(kb.Tab))
			}
			if f != "" {
				b.run(chromedp.KeyEvent(f))
			}
		}
		b.run(chromedp.KeyEvent(kb.Enter))
		b.settle()
		if got := eval[string](b, `document.activeElement.id`); got != "chart" {
			t.Errorf("after the correction the focus is in %q", got)
		}
	}
	edit("The Upland Water Company raised the first wall of earth", "c. 1909", "", "company ledger, p. 4", "AM")
	said("Corrected: the Upland Water Company raised the first wall of earth. 1 of 20 reviewed: 1 corrected")
	edit("The sluice has been worked by hand", "", `a "hand" worked the sluice`)
	edit("Pumps were brought in", "12 May 2021", "", "= the army's log")
	to("Tom Vance walked the crest")
	b.press("a")
	said("Accepted: Tom Vance walked the crest")
	to("The wall gave way")
	b.press("x")
	said("Rejected: The wall gave way. 5 of 20 reviewed: 1 accepted, 1 rejected, 3 corrected")
	to("The army pumped") // a verdict twice is none
	b.press("a")
	b.press("a")
	said("Not reviewed: The army pumped. 5 of 20 reviewed")

	for range 30 {
		b.run(chromedp.KeyEvent(kb.Tab))
		if eval[bool](b, `document.activeElement.textContent === "Download corrections"`) {
			break
		}
	}
	b.run(chromedp.KeyEvent(kb.Enter))
	name := filepath.Join(folder, eval[string](b, `root.dataset.file`)+".tsv")
	var got []byte
	for wait := time.Now().Add(20 * time.Second); len(got) == 0 && time.Now().Before(wait); time.Sleep(50 * time.Millisecond) {
		got, _ = os.ReadFile(name)
	}
	for title, fix := range map[string]sheet.Row{
		"the Upland Water Company raised the first wall of earth": {Verdict: "fix", Date: "c. 1909", Note: "company ledger, p. 4"},
		"the sluice has been worked by hand":                      {Verdict: "fix", Title: `a "hand" worked the sluice`},
		"Pumps were brought in":                                   {Verdict: "fix", Date: "12 May 2021", Note: "= the army's log"},
		"Tom Vance walked the crest":                              {Verdict: "ok"},
		"The wall gave way":                                       {Verdict: "no"},
		"The army pumped":                                         {},
	} {
		r := row(t, &s, title)
		r.Verdict, r.Note, r.By = fix.Verdict, fix.Note, "AM"
		if fix.Date != "" {
			r.Date = fix.Date
		}
		if fix.Title != "" {
			r.Title = fix.Title
		}
	}
	if want := sheetText(t, s); string(got) != want {
		t.Errorf("the sheet that was downloaded is\n%s, Go writes\n%s", got, want)
	}
	back, err := sheet.Parse(got)
	if err != nil {
		t.Fatal(err)
	}
	reviewed, notes, err := back.Apply(c)
	if err != nil || len(notes) > 0 {
		t.Fatal(notes, err)
	}
	var fixed []string
	for _, e := range reviewed.Events {
		if e.Review != nil {
			fixed = append(fixed, e.Value.EDTF()+" "+e.Title+": "+sayReview(e.Review))
		}
	}
	want := []string{
		"1909~ the Upland Water Company raised the first wall of earth: corrected by AM: was 1911~. company ledger, p. 4",
		`2019-03 a "hand" worked the sluice: corrected by AM: was the sluice has been worked by hand`,
		"2021-05-03 Tom Vance walked the crest: accepted by AM",
		"2021-05-12 Pumps were brought in: corrected by AM: was 2021-05-10/2021-05-16. = the army's log",
		"2021-05-21T04:40:00 The wall gave way: rejected by AM",
	}
	if strings.Join(fixed, "\n") != strings.Join(want, "\n") {
		t.Errorf("the sheet comes to\n%s\nwant\n%s", strings.Join(fixed, "\n"), strings.Join(want, "\n"))
	}
	again := open(t, reviewed, Options{Sheet: back}, screen{}).ready()
	shown := eval[[]string](again, `Array.from(document.querySelectorAll("#events > li[data-verdict] .review"), n => n.closest("li").dataset.verdict + " " + n.textContent)`)
	if len(shown) != 5 || shown[0] != "fix Reviewed: corrected by AM: was 1911~. company ledger, p. 4" {
		t.Errorf("the page made with the sheet shows %q", shown)
	}
	if got := eval[string](again, `byId("reviewed").textContent`); got != "5 of 20 reviewed: 1 accepted, 1 rejected, 3 corrected" {
		t.Errorf("the page made with the sheet counts %q", got)
	}
	if got := eval[string](again, `writeSheet()`); got != sheetText(t, back) {
		t.Error("the page made with the sheet would write another")
	}
}

// What the page writes for words is what Go writes, and reads back as the words.
func TestReviewCells(t *testing.T) {
	c := dam(t)
	s := sheetOf(t, c)
	s.Rows[3].Note, s.Rows[3].Title = "two\nlines\tand a \"tab\"", "'=1+1"
	b := open(t, c, Options{Sheet: s}, screen{}).ready()
	if got := eval[string](b, `writeSheet()`); got != sheetText(t, s) {
		t.Errorf("untouched the page writes\n%s, Go\n%s", got, sheetText(t, s))
	}
	words := append(slices.Clone(hostile), `\.`, `"`, `""`, "'", "'=1", "''=1", "＝1", "-0043", "@x", "+1", "  - x", "\u0085x", "\u00a0x\u2003", "\ufeffx", "'x", "x\ty", "“x”")
	for i, w := range words {
		if i > 10 {
			i = i % 11
		}
		id := c.Events[i].ID
		eval[any](b, fmt.Sprintf(`openEdit(byId(%q)), byId("edit").elements.note.value = %s, byId("edit").elements.title.value = %s, byId("edit").elements.date.value = "-0043", saveEdit(new Event("submit")), 0`, id, literal(w), literal(w)))
		got := eval[string](b, `writeSheet()`)
		back, err := sheet.Parse([]byte(got))
		if err != nil {
			t.Fatalf("%.80q: %v", w, err)
		}
		if again := sheetText(t, back); again != got {
			t.Errorf("%.80q: the page writes a sheet that Go would write otherwise", w)
		}
		r := back.Rows[slices.IndexFunc(back.Rows, func(r sheet.Row) bool { return r.ID == id })]
		w = strings.NewReplacer("\n", "", "\r", "").Replace(w) // as a field of one line takes it
		want := strings.Join(strings.FieldsFunc(w, func(r rune) bool { return strings.ContainsRune(" \t\n\r\u0085\u00a0\u2003\u2028\u2029\ufeff", r) }), " ")
		if r.Note != want || r.Title != want || r.Date != "-0043" || r.Verdict != "fix" {
			t.Errorf("%.80q is read back as %.80q, %.80q, %q, %q", w, r.Note, r.Title, r.Date, r.Verdict)
		}
	}
}

// The filter by verdict leads from one unreviewed event to the next, and what was
// typed is shown as typed.
func TestReviewFilter(t *testing.T) {
	c := dam(t)
	b := open(t, c, Options{Sheet: sheetOf(t, c)}, screen{}).ready()
	eval[any](b, `state.pick.verdict = byId("verdict").value = "none", filter(), select(state.events[0], "list"), 0`)
	b.press("x")
	if got := eval[string](b, `location.hash + " " + byId("count").textContent + " " + byId("live").textContent`); got != "#e0000002 18 of 19 events Rejected: A weir stood in the gorge. 1 of 20 reviewed: 1 rejected. Next: around 1911: The Upland Water Company raised the first wall of earth" {
		t.Errorf("a verdict under the filter leads to %q", got)
	}
	eval[any](b, `state.pick.verdict = byId("verdict").value = "no", filter(), 0`)
	if got := eval[string](b, `Array.from(document.querySelectorAll("#events > li:not([hidden]), #undated li:not([hidden])"), n => n.id).join()`); got != "e0000001" {
		t.Errorf("the rejected ones are %q", got)
	}
	eval[any](b, `clearFilters(), openEdit(byId("e0000014")), byId("edit").elements.date.value = "soon", byId("edit").requestSubmit(), 0`)
	if got := eval[string](b, `[byId("edit").hidden, touched(byId("e0000014").row), byId("edit").elements.date.validationMessage].join()`); !strings.HasPrefix(got, "false,false,No date") {
		t.Errorf("what is no date is taken: %q", got)
	}
	eval[any](b, `byId("edit").elements.date.value = "c. 1450", byId("edit").elements.date.dispatchEvent(new Event("input")), byId("edit").requestSubmit(), 0`)
	if got := eval[string](b, `byId("e0000014").querySelector(".when").innerText`); got != "undated\nc. 1450\nto be read as typed" {
		t.Errorf("a typed date shows as %q", got)
	}
	eval[any](b, `openEdit(byId("e0000003")), byId("edit").elements.date.value = "1960", 0`)
	b.run(chromedp.KeyEvent(kb.Escape))
	if got := eval[bool](b, `byId("edit").hidden && !touched(byId("e0000003").row)`); !got {
		t.Error("Esc does not leave the form as if nothing was typed")
	}
}

// What can be no date is refused where it is typed; what the command reads is not.
func TestReviewMisfit(t *testing.T) {
	c := dam(t)
	b := open(t, c, Options{Sheet: sheetOf(t, c)}, screen{}).ready()
	for _, w := range []string{"2018-05-03", "2018-05", "2018", "May 2018", "3 May 2018", "3rd of May 2018", "c. 1450", "2018-05-03/2018-05-09", "1914-1918",
		"May 2018 – June 2018", "-0043", "44 BC", "the 1990s", "18th century", "Q3 2018", "2018-W12", "late May 2018", "Christmas 2018", "1911~", "2018-05-03T14:30", ""} {
		if got := eval[string](b, "misfit("+literal(w)+")"); got != "" {
			t.Errorf("%q is refused: %s", w, got)
		}
		if r := (sheet.Row{Verdict: chrono.VerdictAdd, Date: w, Title: "x"}); w != "" {
			if _, err := sheet.Parse([]byte(sheetText(t, sheet.Sheet{Rows: []sheet.Row{r}}))); err != nil {
				t.Errorf("the page takes %q: %v", w, err)
			}
		}
	}
	for _, w := range []string{"soon", "Tuesday", "May 3", "12", "3/5/2018", "2018-13-01", "2018-02-30", "31 April 2018", "2018-05-03/", "2018/2019/2020"} {
		if got := eval[string](b, "misfit("+literal(w)+")"); got == "" {
			t.Errorf("%q is taken", w)
		}
	}
}

// No sheet is saved while a verdict has no name, and a rejected event leaves the
// chart until it is chosen or asked for.
func TestReviewSignedAndUndrawn(t *testing.T) {
	c := dam(t)
	b := open(t, c, Options{Sheet: sheetOf(t, c)}, screen{}).ready()
	eval[any](b, `window.kept = [], save = name => kept.push(name), judge(state.events[3].card, "no"), 0`)
	drawn := func() bool {
		b.settle()
		return eval[bool](b, `showAll(), pass.marks.has(3) || [...pass.clusters.values()].some(c => c.members.includes(3))`)
	}
	if drawn() {
		t.Error("a rejected event stands on the chart")
	}
	eval[any](b, `select(state.events[3], "list"), 0`)
	if !drawn() {
		t.Error("a rejected event that is chosen does not stand on the chart")
	}
	eval[any](b, `select(null, "list"), state.pick.verdict = "no", filter(), 0`)
	if !drawn() {
		t.Error("the rejected events, asked for, do not stand on the chart")
	}
	eval[any](b, `clearFilters(), download("tsv"), 0`)
	if got := eval[string](b, `kept.join() + byId("by").validationMessage`); !strings.HasPrefix(got, "Who says so?") {
		t.Errorf("without a name %q", got)
	}
	eval[any](b, `byId("by").value = "AM", byId("by").dispatchEvent(new Event("input")), download("tsv"), 0`)
	if got := eval[string](b, `kept.join()`); got != "chronology.tsv" {
		t.Errorf("with a name %q is saved", got)
	}
}

// A page of undated events alone can be judged and searched.
func TestReviewOfUndated(t *testing.T) {
	c := dam(t)
	c.Undated, c.Events = append(c.Undated, c.Events[0]), nil
	e := &c.Undated[len(c.Undated)-1]
	e.Value, e.When = timex.Value{}, calendar.Window{}
	b := open(t, c, Options{Sheet: sheetOf(t, c)}, screen{}).ready()
	eval[any](b, `judge(document.querySelector("#undated li"), "ok"), 0`)
	if got := eval[string](b, `byId("reviewed").textContent`); got != "1 of 2 reviewed: 1 accepted" {
		t.Errorf("the page counts %q", got)
	}
	if got := eval[string](b, `byId("stage").checkVisibility() + " " + byId("zoomin").checkVisibility() + " " + byId("search").checkVisibility()`); got != "false false true" {
		t.Errorf("chart, zoom and search are shown: %s", got)
	}
	eval[any](b, `state.query = "weir", filter(), 0`)
	if got := eval[string](b, `Array.from(document.querySelectorAll("#undated li:not([hidden]) .title"), n => n.textContent).join()`); got != "A weir stood in the gorge" {
		t.Errorf("the search finds %q", got)
	}
}

// On a page made with a sheet, a verdict on a sentence that has changed is given
// anew, a correction that came with the sheet comes back when its rejection is
// taken back, and a row of the person's own can only be edited.
func TestReviewOfReviewed(t *testing.T) {
	c := dam(t)
	s := sheetOf(t, c)
	changed, fixed := row(t, &s, "The wall gave way"), row(t, &s, "The army pumped")
	changed.Verdict, changed.State = chrono.VerdictOK, `recheck: was The "wall" broke.`
	fixed.Verdict, fixed.Date, fixed.By = chrono.VerdictFix, "June 2021", "AM"
	s.Rows = append(s.Rows, sheet.Row{Verdict: chrono.VerdictAdd, ID: "e1234567", Date: "2020", Title: "the log was opened", Document: "dam.txt"})
	reviewed, _, err := s.Apply(c)
	if err != nil {
		t.Fatal(err)
	}
	b := open(t, reviewed, Options{Sheet: s}, screen{}).ready()
	verdict := func(id, press string) sheet.Row {
		t.Helper()
		eval[any](b, fmt.Sprintf(`byId(%q).querySelector("[data-judge=%s]").click(), 0`, id, press))
		back, err := sheet.Parse([]byte(eval[string](b, `writeSheet()`)))
		if err != nil {
			t.Fatal(err)
		}
		return back.Rows[slices.IndexFunc(back.Rows, func(r sheet.Row) bool { return r.ID == id })]
	}
	if got := eval[string](b, `byId("reviewed").textContent`); got != "2 of 21 reviewed: 1 corrected, 1 added, 1 to be checked again" {
		t.Errorf("the page counts %q", got)
	}
	if r := verdict(changed.ID, "ok"); r.Verdict != "ok" || r.State != "" {
		t.Errorf("an event accepted anew has the row %+v", r)
	}
	if r := verdict(changed.ID, "ok"); r.Verdict != "ok" || r.State != changed.State {
		t.Errorf("an event whose new verdict was taken back has the row %+v", r)
	}
	if r := verdict(fixed.ID, "ok"); r.Verdict != "fix" || r.Date != "June 2021" || r.By != "AM" {
		t.Errorf("an accepted correction has the row %+v", r)
	}
	if r := verdict(fixed.ID, "no"); r.Verdict != "no" {
		t.Errorf("a rejected correction has the row %+v", r)
	}
	if r := verdict(fixed.ID, "no"); r.Verdict != "fix" || r.Date != "June 2021" {
		t.Errorf("a correction whose rejection was taken back has the row %+v", r)
	}
	if got := eval[string](b, `Array.from(byId("e1234567").querySelectorAll("[data-judge]"), n => n.textContent).join()`); got != "Edit" {
		t.Errorf("a person's own row offers %q", got)
	}
	if got := eval[string](b, `writeSheet()`); got != sheetText(t, s) {
		t.Error("with every verdict taken back the sheet is another")
	}
}
