package timex

// how says by which reckoning a date was found.
type how uint8

const (
	stated how = iota
	named
	nearestOne
	lastOne
	firstOne
	oneBefore
	oneAfter
	sameUnit
	sameDay
	elsewhere
	ofStory
	besideDay
	counted
	century
	weekdayOff
	byOrder
	eitherOrder
	fromEvent
	fiscal
	aLength
	aSet
	vaguely
	noAnchor
	anyOne
	noSuchDay
	unknownEnd
)

var directionHow = [...]how{nearest: nearestOne, upTo: lastOne, since: firstOne, before: oneBefore, after: oneAfter, thatUnit: sameUnit}

// reasons are what stands after the words, before the base.
var reasons = [...]string{
	stated:      "the whole date is in the words",
	named:       "a day known by this name",
	nearestOne:  "the one nearest to ",
	lastOne:     "the last one up to ",
	firstOne:    "the first one from ",
	oneBefore:   "the last one before ",
	oneAfter:    "the first one after ",
	sameUnit:    "in the time of ",
	sameDay:     "on the day of ",
	elsewhere:   "of the year that the text gives this day elsewhere, not of that which goes with ",
	ofStory:     "of the year in which the passage tells of ",
	besideDay:   "of the year in which the text tells of a day beside it, not of that which goes with ",
	counted:     "counted from ",
	century:     "the century taken from ",
	weekdayOff:  "though that was another day of the week",
	byOrder:     "day and month in the order of the document's other dates or its language",
	eitherOrder: "the month taken to come first, though it may be the day",
	fromEvent:   "counted from an event, whose date is not known here",
	fiscal:      "a fiscal year has no calendar dates of its own",
	aLength:     "a length of time, no date",
	aSet:        "a time that recurs, no single date",
	vaguely:     "too vague for a date",
	noAnchor:    "nothing tells which one, no date it could hang on is known",
	anyOne:      "which one is not said",
	noSuchDay:   "no such day in the calendar",
	unknownEnd:  "its ends do not make a range",
}

// why returns one line in plain words on how m came to its value.
func (r *resolver) why(m *Mention, g *reading) string {
	b := append(r.buf[:0], r.doc.Text[m.Span.Start:m.Span.End]...)
	for i, c := range b {
		if c < ' ' {
			b[i] = ' '
		}
	}
	b = append(append(b, ", "...), reasons[g.how]...)
	switch {
	case g.how == stated || g.how == named || g.how == byOrder || g.how == eitherOrder || g.base.kind == NoAnchor && m.Expr.From != FromBase:
	case g.how == counted && m.Expr.From == FromBase: // of the words themselves
		b = g.base.date.AppendEDTF(b)
	case g.base.kind == Published:
		b = g.base.date.AppendEDTF(append(b, "publication on "...))
	default:
		a := &r.mentions[g.base.mention]
		if g.base.kind == HeadingAnchor {
			b = append(b, "the heading "...)
		}
		b = append(append(append(b, "“"...), r.doc.Slice(a.Span)...), "”"...)
		if a.Certainty != Stated || g.base.mention > r.at {
			b = append(g.base.date.AppendEDTF(append(b, " ("...)), ')')
		}
	}
	r.buf = b
	return string(b)
}
