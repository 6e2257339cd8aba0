package reader

import (
	"lineup/ui/reader/kit"

	tea "charm.land/bubbletea/v2"
)

// A sequence is a surface whose things can be opened one after another, without going
// back to it in between.
type sequence interface {
	// along chooses the thing d places on and opens it, or says that there is none.
	along(d int) kit.Intent
}

// along opens, in the stead of what is in sight, the thing d places on in the list it
// was opened from.
func (a *app) along(d int) tea.Cmd {
	below := a.stack[len(a.stack)-2]
	if below.view() == kit.InSearch {
		return a.hit(d)
	}
	s, ok := below.(sequence)
	if !ok {
		a.status = "this was not opened from a list"
		return nil
	}
	want := s.along(d)
	if _, told := want.(say); !told {
		a.stack = a.stack[:len(a.stack)-1]
	}
	return a.carry(want)
}

func (b *browse) along(d int) kit.Intent {
	t := b.tab()
	to := t.list.At + d
	switch {
	case b.next != nil:
		return say{notYet}
	case to < 0 || to >= len(t.ids):
		return say{endOfList(d)}
	}
	t.list.To(to)
	b.look()
	return b.open(t.kind, t.ids[to])
}

func (s *lineup) along(d int) kit.Intent {
	to := s.focus + d
	switch {
	case s.next != nil:
		return say{notYet}
	case to < 0 || to >= len(s.order):
		return say{endOfList(d)}
	}
	row := s.row()
	s.focus = to
	s.layAt(row)
	article, at := s.here()
	return openArticle{article, at}
}

func (s *survey) along(d int) kit.Intent {
	l := &s.lists[s.at]
	to := l.At + d
	if to < 0 || to >= len(s.tables[s.at].rows) {
		return say{endOfList(d)}
	}
	l.To(to)
	return s.lib.openRow(s.row())
}

// endOfList says at which end of a list one is.
func endOfList(d int) string {
	if d > 0 {
		return "this is the last of the list"
	}
	return "this is the first of the list"
}
