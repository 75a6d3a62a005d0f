package article

import "strings"

// agencies are the names that a photo credit may consist of.
var agencies = []string{"reuters", "associated press", "ap", "ap photo", "afp", "agence france-presse", "getty images", "getty",
	"ria news", "ria novosti", "tass", "itar-tass", "sputnik", "xinhua", "epa", "epa-efe", "dpa", "pa media", "pa wire", "pa",
	"press association", "bloomberg", "interfax", "ansa", "kyodo", "efe", "upi", "alamy", "shutterstock", "istock",
	"handout", "file", "file photo", "wikimedia commons", "anadolu", "zuma press", "nurphoto", "imago", "unsplash"}

// creditOpeners open a line that names a picture's maker and nothing else.
var creditOpeners = []string{"©", "(c) ", "photo:", "photos:", "photo by ", "photos by ", "photograph:", "photograph by ", "photo credit",
	"image:", "image by ", "image credit", "image source", "images:", "picture:", "picture credit", "credit:", "credits:", "illustration:",
	"illustration by ", "graphic:", "video:", "(photo by ", "(image:", "(photo:", "ap photo/", "reuters/", "getty images/",
	"via getty", "courtesy of ", "archive photo"}

// captionOpeners open a picture's caption.
var captionOpeners = []string{"file photo", "file -", "file –", "file —", "caption:", "pictured:", "above:", "(file photo", "watch:"}

// correctionOpeners and noteOpeners open the paper's words about its own article;
// what ownOpeners say depends on the next word.
var (
	correctionOpeners = []string{"correction:", "correction,", "corrections:", "correction —", "correction -", "correction (", "clarification:",
		"corrections and clarifications", "corrections & clarifications", "an earlier version of th", "a previous version of th"}
	noteOpeners = []string{"editor’s note", "editor's note", "editors’ note", "editors' note", "publisher’s note", "publisher's note"}
	ownOpeners  = []string{"this article was ", "this story was ", "this article has been ", "this story has been ", "this report was ",
		"this report has been ", "this post was ", "this post has been ", "this page was "}
	amended     = []string{"amended", "corrected", "updated", "edited", "modified", "changed", "revised"}
	dateOpeners = []string{"published", "first published", "originally published", "last updated", "updated", "last modified", "posted", "last edited", "last revised", "last changed", "page revision"}
)

// furniture are lines of a page that stand among its story's paragraphs and lead
// elsewhere: alone, or where they have several words also with more behind them.
var furniture = []string{"advertisement", "advertising", "loading", "recommended", "trending", "subscribe", "newsletter", "share", "comments",
	"toggle caption", "hide caption", "read more", "read also", "read next", "most read", "also read", "see also", "related article", "related stor",
	"related content", "related topic", "more from", "more on this", "more stories", "you may also like", "don't miss", "don’t miss", "share this",
	"share on", "follow us", "please follow", "like us on", "sign up", "story continues", "article continues", "continue reading", "scroll to continue",
	"listen to this", "view comments", "leave a comment", "print this", "download the app", "skip to", "back to top", "go to top", "filed under"}

// maxFurniture is how many bytes such a line has at most.
const maxFurniture = 70

// isFurniture reports whether s is such a line.
func isFurniture(s string) bool {
	s = strings.TrimRight(s, ":… ")
	if len(s) > maxFurniture || endsSentence(s) {
		return false
	}
	n := openerLen(s, furniture)
	return n > 0 && (n == len(s) || strings.Contains(s[:n], " "))
}

// maxCredit is how many bytes a credit line may have.
const maxCredit = 160

// editorial tells the paper's words about its own article: a correction, or a
// note of the editor.
func editorial(s string) BlockKind {
	if !mayOpenEditorial(s[0]) {
		return Paragraph
	}
	low := strings.TrimLeft(s, "*_[(#“\" ")
	switch {
	case openedBy(low, correctionOpeners):
		return Correction
	case openedBy(low, noteOpeners):
		return Note
	}
	if n := openerLen(low, ownOpeners); n > 0 {
		return amendment(low[n:])
	}
	if n := openerLen(low, dateOpeners); n > 0 && len(s) < 80 && publicationLine(low[n:]) {
		return Note
	}
	return Paragraph
}

func mayOpenEditorial(c byte) bool {
	switch c | 0x20 {
	case 'a', 'c', 'e', 'f', 'l', 'o', 'p', 't', 'u', '*', '[', '(', '#', '_', 0xe2, '"' | 0x20:
		return true
	}
	return c == '_'
}

// amendment reads on behind "this article was".
func amendment(rest string) BlockKind {
	switch {
	case openedBy(rest, amended):
		return Correction
	case openedBy(rest, dateOpeners), openedBy(rest, []string{"originally", "first", "last"}):
		return Note
	}
	return Paragraph
}

// publicationLine tells "Published 3 May 2018, 14:30" from prose that begins
// with the same word.
func publicationLine(rest string) bool {
	rest = strings.TrimPrefix(strings.TrimSpace(rest), "on ")
	rest = strings.TrimLeft(rest, ": ")
	return strings.ContainsAny(rest, "0123456789") && !endsSentence(rest) && strings.Count(rest, " ") < 10
}

// markCredits finds the captions, credits and bylines among the blocks. A list
// of short items that has a credit in it is the caption of one picture.
func markCredits(text string, blocks []Block) {
	for i := 0; i < len(blocks); {
		if blocks[i].Kind != Item {
			b := &blocks[i]
			if b.Kind == Paragraph || b.Kind == Heading && i > 0 {
				if k := creditOf(text[b.Span.Start:b.Span.End]); k != Paragraph {
					b.Kind, b.Level = k, 0
				}
			}
			i++
			continue
		}
		j := i
		credits := false
		short := true
		for j < len(blocks) && blocks[j].Kind == Item {
			s := itemText(text, blocks[j].Span)
			credits = credits || creditOf(s) == Credit
			short = short && len(s) < maxHeading && !endsSentence(s)
			j++
		}
		for ; i < j; i++ {
			if credits && creditOf(itemText(text, blocks[i].Span)) == Credit {
				blocks[i].Kind = Credit
			} else if credits && short {
				blocks[i].Kind = Caption
			}
		}
	}
}

func itemText(text string, s Span) string {
	item := text[s.Start:s.End]
	return item[itemMarker(item):]
}

// creditOf tells whether a line is a Credit or Caption; Paragraph if neither.
func creditOf(s string) BlockKind {
	if len(s) > 4*maxCredit {
		return Paragraph
	}
	if at := endsInCredit(s); at == 0 {
		return Credit
	} else if at > 0 {
		return Caption
	}
	if len(s) > maxCredit {
		if openedBy(s, captionOpeners) {
			return Caption
		}
		return Paragraph
	}
	switch {
	case openedBy(s, creditOpeners) && !(endsSentence(s) && strings.Count(s, " ") > 8), allAgencies(s), byline(s), strings.Contains(s, "(@") && !endsSentence(s):
		return Credit
	case openedBy(s, captionOpeners):
		return Caption
	}
	return Paragraph
}

func openedBy(s string, openers []string) bool { return openerLen(s, openers) > 0 }

// openerLen returns the length of the opener that s begins with, whatever its
// case; 0 for none.
func openerLen(s string, openers []string) int {
	for _, p := range openers {
		if len(s) >= len(p) && s[0]|0x20 == p[0]|0x20 && strings.EqualFold(s[:len(p)], p) {
			return len(p)
		}
	}
	return 0
}

// allAgencies reports whether every part of s between slashes, bars and commas
// is the name of an agency, or s is one with a photographer: "Eva Lind/Reuters".
func allAgencies(s string) bool {
	if len(s) > 80 || endsSentence(s) {
		return false
	}
	parts := strings.FieldsFunc(strings.Trim(s, "()[] "), func(r rune) bool { return r == '/' || r == '|' || r == ',' })
	found := 0
	for _, p := range parts {
		for _, a := range agencies {
			p = strings.TrimSpace(p)
			if _, via, ok := strings.Cut(p, " via "); strings.EqualFold(p, a) || ok && strings.EqualFold(via, a) {
				found++
				break
			}
		}
	}
	return found > 0 && (found == len(parts) || len(parts) <= 3 && strings.Count(s, " ") <= 5 && strings.Contains(s, "/"))
}

// byline tells "By Eva Lind and Tom Ode, Arlo", with or without a date.
func byline(s string) bool {
	rest, ok := strings.CutPrefix(s, "By ")
	if !ok {
		rest, ok = strings.CutPrefix(s, "BY ")
	}
	if !ok || rest == "" || len(rest) >= 80 || endsSentence(rest) || rest[0] < 'A' || rest[0] > 'Z' {
		return false
	}
	if strings.ContainsAny(rest, "0123456789") {
		_, ok = pageDay(rest, "")
		return ok
	}
	return strings.Contains(rest, " ")
}

// endsInCredit returns where the bracket opens that closes a caption with its
// credit, "... in the harbour (AP Photo/Eva Lind)"; -1 where none does.
func endsInCredit(s string) int {
	s = strings.TrimRight(s, ". ")
	last := strings.LastIndexAny(s, "([")
	if last < 0 || s[len(s)-1] != ')' && s[len(s)-1] != ']' || len(s)-last > maxCredit/2+20 {
		return -1
	}
	in := s[last+1 : len(s)-1]
	if openedBy(in, creditOpeners) && !openedBy(in, []string{"c) "}) || strings.Contains(in, "/") && allAgencies(in) {
		return last
	}
	return -1
}
