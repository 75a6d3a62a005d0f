package chrono

import (
	"strings"
	"testing"

	"dateline/chrono/article"
)

// TestForeign holds which texts are left alone for their language.
func TestForeign(t *testing.T) {
	german := strings.Repeat("Der Laden und die Mühle sind von dem Verein, das ist bekannt. ", 8)
	english := strings.Repeat("The mill and the shop were sold to a club of the town. ", 8)
	for _, tt := range []struct {
		lang, text string
		foreign    bool
	}{
		{"de", german, true},
		{"en", german, true}, // the page says so, its words do not
		{"", german, true},
		{"de", english, false},
		{"en-GB", english, false},
		{"", english, false},
		{"en", "Mill sold in May. Shop shut.", false}, // too little to tell
		{"de", "", false},
	} {
		if got := foreign(&article.Document{Lang: tt.lang, Text: tt.text}) != ""; got != tt.foreign {
			t.Errorf("foreign(%q, %.20q) = %v", tt.lang, tt.text, got)
		}
	}
}
