package pdf

import (
	"cmp"
	"slices"
)

// pdftotext orders the blocks of a page by how they lie, and reads columns across whose
// paragraphs end at one height. Here columns go before rows.

// box is where something stands on a page, from its upper left corner.
type box struct{ left, right, top, bottom float64 }

func (b box) height() float64 { return b.bottom - b.top }

// pdfBlock is lines that stand together: a column, or a part of one between gaps.
type pdfBlock struct {
	box

	lines []pdfLine
}

// The bounds on ordering: a page of more blocks stays as it is. A column has so many lines
// at the least: what has fewer is a caption, or the two ends of a running head.
const (
	maxBlocks    = 200
	fewestColumn = 4
)

// readingOrder puts the blocks of a page in the order in which they are read: where a gap
// goes down all of them, or down some that follow one another, what is left of it comes
// first. A page without columns keeps the order it has.
func readingOrder(page []pdfBlock) []pdfBlock {
	if len(page) < 3 || len(page) > maxBlocks {
		return page
	}
	rows := slices.Clone(page)
	slices.SortStableFunc(rows, func(a, b pdfBlock) int { return cmp.Compare(a.top, b.top) })
	var out []pdfBlock
	columns := false
	for len(rows) > 0 {
		// The most rows from here on that stand in columns.
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

// columnGap finds the first gap that goes down all blocks, with columns on both its sides:
// at is where the left ones end. On each side there is a block.
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
