package compare

import (
	"slices"

	"dateline/chrono"
	"dateline/chrono/calendar"
	"dateline/chrono/coref"
)

// The share of each likeness in that of a pair, in all 100.
const (
	titleShare    = 40
	sentenceShare = 15
	triggerShare  = 15
	dateShare     = 15
	contextShare  = 10
	actorShare    = 5

	fulfilled = 15 // a plan of one version, and the deed of its day in the other

	leastAlike = 40  // a pair below is no pair
	leastTitle = .15 // titles that share less are of two events
	leastAlone = .3  // unless their sentences share this much
	leastMoved = .6  // what has another date must at least say the same
	leastBare  = .4  // where one says no date, what it must share
	leastOther = .8  // and say it almost alike where the verb is another
	datesApart = .55 // dates less alike than this are different dates
)

// gain returns how much less it costs to pair old item i with new item j than
// to leave both out; false where they are no pair. apart is how far they stand
// from each other in the order of what is left. The first 16 bits are the
// likeness, the next 20 order (squared, so that pairs do not cross), the last
// 16 settle ties by what is written, the same from either side.
func (m *matcher) gain(i, j, apart int) (int64, bool) {
	a, b := &m.old.items[i], &m.new.items[j]
	x, y := m.nearest(a, b)
	title, sentence := m.vocab.alike(x.title, y.title), m.vocab.alike(x.sentence, y.sentence)
	date := dateAlike(a, b)
	trigger := stem(x.trigger) == stem(y.trigger) || coref.SameDeed(x.trigger, y.trigger)
	bare := trigger && a.event.Value.Date.IsZero() != b.event.Value.Date.IsZero()
	switch {
	case title < leastTitle && sentence < leastAlone:
		return 0, false
	case date < datesApart && max(title, sentence) < leastMoved && !(bare && title >= leastBare):
		return 0, false
	case date < datesApart && title < leastOther && !trigger:
		return 0, false
	}
	alike := titleShare*title + sentenceShare*sentence + dateShare*date +
		contextShare*m.context(a.place, b.place) + actorShare*m.vocab.alike(a.actors, b.actors)
	if trigger {
		alike += triggerShare
	}
	if date >= .8 && cameTrue(a.event, b.event) && (trigger || m.names(x, y) || m.names(y, x)) {
		alike += fulfilled
	}
	if alike < leastAlike {
		return 0, false
	}
	apart = min(abs(apart), 1<<10-1)
	h := uint32(mix(a.hash^b.hash)) & (1<<16 - 1)
	return int64((alike-leastAlike)*500+1)<<36 - int64(apart*apart)<<16 - int64(h), true
}

// cameTrue reports whether one of two events is a plan and the other the deed;
// that it was said or did not happen is no deed.
func cameTrue(a, b *chrono.Event) bool {
	if a.Negative != b.Negative || (a.Class == chrono.Reporting) != (b.Class == chrono.Reporting) {
		return false
	}
	return a.Modality == chrono.Planned && b.Modality == chrono.Actual || a.Modality == chrono.Actual && b.Modality == chrono.Planned
}

// names reports whether the trigger of x stands in the title of y: "building" in
// "building began".
func (m *matcher) names(x, y wording) bool {
	id, ok := m.vocab.ids[stem(x.trigger)]
	_, found := slices.BinarySearch(y.title, id)
	return ok && found
}

// nearest is the wordings of two events that say it most alike: their own, but
// for events of several tellings.
func (m *matcher) nearest(a, b *item) (x, y wording) { return m.nearestOf(a.wordings(), b.wordings()) }

func (m *matcher) nearestOf(old, new []wording) (x, y wording) {
	best := -1.0
	for _, p := range old {
		for _, q := range new {
			likeness := titleShare*m.vocab.alike(p.title, q.title) + sentenceShare*m.vocab.alike(p.sentence, q.sentence)
			if p.key == q.key {
				likeness++
			}
			if likeness > best {
				x, y, best = p, q, likeness
			}
		}
	}
	return x, y
}

// changed is the wordings of two events that became one another, of those whose
// sentences only one version has; false where there is none on either side.
func (m *matcher) changed(a, b *item) (x, y wording, ok bool) {
	old, new := a.wordings(), b.wordings()
	was, is := without(old, new), without(new, old)
	if len(was) == 0 || len(is) == 0 {
		return x, y, false
	}
	x, y = m.nearestOf(was, is)
	return x, y, true
}

// without lists the wordings whose sentence none of others has.
func without(list, others []wording) []wording {
	return slices.DeleteFunc(slices.Clone(list), func(p wording) bool {
		return slices.ContainsFunc(others, func(q wording) bool { return sentenceKey(p.key) == sentenceKey(q.key) })
	})
}

// mix spreads the bits of h (the finalizer of MurmurHash3).
func mix(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}

// alike is Dice's coefficient of two sorted lists of words, weighted: 1 for
// equal lists, 0 where they share nothing or both are empty.
func (v *vocabulary) alike(a, b []int32) float64 {
	var shared, all float64
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			shared += 2 * v.weight[a[i]]
			all += 2 * v.weight[a[i]]
			i, j = i+1, j+1
		case a[i] < b[j]:
			all += v.weight[a[i]]
			i++
		default:
			all += v.weight[b[j]]
			j++
		}
	}
	for ; i < len(a); i++ {
		all += v.weight[a[i]]
	}
	for ; j < len(b); j++ {
		all += v.weight[b[j]]
	}
	if all == 0 {
		return 0
	}
	return shared / all
}

// dateAlike is 1 for one date, less where one holds the other, and less again the
// more days lie between, down to 0 for a year.
func dateAlike(a, b *item) float64 {
	if a.when == b.when && a.when != "" {
		return 1
	}
	x, y := a.event.Value.Date.IsZero(), b.event.Value.Date.IsZero()
	switch {
	case x && y:
		return .7
	case x || y:
		return .2
	case a.window == b.window:
		return 1
	case a.window.Contains(b.window) || b.window.Contains(a.window):
		return .8
	case a.window.Overlaps(b.window):
		return .6
	}
	return nearness(a.window, b.window)
}

// nearness of two windows apart falls with what lies between them.
func nearness(a, b calendar.Window) float64 {
	const day = 86400
	switch d := a.Distance(b); {
	case d < day:
		return .5
	case d < 7*day:
		return .4
	case d < 31*day:
		return .3
	case d < 366*day:
		return .1
	}
	return 0
}

// tieSentences finds for each sentence the nearest ones that both versions have
// once.
func tieSentences(old, new *side) {
	count := func(s *side) map[string][2]int {
		all := map[string][2]int{} // times, last place
		for i, w := range s.sentences {
			all[w] = [2]int{all[w][0] + 1, i}
		}
		return all
	}
	olds, news := count(old), count(new)
	once := func(w string) (int, bool) {
		return olds[w][1], olds[w][0] == 1 && news[w][0] == 1
	}
	for _, s := range []*side{old, new} {
		n := len(s.sentences)
		s.before, s.after = make([]tie, n), make([]tie, n)
		last := tie{-1, 0}
		for i, w := range s.sentences {
			last.distance++
			if id, ok := once(w); ok {
				last = tie{id, 0}
			}
			s.before[i] = last
		}
		last = tie{-2, 0}
		for i := n - 1; i >= 0; i-- {
			last.distance++
			if id, ok := once(s.sentences[i]); ok {
				last = tie{id, 0}
			}
			s.after[i] = last
		}
	}
}

// context is 1 where two sentences have the same neighbours, less the farther
// off these are.
func (m *matcher) context(i, j int) float64 {
	if i >= len(m.old.sentences) || j >= len(m.new.sentences) {
		return 0
	}
	near := func(a, b tie) float64 {
		if a.anchor != b.anchor {
			return 0
		}
		return .5 / float64(1+abs(a.distance-b.distance))
	}
	return near(m.old.before[i], m.new.before[j]) + near(m.old.after[i], m.new.after[j])
}
