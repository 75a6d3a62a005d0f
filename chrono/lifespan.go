package chrono

import (
	"slices"
	"strings"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// life is a person's name with the dates of birth and death in brackets behind
// it, as a biography begins: "Ann Quill (12 May 1867 – 3 November 1941) was".
type life struct {
	name       [2]int // words
	born, died int    // mentions; died is -1 where the brackets tell birth alone
}

// maxBracket is how many words the brackets of a life may hold: other names and
// places stand there too.
const maxBracket = 24

// lives makes the births and deaths that stand in brackets behind a person's
// name, and what else lasted from one day in such brackets to the other: "the
// siege of Acre (4 April – 18 May 1291)". It returns the mentions that are left.
func (r *reader) lives(s int, p *parsed, usable []int) (found []*draft, rest []int) {
	for i := 0; i < len(usable); i++ {
		if i+1 < len(usable) {
			if l := (life{born: usable[i], died: usable[i+1]}); r.signedOff(p, &l) {
				found = append(found, r.lifeEvent(s, p, l, l.born, "was born"), r.lifeEvent(s, p, l, l.died, "died"))
				i++
				continue
			}
		}
		open := p.bracketBefore(usable[i], r.mentions)
		ranged := open > 0 && i+1 < len(usable) && p.livesUntil(r.mentions, usable[i], usable[i+1])
		l := life{born: usable[i], died: -1}
		if ranged {
			l.died = usable[i+1]
			i++
		}
		switch {
		case open > 0 && r.lifeAt(s, p, &l, open):
			found = append(found, r.lifeEvent(s, p, l, l.born, "was born"))
			if ranged {
				found = append(found, r.lifeEvent(s, p, l, l.died, "died"))
			}
		case ranged && p.eventBefore(open) >= 0:
			found = append(found, r.lasted(s, p, l, open))
		case ranged:
			r.leave(l.born, "in brackets behind what is no event")
			r.leave(l.died, "in brackets behind what is no event")
		case open > 0 && p.birthAlone(r.mentions, l.born):
			r.leave(l.born, "tells in brackets when someone was born")
		default:
			rest = append(rest, l.born)
		}
	}
	return found, rest
}

// lifeAt reports whether l, with the bracket at open, is the life of a person,
// and gives it the name before the bracket.
func (r *reader) lifeAt(s int, p *parsed, l *life, open int) bool {
	l.name = [2]int{p.nameBefore(open), open}
	if l.name[1]-l.name[0] < 2 {
		return false
	}
	if !r.calendarDay(l.born) {
		return r.yearsOf(s, p, l)
	}
	first, last := p.wordsOf(l.born, r.mentions[l.born].Span)
	before := p.ws[first-1].low
	born := birthWord(before)
	if l.died >= 0 {
		return (born || before == "(" || before == ";") && r.calendarDay(l.died) && r.lifetime(*l) && r.person(p.ws[last].start)
	}
	return born && last < len(p.ws) && p.ws[last].low == ")"
}

// yearsOf reports whether a biography begins with the life l in bare years: the name
// stands first, no reign's or firm's, "was" behind the brackets, and the next sentence
// goes on with "he" or "she".
func (r *reader) yearsOf(s int, p *parsed, l *life) bool {
	const least = 30 // what lasted less may be a reign
	if l.died < 0 || l.name[0] != 0 || !r.bareYear(l.born) || !r.bareYear(l.died) || !r.lifetime(*l) {
		return false
	}
	first, _ := p.wordsOf(l.born, r.mentions[l.born].Span)
	_, last := p.wordsOf(l.died, r.mentions[l.died].Span)
	if p.ws[first-1].low != "(" || last+1 >= len(p.ws) || p.ws[last].low != ")" || p.ws[last+1].low != "was" ||
		r.mentions[l.died].Value.Date.Year()-r.mentions[l.born].Value.Date.Year() < least {
		return false
	}
	for k := 0; k < l.name[1]; k++ {
		if w := &p.ws[k]; w.class&isBody != 0 || k > 0 && len(w.low) < 5 && strings.Trim(w.low, "ivx") == "" || k == 0 && reigns(w.low) {
			return false
		}
	}
	if s+1 >= len(r.doc.Sentences) {
		return false
	}
	switch next, _, _ := strings.Cut(r.doc.Slice(r.doc.Sentences[s+1].Span), " "); next {
	case "He", "She", "His", "Her":
		return true
	}
	return false
}

// reigns reports whether a word before a name is the title of who reigned in the
// years behind it.
func reigns(w string) bool {
	switch w {
	case "king", "queen", "pope", "emperor", "empress", "tsar", "sultan", "prince", "duke", "bishop", "archbishop", "president", "st", "saint":
		return true
	}
	return false
}

// bareYear reports whether mention m is a year that the words themselves give.
func (r *reader) bareYear(m int) bool {
	return r.mentions[m].Value.Date.Granularity == calendar.Year && r.mentions[m].Certainty == timex.Stated && r.mentions[m].Value.Mod == timex.NoMod
}

// signedOff reports whether a sentence ends with the birth and death of l, as an
// obituary does, and gives it the name that the sentence begins with: "Ann Quill,
// engineer, born 12 May 1867; died 3 November 1941".
func (r *reader) signedOff(p *parsed, l *life) bool {
	b, _ := p.wordsOf(l.born, r.mentions[l.born].Span)
	d, last := p.wordsOf(l.died, r.mentions[l.died].Span)
	if b < 3 || d < b+2 || p.ws[b-1].low != "born" || p.ws[d-1].low != "died" || last+1 < len(p.ws) || !r.calendarDay(l.born) || !r.calendarDay(l.died) || !r.lifetime(*l) {
		return false
	}
	end := 0
	for end < b && p.ws[end].low != "," {
		end++
	}
	l.name = [2]int{p.nameBefore(end), end}
	bullet := l.name[0] == 1 && isMark(p.ws[0].low)
	return (l.name[0] == 0 || bullet) && end > l.name[0]+1
}

func birthWord(w string) bool { return w == "born" || w == "b" || w == "b." }

// birthAlone reports whether mention m closes brackets that say no more than a
// birth: it does not date the verb outside, "Orr, a clerk (born 2 May 1979), left".
func (p *parsed) birthAlone(mentions []timex.Mention, m int) bool {
	first, last := p.wordsOf(m, mentions[m].Span)
	for first > 1 && (p.ws[first-1].low == "on" || p.ws[first-1].low == "in") {
		first--
	}
	return first > 1 && birthWord(p.ws[first-1].low) && p.ws[first-2].low == "(" && last < len(p.ws) && p.ws[last].low == ")"
}

// eventBefore is the event noun of the phrase that ends before word k; -1 for
// none.
func (p *parsed) eventBefore(k int) int {
	for at := k - 1; at >= p.wideNounPhrase(k-1); at-- {
		if p.eventful(at) {
			return at
		}
	}
	return -1
}

// lasted is the event of the noun before the bracket at open, from the first
// day in it to the second.
func (r *reader) lasted(s int, p *parsed, l life, open int) *draft {
	tie := link{mention: l.born, clause: p.owner[open-1], trigger: p.eventBefore(open), noun: true, np: [2]int{p.wideNounPhrase(open - 1), open}, prep: -1, relation: From}
	tie.drop, _ = p.wordsOf(l.born, r.mentions[l.born].Span)
	end := tie
	end.mention, end.joins = l.died, true
	end.drop, _ = p.wordsOf(l.died, r.mentions[l.died].Span)
	return r.draft(s, p, []link{tie, end})
}

// bracketBefore is the opening bracket in which mention m stands, no date
// between them; -1 for none.
func (p *parsed) bracketBefore(m int, mentions []timex.Mention) int {
	k, _ := p.wordsOf(m, mentions[m].Span)
	for b := k - 1; b >= 0 && b > k-maxBracket && p.ws[b].low != ")" && p.ws[b].mention < 0; b-- {
		if p.ws[b].low == "(" {
			return b
		}
	}
	return -1
}

// livesUntil reports whether the words between mentions a and b say that b ends
// what a began: a dash, with a place before it at most.
func (p *parsed) livesUntil(mentions []timex.Mention, a, b int) bool {
	_, from := p.wordsOf(a, mentions[a].Span)
	to, _ := p.wordsOf(b, mentions[b].Span)
	for k := from; k < to && k < from+maxBracket; k++ {
		switch p.ws[k].low {
		case "–", "—", "-", "died", "d.", "†":
			return true
		case "to", "until":
			return k == from && k+1 == to
		case ")", "(":
			return false
		}
	}
	return false
}

// nameBefore is the first word of the capitalised name that ends before word k;
// k where there is none, or where it is the name of an event.
func (p *parsed) nameBefore(k int) int {
	first := k
	for at := k - 1; at >= 0 && p.ws[at].mention < 0; at-- {
		switch w := &p.ws[at]; {
		case p.eventful(at), w.tag == "DT":
			return k
		case w.capital:
			first = at
		case isQuote(w.low) && first < k: // "Ann “Nan” Quill"
		case !particle(w.low):
			return first
		}
	}
	return first
}

// particle reports whether w stands inside names in lower case: "Ludwig van
// Beethoven".
func particle(w string) bool {
	switch w {
	case "de", "del", "della", "der", "den", "van", "von", "zu", "la", "le", "di", "da", "dos", "bin", "ibn", "al", "el", "ten", "ter", "y", ".":
		return true
	}
	return false
}

// calendarDay reports whether mention m is a day of a known year.
func (r *reader) calendarDay(m int) bool {
	return r.mentions[m].Value.Date.Granularity == calendar.Day && r.mentions[m].Certainty == timex.Stated
}

// The years that a life may last. What lasted less is more likely a war or a
// reign; the pronoun decides the rest.
const minLife, maxLife = 10, 120

func (r *reader) lifetime(l life) bool {
	years := r.mentions[l.died].Value.Date.Year() - r.mentions[l.born].Value.Date.Year()
	return years >= minLife && years <= maxLife
}

// personReach is how many bytes behind the name a pronoun must tell that it is
// a person's.
const personReach = 1000

// person reports whether the text from byte at on goes on with "he" or "she".
func (r *reader) person(at int) bool {
	near := strings.ToLower(r.doc.Text[at:min(at+personReach, len(r.doc.Text))])
	return slices.ContainsFunc(strings.Fields(near), func(w string) bool {
		return w == "he" || w == "she" || w == "his" || w == "her"
	})
}

// lifeEvent is the birth or death of l, by mention m.
func (r *reader) lifeEvent(s int, p *parsed, l life, m int, verb string) *draft {
	at := l.name[1] - 1
	tie := link{mention: m, clause: p.owner[at], trigger: at, noun: true, np: l.name, prep: -1}
	d := r.bare(s, p, tie)
	r.date(d, []link{tie})
	d.Why += ", in brackets behind a person’s name"
	name := r.doc.Slice(article.Span{Start: p.ws[l.name[0]].start, End: p.ws[at].end})
	name = strings.Join(strings.Fields(name), " ")
	d.Title, d.Actors = name+" ["+verb+"]", []string{name}
	return d
}
