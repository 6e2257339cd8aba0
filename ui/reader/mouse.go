package reader

import tea "charm.land/bubbletea/v2"

// wheelLines is how many lines a notch of the wheel moves.
const wheelLines = 3

// A clicked surface takes a click on a cell of its own; it says nothing where there is
// nothing to hit. Clicking what is chosen already opens it.
type clicked interface{ click(x, y int) intent }

// wheel scrolls.
func (a *app) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	s := a.top()
	if s == nil || a.prompt != nil {
		return nil
	}
	switch msg.Button {
	case tea.MouseWheelDown:
		return a.carry(s.act(actDown, wheelLines))
	case tea.MouseWheelUp:
		return a.carry(s.act(actUp, wheelLines))
	default:
		return nil
	}
}

// click hands a click to the surface in sight; the head is its row -1.
func (a *app) click(msg tea.MouseClickMsg) tea.Cmd {
	s, ok := a.top().(clicked)
	if !ok || a.prompt != nil || msg.Button != tea.MouseLeft {
		return nil
	}
	a.status = ""
	y := msg.Y - a.frame.head
	if y >= a.frame.body() {
		return nil
	}
	return a.carry(s.click(msg.X, y))
}

// hit chooses the row y of those in sight; again says that it was chosen before.
func (l *list) hit(y int) (again, ok bool) {
	at := l.top + y
	if y < 0 || y >= l.h || at >= l.n {
		return false, false
	}
	again = at == l.at
	l.to(at)
	return again, true
}

func (b *browse) click(x, y int) intent {
	if y < 0 {
		if i := tabAt(b.head(), len(b.tabs), x); i >= 0 {
			b.at = i
			b.look()
		}
		return nil
	}
	t, s := b.tab(), b.split()
	y -= b.filterRows()
	if t == nil || x >= s.listW || b.next != nil {
		return nil
	}
	again, ok := t.list.hit(y)
	b.look()
	if ok && again {
		return b.open(t.kind, t.ids[t.list.at])
	}
	return nil
}

func (f *find) click(x, y int) intent {
	if y -= lineRows; y < 0 || x >= f.split().listW {
		return nil
	}
	again, ok := f.list.hit(y)
	f.settle(false)
	f.look()
	if ok && again {
		return f.act(actOpen, 0)
	}
	return nil
}

func (s *survey) click(x, y int) intent {
	if y < 0 {
		if i := tabAt(s.head(), len(s.tables), x); i >= 0 {
			s.at = i
		}
		return nil
	}
	if again, ok := s.lists[s.at].hit(y - s.bands(&s.tables[s.at]).heads); ok && again {
		return s.act(actOpen, 0)
	}
	return nil
}

func (s *lineup) click(x, y int) intent {
	if s.data == nil || s.grid == nil || len(s.order) == 0 || s.next != nil {
		return nil
	}
	b := s.bands()
	y -= b.tally + b.heads
	if y >= b.panes {
		return nil
	}
	row := s.row()
	if seen := s.inSight(); !s.stacked() {
		i := min(x/(paneWidth(s.w, s.fitting())+paneGap), len(seen)-1)
		if s.focus = seen[i]; y < 0 {
			s.layAt(row)
			return nil
		}
	}
	s.diff = -1
	if again, ok := s.list().hit(y); ok && again {
		return s.open()
	}
	return nil
}

func (r *read) click(_, y int) intent {
	i := r.list.at + y
	if y < 0 || i >= len(r.lines) || !r.lines[i].isText {
		return nil
	}
	qs := r.lib.quotesIn(r.article, r.lines[i].span)
	if len(qs) == 0 {
		return nil
	}
	if at := qs[0] - r.quotes[0]; at != r.lit {
		r.lit = at
		return nil
	}
	return r.open()
}
