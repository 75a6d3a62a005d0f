package chrono

import (
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// hoursOn reports whether mention m counts hours or minutes, how many or not, from
// an event or from what was told last, and has no date by that: "hours after the
// vote", "two hours later".
func (r *reader) hoursOn(m int) bool {
	mn := &r.mentions[m]
	e := mn.Expr
	return (e.Unit == calendar.Hour || e.Unit == calendar.Minute) && mn.Value.Date.IsZero() && e.Mod == timex.NoMod &&
		(e.From == timex.FromMention || e.From == timex.FromEvent && e.Count == 0)
}

// hoursOn reads a hinge of hours, of mention m, whose words end before last+1; later
// says that they count from what was told last.
func (p *parsed) hoursOn(h *hinge, m, last int, before, later bool) bool {
	h.mention, h.hours, h.sign, h.word, h.event = m, true, 1, last+1, last+2
	if before {
		h.sign = -1
	}
	if h.count == 0 {
		h.span = calendar.Day
	}
	if later {
		h.tail = p.opens(h.first)
		return h.tail
	}
	w := ""
	if h.word < len(p.ws) {
		w = p.ws[h.word].low
	}
	return (w == "after" || w == "before") && h.event < len(p.ws)
}

// opens reports whether nothing but what narrows it stands before the date at word
// first in its sentence: "just hours later", "but two hours later".
func (p *parsed) opens(first int) bool {
	for k := first - 1; k >= 0; k-- {
		if w := &p.ws[k]; w.tag != "CC" && w.tag != "RB" && !narrows(w.low) {
			return false
		}
	}
	return true
}

// onlyDay reports whether draft k is what some hours later counts from: told of one
// day before the evening, in the sentence before alone with a date, and no mere
// saying, of which another may be meant.
func (r *reader) onlyDay(k int) bool {
	d := r.drafts[k]
	v := d.Value
	const evening = 18 * 60 * 60
	if v.Date.Granularity > calendar.Day || !v.Until.IsZero() || v.Mod == timex.End || v.Date.Granularity < calendar.Day && v.Date.Start-v.Date.In(calendar.Day).Start >= evening ||
		d.Class == Reporting && !announces(d.low) || d.Modality != Actual || d.Negative {
		return false
	}
	for n := r.before(d.sentence + 1); n < len(r.drafts) && r.drafts[n].sentence <= d.sentence; n++ {
		if o := r.drafts[n]; n != k && o.sentence == d.sentence && !o.Value.Date.IsZero() && !o.Value.Window().Overlaps(v.Window()) {
			return false
		}
	}
	return true
}

// goesWith reports whether nothing but marks and prepositions stands between the dates
// of links a and b: the hours of a day are of what the day is of.
func (p *parsed) goesWith(a, b link) bool {
	if b.at <= a.end {
		return false
	}
	for k := a.end; k < b.at; k++ {
		if w := &p.ws[k]; w.tag != "IN" && w.tag != "TO" && !isMark(w.low) || w.low == ";" || w.low == ":" {
			return false
		}
	}
	return true
}
