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
		fmt.Fprint(stdout, s.usage.Help(cmd.Name))
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
	usage          render.Usage
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

func runCompletion(s *session, shells []string) error {
	if len(shells) != 1 || shells[0] != "bash" {
		return errors.New("completion is for bash alone: dateline completion bash")
	}
	_, err := io.WriteString(s.stdout, s.usage.Bash())
	return err
}

// command is what the first word after the flags names; print where it names
// none.
type command struct {
	render.Command
	run func(*session, []string) error
}

func commands() []command {
	return []command{
		{render.Command{Name: "print", Args: "FILE...", About: "the sorted chronology", Examples: []string{
			`dateline --date 2019-09-02 article.txt`,
			`dateline print --date "last monday" --explain article.txt`,
			`dateline print --since 2018 --until 2019-08 --format json a.txt b.txt`}}, runPrint},
		{render.Command{Name: "html", Args: "FILE... -o OUT", About: "the interactive timeline, one self-contained file", Examples: []string{
			`dateline html --date 2019-09-02 article.txt -o timeline.html`}}, runHTML},
		{render.Command{Name: "tag", Args: "FILE...", About: "the date mentions in place", Examples: []string{
			`dateline tag --date 2019-09-02 article.txt`,
			`dateline tag --explain article.txt`,
			`dateline tag a.txt b.txt -o folder`}}, runTag},
		{render.Command{Name: "formats", About: "the formats, in and out", Examples: []string{
			`dateline formats`}}, runFormats},
		{render.Command{Name: "completion", Args: "bash", About: "shell completion", Examples: []string{
			`source <(dateline completion bash)`}}, runCompletion},
	}
}

// commandNamed splits the words that are not flags into a command and its
// files. A file that bears a command's name is reached as ./print.
func commandNamed(words []string) (command, []string) {
	all := commands()
	if len(words) > 0 {
		for _, c := range all {
			if c.Name == words[0] {
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
	in, title, lanes                string
	noText                          bool
	lead, undated, statements       bool
	certain, explain, help, version bool
}

func (s settings) formatOr(usual string) string {
	if s.format == "" {
		return usual
	}
	return s.format
}

// flagRow is one flag of one or more commands, and where its value goes: text or
// truth.
type flagRow struct {
	render.Flag
	text  *string
	truth *bool
}

const timelines = "print html" // the commands that show a filtered chronology

// flags are those of all commands in one list, so that they may stand before
// the command's name.
func flags(set *settings) []flagRow {
	text := func(p *string, name, short, value, of, about string) flagRow {
		return flagRow{render.Flag{Name: name, Short: short, Value: value, Of: of, About: about}, p, nil}
	}
	truth := func(p *bool, name, short, of, about string) flagRow {
		return flagRow{render.Flag{Name: name, Short: short, Of: of, About: about}, nil, p}
	}
	return []flagRow{
		text(&set.date, "date", "", "DATE", "print html tag", "publication date of every file given"),
		text(&set.anchor, "anchor", "", "MODE", "print html tag", "what relative words hang on: auto, published, narrative"),
		text(&set.in, "in", "", "FORMAT", "print html tag", "what the files are, where they do not show it themselves"),
		text(&set.format, "format", "", "FORMAT", "print html tag", "see dateline formats"),
		text(&set.output, "output", "o", "FILE", "print html tag", "write there instead of to standard output"),
		text(&set.since, "since", "", "DATE", timelines, "only events that may lie on or after it"),
		text(&set.until, "until", "", "DATE", timelines, "only events that may lie on or before it"),
		text(&set.about, "about", "", "NAME", timelines, "only events in which the one so named takes part"),
		truth(&set.certain, "certain", "", timelines, "leave out dates that are merely assumed"),
		truth(&set.lead, "lead", "", timelines, "also the article's own news, at publication"),
		truth(&set.undated, "undated", "", timelines, "also events without a date"),
		truth(&set.statements, "statements", "", timelines, "also sayings without date words of their own"),
		truth(&set.explain, "explain", "", "print tag", "words, rule, anchor and reason under each line"),
		text(&set.title, "title", "", "TITLE", "html", "heading of the page"),
		text(&set.lanes, "lanes", "", "KIND", "html", "a lane for each actor, source or none"),
		truth(&set.noText, "no-text", "", "html", "leave the article's text out of the page"),
		text(&set.color, "color", "", "WHEN", "print", "auto, always or never"),
		truth(&set.help, "help", "h", "", "this help"),
		truth(&set.version, "version", "", "", "the version"),
	}
}

// usage is what --help and the completion show of all this.
func usage(all []flagRow) render.Usage {
	var u render.Usage
	for _, c := range commands() {
		u.Commands = append(u.Commands, c.Command)
	}
	for _, f := range all {
		u.Flags = append(u.Flags, f.Flag)
	}
	return u
}

// parse reads the command line into s and returns the command and its files.
func (s *session) parse(args []string) (command, []string, error) {
	set := pflag.NewFlagSet("dateline", pflag.ContinueOnError)
	all := flags(&s.set)
	for _, f := range all {
		if f.text != nil {
			set.StringVarP(f.text, f.Name, f.Short, "", f.About)
		} else {
			set.BoolVarP(f.truth, f.Name, f.Short, false, f.About)
		}
	}
	s.usage = usage(all)
	if err := set.Parse(args); err != nil {
		return command{}, nil, err
	}
	cmd, files := commandNamed(set.Args())
	for _, f := range all {
		if set.Changed(f.Name) && !f.Has(cmd.Name) {
			return cmd, nil, fmt.Errorf("%s has no flag --%s", cmd.Name, f.Name)
		}
	}
	if len(files) == 0 && cmd.Args != "" && !s.set.help && !s.set.version {
		return cmd, nil, errors.New("no file given: see dateline --help")
	}
	return cmd, files, nil
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
	return article.Read(name, data, article.Options{Format: s.set.in})
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
	opt := chrono.Options{All: s.set.lead || s.set.undated || s.set.statements}
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
	opt := render.Options{Version: version, Undated: s.set.undated, Explain: s.set.explain,
		Title: s.set.title, Lanes: s.set.lanes, NoText: s.set.noText}
	if !slices.Contains([]string{"", "actor", "source", "none"}, opt.Lanes) {
		return opt, fmt.Errorf("--lanes %q: pass actor, source or none", opt.Lanes)
	}
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
