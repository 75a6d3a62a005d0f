package coref

import (
	"strings"
	"testing"
)

func TestOtherwise(t *testing.T) {
	for _, row := range []struct{ trigger, a, b, want string }{
		{"sank", "The Alma sank with 14 passengers", "The Alma sank with 12 passengers", "12 passengers"},
		{"killed", "The blast killed at least four people", "The blast killed 14 workers", "14 workers"},
		{"killed", "The blast killed 14 people", "The blast killed at least four people", "at least four people"},
		{"killed", "The blast killed four people", "The blast killed 4 people", ""},
		{"sold", "Amrein sold 40,000 shares", "Amrein sold 30,000 shares", "30,000 shares"},
		{"sold", "Amrein sold 40,000 shares", "Amrein sold two houses", ""},
		{"rose", "The price rose 4 percent", "The price rose 5 percent", ""},
		{"bought", "Merrow bought it for 3 million", "Merrow bought it for 4 million", ""},
		{"killed", "The blast killed 4 men and 5 women", "The blast killed 9 people", ""},
	} {
		a, b := Telling{Title: row.a, Trigger: row.trigger}, Telling{Title: row.b, Trigger: row.trigger}
		if got := Otherwise(&a, &b); got != row.want {
			t.Errorf("%q, and otherwise %q: %q, want %q", row.a, row.b, got, row.want)
		}
	}
}

// TestDeeds holds by which deeds tellings are known; "trigger | title".
func TestDeeds(t *testing.T) {
	for _, row := range []struct{ a, b string }{ // the same deed
		{"sank | The Alma sank off Corrie", "went | The Alma went down off Corrie"},
		{"paid | The firm paid a fine of 3 crowns", "fined | The firm was fined"},
		{"voted | The council voted to build a pier", "decided | The council decided on a pier"},
		{"cut | The first sod of the line was cut", "began | Work on the line began"},
		{"opened | The police opened an inquiry", "investigating | The police are investigating it"},
		{"burned | The mill burned", "destroyed | A fire in the loft destroyed the mill"},
		{"resigned | Bold resigned", "stepped | Bold stepped down"},
		{"studied | Bold studied law", "studies | Bold studies law"},
	} {
		if a, b := deedsIn(row.a), deedsIn(row.b); disjoint(a, b) {
			t.Errorf("%q is of %v, %q of %v", row.a, a, row.b, b)
		}
	}
	for _, row := range []struct{ a, b string }{ // other deeds
		{"cut | The tree was cut", "began | Work on the line began"},
		{"paid | The firm paid a bill", "fined | The firm was fined"},
		{"made | Bold made a film", "made | Bold made a chair"},
		{"destroyed | The mob destroyed the mill", "burned | The mill burned"},
		{"walked | Bold walked home", "resigned | Bold resigned"},
		{"arrested | Bold was arrested", "charged | Bold was charged"},
	} {
		if a, b := deedsIn(row.a), deedsIn(row.b); !disjoint(a, b) {
			t.Errorf("%q is of %v, and %q of %v", row.a, a, row.b, b)
		}
	}
	for _, row := range []struct {
		a, b string
		want bool
	}{{"begin", "began", true}, {"bought", "acquired", true}, {"visits", "visited", true}, {"bought", "sold", false}, {"sank", "opened", false}} {
		if got := SameDeed(row.a, row.b); got != row.want || SameDeed(row.b, row.a) != got {
			t.Errorf("SameDeed(%q, %q) is %v", row.a, row.b, got)
		}
	}
}

// deedsIn is the deeds of "trigger | title".
func deedsIn(s string) []string {
	trigger, title, _ := strings.Cut(s, " | ")
	_, after, _ := strings.Cut(title, trigger)
	v := Telling{Title: title, Trigger: trigger, After: after}
	return say(&v, func(string) bool { return false }).deeds
}

// TestSay holds who is found to have done a thing, and to whom it was done.
func TestSay(t *testing.T) {
	for _, row := range []struct{ trigger, title, who, owner, whom, figures string }{
		{"bought", "Karl Brandt, 51, bought the firm Stettner", "karl brandt", "", "stettner", "51"},
		{"fell", "Oneida's shares fell 4 percent", "", "oneida", "", "4"},
		{"searched", "Prosecutors in Basel searched two offices", "", "", "", ""},
		{"arrested", "Ines Bold was arrested in Corrie", "ines bold", "", "ines bold", ""},
		{"sued", "Quillon sued Varn in May", "quillon", "", "varn", ""},
		{"said", "At the close of business, Stettner said that it had lost", "stettner", "", "", ""},
	} {
		v := Telling{Title: row.title, Trigger: row.trigger}
		s := say(&v, func(w string) bool {
			return strings.Contains("karl brandt stettner oneida basel ines bold quillon varn", w)
		})
		got := [...]string{strings.Join(s.who, " "), strings.Join(s.owner, " "), strings.Join(s.whom(), " "), strings.Join(s.figures, " ")}
		if want := [...]string{row.who, row.owner, row.whom, row.figures}; got != want {
			t.Errorf("%q: who, owner, whom and figures are %q, want %q", row.title, got, want)
		}
	}
}

// TestBearers holds under which word each name of a text is known.
func TestBearers(t *testing.T) {
	for text, want := range map[string]string{
		"Lucas Amrein met Jana Kos on Monday.":       "amrein kos",
		"The firm sold it. Yesterday it rained.":     "",
		"In May the Dorvane Group fired Mr Amrein.":  "amrein dorvane",
		"Stettner's offices, Quay Street, in Basel.": "basel street",
		"Ökonom Übel sah Ämter. — «Ça»":              "ämter übel",
		"":                                           "",
	} {
		if got := strings.Join(bearers(text), " "); got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}

// TestTerm holds which words count as one.
func TestTerm(t *testing.T) {
	for _, row := range []struct {
		a, b string
		same bool
	}{
		{"prosecutors", "prosecution", true}, {"europe", "european", true}, {"city", "cities", true}, {"glass", "glasses", false},
		{"bus", "bush", false}, {"shares", "share", true}, {"straßenbahn", "straßenfest", true}, {"mill", "mile", false},
	} {
		if got := term(row.a) == term(row.b); got != row.same {
			t.Errorf("%q and %q count as one: %v", row.a, row.b, got)
		}
	}
}
