package render

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"html/template"
	"io"
	"slices"
	"strings"

	"dateline/chrono"
)

//go:embed page
var pageFiles embed.FS

// page is what page.html shows. All text in it is as the article has it: the
// template escapes it.
type page struct {
	Title    string
	Lang     string
	File     string // base name of the downloads
	Sources  []source
	Lanes    laneSets
	Cards    []card
	Undated  []card
	Texts    []articleText
	Warnings []string
	Facets   facets
	Has      map[string]bool // what the key explains: what occurs
	Version  string

	Clock   bool   // whether a time of the day occurs
	Summary string // of a comparison: how many events were added, moved and so on

	Sheet      bool              // whether its events can be judged
	chronology []byte            // the JSON of print
	comparison []byte            // the JSON of diff, nil on other pages
	files      map[string]string // extension -> bytes of a download; "tsv" is the review sheet
}

// Folded reports whether the articles are too many to be named at the top.
func (p *page) Folded() bool { return len(p.Sources) > 5 }

// source is one article of a page.
type source struct {
	ID, Name, Title string
	Published       string // as people read it, "" when unknown
	EDTF, From      string
}

// facets are the values that the filters offer: those that occur.
type facets struct {
	Precisions, Kinds []choice
}

// choice is one entry of a filter.
type choice struct{ Value, Words string }

// writeHTML writes the interactive timeline: one file that needs no network.
func writeHTML(w io.Writer, c *chrono.Chronology, opt Options) error {
	p, err := newPage(c, opt)
	if err != nil {
		return err
	}
	return p.timeline(c).Write(w, p)
}

// newPage gathers what the page of c shows.
func newPage(c *chrono.Chronology, opt Options) (*page, error) {
	x := c.Wire(opt.Version)
	p := &page{Title: pageTitle(c, opt), Lang: "en", File: "chronology", Version: opt.Version}
	names := sourceNames(c.Documents)
	p.Lanes = newLaneSets(c, opt.Lanes)
	for i := range c.Documents {
		p.Sources = append(p.Sources, newSource(&c.Documents[i], i, names[i]))
		if l := c.Documents[i].Lang; i == 0 && l != "" {
			p.Lang = l
		}
	}
	p.File = fileName(c)
	cards := newCards(c, x, p, !opt.NoText)
	p.Cards, p.Undated = cards.dated(x.Events), cards.undated(x.Undated)
	p.Clock = slices.ContainsFunc(c.Events, func(e chrono.Event) bool {
		from, to, _ := drawn(e.When)
		return !wholeDays(from, to)
	})
	p.Facets, p.Has = newFacets(p.Cards), keyOf(p.Cards)
	for _, m := range c.Warnings {
		p.Warnings = append(p.Warnings, names[m.Document]+": "+m.Message)
	}
	if !opt.NoText {
		p.Texts = articleTexts(c)
	}
	var chronology, csv, ics bytes.Buffer
	for _, f := range []struct {
		write func(io.Writer, *chrono.Chronology, Options) error
		to    *bytes.Buffer
	}{{writeJSON, &chronology}, {writeCSV, &csv}, {writeICS, &ics}} {
		if err := f.write(f.to, c, opt); err != nil {
			return nil, err
		}
	}
	p.chronology = chronology.Bytes()
	p.files = map[string]string{"csv": csv.String(), "ics": ics.String()}
	if len(opt.Sheet.Rows) > 0 {
		var sheet bytes.Buffer
		if err := opt.Sheet.Write(&sheet); err != nil {
			return nil, err
		}
		p.Sheet, p.files["tsv"] = true, sheet.String()
	}
	return p, nil
}

// timeline is the chart of the page's cards.
func (p *page) timeline(c *chrono.Chronology) timeline {
	var t timeline
	for i := range p.Cards {
		if b, ok := newBar(&c.Events[i]); ok {
			b.Index, b.Lane = i, p.Lanes.of(p.Lanes.By, i)
			t.Bars = append(t.Bars, b)
		}
	}
	for i := range c.Documents {
		if d := c.Documents[i].DCT; !d.IsZero() {
			t.Published = append(t.Published, milliseconds(d.Start))
		}
	}
	return t
}

// scripts are the page's, in the order in which they stand in it.
func (p *page) scripts() []string {
	list := []string{"page/echarts.min.js", "page/stack.js", "page/draw.js"}
	if p.comparison != nil {
		list = append(list, "page/was.js")
	}
	return append(list, "page/page.js", "page/review.js", "page/tools.js")
}

// write fills the template. option is the chart's, as JSON.
func (p *page) write(w io.Writer, option []byte) error {
	source, err := pageFiles.ReadFile("page/page.html")
	if err != nil {
		return err
	}
	t, err := template.New("page").Parse(string(source))
	if err != nil {
		return err
	}
	style, err := pageFiles.ReadFile("page/page.css")
	if err != nil {
		return err
	}
	if p.comparison != nil {
		more, err := pageFiles.ReadFile("page/was.css")
		if err != nil {
			return err
		}
		style = append(style, more...)
	}
	style = squeeze(style, styleMarks)
	var code strings.Builder
	hashes := "'" + hash(style) + "'"
	policy := "default-src 'none'; style-src " + hashes + "; style-src-attr 'unsafe-inline'; script-src"
	add := func(script []byte) {
		policy += " '" + hash(script) + "'"
		code.WriteString("<script>")
		code.Write(script)
		code.WriteString("</script>\n")
	}
	// Our own scripts are one, under one "use strict".
	const strict = "\"use strict\";\n"
	own := strict
	for _, name := range p.scripts() {
		b, err := pageFiles.ReadFile(name)
		if err != nil {
			return err
		}
		if strings.Contains(name, ".min.") {
			add(b)
			continue
		}
		own += strings.TrimPrefix(string(b), strict)
	}
	add(squeeze([]byte(shorten(own)), scriptMarks))
	blocks, err := p.blocks(option)
	if err != nil {
		return err
	}
	return t.Execute(w, struct {
		*page
		Policy                template.HTMLAttr
		Style, Blocks, Script template.HTML
	}{p, template.HTMLAttr(`content="` + policy + `; base-uri 'none'; form-action 'none'"`), template.HTML("<style>" + string(style) + "</style>"), blocks, template.HTML(code.String())})
}

// hash is what a Content-Security-Policy allows an inline script or style by.
func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// blocks are the data that the scripts read, each in an element of its own.
func (p *page) blocks(option []byte) (template.HTML, error) {
	packed, err := p.packed(option)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, block := range []struct {
		id   string
		json []byte
	}{{"chronology", p.chronology}, {"comparison", p.comparison}, {"packed", packed}} {
		if block.json == nil {
			continue
		}
		b.WriteString(`<script type="application/json" id="` + block.id + `">`)
		b.Write(inScript.replace(block.json))
		b.WriteString("</script>\n")
	}
	return template.HTML(b.String()), nil
}

// packed is what the scripts need besides, as JSON of a string, gzip in base 64:
// most words of the downloads stand in the page already.
func (p *page) packed(option []byte) ([]byte, error) {
	data, err := json.Marshal(struct {
		Option json.RawMessage    `json:"option"`
		Lanes  map[string]laneSet `json:"laneSets"`
		Files  map[string]string  `json:"files"`
	}{option, p.Lanes.sets(), p.files})
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	zip, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := zip.Write(data); err != nil {
		return nil, err
	}
	if err := zip.Close(); err != nil {
		return nil, err
	}
	return json.Marshal(b.Bytes())
}

// inScript escapes what could end a script element in JSON, within whose
// strings alone these characters stand.
var inScript = jsonEscaper{"<", `\u003c`, ">", `\u003e`, "&", `\u0026`, "\u2028", `\u2028`, "\u2029", `\u2029`}

type jsonEscaper [10]string

func (e jsonEscaper) replace(b []byte) []byte {
	for i := 0; i < len(e); i += 2 {
		b = bytes.ReplaceAll(b, []byte(e[i]), []byte(e[i+1]))
	}
	return b
}
