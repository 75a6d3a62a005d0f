package render

import (
	"encoding/json"
	"strconv"
	"unicode/utf8"

	"dateline/chrono"
)

// compact is JSON as encoding/json writes it, byte for byte, of the values of
// which a long text has very many: their fields are named here once more, which
// costs a third of finding them by reflection. Each name is given with the
// comma or brace before it.
type compact []byte

func (b *compact) raw(s string) { *b = append(*b, s...) }

func (b *compact) text(name, s string) {
	b.raw(name)
	*b = appendQuoted(*b, s)
}

// maybe writes what s points to, null where that is nil.
func (b *compact) maybe(name string, s *string) {
	if s == nil {
		b.raw(name + "null")
		return
	}
	b.text(name, *s)
}

func (b *compact) number(name string, n int) {
	b.raw(name)
	*b = strconv.AppendInt(*b, int64(n), 10)
}

// array writes a list of n elements, each by itself.
func (b *compact) array(name string, n int, element func(i int)) {
	b.raw(name)
	b.raw("[")
	for i := range n {
		if i > 0 {
			b.raw(",")
		}
		element(i)
	}
	b.raw("]")
}

func (b *compact) texts(name string, list []string) {
	b.array(name, len(list), func(i int) { b.text("", list[i]) })
}

// event writes the fields of e, the first with open before it, and the brace that ends them.
func (b *compact) event(open string, e *chrono.WireEvent) {
	b.text(open+`"id":`, e.ID)
	b.maybeDate(`,"date":`, e.Date)
	b.text(`,"relation":`, e.Relation)
	b.maybe(`,"when":{"earliest":`, e.When.Earliest)
	b.maybe(`,"latest":`, e.When.Latest)
	b.text(`},"certainty":`, e.Certainty)
	b.text(`,"dated_by":`, e.DatedBy)
	b.text(`,"anchor":`, e.Anchor)
	b.text(`,"why":`, e.Why)
	b.text(`,"title":`, e.Title)
	b.texts(`,"actors":`, e.Actors)
	b.text(`,"class":`, e.Class)
	b.text(`,"tense":`, e.Tense)
	b.text(`,"polarity":`, e.Polarity)
	b.text(`,"modality":`, e.Modality)
	b.texts(`,"attribution":`, e.Attribution)
	b.text(`,"document":`, e.Document)
	if e.Page == nil {
		b.raw(`,"page":null`)
	} else {
		b.number(`,"page":`, *e.Page)
	}
	b.number(`,"paragraph":`, e.Paragraph)
	b.place(&e.Sentence, &e.Clause, &e.Trigger)
	b.array(`,"mentions":`, len(e.Mentions), func(i int) { b.mention(&e.Mentions[i]); b.raw("}") })
	b.array(`,"alternatives":`, len(e.Alternatives), func(i int) { b.date("", &e.Alternatives[i]) })
	b.array(`,"also":`, len(e.Also), func(i int) { b.telling(&e.Also[i]) })
	if e.Review == nil {
		b.raw(`,"review":null}`)
		return
	}
	review, _ := json.Marshal(e.Review) // texts have no error
	b.raw(`,"review":` + string(review) + "}")
}

// telling writes one more place where an event is told.
func (b *compact) telling(t *chrono.WireTelling) {
	b.text(`{"document":`, t.Document)
	b.place(&t.Sentence, &t.Clause, &t.Trigger)
	b.array(`,"mentions":`, len(t.Mentions), func(i int) { b.mention(&t.Mentions[i]); b.raw("}") })
	b.maybeDate(`,"date":`, t.Date)
	b.texts(`,"attribution":`, t.Attribution)
	b.text(`,"title":`, t.Title)
	b.text(`,"relation":`, t.Relation)
	b.text(`,"certainty":`, t.Certainty)
	b.text(`,"dated_by":`, t.DatedBy)
	b.text(`,"why":`, t.Why)
	b.text(`,"polarity":`, t.Polarity)
	b.text(`,"modality":`, t.Modality)
	b.texts(`,"differs":`, t.Differs)
	b.raw("}")
}

// place writes where an event is told.
func (b *compact) place(sentence *chrono.WireSpan, clause *chrono.WireRange, trigger *chrono.WireSpan) {
	b.span(`,"sentence":`, sentence)
	b.number(`,"clause":{"start":`, clause.Start)
	b.number(`,"end":`, clause.End)
	b.span(`},"trigger":`, trigger)
}

func (b *compact) span(name string, s *chrono.WireSpan) {
	b.raw(name)
	b.number(`{"start":`, s.Start)
	b.number(`,"end":`, s.End)
	b.text(`,"text":`, s.Text)
	b.raw("}")
}

func (b *compact) maybeDate(name string, d *chrono.WireDate) {
	if d == nil {
		b.raw(name + "null")
		return
	}
	b.date(name, d)
}

func (b *compact) date(name string, d *chrono.WireDate) {
	b.raw(name)
	b.text(`{"value":`, d.Value)
	b.text(`,"edtf":`, d.EDTF)
	b.text(`,"granularity":`, d.Granularity)
	b.text(`,"mod":`, d.Mod)
	b.text(`,"zone":`, d.Zone)
	b.raw("}")
}

// mention writes the fields of m, and no brace at their end.
func (b *compact) mention(m *chrono.WireMention) {
	b.text(`{"id":`, m.ID)
	b.number(`,"start":`, m.Start)
	b.number(`,"end":`, m.End)
	b.text(`,"text":`, m.Text)
	b.text(`,"type":`, m.Type)
	b.text(`,"value":`, m.Value)
	b.text(`,"mod":`, m.Mod)
	b.text(`,"expr":`, m.Expr)
	b.text(`,"rule":`, m.Rule)
	b.text(`,"anchor":`, m.Anchor)
}

// tag writes a mention as the command tag tells it.
func (b *compact) tag(t *chrono.WireTag) {
	b.mention(&t.WireMention)
	b.text(`,"edtf":`, t.EDTF)
	b.maybe(`,"earliest":`, t.Earliest)
	b.maybe(`,"latest":`, t.Latest)
	b.text(`,"certainty":`, t.Certainty)
	b.text(`,"why":`, t.Why)
	b.raw("}")
}

// appendQuoted appends s as a JSON string. What has to be escaped is left to
// encoding/json.
func appendQuoted(b []byte, s string) []byte {
	if !plainJSON(s) {
		quoted, _ := json.Marshal(s) // a string has no error
		return append(b, quoted...)
	}
	return append(append(append(b, '"'), s...), '"')
}

// plainJSON reports whether a text stands in JSON as it is, also in that of an
// HTML page.
func plainJSON(s string) bool {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&':
			return false
		case c < utf8.RuneSelf:
			i++
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError || r == '\u2028' || r == '\u2029' {
				return false
			}
			i += n
		}
	}
	return true
}
