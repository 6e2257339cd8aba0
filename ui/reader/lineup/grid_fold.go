package lineup

import (
	"slices"
	"strconv"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// alone reports whether a row is in one article alone, or in one and its copies with no difference between them, and
// returns the columns that have it.
func (y *layout) alone(r int) (columns []int, yes bool) {
	row := &y.lineup.Rows[r]
	for c := range row.Cells {
		if row.Cells[c] != nil {
			columns = append(columns, c)
		}
	}
	switch {
	case len(columns) == 0:
		return nil, false
	case row.Kind == model.OnlyRow:
		return columns, true
	}
	one := func(c int) bool {
		return y.source[c] == y.source[columns[0]] && !slices.ContainsFunc(row.Cells[c].Marks, news)
	}
	return columns, y.source != nil && len(row.Contradictions) == 0 && !slices.ContainsFunc(columns, func(c int) bool { return !one(c) })
}

// news reports whether a mark's difference can matter.
func news(m model.Mark) bool { return m.Class.News() }

// foldAt returns how many rows from r on are folded: all up to the next that independent articles have.
func (y *layout) foldAt(r int) int {
	n := 0
	for y.folded && r+n < len(y.lineup.Rows) {
		if _, yes := y.alone(r + n); !yes {
			break
		}
		n++
	}
	return n
}

// A fold is the folded rows of one pane.
type fold struct {
	first, rows int
	columns     []int // those that have any of them, the pane's own first
	elsewhere   bool  // another article has one of them in another row
}

// layFold sets n rows from r on as one line in each pane that has any of them: how many, and how the first begins.
// Rows of an article and its copies are in the first of their panes in sight.
func (y *layout) layFold(g *grid, r, n int) {
	folds := map[int]*fold{}
	for i := r; i < r+n; i++ {
		columns, _ := y.alone(i)
		c := y.foldedIn(columns)
		f := folds[c]
		if f == nil {
			f = &fold{first: i, columns: []int{c}}
			folds[c] = f
		}
		f.rows++
		f.elsewhere = f.elsewhere || len(y.lineup.Rows[i].Elsewhere) > 0
		for _, k := range columns {
			if !slices.Contains(f.columns, k) {
				f.columns = append(f.columns, k)
			}
		}
	}
	for i, c := range y.order {
		f := folds[c]
		if f == nil {
			continue
		}
		p := &g.Panes[0]
		if !y.stacked {
			p = &g.Panes[i]
		}
		label := paneLine{row: f.first, column: c, fold: true, runs: y.foldLabel(f)}
		p.Lines = append(p.Lines, label, paneLine{row: f.first, column: c})
	}
}

// foldedIn returns the column of the pane that shows a folded row: the first in sight of those that have it, else the
// first of all.
func (y *layout) foldedIn(columns []int) int {
	for _, i := range y.seen {
		if slices.Contains(columns, y.order[i]) {
			return y.order[i]
		}
	}
	for _, c := range y.order {
		if slices.Contains(columns, c) {
			return c
		}
	}
	return columns[0]
}

// foldLabel returns how many passages are folded, which articles alone have them, and how the first begins.
func (y *layout) foldLabel(f *fold) []kit.Run {
	cell := y.lineup.Rows[f.first].Cells[f.columns[0]]
	a := y.lib.Corpus.Articles[cell.Article]
	s := kit.InRange(a.Text, cell.Span)
	s.End = min(s.End, s.Start+kit.Longest(y.width))
	only := "only "
	if f.elsewhere {
		only = ""
	}
	var names []string
	for _, c := range f.columns {
		names = append(names, y.name(y.lineup.Columns[c]))
	}
	label := []kit.Run{kit.Text("▸ "+strconv.Itoa(f.rows)+" "+only+"in "+view.List(names)+": ", kit.Muted)}
	if y.stacked {
		label = []kit.Run{kit.Text("▸ "+view.Count(f.rows, "passage")+" "+only+"in ", kit.Muted), kit.Text(view.List(names)+"  ", y.ink(cell.Article))}
	}
	return append(label, kit.Text(kit.Clip(text.Line(kit.InRange(a.Text, s).Of(a.Text)), y.width-kit.Width(label)), kit.Faint))
}
