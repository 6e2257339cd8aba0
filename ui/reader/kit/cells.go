package kit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"lineup/model/text"
	"lineup/ui/safe"
)

// This file is the only one that turns text into terminal cells.

// Show makes a stretch of an article fit for the screen, and lay it out by: nothing that steers
// a terminal or deceives a reader is left, and white space is blanks, so that the
// stretch stays on its row.
func Show(s string) string { return safe.Row(s).String() }

// Cells is how many cells s takes on the screen. s has been through show.
func Cells(s string) int {
	if text.ASCII(s) {
		return len(s)
	}
	return ansi.StringWidth(s)
}

// Longest is how many bytes of text a line of w cells holds at most. No script
// comes near it; a heap of combining characters would.
func Longest(w int) int { return 64 + 16*max(w, 1) }

// fitting returns how many bytes of s, a raw stretch of text, fit into w cells
// as shown, and how many cells they take. It cuts between characters as readers
// know them, and takes at least one, so that wrapping always goes on. Its cost
// depends on w alone.
func fitting(s string, w int) (n, width int) {
	w = max(w, 1)
	if head := s[:min(len(s), w+1)]; text.ASCII(head) {
		n = min(len(s), w)
		return n, n
	}
	if most := Longest(w); len(s) > most {
		for most > 0 && !utf8.RuneStart(s[most]) {
			most--
		}
		s = s[:most]
	}
	seg := graphemes.FromString(s)
	for seg.Next() {
		c := Cells(Show(seg.Value()))
		if n > 0 && width+c > w {
			break
		}
		n, width = seg.End(), width+c
	}
	return n, width
}

// Clip cuts s to at most w cells; where something is cut off, the last cell says
// so. s has been through show.
func Clip(s string, w int) string {
	if w <= 0 {
		return ""
	}
	if len(s) <= w && text.ASCII(s) || Cells(s) <= w {
		return s
	}
	return ansi.Truncate(s, w, "…")
}

// ClipHead cuts s to at most w cells as clip does, but at its head: of a path the end
// tells more. s has been through show.
func ClipHead(s string, w int) string {
	left := Cells(s)
	if w <= 0 || left <= w {
		return Clip(s, w)
	}
	seg := graphemes.FromString(s)
	for left >= w && seg.Next() {
		left -= Cells(seg.Value())
	}
	return "…" + s[seg.End():]
}

// A Run is a stretch of characters in one style, fit for the screen.
type Run struct {
	Text  string
	Style Style
}

// Spaces is a run of n blanks without a style.
func Spaces(n int) Run { return Run{Text: strings.Repeat(" ", max(n, 0))} }

// Line writes runs as one row of exactly w cells: cut where they are longer, filled up where
// they are shorter. Every run is laid upon the style under. What runs hold becomes fit for the
// screen here, whatever it is.
func (t *Theme) Line(w int, under Style, runs ...Run) safe.String {
	var b safe.Builder
	if w <= 0 {
		return b.Done()
	}
	b.Grow(w + 16*len(runs))
	left := w
	for i, r := range runs {
		s := safe.Row(r.Text)
		c := s.Width()
		if c > left || c == left && rest(runs[i+1:]) {
			s = safe.Concat(s, safe.Const("…")).Truncate(left)
			c = s.Width()
		}
		t.Write(&b, under.Over(r.Style), s)
		if left -= c; left <= 0 {
			break
		}
	}
	if left > 0 {
		t.Write(&b, under, safe.Blanks(left))
	}
	return b.Done()
}

// Ends writes runs as one row of w cells: left at its beginning and right at its end. Where
// both have no room together, left is cut, and right goes where it would take more than half.
func (t *Theme) Ends(w int, under Style, left, right []Run) safe.String {
	room := w - Width(right)
	if len(right) == 0 || room <= w/2 && Width(left) > room {
		return t.Line(w, under, left...)
	}
	if gap := room - Width(left); gap >= 0 {
		return t.Line(w, under, append(append(slices.Clip(left), Spaces(gap)), right...)...)
	}
	return safe.Concat(t.Line(room-1, under, left...), t.Line(w-room+1, under, append([]Run{Spaces(1)}, right...)...))
}

// rest reports whether there is something in the runs other than blanks.
func rest(runs []Run) bool {
	for _, r := range runs {
		if strings.TrimLeft(r.Text, " ") != "" {
			return true
		}
	}
	return false
}

// Column makes a run of exactly w cells: cut or filled up.
func Column(s string, w int, st Style) Run {
	s = Clip(s, w)
	return Run{s + strings.Repeat(" ", max(w-Cells(s), 0)), st}
}

// Width is how many cells the runs take together.
func Width(runs []Run) int {
	n := 0
	for _, r := range runs {
		n += Cells(r.Text)
	}
	return n
}

// Rows brings a list of rows to exactly h, with empty rows of w cells.
func Rows(lines []safe.String, w, h int) []safe.String {
	h = max(h, 0)
	if len(lines) > h {
		return lines[:h]
	}
	empty := safe.Blanks(w)
	for len(lines) < h {
		lines = append(lines, empty)
	}
	return lines
}

// ListRow draws a row of a list, w cells wide with the cell for the cursor at its left; under
// the cursor it has a bar there, and a paper.
func (t *Theme) ListRow(w int, chosen bool, runs []Run) safe.String {
	return t.SignedRow(w, chosen, " ", runs)
}

// SignedRow draws a row with a sign of one cell between cursor and text.
func (t *Theme) SignedRow(w int, chosen bool, sign string, runs []Run) safe.String {
	out := append(make([]Run, 0, len(runs)+2), Spaces(1), Run{sign, Accent | Bold})
	if !chosen {
		return t.Line(w, Plain, append(out, runs...)...)
	}
	out[0] = Run{"▌", Accent}
	for _, r := range runs {
		if r.Style&inkMask == Faint {
			r.Style = r.Style&^inkMask | Muted // faint is too weak on the paper
		}
		out = append(out, r)
	}
	return t.Line(w, Selected, out...)
}

// RenderRuns draws lines of runs as h rows of w cells.
func RenderRuns(t *Theme, lines [][]Run, w, h int) []safe.String {
	out := make([]safe.String, 0, max(h, 0))
	for i := 0; i < len(lines) && i < h; i++ {
		out = append(out, t.Line(w, Plain, lines[i]...))
	}
	return Rows(out, w, h)
}

// Text is a run of text in a style.
func Text(text string, style Style) Run { return Run{text, style} }

// Spread sets left at the beginning of w cells and right at their end; left is cut where both
// have no room.
func Spread(w int, left, right []Run) []Run {
	room := w - Width(right)
	if room < w/3 {
		return left
	}
	if n := Width(left); n >= room {
		left = append(cut(left, room-1), Spaces(1))
	} else {
		left = append(slices.Clip(left), Spaces(room-n))
	}
	return append(left, right...)
}

// WrapRuns breaks runs at blanks into lines of at most w cells, no more than most lines; of the last
// what has no room is cut.
func WrapRuns(runs []Run, w, most int) [][]Run {
	var out [][]Run
	var line []Run
	used := 0
	for _, r := range runs {
		for _, word := range strings.SplitAfter(r.Text, " ") {
			if word == "" {
				continue
			}
			n := Cells(word)
			if used > 0 && used+Cells(strings.TrimRight(word, " ")) > w && len(out) < most-1 {
				out, line, used = append(out, line), nil, 0
			}
			line, used = append(line, Run{word, r.Style}), used+n
		}
	}
	if len(line) > 0 {
		out = append(out, line)
	}
	return out
}
