package lang

// Class is a class of words, the first column of a table. A word may belong to
// several.
type Class uint8

// The classes, in the order of en.tsv. A new one is a constant here, its name
// below, and rows there.
const (
	Month       Class = iota // January 1 ... December 12
	MonthAbbr                // Jan, Sept
	MonthWord                // may, march: ordinary words too
	Weekday                  // Monday 1 ... Sunday 7
	WeekdayAbbr              // Mon, Thurs
	Weekdays                 // Mondays
	Season                   // spring 1 ... winter 4
	SeasonWord               // fall, spring: ordinary words too
	Part                     // morning 1 midday 2 afternoon 3 evening 4 night 5 daytime 6
	PartPlural
	Noon
	Midnight
	Unit  // day: the name of a granularity
	Units // days
	Period
	Era
	Digit
	Teen
	Tens
	Scale
	Million
	Dozen
	Ordinal
	DecadeWord
	Some
	Couple
	Edge
	EdgeNoun
	EdgeCompared
	Approx
	Nearly
	Mere
	This
	Current
	Last      // -1
	Next      // +1
	Previous  // -1
	Following // +1
	Latest
	Same
	That
	These
	Ago
	Later
	Earlier
	Every
	Per
	DayRef
	Tonight
	PastRef
	PresentRef
	FutureRef
	Frequency // daily: the TIMEX3 value of a set
	Once
	Times
	Fiscal
	Circa
	AMPM // 0 or 12 hours on
	BC
	AD
	Zone
	ZonePlace
	OClock
	Holiday  // the key of a holiday or named day
	Measure  // what is counted: a number before it is no year
	Numbered // what has numbers: "Flight 2018"
	Law      // what has years in its name
	Model
	Will
	Would
	Modal
	Had
	Have
	Be
	Was
	Been
	Do
	Did
	Intend
	PastVerb
	To
	Possessive
	Function // function words
	Named    // words that only patterns name
	AtWord
	MonthCue
	Pointing
	Done
	QuarterUnit
	OnCue
	SeasonCue
	Final
	QuarterCode
	ForCue
	OfWord
	AtCue
	Incue
	Aboutcue
	Attack
	Phone
	Lengthcue
	Endcue
	Rights
	Publisher
	Campaign
	Account
	HalfCode
	Street   // what an address ends in: "1600 Pine Street"
	Paper    // what a weekday names with: "the Sunday Times", "Saturday Night Live"
	Feast    // what a feast gives its name to: "Christmas trees", "the Easter Rising"
	Courtesy // Mr, Mrs: a name follows
	Ahead    // past tenses before an infinitive that lay ahead: "agreed to"
	Opens    // verbs whose present tense looks ahead: "opens on Monday"
	Relative // who, whose, which: they open a clause that tells of a noun
	Defer    // past forms of moving to another day: "postponed until"
	Bare     // nouns that stand behind "to" without an article: "went to bed"
	Reports  // past tenses behind which a clause may stand without "that"; 1: of saying only with one, 2: but where passive
	Sitting  // those who sit and are told: "the court heard"
	Article  // a, an, the
	Between  // adverbs between "had" and its participle
	AgeWord  // what is of today only in the sense of our time: "today's youth"
	Press    // what shows that the name before it is a paper's: "the Sunday Ledger newspaper"
	Odds     // how likely something still is: "a chance of rain by Friday"
	SetOff   // what names a start: "beginning on", "effective"

	// The classes of events.tsv.

	Say       // verbs of saying: the lemma
	Accuse    // verbs that make what they govern an allegation
	Deny      // verbs that deny what they govern
	Believe   // verbs of opinion
	Perceive  // verbs of perception
	Intention // verbs whose object is still to come
	Undo      // verbs whose object does not come about
	Aspect    // begin, continue, end
	LetHappen // verbs under which an infinitive did happen
	EventNoun // nouns that name events
	Hedge     // alleged, possible, almost
	Negation
	Force // modal verbs: planned, would, possible
	Condition
	DueTo     // adjectives before an infinitive: due to, likely to
	Opener    // words that open a sentence and belong in no title
	Deed      // verb and noun of one event: the verb that stands for both
	React     // verbs whose object, not they, has the date behind it
	Result    // what an attack or accident does at once
	PastForm  // past tenses that look like other words
	Resolve   // verbs of deciding and promising
	Show      // verbs of finding out and showing
	Suspicion // what someone is only said to have done comes behind: arrested for, charges of
	Doubt     // what keeps a that-clause from being told as a fact: claim, proof, false ...
	Given     // a given name; the value is its pronoun
	Alike     // words by which one deed is told; the value names it
	Body      // companies, offices and states, which speak of themselves as "it"
	Alone     // past forms of verbs without an object: arrived, collapsed

	classes // how many there are
)

// classNames are the names that en.tsv and patterns use.
var classNames = [classes]string{
	Month:        "month",
	MonthAbbr:    "monthabbr",
	MonthWord:    "monthword",
	Weekday:      "weekday",
	WeekdayAbbr:  "weekdayabbr",
	Weekdays:     "weekdays",
	Season:       "season",
	SeasonWord:   "seasonword",
	Part:         "part",
	PartPlural:   "partplural",
	Noon:         "noon",
	Midnight:     "midnight",
	Unit:         "unit",
	Units:        "units",
	Period:       "period",
	Era:          "era",
	Digit:        "digit",
	Teen:         "teen",
	Tens:         "tens",
	Scale:        "scale",
	Million:      "million",
	Dozen:        "dozen",
	Ordinal:      "ordinal",
	DecadeWord:   "decadeword",
	Some:         "some",
	Couple:       "couple",
	Edge:         "edge",
	EdgeNoun:     "edgenoun",
	EdgeCompared: "edgecmp",
	Approx:       "approx",
	Nearly:       "nearly",
	Mere:         "mere",
	This:         "this",
	Current:      "current",
	Last:         "last",
	Next:         "next",
	Previous:     "previous",
	Following:    "following",
	Latest:       "latest",
	Same:         "same",
	That:         "that",
	These:        "these",
	Ago:          "ago",
	Later:        "later",
	Earlier:      "earlier",
	Every:        "every",
	Per:          "per",
	DayRef:       "dayref",
	Tonight:      "tonight",
	PastRef:      "pastref",
	PresentRef:   "presentref",
	FutureRef:    "futureref",
	Frequency:    "freq",
	Once:         "once",
	Times:        "times",
	Fiscal:       "fiscal",
	Circa:        "circa",
	AMPM:         "ampm",
	BC:           "bc",
	AD:           "ad",
	Zone:         "zone",
	ZonePlace:    "zoneplace",
	OClock:       "oclock",
	Holiday:      "holiday",
	Measure:      "measure",
	Numbered:     "numbered",
	Law:          "law",
	Model:        "model",
	Will:         "will",
	Would:        "would",
	Modal:        "modal",
	Had:          "had",
	Have:         "have",
	Be:           "be",
	Was:          "was",
	Been:         "been",
	Do:           "do",
	Did:          "did",
	Intend:       "willbe",
	PastVerb:     "pastverb",
	To:           "to",
	Possessive:   "possessive",
	Function:     "fn",
	Named:        "named",
	AtWord:       "atword",
	MonthCue:     "monthcue",
	Pointing:     "pointing",
	Done:         "done",
	QuarterUnit:  "quarterunit",
	OnCue:        "oncue",
	SeasonCue:    "seasoncue",
	Final:        "final",
	QuarterCode:  "quartercode",
	ForCue:       "forcue",
	OfWord:       "ofword",
	AtCue:        "atcue",
	Incue:        "incue",
	Aboutcue:     "aboutcue",
	Attack:       "attack",
	Phone:        "phone",
	Lengthcue:    "lengthcue",
	Endcue:       "endcue",
	Rights:       "rights",
	Publisher:    "publisher",
	Campaign:     "campaign",
	Account:      "account",
	HalfCode:     "halfcode",
	Street:       "street",
	Paper:        "paper",
	Feast:        "feast",
	Courtesy:     "courtesy",
	Ahead:        "ahead",
	Opens:        "opens",
	Bare:         "bare",
	Reports:      "reports",
	Sitting:      "sitting",
	Article:      "article",
	Between:      "between",
	AgeWord:      "ageword",
	Press:        "press",
	Odds:         "odds",
	SetOff:       "setoff",
	Relative:     "relative",
	Defer:        "defer",
	Say:          "says",
	Accuse:       "accuses",
	Deny:         "denies",
	Believe:      "believes",
	Perceive:     "perceives",
	Intention:    "intends",
	Undo:         "undoes",
	Aspect:       "aspect",
	LetHappen:    "lets",
	EventNoun:    "eventnoun",
	Hedge:        "hedge",
	Negation:     "negation",
	Force:        "force",
	Condition:    "if",
	DueTo:        "due",
	Opener:       "opener",
	Deed:         "deed",
	React:        "react",
	Result:       "result",
	PastForm:     "pastform",
	Resolve:      "resolves",
	Show:         "shows",
	Suspicion:    "suspects",
	Doubt:        "doubt",
	Given:        "given",
	Alike:        "alike",
	Body:         "body",
	Alone:        "alone",
}
