package article

import (
	"fmt"
	"io"
	"os"

	"dateline/chrono/calendar"
)

// Inputs says how the files of one run are to be read.
type Inputs struct {
	Format    string                   // as Options.Format
	Published calendar.Date            // the publication date of every file; zero where not given
	Flag      string                   // the flag that gave Published, named in warnings
	Dates     map[string]calendar.Date // the publication dates of single files, see ReadDates; less than Published
	Stdin     io.Reader                // what "-" names
}

// Bytes returns what is in the file called name, "-" for standard input.
func (in *Inputs) Bytes(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(in.Stdin)
	}
	return os.ReadFile(name)
}

// Document reads the bytes of the file called name. A publication date given by
// the caller wins over the document's own; where they differ it is warned of.
func (in *Inputs) Document(name string, data []byte) (Document, error) {
	doc, err := Read(name, data, Options{Format: in.Format})
	if err != nil {
		return doc, err
	}
	in.Date(&doc, name)
	return doc, nil
}

// Date gives doc the publication date that the caller knows for name, if any.
func (in *Inputs) Date(doc *Document, name string) {
	day, flag := in.Published, in.Flag
	if day.IsZero() {
		day, _ = DateOf(in.Dates, name)
		flag = "dates"
	}
	if day.IsZero() {
		return
	}
	if own := doc.DCT; !own.IsZero() && own != day {
		doc.Warnings = append(doc.Warnings, fmt.Sprintf("the document says it was published on %s; --%s %s wins", own, flag, day))
	}
	doc.DCT, doc.DCTSource = day, "flag"
}

// Gather returns the files that args name: with folders, the articles in those
// that are folders; and those in the list called list, "" for none and "-" for
// standard input. No file comes twice. What cannot be read is in the errors.
func (in *Inputs) Gather(args []string, folders bool, list string) (names []string, errs []error) {
	if list != "" {
		more, err := in.list(list)
		if err != nil {
			errs = append(errs, err)
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
		inside, failed := Folder(arg)
		errs = append(errs, failed...)
		if len(inside)+len(failed) == 0 {
			errs = append(errs, fmt.Errorf("%s: no articles in this folder", arg))
		}
		for _, name := range inside {
			add(name)
		}
	}
	return names, errs
}

func (in *Inputs) list(name string) ([]string, error) {
	if name == "-" {
		return ReadNames(in.Stdin)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ReadNames(f)
}

// ReadDatesFile is ReadDates of the file called name.
func ReadDatesFile(name string) (map[string]calendar.Date, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	dates, err := ReadDates(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return dates, nil
}
