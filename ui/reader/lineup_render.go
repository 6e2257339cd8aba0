package reader

import (
	"fmt"
	"strings"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/safe"
)

// render draws the line-up.
func (s *lineup) render(t *kit.Theme) []safe.String {
	if s.data == nil || s.grid == nil {
		return kit.Rows([]safe.String{t.Line(s.w, kit.Muted, kit.Run{Text: "lining up …"})}, s.w, s.h)
	}
	b := s.bands()
	out := s.tallyRows(t, b.Tally)
	out = append(out, s.heads(t, b.Heads)...)
	out = append(out, s.panes(t, b.Panes)...)
	out = append(out, s.words(t, b.Words)...)
	return kit.Rows(out, s.w, s.h)
}

func (s *lineup) bands() kit.Bands {
	return kit.BandsOf(s.w, s.h, len(kit.WrapWords(s.tally(), s.w)), s.stacked())
}

// tally counts what is lined up, names who left it out, and says what is not as it is at
// first.
func (s *lineup) tally() string {
	var counted, more, firm, marked string
	switch {
	case s.utterance != model.None:
		counted = s.lib.tally(s.utterance)
	case s.story != model.None:
		counted = s.lib.storyTally(s.story)
	default:
		counted = dots(s.lib.outletWords(s.carriers), plural(len(s.shared()), "quote")+" in several of them")
	}
	if n := len(s.order) - s.fitting(); !s.stacked() && n > 0 {
		more = "tab: " + plural(n, "more pane")
	}
	if s.firm {
		firm = "the perhaps folded too"
	}
	if s.marks != markAll {
		marked = s.marks.String()
	}
	return dots(counted, more, firm, marked)
}

// tallyRows draw the tally.
func (s *lineup) tallyRows(t *kit.Theme, n int) []safe.String {
	if n == 0 {
		return nil
	}
	lines := kit.WrapWords(s.tally(), s.w)
	if n < len(lines) {
		lines = []string{s.tally()}
	}
	out := make([]safe.String, len(lines))
	for i, l := range lines {
		out[i] = t.Line(s.w, kit.Plain, kit.Text(l, kit.Plain))
	}
	return kit.Rows(out, s.w, n)
}

// heads are the names of the panes: the source with the date, and below it the headline.
// Where there is no room for both in the first line, the date goes below.
func (s *lineup) heads(t *kit.Theme, n int) []safe.String {
	if n == 0 {
		return nil
	}
	out := make([]safe.String, n)
	s.across(func(i, w int, gap safe.String) {
		article := s.order[i]
		a := s.lib.c.Articles[article]
		st := s.lib.colours[article] | kit.Bold
		if i == s.focus {
			st |= kit.Underlined
		}
		base := ""
		if article == s.base && s.data.Base != model.None {
			base = "  base"
		}
		label := kit.Clip(s.lib.fitLabel(article, w-kit.Gutter-kit.Cells(base)), w-kit.Gutter-kit.Cells(base))
		when, below := "  "+s.lib.day(a.Published), s.lib.headline(article)
		if n > 1 && kit.Gutter+kit.Cells(label+when+base) > w {
			when, below = "", s.lib.day(a.Published)+"  "+below
		}
		out[0] = safe.Concat(out[0], t.Line(w, kit.Plain, kit.Spaces(kit.Gutter), kit.Text(label, st), kit.Text(when+base, kit.Muted)), gap)
		if n > 1 {
			out[1] = safe.Concat(out[1], t.Line(w, kit.Plain, kit.Spaces(kit.Gutter), kit.Text(below, kit.Muted)), gap)
		}
	}, t)
	return out
}

// across calls f for every pane in sight, with its place in order, its width, and
// what stands between it and the next.
func (s *lineup) across(f func(i, w int, gap safe.String), t *kit.Theme) {
	n := s.fitting()
	w := kit.PaneWidth(s.w, n)
	bar := t.Bar()
	seen := s.inSight()
	for k, i := range seen {
		if k == n-1 {
			f(i, s.w-k*(w+kit.PaneGap), safe.String{})
		} else {
			f(i, w, bar)
		}
	}
}

// panes draws the lines in sight.
func (s *lineup) panes(t *kit.Theme, h int) []safe.String {
	out := make([]safe.String, h)
	if s.stacked() {
		for y := range out {
			out[y] = s.paneRow(t, &s.grid.panes[0], &s.lists[0], y, s.w, true)
		}
		return out
	}
	s.across(func(i, w int, gap safe.String) {
		l := &s.lists[0]
		if s.apart && i < len(s.lists) {
			l = &s.lists[i]
		}
		for y := range out {
			out[y] = safe.Concat(out[y], s.paneRow(t, &s.grid.panes[i], l, y, w, i == s.focus), gap)
		}
	}, t)
	return out
}

// paneRow draws the line y of a pane, with the sign of the row under the cursor at
// its left.
func (s *lineup) paneRow(t *kit.Theme, p *pane, l *kit.List, y, w int, focused bool) safe.String {
	at := l.Top + y
	if at >= len(p.lines) {
		return t.Line(w, kit.Plain)
	}
	line := &p.lines[at]
	sign := kit.Spaces(kit.Gutter)
	row := s.row()
	if focused && line.row == row && !line.aside && (line.cell != nil || line.runs != nil) && s.sameVersion(line) {
		sign = kit.Text("▌ ", s.accentOf(line.column))
	}
	return t.Line(w, kit.Plain, append([]kit.Run{sign}, line.draw(s.lit(line))...)...)
}

// sameVersion says that a line belongs to the version under the cursor; where panes
// stand side by side every line of the row in focus does.
func (s *lineup) sameVersion(line *paneLine) bool {
	cur := s.line()
	return !s.stacked() || cur != nil && cur.column == line.column
}

func (s *lineup) accentOf(column int) kit.Style {
	if column < 0 || column >= len(s.data.Columns) {
		return kit.Plain
	}
	return s.lib.colours[s.data.Columns[column]]
}

// lit are the marks under the cursor as far as they are of the line's cell: the
// difference itself, and in the other cells the words that it differs from.
func (s *lineup) lit(line *paneLine) []model.Mark {
	if s.diff == model.None || line.cell == nil || line.column == model.None {
		return nil
	}
	d := &s.grid.diffs[s.diff]
	if d.row == line.row && d.column == line.column {
		return []model.Mark{d.mark}
	}
	if d.utterance == model.None {
		if d.row != line.row || line.aside {
			return nil
		}
		return s.grid.read.against(&s.data.Rows[d.row], d.column, d.mark)[line.column]
	}
	u := s.utteranceAs(d.utterance)
	if s.data.Columns[line.column] != u.Versions[u.Base].Article {
		return nil
	}
	if diff := differenceOf(u, s.data.Columns[d.column], d.mark); diff != nil && line.span.Start <= diff.Base.End && diff.Base.Start <= line.span.End {
		return []model.Mark{{Class: diff.Class, Span: diff.Base}}
	}
	return nil
}

// words name the difference under the cursor, or say how many there are.
func (s *lineup) words(t *kit.Theme, n int) []safe.String {
	if n == 0 {
		return nil
	}
	var out []safe.String
	place, said := s.telling()
	lines := kit.WrapWords(said, s.w-kit.Cells(place)-2)
	if n > 1 && (len(lines) < n || n > 3) {
		out = append(out, t.Rule(s.w))
	}
	if room := n - len(out); len(lines) > room {
		lines = append(lines[:room-1], strings.Join(lines[room-1:], " "))
	}
	for i, l := range lines {
		lead := kit.Spaces(kit.Cells(place))
		if i == 0 {
			lead = kit.Text(place, kit.Muted)
		}
		out = append(out, t.Line(s.w, kit.Plain, lead, kit.Spaces(2), kit.Text(l, kit.Plain)))
	}
	return kit.Rows(out, s.w, n)
}

// telling is the place among the differences, and what is to be said there.
func (s *lineup) telling() (place, said string) {
	n := len(s.grid.diffs)
	if s.diff != model.None {
		d := &s.grid.diffs[s.diff]
		place = fmt.Sprintf("%d/%d", s.diff+1, n)
		if d.utterance == model.None {
			return place, s.lib.contrast(s.grid.read, s.data, d)
		}
		article := s.data.Columns[d.column]
		u := s.utteranceAs(d.utterance)
		from := u.Versions[u.Base].Article
		base, here := sidesOf(s.lib.c, u, article, d.mark)
		return place, explain(d.mark.Class, base, here, s.lib.labels[from], s.lib.labels[article])
	}
	if n == 0 {
		return "", map[bool]string{true: "no difference is marked", false: ""}[s.marks != markAll]
	}
	news := 0
	for i := range s.grid.diffs {
		if s.grid.diffs[i].mark.Class.News() {
			news++
		}
	}
	return "", dots(plural(n, "difference"), ofThem(news)+" news", "n goes to the next")
}
