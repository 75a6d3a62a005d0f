package timex

import (
	"html"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"
	"unicode"

	"dateline/chrono/article"
)

// goldDate is a date of an annotated text: its span counted in the letters and
// marks of the text, blanks left out, and its TIMEX3 value.
type goldDate struct {
	start, end int
	value      string
}

var (
	goldText = regexp.MustCompile(`(?s)<TEXT[^>]*>(.*?)</TEXT>`)
	goldTag  = regexp.MustCompile(`<(/?)(\w+)([^>]*)>`)
	goldAttr = regexp.MustCompile(`value\s*=\s*"([^"]*)"`)
	plainDay = regexp.MustCompile(`^\d{4}(-\d\d){0,2}$`)
)

// goldDates reads the TIMEX3 annotation of TimeML, the outermost first.
func goldDates(src string) []goldDate {
	body := src
	if m := goldText.FindStringSubmatch(src); m != nil {
		body = m[1]
	}
	var open, dates []goldDate
	pos, last := 0, 0
	for _, tag := range goldTag.FindAllStringSubmatchIndex(body, -1) {
		pos += letters(html.UnescapeString(body[last:tag[0]]))
		last = tag[1]
		if body[tag[4]:tag[5]] != "TIMEX3" {
			continue
		}
		if tag[2] == tag[3] {
			d := goldDate{start: pos}
			if v := goldAttr.FindStringSubmatch(body[tag[6]:tag[7]]); v != nil {
				d.value = v[1]
			}
			open = append(open, d)
		} else if n := len(open); n > 0 {
			d := open[n-1]
			open, d.end = open[:n-1], pos
			dates = append(dates, d)
		}
	}
	return dates
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// TestTiers reports how often the calendar dates of each tier of certainty are
// those of annotated news and histories, among the spans that overlap. Every
// third file of a set is laid aside and not read.
func TestTiers(t *testing.T) {
	root := filepath.Join("..", "..", "..", "shared", "corpora")
	if _, err := os.Stat(root); err != nil {
		t.Skip("no annotated texts beside the checkout, at ../shared/corpora")
	}
	floor := map[string][3]float64{"timebank": {0.93, 0.86, 0.5}, "aquaint": {0.7, 0.9, 0.4}, "wikiwars": {0.98, 0.87, 0.2}}
	for set, least := range floor {
		var right, all [3]int
		files, _ := filepath.Glob(filepath.Join(root, set, "*.tml"))
		sort.Strings(files)
		for i, f := range files {
			if i%3 != 2 {
				countTiers(t, f, &right, &all)
			}
		}
		for tier, n := range all {
			share := float64(right[tier]) / float64(max(n, 1))
			t.Logf("%s %s: %d of %d, %.1f %%", set, Certainty(tier), right[tier], n, 100*share)
			if n > 0 && share < least[tier] {
				t.Errorf("%s %s: %.3f, below %.2f", set, Certainty(tier), share, least[tier])
			}
		}
	}
}

func countTiers(t *testing.T, file string, right, all *[3]int) {
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := article.Read(file, src, article.Options{Format: "timeml"})
	if err != nil {
		t.Fatal(err)
	}
	gold := goldDates(string(src))
	pos, at := 0, 0
	for _, m := range Find(&doc, Options{}) {
		if m.Span.Start < at {
			continue
		}
		start := pos + letters(doc.Text[at:m.Span.Start])
		end := start + letters(doc.Slice(m.Span))
		pos, at = end, m.Span.End
		value := m.Value.TIMEX3()
		if !plainDay.MatchString(value) {
			continue
		}
		for _, g := range gold {
			if g.start < end && start < g.end {
				all[m.Certainty]++
				if strings.TrimSpace(g.value) == value {
					right[m.Certainty]++
				}
				break
			}
		}
	}
}
