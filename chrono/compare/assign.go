package compare

import (
	"container/heap"
	"slices"
)

// edge is a pair that may be made, for less than to leave both out: cost is
// negative.
type edge struct {
	to   int
	cost int64
}

// assignment returns for each row the column that it is given, or -1, so that
// the sum of costs is least; no column is given twice. It is the shortest
// augmenting path method of Jonker and Volgenant ("A shortest augmenting path
// algorithm for dense and sparse linear assignment problems", Computing 38,
// 1987) on a sparse graph, in which every row has a column of its own at cost 0
// besides: that of being left out. edges are by row; columns count from 0.
func assignment(edges [][]edge, columns int) []int {
	a := assigner{
		edges: edges,
		price: make([]int64, columns),
		row:   partnerless(columns),
		col:   partnerless(len(edges)),
		dist:  make([]int64, columns),
		via:   make([]int, columns),
		state: make([]uint8, columns),
	}
	for r := range edges {
		a.augment(r)
	}
	return a.col
}

type assigner struct {
	edges [][]edge
	price []int64 // of each column: its dual, never above 0
	row   []int   // of each column, -1 while free
	col   []int   // of each row
	dist  []int64 // of each column, from the row that looks for one
	via   []int   // the row from which the column was reached
	state []uint8 // 0 not seen, 1 seen, 2 done
	queue columnQueue
	seen  []int
}

// augment gives row r a column, moving others where that costs less.
func (a *assigner) augment(r int) {
	a.queue, a.seen = a.queue[:0], a.seen[:0]
	best, leaver := int64(0), r // leaving out r itself
	a.scan(r, 0)
	target := -1
	for len(a.queue) > 0 {
		at := heap.Pop(&a.queue).(reached)
		if a.state[at.column] == 2 || at.dist != a.dist[at.column] {
			continue
		}
		if at.dist >= best {
			break
		}
		if a.row[at.column] < 0 {
			target, best = at.column, at.dist
			break
		}
		a.state[at.column] = 2
		next := a.row[at.column]
		base := at.dist - (a.cost(next, at.column) - a.price[at.column])
		if base < best {
			best, leaver = base, next
		}
		a.scan(next, base)
	}
	for _, c := range a.seen {
		if a.state[c] == 2 {
			a.price[c] += min(a.dist[c]-best, 0)
		}
		a.state[c] = 0
	}
	a.shift(r, leaver, target)
}

// scan looks at the columns of a row that is reached at a distance of base.
func (a *assigner) scan(row int, base int64) {
	for _, e := range a.edges[row] {
		d := base + e.cost - a.price[e.to]
		if a.state[e.to] == 0 {
			a.state[e.to] = 1
			a.seen = append(a.seen, e.to)
		} else if a.state[e.to] == 2 || d >= a.dist[e.to] {
			continue
		}
		a.dist[e.to], a.via[e.to] = d, row
		heap.Push(&a.queue, reached{d, e.to})
	}
}

func (a *assigner) cost(row, column int) int64 {
	list := a.edges[row]
	i, _ := slices.BinarySearchFunc(list, column, func(e edge, c int) int { return e.to - c })
	return list[i].cost
}

// shift moves the rows along the path that ends at column target, or where
// target is -1 with leaver being left out.
func (a *assigner) shift(r, leaver, target int) {
	if target < 0 {
		if leaver == r {
			return
		}
		target = a.col[leaver]
		a.col[leaver] = -1
	}
	for {
		row := a.via[target]
		a.row[target] = row
		a.col[row], target = target, a.col[row]
		if row == r {
			return
		}
	}
}

type reached struct {
	dist   int64
	column int
}

// columnQueue is a heap, nearest column first.
type columnQueue []reached

func (q columnQueue) Len() int { return len(q) }
func (q columnQueue) Less(i, j int) bool {
	return q[i].dist < q[j].dist || q[i].dist == q[j].dist && q[i].column < q[j].column
}
func (q columnQueue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *columnQueue) Push(x any)   { *q = append(*q, x.(reached)) }
func (q *columnQueue) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}
