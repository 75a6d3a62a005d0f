package chrono

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"dateline/chrono/article"
	"dateline/chrono/timex"
)

// retoldCase is a case of testdata/many/tellings.txt.
type retoldCase struct {
	name string
	docs []article.Document
	want []string
}

func retoldCases(t *testing.T) []retoldCase {
	t.Helper()
	data, err := os.ReadFile("../testdata/many/tellings.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []retoldCase
	for _, part := range strings.Split("\n"+string(data), "\n== ")[1:] {
		name, rest, _ := strings.Cut(part, "\n")
		texts, want, _ := strings.Cut(rest, "\n--\n")
		c := retoldCase{name: name, want: strings.Split(strings.TrimSpace(want), "\n")}
		for i, text := range strings.Split("\n"+texts, "\n@ ")[1:] {
			head, body, _ := strings.Cut(text, "\n")
			date, uri, _ := strings.Cut(head, " ")
			doc, err := article.Read(uri, []byte(body), article.Options{Format: "text"})
			if err != nil {
				t.Fatal(name, err)
			}
			if doc.DCT, err = timex.ParsePhrase(date, time.Unix(0, 0).UTC()); err != nil {
				t.Fatal(name, err)
			}
			doc.ID, doc.DCTSource = fmt.Sprintf("d%d", i+1), "flag"
			c.docs = append(c.docs, doc)
		}
		out = append(out, c)
	}
	return out
}

// lineOf is the event on whose line a trigger is told, "sank@north", or the
// n-th of them in the text, "sank@north:2".
func lineOf(t *testing.T, c *Chronology, place string) *Event {
	t.Helper()
	word, uri, _ := strings.Cut(place, "@")
	uri, ordinal, _ := strings.Cut(uri, ":")
	type found struct {
		at int
		e  *Event
	}
	var all []found
	for _, list := range [][]Event{c.Events, c.Undated} {
		for i := range list {
			for _, a := range append([]Telling{list[i].Telling}, list[i].Also...) {
				if d := &c.Documents[a.Document]; d.URI == uri && d.Slice(a.Trigger) == word {
					all = append(all, found{a.Trigger.Start, &list[i]})
				}
			}
		}
	}
	slices.SortFunc(all, func(a, b found) int { return a.at - b.at })
	n := 1
	if ordinal != "" {
		n, _ = strconv.Atoi(ordinal)
	}
	if n > len(all) {
		return nil
	}
	return all[n-1].e
}

// TestRetold runs the cases of testdata/many/tellings.txt.
func TestRetold(t *testing.T) {
	for _, row := range retoldCases(t) {
		t.Run(row.name, func(t *testing.T) {
			c := Build(row.docs, Options{All: true})
			for _, want := range row.want {
				f := strings.Fields(want)
				first := lineOf(t, c, f[1])
				if first == nil {
					t.Fatalf("nothing told at %s", f[1])
				}
				if f[0] == "?" {
					got := []string{first.Value.TIMEX3()}
					for _, v := range first.Alternatives {
						got = append(got, v.TIMEX3())
					}
					if !slices.Equal(got, f[2:]) {
						t.Errorf("%s is of %v, want %v", f[1], got, f[2:])
					}
					continue
				}
				for _, place := range f[2:] {
					if e := lineOf(t, c, place); e == nil {
						t.Errorf("nothing told at %s", place)
					} else if one := e == first; one != (f[0] == "=") {
						t.Errorf("%s and %s on one line: %v", f[1], place, one)
					}
				}
			}
		})
	}
}

// TestOrderOfFiles holds that the order in which articles are given changes
// nothing: the same lines of the same dates, from the same sentences.
func TestOrderOfFiles(t *testing.T) {
	var docs []article.Document
	for _, set := range []string{"dorvane", "petrel", "tunnel"} {
		docs = append(docs, manyArticles(t, "../testdata/gold/many/"+set)...)
	}
	twin := docs[0] // a copy that another paper printed on the same day
	twin.URI = "copy.txt"
	docs = append(docs, twin)
	random := rand.New(rand.NewPCG(1, 2))
	want := ""
	for round := range 12 {
		for i := range docs {
			docs[i].ID = fmt.Sprintf("d%d", i+1)
		}
		got := plainLines(Build(slices.Clone(docs), Options{All: round%2 == 0}))
		if round < 2 {
			want = got
		}
		if round%2 == 0 && got != want {
			t.Fatalf("another order of the files, another chronology:\n%s\nfirst:\n%s", got, want)
		}
		random.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		if round == 1 {
			want = plainLines(Build(slices.Clone(docs), Options{All: true}))
		}
	}
}

// plainLines is a chronology without what names documents by their order.
func plainLines(c *Chronology) string {
	var b strings.Builder
	for _, list := range [][]Event{c.Events, c.Undated} {
		for _, e := range list {
			fmt.Fprintln(&b, e.ID, e.When, e.Value.TIMEX3(), e.Modality, e.Alternatives, e.Anchor)
			for _, a := range append([]Telling{e.Telling}, e.Also...) {
				fmt.Fprintln(&b, "  ", c.Documents[a.Document].URI, a.Trigger, a.Title, a.Value.TIMEX3(), a.Why)
			}
		}
	}
	return b.String()
}
