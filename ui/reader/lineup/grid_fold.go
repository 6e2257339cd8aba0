package lineup

import (
	"slices"
	"strconv"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// alone reports whether a row stands in one article alone, and in which column.
func (y *layout) alone(r int) (column int, yes bool) {
	if y.lineup.Rows[r].Kind != model.OnlyRow {
		return model.None, false
	}
	column = slices.IndexFunc(y.lineup.Rows[r].Cells, func(c *model.Cell) bool { return c != nil })
	return column, column >= 0
}

// foldAt is how many rows from r on are folded: all up to the next that stands in
// several articles.
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

// layFold sets n rows from r on as one line in each pane that has any of them: how many,
// and how the first begins.
func (y *layout) layFold(g *grid, r, n int) {
	type fold struct {
		first, rows int
		only        string // "" where a row says that another article has it elsewhere
	}
	folds := map[int]fold{}
	for i := r; i < r+n; i++ {
		c, _ := y.alone(i)
		f := folds[c]
		if f.rows == 0 {
			f.first, f.only = i, "only "
		}
		if f.rows++; len(y.lineup.Rows[i].Elsewhere) > 0 {
			f.only = ""
		}
		folds[c] = f
	}
	for i, c := range y.order {
		f := folds[c]
		if f.rows == 0 {
			continue
		}
		p := &g.Panes[0]
		if !y.stacked {
			p = &g.Panes[i]
		}
		label := paneLine{row: f.first, column: c, fold: true, runs: y.foldLabel(f.first, c, f.rows, f.only)}
		p.Lines = append(p.Lines, label, paneLine{row: f.first, column: c})
	}
}

// foldLabel tells of a fold how many passages are in it, whether only there, and the
// first words.
func (y *layout) foldLabel(r, c, n int, only string) []kit.Run {
	cell := y.lineup.Rows[r].Cells[c]
	a := y.lib.Corpus.Articles[cell.Article]
	s := kit.InRange(a.Text, cell.Span)
	s.End = min(s.End, s.Start+kit.Longest(y.width))
	label := []kit.Run{kit.Text("▸ "+strconv.Itoa(n)+" "+only+"in "+y.name(cell.Article)+": ", kit.Muted)}
	if y.stacked {
		label = []kit.Run{kit.Text("▸ "+view.Count(n, "passage")+" "+only+"in ", kit.Muted), kit.Text(y.name(cell.Article)+"  ", y.ink(cell.Article))}
	}
	return append(label, kit.Text(kit.Clip(text.Line(kit.InRange(a.Text, s).Of(a.Text)), y.width-kit.Width(label)), kit.Faint))
}
