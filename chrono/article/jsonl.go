package article

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
)

// maxLine is how many bytes a line of a stream may have. A longer one is
// reported and passed over without being held in memory.
const maxLine = 16 << 20

// record is a line of a stream: one document.
type record struct {
	ID        json.RawMessage `json:"id"` // text or a number
	URL       string          `json:"url"`
	Title     string          `json:"title"`
	Text      string          `json:"text"`
	HTML      string          `json:"html"`
	Published string          `json:"published"` // ISO 8601, or in words with the day in full
	Lang      string          `json:"lang"`
}

// readRecord turns one line of JSON into a Document. Its fields are text or html,
// and as far as known id, url, title, published and lang. The record's own id is
// the document's URI, where it has none its url.
func readRecord(line []byte) (Document, error) {
	var r record
	if err := json.Unmarshal(line, &r); err != nil {
		return Document{}, fmt.Errorf("not a JSON object of a document: %v", err)
	}
	words, format := r.Text, "text"
	if words == "" {
		words, format = r.HTML, "html"
	}
	if words == "" {
		return Document{}, errors.New("neither text nor html in it")
	}
	name := r.URL
	if name == "" {
		name = recordID(r.ID)
	}
	doc, err := Read(name, []byte(words), Options{Format: format})
	if err != nil {
		return doc, err
	}
	if id := recordID(r.ID); id != "" {
		doc.URI = id
	}
	if r.Title != "" {
		doc.Title = r.Title
	}
	if lang := langTag(r.Lang); lang != "" {
		doc.Lang = lang
	}
	if r.Published != "" {
		day, ok := pageDay(r.Published, r.Lang)
		if !ok {
			return doc, fmt.Errorf("published %q is not a day: write it as 2019-09-02", r.Published)
		}
		doc.DCT, doc.DCTSource = day, "metadata"
	}
	return doc, nil
}

// recordID is the id as it stands in the record, without the quotes.
func recordID(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	if string(raw) == "null" {
		return ""
	}
	return string(raw)
}

// Result is what became of one line of a stream.
type Result struct {
	Line int    // from 1
	Out  []byte // what work made of its document
	Err  error  // why there is none
}

// batch is a run of lines that one worker takes at a time.
type batch struct {
	first int // number of the first line
	lines [][]byte
	errs  []error // by line; nil for most
	done  chan []Result
}

// batchBytes is how much text a batch holds before the next is begun.
const batchBytes = 256 << 10

// Stream reads documents from r, a JSON object a line with text or html and as
// far as known id, url, title, published and lang, and calls work for each, on
// all processors at once; emit gets the results in the order of the lines,
// from one goroutine. Blank lines are passed over. A bad line is a Result with
// an error, and the stream goes on. Memory is bounded by a few batches, whatever
// the length of the stream. Stream ends at the first error of r or emit, or when
// ctx does, even while r still blocks; it returns the reason.
func Stream(ctx context.Context, r io.Reader, work func(Document) ([]byte, error), emit func(Result) error) error {
	workers := runtime.GOMAXPROCS(0)
	todo := make(chan *batch)
	order := make(chan *batch, 2*workers) // bounds the lines in memory
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var readErr error
	for range workers {
		go func() {
			for b := range todo {
				b.done <- b.run(work)
			}
		}()
	}
	go func() {
		defer close(order)
		defer close(todo)
		readErr = readBatches(r, func(b *batch) bool { return send(ctx, order, b) && send(ctx, todo, b) })
	}()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case b, more := <-order:
			if !more {
				return readErr
			}
			for _, res := range <-b.done {
				if err := emit(res); err != nil {
					return err
				}
			}
		}
	}
}

// send puts b into to, unless ctx ends first.
func send(ctx context.Context, to chan<- *batch, b *batch) bool {
	select {
	case to <- b:
		return true
	case <-ctx.Done():
		return false
	}
}

// run works on the lines of a batch.
func (b *batch) run(work func(Document) ([]byte, error)) []Result {
	out := make([]Result, 0, len(b.lines))
	for i, line := range b.lines {
		res := Result{Line: b.first + i, Err: b.errs[i]}
		if res.Err == nil && len(line) > 0 {
			res.Out, res.Err = one(line, work)
		}
		b.lines[i] = nil
		if res.Err != nil || len(line) > 0 {
			out = append(out, res)
		}
	}
	return out
}

// one works on one line. A fault of ours in one document of millions must not
// cost the others.
func one(line []byte, work func(Document) ([]byte, error)) (out []byte, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			out, err = nil, fmt.Errorf("a fault of dateline's own: %v", fault)
		}
	}()
	doc, err := readRecord(line)
	if err != nil {
		return nil, err
	}
	return work(doc)
}

// readBatches cuts r into batches of lines until send refuses one.
func readBatches(r io.Reader, send func(*batch) bool) error {
	br := bufio.NewReaderSize(r, batchBytes)
	b := &batch{first: 1, done: make(chan []Result, 1)}
	if head, _ := br.Peek(shortestRecord); noText(string(head)) != nil {
		b.lines, b.errs = [][]byte{nil}, []error{noText(string(head))}
		send(b)
		return nil
	}
	size := 0
	for n := 1; ; n++ {
		line, err := readLine(br)
		if err != nil && err != errLongLine && err != io.EOF {
			send(b)
			return fmt.Errorf("line %d: %w", n, err)
		}
		long := error(nil)
		if err == errLongLine {
			long = err
		}
		b.lines = append(b.lines, line)
		b.errs = append(b.errs, long)
		size += len(line)
		// Where the next line has yet to come, nobody waits for those before it.
		if err == io.EOF || size >= batchBytes || br.Buffered() == 0 {
			if !send(b) || err == io.EOF {
				return nil
			}
			b = &batch{first: n + 1, done: make(chan []Result, 1)}
			size = 0
		}
	}
}

// shortestRecord is how many bytes every record has.
const shortestRecord = len(`{"text":0}`)

var errLongLine = fmt.Errorf("longer than %d MB", maxLine>>20)

// readLine returns the next line without its end and without white space around
// it; io.EOF comes with the last. Of a line beyond maxLine nothing is kept.
func readLine(br *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := br.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		line = trimLine(line)
		if err == nil && long {
			err = errLongLine
		}
		if err == io.EOF && long {
			return nil, errLongLine // the end comes with the next call
		}
		return line, err
	}
}

func trimLine(line []byte) []byte {
	for len(line) > 0 && line[len(line)-1] <= ' ' {
		line = line[:len(line)-1]
	}
	for len(line) > 0 && (line[0] <= ' ' || len(line) >= 3 && string(line[:3]) == "\ufeff") {
		if line[0] <= ' ' {
			line = line[1:]
		} else {
			line = line[3:]
		}
	}
	return line
}
