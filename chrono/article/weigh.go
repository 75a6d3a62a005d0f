package article

import (
	"fmt"

	"dateline/chrono/calendar"
)

// Distances, in days, at which two sources of one date still agree: a time zone,
// and a story written on one day and put out on another.
const (
	zoneSlack  = 1
	pressSlack = 3
)

// publication weighs the evidence. It returns the zero Date, and a note where
// there is evidence, if none of it can be relied on.
func (d dates) publication() (day calendar.Date, from, note string) {
	if d.wiki { // each revision is published anew; when the page was begun says nothing of its words
		for _, e := range d.modified {
			if e.rank <= byMeta {
				return e.day, "metadata", fmt.Sprintf("a wiki page: the date is that of its last revision, %s", e.day)
			}
		}
		return calendar.Date{}, "", "a wiki page that does not say when it was last revised"
	}
	first, said, address := d.best(noRank), d.best(byMeta), d.address()
	ld := d.best(byArticle)
	switch {
	case first.rank == noRank && address.Granularity != calendar.Day:
		return calendar.Date{}, "", ""
	case first.rank == noRank, first.rank > byURL && address.Granularity == calendar.Day:
		return address, d.from, ""
	case first.rank > byURL && !address.IsZero() && first.day.In(address.Granularity) != address:
		return calendar.Date{}, "", fmt.Sprintf("the page shows %s, its address says %s", first.day, address)
	case address.Granularity == calendar.Day && daysBetween(address, first.day) > pressSlack:
		if address.Start < first.day.Start { // put out anew, under its old address
			return address, d.from, fmt.Sprintf("the page says %s, its address %s: taken from the address", first.day, address)
		}
		if daysBetween(address, first.day) > 31 {
			return calendar.Date{}, "", fmt.Sprintf("the page says %s, its address %s", first.day, address)
		}
	case ld.rank == byArticle && said.rank == byMeta && daysBetween(ld.day, said.day) > pressSlack && address.Granularity != calendar.Day:
		switch {
		case d.changed(ld.day) && !d.changed(said.day):
			return said.day, "metadata", ""
		case d.changed(said.day) && !d.changed(ld.day):
		default:
			return calendar.Date{}, "", fmt.Sprintf("the page gives two publication dates, %s and %s", ld.day, said.day)
		}
	}
	return first.day, "metadata", ""
}

// best returns the first evidence of rank r, or for noRank the most trusted
// evidence that is not the address.
func (d dates) best(r rank) evidence {
	for _, e := range d.published {
		if e.rank == r || r == noRank && e.rank != byURL {
			return e
		}
	}
	return evidence{rank: noRank}
}

// address is the day or month in the page's address.
func (d dates) address() calendar.Date {
	if e := d.best(byURL); e.rank == byURL {
		return e.day
	}
	return calendar.Date{}
}

// changed reports whether the page says that it was changed on day.
func (d dates) changed(day calendar.Date) bool {
	for _, e := range d.modified {
		if daysBetween(e.day, day) <= zoneSlack {
			return true
		}
	}
	return false
}

// daysBetween is the distance of two days, in days.
func daysBetween(a, b calendar.Date) int {
	n := int((a.Start - b.Start) / 86400)
	return max(n, -n)
}
