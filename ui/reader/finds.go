package reader

import (
	"lineup/model"
	"lineup/model/decide"
	"lineup/model/text"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"

	tea "charm.land/bubbletea/v2"
)

// comparedMsg brings the finds of a library.
type comparedMsg struct {
	of    *library.Library
	finds []model.Find
}

// A weighed surface shows differences and how grave they are, which is known once its library has its finds.
type weighed interface{ Weigh(lib *library.Library) }

// compare makes the finds in the background, unless they are there.
func (a *app) compare() tea.Cmd {
	lib := a.lib
	if lib.Compared {
		return nil
	}
	return func() tea.Msg { return comparedMsg{lib, lib.Compare()} }
}

// compared lists the finds, unless the corpus has changed meanwhile.
func (a *app) compared(msg comparedMsg) {
	if msg.of != a.lib {
		return
	}
	a.lib.Found(msg.finds, true)
	for _, s := range a.stack {
		if s, ok := s.(weighed); ok {
			s.Weigh(a.lib)
		}
	}
	a.resize(a.frame.W, a.frame.H)
}

// dismiss hides the find under the cursor for good.
func dismiss(s *library.Spot) kit.Intent {
	if s.Find == nil {
		return intent.Say("D dismisses a find; the Finds tab lists them")
	}
	return decideOn{[]decide.Decision{decide.Dismissal{Find: s.Find.ID, What: text.Line(s.Find.Why)}}, "find dismissed"}
}
