package print

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/ui/view"
)

// sheet is a line-up: columns side by side if there is room.
type sheet struct {
	head  []string // source and date
	names []string // short and distinct
	rows  []sheetRow
}

// sheetRow is one row of a sheet.
type sheetRow struct {
	number         int // from 1, as other rows refer to it
	kind           model.RowKind
	perhaps        bool // its cells may report the same thing, or may not
	cells          []sheetCell
	contradictions []string // what the cells say differently: "How many hurt: Radio four · Wire five"
}

// sheetCell is a column's text in a row, or nothing.
type sheetCell struct {
	body    []run
	perhaps bool // less certain than the others in its row
	// elsewhere is the number of the row where the column has it; 0 if it does not.
	elsewhere int
}

func (sheet) isBlock() {}

// newSheet returns the sheet of a line-up.
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
			r.contradictions = append(r.contradictions, x.Said().String())
		}
		s.rows = append(s.rows, r)
	}
	return s
}

// pieces returns an article's words of a row's utterance; nil for other kinds of rows.
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

// alone returns the column of a row that only one column has.
func (r *sheetRow) alone() (column int, yes bool) {
	column = slices.IndexFunc(r.cells, func(c sheetCell) bool { return c.body != nil })
	return column, r.kind == model.OnlyRow && column >= 0
}

// standsIn says where a single-column row is: only there, or there but not only, because another row has what a
// further column has of it.
func (r *sheetRow) standsIn(name string) string {
	if slices.ContainsFunc(r.cells, func(c sheetCell) bool { return c.elsewhere > 0 }) {
		return "in " + name
	}
	return "only in " + name
}

// maybe is the label of what is set beside the others on weak evidence.
const maybe = "? may be the same"

// legend explains what is on the sheet: how news and other differences are marked, as the format words it, and what
// may be the same.
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

// label describes a row in one line: its number, its kind and who has it.
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

// carried counts the columns that certainly have a row: "in 3 of 5"; "" for a single-column row. A row that may be
// the same as a whole counts those that have it in another row too.
func (r *sheetRow) carried() string {
	if _, yes := r.alone(); yes {
		return ""
	}
	n := 0
	for _, c := range r.cells {
		if c.body != nil && !c.perhaps || r.perhaps && c.elsewhere > 0 {
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

// seeRow points to a row; row counts from 0, the label from 1.
func seeRow(row int) string { return fmt.Sprintf("see row %d", row+1) }
