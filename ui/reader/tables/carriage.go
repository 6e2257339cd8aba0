package tables

import (
	"fmt"
	"strings"

	"lineup/ui/reader/card"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// Carriage is the table of quotes by outlets: one sign a cell.
func (s *Screen) carriage(w int) table {
	t := table{name: "Who quotes what"}
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
	for i, row := range s.lib.View.Rows(s.us, columns) {
		t.rows = append(t.rows, s.carriageRow(s.us[i], &row, columns, widths))
	}
	for _, h := range view.Hows() {
		legend = append(legend, h.Sign()+" "+h.Label())
	}
	t.legend = strings.Join(legend, "   ")
	return t
}

// shareColumn is the width of “10 of 10”.
const shareColumn = 10

// slots are the colours of the outlets in the tables.
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

// columnHeads are the names of columns: short ones where they fit into w cells, else letters, told
// in the legend.
func columnHeads(columns []view.Column, w int) (heads, legend []string) {
	const widest = 16
	all := 0
	for _, c := range columns {
		name := kit.Clip(kit.Show(c.Name.Label()), widest)
		heads = append(heads, name)
		all += kit.Cells(name) + 2
	}
	if all <= w {
		return heads, nil
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
	return tableRow{library.Quote, u, runs, view.Dots(said...)}
}

// inkOfHow is the colour of a sign in a table.
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
