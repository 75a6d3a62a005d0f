package coref

import (
	"slices"
	"strings"
	"testing"
)

// TestBearersInPieces holds that a long text has the names of its parts, be they
// set over two lines and without a stop between.
func TestBearersInPieces(t *testing.T) {
	for _, between := range []string{" ", ". ", "\n", ", "} {
		short := "The ferry of Lucas\nAmrein sank off Corrie" + between + "later the Harbour Master Piet Haak spoke" + between
		long := strings.Repeat(short, 1000)
		if got, want := bearers(long), bearers(short); !slices.Equal(got, want) || len(want) != 3 {
			t.Errorf("between %q: %q in the long text, %q in the short", between, got, want)
		}
	}
	bearers(strings.Repeat("Ä", 1<<18)) // no place to cut: neither slow nor a fault
}
