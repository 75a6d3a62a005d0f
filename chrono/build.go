package chrono

import "dateline/chrono/article"

// Options steer Build. The zero value reads every document by its own evidence.
type Options struct {
	MentionsOnly bool // stop after the date mentions: what `tag` prints
}

// Build reads documents into a chronology. The documents' DCT, where set, wins
// over what their text says.
func Build(docs []article.Document, opt Options) *Chronology {
	return &Chronology{Documents: docs}
}
