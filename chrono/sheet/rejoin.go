package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/compare"
	"dateline/chrono/timex"
)

// rejoin finds for rows whose event is gone the one that it became, among those
// that have no row yet: of the same document or, for rows of a document that is
// not here, of those that the sheet does not know, its newer versions.
func (m *merger) rejoin() {
	retold := m.retold()
	var order []string
	groups := map[string][]*Row{} // by document, "" for those that are not here
	for _, r := range m.lost {
		if e := retold[[2]string{r.Document, r.Quote}]; e != nil && !m.taken[e.ID] {
			m.tie(r, e)
			continue
		}
		group := ""
		if m.here[r.Document] {
			group = r.Document
		}
		if groups[group] == nil {
			order = append(order, group)
		}
		groups[group] = append(groups[group], r)
	}
	left := map[string]bool{}
	for _, group := range order {
		for _, r := range m.match(groups[group], group) {
			switch {
			case group != "" || m.renamed[r.Document] != "":
				r.State = stateOrphan
			case !left[r.Document]:
				left[r.Document] = true
				m.notes = append(m.notes, fmt.Sprintf("the rows of %s are left as they are: it is not among the files", r.Document))
			}
		}
	}
}

// retold is the events that are told in several places, by document and quote of
// all but the first of these: which is the first hangs on the order of the files.
func (m *merger) retold() map[[2]string]*chrono.Event {
	out := map[[2]string]*chrono.Event{}
	for _, e := range m.events {
		for i := range e.Also {
			out[[2]string{m.c.Documents[e.Also[i].Document].URI, quoteOf(m.c, &e.Also[i])}] = e
		}
	}
	return out
}

// match ties rows to what their events became in the document called uri, "" for
// all that the sheet does not know, and returns those for which it finds nothing.
func (m *merger) match(rows []*Row, uri string) []*Row {
	var among []chrono.Event
	words := map[string]bool{}
	for _, list := range [][]chrono.Event{m.c.Events, m.c.Undated} {
		for i := range list {
			d := m.c.Documents[list[i].Document].URI
			if m.taken[list[i].ID] || uri != d && (uri != "" || m.known[d]) {
				continue
			}
			among = append(among, list[i])
			for _, w := range strings.Fields(quoteOf(m.c, &list[i].Telling)) {
				words[w] = true
			}
		}
	}
	like, gone := likest(rows, words, 20*len(among))
	if len(like) == 0 {
		return gone
	}
	before, byID := rowChronology(like)
	for _, change := range compare.Diff(before, m.c.With(among), compare.Options{}) {
		for i := range change.Old {
			if r := byID[change.Old[i].ID]; i < len(change.New) {
				m.tie(r, &change.New[i])
			} else {
				gone = append(gone, r)
			}
		}
	}
	return gone
}

// likest parts rows into those, n at most, whose quotes share the most words with
// some sentences, whose words these are, and those that share hardly any: a
// comparison of everything with everything would take too long for the sheet of
// another article.
func likest(rows []*Row, words map[string]bool, n int) (like, rest []*Row) {
	share := func(r *Row) int { // in percent
		all, shared := strings.Fields(r.Quote), 0
		for _, w := range all {
			if words[w] {
				shared++
			}
		}
		return 100 * shared / max(len(all), 1)
	}
	shares := map[*Row]int{}
	for _, r := range rows {
		if k := share(r); k > 30 {
			shares[r] = k
			like = append(like, r)
		} else {
			rest = append(rest, r)
		}
	}
	if len(like) > n {
		slices.SortStableFunc(like, func(a, b *Row) int { return cmp.Compare(shares[b], shares[a]) })
		like, rest = like[:n], append(rest, like[n:]...)
	}
	return like, rest
}

// rowChronology is what rows say, as a chronology of one document that holds
// their quotes, to be compared with another; and the rows by their id.
func rowChronology(rows []*Row) (*chrono.Chronology, map[string]*Row) {
	byID := map[string]*Row{}
	var doc article.Document
	var text strings.Builder
	c := &chrono.Chronology{}
	for _, r := range rows {
		byID[r.ID] = r
		e := chrono.Event{ID: r.ID, Telling: chrono.Telling{Title: r.Title}}
		e.Sentence.Start = text.Len()
		text.WriteString(r.Quote)
		e.Sentence.End = text.Len()
		text.WriteByte('\n')
		e.Clause = e.Sentence
		e.Trigger = article.Span{Start: e.Sentence.Start, End: e.Sentence.Start}
		if n := len(doc.Sentences); n == 0 || doc.Sentences[n-1].Span != e.Sentence {
			doc.Sentences = append(doc.Sentences, article.Sentence{Span: e.Sentence})
		}
		if v, ok := typedValue(r.Reading); ok {
			e.Value, e.When = v, v.Window()
			c.Events = append(c.Events, e)
		} else {
			c.Undated = append(c.Undated, e)
		}
	}
	doc.Text = text.String()
	doc.Blocks = []article.Block{{Span: article.Span{Start: 0, End: len(doc.Text)}, Paragraph: 1}}
	c.Documents = []article.Document{doc}
	c.Mentions = [][]timex.Mention{timex.Find(&doc, timex.Options{})}
	return c, byID
}
