package timex

import (
	"slices"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/lang"
)

// ofStory is the date of fields f, read as d from publication, in the earlier year
// that the passage in hand tells, zero where it tells none, with what tells that year. A story of
// last year goes on by days without a year over several paragraphs, which lie far from
// publication: "was killed on 31 January last year ... On 6 February his brother was
// filmed ... He was charged in June 2020". Four things speak for it, each enough: dates
// with that year before and after it, a day with that year within a week of it, days
// rising from it in this paragraph or the one before, a month of this year behind it.
func (r *resolver) ofStory(f *Fields, b base, d calendar.Date) (calendar.Date, base, how) {
	c := &r.cues[r.at]
	if b.kind != Published || f.Weekday != 0 || f.Month == 0 && f.Season == 0 && f.Holiday == "" || r.opt.Anchor == ToPublished || c.tense != past && c.tense != perfect {
		return calendar.Date{}, b, stated
	}
	s := r.storyBefore()
	if told, ok := r.yearsAgo(f, &s); ok {
		return told, r.baseAt(s.last), ofStory
	}
	if f.Month == 0 || d.Window().Distance(r.doc.DCT.Window()) < unlikely*24*3600 {
		return calendar.Date{}, b, stated
	}
	if told, ok := r.bracketed(f, &s); ok {
		return told, r.baseAt(s.last), ofStory
	}
	if told, ok := r.rising(f, &s); ok {
		return told, r.baseAt(s.last), ofStory
	}
	if told, from := r.beforeThisYear(f, d); !told.IsZero() {
		return told, r.baseAt(from), ofStory
	}
	if told, ok := r.besideDay(f, d); ok {
		return told, b, besideDay
	}
	return calendar.Date{}, b, stated
}

// storyLine is what the mentions before the one in hand tell of an earlier year.
type storyLine struct {
	last  int           // the nearest that does, -1 for none
	first calendar.Date // the earliest of that year
	count int           // how many do
}

// storyBlocks is how many blocks back or ahead a story is looked for.
const storyBlocks = 8

// storyBefore looks back for the days and months of an earlier year; there is none
// where the present has been told since.
func (r *resolver) storyBefore() storyLine {
	s := storyLine{last: -1}
	home := r.block(r.at)
	for i := r.at - 1; i >= max(0, r.at-lookBack) && home-r.block(i) <= storyBlocks; i-- {
		d := r.mentions[i].Value.Date
		switch {
		case d.IsZero() || r.aside == i:
		case r.ofPast(i):
			if s.last < 0 {
				s.last, s.first = i, d
			}
			if d.Year() == s.first.Year() {
				s.count++
				if d.Start < s.first.Start {
					s.first = d
				}
			}
		case s.last < 0 && r.ofNow(i):
			return s
		}
	}
	if s.last >= 0 && r.aside >= 0 && r.ofPast(r.aside) {
		if d := r.mentions[r.aside].Value.Date; d.Year() == s.first.Year() && d.Start < s.first.Start {
			s.first = d // "was found on 17 March 2021. He had been held since 29 January 2021."
		}
	}
	return s
}

// ofPast reports whether mention i tells a day or month of a year before that of
// publication, by its own words or from what was told before it.
func (r *resolver) ofPast(i int) bool {
	m := &r.mentions[i]
	if d := m.Value.Date; d.Granularity > calendar.Season || d.Year() >= r.doc.DCT.Year() || r.cues[i].inset || !r.inBody(i) {
		return false
	}
	if m.Anchor.Kind == MentionAnchor || i == r.movedAt {
		return true
	}
	_, ok := r.withYear(i)
	return ok
}

// ofNow reports whether mention i tells on the main line what happened lately.
func (r *resolver) ofNow(i int) bool {
	c := &r.cues[i]
	recent := r.mentions[i].Anchor.Kind == Published && i != r.movedAt || r.mentions[i].Value.Date.Year() == r.doc.DCT.Year()
	return recent && !c.saying && !c.inset && c.tense == past
}

// inBody reports whether mention i stands in the running text.
func (r *resolver) inBody(i int) bool {
	switch r.kind(i) {
	case article.Heading, article.Caption, article.Credit, article.Note:
		return false
	}
	return true
}

// withYear is the day or month that the words of mention i give with its year: "3 May
// 2020", "31 January last year".
func (r *resolver) withYear(i int) (calendar.Date, bool) {
	e := &r.mentions[i].Expr
	f := &e.Fields
	switch {
	case e.Form != Absolute || f.Month == 0 || f.Fiscal || f.Swap || f.NoCentury:
	case e.Base == nil && f.HasYear:
		if d, ok := f.Date(); ok {
			return d.In(f.dateUnit()), true
		}
	case e.Base != nil && e.Base.Form == Deictic && e.Base.From == FromPublication && e.Base.Unit == calendar.Year && !f.HasYear && !r.doc.DCT.IsZero():
		return f.dateInYear(r.doc.DCT.Year() + e.Base.Sign)
	}
	return calendar.Date{}, false
}

// beforeThisYear is the date of f between a day or month of the year before publication's
// and one that the text goes on to give as of publication's own, where its reading from
// publication, read, would come after that: "in February 2013 ... was arrested on 18 June
// ... He was charged in January this year". from is the mention before it.
func (r *resolver) beforeThisYear(f *Fields, read calendar.Date) (told calendar.Date, from int) {
	home := r.block(r.at)
	for from = r.at - 1; from >= max(0, r.at-lookBack) && home-r.block(from) <= storyBlocks/2; from-- {
		if r.mentions[from].Value.Date.Year() == r.doc.DCT.Year()-1 && r.ofPast(from) {
			break
		}
	}
	if from < max(0, r.at-lookBack) || home-r.block(from) > storyBlocks/2 {
		return calendar.Date{}, from
	}
	told, ok := f.pick(r.mentions[from].Value.Date, since)
	if !ok {
		return calendar.Date{}, from
	}
	for i := r.at + 1; i < min(len(r.mentions), r.at+lookBack) && r.block(i)-home <= storyBlocks/2; i++ {
		end, given := r.withYear(i)
		if given && end.Year() == r.doc.DCT.Year() && r.cues[i].tense == past && !r.cues[i].inset && r.inBody(i) {
			if end.End() < read.Start && told.End() <= end.End() {
				return told, from
			}
			break
		}
	}
	return calendar.Date{}, from
}

// bracketed is the date of f between what the story s has told and a later date of
// that year which the text goes on to give with its year.
func (r *resolver) bracketed(f *Fields, s *storyLine) (calendar.Date, bool) {
	if s.last < 0 || f.Day == 0 && r.block(r.at)-r.block(s.last) > 2 {
		return calendar.Date{}, false
	}
	d, ok := f.pick(s.first, since)
	if !ok {
		return calendar.Date{}, false
	}
	home := r.block(r.at)
	for i := r.at + 1; i < min(len(r.mentions), r.at+lookBack) && r.block(i)-home <= storyBlocks; i++ {
		end, told := r.withYear(i)
		switch {
		case told && (end.Year() > s.first.Year()+1 || end.Year() >= r.doc.DCT.Year() || end.Year() < s.first.Year()):
			return calendar.Date{}, false
		case told && !r.cues[i].inset && r.inBody(i) && d.Start <= end.End():
			return d, true
		}
	}
	return calendar.Date{}, false
}

// risingDays is how many days on the next day of a story may lie.
const risingDays = 92

// rising is the day of f that goes on from the last one of the story s, in the same
// paragraph or the next, where two days of that year have been told.
func (r *resolver) rising(f *Fields, s *storyLine) (calendar.Date, bool) {
	if s.last < 0 || s.count < 2 || f.Day == 0 || r.cues[r.at].saying || r.block(r.at)-r.block(s.last) > 1 {
		return calendar.Date{}, false
	}
	l := r.mentions[s.last].Value.Date
	d, ok := f.pick(l, since)
	return d, ok && l.Granularity <= calendar.Day && d.Start-l.Start <= risingDays*24*3600 && d.Year() < r.doc.DCT.Year()
}

// longYears is how many years back a story lies of which one date is enough.
const longYears = 5

// yearsAgo is the date of f next after the last one of the story s, years ago, of which
// the paragraph in hand has told in the past tense all along: "On 9 May 1938 four men
// came with a list. They took the silver. They came back for the pictures in November."
func (r *resolver) yearsAgo(f *Fields, s *storyLine) (calendar.Date, bool) {
	if s.last < 0 || r.block(s.last) != r.block(r.at) || r.cues[r.at].saying || r.inQuotation() {
		return calendar.Date{}, false
	}
	l := &r.mentions[s.last]
	d, ok := f.pick(l.Value.Date, since)
	years := r.doc.DCT.Year() - l.Value.Date.Year()
	if !ok || years < farYears || years < longYears && s.count < 2 || r.opens() || d.Year() >= r.doc.DCT.Year() {
		return calendar.Date{}, false // "In October the minister ..." may be of now
	}
	for i := s.last + 1; i < r.at; i++ {
		if r.mentions[i].Anchor.Kind == Published {
			return calendar.Date{}, false
		}
	}
	return d, !r.presentIn(article.Span{Start: l.Span.End, End: r.mentions[r.at].Span.Start}) && !r.besideLine()
}

// besideLine reports whether the mention in hand stands beside the main line of its
// sentence: "Loring, signed from Dorn in June, had eleven goals".
func (r *resolver) besideLine() bool {
	m := &r.mentions[r.at]
	if m.Sentence >= len(r.doc.Sentences) {
		return false
	}
	from := max(r.doc.Sentences[m.Sentence].Span.Start, m.Span.Start-presentReach)
	syms := r.symbols(article.Span{Start: min(from, m.Span.Start), End: m.Span.End})
	at := len(syms) - edges
	for at > 1 && int(syms[at-1].start) >= m.Span.Start {
		at--
	}
	return inset(r.doc.Text, syms, at, len(syms)-edges)
}

// symbols reads span anew.
func (r *resolver) symbols(span article.Span) []symbol {
	return read(r.doc.Text, article.Tokenize(r.doc.Text, span, nil), lang.English(), nil)
}

// presentReach is how many bytes presentIn reads.
const presentReach = 600

// presentIn reports whether the words of span speak of now, or quote, or are too many
// to say: "and has run it since".
func (r *resolver) presentIn(span article.Span) bool {
	if span.End-span.Start > presentReach {
		return true
	}
	syms := r.symbols(span)
	for i := 1; i < len(syms)-edges; i++ {
		s := &syms[i]
		if s.is(shQuote) || s.has(lang.Be) || s.has(lang.Do) || s.has(lang.Will) || s.has(lang.Have) && !syms[i-1].has(lang.To) {
			return true
		}
	}
	return false
}

// besideDays is how many days apart two days are told as one story.
const besideDays = 7

// besideDay is the day of f in the one earlier year in which the text tells a day,
// with its year, within a week of it. None where the text tells such a day near d too.
func (r *resolver) besideDay(f *Fields, d calendar.Date) (calendar.Date, bool) {
	if f.Day == 0 || r.near(d) {
		return calendar.Date{}, false
	}
	for y := r.doc.DCT.Year(); y >= r.doc.DCT.Year()-fewYears; y-- {
		told, ok := calendar.DayOf(y, int(f.Month), int(f.Day))
		if ok && told.Year() != d.Year() && told.Start < r.doc.DCT.Start && r.near(told) {
			return told, true
		}
	}
	return calendar.Date{}, false
}

// near reports whether the words of the text give a day, with its year, within a week
// of d.
func (r *resolver) near(d calendar.Date) bool {
	if r.days == nil {
		r.days = []calendar.Moment{}
		for i := range r.mentions {
			if d, ok := r.withYear(i); ok && d.Granularity == calendar.Day && r.inBody(i) {
				r.days = append(r.days, d.Start)
			}
		}
		slices.Sort(r.days)
	}
	i, _ := slices.BinarySearch(r.days, d.Start-besideDays*24*3600)
	return i < len(r.days) && r.days[i] <= d.Start+besideDays*24*3600
}
