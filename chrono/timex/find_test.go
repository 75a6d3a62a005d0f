package timex

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// TestCreditsHaveNone: a credit line gives no mentions, the paragraph beside
// it does.
func TestCreditsHaveNone(t *testing.T) {
	text := "It fell on 3 May 2018.\n\nPhoto, 4 May 2018"
	doc := article.Document{Text: text,
		Blocks:    []article.Block{{Span: article.Span{Start: 0, End: 22}}, {Span: article.Span{Start: 24, End: len(text)}, Kind: article.Credit}},
		Sentences: []article.Sentence{{Span: article.Span{Start: 0, End: 22}}, {Span: article.Span{Start: 24, End: len(text)}, Block: 1}}}
	if found := Find(&doc, Options{}); len(found) != 1 || found[0].Sentence != 0 {
		t.Errorf("found %+v", found)
	}
}

// TestLinear: thirty times the text takes about thirty times as long, whatever
// it is made of. The bound is generous: it is to tell linear from quadratic,
// which would be nine hundred, on a busy machine too.
func TestLinear(t *testing.T) {
	texts := map[string]string{"news": news(1 << 14)}
	for name, unit := range hostile {
		texts[name] = strings.Repeat(unit, (1<<11)/len(unit))
	}
	for name, text := range texts {
		small, large := read1(t, text), read1(t, strings.Repeat(text, 30))
		if ratio := spent(large) / spent(small); ratio > 250 {
			t.Errorf("%s: thirty times the text takes %.0f times as long", name, ratio)
		}
	}
}

// spent is the least time that Find took of six.
func spent(doc *article.Document) float64 {
	least := time.Hour
	for range 6 {
		start := time.Now()
		Find(doc, Options{})
		least = min(least, time.Since(start))
	}
	return float64(least)
}

// TestAllocations: at most two allocations a mention, and a constant for the
// document.
func TestAllocations(t *testing.T) {
	doc := read1(t, news(1<<17))
	found := len(Find(doc, Options{}))
	allocs := testing.AllocsPerRun(3, func() { Find(doc, Options{}) })
	if most := float64(2*found + 200); allocs > most {
		t.Errorf("%.0f allocations for %d mentions, %.0f allowed", allocs, found, most)
	}
}

// FuzzFind holds what is true of every text: mentions are in order and in their
// sentences, expressions read back, and finding twice finds the same.
func FuzzFind(f *testing.F) {
	for _, r := range rules {
		f.Add(strings.NewReplacer("[", "", "]", "").Replace(r.example))
	}
	for _, unit := range hostile {
		f.Add(strings.Repeat(unit, 20))
	}
	f.Add("May 3-5, 9 and 31-2 1998's ’98 5.30pm 0.99p.m. 99/99/9999 2018-13-45 W99 FY0000")
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := article.Read("fuzz.txt", []byte(text), article.Options{})
		if err != nil {
			return
		}
		doc.DCT, _ = calendar.DayOf(2019, 9, 2)
		found := Find(&doc, Options{})
		last := 0
		for i, m := range found {
			s := doc.Sentences[m.Sentence].Span
			if m.Span.Start < last || m.Span.Start >= m.Span.End || m.Span.Start < s.Start || m.Span.End > s.End {
				t.Fatalf("mention %d %v %q lies wrong in sentence %v", i, m.Span, doc.Slice(m.Span), s)
			}
			last = m.Span.End
			words := m.Expr.String()
			again, err := ParseExpr(words)
			if err != nil || again.String() != words {
				t.Fatalf("%q by %s: expression %q reads back as %q: %v", doc.Slice(m.Span), m.Rule, words, again.String(), err)
			}
		}
		if again := Find(&doc, Options{}); !reflect.DeepEqual(found, again) {
			t.Fatal("found otherwise the second time")
		}
	})
}
