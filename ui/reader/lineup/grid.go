package lineup

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/card"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// A grid is a line-up laid out for a width: the lines of every pane, and the places of its rows and differences. It
// is remade when width, order or marks change; painting takes only the lines in sight.
type grid struct {
	Panes []pane
	diffs []difference // in reading order
	read  *markReader
}

// A pane is one column of lines. Stacked versions share one pane, one below the other.
type pane struct {
	column int // of the line-up; None if versions are stacked
	Lines  []paneLine
}

// A paneLine is a line of text in a cell, or one of the program's own: a label, a fold, an empty line.
type paneLine struct {
	row    int       // in LineUp.Rows
	column int       // in LineUp.Columns
	runs   []kit.Run // the program's own words, if cell is nil
	fold   bool
	rule   bool      // the line between two rows
	band   []kit.Run // what spans all panes
	aside  bool      // context beside the row, not part of it: the versions' paragraphs
	cell   *setCell
	Span   model.Span
	before int // end of the previous line
}

// A setCell is a cell with its paint.
type setCell struct {
	text    string
	quotes  []kit.Paint // speech, which is tinted in the row under the cursor
	paints  []kit.Paint
	inserts []kit.Insert
	faint   bool
}

// A difference is a mark with its place on the grid.
type difference struct {
	row, column int
	mark        model.Mark
	grave       bool          // a reader of one version alone would miss something
	utterance   int           // the owner of the difference; None for a figure or name of a passage
	change      *model.Change // what an outlet changed; nil for any other difference
	head        string        // what it changed above the text: "headline", "byline"; then row is None
	pane, line  int           // its place
}

// draw returns the line as runs; lit are the marks under the cursor, if they are here, and here means that the cursor
// is on this row.
func (l *paneLine) draw(lit []model.Mark, here bool) []kit.Run {
	if l.cell == nil {
		return l.runs
	}
	base := kit.Plain
	if l.cell.faint {
		base = kit.Muted
	}
	paints, inserts := slices.Clip(l.cell.paints), l.cell.inserts
	if here {
		paints = slices.Concat(l.cell.quotes, paints)
	}
	for _, m := range lit {
		st := kit.LitPaper
		if i := slices.IndexFunc(paints, func(p kit.Paint) bool { return p.Span == m.Span }); i >= 0 {
			st = paints[i].Style.Now()
		}
		paints = append(paints, kit.Paint{Span: m.Span, Style: st})
		if i := slices.IndexFunc(inserts, func(x kit.Insert) bool { return x.At == m.Span.Start }); i >= 0 {
			inserts = slices.Clone(inserts)
			inserts[i].Style = inserts[i].Style.Now()
		}
	}
	return kit.PaintLine(l.cell.text, l.Span, l.before, base, paints, inserts)
}

// layout is the input of a grid.
type layout struct {
	lib     *library.Library
	lineup  *model.LineUp
	order   []int // columns in sight or a key away, in order
	seen    []int // those in sight, as indexes in order; only they make room for each other
	width   int   // of the text of each pane
	stacked bool
	aligned bool // rows of a pane wait for those of the others
	marks   marking
	folded  bool
	// versions means that the cells are versions of quotes, not passages.
	versions bool
	// states means that the columns are states of one article.
	states bool
	// source is the column whose text each column prints; nil if copies are not distinguished.
	source []int
	// context adds the headlines, and the paragraphs around the versions.
	context bool

	ink   func(article int) kit.Style
	name  func(article int) string // in a row
	title func(article int) string // above its text
	band  func(*model.Contradiction) []kit.Run
	shown func(utterance int) *view.Quote
	by    func(article int) string // whose words its version is, if not the quote's speaker's
}

// lay makes the grid.
func (y *layout) lay() *grid {
	g := &grid{read: &markReader{c: y.lib.Corpus}}
	if y.stacked {
		g.Panes = []pane{{column: model.None}}
	} else {
		for _, c := range y.order {
			g.Panes = append(g.Panes, pane{column: c})
		}
	}
	if y.context && !y.stacked {
		y.layHeadlines(g)
	}
	if y.states {
		y.layHeads(g)
	}
	first := true
	for r := 0; r < len(y.lineup.Rows); r++ {
		if n := y.foldAt(r); n > 0 {
			y.layFold(g, r, n)
			r += n - 1
		} else if y.visible(r) {
			y.level(g, r)
			if !first && !y.versions || !first && y.opens(r) {
				y.layRule(g)
			}
			first = false
			y.layBands(g, r)
			y.layRow(g, r)
			y.level(g, r)
		}
	}
	if y.context && !y.stacked {
		y.layContext(g)
	}
	g.trim()
	return g
}

// layHeadlines sets the headlines above the versions of an utterance, and whose words a version is if not its
// speaker's.
func (y *layout) layHeadlines(g *grid) {
	for i, c := range y.order {
		h := y.lib.View.Headline(y.lineup.Columns[c])
		p := &g.Panes[i]
		head := kit.Text(kit.Clip(kit.Show(h.String()), y.width), kit.Muted)
		p.Lines = append(p.Lines, paneLine{column: c, aside: true, runs: []kit.Run{head}})
		if by := y.by(y.lineup.Columns[c]); by != "" {
			p.Lines = append(p.Lines, paneLine{column: c, aside: true, runs: card.ByRuns(kit.Clip(by, y.width-2))})
		}
		p.Lines = append(p.Lines, paneLine{column: c, aside: true})
	}
}

// layRule turns the empty line before a row into a rule.
func (y *layout) layRule(g *grid) {
	if y.stacked || !y.aligned {
		return
	}
	for _, i := range y.seen {
		if n := len(g.Panes[i].Lines); n > 0 {
			if l := &g.Panes[i].Lines[n-1]; l.cell == nil && l.runs == nil && l.band == nil {
				l.rule = true
			}
		}
	}
}

// layBands sets the contradictions between a row's articles above it.
func (y *layout) layBands(g *grid, r int) {
	if y.versions || y.marks == markNone {
		return
	}
	for k := range y.lineup.Rows[r].Contradictions {
		runs := append([]kit.Run{kit.Text("≠ ", kit.Changed|kit.Bold)}, y.band(&y.lineup.Rows[r].Contradictions[k])...)
		if y.stacked {
			p := &g.Panes[0]
			p.Lines = append(p.Lines, paneLine{row: r, column: model.None, runs: runs})
			continue
		}
		if !y.aligned {
			continue
		}
		for i, c := range y.order {
			if slices.Contains(y.seen, i) {
				g.Panes[i].Lines = append(g.Panes[i].Lines, paneLine{row: r, column: c, band: runs})
			}
		}
	}
}

// visible reports whether a row has a cell in one of the columns laid out.
func (y *layout) visible(r int) bool {
	cells := y.lineup.Rows[r].Cells
	for _, c := range y.order {
		if c < len(cells) && cells[c] != nil {
			return true
		}
	}
	return false
}

func (y *layout) layRow(g *grid, r int) {
	row := &y.lineup.Rows[r]
	if y.opens(r) {
		y.layOpening(g, r)
	}
	for i, c := range y.order {
		if c >= len(row.Cells) || row.Cells[c] == nil {
			if !y.stacked {
				y.layGap(&g.Panes[i], row, r, c)
			}
			continue
		}
		p := &g.Panes[0]
		if !y.stacked {
			p = &g.Panes[i]
		}
		y.layCell(g, p, r, c)
	}
}

// opens reports whether a row is the first of an utterance, if several are lined up.
func (y *layout) opens(r int) bool {
	return y.versions && y.lineup.Base == model.None && (r == 0 || y.lineup.Rows[r-1].Utterance != y.lineup.Rows[r].Utterance)
}

// layOpening names an utterance above its first row.
func (y *layout) layOpening(g *grid, r int) {
	u := y.lineup.Rows[r].Utterance
	p := &g.Panes[0]
	p.Lines = append(p.Lines, paneLine{row: r, column: p.column, runs: []kit.Run{
		kit.Text(y.lib.View.UtteredBy(y.lib.Corpus.Utterances[u]), kit.Bold), kit.Text("  "+y.lib.View.Tally(y.lib.Corpus.Utterances[u]).String(), kit.Muted),
	}})
	if !y.stacked {
		g.level(r, y.seen)
	}
}

// layContext adds the paragraphs around the versions of an utterance below them, so that the words are not seen
// without who reports them and how.
func (y *layout) layContext(g *grid) {
	last := len(y.lineup.Rows) - 1
	for i, c := range y.order {
		p := &g.Panes[i]
		article := y.lineup.Columns[c]
		a := y.lib.Corpus.Articles[article]
		p.Lines = append(p.Lines, paneLine{row: last, column: c})
		rule := kit.Text(strings.Repeat("╌", max(y.width-15, 0)), kit.Border)
		p.Lines = append(p.Lines, paneLine{row: last, column: c, aside: true, runs: []kit.Run{kit.Text("in the article ", kit.Muted), rule}})
		for _, par := range y.lib.ParagraphsOf(article, y.lineup.Rows[last].Utterance) {
			set := &setCell{text: a.Text, faint: true}
			y.paintQuotes(set, article, par)
			before := par.Start - 1
			for _, l := range kit.Wrap(a.Text, par, y.width, nil) {
				p.Lines = append(p.Lines, paneLine{row: last, column: c, aside: true, cell: set, Span: l, before: before})
				before = l.End
			}
			p.Lines = append(p.Lines, paneLine{row: last, column: c})
		}
	}
}

// level brings the panes in sight to one height before and after a row that one of them has. Folds, which claim no
// place beside another article, stay close together.
func (y *layout) level(g *grid, r int) {
	cells := y.lineup.Rows[r].Cells
	here := func(i int) bool { return y.order[i] < len(cells) && cells[y.order[i]] != nil }
	if y.aligned && !y.stacked && (y.versions || slices.ContainsFunc(y.seen, here)) {
		g.level(r, y.seen)
	}
}

// layGap notes in a pane without a cell that words of an utterance are missing, only once if the column has none of
// them; or that its article has the passage in another row.
func (y *layout) layGap(p *pane, row *model.Row, r, c int) {
	said := ""
	if y.versions {
		carries := slices.Contains(y.lib.Carriers(row.Utterance), y.lineup.Columns[c])
		if carries || r == 0 || y.lineup.Rows[r-1].Utterance != row.Utterance {
			said = "· not in this article"
		}
	} else if !slices.ContainsFunc(y.seen, func(i int) bool { return row.Cells[y.order[i]] != nil }) {
		return
	} else if y.states {
		said = statesGap(row, c)
	} else if i := slices.IndexFunc(row.Elsewhere, func(e model.Elsewhere) bool { return e.Column == c }); i >= 0 {
		y.layElsewhere(p, &row.Elsewhere[i], r)
		return
	} else if said = y.outOfSight(row, c); said == "" {
		said = "· not in this article"
	}
	if said != "" {
		p.Lines = append(p.Lines, paneLine{row: r, column: c, runs: []kit.Run{kit.Text(said, kit.Faint)}}, paneLine{row: r, column: c})
	}
}

// layElsewhere points to the row where a pane's article has the passage, and quotes its beginning if it belongs to
// row r as well.
func (y *layout) layElsewhere(p *pane, e *model.Elsewhere, r int) {
	where := "↓ reported further down"
	if e.Row < r {
		where = "↑ reported further up"
	}
	runs := []kit.Run{kit.Text(where, kit.Faint)}
	if e.Also != nil {
		a := y.lib.Corpus.Articles[e.Also.Article]
		s := kit.InRange(a.Text, e.Also.Span)
		s.End = min(s.End, s.Start+kit.Longest(y.width))
		if e.Also.Perhaps() {
			runs = append(runs, kit.Text(", may be the same", kit.Faint))
		}
		runs = append(runs, kit.Text(": ", kit.Faint))
		runs = append(runs, kit.Text(kit.Clip(text.Line(kit.InRange(a.Text, s).Of(a.Text)), y.width-kit.Width(runs)), kit.Faint))
	}
	p.Lines = append(p.Lines, paneLine{row: r, column: e.Column, runs: runs}, paneLine{row: r, column: e.Column})
}

// outOfSight names, in the first empty pane in sight, the panes a key away that have a row which only one pane in
// sight has: without them it would seem to be in one article alone.
func (y *layout) outOfSight(row *model.Row, c int) string {
	var here int
	var away []string
	empty := model.None
	for i, col := range y.order {
		switch seen, has := slices.Contains(y.seen, i), row.Holds(col) != nil; {
		case seen && has:
			here++
		case seen && empty == model.None:
			empty = col
		case !seen && has:
			away = append(away, y.name(y.lineup.Columns[col]))
		}
	}
	if here != 1 || empty != c || len(away) == 0 {
		return ""
	}
	has := " has it too"
	if len(away) > 1 {
		has = " have it too"
	}
	return "· not here; " + view.List(away) + has
}

// perhaps returns a note that a cell may report the same as the others of its row, with where those are if none is in
// sight.
func (y *layout) perhaps(row *model.Row, c int) string {
	const said = "? may be the same"
	var away []string
	for i, col := range y.order {
		if col == c || row.Holds(col) == nil {
			continue
		}
		if y.stacked || slices.Contains(y.seen, i) {
			return said
		}
		away = append(away, y.name(y.lineup.Columns[col]))
	}
	if len(away) == 0 {
		return said
	}
	return said + " as in " + view.List(away)
}

// level brings the panes in sight to the same number of lines, so that the row after row starts on one line. The
// others are laid out again when they come into sight.
func (g *grid) level(row int, seen []int) {
	most := 0
	for _, i := range seen {
		most = max(most, len(g.Panes[i].Lines))
	}
	for _, i := range seen {
		p := &g.Panes[i]
		for len(p.Lines) < most {
			p.Lines = append(p.Lines, paneLine{row: row, column: p.column})
		}
	}
}

// trim removes the empty line at the end of every pane.
func (g *grid) trim() {
	for i := range g.Panes {
		p := &g.Panes[i]
		for n := len(p.Lines); n > 0 && p.Lines[n-1].cell == nil && p.Lines[n-1].runs == nil; n-- {
			p.Lines = p.Lines[:n-1]
		}
	}
}

// height returns the number of lines of the longest of some panes.
func (g *grid) height(seen []int) int {
	h := 0
	for _, i := range seen {
		h = max(h, len(g.Panes[i].Lines))
	}
	return h
}
