package print

import (
	"strconv"

	"lineup/model"
	"lineup/ui/safe"
	"lineup/ui/view"
)

// Compare shows a line-up.
func Compare(c *model.Corpus, title string, l *model.LineUp) View {
	v := shown(c)
	return View{
		title: title,
		records: func(yield func(any) bool) {
			if len(l.Columns) == 0 || !yield(newColumnsRecord(c, l)) {
				return
			}
			for i := range l.Rows {
				if !yield(newRowRecord(c, l, i)) {
					return
				}
			}
		},
		table: table{
			head: append([]string{"row", "kind", "strength"}, columnHeads(view.New(c, view.ISO), l)...),
			rows: over(l.Rows, func(i int, r model.Row) []string {
				row := []string{strconv.Itoa(i + 1), r.Kind.String(), strconv.FormatFloat(strength(r.Doubt()), 'f', 2, 64)}
				for _, cell := range r.Cells {
					row = append(row, cellText(c, cell))
				}
				for _, e := range r.Elsewhere {
					row[len(row)-len(r.Cells)+e.Column] = seeRow(e.Row)
				}
				return row
			}),
		},
		blocks: func(yield func(block) bool) {
			for _, b := range lineUpBlocks(v, title, l) {
				if !yield(b) {
					return
				}
			}
		},
	}
}

// columnHeads returns the sources of a line-up's columns, with their dates.
func columnHeads(v *view.Corpus, l *model.LineUp) []string {
	out := make([]string, len(l.Columns))
	whens := v.Whens(l.Columns)
	for i, a := range l.Columns {
		out[i] = v.Name(a).Full + ", " + whens[i]
	}
	return out
}

func cellText(c *model.Corpus, cell *model.Cell) string {
	if cell == nil {
		return ""
	}
	return cell.Span.Of(c.Articles[cell.Article].Text)
}

// lineUpBlocks writes the line-up itself; if there are several quotes, which outlet has which; and the wordings of
// quotes that many outlets have.
func lineUpBlocks(v *view.Corpus, title string, l *model.LineUp) []block {
	if len(l.Rows) == 0 {
		return nil
	}
	note, us := joinedBy(" · ", v.Span(l.Columns), view.Count(len(l.Columns), "article")), v.InCommon(l.Columns)
	u, one := ofOneUtterance(l)
	if one {
		note, us = joinedBy(" · ", note, v.First(v.Utterances[u], l.Columns)), []int{u}
	}
	out := []block{heading{title, note}, newSheet(v, l)}
	if !one && len(us) > 0 {
		out = append(out, heading{"Who has which quote", view.Count(len(us), "quote") + " in common"}, newChart(v, l.Columns, us))
	}
	if blocks := wordings(v, l.Columns, us); len(blocks) > 0 {
		out = append(out, heading{"Wordings", "the words at each place, and how many articles have them"})
		out = append(out, blocks...)
	}
	return out
}

// ofOneUtterance reports whether a line-up holds the versions of a single utterance, and of which.
func ofOneUtterance(l *model.LineUp) (utterance int, yes bool) {
	for i := range l.Rows {
		if r := &l.Rows[i]; r.Kind != model.UtteranceRow || r.Utterance != l.Rows[0].Utterance {
			return model.None, false
		}
	}
	return l.Rows[0].Utterance, true
}

// LineUpMarkdown returns a line-up as a Markdown page, for the clipboard.
func LineUpMarkdown(c *model.Corpus, l *model.LineUp, title string) safe.String {
	var b safe.Builder
	_ = writeMarkdown(&b, Compare(c, title, l)) // a builder accepts everything; an empty line-up is an empty page
	return b.Done()
}
