package article

import (
	"fmt"
	"maps"
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"dateline/chrono/calendar"
)

// rank is how far a source of a publication date is to be trusted, best first.
type rank uint8

const (
	byArticle  rank = iota // JSON-LD of an article, and its like
	byMeta                 // a <meta> that says published
	byItemprop             // microdata and other marked dates
	byObject               // JSON-LD of something else
	byURL
	byScript // the one date that the page's scripts call published
	byMark   // a date shown, in an element whose class says published
	byTime   // any other date near the headline
	noRank
)

// evidence is one date that a page gives, and what it says it is.
type evidence struct {
	day  calendar.Date
	rank rank
}

// dates is all that a page says of when it was made, changed and fetched.
type dates struct {
	published []evidence
	modified  []evidence
	captured  calendar.Date
	from      string // where the evidence of rank byURL is from: url or filename
	wiki      bool   // written by many hands over years
}

// date fills in DCT, Modified and Captured from what the page says of itself.
func date(doc *Document, head pageHead, src string) {
	d := collect(head, doc.URI, src)
	doc.Captured = d.captured
	day, from, note := d.publication()
	if !day.IsZero() && !d.captured.IsZero() && day.Start > d.captured.Start && daysBetween(day, d.captured) > zoneSlack {
		note = fmt.Sprintf("the page says %s, and was saved before that, on %s", day, d.captured)
		day, from = calendar.Date{}, ""
	}
	doc.DCT, doc.DCTSource = day, from
	if note != "" {
		doc.Warnings = append(doc.Warnings, note)
	}
	for _, e := range d.modified {
		if doc.DCT.IsZero() || e.day.Start >= doc.DCT.Start {
			doc.Modified = e.day
			break
		}
	}
}

// collect gathers the evidence, the most trusted first.
func collect(head pageHead, uri, src string) dates {
	var d dates
	add := func(s string, r rank, modified bool) {
		day, ok := pageDay(s, head.lang)
		if !ok || day.Year() < 1990 {
			return
		}
		if modified {
			d.modified = append(d.modified, evidence{day, r})
		} else {
			d.published = append(d.published, evidence{day, r})
		}
	}
	for _, o := range head.stories(head.linkedData()) {
		r := byObject
		if isArticle(o["@type"]) {
			r = byArticle
		} else if kind, _ := o["@type"].(string); slices.Contains(beside, kind) {
			continue
		}
		for _, key := range []string{"datePublished", "dateCreated", "uploadDate"} {
			if s := linkedDate(o[key]); s != "" && (key != "uploadDate" || r == byArticle || head.tells(o)) {
				add(s, r, false)
				break
			}
		}
		add(linkedDate(o["dateModified"]), r, true)
	}
	for _, key := range publishedMeta {
		add(head.meta[key], byMeta, false)
	}
	for _, name := range slices.Sorted(maps.Keys(head.meta)) {
		if saysPublished(name) {
			add(head.meta[name], byMeta, false)
		}
	}
	for _, key := range modifiedMeta {
		add(head.meta[key], byMeta, true)
	}
	if strings.Contains(strings.ToLower(head.meta["twitter:label1"]), "publish") {
		add(head.meta["twitter:data1"], byMeta, false)
	}
	for _, s := range head.scripted {
		add(s, byScript, false)
	}
	alone := oneDay(head)
	for _, t := range head.times {
		if t.beside || t.other() {
			continue
		}
		r, modified := t.meaning()
		if r == byTime && t.told {
			continue
		}
		if t.near || modified || alone && !t.away && !(t.above && r == byTime) || r == byItemprop {
			add(t.value, r, modified)
		}
	}
	for _, u := range []string{head.address(), savedFrom(head.comments), uri} {
		name := u
		if d.from = "url"; !strings.Contains(u, "://") {
			d.from, name = "filename", path.Base(filepath.ToSlash(u))
		}
		if day, ok := urlDay(name); ok {
			d.published = append(d.published, evidence{day, byURL})
			break
		}
	}
	sort.SliceStable(d.published, func(i, j int) bool { return d.published[i].rank < d.published[j].rank })
	d.captured = captured(uri, head, src)
	d.wiki = strings.HasPrefix(strings.ToLower(head.meta["generator"]), "mediawiki")
	return d
}

// saysPublished tells by its name a <meta> that holds when the page was published,
// under a name of the page's own making.
func saysPublished(name string) bool {
	for _, other := range []string{"last", "modif", "updat", "expir", "video:", "book:", "music:"} {
		if strings.Contains(name, other) {
			return false
		}
	}
	return strings.Contains(name, "publi") || strings.Contains(name, "pubdate") || strings.Contains(name, "release_date") || strings.Contains(name, "issued")
}

// beside are the JSON-LD types of what a page shows or is part of: their dates are
// not its own.
var beside = []string{"WebSite", "Blog", "Organization", "NewsMediaOrganization", "Person", "ImageObject", "Comment", "Event", "Product", "Book", "Movie", "Offer"}

// publishedMeta and modifiedMeta are the names of <meta> that hold the dates,
// the most exact first.
var (
	publishedMeta = []string{"article:published_time", "article:published", "datepublished", "og:published_time", "og:article:published_time",
		"rnews:datepublished", "parsely-pub-date", "sailthru.date", "publish_date", "publish-date", "publishdate", "publication_date",
		"published_time", "publicationdate", "originalpublicationdate", "article_date_original", "cxenseparse:recs:publishtime",
		"cxenseparse:publishtime", "citation_online_date", "citation_publication_date", "dc.date.issued", "dcterms.issued", "dc.date.created",
		"dcterms.created", "bt:pubdate", "ptime", "pubdate", "pub_date", "article.published", "article.created", "date.created", "displaydate", "firstpublishedatdate",
		"prism.publicationdate", "govuk:first-published-at", "pdate", "analyticsattributes.articledate", "shareaholic:article_published_time", "datecreated", "dc.date", "dcterms.date", "date", "created", "release_date"}
	modifiedMeta = []string{"article:modified_time", "datemodified", "og:updated_time", "og:modified_time", "last-modified", "lastmod", "revised",
		"dcterms.modified", "dc.date.modified", "article:modified", "shareaholic:article_modified_time", "utime", "revision_date", "article.updated", "govuk:updated-at", "modified"}
)

// isArticle reports whether a JSON-LD type is that of something written.
func isArticle(v any) bool {
	if list, ok := v.([]any); ok {
		for _, e := range list {
			if isArticle(e) {
				return true
			}
		}
	}
	s, _ := v.(string)
	return strings.HasSuffix(s, "Article") || strings.HasSuffix(s, "Posting") || strings.HasSuffix(s, "Report") ||
		s == "Recipe" || s == "Review" || s == "HowTo"
}

// urlDay reads the date that an address or file name holds: /2019/08/02/,
// /2019-08-02-, /2019/0802/, _20190802, /2019/aug/2/, /22-08-2019/; a month alone (/2019/08/) gives a month.
// The 14 digits of an archive are no such date.
func urlDay(s string) (calendar.Date, bool) {
	if u, err := url.Parse(s); err == nil && u.Host != "" {
		s = u.EscapedPath() + "/"
	}
	s = strings.ToLower(s)
	for i := 0; i+6 <= len(s); i++ {
		if byteClass[s[i]] != isDigit || i > 0 && byteClass[s[i-1]] >= isLetter {
			continue
		}
		n := digitsEnd(s, i, len(s)) - i
		if n == 8 {
			if day, ok := dayIn(s[i : i+8]); ok && plausible(day) {
				return day, true
			}
		}
		if n == 4 {
			if day, ok := parted(s[i:]); ok && plausible(day) {
				return day, true
			}
		}
		if n == 2 {
			if day, ok := dayFirst(s[i:]); ok && plausible(day) {
				return day, true
			}
		}
		i += n
	}
	return calendar.Date{}, false
}

// addressDay reads the day in the web address of a text that came without
// metadata. A file's name is weighed later, against what the text says.
func addressDay(uri string) (calendar.Date, string) {
	if strings.Contains(uri, "://") {
		if day, ok := urlDay(uri); ok && day.Granularity == calendar.Day {
			return day, "url"
		}
	}
	return calendar.Date{}, ""
}

func plausible(d calendar.Date) bool { return d.Year() >= 1990 && d.Year() < 2100 }

// parted reads a year, a month and a day set apart by the same mark.
func parted(s string) (calendar.Date, bool) {
	sep := s[4]
	if sep != '/' && sep != '-' && sep != '_' {
		return calendar.Date{}, false
	}
	f := strings.SplitN(s[:min(len(s), 16)], string(sep), 4)
	if len(f) == 3 && len(f[1]) == 4 && sep == '/' && number(f[1]) > 0 {
		return calendar.DayOf(number(f[0]), number(f[1][:2]), number(f[1][2:])) // 2019/0802/
	}
	if len(f) < 3 {
		return calendar.Date{}, false
	}
	y := number(f[0])
	m := number(f[1])
	if m < 0 {
		m = monthNamed(f[1])
	}
	end := digitsEnd(f[2], 0, len(f[2]))
	if d := number(f[2][:end]); end > 0 && end <= 2 && (end == len(f[2]) || byteClass[f[2][end]] == isMark) {
		if day, ok := calendar.DayOf(y, m, d); ok {
			return day, true
		}
	}
	if sep == '/' && len(f[1]) >= 2 {
		return calendar.MonthOf(y, m)
	}
	return calendar.Date{}, false
}

// dayFirst reads 14-08-2018 between the marks of an address, where no month can be
// meant by the first number.
func dayFirst(s string) (calendar.Date, bool) {
	if len(s) < 10 || s[2] != s[5] || s[2] != '-' && s[2] != '/' && s[2] != '_' || digitsEnd(s, 6, len(s)) != 10 {
		return calendar.Date{}, false
	}
	d, m, y := number(s[:2]), number(s[3:5]), number(s[6:10])
	if d <= 12 && d != m {
		return calendar.Date{}, false
	}
	return calendar.DayOf(y, m, d)
}

// number reads up to four digits; -1 where s is anything else.
func number(s string) int {
	if s == "" || len(s) > 4 || digitsEnd(s, 0, len(s)) != len(s) {
		return -1
	}
	v := 0
	for i := range len(s) {
		v = 10*v + int(s[i]-'0')
	}
	return v
}
