package lineup

import (
	"testing"

	"lineup/model"
)

// TestOutOfSight: a row in only one pane in sight names the panes a key away that have it, in this row or in another;
// if a pane in sight tells that already, nothing is added.
func TestOutOfSight(t *testing.T) {
	cell := &model.Cell{}
	y := layout{
		lineup: &model.LineUp{Columns: []int{0, 1, 2}}, order: []int{0, 1, 2}, seen: []int{0, 1},
		name: func(a int) string { return []string{"Wire", "Radio", "Whistle"}[a] },
	}
	elsewhere := func(column int) []model.Elsewhere { return []model.Elsewhere{{Column: column, Row: 4, Also: cell}} }
	for _, c := range []struct {
		name string
		row  model.Row
		want string
	}{
		{"in this row", model.Row{Cells: []*model.Cell{cell, nil, cell}}, "· not here; Whistle has it too"},
		{"in another row", model.Row{Cells: []*model.Cell{cell, nil, nil}, Elsewhere: elsewhere(2)}, "· not here; Whistle has it too"},
		{"in sight too", model.Row{Cells: []*model.Cell{cell, cell, cell}}, ""},
		{"in another row of a pane in sight", model.Row{Cells: []*model.Cell{cell, nil, cell}, Elsewhere: elsewhere(1)}, ""},
		{"nowhere else", model.Row{Cells: []*model.Cell{cell, nil, nil}}, ""},
	} {
		if got := y.outOfSight(&c.row, 1); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestPerhaps: a passage that may be the same as something out of sight names where that is.
func TestPerhaps(t *testing.T) {
	cell := &model.Cell{}
	y := layout{
		lineup: &model.LineUp{Columns: []int{0, 1, 2}}, order: []int{0, 1, 2}, seen: []int{0, 1},
		name: func(a int) string { return []string{"Wire", "Radio", "Whistle"}[a] },
	}
	for _, c := range []struct {
		name string
		row  model.Row
		want string
	}{
		{"out of sight", model.Row{Cells: []*model.Cell{cell, nil, cell}}, "? may be the same as in Whistle"},
		{"in sight", model.Row{Cells: []*model.Cell{cell, cell, cell}}, "? may be the same"},
		{"alone", model.Row{Cells: []*model.Cell{cell, nil, nil}}, "? may be the same"},
	} {
		if got := y.perhaps(&c.row, 0); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestAlone: a passage that an article and its copies have in the same words is in one article alone; a difference, a
// contradiction, or an independent article that has it too keeps the row in sight.
func TestAlone(t *testing.T) {
	plain, cut := &model.Cell{}, &model.Cell{Marks: []model.Mark{{Class: model.ClassSilentCut}}}
	for _, c := range []struct {
		name   string
		row    model.Row
		source []int
		want   bool
	}{
		{"one article", model.Row{Kind: model.OnlyRow, Cells: []*model.Cell{nil, plain, nil}}, []int{0, 1, 1}, true},
		{"an article and its copy", model.Row{Cells: []*model.Cell{nil, plain, plain}}, []int{0, 1, 1}, true},
		{"copies that are not told apart", model.Row{Cells: []*model.Cell{nil, plain, plain}}, nil, false},
		{"a copy that cuts", model.Row{Cells: []*model.Cell{nil, plain, cut}}, []int{0, 1, 1}, false},
		{"a contradiction", model.Row{Cells: []*model.Cell{nil, plain, plain}, Contradictions: make([]model.Contradiction, 1)}, []int{0, 1, 1}, false},
		{"another article", model.Row{Cells: []*model.Cell{plain, plain, nil}}, []int{0, 1, 1}, false},
		{"no article", model.Row{Cells: make([]*model.Cell, 3)}, []int{0, 1, 1}, false},
	} {
		y := layout{lineup: &model.LineUp{Columns: []int{0, 1, 2}, Rows: []model.Row{c.row}}, source: c.source, folded: true}
		if _, got := y.alone(0); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}
