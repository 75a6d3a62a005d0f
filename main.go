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

func (s *session) notes(file string, messages []string) {
	for _, m := range messages {
		s.note(file, m)
	}
}

func runPrint(s *session, files []string) error {
	usual := "table"
	if s.Text("in") == "jsonl" {
		usual = "jsonl"
	}
	name := s.TextOr("format", usual)
	format, ok := render.Lookup(name)
	if !ok {
		return fmt.Errorf("unknown format %q: see dateline formats", name)
	}
	return s.chronology(files, format)
}

func runHTML(s *session, files []string) error {
	if s.Text("output") == "" && render.IsTerminal(s.stdout) {
		return errors.New("a page is not for a terminal: pass -o FILE")
	}
	format, ok := render.Lookup(s.TextOr("format", "html"))
	if !ok || format.Name != "html" {
		return fmt.Errorf("html writes only html, not %q", s.Text("format"))
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
	sheet, err := s.sheet("with")
	if err != nil {
		return err
	}
	if s.Text("in") == "jsonl" {
		return s.stream(files, render.Stream{Format: format, Options: opt, Filter: filter, Version: version, Progress: s.stderr})
	}
	c, err := s.load(files, "date", opt, sheet)
	if err != nil || c == nil {
		return err
	}
	c, notes, err := sheet.Apply(c)
	if err != nil {
		return fmt.Errorf("%s: %w", s.Text("with"), err)
	}
	s.notes(s.Text("with"), notes)
	c = filter.Apply(c)
	return s.output(s.Text("output"), func(w io.Writer) error { return format.Write(w, c, ropt) })
}

// stream writes the events of documents that come as JSON, one a line.
func (s *session) stream(files []string, stream render.Stream) (err error) {
	if stream.Inputs, files, err = s.inputs(files, "date"); err != nil {
		return err
	}
	return s.output(s.Text("output"), func(w io.Writer) error { return stream.Files(w, files, s.complain) })
}

// runDiff writes what changed from one version to the next, or what became of
// each event in more: of an article, or of chronologies that print wrote.
func runDiff(s *session, files []string) error {
	format, ok := render.LookupDiff(s.TextOr("format", "text"))
	if !ok {
		return fmt.Errorf("unknown format %q for diff: see dateline formats", s.Text("format"))
	}
	only := s.Text("only")
	if only != "" && only != "dates" {
		return fmt.Errorf("--only %q: pass dates", only)
	}
	filter, err := s.filter()
	if err != nil {
		return err
	}
	ropt, err := s.renderOptions()
	if err != nil {
		return err
	}
	versions, err := s.versions(files)
	if err != nil || s.trouble {
		return err
	}
	d := render.Compare(versions, filter, chrono.DiffOptions{OnlyDates: only != ""})
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
	return s.output(s.Text("output"), func(w io.Writer) error { return format.Write(w, d, ropt) })
}

// versions loads each side of a comparison, with every event there is: what one
// version shows may be what the other hides. What git calls /dev/null, or has
// as an empty file, is a version without any.
func (s *session) versions(files []string) ([]*chrono.Chronology, error) {
	opt, err := s.buildOptions()
	names := files
	if s.On("git") && err == nil {
		names, files, err = render.GitSides(files)
	}
	if err == nil && len(files) < 2 {
		err = errors.New("diff compares two files or more: dateline diff OLD NEW")
	}
	sheet := chrono.Sheet{}
	if err == nil {
		sheet, err = s.sheet("with")
	}
	opt.All = true
	var out []*chrono.Chronology
	for i := 0; i < len(files) && err == nil; i++ {
		flag := "date"
		if i == 0 && s.Text("date-old") != "" {
			flag = "date-old"
		} else if i == len(files)-1 && s.Text("date-new") != "" {
			flag = "date-new"
		}
		c := &chrono.Chronology{}
		if info, gone := os.Stat(files[i]); !s.On("git") || gone != nil || info.Size() > 0 {
			c, err = s.load(files[i:i+1], flag, opt, sheet)
		}
		if c != nil && err == nil {
			c, _, err = sheet.Apply(c)
		}
		if c != nil && len(c.Documents) == 1 && s.On("git") {
			c.Documents[0].URI = names[i]
		}
		out = append(out, c)
	}
	return out, err
}

// sheet reads the review sheet that the flag names; the empty one where it
// names none.
func (s *session) sheet(flag string) (chrono.Sheet, error) {
	name := s.Text(flag)
	if name == "" {
		if s.On("accepted") {
			return chrono.Sheet{}, errors.New("--accepted needs a sheet: pass --with TSV")
		}
		return chrono.Sheet{}, nil
	}
	data, err := s.bytes(name)
	if err != nil {
		return chrono.Sheet{}, fmt.Errorf("%s: %w", name, render.Cause(err))
	}
	sheet, err := chrono.ParseSheet(data)
	if err != nil {
		err = fmt.Errorf("%s: %w", name, err)
	}
	return sheet, err
}

// runReview writes the sheet in which a person judges each event, or brings the
// one that is there up to date.
func runReview(s *session, files []string) error {
	filter, err := s.filter()
	if err != nil {
		return err
	}
	opt, err := s.buildOptions()
	if err != nil {
		return err
	}
	opt.All = true
	from := "with"
	if _, err := os.Stat(s.Text("output")); err == nil && s.Text("with") == "" {
		from = "output"
	}
	sheet, err := s.sheet(from)
	if err != nil {
		return err
	}
	c, err := s.load(files, "date", opt, sheet)
	if err != nil || c == nil {
		return err
	}
	shown := filter.Apply(c)
	merged, notes := sheet.Merge(c, slices.Concat(shown.Events, shown.Undated))
	s.notes(s.Text("output"), notes)
	if s.Text("output") == "" {
		return merged.Write(s.stdout)
	}
	return render.ReplaceFile(s.Text("output"), merged.Write)
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
	_, err := io.WriteString(s.stdout, render.CommandLine().Bash())
	return err
}

// runners are the commands by name; render.CommandLine tells what each takes.
func runners() map[string]func(*session, []string) error {
	return map[string]func(*session, []string) error{
		"print": runPrint, "html": runHTML, "diff": runDiff, "tag": runTag, "review": runReview, "formats": runFormats, "completion": runCompletion,
	}
}

// load reads every file, and builds one chronology of them all. dateFlag names
// the flag with their publication date. What cannot be read is complained about
// and left out; the chronology is nil where nothing is left.
func (s *session) load(files []string, dateFlag string, build chrono.Options, sheet chrono.Sheet) (*chrono.Chronology, error) {
	in, files, err := s.inputs(files, dateFlag)
	if err != nil {
		return nil, err
	}
	opt := chrono.ReadOptions{Build: build, Format: s.Text("in"), Sheet: sheet, Published: in.Published, Dates: in.Dates}
	var inputs []chrono.Input
	for _, name := range files {
		inputs = append(inputs, chrono.Input{Name: name, Read: func() ([]byte, error) { return s.bytes(name) }})
	}
	c, problems := chrono.Read(inputs, opt)
	for _, p := range problems {
		s.complain(p.Name, render.Cause(p.Err))
	}
	if c != nil {
		s.warn(c)
	}
	return c, nil
}

// inputs are the files that args and the flags name, and their publication dates.
func (s *session) inputs(args []string, dateFlag string) (in article.Inputs, names []string, err error) {
	in.Stdin = s.stdin
	if phrase := s.Text(dateFlag); phrase != "" {
		if in.Published, err = s.civilDate(dateFlag, phrase); err != nil {
			return in, nil, err
		}
	}
	if in.Dates, err = article.ReadDatesFile(s.Text("dates")); err != nil {
		return in, nil, err
	}
	names = in.Gather(args, s.On("recursive"), s.Text("files-from"), func(err error) { s.complain("", err) })
	return in, names, nil
}

func (s *session) bytes(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(s.stdin)
	}
	return os.ReadFile(name)
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
	f := chrono.Filter{About: s.Text("about"), Certain: s.On("certain"), Accepted: s.On("accepted"), Lead: s.On("lead"), Undated: s.On("undated"), Statements: s.On("statements")}
	for _, end := range []struct {
		flag, phrase string
		date         *calendar.Date
	}{{"since", s.Text("since"), &f.Since}, {"until", s.Text("until"), &f.Until}} {
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
	opt := chrono.Options{All: s.On("lead") || s.On("undated") || s.On("statements")}
	switch s.Text("anchor") {
	case "", "auto":
	case "published":
		opt.Anchor = timex.ToPublished
	case "narrative":
		opt.Anchor = timex.Narrative
	default:
		return opt, fmt.Errorf("--anchor %q: pass auto, published or narrative", s.Text("anchor"))
	}
	return opt, nil
}

func (s *session) renderOptions() (render.Options, error) {
	opt := render.Options{Version: version, Undated: s.On("undated"), Explain: s.On("explain"),
		Title: s.Text("title"), Lanes: s.Text("lanes"), NoText: s.On("no-text")}
	if !slices.Contains([]string{"", "actor", "source", "none"}, opt.Lanes) {
		return opt, fmt.Errorf("--lanes %q: pass actor, source or none", opt.Lanes)
	}
	live := s.Text("output") == "" && render.IsTerminal(s.stdout)
	if live {
		opt.Width = render.TerminalWidth(s.stdout)
	}
	switch s.Text("color") {
	case "", "auto":
		opt.Color = live && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	case "always":
		opt.Color = true
	case "never":
	default:
		return opt, fmt.Errorf("--color %q: pass auto, always or never", s.Text("color"))
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
	if s.On("explain") {
		usual = "text"
	}
	format, ok := render.LookupTag(s.TextOr("format", usual))
	if !ok {
		return fmt.Errorf("unknown format %q for tag: pass timeml or json, or --explain", s.Text("format"))
	}
	folder := format.Name == "timeml" && len(files) > 1
	if folder && s.Text("output") == "" {
		return errors.New("TimeML of several files needs a folder: pass -o FOLDER, or --format json")
	}
	opt, err := s.buildOptions()
	if err != nil {
		return err
	}
	opt.MentionsOnly = true
	c, err := s.load(files, "date", opt, chrono.Sheet{})
	if err != nil || c == nil {
		return err
	}
	ropt := render.Options{Version: version, Explain: s.On("explain")}
	if folder {
		return render.WriteFolder(s.Text("output"), c, format, ropt)
	}
	return s.output(s.Text("output"), func(w io.Writer) error { return format.Write(w, c, ropt) })
}
