package browse

import (
	"image"

	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// Eye returns the cell that a reader looks at, for the cursor of the terminal.
func (b *Screen) Eye(*kit.Theme) image.Point {
	t := b.tab()
	if t == nil || len(t.ids) == 0 {
		return kit.Nowhere()
	}
	return image.Pt(b.framing(), b.filterRows()+b.kindRows(t)+b.framing()+t.list.Lines())
}

// Click handles a click on a cell of the screen. Clicking what is already selected opens it.
func (b *Screen) Click(x, y int) kit.Intent {
	t, s := b.tab(), b.split()
	if t == nil || b.next != nil {
		return nil
	}
	if y -= b.filterRows(); b.kindRows(t) > 0 {
		if y == 0 {
			_, ends := b.chips(t, b.w)
			for i, end := range ends {
				if x < end {
					b.toKind(b.lib.Ranks.Kinds(t.kept), i)
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
		if at := (y - rows - 1) / 2; below > 0 && y > rows && at < min(len(b.lib.All.Finds), (below-2)/2) {
			return intent.OpenFind(b.lib, b.lib.All.Finds[at])
		}
		return nil
	}
	again, ok := t.list.Hit(y - b.framing())
	b.look()
	if ok && again {
		return b.open(t.kind, t.ids[t.list.At])
	}
	return nil
}

// Bar reports whether a cell is on the scrollbar of the list.
func (b *Screen) Bar(x, y int) bool {
	t, s := b.tab(), b.split()
	if t == nil || b.next != nil || len(t.ids) == 0 || b.framing() == 0 || x != s.ListW-1 {
		return false
	}
	rows, _ := b.listRows(t, s)
	y -= b.filterRows() + b.kindRows(t) + 1
	return y >= 0 && y < rows-2
}

// Slide selects the row at the line y of the scrollbar.
func (b *Screen) Slide(y int) {
	t := b.tab()
	if t == nil || b.next != nil {
		return
	}
	rows, _ := b.listRows(t, b.split())
	t.list.To((y - b.filterRows() - b.kindRows(t) - 1) * len(t.ids) / max(rows-2, 1))
	b.look()
}

// Along selects the item d places on and opens it.
func (b *Screen) Along(d int) kit.Intent {
	t := b.tab()
	to := t.list.At + d
	switch {
	case b.next != nil:
		return intent.Say(intent.NotYet)
	case to < 0 || to >= len(t.ids):
		return intent.Say(intent.EndOfList(d))
	}
	t.list.To(to)
	b.look()
	return b.open(t.kind, t.ids[to])
}

// Spot returns what a decision would be about; false if nothing is under the cursor.
func (b *Screen) Spot() (library.Spot, bool) {
	t := b.tab()
	if t == nil || len(t.ids) == 0 || b.next != nil {
		return library.Spot{}, false
	}
	s := b.lib.SpotOf(t.kind, t.ids[t.list.At])
	if t.kind == library.Find {
		e := library.Nothing()
		for _, id := range t.ids {
			e.Finds = append(e.Finds, b.lib.Finds[id])
		}
		s.Find, s.Whole = &b.lib.Finds[t.ids[t.list.At]], &e
	}
	if t.kind == library.Bookmark {
		e := library.Nothing()
		e.Bookmarks = true
		s.Whole = &e
	}
	return s, true
}

// Enter returns what enter does with the selected row; "" is to open it.
func (b *Screen) Enter() string {
	t := b.tab()
	if len(t.ids) == 0 {
		return ""
	}
	id := t.ids[t.list.At]
	if k, _ := b.lib.Real(t.kind, id); k == library.Speaker || k == library.Topic {
		return ""
	}
	switch b.open(t.kind, id).(type) {
	case intent.OpenUtterance, intent.OpenStory:
		return "line up"
	case intent.OpenArticle:
		return "read"
	default:
		return ""
	}
}
