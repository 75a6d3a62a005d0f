package coref

import (
	"slices"
	"strings"

	"dateline/chrono/lang"
)

// deedsOf names the deeds that a telling may be of: those of its verb with the
// word behind it ("walked out"), else of the verb alone, else the bare stem.
// Where the verb only says that something took place, the deeds of its object
// or subject count as well: "opened an inquiry", "the trial began".
func deedsOf(t *Telling, before, behind []string) []string {
	verb := strings.ToLower(t.Trigger)
	if d := harmer(before); d != "" && harms(verb) {
		return append(alike(verb), d)
	}
	after := words(t.After)
	for n := 0; n < len(after) && n < 2; n++ {
		for _, form := range forms(verb) {
			if w := lang.EnglishDeeds().Lookup(form + "_" + after[n]); w.Has(lang.Alike) {
				return w.Keys(lang.Alike)
			}
		}
	}
	out := slices.Concat(idiom(verb, before), alike(verb)) // a football ground opens as well
	light := lightVerb(verb)
	if content := terms(behind); len(out) == 0 && light && len(content) > 0 {
		out = []string{"~" + verb + " " + content[0]} // "made" says nothing, "made a film" does
	} else if len(out) == 0 {
		out = []string{"~" + stem(verb)}
	}
	if light {
		for _, w := range behind[:min(len(behind), 4)] {
			if ends(w) {
				break
			}
			if !strings.HasSuffix(w, "ing") {
				out = append(out, alike(w)...)
			}
		}
		if n := len(before); n > 0 {
			out = append(out, alike(before[n-1])...)
		}
	}
	return out
}

// idiom is the deeds that a verb has with the noun of its subject: "the first
// sod of the line was cut" is cut_sod, "the ground opened" is ground_open; none
// for most. "The Harbour Road ground opened" is of a ground with a name.
func idiom(verb string, before []string) []string {
	n := len(before)
	passive := n > 1 && isPassive(before[n-1])
	if passive {
		n--
	}
	if of := slices.IndexFunc(before[:n], ends); of >= 0 {
		n = of
	}
	if n == 0 || !passive && (n != 2 || before[0] != "the") {
		return nil
	}
	for _, form := range forms(verb) {
		key := before[n-1] + "_" + form
		if passive {
			key = form + "_" + before[n-1]
		}
		if w := lang.EnglishDeeds().Lookup(key); w.Has(lang.Alike) {
			return w.Keys(lang.Alike)
		}
	}
	return nil
}

// alike is the deeds of one word in whatever regular form.
func alike(w string) []string {
	for _, form := range forms(w) {
		if found := lang.EnglishDeeds().Lookup(form); found.Has(lang.Alike) {
			return found.Keys(lang.Alike)
		}
	}
	return nil
}

// SameDeed reports whether two triggers, in lower case, may tell one deed: in
// another form, "begins" and "began", or by another word, "bought" and
// "acquired".
func SameDeed(a, b string) bool {
	if stem(a) == stem(b) {
		return true
	}
	deeds := alike(b)
	return slices.ContainsFunc(alike(a), func(d string) bool { return slices.Contains(deeds, d) })
}

// forms is w and what it may be the regular inflection of.
func forms(w string) []string {
	out := []string{w}
	for _, end := range []string{"s", "es", "d", "ed", "ing"} {
		base, ok := strings.CutSuffix(w, end)
		if !ok || len(base) < 3 {
			continue
		}
		out = append(out, base)
		if end == "ing" {
			out = append(out, base+"e")
		}
		if n := len(base); base[n-1] == base[n-2] {
			out = append(out, base[:n-1])
		}
		if base[len(base)-1] == 'i' {
			out = append(out, base[:len(base)-1]+"y")
		}
	}
	return out
}

// stem is what the regular forms of a verb share.
func stem(w string) string {
	for _, end := range []string{"ing", "ed", "es", "s", "e"} {
		if base, ok := strings.CutSuffix(w, end); ok && len(base) >= 3 {
			w = base
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] {
		w = w[:n-1]
	}
	return w
}

// lightVerb reports whether a verb only says that something took place, which
// its object or subject names.
func lightVerb(w string) bool {
	switch w {
	case "held", "hold", "holds", "holding", "made", "make", "makes", "gave", "give", "gives", "took", "take", "takes", "had", "has",
		"carried", "conducted", "staged", "launched", "opened", "open", "opens", "began", "begin", "begun", "begins", "started", "ended", "completed",
		"suffered", "faced", "won", "filed", "occurred", "happened", "followed", "came", "broke", "was", "were", "is":
		return true
	}
	return false
}
