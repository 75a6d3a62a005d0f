package render

import (
	"cmp"
	"sort"
	"strconv"
	"strings"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// card is one event in the list of the page.
type card struct {
	ID                                     string
	Title                                  []piece // our own [words] marked
	Date                                   string  // as people read it
	EDTF                                   string
	Fine                                   string // how fine the date is, in words
	Basis                                  string // how it is known: stated, reckoned, given
	Modality, Certainty, Polarity, DatedBy string
	Kind                                   string // point, window (some time in it), span (lasted); "" without a place on the axis
	Open                                   string // start, end, both; "" where both ends are known
	Approx                                 bool
	Precision                              string // facet: day, month, year, longer, open
	Actors                                 string // lanes among the actors, the first its own
	Sources                                string
	Actor                                  string // name of its own lane, "" for the others
	Source                                 string // name of the document where there are several
	Quote                                  []piece
	Says                                   string // attribution, "" for the article itself
	Badges                                 []badge
	Why                                    string
	Place                                  string // paragraph and page
	TextID                                 string // id of the sentence in the article's text
	Anchor                                 string // id of the event that dates this one
	AnchorIs                               string // its title
	Or                                     []string
	Also                                   []telling
	Review, Verdict                        string
	Changes                                string // lane of its change, of a comparison
	changed
}

// badge is a word of warning beside the date. Kind is a class of the style sheet.
type badge struct{ Kind, Words string }

// telling is another place where the event is told.
type telling struct {
	Source, Says string
	Otherwise    string // what it says instead: "court.txt says Thu 18 Oct 2018"
	Quote        []piece
	TextID       string
}

// piece is a run of words: Kind is "" for plain ones, date, trigger or ours.
type piece struct{ Kind, Text string }

// cards turns events into cards.
type cards struct {
	c       *chrono.Chronology
	lanes   *laneSets
	several bool              // articles
	text    bool              // the page ends with the articles' text
	names   []string          // of the articles
	titles  map[string]string // id -> title of the dated events
}

func newCards(c *chrono.Chronology, x *chrono.Wire, p *page, text bool) cards {
	titles := map[string]string{}
	for i := range x.Events {
		titles[x.Events[i].ID] = x.Events[i].Title
	}
	return cards{c, &p.Lanes, len(c.Documents) > 1, text, sourceNames(c.Documents), titles}
}

// dated turns the events of the chronology into cards, each with its place on
// the axis and its lanes. wire holds the same events as the JSON has them.
func (s cards) dated(wire []chrono.WireEvent) []card {
	out := make([]card, len(wire))
	for i := range wire {
		e := &s.c.Events[i]
		k := s.card(e, &wire[i])
		k.Kind, k.Open, k.Precision = shape(e)
		k.Fine, k.Basis = fine(e, k), basis(e)
		if k.EDTF == "" {
			k.EDTF = windowEDTF(e.When)
		}
		own := s.lanes.Actor.Of[i]
		k.Actors, k.Sources = numbers(own), numbers(s.lanes.Source.Of[i])
		if own[0] < s.lanes.Actor.Colored {
			k.Actor = s.lanes.Actor.Names[own[0]]
		}
		out[i] = k
	}
	return out
}

// undated turns events without a date into cards.
func (s cards) undated(wire []chrono.WireEvent) []card {
	out := make([]card, len(wire))
	for i := range wire {
		out[i] = s.card(&s.c.Undated[i], &wire[i])
		out[i].Date = (&table{c: s.c}).when(&s.c.Undated[i])
	}
	return out
}

func (s cards) card(e *chrono.Event, w *chrono.WireEvent) card {
	k := card{
		ID: w.ID, Title: bracketed(w.Title), Modality: w.Modality, Certainty: w.Certainty, Polarity: w.Polarity,
		DatedBy: w.DatedBy, Why: w.Why, Date: sayEvent(e),
		Quote: quote(s.c, &e.Telling), Says: says(w.Attribution), TextID: s.textID(&e.Telling),
		Place: cmp.Or(sayParagraph(w.Paragraph), "in no sentence"), Actors: "0", Sources: "0",
	}
	if w.Date != nil {
		k.EDTF = w.Date.EDTF
	}
	if w.Page != nil {
		k.Place = "page " + strconv.Itoa(*w.Page) + ", " + k.Place
	}
	if s.several {
		k.Source = s.names[e.Document]
	}
	k.Approx = e.Value.Mod == timex.Approx || e.Value.Date.Qualifier != 0 || e.Value.Until.Qualifier != 0
	k.Badges = badges(e, w)
	if title := s.titles[w.Anchor]; title != "" && e.Anchor.Kind == timex.EventAnchor {
		k.Anchor, k.AnchorIs = w.Anchor, title
	}
	for _, v := range e.Alternatives {
		k.Or = append(k.Or, sayValue(v))
	}
	for i := range e.Also {
		t := &e.Also[i]
		also := telling{Says: says(t.Attribution), Quote: quote(s.c, t), TextID: s.textID(t)}
		if s.several {
			also.Source = s.names[t.Document]
			also.Otherwise = otherwise(e, t, also.Source)
		}
		k.Also = append(k.Also, also)
	}
	if r := e.Review; r != nil {
		k.Review, k.Verdict = sayReview(r), r.Verdict
	}
	return k
}

// textID is the id of a told sentence in the article's text, "" on a page
// without it.
func (s cards) textID(t *chrono.Telling) string {
	if !s.text || t.Sentence.Start == t.Sentence.End {
		return ""
	}
	return sentenceID(t)
}

// basis is how the date of a card is known, "" for one that has none, or whose
// badge says it.
func basis(e *chrono.Event) string {
	if e.Certainty == timex.Assumed {
		return ""
	}
	return basisLabel(e)
}

// badges are the words that keep a reader from taking an event for a plain fact.
// A title that says itself what did not happen needs none: beside "did not
// happen" it would read as the contrary.
func badges(e *chrono.Event, w *chrono.WireEvent) []badge {
	var out []badge
	if words := strings.ToLower(standing(e)); words != "" {
		out = append(out, badge{w.Modality, words})
	}
	if e.Certainty == timex.Assumed && e.DatedBy != chrono.DatedByNone && e.When != (calendar.Window{}) && e.When != calendar.Open() {
		out = append(out, badge{"assumed", "date assumed"})
	}
	if e.DatedBy == chrono.DatedByEvent {
		out = append(out, badge{"byevent", "dated by another event"})
	}
	return out
}

// says names who tells, the outermost first.
func says(who []string) string { return strings.Join(who, ", citing ") }

// sayReview tells what a person decided.
func sayReview(r *chrono.Review) string {
	words := verdictWords(r.Verdict)
	if r.By != "" {
		words += " by " + r.By
	}
	if r.Was != "" {
		words += ": was " + r.Was
	}
	if r.Note != "" {
		words += ". " + r.Note
	}
	if r.Quote != "" {
		words += ". By these words, which are not in the text: “" + r.Quote + "”"
	}
	return words
}

func verdictWords(verdict string) string {
	switch verdict {
	case chrono.VerdictOK:
		return "accepted"
	case chrono.VerdictNo:
		return "rejected"
	case chrono.VerdictFix:
		return "corrected"
	case chrono.VerdictAdd:
		return "added"
	}
	return "changed since it was reviewed"
}

// numbers joins lane numbers with blanks.
func numbers(list []int) string {
	words := make([]string, len(list))
	for i, n := range list {
		words[i] = strconv.Itoa(n)
	}
	return strings.Join(words, " ")
}

// bracketed splits a title into the words of the sentence and our own.
func bracketed(title string) []piece {
	var out []piece
	for title != "" {
		open := strings.IndexByte(title, '[')
		end := strings.IndexByte(title, ']')
		if open < 0 || end < open {
			break
		}
		if open > 0 {
			out = append(out, piece{"", title[:open]})
		}
		out = append(out, piece{"ours", title[open : end+1]})
		title = title[end+1:]
	}
	if title != "" {
		out = append(out, piece{"", title})
	}
	return out
}

// quote is the sentence of a telling with its date words and its trigger marked.
func quote(c *chrono.Chronology, t *chrono.Telling) []piece {
	marks := []mark{{t.Trigger, "trigger"}}
	for _, m := range t.Mentions {
		marks = append(marks, mark{c.Mentions[t.Document][m].Span, "date"})
	}
	return splitAt(c.Documents[t.Document].Text, t.Sentence, marks)
}

// mark is a stretch of text to set apart.
type mark struct {
	article.Span
	kind string
}

// splitAt splits a stretch of text at its marks. Marks outside it, and those that
// overlap one before them, are left out.
func splitAt(text string, s article.Span, marks []mark) []piece {
	sort.SliceStable(marks, func(i, j int) bool { return marks[i].Start < marks[j].Start })
	var out []piece
	at := s.Start
	for _, m := range marks {
		if m.Start < at || m.End > s.End || m.End <= m.Start {
			continue
		}
		if m.Start > at {
			out = append(out, piece{"", text[at:m.Start]})
		}
		out = append(out, piece{m.kind, text[m.Start:m.End]})
		at = m.End
	}
	if at < s.End {
		out = append(out, piece{"", text[at:s.End]})
	}
	return out
}
