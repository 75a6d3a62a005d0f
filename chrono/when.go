package chrono

import (
	"slices"
	"strings"

	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// date gives the draft the value, window, certainty and reason of its links.
// The finest date leads; "from" and "until" of one verb make a range.
func (r *reader) date(d *draft, links []link) {
	best := 0
	for k := range links {
		d.Mentions = append(d.Mentions, links[k].mention)
		a, b := &r.mentions[links[k].mention], &r.mentions[links[best].mention]
		if span(a.Value.Window()) < span(b.Value.Window()) {
			best = k
		}
	}
	m := &r.mentions[links[best].mention]
	d.Value, d.Certainty, d.Anchor, d.Why = m.Value, m.Certainty, m.Anchor, m.Why
	d.Relation = links[best].relation
	d.Alternatives = append(d.Alternatives, m.Alternatives...)
	if v, ok := r.ranged(links); ok {
		if d.Value = v; links[0].relation == From { // "between" and a dash say in which time, not all through it
			d.Relation = Throughout
		}
		d.Why = strings.TrimSpace(r.mentions[links[0].mention].Why + "; " + r.mentions[links[1].mention].Why)
	}
	d.DatedBy = DatedByWords
	d.When = related(d.Value.Window(), d.Relation)
	for k := range links {
		if k != best && r.hourOf(links[k], links[best]) {
			w := r.mentions[links[k].mention].Value.Window()
			d.When = calendar.Window{Earliest: max(d.When.Earliest, w.Earliest), Latest: min(d.When.Latest, w.Latest)}
		}
	}
}

// ranged joins "from X to Y" and "between X and Y" into one value.
func (r *reader) ranged(links []link) (timex.Value, bool) {
	if len(links) != 2 || !opens(links[0], links[1]) {
		return timex.Value{}, false
	}
	a, b := r.mentions[links[0].mention].Value, r.mentions[links[1].mention].Value
	if !b.Until.IsZero() || a.Window().Earliest > b.Window().Latest {
		return timex.Value{}, false
	}
	return timex.Value{Date: a.Date, Until: b.Date}, true
}

// opens reports whether a and b are the ends of one range.
func opens(a, b link) bool {
	return b.joins && a.mention == b.mention-1 || a.relation == From && b.relation == Until
}

// agree reports whether two dates of one trigger may be one date told twice.
func (r *reader) agree(a, b link) bool {
	if opens(a, b) {
		return true
	}
	if a.relation != b.relation {
		return r.hourOf(a, b) || r.hourOf(b, a)
	}
	x, y := r.mentions[a.mention].Value.Window(), r.mentions[b.mention].Value.Window()
	return x.Contains(y) || y.Contains(x)
}

// hourOf reports whether link b bounds an event by an hour of the day on which
// it lies by link a: "on Friday, shortly after noon".
func (r *reader) hourOf(a, b link) bool {
	day, hour := r.mentions[a.mention].Value, r.mentions[b.mention].Value
	return a.relation == Within && day.Date.Granularity == calendar.Day && day.Until.IsZero() &&
		hour.Date.Granularity < calendar.Day && !hour.Date.IsZero() && day.Window().Contains(hour.Window())
}

func span(w calendar.Window) uint64 {
	return uint64(w.Latest) - uint64(w.Earliest)
}

// DateWindow is the moments between which e happened by its date and relation
// alone: When, before a past event was clipped at the publication.
func (e *Event) DateWindow() calendar.Window { return related(e.Value.Window(), e.Relation) }

// related is the window of an event that lies so to a date of window w.
func related(w calendar.Window, rel Relation) calendar.Window {
	switch rel {
	case By, Until:
		w.Earliest = calendar.OpenPast
	case From:
		w.Latest = calendar.OpenFuture
	case Before:
		if w.Earliest != calendar.OpenPast {
			w.Latest = w.Earliest - 1
		}
		w.Earliest = calendar.OpenPast
	case After:
		if w.Latest != calendar.OpenFuture {
			w.Earliest = w.Latest + 1
		}
		w.Latest = calendar.OpenFuture
	}
	return w
}

// clip ends the window of a past event at the publication, to the end of its
// day. What is dated later is still to come, whatever its tense, unless the
// publication is only a guess from the text.
func (r *reader) clip(d *draft) {
	if r.doc.DCT.IsZero() || d.Modality != Actual {
		return
	}
	end := r.doc.DCT.Window().Latest
	if d.toCome(end) && (r.doc.DCTSource != "text" || d.Tense != Past) {
		d.Modality = Planned
		return
	}
	if r.stillRuns(d) {
		d.Modality = Planned
		return
	}
	if d.Tense == Future {
		return
	}
	if d.noun && d.Relation == By && d.When.Latest > end {
		d.Modality = Planned // "initiate a trial by the end of the year": a deadline that is to come
		return
	}
	if d.When.Latest > end && d.When.Earliest <= end {
		d.When.Latest = end
	}
}

// untimely reports whether d is told as past, yet dated after publication: the
// date must be another's, as in "announced the Model 9 of 2031", and dates no
// plan either. A state may be a plan looked back on: "the deadline was Friday".
func (r *reader) untimely(d *draft) bool {
	return !d.noun && d.Modality == Actual && d.Tense == Past && d.Class != State &&
		!r.doc.DCT.IsZero() && r.doc.DCTSource != "text" && d.toCome(r.doc.DCT.Window().Latest)
}

// settle drops what inference put after publication though it is told as past,
// and leaves its mentions unused.
func (r *reader) settle() {
	r.drafts = slices.DeleteFunc(r.drafts, func(d *draft) bool {
		if d.DatedBy != DatedByEvent || !r.untimely(d) {
			return false
		}
		for _, m := range d.Mentions {
			delete(r.spent, m)
		}
		return true
	})
}

// toCome reports whether the draft lies after the moment end, or has till a
// date after it.
func (d *draft) toCome(end calendar.Moment) bool {
	return d.When.Earliest > end || d.Relation == By && !d.Value.Date.IsZero() && d.Value.Window().Earliest > end
}
