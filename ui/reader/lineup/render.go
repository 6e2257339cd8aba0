package lineup

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/ui/reader/card"
	"lineup/ui/reader/kit"
	"lineup/ui/safe"
	"lineup/ui/view"
)

// Render draws the line-up.
func (s *Screen) Render(t *kit.Theme) []safe.String {
	if s.Data == nil || s.Grid == nil {
		return kit.Rows([]safe.String{t.Line(s.w, kit.Muted, kit.Run{Text: "  lining up …"})}, s.w, s.h)
	}
	p := s.parts()
	out := make([]safe.String, 0, s.h)
	if p.title > 0 {
		left, right := s.titleRuns()
		out = append(out, t.Ends(s.w, kit.Plain, left, right))
	}
	switch {
	case s.Stacked():
		out = append(out, s.renderStacked(t, p.panes)...)
	case s.Utterance != model.None && !s.Whole:
		out = append(out, s.renderPanes(t, p.panes)...)
	default:
		out = append(out, s.renderColumns(t, p.panes)...)
	}
	if p.differs > 0 {
		out = append(out, s.renderDiffers(t, p.differs)...)
	}
	if p.more > 0 {
		out = append(out, s.renderMore(t, p.more)...)
	}
	if p.words > 0 {
		for _, l := range kit.Flow(s.telling(), s.w-2, 0, p.words) {
			out = append(out, t.Line(s.w, kit.Plain, append([]kit.Run{kit.Spaces(2)}, l...)...))
		}
	}
	return kit.Rows(out, s.w, s.h)
}

// places returns the places of panes, counted from 1: "1–3", or "1, 4 and 5" if some between them are out of sight.
// panes has at least one, in order.
func places(panes []int) string {
	first, last := panes[0]+1, panes[len(panes)-1]+1
	switch {
	case first == last:
		return strconv.Itoa(first)
	case last-first == len(panes)-1:
		return fmt.Sprintf("%d–%d", first, last)
	}
	var all []string
	for _, p := range panes {
		all = append(all, strconv.Itoa(p+1))
	}
	return view.List(all)
}

// titleRuns returns the title, and how many outlets carry it or which panes are in sight.
func (s *Screen) titleRuns() (left, right []kit.Run) {
	var counts []string
	if s.Utterance != model.None {
		counts = s.counts
	}
	var unseen []kit.Run
	if n := len(s.Order); !s.Stacked() && n > s.Fitting() {
		if s.quote != nil {
			counts = append(slices.Clip(counts), fmt.Sprintf("%d shown", s.Fitting()))
		} else {
			right = append(right, kit.Text(fmt.Sprintf("panes %s of %d", places(s.InSight()), n), kit.Body|kit.Bold))
			unseen = append([]kit.Run{kit.Text("  ▸ ", kit.Faint)}, s.unseenRuns()...)
		}
	}
	least := right
	if len(counts) > 0 {
		rest := strings.Join(slices.Concat([]string{""}, counts[1:]), " · ")
		least = []kit.Run{kit.Text(counts[0], kit.Body|kit.Bold)}
		right = append(slices.Clip(least), kit.Text(rest, kit.Muted))
	}
	// If there is no room, the panes out of sight go first, then counts, then the speaker's details from their end;
	// the count of outlets stays.
	about := s.about
	for {
		left = s.titleLeft(about)
		for _, all := range [][]kit.Run{slices.Concat(right, unseen), right, least} {
			if all = append(slices.Clip(all), kit.Spaces(1)); kit.Width(left)+kit.Width(all)+1 < s.w {
				return left, all
			}
		}
		at := strings.LastIndex(about, " · ")
		if at < 0 {
			return left, nil
		}
		about = about[:at]
	}
}

// titleLeft returns the title, what is known about it, and what is not shown as usual.
func (s *Screen) titleLeft(about string) []kit.Run {
	out := []kit.Run{kit.Spaces(2)}
	switch {
	case s.Utterance == model.None:
		out = append(out, kit.Text(about, kit.Muted))
	case about == "":
		out = append(out, kit.Text(s.title(), kit.Bright|kit.Bold))
	default:
		out = append(out, kit.Text(s.title(), kit.Bright|kit.Bold), kit.Text("  "+about, kit.Muted))
	}
	if s.firm {
		out = append(out, kit.Text("  ·  possible matches folded too", kit.Accent))
	}
	if s.marks != markUsual {
		out = append(out, kit.Text("  ·  "+s.marks.String(), kit.Accent))
	}
	return out
}

// unseenRuns names the panes that are a key away.
func (s *Screen) unseenRuns() []kit.Run {
	var out []kit.Run
	for i, a := range s.Order {
		if !slices.Contains(s.InSight(), i) {
			if len(out) > 0 {
				out = append(out, kit.Spaces(2))
			}
			out = append(out, kit.Text(kit.Show(s.names[a].Label()), s.Ink(a)&^kit.Bold))
		}
	}
	return out
}

// paneTitle returns the name of a pane of w cells, and the text to its right: when, and whether it is the base. If
// there is no room the name is the short one, and the zone goes last: without it times of two zones cannot be
// compared.
func (s *Screen) paneTitle(i, w int) (title, keys []kit.Run) {
	a := s.Order[i]
	var lead, base []kit.Run
	if i == s.Focus {
		lead = []kit.Run{kit.Text("▸ ", kit.Accent|kit.Bold)}
	}
	if a == s.Base && s.Data.Base != model.None && len(s.Order) > 1 {
		base = []kit.Run{kit.Text(" · ", kit.Faint), kit.Text("base", kit.Body|kit.Bold)}
	}
	if s.states {
		return s.stateTitle(a, w, lead)
	}
	when := kit.Show(s.whens[a])
	short := when
	if fields := strings.Fields(when); len(fields) > 3 {
		short = strings.Join(fields[:3], " ")
	}
	frame := 10 // the corners, the lines and the spaces
	if s.Whole || s.Utterance == model.None {
		frame = 6 // the corners are not in w
	}
	for _, try := range [][2]string{{s.names[a].Title(), when}, {s.names[a].Label(), when}, {s.names[a].Label(), short}} {
		title = append(slices.Clip(lead), kit.Text(kit.Show(try[0]), s.Ink(a)))
		keys = append([]kit.Run{kit.Text(try[1], kit.Muted)}, base...)
		if kit.Width(title)+kit.Width(keys)+frame <= w {
			break
		}
	}
	return title, keys
}

// renderStacked draws versions one below the other.
func (s *Screen) renderStacked(t *kit.Theme, h int) []safe.String {
	out := make([]safe.String, h)
	for y := range out {
		out[y] = s.paneRow(t, &s.Grid.Panes[0], &s.Lists[0], y, s.w, true)
	}
	return out
}

// listOf returns the window on a pane.
func (s *Screen) listOf(i int) *kit.List {
	if s.Apart && i < len(s.Lists) {
		return &s.Lists[i]
	}
	return &s.Lists[0]
}

// renderPanes draws the versions of a quote, a frame each.
func (s *Screen) renderPanes(t *kit.Theme, h int) []safe.String {
	var out []safe.String
	widths := s.paneWidths()
	for k, i := range s.InSight() {
		l, p := s.listOf(i), &s.Grid.Panes[i]
		rows := make([]safe.String, max(h-2, 0))
		for y := range rows {
			rows[y] = s.paneRow(t, p, l, y, widths[k]-2, i == s.Focus)
		}
		title, keys := s.paneTitle(i, widths[k])
		box := t.Box(kit.Box{
			W: widths[k], H: h, Title: title, Keys: keys, Focused: i == s.Focus, Flush: true,
			Scroll: kit.Scroll{Lines: len(p.Lines), Top: l.Top, Marks: s.scrollMarks(i)},
		}, rows)
		if out == nil {
			out = box
		} else {
			out = kit.Beside(out, box)
		}
	}
	for k := len(s.InSight()); k < len(widths); k++ {
		blank := make([]safe.String, h)
		for y := range blank {
			blank[y] = safe.Blanks(widths[k])
		}
		out = kit.Beside(out, blank)
	}
	return out
}

// renderColumns draws articles in one frame, with the contradictions of each row above it.
func (s *Screen) renderColumns(t *kit.Theme, h int) []safe.String {
	seen := s.InSight()
	widths := kit.ColumnWidths(s.w, len(seen))
	c := kit.Columns{W: s.w, H: h, Across: map[int][]kit.Run{}}
	for k, i := range seen {
		l, p := s.listOf(i), &s.Grid.Panes[i]
		rows := make([]safe.String, max(h-2, 0))
		for y := range rows {
			if at := l.Top + y; !s.Apart && at < len(p.Lines) && p.Lines[at].band != nil {
				c.Across[y] = p.Lines[at].band
				continue
			}
			rows[y] = s.paneRow(t, p, l, y, widths[k], i == s.Focus)
		}
		title, keys := s.paneTitle(i, widths[k])
		c.Panes = append(c.Panes, kit.Pane{Title: title, Keys: keys, Rows: rows, Focused: i == s.Focus})
	}
	l := s.List()
	c.Scroll = kit.Scroll{Lines: l.Len(), Top: l.Top}
	for _, i := range seen {
		c.Scroll.Marks = append(c.Scroll.Marks, s.scrollMarks(i)...)
	}
	return t.Columns(c)
}

// scrollMarks returns the signs of a pane's grave differences in its scrollbar.
func (s *Screen) scrollMarks(pane int) []kit.Mark {
	var out []kit.Mark
	for i := range s.Grid.diffs {
		d := &s.Grid.diffs[i]
		if d.pane != pane || !d.grave {
			continue
		}
		m := kit.Mark{Line: d.line, Sign: "~", Style: kit.Changed | kit.Bold}
		switch {
		case d.utterance == model.None && d.change == nil && d.head == "":
			m.Sign = "≠"
		case d.mark.Class == model.ClassSilentCut || d.mark.Class == model.ClassCutEnd:
			m.Sign, m.Style = "−", kit.Cut|kit.Bold
		case d.mark.Class == model.ClassAdded:
			m.Sign, m.Style = "+", kit.Added|kit.Bold
		}
		out = append(out, m)
	}
	return out
}

// paneRow draws the line y of a pane of w cells, the first of which is for the sign of the row under the cursor.
func (s *Screen) paneRow(t *kit.Theme, p *pane, l *kit.List, y, w int, focused bool) safe.String {
	at := l.Top + y
	if at >= len(p.Lines) {
		return t.Line(w, kit.Plain)
	}
	line := &p.Lines[at]
	if line.rule {
		return safe.Concat(safe.Blanks(1), t.Rule(w-2), safe.Blanks(1))
	}
	sign := kit.Spaces(1)
	if s.Stacked() {
		sign = kit.Spaces(kit.Gutter)
	}
	here := line.row == s.Row()
	atHead := s.Diff != model.None && s.Grid.diffs[s.Diff].head != "" && s.Grid.diffs[s.Diff].line == at
	if focused && (here && !line.aside || atHead) && (line.cell != nil || line.runs != nil) && s.sameVersion(line) {
		sign = kit.Text(kit.Column("▌", kit.Width([]kit.Run{sign}), kit.Plain).Text, kit.Accent)
	}
	return t.Line(w, kit.Plain, append([]kit.Run{sign}, line.draw(s.lit(line), here)...)...)
}

// sameVersion reports whether a line belongs to the version under the cursor; if panes are side by side every line of
// the row in focus does.
func (s *Screen) sameVersion(line *paneLine) bool {
	cur := s.line()
	return !s.Stacked() || cur != nil && cur.column == line.column
}

// lit returns the marks under the cursor as far as they are in the line's cell: the difference itself, and in the
// other cells the words that it differs from.
func (s *Screen) lit(line *paneLine) []model.Mark {
	if s.Diff == model.None || line.cell == nil || line.column == model.None {
		return nil
	}
	d := &s.Grid.diffs[s.Diff]
	if s.states && line.aside {
		return nil
	}
	if d.row == line.row && d.column == line.column {
		return []model.Mark{d.mark}
	}
	if d.utterance == model.None {
		if d.row != line.row || line.aside {
			return nil
		}
		if d.change != nil {
			return changedTo(d, line.column)
		}
		return s.Grid.read.against(&s.Data.Rows[d.row], d.column, d.mark)[line.column]
	}
	u := s.utteranceAs(d.utterance)
	if s.Data.Columns[line.column] != u.Versions[u.Base].Article {
		return nil
	}
	if diff := differenceOf(u, s.Data.Columns[d.column], d.mark); diff != nil && line.Span.Start <= diff.Base.End && diff.Base.Start <= line.Span.End {
		return []model.Mark{{Class: diff.Class, Span: diff.Base}}
	}
	return nil
}

// telling names the difference under the cursor, or how many there are.
func (s *Screen) telling() []kit.Run {
	some := s.steps()
	if s.Diff == model.None {
		switch {
		case len(some) == 0 && s.states && s.marks != markNone:
			return []kit.Run{kit.Text(sameText, kit.Muted)}
		case len(some) == 0 && s.marks == markNone:
			return []kit.Run{kit.Text("no differences are marked; d marks them", kit.Muted)}
		case len(some) == 0:
			return []kit.Run{kit.Text("no difference that matters", kit.Muted)}
		default:
			return []kit.Run{kit.Text(view.Count(len(some), "difference"), kit.Body), kit.Text("  ·  n goes to the next", kit.Muted)}
		}
	}
	place := "Minor difference"
	if i := s.stepOf(some); i >= 0 {
		place = fmt.Sprintf("Difference %d of %d", i+1, len(some))
	}
	out := []kit.Run{kit.Text(place, kit.Body), kit.Text("  ·  ", kit.Faint)}
	d := &s.Grid.diffs[s.Diff]
	switch {
	case d.head != "":
		return append(out, s.headRuns(d)...)
	case d.change != nil:
		return append(out, s.changeRuns(d.change)...)
	}
	if d.utterance == model.None {
		return append(out, s.contradictionRuns(d)...)
	}
	q := s.quoteOf(d.utterance)
	x := differenceShown(q, s.Data.Columns[d.column], d.mark.Span)
	if x == nil {
		return append(out, kit.Text(view.ClassLabel(d.mark.Class), kit.Muted))
	}
	out = append(out, kit.Text(cmp.Or(x.Sign, "~")+" ", card.DifferenceInk(x)|kit.Bold), kit.Text(x.Label+": ", kit.Body))
	return append(out, s.sentenceRuns(q.Sentence(x), false)...)
}

// Whereabouts returns the difference under the cursor, for the status line.
func (s *Screen) Whereabouts() []kit.Run {
	if s.Data == nil || s.Grid == nil || s.parts().words > 0 { // else the rows above have it
		return nil
	}
	return s.telling()
}

// quoteOf returns an utterance as it is shown, on the base it is compared with here.
func (s *Screen) quoteOf(u int) *view.Quote {
	if s.quote != nil && u == s.Utterance {
		return s.quote
	}
	if q := s.quotes[u]; q != nil {
		return q
	}
	q := s.Lib.View.QuoteOn(u, s.utteranceAs(u), s.Lib.Ranks)
	s.quotes[u] = &q
	return &q
}

// contradictionRuns returns a figure or a name of a passage, and what the others have instead.
func (s *Screen) contradictionRuns(d *difference) []kit.Run {
	if x := s.Data.Rows[d.row].Contradiction(d.column, d.mark.Span); x != nil {
		return append([]kit.Run{kit.Text("≠ ", kit.Changed|kit.Bold)}, s.bandRuns(x)...)
	}
	return []kit.Run{kit.Text(kit.Show(contrast(s.Lib, s.Grid.read, s.Data, d)), kit.Body)}
}

// bandRuns returns a contradiction between articles: "How many hurt: Radio four · Wire, Tribune five".
func (s *Screen) bandRuns(x *model.Contradiction) []kit.Run {
	contrast := s.Lib.View.Contrast(s.Data, x)
	out := []kit.Run{kit.Text(kit.Show(contrast.About)+":  ", kit.Bright|kit.Bold)}
	for i, o := range contrast.Sides {
		if i > 0 {
			out = append(out, kit.Text(" · ", kit.Faint))
		}
		for k, a := range o.Articles {
			if k > 0 {
				out = append(out, kit.Text(", ", kit.Body))
			}
			out = append(out, kit.Text(kit.Show(s.names[a].Label()), s.Ink(a)))
		}
		out = append(out, kit.Text(" "+kit.Show(o.Words), kit.Body))
	}
	return out
}
