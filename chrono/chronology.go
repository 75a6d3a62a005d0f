package chrono

import (
	"dateline/chrono/article"
	"dateline/chrono/timex"
)

// Chronology is what a set of documents says happened, in order.
type Chronology struct {
	Documents []article.Document
	Mentions  [][]timex.Mention // by document, same indices as Documents
	Events    []Event           // dated, in the order of the contract
	Undated   []Event
	Unused    []Unused // date mentions that gave no line, with the reason
	Warnings  []Warning
}

// Unused is a date mention that dates no event of the chronology.
type Unused struct {
	Document int // index into Documents
	Mention  int // index into Mentions[Document]
	Reason   string
}

// Warning is something a reader of one document must know.
type Warning struct {
	Document int // index into Documents
	Message  string
}
