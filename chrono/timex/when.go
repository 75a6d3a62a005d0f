package timex

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/olebedev/when"
	whenrules "github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/en"

	"dateline/chrono/article"
	"dateline/chrono/calendar"
)

// ParsePhrase reads a date that a person typed: "2019-09-02", "May 9, 1945",
// "last tuesday", "3 weeks ago". now is what relative words hang on; its civil
// day counts, as its own zone shows it. Words that count in units come to a day
// ("3 weeks ago" is the day 21 days back), others to the unit they name. The
// error says what can be typed.
func ParsePhrase(phrase string, now time.Time) (calendar.Date, error) {
	phrase = strings.Join(strings.Fields(phrase), " ")
	if i, err := calendar.ParseEDTF(phrase); err == nil && i.Start == i.End && !i.Start.IsZero() {
		return i.Start, nil
	}
	y, m, d := now.Date()
	today, ok := calendar.DayOf(y, int(m), d)
	if ok && len(phrase) <= maxPhrase {
		if d, ok := foundDate(phrase, today); ok {
			return d, nil
		}
		if d, ok := typedDate(strings.ToLower(phrase), today); ok {
			return d, nil
		}
	}
	if why := wrongDay(phrase, today); why != "" {
		return calendar.Date{}, errors.New(why)
	}
	return calendar.Date{}, fmt.Errorf("%.40q is not a date: write it as 2019-09-02, or in words as \"2 September 2019\" or \"last tuesday\"", phrase)
}

// lateDay is a day that some months have not.
var lateDay = regexp.MustCompile(`\b(29|30|31|3[2-9]|[4-9]\d)(st|nd|rd|th)?\b`)

// wrongDay says what is wrong with a day that the calendar has not, such as
// 2018-02-30 or 31 June 2018; "" for other phrases.
func wrongDay(phrase string, today calendar.Date) string {
	at := lateDay.FindStringSubmatchIndex(phrase)
	if at == nil || len(phrase) > maxPhrase {
		return ""
	}
	with := func(day string) string { return phrase[:at[0]] + day + phrase[at[1]:] }
	i, err := calendar.ParseEDTF(with("01"))
	d := i.Start
	if err != nil || i.End != d {
		d, _ = foundDate(with("1"), today)
	}
	if d.Granularity != calendar.Day {
		return ""
	}
	month := d.In(calendar.Month)
	return fmt.Sprintf("%s %d has %d days", time.Month(month.Start.Civil().Month), month.Year(), month.End().Civil().Day)
}

// maxPhrase bounds what is handed to `when`, whose cost grows with the square
// of the length.
const maxPhrase = 100

// foundDate reads a phrase that is one date mention from end to end. Offsets
// are left to `when`: in an article "3 weeks ago" is a week, but who types it
// means a day.
func foundDate(phrase string, today calendar.Date) (calendar.Date, bool) {
	all := article.Span{Start: 0, End: len(phrase)}
	doc := article.Document{Text: phrase, DCT: today,
		Blocks: []article.Block{{Span: all, Paragraph: 1}}, Sentences: []article.Sentence{{Span: all}}}
	found := Find(&doc, Options{Anchor: ToPublished})
	if len(found) != 1 || found[0].Span != all || len(found[0].Alternatives) > 0 {
		return calendar.Date{}, false
	}
	v, e := found[0].Value, &found[0].Expr
	whole := v.Until.IsZero() && v.Mod == NoMod && v.Date.Granularity >= calendar.Day && e.Form != Offset && found[0].Certainty != Assumed
	return v.Date, whole && !v.Date.IsZero()
}

// typedDate hands phrase, in lower case, to `when`, and takes its answer only
// where it read all of it. Its rule for months is left out: it takes "may" for
// the second of May and drops years.
func typedDate(phrase string, today calendar.Date) (calendar.Date, bool) {
	c := today.Start.Civil()
	noon := time.Date(c.Year, time.Month(c.Month), c.Day, 12, 0, 0, 0, time.UTC)
	p := when.New(nil)
	p.Add(inUnits(today), en.CasualDate(whenrules.Override), en.Weekday(whenrules.Override))
	r, err := p.Parse(phrase, noon)
	if err != nil || r == nil || strings.Trim(r.Text, " ") != phrase {
		return calendar.Date{}, false
	}
	return calendar.DayOf(r.Time.Year(), int(r.Time.Month()), r.Time.Day())
}

// countedWords are the numbers that people type as words.
var countedWords = []string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

var countedPattern = regexp.MustCompile(`^(in )?([0-9]{1,5}|an?|[a-z]+) ((?:day|week|fortnight|month|year|decade)s?)( ago| back| from now| hence)?$`)

// inUnits is a rule for `when`, in place of its own for "3 weeks ago" and "in 3
// months": those carry 31 January into March, lose the year, or count "in"
// backward.
func inUnits(today calendar.Date) whenrules.Rule {
	return &whenrules.F{RegExp: countedPattern, Applier: func(m *whenrules.Match, c *whenrules.Context, _ *whenrules.Options, ref time.Time) (bool, error) {
		back := strings.TrimSpace(m.Captures[3]) == "ago" || strings.TrimSpace(m.Captures[3]) == "back"
		n, ok := countOf(m.Captures[1])
		if !ok || (m.Captures[0] == "") == (m.Captures[3] == "") {
			return false, nil
		}
		name := strings.TrimSuffix(m.Captures[2], "s")
		unit := unitNamed(name)
		if name == "fortnight" {
			unit, n = calendar.Week, 2*n
		}
		if back {
			n = -n
		}
		day := today.Add(n, unit)
		if day.IsZero() {
			return false, nil
		}
		f := day.Start.Civil()
		c.Year, c.Month, c.Day = &f.Year, &f.Month, &f.Day
		c.Duration = time.Date(ref.Year(), ref.Month(), 1, 12, 0, 0, 0, time.UTC).Sub(ref)
		return true, nil
	}}
}

func countOf(s string) (int, bool) {
	if s == "a" || s == "an" {
		return 1, true
	}
	if i := index(countedWords, s); i > 0 {
		return i, true
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
