package lineup

import (
	"lineup/model"

	"lineup/model/compare/revision"
	"lineup/model/compare/wording"
)

// States sets the states of one article side by side, sentence by sentence, each marked where it differs from the
// state before.
func States(c *model.Corpus, states []int) model.LineUp {
	l := model.LineUp{Columns: states}
	if len(states) == 0 {
		return l
	}
	rows := first(c, states)
	for k := 1; k < len(states); k++ {
		rows = next(c, states, rows, k)
	}
	for i := range rows {
		rows[i].Kind = model.OnlyRow
		n := 0
		for _, cell := range rows[i].Cells {
			if cell != nil {
				n++
				cell.Marks = tidyMarks(cell.Marks)
			}
		}
		if n > 1 {
			rows[i].Kind = model.PassageRow
		}
	}
	l.Rows = rows
	return l
}

// first returns the rows of the first state.
func first(c *model.Corpus, states []int) []model.Row {
	var rows []model.Row
	a := c.Articles[states[0]]
	for _, s := range revision.Align(a, a) {
		rows = append(rows, row(states, 0, s.Was))
	}
	return rows
}

// row returns a row in which only state k has a cell.
func row(states []int, k int, at model.Span) model.Row {
	r := model.Row{Utterance: model.None, Cells: make([]*model.Cell, len(states))}
	r.Cells[k] = &model.Cell{Article: states[k], Span: at}
	return r
}

// next adds state k to the rows of those before it.
func next(c *model.Corpus, states []int, rows []model.Row, k int) []model.Row {
	was, is := c.Articles[states[k-1]], c.Articles[states[k]]
	steps := revision.Align(was, is)
	out := make([]model.Row, 0, len(rows)+len(steps))
	for _, s := range steps {
		if !s.Was.IsZero() { // output the rows up to it
			for len(rows) > 0 && (rows[0].Cells[k-1] == nil || rows[0].Cells[k-1].Span != s.Was) {
				out, rows = append(out, rows[0]), rows[1:]
			}
			out, rows = append(out, rows[0]), rows[1:]
			if s.Is.IsZero() {
				continue
			}
			cell, other := &model.Cell{Article: states[k], Span: s.Is}, out[len(out)-1].Cells[k-1]
			if !s.Same {
				compare(was, is, other, cell)
			}
			out[len(out)-1].Cells[k] = cell
			continue
		}
		out = append(out, row(states, k, s.Is))
	}
	return append(out, rows...)
}

// compare marks how a sentence differs from its previous state.
func compare(was, is *model.Article, before, now *model.Cell) {
	v := model.Version{Differences: wording.Compare(
		wording.New(was.Text, []model.Span{before.Span}), wording.New(is.Text, []model.Span{now.Span}),
	), Pieces: []model.Span{now.Span}}
	before.Marks = append(before.Marks, baseMarks(&v, []model.Span{before.Span})...)
	now.Marks = append(now.Marks, marksOf(&v)...)
}
