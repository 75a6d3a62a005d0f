package render

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// writeTable writes c for people: the documents, then a line an event with its
// date, how sure it is, and what happened according to whom. Where opt.Width
// is set, long lines are wrapped under their column.
func writeTable(w io.Writer, c *chrono.Chronology, opt Options) error {
	t := table{w: bufio.NewWriter(w), c: c, opt: opt}
	t.documents()
	if len(c.Events) == 0 {
		t.print("\nNo event with a date.\n")
	} else {
		t.print("\n")
	}
	t.events(c.Events)
	if len(c.Undated) > 0 {
		t.print("\n" + t.paint(bold, "Without a date") + "\n\n")
		t.events(c.Undated)
	}
	return t.w.Flush()
}

// table is the state of one writing: the widths of its columns.
type table struct {
	w           *bufio.Writer
	c           *chrono.Chronology
	opt         Options
	date, basis int // cells of the first two columns, with the gap behind them
	body        int // cells of the last; 0 is unlimited
}

func (t *table) events(list []chrono.Event) {
	t.measure(list)
	for i := range list {
		if i > 0 && t.opt.Explain {
			t.print("\n")
		}
		t.event(&list[i])
	}
}

const (
	gap      = 2
	maxDate  = 28  // a longer date is wrapped in its column; without a width it reaches beyond it
	roomy    = 100 // cells of a terminal with room for long dates
	leastWay = 24  // cells that the last column must have, or it goes below the others
)

func (t *table) print(s string) { t.w.WriteString(s) }

// documents writes what was read, and when it was published, a long line further
// in below its beginning.
func (t *table) documents() {
	several := len(t.c.Documents) > 1
	for i := range t.c.Documents {
		d := &t.c.Documents[i]
		head, under := "", gap
		if several {
			under = columns(t.c.Documents[len(t.c.Documents)-1].ID) + gap
			head = pad(d.ID, under)
		}
		// On the narrowest terminals words go before their indent.
		room := max(t.opt.Width-under, min(t.opt.Width, leastWay))
		for k, l := range wrap(Inert(sourcePath(d))+", "+sayPublished(d), room) {
			if k > 0 {
				head = strings.Repeat(" ", under)
			}
			t.print(t.paint(bold, head+l) + "\n")
		}
	}
}

// sayPublished says when a document was published, and how that is known.
func sayPublished(d *article.Document) string {
	if d.DCT.IsZero() {
		return "publication date unknown"
	}
	return "published " + sayDate(d.DCT, true) + " (" + publishedFrom(d.DCTSource) + ")"
}

// publishedFrom says in words where a publication date was taken from.
func publishedFrom(source string) string {
	switch source {
	case "flag":
		return "given by --date"
	case "dates":
		return "given by --dates"
	case "metadata":
		return "by its metadata"
	case "url":
		return "by its address"
	case "filename":
		return "by its file name"
	case "timeml":
		return "by its DCT"
	case "dateline":
		return "by its dateline"
	case "review":
		return "by the review sheet"
	case "text":
		return "inferred from the text"
	}
	return source
}

// measure fits the columns to what the events of one list hold, and to the
// terminal.
func (t *table) measure(list []chrono.Event) {
	t.date, t.basis, t.body = 0, 0, 0
	wide := make([]int, len(list))
	for i := range list {
		wide[i] = columns(t.when(&list[i])) + gap
		if label := basisLabel(&list[i]); label != "" {
			t.basis = max(t.basis, columns(label)+gap)
		}
	}
	slices.Sort(wide)
	if n := len(wide) - 1; n >= 0 {
		if t.opt.Width > 0 && t.opt.Width < roomy {
			n = n * 9 / 10 // one date in ten is wrapped, for the room of all the others
		}
		t.date = min(wide[n], maxDate+gap)
	}
	if t.opt.Width > 0 {
		t.body = t.opt.Width - t.date - t.basis
		if t.body < leastWay {
			t.body = max(t.opt.Width-gap, 1)
		}
	}
}

// narrow reports whether the last column stands below the others.
func (t *table) narrow() bool { return t.opt.Width > 0 && t.opt.Width-t.date-t.basis < leastWay }

// when is what the first column says of e: its date, or the words that might
// date it, or that there are none.
func (t *table) when(e *chrono.Event) string {
	if !e.Value.Date.IsZero() {
		return sayAll(e)
	}
	if len(e.Mentions) > 0 {
		d := &t.c.Documents[e.Document]
		return "“" + Inert(d.Slice(t.c.Mentions[e.Document][e.Mentions[0]].Span)) + "”"
	}
	return "undated"
}

func (t *table) event(e *chrono.Event) {
	body := wrap(bodyLabel(t.c, e, len(t.c.Documents) > 1), t.body)
	dates := []string{t.when(e)}
	if t.opt.Width > 0 {
		dates = wrap(dates[0], t.date-gap)
	}
	basis := basisLabel(e)
	tint := ""
	if e.Modality != chrono.Actual || e.Negative || e.Certainty == timex.Assumed {
		tint = yellow
	}
	if t.narrow() {
		head := t.paint(bold, strings.Join(dates, " ")) + "  " + t.paint(dim, basis)
		t.print(strings.TrimRight(head, " ") + "\n")
		for _, l := range body {
			t.print(strings.Repeat(" ", gap) + t.paint(tint, l) + "\n")
		}
		t.explain(e)
		return
	}
	for i := 0; i < max(len(body), len(dates)); i++ {
		date, how, text := "", "", ""
		if i < len(dates) {
			date = dates[i]
		}
		if i == 0 {
			how = basis
		} else if date != "" {
			date = strings.Repeat(" ", gap) + date // or it would read as the next one
		}
		if i < len(body) {
			text = body[i]
		}
		if i == 0 && columns(date) > t.date-gap {
			date += strings.Repeat(" ", gap)
		}
		line := t.paint(bold, pad(date, t.date)) + t.paint(dim, pad(how, t.basis)) + t.paint(tint, text)
		t.print(strings.TrimRight(line, " ") + "\n")
	}
	t.explain(e)
}

// basisLabel says how far the date of e can be relied on: nothing of one that a
// person wrote, which no words bear out.
func basisLabel(e *chrono.Event) string {
	if e.Value.Date.IsZero() || byHand(e.Review) {
		return ""
	}
	return e.Certainty.String()
}

// byHand reports whether a person wrote the date of the event: of one added, or
// of one corrected that had another date, or none, before.
func byHand(r *chrono.Review) bool {
	if r == nil || r.Verdict != chrono.VerdictFix {
		return r != nil && r.Verdict == chrono.VerdictAdd
	}
	was, _, _ := strings.Cut(r.Was, "; ")
	_, err := calendar.ParseEDTF(was)
	return err == nil || was == "undated"
}

// bodyLabel says what happened, first what keeps it from being a plain fact,
// last who says so.
func bodyLabel(c *chrono.Chronology, e *chrono.Event, several bool) string {
	s, by := Inert(e.Title), chainOf(e.Attribution)
	switch m := standing(e); {
	case by != "" && (e.Modality == chrono.Denied || e.Modality == chrono.Alleged):
		s = m + " by " + by + ": " + s
	case m != "":
		s = m + ": " + s
		fallthrough
	default:
		if by != "" {
			s += ", according to " + by
		}
	}
	s = capital(s)
	if several {
		id := func(d int) string { return c.Documents[d].ID }
		s += " " + othersOf(e, id).brackets(id(e.Document))
	}
	if e.Review != nil {
		s += " [" + Inert(sayReview(e.Review)) + "]"
	}
	return s
}

// standing names what e is, other than something that happened; "" for what did.
// What did not happen is named so where the title does not say it itself: "Did
// not happen: they have not responded" would read as the contrary.
func standing(e *chrono.Event) string {
	name := e.Modality.String()
	if e.Modality == chrono.Actual {
		name = ""
	}
	if e.Negative && !negated.MatchString(e.Title) {
		switch e.Modality {
		case chrono.Actual:
			return "Did not happen"
		case chrono.Planned:
			return "No longer planned"
		}
		name += " not to happen"
	}
	return capital(name)
}

var negated = regexp.MustCompile(`(?i)\b(not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|fail(s|ed|ing)?|refus(es|ed|ing)|declin(es|ed|ing))\b|n[’']t\b`)

// chainOf says who says so, the innermost source first: the one whose words they
// are is told by the next. It is "" where the article itself says so.
func chainOf(sources []string) string {
	var chain []string
	for _, s := range slices.Backward(sources) {
		chain = append(chain, afterTo(Inert(s)))
	}
	return strings.Join(chain, ", as told by ")
}

// afterTo is a source as it reads after "according to" or "by": an article or a
// possessive small as inside a sentence, a pronoun in its other case.
func afterTo(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	switch small := strings.ToLower(first); small {
	case "the", "a", "an", "this", "that", "its", "his", "her", "their", "some", "one", "two", "many", "several":
		return strings.TrimSpace(small + " " + rest)
	case "he", "she", "they", "we", "i":
		if rest == "" {
			return map[string]string{"he": "him", "she": "her", "they": "them", "we": "us", "i": "me"}[small]
		}
	}
	return s
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); n == 0 || unicode.IsUpper(second) {
		return s // a name that is written so: "iPhone"
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// explain writes, where asked for, the words that date e, the rule and anchor,
// the reason, and the source sentence.
func (t *table) explain(e *chrono.Event) {
	if !t.opt.Explain {
		return
	}
	d := &t.c.Documents[e.Document]
	for _, i := range e.Mentions {
		m := &t.c.Mentions[e.Document][i]
		t.reason("words", fmt.Sprintf("“%s” say %s, by the rule %s", d.Slice(m.Span), m.Expr, m.Rule))
	}
	if !e.Value.Date.IsZero() {
		t.reason("date", fmt.Sprintf("%s, %s", e.Value.EDTF(), relationWhy[e.Relation]))
		t.reason("anchor", t.anchor(e.Document, e.Anchor))
	}
	t.reason("why", e.Why)
	for _, v := range e.Alternatives {
		t.reason("or", v.EDTF())
	}
	t.reason("sentence", t.quote(&e.Telling))
	for i := range e.Also {
		a := &e.Also[i]
		t.reason("also", t.quote(a))
		if a.Why != e.Why {
			t.reason("", strings.TrimPrefix(a.Value.EDTF()+", "+a.Why, ", "))
		}
	}
}

func (t *table) quote(tell *chrono.Telling) string {
	d := &t.c.Documents[tell.Document]
	where := cmp.Or(sayParagraph(t.c.Block(tell).Paragraph), "none, added by hand") + ": "
	if len(t.c.Documents) > 1 {
		where = d.ID + ", " + where
	}
	return where + d.Slice(tell.Sentence)
}

// relationWhy says how an event lies to its date.
var relationWhy = [...]string{
	chrono.Within: "some time within it", chrono.Throughout: "all through it", chrono.From: "from then on",
	chrono.Until: "until then", chrono.By: "then or before", chrono.Before: "before it", chrono.After: "after it",
}

// anchor says in words what a date was reckoned from.
func (t *table) anchor(document int, a timex.Anchor) string {
	d := &t.c.Documents[document]
	switch a.Kind {
	case timex.Published:
		return "publication on " + sayDate(d.DCT, true)
	case timex.MentionAnchor:
		for i := range t.c.Mentions[document] {
			if m := &t.c.Mentions[document][i]; m.ID == a.ID {
				return fmt.Sprintf("“%s”, %s", d.Slice(m.Span), m.Value.EDTF())
			}
		}
	case timex.EventAnchor:
		for i := range t.c.Events {
			if e := &t.c.Events[i]; e.ID == a.ID {
				return fmt.Sprintf("%s, %s", e.Title, e.Value.EDTF())
			}
		}
	}
	return a.String()
}

// reason writes one line of an explanation, wrapped under its text.
func (t *table) reason(label, text string) {
	const indent, labels = 4, 10
	if text == "" {
		return
	}
	limit := 0
	if t.opt.Width > 0 {
		limit = max(t.opt.Width-indent-labels, leastWay)
	}
	for i, l := range wrap(Inert(text), limit) {
		if i > 0 {
			label = ""
		}
		t.print(strings.Repeat(" ", indent) + t.paint(dim, pad(label, labels)) + l + "\n")
	}
}

// ANSI colours.
const (
	bold   = "\x1b[1m"
	dim    = "\x1b[2m"
	yellow = "\x1b[33m"
	plain  = "\x1b[0m"
)

// paint wraps s in a colour, where colours are asked for.
func (t *table) paint(colour, s string) string {
	if !t.opt.Color || colour == "" || strings.TrimSpace(s) == "" {
		return s
	}
	return colour + s + plain
}
