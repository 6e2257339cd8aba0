package reader

import (
	"image"

	"lineup/ui/reader/kit"

	tea "charm.land/bubbletea/v2"
)

// A watched surface tells on which of its cells the eye is meant to be, for those who
// follow the terminal's own cursor: the chosen row, the line that is typed, the words
// under the cursor. Where there is nothing to look at it says nowhere.
type watched interface {
	Eye(t *kit.Theme) image.Point
}

// cursor is where the terminal's own cursor stands.
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
