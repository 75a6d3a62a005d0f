package coref

import (
	"math"
	"slices"
	"strings"

	"dateline/chrono/calendar"
)

// Weights are in thousandths of a bit, so that sums do not hang on their order.
const (
	bit = 1000

	margin      = 4 * bit // beyond the odds against any two tellings being of one event
	conflict    = 3 * bit // lost where the dates disagree
	apart       = 5 * bit / 2
	mostContext = 4 * bit // that the words around share
	noDate      = 9 * bit / 2
	longAgo     = 7 * bit
	mostTopic   = 6 * bit // that two articles are of one story counts no more than this
	onlyOnce    = 8 * bit // won where a story has but one such event a day
	background  = 64      // tellings of other events that any set is thought to lie among
)

// weigher knows how often everything is said.
type weigher struct {
	tellings []Telling
	said     []said
	deeds    map[string]int
	terms    map[string]int
	starts   []calendar.Moment // of the dated tellings, sorted
	topics   [][]topic         // by document, sorted by name
	named    [][]string        // by document: the terms of its topics, sorted
	odds     int
}

// topic is a name in a document, and how much it tells of the story.
type topic struct {
	name string
	bits int
}

func newWeigher(texts []string, tellings []Telling) *weigher {
	w := &weigher{tellings: tellings, said: make([]said, len(tellings)), deeds: map[string]int{}, terms: map[string]int{}}
	w.findTopics(texts)
	for i := range tellings {
		w.said[i] = say(&tellings[i], func(s string) bool { return w.names(tellings[i].Document, s) })
		for _, d := range sorted(slices.Clone(w.said[i].deeds)) {
			w.deeds[d]++
		}
		for _, t := range w.said[i].terms {
			w.terms[t]++
		}
		if tellings[i].Dated {
			w.starts = append(w.starts, tellings[i].When.Earliest)
		}
		if !w.compared(i) {
			w.said[i] = said{}
		}
	}
	slices.Sort(w.starts)
	w.odds = int(bit * math.Log2(float64(len(tellings)+background)))
	for i := range tellings {
		w.standIn(&w.said[i], tellings[i].Document)
	}
	return w
}

// compared reports whether telling i may have its like: in the only article, none
// but what strikes once. All that is said in a long one takes many times its room.
func (w *weigher) compared(i int) bool {
	if len(w.topics) == 1 {
		_, _, ok := w.struck(i)
		return ok
	}
	return w.tellings[i].Trigger != ""
}

// names reports whether a document names somebody so.
func (w *weigher) names(document int, word string) bool {
	_, ok := slices.BinarySearchFunc(w.topics[document], word, func(t topic, s string) int { return strings.Compare(t.name, s) })
	return ok
}

// standIn finds the names that the pronoun of a subject may stand for: those of
// the document that stand in the words around.
func (w *weigher) standIn(s *said, document int) {
	if len(s.subject) > 0 {
		return
	}
	for _, t := range s.context {
		if _, ok := slices.BinarySearch(w.named[document], t); ok {
			s.likely = append(s.likely, t)
		}
	}
}

// findTopics lists the names of each document with what they tell: a name that
// few documents have says much.
func (w *weigher) findTopics(texts []string) {
	names := make([][]string, len(texts))
	count := map[string]int{}
	for at, text := range texts {
		names[at] = bearers(text)
		for _, n := range names[at] {
			count[n]++
		}
	}
	w.topics, w.named = make([][]topic, len(texts)), make([][]string, len(texts))
	for at := range names {
		w.topics[at] = make([]topic, 0, len(names[at]))
		for i, n := range names[at] {
			w.topics[at] = append(w.topics[at], topic{n, rarity(len(names)+8, count[n])})
			names[at][i] = term(n)
		}
		w.named[at] = sorted(names[at])
	}
}

// rarity is the bits that sharing something tells which n of all have.
func rarity(all, n int) int {
	return max(0, int(bit*math.Log2(float64(all)/float64(n+1))))
}

func (w *weigher) rare(count map[string]int, s string) int {
	return rarity(len(w.tellings)+background, count[s])
}

// verdict is what was found of two tellings.
type verdict struct {
	bits  int  // beyond what joins them; negative where they stay apart
	agree bool // their dates may be one
}

// weigh compares two tellings of different documents. ok is false where
// something speaks against their being of one event.
func (w *weigher) weigh(i, j int) (v verdict, ok bool) {
	if !w.may(i, j) {
		return v, false
	}
	a, b := &w.said[i], &w.said[j]
	date, agree, ok := w.dates(&w.tellings[i], &w.tellings[j])
	deed := w.deed(a, b)
	if !ok || deed == 0 || differ(a.ordinals, b.ordinals, agree) {
		return v, false
	}
	meant := w.shared(a.likely, b.terms) + w.shared(a.terms, b.likely)
	terms := w.shared(a.terms, b.terms) + meant
	around := w.shared(a.terms, b.context) + w.shared(a.context, b.terms) - meant
	once := w.once(i, j)
	life, another := sameLife(a, b)
	if another || terms+around == 0 && !(once && len(w.topics) <= fewArticles) {
		return v, false
	}
	x, y := &w.tellings[i], &w.tellings[j]
	story, same := w.story(x.Document, y.Document)
	if !same {
		return v, false
	}
	objects := !once && !life && disjoint(a.object, b.terms) && disjoint(b.object, a.terms)
	saying, roomy := x.Saying || y.Saying, wide(x) || wide(y)
	if objects && (saying || roomy) || saying && (roomy || !sameSpeaker(a, b)) || w.stranger(i, j) || w.stranger(j, i) ||
		a.strike != "" && a.strike == b.strike && (!x.Dated || !y.Dated) && disjoint(a.names, b.names) ||
		min(len(a.figures), len(b.figures)) > 1 && disjoint(a.figures, b.figures) {
		return v, false
	}
	v.agree = agree
	v.bits = date + deed + 7*terms/10 + min(3*around/10, mostContext) + story - w.odds - margin
	if once {
		v.bits += onlyOnce
		return v, true
	}
	if !agree && !life {
		v.bits -= conflict
	}
	if objects {
		v.bits -= apart
	}
	if disjoint(a.subject, b.terms) && disjoint(b.subject, a.terms) {
		v.bits -= apart
	}
	if disjoint(a.figures, b.figures) {
		v.bits -= apart
	}
	v.bits -= undated(x, y)
	return v, true
}

// sameSpeaker reports whether two sayings may be of one mouth.
func sameSpeaker(a, b *said) bool {
	return !disjoint(slices.Concat(a.subject, a.likely), slices.Concat(b.subject, b.likely))
}

// stranger reports whether the subject of telling i is a pronoun, and that of j
// someone whom the article of i never names.
func (w *weigher) stranger(i, j int) bool {
	a, b := &w.said[i], &w.said[j]
	who := slices.Concat(b.owner, b.who)
	if len(a.likely) == 0 || len(who) == 0 || !disjoint(a.likely, clipped(who)) {
		return false
	}
	return !slices.ContainsFunc(who, func(s string) bool { return w.names(w.tellings[i].Document, s) })
}

// may reports whether two tellings can be of one event, words and dates apart.
func (w *weigher) may(i, j int) bool {
	a, b := &w.tellings[i], &w.tellings[j]
	if a.Dated && b.Dated && a.Relation != b.Relation || otherOne(&w.said[i], &w.said[j]) {
		return false
	}
	if a.Standing == b.Standing {
		return true
	}
	if b.Standing == Plan {
		a, b = b, a
	}
	return a.Standing == Plan && b.Standing == Fact && a.Published < b.Published && !wide(a) && !wide(b)
}

// deed is the bits of the rarest deed that both may be of, 0 for none.
func (w *weigher) deed(a, b *said) int {
	best := 0
	for _, d := range a.deeds {
		if slices.Contains(b.deeds, d) {
			best = max(best, w.rare(w.deeds, d))
		}
	}
	return best
}

// shared is the bits of the terms in both sorted lists.
func (w *weigher) shared(a, b []string) int {
	sum := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			sum += w.rare(w.terms, a[i])
			i, j = i+1, j+1
		}
	}
	return sum
}

// The least that makes two articles of one story: so many names in common, or
// one as rare as this, or any where somebody chose a few articles.
const (
	storyNames  = 2
	storyBits   = 5 * bit
	fewArticles = 10
)

// story is the bits of the rarest name that two documents share, and whether
// they are of one story.
func (w *weigher) story(i, j int) (bits int, same bool) {
	a, b := w.topics[i], w.topics[j]
	names, least := 0, min(len(a), len(b))
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].name < b[j].name:
			i++
		case a[i].name > b[j].name:
			j++
		default:
			names++
			bits = max(bits, a[i].bits)
			i, j = i+1, j+1
		}
	}
	return min(bits, mostTopic), names >= storyNames || bits >= storyBits || len(w.topics) <= fewArticles && (names > 0 || least == 0)
}
