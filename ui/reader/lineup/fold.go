package lineup

import (
	"fmt"
	"slices"

	"lineup/model"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
)

// fold switches to the next way of folding: passages in one article alone, also those that only may be the same,
// nothing.
func (s *Screen) fold() kit.Intent {
	switch {
	case s.firm:
		s.firm, s.folded = false, false
		return s.Wish()
	case s.folded && s.doubtful():
		s.firm = true
		return s.Wish()
	}
	s.folded = !s.folded
	s.lay()
	return intent.Say(map[bool]string{true: "passages that only one article has are folded", false: "nothing is folded"}[s.folded])
}

// doubtful reports whether a cell only may be the same as the others of its row.
func (s *Screen) doubtful() bool {
	return slices.ContainsFunc(s.Data.Rows, func(r model.Row) bool {
		return slices.ContainsFunc(r.Cells, func(c *model.Cell) bool { return c != nil && c.Perhaps() })
	})
}

// held returns why the passage under the cursor is where it is.
func (s *Screen) held() string {
	row, column := s.Row(), slices.Index(s.Data.Columns, s.Focused())
	if row == model.None || s.Data.Rows[row].Kind != model.PassageRow || column < 0 || s.Data.Rows[row].Cells[column] == nil {
		return "no quote here, and nothing that other articles report"
	}
	c := s.Data.Rows[row].Cells[column]
	said := fmt.Sprintf("no quote here; lined up because words, names and numbers agree: %.0f%% sure", 100*(1-c.Doubt))
	if c.Perhaps() {
		said += ", so it may be another"
	}
	return said
}
