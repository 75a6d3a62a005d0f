package timex

import "strings"

// order is how a document writes numeric dates.
type order uint8

const (
	unknownOrder order = iota
	monthFirst
	dayFirst
)

// orderOf judges the order by the numeric dates of the document that can be
// read in one way only, "25/12/2018", else by its language. Where they
// contradict each other it is unknown.
func (r *resolver) orderOf() order {
	months, days := 0, 0
	for i := range r.mentions {
		m := &r.mentions[i]
		f := &m.Expr.Fields
		if !strings.HasPrefix(m.Rule, "numeric") || f.Swap || f.Day == 0 || f.Day <= 12 {
			continue
		}
		if leadingNumber(r.doc.Slice(m.Span)) > 12 {
			days++
		} else {
			months++
		}
	}
	switch {
	case months > 0 && days == 0:
		return monthFirst
	case days > 0 && months == 0:
		return dayFirst
	case days > 0:
		return unknownOrder
	}
	switch lang, region, _ := strings.Cut(r.doc.Lang, "-"); {
	case region == "US":
		return monthFirst
	case region != "", lang != "en" && lang != "":
		return dayFirst
	}
	return unknownOrder
}

// dayBeforeMonth reports whether the document writes "9 May" rather than "May 9", as
// in Britain and most countries but the United States.
func (r *resolver) dayBeforeMonth() bool {
	days := 0
	for i := range r.mentions {
		switch r.mentions[i].Rule {
		case "day-month", "day-month-year":
			days++
		case "month-day", "month-day-year":
			days--
		}
	}
	return days > 0
}

// leadingNumber is the first number in s.
func leadingNumber(s string) int {
	n, digits := 0, false
	for i := 0; i < len(s) && n < 1000; i++ {
		if c := s[i]; c >= '0' && c <= '9' {
			n, digits = 10*n+int(c-'0'), true
		} else if digits {
			break
		}
	}
	return n
}

// swappable reckons digits that can be read with day and month either way
// round. A weekday beside them settles it, else the order of the document;
// else the month is taken to come first, as American news has it, and the other
// reading is kept.
func (r *resolver) swappable(f Fields) reading {
	first, second := f, f.swapped()
	first.Swap = false
	if f.Weekday != 0 {
		a, b := r.absolute(&first), r.absolute(&second)
		if fits := b.how != weekdayOff && !b.value.Date.IsZero(); fits && (a.how == weekdayOff || a.value.Date.IsZero()) {
			return b
		}
		return a
	}
	switch r.order {
	case dayFirst:
		g := r.absolute(&second)
		g.how, g.certainty = byOrder, max(g.certainty, Reckoned)
		return g
	case monthFirst:
		g := r.absolute(&first)
		g.how, g.certainty = byOrder, max(g.certainty, Reckoned)
		return g
	}
	g, other := r.absolute(&first), r.absolute(&second)
	if g.value.Date.IsZero() {
		return other
	}
	g.certainty, g.how = Assumed, eitherOrder
	if !other.value.Date.IsZero() {
		g.others = []Value{other.value}
	}
	return g
}
