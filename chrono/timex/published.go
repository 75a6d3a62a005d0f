package timex

import (
	"fmt"
	"path"
	"strings"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// Publication infers the publication date from the document's own words:
// a dateline ("MOSCOW, Sept 2 (Reuters) —"), a date line under the headline,
// the file name, else the mentions. source is "dateline", "filename" or "text",
// why is one line in plain words. The zero Date means the words do not tell:
// where nothing names a year, and where a history's last date says nothing of
// when it was written.
func Publication(doc *article.Document) (date calendar.Date, source, why string) {
	top := *doc
	top.DCT = calendar.Date{}
	if n := sentencesUpTo(doc, topBytes); n < len(doc.Sentences) {
		top.Sentences = doc.Sentences[:n]
		top.Text = doc.Text[:doc.Sentences[n].Span.Start]
	}
	mentions, cues := recognize(&top)
	file := fileDay(doc.URI)
	if i, kind := statement(&top, mentions); i >= 0 {
		f := &mentions[i].Expr.Fields
		d := f.day(file)
		if d.IsZero() && !f.HasYear {
			d = yearFor(f, mentions, cues)
		}
		if !d.IsZero() {
			return d, "dateline", fmt.Sprintf("the %s has “%s”", kind, doc.Slice(mentions[i].Span))
		}
	}
	if !file.IsZero() {
		return file, "filename", fmt.Sprintf("the file name %s has it", path.Base(doc.URI))
	}
	if i := latest(mentions, cues); i >= 0 {
		d, _ := mentions[i].Expr.Fields.Date()
		return d.In(calendar.Day), "text", fmt.Sprintf("“%s” is the last day that the text tells of, so it is no older", doc.Slice(mentions[i].Span))
	}
	if d, why := agreeing(&top, mentions); !d.IsZero() {
		return d, "text", why
	}
	return calendar.Date{}, "", ""
}

// topBytes is how much of a document is read for its publication date.
const topBytes = 64 << 10

// sentencesUpTo returns how many sentences end within the first n bytes.
func sentencesUpTo(doc *article.Document, n int) int {
	for i, s := range doc.Sentences {
		if s.Span.End > n {
			return i
		}
	}
	return len(doc.Sentences)
}

// day returns the day that f names in full; where f lacks its year, that of
// file, a day within half a year.
func (f *Fields) day(file calendar.Date) calendar.Date {
	if f.Day == 0 || f.Month == 0 || f.Swap {
		return calendar.Date{}
	}
	whole := *f
	whole.HasClock, whole.Part = false, NoPart
	if f.HasYear {
		d, _ := whole.Date()
		return d
	}
	d, _ := whole.pick(file, nearest)
	return d
}

// topBlocks is how many blocks at the top may hold the date of publication.
const topBlocks = 6

// statement finds the mention at the top of the document that is its date of
// publication, and says what it stands in; -1 where there is none.
func statement(doc *article.Document, mentions []Mention) (int, string) {
	for i := range mentions {
		m := &mentions[i]
		b := doc.Sentences[m.Sentence].Block
		if b >= topBlocks || b >= len(doc.Blocks) {
			break
		}
		f := &m.Expr.Fields
		if m.Expr.Form != Absolute || m.Expr.Base != nil || f.Day == 0 || f.Month == 0 {
			continue
		}
		span := doc.Blocks[b].Span
		block := doc.Text[span.Start:min(span.End, len(doc.Text))] // that of the top may end in it
		at := article.Span{Start: m.Span.Start - span.Start, End: m.Span.End - span.Start}
		switch {
		case isDateline(block, at):
			return i, "dateline"
		case f.HasYear && isDateLine(block, at):
			return i, "date line at the top"
		}
	}
	return -1, ""
}

// datelineBytes is how far into its paragraph a dateline reaches.
const datelineBytes = 90

// isDateline reports whether the date at span at stands in a dateline: behind
// a place in capitals, before the dash with which the story begins.
func isDateline(block string, at article.Span) bool {
	if at.Start > datelineBytes {
		return false
	}
	place := strings.TrimSpace(strings.Trim(block[:at.Start], "(, "))
	rest := block[at.End:min(len(block), at.End+datelineBytes)]
	end := -1
	for _, dash := range []string{"—", "–", "--", " - "} {
		if i := strings.Index(rest, dash); i >= 0 && (end < 0 || i < end) {
			end = i
		}
	}
	return end >= 0 && !strings.ContainsAny(rest[:end], ".;?!") && len(strings.Fields(rest[:end])) <= 4 && inCapitals(place)
}

// inCapitals reports whether the first word of s, three letters or more, is
// written in capitals.
func inCapitals(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	word = strings.Trim(word, ",./()")
	return len(word) >= 3 && word == strings.ToUpper(word) && word != strings.ToLower(word)
}

// lineWords may stand beside the date in a date line.
var lineWords = []string{"published", "posted", "on", "by", "at", "date", "first", "written", "created", "issued", "dated", "released", "filed", "am", "pm", "a.m", "p.m", "of", "the"}

// isDateLine reports whether the date at span at has its block almost to
// itself, perhaps with a clock time, "Published" or the writer's name.
func isDateLine(block string, at article.Span) bool {
	if len(block) > 100 {
		return false
	}
	others := 0
	for _, w := range strings.Fields(block[:at.Start] + " " + block[at.End:]) {
		w = strings.Trim(w, ".,:;|()—–-•·")
		plain := w == strings.ToLower(w)
		w = strings.ToLower(w)
		switch {
		case strings.HasPrefix(w, "updated"), strings.HasPrefix(w, "modified"):
			return false
		case w == "" || index(lineWords, w) >= 0 || w[0] >= '0' && w[0] <= '9' || !plain && len(w) <= 4:
		case plain: // a word of a sentence: "On 5 May 2020 he died."
			return false
		default:
			others++
		}
	}
	return others <= 3 && !strings.HasSuffix(strings.TrimSpace(block), "?")
}

// fileDay returns the day that a file's name has: "2019-09-02-moscow.txt",
// "APW19980809.0700.txt"; the zero Date where it has none.
func fileDay(uri string) calendar.Date {
	name := path.Base(strings.ReplaceAll(uri, "\\", "/"))
	for i := 0; i < len(name); i++ {
		if name[i] < '0' || name[i] > '9' || i > 0 && name[i-1] >= '0' && name[i-1] <= '9' {
			continue
		}
		digits, seps, j := "", "", i
		for ; j < len(name) && len(digits) < 9; j++ {
			if c := name[j]; c >= '0' && c <= '9' {
				digits += string(c)
			} else if (c == '-' || c == '_' || c == '.') && (len(digits) == 4 || len(digits) == 6) && len(digits)+len(seps) == j-i {
				seps += string(c)
			} else {
				break
			}
		}
		if len(digits) != 8 || len(seps) == 1 || len(seps) == 2 && seps[0] != seps[1] {
			continue
		}
		v, err := ParseTIMEX3(digits[:4] + "-" + digits[4:6] + "-" + digits[6:])
		if y := v.Date.Year(); err == nil && y >= 1700 && y < 2200 {
			return v.Date
		}
	}
	return calendar.Date{}
}

// yearFor dates a dateline without a year ("HALLAM, May 22"): in the first year
// that leaves no past date of the text behind it and in which the weekdays of the
// text are right, the one it names first and those beside a day. The zero Date
// where no past day of the text has a year, unless weekdays speak for one.
func yearFor(f *Fields, mentions []Mention, cues []cue) calendar.Date {
	newest, named := newestPast(mentions, cues)
	if newest.IsZero() {
		return newest
	}
	first, ok := f.pick(newest, since)
	for d, n := first, 0; ok && n < 3; n++ {
		days, agree := daysAgree(mentions, d.Year())
		if weekday := firstWeekday(mentions); agree && (weekday == 0 || d.Weekday() == weekday) && (!days.IsZero() || weekday != 0 || named) {
			return d
		}
		d, ok = f.pick(d.Add(1, calendar.Day), since)
	}
	if _, agree := daysAgree(mentions, first.Year()); named && agree {
		return first
	}
	return calendar.Date{}
}

// newestPast returns the first day of the newest date with a year that the text
// tells of as past, and whether that is a day.
func newestPast(mentions []Mention, cues []cue) (newest calendar.Date, named bool) {
	for i := range mentions {
		e := &mentions[i].Expr
		if e.Form != Absolute || e.Base != nil || !e.Fields.HasYear || cues[i].tense != past && cues[i].tense != perfect {
			continue
		}
		if d, ok := e.Fields.Date(); ok && d.Granularity <= calendar.Year && (newest.IsZero() || d.Start > newest.Start) {
			newest, named = d.Start.In(calendar.Day), d.Granularity <= calendar.Day
		}
	}
	return newest, named
}

// firstWeekday is the first weekday that the text names alone, 0 for none.
func firstWeekday(mentions []Mention) int {
	for i := range mentions {
		if e := &mentions[i].Expr; e.Form == Absolute && e.Base == nil && e.Fields.bareWeekday() {
			return int(e.Fields.Weekday)
		}
	}
	return 0
}

// latest returns the last day in time that the text names in full and tells of
// in the past tense, where it is news: where it also has words that only mean
// something on the day (yesterday, on Tuesday), and names no later month or
// year. -1 where there is none.
func latest(mentions []Mention, cues []cue) int {
	best, fresh, old := -1, 0, 0
	var day calendar.Date
	var newest calendar.Moment
	for i := range mentions {
		e := &mentions[i].Expr
		f := &e.Fields
		if e.Form != Absolute && e.From == FromPublication && e.Unit != calendar.Year || e.Form == Absolute && f.Weekday != 0 && f.Day == 0 {
			fresh++
		}
		d, ok := f.Date()
		if e.Form != Absolute || e.Base != nil || !ok || cues[i].says("due", "by", "until", "before", "through") {
			continue // "bonds due 1 November 2009 were sold"
		}
		old++
		newest = max(newest, d.Start)
		if t := cues[i].tense; d.Granularity <= calendar.Day && (t == past || t == perfect) && (best < 0 || d.Start > day.Start) {
			best, day = i, d
		}
	}
	if fresh < 2 || old > 5*fresh || newest > day.Start {
		return -1
	}
	return best
}

// agreeing finds the year in which the weekdays that the text gives beside its
// days without a year ("Tuesday, 3 September") are right, among the years about
// the last that it names; two years that fit leave it open, and so does an older one
// that has months of its own in the text, or stands in a heading, of which it may tell.
func agreeing(doc *article.Document, mentions []Mention) (calendar.Date, string) {
	top, last := 0, -1
	for i := range mentions {
		e := &mentions[i].Expr
		if f := &e.Fields; e.Form == Absolute && e.Base == nil {
			if f.HasYear && !f.NoCentury && f.Unit <= calendar.Year {
				top = max(top, f.Year)
			} else if f.Weekday != 0 && f.Day != 0 && f.Month != 0 {
				last = i
			}
		}
	}
	if top == 0 || last < 0 {
		return calendar.Date{}, ""
	}
	for i := range mentions {
		e := &mentions[i].Expr
		s := mentions[i].Sentence
		titled := s < len(doc.Sentences) && doc.Blocks[doc.Sentences[s].Block].Kind == article.Heading
		if f := &e.Fields; e.Form == Absolute && f.HasYear && (f.Month != 0 || titled) && f.Year < top {
			if _, ok := daysAgree(mentions, f.Year); ok {
				return calendar.Date{}, ""
			}
		}
	}
	fits, found := 0, calendar.Date{}
	for y := top; y <= top+2; y++ {
		if d, ok := daysAgree(mentions, y); ok {
			fits, found = fits+1, d
		}
	}
	if fits != 1 {
		return calendar.Date{}, ""
	}
	return found, fmt.Sprintf("“%s” was that day of the week in %d", doc.Slice(mentions[last].Span), found.Year())
}

// daysAgree returns the last of the days with a weekday beside them, were they
// all of year y, the zero Date for none; false where one is another day of the
// week.
func daysAgree(mentions []Mention, y int) (last calendar.Date, ok bool) {
	ok = true
	for i := range mentions {
		f := mentions[i].Expr.Fields
		if mentions[i].Expr.Form != Absolute || f.HasYear || f.Weekday == 0 || f.Day == 0 || f.Month == 0 {
			continue
		}
		f.HasYear, f.Year, f.HasClock, f.Part = true, y, false, NoPart
		d, is := f.Date()
		if !is {
			return calendar.Date{}, false
		}
		if d.Start > last.Start || last.IsZero() {
			last = d
		}
	}
	return last, ok
}
