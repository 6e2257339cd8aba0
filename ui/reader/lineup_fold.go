package reader

import (
	"slices"

	"lineup/model"
)

// fold goes on to the next way of folding: what stands in one article alone, with it what
// is only perhaps the same, nothing.
func (s *lineup) fold() intent {
	switch {
	case s.firm:
		s.firm, s.folded = false, false
		return s.wish()
	case s.folded && s.doubtful():
		s.firm = true
		return s.wish()
	}
	s.folded = !s.folded
	s.lay()
	return say{map[bool]string{true: "what stands in one article alone is folded", false: "everything is unfolded"}[s.folded]}
}

// doubtful says that a cell is only perhaps the same as the others of its row.
func (s *lineup) doubtful() bool {
	return slices.ContainsFunc(s.data.Rows, func(r model.Row) bool {
		return slices.ContainsFunc(r.Cells, func(c *model.Cell) bool { return c != nil && c.Perhaps() })
	})
}
