package timex

import (
	"fmt"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// Contradictions returns a warning, a sentence each, for what the text says
// against the publication date of doc: a dateline of another day, days told in
// the past tense that lie after it, and weekdays that are not those of their day.
// mentions are those that Find gave.
func Contradictions(doc *article.Document, mentions []Mention) []string {
	out := otherDateline(doc, mentions)
	looked := 0
	for i := range mentions {
		m := &mentions[i]
		if looked == mostWarnings || len(out) == mostWarnings {
			break
		}
		if m.Certainty == Assumed && m.Expr.Form == Absolute && m.Expr.Fields.Weekday != 0 && m.Expr.Fields.HasYear && m.Value.Date.Year() >= calendar.Reform {
			out = append(out, fmt.Sprintf("“%s”: that day was a %s", doc.Slice(m.Span), weekdayFull[m.Value.Date.Weekday()]))
			continue
		}
		if m.Certainty != Stated || doc.DCT.IsZero() || m.Value.Date.Granularity > calendar.Month || m.Value.Date.Start <= doc.DCT.End() {
			continue
		}
		looked++
		if t := tenseOf(doc, m); t == past || t == perfect {
			out = append(out, fmt.Sprintf("the text tells of “%s” as past, but %s is taken as its publication date", doc.Slice(m.Span), doc.DCT))
		}
	}
	return out
}

// otherDateline warns where the dateline has another day than that of publication.
// One filed in the evening is printed on the morrow.
func otherDateline(doc *article.Document, mentions []Mention) []string {
	if doc.DCT.Granularity > calendar.Day || doc.DCT.IsZero() {
		return nil
	}
	i, kind := statement(doc, mentions)
	if i < 0 {
		return nil
	}
	day := mentions[i].Expr.Fields.day(doc.DCT)
	if day.IsZero() || day.Start <= doc.DCT.Add(1, calendar.Day).End() && day.End() >= doc.DCT.Add(-1, calendar.Day).Start {
		return nil
	}
	return []string{fmt.Sprintf("the %s has “%s”, but %s is taken as its publication date", kind, doc.Slice(mentions[i].Span), doc.DCT)}
}

// mostWarnings bounds the warnings, and the sentences read again for them.
const mostWarnings = 5

var weekdayFull = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// tenseOf reads the tense about m again, from its sentence alone.
func tenseOf(doc *article.Document, m *Mention) tense {
	s := doc.Sentences[m.Sentence].Span
	if s.End-s.Start > topBytes {
		return noTense
	}
	one := article.Document{Text: doc.Slice(s), Sentences: []article.Sentence{{Span: article.Span{End: s.End - s.Start}}}}
	found, cues := recognize(&one)
	for i := range found {
		if found[i].Span.Start == m.Span.Start-s.Start {
			return cues[i].tense
		}
	}
	return noTense
}
