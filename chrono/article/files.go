package article

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/chrono/calendar"
)

// extensions are the ends of names by which a folder's articles are known.
var extensions = []string{".txt", ".text", ".html", ".htm", ".xhtml", ".shtml", ".md", ".markdown", ".mhtml", ".mht", ".tml"}

// folder returns the articles in the folder root and below it, sorted by name.
// Hidden files and the folders that a browser saves beside a page ("a_files" of
// "a.html") are passed over; links to folders are not followed, so that no circle
// is walked. What cannot be listed is in the error, one of several, and the rest
// is returned nevertheless.
func folder(root string) ([]string, []error) {
	var names []string
	var errs []error
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			errs = append(errs, err)
			return nil
		}
		hidden := strings.HasPrefix(d.Name(), ".") && path != root
		switch {
		case d.IsDir() && (hidden || savedParts(path)):
			return filepath.SkipDir
		case d.IsDir() || hidden || !slices.Contains(extensions, strings.ToLower(filepath.Ext(path))):
			return nil
		}
		if info, err := os.Stat(path); err != nil {
			errs = append(errs, err)
		} else if info.Mode().IsRegular() {
			names = append(names, path)
		}
		return nil
	})
	if err != nil {
		errs = append(errs, err)
	}
	slices.Sort(names)
	return names, errs
}

// savedParts tells the folder of a saved page's pictures and scripts.
func savedParts(path string) bool {
	for _, suffix := range []string{"_files", ".files", "-files", "_Dateien", "_fichiers", "_archivos", "_файлы"} {
		if page, ok := strings.CutSuffix(path, suffix); ok {
			for _, ext := range []string{".html", ".htm", ".xhtml"} {
				if _, err := os.Stat(page + ext); err == nil {
					return true
				}
			}
		}
	}
	return false
}

// readNames reads a list of file names, one a line, or with zero bytes between
// them as find -print0 writes it. Blank lines are passed over.
func readNames(r io.Reader) ([]string, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	sep := "\n"
	if strings.IndexByte(string(data), 0) >= 0 {
		sep = "\x00"
	}
	var names []string
	for _, name := range strings.Split(string(data), sep) {
		if sep == "\n" {
			name = strings.TrimRight(name, "\r")
		}
		if strings.TrimSpace(name) != "" {
			names = append(names, name)
		}
	}
	return names, nil
}

// readDates reads a table of publication dates: a file and its date, a tab
// between them, one a line. Lines that are blank or begin with # are passed over,
// and so is a first line of headings. An error tells the line.
func readDates(r io.Reader) (map[string]calendar.Date, error) {
	dates := map[string]calendar.Date{}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimRight(strings.TrimPrefix(lines.Text(), "\ufeff"), "\r ")
		if line == "" || line[0] == '#' {
			continue
		}
		name, value, ok := strings.Cut(line, "\t")
		value, _, _ = strings.Cut(value, "\t")
		value = strings.TrimSpace(value)
		day, valid := dayIn(value)
		if !ok || !valid || len(value) != 10 {
			if n == 1 && ok && headsDates(value) {
				continue
			}
			if ok && value != "" {
				return nil, fmt.Errorf("line %d: %q is no date like 2019-09-02", n, value)
			}
			return nil, fmt.Errorf("line %d: a file, a tab and a date like 2019-09-02 are wanted", n)
		}
		if old, twice := dates[name]; twice && old != day {
			return nil, fmt.Errorf("line %d: a second date for %s", n, name)
		}
		dates[name] = day
	}
	return dates, lines.Err()
}

// headsDates reports whether a cell is the heading of a column of dates.
func headsDates(cell string) bool {
	switch strings.ToLower(cell) {
	case "date", "dates", "published", "publication", "publication date", "publication_date", "dct", "day":
		return true
	}
	return false
}

// dateOf looks a file up in a table of publication dates.
func dateOf(dates map[string]calendar.Date, name string) (calendar.Date, bool) {
	row, ok := rowOf(dates, name)
	return dates[row], ok
}

// rowOf finds the row of a file in a table of publication dates: by its name as
// given, else by the longest end of its path that the table has, down to the name
// without its folder.
func rowOf(dates map[string]calendar.Date, name string) (string, bool) {
	if len(dates) == 0 {
		return "", false
	}
	for rest := filepath.ToSlash(name); ; {
		if _, ok := dates[rest]; ok {
			return rest, true
		}
		_, after, more := strings.Cut(rest, "/")
		if !more {
			return "", false
		}
		rest = after
	}
}
