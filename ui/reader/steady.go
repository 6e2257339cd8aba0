package reader

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lineup/model/fault"
	"lineup/ui/safe"
)

// A steady is the program as Bubble Tea runs it: an app in which a panic, wherever it is, costs
// what it was about and is told at the foot, and the screen goes on.
type steady struct {
	a    *app
	pace *pace        // nil leaves the renderer's as it is
	by   *tea.Program // that runs this
}

// faultMsg is a panic of what ran beside the program.
type faultMsg struct{ err *fault.Error }

func (s *steady) Init() tea.Cmd { return guarded(s.a.Init()) }

// Update takes a message in, as far as that goes.
func (s *steady) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	if s.pace != nil {
		s.pace.wake(s.by)
	}
	if at, ok := msg.(faultMsg); ok {
		s.a.status = at.err.Error()
		return s, nil
	}
	if e := try(func() { _, cmd = s.a.Update(msg) }); e != nil {
		s.a.prompt, s.a.number, s.a.status = nil, 0, e.Error()
	}
	return s, guarded(cmd)
}

// View draws the screen. A surface that cannot be drawn is left for the one below it; below
// all of them are the lists, anew. Where even these cannot be, the fault is all there is to see.
func (s *steady) View() (v tea.View) {
	e := try(func() { v = s.a.View() })
	for first := e; e != nil; {
		if !s.a.retreat() {
			v = tea.NewView("")
			v.AltScreen = true
			v.SetContent(ansi.Hardwrap(safe.Line(first.Error()).String(), max(s.a.frame.W, 1), false))
			return v
		}
		s.a.status = first.Error()
		e = try(func() { v = s.a.View() })
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
	return try(func() {
		if alone {
			a.enter(newBrowse(a.lib, a.lib.all, articleTab))
		}
		a.resize(a.frame.W, a.frame.H)
	}) == nil && !alone
}

// try does something, and returns its panic.
func try(do func()) (e *fault.Error) {
	defer func() { e = fault.Of(recover()) }()
	do()
	return nil
}

// guarded is a command, and all that it leads to, whose panic is a message.
func guarded(cmd tea.Cmd) tea.Cmd {
	return orElse(cmd, func(e *fault.Error) tea.Msg { return faultMsg{e} })
}

// orElse is a command whose panic is the message that failed makes of it: that of a command
// which has failed, so that who waits for it waits no longer.
func orElse(cmd tea.Cmd, failed func(*fault.Error) tea.Msg) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		if e := try(func() { msg = cmd() }); e != nil {
			return failed(e)
		}
		if all, ok := msg.(tea.BatchMsg); ok {
			for i := range all {
				all[i] = guarded(all[i])
			}
		}
		return msg
	}
}
