package render

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// A saying is one event of a fixture, told in a sentence of its document. Words
// is found in the sentence; what is left empty is plain.
type saying struct {
	doc                 int
	sentence, words     string
	trigger, title      string
	actors, attribution []string
	value               timex.Value
	when                calendar.Window
	relation            chrono.Relation
	modality            chrono.Modality
	negative            bool
	certainty           timex.Certainty
	why                 string
	after               string // title of the event that dates it
	unused, undated     bool
	alsoDoc             int
	also                string
	alternatives        []timex.Value
}

// day is a calendar day; BC years are astronomical.
func day(y, m, d int) calendar.Date { return unit(calendar.Day, y, m, d) }

func unit(g calendar.Granularity, y, m, d int) calendar.Date {
	return calendar.Date{Start: at(y, m, d, 0, 0), Granularity: g}
}

func at(y, m, d, hour, minute int) calendar.Moment {
	return calendar.Moment(time.Date(y, time.Month(m), d, hour, minute, 0, 0, time.UTC).Unix())
}

// days is the window from the first moment of a to the last of b.
func days(a, b calendar.Date) calendar.Window {
	return calendar.Window{Earliest: a.Start, Latest: b.Start + oneDay - 1}
}

// chronologyOf builds a chronology by hand: documents as (name, published), and
// what they say, in order.
func chronologyOf(t testing.TB, docs []article.Document, sayings []saying) *chrono.Chronology {
	t.Helper()
	c := &chrono.Chronology{Mentions: make([][]timex.Mention, len(docs))}
	texts := make([]strings.Builder, len(docs))
	for i := range docs {
		docs[i].ID = fmt.Sprintf("d%d", i+1)
	}
	ids := map[string]string{}
	for n, s := range sayings {
		id := fmt.Sprintf("e%07x", n+1)
		ids[s.title] = id
		telling := place(&docs[s.doc], &texts[s.doc], c, s.doc, s.sentence, s.words, s.trigger, s.value, s.attribution)
		if s.unused {
			c.Unused = append(c.Unused, chrono.Unused{Document: s.doc, Mention: len(c.Mentions[s.doc]) - 1, Reason: s.why})
			continue
		}
		telling.Relation, telling.Certainty, telling.Why, telling.DatedBy = s.relation, s.certainty, s.why, chrono.DatedByWords
		telling.Title, telling.Modality, telling.Negative = s.title, s.modality, s.negative
		e := chrono.Event{
			ID: id, Telling: telling, When: s.when, Actors: s.actors, Alternatives: s.alternatives,
		}
		if s.after != "" {
			e.DatedBy, e.Anchor = chrono.DatedByEvent, timex.Anchor{Kind: timex.EventAnchor, ID: ids[s.after]}
		}
		if s.also != "" {
			e.Also = []chrono.Telling{place(&docs[s.alsoDoc], &texts[s.alsoDoc], c, s.alsoDoc, s.also, "", "", s.value, nil)}
		}
		if s.undated {
			e.DatedBy = chrono.DatedByNone
			c.Undated = append(c.Undated, e)
		} else {
			c.Events = append(c.Events, e)
		}
	}
	for i := range docs {
		docs[i].Text = texts[i].String()
	}
	c.Documents = docs
	return c
}

// place appends a sentence to the text of its document as a paragraph.
func place(d *article.Document, b *strings.Builder, c *chrono.Chronology, doc int, sentence, words, trigger string, v timex.Value, who []string) chrono.Telling {
	start := b.Len()
	b.WriteString(sentence)
	span := article.Span{Start: start, End: b.Len()}
	b.WriteString("\n\n")
	d.Blocks = append(d.Blocks, article.Block{Span: span, Paragraph: len(d.Blocks) + 1})
	d.Sentences = append(d.Sentences, article.Sentence{Span: span, Block: len(d.Blocks) - 1})
	tell := chrono.Telling{Document: doc, Sentence: span, Clause: span, Value: v, Attribution: who}
	find := func(s string) article.Span {
		i := strings.Index(sentence, s)
		if s == "" || i < 0 {
			return article.Span{}
		}
		return article.Span{Start: start + i, End: start + i + len(s)}
	}
	tell.Trigger = find(trigger)
	if words != "" {
		tell.Mentions = []int{len(c.Mentions[doc])}
		c.Mentions[doc] = append(c.Mentions[doc], timex.Mention{ID: fmt.Sprintf("m%d", len(c.Mentions[doc])+1), Span: find(words), Sentence: len(d.Sentences) - 1, Value: v})
	}
	return tell
}

// damDocuments are two articles of our own about a dam, and damSayings what
// they tell: every kind of date and of standing to the facts at least once.
func damDocuments() []article.Document {
	return []article.Document{
		{URI: "dam.txt", Title: "How the Harrow dam came to be closed", Lang: "en", SHA256: "00", DCT: day(2021, 6, 14), DCTSource: "flag"},
		{URI: "https://example.org/harrow/inquiry.html", Title: "Inquiry opens", Lang: "en", SHA256: "01", DCT: day(2021, 6, 20), DCTSource: "metadata"},
	}
}

func damSayings() []saying {
	year := func(y int) calendar.Date { return unit(calendar.Year, y, 1, 1) }
	month := func(y, m int) calendar.Date { return unit(calendar.Month, y, m, 1) }
	one := func(d calendar.Date) timex.Value { return timex.Value{Date: d} }
	open := func(a, b calendar.Moment) calendar.Window { return calendar.Window{Earliest: a, Latest: b} }
	return []saying{
		{sentence: "A weir stood in the gorge in 43 BC, when a legion forded the Harrow below it.", words: "43 BC", trigger: "stood", title: "A weir stood in the gorge",
			value: one(year(-42)), when: days(day(-42, 1, 1), day(-42, 12, 31)), why: "the year in the words", actors: []string{"A weir"}},
		{sentence: "Around 1911 the Upland Water Company raised the first wall of earth.", words: "1911", trigger: "raised", title: "the Upland Water Company raised the first wall of earth",
			value: timex.Value{Date: year(1911), Mod: timex.Approx}, when: days(day(1911, 1, 1), day(1911, 12, 31)), why: "the year in the words, which call it approximate", actors: []string{"the Upland Water Company"}},
		{sentence: "From 1954 until 1957 the valley was flooded, farm by farm.", words: "1954 until 1957", trigger: "flooded", title: "the valley was flooded, farm by farm", relation: chrono.Throughout,
			value: timex.Value{Date: year(1954), Until: year(1957)}, when: days(day(1954, 1, 1), day(1957, 12, 31)), why: "both years in the words", actors: []string{"the valley"}},
		{sentence: "The seepage was known to the company before 2015, a former engineer, Ada Crewe, told the council.", words: "2015", trigger: "known", title: "The seepage was known to the company", relation: chrono.Before,
			modality: chrono.Alleged, attribution: []string{"Ada Crewe"}, value: one(year(2015)), when: open(calendar.OpenPast, at(2014, 12, 31, 23, 59)+59), why: "before the year in the words", actors: []string{"the company"}},
		{sentence: "Since March 2019 the sluice has been worked by hand.", words: "March 2019", trigger: "worked", title: "the sluice has been worked by hand", relation: chrono.From,
			value: one(month(2019, 3)), when: open(at(2019, 3, 1, 0, 0), at(2021, 6, 14, 23, 59)+59), why: "from the month in the words on, up to publication", actors: []string{"the sluice"}},
		{sentence: "In 2020 the council voted money for a survey that was never made.", words: "2020", trigger: "voted", title: "the council voted money for a survey",
			value: one(year(2020)), when: days(day(2020, 1, 1), day(2020, 12, 31)), why: "the year in the words", actors: []string{"the council"}},
		{sentence: "The company denied that its divers had been sent down in late April.", words: "late April", trigger: "sent", title: "its divers had been sent down", modality: chrono.Denied, attribution: []string{"The company"},
			value: timex.Value{Date: month(2021, 4), Mod: timex.End}, when: days(day(2021, 4, 21), day(2021, 4, 30)), certainty: timex.Reckoned, why: "the last third of April, the one nearest before publication on 2021-06-14", actors: []string{"divers"}},
		{sentence: "An inspector, Tom Vance, walked the crest on 3 May and found it damp.", words: "3 May", trigger: "walked", title: "Tom Vance walked the crest",
			value: one(day(2021, 5, 3)), when: days(day(2021, 5, 3), day(2021, 5, 3)), certainty: timex.Reckoned, why: "3 May, the one nearest before publication on 2021-06-14", actors: []string{"Tom Vance"}},
		{sentence: "His report was filed between 5 and 7 May.", words: "5 and 7 May", trigger: "filed", title: "His report was filed",
			value: timex.Value{Date: day(2021, 5, 5), Until: day(2021, 5, 7)}, when: days(day(2021, 5, 5), day(2021, 5, 7)), certainty: timex.Reckoned, why: "the days in the words, May nearest before publication on 2021-06-14", actors: []string{"His report"}},
		{sentence: "Pumps were brought in that week, or the next.", words: "that week", trigger: "brought", title: "Pumps were brought in",
			value: one(unit(calendar.Week, 2021, 5, 10)), when: days(day(2021, 5, 10), day(2021, 5, 16)), certainty: timex.Assumed, why: "the week after the date told before; the words may also mean the one after", actors: []string{"Pumps"},
			alternatives: []timex.Value{one(unit(calendar.Week, 2021, 5, 17))}},
		{sentence: "The wall gave way at 4.40 a.m. on 21 May.", words: "4.40 a.m. on 21 May", trigger: "gave way", title: "The wall gave way",
			value: one(calendar.Date{Start: at(2021, 5, 21, 4, 40), Granularity: calendar.Minute}), when: open(at(2021, 5, 21, 4, 40), at(2021, 5, 21, 4, 40)+59), certainty: timex.Reckoned, why: "the minute in the words, 21 May nearest before publication on 2021-06-14", actors: []string{"The wall"},
			alsoDoc: 1, also: "Harrow’s wall broke before dawn on 21 May, the inquiry heard."},
		{sentence: "Two days after the breach the village of Nether Harrow was cleared.", words: "Two days after the breach", trigger: "cleared", title: "the village of Nether Harrow was cleared",
			value: one(day(2021, 5, 23)), when: days(day(2021, 5, 23), day(2021, 5, 23)), certainty: timex.Reckoned, why: "two days after", after: "The wall gave way", actors: []string{"Nether Harrow"}},
		{sentence: "The army pumped from 22 May to 4 June.", words: "22 May to 4 June", trigger: "pumped", title: "The army pumped", relation: chrono.Throughout,
			value: timex.Value{Date: day(2021, 5, 22), Until: day(2021, 6, 4)}, when: days(day(2021, 5, 22), day(2021, 6, 4)), certainty: timex.Reckoned, why: "the days in the words, nearest before publication on 2021-06-14", actors: []string{"The army"}},
		{sentence: "No one was hurt on 21 May.", words: "21 May", trigger: "hurt", title: "[Someone] was hurt", negative: true,
			value: one(day(2021, 5, 21)), when: days(day(2021, 5, 21), day(2021, 5, 21)), certainty: timex.Reckoned, why: "21 May, the one nearest before publication on 2021-06-14", actors: nil},
		{sentence: "The company may reopen the road next Monday.", words: "next Monday", trigger: "reopen", title: "The company may reopen the road", modality: chrono.Possible,
			value: one(day(2021, 6, 21)), when: days(day(2021, 6, 21), day(2021, 6, 21)), certainty: timex.Reckoned, why: "the Monday after publication on 2021-06-14", actors: []string{"The company"}},
		{sentence: "By 30 June the company is to hand over its papers.", words: "30 June", trigger: "hand over", title: "the company is to hand over its papers", modality: chrono.Planned, relation: chrono.By,
			value: one(day(2021, 6, 30)), when: open(at(2021, 6, 14, 0, 0), at(2021, 6, 30, 23, 59)+59), certainty: timex.Reckoned, why: "30 June, the one after publication on 2021-06-14", actors: []string{"the company"}},
		{doc: 1, sentence: "The inquiry sat for the first time on Thursday.", words: "Thursday", trigger: "sat", title: "The inquiry sat for the first time",
			value: one(day(2021, 6, 17)), when: days(day(2021, 6, 17), day(2021, 6, 17)), certainty: timex.Reckoned, why: "the Thursday before publication on 2021-06-20", actors: []string{"The inquiry"}},
		{doc: 1, sentence: "If the company fails to pay, the council will sue after 1 September.", words: "1 September", trigger: "sue", title: "the council will sue", modality: chrono.Conditional, relation: chrono.After,
			value: one(day(2021, 9, 1)), when: open(at(2021, 9, 2, 0, 0), calendar.OpenFuture), certainty: timex.Reckoned, why: "after 1 September, the one after publication on 2021-06-20", actors: []string{"the council"}},
		{doc: 1, sentence: "A verdict is promised for 12 July.", words: "12 July", trigger: "promised", title: "A verdict [is given]", modality: chrono.Planned,
			value: one(day(2021, 7, 12)), when: days(day(2021, 7, 12), day(2021, 7, 12)), certainty: timex.Reckoned, why: "12 July, the one after publication on 2021-06-20", actors: []string{"A verdict"}},
		{doc: 1, sentence: "Ms Crewe has since left the county.", trigger: "left", title: "Ms Crewe has since left the county", undated: true, why: "no date words", actors: []string{"Ms Crewe"}},
		{doc: 1, sentence: "The dam is inspected every 1 March.", words: "every 1 March", trigger: "inspected", unused: true, why: "a habit, not an event"},
	}
}

// dam is the chronology of both articles.
func dam(t testing.TB) *chrono.Chronology { return chronologyOf(t, damDocuments(), damSayings()) }

// shipped is the chronology of the article that the README shows.
func shipped(t testing.TB) *chrono.Chronology {
	t.Helper()
	const name = "../testdata/article/inf-moratorium.txt"
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := article.Read(name, text, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc.ID, doc.DCT, doc.DCTSource = "d1", day(2019, 9, 2), "flag"
	return chrono.Filter{}.Apply(chrono.Build([]article.Document{doc}, chrono.Options{}))
}
