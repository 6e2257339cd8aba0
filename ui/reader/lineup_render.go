package reader

import (
	"fmt"
	"strings"

	"lineup/model"
	"lineup/ui/safe"
)

// render draws the line-up.
func (s *lineup) render(t *theme) []safe.String {
	if s.data == nil || s.grid == nil {
		return rows([]safe.String{t.line(s.w, faint, run{text: "lining up …"})}, s.w, s.h)
	}
	b := s.bands()
	out := s.tallyRows(t, b.tally)
	out = append(out, s.heads(t, b.heads)...)
	out = append(out, s.panes(t, b.panes)...)
	out = append(out, s.words(t, b.words)...)
	return rows(out, s.w, s.h)
}

func (s *lineup) bands() bands {
	return bandsOf(s.w, s.h, len(wrapWords(s.tally(), s.w)), s.stacked())
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
func (s *lineup) tallyRows(t *theme, n int) []safe.String {
	if n == 0 {
		return nil
	}
	lines := wrapWords(s.tally(), s.w)
	if n < len(lines) {
		lines = []string{s.tally()}
	}
	out := make([]safe.String, len(lines))
	for i, l := range lines {
		out[i] = t.line(s.w, plain, run{l, plain})
	}
	return rows(out, s.w, n)
}

// heads are the names of the panes: the source with the date, and below it the headline.
// Where there is no room for both in the first line, the date goes below.
func (s *lineup) heads(t *theme, n int) []safe.String {
	if n == 0 {
		return nil
	}
	out := make([]safe.String, n)
	s.across(func(i, w int, gap safe.String) {
		article := s.order[i]
		a := s.lib.c.Articles[article]
		st := s.lib.colours[article] | bold
		if i == s.focus {
			st |= underlined
		}
		base := ""
		if article == s.base && s.data.Base != model.None {
			base = "  base"
		}
		label := clip(s.lib.fitLabel(article, w-gutter-cells(base)), w-gutter-cells(base))
		when, below := "  "+s.lib.day(a.Published), s.lib.headline(article)
		if n > 1 && gutter+cells(label+when+base) > w {
			when, below = "", s.lib.day(a.Published)+"  "+below
		}
		out[0] = safe.Concat(out[0], t.line(w, plain, spaces(gutter), run{label, st}, run{when + base, faint}), gap)
		if n > 1 {
			out[1] = safe.Concat(out[1], t.line(w, plain, spaces(gutter), run{below, faint}), gap)
		}
	}, t)
	return out
}

// across calls f for every pane in sight, with its place in order, its width, and
// what stands between it and the next.
func (s *lineup) across(f func(i, w int, gap safe.String), t *theme) {
	n := s.fitting()
	w := paneWidth(s.w, n)
	bar := t.bar()
	seen := s.inSight()
	for k, i := range seen {
		if k == n-1 {
			f(i, s.w-k*(w+paneGap), safe.String{})
		} else {
			f(i, w, bar)
		}
	}
}

// panes draws the lines in sight.
func (s *lineup) panes(t *theme, h int) []safe.String {
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
func (s *lineup) paneRow(t *theme, p *pane, l *list, y, w int, focused bool) safe.String {
	at := l.top + y
	if at >= len(p.lines) {
		return t.line(w, plain)
	}
	line := &p.lines[at]
	sign := spaces(gutter)
	row := s.row()
	if focused && line.row == row && !line.aside && (line.cell != nil || line.runs != nil) && s.sameVersion(line) {
		sign = run{"▌ ", s.accentOf(line.column)}
	}
	return t.line(w, plain, append([]run{sign}, line.draw(s.lit(line))...)...)
}

// sameVersion says that a line belongs to the version under the cursor; where panes
// stand side by side every line of the row in focus does.
func (s *lineup) sameVersion(line *paneLine) bool {
	cur := s.line()
	return !s.stacked() || cur != nil && cur.column == line.column
}

func (s *lineup) accentOf(column int) style {
	if column < 0 || column >= len(s.data.Columns) {
		return plain
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
func (s *lineup) words(t *theme, n int) []safe.String {
	if n == 0 {
		return nil
	}
	var out []safe.String
	place, said := s.telling()
	lines := wrapWords(said, s.w-cells(place)-2)
	if n > 1 && (len(lines) < n || n > 3) {
		out = append(out, t.rule(s.w))
	}
	if room := n - len(out); len(lines) > room {
		lines = append(lines[:room-1], strings.Join(lines[room-1:], " "))
	}
	for i, l := range lines {
		lead := spaces(cells(place))
		if i == 0 {
			lead = run{place, faint}
		}
		out = append(out, t.line(s.w, plain, lead, spaces(2), run{l, plain}))
	}
	return rows(out, s.w, n)
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
