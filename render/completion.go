package render

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// choices are the words that a flag of a command takes, nil where it takes any.
func choices(command, flag string) []string {
	var list []Format
	switch flag {
	case "in":
		list = append(InputFormats(), Format{Name: "auto"})
	case "format":
		switch command {
		case "print":
			list = Formats()
		case "html":
			list = []Format{{Name: "html"}}
		case "tag":
			list = TagFormats()
		case "diff":
			for _, f := range DiffFormats() {
				list = append(list, Format{Name: f.Name})
			}
		}
	case "anchor":
		return []string{"auto", "published", "narrative"}
	case "color":
		return []string{"auto", "always", "never"}
	case "lanes":
		return []string{"actor", "source", "none"}
	case "only":
		return []string{"dates"}
	case "show":
		return []string{"tokens", "mentions", "clauses", "events"}
	}
	var names []string
	for _, f := range list {
		names = append(names, f.Name)
	}
	return names
}

// Complete writes what makes the shell named complete the command line.
func (u Usage) Complete(w io.Writer, shells []string) error {
	if len(shells) != 1 || shells[0] != "bash" {
		return errors.New("completion is for bash alone: dateline completion bash")
	}
	_, err := io.WriteString(w, u.Bash())
	return err
}

// Bash is a script that completes commands, their flags, what these take, and
// files in bash.
func (u Usage) Bash() string {
	var commands, free []string
	var values, flags strings.Builder
	for _, c := range u.Commands {
		commands = append(commands, c.Name)
		var own []string
		for _, f := range u.Flags {
			if f.Has(c.Name) {
				own = append(own, "--"+f.Name)
			}
		}
		fmt.Fprintf(&flags, "\t\t\t%s) words='%s' ;;\n", c.Name, strings.Join(own, " "))
		if formats := choices(c.Name, "format"); formats != nil {
			fmt.Fprintf(&values, "\t%s:--format) words='%s' ;;\n", c.Name, strings.Join(formats, " "))
		}
	}
	for _, f := range u.Flags {
		if words := choices("", f.Name); words != nil {
			fmt.Fprintf(&values, "\t*:--%s) words='%s' ;;\n", f.Name, strings.Join(words, " "))
		} else if f.Value != "" && f.Name != "format" {
			free = append(free, "*:--"+f.Name)
			if f.Short != "" {
				free = append(free, "*:-"+f.Short)
			}
		}
	}
	fmt.Fprintf(&values, "\t%s) ;;\n", strings.Join(free, "|"))
	slices.Sort(commands)
	return strings.NewReplacer("COMMANDS", strings.Join(commands, " "), "CASES", strings.Join(commands, "|"),
		"VALUES\n", values.String(), "FLAGS\n", flags.String()).Replace(bashScript)
}

// bashScript is the frame of the script. bash cuts --in=text into three words;
// where no word is found it completes files.
const bashScript = `_dateline() {
	local word=${COMP_WORDS[COMP_CWORD]} flag=${COMP_WORDS[COMP_CWORD-1]} command='' words='' w
	for w in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
		case $w in CASES) command=$w; break ;; esac
	done
	if [[ $word == '=' ]]; then
		word=''
	elif [[ $flag == '=' ]]; then
		flag=${COMP_WORDS[COMP_CWORD-2]}
	fi
	case ${command:-print}:$flag in
VALUES
	completion:completion) words=bash ;;
	*)
		if [[ $word == -* ]]; then
			case ${command:-print} in
FLAGS
			esac
		elif [[ -z $command ]]; then
			words='COMMANDS'
		fi ;;
	esac
	COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _dateline dateline
`
