package lineup

import (
	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
)

// A quoteMark is a mark in a cell, with the owner of the difference.
type quoteMark struct {
	model.Mark

	utterance   int // None for a figure or a name in a passage
	article     int
	contradicts bool          // other cells have other words although noun and event agree
	change      *model.Change // what an outlet changed; nil for any other mark
	ofBase      bool          // the cell is the base of the comparison, or has the words of an earlier one
}

// A markReader distinguishes the marks in whole texts: the differences of an utterance's versions, and contradictory
// figures and names in passages.
type markReader struct {
	c *model.Corpus
	// known are the differences of an utterance in an article, by utterance and article. They are read once, since an
	// utterance may go through many rows.
	known map[[2]int]map[model.Mark]bool
}

// of returns the marks of a column's cell. Outside utterances, words contrasted in an earlier cell are not contrasted
// again: the others are set against the base, or else against the first cell with such marks.
func (r *markReader) of(row *model.Row, column, base int) []quoteMark {
	cell := row.Cells[column]
	out := make([]quoteMark, 0, len(cell.Marks))
	var met map[string]bool
	for _, m := range cell.Marks {
		if r.spoken(row, cell.Article, m) {
			u := r.c.Utterances[row.Utterance]
			out = append(out, quoteMark{Mark: m, utterance: row.Utterance, article: cell.Article, ofBase: u.Versions[u.Base].Article == cell.Article})
			continue
		}
		if met == nil {
			met = r.metBefore(row, column, base)
		}
		words := text.Fold(r.Words(cell, m))
		out = append(out, quoteMark{
			Mark: m, utterance: model.None, article: cell.Article, contradicts: m.Class.News(), ofBase: met == nil || met[words],
		})
		if met != nil {
			met[words] = true
		}
	}
	return out
}

// metBefore returns the contrasted words of the cells before a column; nil if there are none.
func (r *markReader) metBefore(row *model.Row, column, base int) map[string]bool {
	var met map[string]bool
	for _, k := range comparedBefore(row, column, base) {
		cell := row.Cells[k]
		for _, m := range cell.Marks {
			if r.spoken(row, cell.Article, m) {
				continue
			}
			if met == nil {
				met = map[string]bool{}
			}
			met[text.Fold(r.Words(cell, m))] = true
		}
	}
	return met
}

// comparedBefore returns the columns with a cell that precede a column: the base, then those to its left.
func comparedBefore(row *model.Row, column, base int) []int {
	if column == base {
		return nil
	}
	var out []int
	for k, cell := range row.Cells {
		if cell != nil && (k == base || k < column) {
			out = append(out, k)
		}
	}
	return out
}

// Words returns the words that a mark in a cell covers.
func (r *markReader) Words(cell *model.Cell, m model.Mark) string {
	s := r.c.Articles[cell.Article].Text
	return kit.InRange(s, m.Span).Of(s)
}

// spoken reports whether a mark in an article's cell is a difference of the row's utterance.
func (r *markReader) spoken(row *model.Row, article int, m model.Mark) bool {
	if row.Kind != model.UtteranceRow || row.Utterance < 0 || row.Utterance >= len(r.c.Utterances) {
		return false
	}
	key := [2]int{row.Utterance, article}
	known, ok := r.known[key]
	if !ok {
		known = map[model.Mark]bool{}
		u := r.c.Utterances[row.Utterance]
		ofBase := u.Versions[u.Base].Article == article
		for i := range u.Versions {
			v := &u.Versions[i]
			for _, d := range v.Differences {
				switch {
				case ofBase:
					known[model.Mark{Class: d.Class, Span: d.Base}] = true
				case v.Article == article:
					known[model.Mark{Class: d.Class, Span: d.Here}] = true
				}
			}
		}
		if r.known == nil {
			r.known = map[[2]int]map[model.Mark]bool{}
		}
		r.known[key] = known
	}
	return known[m]
}

// against returns, by column, the marks in a row's other cells that one in column is set against: of its class,
// figures against figures and names against names, in different words.
func (r *markReader) against(row *model.Row, column int, m model.Mark) [][]model.Mark {
	here := row.Cells[column]
	own := map[string]bool{}
	for _, x := range here.Marks {
		own[text.Fold(r.Words(here, x))] = true
	}
	kind := isFigure(r.Words(here, m))
	out := make([][]model.Mark, len(row.Cells))
	if x := row.Contradiction(column, m.Span); x != nil {
		for _, s := range x.Sides {
			mark := model.Mark{Class: m.Class, Span: s.Span}
			if s.Column != column && !own[text.Fold(r.Words(row.Holds(s.Column), mark))] {
				out[s.Column] = append(out[s.Column], mark)
			}
		}
		return out
	}
	for k, cell := range row.Cells {
		if k == column || cell == nil {
			continue
		}
		for _, x := range cell.Marks {
			words := r.Words(cell, x)
			if x.Class == m.Class && !own[text.Fold(words)] && isFigure(words) == kind && !r.spoken(row, cell.Article, x) {
				out[k] = append(out[k], x)
			}
		}
	}
	return out
}
