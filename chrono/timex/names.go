package timex

// The names are those of TIMEX3 and of the JSON, in the order of the constants.
var (
	typeNames      = [...]string{"DATE", "TIME", "DURATION", "SET"}
	modNames       = [...]string{"", "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"}
	certaintyNames = [...]string{"stated", "reckoned", "assumed"}
	anchorNames    = [...]string{"none", "published", "heading"}
)

// String returns the TIMEX3 name, "DATE".
func (t Type) String() string { return typeNames[t] }

// String returns the TIMEX3 name, "END"; "" for NoMod.
func (m Mod) String() string { return modNames[m] }

// String returns the name that the JSON has, "reckoned".
func (c Certainty) String() string { return certaintyNames[c] }

// String returns the anchor as the JSON has it: "published", "heading", "none",
// or the id of a mention or an event.
func (a Anchor) String() string {
	if a.Kind == MentionAnchor || a.Kind == EventAnchor {
		return a.ID
	}
	return anchorNames[a.Kind]
}
