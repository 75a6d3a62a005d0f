package chrono

import (
	"sort"
	"strings"
)

// voice is the quotations of one block, and who speaks them where.
type voice struct {
	spans    [][2]int // byte ranges between quotation marks, in order
	speakers []speaker
	asked    bool // for its speakers, which takes reading its sentences
}

// speaker is who a sentence says speaks, outside quotations.
type speaker struct {
	sentence int
	name     string // as written
}

// voiceOf finds the quotations of block b, once.
func (r *reader) voiceOf(b int) *voice {
	v := r.voices[b]
	if v == nil {
		if len(r.voices) >= mostVoices {
			clear(r.voices)
		}
		block := r.doc.Blocks[b]
		v = &voice{spans: quotations(r.doc.Text, block.Span.Start, block.Span.End)}
		r.voices[b] = v
	}
	return v
}

// mostVoices is how many blocks have their voices kept: those about the one that
// is read.
const mostVoices = 64

// hear finds the speakers of the quotations v of block b, once.
func (r *reader) hear(v *voice, b int) {
	if v.asked {
		return
	}
	v.asked = true
	k := 0
	for s := r.firstSentence(b); s < len(r.doc.Sentences) && r.doc.Sentences[s].Block == b; s++ {
		span := r.doc.Sentences[s].Span
		for k < len(v.spans) && v.spans[k][1] <= span.Start {
			k++
		}
		if crossesQuote(v.spans[k:], span.Start, span.End) {
			if name := r.speakerIn(s, v.spans); name != "" {
				v.speakers = append(v.speakers, speaker{s, name})
			}
		}
	}
}

// speakerOf is who speaks the quotations of sentence s: who it names itself,
// else the speaker named last before it in its block, else the first after it.
func (v *voice) speakerOf(s int) (name string, own bool) {
	k := sort.Search(len(v.speakers), func(i int) bool { return v.speakers[i].sentence > s })
	switch {
	case k > 0:
		return v.speakers[k-1].name, v.speakers[k-1].sentence == s
	case len(v.speakers) > 0:
		return v.speakers[0].name, false
	}
	return "", false
}

// firstSentence is the first sentence of block b.
func (r *reader) firstSentence(b int) int {
	lo, hi := 0, len(r.doc.Sentences)
	for lo < hi {
		m := (lo + hi) / 2
		if r.doc.Sentences[m].Block < b {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// crossesQuote reports whether one of the first quotations begins or ends
// inside [start,end), with words outside it.
func crossesQuote(spans [][2]int, start, end int) bool {
	for _, q := range spans {
		if q[0] >= end {
			break
		}
		if q[0] > start+1 || q[1] > start && q[1]+4 < end {
			return true
		}
	}
	return false
}

// speakerIn is the subject of the first verb of saying outside the quotations
// of sentence s.
func (r *reader) speakerIn(s int, quotes [][2]int) string {
	p := r.parse(s)
	for c := range p.clauses {
		g := p.clauses[c].group
		if g < 0 || !p.groups[g].finite {
			continue
		}
		h := p.groups[g].head
		if p.ws[h].class&isReport != 0 && !within(quotes, p.ws[h].start) && p.clauses[c].kind != relative {
			if who := p.speaker(r.doc.Text, c); who != "" {
				return who
			}
		}
	}
	return ""
}

// voiced adds the speaker of a quotation to what its sentence itself says of
// its source. What the speaker says of himself is the speaker's alone.
func (r *reader) voiced(d *draft, attribution []string) []string {
	block := r.doc.Sentences[d.sentence].Block
	v := r.voiceOf(block)
	if !within(v.spans, d.Trigger.Start) {
		return attribution
	}
	r.hear(v, block)
	name, own := v.speakerOf(d.sentence)
	if name == "" || !own && len(attribution) > 0 && crossesQuote(from(v.spans, d.Sentence.Start), d.Sentence.Start, d.Sentence.End) {
		return attribution // "“...”, according to the log"
	}
	kept := attribution[:0:0]
	for _, a := range attribution {
		switch {
		case a == name || strings.HasSuffix(name, a) || own && strings.HasSuffix(a, name):
			return attribution
		case a != "I" && a != "we" && a != "We":
			kept = append(kept, a)
		}
	}
	return prepend(kept, name)
}

// from is the spans that do not end before byte at.
func from(spans [][2]int, at int) [][2]int {
	return spans[sort.Search(len(spans), func(k int) bool { return spans[k][1] > at }):]
}

func within(spans [][2]int, at int) bool {
	spans = from(spans, at)
	return len(spans) > 0 && at >= spans[0][0]
}

// quotations finds the stretches between double quotation marks in
// text[start:end]; one left open runs to the end.
func quotations(text string, start, end int) [][2]int {
	var out [][2]int
	open := -1
	for i := start; i < end; i++ {
		if c := text[i]; c != '"' && c != '\'' && c != '`' && c < 0x80 {
			continue
		}
		rest := text[i:end]
		switch {
		case strings.HasPrefix(rest, "“"), strings.HasPrefix(rest, "«"), strings.HasPrefix(rest, "``"):
			if open < 0 {
				open = i
			}
		case strings.HasPrefix(rest, "”"), strings.HasPrefix(rest, "»"), strings.HasPrefix(rest, "''"):
			if open >= 0 {
				out = append(out, [2]int{open, i})
				open = -1
			} else if rest[0] == '\'' && len(rest) > 2 && rest[2] != ' ' && rest[2] != '\n' {
				open = i
			}
		case rest[0] == '"':
			if open >= 0 {
				out = append(out, [2]int{open, i})
				open = -1
			} else {
				open = i
			}
		}
	}
	if open >= 0 {
		out = append(out, [2]int{open, end})
	}
	return out
}

// source is the part of ws that names who or what says something: without a
// phrase before it and words that wait for more behind it; nil for none.
func (t *titler) source(ws []int) []int {
	ws = t.tidy(ws)
	for len(ws) > 0 && (t.ws[ws[0]].mention >= 0 || t.ws[ws[0]].low == "-" || t.ws[ws[0]].low == ":") { // "last month prosecutors confirmed", "June 8: The mayor says"
		ws = ws[1:]
	}
	for len(ws) > 0 && (t.hangs(ws[len(ws)-1]) || len(ws) > 1 && t.ws[ws[len(ws)-1]].tag == "VBN") {
		ws = ws[:len(ws)-1]
	}
	if len(ws) > 0 && (t.ws[ws[0]].tag == "IN" || t.ws[ws[0]].tag == "TO") { // "during his speech he said"
		ws = t.behindPhrase(ws)
	}
	for n := 1; n < len(ws); n++ {
		if w := &t.ws[ws[n]]; w.tag == "VBG" && isNounTag(t.ws[ws[n-1]].tag) && t.groupOf(ws[n]) >= 0 || w.low == "by" && office(t.ws[ws[n-1]].low) {
			ws = ws[:n] // "campaigners trying to save a row of limes"
			break
		}
	}
	if t.faceless(ws) || len(ws) > 0 && (isQuote(t.ws[ws[0]].low) || t.ws[ws[0]].low == "not") {
		return nil
	}
	for _, k := range ws {
		if w := &t.ws[k]; isNounTag(w.tag) || w.tag == "PRP" || w.tag == "CD" || w.tag == "DT" && w.low != "a" && w.low != "an" && w.low != "the" || w.tag == "JJ" || w.tag == "WP" || w.capital || w.low == "her" {
			return ws
		}
	}
	return nil
}

// faceless reports whether ws name nobody, or numbers of which it is not said whose
// they are: "preliminary results".
func (t *titler) faceless(ws []int) bool {
	if len(ws) == 0 {
		return false
	}
	for _, k := range ws {
		if w := &t.ws[k]; w.tag == "IN" || w.tag == "POS" || w.tag == "NNP" || w.tag == "NNPS" {
			return false
		}
	}
	switch t.ws[ws[len(ws)-1]].low {
	case "nothing", "nobody", "none", "nowhere":
		return true
	case "figures", "data", "results", "statistics", "numbers", "estimates", "calculations", "projections", "terms", "plan", "plans", "schedule", "timetable", "custom":
		return true
	}
	return false
}

// hangs reports whether word k cannot end a name.
func (t *titler) hangs(k int) bool {
	switch w := &t.ws[k]; w.tag {
	case "IN", "TO", "CC", "PRP$":
		return w.low != "her"
	case "DT":
		return w.low == "a" || w.low == "an" || w.low == "the"
	}
	return false
}

// behindPhrase is the subject behind the phrase that opens ws: "during his
// speech" "the mayor"; a name where the phrase runs into it, nil for none.
func (t *titler) behindPhrase(ws []int) []int {
	k := len(ws) - 1
	if t.ws[ws[k]].tag == "PRP" {
		return ws[k:]
	}
	from := k
	for from > 0 && ws[from-1] >= t.simpleNounPhrase(ws[k]) {
		from--
	}
	if from > 0 && t.ws[ws[from-1]].tag != "IN" && t.ws[ws[from-1]].tag != "TO" {
		return ws[from:]
	}
	for k >= 0 && t.nameWord(ws[k]) {
		k--
	}
	return ws[k+1:]
}
