package reader

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"lineup/model"
)

// A grid is a line-up laid out for a width: the lines of every pane, and where its
// rows and differences stand. It is laid again when width, order or marks change;
// painting takes only the lines in sight.
type grid struct {
	panes []pane
	diffs []difference // in reading order
}

// A pane is one column of lines. Where versions are stacked there is one pane,
// with the versions one below the other.
type pane struct {
	column int // of the line-up; None where versions are stacked
	lines  []paneLine
}

// A paneLine is a line of text in a cell, or one of the program's own: a label, a
// fold, an empty line.
type paneLine struct {
	row    int   // in LineUp.Rows
	column int   // in LineUp.Columns
	runs   []run // the program's own words, where cell is nil
	fold   bool
	cell   *setCell
	span   model.Span
	before int // where the line before ends
}

// A setCell is a cell with what is painted in it.
type setCell struct {
	text    string
	paints  []paint
	inserts []insert
	faint   bool
}

// A difference is a mark with its place on the grid.
type difference struct {
	row, column int
	mark        model.Mark
	pane, line  int // where it stands
}

// draw is the line as runs; lit is the mark under the cursor, if it is here.
func (l *paneLine) draw(lit *model.Mark) []run {
	if l.cell == nil {
		return l.runs
	}
	base := plain
	if l.cell.faint {
		base = faint
	}
	paints, inserts := l.cell.paints, l.cell.inserts
	if lit != nil {
		paints = append(paints[:len(paints):len(paints)], paint{lit.Span, reversed})
		for i := range inserts {
			if inserts[i].at == lit.Span.Start {
				inserts = append([]insert(nil), inserts...)
				inserts[i].style |= reversed
				break
			}
		}
	}
	return paintLine(l.cell.text, l.span, l.before, base, paints, inserts)
}

// layout is what a grid is laid by.
type layout struct {
	lib     *library
	lineup  *model.LineUp
	order   []int // columns in sight or a key away, in order
	width   int   // of the text of each pane
	stacked bool
	aligned bool // rows of a pane wait for those of the others
	marks   marking
	folded  bool
	// versions says that the cells are versions of a quote, not passages.
	versions bool
}

// lay makes the grid.
func (y *layout) lay() *grid {
	g := &grid{}
	if y.stacked {
		g.panes = []pane{{column: model.None}}
	} else {
		for _, c := range y.order {
			g.panes = append(g.panes, pane{column: c})
		}
	}
	for r := 0; r < len(y.lineup.Rows); r++ {
		if !y.visible(r) {
			continue
		}
		if n := y.foldAt(r); n > 1 {
			y.layFold(g, r, n)
			r += n - 1
		} else {
			y.layRow(g, r)
		}
		if y.aligned && !y.stacked {
			g.level(r)
		}
	}
	g.trim()
	return g
}

// visible says that a row has a cell in one of the columns laid.
func (y *layout) visible(r int) bool {
	cells := y.lineup.Rows[r].Cells
	for _, c := range y.order {
		if c < len(cells) && cells[c] != nil {
			return true
		}
	}
	return false
}

// only is the one column that a row stands in, None where there are several.
func (y *layout) only(r int) int {
	if r >= len(y.lineup.Rows) || y.lineup.Rows[r].Kind != model.OnlyRow {
		return model.None
	}
	for c, cell := range y.lineup.Rows[r].Cells {
		if cell != nil {
			return c
		}
	}
	return model.None
}

// foldAt is how many rows from r on are folded into one line: a run of two or more
// that stand in one and the same article alone.
func (y *layout) foldAt(r int) int {
	c := y.only(r)
	if !y.folded || c == model.None {
		return 0
	}
	n := 1
	for y.only(r+n) == c {
		n++
	}
	return n
}

func (y *layout) layFold(g *grid, r, n int) {
	c := y.only(r)
	a := y.lineup.Columns[c]
	for i := range g.panes {
		p := &g.panes[i]
		if p.column != c && !y.stacked {
			continue
		}
		p.lines = append(p.lines, paneLine{row: r, column: c, fold: true, runs: []run{
			{"▸ " + plural(n, "passage") + " only in ", faint}, {y.lib.short(a), faint | y.lib.colours[a]},
		}}, paneLine{row: r, column: c})
	}
}

func (y *layout) layRow(g *grid, r int) {
	row := &y.lineup.Rows[r]
	for i, c := range y.order {
		if c >= len(row.Cells) || row.Cells[c] == nil {
			if !y.stacked {
				y.layGap(&g.panes[i], row, r, c)
			}
			continue
		}
		p := &g.panes[0]
		if !y.stacked {
			p = &g.panes[i]
		}
		y.layCell(g, p, r, c)
	}
}

// layGap says that an utterance is not in a column that has a pane.
func (y *layout) layGap(p *pane, row *model.Row, r, c int) {
	if row.Kind == model.UtteranceRow {
		p.lines = append(p.lines, paneLine{row: r, column: c, runs: []run{{"not here", faint | italic}}}, paneLine{row: r, column: c})
	}
}

// layCell sets one cell in a pane.
func (y *layout) layCell(g *grid, p *pane, r, c int) {
	row := &y.lineup.Rows[r]
	cell := row.Cells[c]
	a := y.lib.c.Articles[cell.Article]
	span := inRange(a.Text, cell.Span)
	if y.versions {
		span = withMarks(a.Text, span)
	}
	if y.stacked {
		p.lines = append(p.lines, paneLine{row: r, column: c, runs: y.stackLabel(c, cell.Article)})
	}
	if tag := y.tag(cell); tag != "" {
		p.lines = append(p.lines, paneLine{row: r, column: c, runs: []run{{tag, minor | italic}}})
	}
	set := &setCell{text: a.Text, faint: row.Kind == model.OnlyRow}
	y.paintQuotes(set, cell.Article, span)
	marks := y.paintMarks(set, cell, span)
	before, from := span.Start-1, len(p.lines)
	lines := wrap(a.Text, span, y.width, set.inserts)
	for _, l := range lines {
		p.lines = append(p.lines, paneLine{row: r, column: c, cell: set, span: l, before: before})
		before = l.End
	}
	p.lines = append(p.lines, paneLine{row: r, column: c})
	if c == y.lineup.Base {
		return
	}
	at := from
	for _, m := range marks {
		for at < from+len(lines)-1 && p.lines[at].span.End < m.Span.Start {
			at++
		}
		g.diffs = append(g.diffs, difference{row: r, column: c, mark: m, pane: g.paneOf(c), line: at})
	}
}

// withMarks takes the quotation marks that stand at both ends of a stretch into it.
func withMarks(s string, p model.Span) model.Span {
	const marks = "“”\"‘’'«»„‹›‚"
	if r, n := utf8.DecodeLastRuneInString(s[:p.Start]); strings.ContainsRune(marks, r) {
		p.Start -= n
	}
	if r, n := utf8.DecodeRuneInString(s[p.End:]); strings.ContainsRune(marks, r) {
		p.End += n
	}
	return p
}

// paneOf is the pane that shows a column.
func (g *grid) paneOf(column int) int {
	for i := range g.panes {
		if g.panes[i].column == column {
			return i
		}
	}
	return 0
}

// stackLabel names the source above a version, where versions are stacked.
func (y *layout) stackLabel(c, article int) []run {
	out := []run{{y.lib.labels[article], y.lib.colours[article] | bold}, {"  " + day(y.lib.c.Articles[article].Published), faint}}
	if c == y.lineup.Base && len(y.order) > 1 {
		out = append(out, run{"  base", faint})
	}
	return out
}

// tag names the classes that are told of the cell as a whole.
func (y *layout) tag(cell *model.Cell) string {
	tag := ""
	for _, m := range cell.Marks {
		if wholeCell(m.Class) && y.marks.shows(m.Class) {
			tag = dots(tag, m.Class.String())
		}
	}
	return tag
}

// paintQuotes tints what stands between quotation marks in a passage. In a version
// of a quote nearly everything does, so there the outlet's own words are dimmed.
func (y *layout) paintQuotes(set *setCell, article int, span model.Span) {
	st := quoted
	if y.versions {
		st = lifted
		set.faint = true
	}
	for _, q := range y.lib.quotesIn(article, span) {
		for _, piece := range y.lib.c.Quotes[q].Pieces {
			if piece.Overlaps(span) {
				set.paints = append(set.paints, paint{piece, st})
			}
		}
	}
}

// paintMarks marks the differences of a cell, and returns those it has marked.
func (y *layout) paintMarks(set *setCell, cell *model.Cell, span model.Span) []model.Mark {
	var shown []model.Mark
	marks := slices.Clone(cell.Marks)
	slices.SortStableFunc(marks, func(a, b model.Mark) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	for _, m := range marks {
		if !y.marks.shows(m.Class) || wholeCell(m.Class) || m.Span.Start < span.Start || m.Span.End > span.End {
			continue
		}
		missing := m.Span.Len() == 0
		sign, st := signOf(m.Class, missing)
		if sign != "" {
			set.inserts = append(set.inserts, insert{m.Span.Start, sign, st &^ underlined})
		}
		if !missing {
			set.paints = append(set.paints, paint{m.Span, st})
		}
		shown = append(shown, m)
	}
	return shown
}

// level brings all panes to the same number of lines, so that the row after
// row starts on one line.
func (g *grid) level(row int) {
	most := 0
	for i := range g.panes {
		most = max(most, len(g.panes[i].lines))
	}
	for i := range g.panes {
		p := &g.panes[i]
		for len(p.lines) < most {
			p.lines = append(p.lines, paneLine{row: row, column: p.column})
		}
	}
}

// trim takes the empty line off the end of every pane.
func (g *grid) trim() {
	for i := range g.panes {
		p := &g.panes[i]
		for n := len(p.lines); n > 0 && p.lines[n-1].cell == nil && p.lines[n-1].runs == nil; n-- {
			p.lines = p.lines[:n-1]
		}
	}
}

// height is the number of lines of the longest pane.
func (g *grid) height() int {
	h := 0
	for i := range g.panes {
		h = max(h, len(g.panes[i].lines))
	}
	return h
}
