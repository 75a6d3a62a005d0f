package render

import (
	"bytes"
	"strings"
)

// The marks beside which a blank says nothing, except between two of them that
// would grow together (a + +b); of CSS those that no selector or media query
// needs a blank beside.
const (
	scriptMarks = "{}()[];,:?=<>*&|!+-/"
	styleMarks  = "{};,:>"
)

// squeeze leaves the comment lines, the indentation and the blanks beside marks
// out of a script or style of ours: they are for who reads the source, and would
// be a quarter of the page. Lines are joined where a mark ends them, statements
// where one declaration follows another; const is written let, true !0, and 0.5 .5;
// strings stay as they are. Our scripts end every statement with a semicolon, and have neither
// template literals nor blanks in regular expressions nor "const " in a string; our
// styles have no comment longer than its line.
func squeeze(source []byte, marks string) []byte {
	const declares = "let "
	out, declared := make([]byte, 0, len(source)), false // declared: out ends with a whole declaration
	for line := range bytes.Lines(source) {
		line = bytes.ReplaceAll(bytes.TrimLeft(line, " "), []byte("const "), []byte(declares))
		if len(line) > 1 && !bytes.HasPrefix(line, []byte("//")) && !bytes.HasPrefix(line, []byte("/*")) {
			rest, follows := bytes.CutPrefix(line, []byte(declares))
			if declared && follows {
				out[len(out)-1] = ','
				line = rest
			}
			declared = follows && bytes.HasSuffix(line, []byte(";\n")) && bytes.Count(line, []byte(";")) == 1
			out = squeezeLine(out, line, marks)
			if n := len(out) - 2; n >= 0 && strings.IndexByte("{},;", out[n]) >= 0 {
				out = out[:n+1]
			}
		}
	}
	return out
}

// squeezeLine appends line to out.
func squeezeLine(out, line []byte, marks string) []byte {
	var quote byte
	for i := 0; i < len(line); i++ {
		c := line[i]
		switch {
		case quote != 0:
			if c == quote && line[i-1] != '\\' {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == ' ' && idle(line, i, marks):
			continue
		case c == '}' && len(out) > 0 && out[len(out)-1] == ';':
			out = out[:len(out)-1]
		case i > 0 && !inWord(line[i-1]):
			if short, n := shorter(line[i:]); n > 0 {
				out = append(out, short...)
				i += n - 1
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// shorter is what may stand for the first n bytes of a line, which follow no name
// or number; n is 0 where nothing may.
func shorter(line []byte) (short string, n int) {
	switch {
	case len(line) > 2 && line[0] == '0' && line[1] == '.' && inWord(line[2]):
		return "", 1
	case len(line) > 4 && bytes.HasPrefix(line, []byte("true")) && !inWord(line[4]) && line[4] != ':':
		return "!0", 4
	case len(line) > 5 && bytes.HasPrefix(line, []byte("false")) && !inWord(line[5]) && line[5] != ':':
		return "!1", 5
	}
	return "", 0
}

// inWord reports whether c can stand in a name or a number.
func inWord(c byte) bool {
	return c == '_' || c == '$' || c == '.' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// idle reports whether the blank at line[i] says nothing.
func idle(line []byte, i int, marks string) bool {
	if i == 0 || i+1 >= len(line) {
		return false
	}
	before, after := line[i-1], line[i+1]
	if strings.IndexByte("+-/", before) >= 0 && before == after {
		return false
	}
	return strings.IndexByte(marks, before) >= 0 || strings.IndexByte(marks, after) >= 0
}
