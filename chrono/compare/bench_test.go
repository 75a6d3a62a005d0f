package compare

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"dateline/chrono/calendar"
)

// manyEvents makes n events of words drawn from few, so that all are much alike.
// alike makes every sentence the same but for its date.
func manyEvents(n int, alike bool) []handmade {
	r := rand.New(rand.NewPCG(1, 2))
	word := func(kinds int) string { return fmt.Sprintf("w%c%c", 'a'+r.IntN(kinds), 'a'+r.IntN(26)) }
	out := make([]handmade, n)
	for i := range out {
		day, _ := calendar.DayOf(1900+r.IntN(100), 1+r.IntN(12), 1+r.IntN(28))
		out[i] = handmade{day: day, words: day.String(), subject: "the council", verb: "sold", rest: "the pier"}
		if !alike {
			var rest []string
			for range 8 {
				rest = append(rest, word(20))
			}
			out[i].subject, out[i].verb, out[i].rest = "the "+word(4), word(3), strings.Join(rest, " ")
		}
	}
	return out
}

// edited moves, rewords, drops and adds events, a tenth of them each.
func edited(events []handmade) []handmade {
	r := rand.New(rand.NewPCG(3, 4))
	var out []handmade
	for _, h := range events {
		switch r.IntN(10) {
		case 0:
			h.day = h.day.Add(1+r.IntN(40), calendar.Day)
			h.words = h.day.String()
		case 1:
			words := strings.Fields(h.rest)
			words[r.IntN(len(words))] = "other"
			h.rest = strings.Join(words, " ")
		case 2:
			continue
		case 3:
			out = append(out, manyEvents(1+r.IntN(2), false)...)
		}
		out = append(out, h)
	}
	return out
}

func BenchmarkDiff(b *testing.B) {
	published, _ := calendar.DayOf(2018, 4, 1)
	for _, c := range []struct {
		name      string
		old, new  []handmade
		unrelated bool
	}{
		{name: "edited", old: manyEvents(5000, false), new: edited(manyEvents(5000, false))},
		{name: "alike", old: manyEvents(5000, true), new: edited(manyEvents(5000, true))},
		{name: "unrelated", old: manyEvents(5000, false), new: manyEvents(10000, false)[5000:]},
		{name: "small", old: manyEvents(20, false), new: edited(manyEvents(20, false))},
	} {
		b.Run(c.name, func(b *testing.B) {
			old, new := handmadeChronology(published, c.old), handmadeChronology(published, c.new)
			b.ReportAllocs()
			for b.Loop() {
				Diff(old, new, Options{})
			}
		})
	}
}
