package reader

import (
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"

	tea "charm.land/bubbletea/v2"
)

// A sequence is a surface whose items can be opened one after another, without going back to it in between.
type sequence interface {
	// Along selects the item d places on and opens it, or reports that there is none.
	Along(d int) kit.Intent
}

// along replaces the surface in sight with the item d places on in the list it was opened from.
func (a *app) along(d int) tea.Cmd {
	below := a.stack[len(a.stack)-2]
	if below.View() == kit.InSearch {
		return a.hit(d)
	}
	s, ok := below.(sequence)
	if !ok {
		a.status = "this was not opened from a list"
		return nil
	}
	want := s.Along(d)
	if _, told := want.(intent.Say); !told {
		a.stack = a.stack[:len(a.stack)-1]
	}
	return a.carry(want)
}
