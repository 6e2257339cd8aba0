package lineup

import (
	"fmt"
	"slices"
	"strings"

	"lineup/model"
	lineups "lineup/model/compare/lineup"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// The states of one article are lined up like whole texts, but for the marks: they show how each differs from the
// state before (model.Change), not where articles contradict each other.

// revisions reports whether the articles are states of one.
func (m *matter) revisions() bool {
	if m.Utterance != model.None || m.Story != model.None || len(m.carriers) == 0 {
		return false
	}
	all := m.Lib.Corpus.States(m.carriers[0])
	return !slices.ContainsFunc(m.carriers, func(a int) bool { return !slices.Contains(all, a) })
}

// statesTitle returns the title of a line-up of states. States that have come since it was made are not in it.
func (s *Screen) statesTitle() string {
	n, all := len(s.carriers), len(s.Lib.Corpus.States(s.carriers[0]))
	if n < all {
		return fmt.Sprintf("%d of %s of one article", n, view.Count(all, "revision"))
	}
	return view.Count(n, "revision") + " of one article"
}

// stateTitle returns the head of a state's pane of w cells behind a lead: which revision it is, and from when it is
// known, as exactly as there is room for.
func (s *Screen) stateTitle(a, w int, lead []kit.Run) (title, keys []kit.Run) {
	const frame, focus = 6, 2 // the lines and the spaces, and the sign of the focus, which changes nothing else
	title = append(slices.Clip(lead), kit.Text(s.Lib.View.RevisionNumber(a), s.Ink(a)))
	for _, when := range s.Lib.View.SeenAt(a) {
		keys = []kit.Run{kit.Text(kit.Show(when), kit.Muted)}
		if kit.Width(title)-kit.Width(lead)+focus+kit.Width(keys)+frame <= w {
			break
		}
	}
	return title, keys
}

// sameText is shown for states between which nothing of the text has changed.
const sameText = "the text is the same"

// changesOf returns the marks of a state's cell: what differs from the state before, and what the next state changes.
// Each change is stepped to where the later state has it, or, if that has nothing of the sentence, in the earlier.
func changesOf(row *model.Row, article, column int) []quoteMark {
	var out []quoteMark
	for i := range row.Changes {
		x := &row.Changes[i]
		switch m := (quoteMark{utterance: model.None, article: article, change: x}); column {
		case x.Column:
			m.Mark = model.Mark{Class: x.Class, Span: x.Is}
			out = append(out, m)
		case x.Column - 1:
			m.Mark = model.Mark{Class: x.Class, Span: x.Was}
			m.ofBase = row.Cells[x.Column] != nil
			out = append(out, m)
		}
	}
	return out
}

// changeSign returns the sign and the style of a change in a cell.
func (y *layout) changeSign(m quoteMark) (string, kit.Style) {
	words := 0
	if was := m.change.Column - 1; m.Span.Len() == 0 && !m.ofBase {
		words = wordsIn(y.lib.Corpus.Articles[y.lineup.Columns[was]].Text, m.change.Was)
	}
	return signOf(m.Class, m.Span.Len() == 0, words)
}

// changedTo returns the place of a change's other side in a column of its row: nil if it has none.
func changedTo(d *difference, column int) []model.Mark {
	x := d.change
	switch {
	case column == d.column:
	case column == x.Column && x.Is.Len() > 0:
		return []model.Mark{{Class: x.Class, Span: x.Is}}
	case column == x.Column-1 && x.Was.Len() > 0:
		return []model.Mark{{Class: x.Class, Span: x.Was}}
	}
	return nil
}

// changeRuns returns what an outlet changed, and when.
func (s *Screen) changeRuns(x *model.Change) []kit.Run {
	sign, ink := "~ ", kit.Changed|kit.Bold
	switch {
	case x.Is.Len() == 0:
		sign, ink = "− ", kit.Cut|kit.Bold
	case x.Was.Len() == 0:
		sign, ink = "+ ", kit.Added|kit.Bold
	}
	return append([]kit.Run{kit.Text(sign, ink)}, s.sentenceRuns(s.Lib.View.Change(s.Data, x), false)...)
}

// statesGap returns, for a state without a cell, what became of the sentence.
func statesGap(row *model.Row, c int) string {
	changed := func(k int) bool {
		return slices.ContainsFunc(row.Changes, func(x model.Change) bool { return x.Column == k })
	}
	first := slices.IndexFunc(row.Cells, func(cell *model.Cell) bool { return cell != nil })
	switch {
	case first < 0:
		return ""
	case c < first && changed(first):
		return "· not here yet"
	case c > 0 && row.Cells[c-1] != nil && changed(c):
		return "· taken out"
	case c > first+1 && row.Cells[c-1] == nil:
		return "· not here"
	default:
		return "· elsewhere in this revision"
	}
}

// layHeads sets above the states their headlines, and their bylines if these are not all the same, with the changes
// in them.
func (y *layout) layHeads(g *grid) {
	if len(y.lineup.Rows) == 0 {
		return
	}
	title := func(a *model.Article) string { return text.Line(a.Title) }
	byline := func(a *model.Article) string { return text.Line(a.Byline) }
	y.layHead(g, "headline", title, kit.Bright|kit.Bold)
	if !y.sameIn(byline) {
		y.layHead(g, "byline", byline, kit.Body)
	}
}

// sameIn reports whether all states have one line, such as their headline, in common.
func (y *layout) sameIn(of func(*model.Article) string) bool {
	all := y.lineup.Columns
	line := func(a int) string { return of(y.lib.Corpus.Articles[a]) }
	return !slices.ContainsFunc(all, func(a int) bool { return line(a) != line(all[0]) })
}

// layHead sets one line above every state, and notes if it differs from the state before. If states are stacked, a
// line that is the same in all is set once.
func (y *layout) layHead(g *grid, name string, of func(*model.Article) string, st kit.Style) {
	for i, column := range y.order {
		if y.stacked && i > 0 && y.sameIn(of) {
			break
		}
		p := &g.Panes[0]
		if !y.stacked {
			p = &g.Panes[i]
		} else if !y.sameIn(of) {
			p.Lines = append(p.Lines, paneLine{column: column, aside: true, runs: y.stackLabel(0, y.lineup.Columns[column])})
		}
		set := y.headCell(column, of, st)
		if y.marks != markNone && y.changedHead(column, of) {
			g.diffs = append(g.diffs, difference{
				row: model.None, column: column, grave: true, utterance: model.None, head: name, pane: g.paneOf(column), line: len(p.Lines),
			})
		}
		before := -1
		for _, l := range kit.Wrap(set.text, model.Span{End: len(set.text)}, y.width, set.inserts) {
			p.Lines = append(p.Lines, paneLine{row: model.None, column: column, aside: true, cell: set, Span: l, before: before})
			before = l.End
		}
		p.Lines = append(p.Lines, paneLine{row: model.None, column: column, aside: true})
	}
	if y.aligned && !y.stacked {
		g.level(0, y.seen)
	}
}

// changedHead reports whether a line above a state has other words than above the one before.
func (y *layout) changedHead(column int, of func(*model.Article) string) bool {
	if column == 0 {
		return false
	}
	was, now := of(y.lib.Corpus.Articles[y.lineup.Columns[column-1]]), of(y.lib.Corpus.Articles[y.lineup.Columns[column]])
	return len(lineups.Changes(was, model.Span{End: len(was)}, now, model.Span{End: len(now)})) > 0
}

// headRuns returns that an outlet changed a line above its text, and when; and if that was all.
func (s *Screen) headRuns(d *difference) []kit.Run {
	was, is := s.Data.Columns[d.column-1], s.Data.Columns[d.column]
	out := append([]kit.Run{kit.Text("~ ", kit.Changed|kit.Bold)}, s.sentenceRuns(s.Lib.View.HeadChange(was, is, d.head), false)...)
	if !slices.ContainsFunc(s.Grid.diffs, func(o difference) bool { return o.head == "" }) {
		out = append(out, kit.Text("  ·  ", kit.Faint), kit.Text(sameText, kit.Muted))
	}
	return out
}

// headCell returns a line above a state, with the words that differ from before and after.
func (y *layout) headCell(column int, of func(*model.Article) string, st kit.Style) *setCell {
	line := func(k int) string { return of(y.lib.Corpus.Articles[y.lineup.Columns[k]]) }
	now := line(column)
	whole := model.Span{End: len(now)}
	set := &setCell{text: now, paints: []kit.Paint{{Span: whole, Style: st}}}
	mark := func(class model.Class, at model.Span, words int) {
		sign, st := signOf(class, at.Len() == 0, words)
		if sign != "" {
			set.inserts = append(set.inserts, kit.Insert{At: at.Start, Sign: sign, Style: st})
		}
		if at.Len() > 0 {
			set.paints = append(set.paints, kit.Paint{Span: at, Style: st})
		}
	}
	if column > 0 && y.marks != markNone {
		was := line(column - 1)
		for _, x := range lineups.Changes(was, model.Span{End: len(was)}, now, whole) {
			mark(x.Class, x.Is, wordsIn(was, x.Was))
		}
	}
	if column+1 < len(y.lineup.Columns) && y.marks != markNone {
		next := line(column + 1)
		for _, x := range lineups.Changes(now, whole, next, model.Span{End: len(next)}) {
			if x.Was.Len() > 0 {
				mark(x.Class, x.Was, 0)
			}
		}
	}
	return set
}

// wordsIn returns the number of words in a span of a text.
func wordsIn(s string, at model.Span) int { return len(strings.Fields(kit.InRange(s, at).Of(s))) }
