package passage

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/compare/likeness"
)

// longest is the most bytes of a cell of several sentences.
const longest = 600

// row turns a row of the table into a row of the line-up.
func (t *table) row(number int, articles []int) model.Row {
	sentences := t.rows[number]
	out := model.Row{Kind: model.OnlyRow, Utterance: model.None, Cells: make([]*model.Cell, len(articles))}
	for _, i := range sentences {
		s := &t.list[i]
		doubt := likeness.Chance(-t.holding(number, i))
		if cell := out.Cells[s.Column]; cell != nil {
			cell.Span.End = s.Span.End
			cell.Doubt = min(cell.Doubt, doubt)
		} else {
			out.Cells[s.Column] = &model.Cell{Article: articles[s.Column], Span: s.Span, Doubt: doubt}
		}
		if s.Column != t.list[sentences[0]].Column {
			out.Kind = model.PassageRow
		}
	}
	return out
}

// single reports whether a row has sentences of one article alone.
func (t *table) single(row int) bool {
	r := t.rows[row]
	return t.list[r[0]].Column == t.list[r[len(r)-1]].Column
}

// share reports whether an article has sentences in both lists.
func (t *table) share(r, s []int) bool {
	return slices.ContainsFunc(r, func(i int) bool {
		return slices.ContainsFunc(s, func(j int) bool { return t.list[i].Column == t.list[j].Column })
	})
}

// abreast reports whether at least two articles have sentences in both rows: what they have in common is
// already side by side, and as one row would keep a third article from agreeing with half of it.
func (t *table) abreast(r, s []int) bool {
	last, columns := model.None, 0
	for n, i := range r {
		if column := t.list[i].Column; column != last && t.share(r[n:n+1], s) {
			last, columns = column, columns+1
		}
	}
	return columns > 1
}

// agree reports whether two lists of sentences may be one row: whether the sentences of different articles, one
// from each list, are likely enough to report the same thing, on average.
func (t *table) agree(r, s []int) bool {
	pairs, sum := 0, 0.
	for _, i := range r {
		for _, j := range s {
			if t.list[i].Column != t.list[j].Column {
				pairs++
				sum += t.chance(i, j)
			}
		}
	}
	return sum >= agreeing*float64(pairs)
}

// runs reports whether the sentences of each article are one run, not too long. They are in order.
func (t *table) runs(all []int) bool {
	from := 0
	for i := 1; i < len(all); i++ {
		if t.list[all[i]].Column != t.list[all[i-1]].Column {
			from = i
			continue
		}
		if !t.adjoin(all[i-1], all[i]) || t.list[all[i]].Span.End-t.list[all[from]].Span.Start > longest {
			return false
		}
	}
	return true
}

// adjoin reports whether only white space is between two sentences of an article.
func (t *table) adjoin(a, b int) bool {
	x, y := &t.list[a], &t.list[b]
	return b == a+1 && strings.TrimSpace(x.Text[x.Span.End:y.Span.Start]) == ""
}
