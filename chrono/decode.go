package chrono

import (
	"fmt"
	"slices"
	"strings"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// Chronology returns what w says, so that a chronology outlives the articles
// it was made from. Its documents have the blocks and sentences alone in which
// an event or a mention stands. The error names the first thing in w that
// cannot be: another schema, an unknown name, offsets that do not fit the text.
func (w *Wire) Chronology() (*Chronology, error) {
	if w.Schema != Schema {
		return nil, fmt.Errorf("schema %q is not %q", w.Schema, Schema)
	}
	d := decoder{w: w, c: &Chronology{}, document: map[string]int{}, mention: map[string]int{}}
	if err := d.documents(); err != nil {
		return nil, err
	}
	if err := d.mentions(); err != nil {
		return nil, err
	}
	d.blocks()
	var err error
	if d.c.Events, err = d.events(w.Events); err != nil {
		return nil, err
	}
	if d.c.Undated, err = d.events(w.Undated); err != nil {
		return nil, err
	}
	for _, u := range w.Unused {
		d.c.Unused = append(d.c.Unused, Unused{d.document[u.Document], d.mention[u.Document+" "+u.ID], u.Reason})
	}
	for _, m := range w.Warnings {
		i, ok := d.document[m.Document]
		if !ok {
			return nil, fmt.Errorf("a warning is of the unknown document %q", m.Document)
		}
		d.c.Warnings = append(d.c.Warnings, Warning{i, m.Message})
	}
	return d.c, nil
}

// decoder is the state of one reading.
type decoder struct {
	w        *Wire
	c        *Chronology
	document map[string]int // document id -> index
	mention  map[string]int // document id, blank, mention id -> index among its mentions
}

func (d *decoder) documents() error {
	for i, x := range d.w.Documents {
		if _, ok := d.document[x.ID]; ok {
			return fmt.Errorf("two documents have the id %q", x.ID)
		}
		d.document[x.ID] = i
		doc := article.Document{ID: x.ID, URI: x.Source, Title: x.Title, Lang: x.Lang, SHA256: x.SHA256, Text: x.Text, DCTSource: x.PublishedFrom}
		for _, f := range []struct {
			from *string
			to   *calendar.Date
		}{{x.Published, &doc.DCT}, {x.Modified, &doc.Modified}, {x.Captured, &doc.Captured}} {
			if f.from == nil {
				continue
			}
			day, err := calendar.ParseEDTF(*f.from)
			if err != nil {
				return fmt.Errorf("document %s: %w", x.ID, err)
			}
			*f.to = day.Start
		}
		d.c.Documents = append(d.c.Documents, doc)
	}
	return nil
}

// tellings calls f for every place where w tells an event.
func (d *decoder) tellings(f func(t *WireTelling, page *int, paragraph int) error) error {
	for _, list := range [][]WireEvent{d.w.Events, d.w.Undated} {
		for i := range list {
			e := &list[i]
			t := e.telling()
			if err := f(&t, e.Page, e.Paragraph); err != nil {
				return err
			}
			for j := range e.Also {
				if err := f(&e.Also[j], nil, 0); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// telling is the first of the places where e is told.
func (e *WireEvent) telling() WireTelling {
	return WireTelling{e.Document, e.Sentence, e.Clause, e.Trigger, e.Mentions, e.Date, e.Attribution,
		e.Title, e.Relation, e.Certainty, e.DatedBy, e.Why, e.Polarity, e.Modality, nil}
}

// mentions gathers the date mentions of each document, in the order of its
// text, from the events and from those that dated none.
func (d *decoder) mentions() error {
	found := map[string]map[string]WireMention{}
	add := func(document string, m WireMention) error {
		if _, ok := d.document[document]; !ok {
			return fmt.Errorf("mention %s is of the unknown document %q", m.ID, document)
		}
		if found[document] == nil {
			found[document] = map[string]WireMention{}
		}
		found[document][m.ID] = m
		return d.fits(document, WireSpan{m.Start, m.End, m.Text})
	}
	err := d.tellings(func(t *WireTelling, _ *int, _ int) error {
		for _, m := range t.Mentions {
			if err := add(t.Document, m); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, u := range d.w.Unused {
		if err := add(u.Document, u.WireMention); err != nil {
			return err
		}
	}
	d.c.Mentions = make([][]timex.Mention, len(d.c.Documents))
	for document, byID := range found {
		i := d.document[document]
		for _, m := range byID {
			read, err := readMention(m)
			if err != nil {
				return fmt.Errorf("mention %s of %s: %w", m.ID, document, err)
			}
			d.c.Mentions[i] = append(d.c.Mentions[i], read)
		}
		slices.SortFunc(d.c.Mentions[i], func(a, b timex.Mention) int { return a.Span.Start - b.Span.Start })
		for j, m := range d.c.Mentions[i] {
			d.mention[document+" "+m.ID] = j
		}
	}
	return nil
}

// fits says whether the words of s stand where it says they do.
func (d *decoder) fits(document string, s WireSpan) error {
	i, ok := d.document[document]
	if !ok {
		return fmt.Errorf("unknown document %q", document)
	}
	text := d.c.Documents[i].Text
	if s.Start < 0 || s.End < s.Start || s.End > len(text) || text[s.Start:s.End] != s.Text {
		return fmt.Errorf("bytes %d to %d of document %s are not %q", s.Start, s.End, document, s.Text)
	}
	return nil
}

// blocks gives each document the blocks and sentences in which events stand.
func (d *decoder) blocks() {
	d.tellings(func(t *WireTelling, page *int, paragraph int) error {
		i, ok := d.document[t.Document]
		if !ok || paragraph == 0 {
			return nil
		}
		b := article.Block{Span: article.Span{Start: t.Sentence.Start, End: t.Sentence.End}, Paragraph: paragraph}
		if page != nil {
			b.Page = *page
		}
		doc := &d.c.Documents[i]
		doc.Blocks = append(doc.Blocks, b)
		return nil
	})
	for i := range d.c.Documents {
		doc := &d.c.Documents[i]
		slices.SortFunc(doc.Blocks, func(a, b article.Block) int { return a.Span.Start - b.Span.Start })
		var blocks []article.Block
		for _, b := range doc.Blocks {
			if n := len(blocks); n == 0 || blocks[n-1].Span != b.Span {
				blocks = append(blocks, b)
				doc.Sentences = append(doc.Sentences, article.Sentence{Span: b.Span, Block: len(blocks) - 1})
			}
		}
		doc.Blocks = blocks
	}
}

func (d *decoder) events(list []WireEvent) ([]Event, error) {
	var out []Event
	for i := range list {
		e, err := d.event(&list[i])
		if err != nil {
			return nil, fmt.Errorf("event %s: %w", list[i].ID, err)
		}
		out = append(out, e)
	}
	return out, nil
}

func (d *decoder) event(w *WireEvent) (Event, error) {
	e := Event{ID: w.ID, Actors: w.Actors}
	var err error
	if e.Telling, err = d.telling(w.telling()); err != nil {
		return e, err
	}
	for i := range w.Also {
		t, err := d.telling(w.Also[i].completed(w))
		if err != nil {
			return e, err
		}
		e.Also = append(e.Also, t)
	}
	for _, a := range w.Alternatives {
		v, err := readValue(a)
		if err != nil {
			return e, err
		}
		e.Alternatives = append(e.Alternatives, v)
	}
	err = pick([]choice{
		{"class", w.Class, classNames[:], (*uint8)(&e.Class)},
		{"tense", w.Tense, tenseNames[:], (*uint8)(&e.Tense)},
	})
	if err != nil {
		return e, err
	}
	e.Anchor = readAnchor(w.Anchor)
	if e.When, err = readWindow(w.When); err != nil {
		return e, err
	}
	if r := w.Review; r != nil {
		e.Review = &Review{r.Verdict, r.By, r.Note, r.Was, r.Quote}
	}
	return e, nil
}

func (d *decoder) telling(w WireTelling) (Telling, error) {
	t := Telling{Clause: article.Span{Start: w.Clause.Start, End: w.Clause.End}, Attribution: w.Attribution,
		Title: w.Title, Why: w.Why, Negative: w.Polarity == "NEG", Differs: w.Differs}
	if err := pick(choices(&w, &t)); err != nil {
		return t, err
	}
	for _, s := range []struct {
		from WireSpan
		to   *article.Span
	}{{w.Sentence, &t.Sentence}, {w.Trigger, &t.Trigger}} {
		if err := d.fits(w.Document, s.from); err != nil {
			return t, err
		}
		*s.to = article.Span{Start: s.from.Start, End: s.from.End}
	}
	t.Document = d.document[w.Document]
	for _, m := range w.Mentions {
		t.Mentions = append(t.Mentions, d.mention[w.Document+" "+m.ID])
	}
	if w.Date == nil {
		return t, nil
	}
	for i, m := range w.Mentions {
		// The zone is written in one of the mentions, and kept with it.
		if w.Date.Zone != "" && strings.Contains(m.Text, w.Date.Zone) {
			d.c.Mentions[t.Document][t.Mentions[i]].Zone = w.Date.Zone
		}
	}
	var err error
	t.Value, err = readValue(*w.Date)
	return t, err
}
