package render

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// TestMemory holds that a large input leaves garbage the room that is left and no
// less than the least, and that a small one changes nothing.
func TestMemory(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	percent := func() int {
		now := debug.SetGCPercent(100)
		debug.SetGCPercent(now)
		return now
	}
	settled := func(want func(int) bool) bool {
		for range 200 {
			runtime.GC()
			if want(percent()) {
				return true
			}
			time.Sleep(time.Millisecond)
		}
		return false
	}
	var small Memory
	small.Read(largeInput-1, 1, 20)
	if got := percent(); got != 100 {
		t.Errorf("a small input: %d per cent", got)
	}
	var m Memory
	defer m.room.Store(1 << 40) // the other tests are not to save memory
	m.Read(1<<30, 1, 20)
	if !settled(func(p int) bool { return p == mostGarbage }) {
		t.Errorf("with room for all: %d per cent, want %d", percent(), mostGarbage)
	}
	m.room.Store(0)
	if !settled(func(p int) bool { return p == 20 }) {
		t.Errorf("with no room left: %d per cent, want 20", percent())
	}
}
