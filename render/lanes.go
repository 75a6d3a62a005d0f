package render

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/chrono"
)

// laneSets are the ways in which a page can cut its chart into lanes.
type laneSets struct {
	By            string // the one it opens with: actor, source, none, of a comparison change
	Actor, Source laneSet
	Change        laneSet // of a comparison alone
}

// laneColors is how many colors page.css has for lanes.
const laneColors = 8

// laneSet is one such way. Of holds the lanes of every event, the first being
// the one in which it is drawn.
type laneSet struct {
	Names   []string `json:"names"`
	Colored int      `json:"colored"` // so many lanes have a color of their own
	Of      [][]int  `json:"-"`
}

// maxLanes is how many actors get a lane: with more, none has room.
const maxLanes = 6

func newLaneSets(c *chrono.Chronology, by string) laneSets {
	switch by {
	case "actor", "source", "none":
	default:
		by = "actor"
		if len(c.Documents) > 1 {
			by = "source"
		}
	}
	return laneSets{By: by, Actor: actorLanes(c.Events), Source: sourceLanes(c)}
}

// of is the lane in which event i is drawn.
func (s laneSets) of(by string, i int) int {
	switch by {
	case "actor":
		return s.Actor.Of[i][0]
	case "source":
		return s.Source.Of[i][0]
	}
	return 0
}

// sets is what the scripts read.
func (s laneSets) sets() map[string]laneSet {
	sets := map[string]laneSet{"actor": s.Actor, "source": s.Source, "none": {Names: []string{""}, Colored: 1}}
	if len(s.Change.Names) > 0 {
		sets["change"] = s.Change
	}
	return sets
}

func sourceLanes(c *chrono.Chronology) laneSet {
	s := laneSet{Names: []string{}, Colored: min(len(c.Documents), laneColors)}
	s.Names = append(s.Names, sourceNames(c.Documents)...)
	for i := range c.Events {
		of := []int{c.Events[i].Document}
		for _, also := range c.Events[i].Also {
			if !slices.Contains(of, also.Document) {
				of = append(of, also.Document)
			}
		}
		s.Of = append(s.Of, of)
	}
	return s
}

// actor is one name under which events are gathered.
type actor struct {
	key, name string
	count     int // events of which it is the subject
	first     int // the first of them
}

// actorLanes gives a lane to the actors that are most often the subject. The
// last lane holds the events of all others, and those without an actor.
func actorLanes(events []chrono.Event) laneSet {
	full := fullNames(events)
	seen := map[string]*actor{}
	for i := range events {
		if len(events[i].Actors) == 0 {
			continue
		}
		name := events[i].Actors[0]
		key := full.key(name)
		if key == "" {
			continue
		}
		a := seen[key]
		if a == nil {
			a = &actor{key: key, name: name, first: i}
			seen[key] = a
		}
		a.count++
		// The longest spelling that stands for a key tells most.
		if len(name) > len(a.name) && len(name) < 48 {
			a.name = name
		}
	}
	ranked := make([]*actor, 0, len(seen))
	for _, a := range seen {
		ranked = append(ranked, a)
	}
	sort.Slice(ranked, func(i, j int) bool {
		if ranked[i].count != ranked[j].count {
			return ranked[i].count > ranked[j].count
		}
		return ranked[i].first < ranked[j].first
	})
	return assignActors(events, laneWorthy(ranked), full)
}

// laneWorthy leaves the actors that get a lane: those with several events, or
// where hardly any has, each of a few.
func laneWorthy(ranked []*actor) []*actor {
	several := slices.IndexFunc(ranked, func(a *actor) bool { return a.count == 1 })
	switch {
	case several < 0:
		several = len(ranked)
	case several < 2 && len(ranked) <= 6:
		several = len(ranked)
	case several < 2:
		return nil
	}
	return ranked[:min(several, maxLanes)]
}

// assignActors writes down the lanes of every event, and adds the lane of
// others where it is needed.
func assignActors(events []chrono.Event, ranked []*actor, full names) laneSet {
	lane := map[string]int{}
	s := laneSet{Names: []string{}, Colored: len(ranked), Of: make([][]int, len(events))}
	for i, a := range ranked {
		lane[a.key] = i
		s.Names = append(s.Names, capital(a.name))
	}
	others := false
	for i := range events {
		of := []int{}
		for k, name := range events[i].Actors {
			l, ok := lane[full.key(name)]
			if !ok && k == 0 {
				l, ok = len(ranked), true
			}
			if ok && !slices.Contains(of, l) {
				of = append(of, l)
			}
		}
		if len(of) == 0 {
			of = []int{len(ranked)}
		}
		others = others || of[0] == len(ranked)
		s.Of[i] = of
	}
	switch {
	case len(ranked) == 0:
		s.Names, s.Colored = []string{""}, 1 // one lane needs no name
	case others:
		s.Names = append(s.Names, "Others")
	}
	return s
}

// names tells which name of several words a last name alone, or the same name
// with a title before it, belongs to.
type names map[string]string

// fullNames gathers the names of several words by their last word. Names that
// do not nest in each other ("Russian Defence Ministry", "Polish Defence
// Ministry") stay apart.
func fullNames(events []chrono.Event) names {
	byLast := map[string][]string{}
	for i := range events {
		for _, a := range events[i].Actors {
			words := strings.Fields(folded(a))
			if len(words) < 2 || !startsUpper(a) {
				continue
			}
			last, name := words[len(words)-1], strings.Join(words, " ")
			if !slices.Contains(byLast[last], name) {
				byLast[last] = append(byLast[last], name)
			}
		}
	}
	full := names{}
	for last, list := range byLast {
		sort.Slice(list, func(i, j int) bool { return len(list[i]) < len(list[j]) })
		nested := true
		for i := 1; i < len(list); i++ {
			nested = nested && strings.HasSuffix(list[i], " "+list[i-1])
		}
		if nested {
			full[last] = list[0]
		}
	}
	return full
}

// key is what two spellings of one actor have in common; "" for words that name nobody.
func (n names) key(name string) string {
	words := strings.Fields(folded(name))
	if len(words) == 0 || len(words) == 1 && pronouns[words[0]] {
		return ""
	}
	if full := n[words[len(words)-1]]; full != "" && startsUpper(name) {
		return full
	}
	return strings.Join(words, " ")
}

// pronouns name nobody by themselves.
var pronouns = map[string]bool{
	"he": true, "she": true, "it": true, "they": true, "we": true, "i": true, "you": true, "who": true,
	"this": true, "that": true, "these": true, "those": true, "there": true, "one": true, "which": true,
	"him": true, "her": true, "them": true, "us": true, "some": true, "others": true, "both": true,
}

// folded is a name in small letters, without article and possessive.
func folded(name string) string {
	s := strings.ToLower(strings.TrimSpace(name))
	for _, article := range []string{"the ", "a ", "an "} {
		s = strings.TrimPrefix(s, article)
	}
	return strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
}

func startsUpper(s string) bool {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "the "), "The ")
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
