package render

import (
	"fmt"
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
	Examples          []string
}

// Flag is one flag. Value names what it takes, "" for one that is set or not;
// Of is the commands that have it, with a blank between, "" for all.
type Flag struct {
	Name, Short, Value, Of, About string
}

// Has reports whether command has the flag f.
func (f Flag) Has(command string) bool {
	return f.Of == "" || slices.Contains(strings.Fields(f.Of), command)
}

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
	b.WriteString("\nFILE may be - for standard input. Flags stand before or after files.\n\nExamples:\n")
	for _, c := range u.Commands {
		if whole || c.Name == command {
			b.WriteString("  " + strings.Join(c.Examples, "\n  ") + "\n")
		}
	}
	b.WriteString("\nFlags:\n")
	for _, f := range u.Flags {
		if f.Has(command) {
			short := "    "
			if f.Short != "" {
				short = "-" + f.Short + ", "
			}
			fmt.Fprintf(&b, "  %s%-18s %s\n", short, strings.TrimSpace("--"+f.Name+" "+f.Value), f.About)
		}
	}
	b.WriteString("\nExit codes: 0 done; 1 (diff only) the chronologies differ; 2 trouble.\n")
	return b.String()
}

// Bash is a script that completes commands, their flags and files in bash.
func (u Usage) Bash() string {
	var b strings.Builder
	b.WriteString("_dateline() {\n\tlocal word=${COMP_WORDS[COMP_CWORD]} flags\n\tcase ${COMP_WORDS[1]} in\n")
	var names []string
	for i, c := range slices.Backward(u.Commands) {
		names = append(names, c.Name)
		label := c.Name
		if i == 0 {
			label = "*"
		}
		b.WriteString("\t" + label + ") flags='")
		for _, f := range u.Flags {
			if f.Has(c.Name) {
				b.WriteString("--" + f.Name + " ")
			}
		}
		b.WriteString("' ;;\n")
	}
	slices.Sort(names)
	b.WriteString("\tesac\n\tif [[ $word == -* ]]; then\n\t\tCOMPREPLY=($(compgen -W \"$flags\" -- \"$word\"))\n" +
		"\telif ((COMP_CWORD == 1)); then\n\t\tCOMPREPLY=($(compgen -W '" + strings.Join(names, " ") + "' -- \"$word\"))\n\tfi\n}\n" +
		"complete -o default -F _dateline dateline\n")
	return b.String()
}
