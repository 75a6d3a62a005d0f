package timex

import (
	"strconv"
	"strings"

	"dateline/chrono/article"
	"dateline/chrono/lang"
)

// maxPiece is how many bytes of a sentence are read at a time: text without an
// end of sentence is cut there, at white space, so that memory stays bounded.
const maxPiece = 8 << 10

// recognize finds the mentions of doc, unresolved, and for each what its
// sentence tells the resolver.
func recognize(doc *article.Document) ([]Mention, []cue) {
	k := &machine{rules: compiled(), tried: make([]int32, len(rules))}
	lex := lang.English()
	var tokens []article.Token
	for i, s := range doc.Sentences {
		if s.Block < len(doc.Blocks) && doc.Blocks[s.Block].Kind == article.Credit {
			continue
		}
		for at := s.Span.Start; at < s.Span.End; {
			end := pieceEnd(doc.Text, at, s.Span.End)
			tokens = article.Tokenize(doc.Text, article.Span{Start: at, End: end}, tokens[:0])
			k.syms = read(doc.Text, tokens, lex, k.syms[:0])
			settle(k.syms)
			k.scan(doc.Text, i)
			at = end
		}
	}
	return k.mentions, k.cues
}

// pieceEnd returns where the piece that starts at from ends: at end, or at the
// last white space within reach.
func pieceEnd(text string, from, end int) int {
	if end-from <= maxPiece {
		return end
	}
	cut := from + maxPiece
	for i := cut; i > cut-256; i-- {
		if text[i] == ' ' || text[i] == '\n' {
			return i
		}
	}
	for text[cut]&0xC0 == 0x80 && cut > from+1 {
		cut--
	}
	return cut
}

// scan appends the mentions of the symbols read last.
func (k *machine) scan(text string, sentence int) {
	last := len(k.syms) - edges
	for pos := 1; pos < last; {
		if end, ok := k.mention(text, sentence, pos); ok {
			pos = end
			continue
		}
		pos++
	}
}

// mention makes the mention of the best rule at pos, and returns the symbol
// after it.
func (k *machine) mention(text string, sentence, pos int) (end int, ok bool) {
	s := &k.syms[pos]
	if !overlap(&s.set, &k.rules.starts) {
		return 0, false
	}
	found := k.at(pos)
	for i := range found {
		c := &found[i]
		r := &rules[c.rule]
		m, x := &k.m, &k.draft
		*m = match{text: text, syms: k.syms, rule: r, start: pos, end: c.end, caps: c.caps}
		*x = Mention{Sentence: sentence, Rule: r.name}
		if !r.make(m, x) {
			continue
		}
		if r.silent {
			return c.end, true
		}
		from, past, ok := m.span('.')
		if !ok {
			from, past = pos, c.end
		}
		k.add(text, *x, from, past)
		k.shareBase(text)
		return k.carry(text, sentence, past), true
	}
	return 0, false
}

// mentionID returns the id of the next mention of the document, "m1". Ids are
// made in batches, an allocation each.
func (k *machine) mentionID() string {
	if k.ids == "" {
		n := len(k.mentions)
		buf := make([]byte, 0, 512)
		for i := 1; i <= 64; i++ {
			buf = append(strconv.AppendInt(append(buf, 'm'), int64(n+i), 10), ' ')
		}
		k.ids = string(buf)
	}
	id, rest, _ := strings.Cut(k.ids, " ")
	k.ids = rest
	return id
}
