package article

import (
	"strings"
	"testing"
)

func TestTokenize(t *testing.T) {
	kinds := map[TokenKind]string{Word: "w", Number: "n", Mixed: "m", Punct: "p"}
	for in, want := range map[string]string{
		"don't go":                          "w:don't w:go",
		"Lund’s ‘old’ man":                  "w:Lund’s p:‘ w:old p:’ w:man",
		"right, ”Lund":                      "w:right p:, p:” w:Lund",
		"the '90s and 1990's":               "w:the p:' m:90s w:and m:1990's",
		"mid-August 1939-45":                "w:mid p:- w:August n:1939 p:- n:45",
		"16-year-old":                       "n:16 p:- w:year p:- w:old",
		"9M729 18th 5pm 3.5bn":              "m:9M729 m:18th m:5pm m:3.5bn",
		"1,500 1,500,000 1987,500 1987, 12": "n:1,500 n:1,500,000 n:1987 p:, n:500 n:1987 p:, n:12",
		"3.5 10.30 18.08.2018 1.":           "n:3.5 n:10.30 n:18 p:. n:08 p:. n:2018 n:1 p:.",
		"14:30 2019-09-02 3/4/18":           "n:14 p:: n:30 n:2019 p:- n:09 p:- n:02 n:3 p:/ n:4 p:/ n:18",
		"May 2010Yesterday 9M729":           "w:May n:2010 w:Yesterday m:9M729",
		"U.S. a.m.":                         "w:U p:. w:S p:. w:a p:. w:m p:.",
		"naïve café—Ünal\u00a0… €5":         "w:naïve w:café p:— w:Ünal p:… p:€ n:5",
		"a\x00\x1b[0m\u200bb":               "w:a p:[ m:0m w:b",
		"so\u00adcalled ' x":                "w:so\u00adcalled p:' w:x",
	} {
		var got []string
		for _, tok := range Tokenize(in, Span{0, len(in)}, nil) {
			got = append(got, kinds[tok.Kind]+":"+in[tok.Start:tok.End])
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%q:\ngot  %s\nwant %s", in, g, want)
		}
	}
}
