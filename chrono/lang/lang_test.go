package lang

import (
	"slices"
	"strings"
	"testing"
)

// TestTables: every row of the tables stands there once, and has a class that is
// known and words that can be looked up, in any case.
func TestTables(t *testing.T) {
	for name, table := range map[string]string{"en.tsv": english, "events.tsv": englishEvents, "deeds.tsv": englishDeeds, "names.tsv": englishNames} {
		checkTable(t, name, table, parse(table))
	}
}

func checkTable(t *testing.T, name, table string, lex *Lexicon) {
	rows := map[string]bool{}
	for i, line := range strings.Split(table, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if rows[line] {
			t.Errorf("%s:%d: the row stands there already", name, i+1)
		}
		rows[line] = true
		col := strings.Split(line, "\t")
		if len(col) != 3 {
			t.Errorf("%s:%d: %d columns", name, i+1, len(col))
			continue
		}
		class, ok := ClassNamed(col[0])
		if !ok {
			t.Errorf("%s:%d: no class %q", name, i+1, col[0])
			continue
		}
		for _, word := range strings.Fields(col[2]) {
			if !lex.Lookup(strings.ToUpper(word)).Has(class) {
				t.Errorf("%s:%d: %q is not found as %s", name, i+1, word, class)
			}
		}
	}
}

func TestClassesHaveWords(t *testing.T) {
	used := Set{}
	for _, w := range slices.Concat(English().Words, EnglishEvents().Words, EnglishDeeds().Words, EnglishNames().Words) {
		for i, set := range w.Classes {
			used[i] |= set
		}
	}
	for c := Class(0); c < classes; c++ {
		if !used.Has(c) {
			t.Errorf("no word is of class %s", c)
		}
	}
}

func TestLookup(t *testing.T) {
	lex := English()
	for _, c := range []struct {
		word  string
		class Class
		value int
	}{{"AUGUST", Month, 8}, {"o’clock", OClock, 0}, {"second", Ordinal, 2}, {"yesterday", DayRef, -1}} {
		if w := lex.Lookup(c.word); !w.Has(c.class) || w.Value(c.class) != c.value {
			t.Errorf("%q as %s: %+v", c.word, c.class, w)
		}
	}
	for _, word := range []string{"", "zzz", strings.Repeat("a", 1000), "’", "’’’", "mayflower"} {
		if w := lex.Lookup(word); w != nil {
			t.Errorf("%q is found as %q", word, w.Text)
		}
	}
	if n := testing.AllocsPerRun(10, func() { lex.Lookup("September"); lex.Lookup("Zanzibar") }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
