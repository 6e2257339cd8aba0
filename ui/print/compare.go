package print

import (
	"strconv"

	"lineup/model"
	"lineup/ui/safe"
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
			rows: over(l.Rows, func(i int, r model.Row) []string {
				row := []string{strconv.Itoa(i + 1), r.Kind.String(), strconv.FormatFloat(strength(r.Doubt()), 'f', 2, 64)}
				for _, cell := range r.Cells {
					row = append(row, cellText(c, cell))
				}
				return row
			}),
		},
		blocks: func(yield func(block) bool) {
			for _, b := range lineUpBlocks(c, title, l) {
				if !yield(b) {
					return
				}
			}
		},
	}
}

func columnHeads(c *model.Corpus, l *model.LineUp) []string {
	out := make([]string, len(l.Columns))
	for i, a := range l.Columns {
		out[i] = source(c.Articles[a]) + ", " + published(c.Articles[a])
	}
	return out
}

func cellText(c *model.Corpus, cell *model.Cell) string {
	if cell == nil {
		return ""
	}
	return cell.Span.Of(c.Articles[cell.Article].Text)
}

// lineUpBlocks are the line-up itself, of several utterances who carries which, and
// what the wordings of those that many carry are.
func lineUpBlocks(c *model.Corpus, title string, l *model.LineUp) []block {
	if len(l.Rows) == 0 {
		return nil
	}
	note, us := count(len(l.Columns), "article"), shared(c, l.Columns)
	u, one := ofOneUtterance(l)
	if one {
		note, us = joinedBy(" · ", note, first(c, c.Utterances[u], l.Columns)), []int{u}
	}
	out := []block{heading{title, note}, newSheet(c, l)}
	if !one && len(us) > 0 {
		out = append(out, heading{"Who carries what", count(len(us), "utterance")}, carried(c, l.Columns, us))
	}
	if told := wordings(c, l.Columns, us); len(told) > 0 {
		out = append(out, heading{"Wordings", "how many articles have which words at each place"})
		out = append(out, told...)
	}
	return out
}

// ofOneUtterance says that a line-up is of the versions of one utterance, and of which.
func ofOneUtterance(l *model.LineUp) (utterance int, yes bool) {
	for i := range l.Rows {
		if r := &l.Rows[i]; r.Kind != model.UtteranceRow || r.Utterance != l.Rows[0].Utterance {
			return model.None, false
		}
	}
	return l.Rows[0].Utterance, true
}

// LineUpMarkdown is a line-up as a Markdown page, for the clipboard.
func LineUpMarkdown(c *model.Corpus, l *model.LineUp, title string) safe.String {
	var b safe.Builder
	_ = writeMarkdown(&b, Compare(c, title, l)) // a builder takes everything; an empty line-up is an empty page
	return b.Done()
}
