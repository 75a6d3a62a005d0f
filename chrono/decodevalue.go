package chrono

import (
	"fmt"
	"slices"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

func certaintyNames() []string {
	return []string{timex.Stated.String(), timex.Reckoned.String(), timex.Assumed.String()}
}

// choice is a key whose value is one of some names.
type choice struct {
	key, name string
	all       []string
	to        *uint8
}

// choices are the keys of a telling that choose among names.
func choices(w *WireTelling, t *Telling) []choice {
	return []choice{
		{"relation", w.Relation, relationNames[:], (*uint8)(&t.Relation)},
		{"certainty", w.Certainty, certaintyNames(), (*uint8)(&t.Certainty)},
		{"dated_by", w.DatedBy, datedByNames[:], (*uint8)(&t.DatedBy)},
		{"modality", w.Modality, modalityNames[:], (*uint8)(&t.Modality)},
	}
}

// pick sets each choice to the index of its name.
func pick(list []choice) error {
	for _, n := range list {
		i := slices.Index(n.all, n.name)
		if i < 0 {
			return fmt.Errorf("unknown %s %q", n.key, n.name)
		}
		*n.to = uint8(i)
	}
	return nil
}

// completed is w with the standing of its event, where it was written by a
// version that told none of a telling's own: it joined only those that agreed.
func (w WireTelling) completed(e *WireEvent) WireTelling {
	if w.Relation == "" {
		w.Title, w.Relation, w.Certainty, w.DatedBy, w.Why, w.Polarity, w.Modality = e.Title, e.Relation, e.Certainty, e.DatedBy, e.Why, e.Polarity, e.Modality
	}
	return w
}

// readAnchor reads what Anchor.String prints: mentions are "m" and a number,
// events "e" and a hash.
func readAnchor(s string) timex.Anchor {
	for _, k := range []timex.AnchorKind{timex.NoAnchor, timex.Published, timex.HeadingAnchor} {
		if a := (timex.Anchor{Kind: k}); a.String() == s {
			return a
		}
	}
	if len(s) > 0 && s[0] == 'm' {
		return timex.Anchor{Kind: timex.MentionAnchor, ID: s}
	}
	return timex.Anchor{Kind: timex.EventAnchor, ID: s}
}

func readWindow(w WireWindow) (calendar.Window, error) {
	out := calendar.Open()
	for _, end := range []struct {
		from *string
		to   *calendar.Moment
	}{{w.Earliest, &out.Earliest}, {w.Latest, &out.Latest}} {
		if end.from == nil {
			continue
		}
		m, ok := calendar.ParseMoment(*end.from)
		if !ok {
			return out, fmt.Errorf("%q is no moment", *end.from)
		}
		*end.to = m
	}
	return out, nil
}

// readValue turns a date of the JSON into the value it was written from: what
// its TIMEX3 value names, with the qualifier of its EDTF, or where there is no
// TIMEX3 value the range between two units that the EDTF names.
func readValue(w WireDate) (timex.Value, error) {
	bare, err := readMod(w.Mod)
	if err != nil {
		return bare, err
	}
	if w.Value != "" {
		v, err := timex.ParseTIMEX3(w.Value)
		if err != nil {
			v.Text = w.Value
		}
		v.Mod = bare.Mod
		if w.Granularity == calendar.Hour.String() { // whose TIMEX3 value has minutes
			v.Date = v.Date.In(calendar.Hour)
		}
		if i, err := calendar.ParseEDTF(w.EDTF); err == nil && v.Mod != timex.Approx {
			v.Date = v.Date.Qualified(i.Start.Qualifier)
		}
		return v, nil
	}
	i, err := calendar.ParseEDTF(w.EDTF)
	if err != nil {
		return bare, err
	}
	g, err := readGranularity(w.Granularity)
	if err != nil {
		return bare, err
	}
	span, v := i.Window(), bare
	v.Date = span.Earliest.In(g).Qualified(i.Start.Qualifier)
	v.Until = i.End
	if last := span.Latest.In(g); i.End.Granularity < g && last.End() == span.Latest {
		v.Until = last.Qualified(i.End.Qualifier) // a unit that EDTF writes as its days
	}
	return v, nil
}

func readGranularity(name string) (calendar.Granularity, error) {
	for g := calendar.Second; g <= calendar.Millennium; g++ {
		if g.String() == name {
			return g, nil
		}
	}
	return 0, fmt.Errorf("unknown granularity %q", name)
}

// readMod returns a value that has the modifier alone.
func readMod(name string) (timex.Value, error) {
	for m := timex.NoMod; m <= timex.EqualOrMore; m++ {
		if m.String() == name {
			return timex.Value{Mod: m}, nil
		}
	}
	return timex.Value{}, fmt.Errorf("unknown mod %q", name)
}

// readMention turns a mention of the JSON back.
func readMention(w WireMention) (timex.Mention, error) {
	m := timex.Mention{ID: w.ID, Span: article.Span{Start: w.Start, End: w.End}, Rule: w.Rule, Anchor: readAnchor(w.Anchor)}
	var err error
	if w.Value == "" {
		m.Value, err = readMod(w.Mod)
	} else {
		m.Value, err = readValue(WireDate{Value: w.Value, Mod: w.Mod})
	}
	if err != nil {
		return m, err
	}
	if w.Expr != "" {
		if m.Expr, err = timex.ParseExpr(w.Expr); err != nil {
			m.Expr = timex.Expr{Text: w.Expr} // of a later grammar: kept as it is
		}
	}
	for t := timex.DATE; t <= timex.SET; t++ {
		if t.String() == w.Type {
			m.Type = t
			return m, nil
		}
	}
	return m, fmt.Errorf("unknown type %q", w.Type)
}
