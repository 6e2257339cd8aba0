package lineup

import (
	"slices"

	"lineup/model"
)

// A foothold is the place of a line-up's cursor, by the words there, so that it can be found when the line-up is
// remade: on another base, with other versions, as whole texts.
type foothold struct {
	cells []model.Cell // of the row, the focused pane's first
	lit   model.Span   // the difference in that pane; zero if none is selected
	above int          // lines in sight above the cursor
	whole bool
}

// foothold returns the cursor's place, nil before anything is lined up.
func (s *Screen) foothold() *foothold {
	if s.Data == nil || s.Grid == nil || len(s.Order) == 0 {
		return nil
	}
	s.Follow()
	f := &foothold{above: s.List().At - s.List().Top, whole: s.Whole}
	if s.Diff != model.None {
		f.lit = s.Grid.diffs[s.Diff].mark.Span
	}
	if row := s.Row(); row != model.None {
		for _, cell := range s.Data.Rows[row].Cells {
			switch {
			case cell == nil:
			case cell.Article == s.Focused():
				f.cells = slices.Insert(f.cells, 0, *cell)
			default:
				f.cells = append(f.cells, *cell)
			}
		}
	}
	return f
}

// regain puts the cursor back, as high in the window; false if none of its words are lined up any more.
func (s *Screen) regain(f *foothold) bool {
	if f == nil {
		return false
	}
	for _, cell := range f.cells {
		row := s.rowOf(cell.Article, cell.Span)
		if row == model.None {
			continue
		}
		s.toRow(row)
		s.toFocus(row)
		s.Diff = slices.IndexFunc(s.Grid.diffs, func(d difference) bool {
			return d.row == row && d.mark.Span == f.lit && s.Data.Columns[d.column] == s.Focused()
		})
		if s.Diff != model.None {
			s.List().To(s.Grid.diffs[s.Diff].line)
		}
		if l := s.List(); f.whole == s.Whole {
			l.Scroll(f.above)
		} else {
			l.Raise()
		}
		return true
	}
	return false
}

// toFocus goes, if versions are stacked, to the version in focus of the row.
func (s *Screen) toFocus(row int) {
	if !s.Stacked() {
		return
	}
	column := slices.Index(s.Data.Columns, s.Focused())
	if i := slices.IndexFunc(s.pane().Lines, func(l paneLine) bool { return l.row == row && l.column == column }); i >= 0 {
		s.List().To(i)
	}
}
