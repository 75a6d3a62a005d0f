package render

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"dateline/chrono/article"
)

func TestStream(t *testing.T) {
	in := `{"id": "a", "published": "2004-09-06", "text": "The ferry sank on 3 September 2004. The bridge opened on Monday."}
not json
{"id": "b", "published": "2004-09-08", "text": "The bridge fell yesterday."}
`
	var out, bad bytes.Buffer
	s := Stream{Inputs: article.Inputs{}}
	err := s.Write(context.Background(), &out, strings.NewReader(in), func(line int, err error) {
		bad.WriteString(strings.Repeat("!", line))
	})
	if err != nil || bad.String() != "!!" {
		t.Errorf("%v, bad %q", err, &bad)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != 3 {
		t.Fatalf("%d lines:\n%s", len(lines), &out)
	}
	for i, want := range []string{`"source":"a","published":"2004-09-06"`, `"source":"a"`, `"source":"b","published":"2004-09-08"`} {
		if !strings.Contains(lines[i], want) {
			t.Errorf("line %d: %s", i, lines[i])
		}
	}
	if !strings.Contains(lines[2], `"value":"2004-09-07"`) {
		t.Error(lines[2])
	}
}

func TestMeter(t *testing.T) {
	at := time.Unix(0, 0)
	var out bytes.Buffer
	m := newMeter(&out, strings.NewReader(strings.Repeat("x", 4<<20)), 8<<20, func() time.Time { return at })
	buf := make([]byte, 1<<20)
	for _, sec := range []float64{0.5, 1.5, 1.6, 2} {
		at = time.Unix(0, int64(sec*1e9))
		if _, err := m.Read(buf); err != nil {
			t.Fatal(err)
		}
	}
	m.Clear()
	want := "\r\x1b[K2 of 8 MB (25 %), 1.3 MB/s, 4s left\r\x1b[K4 of 8 MB (50 %), 2.0 MB/s, 2s left\r\x1b[K"
	if out.String() != want {
		t.Errorf("%q", out.String())
	}
}

func TestCounter(t *testing.T) {
	at := time.Unix(0, 0)
	var out bytes.Buffer
	m := NewCounter(&out, 40, func() time.Time { return at })
	at = time.Unix(2, 0)
	m.Step()
	m.Clear()
	if out.Len() > 0 {
		t.Errorf("%q is drawn where no terminal is", &out)
	}
	m.out = &out
	for range 19 {
		m.Step()
	}
	if want := "\r\x1b[K1 of 40 articles (2 %), 0.5 a second, 1m18s left"; out.String() != want {
		t.Errorf("%q, want %q", &out, want)
	}
}
