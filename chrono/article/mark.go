package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/chrono/calendar"
)

// timeMark is a date shown on the page, with what its element says it is.
type timeMark struct {
	value              string     // datetime, content or title attribute; else the words
	names              string     // class, id, itemprop and property, lower-cased, also of its parent, and the words before it
	near               bool       // within a few lines of the headline
	away               bool       // among menus, other stories or the paper's own lines
	above              bool       // well above the headline
	told               bool       // among the words of a sentence
	beside             bool       // of another story
	seen               int        // bytes of text before it
	head, teaser, item *html.Node // around it, nil for none: the head of the paper or of the story, the heading of a story, an article as microdata has it
}

// maxTimes is how many dates shown on a page are looked at.
const maxTimes = 60

// maxStatement is how many bytes a line has that says when the story was
// published and when it was changed.
const maxStatement = 100

// addTime keeps n if it is a <time>, carries a date property, or has a class that
// says date; and each date of a line under the headline that says what it is.
// seen is how many bytes of text stand before n.
func (h *pageHead) addTime(n *html.Node, near bool, seen int) {
	if len(h.times) >= maxTimes {
		return
	}
	away, footer := false, false
	var head *html.Node
	for up, levels := n, 0; up != nil && levels < 12; up, levels = up.Parent, levels+1 {
		sure, maybe := surrounds(up)
		if sure {
			return // a comment's date
		}
		away = away || up.DataAtom == atom.Aside || maybe && levels > 0
		if head == nil && masthead(up) {
			head = up
		}
		footer = (footer || up.DataAtom == atom.Footer) && up.DataAtom != atom.Article
	}
	away = away || footer
	near = near && !away
	s, value, data := attributes(n)
	if n.DataAtom != atom.Time && !strings.Contains(s, "date") && !strings.Contains(s, "publish") &&
		!strings.Contains(s, "posted") && !strings.Contains(s, "time") && !(near && dateLine(n)) {
		return
	}
	teaser, item := storyOf(n)
	if value == "" && n.DataAtom == atom.Abbr {
		value = attr(n, "title")
	}
	if _, ok := pageDay(data, ""); value == "" && ok {
		value = data
	}
	if value == "" {
		value = words(n, maxStatement+20)
		if len(value) < 6 || len(value) > maxStatement || !strings.ContainsAny(value, "0123456789") {
			return
		}
		if parts := statements(value); len(parts) > 0 {
			for _, p := range parts {
				p.near, p.away, p.head, p.teaser, p.item, p.seen = near, away, head, teaser, item, seen
				h.times = append(h.times, p)
			}
			return
		}
	}
	if n.Parent != nil && n.DataAtom == atom.Time {
		s += strings.ToLower(attr(n.Parent, "class") + " " + attr(n.Parent, "itemprop"))
	}
	told := false
	if prev := n.PrevSibling; prev != nil {
		said := prev.Data
		if prev.Type == html.ElementNode {
			said = words(prev, 40)
		}
		s += " said=" + strings.ToLower(oneLine(said[max(0, len(said)-40):]))
		told = prev.Type == html.TextNode && endsInWord(said)
	}
	h.times = append(h.times, timeMark{value: value, names: s, near: near, away: away, told: told, head: head, teaser: teaser, item: item, seen: seen})
}

// endsInWord reports whether s ends in a word in small letters: "The sale ends".
func endsInWord(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return false
	}
	last := fields[len(fields)-1]
	return last == strings.ToLower(last) && byteClass[last[len(last)-1]] == isLetter && len(fields) > 1
}

// attributes are what the attributes of n call it, in lower case, the date that
// they give for machines, and one that the page's own scripts are to read.
func attributes(n *html.Node) (called, value, data string) {
	var names strings.Builder
	if strings.Contains(n.Data, "-") {
		names.WriteString(n.Data + " ") // an element of the page's own: <x-timestamp>
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "itemprop", "property", "pubdate", "data-testid":
			names.WriteString(strings.ToLower(a.Key + "=" + a.Val + " "))
		case "datetime", "content":
			value = a.Val
		case "data-timestamp", "data-date", "data-datetime", "data-time", "data-epoch", "data-seconds", "data-published":
			data = a.Val
		case "title", "aria-label":
			if data == "" {
				data = a.Val
			}
		}
	}
	return names.String(), value, data
}

// storyOf is the heading that leads to the story in whose part of the page n is,
// and the article around n as microdata has it; nil for none.
func storyOf(n *html.Node) (teaser, item *html.Node) {
	levels := 0
	for up := range n.Ancestors() {
		if levels++; levels > 12 {
			break
		}
		if teaser == nil && (up.DataAtom == atom.Article || up.DataAtom == atom.Li) {
			teaser = linkedHeading(up)
		}
		if item == nil && isItem(up) {
			item = up
		}
	}
	return teaser, item
}

// linkedHeading is the first heading in n, if it leads elsewhere: that of another
// story, or where a story names itself, of this one.
func linkedHeading(n *html.Node) *html.Node {
	looked := 0
	for c := range n.Descendants() {
		if looked++; looked > 100 {
			break
		}
		switch c.DataAtom {
		case atom.H1, atom.H2, atom.H3, atom.H4:
			for inner := range c.Descendants() {
				if inner.DataAtom == atom.A {
					return c
				}
			}
			if c.Parent != nil && c.Parent.DataAtom == atom.A {
				return c
			}
			return nil
		}
	}
	return nil
}

// masthead tells by element and class that n may be the head of the paper, in
// which the day of reading stands.
func masthead(n *html.Node) bool {
	if n.DataAtom == atom.Header {
		return true
	}
	class := strings.ToLower(attr(n, "class") + " " + attr(n, "id"))
	for _, word := range []string{"masthead", "topbar", "top-bar", "top_bar", "site-header", "page-header", "header-date", "header__date"} {
		if strings.Contains(class, word) {
			return true
		}
	}
	return false
}

// around is the set of n and the elements around it.
func around(n *html.Node) map[*html.Node]bool {
	set := map[*html.Node]bool{n: true}
	for up := range n.Ancestors() {
		set[up] = true
	}
	return set
}

// closeAbove is how many bytes of text a date above the headline may have between
// them, itself with them, to be the story's.
const closeAbove = 60

// forgetNear is called at a better headline than the one before, which was the
// paper's name: what stood near that is not near the story. seen is how many bytes
// of text stand before the headline.
func (h *pageHead) forgetNear(seen int) {
	for i := range h.times {
		h.times[i].near = false
		h.times[i].above = seen-h.times[i].seen > closeAbove
	}
}

// settleHeads marks as away the dates in heads without the headline, which are the
// paper's own, and finds those of other stories. headed are the headline and the
// elements around it.
func (h *pageHead) settleHeads(headed map[*html.Node]bool) {
	named := false // the headline is marked as that of an article
	for n := range headed {
		named = named || isItem(n)
	}
	for i := range h.times {
		t := &h.times[i]
		t.away = t.away || t.head != nil && !headed[t.head]
		t.beside = t.teaser != nil && !headed[t.teaser] || named && t.item != nil && !headed[t.item]
	}
}

// isItem reports whether n is an article as microdata has it.
func isItem(n *html.Node) bool { return strings.HasSuffix(attr(n, "itemtype"), "Article") }

// labels are words before a date that say what it is, in lower case; the first of
// them say that it is a change.
var changeLabels = []string{"updated", "modified", "edited", "revised", "changed", "aktualisiert", "geändert", "stand:", "mis à jour", "modifié",
	"actualizado", "actualizada", "aggiornato", "modifica", "atualizado", "bijgewerkt", "uppdaterad", "oppdatert", "opdateret", "zaktualizowan", "обновлено"}

var publishLabels = []string{"published", "posted", "created", "issued", "written", "released", "veröffentlicht", "erschienen", "publié",
	"publicado", "publicada", "pubblicato", "gepubliceerd", "publicerad", "publisert", "publiceret", "opublikowan", "опубликовано"}

// statements cuts a line like "Published 6 September 2004, updated 9 September" at
// its labels. It returns nothing where the line has none.
func statements(s string) []timeMark {
	low := strings.ToLower(s)
	if len(low) != len(s) {
		return nil // some capital is longer than its small letter: the places differ
	}
	type label struct {
		at   int
		name string
	}
	var found []label
	for i, list := range [][]string{changeLabels, publishLabels} {
		name := [...]string{"said=updated", "said=published"}[i]
		for _, word := range list {
			for from := 0; ; {
				at := strings.Index(low[from:], word)
				if at < 0 {
					break
				}
				found = append(found, label{from + at, name})
				from += at + len(word)
			}
		}
	}
	slices.SortFunc(found, func(a, b label) int { return a.at - b.at })
	var out []timeMark
	if len(found) > 0 {
		if _, ok := pageDay(s[:found[0].at], ""); ok {
			out = append(out, timeMark{value: s[:found[0].at]})
		}
	}
	for i, l := range found {
		end := len(s)
		if i+1 < len(found) {
			end = found[i+1].at
		}
		if part := s[l.at:end]; strings.ContainsAny(part, "0123456789") {
			out = append(out, timeMark{value: part, names: l.name})
		}
	}
	return out
}

// dateLine tells an element that holds a date and hardly anything else.
func dateLine(n *html.Node) bool {
	if n.DataAtom == atom.Figcaption {
		return false
	}
	if c := n.FirstChild; c != nil && c == n.LastChild && c.Type == html.TextNode {
		return len(c.Data) <= 60 && isDateLine(strings.TrimSpace(c.Data)) || len(c.Data) <= maxStatement && isStatement(c.Data)
	}
	return isBlock(n.DataAtom) && isStatement(words(n, maxStatement+20))
}

// isStatement reports whether s says in a line of its own when something was
// published or changed.
func isStatement(s string) bool {
	if len(s) > maxStatement || endsSentence(s) {
		return false
	}
	for _, p := range statements(s) {
		if _, ok := pageDay(p.value, ""); ok {
			return true
		}
	}
	return false
}

// isDateLine reports whether s is a date with hardly a word beside it, perhaps
// between the marks of a line with the writer and the like.
func isDateLine(s string) bool {
	dates, short := 0, false
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '•' || r == '·' }) {
		for _, part := range strings.Split(part, " / ") {
			if _, ok := pageDay(part, ""); ok {
				dates++
				short = strings.Count(strings.TrimSpace(part), " ") <= 5 || byline(s)
			}
		}
	}
	return dates == 1 && short
}

// otherDays are parts of the names of dates that are not of the story: the day on
// which the page was served, and days of things that it tells of.
var otherDays = []string{"today", "current", "clock", "copyright", "event", "birth", "death", "deadline", "due-date", "duedate",
	"start-date", "startdate", "end-date", "enddate", "expir", "valid", "joined", "member"}

// other tells the date of something else than the story.
func (t timeMark) other() bool {
	names, _, _ := strings.Cut(t.names, "said=")
	return slices.ContainsFunc(otherDays, func(s string) bool { return strings.Contains(names, s) })
}

// meaning tells what a date shown on the page is.
func (t timeMark) meaning() (r rank, modified bool) {
	s := t.names
	if strings.Contains(s, "edited") || strings.Contains(s, "changed") || strings.Contains(s, "modif") || strings.Contains(s, "updat") || strings.Contains(s, "lastmod") || strings.Contains(s, "revised") {
		return byMark, true
	}
	switch {
	case strings.Contains(s, "itemprop=datepublished"), strings.Contains(s, "property=datepublished"), strings.Contains(s, "pubdate"),
		strings.Contains(s, "property=schema:datepublished"), strings.Contains(s, "property=dc:date"):
		return byItemprop, false
	case strings.Contains(s, "publish"), strings.Contains(s, "entry-date"), strings.Contains(s, "post-date"), strings.Contains(s, "posted"),
		strings.Contains(s, "article-date"), strings.Contains(s, "dateline"), strings.Contains(s, "date-time"), strings.Contains(s, "timestamp"):
		return byMark, false
	}
	return byTime, false
}

// oneDay reports whether all dates shown about the story, but for those of
// changes, are one day.
func oneDay(head pageHead) bool {
	var first calendar.Date
	for _, t := range head.times {
		_, modified := t.meaning()
		day, ok := pageDay(t.value, head.lang)
		if !ok || modified || t.other() {
			continue
		}
		if first.IsZero() {
			first = day
		}
		if day != first {
			return false
		}
	}
	return true
}
