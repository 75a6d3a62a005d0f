package compare

import (
	"cmp"
	"slices"
)

// matcher pairs the events of two versions.
type matcher struct {
	old, new *side
	vocab    vocabulary
	to, from []int   // to[i] is the new item that old item i is paired with, -1 for none; from is the way back
	oldMore  [][]int // by new item that is paired: further old items that its pair holds
	newMore  [][]int // by new item that is paired: further new items that its pair holds
}

func newMatcher(old, new *side) *matcher {
	m := &matcher{old: old, new: new, to: partnerless(len(old.items)), from: partnerless(len(new.items))}
	m.oldMore = make([][]int, len(new.items))
	m.newMore = make([][]int, len(new.items))
	m.vocab.read(old, new)
	tieSentences(old, new)
	return m
}

// partnerless are n places for the index of a partner, none found yet.
func partnerless(n int) []int { return slices.Repeat([]int{-1}, n) }

func (m *matcher) pair(i, j int) { m.to[i], m.from[j] = j, i }

// equalSentences pairs what stands in equal sentences in equal words. Among
// several alike, those of one window come first, then each in turn.
func (m *matcher) equalSentences() {
	groups := map[string]*[2][]int{}
	for k, s := range []*side{m.old, m.new} {
		for i := range s.items {
			g := groups[s.items[i].key]
			if g == nil {
				g = new([2][]int)
				groups[s.items[i].key] = g
			}
			g[k] = append(g[k], i)
		}
	}
	for _, g := range groups {
		m.inTurn(g[0], g[1], func(a, b *item) int {
			return cmp.Or(cmp.Compare(a.window.Earliest, b.window.Earliest), cmp.Compare(a.window.Latest, b.window.Latest))
		})
		m.inTurn(g[0], g[1], func(a, b *item) int { return 0 })
	}
}

// inTurn pairs the unpaired items of olds and news that compare equal, in the
// order of the telling.
func (m *matcher) inTurn(olds, news []int, compare func(a, b *item) int) {
	olds = slices.DeleteFunc(slices.Clone(olds), func(i int) bool { return m.to[i] >= 0 })
	news = slices.DeleteFunc(slices.Clone(news), func(j int) bool { return m.from[j] >= 0 })
	slices.SortStableFunc(olds, func(a, b int) int { return compare(&m.old.items[a], &m.old.items[b]) })
	slices.SortStableFunc(news, func(a, b int) int { return compare(&m.new.items[a], &m.new.items[b]) })
	for i, j := 0, 0; i < len(olds) && j < len(news); {
		switch c := compare(&m.old.items[olds[i]], &m.new.items[news[j]]); {
		case c == 0:
			m.pair(olds[i], news[j])
			i, j = i+1, j+1
		case c < 0:
			i++
		default:
			j++
		}
	}
}

// retellings pairs an event with one that another version leads with, where one
// of its further tellings is the other's own.
func (m *matcher) retellings() {
	owner := func(s *side, paired []int) map[string]int {
		all := map[string]int{}
		for i := range s.items {
			if paired[i] >= 0 {
				continue
			}
			for _, k := range append([]string{s.items[i].key}, s.items[i].also...) {
				if other, ok := all[k]; ok && other != i {
					all[k] = -1
				} else {
					all[k] = i
				}
			}
		}
		return all
	}
	olds, news := owner(m.old, m.to), owner(m.new, m.from)
	for i := range m.old.items {
		for _, k := range append([]string{m.old.items[i].key}, m.old.items[i].also...) {
			j, ok := news[k]
			if ok && j >= 0 && olds[k] == i && m.to[i] < 0 && m.from[j] < 0 {
				m.pair(i, j)
			}
		}
	}
}

const (
	postings   = 48 // of a word, the events nearest in rank that are looked at
	candidates = 16 // of an event, those that share most with it
)

// assign pairs what is left by the assignment of least total cost.
func (m *matcher) assign() {
	olds, news := unpaired(m.to), unpaired(m.from)
	if len(olds) == 0 || len(news) == 0 {
		return
	}
	pairs := map[[2]int]bool{}
	m.propose(m.old, olds, m.new, news, func(i, j int) { pairs[[2]int{i, j}] = true })
	m.propose(m.new, news, m.old, olds, func(j, i int) { pairs[[2]int{i, j}] = true })
	edges := make([][]edge, len(olds))
	for p := range pairs {
		if gain, ok := m.gain(olds[p[0]], news[p[1]], p[0]-p[1]); ok {
			edges[p[0]] = append(edges[p[0]], edge{p[1], -gain})
		}
	}
	for i := range edges {
		slices.SortFunc(edges[i], func(a, b edge) int { return a.to - b.to })
	}
	for i, j := range assignment(edges, len(news)) {
		if j >= 0 {
			m.pair(olds[i], news[j])
		}
	}
}

func unpaired(paired []int) []int {
	var out []int
	for i, p := range paired {
		if p < 0 {
			out = append(out, i)
		}
	}
	return out
}

// propose calls f, by ordinal in from and to, for each event and those of the
// other version that share the most telling words with it. A common word
// proposes only the events that stand nearest, so that the whole is linear.
func (m *matcher) propose(a *side, from []int, b *side, to []int, f func(i, j int)) {
	lists := map[int32][]int{}
	for j, n := range to {
		for _, w := range b.items[n].words() {
			lists[w] = append(lists[w], j)
		}
	}
	score := make([]float64, len(to))
	var touched []int
	for i, n := range from {
		touched = touched[:0]
		for _, w := range a.items[n].words() {
			for _, j := range nearest(lists[w], i) {
				if score[j] == 0 {
					touched = append(touched, j)
				}
				score[j] += m.vocab.weight[w]
			}
		}
		slices.SortFunc(touched, func(x, y int) int {
			if score[x] != score[y] {
				return cmp.Compare(score[y], score[x])
			}
			return cmp.Or(abs(x-i)-abs(y-i), x-y)
		})
		for k, j := range touched {
			if k < candidates {
				f(i, j)
			}
			score[j] = 0
		}
	}
}

// nearest returns the part of a sorted list that lies about at.
func nearest(list []int, at int) []int {
	if len(list) <= postings {
		return list
	}
	k, _ := slices.BinarySearch(list, at)
	k = min(max(k-postings/2, 0), len(list)-postings)
	return list[k : k+postings]
}

// distinct is the sorted union of two sorted lists.
func distinct(a, b []int32) []int32 {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}

func abs(n int) int { return max(n, -n) }
