package render

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"sync/atomic"
)

// Memory lets what is read and made of it take up only so many times the room of
// the input, once that is large. Up to there garbage costs nothing; beyond, it is
// collected often, at a tenth of the time.
type Memory struct {
	room  atomic.Int64 // bytes that the heap may take
	least int64        // per cent of what lives that may be garbage, however little room is left
	start sync.Once
}

const (
	largeInput  = 4 << 20 // bytes; below, time counts more
	mostGarbage = 200     // per cent of what lives
)

// Read is told of each input as it is read: its size, how many times that the heap
// may take for it, and how much of what lives may be garbage at least, per cent.
func (m *Memory) Read(size int, times float64, least int) {
	if size < largeInput {
		return
	}
	m.room.Add(int64(float64(size) * times))
	m.start.Do(func() {
		m.least = int64(least)
		debug.SetGCPercent(least)
		runtime.SetFinalizer(&cycle{m}, (*cycle).end)
	})
}

// cycle is garbage as soon as it is made, so that the end of each collection is
// known.
type cycle struct{ memory *Memory }

// end leaves the next collection as much garbage as there is room for.
func (c *cycle) end() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	if live[0].Value.Kind() == metrics.KindUint64 {
		bytes := max(int64(live[0].Value.Uint64()), 1)
		debug.SetGCPercent(int(min(max((c.memory.room.Load()-bytes)*100/bytes, c.memory.least), mostGarbage)))
	}
	runtime.SetFinalizer(c, (*cycle).end)
}

// A stream keeps little from document to document, so that its garbage may be many
// times what lives; with documents of megabytes a line, memory counts again.
const (
	streamGarbage = 800
	streamMemory  = 192 << 20
)

// spareStream sets out how memory is used for a stream.
func spareStream() {
	debug.SetGCPercent(streamGarbage)
	debug.SetMemoryLimit(streamMemory)
}
