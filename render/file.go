package render

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/chrono"
)

// WriteFile lets write fill the file called name, whole or not at all: it writes
// beside it and renames when all is written. What is there and no plain file, such as a device, is written to as
// it is.
func WriteFile(name string, write func(io.Writer) error) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("%s: %w", name, Cause(err))
		}
	}()
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return errors.New("is a folder: name a file in it")
	case err == nil && !info.Mode().IsRegular():
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return errors.Join(write(f), f.Close())
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".dateline-*")
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("the folder %s does not exist: create it first", filepath.Dir(name))
	} else if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if err = write(f); err != nil {
		return err
	}
	if err = f.Chmod(0o644); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// WriteOutput writes the file called name as WriteFile does, unless it is one of
// sources, which are read for it.
func WriteOutput(name string, sources []string, write func(io.Writer) error) error {
	if slices.ContainsFunc(sources, func(source string) bool { return sameFile(source, name) }) {
		return fmt.Errorf("%s: is read here, and would be overwritten: pass -o another file", name)
	}
	return WriteFile(name, write)
}

// ReplaceFile writes the file called name as WriteFile does, and keeps what was
// there as name.bak. Where nothing would change it writes nothing.
func ReplaceFile(name string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	put := func(data []byte) func(io.Writer) error {
		return func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		}
	}
	old, err := os.ReadFile(name)
	if err == nil && bytes.Equal(old, b.Bytes()) {
		return nil
	}
	if err == nil {
		if err := WriteFile(name+".bak", put(old)); err != nil {
			return err
		}
	}
	return WriteFile(name, put(b.Bytes()))
}

// WriteFolder writes each document of c into a file of its own in folder, named
// as the input with the format's extension. It makes the folder where there is
// none. The error names every file that could not be written.
func WriteFolder(folder string, c *chrono.Chronology, format Format, opt Options) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("%s: %w", folder, Cause(err))
	}
	var errs []error
	taken := map[string]string{}
	for i := range c.Documents {
		uri := c.Documents[i].URI
		base := filepath.Base(uri)
		name := strings.TrimSuffix(base, filepath.Ext(base)) + format.Ext
		if first, ok := taken[name]; ok {
			errs = append(errs, fmt.Errorf("%s: %s is already written for %s", uri, name, first))
			continue
		}
		taken[name] = uri
		if sameFile(uri, filepath.Join(folder, name)) {
			errs = append(errs, fmt.Errorf("%s: would be overwritten: pass -o another folder", uri))
			continue
		}
		one := &chrono.Chronology{Documents: c.Documents[i : i+1], Mentions: c.Mentions[i : i+1]}
		errs = append(errs, WriteFile(filepath.Join(folder, name), func(w io.Writer) error { return format.Write(w, one, opt) }))
	}
	return errors.Join(errs...)
}

// sameFile reports whether two names are of one file that is there.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && x.Mode().IsRegular() && os.SameFile(x, y)
}

// Cause strips the path and the system call from an error of package os, for a
// line that names the file already.
func Cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}

// About is err as one about the file called name; nil stays nil.
func About(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", name, Cause(err))
}
