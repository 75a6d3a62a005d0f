package render

import (
	"bytes"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/chrono"
	"dateline/chrono/article"
)

// Actors share a lane whatever their title or article, and only theirs.
func TestActorLanes(t *testing.T) {
	for _, c := range []struct {
		name   string
		actors [][]string
		lanes  []string
		of     []int // the lane that each event is drawn in
	}{
		{"titles nest", [][]string{{"Ada Crewe"}, {"Crewe"}, {"Dr Ada Crewe"}, {"The council"}, {"the council"}}, []string{"Dr Ada Crewe", "The council"}, []int{0, 0, 0, 1, 1}},
		{"two of one last name", [][]string{{"Ada Crewe"}, {"Tom Crewe"}, {"Crewe"}, {"Ada Crewe"}, {"Tom Crewe"}}, []string{"Ada Crewe", "Tom Crewe", "Others"}, []int{0, 1, 2, 0, 1}},
		{"two ministries", [][]string{{"Upland Water Ministry"}, {"Lowland Water Ministry"}}, []string{"Upland Water Ministry", "Lowland Water Ministry"}, []int{0, 1}},
		{"pronouns and nobody", [][]string{{"she"}, nil, {"The mill"}, {"the mill"}, {"a miller"}, {"A miller"}}, []string{"The mill", "A miller", "Others"}, []int{2, 2, 0, 0, 1, 1}},
		{"no one twice", [][]string{{"a"}, {"b"}, {"c"}, {"d"}, {"e"}, {"f"}, {"g"}}, []string{""}, []int{0, 0, 0, 0, 0, 0, 0}},
		{"none at all", nil, []string{""}, []int{}},
	} {
		events := make([]chrono.Event, len(c.actors))
		for i, a := range c.actors {
			events[i].Actors = a
		}
		s := actorLanes(events)
		of := make([]int, len(s.Of))
		for i, l := range s.Of {
			of[i] = l[0]
		}
		if !reflect.DeepEqual(s.Names, c.lanes) || !reflect.DeepEqual(of, c.of) {
			t.Errorf("%s: lanes %q, events in %v; want %q and %v", c.name, s.Names, of, c.lanes, c.of)
		}
	}
}

func TestSourceNames(t *testing.T) {
	docs := []article.Document{{URI: "a/one.txt"}, {URI: "b/one.txt"}, {URI: "b/two.txt"}, {URI: "-"}, {URI: "https://example.org/x"}}
	want := []string{"a/one.txt", "b/one.txt", "two.txt", "standard input", "example.org/x"}
	if got := sourceNames(docs); !reflect.DeepEqual(got, want) {
		t.Errorf("the sources are called %q, want %q", got, want)
	}
}

// Six articles are counted at the top of the page and named where it is unfolded;
// fewer are named at once. Times are spoken of where there are any.
func TestManySources(t *testing.T) {
	for n, want := range map[int]string{6: "No dated event from 6 articles.", 2: "No dated event from <bdi"} {
		docs := slices.Repeat(damDocuments()[:1], n)
		for i := range docs {
			docs[i].ID, docs[i].URI = "d"+strconv.Itoa(i+1), "part"+strconv.Itoa(i)+".txt"
		}
		var b bytes.Buffer
		if err := writeHTML(&b, chronologyOf(t, docs, nil), Options{}); err != nil {
			t.Fatal(err)
		}
		page := b.String()
		if !strings.Contains(page, want) || strings.Contains(page, "<summary>The articles</summary>") != (n > 5) || !strings.Contains(page, ">part1.txt</bdi>") {
			t.Errorf("the page of %d articles does not name them as it should", n)
		}
		if strings.Contains(page, "Times as") {
			t.Error("a page without a time of the day speaks of times")
		}
	}
	var b bytes.Buffer
	if err := writeHTML(&b, dam(t), Options{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "Times as the articles give them.") {
		t.Error("a page with a time of the day does not say whose time it is")
	}
}
