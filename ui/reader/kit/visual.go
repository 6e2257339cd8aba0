package kit

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// Orders returns the orders in which right-to-left text can be sent to the terminal: as it is read, or, for terminals
// that do not reorder it, as it is seen.
func Orders() []string { return []string{"logical", "visual"} }

// A glyph is a character of a row, with what its direction depends on.
type glyph struct {
	text  string
	style Style
	class bidi.Class
}

func (g *glyph) rightToLeft() bool { return g.class == bidi.R || g.class == bidi.AL }
func (g *glyph) strong() bool      { return g.class == bidi.L || g.rightToLeft() }
func (g *glyph) number() bool      { return g.class == bidi.EN || g.class == bidi.AN }

// visual puts the runs of a row, at most w cells wide, into visual order from left to right, by Unicode's
// bidirectional algorithm. Each text is reordered by itself, so that columns and labels keep their places, and it
// stays at the left of its column. Its first letter determines its direction.
func visual(runs []Run, w int) []Run {
	if !slices.ContainsFunc(runs, func(r Run) bool { return strings.ContainsFunc(r.Text, rightToLeft) }) {
		return runs
	}
	var out []Run
	from := 0
	runs = cut(runs, w)
	for i, r := range runs {
		if i == len(runs)-1 || !runs[i+1].Joined {
			out = append(out, asSeen(runs[from:i+1])...)
			out[len(out)-1].Stop = r.Stop
			from = i + 1
		}
	}
	return out
}

// rightToLeft reports whether r is a letter of a right-to-left script.
func rightToLeft(r rune) bool {
	if r < 0x590 {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

// asSeen returns the runs of one text in visual order.
func asSeen(runs []Run) []Run {
	glyphs := glyphsOf(runs)
	first := slices.IndexFunc(glyphs, func(g glyph) bool { return g.strong() })
	if first < 0 {
		return runs
	}
	start, end := 0, len(glyphs) // spaces at the ends separate the text from its neighbours
	for glyphs[start].text == " " {
		start++
	}
	for glyphs[end-1].text == " " {
		end--
	}
	if glyphs[first].rightToLeft() {
		turn(glyphs[start:end])
		return runsOf(glyphs)
	}
	for i := first; i < end; i++ { // within left-to-right text, each right-to-left stretch by itself
		if !glyphs[i].rightToLeft() {
			continue
		}
		last := i
		for k := i; k < end && glyphs[k].class != bidi.L; k++ {
			if glyphs[k].rightToLeft() || glyphs[k].number() {
				last = k
			}
		}
		turn(glyphs[i : last+1])
		i = last
	}
	return runsOf(glyphs)
}

// turn puts right-to-left text into visual order.
func turn(glyphs []glyph) {
	var text strings.Builder
	starts := make([]int, len(glyphs)) // index of each among the runes
	n := 0
	for i, g := range glyphs {
		starts[i] = n
		text.WriteString(g.text)
		n += len([]rune(g.text))
	}
	var p bidi.Paragraph
	if _, err := p.SetString(text.String(), bidi.DefaultDirection(bidi.RightToLeft)); err != nil {
		return
	}
	order, err := p.Order()
	if err != nil {
		return
	}
	out := make([]glyph, 0, len(glyphs))
	for r := order.NumRuns() - 1; r >= 0; r-- {
		run := order.Run(r)
		from, last := run.Pos()
		a, _ := slices.BinarySearch(starts, from)
		b, _ := slices.BinarySearch(starts, last+1)
		part := slices.Clone(glyphs[a:max(a, b)])
		if run.Direction() == bidi.RightToLeft {
			slices.Reverse(part)
			for i := range part {
				part[i].text = mirrored(part[i].text)
			}
		}
		out = append(out, part...)
	}
	if len(out) == len(glyphs) {
		copy(glyphs, out)
	}
}

// mirrored returns a bracket as displayed in right-to-left text.
func mirrored(s string) string {
	switch s {
	case "«":
		return "»"
	case "»":
		return "«"
	case "<":
		return ">"
	case ">":
		return "<"
	}
	if p, n := bidi.LookupString(s); n == len(s) && p.IsBracket() {
		return bidi.ReverseString(s)
	}
	return s
}

func glyphsOf(runs []Run) []glyph {
	var out []glyph
	for _, r := range runs {
		for s := Show(r.Text); s != ""; {
			n, _ := layout.First(s)
			p, _ := bidi.LookupString(s)
			out = append(out, glyph{s[:n], r.Style, p.Class()})
			s = s[n:]
		}
	}
	return out
}

// runsOf joins glyphs of one style into runs.
func runsOf(glyphs []glyph) []Run {
	var out []Run
	for i := 0; i < len(glyphs); {
		var b strings.Builder
		style := glyphs[i].style
		for ; i < len(glyphs) && glyphs[i].style == style; i++ {
			b.WriteString(glyphs[i].text)
		}
		out = append(out, Text(b.String(), style))
	}
	return out
}
