package passage

import "lineup/model"

// LineUp sets articles side by side, in the order given. base is the column whose
// order the rows follow. Every body passage of every article stands in exactly one
// row; what stands alone has a row of its own.
func LineUp(c *model.Corpus, articles []int, base int) model.LineUp {
	units, v := read(c, articles)
	found := findPairs(units, v)
	found.weigh()
	rows := order(units, join(units, found.list), len(articles), base)
	l := model.LineUp{Columns: articles, Base: base}
	for _, r := range rows {
		l.Rows = append(l.Rows, row(units, r, articles))
	}
	return l
}

// read cuts the articles into units and reads their words.
func read(c *model.Corpus, articles []int) ([]unit, *vocabulary) {
	v := newVocabulary()
	var units []unit
	for column, i := range articles {
		a := c.Articles[i]
		of := cut(a, column)
		for k := range of {
			v.read(a.Text, &of[k])
		}
		units = append(units, of...)
	}
	v.settle(units)
	return units, v
}

// row makes a row of the line-up of units, one an article.
func row(units []unit, r []int32, articles []int) model.Row {
	out := model.Row{Kind: model.PassageRow, Utterance: model.None, Cells: make([]*model.Cell, len(articles))}
	if len(r) == 1 {
		out.Kind = model.OnlyRow
	}
	for _, i := range r {
		u := &units[i]
		out.Cells[u.column] = &model.Cell{Article: articles[u.column], Span: u.span}
	}
	return out
}
