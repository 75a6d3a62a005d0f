package timex

import "dateline/chrono/article"

// AnchorMode says what relative words hang on.
type AnchorMode uint8

// The modes of anchoring.
const (
	Auto        AnchorMode = iota // by evidence, per passage
	ToPublished                   // the publication date
	Narrative                     // the last dated mention
)

// ParseAnchorMode reads a mode by its name: auto (or ""), published, narrative.
func ParseAnchorMode(name string) (AnchorMode, bool) {
	switch name {
	case "", "auto":
		return Auto, true
	case "published":
		return ToPublished, true
	case "narrative":
		return Narrative, true
	}
	return Auto, false
}

// Options steer Find. The zero value decides by evidence.
type Options struct {
	Anchor AnchorMode
}

// Find returns the date mentions of doc, in order, none overlapping, each
// resolved as far as the text and doc.DCT allow. Credits have none.
func Find(doc *article.Document, opt Options) []Mention {
	mentions, cues := recognize(doc)
	return resolve(doc, mentions, cues, opt)
}
