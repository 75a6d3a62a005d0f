package chrono

// WireDiff is the comparison of two versions as its JSON has it. Old and New are
// the first document of each.
type WireDiff struct {
	Schema  string         `json:"schema"`
	Old     WireDocument   `json:"old"`
	New     WireDocument   `json:"new"`
	Changes []WireChange   `json:"changes"`
	Summary map[string]int `json:"summary"`
}

// WireChange is one Change.
type WireChange struct {
	Op      string           `json:"op"`
	Old     []WireEvent      `json:"old"`
	New     []WireEvent      `json:"new"`
	Aspects []Aspect         `json:"aspects"`
	Words   []WireWordChange `json:"words"`
}

// WireWordChange is one WordChange.
type WireWordChange struct {
	In  string `json:"in"`
	Del string `json:"del"`
	Ins string `json:"ins"`
}

// WireChange returns a change from old to new in the shape of the JSON. Lists
// are never nil.
func (ch *Change) WireChange(old, new *Chronology) WireChange {
	w := WireChange{
		Op:      ch.Op.String(),
		Old:     encoder{old}.events(ch.Old),
		New:     encoder{new}.events(ch.New),
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
