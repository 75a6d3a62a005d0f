package timex

import (
	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// fewYears is how many years apart a day told with its year and the same day without
// one may be read for them to be one: further apart the day is kept, or comes round.
const fewYears = 3

// toldElsewhere is the day of fields f, read as d from base b, in the year that the
// text gives that very day elsewhere, where d lies far from publication: "officers
// arrested him on 19 February", and in the list below "19 February 2020". What goes on
// from such a day is asked for too; in a story told by years the year goes without.
func (r *resolver) toldElsewhere(f *Fields, b base, d calendar.Date) (calendar.Date, bool) {
	c := &r.cues[r.at]
	if r.doc.DCT.IsZero() || f.Day == 0 || f.Month == 0 || f.Weekday != 0 || c.tense != past && c.tense != perfect ||
		b.kind == Published && d.Window().Distance(b.date.Window()) < unlikely*24*3600 || b.kind != Published && r.movedAt < 0 {
		return calendar.Date{}, false
	}
	if r.years == nil {
		r.years = r.yearsTold()
	}
	y := r.years[dayKey(f)]
	if y == 0 || y == d.Year() || apart(y, d.Year()) > fewYears || y > r.doc.DCT.Year() {
		return calendar.Date{}, false
	}
	return calendar.DayOf(y, int(f.Month), int(f.Day))
}

// yearsTold are the years of the days told with their year, by dayKey, 0 where there
// are several.
func (r *resolver) yearsTold() map[int16]int {
	years := map[int16]int{}
	for i := range r.mentions {
		f := &r.mentions[i].Expr.Fields
		if r.mentions[i].Expr.Form != Absolute || !f.HasYear || f.NoCentury || f.Fiscal || f.Swap || f.Day == 0 || f.Month == 0 {
			continue
		}
		if k := r.kind(i); k == article.Caption || k == article.Credit || k == article.Note {
			continue
		}
		key := dayKey(f)
		if y, ok := years[key]; ok && y != f.Year {
			years[key] = 0
		} else {
			years[key] = f.Year
		}
	}
	return years
}

// dayKey tells the days of a year apart.
func dayKey(f *Fields) int16 { return int16(f.Month)*32 + int16(f.Day) }
