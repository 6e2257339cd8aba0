package passage

import (
	"cmp"
	"slices"

	"lineup/model"
)

// once keeps every sentence in its own row: in its further rows a reference replaces the cell. The rows are in
// the order given.
func (t *table) once(rows []model.Row, order []int) {
	at := t.places(order)
	for p := range t.heldAlso {
		row, column := &rows[at[p.row]], t.list[p.sentence].Column
		row.Elsewhere = append(row.Elsewhere, model.Elsewhere{Column: column, Row: at[t.of[p.sentence]], Also: row.Cells[column]})
		row.Cells[column] = nil
	}
}

// places returns the positions of the table's rows in an order.
func (t *table) places(order []int) []int {
	at := make([]int, len(t.rows))
	for n, r := range order {
		at[r] = n
	}
	return at
}

// refer adds references from the empty cells of rows to where the articles have what the rows report: a
// sentence of several facts does not fit into every row of them, and such a row would otherwise look as if the
// article left that out. A reference needs a link as sure as a cell shown as an equal; rows are in the given
// order of their sentences.
func (t *table) refer(rows []model.Row, order []int, links []link) {
	at := t.places(order)
	links = slices.DeleteFunc(slices.Clone(links), func(l link) bool { return l.holds() <= firm || t.of[l.a] == t.of[l.b] })
	slices.SortStableFunc(links, func(x, y link) int { return cmp.Compare(y.odds, x.odds) })
	for _, l := range links {
		a, b := at[t.of[l.a]], at[t.of[l.b]]
		point(&rows[a], model.Elsewhere{Column: t.list[l.b].Column, Row: b})
		point(&rows[b], model.Elsewhere{Column: t.list[l.a].Column, Row: a})
	}
	for i := range rows {
		slices.SortFunc(rows[i].Elsewhere, func(x, y model.Elsewhere) int { return x.Column - y.Column })
	}
}

// point adds a reference to a row that has no cell in its column, and no surer reference.
func point(row *model.Row, e model.Elsewhere) {
	known := slices.ContainsFunc(row.Elsewhere, func(x model.Elsewhere) bool { return x.Column == e.Column })
	if row.Cells[e.Column] == nil && !known {
		row.Elsewhere = append(row.Elsewhere, e)
	}
}
