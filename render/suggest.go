package render

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"syscall"
)

// didYouMean is the end of a message about word, which is none of list: it names
// the nearest of them, where one is near.
func didYouMean(word string, list []string) string {
	best, least := "", max(1, len(word)/3)
	for _, s := range list {
		if n := edits(strings.ToLower(word), s); n <= least && (best == "" || n < edits(strings.ToLower(word), best)) {
			best = s
		}
	}
	if best == "" {
		return ""
	}
	return ": did you mean " + best + "?"
}

// edits is how many letters must be put in, left out, changed or swapped with
// their neighbour to make b of a.
func edits(a, b string) int {
	if len(a) > 40 || len(b) > 40 {
		return 40
	}
	above, row := make([]int, len(b)+1), make([]int, len(b)+1)
	var twoAbove []int
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		twoAbove, above, row = above, row, make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], twoAbove[j-2]+1)
			}
		}
	}
	return row[len(b)]
}

// checkChoices holds the flags given to the words that command takes of each.
func (l Line) checkChoices(flags []Flag, command string) error {
	for _, f := range flags {
		if f.Value == "" {
			continue
		}
		if list, v := choices(command, f.Name), l.Text(f.Name); v != "" && list != nil && !slices.Contains(list, v) {
			return notAmong(list, v, f.Name, command)
		}
	}
	return nil
}

// notAmong says that v is none of the words that a flag of command takes.
func notAmong(list []string, v, flag, command string) error {
	what := "format"
	switch {
	case flag == "in":
		what = "input format"
	case flag != "format":
		last := len(list) - 1
		others := strings.Join(list[:last], ", ")
		if others != "" {
			others += " or "
		}
		return fmt.Errorf("--%s %q: pass %s%s", flag, v, others, list[last])
	case len(list) == 1:
		return fmt.Errorf("%s writes only %s, not %q", command, list[0], v)
	}
	hint := didYouMean(v, list)
	if hint == "" {
		hint = ": see dateline formats"
	}
	return fmt.Errorf("unknown %s %q%s", what, v, hint)
}

// unknownFlag adds to an error about a flag that no command has the nearest one.
func (u Usage) unknownFlag(err error) error {
	name, ok := strings.CutPrefix(err.Error(), "unknown flag: --")
	if !ok {
		return err
	}
	var names []string
	for _, f := range u.Flags {
		names = append(names, f.Name)
	}
	if hint := didYouMean(name, names); hint != "" {
		return fmt.Errorf("%w%s", err, strings.Replace(hint, "mean ", "mean --", 1))
	}
	return err
}

// Hint adds to the error of reading a file what was perhaps meant: a folder's
// articles, or a command.
func (l Line) Hint(name string, err error) error {
	switch {
	case errors.Is(err, syscall.EISDIR) && l.Command != "diff":
		return fmt.Errorf("%w: pass -r to read the articles in it", err)
	case errors.Is(err, fs.ErrNotExist) && len(l.Files) > 0 && l.Files[0] == name && !strings.ContainsAny(name, "./\\"):
		var names []string
		for _, c := range CommandLine().Commands {
			names = append(names, c.Name)
		}
		return fmt.Errorf("%w%s", err, didYouMean(name, names))
	}
	return err
}
