package timex

import (
	"strings"

	"dateline/chrono/calendar"
)

// timeOnly reckons a time of the day without a day: that of the last day told
// in the same sentence, else of the scene in hand, else of the day of
// publication, which is no more than a guess where the text tells of other days.
func (r *resolver) timeOnly(f *Fields) reading {
	if r.besideEvent() {
		return reading{value: Value{Text: f.valueText()}, how: noAnchor}
	}
	b, certainty := r.dayInSentence(), Reckoned
	said, after := b.kind == MentionAnchor && b.mention < r.at && r.onlySaid(b.mention), base{}
	if r.saidAfter(b) {
		said, after = true, b
	}
	if said {
		b = base{}
	}
	if b.date.IsZero() && r.ofThat() {
		return reading{value: Value{Text: f.valueText()}, how: noAnchor}
	}
	if b.date.IsZero() {
		if b, said = r.scene(said); said {
			certainty = Assumed
		}
	}
	if b.date.IsZero() && after.kind != NoAnchor && !r.inQuotation() {
		b, said = after, false // "fell at 4 a.m., police said on Monday", and nothing told before
	}
	if said && (b.date.IsZero() || r.block(b.mention) != r.block(r.at) && !r.toldApart(b.mention) || r.quoted(r.last)) {
		return reading{value: Value{Text: f.valueText()}, how: noAnchor}
	}
	if b.date.IsZero() {
		if b = r.anchorFor(f); b.kind == Published && r.last >= 0 && r.toldOfPast() {
			if certainty = Assumed; r.farFromPublication() {
				return reading{value: Value{Text: f.valueText()}, how: noAnchor}
			}
		}
	}
	if b.date.Granularity < calendar.Day && !b.date.IsZero() {
		b.date = b.date.In(calendar.Day)
	}
	if b.date.Granularity != calendar.Day {
		return reading{value: Value{Text: f.valueText()}, how: noAnchor}
	}
	if r.pastMidnight(f, b.date) {
		b.date, certainty = b.date.Add(1, calendar.Day), Assumed
	}
	if f.Hour == 24 && b.kind == Published && (r.cues[r.at].tense == past || r.cues[r.at].tense == perfect) {
		g := reading{value: Value{Date: b.date.Add(-1, calendar.Day)}, base: b, certainty: Assumed, how: directionHow[upTo]}
		return r.withTime(f, g) // the last midnight that there was
	}
	g := reading{value: Value{Date: b.date}, base: b, certainty: certainty, how: sameDay}
	return r.halved(f, r.withTime(f, g))
}

// besideEvent reports whether the day of the time in hand is counted from an event
// right behind it: "was seen at 6 a.m. near the mill ten days before the fire".
func (r *resolver) besideEvent() bool {
	next := r.at + 1
	if next == len(r.mentions) || r.mentions[next].Sentence != r.mentions[r.at].Sentence {
		return false
	}
	n := &r.mentions[next]
	between := r.doc.Text[r.mentions[r.at].Span.End:n.Span.Start]
	return n.Expr.Form == Offset && n.Expr.From == FromEvent && n.Expr.Unit >= calendar.Day && len(between) < quoteReach &&
		!strings.ContainsAny(between, ",;:") && !strings.Contains(between, " and ")
}

// saidAfter reports whether b is a day behind the time in hand on which somebody
// told of it: "landed at 8:50, the airline said on Tuesday".
func (r *resolver) saidAfter(b base) bool {
	return b.kind == MentionAnchor && b.mention > r.at && r.cues[b.mention].saying && !r.cues[r.at].saying
}

const (
	eveningFrom = 17 * 3600 // seconds into the day from which a story may go on over midnight
	nightUntil  = 8         // the hour up to which it then has
)

// pastMidnight reports whether the hour f is of the day behind day, since an
// evening of that day was told before it: "left at 9.40pm. At 1:15 a.m. ...".
func (r *resolver) pastMidnight(f *Fields, day calendar.Date) bool {
	if !f.HasClock || f.Hour >= nightUntil || r.cues[r.at].tense == perfect {
		return false
	}
	home := r.block(r.at)
	for i := r.at - 1; i >= max(0, r.at-lookBack) && home-r.block(i) <= sceneBlocks; i-- {
		if d := r.mentions[i].Value.Date; !d.IsZero() && d.Granularity < calendar.Day {
			return d.In(calendar.Day) == day && d.Start-day.Start >= eveningFrom
		}
	}
	return false
}

// sceneBlocks is how many blocks a scene runs on behind the day that opened it.
const sceneBlocks = 2

// scene is the day on which the passage in hand plays: the last day told, under
// a heading that names a day, or in this block or the ones just before if the
// words look back on it. What is said of the present or the future elsewhere is
// of the day of publication. A day on which somebody only told of it is none; said
// reports that such a one was passed over, or had been before.
func (r *resolver) scene(said bool) (base, bool) {
	diary := r.heading >= 0 && r.mentions[r.heading].Value.Date.Granularity <= calendar.Day
	if r.last < 0 || !diary && !r.toldOfPast() {
		return base{}, said
	}
	home := r.block(r.at)
	for i := r.last; i >= max(0, r.last-lookBack) && (diary && i >= r.heading || home-r.block(i) <= sceneBlocks); i-- {
		switch d := r.mentions[i].Value.Date; {
		case d.IsZero() || d.Granularity > calendar.Day:
		case !r.doc.DCT.IsZero() && d.Start > r.doc.DCT.End():
			return base{}, said
		case r.onlySaid(i):
			said = true
		default:
			return r.baseAt(i), said
		}
	}
	return base{}, said
}

// onlySaid reports whether mention i is the day on which somebody told of the
// time in hand: "police said on Monday that she left at 6:02", "was seen, police
// said yesterday. At 6:02 ...".
func (r *resolver) onlySaid(i int) bool {
	m, at := &r.mentions[i], &r.mentions[r.at]
	if !r.cues[i].saying || m.Anchor.Kind != Published || m.Value.Date.Granularity < calendar.Day {
		return false
	}
	between := r.doc.Text[m.Span.End:at.Span.Start]
	return m.Sentence != at.Sentence || r.quoted(i) || strings.HasPrefix(between, " that ") || r.toldThen(between)
}

// toldThen reports whether the words between the day of a saying and the time in
// hand begin what was said, without "that": "said on Monday she woke at 5 a.m.".
func (r *resolver) toldThen(between string) bool {
	c := &r.cues[r.at]
	return len(between) < quoteReach && !c.saying && (c.tense == past || c.tense == perfect) && !strings.ContainsAny(between, ",;:") &&
		!strings.Contains(between, " and ") && !strings.Contains(between, " but ")
}

// quoted reports whether a quotation opens between mention i and the time in
// hand, in the sentence of the time.
func (r *resolver) quoted(i int) bool {
	at := &r.mentions[r.at]
	from := max(r.mentions[i].Span.End, at.Span.Start-quoteReach)
	if at.Sentence < len(r.doc.Sentences) {
		from = max(from, r.doc.Sentences[at.Sentence].Span.Start)
	}
	return strings.ContainsAny(r.doc.Text[from:at.Span.Start], "“\"")
}

// looksBack reports whether the mention in hand stands in a clause told in the
// past tense.
func (r *resolver) looksBack() bool {
	t := r.cues[r.at].tense
	return t == past || t == perfect || t == noTense
}

// toldApart reports whether day i, in the block before, was told in another sentence
// than the day of a saying behind it, which hence need not be of the same story.
func (r *resolver) toldApart(i int) bool {
	return r.block(i) == r.block(r.at)-1 && r.mentions[i].Sentence != r.mentions[r.last].Sentence
}

// toldOfPast reports whether the mention in hand stands in a clause told in the past
// tense, or in an infinitive that hangs on one: "forced them to stop at noon",
// "could not reach her until 4 p.m.".
func (r *resolver) toldOfPast() bool {
	c := &r.cues[r.at]
	return r.looksBack() || c.tense == conditional && !c.ahead && (!c.modal || r.clauseSays(" until ", " till "))
}

// farFromPublication reports whether the last day told is two or more off that of
// publication, so that an hour told without one is likely of neither.
func (r *resolver) farFromPublication() bool {
	for i := r.last; i >= max(0, r.last-lookBack); i-- {
		if d := r.mentions[i].Value.Date; !d.IsZero() && d.Granularity <= calendar.Day {
			return d.In(calendar.Day).Window().Distance(r.doc.DCT.In(calendar.Day).Window()) >= 24*3600
		}
	}
	return false
}

// halved settles a clock time whose words leave open which half of the day it
// is in ("at 4.15"): the half that does not go back behind the time of day told
// before it on that day, the morning where there is none. The other half stays
// an alternative.
func (r *resolver) halved(f *Fields, g reading) reading {
	if !f.HasClock || f.Hour < 1 || f.Hour > 12 || g.value.Date.IsZero() || !halfUnsaid(r.doc.Slice(r.mentions[r.at].Span)) {
		return g
	}
	day := g.value.Date.In(calendar.Day)
	early, _ := day.At(int(f.Hour)%12, int(f.Minute), int(f.Second))
	late, _ := day.At(int(f.Hour)%12+12, int(f.Minute), int(f.Second))
	if r.last >= 0 {
		if told := r.mentions[r.last].Value.Date; told.Granularity < calendar.Day && told.In(calendar.Day) == day && told.Start > early.Start {
			early, late = late, early
		}
	}
	switch r.partBehind() {
	case NoPart:
		g.value.Date, g.certainty, g.others = early, Assumed, []Value{{Date: late}}
	case Afternoon, Evening:
		g.value.Date, _ = day.At(int(f.Hour)%12+12, int(f.Minute), int(f.Second))
	}
	return g
}

// partBehind is the part of the day that the mention right behind the time in hand
// names: "at five o'clock on Saturday evening".
func (r *resolver) partBehind() DayPart {
	next := r.at + 1
	if next == len(r.mentions) || r.mentions[next].Sentence != r.mentions[r.at].Sentence || r.mentions[next].Span.Start-r.mentions[r.at].Span.End > len(" on the ") {
		return NoPart
	}
	return r.mentions[next].Expr.Fields.Part
}

// halfUnsaid reports whether the words of a clock time leave open the half of the
// day: bare digits of a twelve-hour dial, without a leading zero, or "five o'clock".
func halfUnsaid(words string) bool {
	hour := strings.TrimSuffix(strings.TrimSuffix(words, "o'clock"), "o’clock")
	return hour != "" && hour[0] != '0' && (strings.Trim(hour, "0123456789.: ") == "" || len(hour) < len(words) && !strings.ContainsRune(strings.TrimSpace(hour), ' '))
}
