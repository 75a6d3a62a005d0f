package timex

import (
	"dateline/chrono/article"
	"dateline/chrono/lang"
)

// readNumber sets s from the digits at tokens[0]: "12,000" is a big number,
// "3.5" a decimal.
func (s *symbol) readNumber(text string, tokens []article.Token, lex *lang.Lexicon) int {
	digits := text[s.start:s.end]
	s.add(shNum)
	plain := true
	for i := 0; i < len(digits); i++ {
		switch c := digits[i]; {
		case '0' <= c && c <= '9':
			s.num = min(s.num*10+int32(c-'0'), 1<<26)
			continue
		case c == ',':
			s.add(shBig)
		case c == '.':
			s.add(shDecimal)
		}
		plain = false
		if !s.is(shBig) {
			break
		}
	}
	if !plain {
		return 1
	}
	if len(digits) == 4 && s.num%10 == 0 && len(tokens) > 2 && text[s.end:tokens[2].End] == " 's" {
		s.add(shDecade) // "1980 's", as tokenizers write it
		s.end = tokens[2].End
		return 3
	}
	s.shapeNumber(len(digits), digits[0] == '0')
	if w := lex.Lookup(digits); w != nil && len(w.Phrases) > 0 {
		return s.readPhrase(text, tokens, w)
	}
	return 1
}

func (s *symbol) shapeNumber(digits int, zero bool) {
	v := s.num
	if digits <= 2 {
		if 1 <= v && v <= 31 {
			s.add(shDay)
		}
		if 1 <= v && v <= 12 {
			s.add(shMonth)
		}
		if v <= 24 {
			s.add(shHour)
		}
		if digits == 2 {
			s.add(shTwo)
			if v < 60 {
				s.add(shSixty)
			}
		}
	}
	if digits == 3 && v >= 100 {
		s.add(shThree)
	}
	if digits == 4 && 1000 <= v && v < 2200 {
		s.add(shYear)
	}
	if digits <= 4 && v > 0 && !zero {
		s.add(shEraYear)
	}
	if digits == 8 {
		if y, m, d := v/10000, v/100%100, v%100; 1000 <= y && y < 2200 && 1 <= m && m <= 12 && 1 <= d && d <= 31 {
			s.add(shCompact)
		}
	}
}

// readMixed tells "18th", "1990s", "1990's", "5pm", "FY2016" and "14T11" from
// what is no date.
func (s *symbol) readMixed(text string, lex *lang.Lexicon) {
	word := text[s.start:s.end]
	if w := lex.Lookup(word); w != nil {
		s.setWord(w)
		return
	}
	n := 0
	for n < len(word) && '0' <= word[n] && word[n] <= '9' {
		n++
	}
	if n == 0 && (len(word) == 6 || len(word) == 4 && allDigits(word[2:])) && lang.Equal("fy", word[:2]) {
		if s.num = int32(atoi(word[2:])); len(word) == 4 {
			s.num += 2000 - s.num/70*100 // "FY98", "FY22"
		}
		s.add(shFiscal)
		return
	}
	if n == 0 && len(word) == 3 && word[0] == 'W' && atoi(word[1:]) <= 53 {
		s.num = int32(atoi(word[1:]))
		s.add(shWeek)
		return
	}
	s.num = int32(atoi(word[:n]))
	if n == 0 || n > 4 || !s.shapeTail(text, word[n:], n) {
		s.add(shOther)
	}
}

// shapeTail sets the shape of n digits with a tail of letters; false where it
// is none that a date has.
func (s *symbol) shapeTail(text, tail string, n int) bool {
	v := s.num
	switch {
	case lang.Equal("th", tail), lang.Equal("st", tail), lang.Equal("nd", tail), lang.Equal("rd", tail):
		s.add(shNth)
	case lang.Equal("'s", tail) && n == 4 && v%10 != 0:
		s.shapeNumber(4, false)
		s.add(shPoss)
		s.end = s.start + 4
	case (tail == "s" || tail == "S" || lang.Equal("'s", tail)) && (n == 4 || n == 2 || n == 3 && v > 100 && v%100 != 0) && v%10 == 0:
		s.add(shDecade)
	case lang.Equal("am", tail) || lang.Equal("pm", tail):
		return s.shapeClock(tail[0]|0x20 == 'p', n)
	case n == 2 && len(tail) == 3 && tail[0]|0x20 == 't' && v <= 31:
		s.num = v*100 + int32(atoi(tail[1:]))
		s.add(shDayHour)
	case n == 2 && v < 60 && tail == "Z":
		s.add(shMinuteZulu)
	default:
		return s.decimalClock(tail)
	}
	return true
}

// shapeClock sets the shape of "5pm", num the hour, and of the "30pm" of
// "5:30pm", num the minute.
func (s *symbol) shapeClock(late bool, n int) bool {
	if s.num > 12 && n == 2 && s.num < 60 || n == 2 && s.glued {
		s.add(shClock)
		return true
	}
	if s.num < 1 || s.num > 12 {
		return false
	}
	s.add(shClock)
	s.num %= 12
	if late {
		s.num += 12
	}
	return true
}

// decimalClock sets the shape of "3.10pm", num the hour.
func (s *symbol) decimalClock(tail string) bool {
	if len(tail) != 5 || tail[0] != '.' || s.num > 12 || !lang.Equal("am", tail[3:]) && !lang.Equal("pm", tail[3:]) || atoi(tail[1:3]) > 59 {
		return false
	}
	s.add(shDottedClock)
	s.num %= 12
	if tail[3]|0x20 == 'p' {
		s.num += 12
	}
	return true
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func atoi(digits string) int {
	v := 0
	for i := 0; i < len(digits) && '0' <= digits[i] && digits[i] <= '9'; i++ {
		v = min(v*10+int(digits[i]-'0'), 1<<30)
	}
	return v
}
