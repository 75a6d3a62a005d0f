package render

import (
	"fmt"
	"strings"
)

// Help is the page that --help prints of command: for the first one, of the
// whole.
func (u Usage) Help(command string) string {
	var b strings.Builder
	whole := command == u.Commands[0].Name
	b.WriteString("dateline tells what happened when, according to the articles it is given.\n\nUsage:\n")
	for i, c := range u.Commands {
		name := c.Name
		if i == 0 {
			name = "[" + name + "]"
		}
		if whole || c.Name == command {
			fmt.Fprintf(&b, "  %-32s %s\n", strings.TrimSpace("dateline "+name+" "+c.Args), c.About)
		}
	}
	b.WriteString("\nFILE may be - for standard input. Flags stand before or after files.\n")
	for _, c := range u.Commands {
		if c.Name == command && c.Text != "" {
			b.WriteString("\n" + c.Text)
		}
	}
	b.WriteString("\nExamples:\n")
	for _, c := range u.Commands {
		if whole || c.Name == command {
			b.WriteString("  " + strings.Join(c.Examples, "\n  ") + "\n")
		}
	}
	b.WriteString("\nFlags:\n")
	for _, f := range u.Flags {
		if f.Has(command) {
			b.WriteString(f.help(command))
		}
	}
	b.WriteString(lastOfHelp)
	return b.String()
}

// HelpOf is the page of the command that words name, of the whole where they
// name none.
func (u Usage) HelpOf(words []string) (string, error) {
	command := u.Commands[0].Name
	for i, w := range words {
		var names []string
		for _, c := range u.Commands {
			names = append(names, c.Name)
			if c.Name == w {
				command = w
			}
		}
		if i > 0 || command != w {
			return "", fmt.Errorf("no command is called %q%s", strings.Join(words, " "), didYouMean(w, names))
		}
	}
	return u.Help(command), nil
}

// help is the line of f in the page of command, with the formats that it
// has beneath.
func (f Flag) help(command string) string {
	short := "    "
	if f.Short != "" {
		short = "-" + f.Short + ", "
	}
	line := fmt.Sprintf("  %s%-18s %s\n", short, strings.TrimSpace("--"+f.Name+" "+f.Value), f.About)
	if f.Name == "format" {
		for _, l := range wrap(strings.Join(choices(command, f.Name), ", "), 55) {
			line += strings.Repeat(" ", 25) + l + "\n"
		}
	}
	return line
}

// The help of the commands, beyond their flags.
const (
	textOfPrint = `A line holds the date, how it is known, and what happened according to whom:
  stated    the whole date is in the words
  reckoned  the rest follows from publication, a heading, another date or event
  assumed   the words allow more than one reading
A date that a person wrote into the review sheet has none: the line says who.
What is planned, alleged, denied or did not happen is marked so. In brackets
stand other articles that tell it, and what a person decided.

Dates of flags are typed as people write them: 2018-05-03, "May 2018",
yesterday. The publication date is what "Tuesday" hangs on: without one, dates
that need it stay unresolved.
`
	textOfHTML = `The page needs no network and is complete without JavaScript. In it events
can be searched, filtered and zoomed, and with --with judged: a accepts, x
rejects, e edits, and Download corrections saves the sheet for --with.
`
	textOfDiff = `Events are compared, not words:
  A added           M moved to another date   S shifted: the same words, another
  D removed         R more precise              publication date
  W reworded        C less precise
Given three versions or more, it tells what became of each event. A version
may be the JSON that print wrote earlier.
`
	textOfTag = `TimeML (the default) has the text byte for byte, with TIMEX3 around each date
mention; of several files it is written into the folder that -o names.
`
	textOfReview = `Write ok, no, fix or add into the first column, with any spreadsheet; with fix
the date or the title in the row are yours, with add the whole row is. A row
with a document and a date alone sets a publication date. Run again on new
versions, it keeps every row, marks what to check again, and appends what is
new; the sheet before stays as .bak.
`
	lastOfHelp = `
Environment: SOURCE_DATE_EPOCH is "now", in seconds since 1970; NO_COLOR turns
colours off.

Exit codes: 0 done; 1 (diff only) the chronologies differ; 2 trouble.
`
)
