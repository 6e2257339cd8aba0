package lineup

import (
	"fmt"
	"slices"

	"lineup/model"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// lay remakes the grid and keeps the cursor on its row.
func (s *Screen) lay() { s.layAt(s.Row()) }

// layAt remakes the grid, with the pane in focus in sight and the cursor on a row.
func (s *Screen) layAt(row int) {
	if s.Data == nil {
		return
	}
	s.left = max(min(s.left, len(s.Order)-s.Fitting()), 0)
	s.reveal()
	y := s.layout()
	y.seen = s.InSight()
	y.width = s.textWidth()
	s.Grid = y.lay()
	s.more = nil
	if s.Diff >= len(s.Grid.diffs) {
		s.Diff = model.None
	}
	s.measure()
	s.toRow(row)
}

// layout returns the layout of the line-up, without its width and the panes in sight.
func (s *Screen) layout() layout {
	y := layout{
		lib: s.Lib, lineup: s.Data, marks: s.marks, folded: s.folded && !s.states, states: s.states, stacked: s.Stacked(), aligned: !s.Apart,
		versions: !s.Whole, context: s.Utterance != model.None && !s.Whole, ink: s.Ink, name: s.label,
		title: func(a int) string { return kit.Show(s.names[a].Title()) }, band: s.bandRuns,
		shown: s.quoteOf, source: s.source(), by: s.by,
	}
	for _, a := range s.Order {
		y.order = append(y.order, slices.Index(s.Data.Columns, a))
	}
	return y
}

// source returns for each column of a story the column whose text it prints: its own, or that of the article it
// copies. It is nil if fewer than two columns are independent, so that everything the articles have is copied.
func (s *Screen) source() []int {
	if s.Story == model.None {
		return nil
	}
	out, independent := make([]int, len(s.Data.Columns)), 0
	for i, a := range s.Data.Columns {
		if out[i] = slices.Index(s.Data.Columns, s.Lib.View.CopyOf(a)); out[i] == model.None {
			out[i] = i
			independent++
		}
	}
	if independent < 2 {
		return nil
	}
	return out
}

// by returns whose words an article's version of the quote is, if not the quote's speaker's.
func (s *Screen) by(article int) string {
	if s.quote == nil {
		return ""
	}
	for i := range s.quote.Versions {
		if v := &s.quote.Versions[i]; v.Article == article {
			return kit.Show(v.By)
		}
	}
	return ""
}

// label returns an article's name in a row.
func (s *Screen) label(article int) string { return kit.Show(s.names[article].Label()) }

// Fitting returns how many panes are on the screen at once.
func (s *Screen) Fitting() int {
	switch {
	case s.Stacked():
		return 1
	case s.most > 0:
		return max(min(s.most, len(s.Order), s.w/kit.Narrowest), 1)
	default:
		return kit.PanesIn(s.w, len(s.Order))
	}
}

// panesBy sets d panes more, or fewer if d is negative, side by side.
func (s *Screen) panesBy(d int) kit.Intent {
	to := s.Fitting() + d
	switch {
	case s.Lib.Settings.Plain || s.w < kit.StackedBelow && d > 0:
		return intent.Say(fmt.Sprintf("below %d columns, versions are stacked", kit.StackedBelow))
	case to < 1:
		return intent.Say("there is only one pane")
	case to > min(len(s.Order), kit.MostPanes):
		return intent.Say("there are no more panes")
	case to > s.w/kit.Narrowest:
		return intent.Say("no room for more panes; x removes one, < and > move it")
	}
	row := s.Row()
	s.most = to
	s.Lists = nil
	s.layAt(row)
	if to == 1 {
		return intent.Say("versions are stacked; + puts them side by side again")
	}
	return intent.Say(view.Count(to, "pane") + " side by side")
}

// pinned reports whether the first pane stays in sight when the others scroll sideways: it is what they are compared
// with.
func (s *Screen) pinned() bool { return len(s.Order) > 0 && s.Order[0] == s.Base && !s.states }

// InSight returns the panes on the screen, as indexes in Order.
func (s *Screen) InSight() []int { return kit.InSight(s.Fitting(), len(s.Order), s.left, s.pinned()) }

// panesSeen returns the panes of the grid on the screen.
func (s *Screen) panesSeen() []int {
	if s.Stacked() {
		return []int{0}
	}
	return s.InSight()
}

// measure gives the lists the length of the panes.
func (s *Screen) measure() {
	n := len(s.Grid.Panes)
	if !s.Apart {
		n = 1
	}
	if len(s.Lists) != n {
		old := kit.List{}
		if len(s.Lists) > 0 {
			old = *s.List()
		}
		s.Lists = make([]kit.List, n)
		for i := range s.Lists {
			s.Lists[i] = old
		}
	}
	h := s.parts().panes
	if !s.Stacked() {
		h -= 2
	}
	for i := range s.Lists {
		l := &s.Lists[i]
		l.H = h
		l.Set(s.Grid.height(s.panesSeen()))
		if s.Apart {
			l.Set(len(s.Grid.Panes[i].Lines))
		}
	}
}

// List returns the cursor of the pane in focus, or of an empty one if there is none.
func (s *Screen) List() *kit.List {
	if len(s.Lists) == 0 {
		return new(kit.List)
	}
	if s.Apart && !s.Stacked() && s.Focus < len(s.Lists) {
		return &s.Lists[s.Focus]
	}
	return &s.Lists[0]
}

// pane returns the pane in focus, or an empty one if nothing is laid out.
func (s *Screen) pane() *pane {
	if s.Grid == nil || len(s.Grid.Panes) == 0 {
		return new(pane)
	}
	if s.Stacked() || s.Focus >= len(s.Grid.Panes) {
		return &s.Grid.Panes[0]
	}
	return &s.Grid.Panes[s.Focus]
}

// line returns the line under the cursor, nil if the pane has none there.
func (s *Screen) line() *paneLine {
	p, at := s.pane(), s.List().At
	if at < len(p.Lines) {
		return &p.Lines[at]
	}
	return nil
}

// Row returns the row under the cursor, None if there is none.
func (s *Screen) Row() int {
	if l := s.line(); l != nil {
		return l.row
	}
	return model.None
}

// toRow puts the cursor on the first line of a row.
func (s *Screen) toRow(row int) {
	if row == model.None || s.Row() == row {
		return
	}
	for i, l := range s.pane().Lines {
		if l.row >= row {
			s.List().To(i)
			return
		}
	}
}

// toUtterance puts the cursor on the utterance within whole texts.
func (s *Screen) toUtterance() {
	for _, v := range s.Lib.Corpus.Utterances[s.Utterance].Versions {
		if r := s.rowOf(v.Article, model.Cover(v.Pieces)); r != model.None {
			s.Focus = max(slices.Index(s.Order, v.Article), 0)
			s.toRow(r)
			s.List().Raise()
			return
		}
	}
}

// rowOf returns the first row with words of a span of an article, None if there is none.
func (s *Screen) rowOf(article int, at model.Span) int {
	column := slices.Index(s.Data.Columns, article)
	return slices.IndexFunc(s.Data.Rows, func(r model.Row) bool {
		return column >= 0 && column < len(r.Cells) && r.Cells[column] != nil && r.Cells[column].Span.Overlaps(at)
	})
}

// firstDifference goes to the words that were looked for, and the first difference there; without such words, to the
// first difference of all. Those that matter come first.
func (s *Screen) firstDifference() {
	row := s.rowOf(s.Focused(), s.at)
	first, news := model.None, model.None
	for i := range s.Grid.diffs {
		if row != model.None && s.Grid.diffs[i].row != row {
			continue
		}
		if first == model.None {
			first = i
		}
		if news == model.None && s.Grid.diffs[i].grave {
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
func (s *Screen) toDifference(i int) {
	const margin = 3
	s.Diff = i
	d := &s.Grid.diffs[i]
	s.Focus = max(slices.Index(s.Order, s.Data.Columns[d.column]), 0)
	s.layAt(d.row)
	l := s.List()
	line := s.Grid.diffs[i].line
	near := line >= l.Top && line+margin < l.Top+l.H
	l.To(line)
	if !near {
		l.Raise()
	}
}

// reveal scrolls sideways until the pane in focus is in sight.
func (s *Screen) reveal() {
	for s.left > 0 && s.Focus <= s.left && !slices.Contains(s.InSight(), s.Focus) {
		s.left--
	}
	for s.left < s.Focus && !slices.Contains(s.InSight(), s.Focus) {
		s.left++
	}
}
