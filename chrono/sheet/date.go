package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// value is the date that a person typed in r; the zero Value for none.
func (r *Row) value() (timex.Value, error) {
	v, ok := typedValue(r.Date)
	if !ok && r.Date != "" && r.typed() {
		return v, fmt.Errorf("line %d: the date %q cannot be read: write it as 2018-05-03, 2018-05 or 2018-05-03/2018-05-09", r.line, r.Date)
	}
	return v, nil
}

// typedValue reads a date as EDTF, or as words that name a whole date, "May
// 2018" or "c. 1450", by the rules for articles.
func typedValue(s string) (timex.Value, bool) {
	s = strings.TrimSpace(s)
	if i, err := calendar.ParseEDTF(s); err == nil {
		return between(i.Start, i.End)
	}
	if years := yearRange.FindStringSubmatch(s); years != nil {
		return typedValue(years[1] + "/" + years[2])
	}
	for _, to := range []string{" to ", "–", " - "} {
		if a, b, ok := strings.Cut(s, to); ok {
			from, ok := typedValue(a)
			until, both := typedValue(b)
			if bare := (timex.Value{Date: from.Date}); ok && both && from == bare && until == (timex.Value{Date: until.Date}) {
				return between(from.Date, until.Date)
			}
		}
	}
	for _, about := range []string{"circa ", "about ", "around ", "ca. ", "ca ", "c. ", "c "} {
		if rest, ok := strings.CutPrefix(strings.ToLower(s), about); ok {
			v, ok := typedValue(rest)
			v.Mod = timex.Approx
			return v, ok
		}
	}
	all := article.Span{Start: 0, End: len(s)}
	doc := article.Document{Text: s, Blocks: []article.Block{{Span: all, Paragraph: 1}}, Sentences: []article.Sentence{{Span: all}}}
	found := timex.Find(&doc, timex.Options{})
	if len(found) != 1 || found[0].Span != all || len(found[0].Alternatives) > 0 || found[0].Value.Date.IsZero() {
		return timex.Value{}, false
	}
	return found[0].Value, true
}

// yearRange is how most people write some years.
var yearRange = regexp.MustCompile(`^(\d{4})-(\d{4})$`)

// between is the range of two units; one that is open, or ends before it begins, is
// no date.
func between(from, until calendar.Date) (timex.Value, bool) {
	v := timex.Value{Date: from}
	if until != from {
		v.Until = until
	}
	return v, !from.IsZero() && !until.IsZero() && from.Start <= until.Start
}

// sameDate reports whether two cells say the same date, however a spreadsheet
// wrote them: it may have turned 2018-03-05 into 3/5/18.
func sameDate(a, b string) bool {
	if a == b || a == "" || b == "" {
		return a == b
	}
	v, readable := typedValue(a)
	w, both := typedValue(b)
	if readable && both {
		return v.EDTF() == w.EDTF()
	}
	m, n := numbersOf(a), numbersOf(b)
	return len(m) > 0 && slices.Equal(m, n)
}

// numbersOf is the numbers in s, the least first, years without their century.
func numbersOf(s string) []int {
	var out []int
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' }) {
		if n, err := strconv.Atoi(f); err == nil {
			out = append(out, n%100)
		}
	}
	slices.Sort(out)
	return out
}

// Published returns the publication dates that rows of s set, by document: those
// that a person wrote.
func (s Sheet) Published() map[string]calendar.Date {
	dates := map[string]calendar.Date{}
	for _, r := range s.dated() {
		v, _ := typedValue(r.Date)
		dates[r.Document] = v.Date
	}
	return dates
}

// dated lists the rows that set a publication date.
func (s Sheet) dated() []*Row {
	var out []*Row
	for i := range s.Rows {
		if r := &s.Rows[i]; r.Date != "" && r.documentOnly() && r.typed() {
			out = append(out, r)
		}
	}
	return out
}
