package render

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// shorten gives the names that the functions of a script of ours keep to
// themselves, parameters and what const and let declare, names of one or two
// letters. Our functions begin and end in the first column, and have no template
// literals, no defaults in patterns, and no methods in object literals.
func shorten(source string) string {
	global := topNames(source)
	var out, function strings.Builder
	for line := range strings.Lines(source) {
		switch {
		case function.Len() > 0 || strings.HasPrefix(line, "function ") || strings.HasPrefix(line, "async function "):
			function.WriteString(line)
			if line == "}\n" || strings.HasSuffix(line, "}\n") && function.Len() == len(line) {
				out.WriteString(shortened(scriptTokens(function.String()), global))
				function.Reset()
			}
		default:
			out.WriteString(line)
		}
	}
	return out.String() + function.String()
}

// topNames are the names that stand at the top level of a script, and some more.
func topNames(source string) map[string]bool {
	names := map[string]bool{}
	for line := range strings.Lines(source) {
		if name, ok := strings.CutPrefix(strings.TrimPrefix(line, "async "), "function "); ok {
			names[name[:strings.IndexByte(name, '(')]] = true
		} else if strings.HasPrefix(line, "const ") || strings.HasPrefix(line, "let ") {
			for _, t := range scriptTokens(line) {
				names[t] = true
			}
		}
	}
	return names
}

// scriptTokens cuts a script into names and numbers, strings, comments, blanks and
// marks, which joined are the script.
func scriptTokens(s string) []string {
	out := make([]string, 0, len(s)/3)
	last := byte(';') // end of what stands before, blanks apart
	for s != "" {
		n := 1
		switch c := s[0]; {
		case c == ' ' || c == '\n':
			n = len(s) - len(strings.TrimLeft(s, " \n"))
		case inName(c):
			for n < len(s) && (inName(s[n]) || s[n] == '.' && c <= '9' && s[n-1] != '.') {
				n++
			}
		case c == '"' || c == '\'' || c == '/' && s[1] != '/' && strings.IndexByte("(=,:!&|?;", last) >= 0:
			for n < len(s) && s[n] != c {
				if s[n] == '\\' {
					n++
				}
				n++
			}
			n++
		case strings.HasPrefix(s, "//"):
			n = strings.IndexByte(s+"\n", '\n')
		case strings.HasPrefix(s, "=>"):
			n = 2
		case strings.HasPrefix(s, "..."):
			n = 3
		}
		n = min(n, len(s))
		if s[0] != ' ' && s[0] != '\n' {
			last = s[n-1]
		}
		out, s = append(out, s[:n]), s[n:]
	}
	return out
}

// inName reports whether c can stand in a name or a number.
func inName(c byte) bool {
	return c == '_' || c == '$' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

// shortened writes the tokens of one function with its own names shortened, those
// first that stand in it most.
func shortened(tokens []string, global map[string]bool) string {
	own := ownNames(tokens)
	taken, saved := map[string]bool{}, map[string]int{}
	for _, t := range tokens {
		taken[t] = true
		if own[t] && !global[t] && len(t) > 2 {
			saved[t] += len(t) - 1
		}
	}
	order := slices.SortedFunc(maps.Keys(saved), func(a, b string) int { return cmp.Or(saved[b]-saved[a], cmp.Compare(a, b)) })
	short, next := map[string]string{}, 0
	for _, name := range order {
		for taken[shortName(next)] || global[shortName(next)] {
			next++
		}
		short[name] = shortName(next)
		next++
	}
	var out strings.Builder
	var open []string
	for i, t := range tokens {
		switch t {
		case "(", "[", "{":
			open = append(open, t)
		case ")", "]", "}":
			open = open[:max(len(open)-1, 0)]
		}
		s := short[t]
		if s == "" {
			out.WriteString(t)
			continue
		}
		before, after := neighbor(tokens, i, -1), neighbor(tokens, i, 1)
		field := len(open) > 0 && open[len(open)-1] == "{" && (before == "{" || before == ",")
		switch {
		case before == "." || field && after == ":":
			out.WriteString(t)
		case field && (after == "," || after == "}"):
			out.WriteString(t + ": " + s)
		default:
			out.WriteString(s)
		}
	}
	return out.String()
}

// shortName is the n-th of the names a, b, ..., Z, aa, ba, ...
func shortName(n int) string {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	s := letters[n%len(letters):][:1]
	if n < len(letters) {
		return s
	}
	return s + shortName(n/len(letters)-1)
}

// neighbor is the next token from i in steps of d that is no blank.
func neighbor(tokens []string, i, d int) string {
	for i += d; i >= 0 && i < len(tokens); i += d {
		if strings.TrimSpace(tokens[i]) != "" && !strings.HasPrefix(tokens[i], "//") {
			return tokens[i]
		}
	}
	return ""
}

// ownNames are the names that a function declares, with those within it.
func ownNames(tokens []string) map[string]bool {
	own := map[string]bool{}
	add := func(part []string) {
		for i, t := range part {
			if isName(t) && neighbor(part, i, 1) != ":" {
				own[t] = true
			}
		}
	}
	var opened []int // places of the brackets that are open
	group := 0       // where the group began that ended last
	for i, t := range tokens {
		switch t {
		case "(", "[", "{":
			opened = append(opened, i)
		case ")", "]", "}":
			if n := len(opened) - 1; n >= 0 {
				group, opened = opened[n], opened[:n]
				if t == ")" && neighbor(tokens, i, 1) == "=>" || neighbor(tokens, group-1, -1) == "function" {
					add(tokens[group:i])
				}
			}
		case "=>":
			if before := neighbor(tokens, i, -1); isName(before) {
				own[before] = true
			}
		case "const", "let":
			declared(tokens[i+1:], add)
		}
	}
	return own
}

// declared adds the names that a const or let declares, whose tokens follow it.
func declared(tokens []string, add func([]string)) {
	depth, begin := 0, 0 // begin: of the name or pattern that is declared next, -1 for none
	for i, t := range tokens {
		switch t {
		case "(", "[", "{":
			depth++
		case ")", "]", "}":
			depth--
		}
		end := depth < 0 || depth == 0 && (t == ";" || t == "of" || t == "in")
		if begin >= 0 && depth == 0 && (t == "=" || t == "," || end) {
			add(tokens[begin:i])
			begin = -1
		}
		if end {
			return
		}
		if t == "," && depth == 0 {
			begin = i + 1
		}
	}
}

func isName(t string) bool { return t != "" && inName(t[0]) && t[0] > '9' }
