package timex

import (
	"strings"

	"dateline/chrono/calendar"
)

// link says how two mentions side by side are joined.
type link uint8

const (
	unlinked link = iota
	inList        // "on Saturday and Sunday"
	inRange       // "from May to September", "between May and September"
)

// link reads the words between mention i and the next.
func (r *resolver) link(i int) link {
	if i < 0 || i+1 >= len(r.mentions) {
		return unlinked
	}
	m, n := &r.mentions[i], &r.mentions[i+1]
	if m.Sentence != n.Sentence || n.Span.Start-m.Span.End > rangeGap {
		return unlinked
	}
	switch strings.TrimSpace(r.doc.Text[m.Span.End:n.Span.Start]) {
	case "to", "to the", "through", "thru", "until", "till", "-", "–", "—", "and into", "into":
		return inRange
	case "and":
		if r.cues[i].says("between") {
			return inRange
		}
		return inList
	case "or", ",", ", and", ", or":
		return inList
	}
	return unlinked
}

// bareWeekday reports whether f is a weekday and no more.
func (f *Fields) bareWeekday() bool { return f.Weekday != 0 && f.Day == 0 && f.Holiday == "" }

// bareMonth reports whether f is a month and no more.
func (f *Fields) bareMonth() bool { return f.Month != 0 && f.Day == 0 && !f.HasYear }

// follows reports whether the mention in hand is the far end of a range, or a
// weekday inList behind another: it does not lie before that.
func (r *resolver) follows(f *Fields) bool {
	if r.last < 0 || r.last != r.at-1 {
		return false
	}
	l := &r.mentions[r.last]
	g := &l.Expr.Fields
	switch r.link(r.last) {
	case inRange:
		return f.bareWeekday() && g.bareWeekday() || !f.bareWeekday() && g.Month != 0 && r.adjoins(f)
	case inList:
		return l.Expr.Form == Absolute && f.bareWeekday() && g.bareWeekday() && daysOn(g, f) <= 3
	}
	ahead := r.cues[r.last].tense == future && r.cues[r.at].tense == future
	return ahead && f.bareWeekday() && g.bareWeekday() && r.movesOn(r.last, r.at) // "begins on Monday and ends on Friday"
}

// daysOn is how many days weekday g comes after weekday f.
func daysOn(f, g *Fields) int { return (int(g.Weekday) - int(f.Weekday) + 7) % 7 }

// leads returns the fields of the mention that the one in hand leads up to, the
// far end of its range or the next weekday of its list, nil where there is none.
func (r *resolver) leads(f *Fields) *Fields {
	how := r.link(r.at)
	if how == unlinked {
		return nil
	}
	n := &r.mentions[r.at+1].Expr
	g := &n.Fields
	switch {
	case n.Form != Absolute || n.Base != nil || g.HasYear:
	case f.bareWeekday() && g.bareWeekday() && (how == inRange || daysOn(f, g) <= 3):
		return g
	case how == inRange && f.bareMonth() && g.bareMonth() && f.Month != g.Month:
		return g
	}
	return nil
}

// pickLed picks the date of f, which leads up to the fields far, in direction
// dir of ref: told as past it ends no later than ref, told as ahead it ends no
// earlier, and it begins before its end.
func (r *resolver) pickLed(f, far *Fields, ref calendar.Date, dir direction) (calendar.Date, bool) {
	if dir != upTo && (dir != since || r.link(r.at) == inList) {
		return f.pick(ref, dir)
	}
	end, ok := far.pick(ref, dir)
	if !ok {
		return end, false
	}
	return f.pick(end, upTo)
}

// recursYearly reports whether f is a day or month of any year.
func (f *Fields) recursYearly() bool { return f.Month != 0 || f.Holiday != "" }

// everyYear reports whether the words just before or behind the mention in hand
// say that what it dates comes every year: "every year on 5 May", "on 5 May each
// year".
func (r *resolver) everyYear() bool {
	m := &r.mentions[r.at]
	if before := r.at - 1; before >= 0 && r.eachYear(before) && m.Span.Start-r.mentions[before].Span.End <= len(", always on the ") {
		gap := r.doc.Text[r.mentions[before].Span.End:m.Span.Start]
		return !strings.Contains(gap, "beginning") && !strings.Contains(gap, "starting") && !strings.Contains(gap, "from")
	}
	next := r.at + 1
	return next < len(r.mentions) && r.eachYear(next) && r.mentions[next].Span.Start-m.Span.End <= 1
}

// inSeason reports whether the mention in hand bounds the part of any year in which
// something is so again and again, not one such time: "opens daily from May to
// September", "since 2002 has run trains at weekends between Easter and October".
func (r *resolver) inSeason() bool {
	first := r.at
	if r.link(first) != inRange {
		if first--; r.link(first) != inRange {
			return false
		}
	}
	m := &r.mentions[first]
	before := r.doc.Text[max(0, m.Span.Start-seasonReach):m.Span.Start]
	if m.Sentence < len(r.doc.Sentences) {
		before = before[max(0, r.doc.Sentences[m.Sentence].Span.Start-m.Span.Start+len(before)):]
	}
	often := strings.Contains(before, "weekends") || strings.Contains(before, "daily") || strings.Contains(before, "weekdays") || strings.Contains(before, "days a week") ||
		first > 0 && r.mentions[first-1].Expr.Form == Repeat && r.mentions[first-1].Sentence == m.Sentence
	return often && (r.cues[first].tense == present || r.cues[first].opens || strings.Contains(before, "has ") && strings.Contains(before, "ince "))
}

// seasonReach is how many bytes back inSeason looks.
const seasonReach = 80

// eachYear reports whether mention i, in the sentence in hand, is "every year".
func (r *resolver) eachYear(i int) bool {
	set := &r.mentions[i]
	return set.Expr.Form == Repeat && set.Expr.Unit == calendar.Year && set.Sentence == r.mentions[r.at].Sentence
}
