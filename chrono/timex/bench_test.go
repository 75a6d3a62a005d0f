package timex

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"dateline/chrono/article"
	"dateline/chrono/calendar"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"
)

// newsText is n bytes of news: the texts of timebank and wikiwars beside the
// checkout, repeated; the shipped articles where those are absent.
var newsText = sync.OnceValues(func() (text, source string) {
	var b strings.Builder
	source = "timebank and wikiwars"
	markup := regexp.MustCompile(`<[^>]+>`)
	body := regexp.MustCompile(`(?s)<TEXT[^>]*>(.*?)</TEXT>`)
	for _, set := range []string{"timebank", "wikiwars"} {
		files, _ := filepath.Glob("../../../shared/corpora/" + set + "/*.tml")
		for _, f := range files {
			data, _ := os.ReadFile(f)
			if m := body.FindSubmatch(data); m != nil {
				b.Write(markup.ReplaceAll(m[1], nil))
			}
		}
	}
	if b.Len() == 0 {
		source = "the shipped articles"
		files, _ := filepath.Glob("../../testdata/article/*.txt")
		for _, f := range files {
			data, _ := os.ReadFile(f)
			b.Write(data)
		}
	}
	return b.String(), source
})

func news(n int) string {
	text, _ := newsText()
	return strings.Repeat(text, n/len(text)+1)[:n]
}

// hostile are texts that are all of one kind of thing that may begin a date.
var hostile = map[string]string{
	"numbers":  "1987 ",
	"months":   "May ",
	"articles": "the ",
	"units":    "two years ",
	"hyphens":  "10-",
	"oneword":  "a",
}

func read1(tb testing.TB, text string) *article.Document {
	doc, err := article.Read("bench.txt", []byte(text), article.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	doc.DCT, _ = calendar.DayOf(1998, 3, 1)
	return &doc
}

func BenchmarkFind(b *testing.B) {
	_, source := newsText()
	b.Logf("text of %s", source)
	for _, size := range []struct {
		name string
		n    int
	}{{"1MB", 1 << 20}, {"10MB", 10 << 20}} {
		doc := read1(b, news(size.n))
		b.Run(size.name, func(b *testing.B) {
			b.SetBytes(int64(size.n))
			b.ReportAllocs()
			found := 0
			for b.Loop() {
				found = len(Find(doc, Options{}))
			}
			b.ReportMetric(float64(found), "mentions")
		})
	}
}

func BenchmarkRecognize(b *testing.B) {
	doc := read1(b, news(1<<20))
	b.SetBytes(1 << 20)
	b.ReportAllocs()
	for b.Loop() {
		recognize(doc)
	}
}

// BenchmarkRead is the part of `tag` before the mentions.
func BenchmarkRead(b *testing.B) {
	text := []byte(news(1 << 20))
	b.SetBytes(1 << 20)
	for b.Loop() {
		if _, err := article.Read("bench.txt", text, article.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkHostile(b *testing.B) {
	for name, unit := range hostile {
		doc := read1(b, strings.Repeat(unit, (1<<20)/len(unit)))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(1 << 20)
			for b.Loop() {
				Find(doc, Options{})
			}
		})
	}
}

// BenchmarkWhen runs olebedev/when sentence by sentence, for the ratio.
func BenchmarkWhen(b *testing.B) {
	text := news(1 << 16)
	doc := read1(b, text)
	w := when.New(nil)
	w.Add(en.All...)
	w.Add(common.All...)
	base := time.Date(1998, 3, 1, 0, 0, 0, 0, time.UTC)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for _, s := range doc.Sentences {
			w.Parse(doc.Slice(s.Span), base)
		}
	}
}

// BenchmarkMonthRegexp runs one regular expression of month names, for the ratio.
func BenchmarkMonthRegexp(b *testing.B) {
	text := news(1 << 20)
	months := regexp.MustCompile(`(?i)\b(january|february|march|april|may|june|july|august|september|october|november|december)\b`)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		months.FindAllStringIndex(text, -1)
	}
}
