package reader

import (
	"lineup/ui/reader/browse"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/library"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lineup/ui/safe"
)

// A steady is the program as Bubble Tea runs it: an app in which a panic, wherever it is, loses only its own task and
// is reported at the foot, and the screen carries on.
type steady struct {
	a    *app
	pace *pace        // nil leaves the renderer's as it is
	by   *tea.Program // the program that runs this
}

func (s *steady) Init() tea.Cmd { return intent.Guarded(s.a.Init()) }

// Update handles a message, as far as it gets.
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

// View draws the screen. If a surface cannot be drawn, the one below it is shown; below all of them are new lists. If
// even these cannot be drawn, only the fault is shown.
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

// retreat leaves the surface in sight; false if there is nothing to go back to.
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
