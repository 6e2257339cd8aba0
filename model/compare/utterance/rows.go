package utterance

import (
	"slices"

	"lineup/model"

	"lineup/model/compare/wording"
)

// Row is a row of stretches side by side: for each version, by its index in Versions, a stretch of its article's
// text; the zero Span if it has nothing there.
type Row []model.Span

// Rows sets the versions of an utterance side by side. Each sentence of the base has a row, with its counterparts
// in the other versions. Sentences that the base lacks have rows of their own, where they belong; those that are
// the same in several versions share one.
func Rows(c *model.Corpus, u *model.Utterance) []Row {
	g := grid{worker: worker{c: c}}
	add := func(i int) {
		v := &u.Versions[i]
		g.columns = append(g.columns, column{version: i, words: g.worker.wording(v), whole: kind(c, v) == model.Indirect})
	}
	add(u.Base)
	for i := range u.Versions {
		if i != u.Base {
			add(i)
		}
	}
	g.lay()
	return g.spans()
}

// grid is the rows being built. Its first column is the base.
type grid struct {
	worker  worker
	columns []column
	rows    []*line
}

// column is one version.
type column struct {
	version int // in Utterance.Versions
	words   wording.Wording
	// whole reports whether the version must not be split into sentences.
	whole bool
}

// line is a row being built: for each column a range of its words, empty if it has none.
type line struct{ cells [][2]int }

func (l *line) has(col int) bool { return l.cells[col][0] < l.cells[col][1] }

func (g *grid) newLine(col int, s [2]int) *line {
	l := &line{cells: make([][2]int, len(g.columns))}
	l.cells[col] = s
	return l
}

// lay makes rows of the base's sentences and adds column after column.
func (g *grid) lay() {
	for _, s := range g.columns[0].parts() {
		g.rows = append(g.rows, g.newLine(0, s))
	}
	for col := 1; col < len(g.columns); col++ {
		g.add(col)
	}
}

// parts returns the sentences of a column, as ranges of its words.
func (c *column) parts() [][2]int {
	starts := wording.Sentences(&c.words)
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

// add puts the sentences of a column into the rows that contain their words, and those that no other column has
// into rows of their own, after the sentence before them.
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

// maxVoters is the number of columns by which a further one is laid out: the base, and some that may have what the
// base lacks.
const maxVoters = 12

// votes counts for every part of a column how much of it is in which row, according to the columns already laid
// out.
func (g *grid) votes(col int, parts [][2]int) []map[*line]int {
	votes := make([]map[*line]int, len(parts))
	for i := range votes {
		votes[i] = map[*line]int{}
	}
	for k := range min(col, maxVoters) {
		a := g.worker.Align(&g.columns[k].words, &g.columns[col].words)
		for _, r := range slices.Concat(a.Runs, a.Moved) {
			for n := range r.N {
				p, ok := slices.BinarySearchFunc(parts, r.H+n, func(s [2]int, h int) int {
					switch {
					case s[1] <= h:
						return -1
					case s[0] > h:
						return 1
					}
					return 0
				})
				if l := g.rowOf(k, r.B+n); ok && l != nil {
					votes[p][l] += int(a.Base.Words[r.B+n].Weight)
				}
			}
		}
	}
	return votes
}

// rowOf returns the row that contains word i of a column.
func (g *grid) rowOf(col, i int) *line {
	for _, l := range g.rows {
		if l.cells[col][0] <= i && i < l.cells[col][1] {
			return l
		}
	}
	return nil
}

// place puts words s of a column into the row with the most votes, and returns it; nil if no row has enough. If the
// words are one sentence that spans two rows, the rows are merged.
func (g *grid) place(col int, s [2]int, votes map[*line]int) *line {
	const enough = wording.ContentWeight
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

// least returns the weight of the lightest among the cells of a row and the words s of a column.
func (g *grid) least(l *line, col int, s [2]int) int {
	n := g.columns[col].words.Weight(s[0], s[1])
	for k := range l.cells {
		if l.has(k) {
			n = min(n, g.columns[k].words.Weight(l.cells[k][0], l.cells[k][1]))
		}
	}
	return n
}

// merge merges row i and the next, unless a column has them in another order or something between them.
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

// spans turns ranges of words into stretches of text. Closing marks belong to the words before them, up to the next
// cell.
func (g *grid) spans() []Row {
	out := make([]Row, 0, len(g.rows))
	for _, l := range g.rows {
		row := make(Row, len(g.columns))
		for k := range l.cells {
			if l.has(k) {
				w := &g.columns[k].words
				row[g.columns[k].version] = model.Span{Start: w.Opening(l.cells[k][0]), End: w.Closing(l.cells[k][1])}
			}
		}
		out = append(out, row)
	}
	return out
}
