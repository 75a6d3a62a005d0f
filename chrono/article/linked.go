package article

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// linkedData reads the JSON-LD of the page: every object in it, in order.
func (h *pageHead) linkedData() []map[string]any {
	var all []map[string]any
	var visit func(v any, depth int)
	visit = func(v any, depth int) {
		if depth > 12 || len(all) > 2000 {
			return
		}
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				visit(e, depth+1)
			}
		case map[string]any:
			all = append(all, v)
			for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemReviewed", "blogPost"} {
				visit(v[key], depth+1)
			}
		}
	}
	for _, s := range h.linked {
		var v any
		if json.Unmarshal([]byte(looseJSON(s)), &v) == nil {
			visit(v, 0)
		} else if json.Unmarshal([]byte(looseJSON(html.UnescapeString(s))), &v) == nil {
			visit(v, 0)
		} else {
			visit(brokenJSON(s), 0)
		}
	}
	return all
}

// stories leaves of the objects of JSON-LD only one article, where several have
// dates: that of the page's own headline or address. The others are of stories
// beside it.
func (h *pageHead) stories(all []map[string]any) []map[string]any {
	var dated, own []map[string]any
	for _, o := range all {
		if isArticle(o["@type"]) && linkedDate(o["datePublished"]) != "" {
			dated = append(dated, o)
			if h.tells(o) {
				own = append(own, o)
			}
		}
	}
	if len(own) == 0 || len(own) == len(dated) {
		return all
	}
	return slices.DeleteFunc(all, func(o map[string]any) bool {
		return isArticle(o["@type"]) && linkedDate(o["datePublished"]) != "" && !h.tells(o)
	})
}

// tells reports whether an article of JSON-LD is that of the page, by its headline
// or address.
func (h *pageHead) tells(o map[string]any) bool {
	for _, key := range []string{"headline", "name"} {
		if s, _ := o[key].(string); len(s) >= minHeadline {
			s = strings.ToLower(oneLine(html.UnescapeString(s)))
			if slices.ContainsFunc(h.names, func(name string) bool { return strings.Contains(strings.ToLower(name), s) }) {
				return true
			}
		}
	}
	for _, key := range []string{"url", "@id", "mainEntityOfPage"} {
		s, _ := o[key].(string)
		if page, ok := o[key].(map[string]any); ok {
			s, _ = page["@id"].(string)
		}
		if own := h.address(); own != "" && strings.TrimRight(s, "/") == strings.TrimRight(own, "/") {
			return true
		}
	}
	return false
}

// looseJSON mends what pages put around and into JSON: comment and CDATA marks,
// line ends inside strings.
func looseJSON(s string) string {
	s = strings.TrimSpace(s)
	for _, mark := range []string{"<!--", "//<![CDATA[", "<![CDATA["} {
		s = strings.TrimSpace(strings.TrimPrefix(s, mark))
	}
	for _, mark := range []string{"-->", "//]]>", "]]>", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, mark))
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
}

// brokenJSON is what is left of JSON-LD with a mistake in it, quotation marks in a
// headline for the most part: the dates that it gives once, and as its type the
// last one named before the date of publication.
func brokenJSON(s string) any {
	o := map[string]any{}
	for _, key := range []string{"datePublished", "dateModified"} {
		if values := quoted(s, key); len(values) == 1 {
			o[key] = values[0]
		}
	}
	before, _, _ := strings.Cut(s, `"datePublished"`)
	if i := strings.LastIndex(before, `"@type"`); i >= 0 {
		if kind := quoted(before[i:], "@type"); len(kind) == 1 {
			o["@type"] = kind[0]
		}
	}
	return o
}

// quoted returns the different strings that JSON has under key, at most three.
func quoted(s, key string) []string {
	var out []string
	for len(out) < 3 {
		_, rest, ok := strings.Cut(s, `"`+key+`"`)
		if !ok {
			break
		}
		s = rest
		rest = strings.TrimLeft(rest[:min(len(rest), 80)], " :\t\r\n[")
		if value, _, ok := strings.Cut(strings.TrimPrefix(rest, `"`), `"`); ok && strings.HasPrefix(rest, `"`) && (len(out) == 0 || out[len(out)-1] != value) {
			out = append(out, value)
		}
	}
	return out
}

// linkedDate is a date of JSON-LD as text: a string, a count of seconds or
// milliseconds since 1970, a value with its type, or the first of a list.
func linkedDate(v any) string {
	switch v := v.(type) {
	case []any:
		if len(v) > 0 {
			if _, nested := v[0].([]any); !nested {
				return linkedDate(v[0])
			}
		}
	case map[string]any:
		value, _ := v["@value"].(string)
		return value
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	return ""
}
