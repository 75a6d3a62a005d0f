package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"dateline/chrono"
	"dateline/chrono/article"
)

// ShowFormats lists the intermediate forms that --show takes: what each stage
// made of the text, for a person who asks why a line came out as it did.
func ShowFormats() []Format {
	return []Format{
		{"tokens", "words, numbers and marks, with their bytes", ".txt", showTokens},
		{"mentions", "the date mentions", ".txt", writeTagText},
		{"clauses", "the clauses of each sentence, with their verbs", ".txt", showClauses},
		{"events", "every event, before any is left out", ".txt", showEvents},
	}
}

// LookupShow returns the intermediate form of that name.
func LookupShow(name string) (Format, bool) { return named(ShowFormats(), name) }

func showTokens(w io.Writer, c *chrono.Chronology, _ Options) error {
	b := bufio.NewWriter(w)
	kinds := [...]string{article.Word: "word", article.Number: "number", article.Mixed: "mixed", article.Punct: "mark"}
	var tokens []article.Token
	for i := range c.Documents {
		d := &c.Documents[i]
		for s, sentence := range d.Sentences {
			fmt.Fprintf(b, "%s sentence %d, paragraph %d\n", d.ID, s+1, d.Blocks[sentence.Block].Paragraph)
			tokens = article.Tokenize(d.Text, sentence.Span, tokens[:0])
			for _, t := range tokens {
				fmt.Fprintf(b, "  %d-%d\t%s\t%s\n", t.Start, t.End, kinds[t.Kind], Inert(d.Text[t.Start:t.End]))
			}
		}
	}
	return b.Flush()
}

func showClauses(w io.Writer, c *chrono.Chronology, _ Options) error {
	b := bufio.NewWriter(w)
	for i := range c.Documents {
		d := &c.Documents[i]
		for _, cl := range c.Clauses(i) {
			verb := "no verb"
			if cl.Verb.End > cl.Verb.Start {
				verb = Inert(d.Slice(cl.Verb)) + ", " + cl.Tense.String()
			}
			fmt.Fprintf(b, "%s%s (%s): %s\n", strings.Repeat("  ", cl.Depth), cl.Kind, verb, Inert(d.Slice(cl.Span)))
		}
	}
	return b.Flush()
}

func showEvents(w io.Writer, c *chrono.Chronology, _ Options) error {
	b := bufio.NewWriter(w)
	rows := [][]string{{"id", "bytes", "trigger", "class", "tense", "polarity", "modality", "dated by", "date", "title"}}
	x := c.Wire("")
	for _, list := range [][]chrono.WireEvent{x.Events, x.Undated} {
		for _, e := range list {
			date := ""
			if e.Date != nil {
				date = e.Relation + " " + e.Date.EDTF
			}
			rows = append(rows, []string{e.ID, fmt.Sprintf("%s:%d", e.Document, e.Trigger.Start), Inert(e.Trigger.Text), e.Class, e.Tense,
				e.Polarity, e.Modality, e.DatedBy, date, Inert(e.Title)})
		}
	}
	writeRows(b, rows)
	return b.Flush()
}
