// Command dateline tells what happened when, according to news articles: it
// finds their date mentions, resolves each, ties them to events, and prints or
// draws the sorted chronology, or compares those of two versions of an article.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/compare"
	"dateline/chrono/sheet"
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
	s := &session{stdin: stdin, stdout: stdout, stderr: stderr, now: now, called: map[string]string{}}
	var err error
	s.Line, err = render.CommandLine().Parse(args)
	switch {
	case err != nil:
		s.complain("", err)
	case s.On("version"):
		fmt.Fprintln(stdout, "dateline", version)
	case s.On("help"):
		fmt.Fprint(stdout, render.CommandLine().Help(s.Command))
	default:
		if err := runners()[s.Command](s, s.Files); err != nil {
			s.complain("", err)
		}
		s.notes(s.Text("dates"), s.dated.Unmatched(s.sources, "files"))
	}
	if s.trouble {
		return exitTrouble
	}
	return s.code
}

// session is one invocation of the command.
type session struct {
	render.Line
	stdin          io.Reader
	stdout, stderr io.Writer
	now            time.Time
	trouble        bool              // something was complained about: the exit code is 2
	code           int               // else this
	sources        []string          // the files read, which no output may replace
	dated          article.Inputs    // with the dates that the flags gave these files
	called         map[string]string // by file, what git calls it
	memory         render.Memory
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

func (s *session) notes(file string, messages []string) {
	for _, m := range messages {
		s.note(file, m)
	}
}

func runPrint(s *session, files []string) error {
	if s.Text("show") != "" {
		return s.show(files)
	}
	usual := "table"
	if s.IsStream() {
		usual = "jsonl"
	}
	format, _ := render.Lookup(s.TextOr("format", usual))
	return s.chronology(files, format)
}

// show writes what one stage made of the files, with nothing left out.
func (s *session) show(files []string) error {
	format, _ := render.LookupShow(s.Text("show"))
	o, err := s.options()
	if err != nil {
		return err
	}
	o.build.All = true
	c, err := s.load(files, "date", o)
	if err != nil || c == nil {
		return err
	}
	return s.output(s.Text("output"), func(w io.Writer) error { return format.Write(w, c, o.render) })
}

func runHTML(s *session, files []string) error {
	if s.Text("output") == "" && render.IsTerminal(s.stdout) {
		return errors.New("a page is not for a terminal: pass -o FILE")
	}
	format, _ := render.Lookup("html")
	return s.chronology(files, format)
}

// chronology reads files, builds and filters one chronology of them, and
// writes it in format.
func (s *session) chronology(files []string, format render.Format) error {
	o, err := s.options()
	if err != nil {
		return err
	}
	if s.IsStream() {
		return s.stream(files, o, format)
	}
	c, err := s.load(files, "date", o)
	if err != nil || c == nil {
		return err
	}
	if format.Name == "html" {
		o.sheet, _, err = o.sheet.Merge(c, o.filter)
		o.render.Sheet = o.sheet
	}
	var notes []string
	if err == nil {
		c, notes, err = o.sheet.Apply(c)
	}
	if err != nil {
		return render.About(s.Text("with"), err)
	}
	s.notes(s.Text("with"), notes)
	if hint := c.AboutHint(o.filter.About); hint != "" {
		s.note("", hint)
	}
	c = o.filter.Apply(c)
	return s.output(s.Text("output"), func(w io.Writer) error { return format.Write(w, c, o.render) })
}

// stream writes the events of documents that come as JSON, one a line.
func (s *session) stream(files []string, o options, format render.Format) (err error) {
	if len(o.sheet.Rows) > 0 {
		return errors.New("--with does not go with a stream: its documents are read one by one")
	}
	stream := render.Stream{Format: format, Options: o.build, Filter: o.filter, Version: version, Progress: s.stderr}
	if stream.Inputs, files, err = s.inputs(files, "date"); err != nil {
		return err
	}
	err = s.output(s.Text("output"), func(w io.Writer) error { return stream.Files(w, files, s.complain) })
	if err == nil {
		s.notes(s.Text("dates"), stream.Unmatched())
	}
	return err
}

// runDiff writes what changed from one version to the next, or what became of
// each event in more: of an article, or of chronologies that print wrote.
func runDiff(s *session, files []string) error {
	format, _ := render.LookupDiff(s.TextOr("format", "text"))
	o, err := s.options()
	names := files
	if err == nil && s.On("git") {
		names, files, err = render.GitSides(files)
	}
	if err == nil && len(files) < 2 {
		err = errors.New("diff compares two files or more: dateline diff OLD NEW")
	}
	if err != nil {
		return err
	}
	for i, f := range files {
		s.called[f] = names[i]
	}
	versions, err := s.versions(files, o)
	if err == nil && s.trouble && s.On("git") {
		s.trouble = false // said, and the log goes on: git would end it here
		return s.output(s.Text("output"), func(w io.Writer) error { return render.WriteUnread(w, names) })
	}
	if err != nil || s.trouble {
		return err
	}
	d := render.Compare(versions, o.filter, compare.Options{OnlyDates: s.Text("only") == "dates"})
	d.Word, d.Stat = s.On("word-diff"), s.On("stat")
	for _, hint := range d.Hints {
		s.note("", hint)
	}
	if d.Differs() && !s.On("git") {
		s.code = exitDiffers
	}
	if s.On("quiet") {
		return nil
	}
	return s.output(s.Text("output"), func(w io.Writer) error { return format.Write(w, d, o.render) })
}

// versions loads each side of a comparison, with every event there is: what one
// version shows may be what the other hides. What git calls /dev/null, or has
// as an empty file, is a version without any.
func (s *session) versions(files []string, o options) (out []*chrono.Chronology, err error) {
	o.build.All = true
	for i := 0; i < len(files) && err == nil; i++ {
		flag := "date"
		if i == 0 && s.Text("date-old") != "" {
			flag = "date-old"
		} else if i == len(files)-1 && s.Text("date-new") != "" {
			flag = "date-new"
		}
		c := &chrono.Chronology{}
		if info, gone := os.Stat(files[i]); !s.On("git") || gone != nil || info.Size() > 0 {
			c, err = s.load(files[i:i+1], flag, o)
		}
		out = append(out, c)
	}
	if err != nil || s.trouble {
		return out, err
	}
	out, notes, err := o.sheet.ApplyEach(out)
	s.notes(s.Text("with"), notes)
	return out, render.About(s.Text("with"), err)
}

// sheet reads the review sheet called name; the empty one where it is "".
func (s *session) sheet(name string) (read sheet.Sheet, err error) {
	if name == "" {
		return read, nil
	}
	data, err := s.bytes(name)
	if err == nil {
		read, err = sheet.Parse(data)
	}
	return read, render.About(name, err)
}

// runReview writes the sheet in which a person judges each event, or brings the
// one that is there up to date.
func runReview(s *session, files []string) error {
	o, err := s.options()
	if err != nil {
		return err
	}
	o.build.All = true
	if _, err := os.Stat(s.Text("output")); err == nil && s.Text("with") == "" {
		if o.sheet, err = s.sheet(s.Text("output")); err != nil {
			return err
		}
	}
	c, err := s.load(files, "date", o)
	if err != nil || c == nil {
		return err
	}
	filled, notes, err := o.sheet.Merge(c, o.filter)
	if err != nil {
		return render.About(cmp.Or(s.Text("with"), s.Text("output")), err)
	}
	s.notes(s.Text("output"), notes)
	if s.Text("output") == "" {
		return filled.Write(s.stdout)
	}
	return render.ReplaceFile(s.Text("output"), filled.Write)
}

func runFormats(s *session, _ []string) error { return render.WriteFormats(s.stdout) }

func runCompletion(s *session, shells []string) error {
	return render.CommandLine().Complete(s.stdout, shells)
}

func runHelp(s *session, command []string) error {
	page, err := render.CommandLine().HelpOf(command)
	fmt.Fprint(s.stdout, page)
	return err
}

// runners are the commands by name; render.CommandLine tells what each takes.
func runners() map[string]func(*session, []string) error {
	return map[string]func(*session, []string) error{
		"print": runPrint, "html": runHTML, "diff": runDiff, "tag": runTag, "review": runReview, "formats": runFormats, "completion": runCompletion, "help": runHelp,
	}
}

// load reads every file, and builds one chronology of them all. dateFlag names
// the flag with their publication date. What cannot be read is complained about
// and left out; the chronology is nil where nothing is left.
func (s *session) load(files []string, dateFlag string, o options) (*chrono.Chronology, error) {
	in, files, err := s.inputs(files, dateFlag)
	if err != nil {
		return nil, err
	}
	opt := chrono.ReadOptions{Build: o.build, Format: s.Text("in"), Reviewed: o.sheet.Published(), Published: in.Published, Dates: in.Dates}
	meter := render.NewCounter(s.stderr, len(files), time.Now)
	opt.Build.Done = meter.Step
	var inputs []chrono.Input
	for _, name := range files {
		inputs = append(inputs, chrono.Input{Name: cmp.Or(s.called[name], name), Read: func() ([]byte, error) {
			defer meter.Step()
			return s.bytes(name)
		}})
	}
	s.dated = in
	c, problems := chrono.Read(inputs, opt)
	meter.Clear()
	for _, p := range problems {
		s.complain(p.Name, s.Hint(p.Name, render.Cause(p.Err)))
	}
	if c != nil {
		s.warn(c)
	}
	return c, nil
}

// inputs are the files that args and the flags name, and their publication dates.
func (s *session) inputs(args []string, dateFlag string) (in article.Inputs, names []string, err error) {
	in.Stdin = s.stdin
	if in.Published, err = s.civilDate(dateFlag); err != nil {
		return in, nil, err
	}
	if in.Dates, err = article.ReadDatesFile(s.Text("dates")); err != nil {
		return in, nil, err
	}
	names = in.Gather(args, s.On("recursive"), s.Text("files-from"), func(err error) { s.complain("", err) })
	s.sources = append(s.sources, names...)
	return in, names, nil
}

func (s *session) bytes(name string) (data []byte, err error) {
	if name == "-" {
		data, err = io.ReadAll(s.stdin)
	} else {
		data, err = os.ReadFile(name)
	}
	if s.Command == "tag" { // keeps no events
		s.memory.Read(len(data), 2.5, 20)
	} else {
		s.memory.Read(len(data), 6.5, 15)
	}
	return data, err
}

// civilDate reads the date that a person typed after the flag, the zero Date
// where it was not given, and says on stderr what it was taken for where it was
// not written as ISO 8601.
func (s *session) civilDate(flag string) (calendar.Date, error) {
	phrase := s.Text(flag)
	if phrase == "" {
		return calendar.Date{}, nil
	}
	d, err := timex.ParsePhrase(phrase, s.now)
	if err != nil {
		return d, fmt.Errorf("--%s %q: %w", flag, phrase, err)
	}
	if d.String() != phrase {
		s.note("", fmt.Sprintf("--%s %q is %s", flag, phrase, d))
	}
	return d, nil
}

// options are what the flags ask for.
type options struct {
	filter chrono.Filter
	build  chrono.Options
	render render.Options
	sheet  sheet.Sheet // that --with names; the empty one for none
}

func (s *session) options() (o options, err error) {
	o.filter = chrono.Filter{About: s.Text("about"), Certain: s.On("certain"), Accepted: s.On("accepted"),
		Lead: s.On("lead"), Undated: s.On("undated"), Statements: s.On("statements")}
	o.build.All = o.filter.Lead || o.filter.Undated || o.filter.Statements || s.Text("with") != ""
	live := s.Text("output") == "" && render.IsTerminal(s.stdout)
	o.render = render.Options{Version: version, Undated: s.On("undated"), Explain: s.On("explain"),
		Title: s.Text("title"), Lanes: s.Text("lanes"), NoText: s.On("no-text"),
		Note: func(message string) { s.note("", message) }}
	if live {
		o.render.Width = render.TerminalWidth(s.stdout)
	}
	o.build.Anchor, _ = timex.ParseAnchorMode(s.Text("anchor"))
	o.render.Color = s.Color(live)
	if o.filter.Since, err = s.civilDate("since"); err == nil {
		o.filter.Until, err = s.civilDate("until")
	}
	if f := &o.filter; err == nil && !f.Since.IsZero() && !f.Until.IsZero() && f.Until.Window().Latest < f.Since.Window().Earliest {
		err = errors.New("--since lies after --until")
	}
	if err == nil {
		o.sheet, err = s.sheet(s.Text("with"))
	}
	if err == nil && o.filter.Accepted && s.Text("with") == "" {
		err = errors.New("--accepted needs a sheet: pass --with TSV")
	}
	return o, err
}

// warn writes to stderr what a reader of c must know, and for a document
// without a publication date what to pass.
func (s *session) warn(c *chrono.Chronology) {
	for _, w := range c.Warnings {
		s.note(c.Documents[w.Document].URI, w.Message)
	}
	today, _ := timex.ParsePhrase("today", s.now)
	for i := range c.Documents {
		if d := &c.Documents[i]; d.DCT.IsZero() {
			s.note(d.URI, "publication date unknown; pass it as --date YYYY-MM-DD")
		} else if d.DCT.Start > today.Add(1, calendar.Day).End() {
			s.note(d.URI, fmt.Sprintf("its publication date, %s, is to come: today is %s", d.DCT, today))
		}
	}
}

// output lets write fill the file called name, whole or not at all, or
// standard output where name is "".
func (s *session) output(name string, write func(io.Writer) error) error {
	if name == "" {
		return write(s.stdout)
	}
	sources := append(s.sources, s.Text("with"), s.Text("dates"), s.Text("files-from"))
	return render.WriteOutput(name, sources, write)
}

// runTag writes the date mentions of each file: as TimeML, for several files
// into the folder that -o names; as JSON or, to be read, as text.
func runTag(s *session, files []string) error {
	usual := "timeml"
	if s.On("explain") {
		usual = "text"
	}
	format, _ := render.LookupTag(s.TextOr("format", usual))
	o, err := s.options()
	if err != nil {
		return err
	}
	o.build.MentionsOnly = true
	c, err := s.load(files, "date", o)
	if err != nil || c == nil {
		return err
	}
	if format.Name != "timeml" || len(c.Documents) == 1 {
		return s.output(s.Text("output"), func(w io.Writer) error { return format.Write(w, c, o.render) })
	}
	if s.Text("output") == "" {
		return errors.New("TimeML of several files needs a folder: pass -o FOLDER, or --format json")
	}
	return render.WriteFolder(s.Text("output"), c, format, o.render)
}
