package chrono

import (
	"fmt"
	"strings"

	"dateline/chrono/article"
)

// foreignSample is how many bytes of a text are looked at for its language.
const foreignSample = 16 << 10

// foreign says that a document is in another language than English, by its own
// word and by its text, so that no event can be read from it; "" where it is not.
func foreign(doc *article.Document) string {
	said := doc.Lang != "" && !strings.HasPrefix(strings.ToLower(doc.Lang), "en")
	words, english, other := 0, 0, 0
	for w := range strings.FieldsSeq(doc.Text[:min(len(doc.Text), foreignSample)]) {
		if words++; len(w) > 3 { // those that tell are short
			continue
		}
		switch strings.ToLower(w) {
		case "the", "and", "of":
			english++
		case "der", "die", "und", "das", "ist", "von", "les", "des", "est", "que", "los", "del", "el", "una", "che", "il", "het", "een", "och", "som", "els", "amb":
			other++
		}
	}
	switch {
	case said && words > 0 && 20*english <= words:
		return fmt.Sprintf("its language is %q: events are read from English only", doc.Lang)
	case words > 40 && 50*english < words && 20*other > words:
		return "it is not in English: events are read from English only"
	}
	return ""
}
