package render

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/pflag"
)

// Line is a command line that was read.
type Line struct {
	Command string // its name
	Files   []string
	flags   *pflag.FlagSet
}

// Parse reads the words after the program's name. Flags stand before or after
// the command and the files; a file that bears a command's name is reached as
// ./print. A flag that the command does not have is an error.
func (u Usage) Parse(args []string) (Line, error) {
	command := u.Commands[0]
	line := Line{Command: command.Name, flags: pflag.NewFlagSet("dateline", pflag.ContinueOnError)}
	for _, f := range u.Flags {
		if f.Value == "" {
			line.flags.BoolP(f.Name, f.Short, false, f.About)
		} else {
			line.flags.VarP(&once{}, f.Name, f.Short, f.About)
		}
	}
	if err := line.flags.Parse(args); err != nil {
		return line, u.unknownFlag(err)
	}
	line.Files = line.flags.Args()
	for _, c := range u.Commands {
		if len(line.Files) > 0 && line.Files[0] == c.Name {
			command, line.Command, line.Files = c, c.Name, line.Files[1:]
			break
		}
	}
	for _, f := range u.Flags {
		if line.flags.Changed(f.Name) && !f.Has(command.Name) {
			return line, fmt.Errorf("%s has no flag --%s: it is of %s", command.Name, f.Name, strings.ReplaceAll(f.Of, " ", ", "))
		}
		if f.Value != "" && line.flags.Changed(f.Name) && line.Text(f.Name) == "" {
			return line, fmt.Errorf("--%s is empty: it takes %s", f.Name, f.Value)
		}
	}
	if err := line.checkChoices(u.Flags, command.Name); err != nil {
		return line, err
	}
	if len(line.Files) > 0 && command.Args == "" {
		return line, fmt.Errorf("%s takes no files", command.Name)
	}
	if len(line.Files) == 0 && command.needsFiles() && line.Text("files-from") == "" && !line.On("help") && !line.On("version") {
		return line, errors.New("no file given: see dateline --help")
	}
	return line, nil
}

// needsFiles reports whether c is nothing without an argument.
func (c Command) needsFiles() bool { return c.Args != "" && c.Args[0] != '[' }

// once is the value of a flag that may be given one time: of two files to write
// to, or two dates, neither is silently the one meant.
type once struct {
	value string
	given bool
}

func (o *once) String() string { return o.value }
func (o *once) Type() string   { return "string" }

func (o *once) Set(value string) error {
	if o.given {
		return errors.New("given twice")
	}
	o.value, o.given = value, true
	return nil
}

// Text is the value of the flag called name, "" where it was not given. It
// panics where there is no such flag: a mistake in the program.
func (l Line) Text(name string) string {
	v, err := l.flags.GetString(name)
	if err != nil {
		panic(err)
	}
	return v
}

// TextOr is the value of the flag called name, or what is usual.
func (l Line) TextOr(name, usual string) string {
	if v := l.Text(name); v != "" {
		return v
	}
	return usual
}

// On reports whether the flag called name was given. It panics where there is
// no such flag: a mistake in the program.
func (l Line) On(name string) bool {
	v, err := l.flags.GetBool(name)
	if err != nil {
		panic(err)
	}
	return v
}

// Color reports whether the output is to be coloured: live tells that it goes to
// a terminal.
func (l Line) Color(live bool) bool {
	switch l.TextOr("color", "auto") {
	case "auto":
		return live && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	case "always":
		return true
	}
	return false
}
