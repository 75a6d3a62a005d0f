package timex

// fragments are named parts of patterns: "@day" in a pattern stands for its
// text here. They share their slots with the pattern around them:
//
//	M month  D day  Y year  n two-digit year  y year in words  E era  W weekday
//	P part of day  H hour  I minute  S second  A a.m. or p.m.  Z zone
//	K season  Q ordinal  C decade or century  L holiday  B fiscal
//	N count  U unit  G unit of the base  R this, last, next  T bending words
//	X V O other  m d w: month, day, weekday of the far end of a range
var fragments = map[string]string{
	"month":   "M:month | M:monthabbr dot?",
	"weekday": "W:weekday | W:weekdayabbr dot?",
	"day": `D:(dd !(percentsign|million|dozen|slash) | nth) | D:(tens hyphen ordinal | tens ordinal | ordinal | tens hyphen? digit | teen)
		!(unit|units)`,
	"year":  "Y:yyyy | apos ~n:yy",
	"words": "y:(teen hyphen? tens (hyphen? digit)? | teen hyphen? teen | teen scale 'and'? (tens (hyphen? digit)? | teen | digit)? | digit scale 'and'? (tens (hyphen? digit)? | teen | digit)?)",
	"era":   "Y:erayear E:bc | E:ad Y:erayear | Y:erayear E:ad",
	"to":    "hyphen | 'to' 'the'? | 'until' | 'till' | 'through' | 'thru' | slash",
	"and":   "'and' 'the'? | 'or' 'the'? | comma ('and' | 'or')?",

	"inyear": "(comma | hyphen | slash)? 'of'? (@era | @year | @words) | 'in' Y:yyyy !(plain|measure)",
	"dom":    "D:dd (hyphen | dot)? 'of'? @month | 'the'? D:(nth | tens hyphen? ordinal | ordinal | tens hyphen? digit | teen) 'of'? @month",
	"mod":    "@month 'the'? @day",
	"date":   "(@mod | @dom) @inyear?",
	"dated":  "@weekday (comma? @date)? | @date",
	"edge": `'the'? 'very'? (T:edge (hyphen | 'part' 'of')? | T:edgenoun 'of' | T:('end' | 'start') ~hyphen) | ^(unit|units) T:edge ('in' | 'on') | T:edge (hyphen ('to' | 'or') hyphen edge hyphen?)
		| T:edgecmp ('in' | 'on')?`,
	"about": "T:circa dot? | <aboutcue T:'about'",
	"zone":  "Z:zone | Z:('local' 'time') | Z:(zoneplace 'standard'? 'time')",
	"clock": `H:hh ~colon ~I:sixty (~colon ~S:sixty)? A:ampm? | H:hh ~colon ~I:clock | H:hh ~colon ~I:zulu | H:decimal A:ampm | H:hh A:ampm | H:clock
		| H:dottedclock | H:(hh | digit | teen) oclock A:ampm?`,
	"time": `(@clock | @worded | T:circa? H:(noon | midnight)) (@zone | 'in' 'the' P:part | 'at' P:'night')?`,
	"worded": `V:('half' 'past') H:(digit | teen | hh) | V:('a'? 'quarter' ('past' | 'to')) H:(digit | teen | hh)
		| <atword V:((digit | teen | tens hyphen? digit | tens | num) 'minutes'? ('past' | 'to')) H:(digit | teen | noon | midnight) =(bound|comma|dot|fn|ofword)`,
	"small":  "tens (hyphen? digit)? | teen | digit",
	"scaled": "hyphen? (scale | dozen) ('and'? @small)?",
	"number": "num | @small @scaled? @scaled? | (scale | dozen) ('and'? @small)? @scaled?",
	"count": `N:(@number) | N:('a' | 'an') | N:('a'? some) | N:('a'? couple 'of'?) | N:('half' ('a' | 'an') 'dozen'?) | ('another' | 'some') N:(@number)
		| N:('a' scale) | ('a' | 'an') ('additional' | 'extra' | 'further' | mere) N:(@number)?`,
	"more": `T:(approx | nearly | 'close' 'to' | 'well'? 'over' | 'under' | 'a'? 'little'? 'more' 'than' | 'less' 'than' | 'fewer' 'than' | 'at' 'least' | 'at' 'most'
		| 'up' 'to' | 'no' 'more' 'than' | 'no' 'less' 'than' | 'as' 'long' 'as')`,
	"kind":    "'business' | 'working' | 'trading' | 'calendar' | 'straight' | 'consecutive' | 'full' | 'long' | 'solid' | 'more' | 'additional' | 'extra' | 'whole'",
	"amount":  "@count @kind? U:(unit | units) (X:('and') 'a' 'half')?",
	"pointer": "R:(last | next | this | current) | 'this' R:(last | next)",
	"anaphor": "R:(previous | following | same | that) | that R:same",
}
