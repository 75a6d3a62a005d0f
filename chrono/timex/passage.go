package timex

import (
	"strings"

	"dateline/chrono/calendar"
)

// looksAway reports whether the mention in hand is a month or a year that a
// story names in passing, years off from what was told, as a bound or as yet to
// come: "as papers released in 2005 show", "to be won by 1976". It moves the story no
// further, unless the next one goes the same way.
func (r *resolver) looksAway() bool {
	m := &r.mentions[r.at]
	if !r.story || r.last < 0 {
		return false
	}
	if r.beginsAnew() {
		return false
	}
	if r.standsAside() || r.glancesBack() || m.Value.Date.Granularity >= calendar.Month && r.likened() {
		return true
	}
	if m.Value.Date.Granularity < calendar.Month {
		return false
	}
	c := &r.cues[r.at]
	if r.opens() || c.tense == past && !c.inset && m.Value.Date.Granularity == calendar.Month && m.Certainty == Stated && r.beginsBlock() || r.aside >= 0 && (r.yearsFrom(r.aside) <= 1 && !r.harksBack() || r.strides()) {
		return false
	}
	if l := &r.mentions[r.last]; l.Sentence == m.Sentence && l.Value.Date.Granularity < calendar.Year && m.Value.Date.Granularity >= calendar.Year && r.yearsFrom(r.last) > 0 &&
		strings.Contains(r.doc.Text[l.Span.End:max(l.Span.End, m.Span.Start)], " died ") {
		return true // "was captured on 9 May and died in captivity in 1917"
	}
	bound := m.Value.Date.Granularity >= calendar.Year && c.says("by", "until", "till", "before", "since", "for", "to")
	return bound || c.tense == future || c.tense == conditional || m.Expr.From == FromPublication && (m.Expr.Form == Offset || m.Expr.Form == Deictic && m.Expr.Sign > 0) || r.yearsFrom(r.last) > 2
}

// standsAside reports whether the mention in hand names another year beside the
// main line of its sentence; a month or a day there must lead back or years on,
// since a story does go on in a relative clause.
func (r *resolver) standsAside() bool {
	m, l := &r.mentions[r.at], &r.mentions[r.last]
	switch {
	case !r.cues[r.at].inset || m.Value.Window().Overlaps(l.Value.Window()):
		return false
	case m.Value.Date.Granularity >= calendar.Year, r.cues[r.at].says("until", "till"), r.clauseSays(" until ", " till "):
		return true
	}
	return m.Value.Date.Start < l.Value.Date.Start || r.yearsFrom(r.last) > 1
}

// clauseSays reports whether one of words stands just before the mention in hand,
// in its sentence, with no comma in between: "a siege that lasted until the fall
// of the town in February 1945".
func (r *resolver) clauseSays(words ...string) bool {
	m := &r.mentions[r.at]
	if m.Sentence >= len(r.doc.Sentences) {
		return false
	}
	from := max(r.doc.Sentences[m.Sentence].Span.Start, m.Span.Start-clauseReach)
	before := r.doc.Text[min(from, m.Span.Start):m.Span.Start]
	for _, w := range words {
		if i := strings.LastIndex(before, w); i >= 0 && !strings.ContainsAny(before[i:], ",;:") {
			return true
		}
	}
	return false
}

// clauseReach is how many bytes back clauseSays looks.
const clauseReach = 60

// likened reports whether the mention in hand is only compared with: "fewer than
// in March", "quiet compared to the carnage of November".
func (r *resolver) likened() bool { return r.clauseSays(" compared to ", " compared with ", " than ") }

// harksBack reports whether the mention in hand names again the year, a generation
// back, that was named in passing before: "as in 1614 ... The 1614 rules".
func (r *resolver) harksBack() bool {
	d := r.mentions[r.at].Value.Date
	return d == r.mentions[r.aside].Value.Date && r.mentions[r.last].Value.Date.Year()-d.Year() > generation
}

// strides reports whether the mention in hand goes on beyond the aside, which
// went beyond what was told: a chronicle, "taken in 1711, lost in 1720".
func (r *resolver) strides() bool {
	if r.cues[r.aside].tense == conditional && r.mentions[r.aside].Sentence == r.mentions[r.at].Sentence {
		return false // "he would return in 1905, and his book sold well in 1907"
	}
	last, aside := r.mentions[r.last].Value.Window(), r.mentions[r.aside].Value.Window()
	return last.Before(aside) && aside.Before(r.mentions[r.at].Value.Window())
}

// glancesBack reports whether the mention in hand goes back behind what was told
// without taking the story there: it compares ("than the previous year"), says
// which one a thing is ("the leader of the August 1792 uprising"), or explains
// ("bound by an accord of 5 November 1917").
func (r *resolver) glancesBack() bool {
	m, l := &r.mentions[r.at], &r.mentions[r.last]
	if m.Value.Date.Start >= l.Value.Date.Start || m.Value.Date.Window().Overlaps(l.Value.Date.Window()) || r.opens() {
		return false
	}
	if m.Expr.From == FromMention && m.Expr.Sign < 0 && m.Expr.Unit >= calendar.Month {
		return true
	}
	if r.cues[r.at].tense == perfect && m.Value.Date.Granularity >= calendar.Month {
		return true // "had been released that March"
	}
	if m.Expr.Form != Absolute || !m.Expr.Fields.HasYear {
		return false
	}
	return r.cues[r.at].tense == perfect && m.Expr.Fields.dateUnit() == calendar.Year ||
		m.Expr.Fields.Day != 0 && m.Value.Window().Distance(l.Value.Window()) > longBack ||
		r.cues[r.at].says("the", "a", "an", "his", "her", "their", "its")
}

// longBack is how many seconds a full date that opens no sentence must lie
// behind the last one to be a look back.
const longBack = 90 * 24 * 3600

// yearsFrom is how many years lie between the mention in hand and mention i, none
// where one lies within the other: a month of the 1840s is no departure from them.
func (r *resolver) yearsFrom(i int) int {
	a, b := r.mentions[r.at].Value.Date, r.mentions[i].Value.Date
	if a.Window().Overlaps(b.Window()) {
		return 0
	}
	return apart(a.Year(), b.Year())
}

func apart(a, b int) int { return max(a-b, b-a) }

// opens reports whether the mention in hand is among the first words of its
// sentence, or of a clause that goes on from it: "she retired, and in 2011 ...".
func (r *resolver) opens() bool {
	m := &r.mentions[r.at]
	if m.Sentence >= len(r.doc.Sentences) {
		return false
	}
	before := r.doc.Text[r.doc.Sentences[m.Sentence].Span.Start:m.Span.Start]
	if len(before) < opening {
		return true
	}
	before = strings.TrimSuffix(strings.TrimSuffix(before, "in "), "on ")
	return strings.HasSuffix(before, ", and ") || strings.HasSuffix(before, ", but ") || strings.HasSuffix(before, "; ")
}

// opening is how many bytes into a sentence its opening words may reach.
const opening = 12

// farYears is how many years from publication a year must lie to speak for
// history rather than news.
const farYears = 2

// survey judges whether the document as a whole tells history: it names years
// enough, most of them far from publication, and few words that only mean
// something on the day of publication (yesterday, Tuesday, last week). A short
// one may name two years, where it sets out with a far one and has no word of
// the present. Where publication is unknown, the date that it sets out with is
// all that there is, and a weekday goes on from there.
func (r *resolver) survey() {
	far, near, fresh := 0, 0, 0
	for i := range r.mentions {
		switch r.speaksFor(i) {
		case forNews:
			fresh++
		case forHistory:
			far++
		case forThisYear:
			near++
		}
	}
	r.history = far >= 5 && far > near && far > 3*fresh || far >= 2 && near+fresh == 0 && r.setsOut() ||
		r.doc.DCT.IsZero() && 2*far > fresh && r.setsOut() && (far >= 2 || r.mentions[0].Expr.Fields.dateUnit() < calendar.Year)
	r.fresh, r.story = fresh > 0, r.history
}

// setsOut reports whether the first date of the text begins a story long ago: a
// year far from publication that opens its sentence, "In the summer of 1881", or
// a month or day of one; any year where publication is unknown.
func (r *resolver) setsOut() bool {
	defer func() { r.at = 0 }()
	for r.at = range r.mentions {
		if e := &r.mentions[r.at].Expr; e.Form == Absolute || e.Form == Offset || e.Form == Deictic {
			f := &e.Fields
			return r.speaksFor(r.at) == forHistory && (f.Month != 0 || r.opens() || r.doc.DCT.IsZero())
		}
	}
	return false
}

// What a mention says of the passage around it.
const (
	forNothing  = iota
	forNews     // yesterday, Tuesday, last week
	forThisYear // a year near to publication
	forHistory  // a year far from it
)

// speaksFor tells which of these mention i is.
func (r *resolver) speaksFor(i int) int {
	e := &r.mentions[i].Expr
	f := &e.Fields
	switch {
	case e.From == FromPublication && (e.Form == Offset || e.Form == Deictic), e.Form == Absolute && e.Base == nil && f.Weekday != 0 && f.Day == 0:
		return forNews
	case e.Form == Absolute && f.HasYear && !f.NoCentury:
		if r.cues[i].inset && f.Month == 0 {
			return forNothing
		}
		if r.doc.DCT.IsZero() || r.doc.DCT.Year()-f.Year >= farYears {
			return forHistory
		}
		if f.Year-r.doc.DCT.Year() >= farYears {
			return forNothing // "the comet comes back in 2031"
		}
		return forThisYear
	}
	return forNothing
}

// turnPage judges the paragraph that the mention in hand begins, in a document
// that tells history: one that names years goes on with the story, one that
// only says "on Tuesday" or "last week" has come to the present, and so has one
// that does so beside a year or month named in passing. One that does neither
// goes on with the story, unless two such words or more have led away from it.
func (r *resolver) turnPage() {
	home := r.block(r.at)
	if !r.history || r.at > 0 && r.block(r.at-1) == home {
		return
	}
	news, passing := 0, false
	for i := r.at; i < len(r.mentions) && r.block(i) == home; i++ {
		switch r.speaksFor(i) {
		case forHistory:
			if r.mentions[i].Expr.Fields.Day != 0 || r.doc.DCT.IsZero() {
				r.goBack()
				return
			}
			passing = true
		case forThisYear:
			if r.mentions[i].Expr.Fields.Year >= r.doc.DCT.Year() {
				news++
			}
		case forNews:
			if e := &r.mentions[i].Expr; e.Form == Absolute || e.Sign != 0 && (e.Unit <= calendar.Week || e.Form == Deictic && e.Unit == calendar.Month) {
				news++
			}
		}
	}
	if passing && news == 0 {
		r.goBack()
		return
	}
	if !r.doc.DCT.IsZero() {
		r.away += news
		r.left = r.left || r.away > 1
		fresh := r.last >= 0 && r.mentions[r.last].Anchor.Kind == Published // no story has been told yet
		r.story = news == 0 && !r.left && !fresh
	}
}

// goBack takes up the story: what was reckoned from publication before is no
// part of it.
func (r *resolver) goBack() {
	if !r.story && r.last >= 0 && r.mentions[r.last].Anchor.Kind == Published {
		r.last = -1
	}
	r.story, r.left, r.away = true, false, 0
}

// narrates reports whether the passage in hand tells history, so that its
// partial dates hang on the date told before them.
func (r *resolver) narrates(f *Fields) bool {
	switch {
	case r.last < 0 || r.opt.Anchor == ToPublished && !r.doc.DCT.IsZero():
		return false
	case r.opt.Anchor == Narrative:
		return true
	case r.story:
		return !r.comes()
	case r.heading >= 0 && r.headingFar():
		return true
	}
	return r.retells(f) || r.goesOn(f)
}

// goesOn reports whether the paragraph in hand goes on with days of another year
// that the one before told one after the other: "on January 14 last year ... Two
// days later he resigned. Officers arrested him on March 9".
func (r *resolver) goesOn(f *Fields) bool {
	l := &r.mentions[r.last]
	if r.doc.DCT.IsZero() || f.Month == 0 || f.Day == 0 && !r.opens() || f.Weekday != 0 || r.cues[r.at].tense != past || r.cues[r.at].saying || r.block(r.at)-r.block(r.last) != 1 || r.recent(f) {
		return false
	}
	return l.Anchor.Kind == MentionAnchor && l.Value.Date.Granularity <= calendar.Week && l.Value.Date.Year() < r.doc.DCT.Year()
}

// comes reports whether the mention in hand, in a news text that tells a story
// too, is of what is still to come: "is due to open on 14 June". A "will" outside
// of quotations is of now in any text with a day of its own.
func (r *resolver) comes() bool {
	c := &r.cues[r.at]
	if c.tense != future {
		return false
	}
	if r.doc.DCT.IsZero() {
		return (c.will || c.opens) && !r.spoken(r.at)
	}
	now := c.will || c.opens && r.last >= 0 && r.cues[r.last].tense == past // else a story told in the present
	return r.fresh || now && !r.spoken(r.at)
}

// headingFar reports whether the heading above dates its section well before
// publication. A heading without a date ends the section.
func (r *resolver) headingFar() bool {
	h := r.mentions[r.heading]
	return r.under <= r.block(r.heading) && h.Certainty == Stated && (r.doc.DCT.IsZero() || r.span.Latest < r.doc.DCT.Start)
}

// retells reports whether the last date, of a year other than that of
// publication, stands so near that a date without its year, told in the past
// tense, goes on from there: in the same sentence, or for a day in the one
// before. A bare year is mostly an aside ("the widow of a man born in 1911 died
// on 1 August"), but where it stands hard by ("in 1963, on 12 December") or its
// sentence sets out with it.
func (r *resolver) retells(f *Fields) bool {
	l := &r.mentions[r.last]
	apart := r.mentions[r.at].Sentence - l.Sentence
	g := l.Value.Date.Granularity
	if r.block(r.last) != r.block(r.at) || l.Certainty != Stated && l.Anchor.Kind != MentionAnchor {
		return false
	}
	if r.doc.DCT.IsZero() {
		return g < calendar.Year || apart == 0
	}
	if t := r.cues[r.at].tense; t == present || t == future || apart > 0 && r.behindQuotation() {
		return false
	}
	years := r.doc.DCT.Year() - l.Value.Date.Year()
	switch {
	case apart == 0 && r.cues[r.last].inset && r.cues[r.last].says("since", "from"):
		return false // "the envoys, who had not spoken since autumn 2011, met on 22 April"
	case apart == 0 && g < calendar.Year && !winter(l.Value.Date):
		return years >= 1
	case apart == 0 && g == calendar.Year && (r.mentions[r.at].Span.Start-l.Span.End <= len(", on ") || r.toldOf(l.Span.End)):
		return years >= 1
	case apart == 1 && f.Day != 0 && g == calendar.Month && int(f.Month) == l.Value.Date.Start.Civil().Month && !r.recent(f):
		return years >= 1 // "had to wait until August 2019. ... on 21 August"
	case apart == 1 && f.Month != 0 && g <= calendar.Day && r.opens():
		return years >= 1 // "fell on 28 April 2020. In June the board dismissed him"
	case apart <= 1 && f.Day != 0 && g == calendar.Year && !r.fresh:
		return years >= farYears && r.setsYear(r.last)
	}
	return apart == 1 && f.Day != 0 && g <= calendar.Day && years >= 1
}

// recent reports whether the nearest date of f lies within weeks of publication.
func (r *resolver) recent(f *Fields) bool {
	d, ok := f.pick(r.doc.DCT, nearest)
	return ok && d.Window().Distance(r.doc.DCT.Window()) < unlikely*24*3600
}

// toldOf reports whether a clause that tells of the year which ends at end
// follows: "in 2003, when a walkout that began in January ended".
func (r *resolver) toldOf(end int) bool {
	rest := strings.TrimPrefix(r.doc.Text[end:], ",")
	return strings.HasPrefix(rest, " when ")
}

// setsYear reports whether the sentence of mention i sets out with its year, as
// "In 2007 the lender ran dry" and "It was 1989" do, "The 1953 flood" does not.
func (r *resolver) setsYear(i int) bool {
	m := &r.mentions[i]
	if m.Sentence >= len(r.doc.Sentences) {
		return false
	}
	before := m.Span.Start - r.doc.Sentences[m.Sentence].Span.Start
	return before == 0 || before < opening && r.cues[i].says("in", "was", "during")
}
