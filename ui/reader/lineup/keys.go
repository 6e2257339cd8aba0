package lineup

import (
	"fmt"
	"slices"

	"lineup/model"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// Act carries out an action, n times if a count was given.
func (s *Screen) Act(a kit.Action, n int) kit.Intent {
	if s.Data == nil || s.Grid == nil || len(s.Order) == 0 || s.Next != nil {
		return intent.Say("still lining up")
	}
	if s.List().Motion(a, n) {
		s.Diff = model.None
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
		s.Diff = model.None
		s.lay()
		return intent.Say(s.marks.String())
	case kit.ActTogether:
		return s.together()
	case kit.ActWhole:
		return s.turnWhole()
	case kit.ActFold:
		return s.fold()
	case kit.ActOpen:
		return s.open()
	case kit.ActSurvey:
		return s.tables()
	default:
		return s.hand(a)
	}
}

// tables opens the tables about the line-up.
func (s *Screen) tables() kit.Intent {
	if s.Utterance != model.None || s.Story != model.None {
		return intent.OpenTables{Utterance: s.Utterance, Story: s.Story}
	}
	return intent.OpenTables{Utterance: model.None, Story: model.None, Articles: s.carriers}
}

// hand carries out the actions that concern the world outside.
func (s *Screen) hand(a kit.Action) kit.Intent {
	article, at := s.here()
	switch a {
	case kit.ActCopy:
		if q := s.quoteHere(); q != nil {
			return intent.CopyText{Text: s.Lib.View.CiteQuotes(q, article), What: "the quote with its citation, from " + s.Lib.Labels[article]}
		}
		return intent.CopyText{Text: s.Lib.View.CitePassage(article, at), What: "the passage with its source, from " + s.Lib.Labels[article]}
	case kit.ActCopyAll:
		return intent.CopyLineUp{Lineup: s.Data, Title: s.title()}
	case kit.ActURL:
		return intent.Visit{Article: article}
	case kit.ActEdit:
		return intent.Edit{Article: article, At: at}
	case kit.ActWhy:
		if q := s.quoteHere(); q != nil {
			return intent.OpenWhy{Quotes: q}
		}
		return intent.Say(s.held())
	default:
		return nil
	}
}

// steps returns the differences that n steps through: those that matter, with the minor ones if these are asked for
// or there are no others. In a quote they are in the order of the descriptions, each once however many versions have
// it; else in that of the text.
func (s *Screen) steps() []int {
	var grave, all []int
	if s.quote != nil {
		for _, x := range s.told() {
			if i := s.markOf(x); i != model.None {
				all = append(all, i)
			}
		}
		return all
	}
	for i := range s.Grid.diffs {
		if all = append(all, i); s.Grid.diffs[i].grave {
			grave = append(grave, i)
		}
	}
	if s.marks == markAll || len(grave) == 0 {
		return all
	}
	return grave
}

// markOf returns where a difference is marked, in a pane in sight if there is one; None if it is not marked.
func (s *Screen) markOf(x *view.Difference) int {
	out := model.None
	for i := range s.Grid.diffs {
		d := &s.Grid.diffs[i]
		if differenceShown(s.quote, s.Data.Columns[d.column], d.mark.Span) != x || s.Data.Columns[d.column] == s.quote.Versions[s.quote.Base].Article {
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

// stepOf returns the index among the steps of the difference under the cursor, -1 if it is none.
func (s *Screen) stepOf(some []int) int {
	if s.Diff == model.None {
		return model.None
	}
	if s.quote == nil {
		return slices.Index(some, s.Diff)
	}
	d := &s.Grid.diffs[s.Diff]
	x := differenceShown(s.quote, s.Data.Columns[d.column], d.mark.Span)
	return slices.IndexFunc(some, func(i int) bool {
		o := &s.Grid.diffs[i]
		return differenceShown(s.quote, s.Data.Columns[o.column], o.mark.Span) == x
	})
}

// step goes to the difference d places on.
func (s *Screen) step(d int) kit.Intent {
	some := s.steps()
	n := len(some)
	if n == 0 {
		switch {
		case s.marks == markNone:
			return intent.Say("no differences are marked; d marks them")
		case s.states:
			return intent.Say(sameText)
		case s.Whole:
			return intent.Say("no number, name or quote differs between these articles")
		default:
			return intent.Say("no difference here: the words are the same")
		}
	}
	to := s.stepOf(some) + d
	if to-d < 0 {
		to = s.nearest(some, d)
	}
	if to < 0 || to >= n {
		s.toDifference(some[min(max(to, 0), n-1)])
		return intent.Say(map[bool]string{true: "this is the last difference", false: "this is the first difference"}[d > 0])
	}
	s.toDifference(some[to])
	return nil
}

// nearest returns the index among some differences that is d places from the cursor.
func (s *Screen) nearest(some []int, d int) int {
	row := s.Row()
	i := slices.IndexFunc(some, func(x int) bool { return s.Grid.diffs[x].row >= row })
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

// turn moves the focus to another pane; if versions are stacked, to the next version.
func (s *Screen) turn(a kit.Action, n int) kit.Intent {
	s.Diff = model.None
	if a == kit.ActPrevPane {
		n = -n
	}
	if s.Stacked() {
		s.turnStacked(n)
		return nil
	}
	row := s.Row()
	s.Focus = ((s.Focus+n)%len(s.Order) + len(s.Order)) % len(s.Order)
	s.layAt(row)
	return nil
}

// turnStacked puts the cursor on the first line of the next version, or the previous one.
func (s *Screen) turnStacked(n int) {
	lines := s.pane().Lines
	step := 1
	if n < 0 {
		step = -1
	}
	at := s.List().At
	for at >= 0 && at < len(lines) {
		at += step
		if at >= 0 && at < len(lines) && lines[at].runs != nil && (at == 0 || lines[at-1].column != lines[at].column || lines[at-1].row != lines[at].row) {
			s.List().To(at)
			break
		}
	}
	s.Follow()
}

// Follow keeps the focus on the version under the cursor, if versions are stacked.
func (s *Screen) Follow() {
	if l := s.line(); l != nil && l.column != model.None && s.Stacked() {
		s.Focus = max(slices.Index(s.Order, s.Data.Columns[l.column]), 0)
	}
}

// turnWhole goes from versions to whole texts and back.
func (s *Screen) turnWhole() kit.Intent {
	if s.states {
		return intent.Say("revisions are lined up as whole texts")
	}
	if s.Whole && s.Utterance == model.None && len(s.shared()) == 0 {
		return intent.Say("these articles have no quote in common")
	}
	n := s.matter
	n.Whole = !n.Whole
	return s.change(n)
}

// change requests another line-up, or another form of this one. What is in sight stays until that is there.
func (s *Screen) change(to matter) kit.Intent {
	s.Next = &to
	return s.Wish()
}

func (s *Screen) rebase() kit.Intent {
	article, _ := s.here()
	if s.states {
		return intent.Say("each revision is compared with the one before")
	}
	if s.Data.Base == model.None {
		return intent.Say("each quote here has its own base; to choose one, open the quote from the Quotes tab")
	}
	if article == s.Base {
		return intent.Say(s.Lib.Labels[article] + " is the base already")
	}
	n := s.matter
	n.Base = article
	return s.change(n)
}

// shift moves the pane in focus by one place.
func (s *Screen) shift(d int) kit.Intent {
	to := s.Focus + d
	if to < 0 || to >= len(s.Order) {
		return intent.Say("this pane cannot move further")
	}
	s.Order[s.Focus], s.Order[to] = s.Order[to], s.Order[s.Focus]
	row := s.Row()
	s.Focus = to
	s.Diff = model.None
	s.layAt(row)
	return nil
}

func (s *Screen) drop() kit.Intent {
	if len(s.Order) == 1 {
		return intent.Say("this is the last pane; q goes back")
	}
	gone, row := s.Order[s.Focus], s.Row()
	s.Dropped = append(s.Dropped, gone)
	s.Order = slices.Delete(s.Order, s.Focus, s.Focus+1)
	s.Focus = min(s.Focus, len(s.Order)-1)
	s.Diff = model.None
	s.layAt(row)
	return intent.Say(s.Lib.Labels[gone] + " removed; a puts it back")
}

func (s *Screen) add() kit.Intent {
	if len(s.Dropped) == 0 {
		return intent.Say("no pane was removed")
	}
	last, row := len(s.Dropped)-1, s.Row()
	s.Order = append(s.Order, s.Dropped[last])
	s.Dropped = s.Dropped[:last]
	s.Focus = len(s.Order) - 1
	s.Diff = model.None
	s.layAt(row)
	return nil
}

func (s *Screen) together() kit.Intent {
	if s.Stacked() {
		return intent.Say(fmt.Sprintf("below %d columns, versions are stacked", kit.StackedBelow))
	}
	s.Apart = !s.Apart
	s.Diff = model.None
	s.lay()
	return intent.Say(map[bool]string{true: "every pane scrolls by itself", false: "the panes scroll together"}[s.Apart])
}

// open opens the article at the place under the cursor, or unfolds the fold there.
func (s *Screen) open() kit.Intent {
	if l := s.line(); l != nil && l.fold {
		s.folded = false
		s.lay()
		return intent.Say("nothing is folded; f folds")
	}
	article, at := s.here()
	return intent.OpenArticle{Article: article, At: at}
}

// here returns the article in focus, and its words in the row under the cursor.
func (s *Screen) here() (int, model.Span) {
	s.Follow()
	article := s.Focused()
	row := s.Row()
	if row == model.None {
		return article, model.Span{}
	}
	column := slices.Index(s.Data.Columns, article)
	if cells := s.Data.Rows[row].Cells; column < len(cells) {
		if cell := s.Data.Rows[row].Holds(column); cell != nil {
			return article, kit.InRange(s.Lib.Corpus.Articles[article].Text, cell.Span)
		}
	}
	return article, model.Span{}
}

// quoteHere returns the quotes of the version under the cursor, nil if there is none.
func (s *Screen) quoteHere() []int {
	article, at := s.here()
	row := s.Row()
	if row == model.None {
		return nil
	}
	if u := s.Data.Rows[row].Utterance; s.Data.Rows[row].Kind == model.UtteranceRow && u >= 0 && u < len(s.Lib.Corpus.Utterances) {
		for _, v := range s.Lib.Corpus.Utterances[u].Versions {
			if v.Article == article {
				return v.Quotes
			}
		}
	}
	if at.Len() == 0 {
		return nil
	}
	return s.Lib.QuotesIn(article, at)
}
