package chrono

import (
	"slices"
	"strings"

	"dateline/chrono/article"
)

// obliged reports whether "must" in group g says what is to be done, and not what is
// likely so: "must sell the mill by May"; not "must have been sold", "must be in Rome".
func (p *parsed) obliged(g verbGroup) bool {
	return p.ws[g.modal].low == "must" && !g.perfect && !g.negative && !(isBe(p.ws[g.head].low) && !g.passive)
}

// chanceOf reports whether group g, of "be" behind "there", only says how likely
// something is: "there is a 60% chance of rain by Friday".
func (p *parsed) chanceOf(g verbGroup) bool {
	if g.first < 1 || p.ws[g.first-1].low != "there" {
		return false
	}
	for k := g.head + 1; k < len(p.ws) && k < g.head+7; k++ {
		switch w := &p.ws[k]; {
		case w.doubt == "chance":
			return true
		case w.tag == "IN" || isMark(w.low):
			return false
		}
	}
	return false
}

// takesTwo reports whether a verb is of what two arrange to do on a day: "they agreed to
// meet on 3 February".
func takesTwo(w string) bool { return w == "meet" || w == "talk" || w == "play" || w == "go" }

// unsealed reports whether the sentence opens with terms that nobody has signed yet, so
// that its "would" hangs on them: "under a deal that could be signed in May, she would".
func (p *parsed) unsealed() bool {
	if len(p.ws) < 4 || p.ws[0].low != "under" || p.ws[1].low != "a" && p.ws[1].low != "an" {
		return false
	}
	for k := 2; k < len(p.ws) && k < 10 && p.ws[k].low != ","; k++ {
		switch w := &p.ws[k]; w.low {
		case "draft", "proposed", "tentative", "possible", "unsigned", "could", "may", "might":
			return true
		}
	}
	return false
}

// goesWithWill reports whether the participle of group g, in clause c, leaves out the
// "will be" of the verb before it: "a notice will be printed in June, and a decision
// taken before Christmas". It gives the clause of that verb, -1 for none.
func (p *parsed) goesWithWill(g verbGroup, c int) int {
	cl := p.clauses[c]
	if cl.kind != participial || cl.parent < 0 || p.clauses[cl.parent].group < 0 || g.tense != PastParticiple || g.first < 2 || !isNounTag(p.ws[g.first-1].tag) {
		return -1
	}
	main := p.groups[p.clauses[cl.parent].group]
	from := p.simpleNounPhrase(g.first - 1)
	if main.modal < 0 || !main.passive || main.head >= from || from < 2 || p.ws[from-1].tag != "CC" || p.ws[from-2].low != "," {
		return -1
	}
	return cl.parent
}

// notBefore reports whether the date of l only bounds what is unlikely, or not
// expected, before it: "a deal is unlikely before June", "is not due before the end of
// May". What happens then is not told.
func (p *parsed) notBefore(l link) bool {
	g := p.clauses[l.clause].group
	at := l.prep
	if at < 0 {
		at = l.at - 1 // "before" taken for an adverb
	}
	if l.noun || at < 1 || g < 0 || p.ws[at].low != "before" || at <= p.groups[g].head || !p.groups[g].finite {
		return false
	}
	negative := p.groups[g].negative
	for k := p.groups[g].head; k < at && k < p.groups[g].head+8; k++ {
		switch w := &p.ws[k]; w.low {
		case "unlikely":
			return !negative
		case "expected", "due":
			return negative
		case "likely":
			return negative && p.groups[g].tense == Present
		case ",":
			return false
		}
	}
	return false
}

// longGone reports whether draft d is told in the present or with "will" as what is
// still to come, though its date lies before publication: the date is of what the
// clause speaks of, as in "she will forgo her bonus for 2018". A present long past, or
// in words quoted, may be of its own time.
func (r *reader) longGone(d *draft, p *parsed) bool {
	if d.noun || d.Modality != Planned || d.DatedBy != DatedByWords || r.doc.DCT.IsZero() || r.doc.DCTSource == "text" ||
		d.When.Latest >= r.doc.DCT.Window().Earliest || r.old(d.Mentions[0]) || !p.ownVoice(d.clause) {
		return false
	}
	c := p.clauses[d.clause]
	if c.group < 0 || c.kind != mainClause && c.kind != coordinate || within(r.voiceOf(r.doc.Sentences[d.sentence].Block).spans, d.Trigger.Start) {
		return false
	}
	g := p.groups[c.group]
	return g.finite && g.tense == Present && !g.perfect || g.modal >= 0 && p.ws[g.modal].force == "planned"
}

// stillRuns reports whether d tells in the present of what runs until a day after
// publication: "the show runs until 4 May". Whether it has begun is not told, but of
// what is in force: "his contract runs until May".
func (r *reader) stillRuns(d *draft) bool {
	if d.noun || d.Tense != Present || d.Relation != Until || d.Value.Date.IsZero() || d.Value.Window().Earliest <= r.doc.DCT.Window().Latest {
		return false
	}
	switch d.low {
	case "run", "runs", "last", "lasts", "continue", "continues":
		return !slices.ContainsFunc(strings.Fields(d.Title), func(w string) bool { return termed(strings.ToLower(w)) })
	}
	return false
}

// headedTo reports whether the event noun at trigger is what a heading without a verb
// says that someone is to do: "Ex-mayor to stand trial in May".
func (r *reader) headedTo(d *draft, p *parsed) bool {
	if !d.noun || r.doc.Blocks[r.doc.Sentences[d.sentence].Block].Kind != article.Heading || p.clauses[d.clause].group >= 0 {
		return false
	}
	for k := d.trigger - 1; k > 0 && k > d.trigger-6; k-- {
		if p.ws[k].tag == "TO" {
			return isVerbTag(p.ws[k+1].tag) || p.ws[k+1].low == "stand"
		}
	}
	return false
}

// quotedAlone reports whether the date of l stands in words quoted before the verb of
// saying outside that it is tied to, which then speak of a time and are not said at it:
// "Judge me at Christmas," she told them.
func (p *parsed) quotedAlone(l link) bool {
	if l.noun || l.trigger <= l.at || p.ws[l.trigger].class&isReport == 0 {
		return false
	}
	for k := l.end; k < l.trigger && k < l.end+maxBefore; k++ {
		if isQuote(p.ws[k].low) {
			return l.trigger-k <= maxBefore && p.opensQuoteBefore(l.at)
		}
	}
	return false
}

// opensQuoteBefore reports whether the nearest quotation mark before word at opens
// what it stands in: a word follows it without a space.
func (p *parsed) opensQuoteBefore(at int) bool {
	for k := at - 1; k >= 0 && k > at-40; k-- {
		if isQuote(p.ws[k].low) {
			return p.ws[k].end == p.ws[k+1].start && !isMark(p.ws[k+1].low)
		}
	}
	return false
}
