package chrono

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// shortCase is a record of testdata/events: a short text and what its
// chronology must and must not hold.
type shortCase struct {
	name, published, text string
	expect                []string
}

// readCases reads the records of one file: "== name", an optional "@ date",
// the text, "--" and a line an expectation.
func readCases(t *testing.T, path string) []shortCase {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []shortCase
	inText := false
	for _, line := range strings.Split(string(data), "\n") {
		var c *shortCase
		if len(out) > 0 {
			c = &out[len(out)-1]
		}
		switch {
		case strings.HasPrefix(line, "== "):
			out = append(out, shortCase{name: strings.TrimPrefix(line, "== ")})
			inText = true
		case c == nil || strings.HasPrefix(line, "#"):
		case inText && strings.HasPrefix(line, "@ "):
			c.published = strings.TrimSpace(line[2:])
		case inText && strings.TrimSpace(line) == "--":
			inText = false
		case inText:
			c.text += line + "\n"
		case strings.TrimSpace(line) != "":
			c.expect = append(c.expect, strings.TrimSpace(line))
		}
	}
	return out
}

// TestCases runs the short texts of testdata/events.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("../testdata/events/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no short cases in testdata/events", err)
	}
	for _, f := range files {
		for _, c := range readCases(t, f) {
			t.Run(strings.TrimSuffix(filepath.Base(f), ".txt")+"/"+c.name, func(t *testing.T) {
				got := chronologyOf(t, c.text, c.published)
				checkTitles(t, got)
				for _, x := range c.expect {
					if !got.meets(x) {
						t.Errorf("%s\nin %s%s", x, c.text, got.listing())
					}
				}
			})
		}
	}
}

// meets reports whether the chronology fulfils one expectation.
func (c *Chronology) meets(x string) bool {
	sign, rest, _ := strings.Cut(x, " ")
	value, rest, _ := strings.Cut(strings.TrimSpace(rest), " ")
	keys := pairs(rest)
	all := append(append([]Event{}, c.Events...), c.Undated...)
	for i := range all {
		e := &all[i]
		if sign == "!" {
			if e.Modality == Actual && !e.Negative && c.fits(e, value, keys) {
				return false
			}
		} else if c.fits(e, value, keys) {
			return true
		}
	}
	return sign == "!"
}

// pairs cuts "a=b c~d e" into keys and values; a word without a mark belongs
// to the value before it.
func pairs(s string) [][2]string {
	var out [][2]string
	for _, f := range strings.Fields(s) {
		i := strings.IndexAny(f, "=~!")
		if i < 0 {
			if len(out) > 0 {
				out[len(out)-1][1] += " " + f
			}
			continue
		}
		key := f[:i+1]
		if f[i] == '=' {
			key = f[:i]
		}
		if i+1 < len(f) && f[i] != '=' && f[i+1] == '=' {
			i++
		}
		out = append(out, [2]string{key, strings.Trim(f[i+1:], "\"“”")})
	}
	return out
}

func (c *Chronology) fits(e *Event, value string, keys [][2]string) bool {
	got := e.Value.TIMEX3()
	if e.Value.Date.IsZero() {
		got = "-"
	}
	if value != "*" && got != value && e.Value.EDTF() != value {
		return false
	}
	for _, k := range keys {
		if !c.fit(e, k[0], strings.Trim(k[1], "\"“”")) {
			return false
		}
	}
	return true
}

func (c *Chronology) fit(e *Event, key, want string) bool {
	title := strings.ToLower(e.Title)
	switch key {
	case "trigger":
		return strings.EqualFold(c.Documents[e.Document].Slice(e.Trigger), want)
	case "relation":
		return e.Relation.String() == want
	case "modality":
		return e.Modality.String() == want
	case "polarity":
		return e.Negative == (want == "NEG")
	case "attribution":
		return sourced(e.Attribution, strings.Split(want, ">"))
	case "dated_by":
		return e.DatedBy.String() == want
	case "mod":
		return strings.EqualFold(e.Value.Mod.String(), want)
	case "title~":
		for _, w := range strings.FieldsFunc(strings.ToLower(want), notWord) {
			if !wordsIn(title)[w] {
				return false
			}
		}
		return true
	case "title!":
		for _, w := range strings.FieldsFunc(strings.ToLower(want), notWord) {
			if wordsIn(title)[w] {
				return false
			}
		}
		return true
	}
	return false // an unknown key meets nothing
}

// sourced reports whether each source ends in the words wanted: "the mayor" in
// "mayor".
func sourced(got, want []string) bool {
	if len(want) == 1 && strings.TrimSpace(want[0]) == "" {
		return len(got) == 0
	}
	if len(got) != len(want) {
		return false
	}
	for i := range want {
		w := strings.ToLower(strings.TrimSpace(want[i]))
		if !strings.HasSuffix(" "+strings.ToLower(got[i]), " "+w) {
			return false
		}
	}
	return true
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// listing is the chronology in one line an event, for a failed case.
func (c *Chronology) listing() string {
	var b strings.Builder
	for _, e := range append(append([]Event{}, c.Events...), c.Undated...) {
		b.WriteString("   has " + e.Value.TIMEX3() + " trigger=" + c.Documents[e.Document].Slice(e.Trigger) + " relation=" + e.Relation.String() +
			" modality=" + e.Modality.String() + " dated_by=" + e.DatedBy.String() + " attribution=" + strings.Join(e.Attribution, ">"))
		if e.Negative {
			b.WriteString(" NEG")
		}
		b.WriteString(" title=" + e.Title + "\n")
	}
	for _, u := range c.Unused {
		b.WriteString("   unused " + c.Documents[u.Document].Slice(c.Mentions[u.Document][u.Mention].Span) + ": " + u.Reason + "\n")
	}
	return b.String()
}
