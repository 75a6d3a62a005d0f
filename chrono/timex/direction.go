package timex

import "dateline/chrono/calendar"

// unlikely is how many days off the nearest date may lie, against what the
// tense says, before the tense is believed.
const unlikely = 60

// direction tells which of the dates that f fits is meant, seen from b. The
// rules are counted from news text, where a bare weekday is the publication day
// or one of the six before it in nine cases of ten, and a month and a day are
// of the year nearest to publication in as many.
func (r *resolver) direction(f *Fields, b base) direction {
	if b.kind != Published {
		return r.narrativeDirection(f, b)
	}
	c := &r.cues[r.at]
	switch {
	case f.Day != 0 && f.Month != 0, f.Holiday != "", f.Quarter != 0, f.Half != 0, f.Week != 0:
		return r.nearOrTense(f, b, c)
	case c.says("since"):
		return upTo
	case c.says("until", "till") && f.Weekday != 0 && !r.opens():
		return since
	case c.tense == future:
		return since
	case f.Weekday != 0 && c.says("for") && (c.tense == present || c.tense == noTense): // "rain is forecast for Wednesday"
		return since
	case c.tense == conditional && f.Weekday == 0:
		return nearest
	case f.Weekday != 0 && c.says("by") && c.tense == conditional:
		return since
	case f.Weekday == 0 && c.says("by", "until", "till", "through", "before"):
		if c.tense != past && c.tense != perfect {
			return since
		}
		return nearest
	}
	return upTo
}

// nearOrTense is nearest, but where that lies well on the wrong side of
// publication for the tense.
func (r *resolver) nearOrTense(f *Fields, b base, c *cue) direction {
	d, ok := f.pick(b.date, nearest)
	if !ok || d.Window().Distance(b.date.Window()) < unlikely*24*3600 {
		return nearest
	}
	later := b.date.Start < d.Start
	switch {
	case later && (c.tense == past || c.tense == perfect || c.says("since", "ended")):
		return upTo
	case !later && c.tense == future && f.Quarter == 0:
		return since
	}
	return nearest
}

// narrativeDirection tells which date is meant, seen from the one told before.
// A story goes forward: what follows on December in January is the next year's.
func (r *resolver) narrativeDirection(f *Fields, b base) direction {
	switch {
	case f.Weekday != 0 && f.Day == 0, f.Weekend:
		return since
	case f.Day != 0 && f.Month == 0, r.adjoins(f):
		return nearest
	}
	month := int(f.Month) + 3*int(f.Season)
	if b.kind == MentionAnchor && b.date.Granularity <= calendar.Month && month != 0 && b.date.Start.Civil().Month-month >= turn {
		return since
	}
	return thatUnit
}

// turn is how many months back within the year a story seldom goes.
const turn = 8

// unsure reports whether the direction of a partial date reckoned from
// publication is little more than a guess: nothing tells the tense.
func (r *resolver) unsure(f *Fields, b base) bool {
	if b.kind != Published {
		return false
	}
	c := &r.cues[r.at]
	told := c.tense == past || c.tense == perfect || c.tense == future
	switch {
	case f.Day != 0 && f.Month != 0 || f.Holiday != "":
		d, ok := f.pick(b.date, nearest)
		return ok && !told && d.Window().Distance(b.date.Window()) > 2*unlikely*24*3600
	case f.Weekday != 0:
		return c.tense == conditional || c.tense == noTense
	case c.says("by", "until", "till", "through", "before"):
		return c.tense == past || c.tense == perfect
	case f.Month != 0 || f.Season != 0:
		return !told && !c.says("since", "until", "till")
	}
	return false
}
