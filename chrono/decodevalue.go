package chrono

import (
	"fmt"
	"slices"
	"strings"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

func certaintyNames() []string {
	return []string{timex.Stated.String(), timex.Reckoned.String(), timex.Assumed.String()}
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
	out := calendar.Window{Earliest: calendar.OpenPast, Latest: calendar.OpenFuture}
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

// readValue turns a date of the JSON into the value it was written from: the
// unit of that granularity in which the EDTF starts, and for a range the one in
// which it ends.
func readValue(w WireDate) (timex.Value, error) {
	v, err := readMod(w.Mod)
	if err != nil || w.EDTF == "" {
		v.Text = w.Value
		return v, err
	}
	i, err := calendar.ParseEDTF(w.EDTF)
	if err != nil {
		return v, err
	}
	unit := slices.IndexFunc(granularities(), func(g calendar.Granularity) bool { return g.String() == w.Granularity })
	if unit < 0 {
		return v, fmt.Errorf("unknown granularity %q", w.Granularity)
	}
	g, span := granularities()[unit], i.Window()
	if g == calendar.DayPart {
		v.Date = i.Start.Part(partHour(w.Value))
		return v, nil
	}
	v.Date = span.Earliest.In(g).Qualified(i.Start.Qualifier)
	if span.Latest > v.Date.End() && w.Value == "" {
		v.Until = span.Latest.In(g).Qualified(i.End.Qualifier)
		if v.Until.End() != span.Latest {
			v.Until = i.End
		}
	}
	return v, nil
}

func granularities() []calendar.Granularity {
	var all []calendar.Granularity
	for g := calendar.Second; g <= calendar.Millennium; g++ {
		all = append(all, g)
	}
	return all
}

// partHour is the hour at which the part of the day starts that ends a TIMEX3
// value, "2017-10-19TEV".
func partHour(value string) int {
	_, code, _ := strings.Cut(value, "T")
	switch code {
	case "MO":
		return calendar.MorningHour
	case "MI":
		return calendar.MiddayHour
	case "AF":
		return calendar.AfternoonHour
	case "EV":
		return calendar.EveningHour
	case "NI":
		return calendar.NightHour
	case "DT":
		return calendar.DaytimeHour
	}
	return -1
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

// readMention turns a mention of the JSON back. Its value stays text: the date
// that it came to is that of the event.
func readMention(w WireMention) (timex.Mention, error) {
	m := timex.Mention{ID: w.ID, Span: article.Span{Start: w.Start, End: w.End}, Rule: w.Rule, Anchor: readAnchor(w.Anchor)}
	var err error
	if m.Value, err = readMod(w.Mod); err != nil {
		return m, err
	}
	m.Value.Text = w.Value
	m.Expr.Text = w.Expr
	for t := timex.DATE; t <= timex.SET; t++ {
		if t.String() == w.Type {
			m.Type = t
			return m, nil
		}
	}
	return m, fmt.Errorf("unknown type %q", w.Type)
}
