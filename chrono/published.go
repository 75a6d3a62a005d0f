package chrono

import (
	"slices"

	"dateline/chrono/article"
	"dateline/chrono/timex"
)

// publish returns docs with the publication date that a document's own words
// tell, where nothing else did, and the warnings of reading them: such a date
// is inferred, and a reader must know from what.
func publish(docs []article.Document) ([]article.Document, []Warning) {
	docs = slices.Clone(docs)
	var warnings []Warning
	for i := range docs {
		d := &docs[i]
		for _, message := range d.Warnings {
			warnings = append(warnings, Warning{i, message})
		}
		if !d.DCT.IsZero() {
			continue
		}
		date, source, why := timex.Publication(d)
		if date.IsZero() {
			continue
		}
		d.DCT, d.DCTSource = date, source
		warnings = append(warnings, Warning{i, "taken as published on " + date.String() + ": " + why})
	}
	return docs, warnings
}
