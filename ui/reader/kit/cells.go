package kit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"lineup/model/text"
	"lineup/ui/cells"
	"lineup/ui/safe"
)

// Only this file turns text into terminal cells.

// Show makes part of an article fit for the screen and for layout: it removes whatever controls a terminal or
// deceives a reader, and turns white space into spaces, so that the part stays on its row.
func Show(s string) string { return safe.Row(s).String() }

// layout is how cells are counted for layout: no terminal uses more. A theme, which knows the terminal, pads where it
// uses fewer.
const layout = cells.Widest

// Cells returns the maximum number of cells of s on the screen. s has been through Show.
func Cells(s string) int {
	if text.ASCII(s) {
		return len(s)
	}
	return layout.Of(s)
}

// Longest returns the maximum size in bytes of the text on a line of w cells. No script comes near it; a pile of
// combining characters would.
func Longest(w int) int { return 64 + 16*max(w, 1) }

// fitting returns how many bytes of s, a raw piece of text, fit into w cells as shown, and how many cells they
// occupy. It cuts between user-perceived characters, or between the parts of one that is wider than w, and takes at
// least one, so that wrapping always progresses. Its cost depends only on w.
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
		if n == 0 && c > w {
			return fittingParts(seg.Value(), w)
		}
		if width+c > w {
			break
		}
		n, width = seg.End(), width+c
	}
	return n, width
}

// fittingParts is fitting for a single character wider than w cells.
func fittingParts(s string, w int) (n, width int) {
	for i, r := range s {
		end := i + utf8.RuneLen(r)
		c := Cells(Show(s[:end]))
		if n > 0 && c > w {
			break
		}
		n, width = end, c
	}
	return n, width
}

// Clip cuts s to at most w cells, the last being "…" if anything is cut off. s has been through Show.
func Clip(s string, w int) string {
	if w <= 0 {
		return ""
	}
	if len(s) <= w && text.ASCII(s) {
		return s
	}
	return layout.Truncate(s, w)
}

// ClipWords is like Clip but ends at a word, unless the first word is longer than w.
func ClipWords(s string, w int) string {
	out := Clip(s, w)
	if out == s {
		return s
	}
	if i := strings.LastIndexByte(out, ' '); i > 0 {
		return strings.TrimRight(out[:i], " ,;:–—-") + "…"
	}
	return out
}

// ClipHead is like Clip but cuts at the start: the end of a path tells more. s has been through Show.
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

// A Run is a piece of text in one style, fit for the screen.
type Run struct {
	Text  string
	Style Style
	// Stop makes the run end at the cell that layout assigned to it: if the terminal uses fewer cells for what
	// precedes it, spaces are added. This keeps columns aligned.
	Stop bool
	// Joined means that the run continues the text of the run before it in another style.
	Joined bool
}

// Spaces returns a run of n spaces without a style. Whatever follows is at the cell that layout assigned to it.
func Spaces(n int) Run { return Run{Text: strings.Repeat(" ", max(n, 0)), Stop: true} }

// Line writes runs as one row of exactly w cells, cut or padded. Every run is laid over the style under. All text is
// made fit for the screen here.
func (t *Theme) Line(w int, under Style, runs ...Run) safe.String {
	var b safe.Builder
	if w <= 0 {
		return b.Done()
	}
	b.Grow(w + 16*len(runs))
	if t.visual {
		runs = visual(runs, w)
	}
	stops := len(runs) // number of runs up to the last stop
	for stops > 0 && !runs[stops-1].Stop {
		stops--
	}
	left, ahead := w, 0 // ahead: the cells assigned by layout, less those used
	for i, r := range runs {
		if t.ascii {
			r.Text = ascii.Replace(r.Text)
		}
		laid := safe.Row(r.Text)
		s := t.apart(laid)
		c := s.Width(t.counting)
		if c < laid.Len() && i < stops {
			ahead += Cells(laid.String()) - c
		}
		if r.Stop && ahead > 0 {
			s = safe.Concat(s, safe.Blanks(ahead))
			c, ahead = c+ahead, 0
		}
		if c > left || c == left && rest(runs[i+1:]) {
			s = safe.Concat(s, safe.Const("…")).Truncate(t.counting, left)
			c = s.Width(t.counting)
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

// apart returns a row for the terminal, in which sequences are split that terminals count differently and no mode
// settles.
func (t *Theme) apart(row safe.String) safe.String {
	if t.counting == cells.Whole {
		return row
	}
	return row.Apart()
}

// Cells returns the number of cells of s on the terminal, as written by Line.
func (t *Theme) Cells(s string) int { return t.apart(safe.Row(s)).Width(t.counting) }

// Counting returns how the terminal counts cells.
func (t *Theme) Counting() cells.Counting { return t.counting }

// Beside cuts a row of w cells in two: the part before the cell from and the part after the cell to, each padded
// where a character is cut.
func (t *Theme) Beside(row safe.String, from, to, w int) [2]safe.String {
	left, right := row.Cut(t.counting, 0, from), row.Cut(t.counting, to, w)
	return [2]safe.String{
		safe.Concat(left, safe.Blanks(from-left.Width(t.counting))),
		safe.Concat(safe.Blanks(w-to-right.Width(t.counting)), right),
	}
}

// Ends writes runs as one row of w cells: left at the beginning and right at the end. If there is no room for both,
// left is cut; right is dropped if it would take more than half.
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

// rest reports whether the runs contain anything but spaces.
func rest(runs []Run) bool {
	for _, r := range runs {
		if strings.TrimLeft(r.Text, " ") != "" {
			return true
		}
	}
	return false
}

// Column returns a run of exactly w cells, cut or padded.
func Column(s string, w int, st Style) Run {
	s = Clip(s, w)
	return Run{Text: s + strings.Repeat(" ", max(w-Cells(s), 0)), Style: st, Stop: true}
}

// Width returns the total number of cells of the runs.
func Width(runs []Run) int {
	n := 0
	for _, r := range runs {
		n += Cells(r.Text)
	}
	return n
}

// Rows brings a list of rows to exactly h, adding empty rows of w cells.
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

// ListRow draws a row of a list, w cells wide with a cell for the cursor at the left; under the cursor it has a bar
// there and a paper.
func (t *Theme) ListRow(w int, chosen bool, runs []Run) safe.String {
	return t.SignedRow(w, chosen, " ", runs)
}

// SignedRow draws a row with a one-cell sign between cursor and text.
func (t *Theme) SignedRow(w int, chosen bool, sign string, runs []Run) safe.String {
	out := append(make([]Run, 0, len(runs)+2), Spaces(1), Text(sign, Accent|Bold))
	if room := RowText(w); room > 0 && Width(runs) > room {
		runs = cut(runs, room) // the text ends where the dates at the right do
	}
	if !chosen {
		return t.Line(w, Plain, append(out, runs...)...)
	}
	out[0] = Text("▌", Accent)
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

// Text returns a run of text in a style.
func Text(text string, style Style) Run { return Run{Text: text, Style: style} }

// Spread returns left at the beginning and right at the end of w cells; left is cut if there is no room for both.
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
