package coref

import (
	"cmp"
	"slices"

	"dateline/chrono/calendar"
)

// The bounds that keep the cost near linear: of a deed and term that very many
// tellings share, only those next to each other in time are compared.
const (
	neighbours     = 64  // tellings of one deed and term among which each looks for its like
	mostCandidates = 64  // tellings that each is weighed against
	mostGroup      = 256 // tellings of one event
)

// edge is two tellings that may be of one event.
type edge struct {
	i, j int // i has the lower rank
	bits int
}

// Groups lists the tellings that are of one event, as indices, in the order of
// their rank. Tellings alone are left out. texts are the articles, by the index
// that tellings have of them.
func Groups(texts []string, tellings []Telling) [][]int {
	if len(texts) == 1 && !recurs(tellings) {
		return nil
	}
	w := newWeigher(texts, tellings)
	g := &groups{w: w, of: make([]int, len(tellings)), members: make([][]int, len(tellings)), apart: map[[2]int]bool{}}
	for i := range tellings {
		g.of[i], g.members[i] = i, []int{i}
	}
	dated, bare := w.edges()
	for _, e := range dated {
		g.join(e)
	}
	g.place(bare)
	var out [][]int
	for _, m := range g.members {
		if len(m) > 1 {
			slices.SortFunc(m, func(a, b int) int { return tellings[a].Rank - tellings[b].Rank })
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(a, b []int) int { return tellings[a[0]].Rank - tellings[b[0]].Rank })
	return out
}

// groups is the tellings joined so far.
type groups struct {
	w       *weigher
	of      []int           // the group of each telling
	members [][]int         // of each group
	apart   map[[2]int]bool // groups found to hold two that speak against each other: they only grow
}

// join makes the groups of two tellings one, where no two of their tellings
// speak against it.
func (g *groups) join(e edge) {
	a, b := g.of[e.i], g.of[e.j]
	pair := [2]int{min(a, b), max(a, b)}
	if a == b || len(g.members[a])+len(g.members[b]) > mostGroup || g.apart[pair] {
		return
	}
	for _, i := range g.members[a] {
		for _, j := range g.members[b] {
			if !g.together(i, j) {
				g.apart[pair] = true
				return
			}
		}
	}
	if len(g.members[a]) < len(g.members[b]) {
		a, b = b, a
	}
	for _, j := range g.members[b] {
		g.of[j] = a
	}
	g.members[a] = append(g.members[a], g.members[b]...)
	g.members[b] = nil
}

// together reports whether two tellings can stand in one group. An article that
// tells two events of one deed on different dates means two.
func (g *groups) together(i, j int) bool {
	if !g.w.may(i, j) {
		return false
	}
	_, agree, ok := g.w.dates(&g.w.tellings[i], &g.w.tellings[j])
	if g.w.tellings[i].Document == g.w.tellings[j].Document {
		return ok && agree && g.w.deed(&g.w.said[i], &g.w.said[j]) > 0
	}
	return ok && !differ(g.w.said[i].ordinals, g.w.said[j].ordinals, agree)
}

// clear is how many bits the best place for a telling without a date must be
// ahead of the next best.
const clear = 2 * bit

// place puts each telling without a date where its event is dated, if one place
// is clearly the best.
func (g *groups) place(bare map[int][]edge) {
	order := make([]int, 0, len(bare))
	for i := range bare {
		order = append(order, i)
	}
	slices.SortFunc(order, func(a, b int) int { return g.w.tellings[a].Rank - g.w.tellings[b].Rank })
	for _, i := range order {
		best := bare[i][0]
		for _, e := range bare[i][1:] {
			if g.of[e.other(i)] != g.of[best.other(i)] && e.bits > best.bits-clear {
				best.bits = -1
				break
			}
		}
		if best.bits >= 0 {
			g.join(best)
		}
	}
}

func (e edge) other(i int) int { return e.i + e.j - i }

// edges weighs the tellings that share a deed and a term, be it in the words
// around, and lists what may be joined, the surest first:
// those of dated tellings, and of each undated one.
func (w *weigher) edges() (dated []edge, bare map[int][]edge) {
	bare = map[int][]edge{}
	for i, near := range w.candidates() {
		for _, j := range near {
			a, b := i, int(j)
			if w.tellings[a].Rank > w.tellings[b].Rank {
				a, b = b, a
			}
			v, ok := w.weigh(a, b)
			if !ok || v.bits < 0 {
				continue
			}
			e := edge{a, b, v.bits}
			switch {
			case w.tellings[a].Dated && w.tellings[b].Dated:
				dated = append(dated, e)
			case w.tellings[a].Dated:
				bare[b] = append(bare[b], e)
			default:
				bare[a] = append(bare[a], e)
			}
		}
	}
	w.sort(dated)
	for _, list := range bare {
		w.sort(list)
	}
	return dated, bare
}

// candidates lists, for each telling, those behind it in a
// block that it may be of one event with: the ones that share most blocks. Of
// its own document only what strikes once is told twice.
func (w *weigher) candidates() [][]int32 {
	blocks := w.blocks()
	at := make([][]spot, len(w.tellings))
	for b, block := range blocks {
		for n, i := range block {
			at[i] = append(at[i], spot{int32(b), int32(n)})
		}
	}
	out := make([][]int32, len(w.tellings))
	shared := make([]int32, len(w.tellings)) // blocks that each shares with the telling in hand
	for i := range at {
		var near []int32
		for _, s := range at[i] {
			block := blocks[s.block][s.n+1:]
			for _, j := range block[:min(len(block), neighbours)] {
				if w.tellings[i].Document == w.tellings[j].Document && !w.once(i, j) {
					continue
				}
				if shared[j] == 0 {
					near = append(near, int32(j))
				}
				shared[j]++
			}
		}
		slices.SortFunc(near, func(a, b int32) int {
			return cmp.Or(cmp.Compare(shared[b], shared[a]), w.tellings[a].Rank-w.tellings[b].Rank)
		})
		out[i] = near[:min(len(near), mostCandidates)]
		for _, j := range near {
			shared[j] = 0
		}
	}
	return out
}

// spot is a place in a block.
type spot struct{ block, n int32 }

func (w *weigher) sort(list []edge) {
	slices.SortFunc(list, func(a, b edge) int {
		return cmp.Or(b.bits-a.bits, w.tellings[a.i].Rank-w.tellings[b.i].Rank, w.tellings[a.j].Rank-w.tellings[b.j].Rank)
	})
}

// blocks lists the tellings that share a deed and a term, in the order of time.
func (w *weigher) blocks() [][]int {
	type key struct{ deed, term string }
	by := map[key][]int{}
	for i := range w.tellings {
		s := &w.said[i]
		if !w.compared(i) {
			continue
		}
		about := slices.Concat(s.terms, s.context)
		if d, deed, ok := w.struck(i); ok {
			k := key{deed, dayBlock(d)}
			by[k] = append(by[k], i)
		}
		for _, d := range s.deeds {
			for _, t := range about {
				by[key{d, t}] = append(by[key{d, t}], i)
			}
		}
	}
	keys := make([]key, 0, len(by))
	for k, list := range by {
		if len(list) > 1 {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b key) int { return cmp.Or(cmp.Compare(a.deed, b.deed), cmp.Compare(a.term, b.term)) })
	out := make([][]int, len(keys))
	for n, k := range keys {
		list := by[k]
		slices.SortFunc(list, func(a, b int) int {
			return cmp.Or(cmp.Compare(w.place(a), w.place(b)), w.tellings[a].Rank-w.tellings[b].Rank)
		})
		out[n] = slices.Compact(list)
	}
	return out
}

// place is where a telling stands among others in time: where its window
// begins, or the article where it has none.
func (w *weigher) place(i int) calendar.Moment {
	if t := &w.tellings[i]; t.When.Earliest != calendar.OpenPast {
		return t.When.Earliest
	}
	return w.tellings[i].Published
}
