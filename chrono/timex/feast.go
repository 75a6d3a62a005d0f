package timex

import (
	"strings"

	"dateline/chrono/calendar"
)

// feast is Easter as the text itself dates it, in a calendar of its own: "Easter
// Day, which fell that year on 10 April".
type feast struct {
	day     Fields // its month and day
	mention int    // that tells it; -1 where none does
}

// toldFeast finds the first mention of Easter whose sentence says on what day it
// fell.
func (r *resolver) toldFeast() feast {
	for i := range r.mentions {
		if r.mentions[i].Expr.feastNamed() != "easter" {
			continue
		}
		for next := i + 1; next < min(i+3, len(r.mentions)) && r.mentions[next].Sentence == r.mentions[i].Sentence; next++ {
			e := &r.mentions[next].Expr
			between := r.doc.Text[r.mentions[i].Span.End:r.mentions[next].Span.Start]
			if f := &e.Fields; e.Form == Absolute && e.Base == nil && f.Month != 0 && f.Day != 0 && (strings.HasSuffix(between, " (") || len(between) < quoteReach && strings.Contains(between, " fell ")) {
				return feast{day: Fields{Month: f.Month, Day: f.Day, Minute: -1, Second: -1}, mention: i}
			}
		}
	}
	return feast{mention: -1}
}

// feastNamed is the key of the holiday that e names, or that its base names.
func (e *Expr) feastNamed() string {
	if e.Base != nil && e.Form == Absolute {
		return e.Base.Fields.Holiday
	}
	return e.Fields.Holiday
}

// asTold moves d, a feast reckoned from Easter, by as many days as the Easter that
// the text tells of lies off, where that is of the same year and no more than the
// calendars have ever been apart.
func (r *resolver) asTold(key string, d calendar.Date) calendar.Date {
	if r.easter.mention < 0 || !calendar.FromEaster(key) || !r.easterYear(d.Year()) {
		return d
	}
	reckoned, ok := calendar.HolidayIn("easter", d.Year())
	told, is := calendar.DayOf(d.Year(), int(r.easter.day.Month), int(r.easter.day.Day))
	if east, _ := calendar.HolidayIn("orthodox-easter", d.Year()); d.Year() >= calendar.Reform && told != east {
		return d // the Easter of another year
	}
	if off := int((told.Start - reckoned.Start) / (24 * 3600)); ok && is && -35 <= off && off <= 35 {
		return d.Add(off, calendar.Day)
	}
	return d
}

// easterYear reports whether the Easter that the text dates may be that of year: it
// is where that was told before, and in times of the Julian calendar a little ahead
// of that too.
func (r *resolver) easterYear(year int) bool {
	told := r.mentions[r.easter.mention].Value.Date
	switch {
	case r.at == r.easter.mention:
		return true
	case r.at > r.easter.mention:
		return !told.IsZero() && told.Year() == year
	}
	return year < calendar.Reform && r.easter.mention-r.at <= 3
}

// weekdayBeside is the first day of the week wd behind day d, or before it, in the
// calendar of the text: the Monday behind an Easter that the text dates is the next
// day, whatever ours makes of it.
func (r *resolver) weekdayBeside(wd int, d calendar.Date, dir direction) calendar.Date {
	if r.easter.mention >= 0 && d.Year() < calendar.Reform {
		ahead := (wd-d.JulianWeekday()+6)%7 + 1
		if dir == before {
			ahead = (wd-d.JulianWeekday()-6)%7 - 1
		}
		return d.Add(ahead, calendar.Day)
	}
	day := Fields{Weekday: int8(wd)}
	next, _ := day.pick(d, dir)
	return next
}
