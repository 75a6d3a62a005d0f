// Package render writes a chronology in the formats that people and programs
// read.
package render

import (
	"bufio"
	"fmt"
	"io"

	"dateline/chrono"
	"dateline/chrono/sheet"
)

// Options steer the writers; each format reads those that concern it.
type Options struct {
	Version string      // of dateline, for the formats that name their maker
	Title   string      // "" takes the documents' own
	Lanes   string      // timeline lanes: actor (or ""), source, none
	NoText  bool        // leave the article text out of the page
	Undated bool        // also the events without a date
	Explain bool        // words, rule, anchor and reason under each line
	Color   bool        // ANSI colours
	Sheet   sheet.Sheet // whose rows the page lets a person judge; the empty one for none
	Width   int         // columns of the terminal; 0 is unlimited

	Note func(message string) // told what a format could not hold; nil for nobody
}

func (o Options) note(message string) {
	if o.Note != nil {
		o.Note(message)
	}
}

// leftOut tells of n events that a format cannot hold, and why.
func (o Options) leftOut(n int, why string) {
	if n > 0 {
		o.note(count(n, "event") + " left out: " + why)
	}
}

// Format is a way to write a chronology.
type Format struct {
	Name  string // as --format takes it
	About string // one line for `dateline formats`
	Ext   string // usual extension, with its dot
	Write func(w io.Writer, c *chrono.Chronology, opt Options) error
}

// Formats lists the formats that a chronology can be written in.
func Formats() []Format {
	return []Format{
		{"table", "for people: a line an event, fitted to the terminal", ".txt", writeTable},
		{"json", "everything, as one object of schema " + chrono.Schema, ".json", writeJSON},
		{"jsonl", "an event a line, with its source", ".jsonl", writeJSONL},
		{"csv", "an event a row, for spreadsheets (RFC 4180)", ".csv", writeCSV},
		{"ics", "dated events for calendars (RFC 5545)", ".ics", writeICS},
		{"markdown", "a table with quotes and sources, an event a row", ".md", writeMarkdown},
		{"timeml", "TimeML 1.2.1 of one document: events linked to the dates in its text", ".tml", writeTimeMLEvents},
		{"timelinejs", "dated events for TimelineJS 3 (JSON)", ".json", writeTimelineJS},
		{"markwhen", "dated events as markwhen text", ".mw", writeMarkwhen},
		{"mermaid", "dated events as a mermaid timeline", ".mmd", writeMermaid},
		{"timesketch", "dated events for Timesketch (JSON lines)", ".jsonl", writeTimesketch},
		{"html", "the interactive timeline, one self-contained file", ".html", writeHTML},
	}
}

// TagFormats lists the formats that date mentions can be written in.
func TagFormats() []Format {
	return []Format{
		{"timeml", "TimeML 1.2.1 with TIMEX3 in the text", ".tml", writeTimeML},
		{"json", "the mentions with values, anchors and reasons", ".json", writeTagJSON},
		{"text", "a line a mention, for people", ".txt", writeTagText},
	}
}

// Lookup returns the format of a chronology of that name.
func Lookup(name string) (Format, bool) { return named(Formats(), name) }

// LookupTag returns the format of date mentions of that name.
func LookupTag(name string) (Format, bool) { return named(TagFormats(), name) }

func named(formats []Format, name string) (Format, bool) {
	for _, f := range formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// InputFormats lists what can be read, as --in takes it. Without --in a file's
// format is told from its name and its first bytes.
func InputFormats() []Format {
	return []Format{
		{Name: "text", About: "plain text, UTF-8"},
		{Name: "html", About: "a web page, as served or saved"},
		{Name: "mhtml", About: "a web page saved as one file"},
		{Name: "markdown", About: "with or without front matter"},
		{Name: "timeml", About: "the DCT and the characters of TEXT"},
		{Name: "json", About: "a chronology that print wrote, alone"},
		{Name: "jsonl", About: "a stream of documents, one a line (print alone)"},
	}
}

// WriteFormats writes what can be read and written, a line each.
func WriteFormats(w io.Writer) error {
	b := bufio.NewWriter(w)
	var diff []Format
	for _, f := range DiffFormats() {
		diff = append(diff, Format{Name: f.Name, About: f.About})
	}
	for _, part := range []struct {
		title   string
		formats []Format
	}{{"in", InputFormats()}, {"print", Formats()}, {"diff", diff}, {"tag", TagFormats()}} {
		b.WriteString(part.title + ":\n")
		for _, f := range part.formats {
			fmt.Fprintf(b, "  %-11s %s\n", f.Name, f.About)
		}
	}
	return b.Flush()
}
