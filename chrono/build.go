package chrono

import (
	"dateline/chrono/article"
	"dateline/chrono/timex"
)

// Options steer Build. The zero value reads every document by its own evidence.
type Options struct {
	Anchor       timex.AnchorMode
	MentionsOnly bool // stop after the date mentions: what `tag` prints
}

// Build reads documents into a chronology. A document's DCT, where set, wins
// over what its text says of its publication.
func Build(docs []article.Document, opt Options) *Chronology {
	return &Chronology{Documents: docs}
}
