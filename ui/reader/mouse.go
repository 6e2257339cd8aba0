package reader

import (
	"lineup/ui/reader/kit"

	tea "charm.land/bubbletea/v2"
)

// wheelLines is how many lines a notch of the wheel moves.
const wheelLines = 3

// A clicked surface takes a click on a cell of its own; it says nothing where there is
// nothing to hit. Clicking what is chosen already opens it.
type clicked interface{ click(x, y int) kit.Intent }

// wheel scrolls.
func (a *app) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	s := a.top()
	if s == nil || a.prompt != nil {
		return nil
	}
	switch msg.Button {
	case tea.MouseWheelDown:
		return a.carry(s.act(kit.ActDown, wheelLines))
	case tea.MouseWheelUp:
		return a.carry(s.act(kit.ActUp, wheelLines))
	default:
		return nil
	}
}

// click hands a click to the surface in sight; the head is its row -1.
func (a *app) click(msg tea.MouseClickMsg) tea.Cmd {
	top := a.top()
	if top == nil || a.prompt != nil || msg.Button != tea.MouseLeft {
		return nil
	}
	a.status = ""
	y := msg.Y - a.frame.Head
	if t, ok := top.(tabbed); ok && y < 0 {
		lead := a.lead(top)
		if i := t.tabs().Hit(a.tabRoom(top, lead), msg.X-kit.Width(lead)); i >= 0 {
			t.toTab(i)
		}
		return nil
	}
	s, ok := top.(clicked)
	if !ok {
		return nil
	}
	if y >= a.frame.Body() {
		return nil
	}
	return a.carry(s.click(msg.X, y))
}

func (b *browse) click(x, y int) kit.Intent {
	t, s := b.tab(), b.split()
	if t == nil || b.next != nil {
		return nil
	}
	if y -= b.filterRows(); b.kindRows(t) > 0 {
		if y == 0 {
			_, ends := b.chips(t, b.w)
			for i, end := range ends {
				if x < end {
					b.toKind(b.lib.ranks.Kinds(t.kept), i)
					break
				}
			}
			return nil
		}
		y--
	}
	if x >= s.ListW || y < 0 {
		return nil
	}
	rows, below := b.listRows(t, s)
	if y >= rows {
		if at := (y - rows - 1) / 2; below > 0 && y > rows && at < min(len(b.lib.all.finds), (below-2)/2) {
			return b.lib.openFind(b.lib.all.finds[at])
		}
		return nil
	}
	if y -= b.framing(); b.framing() > 0 && x == s.ListW-1 && len(t.ids) > 0 && y >= 0 {
		t.list.To(y * len(t.ids) / max(rows-2, 1)) // on the scrollbar
		b.look()
		return nil
	}
	again, ok := t.list.Hit(y)
	b.look()
	if ok && again {
		return b.open(t.kind, t.ids[t.list.At])
	}
	return nil
}

func (f *find) click(x, y int) kit.Intent {
	at := f.box()
	x, y = x-at.Min.X-f.framing(), y-at.Min.Y-f.framing()-f.lineRows()
	if y < 0 || x < 0 || x >= f.split().ListW {
		return nil
	}
	again, ok := f.list.Hit(y)
	f.settle(false)
	f.look()
	if ok && again {
		return f.act(kit.ActOpen, 0)
	}
	return nil
}

func (s *survey) click(_, y int) kit.Intent {
	if again, ok := s.lists[s.at].Hit(y - s.inset() - s.bands(&s.tables[s.at]).Heads); ok && again {
		return s.act(kit.ActOpen, 0)
	}
	return nil
}

func (s *lineup) click(x, y int) kit.Intent {
	if s.data == nil || s.grid == nil || len(s.order) == 0 || s.next != nil {
		return nil
	}
	p := s.parts()
	y -= p.title
	if y >= p.panes {
		return nil
	}
	row := s.row()
	if seen := s.inSight(); !s.stacked() {
		i, _ := s.paneAt(x)
		y--
		if s.focus = seen[min(i, len(seen)-1)]; y < 0 {
			s.layAt(row)
			return nil
		}
	}
	s.diff = -1
	if again, ok := s.list().Hit(y); ok && again {
		return s.open()
	}
	return nil
}

func (r *read) click(x, y int) kit.Intent {
	l := r.layout(r.w)
	if l.framed {
		y--
	}
	if x >= r.w-l.side || y >= r.h {
		return nil
	}
	i := r.list.At + y
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
