// Command dateline tells what happened when, according to news articles: it
// finds their date mentions, resolves each, ties them to events, and prints or
// draws the sorted chronology, or compares those of two versions of an article.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
	"dateline/render"
)

// version goes into --version and into every file that names its maker.
const version = "0.1.0"

func main() {
	now, err := clock(os.Getenv("SOURCE_DATE_EPOCH"))
	if err != nil {
		fmt.Fprintln(os.Stderr, "dateline:", err)
		os.Exit(exitTrouble)
	}
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, now))
}

// The exit codes.
const (
	exitDone    = 0
	exitDiffers = 1 // diff only: the chronologies differ
	exitTrouble = 2
)

// clock is the "now" that "yesterday" in a flag hangs on: epoch, the value of
// SOURCE_DATE_EPOCH in seconds since 1970 UTC, or the wall clock where empty.
func clock(epoch string) (time.Time, error) {
	if epoch == "" {
		return time.Now(), nil
	}
	sec, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH %q is not a number of seconds", epoch)
	}
	return time.Unix(sec, 0).UTC(), nil
}

// run carries out one command line and returns the exit code. args lack the
// program's name; now is the present, and nothing below reads the clock.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, now time.Time) int {
	s := &session{stdin: stdin, stdout: stdout, stderr: stderr, now: now}
	cmd, files, err := s.parse(args)
	switch {
	case err != nil:
		s.complain("", err)
	case s.set.version:
		fmt.Fprintln(stdout, "dateline", version)
	case s.set.help:
		fmt.Fprint(stdout, help(cmd, s.flags))
	default:
		if err := cmd.run(s, files); err != nil {
			s.complain("", err)
		}
	}
	if s.trouble {
		return exitTrouble
	}
	return s.code
}

// session is one invocation of the command.
type session struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	now            time.Time
	flags          flagSet
	set            settings
	trouble        bool // something was complained about: the exit code is 2
	code           int  // else this
}

// complain writes one error line about file ("" for none), or one for each of
// several joined errors, and remembers that there was trouble.
func (s *session) complain(file string, err error) {
	s.trouble = true
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range several.Unwrap() {
			s.complain(file, e)
		}
		return
	}
	s.note(file, err.Error())
}

// note writes one line to stderr about file, without it being an error.
func (s *session) note(file, message string) {
	if file != "" {
		message = file + ": " + message
	}
	fmt.Fprintln(s.stderr, "dateline: "+render.Inert(message))
}

func runPrint(s *session, files []string) error {
	name := s.set.formatOr("table")
	format, ok := render.Lookup(name)
	if !ok {
		return fmt.Errorf("unknown format %q: see dateline formats", name)
	}
	return s.chronology(files, format)
}

func runHTML(s *session, files []string) error {
	if s.set.output == "" && render.IsTerminal(s.stdout) {
		return errors.New("a page is not for a terminal: pass -o FILE")
	}
	format, ok := render.Lookup(s.set.formatOr("html"))
	if !ok || format.Name != "html" {
		return fmt.Errorf("html writes only html, not %q", s.set.format)
	}
	return s.chronology(files, format)
}

// chronology reads files, builds and filters one chronology of them, and
// writes it in format.
func (s *session) chronology(files []string, format render.Format) error {
	filter, err := s.filter()
	if err != nil {
		return err
	}
	opt, err := s.buildOptions()
	if err != nil {
		return err
	}
	ropt, err := s.renderOptions()
	if err != nil {
		return err
	}
	docs, err := s.read(files)
	if err != nil || len(docs) == 0 {
		return err
	}
	c := chrono.Build(docs, opt)
	s.warn(c)
	c = filter.Apply(c)
	return s.output(s.set.output, func(w io.Writer) error { return format.Write(w, c, ropt) })
}

func runFormats(s *session, files []string) error {
	if len(files) > 0 {
		return errors.New("formats takes no files")
	}
	return render.WriteFormats(s.stdout)
}

// A command is what the first word after the flags names; print where it
// names none.
type command struct {
	name, args, about string
	examples          string
	run               func(*session, []string) error
}

func commands() []command {
	return []command{
		{"print", "FILE...", "the sorted chronology", `dateline --date 2019-09-02 article.txt
dateline print --date "last monday" --explain article.txt
dateline print --since 2018 --until "2019-08" --format json a.txt b.txt`, runPrint},
		{"html", "FILE... -o OUT", "the interactive timeline, one self-contained file", `dateline html --date 2019-09-02 article.txt -o timeline.html`, runHTML},
		{"tag", "FILE...", "the date mentions in place", `dateline tag --date 2019-09-02 article.txt
dateline tag --explain article.txt
dateline tag a.txt b.txt -o folder`, runTag},
		{"formats", "", "the formats, in and out", `dateline formats`, runFormats},
	}
}

// commandNamed splits the words that are not flags into a command and its
// files. A file that bears a command's name is reached as ./print.
func commandNamed(words []string) (command, []string) {
	all := commands()
	if len(words) > 0 {
		for _, c := range all {
			if c.name == words[0] {
				return c, words[1:]
			}
		}
	}
	return all[0], words
}

// settings are the values of the flags, as typed.
type settings struct {
	date, since, until, about       string
	anchor, format, output, color   string
	lead, undated, statements       bool
	certain, explain, help, version bool
}

func (s settings) formatOr(usual string) string {
	if s.format == "" {
		return usual
	}
	return s.format
}

// flagSet is the flags of all commands in one set, so that they may stand
// before the command's name, and which commands each belongs to.
type flagSet struct {
	*pflag.FlagSet
	of map[string]string // flag -> the commands that have it, spaced; "" is all
}

// has reports whether f is a flag of cmd.
func (s flagSet) has(cmd command, f *pflag.Flag) bool {
	of := s.of[f.Name]
	return of == "" || slices.Contains(strings.Fields(of), cmd.name)
}

const timelines = "print html" // the commands that show a filtered chronology

func newFlagSet(set *settings) flagSet {
	f := flagSet{pflag.NewFlagSet("dateline", pflag.ContinueOnError), map[string]string{}}
	f.SortFlags = false
	text := func(p *string, name, short, of, usage string) {
		f.StringVarP(p, name, short, "", usage)
		f.of[name] = of
	}
	truth := func(p *bool, name, short, of, usage string) {
		f.BoolVarP(p, name, short, false, usage)
		f.of[name] = of
	}
	text(&set.date, "date", "", "", "publication `DATE` of every file given")
	text(&set.anchor, "anchor", "", "print html tag", "what relative words hang on, by `MODE`: auto, published or narrative")
	text(&set.format, "format", "", "print html tag", "write `FORMAT`: see dateline formats")
	text(&set.output, "output", "o", "print html tag", "write `FILE` instead of standard output")
	text(&set.since, "since", "", timelines, "only events that may lie on or after `DATE`")
	text(&set.until, "until", "", timelines, "only events that may lie on or before `DATE`")
	text(&set.about, "about", "", timelines, "only events in which `NAME` takes part")
	truth(&set.certain, "certain", "", timelines, "leave out dates that are merely assumed")
	truth(&set.lead, "lead", "", timelines, "also the article's own news, at publication")
	truth(&set.undated, "undated", "", timelines, "also events without a date")
	truth(&set.statements, "statements", "", timelines, "also sayings without date words of their own")
	truth(&set.explain, "explain", "", "print tag", "words, rule, anchor and reason under each line")
	text(&set.color, "color", "", "print", "`WHEN` to colour: auto, always or never")
	truth(&set.help, "help", "h", "", "this help")
	truth(&set.version, "version", "", "", "the version")
	return f
}

// parse reads the command line into s and returns the command and its files.
func (s *session) parse(args []string) (command, []string, error) {
	s.flags = newFlagSet(&s.set)
	err := s.flags.Parse(args)
	cmd, files := commandNamed(s.flags.Args())
	if err != nil {
		return cmd, nil, err
	}
	s.flags.Visit(func(f *pflag.Flag) {
		if err == nil && !s.flags.has(cmd, f) {
			err = fmt.Errorf("%s has no flag --%s", cmd.name, f.Name)
		}
	})
	if err == nil && len(files) == 0 && cmd.args != "" && !s.set.help && !s.set.version {
		err = errors.New("no file given: see dateline --help")
	}
	return cmd, files, err
}

// help is the page that --help prints: of the whole where cmd is print, which
// needs no name, of cmd alone elsewhere.
func help(cmd command, flags flagSet) string {
	var b strings.Builder
	whole := cmd.name == "print"
	if whole {
		b.WriteString("dateline tells what happened when, according to the articles it is given.\n\nUsage:\n")
		for _, c := range commands() {
			name := c.name
			if whole && name == "print" {
				name = "[print]"
			}
			fmt.Fprintf(&b, "  %-32s %s\n", strings.TrimSpace("dateline "+name+" "+c.args), c.about)
		}
		b.WriteString("\nFILE may be - for standard input. Flags stand before or after files.\n")
	} else {
		fmt.Fprintf(&b, "dateline %s: %s\n\nUsage:\n  dateline %s %s\n", cmd.name, cmd.about, cmd.name, cmd.args)
	}
	b.WriteString("\nExamples:\n")
	for _, c := range commands() {
		if whole || c.name == cmd.name {
			b.WriteString("  " + strings.ReplaceAll(c.examples, "\n", "\n  ") + "\n")
		}
	}
	b.WriteString("\nFlags:\n")
	flags.VisitAll(func(f *pflag.Flag) {
		if !flags.has(cmd, f) {
			return
		}
		short, value, usage := "    ", "", f.Usage
		if f.Shorthand != "" {
			short = "-" + f.Shorthand + ", "
		}
		if f.Value.Type() != "bool" {
			value, usage = pflag.UnquoteUsage(f)
		}
		fmt.Fprintf(&b, "  %s%-18s %s\n", short, strings.TrimSpace("--"+f.Name+" "+value), usage)
	})
	b.WriteString("\nExit codes: 0 done; 1 (diff only) the chronologies differ; 2 trouble.\n")
	return b.String()
}

// read reads every file into a document, in order. What cannot be read is
// complained about and left out.
func (s *session) read(files []string) ([]article.Document, error) {
	var published calendar.Date
	if s.set.date != "" {
		var err error
		if published, err = s.civilDate("date", s.set.date); err != nil {
			return nil, err
		}
	}
	var docs []article.Document
	for _, name := range files {
		doc, err := s.readOne(name)
		if err != nil {
			s.complain(name, render.Cause(err))
			continue
		}
		doc.ID = "d" + strconv.Itoa(len(docs)+1)
		if !published.IsZero() {
			if own := doc.DCT; !own.IsZero() && own != published {
				doc.Warnings = append(doc.Warnings, fmt.Sprintf("the document says it was published on %s; --date %s wins", own, published))
			}
			doc.DCT, doc.DCTSource = published, "flag"
		}
		docs = append(docs, doc)
	}
	return docs, nil
}

func (s *session) readOne(name string) (article.Document, error) {
	var data []byte
	var err error
	if name == "-" {
		data, err = io.ReadAll(s.stdin)
	} else {
		data, err = os.ReadFile(name)
	}
	if err != nil {
		return article.Document{}, err
	}
	return article.Read(name, data, article.Options{})
}

// civilDate reads the date that a person typed after a flag, and says on
// stderr what it was taken for where it was not written as ISO 8601.
func (s *session) civilDate(flag, phrase string) (calendar.Date, error) {
	d, err := timex.ParsePhrase(phrase, s.now)
	if err != nil {
		return d, fmt.Errorf("--%s %q: %w", flag, phrase, err)
	}
	if d.String() != phrase {
		s.note("", fmt.Sprintf("--%s %q is %s", flag, phrase, d))
	}
	return d, nil
}

// filter is what the flags say of the events to show.
func (s *session) filter() (chrono.Filter, error) {
	f := chrono.Filter{About: s.set.about, Certain: s.set.certain, Lead: s.set.lead, Undated: s.set.undated, Statements: s.set.statements}
	for _, end := range []struct {
		flag, phrase string
		date         *calendar.Date
	}{{"since", s.set.since, &f.Since}, {"until", s.set.until, &f.Until}} {
		if end.phrase == "" {
			continue
		}
		d, err := s.civilDate(end.flag, end.phrase)
		if err != nil {
			return f, err
		}
		*end.date = d
	}
	return f, nil
}

func (s *session) buildOptions() (chrono.Options, error) {
	var opt chrono.Options
	switch s.set.anchor {
	case "", "auto":
	case "published":
		opt.Anchor = timex.ToPublished
	case "narrative":
		opt.Anchor = timex.Narrative
	default:
		return opt, fmt.Errorf("--anchor %q: pass auto, published or narrative", s.set.anchor)
	}
	return opt, nil
}

func (s *session) renderOptions() (render.Options, error) {
	opt := render.Options{Version: version, Undated: s.set.undated, Explain: s.set.explain}
	live := s.set.output == "" && render.IsTerminal(s.stdout)
	if live {
		opt.Width = render.TerminalWidth(s.stdout)
	}
	switch s.set.color {
	case "", "auto":
		opt.Color = live && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	case "always":
		opt.Color = true
	case "never":
	default:
		return opt, fmt.Errorf("--color %q: pass auto, always or never", s.set.color)
	}
	return opt, nil
}

// warn writes to stderr what a reader of c must know, and for a document
// without a publication date what to pass.
func (s *session) warn(c *chrono.Chronology) {
	for _, w := range c.Warnings {
		s.note(c.Documents[w.Document].URI, w.Message)
	}
	for i := range c.Documents {
		if d := &c.Documents[i]; d.DCT.IsZero() {
			s.note(d.URI, "publication date unknown; pass it as --date YYYY-MM-DD")
		}
	}
}

// output lets write fill the file called name, whole or not at all, or
// standard output where name is "".
func (s *session) output(name string, write func(io.Writer) error) error {
	if name == "" {
		return write(s.stdout)
	}
	return render.WriteFile(name, write)
}

// runTag writes the date mentions of each file: as TimeML, for several files
// into the folder that -o names; as JSON or, to be read, as text.
func runTag(s *session, files []string) error {
	usual := "timeml"
	if s.set.explain {
		usual = "text"
	}
	format, ok := render.LookupTag(s.set.formatOr(usual))
	if !ok {
		return fmt.Errorf("unknown format %q for tag: pass timeml or json, or --explain", s.set.format)
	}
	folder := format.Name == "timeml" && len(files) > 1
	if folder && s.set.output == "" {
		return errors.New("TimeML of several files needs a folder: pass -o FOLDER, or --format json")
	}
	opt, err := s.buildOptions()
	if err != nil {
		return err
	}
	opt.MentionsOnly = true
	docs, err := s.read(files)
	if err != nil || len(docs) == 0 {
		return err
	}
	c := chrono.Build(docs, opt)
	s.warn(c)
	ropt := render.Options{Version: version, Explain: s.set.explain}
	if folder {
		return render.WriteFolder(s.set.output, c, format, ropt)
	}
	return s.output(s.set.output, func(w io.Writer) error { return format.Write(w, c, ropt) })
}
