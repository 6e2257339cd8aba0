package reader

import (
	"lineup/ui/reader/kit"

	tea "charm.land/bubbletea/v2"
)

// wheelLines is the number of lines per notch of the wheel.
const wheelLines = 3

// A clicked surface handles a click on one of its cells; it returns nil if there is nothing to hit. Clicking what is
// already selected opens it.
type clicked interface{ Click(x, y int) kit.Intent }

// A barred surface has a scrollbar that can be clicked and dragged.
type barred interface {
	// Bar reports whether a cell is on it.
	Bar(x, y int) bool
	// Slide scrolls to the place that line y of the bar marks, or to the nearer end.
	Slide(y int)
}

// drag moves the scrollbar that is held.
func (a *app) drag(msg tea.MouseMotionMsg) {
	if s, ok := a.top().(barred); ok && a.sliding && a.prompt == nil && msg.Button == tea.MouseLeft {
		s.Slide(msg.Y - a.frame.Head)
	}
}

func (a *app) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	s := a.top()
	if s == nil || a.prompt != nil {
		return nil
	}
	a.handled = a.handled || s.View() != kit.InSearch
	switch msg.Button {
	case tea.MouseWheelDown:
		return a.carry(s.Act(kit.ActDown, wheelLines))
	case tea.MouseWheelUp:
		return a.carry(s.Act(kit.ActUp, wheelLines))
	default:
		return nil
	}
}

// click passes a click to the surface in sight; the head is its row -1.
func (a *app) click(msg tea.MouseClickMsg) tea.Cmd {
	top := a.top()
	if top == nil || a.prompt != nil || msg.Button != tea.MouseLeft {
		return nil
	}
	a.status = ""
	a.handled = a.handled || top.View() != kit.InSearch
	y := msg.Y - a.frame.Head
	if t, ok := top.(tabbed); ok && y < 0 {
		lead := a.lead(top)
		if i := t.Tabs().Hit(a.tabRoom(top, lead), msg.X-kit.Width(lead)); i >= 0 {
			t.ToTab(i)
		}
		return nil
	}
	if s, ok := top.(barred); ok && s.Bar(msg.X, y) {
		a.sliding = true
		s.Slide(y)
		return nil
	}
	s, ok := top.(clicked)
	if !ok {
		return nil
	}
	if y >= a.frame.Body() {
		return nil
	}
	return a.carry(s.Click(msg.X, y))
}
