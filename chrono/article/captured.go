package article

import (
	"strings"

	"dateline/chrono/calendar"
)

// captured returns when an archive or a browser fetched the page, as its address,
// its banner or its file name tell. That is a bound of the publication date and
// never taken for it.
func captured(uri string, head pageHead, src string) calendar.Date {
	for _, s := range []string{uri, head.canonical, head.meta["og:url"], savedFrom(head.comments)} {
		if day, ok := archiveDay(s); ok {
			return day
		}
	}
	for _, c := range head.comments {
		low := strings.ToLower(c)
		for _, mark := range []string{"file archived on ", "saved date:", "archived on "} {
			if _, rest, ok := strings.Cut(low, mark); ok {
				if day, ok := pageDay(rest[:min(len(rest), 60)], "en"); ok {
					return day
				}
			}
		}
	}
	if _, rest, ok := strings.Cut(src[:min(len(src), 1<<16)], "web.archive.org/web/"); ok {
		if day, ok := dayIn(rest[:min(len(rest), 8)]); ok && digitsEnd(rest, 0, len(rest)) == 14 {
			return day
		}
	}
	return calendar.Date{}
}

// archiveDay reads the capture time in an archive's address or in the name of a
// file saved from one: web/20190903101500/, archive.ph/2019.09.03-101500/.
func archiveDay(s string) (calendar.Date, bool) {
	for i := 0; i+14 <= len(s); i++ {
		if byteClass[s[i]] != isDigit {
			continue
		}
		n := digitsEnd(s, i, len(s)) - i
		if n == 14 {
			return dayIn(s[i : i+8])
		}
		if n == 4 && strings.Contains(s, "archive.") && i+17 <= len(s) && s[i+4] == '.' && s[i+7] == '.' && s[i+10] == '-' {
			return dayIn(strings.ReplaceAll(s[i:i+10], ".", "-"))
		}
		i += n
	}
	return calendar.Date{}, false
}

// savedFrom returns the address that a browser noted when it saved the page, ""
// where none did.
func savedFrom(comments []string) string {
	for _, c := range comments {
		if _, rest, ok := strings.Cut(c, "saved from url=("); ok {
			_, address, _ := strings.Cut(rest, ")")
			return strings.TrimSpace(address)
		}
		if strings.Contains(c, "SingleFile") {
			if _, rest, ok := strings.Cut(c, "url:"); ok {
				if f := strings.Fields(rest); len(f) > 0 {
					return f[0]
				}
			}
		}
	}
	return ""
}
