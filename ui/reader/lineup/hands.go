package lineup

import (
	"image"

	"lineup/model"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
)

// Eye returns the cell that a reader looks at, for the cursor of the terminal.
func (s *Screen) Eye(*kit.Theme) image.Point {
	if s.Data == nil || s.Grid == nil || len(s.Lists) == 0 {
		return kit.Nowhere()
	}
	p, l, x, y := s.parts(), s.List(), kit.Gutter, 0
	if !s.Stacked() {
		y = 1 // the frame
		at := 0
		for i, w := range s.paneWidths() {
			if seen := s.InSight(); i < len(seen) && seen[i] == s.Focus {
				_, x = s.paneAt(at)
			}
			at += w
			if s.Whole || s.Utterance == model.None {
				at++
			}
		}
	}
	return image.Pt(x, p.title+y+l.At-l.Top)
}

// Click handles a click on a cell of the screen. Clicking what is already selected opens it.
func (s *Screen) Click(x, y int) kit.Intent {
	if s.Data == nil || s.Grid == nil || len(s.Order) == 0 || s.Next != nil {
		return nil
	}
	p := s.parts()
	y -= p.title
	if y >= p.panes {
		return nil
	}
	row := s.Row()
	if seen := s.InSight(); !s.Stacked() {
		i, _ := s.paneAt(x)
		y--
		if s.Focus = seen[min(i, len(seen)-1)]; y < 0 {
			s.layAt(row)
			return nil
		}
	}
	s.Diff = -1
	if again, ok := s.List().Hit(y); ok && again {
		return s.open()
	}
	return nil
}

// Along selects the item d places on and opens it.
func (s *Screen) Along(d int) kit.Intent {
	to := s.Focus + d
	switch {
	case s.Next != nil:
		return intent.Say(intent.NotYet)
	case to < 0 || to >= len(s.Order):
		return intent.Say(intent.EndOfList(d))
	}
	row := s.Row()
	s.Focus = to
	s.layAt(row)
	article, at := s.here()
	return intent.OpenArticle{Article: article, At: at}
}
