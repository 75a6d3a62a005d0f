package article

import (
	"bytes"
	"errors"
	"strings"

	"dateline/chrono/calendar"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	nethtml "golang.org/x/net/html"
)

// looksMarkdown tells Markdown by its name or its front matter.
func looksMarkdown(name, head string) bool {
	if strings.HasSuffix(name, ".md") || strings.HasSuffix(name, ".markdown") {
		return true
	}
	fields, rest := frontMatter(strings.TrimPrefix(head, "\ufeff"))
	return fields["title"] != "" && rest != ""
}

// readMarkdown reads Markdown: its front matter for title and dates, and its
// words without their marks. Code and footnotes' numbers are left out.
func readMarkdown(doc *Document, data []byte) error {
	if err := checkText(data); err != nil {
		return err
	}
	fields, body := frontMatter(strings.TrimPrefix(string(data), "\ufeff"))
	if tangled(body) {
		doc.Warnings = append(doc.Warnings, "nested too deeply for Markdown: read as plain text")
		return readText(doc, data)
	}
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote),
		goldmark.WithRendererOptions(html.WithUnsafe()))
	var page bytes.Buffer
	if err := md.Convert([]byte(body), &page); err != nil {
		return errors.New("not readable as Markdown: try --in text")
	}
	root, err := nethtml.Parse(&page)
	if err != nil {
		return errors.New("nested too deeply for Markdown: try --in text")
	}
	doc.Text, doc.Blocks = htmlBlocks(root, "")
	if len(doc.Blocks) == 0 {
		return errors.New("there are no words in it")
	}
	doc.Title = fields["title"]
	if doc.Title == "" {
		doc.Title = titleOf(doc)
	}
	if lang := langTag(first(fields, "lang", "language")); lang != "" {
		doc.Lang = lang
	}
	if day, ok := fieldDay(fields, doc.Lang, "date", "published", "publishdate", "datepublished", "pubdate", "publication_date"); ok {
		doc.DCT, doc.DCTSource = day, "metadata"
	}
	doc.Modified, _ = fieldDay(fields, doc.Lang, "lastmod", "modified", "updated", "last_modified", "datemodified")
	return nil
}

// Beyond these a text is no Markdown that a person wrote, and the parser's time
// would grow with its square.
const (
	maxNesting  = 60   // quotation and list marks that open one line
	maxBrackets = 2000 // opening brackets in one paragraph
)

// tangled reports whether s has more marks on a line or brackets in a paragraph
// than Markdown is read with.
func tangled(s string) bool {
	brackets := 0
	for line := range strings.Lines(s) {
		words := strings.TrimLeft(line, " \t>-*+0123456789.)\n\r")
		opening := line[:len(line)-len(words)]
		if len(opening)-strings.Count(opening, " ")-strings.Count(opening, "\t") > maxNesting && strings.ContainsAny(strings.TrimSpace(opening), " \t>") {
			return true
		}
		brackets += strings.Count(line, "[")
		if brackets > maxBrackets {
			return true
		}
		if words == "" || opening != "" {
			brackets = strings.Count(line, "[")
		}
	}
	return false
}

// frontMatter returns the fields above a Markdown text, between lines of --- or
// +++, with lower-cased names, and the text below. Lists and nested fields are
// passed over.
func frontMatter(s string) (map[string]string, string) {
	mark, rest, ok := strings.Cut(s, "\n")
	mark = strings.TrimRight(mark, " \r")
	if !ok || mark != "---" && mark != "+++" {
		return nil, s
	}
	sep := ":"
	if mark == "+++" {
		sep = "="
	}
	fields := map[string]string{}
	for rest != "" {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		line = strings.TrimRight(line, " \t\r")
		if line == mark || mark == "---" && line == "..." {
			return fields, rest
		}
		key, value, ok := strings.Cut(line, sep)
		if ok && key != "" && key[0] > ' ' {
			fields[strings.ToLower(strings.TrimSpace(key))] = unquote(strings.TrimSpace(value))
		}
	}
	return nil, s
}

// unquote takes the quotes off a field's value.
func unquote(s string) string {
	if n := len(s); n >= 2 && (s[0] == '"' || s[0] == '\'') && s[n-1] == s[0] {
		return strings.ReplaceAll(s[1:n-1], `\"`, `"`)
	}
	return s
}

func first(fields map[string]string, names ...string) string {
	for _, name := range names {
		if s := fields[name]; s != "" {
			return s
		}
	}
	return ""
}

func fieldDay(fields map[string]string, lang string, names ...string) (calendar.Date, bool) {
	return pageDay(first(fields, names...), lang)
}
