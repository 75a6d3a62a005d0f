package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFolder(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"b.txt", "a/page.html", "a/page_files/frame.html", "a/photo.jpg", "a/notes_files/x.md", ".git/c.txt", "z.MD", "z.txt.bak"} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(root, filepath.Join(root, "a", "circle")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("nowhere", filepath.Join(root, "gone.txt")); err != nil {
		t.Fatal(err)
	}
	names, errs := folder(root)
	for i := range names {
		names[i], _ = filepath.Rel(root, names[i])
	}
	if got := strings.Join(names, " "); got != "a/notes_files/x.md a/page.html b.txt z.MD" {
		t.Error(got)
	}
	if len(errs) != 1 || !strings.Contains(errs[0].Error(), "gone.txt") {
		t.Error(errs)
	}
	if _, errs := folder(filepath.Join(root, "none")); len(errs) != 1 {
		t.Error(errs)
	}
}

func TestReadDates(t *testing.T) {
	dates, err := readDates(strings.NewReader("\ufefffile\tpublished\r\na.txt\t2004-09-06\r\n\n# later\nb/c.txt\t2004-09-07\tmore\n"))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"a.txt": "2004-09-06", "x/a.txt": "2004-09-06", "b/c.txt": "2004-09-07", "c.txt": ""} {
		if day, _ := dateOf(dates, name); day.String() != want {
			t.Errorf("%s: %s", name, day)
		}
	}
	for in, want := range map[string]string{
		"a.txt\t2004-09-06\nb.txt 2004-09-07\n":    "line 2: a file, a tab and a date like 2019-09-02 are wanted",
		"a.txt\t2004-02-30\n":                      `line 1: "2004-02-30" is no date like 2019-09-02`,
		"a.txt\tsomeday\n":                         `line 1: "someday" is no date like 2019-09-02`,
		"a.txt\t\n":                                "line 1: a file, a tab and a date like 2019-09-02 are wanted",
		"a.txt\t2004-09-06\n\na.txt\t2004-09-07\n": "line 3: a second date for a.txt",
	} {
		if _, err := readDates(strings.NewReader(in)); err == nil || err.Error() != want {
			t.Errorf("%q: %v", in, err)
		}
	}
}

func TestReadNames(t *testing.T) {
	for in, want := range map[string]string{"a b.txt\r\n\nc.txt": "a b.txt|c.txt", "a\nb.txt\x00c.txt\x00": "a\nb.txt|c.txt"} {
		names, err := readNames(strings.NewReader(in))
		if err != nil || strings.Join(names, "|") != want {
			t.Errorf("%q: %q %v", in, names, err)
		}
	}
}

const saved = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://herald.example/2004/09/06/ferry\r\n" +
	"Subject: =?utf-8?Q?Ferry_sinks?=\r\nDate: Wed, 8 Sep 2004 10:00:00 -0000\r\nMIME-Version: 1.0\r\n" +
	"Content-Type: multipart/related; type=\"text/html\"; boundary=\"--B--\"\r\n\r\n" +
	"----B--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n" +
	"----B--\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
	"<html><body><p>The Caf=E9 ferry sank on Monday in the harbour of Arlo, =\r\nand all who were on it swam ashore.</p></body></html>\r\n----B----\r\n"

func TestMHTML(t *testing.T) {
	doc, err := Read("-", []byte(saved), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if doc.Text != "The Café ferry sank on Monday in the harbour of Arlo, and all who were on it swam ashore." || doc.Title != "Ferry sinks" {
		t.Errorf("%q, title %q", doc.Text, doc.Title)
	}
	if doc.DCT.String() != "2004-09-06" || doc.DCTSource != "url" || doc.Captured.String() != "2004-09-08" {
		t.Errorf("DCT %s from %s, captured %s", doc.DCT, doc.DCTSource, doc.Captured)
	}
	for in, want := range map[string]string{
		"nothing":                           "no mail header: not a page saved as MHTML",
		"From: a\n\nnothing":                "no content type: not a page saved as MHTML",
		"Content-Type: text/plain\n\nwords": "no page in this MHTML file",
	} {
		if _, err := Read("a.mhtml", []byte(in), Options{}); err == nil || err.Error() != want {
			t.Errorf("%q: %v", in, err)
		}
	}
}

// What an archive or a browser notes of its visit bounds the publication date and
// is never taken for it.
func TestCaptureTimesAreNoPublicationDates(t *testing.T) {
	story := "<p>The ferry sank in the harbour of Arlo, and all who were on it swam ashore and were fed by the town.</p>"
	for name, c := range map[string]struct{ name, page, captured, published string }{
		"wayback link":   {"a.html", `<html><head><link rel="canonical" href="http://web.archive.org/web/20040908101500/https://h.example/ferry"></head>` + story, "2004-09-08", ""},
		"wayback banner": {"a.html", "<html>" + story + "<!-- FILE ARCHIVED ON 10:15:00 Sep 08, 2004 AND RETRIEVED FROM THE ARCHIVE -->", "2004-09-08", ""},
		"wayback name":   {"20040908101500_ferry.html", "<html>" + story, "2004-09-08", ""},
		"both":           {"20040908101500_ferry.html", `<html><meta property="article:published_time" content="2004-09-06T08:00">` + story, "2004-09-08", "2004-09-06"},
		"address":        {"https://h.example/2004/09/06/ferry", "The ferry sank.", "", "2004-09-06"},
		"file name":      {"news/2004-09-06-ferry.html", "<html>" + story, "", "2004-09-06"},
		"folder name":    {"2004-09-06/ferry.html", "<html>" + story, "", ""},
		"saved from":     {"a.html", "<html><!-- saved from url=(0031)https://h.example/2004/09/06/ferry -->" + story, "", "2004-09-06"},
	} {
		doc, err := Read(c.name, []byte(c.page), Options{})
		if err != nil || doc.Captured.String() != c.captured || doc.DCT.String() != c.published {
			t.Errorf("%s: captured %s, published %s, %v", name, doc.Captured, doc.DCT, err)
		}
	}
}
