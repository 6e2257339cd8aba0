package pdf

import (
	"cmp"
	"slices"
)

// pdftotext orders the blocks of a page by their position, and reads across columns whose
// paragraphs end at the same height. Here columns go before rows.

// box is a rectangle on a page, measured from the upper left corner.
type box struct{ left, right, top, bottom float64 }

func (b box) height() float64 { return b.bottom - b.top }

// pdfBlock is lines that belong together: a column, or a part of one between gaps.
type pdfBlock struct {
	box

	lines []pdfLine
}

// Limits on ordering: a page with more blocks stays as it is. Anything with fewer lines than a
// column's minimum is a caption, or the two ends of a running head.
const (
	maxBlocks    = 200
	fewestColumn = 4
)

// readingOrder puts the blocks of a page in reading order: if a gap runs down all of them, or down
// some in a row, what is to the left of it comes first. A page without columns keeps its order.
func readingOrder(page []pdfBlock) []pdfBlock {
	if len(page) < 3 || len(page) > maxBlocks {
		return page
	}
	rows := slices.Clone(page)
	slices.SortStableFunc(rows, func(a, b pdfBlock) int { return cmp.Compare(a.top, b.top) })
	var out []pdfBlock
	columns := false
	for len(rows) > 0 {
		// The longest run of rows from here that form columns.
		n, at := 0, 0.0
		for end := len(rows); end > 1; end-- {
			if gap, ok := columnGap(rows[:end]); ok {
				n, at = end, gap
				break
			}
		}
		if n == 0 {
			out, rows = append(out, rows[0]), rows[1:]
			continue
		}
		columns = true
		var left, right []pdfBlock
		for _, b := range rows[:n] {
			if b.right <= at {
				left = append(left, b)
			} else {
				right = append(right, b)
			}
		}
		out = append(append(out, readingOrder(left)...), readingOrder(right)...)
		rows = rows[n:]
	}
	if !columns {
		return page
	}
	return out
}

// columnGap finds the first gap that runs down all blocks, with columns on both its sides: at is
// where the left ones end. There is a block on each side.
func columnGap(blocks []pdfBlock) (at float64, ok bool) {
	across := slices.Clone(blocks)
	slices.SortFunc(across, func(a, b pdfBlock) int { return cmp.Compare(a.left, b.left) })
	all := 0
	for _, b := range blocks {
		all += len(b.lines)
	}
	edge, lines := across[0].right, 0
	for i, b := range across {
		if i > 0 && b.left > edge && lines >= fewestColumn && all-lines >= fewestColumn {
			return edge, true
		}
		edge = max(edge, b.right)
		lines += len(b.lines)
	}
	return 0, false
}
