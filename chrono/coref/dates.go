package coref

import (
	"slices"

	"dateline/chrono/calendar"
)

// Spans of time, in seconds, within which dates are near or wide.
const (
	day       = 24 * 60 * 60
	nearDays  = 2 * day   // two days may be one, told wrongly
	nearMonth = 31 * day  // two months, or a day and a month
	wideDays  = 100 * day // a season is told with confidence, a year is not
	newsDays  = 10 * day  // an article's news is no older
)

// dates weighs that two tellings are of one time.
func (w *weigher) dates(a, b *Telling) (bits int, agree, ok bool) {
	switch {
	case a.Dated && b.Dated:
		bits, agree, ok = w.both(a, b)
	case a.Dated:
		bits, ok = w.one(a, b)
		agree = true
	case b.Dated:
		bits, ok = w.one(b, a)
		agree = true
	}
	return bits, agree, ok
}

// both weighs two dated tellings. Dates that lie apart may still be of one event
// where one article is wrong: both must have been written after both dates, or
// the first could not have known.
func (w *weigher) both(a, b *Telling) (bits int, agree, ok bool) {
	hull := a.When.Hull(b.When)
	bits = rarity(len(w.tellings)+background, w.within(hull))
	if width(hull) == calendar.OpenFuture {
		return bits, true, sameBound(a.When, b.When)
	}
	if a.When.Overlaps(b.When) {
		return bits, true, true
	}
	gap := a.When.Distance(b.When)
	widest := max(width(a.When), width(b.When))
	limit := calendar.Moment(nearDays)
	if widest > 2*day {
		limit = nearMonth
	}
	if widest > 93*day {
		limit = 366 * day
	}
	known := min(a.Published, b.Published)
	return bits, false, gap <= limit && widest <= 366*day && (known == calendar.OpenPast || hull.Latest <= known+day)
}

// one weighs a dated telling and one without a date.
func (w *weigher) one(dated, bare *Telling) (bits int, ok bool) {
	if dated.When.Earliest > bare.When.Latest {
		return 0, false
	}
	if !bare.News || bare.Published == calendar.OpenPast {
		return 0, true
	}
	fresh := calendar.Window{Earliest: bare.Published - newsDays, Latest: bare.Published + day}
	if dated.When.Latest < fresh.Earliest {
		return 0, false
	}
	return rarity(len(w.tellings)+background, w.within(fresh)), true
}

// within is how many dated tellings begin in a window.
func (w *weigher) within(x calendar.Window) int {
	a, _ := slices.BinarySearch(w.starts, x.Earliest)
	b, _ := slices.BinarySearch(w.starts, x.Latest+1)
	return b - a
}

func width(w calendar.Window) calendar.Moment {
	if w.Earliest == calendar.OpenPast || w.Latest == calendar.OpenFuture {
		return calendar.OpenFuture
	}
	return w.Latest - w.Earliest
}

// sameBound reports whether two windows with an open end have the other end in
// common: "by 14 December" and "by the summer" agree in nothing.
func sameBound(a, b calendar.Window) bool {
	switch {
	case a.Earliest == calendar.OpenPast && b.Earliest == calendar.OpenPast:
		return a.Latest != calendar.OpenFuture && max(a.Latest, b.Latest)-min(a.Latest, b.Latest) <= nearDays
	case a.Latest == calendar.OpenFuture && b.Latest == calendar.OpenFuture:
		return max(a.Earliest, b.Earliest)-min(a.Earliest, b.Earliest) <= nearDays
	}
	return false
}

// wide reports whether the date of a telling leaves room for several events
// alike.
func wide(t *Telling) bool { return t.Dated && width(t.When) > wideDays }

// undated is what is lost where one telling has no date: an article without
// date words tells what is new, rather than what was long ago.
func undated(x, y *Telling) int {
	switch {
	case x.Dated && y.Dated:
		return 0
	case y.Dated:
		x, y = y, x
	}
	if y.Published != calendar.OpenPast && x.When.Latest < y.Published-nearMonth {
		return longAgo
	}
	return noDate
}
