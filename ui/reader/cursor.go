package reader

import (
	"image"

	"lineup/ui/reader/kit"

	tea "charm.land/bubbletea/v2"
)

// A watched surface names the cell the eye is meant to be on, for those who follow the terminal's own cursor: the
// selected row, the line being typed, the words under the cursor. If there is nothing to look at, it returns
// kit.Nowhere.
type watched interface {
	Eye(t *kit.Theme) image.Point
}

// cursor returns the terminal's own cursor.
func (a *app) cursor() *tea.Cursor {
	if a.prompt != nil && a.frame.Foot > 0 {
		return tea.NewCursor(a.prompt.Cursor(a.theme, a.frame.W), a.frame.H-1)
	}
	s, ok := a.top().(watched)
	if !ok || a.frame.Body() == 0 {
		return nil
	}
	at := s.Eye(a.theme)
	if at.Y < 0 || at.Y >= a.frame.Body() {
		return nil
	}
	return tea.NewCursor(min(at.X, max(a.frame.W-1, 0)), a.frame.Head+at.Y)
}
