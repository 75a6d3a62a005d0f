package render

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/chrono"
	"dateline/chrono/calendar"
	"dateline/chrono/compare"
	"dateline/chrono/timex"
)

// writeDiffText writes a hunk for each date under which something changed, and
// a line of counts.
func writeDiffText(w io.Writer, d *Comparison, opt Options) error {
	if len(d.Versions) > 2 {
		return writeHistoryText(w, d, opt)
	}
	t := diffText{b: bufio.NewWriter(w), d: d, opt: opt}
	if !d.Stat {
		var was, is []chrono.Event
		for i := range d.Changes {
			was, is = append(was, d.Changes[i].Old...), append(is, d.Changes[i].New...)
		}
		t.head("---", d.Old, len(was), undatedOf(was))
		t.head("+++", d.New, len(is), undatedOf(is))
		t.hunks()
	}
	t.print(summaryLine(compare.Summarize(d.Changes)) + "\n")
	return t.b.Flush()
}

// diffText is the state of one writing.
type diffText struct {
	b           *bufio.Writer
	d           *Comparison
	opt         Options
	date, title int // cells of the columns
}

func (t *diffText) print(s string) { t.b.WriteString(s) }

func (t *diffText) paint(colour, s string) string {
	if !t.opt.Color || s == "" {
		return s
	}
	return colour + s + plain
}

// head names a version, and how many events of it, n in all, take part in what
// follows.
func (t *diffText) head(mark string, c *chrono.Chronology, n, undated int) {
	var names []string
	for i := range c.Documents {
		doc := &c.Documents[i]
		published := "publication date unknown"
		if !doc.DCT.IsZero() {
			published = "published " + doc.DCT.String()
		}
		names = append(names, Inert(sourcePath(doc))+"  "+published)
	}
	if len(names) == 0 {
		names = []string{"/dev/null"}
	}
	told := count(n, "event")
	if undated > 0 {
		told += fmt.Sprintf(", %d undated", undated)
	}
	t.print(t.paint(bold, fmt.Sprintf("%s %s  %s", mark, strings.Join(names, ", "), told)) + "\n")
}

// undatedOf counts the events that have no date.
func undatedOf(events []chrono.Event) int {
	n := 0
	for i := range events {
		if events[i].Value.Date.IsZero() {
			n++
		}
	}
	return n
}

const (
	maxTitle = 46 // a longer title is followed by its remarks without a column
	letter   = 5  // cells before the date
)

// diffLine is one change, ready to be written.
type diffLine struct {
	hunk, letter, date, title, remarks string
	colour                             string
	change                             *compare.Change
}

func (t *diffText) hunks() {
	var lines []diffLine
	for i := range t.d.Changes {
		c := &t.d.Changes[i]
		if c.Op == compare.Unchanged {
			continue
		}
		l := t.line(c)
		l.title, l.remarks = gitMarked(l.title), gitMarked(l.remarks)
		t.date = max(t.date, min(columns(l.date), maxTitle))
		if n := columns(l.title); n <= maxTitle {
			t.title = max(t.title, n)
		}
		lines = append(lines, l)
	}
	hunk := ""
	for _, l := range lines {
		if l.hunk != hunk {
			hunk = l.hunk
			t.print(t.paint(cyan, "@@ "+hunk+" @@") + "\n")
		}
		t.write(l)
		t.explain(l.change)
	}
}

// explain writes, where asked for, words, rule, anchor, reason and sentence of
// the event on both sides.
func (t *diffText) explain(c *compare.Change) {
	if !t.opt.Explain {
		return
	}
	for _, side := range []struct {
		name string
		c    *chrono.Chronology
		list []chrono.Event
	}{{"old", t.d.Old, c.Old}, {"new", t.d.New, c.New}} {
		for i := range side.list {
			t.print("    " + t.paint(bold, side.name) + "\n")
			explained := table{w: t.b, c: side.c, opt: t.opt}
			explained.explain(&side.list[i])
		}
	}
}

func (t *diffText) write(l diffLine) {
	indent := letter + t.date + 2*gap
	body := l.title
	if l.remarks != "" {
		body = pad(l.title, t.title) + strings.Repeat(" ", gap) + l.remarks
	}
	limit := 0
	if t.opt.Width > 0 {
		limit = max(t.opt.Width-indent, leastWay)
		if columns(body) > limit {
			body = strings.TrimSpace(l.title + "  " + l.remarks)
		}
	}
	for i, part := range wrap(body, limit) {
		if i == 0 {
			part = "  " + t.paint(l.colour+bold, l.letter) + "  " + pad(l.date, t.date) + strings.Repeat(" ", gap) + t.marked(part)
		} else {
			part = strings.Repeat(" ", indent-gap) + t.marked(part)
		}
		t.print(strings.TrimRight(part, " ") + "\n")
	}
}

// What is gone and what is new stands between control characters, which article
// text never has here: Inert takes them away. Each format shows them its way.
const (
	delStart, delEnd = "\x01", "\x02"
	insStart, insEnd = "\x03", "\x04"
)

// gitMarked shows what is gone and what is new in s as git does.
func gitMarked(s string) string {
	return strings.NewReplacer(delStart, "[-", delEnd, "-]", insStart, "{+", insEnd, "+}").Replace(s)
}

// marked paints what is marked as gone or new in s.
func (t *diffText) marked(s string) string {
	if !t.opt.Color {
		return s
	}
	return strings.NewReplacer("[-", red+"[-", "-]", "-]"+plain, "{+", green+"{+", "+}", "+}"+plain).Replace(s)
}

// line says what became of one event.
func (t *diffText) line(c *compare.Change) diffLine {
	e := c.Event()
	l := diffLine{hunk: hunkLabel(e), letter: c.Op.Letter(), date: eventDate(t.side(c), e), title: bodyTitle(e), colour: opColour(c.Op), change: c}
	if len(c.Old) > 0 && len(c.New) > 0 {
		before, after := eventDate(t.d.Old, &c.Old[0]), eventDate(t.d.New, e)
		if before != after && (c.Op != compare.Reworded) {
			l.date = before + " -> " + shortDate(before, after)
		}
		inTitle := !slices.ContainsFunc(c.Words, func(w compare.WordChange) bool { return w.In == "sentence" })
		if (c.Op == compare.Reworded || t.d.Word) && inTitle {
			l.title = markedTitle(&c.Old[0], e)
		}
	}
	l.remarks = t.remarks(c)
	return l
}

// side is the chronology of the event by which c is placed.
func (t *diffText) side(c *compare.Change) *chrono.Chronology {
	if len(c.New) > 0 {
		return t.d.New
	}
	return t.d.Old
}

// bodyTitle is the title with what keeps it from being a plain fact.
func bodyTitle(e *chrono.Event) string {
	if m := standing(e); m != "" {
		return m + ": " + Inert(e.Title)
	}
	return Inert(e.Title)
}

// markedTitle is the new title with the words that changed marked as git does.
func markedTitle(old, new *chrono.Event) string {
	s := markRuns(compare.Words(Inert(old.Title), Inert(new.Title)))
	if m := standing(new); m != "" && m == standing(old) {
		s = m + ": " + s
	}
	return s
}

func markRuns(runs []compare.WordRun) string {
	var parts []string
	for _, r := range runs {
		s := r.Keep
		if r.Del != "" {
			s += delStart + r.Del + delEnd
		}
		if r.Ins != "" {
			s += insStart + r.Ins + insEnd
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, " ")
}

// eventDate is the date of e as people read it; for an undated event the words
// that might date it.
func eventDate(c *chrono.Chronology, e *chrono.Event) string {
	if !e.Value.Date.IsZero() {
		return relationWords(e.Relation) + plainDate(e.Value)
	}
	if e.DatedBy != chrono.DatedByNone && !e.When.IsOpen() {
		return sayWindow(e.When)
	}
	if len(e.Mentions) > 0 {
		return "“" + Inert(c.Documents[e.Document].Slice(c.Mentions[e.Document][e.Mentions[0]].Span)) + "”"
	}
	return "undated"
}

// plainDate writes days, months and years in digits, which line up and compare;
// what would be a code, "2021-23" for an autumn, is said in words.
func plainDate(v timex.Value) string {
	d := v.Date
	digits := d.Granularity <= calendar.Day && d.Granularity != calendar.DayPart || d.Granularity == calendar.Month || d.Granularity == calendar.Year
	if !digits || d.Qualifier != 0 || v.Mod != 0 || !v.Until.IsZero() || civil(d.Start).Year() < 1 {
		return sayValue(v)
	}
	if d.Granularity < calendar.Day {
		return v.TIMEX3()
	}
	return v.EDTF()
}

// relationWords stand before a date; within says nothing.
func relationWords(r chrono.Relation) string {
	if r == chrono.Within {
		return ""
	}
	return r.String() + " "
}

// shortDate leaves out the day of after where before has the same.
func shortDate(before, after string) string {
	x, _, ok := strings.Cut(before, "T")
	y, clock, also := strings.Cut(after, "T")
	if ok && also && x == y && !strings.Contains(clock, "/") {
		return "T" + clock
	}
	return after
}

// hunkLabel is the date under which e stands: the day of a clock time.
func hunkLabel(e *chrono.Event) string {
	d := e.Value.Date
	switch {
	case d.IsZero() && e.DatedBy != chrono.DatedByNone && !e.When.IsOpen():
		return sayWindow(e.When)
	case d.IsZero():
		return "undated"
	case d.Granularity < calendar.Day && e.Value.Until.IsZero():
		return d.In(calendar.Day).String()
	}
	return plainDate(e.Value)
}

func summaryLine(s compare.Summary) string {
	var parts []string
	for _, o := range compare.Ops() {
		always := o == compare.Added || o == compare.Removed || o == compare.Moved || o == compare.Unchanged
		if s[o] > 0 || always {
			parts = append(parts, fmt.Sprintf("%d %s", s[o], o))
		}
	}
	return strings.Join(parts, ", ")
}

const (
	red   = "\x1b[31m"
	green = "\x1b[32m"
	cyan  = "\x1b[36m"
)

func opColour(o compare.Op) string {
	switch o {
	case compare.Added:
		return green
	case compare.Removed:
		return red
	}
	return yellow
}
