package align

import (
	"slices"

	"lineup/model"
)

// LineUp sets the versions of an utterance side by side: a column for each
// version, the base first, with the differences marked. Each sentence of the base
// has a row, with what stands for it in the others; sentences that the base does
// not have stand in rows of their own, in their place, those of several versions
// that are the same in one.
func LineUp(c *model.Corpus, utterance int) model.LineUp {
	u := c.Utterances[utterance]
	g := grid{desk: desk{c: c}}
	add := func(v *model.Version) {
		col := column{version: v, words: g.desk.wording(v), whole: kind(c, v) == model.Indirect}
		col.marks = marksOf(v, &col.words)
		g.columns = append(g.columns, col)
	}
	add(&u.Versions[u.Base])
	for i := range u.Versions {
		if i != u.Base {
			add(&u.Versions[i])
			g.columns[0].marks = append(g.columns[0].marks, baseMarks(&u.Versions[i], &g.columns[0].words)...)
		}
	}
	g.columns[0].marks = tidyMarks(g.columns[0].marks)
	g.lay()
	return g.lineUp(utterance)
}

// grid is a line-up in the making.
type grid struct {
	desk    desk
	columns []column
	rows    []*line
}

// column is one version.
type column struct {
	version *model.Version
	words   Wording
	// whole says that the version is not to be parted into sentences.
	whole bool
	marks []model.Mark
}

// line is a row in the making: for each column a stretch of its words, empty where
// it has none.
type line struct{ cells [][2]int }

func (l *line) has(col int) bool { return l.cells[col][0] < l.cells[col][1] }

func (g *grid) newLine(col int, s [2]int) *line {
	l := &line{cells: make([][2]int, len(g.columns))}
	l.cells[col] = s
	return l
}

// lay sets the base's sentences into rows and adds column after column.
func (g *grid) lay() {
	for _, s := range g.columns[0].parts() {
		g.rows = append(g.rows, g.newLine(0, s))
	}
	for col := 1; col < len(g.columns); col++ {
		g.add(col)
	}
}

// parts are the sentences of a column, as stretches of its words.
func (c *column) parts() [][2]int {
	starts := sentences(&c.words)
	if c.whole {
		starts = []int{0, c.words.Len()}
	}
	out := make([][2]int, 0, len(starts)-1)
	for i := 0; i+1 < len(starts); i++ {
		if starts[i] < starts[i+1] {
			out = append(out, [2]int{starts[i], starts[i+1]})
		}
	}
	return out
}

// add sets the sentences of a column into the rows that hold their words, and those
// that nobody else has into rows of their own, behind the sentence before them.
func (g *grid) add(col int) {
	parts := g.columns[col].parts()
	votes := g.votes(col, parts)
	rows := make([]*line, len(parts))
	for i, s := range parts {
		rows[i] = g.place(col, s, votes[i])
	}
	for i, s := range parts {
		if rows[i] != nil {
			continue
		}
		at := len(g.rows)
		if i > 0 {
			at = slices.Index(g.rows, rows[i-1]) + 1
		} else if k := slices.IndexFunc(rows, func(l *line) bool { return l != nil }); k >= 0 {
			at = slices.Index(g.rows, rows[k])
		}
		rows[i] = g.newLine(col, s)
		g.rows = slices.Insert(g.rows, at, rows[i])
	}
}

// maxVoters is how many columns a further one is laid out by: the base, and some that
// may have what the base has not.
const maxVoters = 12

// votes tells for every part of a column how much of it stands in which row, by
// the columns that are laid out.
func (g *grid) votes(col int, parts [][2]int) []map[*line]int {
	votes := make([]map[*line]int, len(parts))
	for i := range votes {
		votes[i] = map[*line]int{}
	}
	for k := range min(col, maxVoters) {
		a := g.desk.align(&g.columns[k].words, &g.columns[col].words)
		for _, r := range slices.Concat(a.runs, a.moved) {
			for n := range r.n {
				p, ok := slices.BinarySearchFunc(parts, r.h+n, func(s [2]int, h int) int {
					switch {
					case s[1] <= h:
						return -1
					case s[0] > h:
						return 1
					}
					return 0
				})
				if l := g.rowOf(k, r.b+n); ok && l != nil {
					votes[p][l] += int(a.base.words[r.b+n].weight)
				}
			}
		}
	}
	return votes
}

// rowOf is the row that holds word i of a column.
func (g *grid) rowOf(col, i int) *line {
	for _, l := range g.rows {
		if l.cells[col][0] <= i && i < l.cells[col][1] {
			return l
		}
	}
	return nil
}

// place sets words s of a column into the row with the most votes, and returns it;
// nil where no row has enough. Where the words are one sentence of what are two
// rows, the rows become one.
func (g *grid) place(col int, s [2]int, votes map[*line]int) *line {
	const enough = contentWeight
	first, last, best := -1, -1, -1
	for i, l := range g.rows {
		if votes[l] < enough || l.has(col) && l.cells[col][1] != s[0] {
			continue
		}
		if best < 0 || votes[l] > votes[g.rows[best]] {
			best = i
		}
		if 2*votes[l] > g.least(l, col, s) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if best < 0 {
		return nil
	}
	if first >= 0 && last == first+1 && (best == first || best == last) {
		g.merge(first)
		best = first
	}
	l := g.rows[best]
	if l.has(col) {
		l.cells[col][1] = s[1]
	} else {
		l.cells[col] = s
	}
	return l
}

// least is the weight of the lightest of the cells of a row and the words s of a
// column.
func (g *grid) least(l *line, col int, s [2]int) int {
	n := g.columns[col].words.weight(s[0], s[1])
	for k := range l.cells {
		if l.has(k) {
			n = min(n, g.columns[k].words.weight(l.cells[k][0], l.cells[k][1]))
		}
	}
	return n
}

// merge makes one row of row i and the next, unless a column has them in another
// order or something between them.
func (g *grid) merge(i int) {
	l, m := g.rows[i], g.rows[i+1]
	for k := range l.cells {
		if l.has(k) && m.has(k) && l.cells[k][1] != m.cells[k][0] {
			return
		}
	}
	for k := range l.cells {
		switch {
		case l.has(k) && m.has(k):
			l.cells[k][1] = m.cells[k][1]
		case m.has(k):
			l.cells[k] = m.cells[k]
		}
	}
	g.rows = slices.Delete(g.rows, i+1, i+2)
}

// lineUp turns words into spans and marks.
func (g *grid) lineUp(utterance int) model.LineUp {
	var l model.LineUp
	for i := range g.columns {
		l.Columns = append(l.Columns, g.columns[i].version.Article)
	}
	for _, r := range g.rows {
		row := model.Row{Kind: model.UtteranceRow, Utterance: utterance, Cells: make([]*model.Cell, len(g.columns))}
		for k := range r.cells {
			if r.has(k) {
				row.Cells[k] = g.columns[k].cell(r.cells[k])
			}
		}
		l.Rows = append(l.Rows, row)
	}
	return l
}

// cell shows words s of a column, with the marks up to them: what closes the words
// belongs to them, up to the next cell's.
func (c *column) cell(s [2]int) *model.Cell {
	w := &c.words
	span := model.Span{Start: w.opening(s[0]), End: w.closing(s[1])}
	cell := &model.Cell{Article: c.version.Article, Span: span}
	for _, m := range c.marks {
		if m.Span.Len() == 0 {
			if span.Start <= m.Span.Start && m.Span.Start <= span.End {
				cell.Marks = append(cell.Marks, m)
			}
			continue
		}
		if s := m.Span.Intersect(span); !s.IsZero() {
			cell.Marks = append(cell.Marks, model.Mark{Class: m.Class, Span: s})
		}
	}
	return cell
}

// opening is where a cell that starts with word i starts: at the word, with the
// marks that open it.
func (w *Wording) opening(i int) int {
	if i == 0 {
		return w.pieces[0].Start
	}
	if w.joints[i].is(piece) {
		return w.joints[i].away.End
	}
	at := w.words[i].span.Start
	for at > w.words[i-1].span.End && (w.text[at-1] == '[' || w.text[at-1] == '(') {
		at--
	}
	return at
}

// closing is where a cell whose last word is before word i ends.
func (w *Wording) closing(i int) int {
	switch {
	case i == len(w.words):
		return w.Span().End
	case w.joints[i].is(piece):
		return w.joints[i].away.Start
	}
	return trimmed(w.text, model.Span{Start: w.words[i-1].span.Start, End: w.opening(i)}).End
}
