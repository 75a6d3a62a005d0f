package chrono

// The names are those of the JSON, in the order of the constants.
var (
	relationNames = [...]string{"within", "throughout", "from", "until", "by", "before", "after"}
	modalityNames = [...]string{"actual", "planned", "possible", "conditional", "alleged", "denied"}
	classNames    = [...]string{"OCCURRENCE", "REPORTING", "PERCEPTION", "ASPECTUAL", "I_ACTION", "I_STATE", "STATE"}
	tenseNames    = [...]string{"NONE", "PAST", "PRESENT", "FUTURE", "INFINITIVE", "PRESPART", "PASTPART"}
	datedByNames  = [...]string{"none", "words", "event", "publication"}
)

// String returns the name that the JSON has, "within".
func (r Relation) String() string { return relationNames[r] }

// String returns the name that the JSON has, "alleged".
func (m Modality) String() string { return modalityNames[m] }

// String returns the TimeML name, "I_ACTION".
func (c Class) String() string { return classNames[c] }

// String returns the TimeML name, "PASTPART".
func (t Tense) String() string { return tenseNames[t] }

// String returns the name that the JSON has, "publication".
func (d DatedBy) String() string { return datedByNames[d] }
