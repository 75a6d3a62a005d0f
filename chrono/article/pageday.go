package article

import (
	"strconv"
	"strings"

	"dateline/chrono/calendar"
)

// pageDay reads a date as pages give it for machines or in a line of its own:
// ISO 8601, "Mon, 02 Sep 2019 10:00:00 GMT", "September 2, 2019", "2. September
// 2019", "2/9/2019" where only one order of day and month can be meant, or lang
// settles it. Words around the first date in s are passed over. Days alone count:
// a month or a year is no publication date here.
func pageDay(s, lang string) (calendar.Date, bool) {
	s = strings.TrimSpace(s)
	if len(s) > 200 {
		s = s[:200]
	}
	if day, ok := dayIn(s); ok {
		return day, true
	}
	if day, ok := epochDay(s); ok {
		return day, true
	}
	if day, ok := longDay(s); ok {
		return day, true
	}
	fields := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r <= ' ' || r == ',' || r == '|' || r == '•' || r == '·' || r == '\u00a0' || r == '(' || r == ')' || r == '@'
	})
	for i, f := range fields {
		f = strings.Trim(f, ":;")
		if day, ok := dayIn(f); ok && plausible(day) {
			return day, true
		}
		if day, ok := numericDay(f, lang); ok && plausible(day) {
			return day, true
		}
		for _, article := range []string{"d'", "d’"} { // "14 d'agost"
			f = strings.TrimPrefix(f, article)
		}
		if m := monthNamed(strings.TrimRight(f, ".")); m > 0 {
			if day, ok := aroundMonth(fields, i, m); ok {
				return day, true
			}
		}
		if day, ok := glued(f); ok {
			return day, true
		}
	}
	return calendar.Date{}, false
}

// longDay reads a moment in 12 or 14 digits without a mark, "20190902103000", and
// a day with the words for year, month and day in Chinese, Japanese or Korean.
func longDay(s string) (calendar.Date, bool) {
	if n := digitsEnd(s, 0, len(s)); n == len(s) && (n == 12 || n == 14) {
		day, ok := dayIn(s[:8])
		return day, ok && plausible(day)
	}
	i := strings.IndexAny(s, "年년")
	if i < 4 {
		return calendar.Date{}, false
	}
	parts := strings.FieldsFunc(s[i-4:], func(r rune) bool { return r < '0' || r > '9' })
	if len(parts) < 3 {
		return calendar.Date{}, false
	}
	day, ok := calendar.DayOf(number(parts[0]), number(parts[1]), number(parts[2]))
	return day, ok && plausible(day)
}

// epochDay reads a count of seconds or milliseconds since 1970, a day in UTC.
func epochDay(s string) (calendar.Date, bool) {
	if len(s) != 10 && len(s) != 13 || s[0] == '0' || digitsEnd(s, 0, len(s)) != len(s) {
		return calendar.Date{}, false
	}
	n, err := strconv.ParseInt(s[:10], 10, 64)
	day := calendar.Moment(n).In(calendar.Day)
	return day, err == nil && plausible(day)
}

// aroundMonth reads the day and year before and behind the month at fields[i].
func aroundMonth(fields []string, i, m int) (calendar.Date, bool) {
	word := func(k int) string {
		if k < 0 || k >= len(fields) {
			return ""
		}
		return fields[k]
	}
	before, after := i-1, i+1
	if w := word(before); w == "de" || w == "of" {
		before--
	}
	if w := word(after); w == "de" || w == "del" || w == "of" {
		after++
	}
	if d, y := dayNumber(word(before)), yearNumber(word(after)); d > 0 && y > 0 {
		return calendar.DayOf(y, m, d)
	}
	if d := dayNumber(word(after)); d > 0 {
		if y := yearNumber(word(after + 1)); y > 0 {
			return calendar.DayOf(y, m, d)
		}
	}
	if d, y := dayNumber(word(after)), yearNumber(word(before)); d > 0 && y > 0 {
		return calendar.DayOf(y, m, d)
	}
	return calendar.Date{}, false
}

// glued reads "02-sep-2019" and "2sep2019".
func glued(s string) (calendar.Date, bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
	if len(parts) != 3 {
		return calendar.Date{}, false
	}
	m := monthNamed(parts[1])
	if d, y := dayNumber(parts[0]), yearNumber(parts[2]); m > 0 && d > 0 && y > 0 {
		return calendar.DayOf(y, m, d)
	}
	return calendar.Date{}, false
}

// numericDay reads 2.9.2019, 02/09/2019 and 2019/9/2. Dots put the day first, as
// all who write them do; with slashes the order is taken from lang, from a number
// above 12, or from two equal numbers, and else is not known.
func numericDay(s, lang string) (calendar.Date, bool) {
	sep := strings.IndexAny(s, "./-")
	if sep < 1 {
		return calendar.Date{}, false
	}
	mark := s[sep]
	f := strings.Split(strings.TrimRight(s, "."), string(mark))
	if len(f) != 3 {
		return calendar.Date{}, false
	}
	a, b, c := number(f[0]), number(f[1]), number(f[2])
	switch {
	case a > 1000:
		return calendar.DayOf(a, b, c)
	case mark == '.' && len(s) == 8 && c > 0 && lang != "" && !strings.HasPrefix(lang, "en"):
		return calendar.DayOf(2000+c, b, a) // 02.09.19
	case a < 1 || b < 1 || c < 1000:
		return calendar.Date{}, false
	case mark == '.' || a > 12 || a == b:
		return calendar.DayOf(c, b, a)
	case b > 12 || strings.EqualFold(lang, "en-US"):
		return calendar.DayOf(c, a, b)
	case lang != "" && !strings.HasPrefix(lang, "en") || strings.EqualFold(lang, "en-GB"):
		return calendar.DayOf(c, b, a)
	}
	return calendar.Date{}, false
}

func dayNumber(s string) int {
	for _, suffix := range []string{"st", "nd", "rd", "th", ".", "º", "er"} {
		s = strings.TrimSuffix(s, suffix)
	}
	if n := number(s); n >= 1 && n <= 31 && len(s) <= 2 {
		return n
	}
	return 0
}

func yearNumber(s string) int {
	s = strings.TrimRight(s, ".:;-")
	if i := strings.IndexByte(s, 't'); i == 4 {
		s = s[:4]
	}
	if n := number(s); n >= 1990 && n < 2100 {
		return n
	}
	return 0
}

// monthNamed gives the month, 1 to 12, of its name or short form in the languages
// that pages are met in; 0 for other words.
func monthNamed(s string) int { return monthNames[s] }

var monthNames = func() map[string]int {
	t := map[string]int{}
	for _, lang := range []string{
		"january february march april may june july august september october november december",
		"jan feb mar apr may jun jul aug sep oct nov dec",
		"januar februar märz april mai juni juli august september oktober november dezember",
		"jän feb mär apr mai jun jul aug sept okt nov dez",
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
		"janv févr mars avr mai juin juil août sept oct nov déc",
		"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
		"ene feb mar abr may jun jul ago sep oct nov dic",
		"gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
		"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
		"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
		"januari februari maart april mei juni juli augustus september oktober november december",
		"styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
		"januari februari mars april maj juni juli augusti september oktober november december",
		"januar februar marts april maj juni juli august september oktober november desember",
		"ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
		"ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
		"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
		"ledna února března dubna května června července srpna září října listopadu prosince",
		"január február március április május június július augusztus szeptember október november december",
		"tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
		"січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
		"ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
		"januari februari maret april mei juni juli agustus september oktober november desember",
		"jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
		"januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
		"januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
		"януари февруари март април май юни юли август септември октомври ноември декември",
		"يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
		"stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
	} {
		for i, name := range strings.Fields(lang) {
			if _, dup := t[name]; !dup {
				t[name] = i + 1
			}
		}
	}
	return t
}()
