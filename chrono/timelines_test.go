package chrono

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// timelines is where the articles and entity timelines of SemEval-2015 task 4
// lie, beside the project: they are not ours to ship.
const timelines = "../../shared/corpora/timelines"

var (
	tmlText     = regexp.MustCompile(`(?s)<TEXT[^>]*>(.*?)</TEXT>`)
	tmlDCT      = regexp.MustCompile(`(?s)<DCT>.*?value="(\d{4}-\d\d-\d\d)`)
	tmlSentence = regexp.MustCompile(`</s>\s*`)
	tmlTag      = regexp.MustCompile(`<[^>]+>`)
)

// timelineArticles reads the articles, a sentence a line, by their number.
func timelineArticles(t *testing.T) (docs []article.Document, byNumber map[string]int) {
	t.Helper()
	names, err := filepath.Glob(timelines + "/*.tml")
	if err != nil || len(names) == 0 {
		t.Skip("no articles in " + timelines + ": the entity timelines are scored where they are at hand")
	}
	byNumber = map[string]int{}
	var texts []string
	dates := map[string]string{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := tmlSentence.ReplaceAllString(string(tmlText.FindSubmatch(data)[1]), "\n")
		texts = append(texts, html.UnescapeString(tmlTag.ReplaceAllString(text, "")))
		dates[filepath.Base(name)] = string(tmlDCT.FindSubmatch(data)[1])
	}
	for i, name := range names {
		doc, err := article.Read(filepath.Base(name), []byte(texts[i]), article.Options{Format: "text"})
		if err != nil {
			t.Fatal(err)
		}
		if doc.DCT, err = timex.ParsePhrase(dates[doc.URI], time.Unix(0, 0).UTC()); err != nil {
			t.Fatal(err)
		}
		doc.DCTSource = "flag"
		doc.ID = "d" + strconv.Itoa(i+1)
		docs = append(docs, doc)
		byNumber[strings.FieldsFunc(doc.URI, func(r rune) bool { return r == '-' || r == '_' })[0]] = i
	}
	return docs, byNumber
}

// timelineMention is an event mention of a gold timeline.
type timelineMention struct {
	date     string // EDTF
	document int
	sentence int // line of the text, from 0
	word     string
}

// readTimeline reads the dated mentions of a timeline, and the name of whom it
// is about.
func readTimeline(t *testing.T, path string, byNumber map[string]int) (name string, out []timelineMention) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	for _, line := range lines[1:] {
		f := strings.Fields(line)
		date := strings.ReplaceAll(f[1], "-XX", "")
		if strings.HasPrefix(date, "XXX") {
			continue
		}
		for _, m := range f[2:] {
			part := strings.SplitN(m, "-", 3)
			document, ok := byNumber[part[0]]
			sentence, err := strconv.Atoi(part[1])
			if !ok || err != nil {
				continue // of an article that is not there
			}
			out = append(out, timelineMention{date, document, sentence, part[2]})
		}
	}
	return strings.TrimPrefix(strings.TrimSpace(lines[0]), "Beatles "), out // the articles call it Apple Corps
}

// lineNumber is the line of a text, from 0, in which offset at lies.
func lineNumber(text string, at int) int { return strings.Count(text[:at], "\n") }

// TestTimelines says how many event mentions of each entity's timeline have a
// line of the right date under --about: of any event of their sentence, and of
// their own word.
func TestTimelines(t *testing.T) {
	docs, byNumber := timelineArticles(t)
	all := Build(docs, Options{All: true})
	files, err := filepath.Glob(timelines + "/gold/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no timelines", err)
	}
	total, line, own := 0, 0, 0
	for _, f := range files {
		name, mentions := readTimeline(t, f, byNumber)
		c := Filter{About: name, Lead: true, Statements: true, Undated: true}.Apply(all)
		n, k := 0, 0
		for _, m := range mentions {
			sentence, word := c.findMention(m)
			if sentence {
				n++
			} else {
				t.Logf("%s: missed %s %s %d %s: %s", name, m.date, docs[m.document].URI, m.sentence, m.word, all.classOfMiss(m))
			}
			if word {
				k++
			}
		}
		t.Logf("%s: %d mentions, %d with a line of the right date (%d%%), %d of their own word", name, len(mentions), n, 100*n/len(mentions), k)
		total, line, own = total+len(mentions), line+n, own+k
	}
	t.Logf("all: %d mentions, %d with a line of the right date (%d%%), %d of their own word", total, line, 100*line/total, own)
	const floor = 52 // in a hundred; the gold has states and what nobody dates as well
	if 100*line < floor*total {
		t.Errorf("%d of %d mentions have a line of the right date, want %d%% or more", line, total, floor)
	}
}

// dates reports whether v is the date of m, or a finer one in it: a timeline may
// have no more than the month of what an article tells to the day.
func (m timelineMention) dates(v timex.Value) bool {
	want, err := calendar.ParseEDTF(m.date)
	return err == nil && !v.Date.IsZero() && (v.EDTF() == m.date || want.Window().Contains(v.Window()))
}

// findMention reports whether an event of the sentence of m has its date, and
// whether one of its word does.
func (c *Chronology) findMention(m timelineMention) (sentence, word bool) {
	for i := range c.Events {
		e := &c.Events[i]
		for _, a := range append([]Telling{e.Telling}, e.Also...) {
			doc := &c.Documents[a.Document]
			if a.Document != m.document || lineNumber(doc.Text, a.Trigger.Start) != m.sentence || !m.dates(e.Value) && !m.dates(a.Value) {
				continue
			}
			sentence = true
			word = word || slices.Contains(strings.Split(m.word, "_"), doc.Slice(a.Trigger))
		}
	}
	return sentence, word
}

// classOfMiss says what is there instead of a line of m.
func (c *Chronology) classOfMiss(m timelineMention) string {
	var there []string
	for _, list := range [][]Event{c.Events, c.Undated} {
		for _, e := range list {
			for _, a := range append([]Telling{e.Telling}, e.Also...) {
				doc := &c.Documents[a.Document]
				if a.Document == m.document && lineNumber(doc.Text, a.Trigger.Start) == m.sentence {
					there = append(there, fmt.Sprintf("%s %q %q", e.Value.EDTF(), doc.Slice(a.Trigger), e.Actors))
				}
			}
		}
	}
	if len(there) == 0 {
		return "no event of its sentence"
	}
	return strings.Join(there, "; ")
}
