package coref

import (
	"slices"
	"strconv"

	"dateline/chrono/calendar"
)

// strikes reports whether a deed is one that a story has once a day: a ship does
// not sink, nor a roof come down, a second time before the evening.
func strikes(deed string) bool {
	switch deed {
	case "collapse", "sink", "crash", "explode", "burn", "quake", "flood":
		return true
	}
	return false
}

// strikeOf is the deed that strikes which a telling is of, "" for none: what
// its subject did that is one, or what its verb says and can only say of such.
// Prices and talks collapse any day.
func strikeOf(deeds, before []string) string {
	if d := harmer(before); d != "" && slices.Contains(deeds, d) {
		return d
	}
	n := slices.IndexFunc(deeds, strikes)
	for _, d := range deeds {
		if !strikes(d) && d != "fall" && d != "attack" {
			return ""
		}
	}
	if n < 0 || slices.ContainsFunc(before[max(0, len(before)-3):], figurative) {
		return ""
	}
	return deeds[n]
}

// figurative reports whether what a word names falls or collapses only in a
// manner of speaking.
func figurative(w string) bool {
	switch w {
	case "he", "she", "share", "shares", "stock", "stocks", "price", "prices", "market", "markets", "index", "currency", "talks", "negotiations", "bank", "banks",
		"firm", "company", "government", "coalition", "cabinet", "deal", "plan", "sales", "profits", "bid", "case", "trial", "marriage", "regime", "team", "support", "hopes":
		return true
	}
	return false
}

// harmer is the deed of the noun that a subject is of, where that strikes: the
// fire in "A fire in the stalls destroyed ...".
func harmer(before []string) string {
	for _, d := range alike(head(before)) {
		if strikes(d) {
			return d
		}
	}
	return ""
}

// harms reports whether a verb says that a fire, a flood or the like began, or
// what it did.
func harms(verb string) bool {
	for _, d := range alike(verb) {
		switch d {
		case "destroy", "kill", "hurt", "hit":
			return true
		}
	}
	switch stem(verb) {
	case "damag", "gut", "engulf", "devastat", "ravag", "swept", "sweep", "rip", "tore", "level", "wreck", "spread", "rag", "broke", "break", "erupt", "start", "began", "begin", "occur", "happen":
		return true
	}
	return false
}

// struck is the day, from the beginning of time, and the deed of a telling of
// what strikes once; ok is false for any other, and one without a day.
func (w *weigher) struck(i int) (dayNumber calendar.Moment, deed string, ok bool) {
	t, deed := &w.tellings[i], w.said[i].strike
	if deed == "" || !t.ofOneDay() {
		return 0, "", false
	}
	return t.When.Earliest / day, deed, true
}

func (t *Telling) ofOneDay() bool { return t.Dated && t.Trigger != "" && width(t.When) < day }

// recurs reports whether what strikes once is told twice among the tellings of an
// only article: most have nothing to compare.
func recurs(tellings []Telling) bool {
	type strike struct {
		day  calendar.Moment
		deed string
	}
	days := map[calendar.Moment]int{} // how many tellings are of each: what is told of one alone, needs no reading
	for i := range tellings {
		if t := &tellings[i]; t.ofOneDay() {
			days[t.When.Earliest/day]++
		}
	}
	seen := map[strike]bool{}
	for i := range tellings {
		t := &tellings[i]
		if !t.ofOneDay() || days[t.When.Earliest/day] < 2 {
			continue
		}
		_, before, behind := parted(t, tokensOf(t.Title))
		deed := strikeOf(deedsOf(t, lows(before), lows(behind)), lows(before))
		if seen[strike{t.When.Earliest / day, deed}] {
			return true
		}
		seen[strike{t.When.Earliest / day, deed}] = deed != ""
	}
	return false
}

// once reports whether two tellings are of what struck once: on one day, at no
// two hours, and at no two places with names.
func (w *weigher) once(i, j int) bool {
	x, one, ok := w.struck(i)
	y, other, also := w.struck(j)
	a, b := &w.said[i], &w.said[j]
	return ok && also && x == y && one == other && w.tellings[i].When.Overlaps(w.tellings[j].When) &&
		!disjoint(a.names, b.names) && !disjoint(a.figures, b.figures) && len(a.ordinals) == len(b.ordinals) && !a.parts && !b.parts
}

// sameLife reports whether two tellings are of what comes once in a life, of one
// person by the same name: articles that give two days for it disagree. another
// says that it is of that person in one, and of one of the family in the other.
func sameLife(a, b *said) (same, another bool) {
	if !slices.ContainsFunc(a.deeds, func(d string) bool { return ofLife(d) && slices.Contains(b.deeds, d) }) {
		return false, false
	}
	if len(a.owner)+len(b.owner) > 0 {
		return false, len(a.owner) == 0 || len(b.owner) == 0
	}
	x, y := a.person(), b.person()
	return len(x) > 0 && slices.Equal(x, y), false
}

// ofLife reports whether a deed comes once in a life.
func ofLife(deed string) bool { return deed == "die" || deed == "born" || deed == "bury" }

// person is the terms of the name that a subject is, or of nothing but which it
// consists, sorted; numbers apart: "one of them, Ida Brask".
func (s *said) person() []string {
	if len(s.who) > 0 {
		return sorted(terms(s.who))
	}
	var out []string
	for _, t := range s.subject {
		_, number := wholeNumber(t)
		switch {
		case slices.Contains(s.names, t):
			out = append(out, t)
		case !number:
			return nil
		}
	}
	return sorted(out)
}

// dayBlock is the key under which the tellings of what struck on one day are
// compared, whatever their words.
func dayBlock(d calendar.Moment) string { return "@" + strconv.FormatInt(int64(d), 10) }
