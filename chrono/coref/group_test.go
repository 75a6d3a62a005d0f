package coref

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"dateline/chrono/calendar"
)

const (
	noon  = calendar.Moment(20000 * day) // of no day in particular
	later = noon + 5*day                 // when the articles of the cases were published
)

// on is a telling of one day, in an article of its own.
func on(document, days int, title, trigger string) Telling {
	from := noon + calendar.Moment(days)*day
	return Telling{Document: document, Rank: document, Published: later, Dated: true, Title: title, Trigger: trigger,
		When: calendar.Window{Earliest: from, Latest: from + day - 1}}
}

func TestGroups(t *testing.T) {
	const alma, goesDown = "The ferry Alma sank off Corrie", "The ferry Alma went down off Corrie"
	planned := on(1, 0, "Selkirk Foods will buy the dairy Quillon", "buy")
	planned.Standing, planned.Published = Plan, noon-3*day
	denied := on(1, 0, alma, "sank")
	denied.Standing = 7
	by := on(1, 0, alma, "sank")
	by.Relation = 3
	bare := on(1, 0, alma, "sank")
	bare.Dated, bare.When = false, calendar.Window{Earliest: calendar.OpenPast, Latest: later}
	early := bare
	early.When.Latest = noon - 30*day // its article is older than the event
	same := on(0, 0, goesDown, "went")
	same.Rank = 1
	bought := on(0, 0, "Selkirk Foods bought the dairy Quillon", "bought")
	bought.Rank = 1
	two := on(0, 0, "The trawler Runa went down off Melk", "went")
	two.Rank = 1
	for _, row := range []struct {
		name string
		a, b Telling
		want bool
	}{
		{"the same words", on(0, 0, alma, "sank"), on(1, 0, alma, "sank"), true},
		{"another verb for the deed", on(0, 0, alma, "sank"), on(1, 0, goesDown, "went"), true},
		{"one day off", on(0, 0, alma, "sank"), on(1, 1, alma, "sank"), true},
		{"a month off", on(0, 0, alma, "sank"), on(1, -30, alma, "sank"), false},
		{"another ship", on(0, 0, alma, "sank"), on(1, 0, "The trawler Runa sank off Melk", "sank"), false},
		{"another deed", on(0, 0, alma, "sank"), on(1, 0, "The ferry Alma left Corrie", "left"), false},
		{"denied", on(0, 0, alma, "sank"), denied, false},
		{"by a day, not on it", on(0, 0, alma, "sank"), by, false},
		{"planned before, done later", on(0, 0, "Selkirk Foods bought the dairy Quillon", "bought"), planned, true},
		{"no date of its own", on(0, 0, alma, "sank"), bare, true},
		{"no date, and written before", on(0, 0, alma, "sank"), early, false},
		{"sunk twice in one article", on(0, 0, alma, "sank"), same, true},
		{"two sunk in one article", on(0, 0, alma, "sank"), two, false},
		{"bought twice in one article", on(0, 0, "Selkirk Foods bought the dairy Quillon", "bought"), bought, false},
		{"what burned, and what the fire did", on(0, 0, "The theatre of Corrie burned to the ground", "burned"), on(1, 0, "A fire in the stalls destroyed the theatre", "destroyed"), true},
		{"what fell to other than fire", on(0, 0, "The theatre of Corrie burned to the ground", "burned"), on(1, 0, "The mob destroyed the theatre", "destroyed"), false},
		{"two blasts on one day", on(0, 0, "A bomb exploded near Corrie", "exploded"), on(1, 0, "A second blast shook Corrie", "blast"), false},
		{"several blasts, and one", on(0, 0, "Bombs exploded in Corrie and Melk", "exploded"), on(1, 0, "A bomb went off in Corrie", "exploded"), false},
		{"a man of 44", on(0, 0, "Erik Bold, 44, was arrested in Corrie", "arrested"), on(1, 0, "Erik Bold was arrested in Corrie", "arrested"), true},
		{"shares and a bank", on(0, 0, "Shares of Alma collapsed in Corrie", "collapsed"), on(1, 0, "The bank collapsed", "collapsed"), false},
		{"both of them, and one", on(0, 0, "Both brothers were arrested in Corrie", "arrested"), on(1, 0, "Erik Bold was arrested in Corrie", "arrested"), false},
		{"a man, and one of several", on(0, 0, "He reached the Alma", "reached"), on(1, 0, "The second reached the Alma", "reached"), false},
		{"a second one", on(0, 0, "The second search of Quillon found nothing", "search"), on(1, 0, "The first search of Quillon found nothing", "search"), false},
		{"a death of two days", on(0, 0, "Ines Bold, 31, died of her wounds", "died"), on(1, -1, "One of them, Ines Bold, died in hospital", "died"), true},
		{"deaths in one family", on(0, 0, "Ines Bold, 31, died of her wounds", "died"), on(1, -1, "One of them, Otto Bold, died in hospital", "died"), false},
		{"whose brother died", on(0, 0, "Ines Bold died of her wounds", "died"), on(1, -1, "Ines Bold's brother died in hospital", "died"), false},
		{"one family", on(0, 0, "Ines Bold resigned from the council of Corrie", "resigned"), on(1, 0, "Martin Bold resigned from the council of Corrie", "resigned"), false},
	} {
		row.b.After = " down off Corrie"
		texts := []string{"Of the Alma, Corrie: " + row.a.Title, "Of the Alma, Corrie: " + row.b.Title}
		got := len(Groups(texts, []Telling{row.a, row.b})) == 1
		turned := len(Groups(texts, []Telling{row.b, row.a})) == 1
		if got != row.want || turned != row.want {
			t.Errorf("%s: joined %v, and in the other order %v; want %v", row.name, got, turned, row.want)
		}
	}
}

// TestGroupsOfMany holds that articles of one story, which share their names
// and days by the hundred, cost each no more than those of many stories.
func TestGroupsOfMany(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	names := []string{"Brandt", "Lang", "Holm", "Prest", "Stettner", "Varn", "Melk", "Quillon"}
	verbs := []string{"bought", "sold", "arrested", "met", "sued", "visited", "charged"}
	pick := func(s []string) string { return s[random.IntN(len(s))] }
	var tellings []Telling
	texts := make([]string, 600)
	for d := range texts {
		for range 30 {
			verb := pick(verbs)
			v := on(d, random.IntN(28), fmt.Sprintf("%s %s %s in %s", pick(names), verb, pick(names), pick(names)), verb)
			v.Rank, v.Published, v.Before = len(tellings), noon+40*day, texts[d]
			texts[d] = v.Title + ". "
			tellings = append(tellings, v)
		}
	}
	start := time.Now()
	groups := Groups(texts, tellings)
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("%d tellings took %v", len(tellings), took)
	}
	for _, g := range groups {
		if len(g) > mostGroup {
			t.Errorf("a group of %d", len(g))
		}
	}
	w := newWeigher(texts, tellings)
	for i, near := range w.candidates() {
		if len(near) > mostCandidates || slices.Contains(near, int32(i)) {
			t.Fatalf("%d candidates of telling %d", len(near), i)
		}
	}
}
