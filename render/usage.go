package render

import (
	"slices"
	"strings"
)

// Usage is what can stand on the command line. The first command needs no name.
type Usage struct {
	Commands []Command
	Flags    []Flag
}

// Command is one command of the line.
type Command struct {
	Name, Args, About string
	Text              string // its help beyond the flags: paragraphs of short lines
	Examples          []string
}

// Flag is one flag. Value names what it takes, "" for one that is set or not;
// Of is the commands that have it, with a blank between, "" for all.
type Flag struct {
	Name, Short, Value, Of, About string
}

const (
	anyText   = "print html diff tag review" // the commands that read articles
	timelines = "print html diff review"     // those that show a filtered chronology
)

// CommandLine is all that dateline understands.
func CommandLine() Usage {
	return Usage{
		Commands: []Command{
			{"print", "FILE...", "the sorted chronology", textOfPrint, []string{
				`dateline --date 2019-09-02 article.txt`,
				`dateline print --date "last monday" --explain article.txt`,
				`dateline print --since 2018 --until 2019-08 --format json a.txt b.txt`}},
			{"html", "FILE... -o OUT", "the interactive timeline, one self-contained file", textOfHTML, []string{
				`dateline html --date 2019-09-02 article.txt -o timeline.html`}},
			{"diff", "OLD NEW [NEWER...]", "what changed between versions", textOfDiff, []string{
				`dateline diff --date-old 2018-08-14 --date-new 2018-08-15 old.txt new.txt`,
				`dateline diff --stat v1.txt v2.txt v3.txt`,
				`GIT_EXTERNAL_DIFF="dateline diff --git" git diff`}},
			{"tag", "FILE...", "the date mentions in place", textOfTag, []string{
				`dateline tag --date 2019-09-02 article.txt`,
				`dateline tag --explain article.txt`,
				`dateline tag a.txt b.txt -o folder`}},
			{"review", "FILE... -o TSV", "a sheet for a person to accept, reject or correct lines", textOfReview, []string{
				`dateline review --date 2019-09-02 article.txt -o case.tsv`,
				`dateline html --with case.tsv --accepted article.txt -o timeline.html`}},
			{"formats", "", "the formats, in and out", "", []string{
				`dateline formats`}},
			{"completion", "bash", "shell completion", "", []string{
				`source <(dateline completion bash)`}},
			{"help", "[COMMAND]", "this help, or that of one command", "", []string{
				`dateline help print`}},
		},
		Flags: []Flag{
			{"date", "", "DATE", anyText, "publication date of every file given"},
			{"dates", "", "TSV", anyText, "publication dates: a file, a tab, its date, one a line"},
			{"recursive", "r", "", "print html tag review", "take the articles in folders and below"},
			{"files-from", "", "LIST", "print html tag review", "also the files named in LIST, one a line; - is standard input"},
			{"anchor", "", "MODE", anyText, "what relative words hang on: auto, published, narrative"},
			{"in", "", "FORMAT", anyText, "what the files are: auto, text, html, mhtml, markdown, timeml, json, jsonl"},
			{"format", "", "FORMAT", "print html diff tag", "how to write it; dateline formats tells of each"},
			{"output", "o", "FILE", anyText, "write there instead of to standard output"},
			{"since", "", "DATE", timelines, "only events that may lie on or after it"},
			{"until", "", "DATE", timelines, "only events that may lie on or before it"},
			{"about", "", "NAME", timelines, "only events in which the one so named takes part"},
			{"certain", "", "", timelines, "leave out dates that are merely assumed"},
			{"with", "", "TSV", timelines, "apply a reviewed sheet"},
			{"accepted", "", "", "print html diff", "only what the sheet accepts, corrects or adds"},
			{"lead", "", "", timelines, "also the article's own news, at publication"},
			{"undated", "", "", timelines, "also events without a date"},
			{"statements", "", "", timelines, "also sayings without date words of their own"},
			{"explain", "", "", "print diff tag", "words, rule, anchor and reason under each line"},
			{"show", "", "FORM", "print", "an intermediate form: tokens, mentions, clauses or events"},
			{"title", "", "TITLE", "html", "heading of the page"},
			{"lanes", "", "KIND", "html", "a lane for each actor, source or none"},
			{"no-text", "", "", "html", "leave the article's text out of the page"},
			{"date-old", "", "DATE", "diff", "publication date of OLD alone"},
			{"date-new", "", "DATE", "diff", "publication date of NEW alone"},
			{"only", "", "dates", "diff", "ignore rewording"},
			{"word-diff", "", "", "diff", "mark changed words as [-old-]{+new+}"},
			{"stat", "", "", "diff", "the counts alone"},
			{"quiet", "q", "", "diff", "nothing but the exit code"},
			{"git", "", "", "diff", "take the arguments that git gives an external driver"},
			{"color", "", "WHEN", "print diff", "auto, always or never"},
			{"help", "h", "", "", "this help"},
			{"version", "", "", "", "the version"},
		},
	}
}

// Has reports whether command has the flag f.
func (f Flag) Has(command string) bool {
	return f.Of == "" || slices.Contains(strings.Fields(f.Of), command)
}
