package reader

import (
	"lineup/ui/reader/browse"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/library"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lineup/ui/safe"
)

// A steady is the program as Bubble Tea runs it: an app in which a panic, wherever it is, costs
// what it was about and is told at the foot, and the screen goes on.
type steady struct {
	a    *app
	pace *pace        // nil leaves the renderer's as it is
	by   *tea.Program // that runs this
}

func (s *steady) Init() tea.Cmd { return intent.Guarded(s.a.Init()) }

// Update takes a message in, as far as that goes.
func (s *steady) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	if s.pace != nil {
		s.pace.wake(s.by)
	}
	if at, ok := msg.(intent.Fault); ok {
		s.a.status = at.Err.Error()
		return s, nil
	}
	if e := intent.Try(func() { _, cmd = s.a.Update(msg) }); e != nil {
		s.a.prompt, s.a.number, s.a.status = nil, 0, e.Error()
	}
	return s, intent.Guarded(cmd)
}

// View draws the screen. A surface that cannot be drawn is left for the one below it; below
// all of them are the lists, anew. Where even these cannot be, the fault is all there is to see.
func (s *steady) View() (v tea.View) {
	e := intent.Try(func() { v = s.a.View() })
	for first := e; e != nil; {
		if !s.a.retreat() {
			v = tea.NewView("")
			v.AltScreen = true
			v.SetContent(ansi.HardwrapWc(safe.Line(first.Error()).String(), max(s.a.frame.W, 1), false))
			return v
		}
		s.a.status = first.Error()
		e = intent.Try(func() { v = s.a.View() })
	}
	return v
}

// retreat leaves the surface in sight; false where there is nothing to go back to.
func (a *app) retreat() bool {
	if len(a.stack) == 0 || a.lib == nil {
		return false
	}
	alone := len(a.stack) == 1
	a.stack, a.ahead, a.laid, a.prompt = a.stack[:len(a.stack)-1], nil, nil, nil
	return intent.Try(func() {
		if alone {
			a.enter(browse.New(a.lib, a.lib.All, library.Article))
		}
		a.resize(a.frame.W, a.frame.H)
	}) == nil && !alone
}
