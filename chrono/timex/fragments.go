package timex

// fragments are named parts of patterns: "@day" in a pattern stands for its
// text here. They share their slots with the pattern around them:
//
//	M month  D day  Y year  n two-digit year  y year in words  E era  W weekday
//	P part of day  H hour  I minute  S second  A a.m. or p.m.  Z zone
//	K season  Q ordinal  C decade or century  L holiday  B fiscal
//	N count  U unit  G unit of the base  R this, last, next  T bending words
//	X O other  m d w: month, day, weekday of the far end of a range
var fragments = map[string]string{
	"month":   "M:month | M:monthabbr dot?",
	"weekday": "W:weekday | W:weekdayabbr dot?",
	"day": `D:(dd !(percentsign|measure|million|dozen|slash) | nth)
		| D:(tens hyphen ordinal | tens ordinal | ordinal | tens hyphen? digit | teen) !(unit|units)`,
	"year":  "Y:yyyy | apos ~n:yy",
	"words": "y:(teen hyphen? tens (hyphen? digit)? | teen hyphen? teen | teen scale 'and'? (tens (hyphen? digit)? | teen | digit)? | digit scale 'and'? (tens (hyphen? digit)? | teen | digit)?)",
	"era":   "Y:erayear E:bc | E:ad Y:erayear | Y:erayear E:ad",
	"to":    "hyphen | 'to' | 'until' | 'till' | 'through' | 'thru'",
	"and":   "'and' | 'or' | comma 'and'? | comma 'or'",

	"date": "@month 'the'? @day (comma? @year)? | 'the'? @day hyphen? 'of'? @month (comma? 'of'? (@year | @words))?",
	"edge": `'the'? 'very'? T:edge hyphen? | 'the'? T:edge 'part' 'of' 'the'? | 'the'? 'very'? T:edgenoun 'of' 'the'? | T:edge 'in' 'the'? | T:edge 'on'
		| T:edgecmp ('in' 'the'? | 'on')? | T:circa dot? | T:edge hyphen ('to' | 'or') hyphen edge hyphen?`,
	"zone":   "Z:zone | 'local' 'time' | Z:(zoneplace 'standard'? 'time')",
	"clock":  "H:hh ~colon ~I:sixty (~colon ~S:sixty)? A:ampm? | H:hh ~colon ~I:clock | H:decimal A:ampm | H:hh A:ampm | H:clock | H:(hh | digit | teen) oclock A:ampm?",
	"time":   "(@clock | T:approx? H:(noon | midnight)) (@zone | 'in' 'the' P:part)?",
	"number": "num | (digit | teen | tens | scale | dozen) ((hyphen | 'and')? (digit | teen | tens | scale))*",
	"count": `N:(@number) | N:('a' | 'an') | N:('a'? some) | N:('a'? couple 'of'?) | N:('half' ('a' | 'an') 'dozen'?) | ('another' | 'some') N:(@number)
		| N:('a' scale) | ('a' | 'an') ('additional' | 'extra' | 'further' | mere) N:(@number)?`,
	"more": `T:(approx | nearly | 'close' 'to' | 'well'? 'over' | 'under' | 'a'? 'little'? 'more' 'than' | 'less' 'than' | 'fewer' 'than' | 'at' 'least' | 'at' 'most'
		| 'up' 'to' | 'no' 'more' 'than' | 'no' 'less' 'than' | 'as' 'long' 'as')`,
	"kind":    "'business' | 'working' | 'trading' | 'calendar' | 'straight' | 'consecutive' | 'full' | 'long' | 'solid' | 'more' | 'additional' | 'extra' | 'whole'",
	"half":    "'and' 'a' 'half'",
	"amount":  "@count @kind? U:(unit | units) (X:('and') 'a' 'half')?",
	"pointer": "R:(last | next | this | current) | 'this' R:(last | next)",
	"anaphor": "R:(previous | following | same | that) | that R:same",
}
