package timex

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/chrono/calendar"
)

// String returns e in this grammar, which ParseExpr reads back:
//
//	expr    = one [ " to " one ]                        "2019-05-03 to 2019-05-05"
//	one     = [ mod " " ] [ nth " " ] ( fields | unit-name | offset | deictic | length | set | vague ) [ " of " one ]
//	          "XXXX-07 of last year from publication", "#-1 week of XXXX-07", "week of XXXX-04-10"
//	nth     = "#2" | "#-1", of which unit of what comes after "of"; "#1 P2M of 1939" is its first two months
//	mod     = "start" | "mid" | "end" | "approx" | "before" | "after" | "on-or-before"
//	          | "on-or-after" | "less-than" | "more-than" | "equal-or-less" | "equal-or-more"
//	fields  = see Fields.String                          "XXXX-08-18", "XXXX-WXX-5"
//	offset  = "P" [ "-" ] count unit [ " " ( fields | unit-name ) ] from
//	          "P-16D from event", "P-1Y quarter from mention", "P2W from base of XXXX-christmas"
//	deictic = which " " ( unit-name | fields ) [ " " fields ] from
//	          "last XXXX-WXX-5 from publication", "next month from mention"
//	which   = "last" | "this" | "next" | "this+2" | "this-2" ...
//	from    = " from " ( "publication" | "mention" | "event" | "base" )
//	length  = TIMEX3 duration                            "P3D", "PT2H", "PXW", "P2.5Y"
//	set     = "every " ( TIMEX3 duration | fields | other TIMEX3 value )
//	vague   = "PAST_REF" | "PRESENT_REF" | "FUTURE_REF"
//
// The second fields of an offset or deictic are a time of the day found.
func (e Expr) String() string { return string(e.append(make([]byte, 0, textRoom))) }

// textRoom is as many bytes as nearly all expressions and values take.
const textRoom = 32

func (e Expr) append(b []byte) []byte {
	e = e.canonical()
	if e.Mod != NoMod {
		b = append(append(b, modWord(e.Mod)...), ' ')
	}
	if e.Fields.Nth != 0 {
		b = append(strconv.AppendInt(append(b, '#'), int64(e.Fields.Nth), 10), ' ')
	}
	switch e.Form {
	case Absolute, Range:
		b = e.appendFields(b)
	case Offset:
		b = appendDuration(b, e.Count, e.Unit, e.Sign < 0)
		b = e.appendFrom(b)
	case Deictic:
		b = append(append(b, whichWord(e.Sign)...), ' ')
		if e.Unit != calendar.NoGranularity {
			b = append(b, e.Unit.String()...)
		}
		b = e.appendFrom(b)
	case Repeat:
		b = append(b, "every "...)
		fallthrough
	case Length:
		if e.Text != "" {
			b = append(b, e.Text...)
		} else if e.Unit != calendar.NoGranularity {
			b = appendDuration(b, e.Count, e.Unit, false)
		} else {
			b = e.Fields.append(b)
		}
	default:
		b = append(b, e.Text...)
	}
	if e.Base != nil {
		b = e.Base.append(append(b, " of "...))
	}
	if e.To != nil {
		b = e.To.append(append(b, " to "...))
	}
	return b
}

// appendFields appends the fields, or the unit where that is all they have.
func (e *Expr) appendFields(b []byte) []byte {
	if e.Fields.hasDate() || e.Fields.hasTime() {
		return e.Fields.append(b)
	}
	return append(b, e.Fields.Unit.String()...)
}

// appendFrom appends the fields of an offset or deictic, and what it hangs on.
func (e *Expr) appendFrom(b []byte) []byte {
	if e.Fields.Unit != calendar.NoGranularity {
		if b[len(b)-1] != ' ' {
			b = append(b, ' ')
		}
		b = e.appendFields(b)
	}
	return append(append(b, " from "...), refNames[e.From]...)
}

var refNames = [...]string{FromPublication: "publication", FromMention: "mention", FromEvent: "event", FromBase: "base"}

func modWord(m Mod) string { return strings.ReplaceAll(strings.ToLower(m.String()), "_", "-") }

func whichWord(sign int) string {
	switch sign {
	case -1:
		return "last"
	case 0:
		return "this"
	case 1:
		return "next"
	}
	return fmt.Sprintf("this%+d", sign)
}

// The letters of the units of a TIMEX3 duration. Longer units than a year are
// as TIMEX3 1.2.1 has them; a part of the day has none.
var unitLetters = [...]string{
	calendar.Second: "S", calendar.Minute: "M", calendar.Hour: "H", calendar.Day: "D", calendar.Weekend: "WE", calendar.Week: "W",
	calendar.Month: "M", calendar.Quarter: "Q", calendar.Season: "SE", calendar.Half: "H", calendar.Year: "Y",
	calendar.FiscalYear: "FY", calendar.Decade: "DE", calendar.Century: "CE", calendar.Millennium: "L",
}

// appendDuration appends "P3D", "PT5H", "PXY" where the count is 0.
func appendDuration(b []byte, count int, unit calendar.Granularity, negative bool) []byte {
	b = append(b, 'P')
	if negative {
		b = append(b, '-')
	}
	if unit <= calendar.Hour {
		b = append(b, 'T')
	}
	if count == 0 {
		b = append(b, 'X')
	} else {
		b = strconv.AppendInt(b, int64(count), 10)
	}
	return append(b, unitLetters[unit]...)
}

// canonical returns e as its print reads back: counts in Count and Unit where
// they can say them, no field of another form.
func (e Expr) canonical() Expr {
	out := Expr{Form: e.Form, Mod: e.Mod, Base: e.Base}
	fields := e.Fields.canonical()
	switch e.Form {
	case Absolute, Range:
		if out.Fields = fields; e.Base != nil && fields.Unit == calendar.NoGranularity {
			out.Fields.Unit = e.Fields.Unit
		}
		if out.Form = Absolute; e.To != nil {
			out.Form = Range
		}
	case Offset:
		out.Count, out.Unit, out.Sign, out.From = max(e.Count, 0), e.Unit, 1, max(e.From, FromPublication)
		if e.Sign < 0 {
			out.Sign = -1
		}
		if out.Fields = fields; fields.Unit == calendar.NoGranularity {
			out.Fields.Unit = e.Fields.Unit
		}
	case Deictic:
		out.Sign, out.From, out.Fields = e.Sign, max(e.From, FromPublication), fields
		if !fields.hasDate() {
			out.Unit = e.Unit
		}
	case Length, Repeat:
		out.Fields.Nth = e.Fields.Nth
		e.canonicalLength(&out, fields)
	default:
		out.Text = e.Text
	}
	if out.Fields.Nth == 0 || e.Base == nil || out.Form != Absolute && out.Form != Length {
		out.Fields.Nth = 0
	}
	if e.Base != nil {
		base := e.Base.canonical()
		out.Base = &base
	}
	if e.To != nil {
		to := e.To.canonical()
		out.To = &to
	}
	return out
}

// canonicalLength fills out, a length or a set, from e.
func (e *Expr) canonicalLength(out *Expr, fields Fields) {
	if f, ok := parseFields(e.Text); ok && e.Form == Repeat {
		out.Fields = f
		return
	}
	out.Count, out.Unit, out.Text = max(e.Count, 0), e.Unit, e.Text
	if count, unit, negative, ok := parseDuration(e.Text); ok && !negative {
		out.Count, out.Unit, out.Text = count, unit, ""
	}
	if out.Text != "" || out.Unit == calendar.DayPart || out.Unit == calendar.Third {
		out.Count, out.Unit = 0, calendar.NoGranularity
	} else if e.Form == Repeat && out.Unit == calendar.NoGranularity {
		out.Fields = fields
	}
}
