package render

import (
	"fmt"
	"sort"

	"dateline/chrono"
	"dateline/chrono/article"
)

// articleText is one article at the end of the page.
type articleText struct {
	ID, Name string
	Blocks   []textBlock
	Unused   []unusedWords
}

// textBlock is a paragraph or the like.
type textBlock struct {
	Tag    string // p, h4, li
	Pieces []textPiece
}

// textPiece is a run of words. ID is set on told sentences, Event is the card
// that tells it.
type textPiece struct {
	ID, Event string
	Pieces    []piece
}

// unusedWords are date words that date no event.
type unusedWords struct{ Words, Reason string }

// sentenceID is the id of a told sentence in the text of its article.
func sentenceID(t *chrono.Telling) string {
	return fmt.Sprintf("s-%d-%d", t.Document+1, t.Sentence.Start)
}

// articleTexts lays out the text of every document: its blocks, the sentences
// that are told in the chronology, and the date words.
func articleTexts(c *chrono.Chronology) []articleText {
	told, names := toldSentences(c), sourceNames(c.Documents)
	out := make([]articleText, len(c.Documents))
	for i := range c.Documents {
		d := &c.Documents[i]
		t := articleText{ID: newSource(d, i, "").ID, Name: names[i]}
		marks := textMarks(c, i, &t)
		for _, b := range d.Blocks {
			t.Blocks = append(t.Blocks, textBlock{blockTag(b), blockPieces(d.Text, i, b.Span, told[i], marks)})
		}
		if len(d.Blocks) == 0 {
			whole := article.Span{Start: 0, End: len(d.Text)}
			t.Blocks = []textBlock{{"p", blockPieces(d.Text, i, whole, told[i], marks)}}
		}
		out[i] = t
	}
	return out
}

func blockTag(b article.Block) string {
	switch b.Kind {
	case article.Heading:
		return "h4"
	case article.Item:
		return "li"
	case article.Caption, article.Credit:
		return "small"
	}
	return "p"
}

// toldSentence is a sentence with the first event that it tells.
type toldSentence struct {
	article.Span
	event string
}

// toldSentences gathers by document the sentences that events are told in, in
// order and each once.
func toldSentences(c *chrono.Chronology) [][]toldSentence {
	out := make([][]toldSentence, len(c.Documents))
	seen := map[string]bool{}
	add := func(t *chrono.Telling, id string) {
		if key := sentenceID(t); !seen[key] && t.Sentence.End > t.Sentence.Start {
			seen[key] = true
			out[t.Document] = append(out[t.Document], toldSentence{t.Sentence, id})
		}
	}
	for _, list := range [][]chrono.Event{c.Events, c.Undated} {
		for i := range list {
			add(&list[i].Telling, list[i].ID)
		}
		for i := range list {
			for k := range list[i].Also {
				add(&list[i].Also[k], list[i].ID)
			}
		}
	}
	for _, list := range out {
		sort.Slice(list, func(i, j int) bool { return list[i].Start < list[j].Start })
	}
	return out
}

// textMarks are the date words of document i, and fills t.Unused.
func textMarks(c *chrono.Chronology, i int, t *articleText) []mark {
	reason := map[int]string{}
	for _, u := range c.Unused {
		if u.Document == i {
			reason[u.Mention] = u.Reason
		}
	}
	var marks []mark
	if i >= len(c.Mentions) {
		return nil
	}
	for m, mention := range c.Mentions[i] {
		kind := "date"
		if r, ok := reason[m]; ok {
			kind = "unused"
			t.Unused = append(t.Unused, unusedWords{c.Documents[i].Slice(mention.Span), r})
		}
		marks = append(marks, mark{mention.Span, kind})
	}
	return marks
}

// blockPieces cuts a block at its told sentences, and those at their date words.
func blockPieces(text string, doc int, block article.Span, told []toldSentence, marks []mark) []textPiece {
	run := func(s article.Span) []piece {
		lo := sort.Search(len(marks), func(i int) bool { return marks[i].Start >= s.Start })
		hi := sort.Search(len(marks), func(i int) bool { return marks[i].Start >= s.End })
		return splitAt(text, s, marks[lo:hi:hi])
	}
	var out []textPiece
	at := block.Start
	first := sort.Search(len(told), func(i int) bool { return told[i].Start >= block.Start })
	for _, s := range told[first:] {
		if s.Start >= block.End {
			break
		}
		if s.Start < at || s.End > block.End {
			continue
		}
		if s.Start > at {
			out = append(out, textPiece{Pieces: run(article.Span{Start: at, End: s.Start})})
		}
		out = append(out, textPiece{ID: fmt.Sprintf("s-%d-%d", doc+1, s.Start), Event: s.event, Pieces: run(s.Span)})
		at = s.End
	}
	if at < block.End {
		out = append(out, textPiece{Pieces: run(article.Span{Start: at, End: block.End})})
	}
	return out
}
