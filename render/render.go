// Package render writes a chronology in the formats that people and programs
// read.
package render

import (
	"io"

	"dateline/chrono"
)

// Options steer the writers; each format reads those that concern it.
type Options struct {
	Version string // of dateline, for the formats that name their maker
	Title   string // "" takes the documents' own
	Lanes   string // timeline lanes: actor (or ""), source, none
	NoText  bool   // leave the article text out of the page
	Undated bool   // also the events without a date
	Explain bool   // words, rule, anchor and reason under each line
	Color   bool   // ANSI colours
	Width   int    // columns of the terminal; 0 is unlimited
}

// Format is a way to write a chronology.
type Format struct {
	Name  string // as --format takes it
	About string // one line for `dateline formats`
	Ext   string // usual extension, with its dot
	Write func(w io.Writer, c *chrono.Chronology, opt Options) error
}

// Lookup returns the format of that name.
func Lookup(name string) (Format, bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// Formats lists the formats that a chronology can be written in.
func Formats() []Format {
	return nil
}
