package reader

import (
	"slices"

	"lineup/model"
)

// A foothold is where the cursor of a line-up stands, told by the words there, so that it
// is found again when the line-up is made anew: on another base, with other versions, as
// whole texts.
type foothold struct {
	cells []model.Cell // of the row, that of the pane in focus first
	lit   model.Span   // the difference in that pane; zero where none is chosen
	above int          // lines in sight above the cursor
	whole bool
}

// foothold is nil before anything is lined up.
func (s *lineup) foothold() *foothold {
	if s.data == nil || s.grid == nil || len(s.order) == 0 {
		return nil
	}
	s.follow()
	f := &foothold{above: s.list().At - s.list().Top, whole: s.whole}
	if s.diff != model.None {
		f.lit = s.grid.diffs[s.diff].mark.Span
	}
	if row := s.row(); row != model.None {
		for _, cell := range s.data.Rows[row].Cells {
			switch {
			case cell == nil:
			case cell.Article == s.focused():
				f.cells = slices.Insert(f.cells, 0, *cell)
			default:
				f.cells = append(f.cells, *cell)
			}
		}
	}
	return f
}

// regain puts the cursor where it stood, as high in the window; false where nothing of
// what it stood on is lined up any more.
func (s *lineup) regain(f *foothold) bool {
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
		s.diff = slices.IndexFunc(s.grid.diffs, func(d difference) bool {
			return d.row == row && d.mark.Span == f.lit && s.data.Columns[d.column] == s.focused()
		})
		if s.diff != model.None {
			s.list().To(s.grid.diffs[s.diff].line)
		}
		if l := s.list(); f.whole == s.whole {
			l.Scroll(f.above)
		} else {
			l.Raise()
		}
		return true
	}
	return false
}

// toFocus goes, where versions are stacked, to the version in focus of the row.
func (s *lineup) toFocus(row int) {
	if !s.stacked() {
		return
	}
	column := slices.Index(s.data.Columns, s.focused())
	if i := slices.IndexFunc(s.pane().lines, func(l paneLine) bool { return l.row == row && l.column == column }); i >= 0 {
		s.list().To(i)
	}
}
