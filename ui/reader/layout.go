package reader

import (
	"slices"

	"lineup/ui/safe"
)

// Every size on the screen is derived in this file.

// A frame is the terminal cut into head, body and foot. A part for which there
// is no room is left out; the body always stays.
type frame struct {
	w, h       int
	head, foot int // rows, 0 or 1
}

func frameOf(w, h int) frame {
	f := frame{w: max(w, 0), h: max(h, 0)}
	if f.h >= 2 {
		f.foot = 1
	}
	if f.h >= 4 {
		f.head = 1
	}
	return f
}

// body is the height of what lies between head and foot.
func (f frame) body() int { return f.h - f.head - f.foot }

// A split is a list and its preview: side by side, one above the other, or the
// list alone, as it always is where one thing at a time is wanted. Between the two stands
// a rule of one cell or row. A list above its preview takes no more room than it has rows.
type split struct {
	listW, listH int
	viewW, viewH int
	beside       bool
}

// The sizes at which a preview is worth its room.
const (
	splitBeside = 100 // columns
	splitBelow  = 16  // rows
	widestView  = 80  // columns; running text is not set wider
	leastList   = 3   // rows
)

// splitOf splits w by h cells for a list of n rows.
func splitOf(w, h, n int, plainly bool) split {
	switch {
	case plainly:
		return split{listW: w, listH: h}
	case w >= splitBeside && h > 0:
		viewW := min(w*9/20, widestView) - paneGap
		return split{listW: w - viewW - paneGap, listH: h, viewW: viewW, viewH: h, beside: true}
	case h >= splitBelow && w > 0:
		listH := min(h*11/20, max(n, leastList))
		return split{listW: w, listH: listH, viewW: w, viewH: h - listH - 1}
	default:
		return split{listW: w, listH: h}
	}
}

// join draws the two halves of a split as one.
func (s split) join(list, preview []safe.String, t *theme) []safe.String {
	switch {
	case s.viewW <= 0 || s.viewH <= 0:
		return list
	case s.beside:
		bar := t.bar()
		for i := range list {
			list[i] = safe.Concat(list[i], bar, preview[i])
		}
		return list
	default:
		return slices.Concat(list, []safe.String{t.rule(s.listW)}, preview)
	}
}

// rule is a horizontal line.
func (t *theme) rule(w int) safe.String {
	if t.bare {
		return t.line(w, plain)
	}
	return t.line(w, plain, run{repeat("─", w), faint})
}

// bar is the piece of an upright line between two panes, with a blank at each side.
func (t *theme) bar() safe.String { return t.line(paneGap, plain, run{" │ ", faint}) }

// stackedBelow is the width under which a line-up shows versions one below the
// other instead of side by side.
const stackedBelow = 80

// mostPanes is how many panes are side by side at most: more than that nobody compares.
// narrowest is the width, in cells, under which a pane is not worth having.
const (
	mostPanes = 6
	narrowest = 24
)

// panesIn is how many panes of a line-up are in sight at once: none under
// stackedBelow, where versions are stacked; in a wide window all, where all have a
// readable width.
func panesIn(w, columns int) int {
	const wide, readable, easy = 150, 36, 50
	switch {
	case w < stackedBelow:
		return 0
	case w < wide:
		return max(min(2, columns), 1)
	case columns <= mostPanes && paneWidth(w, columns) >= readable:
		return max(columns, 1)
	default:
		return max(min(w/easy, columns, mostPanes), 1)
	}
}

// paneGap is what stands between two panes: the rule and a blank at each side.
const paneGap = 3

// paneWidth is the width of each of n panes in w cells, with gaps between them. What
// is left over stays empty at the right.
func paneWidth(w, n int) int { return max((w-(n-1)*paneGap)/max(n, 1), 1) }

// paneText is the width of the text in a pane of w cells: behind the gutter, and no
// wider than the eye follows from line to line.
func paneText(w int) int {
	const widest = 88
	return max(min(w-gutter, widest), 1)
}

// inSight are the panes on the screen, of as many as there are in order: the first
// one stays where it is pinned, the others start at left.
func inSight(n, columns, left int, pinned bool) []int {
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

// reading is the measure that running text is set in, in the middle of the window:
// narrow enough for the eye to find the next line, with a margin at the left for signs.
func reading(w, measure int) (margin, width int) {
	sign := 9
	if w < 60 {
		sign = 5
	}
	if w < sign+20 {
		return 0, max(w, 1)
	}
	width = min(w-sign-1, measure)
	return max(sign, (w-width)/2), width
}

// bands are the parts of a line-up from top to bottom: the tally, the heads of the
// panes, the panes, and the words for the difference under the cursor. What has no
// room is left out, the words last. The tally has as many rows as it needs where they
// are few.
type bands struct{ tally, heads, panes, words int }

func bandsOf(w, h, tally int, stacked bool) bands {
	b := bands{panes: max(h, 0)}
	take := func(part *int, n, least int) {
		if b.panes-n >= least {
			*part, b.panes = n, b.panes-n
		}
	}
	take(&b.words, 1, 2)
	if !stacked {
		take(&b.heads, 1, 3)
	}
	take(&b.tally, 1, 4)
	if !stacked && b.heads == 1 && b.panes >= 12 {
		b.heads, b.panes = 2, b.panes-1
	}
	if b.words == 1 && (b.panes >= 10 || w < wideList && b.panes >= 7) {
		b.words, b.panes = 3, b.panes-2
	}
	if b.words == 3 && (b.panes >= 20 || w < wideList && b.panes >= 12) {
		b.words, b.panes = 4, b.panes-1
	}
	for b.tally > 0 && b.tally < min(tally, 4) && b.panes >= 10 {
		b.tally, b.panes = b.tally+1, b.panes-1
	}
	return b
}

// gutter is what stands left of the text in a pane: the sign of the row under the
// cursor, and a blank.
const gutter = 2
