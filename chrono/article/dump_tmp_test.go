package article

import (
	"fmt"
	"os"
	"testing"
)

func TestDump(t *testing.T) {
	name := os.Getenv("DUMP")
	data, err := os.ReadFile(name)
	if err != nil {
		t.Skip()
	}
	d, err := Read(name, data, Options{Format: os.Getenv("FMT")})
	fmt.Printf("title %q lang %s dct %v %s mod %v cap %v warn %q err %v\n", d.Title, d.Lang, d.DCT, d.DCTSource, d.Modified, d.Captured, d.Warnings, err)
	b := -1
	for _, s := range d.Sentences {
		for b < s.Block {
			b++
			fmt.Printf("--- %d kind=%d level=%d\n", b, d.Blocks[b].Kind, d.Blocks[b].Level)
		}
		fmt.Printf("   | %s\n", d.Slice(s.Span))
	}
}
