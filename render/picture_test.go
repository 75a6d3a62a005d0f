package render

import (
	"bytes"
	"image/png"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

const picture = "../testdata/timeline.png"

// TestPicture holds that the README shows a picture of the page, of the size at
// which it opens; -update takes it anew.
func TestPicture(t *testing.T) {
	s := screen{width: 1280, height: 860}
	c := shipped(t)
	b := open(t, c, Options{Sheet: sheetOf(t, c)}, s).ready()
	var shot []byte
	b.run(chromedp.CaptureScreenshot(&shot))
	if *update {
		if err := os.WriteFile(picture, shot, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(picture)
	if err != nil {
		t.Fatal(err)
	}
	size, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil || int64(size.Width) != s.width || int64(size.Height) != s.height {
		t.Errorf("%s is %d by %d: %v", picture, size.Width, size.Height, err)
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil || !strings.Contains(string(readme), "](testdata/timeline.png)") {
		t.Errorf("the README does not show %s: %v", picture, err)
	}
}
