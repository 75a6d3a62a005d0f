package timex

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/chrono/calendar"
)

// parseDuration reads what appendDuration appends.
func parseDuration(s string) (count int, unit calendar.Granularity, negative, ok bool) {
	s, ok = strings.CutPrefix(s, "P")
	s, negative = strings.CutPrefix(s, "-")
	s, clock := strings.CutPrefix(s, "T")
	n := 0
	for n < len(s) && (s[n] >= '0' && s[n] <= '9' || s[n] == 'X') {
		n++
	}
	count, err := strconv.Atoi(s[:n])
	if s[:n] != "X" && (err != nil || count <= 0 || s[0] == '0') || !ok {
		return 0, 0, false, false
	}
	for u, letters := range unitLetters {
		if letters != "" && letters == s[n:] && clock == (calendar.Granularity(u) <= calendar.Hour) {
			return count, calendar.Granularity(u), negative, true
		}
	}
	return 0, 0, false, false
}

// ParseExpr reads what Expr.String prints. The error names what cannot be read.
func ParseExpr(s string) (Expr, error) {
	first, last, ranged := strings.Cut(s, " to ")
	e, ok := parseOne(first)
	if ok && ranged {
		to, isOne := parseOne(last)
		e.To, ok = &to, isOne
	}
	if !ok {
		return Expr{}, fmt.Errorf("%q is no date expression", s)
	}
	return e.canonical(), nil
}

func parseOne(s string) (e Expr, ok bool) {
	var mod Mod
	for m := Start; m <= EqualOrMore; m++ {
		if rest, is := strings.CutPrefix(s, modWord(m)+" "); is {
			mod, s = m, rest
			break
		}
	}
	core, last, based := strings.Cut(s, " of ")
	nth := 0
	if strings.HasPrefix(core, "#") {
		number, rest, _ := strings.Cut(core[1:], " ")
		n, err := strconv.Atoi(number)
		if core, nth = rest, n; err != nil || n == 0 || n < -1 || n > 127 || number[0] == '+' || number[0] == '0' || !based {
			return Expr{}, false
		}
	}
	if e, ok = parseCore(core, based); !ok || nth != 0 && e.Form != Absolute && e.Form != Length {
		return Expr{}, false
	}
	if e.Mod, e.Fields.Nth = mod, int8(nth); based {
		base, isOne := parseOne(last)
		e.Base, ok = &base, isOne
	}
	return e, ok
}

// parseCore reads one expression without its mod and base.
func parseCore(s string, based bool) (e Expr, ok bool) {
	word, rest, _ := strings.Cut(s, " ")
	if set, is := strings.CutPrefix(s, "every "); is {
		e.Form = Repeat
		return e.parseLength(set)
	}
	if s == "PAST_REF" || s == "PRESENT_REF" || s == "FUTURE_REF" {
		e.Form, e.Text = Vague, s
		return e, true
	}
	if sign, is := parseWhich(word); is {
		e.Form, e.Sign = Deictic, sign
		return e.parseFrom(rest)
	}
	if count, unit, negative, is := parseDuration(word); is {
		e.Count, e.Unit, e.Sign = count, unit, 1
		if rest == "" && !negative {
			e.Form, e.Sign = Length, 0
			return e, true
		}
		if e.Form = Offset; negative {
			e.Sign = -1
		}
		return e.parseFrom(rest)
	}
	if strings.HasPrefix(s, "P") {
		e.Form = Length
		return e.parseLength(s)
	}
	e.Form = Absolute
	if e.Fields.Unit = unitCalled(s); e.Fields.Unit != calendar.NoGranularity {
		return e, based
	}
	e.Fields, ok = parseFields(s)
	return e, ok
}

// unitCalled returns the unit whose name is s.
func unitCalled(s string) calendar.Granularity {
	for g := calendar.Second; g <= calendar.Millennium; g++ {
		if g.String() == s {
			return g
		}
	}
	return calendar.NoGranularity
}

func parseWhich(s string) (sign int, ok bool) {
	switch s {
	case "last":
		return -1, true
	case "this":
		return 0, true
	case "next":
		return 1, true
	}
	n, is := strings.CutPrefix(s, "this")
	sign, err := strconv.Atoi(n)
	return sign, is && err == nil && whichWord(sign) == s
}

// parseFrom reads what follows the duration of an offset, or the "last" of a
// deictic: a unit, fields, and what it hangs on.
func (e Expr) parseFrom(s string) (Expr, bool) {
	s = " " + s
	at := strings.LastIndex(s, " from ")
	if at < 0 {
		return e, false
	}
	ref := index(refNames[1:], s[at+len(" from "):])
	e.From, s = Ref(ref+1), strings.TrimPrefix(s[:at], " ")
	if ref < 0 {
		return e, false
	}
	name, rest, _ := strings.Cut(s, " ")
	switch unit := unitCalled(name); {
	case unit == calendar.NoGranularity:
	case e.Form == Deictic:
		e.Unit, s = unit, rest
	default:
		e.Fields.Unit = unit
		return e, rest == ""
	}
	if s == "" {
		return e, e.Unit != calendar.NoGranularity
	}
	f, ok := parseFields(s)
	e.Fields = f
	return e, ok && (e.Unit == calendar.NoGranularity || !f.hasDate())
}

// parseLength reads a duration, or for a set also fields or another value.
func (e Expr) parseLength(s string) (Expr, bool) {
	if count, unit, negative, ok := parseDuration(s); ok {
		e.Count, e.Unit = count, unit
		return e, !negative
	}
	if f, ok := parseFields(s); ok && e.Form == Repeat {
		e.Fields = f
		return e, true
	}
	e.Text = s
	return e, s != "" && strings.Trim(s, "PTXYMWDHSQLECFUAINOV0123456789.:-") == ""
}
