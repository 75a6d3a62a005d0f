package render

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"

	"dateline/chrono"
	"dateline/chrono/article"
	"dateline/chrono/calendar"
	"dateline/chrono/timex"
)

// writeTimeMLEvents writes the chronology of one document as TimeML 1.2.1: what
// writeTimeML writes, with an EVENT around each trigger, and behind the text an
// instance of each event and its TLINK to the time that dates it. How far a link
// can be relied on stands in its origin.
func writeTimeMLEvents(w io.Writer, c *chrono.Chronology, opt Options) error {
	if len(c.Documents) != 1 {
		return errors.New("TimeML holds one document: pass one file, or use tag with -o FOLDER")
	}
	b := bufio.NewWriterSize(w, 1<<16)
	var mentions []timex.Mention
	if len(c.Mentions) > 0 {
		mentions = c.Mentions[0]
	}
	l := newLinks(c, mentions)
	openTimeML(b, &c.Documents[0])
	l.text(b, &c.Documents[0])
	b.WriteString("</TEXT>\n")
	for _, list := range [][]chrono.Event{c.Events, c.Undated} {
		for i := range list {
			l.event(b, &list[i])
		}
	}
	b.WriteString("</TimeML>\n")
	opt.leftOut(l.left, "their triggers have no place of their own in the text")
	return b.Flush()
}

// links numbers what one document has of TimeML.
type links struct {
	mentions  []timex.Mention
	triggers  []article.Span          // in order, none overlaps a mention or another
	class     map[article.Span]string // TimeML class of each trigger
	eid       map[article.Span]int
	instances int
	times     int // TIMEX3 outside the text
	left      int // events without a place for their trigger
}

func newLinks(c *chrono.Chronology, mentions []timex.Mention) *links {
	l := &links{mentions: mentions, class: map[article.Span]string{}, eid: map[article.Span]int{}}
	for _, list := range [][]chrono.Event{c.Events, c.Undated} {
		for i := range list {
			l.class[list[i].Trigger] = list[i].Class.String()
		}
	}
	var all []article.Span
	for s := range l.class {
		all = append(all, s)
	}
	sort.Slice(all, func(i, j int) bool {
		return all[i].Start < all[j].Start || all[i].Start == all[j].Start && all[i].End < all[j].End
	})
	end, m := 0, 0
	for _, s := range all {
		for m < len(mentions) && mentions[m].Span.End <= s.Start {
			m++
		}
		if s.End <= s.Start || s.Start < end || m < len(mentions) && mentions[m].Span.Start < s.End {
			continue
		}
		end = s.End
		l.triggers = append(l.triggers, s)
		l.eid[s] = len(l.triggers)
	}
	return l
}

// text writes the text of d with its TIMEX3 and EVENT elements.
func (l *links) text(b *bufio.Writer, d *article.Document) {
	at, m := 0, 0
	mention := func(before int) {
		for ; m < len(l.mentions) && l.mentions[m].Span.Start < before; m++ {
			at = timexElement(b, d, &l.mentions[m], at)
		}
	}
	for _, s := range l.triggers {
		mention(s.Start)
		escape(b, d.Text[at:s.Start])
		fmt.Fprintf(b, `<EVENT eid="e%d" class="%s">`, l.eid[s], l.class[s])
		escape(b, d.Slice(s))
		b.WriteString("</EVENT>")
		at = s.End
	}
	mention(len(d.Text) + 1)
	escape(b, d.Text[at:])
}

// event writes the instance of e, and where it has a date the link to that.
func (l *links) event(b *bufio.Writer, e *chrono.Event) {
	eid := l.eid[e.Trigger]
	if eid == 0 {
		l.left++
		return
	}
	l.instances++
	pos, polarity := "VERB", "POS"
	if e.Tense == chrono.NoTense {
		pos = "OTHER"
	}
	if e.Negative {
		polarity = "NEG"
	}
	fmt.Fprintf(b, `<MAKEINSTANCE eiid="ei%d" eventID="e%d" pos="%s" tense="%s" aspect="NONE" polarity="%s"`, l.instances, eid, pos, e.Tense, polarity)
	if e.Modality != chrono.Actual {
		fmt.Fprintf(b, ` modality="%s"`, strings.ToUpper(e.Modality.String()))
	}
	b.WriteString("/>\n")
	if e.When == (calendar.Window{}) || e.DatedBy == chrono.DatedByNone {
		return
	}
	relation, time := relTypes[e.Relation], l.time(b, e)
	if e.Relation == chrono.By { // which TimeML has no word for: within a time that ends with the date
		time = l.duration(b, fmt.Sprintf(`endPoint="%s"`, time))
	}
	fmt.Fprintf(b, `<TLINK lid="l%d" relType="%s" eventInstanceID="ei%d" relatedToTime="%s" origin="%s"/>`+"\n", l.instances, relation, l.instances, time, e.Certainty)
}

// relTypes are the relations as TimeML names them.
var relTypes = [...]string{
	chrono.Within: "IS_INCLUDED", chrono.Throughout: "DURING", chrono.From: "BEGUN_BY", chrono.Until: "ENDED_BY",
	chrono.By: "IS_INCLUDED", chrono.Before: "BEFORE", chrono.After: "AFTER",
}

// time is the tid of what dates e: the mention that says it all, the publication
// date, or else a TIMEX3 outside the text.
func (l *links) time(b *bufio.Writer, e *chrono.Event) string {
	if e.DatedBy == chrono.DatedByPublication {
		return "t0"
	}
	value := e.Value
	if value.Date.IsZero() {
		value = windowValue(e.When)
	}
	for _, i := range e.Mentions {
		if v := l.mentions[i].Value; v == value && v.TIMEX3() != "" {
			return tid(l.mentions[i].ID)
		}
	}
	if value.TIMEX3() != "" {
		return l.date(b, value)
	}
	from, to := l.date(b, timex.Value{Date: value.Date}), l.date(b, timex.Value{Date: value.Until})
	return l.duration(b, fmt.Sprintf(`beginPoint="%s" endPoint="%s"`, from, to))
}

// date writes a TIMEX3 outside the text and returns its tid.
func (l *links) date(b *bufio.Writer, v timex.Value) string {
	l.times++
	fmt.Fprintf(b, `<TIMEX3 tid="x%d" type="DATE" value="`, l.times)
	escape(b, v.TIMEX3())
	b.WriteString(`" temporalFunction="true"/>` + "\n")
	return "x" + strconv.Itoa(l.times)
}

// duration writes a TIMEX3 between points, and returns its tid.
func (l *links) duration(b *bufio.Writer, points string) string {
	l.times++
	fmt.Fprintf(b, `<TIMEX3 tid="x%d" type="DURATION" value="PXD" %s temporalFunction="true"/>`+"\n", l.times, points)
	return "x" + strconv.Itoa(l.times)
}

// windowValue is a window as a day or a range of days.
func windowValue(w calendar.Window) timex.Value {
	from, to, _ := drawn(w)
	v := timex.Value{Date: from.In(calendar.Day)}
	if last := to.In(calendar.Day); last != v.Date {
		v.Until = last
	}
	return v
}
