package timex

import (
	"strings"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// base is what a date is reckoned from: its kind, its date, and the mention
// where it is one.
type base struct {
	kind    AnchorKind
	date    calendar.Date
	mention int
	loose   bool // carried from afar: what is reckoned from it is assumed
}

// published is the publication date as a base; its date is zero where unknown.
// One that was itself inferred from the mentions is loose.
func (r *resolver) published() base {
	if r.doc.DCT.IsZero() {
		return base{}
	}
	return base{kind: Published, date: r.doc.DCT, loose: r.doc.DCTSource == "text"}
}

// previous is the last dated mention, or the heading above where the last
// mention strayed from the time that it spans.
func (r *resolver) previous() base {
	if r.last < 0 {
		return base{}
	}
	if r.heading >= 0 && r.last != r.heading && r.strays() {
		return base{kind: HeadingAnchor, date: r.mentions[r.heading].Value.Date, mention: r.heading}
	}
	return r.baseAt(r.last)
}

// strays reports whether the last date was a look back, in another paragraph,
// to before the time of the heading.
func (r *resolver) strays() bool {
	return r.mentions[r.last].Value.Window().Before(r.span) && r.block(r.last) != r.block(r.at)
}

// baseAt is dated mention i as a base. Three blocks on it is a loose one.
func (r *resolver) baseAt(i int) base {
	b := base{kind: MentionAnchor, date: r.mentions[i].Value.Date, mention: i}
	if until := r.mentions[i].Value.Until; !until.IsZero() {
		b.date = until
	}
	if i == r.heading {
		b.kind = HeadingAnchor
	} else {
		b.loose = r.block(r.at)-r.block(i) > 3
	}
	return b
}

// previousFine is the last dated mention that is no wider than unit, as far as
// the paragraph before: "the next day" hangs on a day, though a month was named
// in between. It is loose where the very last mention was wider.
func (r *resolver) previousFine(unit calendar.Granularity) base {
	if near := r.at - 1; near > r.last && r.story && r.mentions[near].Anchor.Kind == Published && r.block(near) == r.block(r.at) &&
		r.mentions[r.at].Sentence-r.mentions[near].Sentence <= 1 && r.mentions[near].Value.Date.Granularity <= min(unit, calendar.Day) && !r.mentions[near].Value.Date.IsZero() {
		return r.baseAt(near) // "was due on Tuesday. On the previous Thursday ..."
	}
	b := r.previous()
	if unit <= calendar.Day && r.last >= 0 && r.spoken(r.last) && !r.spoken(r.at) {
		b = r.beforeQuotation(b)
	}
	if r.aside > r.last && (unit == calendar.Year || r.mentions[r.aside].Sentence == r.mentions[r.at].Sentence && r.mentions[r.aside].Value.Date.Granularity <= unit) {
		return r.baseAt(r.aside)
	}
	if b.kind == NoAnchor || b.date.Granularity <= unit {
		return b
	}
	home := r.block(r.at)
	for i := r.last; i >= max(0, r.last-lookBack) && home-r.block(i) <= 1; i-- {
		if d := r.mentions[i].Value.Date; !d.IsZero() && d.Granularity <= unit && b.date.Window().Overlaps(d.Window()) {
			fine := r.baseAt(i)
			fine.loose = true
			return fine
		}
	}
	return b
}

// lookBack is how many mentions back an anchor is looked for, so that the cost
// of a mention does not grow with its paragraph.
const lookBack = 30

// anchor is b as it is told to others.
func (r *resolver) anchor(b base) Anchor {
	if b.kind == MentionAnchor {
		return Anchor{MentionAnchor, r.mentions[b.mention].ID}
	}
	return Anchor{Kind: b.kind}
}

// block returns the index of the block in which mention i stands.
func (r *resolver) block(i int) int {
	if s := r.mentions[i].Sentence; s < len(r.doc.Sentences) {
		return r.doc.Sentences[s].Block
	}
	return 0
}

// kind returns the kind of block that mention i stands in.
func (r *resolver) kind(i int) article.BlockKind {
	if b := r.block(i); b < len(r.doc.Blocks) {
		return r.doc.Blocks[b].Kind
	}
	return article.Paragraph
}

// enter forgets the heading where a new one begins, and notes the headings,
// dated or not, that it has passed.
func (r *resolver) enter() {
	for home := r.block(r.at); r.passed < home; r.passed++ {
		if b := r.passed + 1; b < len(r.doc.Blocks) && r.doc.Blocks[b].Kind == article.Heading {
			r.under = b
		}
	}
	if r.heading >= 0 && r.kind(r.at) == article.Heading && r.block(r.heading) != r.block(r.at) {
		r.heading = -1
	}
}

// leave notes the mention in hand, now dated, as one that others may hang on.
// The first date of a heading anchors what follows, one with its year before one
// without ("Spring Offensive of 1918"), and all its dates together span it
// ("1939-45").
func (r *resolver) leave() {
	w := r.mentions[r.at].Value.Window()
	switch kind := r.kind(r.at); {
	case kind == article.Caption || kind == article.Credit || kind == article.Note:
	case r.story && r.mentions[r.at].Anchor.Kind == Published:
	case r.birthInBrackets() || r.lifeInBrackets() || r.yearOfThing():
	case kind == article.Heading && !r.doc.DCT.IsZero() && (w.Latest >= r.doc.DCT.Start || r.notSince()): // "Probe put off to 2025"
	case kind != article.Heading && (r.looksAway() || r.namesInPassing()):
		r.aside = r.at
	case kind != article.Heading:
		r.last, r.aside = r.at, -1
	case r.heading < 0, r.mentions[r.at].Certainty == Stated && r.mentions[r.heading].Certainty != Stated:
		r.last, r.heading, r.span = r.at, r.at, w
	default:
		r.span = r.span.Hull(w)
	}
}

// notSince reports whether the mention in hand only says how long a thing in a
// headline had not been so: "Otters seen in the Lune for first time since 2009".
func (r *resolver) notSince() bool {
	m := &r.mentions[r.at]
	before, ok := strings.CutSuffix(r.doc.Text[:m.Span.Start], "since ")
	return ok && strings.HasSuffix(before, " ") && r.block(r.at) < len(r.doc.Blocks) && r.doc.Blocks[r.block(r.at)].Span.Start < len(before)
}

// namesInPassing reports whether the mention in hand, in a text of news, is a bare
// year beside the main line and the last date of its sentence: "claimed that a
// groundsman, who died in 2015, had been paid. He was questioned that August".
func (r *resolver) namesInPassing() bool {
	if r.story || !r.cues[r.at].inset || r.mentions[r.at].Value.Date.Granularity < calendar.Year {
		return false
	}
	next := r.at + 1
	return next == len(r.mentions) || r.mentions[next].Sentence != r.mentions[r.at].Sentence
}

// birthInBrackets reports whether the mention in hand only says in brackets when
// someone was born: "Orr (born 2 May 1979) left on Friday".
func (r *resolver) birthInBrackets() bool {
	m := &r.mentions[r.at]
	before := r.doc.Text[max(0, m.Span.Start-len("(born on ")):m.Span.Start]
	for _, s := range []string{"(born ", "(born on ", "(born in ", "(b. "} {
		if strings.HasSuffix(before, s) {
			return true
		}
	}
	return false
}

// lifeInBrackets reports whether the mention in hand is an end of a life told in
// brackets: "Anna Aarsen (7 May 1889 – 23 November 1968)".
func (r *resolver) lifeInBrackets() bool {
	first := r.at
	if r.at > 0 && r.far(r.at-1) == r.at {
		first = r.at - 1
	}
	start := r.mentions[first].Span.Start
	return r.far(first) > 0 && start > 0 && r.doc.Text[start-1] == '('
}

// far is the mention, a generation or more after mention i, to which a dash leads
// from it; 0 for none.
func (r *resolver) far(i int) int {
	next := i + 1
	if next >= len(r.mentions) || r.mentions[next].Sentence != r.mentions[i].Sentence {
		return 0
	}
	a, b := &r.mentions[i], &r.mentions[next]
	switch strings.TrimSpace(r.doc.Text[a.Span.End:b.Span.Start]) {
	case "-", "–", "—":
		if f, g := &a.Expr.Fields, &b.Expr.Fields; f.HasYear && g.HasYear && g.Year-f.Year >= generation {
			return next
		}
	}
	return 0
}

// generation is how many years a life told in brackets lasts at least.
const generation = 20

// dayInSentence is the last day told in the sentence in hand, else the next,
// where it stands close by: "at 10:35 (0735 GMT) on Friday".
func (r *resolver) dayInSentence() base {
	m := &r.mentions[r.at]
	if r.last >= 0 && r.mentions[r.last].Sentence == m.Sentence {
		return r.baseAt(r.last)
	}
	here := r.at
	defer func() { r.at = here }()
	end, days := m.Span.End, 0
	for next := here + 1; next < min(here+4, len(r.mentions)); next++ {
		n := &r.mentions[next]
		if n.Sentence != m.Sentence || n.Span.Start-end > closeBy || n.Span.Start-end > len(" and on ") && strings.Contains(r.doc.Text[end:n.Span.Start], " and ") {
			break // "left at 7:40 p.m. and was due on Sunday"
		}
		if strings.HasSuffix(r.doc.Text[end:n.Span.Start], "(") {
			days = overMidnight(&m.Expr.Fields, &n.Expr.Fields)
		}
		if end = n.Span.End; n.Expr.Form == Absolute && !n.Expr.Fields.hasDate() {
			continue
		}
		r.at = next
		if d := r.read(&n.Expr).value.Date; d.Granularity <= calendar.Day && !d.IsZero() {
			if d = d.In(calendar.Day); days != 0 {
				d = d.Add(days, calendar.Day)
			}
			return base{kind: MentionAnchor, date: d, mention: next, loose: days != 0}
		}
		break
	}
	return base{}
}

// overMidnight is how many days the hour of fields f lies behind the same moment in
// another zone, told in brackets with its day: "at 02:10 (2310 UTC Sunday)" is of
// Monday.
func overMidnight(f, other *Fields) int {
	switch {
	case !f.HasClock || !other.HasClock:
		return 0
	case other.Hour-f.Hour > 12:
		return 1
	case f.Hour-other.Hour > 12:
		return -1
	}
	return 0
}

// closeBy is how many bytes may lie between a time and its day.
const closeBy = 30

// adjoins reports whether the mention in hand stands hard by the last date, as
// the far end of a range or the next of a list does, or names a day alone,
// whose month the last date gave.
func (r *resolver) adjoins(f *Fields) bool {
	if r.last < 0 {
		return false
	}
	l, m := &r.mentions[r.last], &r.mentions[r.at]
	apart, gap := m.Sentence-l.Sentence, m.Span.Start-l.Span.End
	if l.Value.Date.Granularity > calendar.Month || r.block(r.last) != r.block(r.at) {
		return false
	}
	return f.Day != 0 && f.Month == 0 && apart <= 1 || f.Month != 0 && apart == 0 && gap >= 0 && gap <= rangeGap
}

// rangeGap is how many bytes the words between the ends of a range may take:
// " through ".
const rangeGap = 9

// inPassing reports whether the sentence in hand named in passing the very month
// of the fields: "captured in August 1648 and shot on 28 August".
func (r *resolver) inPassing(f *Fields) bool {
	if r.aside <= r.last || f.Month == 0 || f.Day == 0 {
		return false
	}
	a := &r.mentions[r.aside]
	return a.Sentence == r.mentions[r.at].Sentence && a.Value.Date.Granularity == calendar.Month && a.Value.Date.Start.Civil().Month == int(f.Month)
}

// sameMonth is the day, told with its year in the mentions before, of the month
// of the fields, where these would else lie after publication and their clause
// is told as past: "vanished on 11 October 2019 ... was reported missing on 12
// October", printed on 9 October 2024; -1 for none.
func (r *resolver) sameMonth(f *Fields) int {
	if f.Month == 0 || f.Day == 0 || f.Weekday != 0 || r.doc.DCT.IsZero() || r.cues[r.at].tense != past && r.cues[r.at].tense != perfect {
		return -1
	}
	if d, ok := f.pick(r.doc.DCT, nearest); !ok || !r.doc.DCT.Window().Before(d.Window()) {
		return -1
	}
	for i := r.at - 1; i >= max(0, r.at-lookBack); i-- {
		m := &r.mentions[i]
		if d := m.Value.Date; m.Certainty == Stated && !d.IsZero() && d.Granularity <= calendar.Day && d.Start.Civil().Month == int(f.Month) && d.Year() < r.doc.DCT.Year() {
			return i
		}
	}
	return -1
}

// saidJustNow reports whether the fields are of a day of the week up to publication
// on which somebody said something, in a text of news: "told reporters on Oct. 20".
func (r *resolver) saidJustNow(f *Fields) bool {
	if r.story || !r.cues[r.at].saying || f.Month == 0 || f.Day == 0 || r.doc.DCT.IsZero() {
		return false
	}
	d, ok := f.pick(r.doc.DCT, nearest)
	return ok && d.Start <= r.doc.DCT.Start && r.doc.DCT.Start-d.Start <= 7*24*3600
}

// nextYears is the year of the thing that the sentence in hand looks ahead to: "next
// year's tournament will be held from 5 April".
func (r *resolver) nextYears(f *Fields) base {
	if f.Month == 0 && f.Season == 0 && f.Holiday == "" || !r.cues[r.at].looksAhead() {
		return base{}
	}
	for i := r.at - 1; i >= max(0, r.at-3) && r.mentions[i].Sentence == r.mentions[r.at].Sentence; i-- {
		m := &r.mentions[i]
		if e := &m.Expr; e.Form == Deictic && e.Unit == calendar.Year && e.Sign == 1 && e.From == FromPublication && strings.HasPrefix(r.doc.Text[m.Span.End:], "'s ") {
			return r.baseAt(i)
		}
	}
	return base{}
}

// anchorFor is what the fields of the mention in hand hang on. A weekday hangs
// on publication, but where a story told a day just before.
func (r *resolver) anchorFor(f *Fields) base {
	if r.adjoins(f) || r.follows(f) {
		b := r.baseAt(r.last)
		b.loose = b.loose || r.mentions[r.last].Certainty == Assumed
		return b
	}
	if r.inPassing(f) {
		return r.baseAt(r.aside)
	}
	if b := r.nextYears(f); b.kind != NoAnchor {
		return b
	}
	if b := r.sinceBefore(f); b.kind != NoAnchor {
		return b
	}
	if b := r.chained(f); b.kind != NoAnchor {
		return b
	}
	if b := r.fitting(f); b.kind != NoAnchor {
		return b
	}
	if !r.narrates(f) || r.saidJustNow(f) {
		if i := r.sameMonth(f); i >= 0 {
			return r.baseAt(i)
		}
		return r.published()
	}
	b := r.previous()
	if r.story && f.Month != 0 && r.cues[r.at].tense == past {
		b = r.cameToPass(b)
	}
	if f.Weekday != 0 && f.Day == 0 && (b.date.Granularity > calendar.Week || b.kind != MentionAnchor || r.block(b.mention) != r.block(r.at)) {
		return r.published()
	}
	if b.kind == MentionAnchor && r.fresh && r.block(b.mention) != r.block(r.at) {
		b.loose = true // a text that also has news: the story may have come back to it
	}
	if b.kind == MentionAnchor && !r.story && !r.doc.DCT.IsZero() && f.Month != 0 && f.Day == 0 && r.mentions[b.mention].Sentence != r.mentions[r.at].Sentence && r.opens() {
		b.loose = true // "The mill was opened on 9 May 1938. In October ..." may be of now
	}
	return b
}
