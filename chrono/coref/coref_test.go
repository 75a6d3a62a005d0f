package coref

import "testing"

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
