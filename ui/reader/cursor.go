package reader

import (
	"image"

	"lineup/ui/reader/kit"

	"lineup/model"

	tea "charm.land/bubbletea/v2"
)

// A watched surface tells on which of its cells the eye is meant to be, for those who
// follow the terminal's own cursor: the chosen row, the line that is typed, the words
// under the cursor. Where there is nothing to look at it says nowhere.
type watched interface {
	eye(t *kit.Theme) image.Point
}

// nowhere is a place on no surface.
func nowhere() image.Point { return image.Pt(0, -1) }

// cursor is where the terminal's own cursor stands.
func (a *app) cursor() *tea.Cursor {
	if a.prompt != nil && a.frame.Foot > 0 {
		return tea.NewCursor(a.prompt.Cursor(a.theme, a.frame.W), a.frame.H-1)
	}
	s, ok := a.top().(watched)
	if !ok || a.frame.Body() == 0 {
		return nil
	}
	at := s.eye(a.theme)
	if at.Y < 0 || at.Y >= a.frame.Body() {
		return nil
	}
	return tea.NewCursor(min(at.X, max(a.frame.W-1, 0)), a.frame.Head+at.Y)
}

func (f *find) eye(t *kit.Theme) image.Point {
	return f.box().Min.Add(image.Pt(f.framing()+f.cursor(t), f.framing()))
}

func (b *browse) eye(*kit.Theme) image.Point {
	t := b.tab()
	if t == nil || len(t.ids) == 0 {
		return nowhere()
	}
	return image.Pt(b.framing(), b.filterRows()+b.framing()+t.list.Lines())
}

func (s *survey) eye(*kit.Theme) image.Point {
	t, l := &s.tables[s.at], &s.lists[s.at]
	if len(t.rows) == 0 {
		return nowhere()
	}
	return image.Pt(s.inset(), s.inset()+s.bands(t).Heads+l.At-l.Top)
}

func (s *lineup) eye(*kit.Theme) image.Point {
	if s.data == nil || s.grid == nil || len(s.lists) == 0 {
		return nowhere()
	}
	p, l, x, y := s.parts(), s.list(), kit.Gutter, 0
	if !s.stacked() {
		y = 1 // the frame
		at := 0
		for i, w := range s.paneWidths() {
			if seen := s.inSight(); i < len(seen) && seen[i] == s.focus {
				_, x = s.paneAt(at)
			}
			at += w
			if s.whole || s.utterance == model.None {
				at++
			}
		}
	}
	return image.Pt(x, p.title+y+l.At-l.Top)
}

// eye is the hit or the quote that is lit, else the top of the window.
func (r *read) eye(*kit.Theme) image.Point {
	l := r.layout(r.w)
	x, y := l.lead(), 0
	if l.framed {
		x, y = x+2, 1
	}
	at := r.topSpan().Start
	switch {
	case r.within != nil:
		at = r.within.hits[r.within.at].Start
	case r.lit != model.None:
		at = r.span(r.lit).Start
	}
	if !r.inSight(model.Span{Start: at}) {
		return image.Pt(x, y)
	}
	return image.Pt(x, y+r.lineOf(at)-r.list.At)
}

func (p *page) eye(*kit.Theme) image.Point {
	if p.framed {
		return image.Pt(1, 1)
	}
	return image.Point{}
}
