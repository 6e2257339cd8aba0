package passage

import (
	"slices"

	"lineup/model"
	"lineup/model/passage/internal/lexicon"
	"lineup/model/passage/internal/likeness"
)

// LineUp sets articles side by side, in the order given. base is the column whose
// order the rows follow. Every body passage of every article stands in exactly one
// row; what stands alone has a row of its own.
func LineUp(c *model.Corpus, articles []int, base int) model.LineUp {
	l := model.LineUp{Columns: articles, Base: base}
	list := make([]likeness.Sentence, 0, 32*len(articles))
	for column, i := range articles {
		list = append(list, likeness.Sentences(c.Articles[i], column)...)
	}
	said := speak(c, articles, list)
	t := join(list, slices.Concat(said.links, links(list)))
	t.gather()
	words := lexicon.NewReader()
	for _, r := range t.order(len(articles), base) {
		row := t.row(r, articles)
		if u := said.utterance(r); u != model.None {
			row.Kind, row.Utterance = model.UtteranceRow, u
			said.mark(c, &row)
		}
		if row.Kind != model.OnlyRow {
			t.mark(c, words, &row, r, base)
		}
		l.Rows = append(l.Rows, row)
	}
	return l
}

// links are the pairs of sentences that may report the same thing.
func links(list []likeness.Sentence) []link {
	pairs := likeness.Find(list)
	out := make([]link, pairs.Len())
	for i, odds := range pairs.Odds() {
		a, b := pairs.Pair(i)
		out[i] = link{a: a, b: b, odds: odds}
	}
	return out
}

// row makes a row of the line-up of a row of the table.
func (t *table) row(sentences []int, articles []int) model.Row {
	out := model.Row{Kind: model.OnlyRow, Utterance: model.None, Cells: make([]*model.Cell, len(articles))}
	for _, i := range sentences {
		s := &t.list[i]
		if cell := out.Cells[s.Column]; cell != nil {
			cell.Span.End = s.Span.End
		} else {
			out.Cells[s.Column] = &model.Cell{Article: articles[s.Column], Span: s.Span}
		}
		if s.Column != t.list[sentences[0]].Column {
			out.Kind = model.PassageRow
		}
	}
	return out
}
