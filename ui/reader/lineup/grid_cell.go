package lineup

import (
	"cmp"
	"slices"
	"strings"

	"lineup/model"
	"lineup/ui/reader/card"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// layCell sets one cell in a pane.
func (y *layout) layCell(g *grid, p *pane, r, c int) {
	row := &y.lineup.Rows[r]
	cell := row.Cells[c]
	a := y.lib.Corpus.Articles[cell.Article]
	span := kit.InRange(a.Text, cell.Span)
	if y.versions {
		span = card.WithMarks(a.Text, span)
	}
	if y.stacked && !p.goesOn(r, c) {
		p.Lines = append(p.Lines, paneLine{row: r, column: c, runs: y.stackLabel(r, cell.Article)})
	}
	if tag := y.tag(cell); tag != "" && y.versions {
		p.Lines = append(p.Lines, paneLine{row: r, column: c, runs: []kit.Run{kit.Text(tag, kit.Muted|kit.Italic)}})
	}
	if cell.Perhaps() {
		p.Lines = append(p.Lines, paneLine{row: r, column: c, runs: []kit.Run{kit.Text(kit.Clip(y.perhaps(row, c), y.width), kit.Muted|kit.Italic)}})
	}
	set := &setCell{text: a.Text}
	y.paintQuotes(set, cell.Article, span)
	set.faint = row.Kind == model.OnlyRow || y.versions
	marks := y.paintMarks(set, y.marksOf(g.read, r, c), span)
	before, from := span.Start-1, len(p.Lines)
	lines := kit.Wrap(a.Text, span, y.width, set.inserts)
	for _, l := range lines {
		p.Lines = append(p.Lines, paneLine{row: r, column: c, cell: set, Span: l, before: before})
		before = l.End
	}
	p.Lines = append(p.Lines, paneLine{row: r, column: c})
	at := from
	for _, m := range marks {
		if m.ofBase {
			continue
		}
		for at < from+len(lines)-1 && p.Lines[at].Span.End < m.Span.Start {
			at++
		}
		g.diffs = append(g.diffs, difference{
			row: r, column: c, mark: m.Mark, grave: y.grave(m), utterance: m.utterance, change: m.change, pane: g.paneOf(c), line: at,
		})
	}
}

// paneOf returns the pane that shows a column.
func (g *grid) paneOf(column int) int {
	for i := range g.Panes {
		if g.Panes[i].column == column {
			return i
		}
	}
	return 0
}

// goesOn reports whether the last version set in a pane is the same article's, in the row before: its source need not
// be named again.
func (p *pane) goesOn(r, c int) bool {
	n := len(p.Lines) - 1
	return n >= 0 && p.Lines[n].row == r-1 && p.Lines[n].column == c && !p.Lines[max(n-1, 0)].fold
}

// stackLabel names the source above a version, if versions are stacked.
func (y *layout) stackLabel(r, article int) []kit.Run {
	out := []kit.Run{kit.Text(y.title(article), y.ink(article)), kit.Text("  "+y.lib.View.Dates.DayYear(y.lib.Corpus.Articles[article].Published), kit.Muted)}
	if y.isBase(r, article) && len(y.order) > 1 && !y.states {
		out = append(out, kit.Text("  base", kit.Muted))
	}
	if by := y.by(article); by != "" {
		out = append(append(out, kit.Spaces(2)), card.ByRuns(by)...)
	}
	return out
}

// tag names the classes that apply to the cell as a whole.
func (y *layout) tag(cell *model.Cell) string {
	tag := ""
	for _, m := range cell.Marks {
		if name := view.ClassLabel(m.Class); m.Class.Whole() && y.marks.shows(m.Class) && !strings.Contains(tag, name) {
			tag = view.Dots(tag, name)
		}
	}
	return tag
}

// paintQuotes tints the words between quotation marks in a passage. In a version of a quote nearly all words are, so
// there speech is bright and the outlet's own words are dimmed.
func (y *layout) paintQuotes(set *setCell, article int, span model.Span) {
	for _, q := range y.lib.QuotesIn(article, span) {
		quote := y.lib.Corpus.Quotes[q]
		for _, piece := range quote.Pieces {
			switch {
			case !piece.Overlaps(span):
			case quote.Kind == model.Indirect:
				set.paints = append(set.paints, kit.Paint{Span: piece, Style: kit.Italic})
			case y.versions && !set.faint:
				set.paints = append(set.paints, kit.Paint{Span: piece, Style: kit.Bright})
			case set.faint:
				set.paints = append(set.paints, kit.Paint{Span: piece, Style: kit.QuotePaper})
			default:
				set.quotes = append(set.quotes, kit.Paint{Span: piece, Style: kit.QuotePaper})
			}
		}
	}
}

// marksOf returns the marks of a cell in the order of its words.
func (y *layout) marksOf(read *markReader, r, c int) []quoteMark {
	row := &y.lineup.Rows[r]
	cell := row.Cells[c]
	var marks []quoteMark
	switch {
	case y.states:
		marks = changesOf(row, cell.Article, c)
	case y.versions:
		for _, m := range cell.Marks {
			marks = append(marks, quoteMark{Mark: m, utterance: row.Utterance, article: cell.Article, ofBase: y.baseOf(row) == cell.Article})
		}
	default:
		marks = read.of(row, c, y.lineup.Base)
	}
	slices.SortStableFunc(marks, func(a, b quoteMark) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return marks
}

// baseOf returns the article that a row's marks compare with: for a line-up of one utterance its base, for several
// each utterance's own.
func (y *layout) baseOf(row *model.Row) int {
	if y.versions && y.lineup.Base == model.None {
		u := y.lib.Corpus.Utterances[row.Utterance]
		return u.Versions[u.Base].Article
	}
	return y.lineup.Columns[max(y.lineup.Base, 0)]
}

func (y *layout) isBase(r, article int) bool { return y.baseOf(&y.lineup.Rows[r]) == article }

// paintMarks marks the differences of a cell, and returns those it has marked.
func (y *layout) paintMarks(set *setCell, marks []quoteMark, span model.Span) []quoteMark {
	var shown []quoteMark
	for _, m := range marks {
		if !y.marks.shows(m.Class) || m.Class.Whole() || m.Span.Start < span.Start || m.Span.End > span.End {
			continue
		}
		missing := m.Span.Len() == 0
		sign, st := y.signOf(m)
		if sign != "" {
			set.inserts = append(set.inserts, kit.Insert{At: m.Span.Start, Sign: sign, Style: st})
		}
		if !missing && st != kit.Plain {
			set.paints = append(set.paints, kit.Paint{Span: m.Span, Style: st})
		}
		shown = append(shown, m)
	}
	return shown
}

// signOf returns the sign and the style of a mark in a cell.
func (y *layout) signOf(m quoteMark) (string, kit.Style) {
	if m.change != nil {
		return y.changeSign(m)
	}
	missing := m.Span.Len() == 0
	if m.utterance == model.None {
		if m.contradicts {
			return "≠", kit.ChangedPaper
		}
		return "", kit.Minor | kit.Underlined
	}
	if missing && m.ofBase {
		return "", kit.Plain
	}
	class, words := m.Class, 0
	q := y.shown(m.utterance)
	if x := differenceShown(q, m.article, m.Span); x != nil {
		if class == model.ClassCutEnd {
			if !x.Matters || x.Shape != view.Gone {
				return "", kit.Plain // the edge of a quotation
			}
			class = model.ClassSilentCut
		}
		base := y.lib.Corpus.Articles[q.Versions[q.Base].Article].Text
		words = len(strings.Fields(kit.InRange(base, x.Base).Of(base)))
	} else if class == model.ClassCutEnd {
		return "", kit.Plain
	}
	if missing && words == 0 {
		return "", kit.Plain
	}
	return signOf(class, missing, words)
}

// grave reports whether a mark's difference matters.
func (y *layout) grave(m quoteMark) bool {
	if m.change != nil {
		return m.Class.News()
	}
	if m.utterance == model.None {
		return m.contradicts
	}
	x := differenceShown(y.shown(m.utterance), m.article, m.Span)
	return x != nil && x.Matters
}
