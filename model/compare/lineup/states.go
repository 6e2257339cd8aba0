package lineup

import (
	"lineup/model"

	"lineup/model/compare/revision"
	"lineup/model/compare/wording"
)

// States sets the states of one article side by side, sentence by sentence, each marked where it differs from the
// state before.
func States(c *model.Corpus, states []int) model.LineUp {
	l := model.LineUp{Columns: states, Base: model.None}
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
			if !s.Is.IsZero() {
				out[len(out)-1].Cells[k] = &model.Cell{Article: states[k], Span: s.Is}
			}
		} else {
			out = append(out, row(states, k, s.Is))
		}
		if !s.Same && !s.Moved {
			change(was, is, &out[len(out)-1], k)
		}
	}
	return append(out, rows...)
}

// change marks how state k of a row differs from the previous one: by a changed, an added or a removed sentence.
func change(was, is *model.Article, r *model.Row, k int) {
	before, now := r.Cells[k-1], r.Cells[k]
	switch {
	case now == nil:
		r.Changes = append(r.Changes, model.Change{Class: model.ClassSilentCut, Column: k, Was: before.Span})
		before.Marks = append(before.Marks, model.Mark{Class: model.ClassSilentCut, Span: before.Span})
		return
	case before == nil:
		r.Changes = append(r.Changes, model.Change{Class: model.ClassAdded, Column: k, Is: now.Span})
		now.Marks = append(now.Marks, model.Mark{Class: model.ClassAdded, Span: now.Span})
		return
	}
	for _, x := range Changes(was.Text, before.Span, is.Text, now.Span) {
		x.Column = k
		r.Changes = append(r.Changes, x)
		before.Marks = append(before.Marks, clip(x.Class, x.Was, []model.Span{before.Span})...)
		now.Marks = append(now.Marks, clip(x.Class, x.Is, []model.Span{now.Span})...)
	}
}

// Changes returns the changes from a stretch of a text to the one that replaces it. A complete rewrite is one
// change.
func Changes(was string, before model.Span, is string, now model.Span) []model.Change {
	var out []model.Change
	anew := false
	for _, d := range wording.Compare(wording.New(was, []model.Span{before}), wording.New(is, []model.Span{now})) {
		x := model.Change{Class: d.Class, Was: d.Base, Is: d.Here}
		switch {
		case d.Class.Whole():
			anew = true
			continue
		case d.Class == model.ClassIdentical:
			continue
		case d.Class == model.ClassCutEnd && d.Here.Len() == 0: // this is not a quotation, which may end earlier
			x.Class = model.ClassSilentCut
		case d.Class == model.ClassCutEnd:
			x.Class = model.ClassAdded
		}
		out = append(out, x)
	}
	if anew && len(out) == 0 {
		out = append(out, model.Change{Class: model.ClassSubstituted, Was: before, Is: now})
	}
	return out
}
