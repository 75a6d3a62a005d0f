package chrono

import (
	"sort"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// Wire returns c in the shape of its JSON; version names the tool that wrote
// it. Lists are never nil, so that they are written as [].
func (c *Chronology) Wire(version string) *Wire {
	e := encoder{c}
	w := &Wire{
		Schema:    Schema,
		Version:   version,
		Documents: make([]WireDocument, len(c.Documents)),
		Events:    e.events(c.Events),
		Undated:   e.events(c.Undated),
		Unused:    make([]WireUnused, len(c.Unused)),
		Warnings:  make([]WireWarning, len(c.Warnings)),
	}
	for i := range c.Documents {
		w.Documents[i] = e.document(i)
	}
	for i := range c.Unused {
		w.Unused[i] = c.WireUnused(i)
	}
	for i := range c.Warnings {
		w.Warnings[i] = c.WireWarning(i)
	}
	return w
}

// WireEvent returns ev, an event of c, in the shape of the JSON: a writer that
// asks for one after the other never holds them all.
func (c *Chronology) WireEvent(ev *Event) WireEvent { return encoder{c}.event(ev) }

// WireUnused returns unused mention i in the shape of the JSON.
func (c *Chronology) WireUnused(i int) WireUnused {
	u := c.Unused[i]
	return WireUnused{encoder{c}.id(u.Document), encoder{c}.mention(u.Document, u.Mention), u.Reason}
}

// WireWarning returns warning i in the shape of the JSON.
func (c *Chronology) WireWarning(i int) WireWarning {
	return WireWarning{encoder{c}.id(c.Warnings[i].Document), c.Warnings[i].Message}
}

// WireDocument returns document i in the shape of the JSON.
func (c *Chronology) WireDocument(i int) WireDocument { return encoder{c}.document(i) }

// WireTag returns date mention j of document i as `tag` has it.
func (c *Chronology) WireTag(i, j int) WireTag {
	m := &c.Mentions[i][j]
	t := WireTag{
		WireMention: encoder{c}.mention(i, j),
		EDTF:        m.Value.EDTF(),
		Certainty:   m.Certainty.String(),
		Why:         m.Why,
	}
	if !m.Value.Date.IsZero() {
		w := m.Value.Window()
		t.Earliest, t.Latest = moment(w.Earliest), moment(w.Latest)
	}
	return t
}

// WireEvents returns events of c in the shape of the JSON; never nil.
func (c *Chronology) WireEvents(events []Event) []WireEvent { return encoder{c}.events(events) }

// encoder turns the parts of one chronology into their wire shape.
type encoder struct{ c *Chronology }

func (e encoder) id(document int) string { return e.c.Documents[document].ID }

func (e encoder) document(i int) WireDocument {
	d := &e.c.Documents[i]
	return WireDocument{
		ID:            d.ID,
		Source:        d.URI,
		SHA256:        d.SHA256,
		Title:         d.Title,
		Lang:          d.Lang,
		Published:     day(d.DCT),
		PublishedFrom: d.DCTSource,
		Modified:      day(d.Modified),
		Captured:      day(d.Captured),
		Text:          d.Text,
	}
}

func (e encoder) events(list []Event) []WireEvent {
	out := make([]WireEvent, len(list))
	for i := range list {
		out[i] = e.event(&list[i])
	}
	return out
}

func (e encoder) event(ev *Event) WireEvent {
	t := e.telling(&ev.Telling)
	w := WireEvent{
		ID:           ev.ID,
		Date:         t.Date,
		Relation:     t.Relation,
		When:         WireWindow{moment(ev.When.Earliest), moment(ev.When.Latest)},
		Certainty:    t.Certainty,
		DatedBy:      t.DatedBy,
		Anchor:       ev.Anchor.String(),
		Why:          t.Why,
		Title:        t.Title,
		Actors:       list(ev.Actors),
		Class:        ev.Class.String(),
		Tense:        ev.Tense.String(),
		Polarity:     t.Polarity,
		Modality:     t.Modality,
		Attribution:  t.Attribution,
		Document:     t.Document,
		Sentence:     t.Sentence,
		Clause:       t.Clause,
		Trigger:      t.Trigger,
		Mentions:     t.Mentions,
		Alternatives: make([]WireDate, len(ev.Alternatives)),
		Also:         make([]WireTelling, len(ev.Also)),
	}
	if ev.When == (calendar.Window{}) {
		w.When = WireWindow{} // nothing is known, not the first second of 1970
	}
	b := e.c.Block(&ev.Telling)
	w.Paragraph = b.Paragraph
	if b.Page > 0 {
		w.Page = &b.Page
	}
	for i, v := range ev.Alternatives {
		w.Alternatives[i] = wireDate(v, "")
	}
	for i := range ev.Also {
		w.Also[i] = e.telling(&ev.Also[i])
	}
	if r := ev.Review; r != nil {
		w.Review = &WireReview{r.Verdict, r.By, r.Note, r.Was, r.Quote}
	}
	return w
}

func (e encoder) telling(t *Telling) WireTelling {
	d := &e.c.Documents[t.Document]
	w := WireTelling{
		Document:    d.ID,
		Sentence:    wireSpan(d, t.Sentence),
		Clause:      WireRange{t.Clause.Start, t.Clause.End},
		Trigger:     wireSpan(d, t.Trigger),
		Mentions:    make([]WireMention, len(t.Mentions)),
		Attribution: list(t.Attribution),
		Title:       t.Title,
		Relation:    t.Relation.String(),
		Certainty:   t.Certainty.String(),
		DatedBy:     t.DatedBy.String(),
		Why:         t.Why,
		Polarity:    "POS",
		Modality:    t.Modality.String(),
		Differs:     list(t.Differs),
	}
	if t.Negative {
		w.Polarity = "NEG"
	}
	zone := ""
	for i, m := range t.Mentions {
		w.Mentions[i] = e.mention(t.Document, m)
		if z := e.c.Mentions[t.Document][m].Zone; zone == "" {
			zone = z
		}
	}
	if !t.Value.Date.IsZero() {
		date := wireDate(t.Value, zone)
		w.Date = &date
	}
	return w
}

func (e encoder) mention(document, i int) WireMention {
	m := &e.c.Mentions[document][i]
	return WireMention{
		ID:     m.ID,
		Start:  m.Span.Start,
		End:    m.Span.End,
		Text:   e.c.Documents[document].Slice(m.Span),
		Type:   m.Type.String(),
		Value:  m.TIMEX3(),
		Mod:    m.Value.Mod.String(),
		Expr:   m.Expr.String(),
		Rule:   m.Rule,
		Anchor: m.Anchor.String(),
	}
}

// Block returns the block in which t is told.
func (c *Chronology) Block(t *Telling) article.Block {
	blocks := c.Documents[t.Document].Blocks
	i := sort.Search(len(blocks), func(i int) bool { return blocks[i].Span.End > t.Sentence.Start })
	if i == len(blocks) {
		return article.Block{}
	}
	return blocks[i]
}

func wireSpan(d *article.Document, s article.Span) WireSpan {
	return WireSpan{s.Start, s.End, d.Slice(s)}
}

func wireDate(v timex.Value, zone string) WireDate {
	return WireDate{v.TIMEX3(), v.EDTF(), v.Granularity().String(), v.Mod.String(), zone}
}

// day is d as EDTF, nil for no date.
func day(d calendar.Date) *string {
	if d.IsZero() {
		return nil
	}
	s := d.String()
	return &s
}

// moment is m as "2019-08-18T00:00:00", nil where open.
func moment(m calendar.Moment) *string {
	if m == calendar.OpenPast || m == calendar.OpenFuture {
		return nil
	}
	s := m.String()
	return &s
}

// list is s, or an empty list where s is nil: JSON has [], never null.
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
