package article

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
)

func collectStream(t *testing.T, r io.Reader) (lines []string, err error) {
	t.Helper()
	work := func(doc Document) ([]byte, error) {
		return fmt.Appendf(nil, "%s|%s|%s|%s", doc.URI, doc.Title, doc.DCT, doc.Text), nil
	}
	err = Stream(t.Context(), r, work, func(res Result) error {
		if res.Err != nil {
			lines = append(lines, fmt.Sprintf("%d! %v", res.Line, res.Err))
		} else {
			lines = append(lines, fmt.Sprintf("%d: %s", res.Line, res.Out))
		}
		return nil
	})
	return lines, err
}

func TestStream(t *testing.T) {
	in := "\ufeff" + `{"id": "a", "url": "https://x.example/1", "title": "T", "text": "It rained.", "published": "2004-09-06T10:00:00Z"}

{"id": 7, "html": "<html lang=en><p>It rained on the ferry, and on the bridge too, all through the long night of the vote.</p>"}` + "\r\n" + `{"id": "b"}
{"id": "c", "text": "It` + strings.Repeat(" ", maxLine) + `rained."}
[1, 2]
{"id": "d", "text": "x y", "published": "soon"}
{"url": "https://x.example/2004/09/06/e", "text": "It froze."}`
	got, err := collectStream(t, strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"1: a|T|2004-09-06|It rained.",
		"3: 7|||It rained on the ferry, and on the bridge too, all through the long night of the vote.",
		"4! neither text nor html in it",
		"5! longer than 16 MB",
		"6! not a JSON object of a document: json: cannot unmarshal array into Go value of type article.record",
		`7! published "soon" is not a day: write it as 2019-09-02`,
		"8: https://x.example/2004/09/06/e||2004-09-06|It froze.",
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

// endless is a stream of n records.
type endless struct {
	n, i int
	rest string
}

func (e *endless) Read(p []byte) (int, error) {
	if e.rest == "" {
		if e.i == e.n {
			return 0, io.EOF
		}
		e.i++
		e.rest = fmt.Sprintf("{\"id\": %d, \"text\": \"%s\"}\n", e.i, strings.Repeat("It rained. ", 20))
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

func TestStreamKeepsTheOrder(t *testing.T) {
	next := 1
	err := Stream(t.Context(), &endless{n: 20000}, func(doc Document) ([]byte, error) { return []byte(doc.URI), nil }, func(res Result) error {
		if res.Err != nil || string(res.Out) != fmt.Sprint(next) || res.Line != next {
			return fmt.Errorf("%d: %s, %v", res.Line, res.Out, res.Err)
		}
		next++
		return nil
	})
	if err != nil || next != 20001 {
		t.Error(next, err)
	}
}

func TestStreamStops(t *testing.T) {
	full := errors.New("full")
	source := &endless{n: 1 << 40}
	err := Stream(t.Context(), source, func(Document) ([]byte, error) { return nil, nil }, func(res Result) error {
		if res.Line == 5000 {
			return full
		}
		return nil
	})
	if err != full {
		t.Error(err)
	}
	broken := io.MultiReader(strings.NewReader("{\"text\": \"a b\"}\n"), failing{})
	lines, err := collectStream(t, broken)
	if err == nil || err.Error() != "line 2: unplugged" || len(lines) != 1 {
		t.Error(lines, err)
	}
}

// What has come is worked on while the next line is waited for.
func TestStreamIsLive(t *testing.T) {
	r, w := io.Pipe()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	out := make(chan int, 3)
	go func() {
		for i := 1; i <= 3; i++ {
			fmt.Fprintln(w, `{"text": "It rained."}`)
			select {
			case line := <-out:
				if line != i {
					t.Errorf("line %d comes when %d was written", line, i)
				}
			case <-ctx.Done():
				t.Errorf("line %d does not come before the next is written", i)
			}
		}
		w.Close()
	}()
	err := Stream(ctx, r, func(Document) ([]byte, error) { return nil, nil }, func(res Result) error {
		out <- res.Line
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func TestStreamIsInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	r, w := io.Pipe() // nobody writes: the read blocks
	defer w.Close()
	time.AfterFunc(20*time.Millisecond, cancel)
	if err := Stream(ctx, r, nil, nil); err != context.Canceled {
		t.Error(err)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("unplugged") }
