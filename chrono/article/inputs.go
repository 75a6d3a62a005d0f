package article

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"

	"dateline/chrono/calendar"
)

// Inputs says which files a run reads, and what it knows of their publication.
type Inputs struct {
	Published calendar.Date            // the publication date of every file; zero where not given
	Dates     map[string]calendar.Date // the publication dates of single files, see ReadDatesFile; less than Published
	Stdin     io.Reader                // what "-" names
}

// Date gives doc the publication date that the caller knows for it, if any. It
// wins over the document's own; where they differ the reader is warned.
func (in *Inputs) Date(doc *Document) {
	day, from := in.Published, "flag"
	if day.IsZero() {
		from = "dates"
		day, _ = dateOf(in.Dates, doc.URI)
	}
	if day.IsZero() {
		return
	}
	if own := doc.DCT; !own.IsZero() && own != day {
		doc.Warnings = append(doc.Warnings, fmt.Sprintf("the document says it was published on %s; %s was given and wins", own, day))
	}
	doc.DCT, doc.DCTSource = day, from
}

// Row is the row of the table of dates that a file or document called name is in.
func (in *Inputs) Row(name string) (string, bool) { return rowOf(in.Dates, name) }

// Unmatched says which rows of the table of dates are of none of the files or
// documents, as kind says, called names, each in a line: a misspelled one leaves
// its article with another date.
func (in *Inputs) Unmatched(names []string, kind string) (out []string) {
	used := map[string]bool{}
	for _, name := range names {
		if row, ok := in.Row(name); ok {
			used[row] = true
		}
	}
	for _, row := range slices.Sorted(maps.Keys(in.Dates)) {
		if !used[row] {
			out = append(out, row+" is none of the "+kind+" read")
		}
	}
	if more := len(out) - mostUnmatched; more > 1 {
		out = append(out[:mostUnmatched], fmt.Sprintf("nor are %d others", more))
	}
	return out
}

// mostUnmatched is how many such rows are named.
const mostUnmatched = 5

// Gather returns the files that args name: with folders, the articles in those
// that are folders; and those in the list called list, "" for none and "-" for
// standard input. No file comes twice. bad is told of what cannot be read.
func (in *Inputs) Gather(args []string, folders bool, list string, bad func(error)) (names []string) {
	if list != "" {
		more, err := in.list(list)
		if err != nil {
			bad(named(err))
		}
		args = append(args[:len(args):len(args)], more...)
	}
	seen := map[string]bool{}
	add := func(name string) {
		if !seen[name] || name == "-" {
			names = append(names, name)
		}
		seen[name] = true
	}
	for _, arg := range args {
		info, err := os.Stat(arg)
		if !folders || err != nil || !info.IsDir() {
			add(arg)
			continue
		}
		inside, failed := folder(arg)
		for _, err := range failed {
			bad(named(err))
		}
		if len(inside)+len(failed) == 0 {
			bad(fmt.Errorf("%s: no articles in this folder", arg))
		}
		for _, name := range inside {
			add(name)
		}
	}
	return names
}

// named says of an error which file it is about, not what was tried with it.
func named(err error) error {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return fmt.Errorf("%s: %w", p.Path, p.Err)
	}
	return err
}

func (in *Inputs) list(name string) ([]string, error) {
	if name == "-" {
		return readNames(in.Stdin)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readNames(f)
}

// ReadDatesFile reads the table of publication dates in the file called name, a
// file, a tab and its date on a line: the dates by file, none for "".
func ReadDatesFile(name string) (map[string]calendar.Date, error) {
	if name == "" {
		return nil, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, named(err)
	}
	defer f.Close()
	dates, err := readDates(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return dates, nil
}
