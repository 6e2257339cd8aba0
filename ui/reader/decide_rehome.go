package reader

import (
	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"

	tea "charm.land/bubbletea/v2"
)

// A homed surface can continue with the same articles and quotes in another library: a decision changes neither, only
// who spoke and what belongs together. A surface that needs something made first stays as it was until then.
type (
	homed  interface{ Rehome(lib *library.Library) }
	wisher interface{ Wish() kit.Intent }
	// An expectant surface can be given the find that is about to come back.
	expectant interface{ Toward(find model.FindID) }
)

// rehome continues with another library.
func (a *app) rehome(lib *library.Library) tea.Cmd {
	a.lib, a.ahead = lib, nil
	var cmds []tea.Cmd
	for _, s := range a.stack {
		if h, ok := s.(homed); ok {
			h.Rehome(lib)
		}
		if w, ok := s.(wisher); ok {
			cmds = append(cmds, a.carry(w.Wish()))
		}
		s.Resize(a.frame.W, a.frame.Body()) // those below too: items along them can be opened
	}
	if a.find != nil {
		a.find.Moved(lib)
	}
	return tea.Batch(cmds...)
}
