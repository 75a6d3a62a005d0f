package compare

import "dateline/chrono"

// WireChange is one Change.
type WireChange struct {
	Op      string             `json:"op"`
	Old     []chrono.WireEvent `json:"old"`
	New     []chrono.WireEvent `json:"new"`
	Aspects []Aspect           `json:"aspects"`
	Words   []WireWordChange   `json:"words"`
}

// WireWordChange is one WordChange.
type WireWordChange struct {
	In  string `json:"in"`
	Del string `json:"del"`
	Ins string `json:"ins"`
}

// Wire returns a change from old to new in the shape of the JSON. Lists
// are never nil.
func (ch *Change) Wire(old, new *chrono.Chronology) WireChange {
	w := WireChange{
		Op:      ch.Op.String(),
		Old:     old.WireEvents(ch.Old),
		New:     new.WireEvents(ch.New),
		Aspects: append([]Aspect{}, ch.Aspects...),
		Words:   make([]WireWordChange, len(ch.Words)),
	}
	for i, x := range ch.Words {
		w.Words[i] = WireWordChange(x)
	}
	return w
}

// Wire returns the counts by the names of the operations.
func (s Summary) Wire() map[string]int {
	w := map[string]int{}
	for _, o := range Ops() {
		w[o.String()] = s[o]
	}
	return w
}

// WireLife is one Life. First, Last and the version of a change are indices
// into the versions.
type WireLife struct {
	Event     chrono.WireEvent `json:"event"`
	First     int              `json:"first"`
	Last      int              `json:"last"`
	Changes   []WireLifeChange `json:"changes"`
	Corrected bool             `json:"corrected"`
}

// WireLifeChange is one LifeChange.
type WireLifeChange struct {
	Version int `json:"version"`
	WireChange
	Corrected bool `json:"corrected"`
}

// Wire returns l in the shape of the JSON.
func (l *Life) Wire(versions []*chrono.Chronology) WireLife {
	w := WireLife{Event: versions[l.Last].WireEvents([]chrono.Event{l.Event})[0], First: l.First, Last: l.Last,
		Changes: make([]WireLifeChange, len(l.Changes)), Corrected: l.Corrected}
	for i := range l.Changes {
		c := &l.Changes[i]
		w.Changes[i] = WireLifeChange{c.Version, c.Change.Wire(versions[c.Version-1], versions[c.Version]), c.Corrected}
	}
	return w
}
