package timex

import "dateline/chrono/calendar"

// within reckons what hangs on another expression of the same words: the third
// quarter of last year, the last week of July, the week of 10 April.
func (r *resolver) within(e *Expr) reading {
	outer := r.single(e.Base)
	in, f := outer.value.Date, &e.Fields
	if outer.how == aSet || f.Nth != 0 && f.Weekday != 0 && r.monthly(e.Base) {
		return reading{value: Value{Text: f.valueText()}, how: aSet}
	}
	if in.IsZero() {
		return reading{value: Value{Text: f.valueText()}, how: noAnchor}
	}
	outer.value = Value{}
	switch {
	case f.Nth != 0 && f.Weekday != 0:
		c := in.Start.Civil()
		switch in.Granularity {
		case calendar.Day:
			dir := before
			if f.Nth > 0 {
				dir = after
			}
			outer.value.Date = r.weekdayBeside(int(f.Weekday), in, dir)
		case calendar.Month:
			outer.value.Date, _ = calendar.NthWeekday(c.Year, c.Month, int(f.Weekday), int(f.Nth))
		}
	case f.Nth != 0:
		if outer.value.Date = nthOfUnit(in, int(f.Nth), f.Unit); f.Unit == calendar.Week && (f.Nth == 1 || f.Nth < 0) && !outer.value.Date.IsZero() {
			outer.value.Date, outer.value.Until = edgeWeek(in, f.Nth < 0)
		}
	case f.hasDate():
		outer.value.Date, _ = f.pick(in, nearest)
	case f.Unit < in.Granularity:
		outer.value.Date = r.sameIn(in, f.Unit)
	case f.Unit == calendar.Weekend && in.Granularity == calendar.Day && in.Weekday() <= 2:
		outer.value.Date = in.Add(-in.Weekday(), calendar.Day).In(calendar.Weekend) // that of a feast on a Monday leads up to it
	default:
		outer.value.Date = in.In(f.Unit)
	}
	if d := outer.value.Date; d.IsZero() || d.Granularity < in.Granularity && !d.Window().Overlaps(in.Window()) {
		return reading{value: Value{Text: unknownText(f.Unit)}, how: noSuchDay}
	}
	return r.withTime(f, outer)
}

// monthly reports whether base is "the month" of a habit: "meets on the first
// Monday of the month".
func (r *resolver) monthly(base *Expr) bool {
	c := &r.cues[r.at]
	habit := c.tense == present || c.tense == noTense || c.opens
	return habit && base.Form == Deictic && base.Unit == calendar.Month && base.Sign == 0 && base.From == FromMention && !r.saysThat() && !r.words("same")
}

// maxSpan is the most units that counted takes together.
const maxSpan = 400

// counted reckons so many units at the start or end of another expression of the
// same words: the first two weeks of July.
func (r *resolver) counted(e *Expr) reading {
	outer := r.single(e.Base)
	in := outer.value.Date
	outer.value = Value{Text: e.durationText()}
	unit, n := e.Unit, e.Count
	if unit == calendar.Week {
		unit, n = calendar.Day, 7*n // the first of July begins them, whatever day of the week it is
	}
	if e.Fields.Nth < 0 && in.Granularity <= unit && !in.IsZero() && n <= maxSpan {
		outer.value = Value{Date: in.Add(1, in.Granularity).Add(-n, unit), Until: in} // "the year to March 2014", "the week ending 11 April"
		return outer
	}
	first, last := nthOfUnit(in, int(e.Fields.Nth), unit), calendar.Date{}
	switch {
	case first.IsZero() || n > maxSpan:
		return reading{value: outer.value, how: aLength}
	case e.Fields.Nth < 0:
		first, last = first.Add(1-n, unit), first
	default:
		last = first.Add(n-1, unit)
	}
	if first.IsZero() || !first.Window().Overlaps(in.Window()) || !last.Window().Overlaps(in.Window()) {
		return reading{value: outer.value, how: aLength}
	}
	outer.value = Value{Date: first, Until: last}
	return outer
}

// nthOfUnit returns the nth unit of d, from its end where n is -1. A week
// belongs to the month in which its Thursday lies.
func nthOfUnit(d calendar.Date, n int, unit calendar.Granularity) calendar.Date {
	if unit >= d.Granularity {
		return calendar.Date{}
	}
	edge := d.Start
	if n < 0 {
		edge, n = d.End(), 0
	} else {
		n--
	}
	u := edge.In(unit)
	if thursday := u.Start.In(calendar.Day).Add(3, calendar.Day); unit == calendar.Week && !d.Window().Holds(thursday.Start) {
		if u = u.Add(1, unit); n == 0 && edge != d.Start {
			u = u.Add(-2, unit)
		}
	}
	return u.Add(n, unit)
}

// edgeWeek is the first seven days of d, or the last: "the first week of 1942" holds
// no day of 1941.
func edgeWeek(d calendar.Date, last bool) (first, end calendar.Date) {
	if last {
		end = d.End().In(calendar.Day)
		return end.Add(-6, calendar.Day), end
	}
	first = d.Start.In(calendar.Day)
	return first, first.Add(6, calendar.Day)
}

// sameIn returns the unit of the year in that the last date told has in its
// own: "the corresponding quarter last year".
func (r *resolver) sameIn(in calendar.Date, unit calendar.Granularity) calendar.Date {
	b := r.previous()
	if q := r.quarterBefore(); unit == calendar.Quarter && q.kind != NoAnchor {
		b = q
	}
	if b.date.Granularity != unit || in.Granularity != calendar.Year {
		return calendar.Date{}
	}
	return b.date.Add(in.Year()-b.date.Year(), calendar.Year)
}
