package print

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/ui/view"
)

// sheet is a line-up: columns side by side where there is room.
type sheet struct {
	head  []string // source and date
	names []string // for short, told apart
	rows  []sheetRow
}

// sheetRow is one row of a sheet.
type sheetRow struct {
	number  int // from 1 on, as other rows refer to it
	kind    model.RowKind
	perhaps bool // that its cells report the same thing
	cells   []sheetCell
	told    []string // what the cells say differently: "How many hurt: Radio four · Wire five"
}

// sheetCell is what a column has in a row: a body, or nothing.
type sheetCell struct {
	body    []run
	perhaps bool // in a row of others that are surer
	// elsewhere is the number of the row where the column has it; 0 where it does not.
	elsewhere int
}

func (sheet) isBlock() {}

// newSheet makes the sheet of a line-up.
func newSheet(v *view.Corpus, l *model.LineUp) sheet {
	c := v.Corpus
	s := sheet{head: columnHeads(v, l)}
	for _, n := range v.Names(l.Columns) {
		s.names = append(s.names, n.Label())
	}
	for i := range l.Rows {
		row := &l.Rows[i]
		if row.Empty() {
			continue
		}
		r := sheetRow{number: i + 1, kind: row.Kind, perhaps: row.Perhaps(), cells: make([]sheetCell, len(row.Cells))}
		for k, cell := range row.Cells {
			if cell != nil {
				r.cells[k] = sheetCell{
					body:    runs(c.Articles[cell.Article].Text, cell.Span, cell.Marks, pieces(c, row, cell.Article)...),
					perhaps: cell.Perhaps() && !r.perhaps,
				}
			}
		}
		for _, e := range row.Elsewhere {
			r.cells[e.Column].elsewhere = e.Row + 1
		}
		for k := range row.Contradictions {
			x := v.Contrast(l, &row.Contradictions[k])
			r.told = append(r.told, x.Said().String())
		}
		s.rows = append(s.rows, r)
	}
	return s
}

// pieces are the words that an article has of a row's utterance; nil of another row.
func pieces(c *model.Corpus, row *model.Row, article int) []model.Span {
	if row.Kind != model.UtteranceRow {
		return nil
	}
	vs := c.Utterances[row.Utterance].Versions
	i := slices.IndexFunc(vs, func(v model.Version) bool { return v.Article == article })
	if i < 0 {
		return nil
	}
	return vs[i].Pieces
}

// alone is the column that has a row alone.
func (r *sheetRow) alone() (column int, yes bool) {
	column = slices.IndexFunc(r.cells, func(c sheetCell) bool { return c.body != nil })
	return column, r.kind == model.OnlyRow && column >= 0
}

// standsIn says where a row that stands alone does: only there, or there but not only,
// since another row holds what a further column has of it.
func (r *sheetRow) standsIn(name string) string {
	if slices.ContainsFunc(r.cells, func(c sheetCell) bool { return c.elsewhere > 0 }) {
		return "in " + name
	}
	return "only in " + name
}

// maybe is the sign and the words of what is set beside the others on weak evidence.
const maybe = "? may be the same"

// legend explains what is on the sheet: how news and other differences are marked, in
// the words of the format, and what may be the same.
func (s sheet) legend(news, others string) string {
	var marked, other, doubted bool
	for i := range s.rows {
		r := &s.rows[i]
		doubted = doubted || r.perhaps
		for k := range r.cells {
			doubted = doubted || r.cells[k].perhaps
			for _, x := range r.cells[k].body {
				marked = marked || x.marked && x.class.News()
				other = other || x.marked && !x.class.News()
			}
		}
	}
	var parts []string
	if marked {
		parts = append(parts, news)
	}
	if other && others != "" {
		parts = append(parts, others)
	}
	if doubted {
		parts = append(parts, maybe+": on weak evidence")
	}
	return strings.Join(parts, "; ")
}

// label says in a line what a row is: its number, what holds it together and who
// has it.
func (r *sheetRow) label() string {
	what := ""
	switch {
	case r.perhaps:
		what = maybe
	case r.kind == model.UtteranceRow:
		what = "quote"
	}
	return joinedBy(" · ", strconv.Itoa(r.number), what, r.carried())
}

// carried counts the columns that have a row, those that only perhaps do not counted:
// "in 3 of 5"; "" of one that stands alone.
func (r *sheetRow) carried() string {
	if _, yes := r.alone(); yes {
		return ""
	}
	n := 0
	for _, c := range r.cells {
		if c.body != nil && !c.perhaps {
			n++
		}
	}
	return fmt.Sprintf("in %d of %d", n, len(r.cells))
}

// reference points to the row where the column of an empty cell has it.
func (c *sheetCell) reference() string {
	if c.elsewhere == 0 {
		return ""
	}
	return seeRow(c.elsewhere - 1)
}

// seeRow points to a row, which is counted from 1 on.
func seeRow(row int) string { return fmt.Sprintf("see row %d", row+1) }
