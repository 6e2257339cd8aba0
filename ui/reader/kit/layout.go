package kit

import (
	"lineup/ui/safe"
)

// Every size on the screen is derived in this file.

// A Frame divides the terminal into head, body, status line and foot. A part without room is left out, but never the
// body.
type Frame struct {
	W, H               int
	Head, Status, Foot int // rows, 0 or 1
}

// FrameOf divides w by h cells. From 16 rows there is a separate status line; below that, the foot shows either the
// message or the keys.
func FrameOf(w, h int) Frame {
	f := Frame{W: max(w, 0), H: max(h, 0)}
	if f.H >= 2 {
		f.Foot = 1
	}
	if f.H >= 4 {
		f.Head = 1
	}
	if f.H >= 16 {
		f.Status = 1
	}
	return f
}

// Body returns the height of the part between head and status line.
func (f Frame) Body() int { return f.H - f.Head - f.Status - f.Foot }

// A Split is a list and its preview side by side, or the list alone if there is no room for two or only one thing at
// a time is wanted. The sizes are those of the frames.
type Split struct {
	ListW, ListH int
	ViewW, ViewH int
}

// The sizes at which a preview is worth its room.
const (
	splitFrom = 110 // columns
	leastList = 56  // columns
	mostList  = 84  // columns
	wideFrom  = 150 // columns, for a wide list
	mostView  = 80  // columns; running text is not set wider
)

// SplitOf splits w by h cells. A wide list is one whose rows need more room than a preview.
func SplitOf(w, h int, wide, plainly bool) Split {
	switch {
	case plainly || h <= 0 || w < splitFrom || wide && w < wideFrom:
		return Split{ListW: w, ListH: h}
	case wide:
		viewW := min(w*38/100, mostView)
		return Split{ListW: w - viewW, ListH: h, ViewW: viewW, ViewH: h}
	default:
		listW := min(max(w*475/1000, leastList), mostList)
		return Split{ListW: listW, ListH: h, ViewW: w - listW, ViewH: h}
	}
}

// Beside joins two blocks of rows side by side.
func Beside(left, right []safe.String) []safe.String {
	out := make([]safe.String, len(left))
	for i := range left {
		out[i] = left[i]
		if i < len(right) {
			out[i] = safe.Concat(left[i], right[i])
		}
	}
	return out
}

// Rule returns a horizontal line.
func (t *Theme) Rule(w int) safe.String {
	if !t.rules {
		return t.Line(w, Plain)
	}
	return t.Line(w, Plain, Text(repeat("╌", w), Border))
}

// WideList is the width in cells from which a list has room for one more column.
const WideList = 60

// StackedBelow is the width below which a line-up stacks versions instead of setting them side by side.
const StackedBelow = 80

// MostPanes is the maximum number of panes side by side: nobody compares more. Narrowest is the minimum useful width
// of a pane, in cells.
const (
	MostPanes = 6
	Narrowest = 24
)

// PanesIn returns how many panes of a line-up are in sight at once in w cells: none below StackedBelow, where
// versions are stacked; two up to the width at which three have an easily readable measure.
func PanesIn(w, columns int) int {
	const wide, easy = 150, 50
	switch {
	case w < StackedBelow:
		return 0
	case w < wide:
		return max(min(2, columns), 1)
	default:
		return max(min(w/easy, columns, MostPanes), 1)
	}
}

// PaneText returns the width of the text in a pane of w cells: without the gutter, and no wider than the eye can
// follow from line to line.
func PaneText(w int) int {
	const widest = 88
	return max(min(w-Gutter, widest), 1)
}

// InSight returns the panes on the screen, in order: the first stays if it is pinned, the others start at left.
func InSight(n, columns, left int, pinned bool) []int {
	var out []int
	if pinned && n > 1 && left > 0 {
		out = append(out, 0)
		left++
	}
	for i := left; i < columns && len(out) < n; i++ {
		out = append(out, i)
	}
	return out
}

// Bands are parts of a screen from top to bottom.
type Bands struct{ Tally, Heads, Panes, Words int }

// RowText returns the width of the text in a row of a list of w cells: without the gutter, and with air at its end.
func RowText(w int) int { return max(w-Gutter-air, 0) }

// Gutter is the width to the left of the text in a pane: the sign of the row under the cursor, and a space.
const Gutter = 2
