package compare

import (
	"slices"
	"strings"
)

// WordRun is a run of words that two passages share (Keep), or one that took
// the place of another (Del, Ins; one of them may be empty).
type WordRun struct {
	Keep, Del, Ins string
}

// maxWords bounds the table of Words; longer passages are replaced whole.
const maxWords = 1500

// Words tells which words of old became which of new, by a longest
// common subsequence. Words are compared without case and outer marks; what is
// kept is given as new has it.
func Words(old, new string) []WordRun {
	a, b := fields(old), fields(new)
	head, tail := 0, 0
	for head < len(a) && head < len(b) && sameWord(a[head], b[head]) {
		head++
	}
	for tail < len(a)-head && tail < len(b)-head && sameWord(a[len(a)-1-tail], b[len(b)-1-tail]) {
		tail++
	}
	var w wordRuns
	w.keep(b[:head])
	w.middle(a[head:len(a)-tail], b[head:len(b)-tail])
	w.keep(b[len(b)-tail:])
	return w.runs()
}

// fields cuts s at blanks into words; a mark that stands alone goes with the
// word before it.
func fields(s string) []string {
	var out []string
	for _, w := range strings.Fields(s) {
		if n := len(out); n > 0 && plainOf(w) == "" {
			out[n-1] += " " + w
			continue
		}
		out = append(out, w)
	}
	return out
}

func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	x, y := plainOf(a), plainOf(b)
	return x == y && x != ""
}

// wordRuns gathers runs as lists of words.
type wordRuns struct{ list [][3][]string } // keep, del, ins

func (w *wordRuns) keep(words []string) {
	if len(words) > 0 {
		w.list = append(w.list, [3][]string{words, nil, nil})
	}
}

func (w *wordRuns) change(del, ins []string) {
	if len(del)+len(ins) > 0 {
		w.list = append(w.list, [3][]string{nil, del, ins})
	}
}

// middle compares what begins and ends otherwise.
func (w *wordRuns) middle(a, b []string) {
	if len(a) == 0 || len(b) == 0 || len(a) > maxWords || len(b) > maxWords {
		w.change(a, b)
		return
	}
	length := commonLengths(a, b)
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		i0, j0 := i, j
		for i < len(a) || j < len(b) {
			if i < len(a) && j < len(b) && sameWord(a[i], b[j]) {
				break
			}
			if j == len(b) || i < len(a) && length[i+1][j] >= length[i][j+1] {
				i++
			} else {
				j++
			}
		}
		w.change(a[i0:i], b[j0:j])
		k := j
		for i < len(a) && j < len(b) && sameWord(a[i], b[j]) {
			i, j = i+1, j+1
		}
		w.keep(b[k:j])
	}
}

// commonLengths is the table of how many words the tails a[i:] and b[j:] share
// in order.
func commonLengths(a, b []string) [][]int16 {
	t := make([][]int16, len(a)+1)
	cells := make([]int16, (len(a)+1)*(len(b)+1))
	for i := range t {
		t[i] = cells[i*(len(b)+1) : (i+1)*(len(b)+1)]
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if sameWord(a[i], b[j]) {
				t[i][j] = t[i+1][j+1] + 1
			} else {
				t[i][j] = max(t[i+1][j], t[i][j+1])
			}
		}
	}
	return t
}

// runs joins changes that only empty words part, so that they read as one.
func (w *wordRuns) runs() []WordRun {
	var list [][3][]string
	for i, r := range w.list {
		n := len(list)
		if i > 0 && i+1 < len(w.list) && r[0] != nil && allEmpty(r[0]) && list[n-1][0] == nil {
			list[n-1][1] = slices.Concat(list[n-1][1], r[0])
			list[n-1][2] = slices.Concat(list[n-1][2], r[0])
			continue
		}
		if n > 0 && r[0] == nil && list[n-1][0] == nil {
			list[n-1][1] = slices.Concat(list[n-1][1], r[1])
			list[n-1][2] = slices.Concat(list[n-1][2], r[2])
			continue
		}
		list = append(list, r)
	}
	out := make([]WordRun, len(list))
	for i, r := range list {
		out[i] = WordRun{strings.Join(r[0], " "), strings.Join(r[1], " "), strings.Join(r[2], " ")}
	}
	return out
}

func allEmpty(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !emptyWord(stem(plainOf(w))) })
}

// wordChanges lists what differs between two passages, none where they say the
// same.
func wordChanges(in, old, new string) []WordChange {
	var out []WordChange
	for _, r := range Words(old, new) {
		if plainOf(r.Del) != plainOf(r.Ins) {
			out = append(out, WordChange{in, strings.TrimRight(r.Del, ",;:. "), strings.TrimRight(r.Ins, ",;:. ")})
		}
	}
	return out
}
