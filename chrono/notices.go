package chrono

import (
	"slices"
	"strings"
)

// legal reports whether a sentence only shuts out claims against who published the
// text: "The company assumes no obligation to update these statements after today".
func legal(s string) bool {
	for _, notice := range legalNotices {
		if strings.Contains(s, notice.sign) && slices.ContainsFunc(notice.words, func(told string) bool { return strings.Contains(s, told) }) {
			return true
		}
	}
	return false
}

// legalNotices are the words of legal notices, by a sign that hardly any other
// sentence has.
var legalNotices = []struct {
	sign  string
	words []string
}{
	{"ll rights reserved", []string{"ll rights reserved"}},
	{"obligation to ", []string{"obligation to update", "obligation to revise", "obligation to publicly"}},
	{" trademark", []string{"is a trademark of", "is a registered trademark", "are trademarks of", "are registered trademarks"}},
}

// onDates reports whether a sentence says how the text gives its dates: "Dates below are
// given in the Old Style, with the year taken to begin on 1 January".
func onDates(s string) bool {
	if !strings.Contains(s, "ates ") || !strings.Contains(s, "Style") && !strings.Contains(s, " calendar") {
		return false
	}
	return slices.ContainsFunc([]string{"ates below", "ates above", "ates before", "ates here", "ates are ", "ates in this", "ates in the text", "ates given", "ates follow", "ll dates"}, func(w string) bool { return strings.Contains(s, w) })
}

// copyrighted reports whether block b bears a copyright notice. Its sentences ask
// one after the other, and a block may be the whole document.
func (r *reader) copyrighted(b int) bool {
	if r.notice.block != b+1 {
		r.notice.block, r.notice.found = b+1, strings.Contains(r.doc.Slice(r.doc.Blocks[b].Span), "©")
	}
	return r.notice.found
}
