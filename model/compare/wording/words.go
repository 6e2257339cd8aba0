package wording

import "slices"

// Run is a stretch of N consecutive words that both wordings have, from B in the base and from H in the other.
type Run struct{ B, H, N int }

// maxCells limits the table of one alignment: about two texts of a thousand words. Longer ones are first divided at
// words that occur only once in each.
const maxCells = 1 << 20

// Alignment is what two wordings have in common.
type Alignment struct {
	Base, Here *Wording
	// Runs are in the same order in both wordings, and no two are adjacent in both.
	Runs []Run
	// Moved are stretches that both have, but in another order than the runs; in the order of the base.
	Moved []Run
}

// Align finds the words that two wordings share: the heaviest common subsequence, in which consecutive words count
// for more, so that it keeps together what belongs together. Swapping the wordings swaps the result.
func (d *Scratch) Align(base, here *Wording) Alignment {
	a := Alignment{Base: base, Here: here}
	if flip := longer(here.Words, base.Words); flip {
		a.Runs = d.common(here.Words, base.Words)
		for i, r := range a.Runs {
			a.Runs[i] = Run{r.H, r.B, r.N}
		}
	} else {
		a.Runs = d.common(base.Words, here.Words)
	}
	a.slide()
	a.part()
	a.dissolve()
	a.move(d)
	return a
}

// longer orders two lists of words, by length and then by the words.
func longer(a, b []Word) bool {
	if len(a) != len(b) {
		return len(a) > len(b)
	}
	for i := range a {
		if a[i].ID != b[i].ID {
			return a[i].ID > b[i].ID
		}
	}
	return false
}

// common returns the runs of the heaviest common subsequence. The identical ends are removed first only if the
// table would be too large: in two quotes that differ by a sentence at an end, that would separate what belongs
// together.
func (d *Scratch) common(b, h []Word) []Run {
	if slices.EqualFunc(b, h, func(x, y Word) bool { return x.ID == y.ID }) {
		if len(b) == 0 {
			return nil
		}
		return []Run{{0, 0, len(b)}}
	}
	if len(b)*len(h) <= maxCells {
		return d.inner(nil, b, h, Run{}, len(b), len(h))
	}
	start := 0
	for start < len(b) && start < len(h) && b[start].ID == h[start].ID {
		start++
	}
	eb, eh := len(b), len(h)
	for eb > start && eh > start && b[eb-1].ID == h[eh-1].ID {
		eb--
		eh--
	}
	var runs []Run
	if start > 0 {
		runs = append(runs, Run{0, 0, start})
	}
	runs = d.inner(runs, b, h, Run{B: start, H: start}, eb, eh)
	if eb < len(b) {
		runs = join(runs, Run{eb, eh, len(b) - eb})
	}
	return runs
}

// join appends r, which may continue the last run.
func join(runs []Run, r Run) []Run {
	if n := len(runs); n > 0 && runs[n-1].B+runs[n-1].N == r.B && runs[n-1].H+runs[n-1].N == r.H {
		runs[n-1].N += r.N
		return runs
	}
	return append(runs, r)
}

// inner aligns b[from.B:eb] with h[from.H:eh], by table if it is small enough and otherwise between anchors.
func (d *Scratch) inner(runs []Run, b, h []Word, from Run, eb, eh int) []Run {
	if from.B >= eb || from.H >= eh {
		return runs
	}
	if (eb-from.B)*(eh-from.H) <= maxCells {
		return d.table.align(runs, b[from.B:eb], h[from.H:eh], from.B, from.H)
	}
	at := from
	for _, a := range anchors(b[from.B:eb], h[from.H:eh]) {
		a.B += from.B
		a.H += from.H
		if (a.B-at.B)*(a.H-at.H) <= maxCells {
			runs = d.inner(runs, b, h, at, a.B, a.H)
		}
		runs = join(runs, a)
		at = Run{B: a.B + a.N, H: a.H + a.N}
	}
	if (eb-at.B)*(eh-at.H) <= maxCells {
		runs = d.inner(runs, b, h, at, eb, eh)
	}
	return runs
}

// A cell of the table records where the best alignment up to it comes from.
const (
	fromUp    = 0
	fromLeft  = 1
	fromMatch = 2
	// chained means that the best alignment that ends in the cell's match continues a match of the words before.
	chained = 4
)

// A match that follows a match weighs more, the longer the run is: up to this much, in tenths of a content word. So
// a stray match of a word or two further on does not separate what belongs together.
const (
	followStep = 2
	followMost = 8
)

// end is the best alignment that ends in a match: its weight, and how much a match that follows it adds, 0 if there
// is none.
type end struct{ weight, follow int32 }

// squares is the reusable memory of a table.
type squares struct {
	cells   []uint8
	ids     []uint64
	sums    []int32
	matches []end
}

// lay returns the memory for n words against those of h: the cells with old contents, the IDs of h, and two rows of
// zeroed sums and ends.
func (s *squares) lay(n int, h []Word) (cells []uint8, ids []uint64, sums []int32, matches []end) {
	m := len(h)
	s.cells = slices.Grow(s.cells[:0], n*m)[:n*m]
	s.ids = s.ids[:0]
	for i := range h {
		s.ids = append(s.ids, h[i].ID)
	}
	s.sums = slices.Grow(s.sums[:0], 2*(m+1))[:2*(m+1)]
	clear(s.sums)
	s.matches = slices.Grow(s.matches[:0], 2*(m+1))[:2*(m+1)]
	clear(s.matches)
	return s.cells, s.ids, s.sums, s.matches
}

// align finds the heaviest common subsequence by dynamic programming.
func (s *squares) align(runs []Run, b, h []Word, db, dh int) []Run {
	n, m := len(b), len(h)
	cells, ids, sums, matches := s.lay(n, h)
	best, above := sums[:m+1], sums[m+1:]
	ends, endsAbove := matches[:m+1], matches[m+1:]
	for i := range n {
		best, above = above, best
		ends, endsAbove = endsAbove, ends
		row := cells[i*m : (i+1)*m]
		id, w := b[i].ID, int32(b[i].Weight)
		best[0] = 0
		for j := range m {
			top, from := above[j+1], uint8(fromUp)
			if best[j] > top {
				top, from = best[j], fromLeft
			}
			e := end{}
			if ids[j] == id {
				e = end{above[j] + w, followStep}
				chain := uint8(0)
				if c := endsAbove[j]; c.follow > 0 && c.weight+c.follow >= above[j] {
					e = end{c.weight + c.follow + w, min(c.follow+followStep, followMost)}
					chain = chained
				}
				from |= chain
				if e.weight >= top {
					top, from = e.weight, fromMatch|chain
				}
			}
			best[j+1], ends[j+1], row[j] = top, e, from
		}
	}
	return trace(runs, cells, n, m, db, dh)
}

// trace reads the runs from the table, from its end to its start.
func trace(runs []Run, cells []uint8, n, m, db, dh int) []Run {
	from := len(runs)
	var back []Run
	chain := false
	for i, j := n-1, m-1; i >= 0 && j >= 0; {
		c := cells[i*m+j]
		switch {
		case chain || c&fromMatch != 0:
			if k := len(back); k > 0 && back[k-1].B == i+1 && back[k-1].H == j+1 {
				back[k-1] = Run{i, j, back[k-1].N + 1}
			} else {
				back = append(back, Run{i, j, 1})
			}
			chain = c&chained != 0
			i--
			j--
		case c&fromLeft != 0:
			j--
		default:
			i--
		}
	}
	slices.Reverse(back)
	for _, r := range back {
		r.B += db
		r.H += dh
		if len(runs) == from {
			runs = join(runs, r)
		} else {
			runs = append(runs, r)
		}
	}
	return runs
}
