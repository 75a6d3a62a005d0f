package render

import (
	"errors"
	"fmt"
	"io"
)

// GitSides reads the arguments that git gives an external diff driver: the path,
// then file, hash and mode of the old and of the new side, and for a renamed
// file its new path and what git says of the renaming. It returns how the two
// sides are to be called, as git calls them, and the files that hold them;
// /dev/null holds the side on which there is no file.
func GitSides(args []string) (names, files []string, err error) {
	switch len(args) {
	case 7:
		names = []string{"a/" + args[0], "b/" + args[0]}
	case 8, 9:
		names = []string{"a/" + args[0], "b/" + args[7]}
	case 1:
		return nil, nil, errors.New("--git: the path is unmerged: resolve the conflict first")
	default:
		return nil, nil, errors.New("--git takes the 7 or 9 arguments that git gives: set GIT_EXTERNAL_DIFF or diff.dateline.command to \"dateline diff --git\"")
	}
	files = []string{args[1], args[4]}
	for i, f := range files {
		if f == "/dev/null" {
			names[i] = f
		}
	}
	return names, files, nil
}

// WriteUnread writes what stands in git's output for two sides of which one
// cannot be read as an article.
func WriteUnread(w io.Writer, names []string) error {
	_, err := fmt.Fprintf(w, "--- %s\n+++ %s\nnot compared: one of them cannot be read as an article\n", Inert(names[0]), Inert(names[1]))
	return err
}
