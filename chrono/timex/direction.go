package timex

import (
	"strings"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// unlikely is how many days off the nearest date may lie, against what the
// tense says, before the tense is believed.
const unlikely = 60

// overdue is the same where a verb of future tense stands hard by the day; a text
// may be printed some days after it was written.
const overdue = 14

// unseen is the same where a verb of past tense stands hard by the day.
const unseen = 3

// unlikelyFeast is the same for holidays, whose coming is seldom told as past.
const unlikelyFeast = 15

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
	case c.says("until", "till") && f.Weekday != 0 && !r.opens() && !c.denied:
		return since
	case c.tense == future:
		return since
	case f.Weekday != 0 && c.says("for") && (c.tense == present || c.tense == noTense): // "rain is forecast for Wednesday"
		return since
	case c.tense == conditional && f.Weekday == 0:
		return nearest
	case f.Weekday != 0 && c.tense == conditional && (c.says("by") || c.ahead && !r.opens() && !r.possessed()):
		return since
	case f.Weekday == 0 && c.tense == noTense && c.says("to", "from") && r.kind(r.at) == article.Heading:
		return nearest // "Fault pushes launch to late September", "on sale from October"
	case c.denied && f.Day == 0:
		return upTo // "was not found until November", "was not opened until Monday" is over
	case f.Weekday == 0 && c.says("by", "until", "till", "through", "before"):
		if c.tense != past && c.tense != perfect {
			return since
		}
		return nearest
	}
	return upTo
}

// possessed reports whether the mention in hand has a possessive ending:
// "Wednesday's ruling" is one that there was.
func (r *resolver) possessed() bool {
	rest := r.doc.Text[r.mentions[r.at].Span.End:]
	return strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s")
}

// nearOrTense is nearest, but where that lies well on the wrong side of
// publication for the tense.
func (r *resolver) nearOrTense(f *Fields, b base, c *cue) direction {
	d, ok := f.pick(b.date, nearest)
	far := d.Window().Distance(b.date.Window()) / (24 * 3600)
	switch late := b.date.Start < d.Start; {
	case ok && (c.close && c.tense != future || c.tense == perfect && c.says("on")) && late && far > unseen:
		return upTo // "closed on May 3", told in March
	case ok && c.close && c.tense == future && !late && far > overdue:
		return since // "are due by 28 January", told in March
	}
	if !ok || far < unlikely && (f.Holiday == "" || far < unlikelyFeast) {
		return nearest
	}
	later := b.date.Start < d.Start
	switch {
	case later && (c.tense == past || c.tense == perfect || c.tense == conditional && !c.ahead && !c.modal || c.says("since", "ended")):
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
	case f.bareWeekday() && r.cues[r.at].tense == perfect && r.cues[r.at].says("since"):
		return upTo
	case f.Weekday != 0 && f.Day == 0, f.Weekend, r.follows(f), f.Holiday == "new-year":
		return since
	case b.kind == MentionAnchor && r.wraps(f):
		return nearest
	case f.Day != 0 && f.Month == 0 && b.kind == MentionAnchor && r.cues[r.at].says("until", "till") && r.mentions[b.mention].Sentence == r.mentions[r.at].Sentence:
		return since // "left on 20 May and did not arrive until the 7th"
	case f.Day != 0 && f.Month == 0 && b.kind == MentionAnchor && b.date.Granularity <= calendar.Day && int(f.Day) > b.date.Start.Civil().Day && r.cues[r.at].tense != perfect:
		return thatUnit // "on 9 December ... on the 27th"
	case f.Day != 0 && f.Month == 0, r.adjoins(f):
		return nearest
	}
	month := int(f.Month) + 3*int(f.Season)
	if b.kind == MentionAnchor && winter(b.date) && (f.Month != 0 && month <= 2 && r.mentions[b.mention].Expr.Form == Deictic || month != 0 && month <= 9 && r.overYears(b.mention)) {
		return since // "That winter bread was dear. In February the mills burned."
	}
	if month != 0 && f.Day == 0 && b.kind == MentionAnchor && r.likened() {
		return upTo // "quiet compared to the carnage of November"
	}
	told := r.monthTold(b)
	if month != 0 && told-month >= turn {
		return after
	}
	if month != 0 && told > month && b.kind == MentionAnchor && r.cues[r.at].says("until", "till", "through", "into") && r.mentions[b.mention].Sentence == r.mentions[r.at].Sentence {
		return after // "began in late August 1870 and lasted until January"
	}
	if f.Month != 0 && told > month && r.cues[r.at].tense == past && r.movesOn(b.mention, r.at) {
		return after // "began on 14 August and ended on 22 May"
	}
	return thatUnit
}

// overYears reports whether mention i says that it goes over the end of a year:
// "the winter of 1869-70".
func (r *resolver) overYears(i int) bool {
	s := r.doc.Slice(r.mentions[i].Span)
	return len(s) > len("1869-70") && strings.ContainsAny(s[len(s)-len("-1870"):], "-–/")
}

// winter reports whether d is a winter, which begins in one year and ends in the
// next.
func winter(d calendar.Date) bool {
	return d.Granularity == calendar.Season && d.Start.Civil().Month == 12
}

// monthTold is the month of the story in hand, that of b or, where b is only a
// year, that of the date beside it within that year: "On December 7 (December 8
// in Asia), 1941". It is 0 where none is told.
func (r *resolver) monthTold(b base) int {
	if b.kind != MentionAnchor {
		return 0
	}
	d := b.date
	if before := b.mention - 1; d.Granularity == calendar.Year && before >= 0 && r.mentions[before].Sentence == r.mentions[b.mention].Sentence {
		if fine := r.mentions[before].Value.Date; fine.Granularity <= calendar.Month && !fine.IsZero() && d.Window().Contains(fine.Window()) {
			d = fine
		}
	}
	if d.Granularity > calendar.Month {
		return 0
	}
	return d.Start.Civil().Month
}

// wraps reports whether the mention in hand begins a range of months that goes
// over the end of a year.
func (r *resolver) wraps(f *Fields) bool {
	far := r.leads(f)
	return far != nil && f.bareMonth() && far.Month < f.Month
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
		far := d.Window().Distance(b.date.Window()) / (24 * 3600)
		return ok && (!told && far > 2*unlikely || c.close && c.tense == future && d.Start < b.date.Start && far > overdue)
	case f.Weekday != 0:
		return c.tense == conditional || c.tense == noTense
	case c.denied:
		return false
	case c.says("by", "until", "till", "through", "before"):
		return c.tense == past || c.tense == perfect
	case (f.Month != 0 || f.Season != 0) && r.afterOld():
		return true
	case f.Month != 0 || f.Season != 0:
		return !told && !c.says("since", "until", "till")
	}
	return false
}

// afterOld reports whether the sentence before, in the same paragraph, told of a
// year long before publication: a bare month behind it may be of that year.
func (r *resolver) afterOld() bool {
	if r.last < 0 || r.block(r.last) != r.block(r.at) || r.mentions[r.at].Sentence-r.mentions[r.last].Sentence != 1 {
		return false
	}
	return r.doc.DCT.Year()-r.mentions[r.last].Value.Date.Year() >= farYears
}
