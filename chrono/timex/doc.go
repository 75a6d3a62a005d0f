// Package timex finds the date mentions of a document, and resolves each
// against the right anchor: publication date, heading, the mention before it,
// or another event. Its terms are those of TIMEX3 (TimeML 1.2.1).
//
// Find goes these steps (find.go).
//
//  1. The tokens of a sentence become symbols: what the lexicon and the digits say
//     of each (symbol.go, symbol_number.go), and which of the words that could be
//     of a date are, "may" or "second" (context.go).
//  2. Rules are laid over the symbols (match.go, recognize.go), the longest match
//     first: patterns in tables (rules.go and the other rules files; pattern.go,
//     fragments.go).
//  3. A match is written down as its words alone say it, an Expr, "XXXX-08-18" for
//     "August 18" (the make files, numeric.go; expr.go, fields.go, and the files of
//     their texts). Lists and ranges lend their members what those leave out
//     (carry.go).
//  4. Mentions are resolved in order (resolve.go), each against its anchor: in a
//     story the date told last, in news the publication date, under a heading that
//     one (anchor.go, passage.go, storyyear.go, layer.go, chain.go, inset.go, spoken.go,
//     deictic.go). Of the dates that fit, tense and nearness tell which (tense.go,
//     opens.go, direction.go, pick.go), also for two mentions together (pair.go); the
//     rest is arithmetic (offset.go, within.go, feast.go, clock.go). Each value has its
//     certainty and its reason (reason.go), and is written as TIMEX3 says (value.go,
//     timex3.go).
//
// The same is used to infer a publication date (published.go), to find what in a
// text contradicts itself (contradict.go), and to read what a person types (when.go).
package timex
