package render

import (
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"dateline/chrono"
	"dateline/chrono/article"
)

func newSource(d *article.Document, i int, name string) source {
	s := source{ID: "text-" + strconv.Itoa(i+1), Name: name, Title: d.Title, From: d.DCTSource}
	if !d.DCT.IsZero() {
		s.Published, s.EDTF = sayDate(d.DCT, false), d.DCT.String()
	}
	return s
}

// sourceNames names the documents as briefly as tells them apart: by file name,
// or where two have the same, by the whole path.
func sourceNames(docs []article.Document) []string {
	names, count := make([]string, len(docs)), map[string]int{}
	for i := range docs {
		names[i] = sourceName(&docs[i])
		count[names[i]]++
	}
	for i, n := range names {
		if count[n] > 1 && docs[i].URI != "" {
			names[i] = docs[i].URI
		}
	}
	return names
}

// sourceName is the file name or address of a document, short enough to read.
func sourceName(d *article.Document) string {
	if d.URI == "" || d.URI == "-" {
		return sourcePath(d)
	}
	if strings.Contains(d.URI, "://") {
		return strings.TrimPrefix(strings.TrimPrefix(d.URI, "https://"), "http://")
	}
	return filepath.Base(d.URI)
}

// sourcePath is the path or address of a document, whole.
func sourcePath(d *article.Document) string {
	if d.URI == "" || d.URI == "-" {
		return "standard input"
	}
	return d.URI
}

// pageTitle is the title asked for, or else that of the only document.
func pageTitle(c *chrono.Chronology, opt Options) string {
	switch {
	case opt.Title != "":
		return opt.Title
	case len(c.Documents) == 1 && c.Documents[0].Title != "":
		return c.Documents[0].Title
	case len(c.Documents) == 1:
		return "Chronology of " + sourceName(&c.Documents[0])
	}
	return "Chronology of " + strconv.Itoa(len(c.Documents)) + " articles"
}

// fileName is the base name of the downloads: that of the only document, in
// letters and digits.
func fileName(c *chrono.Chronology) string {
	if len(c.Documents) != 1 {
		return "chronology"
	}
	name := sourceName(&c.Documents[0])
	name = strings.TrimSuffix(name, filepath.Ext(name))
	name = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '-'
	}, name)
	if name = strings.Trim(name, "-"); name == "" || len(name) > 80 {
		return "chronology"
	}
	return name
}
