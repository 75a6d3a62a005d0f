package chrono

import "strings"

// dateline is how many words of a sentence are the place and source before an
// agency report: "NAIROBI, Kenya (AP) --", "MOSCOW (Varn News, 4 May)".
func dateline(ws []word) int {
	if len(ws) < 3 || !ws[0].capital {
		return 0
	}
	bracket, open, agency := false, false, false
	for k := 1; k < len(ws) && k < 20; k++ {
		switch ws[k].low {
		case "(":
			bracket, open = true, true
		case ")":
			open = false
			if agency && ws[0].upper && k+2 < len(ws) && ws[k+1].capital && ws[k+1].tag != "NNP" {
				return k + 1
			}
		case "--", "-", "—", "–", "_":
			if open {
				break
			}
			if bracket || ws[0].upper {
				return k + 1
			}
			return 0
		default:
			agency = agency || open && newsAgency(ws[k].low)
		}
		if isVerbTag(ws[k].tag) && !bracket || ws[k].tag == "MD" {
			return 0
		}
	}
	return 0
}

// newsAgency reports whether a word in brackets behind a place names who reports.
func newsAgency(w string) bool {
	switch w {
	case "reuters", "ap", "afp", "upi", "dpa", "ani", "pti", "xinhua", "tass", "sputnik", "interfax", "bloomberg", "news", "agency", "agencies", "wire":
		return true
	}
	return false
}

// placed is how many words of sentence s are the place before a report that a
// colon parts from it: "NEW VARN: The strike". Where several blocks begin so, the
// words name who speaks.
func (r *reader) placed(ws []word, s int) int {
	block := r.doc.Sentences[s].Block
	if block >= labelBlocks || s > 0 && r.doc.Sentences[s-1].Block == block {
		return 0
	}
	n := labelWords(ws)
	switch {
	case len(ws) > 3 && ws[1].low == ":" && ws[0].capital && (ws[0].low == "q" || ws[0].low == "a") && ws[1].start == ws[0].end:
		return 2 // "A: It opened in May"
	case n == 0:
	case n == 2 && broadcaster(ws[0].low):
		return n
	case n < len(ws) && !speaksOfSelf(ws[n].low) && r.labels() == 1:
		return n
	}
	return 0
}

// labelBlocks is how many blocks at the top are asked whether they begin with a
// label.
const labelBlocks = 40

// maxLabel is how many words a label has at most, its colon included.
const maxLabel = 5

// labelWords is how many words of a sentence are a label with its colon, a name that
// is no source by what it is; 0 for none.
func labelWords(ws []word) int {
	for k := 0; k < len(ws) && k < maxLabel; k++ {
		w := &ws[k]
		switch {
		case w.low == ":":
			if k == 0 || k+3 > len(ws) || !ws[k+1].capital || k > 1 && !ws[0].upper || k == 1 && len(ws[0].low) < 5 {
				return 0
			}
			return k + 1
		case k == 0 && broadcaster(w.low):
		case !w.upper && w.tag != "NNP" || !w.capital || w.entry != unknown:
			return 0
		}
	}
	return 0
}

// labels is how many of the first blocks begin with a word or two in capitals and a
// colon, counted once.
func (r *reader) labels() int {
	if r.labelCount < 0 {
		r.labelCount = 0
		for i := 0; i < len(r.doc.Blocks) && i < labelBlocks; i++ {
			s := r.doc.Slice(r.doc.Blocks[i].Span)
			s = s[:min(len(s), 40)]
			if k := strings.Index(s, ": "); k > 0 && s[0] >= 'A' && s[0] <= 'Z' && strings.Count(s[:k], " ") < 3 {
				r.labelCount++
			}
		}
	}
	return r.labelCount
}

// broadcaster reports whether a label only says that the station's own people speak.
func broadcaster(w string) bool {
	switch w {
	case "anchor", "report", "reporter", "newsreader", "narrator", "voiceover":
		return true
	}
	return false
}

func speaksOfSelf(w string) bool {
	switch w {
	case "i", "we", "my", "our", "you", "your", "me", "us", "yes", "no", "well":
		return true
	}
	return false
}
