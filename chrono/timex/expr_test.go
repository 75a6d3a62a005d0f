package timex

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dateline/chrono/calendar"
)

// exprTexts are expressions of every form, as they print.
var exprTexts = []string{
	"XXXX-08-18", "2019-08-18", "1987", "BC0044", "199", "XX9", "XX98", "XX00", "XX0", "19", "BC04", "BC044", "2", "FY1998", "FYXXXX-Q3", "2019-H1", "XXXX-SU",
	"XXXX-W35", "2019-W35-WE", "XXXX-WXX-WE", "XXXX-WXX-5", "XXXX-XX-18", "XXXX-09-02 Mon", "2019-easter-monday",
	"XXXX-thanksgiving", "T17:30", "T17", "T05:00:07", "TNI", "XXXX-08-18TMO", "XXXX-WXX-5T17", "XXXX-09-02T17:30 Mon",
	"end XXXX-08", "start 199", "approx 1450", "equal-or-more P3D",
	"P-16D from event", "P2W from mention", "P-3D from publication", "PXY from mention", "P-1D TMO from publication", "P-T3H from mention",
	"last week from publication", "next month from mention", "this day TEV from publication", "last XXXX-WXX-5 from publication",
	"next XXXX-08 from publication", "this+2 week from publication", "this day from publication", "last XXXX-SU from publication", "start next year from publication",
	"XXXX-07 of last year from publication", "#-1 week of XXXX-07", "week of XXXX-04-10", "#1 P2M of 1939", "P2W from base of XXXX-christmas",
	"P-1Y quarter from mention", "P-2D from base of this day from publication", "end XXXX-WXX-5 of last week from publication", "2018-03-04 or 2018-04-03",
	"XXXX-03-04T17 or XXXX-04-03T17", "#2 day of #3 week of 2019",
	"P3D", "PT5H", "PXW", "P2.5Y", "P1DE", "P2CE", "every XXXX-WXX-1", "every P2W", "every XXXX-XX-XX", "every XXXX-WXX-2TNI", "every XXXX-XX-XXTNI", "every XXXX-XX-XXTMO", "every XXXX-XX-XXTEV",
	"PAST_REF", "PRESENT_REF", "FUTURE_REF", "XXXX-05-03 to XXXX-05-05", "1939 to XX45", "last week from publication to this day from publication",
}

func TestExprReadsBack(t *testing.T) {
	for _, s := range exprTexts {
		e, err := ParseExpr(s)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := e.String(); got != s {
			t.Errorf("%q printed as %q (%+v)", s, got, e)
		}
	}
}

func TestParseExprRefuses(t *testing.T) {
	for _, s := range []string{"", "XXXX", "2019-13", "2019-08-32", "T25:00", "T12:60", "P-3D", "last", "last from publication", "soon",
		"every ", "P3D from nothing", "XXXX-no-such-day", "199-08", "BC0000", "2019-Q5", "2019-H3", "2019-W54", "1987 Mon", "#1 week", "week", "#0 week of 2019", "2018-03-04 or 2018-03-05", "2018-13-04 or 2018-04-13", "P2W of 2019 of", "end ", "this+1 week from publication"} {
		if e, err := ParseExpr(s); err == nil {
			t.Errorf("%q was read as %+v", s, e)
		}
	}
}

// anyFields draws fields of words, as a finder may make them.
var anyFields = rapid.Custom(func(t *rapid.T) (f Fields) {
	if rapid.Bool().Draw(t, "year") {
		f.HasYear, f.Year, f.Unit = true, rapid.IntRange(-900, 2100).Draw(t, "y"), calendar.Year
		f.Unit = rapid.SampledFrom([]calendar.Granularity{calendar.Year, calendar.Decade, calendar.Century}).Draw(t, "unit")
		if f.NoCentury = rapid.Bool().Draw(t, "short"); f.NoCentury {
			f.Year = (f.Year + 900) % 100
		}
	}
	kind := 0
	if f.Unit <= calendar.Year {
		kind = rapid.IntRange(0, 8).Draw(t, "kind")
	}
	switch kind {
	case 1:
		f.Month = int8(rapid.IntRange(1, 12).Draw(t, "m"))
	case 2:
		f.Month, f.Day = int8(rapid.IntRange(0, 12).Draw(t, "m")), int8(rapid.IntRange(1, 31).Draw(t, "d"))
		f.Weekday, f.Swap = int8(rapid.IntRange(0, 7).Draw(t, "w")), rapid.Bool().Draw(t, "swap")
	case 3:
		f.Weekday = int8(rapid.IntRange(1, 7).Draw(t, "w"))
	case 4:
		f.Season = int8(rapid.IntRange(1, 4).Draw(t, "s"))
	case 5:
		f.Quarter, f.Fiscal = int8(rapid.IntRange(1, 4).Draw(t, "q")), rapid.Bool().Draw(t, "fiscal")
	case 6:
		f.Holiday = rapid.SampledFrom([]string{"easter", "d-day", "labor-day"}).Draw(t, "holiday")
	case 7:
		f.Weekend, f.Week = true, int8(rapid.IntRange(0, 53).Draw(t, "w"))
	case 8:
		f.Half = int8(rapid.IntRange(1, 2).Draw(t, "h"))
	}
	f.Minute, f.Second = -1, -1
	switch rapid.IntRange(0, 3).Draw(t, "time") {
	case 1:
		f.Part = DayPart(rapid.IntRange(1, 6).Draw(t, "part"))
	case 2:
		f.HasClock, f.Hour, f.Minute = true, int8(rapid.IntRange(0, 24).Draw(t, "h")), int8(rapid.IntRange(-1, 59).Draw(t, "i"))
	}
	if !f.hasDate() && !f.hasTime() {
		f.Month = 5
	}
	return f
})

var anyExpr = rapid.Custom(func(t *rapid.T) (e Expr) {
	e.Form = Form(rapid.IntRange(1, 6).Draw(t, "form"))
	e.Mod = Mod(rapid.IntRange(0, int(EqualOrMore)).Draw(t, "mod"))
	e.Count, e.Sign = rapid.IntRange(0, 400).Draw(t, "n"), rapid.IntRange(-2, 3).Draw(t, "sign")
	e.Unit = rapid.SampledFrom([]calendar.Granularity{calendar.Second, calendar.Minute, calendar.Hour, calendar.Day, calendar.Weekend, calendar.Week,
		calendar.Month, calendar.Quarter, calendar.Half, calendar.Year, calendar.Decade, calendar.Century}).Draw(t, "u")
	e.From = Ref(rapid.IntRange(0, 4).Draw(t, "from"))
	switch e.Form {
	case Absolute:
		e.Fields = anyFields.Draw(t, "f")
	case Deictic:
		if rapid.Bool().Draw(t, "named") {
			e.Fields = anyFields.Draw(t, "f")
		}
	case Vague:
		e.Text = "PAST_REF"
	}
	return e
})

func TestExprsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := anyExpr.Draw(t, "e")
		if rapid.Bool().Draw(t, "based") {
			base := anyExpr.Draw(t, "base")
			e.Base, e.Fields.Nth = &base, int8(rapid.IntRange(-1, 5).Draw(t, "nth"))
		}
		if rapid.Bool().Draw(t, "range") {
			to := anyExpr.Draw(t, "to")
			e.To = &to
		}
		back, err := ParseExpr(e.String())
		if err != nil {
			t.Fatalf("%+v: %v", e, err)
		}
		if d := cmp.Diff(e.canonical(), back); d != "" {
			t.Fatalf("%q: %s", e, d)
		}
	})
}

func FuzzParseExpr(f *testing.F) {
	for _, s := range exprTexts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := ParseExpr(s)
		if err != nil {
			return
		}
		back, err := ParseExpr(e.String())
		if d := cmp.Diff(e, back); err != nil || d != "" {
			t.Fatalf("%q printed as %q: %v %s", s, e, err, d)
		}
	})
}
