package reader

import (
	"fmt"
	"slices"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// act carries out an action, n times where a count was given.
func (s *lineup) act(a kit.Action, n int) kit.Intent {
	if s.data == nil || s.grid == nil || len(s.order) == 0 || s.next != nil {
		return say{"still lining up"}
	}
	if s.list().Motion(a, n) {
		s.diff = model.None
		return nil
	}
	switch a {
	case kit.ActNext:
		return s.step(max(n, 1))
	case kit.ActPrev:
		return s.step(-max(n, 1))
	case kit.ActNextPane, kit.ActPrevPane:
		return s.turn(a, max(n, 1))
	case kit.ActBase:
		return s.rebase()
	case kit.ActMoveLeft:
		return s.shift(-1)
	case kit.ActMoveRight:
		return s.shift(1)
	case kit.ActMorePanes:
		return s.panesBy(max(n, 1))
	case kit.ActFewerPanes:
		return s.panesBy(-max(n, 1))
	case kit.ActDrop:
		return s.drop()
	case kit.ActAdd:
		return s.add()
	case kit.ActMarks:
		s.marks = (s.marks + 1) % markings
		s.diff = model.None
		s.lay()
		return say{s.marks.String()}
	case kit.ActTogether:
		return s.together()
	case kit.ActWhole:
		return s.turnWhole()
	case kit.ActFold:
		return s.fold()
	case kit.ActOpen:
		return s.open()
	case kit.ActSurvey:
		return openSurvey{s.survey()}
	default:
		return s.hand(a)
	}
}

// survey is the tables about what is lined up.
func (s *lineup) survey() *survey {
	switch {
	case s.utterance != model.None:
		return s.lib.surveyUtterance(s.utterance)
	case s.story != model.None:
		return s.lib.surveyStory(s.story)
	default:
		return s.lib.surveyArticles(s.carriers)
	}
}

// hand carries out the actions that concern the world outside.
func (s *lineup) hand(a kit.Action) kit.Intent {
	article, at := s.here()
	switch a {
	case kit.ActCopy:
		if q := s.quoteHere(); q != nil {
			return copyText{s.lib.shown.CiteQuotes(q, article), "the quote with its citation, from " + s.lib.labels[article]}
		}
		return copyText{s.lib.shown.CitePassage(article, at), "the passage with its source, from " + s.lib.labels[article]}
	case kit.ActCopyAll:
		return copyLineUp{s.data, s.title()}
	case kit.ActURL:
		return visit{article}
	case kit.ActEdit:
		return edit{article, at}
	case kit.ActWhy:
		if q := s.quoteHere(); q != nil {
			return openPage{s.lib.why(q)}
		}
		return say{s.held()}
	default:
		return nil
	}
}

// steps are the differences that n goes through: those that matter, with the minor ones where
// these are asked for or there are no others. In a quote they are in the order in which they are
// told, each once however many versions have it; else in that of the text.
func (s *lineup) steps() []int {
	var grave, all []int
	if s.quote != nil {
		for _, x := range s.told() {
			if i := s.markOf(x); i != model.None {
				all = append(all, i)
			}
		}
		return all
	}
	for i := range s.grid.diffs {
		if all = append(all, i); s.grid.diffs[i].grave {
			grave = append(grave, i)
		}
	}
	if s.marks == markAll || len(grave) == 0 {
		return all
	}
	return grave
}

// markOf is where a difference is marked, in a pane in sight if there is one; None where it is
// not marked.
func (s *lineup) markOf(x *view.Difference) int {
	out := model.None
	for i := range s.grid.diffs {
		d := &s.grid.diffs[i]
		if differenceShown(s.quote, s.data.Columns[d.column], d.mark.Span) != x || s.data.Columns[d.column] == s.quote.Versions[s.quote.Base].Article {
			continue
		}
		if slices.Contains(s.panesSeen(), d.pane) {
			return i
		}
		if out == model.None {
			out = i
		}
	}
	return out
}

// stepOf is the place among the steps of the difference under the cursor, -1 where it is none.
func (s *lineup) stepOf(some []int) int {
	if s.diff == model.None {
		return model.None
	}
	if s.quote == nil {
		return slices.Index(some, s.diff)
	}
	d := &s.grid.diffs[s.diff]
	x := differenceShown(s.quote, s.data.Columns[d.column], d.mark.Span)
	return slices.IndexFunc(some, func(i int) bool {
		o := &s.grid.diffs[i]
		return differenceShown(s.quote, s.data.Columns[o.column], o.mark.Span) == x
	})
}

// step goes to the difference d places on.
func (s *lineup) step(d int) kit.Intent {
	some := s.steps()
	n := len(some)
	if n == 0 {
		switch {
		case s.marks == markNone:
			return say{"no differences are marked; d marks them"}
		case s.whole:
			return say{"no number, name or quote differs between these articles"}
		default:
			return say{"no difference here: the words are the same"}
		}
	}
	to := s.stepOf(some) + d
	if to-d < 0 {
		to = s.nearest(some, d)
	}
	if to < 0 || to >= n {
		s.toDifference(some[min(max(to, 0), n-1)])
		return say{map[bool]string{true: "this is the last difference", false: "this is the first difference"}[d > 0]}
	}
	s.toDifference(some[to])
	return nil
}

// nearest is the place d on from the cursor among some differences.
func (s *lineup) nearest(some []int, d int) int {
	row := s.row()
	i := slices.IndexFunc(some, func(x int) bool { return s.grid.diffs[x].row >= row })
	switch {
	case d > 0 && i < 0:
		return len(some)
	case d > 0:
		return i + d - 1
	case i < 0:
		return len(some) + d
	default:
		return i + d
	}
}

// turn moves the focus to another pane; where versions are stacked, to the next
// version.
func (s *lineup) turn(a kit.Action, n int) kit.Intent {
	s.diff = model.None
	if a == kit.ActPrevPane {
		n = -n
	}
	if s.stacked() {
		s.turnStacked(n)
		return nil
	}
	row := s.row()
	s.focus = ((s.focus+n)%len(s.order) + len(s.order)) % len(s.order)
	s.layAt(row)
	return nil
}

// turnStacked puts the cursor on the first line of the next version, or the one
// before.
func (s *lineup) turnStacked(n int) {
	lines := s.pane().lines
	step := 1
	if n < 0 {
		step = -1
	}
	at := s.list().At
	for at >= 0 && at < len(lines) {
		at += step
		if at >= 0 && at < len(lines) && lines[at].runs != nil && (at == 0 || lines[at-1].column != lines[at].column || lines[at-1].row != lines[at].row) {
			s.list().To(at)
			break
		}
	}
	s.follow()
}

// follow keeps the focus on the version under the cursor, where versions are stacked.
func (s *lineup) follow() {
	if l := s.line(); l != nil && l.column != model.None && s.stacked() {
		s.focus = max(slices.Index(s.order, s.data.Columns[l.column]), 0)
	}
}

// turnWhole goes from versions to whole texts and back.
func (s *lineup) turnWhole() kit.Intent {
	if s.whole && s.utterance == model.None && len(s.shared()) == 0 {
		return say{"these articles have no quote in common"}
	}
	n := s.matter
	n.whole = !n.whole
	return s.change(n)
}

// change has something else lined up, or in another way. What is in sight stays what it is
// until that is there.
func (s *lineup) change(to matter) kit.Intent {
	s.next = &to
	return s.wish()
}

func (s *lineup) rebase() kit.Intent {
	article, _ := s.here()
	if s.data.Base == model.None {
		return say{"each quote here has its own base; open a quote from the Quotes tab to choose another"}
	}
	if article == s.base {
		return say{s.lib.labels[article] + " is the base already"}
	}
	n := s.matter
	n.base = article
	return s.change(n)
}

// shift moves the pane in focus by one place.
func (s *lineup) shift(d int) kit.Intent {
	to := s.focus + d
	if to < 0 || to >= len(s.order) {
		return say{"this pane cannot go further"}
	}
	s.order[s.focus], s.order[to] = s.order[to], s.order[s.focus]
	row := s.row()
	s.focus = to
	s.diff = model.None
	s.layAt(row)
	return nil
}

func (s *lineup) drop() kit.Intent {
	if len(s.order) == 1 {
		return say{"this is the last pane; q goes back"}
	}
	gone, row := s.order[s.focus], s.row()
	s.dropped = append(s.dropped, gone)
	s.order = slices.Delete(s.order, s.focus, s.focus+1)
	s.focus = min(s.focus, len(s.order)-1)
	s.diff = model.None
	s.layAt(row)
	return say{s.lib.labels[gone] + " removed; a puts it back"}
}

func (s *lineup) add() kit.Intent {
	if len(s.dropped) == 0 {
		return say{"no pane was removed"}
	}
	last, row := len(s.dropped)-1, s.row()
	s.order = append(s.order, s.dropped[last])
	s.dropped = s.dropped[:last]
	s.focus = len(s.order) - 1
	s.diff = model.None
	s.layAt(row)
	return nil
}

func (s *lineup) together() kit.Intent {
	if s.stacked() {
		return say{fmt.Sprintf("in windows under %d columns versions are stacked", kit.StackedBelow)}
	}
	s.apart = !s.apart
	s.diff = model.None
	s.lay()
	return say{map[bool]string{true: "every pane scrolls by itself", false: "the panes scroll together"}[s.apart]}
}

// open reads the article at the place under the cursor, or opens the fold there.
func (s *lineup) open() kit.Intent {
	if l := s.line(); l != nil && l.fold {
		s.folded = false
		s.lay()
		return say{"nothing is folded; f folds"}
	}
	article, at := s.here()
	return openArticle{article, at}
}

// here is the article in focus, and the stretch of it in the row under the cursor.
func (s *lineup) here() (int, model.Span) {
	s.follow()
	article := s.focused()
	row := s.row()
	if row == model.None {
		return article, model.Span{}
	}
	column := slices.Index(s.data.Columns, article)
	if cells := s.data.Rows[row].Cells; column < len(cells) && cells[column] != nil {
		return article, kit.InRange(s.lib.c.Articles[article].Text, cells[column].Span)
	}
	return article, model.Span{}
}

// quoteHere are the quotes of the version under the cursor, nil where there is none.
func (s *lineup) quoteHere() []int {
	article, at := s.here()
	row := s.row()
	if row == model.None {
		return nil
	}
	if u := s.data.Rows[row].Utterance; s.data.Rows[row].Kind == model.UtteranceRow && u >= 0 && u < len(s.lib.c.Utterances) {
		for _, v := range s.lib.c.Utterances[u].Versions {
			if v.Article == article {
				return v.Quotes
			}
		}
	}
	if at.Len() == 0 {
		return nil
	}
	return s.lib.quotesIn(article, at)
}
