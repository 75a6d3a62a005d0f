package chrono

import (
	"slices"

	"dateline/chrono/article"
	"dateline/chrono/timex"
)

// Options steer Build. The zero value reads every document by its own evidence.
type Options struct {
	Anchor       timex.AnchorMode
	MentionsOnly bool   // stop after the date mentions: what `tag` prints
	All          bool   // also what no date words date: leads, statements, undated events
	Done         func() // called before each document, for who waits; nil for nobody
}

// Build reads documents into a chronology. A document's DCT, where set, wins
// over what its text says of its publication.
func Build(docs []article.Document, opt Options) *Chronology {
	docs, warnings := publish(docs)
	c := &Chronology{Documents: docs, Mentions: make([][]timex.Mention, len(docs)), Warnings: warnings}
	several := len(docs) > 1
	read := opt
	read.All = opt.All || several // what one article leaves undated another may date
	names := namer{seen: map[[32]byte]int{}, used: map[string]bool{}}
	for _, i := range byDate(docs) { // so that no result hangs on the order of the files
		if opt.Done != nil {
			opt.Done()
		}
		doc := &c.Documents[i]
		c.Mentions[i] = timex.Find(doc, timex.Options{Anchor: opt.Anchor})
		for _, message := range timex.Contradictions(doc, c.Mentions[i]) {
			c.Warnings = append(c.Warnings, Warning{i, message})
		}
		if opt.MentionsOnly {
			continue
		}
		if why := foreign(doc); why != "" {
			c.Warnings = append(c.Warnings, Warning{i, why})
			for m := range c.Mentions[i] {
				c.Unused = append(c.Unused, Unused{Document: i, Mention: m, Reason: "in another language than English"})
			}
			continue
		}
		r := newReader(doc, i, c.Mentions[i], read)
		r.read()
		r.forget()
		names.identify(r)
		c.place(r.merged())
		c.Unused = append(c.Unused, r.unused...)
		c.Warnings = append(c.Warnings, r.warnings...)
	}
	slices.SortStableFunc(c.Unused, func(a, b Unused) int { return a.Document - b.Document })
	slices.SortStableFunc(c.Warnings, func(a, b Warning) int { return a.Document - b.Document })
	if !opt.MentionsOnly {
		c.retold()
		if several && !opt.All {
			c.drop()
		}
	}
	order(c.Events)
	return c
}

// newReader prepares the reading of one document.
func newReader(doc *article.Document, index int, mentions []timex.Mention, opt Options) *reader {
	return &reader{doc: doc, index: index, opt: opt, mentions: mentions, voices: map[int]*voice{}, spent: map[int]bool{}, label: -1, labelCount: -1}
}

// drop leaves out what no date words date: it was read to find out what other
// documents tell of the same.
func (c *Chronology) drop() {
	c.Events = slices.DeleteFunc(c.Events, func(e Event) bool { return e.Lead || e.Statement })
	c.Undated = slices.DeleteFunc(c.Undated, func(e Event) bool { return len(e.Mentions) == 0 })
}

// forget lets go what only reading needs, before the events are copied out of
// their drafts: that is when a long document takes the most memory.
func (r *reader) forget() {
	if r.scratch != nil {
		r.scratch.rest()
	}
	r.first, r.scratch, r.parsed, r.voices, r.hinges, r.family, r.known = nil, nil, [4]cached{}, nil, nil, family{}, nil
}

// place puts each event of a document among the dated or the undated ones, and
// lets its draft go.
func (c *Chronology) place(drafts []*draft) {
	c.Events = slices.Grow(c.Events, len(drafts))
	for i, d := range drafts {
		c.put(d.Event)
		drafts[i] = nil
	}
}
