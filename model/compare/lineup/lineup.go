package lineup

import (
	"slices"

	"lineup/model"

	"lineup/model/compare/utterance"
)

// Utterance sets the versions of an utterance side by side, one column per version, with the differences marked: the base
// first, beside it what differs from it without a sign, last what does not differ at all.
func Utterance(c *model.Corpus, id int) model.LineUp {
	u := c.Utterances[id]
	order := []int{u.Base} // of the columns, indexes of Versions
	for i := range u.Versions {
		if i != u.Base {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order[1:], func(x, y int) int { return gravity(&u.Versions[x]) - gravity(&u.Versions[y]) })
	marks := make([][]model.Mark, len(u.Versions))
	for _, i := range order {
		v := &u.Versions[i]
		marks[i] = append(marks[i], marksOf(v)...)
		if i != u.Base {
			marks[u.Base] = append(marks[u.Base], baseMarks(v, u.Versions[u.Base].Pieces)...)
		}
	}
	marks[u.Base] = tidyMarks(marks[u.Base])
	var l model.LineUp
	for _, i := range order {
		l.Columns = append(l.Columns, u.Versions[i].Article)
	}
	for _, r := range utterance.Rows(c, u) {
		row := model.Row{Kind: model.UtteranceRow, Utterance: id, Cells: make([]*model.Cell, len(order))}
		for k, i := range order {
			if !r[i].IsZero() {
				row.Cells[k] = cell(u.Versions[i].Article, r[i], marks[i])
			}
		}
		l.Rows = append(l.Rows, row)
	}
	return l
}

// gravity orders versions by how they differ from the base: 0 with other words, or fewer, and no sign of it, 1 in any other
// way, 2 not at all.
func gravity(v *model.Version) int {
	out := 2
	for _, d := range v.Differences {
		switch {
		case d.Class.News():
			return 0
		case d.Class != model.ClassIdentical:
			out = 1
		}
	}
	return out
}

// cell returns a cell for a stretch of an article, with the marks that fall into it.
func cell(article int, span model.Span, marks []model.Mark) *model.Cell {
	cell := &model.Cell{Article: article, Span: span}
	for _, m := range marks {
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
