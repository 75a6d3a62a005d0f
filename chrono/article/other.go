package article

import (
	"errors"
	"fmt"
	"strings"
)

// noTexts are the files that people give by mistake and that hold no text as
// they are: how such a file begins, what it is, and what to do with it.
var noTexts = []struct{ magic, what, do string }{
	{"\x1f\x8b", "compressed with gzip", "unpack it first with gunzip, or pipe it: zcat FILE | dateline -"},
	{"BZh", "compressed with bzip2", "unpack it first with bunzip2"},
	{"\xfd7zXZ\x00", "compressed with xz", "unpack it first with unxz"},
	{"\x28\xb5\x2f\xfd", "compressed with zstd", "unpack it first with unzstd"},
	{"PK\x03\x04", "a zip archive or an office document", "unpack it, or save the document as text"},
	{"%PDF-", "a PDF", "take its text out first, for example with pdftotext"},
}

// noText says what a file that begins with head is instead of text, and what
// to do; nil where it is none of the kinds we know.
func noText(head string) error {
	for _, s := range noTexts {
		if strings.HasPrefix(head, s.magic) && (s.magic != "BZh" || strings.Contains(head[:min(len(head), 10)], "1AY&SY")) {
			return fmt.Errorf("%s, not text: %s", s.what, s.do)
		}
	}
	return nil
}

// looksNoText tells such files, which readNoText refuses.
func looksNoText(_, head string) bool { return noText(head) != nil }

func readNoText(_ *Document, data []byte) error {
	return noText(string(data[:min(len(data), sniffLen)]))
}

// IsStream reports whether the file called name is by its name a stream: a
// document a line.
func IsStream(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".jsonl") || strings.HasSuffix(name, ".ndjson")
}

// looksStream tells a stream, or other JSON, where one article is wanted: its
// names and brackets are no prose.
func looksStream(name, head string) bool {
	head = strings.TrimLeft(strings.TrimPrefix(head, "\ufeff"), " \t\r\n")
	inside, object := strings.CutPrefix(head, "{")
	return IsStream(name) || object && strings.HasPrefix(strings.TrimLeft(inside, " \t\r\n"), `"`)
}

func readStream(*Document, []byte) error {
	return errors.New("JSON, not an article: documents that come one a line are read by dateline print --in jsonl")
}
