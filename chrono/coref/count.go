package coref

import (
	"strconv"
	"strings"

	"dateline/chrono/lang"
)

// count is how many of something a title tells of.
type count struct {
	number int
	of     string // the term behind the number
	words  string // as written, with what blurs it: "at least two workers"
}

// Otherwise is the number that b tells and a tells differently, as b writes it:
// "14 patients" against "12 patients"; "" where they agree, or count different
// things. Of the dead, the hurt and the like any two numbers count the same.
func Otherwise(a, b *Telling) string {
	x, y := counts(a.Title), counts(b.Title)
	if len(x) != 1 || len(y) != 1 || x[0].number == y[0].number {
		return ""
	}
	if x[0].of != y[0].of && !casualties(a) {
		return ""
	}
	return y[0].words
}

// casualties reports whether the deed of t is one whose numbers count people.
func casualties(t *Telling) bool {
	for _, d := range alike(strings.ToLower(t.Trigger)) {
		switch d {
		case "kill", "die", "hurt", "rescue", "arrest":
			return true
		}
	}
	return false
}

// counts lists the whole numbers of a title that count something.
func counts(title string) []count {
	tokens := tokensOf(title)
	var out []count
	for i := 0; i+1 < len(tokens); i++ {
		n, ok := wholeNumber(tokens[i].low)
		of := tokens[i+1]
		if !ok || tokens[i].comma || small(of.low) || isUnit(of.low) || of.capital {
			continue
		}
		words := tokens[i].low + " " + of.low
		for k := i - 1; k >= 0 && k >= i-2 && blurs(tokens[k].low); k-- {
			words = tokens[k].low + " " + words
		}
		out = append(out, count{n, term(of.low), words})
	}
	return out
}

// wholeNumber reads a number in digits or as one word.
func wholeNumber(w string) (int, bool) {
	if n, err := strconv.Atoi(strings.ReplaceAll(w, ",", "")); err == nil {
		return n, true
	}
	e := lang.English().Lookup(w)
	for _, c := range []lang.Class{lang.Digit, lang.Teen, lang.Tens} {
		if e.Has(c) {
			return e.Value(c), true
		}
	}
	return 0, false
}

// isUnit reports whether a number before w measures rather than counts.
func isUnit(w string) bool {
	e := lang.English().Lookup(w)
	switch w {
	case "percent", "per", "cent", "cents", "points", "pence":
		return true
	}
	return e.Has(lang.Unit) || e.Has(lang.Units) || e.Has(lang.Million) || e.Has(lang.Scale) || e.Has(lang.Month)
}

// blurs reports whether a word before a number makes it less than exact.
func blurs(w string) bool {
	switch w {
	case "at", "least", "more", "than", "most", "over", "nearly", "about", "almost", "some", "around", "fewer":
		return true
	}
	return false
}
