package render

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"sync"
	"time"

	"dateline/chrono"
	"dateline/chrono/article"
)

// IsStream reports whether the files of the line are streams of documents, by the
// flag or, all of them, by their names.
func (l Line) IsStream() bool {
	in := l.TextOr("in", "auto")
	other := func(name string) bool { return !article.IsStream(name) }
	return in == "jsonl" || in == "auto" && len(l.Files) > 0 && !slices.ContainsFunc(l.Files, other)
}

// Stream says how each document of a stream is read and what of it is written.
type Stream struct {
	Inputs  article.Inputs
	Format  Format // jsonl: no other can be cut anywhere
	Options chrono.Options
	Filter  chrono.Filter
	Version string

	Progress io.Writer // where the progress is drawn, if that is a terminal and the events go elsewhere

	rows sync.Map // of the table of dates, those that documents were in
}

// Unmatched says which rows of the table of dates are of none of the documents
// read so far, each in a line.
func (s *Stream) Unmatched() []string {
	var used []string
	s.rows.Range(func(row, _ any) bool {
		used = append(used, row.(string))
		return true
	})
	return s.Inputs.Unmatched(used, "documents")
}

// Files reads the streams in the files called names, one after the other, and
// writes their events to w. bad is told of each file or line that cannot be
// read. An interrupt ends the run between two documents.
func (s *Stream) Files(w io.Writer, names []string, bad func(name string, err error)) error {
	if s.Format.Name != "jsonl" {
		return fmt.Errorf("--in jsonl is a stream of events: --format jsonl, not %s", s.Format.Name)
	}
	spareStream()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	for _, name := range names {
		if err := s.file(ctx, w, name, bad); err != nil {
			return err
		}
	}
	return nil
}

func (s *Stream) file(ctx context.Context, w io.Writer, name string, bad func(name string, err error)) error {
	r := s.Inputs.Stdin
	whole := int64(0)
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			bad(name, Cause(err))
			return nil
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			whole = info.Size()
		}
		r = f
	}
	if IsTerminal(s.Progress) && !IsTerminal(w) {
		m := newMeter(s.Progress, r, whole, time.Now)
		defer m.Clear()
		r = m
	}
	var failed *os.PathError
	err := s.Write(ctx, w, r, func(line int, err error) { bad(name, fmt.Errorf("line %d: %w", line, err)) })
	switch {
	case errors.Is(err, context.Canceled):
		return errors.New("interrupted")
	case errors.As(err, &failed) && failed.Path == name:
		bad(name, Cause(err))
		return nil
	}
	return err
}

// Write reads documents from r, a JSON object a line, and writes their events to
// w as jsonl, in the order of the documents. Each document is read by itself, so
// that a stream may be cut anywhere and its parts run apart. bad is told of each
// line that cannot be read; the others are done. The error is that of r, w or ctx.
func (s *Stream) Write(ctx context.Context, w io.Writer, r io.Reader, bad func(line int, err error)) error {
	buffers := sync.Pool{New: func() any { return new(compact) }}
	work := func(doc article.Document) ([]byte, error) {
		s.Inputs.Date(&doc)
		if row, ok := s.Inputs.Row(doc.URI); ok {
			s.rows.Store(row, true)
		}
		doc.ID = "d1"
		c := s.Filter.Apply(chrono.Build([]article.Document{doc}, s.Options))
		out := buffers.Get().(*compact)
		defer buffers.Put(out)
		opt := Options{Version: s.Version}
		*out = appendLines(appendLines((*out)[:0], c, c.Events, opt), c, c.Undated, opt)
		return bytes.Clone(*out), nil
	}
	return article.Stream(ctx, r, work, func(res article.Result) error {
		if res.Err != nil {
			bad(res.Line, res.Err)
			return nil
		}
		_, err := w.Write(res.Out)
		return err
	})
}

// Meter tells a person how far long work is: bytes or articles, rate, and the time
// left where the whole is known. It draws on its terminal at most five times a
// second, and nothing in the first second.
type Meter struct {
	out         io.Writer // nil for nowhere
	r           io.Reader // nil where articles are counted, each as two steps
	done, whole int64
	start, last time.Time
	now         func() time.Time
}

// newMeter counts what is read from r of whole bytes, 0 where nobody knows, and
// draws on out. now is the clock.
func newMeter(out io.Writer, r io.Reader, whole int64, now func() time.Time) *Meter {
	at := now()
	return &Meter{out: out, r: r, whole: whole, start: at, last: at, now: now}
}

// NewCounter counts articles, of n in all, and draws on out where that is a
// terminal.
func NewCounter(out io.Writer, n int, now func() time.Time) *Meter {
	m := newMeter(out, nil, 2*int64(n), now)
	if !IsTerminal(out) {
		m.out = nil
	}
	return m
}

// Read reads from what the meter counts.
func (m *Meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.add(int64(n))
	return n, err
}

// Step is called when an article is read, and when its events are told.
func (m *Meter) Step() { m.add(1) }

func (m *Meter) add(n int64) {
	m.done += n
	if at := m.now(); m.out != nil && at.Sub(m.start) > time.Second && at.Sub(m.last) > time.Second/5 {
		m.last = at
		fmt.Fprint(m.out, "\r\x1b[K"+m.line(at))
	}
}

// Clear wipes the line that the meter drew on.
func (m *Meter) Clear() {
	if m.out != nil && m.last != m.start {
		fmt.Fprint(m.out, "\r\x1b[K")
	}
}

func (m *Meter) line(at time.Time) string {
	const mega = 1 << 20
	rate := float64(m.done) / at.Sub(m.start).Seconds()
	if m.whole <= 0 || rate <= 0 {
		return fmt.Sprintf("%d MB, %.1f MB/s", m.done/mega, rate/mega)
	}
	left := time.Duration(float64(m.whole-m.done)/rate) * time.Second
	if m.r == nil {
		return fmt.Sprintf("%d of %d articles (%d %%), %.1f a second, %s left", m.done/2, m.whole/2, 100*m.done/m.whole, rate/2, left)
	}
	return fmt.Sprintf("%d of %d MB (%d %%), %.1f MB/s, %s left", m.done/mega, m.whole/mega, 100*m.done/m.whole, rate/mega, left)
}
