package print

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"lineup/model"
)

// Compare shows a line-up.
func Compare(c *model.Corpus, title string, l *model.LineUp) View {
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
			head: append([]string{"row", "kind", "strength"}, columnHeads(c, l)...),
			rows: over(l.Rows, func(i int, r *model.Row) []string {
				row := []string{strconv.Itoa(i + 1), r.Kind.String(), strconv.FormatFloat(strength(r.Doubt()), 'f', 2, 64)}
				for _, cell := range r.Cells {
					row = append(row, cellText(c, cell))
				}
				return row
			}),
		},
		blocks: lineUpBlocks(c, title, l),
	}
}

func columnHeads(c *model.Corpus, l *model.LineUp) []string {
	out := make([]string, len(l.Columns))
	for i, a := range l.Columns {
		out[i] = source(c.Articles[a]) + ", " + dated(c.Articles[a].Published)
	}
	return out
}

func cellText(c *model.Corpus, cell *model.Cell) string {
	if cell == nil {
		return ""
	}
	return cell.Span.Of(c.Articles[cell.Article].Text)
}

func lineUpBlocks(c *model.Corpus, title string, l *model.LineUp) iter.Seq[block] {
	return func(yield func(block) bool) {
		if len(l.Rows) == 0 {
			return
		}
		if !yield(heading{title, count(len(l.Columns), "article")}) {
			return
		}
		if !yield(newSheet(c, l)) || ofOneUtterance(l) {
			return
		}
		if x := carried(c, l.Columns); len(x.rows) > 0 && yield(heading{"Who carries what", count(len(x.rows), "utterance")}) {
			yield(x)
		}
	}
}

// ofOneUtterance says that a line-up is of the versions of one utterance.
func ofOneUtterance(l *model.LineUp) bool {
	return !slices.ContainsFunc(l.Rows, func(r model.Row) bool {
		return r.Kind != model.UtteranceRow || r.Utterance != l.Rows[0].Utterance
	})
}

// LineUpMarkdown is a line-up as a Markdown page, for the clipboard.
func LineUpMarkdown(c *model.Corpus, l *model.LineUp, title string) string {
	var b strings.Builder
	_ = writeMarkdown(&b, Compare(c, title, l)) // a builder takes everything; an empty line-up is an empty page
	return b.String()
}
