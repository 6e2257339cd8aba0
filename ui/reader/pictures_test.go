package reader

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"lineup/corpus"
	"lineup/model/analyse"
	"lineup/model/search"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// pictures are the README's screens, of the sample.
var pictures = []struct {
	name string
	w, h int
	open func(d *driver)
	sees []string
}{
	{"browse", 110, 22, func(d *driver) { d.keys("tab") }, []string{"Stories 4", "5 outlets, 6 versions", "What differs", "Conrad Pell"}},
	{"lineup", 110, 22, func(d *driver) { d.keys("/").typed("vessel of that class").keys("enter") }, []string{"Ilsa Varnholt", "drops of that class", "What differs"}},
	{"story", 110, 30, func(d *driver) { d.keys("enter").until("n", "How many hurt") }, []string{"How many hurt: ", "Radio four", "Whistle six", "only in"}},
	{"tables", 110, 18, func(d *driver) { d.keys("enter t") }, []string{"Who quotes what", "●\u00a0full", "·\u00a0left\u00a0out"}},
	{"read", 110, 22, func(d *driver) { d.keys("/").typed("vessel of that class").keys("enter").keys("enter") }, []string{"▎", "No vessel"}},
}

// sampleLoaded returns the sample, analysed.
func sampleLoaded(t *testing.T) library.Loaded {
	t.Helper()
	articles, problems, err := corpus.Load(t.Context(), corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c, err := analyse.Run(t.Context(), articles, problems, analyse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return library.Loaded{Corpus: c, Index: func() *search.Index { return search.New(c) }}
}

// TestPictures draws the pictures; with -update it writes them into docs. It checks what they show by words, so that
// the sample may be read better without new pictures.
func TestPictures(t *testing.T) {
	l := sampleLoaded(t)
	for _, p := range pictures {
		t.Run(p.name, func(t *testing.T) {
			d := drive(t, l, p.w, p.h)
			d.a.options.Name = "sample"
			p.open(d)
			d.a.status = ""
			d.sees(p.sees...)
			for _, g := range []pictureGround{{"", kit.GroundLight, "#fafafa", "#24292f"}, {"-dark", kit.GroundDark, "#16181d", "#d6d9de"}} {
				d.a.theme = kit.ThemeOf(kit.Settings{}, kit.Look{Ground: g.ground, Profile: colorprofile.TrueColor})
				picture := g.svg(d.a.View().Content, p.w, p.h)
				wellFormed(t, picture)
				file := filepath.Join("..", "..", "docs", p.name+g.suffix+".svg")
				if *update {
					if err := os.WriteFile(file, []byte(picture), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				if _, err := os.Stat(file); err != nil {
					t.Errorf("the README has no picture: %v; go test -update draws it", err)
				}
			}
		})
	}
}

func wellFormed(t *testing.T, s string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(s))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// The size of a cell in a picture, in its units.
const (
	cellW, cellH = 8.4, 18
	padding      = 14
)

// A pictureGround is a terminal's background in a picture, and the default ink.
type pictureGround struct {
	suffix      string
	ground      kit.Ground
	paper, text string
}

// svg draws a screen. Each run of a style has its own place and width, so that the picture is the same in every font.
func (g pictureGround) svg(screen string, w, h int) string {
	var b strings.Builder
	width, height := float64(w)*cellW+2*padding, h*cellH+2*padding
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.1f %d" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">`+"\n", width, height)
	fmt.Fprintf(&b, `<rect width="%.1f" height="%d" rx="8" fill="%s"/>`+"\n", width, height, g.paper)
	for y, row := range strings.Split(screen, "\n") {
		x := 0
		for part := range strings.SplitSeq(row, "\x1b[") {
			codes, words, styled := strings.Cut(part, "m")
			if !styled || strings.Trim(codes, "0123456789;") != "" {
				codes, words = "", part
			}
			n := ansi.StringWidth(words)
			g.writeRun(&b, codes, words, x, y, n)
			x += n
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// writeRun draws words in the style of SGR codes from the cell x of the row y on.
func (g pictureGround) writeRun(b *strings.Builder, codes, words string, x, y, cells int) {
	left, wide := float64(padding)+float64(x)*cellW, float64(cells)*cellW
	top := padding + y*cellH
	fill, paper, style := g.text, "", ""
	all := strings.Split(codes, ";")
	for i := 0; i < len(all); i++ {
		switch all[i] {
		case "1":
			style += ` font-weight="bold"`
		case "3":
			style += ` font-style="italic"`
		case "4":
			style += ` text-decoration="underline"`
		case "7":
			fill, paper = g.paper, fill
		case "38", "48":
			if i+4 < len(all) && all[i+1] == "2" {
				c := fmt.Sprintf("rgb(%s,%s,%s)", all[i+2], all[i+3], all[i+4])
				if all[i] == "38" {
					fill = c
				} else {
					paper = c
				}
				i += 4
			}
		}
	}
	if paper != "" {
		fmt.Fprintf(b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>`+"\n", left, top, wide, cellH, paper)
	}
	if strings.TrimSpace(words) == "" {
		return
	}
	var escaped strings.Builder
	_ = xml.EscapeText(&escaped, []byte(words))
	fmt.Fprintf(b, `<text x="%.1f" y="%d" textLength="%.1f" lengthAdjust="spacingAndGlyphs" xml:space="preserve" fill="%s"%s>%s</text>`+"\n",
		left, top+cellH-5, wide, fill, style, escaped.String())
}
