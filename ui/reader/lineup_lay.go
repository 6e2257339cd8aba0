package reader

import (
	"fmt"
	"slices"

	"lineup/model"
	"lineup/ui/reader/kit"
)

// lay lays the grid anew and keeps the cursor on its row.
func (s *lineup) lay() { s.layAt(s.row()) }

// layAt lays the grid anew, with the pane in focus in sight and the cursor on a row.
func (s *lineup) layAt(row int) {
	if s.data == nil {
		return
	}
	s.left = max(min(s.left, len(s.order)-s.fitting()), 0)
	s.reveal()
	y := s.layout()
	y.seen = s.inSight()
	y.width = s.textWidth()
	s.grid = y.lay()
	s.more = nil
	if s.diff >= len(s.grid.diffs) {
		s.diff = model.None
	}
	s.measure()
	s.toRow(row)
}

// layout is how the line-up is laid but for its width and which panes are in sight.
func (s *lineup) layout() layout {
	y := layout{
		lib: s.lib, lineup: s.data, marks: s.marks, folded: s.folded, stacked: s.stacked(), aligned: !s.apart,
		versions: !s.whole, context: s.utterance != model.None && !s.whole, ink: s.ink, name: s.label,
		title: func(a int) string { return kit.Show(s.names[a].Title()) }, band: s.bandRuns,
		shown: s.quoteOf,
	}
	for _, a := range s.order {
		y.order = append(y.order, slices.Index(s.data.Columns, a))
	}
	return y
}

// label is what an article is called in a row.
func (s *lineup) label(article int) string { return kit.Show(s.names[article].Label()) }

// fitting is how many panes are on the screen at once.
func (s *lineup) fitting() int {
	switch {
	case s.stacked():
		return 1
	case s.most > 0:
		return max(min(s.most, len(s.order), s.w/kit.Narrowest), 1)
	default:
		return kit.PanesIn(s.w, len(s.order))
	}
}

// panesBy sets d panes more, or fewer where d is negative, side by side.
func (s *lineup) panesBy(d int) kit.Intent {
	to := s.fitting() + d
	switch {
	case s.lib.set.Plain || s.w < kit.StackedBelow && d > 0:
		return say{fmt.Sprintf("in windows under %d columns versions are stacked", kit.StackedBelow)}
	case to < 1:
		return say{"there is only one pane"}
	case to > min(len(s.order), kit.MostPanes):
		return say{"there are no more panes"}
	case to > s.w/kit.Narrowest:
		return say{"no room for more panes; x removes one, < and > move it"}
	}
	row := s.row()
	s.most = to
	s.lists = nil
	s.layAt(row)
	if to == 1 {
		return say{"versions are stacked; + puts them side by side again"}
	}
	return say{plural(to, "pane") + " side by side"}
}

// pinned says that the first pane stays in sight when the others scroll sideways: it
// is what they are compared with.
func (s *lineup) pinned() bool { return len(s.order) > 0 && s.order[0] == s.base }

// inSight are the panes on the screen, as places in order.
func (s *lineup) inSight() []int { return kit.InSight(s.fitting(), len(s.order), s.left, s.pinned()) }

// panesSeen are the panes of the grid on the screen.
func (s *lineup) panesSeen() []int {
	if s.stacked() {
		return []int{0}
	}
	return s.inSight()
}

// measure tells the lists how long the panes are.
func (s *lineup) measure() {
	n := len(s.grid.panes)
	if !s.apart {
		n = 1
	}
	if len(s.lists) != n {
		old := kit.List{}
		if len(s.lists) > 0 {
			old = *s.list()
		}
		s.lists = make([]kit.List, n)
		for i := range s.lists {
			s.lists[i] = old
		}
	}
	h := s.parts().panes
	if !s.stacked() {
		h -= 2
	}
	for i := range s.lists {
		l := &s.lists[i]
		l.H = h
		l.Set(s.grid.height(s.panesSeen()))
		if s.apart {
			l.Set(len(s.grid.panes[i].lines))
		}
	}
}

// list is the cursor of the pane in focus, of an empty one where there is none.
func (s *lineup) list() *kit.List {
	if len(s.lists) == 0 {
		return new(kit.List)
	}
	if s.apart && !s.stacked() && s.focus < len(s.lists) {
		return &s.lists[s.focus]
	}
	return &s.lists[0]
}

// pane is the pane in focus, an empty one where nothing is laid out.
func (s *lineup) pane() *pane {
	if s.grid == nil || len(s.grid.panes) == 0 {
		return new(pane)
	}
	if s.stacked() || s.focus >= len(s.grid.panes) {
		return &s.grid.panes[0]
	}
	return &s.grid.panes[s.focus]
}

// line is the line under the cursor, nil where the pane has none there.
func (s *lineup) line() *paneLine {
	p, at := s.pane(), s.list().At
	if at < len(p.lines) {
		return &p.lines[at]
	}
	return nil
}

// row is the row under the cursor, None where there is none.
func (s *lineup) row() int {
	if l := s.line(); l != nil {
		return l.row
	}
	return model.None
}

// toRow puts the cursor on the first line of a row.
func (s *lineup) toRow(row int) {
	if row == model.None || s.row() == row {
		return
	}
	for i, l := range s.pane().lines {
		if l.row >= row {
			s.list().To(i)
			return
		}
	}
}

// toUtterance puts the cursor on the utterance among whole texts.
func (s *lineup) toUtterance() {
	for _, v := range s.lib.c.Utterances[s.utterance].Versions {
		if r := s.rowOf(v.Article, model.Cover(v.Pieces)); r != model.None {
			s.focus = max(slices.Index(s.order, v.Article), 0)
			s.toRow(r)
			s.list().Raise()
			return
		}
	}
}

// rowOf is the first row with words of a stretch of an article, None where no row has.
func (s *lineup) rowOf(article int, at model.Span) int {
	column := slices.Index(s.data.Columns, article)
	return slices.IndexFunc(s.data.Rows, func(r model.Row) bool {
		return column >= 0 && column < len(r.Cells) && r.Cells[column] != nil && r.Cells[column].Span.Overlaps(at)
	})
}

// firstDifference goes to the words that were looked for, and the first difference
// there; where none were, to the first difference of all. What is news goes before.
func (s *lineup) firstDifference() {
	row := s.rowOf(s.focused(), s.at)
	first, news := model.None, model.None
	for i := range s.grid.diffs {
		if row != model.None && s.grid.diffs[i].row != row {
			continue
		}
		if first == model.None {
			first = i
		}
		if news == model.None && s.grid.diffs[i].grave {
			news = i
		}
	}
	switch {
	case news != model.None:
		s.toDifference(news)
	case first != model.None:
		s.toDifference(first)
	default:
		s.toRow(row)
	}
}

// toDifference puts the cursor on a difference, with what follows it in sight.
func (s *lineup) toDifference(i int) {
	const margin = 3
	s.diff = i
	d := &s.grid.diffs[i]
	s.focus = max(slices.Index(s.order, s.data.Columns[d.column]), 0)
	s.layAt(d.row)
	l := s.list()
	line := s.grid.diffs[i].line
	near := line >= l.Top && line+margin < l.Top+l.H
	l.To(line)
	if !near {
		l.Raise()
	}
}

// reveal scrolls sideways until the pane in focus is in sight.
func (s *lineup) reveal() {
	for s.left > 0 && s.focus <= s.left && !slices.Contains(s.inSight(), s.focus) {
		s.left--
	}
	for s.left < s.focus && !slices.Contains(s.inSight(), s.focus) {
		s.left++
	}
}
