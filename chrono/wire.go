package chrono

// Schema names the shape of our JSON. Keys are added, never renamed: a rename
// is a new schema.
const Schema = "dateline/1"

// Wire is a Chronology as its JSON has it. Offsets are bytes into the text of
// the document, half open; moments are floating civil time
// ("2019-08-18T00:00:00", years below 0 with a sign), null where open.
type Wire struct {
	Schema    string         `json:"schema"`
	Version   string         `json:"version"`
	Documents []WireDocument `json:"documents"`
	Events    []WireEvent    `json:"events"`
	Undated   []WireEvent    `json:"undated"`
	Unused    []WireUnused   `json:"unused"`
	Warnings  []WireWarning  `json:"warnings"`
}

// WireDocument is one article.
type WireDocument struct {
	ID            string  `json:"id"`
	Source        string  `json:"source"`
	SHA256        string  `json:"sha256"`
	Title         string  `json:"title"`
	Lang          string  `json:"lang"`
	Published     *string `json:"published"` // EDTF, null when unknown
	PublishedFrom string  `json:"published_from"`
	Modified      *string `json:"modified"`
	Captured      *string `json:"captured"`
	Text          string  `json:"text"`
}

// WireDate is what the words of an event's date say.
type WireDate struct {
	Value       string `json:"value"` // TIMEX3
	EDTF        string `json:"edtf"`
	Granularity string `json:"granularity"`
	Mod         string `json:"mod"`
	Zone        string `json:"zone"`
}

// WireWindow is a pair of moments, null where open.
type WireWindow struct {
	Earliest *string `json:"earliest"`
	Latest   *string `json:"latest"`
}

// WireSpan is a place in the text with its words.
type WireSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// WireRange is a place in the text.
type WireRange struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// WireMention is one TIMEX3.
type WireMention struct {
	ID     string `json:"id"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
	Type   string `json:"type"`
	Value  string `json:"value"`
	Mod    string `json:"mod"`
	Expr   string `json:"expr"`
	Rule   string `json:"rule"`
	Anchor string `json:"anchor"`
}

// WireTag is one TIMEX3 as `tag` tells it.
type WireTag struct {
	WireMention
	EDTF      string  `json:"edtf"`
	Earliest  *string `json:"earliest"`
	Latest    *string `json:"latest"`
	Certainty string  `json:"certainty"`
	Why       string  `json:"why"`
}

// WireTelling is one more place where an event is told.
type WireTelling struct {
	Document    string        `json:"document"`
	Sentence    WireSpan      `json:"sentence"`
	Clause      WireRange     `json:"clause"`
	Trigger     WireSpan      `json:"trigger"`
	Mentions    []WireMention `json:"mentions"`
	Date        *WireDate     `json:"date"`
	Attribution []string      `json:"attribution"`
	Title       string        `json:"title"`
	Relation    string        `json:"relation"`
	Certainty   string        `json:"certainty"`
	DatedBy     string        `json:"dated_by"`
	Why         string        `json:"why"`
	Polarity    string        `json:"polarity"`
	Modality    string        `json:"modality"`
	Differs     []string      `json:"differs"`
}

// WireEvent is one line of the chronology.
type WireEvent struct {
	ID           string        `json:"id"`
	Date         *WireDate     `json:"date"`
	Relation     string        `json:"relation"`
	When         WireWindow    `json:"when"`
	Certainty    string        `json:"certainty"`
	DatedBy      string        `json:"dated_by"`
	Anchor       string        `json:"anchor"`
	Why          string        `json:"why"`
	Title        string        `json:"title"`
	Actors       []string      `json:"actors"`
	Class        string        `json:"class"`
	Tense        string        `json:"tense"`
	Polarity     string        `json:"polarity"`
	Modality     string        `json:"modality"`
	Attribution  []string      `json:"attribution"`
	Document     string        `json:"document"`
	Page         *int          `json:"page"`
	Paragraph    int           `json:"paragraph"`
	Sentence     WireSpan      `json:"sentence"`
	Clause       WireRange     `json:"clause"`
	Trigger      WireSpan      `json:"trigger"`
	Mentions     []WireMention `json:"mentions"`
	Alternatives []WireDate    `json:"alternatives"`
	Also         []WireTelling `json:"also"`
	Review       *WireReview   `json:"review"`
}

// WireReview is a person's verdict on an event.
type WireReview struct {
	Verdict string `json:"verdict"`
	By      string `json:"by"`
	Note    string `json:"note"`
	Was     string `json:"was"`
	Quote   string `json:"quote,omitempty"`
}

// WireUnused is a date mention that dates no event.
type WireUnused struct {
	Document string `json:"document"`
	WireMention
	Reason string `json:"reason"`
}

// WireWarning is something a reader of a document must know.
type WireWarning struct {
	Document string `json:"document"`
	Message  string `json:"message"`
}
