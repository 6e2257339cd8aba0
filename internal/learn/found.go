package main

import (
	"fmt"
	"slices"

	"lineup/model"
)

// found measures how well rows agree with the groups of passages: of the pairs of cells in one row, those that are
// right, and of the pairs of articles in one group, those found.
type found struct{ right, shown, found, wanted float64 }

func (f found) plus(g found) found {
	return found{f.right + g.right, f.shown + g.shown, f.found + g.found, f.wanted + g.wanted}
}

// String formats precision, recall and their harmonic mean.
func (f found) String() string {
	p, r := f.right/max(f.shown, 1), f.found/max(f.wanted, 1)
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f", p, r, 2*p*r/max(p+r, 1e-9))
}

// score compares a line-up of the event's articles with its groups.
func (e *event) score(l model.LineUp) found {
	rows := make([][]*label, len(l.Rows)) // of the cells, by column
	for n, r := range l.Rows {
		rows[n] = make([]*label, len(r.Cells))
		for column := range r.Cells {
			if cell := r.Holds(column); cell != nil {
				x := e.label(column, cell.Span)
				rows[n][column] = &x
			}
		}
	}
	var out found
	for _, r := range rows {
		out = out.plus(shown(r))
	}
	for n, g := range e.gold.Groups {
		if g.Grade == "same" {
			out = out.plus(e.wanted(n, g, rows))
		}
	}
	return out
}

// shown counts the pairs of cells in a row, and those that are right.
func shown(row []*label) found {
	var out found
	for i, x := range row {
		for _, y := range row[i+1:] {
			if x == nil || y == nil || x.skip || y.skip {
				continue
			}
			out.shown++
			if same, _ := x.pair(*y); same {
				out.right++
			}
		}
	}
	return out
}

// wanted counts the pairs of articles in group n, and those that a row has side by side.
func (e *event) wanted(n int, g group, rows [][]*label) found {
	var out found
	in := map[int]bool{} // columns
	for _, m := range g.Members {
		in[slices.Index(e.gold.Docs, m.Doc)] = true
	}
	has := func(x *label) bool { return x != nil && x.same[n] }
	for a := range e.gold.Docs {
		for b := range a {
			if !in[a] || !in[b] {
				continue
			}
			out.wanted++
			if slices.ContainsFunc(rows, func(r []*label) bool { return has(r[a]) && has(r[b]) }) {
				out.found++
			}
		}
	}
	return out
}
