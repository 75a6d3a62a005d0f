package chrono

import (
	"fmt"
	"testing"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

func TestFilterAbout(t *testing.T) {
	c := &Chronology{Documents: []article.Document{
		{Text: "The Airbus A380 of Vladimir Petrov landed. The A380 left."},
		{Text: "The A380 was late. Petrov waited."},
		{Text: "Vladimir Petrov met Vladimir Orlov. Merrow Foods sold the mill."},
	}}
	for _, row := range []struct {
		name, actor string
		document    int
		want        bool
	}{
		{"", "anyone", 0, true},
		{"Airbus A380", "the Airbus A380 jet", 0, true},
		{"airbus a380", "The Airbus A380’s", 0, true},
		{"Airbus A380", "the A380", 0, true},
		{"Airbus A380", "the A380", 1, false}, // the whole name is not told there
		{"Airbus A380", "Airbus", 0, false},   // the maker, not the plane
		{"Vladimir Petrov", "Petrov", 0, true},
		{"Petrov", "Vladimir Petrov", 1, true},
		{"Vladimir Petrov", "Anna Petrov", 0, false},
		{"Iran", "Iranian officials", 0, false},
		{"Vladimir Petrov", "Vladimir", 0, true},
		{"Vladimir Petrov", "Vladimir", 2, false}, // which of them?
		{"Merrow Foods", "Merrow", 2, true},
	} {
		e := Event{Actors: []string{row.actor}, Telling: Telling{Document: row.document}}
		if got := c.lookFor(row.name).takesPart(&e); got != row.want {
			t.Errorf("--about %q: %q in document %d takes part: %v, want %v", row.name, row.actor, row.document, got, row.want)
		}
	}
}

func TestFilterSpan(t *testing.T) {
	day := func(n int) calendar.Date {
		return calendar.Date{Start: calendar.Moment(n * 86400), Granularity: calendar.Day}
	}
	during := func(from, to int) calendar.Window {
		return calendar.Window{Earliest: calendar.Moment(from * 86400), Latest: calendar.Moment((to+1)*86400 - 1)}
	}
	c := &Chronology{Events: []Event{
		{ID: "early", When: during(1, 2)},
		{ID: "across", When: during(2, 5)},
		{ID: "open past", When: calendar.Window{Earliest: calendar.OpenPast, Latest: during(3, 3).Latest}},
		{ID: "open future", When: calendar.Window{Earliest: during(4, 4).Earliest, Latest: calendar.OpenFuture}},
	}}
	for _, row := range []struct {
		filter Filter
		want   string
	}{
		{Filter{}, "early across open past open future "},
		{Filter{Since: day(3)}, "across open past open future "},
		{Filter{Until: day(1)}, "early open past "},
		{Filter{Since: day(2), Until: day(2)}, "early across open past "},
		{Filter{Since: day(6)}, "open future "},
	} {
		got := ""
		for _, e := range row.filter.Apply(c).Events {
			got += e.ID + " "
		}
		if got != row.want {
			t.Errorf("%+v keeps %q, want %q", row.filter, got, row.want)
		}
	}
}

func TestFilterKinds(t *testing.T) {
	c := &Chronology{
		Mentions: [][]timex.Mention{{{Value: timex.Value{Text: "XXXX-08-18"}}, {Value: timex.Value{Text: "PAST_REF"}}}},
		Events: []Event{
			{ID: "plain"}, {ID: "lead", Lead: true}, {ID: "saying", Statement: true}, {ID: "assumed", Telling: Telling{Certainty: timex.Assumed}},
		},
		Undated: []Event{
			{ID: "some August", Telling: Telling{Mentions: []int{0}}},
			{ID: "recently", Telling: Telling{Mentions: []int{1}}},
			{ID: "wordless"},
		},
	}
	c.Documents = make([]article.Document, 1)
	for _, row := range []struct {
		filter Filter
		want   string
	}{
		{Filter{}, "plain assumed | some August "},
		{Filter{Lead: true}, "plain lead assumed | some August "},
		{Filter{Statements: true}, "plain saying assumed | some August "},
		{Filter{Certain: true}, "plain | some August "},
		{Filter{Undated: true}, "plain assumed | some August recently wordless "},
	} {
		out, got := row.filter.Apply(c), ""
		for _, e := range out.Events {
			got += e.ID + " "
		}
		got += "| "
		for _, e := range out.Undated {
			got += e.ID + " "
		}
		if got != row.want {
			t.Errorf("%+v keeps %q, want %q", row.filter, got, row.want)
		}
	}
}

// TestFilterAboutText holds which lines of whole articles a name brings: also
// those where a pronoun is left to it, and those that another article tells.
func TestFilterAboutText(t *testing.T) {
	docs := []article.Document{}
	for i, text := range []string{
		"Ines Bold joined the council of Corrie in May 2011. She left it in 2013. In 2014 she moved to Harst.\n\nTarik Venn followed her in 2015. He resigned in 2016.",
		"The mill at Harst burned on 3 May 2012. Bold blamed the owner on 5 May 2012.",
		"Mill owner and painter Edda Krone opened a shop on 2 June 2012. She sold it in 2018. The nephew of Edda Krone came on 4 June 2012. He left in 2019. Otto and Edda Krone met on 6 June 2012. He died in 2020.",
		"The Corrie Dairy Works (CDW) failed in 2003. The company was sold in 2004. CDW was split in 2005.\n\nOster Mills (UNO) burned in 2006. It was rebuilt in 2007. The strike was long. The tower fell in 2008. CDW's chief, Ann Roe, left in 2009. He was 60 in 2010.",
	} {
		doc, err := article.Read("a.txt", []byte(text), article.Options{Format: "text"})
		if err != nil {
			t.Fatal(err)
		}
		doc.ID = fmt.Sprintf("d%d", i+1)
		docs = append(docs, doc)
	}
	for name, want := range map[string]string{
		"Ines Bold":          "2011-05 2013 2014 ",
		"Tarik Venn":         "2015 2016 ",
		"Bold":               "2011-05 2012-05-05 2013 2014 ",
		"Harst":              "2012-05-03 2014 ",
		"Edda Krone":         "2012-06-02 2012-06-04 2012-06-06 2018 ",
		"Nobody":             "",
		"Corrie Dairy Works": "2003 2004 2005 2009 ",
		"CDW":                "2003 2004 2005 2009 ",
		"Oster Mills":        "2006 2007 ",
	} {
		got := ""
		for _, e := range (Filter{About: name}).Apply(Build(docs, Options{})).Events {
			got += e.Value.TIMEX3() + " "
		}
		if got != want {
			t.Errorf("--about %q keeps %q, want %q", name, got, want)
		}
	}
}
