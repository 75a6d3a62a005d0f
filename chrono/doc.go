// Package chrono turns documents into a chronology: what happened when,
// according to whom, and how we know.
//
// Build goes these steps, a document at a time, those in another language than
// English apart (foreign.go); each is a file or two.
//
//  1. timex.Find gives the date mentions, each resolved (build.go), where nothing
//     else tells the publication date by that in the text (published.go).
//  2. The words of a sentence with a mention are tagged for part of speech
//     (parse.go, placeline.go, words.go; form.go, tag.go, with package pos, and retag.go,
//     misread.go and pasttense.go where the words tell better), its verb groups found
//     (verb.go), and its clauses cut in one pass from left to right (clause.go,
//     subordinate.go, finite.go, verbrow.go, stepout.go), looking ahead where a phrase is
//     in front (front.go, lookahead.go, subject.go, participle.go, contact.go, aside.go).
//  3. Dates in brackets behind a name are a life (lifespan.go). Any other mention
//     is tied to the verb or event noun that it dates, with the relation that
//     its preposition tells (attach.go, dateverb.go, nominal.go, apposition.go,
//     relation.go), and to what shares it (spread.go, label.go). What dates nothing is kept with the reason
//     (nodate.go, measured.go, notices.go).
//  4. A tie becomes an event (extract.go): value and window (when.go), title,
//     actors (actors.go), tense, polarity, modality and sources (factuality.go,
//     nounfact.go, governed.go, setfor.go, outlook.go, doubt.go, disputed.go; source.go,
//     sourcename.go, voice.go).
//     A title is the words of its clause (title.go, extent.go) without the date
//     (dropdate.go, holes.go, gap.go, bridge.go), with what it borrows from
//     others (borrow.go, pronoun.go, persons.go), cut to length (titlecut.go) and
//     joined (titlejoin.go), or else the sentence (fallback.go); only what stands by
//     itself, and reads as one clause, is printed (sound.go, wellformed.go).
//  5. Events date other events: "16 days after the completion" (hinge.go,
//     clausal.go, reference.go, infer.go).
//  6. Where asked for, what no date words date: the article's own news, bare
//     sayings, what goes on with the news (occasion.go), undated events
//     (undated.go).
//  7. Events get their IDs (id.go), tellings of one event are joined, in an
//     article (merge.go) and across articles (retold.go, package coref), and all
//     are put in order (order.go).
//
// A chronology (chronology.go, event.go) is then filtered (filter.go, about.go),
// written and read back (encode.go, decode.go, wire.go), compared with another
// version's (package compare), and reviewed by a person (package sheet).
package chrono
