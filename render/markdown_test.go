package render

import "testing"

func TestEscapeMarkdown(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"the ferry sank", "the ferry sank"},
		{"a *bold* | cell", `a \*bold\* \| cell`},
		{"[click](javascript:alert(1))", `\[click\](javascript:alert(1))`},
		{"<script>x</script> & more", "&lt;script&gt;x&lt;/script&gt; &amp; more"},
		{"see https://example.org", "see https:<!-- -->//example.org"},
		{"two\nlines \x1b[31m", `two lines ␛\[31m`},
		{"`code` ~~gone~~ #1 @name", "\\`code\\` \\~\\~gone\\~\\~ \\#1 \\@name"},
	} {
		if got := escapeMarkdown(c.text); got != c.want {
			t.Errorf("escapeMarkdown(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}
