package compare

import (
	"cmp"
	"hash/fnv"
	"maps"
	"math"
	"slices"
	"sort"
	"strings"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/lang"
)

// item is an event as the matching sees it.
type item struct {
	event    *chrono.Event
	key      string // normalised sentence, trigger and date words: equal for one thing said alike
	also     []string
	others   []wording // of its further tellings, the first ones
	when     string    // date words, normalised
	window   calendar.Window
	title    []int32 // ids of the words of the title, no date words, sorted
	sentence []int32 // the same of the sentence
	actors   []int32
	trigger  string // in lower case
	place    int    // ordinal of the sentence in the version
	rank     int    // ordinal of the event in the order of the telling
	hash     uint32 // of the key and of how many have the same key before it
}

// wording is how one telling of an event words it.
type wording struct {
	telling         *chrono.Telling
	key             string
	title, sentence []int32 // as those of an item
	trigger         string
}

// mostWordings of an event are compared besides its own.
const mostWordings = 4

// wordings lists how an item and its further tellings are worded, its own first.
func (it *item) wordings() []wording {
	own := wording{&it.event.Telling, it.key, it.title, it.sentence, it.trigger}
	return append([]wording{own}, it.others...)
}

// words is the sorted words of all wordings, each once.
func (it *item) words() []int32 {
	out := distinct(it.title, it.sentence)
	for _, o := range it.others {
		out = distinct(out, distinct(o.title, o.sentence))
	}
	return out
}

// side is one version.
type side struct {
	c         *chrono.Chronology
	items     []item   // in the order of the telling
	sentences []string // normalised, of all documents in order
	first     []int    // ordinal of the first sentence of each document
	before    []tie    // by sentence: the nearest sentence before or at it that both versions have
	after     []tie
}

// tie is a sentence that both versions have once, and how many sentences off.
type tie struct{ anchor, distance int }

func newSide(c *chrono.Chronology) *side {
	s := &side{c: c}
	for i := range c.Documents {
		d := &c.Documents[i]
		s.first = append(s.first, len(s.sentences))
		for _, x := range d.Sentences {
			s.sentences = append(s.sentences, plainWords(d.Text, afterDateline(c, i, x.Span)))
		}
	}
	for _, list := range [][]chrono.Event{c.Events, c.Undated} {
		for i := range list {
			s.items = append(s.items, s.item(&list[i]))
		}
	}
	slices.SortStableFunc(s.items, func(a, b item) int {
		return cmp.Or(cmp.Compare(a.event.Document, b.event.Document),
			cmp.Compare(a.event.Sentence.Start, b.event.Sentence.Start),
			cmp.Compare(a.event.Trigger.Start, b.event.Trigger.Start),
			cmp.Compare(a.event.ID, b.event.ID))
	})
	told := map[string]uint32{} // how often what is said alike was told before
	for i := range s.items {
		it := &s.items[i]
		it.rank = i
		it.hash = mix(it.hash + told[it.key])
		told[it.key]++
	}
	return s
}

func (s *side) item(e *chrono.Event) item {
	h := fnv.New32a()
	it := item{event: e, key: s.key(&e.Telling), when: s.dateWords(&e.Telling), window: e.DateWindow()}
	for i := range e.Also {
		t := &e.Also[i]
		it.also = append(it.also, s.key(t))
		if i < mostWordings {
			it.others = append(it.others, wording{telling: t, key: it.also[i], trigger: s.deed(t)})
		}
	}
	h.Write([]byte(it.key))
	it.hash = h.Sum32()
	d := &s.c.Documents[e.Document]
	it.trigger = s.deed(&e.Telling)
	it.place = s.first[e.Document] + sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].Span.End > e.Sentence.Start })
	return it
}

// key tells tellings apart that say different things in the same words.
func (s *side) key(t *chrono.Telling) string {
	d := &s.c.Documents[t.Document]
	return plainWords(d.Text, afterDateline(s.c, t.Document, t.Sentence)) + "\x00" + chrono.Normal(d.Slice(t.Trigger)) + "\x00" + s.dateWords(t)
}

// deed is the trigger of t in lower case; of "plans to begin", which may come to
// be "began", what is planned.
func (s *side) deed(t *chrono.Telling) string {
	d := &s.c.Documents[t.Document]
	if t.Modality == chrono.Planned {
		behind := strings.Fields(d.Text[t.Trigger.End:max(t.Trigger.End, t.Sentence.End)])
		if len(behind) > 1 && behind[0] == "to" {
			return strings.ToLower(behind[1])
		}
	}
	return strings.ToLower(d.Slice(t.Trigger))
}

// dateWords is the words that date t, normalised.
func (s *side) dateWords(t *chrono.Telling) string { return chrono.Normal(s.c.DateWords(t)) }

// mostLeft is how many of the first date words of a document that date nothing
// are looked at for those of its dateline.
const mostLeft = 8

// afterDateline is a sentence without the date that opens the report: "VARN, May
// 2 -" is another in each version, and no rewording.
func afterDateline(c *chrono.Chronology, document int, sentence article.Span) article.Span {
	first := sort.Search(len(c.Unused), func(i int) bool { return c.Unused[i].Document >= document })
	for _, u := range c.Unused[first:min(first+mostLeft, len(c.Unused))] {
		if u.Document != document || u.Reason != chrono.InDateline {
			continue
		}
		if m := c.Mentions[document][u.Mention].Span; m.Start >= sentence.Start && m.End <= sentence.End {
			sentence.Start = m.End
		}
	}
	return sentence
}

// plainWords is the words of a passage in lower case with one blank between
// them: line breaks, quotes and other marks are no rewording.
func plainWords(text string, span article.Span) string {
	var b strings.Builder
	b.Grow(span.End - span.Start)
	for _, t := range article.Tokenize(text, span, nil) {
		w := text[t.Start:t.End]
		if t.Kind == article.Punct && !strings.Contains("$€£¥%", w) {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ReplaceAll(strings.ToLower(w), "’", "'"))
	}
	return b.String()
}

// vocabulary gives words ids and weights: how rare they are in both versions
// together (inverse document frequency over events).
type vocabulary struct {
	ids    map[string]int32
	count  []int32
	last   []int32 // event that counted the word last
	weight []float64
}

// read fills in the word lists of the items of both versions.
func (v *vocabulary) read(sides ...*side) {
	v.ids = map[string]int32{}
	n := int32(0)
	for _, s := range sides {
		for i := range s.items {
			n++
			it := &s.items[i]
			e := it.event
			it.title, it.sentence = v.telling(s, &e.Telling, n)
			for k := range it.others {
				it.others[k].title, it.others[k].sentence = v.telling(s, it.others[k].telling, n)
			}
			actors := strings.Join(e.Actors, " ")
			it.actors = v.list(actors, article.Span{Start: 0, End: len(actors)}, nil, n)
		}
	}
	v.settle(sides)
	v.weight = make([]float64, len(v.count))
	for i, c := range v.count {
		v.weight[i] = math.Log(1 + float64(n)/float64(c))
	}
}

// telling lists the words of the title and of the sentence of a telling, no
// date words.
func (v *vocabulary) telling(s *side, t *chrono.Telling, event int32) (title, sentence []int32) {
	sentence = v.list(s.c.Documents[t.Document].Text, t.Sentence, s.dateSpans(t.Document, t.Sentence), event)
	title = v.list(t.Title, article.Span{Start: 0, End: len(t.Title)}, nil, event)
	return v.without(title, strings.Fields(plainOf(s.dateWords(t)))), sentence
}

// settle numbers the words anew in the order of the alphabet, so that nothing
// hangs on which version was read first.
func (v *vocabulary) settle(sides []*side) {
	words := slices.Sorted(maps.Keys(v.ids))
	renamed, count := make([]int32, len(words)), make([]int32, len(words))
	for i, w := range words {
		old := v.ids[w]
		v.ids[w], renamed[old], count[i] = int32(i), int32(i), v.count[old]
	}
	v.count = count
	for _, s := range sides {
		for i := range s.items {
			it := &s.items[i]
			lists := [][]int32{it.title, it.sentence, it.actors}
			for _, o := range it.others {
				lists = append(lists, o.title, o.sentence)
			}
			for _, list := range lists {
				for k := range list {
					list[k] = renamed[list[k]]
				}
				slices.Sort(list)
			}
		}
	}
}

// dateSpans returns the date mentions that stand in a sentence.
func (s *side) dateSpans(document int, sentence article.Span) []article.Span {
	all := s.c.Mentions[document]
	i := sort.Search(len(all), func(i int) bool { return all[i].Span.End > sentence.Start })
	var out []article.Span
	for ; i < len(all) && all[i].Span.Start < sentence.End; i++ {
		out = append(out, all[i].Span)
	}
	return out
}

func plainOf(s string) string { return plainWords(s, article.Span{Start: 0, End: len(s)}) }

// list returns the sorted ids of the words in span that carry meaning and
// stand in no date.
func (v *vocabulary) list(text string, span article.Span, dates []article.Span, event int32) []int32 {
	var out []int32
	for _, t := range article.Tokenize(text, span, nil) {
		if t.Kind == article.Punct || slices.ContainsFunc(dates, func(d article.Span) bool { return d.Start <= int(t.Start) && int(t.End) <= d.End }) {
			continue
		}
		w := stem(strings.ToLower(text[t.Start:t.End]))
		if emptyWord(w) {
			continue
		}
		id, ok := v.ids[w]
		if !ok {
			id = int32(len(v.count))
			v.ids[w] = id
			v.count = append(v.count, 0)
			v.last = append(v.last, 0)
		}
		if v.last[id] != event {
			v.last[id] = event
			v.count[id]++
		}
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

// without drops from words those given, once each.
func (v *vocabulary) without(words []int32, drop []string) []int32 {
	for _, w := range drop {
		if id, ok := v.ids[stem(w)]; ok {
			if i, found := slices.BinarySearch(words, id); found {
				words = slices.Delete(words, i, i+1)
			}
		}
	}
	return words
}

// emptyWord reports whether w only holds others together.
func emptyWord(w string) bool {
	switch w {
	case "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and", "or", "that", "which", "who", "wa", "is", "were", "are", "be", "been",
		"had", "ha", "have", "with", "from", "it", "their", "his", "her", "they", "he", "she", "a's", "as":
		return true
	}
	return false
}

// stem cuts the commonest English endings, so that "sank" and "sinks" differ
// but "search", "searches" and "searched" do not.
func stem(w string) string {
	w = strings.ReplaceAll(w, "’", "'")
	w = strings.TrimSuffix(w, "'s")
	for _, end := range []string{"ing", "ed", "es", "s"} {
		if rest, ok := strings.CutSuffix(w, end); ok && len(rest) >= 2+len(end) || ok && end == "s" && len(rest) >= 2 && !strings.HasSuffix(rest, "s") {
			return strings.TrimSuffix(rest, "e")
		}
	}
	return strings.TrimSuffix(w, "e")
}

// isNumber reports whether the word counts something.
func isNumber(text string, t article.Token) bool {
	if t.Kind == article.Number || t.Kind == article.Mixed {
		return true
	}
	w := lang.English().Lookup(strings.ToLower(text[t.Start:t.End]))
	return w.Has(lang.Digit) && w.Value(lang.Digit) > 1 || w.Has(lang.Teen) || w.Has(lang.Tens) || w.Has(lang.Scale) || w.Has(lang.Million) || w.Has(lang.Dozen)
}
