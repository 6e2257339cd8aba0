package tables

import (
	"fmt"
	"strings"

	"lineup/model"
	"lineup/ui/reader/card"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// carriage returns the table of quotes by outlets: one sign a cell.
func (s *Screen) carriage(w int) table {
	t := table{name: "Who quotes what", count: len(s.us)}
	columns := s.lib.View.Columns(s.articles)
	slots := s.slots()
	heads, legend := columnHeads(columns, w/2)
	above := []kit.Run{kit.Spaces(shareColumn)}
	widths := make([]int, len(heads))
	for i, name := range heads {
		widths[i] = kit.Cells(name) + 2
		above = append(above, kit.Column(name, widths[i], kit.Outlet(slots.Of(columns[i].Name)-1)))
	}
	t.above = [][]kit.Run{above}
	us := s.us
	if n := len(us) - s.shared; n > 0 && s.shared > 0 && !s.alone {
		us = us[:s.shared]
	}
	for i, row := range s.lib.View.Rows(us, columns) {
		if i == s.shared && i > 0 {
			t.rows = append(t.rows, s.foldRow())
		}
		t.rows = append(t.rows, s.carriageRow(us[i], &row, columns, widths))
	}
	if len(us) < len(s.us) {
		t.rows = append(t.rows, s.foldRow())
	}
	for _, h := range view.Hows() {
		legend = append(legend, h.Sign()+" "+h.Label())
	}
	for i := range legend {
		legend[i] = strings.ReplaceAll(legend[i], " ", "\u00a0") // an entry stays on its line
	}
	t.legend = strings.Join(legend, "   ")
	return t
}

// foldRow returns the row that replaces the quotes in one article alone: beside those in common they would be most of
// the table.
func (s *Screen) foldRow() tableRow {
	sign, does := "▸ ", "enter lists them"
	if s.alone {
		sign, does = "▾ ", "enter folds them"
	}
	words := sign + view.Count(len(s.us)-s.shared, "quote") + " in one article only"
	return tableRow{kind: library.Quote, id: model.None, runs: []kit.Run{kit.Text(words, kit.Muted)}, said: does, fold: true}
}

// shareColumn is the width of “10 of 10”.
const shareColumn = 10

// slots returns the colours of the outlets in the tables.
func (s *Screen) slots() view.Slots {
	switch {
	case s.utterance >= 0:
		return s.lib.View.QuoteSlots(s.lib.Corpus.Utterances[s.utterance])
	case s.story >= 0:
		return s.lib.View.StorySlots(s.story)
	default:
		return s.lib.View.Slots(s.articles)
	}
}

// columnHeads returns the names of columns: as short as it takes to fit into w cells, else letters, explained in the
// legend.
func columnHeads(columns []view.Column, w int) (heads, legend []string) {
	const widest = 18 // "(", 16 of a file's name and ")"
	for _, brief := range []bool{false, true} {
		heads = card.Heads(columns, brief)
		all := 0
		for i := range heads {
			heads[i] = kit.Clip(heads[i], widest)
			all += kit.Cells(heads[i]) + 2
		}
		if all <= w {
			return heads, nil
		}
	}
	for i, c := range columns {
		heads[i] = columnLetter(i)
		legend = append(legend, heads[i]+" "+kit.Show(c.Name.Label()))
	}
	return heads, legend
}

// columnLetter names the column i: a to z, A to Z, then a dot for those beyond.
func columnLetter(i int) string {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	if i < len(letters) {
		return letters[i : i+1]
	}
	return "."
}

func (s *Screen) carriageRow(u int, row *view.Row, columns []view.Column, widths []int) tableRow {
	carried, of, noun := s.lib.Carriage(u)
	share := fmt.Sprintf("%d of %d", carried, of)
	if of == 1 {
		share = "1 " + noun
	}
	runs := []kit.Run{kit.Column(share, shareColumn, kit.Body|kit.Bold)}
	how := map[view.How][]string{}
	for i, h := range row.Cells {
		how[h] = append(how[h], kit.Show(columns[i].Name.Label()))
		before := max(widths[i]-2, 1) / 2
		runs = append(runs, kit.Spaces(before), kit.Text(h.Sign(), inkOfHow(h)), kit.Spaces(widths[i]-before-1))
	}
	runs = append(runs, kit.Column(kit.Show(row.Speaker), card.NameColumn, kit.Body|kit.Bold), kit.Text("“"+kit.Show(row.Opening)+"”", kit.Body))
	var said []string
	for _, h := range view.Hows() {
		if names := how[h]; len(names) > 0 {
			said = append(said, h.Label()+": "+view.List(names))
		}
	}
	return tableRow{kind: library.Quote, id: u, runs: runs, said: view.Dots(said...)}
}

// inkOfHow returns the colour of a sign in a table.
func inkOfHow(h view.How) kit.Style {
	switch h {
	case view.HowCut, view.HowMarked:
		return kit.Cut | kit.Bold
	case view.HowChanged:
		return kit.Changed | kit.Bold
	case view.HowFull, view.HowPart:
		return kit.Body
	case view.HowLeftOut, view.HowUnclear:
		return kit.Faint
	default:
		return kit.Muted
	}
}
