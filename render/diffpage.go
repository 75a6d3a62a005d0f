package render

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/chrono"
	"dateline/chrono/calendar"
	"dateline/chrono/compare"
	"dateline/chrono/timex"
)

// changed is what a card tells of a comparison.
type changed struct {
	State   string // letter of the change: A D M R C S W or "="
	Op      string // its name
	Was     string // the date that the older version gave, as people read it
	Aspects string
	Words   []compare.WordChange
}

// writeDiffHTML writes two versions as one timeline: the events of the newer
// one and those that it lost, in lanes by what became of them, with an arrow
// from where an event stood before.
func writeDiffHTML(w io.Writer, d *Comparison, opt Options) error {
	if len(d.Versions) > 2 {
		return errors.New("a page compares two versions: give two, or pass --format text or json")
	}
	if opt.Title == "" && len(d.Old.Documents) > 0 && len(d.New.Documents) > 0 {
		opt.Title = fmt.Sprintf("From %s to %s", sourceName(&d.Old.Documents[0]), sourceName(&d.New.Documents[0]))
	}
	both, of := d.merge()
	p, err := newPage(both, opt)
	if err != nil {
		return err
	}
	// The data of the page are those of the newer version, and the comparison.
	var chronology, comparison bytes.Buffer
	if err := writeJSON(&chronology, d.New, opt); err != nil {
		return err
	}
	if err := writeDiffJSON(&comparison, d, opt); err != nil {
		return err
	}
	p.chronology, p.comparison = chronology.Bytes(), comparison.Bytes()
	p.Summary = summaryLine(compare.Summarize(d.Changes))
	t := p.timeline(both)
	p.Lanes.By, p.Lanes.Change = "change", changeLanes(d.Changes, of[:len(p.Cards)])
	for i := range p.Cards {
		p.Cards[i].changed = d.changed(&d.Changes[of[i]])
		p.Cards[i].Changes = numbers(p.Lanes.Change.Of[i])
	}
	for i := range p.Undated {
		p.Undated[i].changed = d.changed(&d.Changes[of[len(p.Cards)+i]])
	}
	for i := range t.Bars {
		b := &t.Bars[i]
		b.Lane = p.Lanes.Change.Of[b.Index][0]
		if was, ok := stood(&d.Changes[of[b.Index]]); ok {
			was.Lane, was.Index = b.Lane, b.Index
			t.Was = append(t.Was, was)
		}
	}
	return t.Write(w, p)
}

// stood is where an event stood in the older version, false where it stood
// nowhere or stands there still.
func stood(c *compare.Change) (bar, bool) {
	if len(c.Old) == 0 || len(c.New) == 0 || c.Old[0].When == c.New[0].When || c.Old[0].Value.Date.IsZero() {
		return bar{}, false
	}
	return newBar(&c.Old[0])
}

// changed tells what became of the event of c.
func (d *Comparison) changed(c *compare.Change) changed {
	k := changed{State: c.Op.Letter(), Op: c.Op.String(), Words: c.Words}
	if len(c.Old) > 0 && len(c.New) > 0 {
		if was := sayEvent(&c.Old[0]); was != sayEvent(&c.New[0]) {
			k.Was = was
		}
	}
	aspects := make([]string, len(c.Aspects))
	for i, a := range c.Aspects {
		aspects[i] = string(a)
	}
	k.Aspects = strings.Join(aspects, ", ")
	return k
}

// changeLanes gives a lane to every kind of change that occurs. of is the
// change of each event.
func changeLanes(changes []compare.Change, of []int) laneSet {
	s := laneSet{Names: []string{}, Of: make([][]int, len(of))}
	for _, op := range compare.Ops() {
		lane := len(s.Names)
		for i, c := range of {
			if changes[c].Op == op {
				s.Of[i] = []int{lane}
				if len(s.Names) == lane {
					s.Names = append(s.Names, capital(op.String()))
				}
			}
		}
	}
	s.Colored = len(s.Names)
	if n := len(s.Names); n > 0 && s.Names[n-1] == capital(compare.Unchanged.String()) {
		s.Colored-- // what did not change stays grey
	}
	return s
}

// merge lays both versions into one chronology: the documents of the newer
// first, its events and those that it lost, in order of date. of holds for each
// event, dated and then undated ones, the index of its change.
func (d *Comparison) merge() (both *chrono.Chronology, of []int) {
	shift := len(d.New.Documents)
	both = &chrono.Chronology{
		Documents: slices.Concat(d.New.Documents, d.Old.Documents),
		Mentions:  slices.Concat(d.New.Mentions, d.Old.Mentions),
		Unused:    slices.Clone(d.New.Unused),
		Warnings:  slices.Clone(d.New.Warnings),
	}
	for i := range both.Documents {
		both.Documents[i].ID = fmt.Sprintf("d%d", i+1)
	}
	for _, u := range d.Old.Unused {
		u.Document += shift
		both.Unused = append(both.Unused, u)
	}
	for _, m := range d.Old.Warnings {
		m.Document += shift
		both.Warnings = append(both.Warnings, m)
	}
	type row struct {
		chrono.Event
		change int
	}
	var dated, undated []row
	for i, c := range d.Changes {
		list := c.New
		if len(list) == 0 {
			list = shifted(c.Old, shift)
		}
		for _, e := range list {
			if e.DatedBy == chrono.DatedByNone || e.When == (calendar.Window{}) {
				undated = append(undated, row{e, i})
			} else {
				dated = append(dated, row{e, i})
			}
		}
	}
	slices.SortStableFunc(dated, func(a, b row) int {
		return cmp.Or(cmp.Compare(firstMoment(a.When), firstMoment(b.When)), cmp.Compare(a.When.Latest, b.When.Latest))
	})
	for _, r := range dated {
		both.Events, of = append(both.Events, r.Event), append(of, r.change)
	}
	for _, r := range undated {
		both.Undated, of = append(both.Undated, r.Event), append(of, r.change)
	}
	return both, of
}

// firstMoment is what events are sorted by.
func firstMoment(w calendar.Window) calendar.Moment {
	if w.Earliest == calendar.OpenPast {
		return w.Latest
	}
	return w.Earliest
}

// shifted returns events whose documents stand by further on in a list. Their
// ids are set apart from those of the newer version, where the same may occur.
func shifted(events []chrono.Event, by int) []chrono.Event {
	out := slices.Clone(events)
	for i := range out {
		out[i].Document += by
		out[i].Also = slices.Clone(out[i].Also)
		for k := range out[i].Also {
			out[i].Also[k].Document += by
		}
		if out[i].Anchor.Kind == timex.EventAnchor {
			out[i].Anchor.ID = "old-" + out[i].Anchor.ID
		}
		out[i].ID = "old-" + out[i].ID
	}
	return out
}
