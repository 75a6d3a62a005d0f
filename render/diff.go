package render

import (
	"io"
	"slices"

	"dateline/chrono"
	"dateline/chrono/compare"
)

// Comparison is two versions and what changed between them, or more versions
// and what became of each event.
type Comparison struct {
	Versions []*chrono.Chronology
	Old, New *chrono.Chronology // the first and the last of them
	Changes  []compare.Change   // of two versions, as compare.Diff orders them
	Lives    []compare.Life     // of three or more
	Hints    []string           // what a reader should know of the versions
	Word     bool               // text marks the words that changed in titles of moved events too
	Stat     bool               // text is the summary alone
}

// Compare compares versions, two at least, given from the oldest to the newest,
// and keeps what filter keeps on either side.
func Compare(versions []*chrono.Chronology, filter chrono.Filter, opt compare.Options) *Comparison {
	d := &Comparison{Versions: versions, Old: versions[0], New: versions[len(versions)-1]}
	if len(versions) > 2 {
		d.Lives = compare.KeptLives(filter, compare.History(versions, opt), versions)
		return d
	}
	all := compare.Diff(d.Old, d.New, opt)
	d.Hints = compare.Hints(d.Old, d.New, all)
	d.Changes = compare.Kept(filter, all, d.Old, d.New)
	return d
}

// Differs reports whether the versions say different things: a date that shifted
// with the publication by the same words is none.
func (d *Comparison) Differs() bool {
	for i := range d.Lives {
		l := &d.Lives[i]
		if l.First > 0 || slices.ContainsFunc(l.Changes, func(c compare.LifeChange) bool { return c.Op != compare.Shifted }) {
			return true
		}
	}
	return compare.Summarize(d.Changes).Differs()
}

// DiffFormat is a way to write a comparison.
type DiffFormat struct {
	Name  string // as --format takes it
	About string // one line for `dateline formats`
	Write func(w io.Writer, d *Comparison, opt Options) error
}

// DiffFormats lists the formats that a comparison can be written in.
func DiffFormats() []DiffFormat {
	return []DiffFormat{
		{"text", "for people: hunks by date, a line a change", writeDiffText},
		{"json", "everything, with both events of each change", writeDiffJSON},
		{"markdown", "text for a wiki or an issue, what changed struck out or bold", writeDiffMarkdown},
		{"html", "both versions on one timeline page", writeDiffHTML},
	}
}

// LookupDiff returns the format of a comparison of that name.
func LookupDiff(name string) (DiffFormat, bool) {
	for _, f := range DiffFormats() {
		if f.Name == name {
			return f, true
		}
	}
	return DiffFormat{}, false
}
