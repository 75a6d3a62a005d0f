package compare

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// original is an article, with its chronology, that edits are made of.
type original struct {
	name string
	doc  article.Document
	c    *chrono.Chronology
}

// replacement puts new words in the place of a span.
type replacement struct {
	span article.Span
	with string
}

// textEdit is one edit of a text, with what it does to its events.
type textEdit struct {
	replace []replacement
	publish int      // days by which the publication date moves
	targets []string // IDs of the events that it changes
	want    []Op     // what may become of them; of an insertion: of the new event
	aspect  Aspect   // that must be named, where one must
}

// editKind makes an edit of a story; false where it finds no place for one.
type editKind struct {
	name string
	make func(s *original, r *rand.Rand) (textEdit, bool)
}

func editKinds() []editKind {
	return []editKind{
		{"move a date", moveDate},
		{"refine a date", refineDate},
		{"blur a date", blurDate},
		{"reword", reword},
		{"insert a sentence", insertSentence},
		{"delete a sentence", deleteSentence},
		{"swap two sentences", swapSentences},
		{"swap two dates", swapDates},
		{"split a sentence", splitSentence},
		{"merge two sentences", mergeSentences},
		{"change a number", changeNumber},
		{"move publication", movePublication},
	}
}

// pickEvent returns a dated event told once, with one date mention in its own
// words, that ok accepts.
func (s *original) pickEvent(r *rand.Rand, ok func(e *chrono.Event, m *timex.Mention) bool) (*chrono.Event, *timex.Mention) {
	for _, i := range r.Perm(len(s.c.Events)) {
		e := &s.c.Events[i]
		if len(e.Mentions) != 1 || len(e.Also) > 0 || e.DatedBy != chrono.DatedByWords {
			continue
		}
		m := &s.c.Mentions[0][e.Mentions[0]]
		if m.Span.Start >= e.Sentence.Start && m.Span.End <= e.Sentence.End && ok(e, m) {
			return e, m
		}
	}
	return nil, nil
}

// datedWith lists the events that a mention dates.
func (s *original) datedWith(m *timex.Mention) []string {
	var ids []string
	for i := range s.c.Events {
		e := &s.c.Events[i]
		if slices.ContainsFunc(e.Mentions, func(k int) bool { return s.c.Mentions[0][k].ID == m.ID }) {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

const months = `(?:January|February|March|April|May|June|July|August|September|October|November|December)`

var (
	dayMonth  = regexp.MustCompile(`^(\d{1,2})( ` + months + `.*)$`)
	monthDay  = regexp.MustCompile(`^(` + months + ` )(\d{1,2})(\b.*)$`)
	monthOnly = regexp.MustCompile(`^` + months + `( \d{4})?$`)
	plainNum  = regexp.MustCompile(`\b([1-9]\d{1,2})\b`)
)

// otherDay returns the words of a day with another day of the month.
func otherDay(words string, r *rand.Rand) (string, bool) {
	pick := func(was string) string {
		n, _ := strconv.Atoi(was)
		return strconv.Itoa((n-1+1+r.IntN(26))%28 + 1)
	}
	if p := dayMonth.FindStringSubmatch(words); p != nil {
		day := pick(p[1])
		return day + p[2], day != p[1]
	}
	if p := monthDay.FindStringSubmatch(words); p != nil {
		day := pick(p[2])
		return p[1] + day + p[3], day != p[2]
	}
	return "", false
}

func moveDate(s *original, r *rand.Rand) (textEdit, bool) {
	var words string
	e, m := s.pickEvent(r, func(e *chrono.Event, m *timex.Mention) (ok bool) {
		words, ok = otherDay(s.doc.Slice(m.Span), r)
		return ok && e.Value.Until.IsZero()
	})
	if e == nil {
		return textEdit{}, false
	}
	return textEdit{replace: []replacement{{m.Span, words}}, targets: s.datedWith(m), want: []Op{Moved}}, true
}

func refineDate(s *original, r *rand.Rand) (textEdit, bool) {
	e, m := s.pickEvent(r, func(e *chrono.Event, m *timex.Mention) bool {
		return monthOnly.MatchString(s.doc.Slice(m.Span)) && e.Relation == chrono.Within && s.before(m, "in ")
	})
	if e == nil {
		return textEdit{}, false
	}
	span := article.Span{Start: m.Span.Start - len("in "), End: m.Span.End}
	on := "on "
	if s.doc.Text[span.Start] == 'I' {
		on = "On "
	}
	return textEdit{replace: []replacement{{span, on + strconv.Itoa(1+r.IntN(28)) + " " + s.doc.Slice(m.Span)}}, targets: s.datedWith(m), want: []Op{Refined}}, true
}

func blurDate(s *original, r *rand.Rand) (textEdit, bool) {
	e, m := s.pickEvent(r, func(e *chrono.Event, m *timex.Mention) bool {
		return dayMonth.MatchString(s.doc.Slice(m.Span)) && e.Relation == chrono.Within && s.before(m, "on ") && e.Value.Until.IsZero()
	})
	if e == nil {
		return textEdit{}, false
	}
	span := article.Span{Start: m.Span.Start - len("on "), End: m.Span.End}
	in := "in"
	if s.doc.Text[span.Start] == 'O' {
		in = "In"
	}
	return textEdit{replace: []replacement{{span, in + dayMonth.FindStringSubmatch(s.doc.Slice(m.Span))[2]}}, targets: s.datedWith(m), want: []Op{Coarsened}}, true
}

// before reports whether the word stands before the mention.
func (s *original) before(m *timex.Mention, word string) bool {
	i := m.Span.Start - len(word)
	return i >= 0 && strings.EqualFold(s.doc.Text[i:m.Span.Start], word)
}

func reword(s *original, r *rand.Rand) (textEdit, bool) {
	var at article.Span
	e, _ := s.pickEvent(r, func(e *chrono.Event, m *timex.Mention) bool {
		var words []article.Token
		for _, t := range article.Tokenize(s.doc.Text, e.Clause, nil) {
			w := s.doc.Text[t.Start:t.End]
			inside := int(t.Start) < m.Span.End && int(t.End) > m.Span.Start || int(t.Start) < e.Trigger.End && int(t.End) > e.Trigger.Start
			if t.Kind == article.Word && !inside && int(t.Start) > e.Trigger.End && len(w) > 4 && strings.ToLower(w) == w && strings.Contains(e.Title, " "+w) && !isNumber(s.doc.Text, t) {
				words = append(words, t)
			}
		}
		if len(words) == 0 {
			return false
		}
		t := words[r.IntN(len(words))]
		at = article.Span{Start: int(t.Start), End: int(t.End)}
		return true
	})
	if e == nil {
		return textEdit{}, false
	}
	with := []string{"windmill", "granite", "orchard", "cardboard", "trumpet"}[r.IntN(5)]
	return textEdit{replace: []replacement{{at, with}}, targets: []string{e.ID}, want: []Op{Reworded}, aspect: WordsAspect}, true
}

func changeNumber(s *original, r *rand.Rand) (textEdit, bool) {
	var at article.Span
	e, _ := s.pickEvent(r, func(e *chrono.Event, m *timex.Mention) bool {
		clause := s.doc.Slice(e.Clause)
		for _, p := range plainNum.FindAllStringIndex(clause, -1) {
			at = article.Span{Start: e.Clause.Start + p[0], End: e.Clause.Start + p[1]}
			dated := slices.ContainsFunc(s.c.Mentions[0], func(m timex.Mention) bool { return at.Start < m.Span.End && at.End > m.Span.Start })
			apart := !strings.ContainsAny(s.doc.Text[max(at.Start-1, 0):at.Start]+s.doc.Text[at.End:min(at.End+1, len(s.doc.Text))], ".,:/-")
			if !dated && apart {
				return true
			}
		}
		return false
	})
	if e == nil {
		return textEdit{}, false
	}
	n, _ := strconv.Atoi(s.doc.Slice(at))
	return textEdit{replace: []replacement{{at, strconv.Itoa(n + 1 + r.IntN(9))}}, targets: []string{e.ID}, want: []Op{Reworded}, aspect: NumberAspect}, true
}

// inserted are sentences of no story of ours, each with its date.
var inserted = []string{
	"A tanker ran aground near the estuary on 3 May 2009.",
	"The orchestra gave its first concert in 1934.",
	"Burglars emptied the jeweller's safe on 12 November 2011.",
	"The astronomer discovered a comet in March 1987.",
	"The glassworks dismissed sixty apprentices on 9 January 2002.",
}

func insertSentence(s *original, r *rand.Rand) (textEdit, bool) {
	at := s.doc.Sentences[r.IntN(len(s.doc.Sentences))]
	if s.doc.Blocks[at.Block].Kind != article.Paragraph {
		return textEdit{}, false
	}
	here := article.Span{Start: at.Span.End, End: at.Span.End}
	return textEdit{replace: []replacement{{here, " " + inserted[r.IntN(len(inserted))]}}, want: []Op{Added}}, true
}

// sentenceOf returns the sentence of e and the events in it.
func (s *original) sentenceOf(e *chrono.Event) (index int, ids []string) {
	index = slices.IndexFunc(s.doc.Sentences, func(x article.Sentence) bool { return x.Span == e.Sentence })
	for i := range s.c.Events {
		if s.c.Events[i].Sentence == e.Sentence {
			ids = append(ids, s.c.Events[i].ID)
		}
	}
	return index, ids
}

func deleteSentence(s *original, r *rand.Rand) (textEdit, bool) {
	e, _ := s.pickEvent(r, func(e *chrono.Event, m *timex.Mention) bool { return e.Certainty == timex.Stated })
	if e == nil {
		return textEdit{}, false
	}
	_, ids := s.sentenceOf(e)
	return textEdit{replace: []replacement{{e.Sentence, ""}}, targets: ids, want: []Op{Removed}}, true
}

// twoDates picks the dates of two events of different sentences, days written
// in full.
func (s *original) twoDates(r *rand.Rand) (m, n *timex.Mention) {
	full := func(e *chrono.Event, m *timex.Mention) bool {
		return e.Certainty == timex.Stated && e.Value.Date.Granularity == calendar.Day && e.Value.Until.IsZero()
	}
	a, m := s.pickEvent(r, full)
	if a == nil {
		return nil, nil
	}
	_, n = s.pickEvent(r, func(e *chrono.Event, x *timex.Mention) bool {
		return full(e, x) && e.Sentence != a.Sentence && e.Value.Date != a.Value.Date
	})
	return m, n
}

func swapDates(s *original, r *rand.Rand) (textEdit, bool) {
	m, n := s.twoDates(r)
	if n == nil {
		return textEdit{}, false
	}
	return textEdit{replace: []replacement{{m.Span, s.doc.Slice(n.Span)}, {n.Span, s.doc.Slice(m.Span)}},
		targets: append(s.datedWith(m), s.datedWith(n)...), want: []Op{Moved}}, true
}

func swapSentences(s *original, r *rand.Rand) (textEdit, bool) {
	// A line that ends without a full stop would run into the sentence behind its new place.
	stated := func(e *chrono.Event, m *timex.Mention) bool {
		return e.Certainty == timex.Stated && strings.HasSuffix(s.doc.Slice(e.Sentence), ".")
	}
	a, _ := s.pickEvent(r, stated)
	if a == nil {
		return textEdit{}, false
	}
	b, _ := s.pickEvent(r, func(e *chrono.Event, m *timex.Mention) bool { return stated(e, m) && e.Sentence != a.Sentence })
	if b == nil {
		return textEdit{}, false
	}
	return textEdit{replace: []replacement{{a.Sentence, s.doc.Slice(b.Sentence)}, {b.Sentence, s.doc.Slice(a.Sentence)}},
		targets: []string{a.ID, b.ID}, want: []Op{Unchanged}}, true
}

func splitSentence(s *original, r *rand.Rand) (textEdit, bool) {
	var at article.Span
	e, _ := s.pickEvent(r, func(e *chrono.Event, m *timex.Mention) bool {
		for _, joint := range []string{", and ", ", but ", "; "} {
			if i := strings.Index(s.doc.Slice(e.Sentence), joint); i > 0 {
				at = article.Span{Start: e.Sentence.Start + i, End: e.Sentence.Start + i + len(joint)}
				rest := strings.Fields(s.doc.Text[at.End:e.Sentence.End])
				return len(rest) > 3 && slices.Contains([]string{"the", "he", "she", "it", "they", "a", "on", "in", "its", "his"}, rest[0])
			}
		}
		return false
	})
	if e == nil {
		return textEdit{}, false
	}
	head, n := utf8.DecodeRuneInString(s.doc.Text[at.End:])
	_, ids := s.sentenceOf(e)
	return textEdit{replace: []replacement{{article.Span{Start: at.Start, End: at.End + n}, ". " + string(unicode.ToUpper(head))}},
		targets: ids, want: []Op{Unchanged, Reworded}}, true
}

func mergeSentences(s *original, r *rand.Rand) (textEdit, bool) {
	var at article.Span
	e, _ := s.pickEvent(r, func(e *chrono.Event, m *timex.Mention) bool {
		i, _ := s.sentenceOf(e)
		if i < 0 || i+1 >= len(s.doc.Sentences) || s.doc.Sentences[i].Block != s.doc.Sentences[i+1].Block {
			return false
		}
		next := s.doc.Sentences[i+1].Span
		first, _, _ := strings.Cut(s.doc.Slice(next), " ")
		if !slices.Contains([]string{"The", "He", "She", "It", "They", "A", "On", "In", "Its", "His"}, first) || s.doc.Text[e.Sentence.End-1] != '.' {
			return false
		}
		at = article.Span{Start: e.Sentence.End - 1, End: next.Start + 1}
		return true
	})
	if e == nil {
		return textEdit{}, false
	}
	_, ids := s.sentenceOf(e)
	return textEdit{replace: []replacement{{at, ", and " + strings.ToLower(s.doc.Text[at.End-1:at.End])}}, targets: ids, want: []Op{Unchanged, Reworded}}, true
}

func movePublication(s *original, r *rand.Rand) (textEdit, bool) {
	var ids []string
	for i := range s.c.Events {
		ids = append(ids, s.c.Events[i].ID)
	}
	return textEdit{publish: 1 + r.IntN(3), targets: ids, want: []Op{Unchanged, Shifted}}, !s.doc.DCT.IsZero()
}

// apply returns the text after the edit, and where in it the new words stand.
func (e *textEdit) apply(text string) (string, []article.Span) {
	list := slices.Clone(e.replace)
	slices.SortFunc(list, func(a, b replacement) int { return a.span.Start - b.span.Start })
	var b strings.Builder
	var places []article.Span
	at := 0
	for _, p := range list {
		b.WriteString(text[at:p.span.Start])
		start := b.Len()
		b.WriteString(p.with)
		places = append(places, article.Span{Start: start, End: b.Len()})
		at = p.span.End
	}
	b.WriteString(text[at:])
	return b.String(), places
}
