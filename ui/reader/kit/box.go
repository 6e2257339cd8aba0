package kit

import (
	"strings"

	"charm.land/lipgloss/v2"

	"lineup/ui/safe"
)

// A Box is a frame with a title: the border is drawn with runes from lipgloss, whose own borders have no titles. One
// cell of space separates border and content.
type Box struct {
	W, H    int   // with the border
	Title   []Run // left in the upper border
	Keys    []Run // right in the upper border: keys, or the order
	Foot    []Run // left in the lower border: the position, or a legend
	Focused bool
	Flush   bool // the rows include the space themselves, as those with a cursor do
	Scroll  Scroll
}

// A Scroll describes the part of a longer text in a frame: how many lines there are, which are in sight, and which
// are marked.
type Scroll struct {
	Lines, Top int
	Marks      []Mark // by Line
}

// A Mark is a sign in a scrollbar, at a line of the text.
type Mark struct {
	Line  int
	Sign  string
	Style Style
}

// The cells of a frame at each side, and of the space within it.
const (
	border = 1
	air    = 1
)

// framesFrom is the minimum width of a screen with frames, in cells.
const framesFrom = 60

// InnerWidth returns the number of cells for text in a box of w cells.
func InnerWidth(w int) int { return max(w-2*(border+air), 1) }

// FootText returns the width of what fits into the border of a frame of w cells.
func FootText(w int) int { return max(w-6, 0) }

// InnerHeight returns the number of rows for text in a box of h rows.
func InnerHeight(h int) int { return max(h-2*border, 0) }

// Box draws rows in a frame. Each must be InnerWidth cells wide, or W-2 if it includes the space.
func (t *Theme) Box(b Box, rows []safe.String) []safe.String {
	if b.W < 2*(border+air)+1 || b.H < 2 {
		return Rows(rows, b.W, b.H)
	}
	line, title := Border, Plain
	if b.Focused {
		line, title = Accent, Accent|Bold
	}
	runes := lipgloss.RoundedBorder()
	out := make([]safe.String, 0, b.H)
	out = append(out, t.edge(b.W, line, runes.TopLeft, runes.Top, runes.TopRight, recoloured(b.Title, title), b.Keys))
	side, gap := t.Line(1, Plain, Text(runes.Left, line)), safe.Blanks(air)
	inner := b.H - 2
	bar := t.scrollbar(b.Scroll, inner, Text(runes.Right, line))
	w := b.W - 2*border
	if !b.Flush {
		w -= 2 * air
	}
	for y, row := range Rows(rows, w, inner) {
		if b.Flush {
			out = append(out, safe.Concat(side, row, bar[y]))
		} else {
			out = append(out, safe.Concat(side, gap, row, gap, bar[y]))
		}
	}
	return append(out, t.edge(b.W, line, runes.BottomLeft, runes.Bottom, runes.BottomRight, b.Foot, nil))
}

// recoloured gives an ink to runs without one.
func recoloured(runs []Run, st Style) []Run {
	out := make([]Run, len(runs))
	for i, r := range runs {
		out[i] = Text(r.Text, st.Over(r.Style))
	}
	return out
}

// edge returns the upper or the lower border: "╭─ title ───── keys ─╮".
func (t *Theme) edge(w int, line Style, corner, rule, end string, left, right []Run) safe.String {
	room := w - 4
	runs := []Run{Text(corner+rule, line)}
	used := 0
	if n := Width(left); n > 0 && room > 4 {
		if n > room-2 {
			left, n = cut(left, room-2), min(n, room-2)
		}
		runs = append(append(append(runs, Spaces(1)), left...), Spaces(1))
		used = n + 2
	}
	n := Width(right)
	if n == 0 || used+n+4 > room {
		return t.Line(w, Plain, append(runs, Text(strings.Repeat(rule, max(room-used, 0))+rule+end, line))...)
	}
	runs = append(runs, Text(strings.Repeat(rule, room-used-n-2), line), Spaces(1))
	return t.Line(w, Plain, append(append(runs, right...), Spaces(1), Text(rule+end, line))...)
}

// cut cuts runs to at most w cells, the last being "…" if anything is cut off.
func cut(runs []Run, w int) []Run {
	var out []Run
	for i, r := range runs {
		c := Cells(r.Text)
		if c > w || c == w && rest(runs[i+1:]) {
			r.Text = layout.Truncate(r.Text+"…", w)
			return append(out, r)
		}
		out, w = append(out, r), w-c
	}
	return out
}

// scrollbar returns the right border of n rows: a thick part for the window, if the text is longer, and the signs of
// marks.
func (t *Theme) scrollbar(s Scroll, n int, plain Run) []safe.String {
	out := make([]safe.String, n)
	usual := t.Line(1, Plain, plain)
	heavy := t.Line(1, Plain, Text("┃", plain.Style))
	from, to := n, n
	if s.Lines > n && n > 0 {
		from = s.Top * n / s.Lines
		to = max(from+1, min((s.Top+n)*n/s.Lines, n))
	}
	for y := range out {
		out[y] = usual
		if y >= from && y < to {
			out[y] = heavy
		}
	}
	for _, m := range s.Marks {
		y := m.Line - s.Top
		if s.Lines > n {
			y = m.Line * n / s.Lines
		}
		if y >= 0 && y < n {
			out[y] = t.Line(1, Plain, Text(m.Sign, m.Style))
		}
	}
	return out
}

// Columns are panes in one frame, sharing the borders between them.
type Columns struct {
	W, H   int // with the borders
	Panes  []Pane
	Foot   []Run // left in the lower border
	Scroll Scroll
	// Across are rows that span all panes, by row index.
	Across map[int][]Run
}

// A Pane is one of several columns, with its title and the text to the right of it.
type Pane struct {
	Title, Keys []Run
	Rows        []safe.String // each as wide as ColumnWidths says
	Focused     bool
}

// ColumnWidths returns the widths of n panes in w cells, between their borders.
func ColumnWidths(w, n int) []int {
	room := w - (n+1)*border
	out := make([]int, n)
	for i := range out {
		out[i] = max(room/n, 1)
		if i < room%n {
			out[i]++
		}
	}
	return out
}

// ColumnText returns the number of cells for text in a pane of w cells.
func ColumnText(w int) int { return max(w-2*air, 1) }

// Columns draws panes side by side in one frame.
func (t *Theme) Columns(c Columns) []safe.String {
	widths := ColumnWidths(c.W, len(c.Panes))
	runes := lipgloss.RoundedBorder()
	inner := max(c.H-2, 0)
	line := func(i int) Style { // the border to the left of pane i, which the focused pane colours
		if i < len(c.Panes) && c.Panes[i].Focused || i > 0 && c.Panes[i-1].Focused {
			return Accent
		}
		return Border
	}
	if c.H < 2 {
		return Rows(nil, c.W, c.H)
	}
	out := make([]safe.String, c.H)
	edge := func(left, middle, right string, titled bool) safe.String {
		var b safe.Builder
		for i, p := range c.Panes {
			corner := middle
			if i == 0 {
				corner = left
			}
			b.Add(t.Line(1, Plain, Text(corner, line(i))))
			st := Border
			if p.Focused {
				st = Accent
			}
			switch {
			case titled:
				b.Add(t.titled(widths[i], st, runes.Top, p.Title, p.Keys))
			case i == 0:
				b.Add(t.titled(widths[i], st, runes.Bottom, c.Foot, nil))
			default:
				b.Add(t.titled(widths[i], st, runes.Bottom, nil, nil))
			}
		}
		b.Add(t.Line(1, Plain, Text(right, line(len(c.Panes)))))
		return b.Done()
	}
	out[0] = edge(runes.TopLeft, runes.MiddleTop, runes.TopRight, true)
	out[c.H-1] = edge(runes.BottomLeft, runes.MiddleBottom, runes.BottomRight, false)
	bar := t.scrollbar(c.Scroll, inner, Text(runes.Right, line(len(c.Panes))))
	sides := make([]safe.String, len(c.Panes))
	for i := range sides {
		sides[i] = t.Line(1, Plain, Text(runes.Left, line(i)))
	}
	for y := range inner {
		if band, ok := c.Across[y]; ok {
			out[y+1] = safe.Concat(sides[0], t.Line(c.W-2*border, Band, append([]Run{Spaces(air)}, band...)...), bar[y])
			continue
		}
		var b safe.Builder
		for i, p := range c.Panes {
			b.Add(sides[i])
			if y < len(p.Rows) {
				b.Add(p.Rows[y])
			} else {
				b.Blanks(widths[i])
			}
		}
		b.Add(bar[y])
		out[y+1] = b.Done()
	}
	return out
}

// titled returns w cells of a border with a title, and with right at the end.
func (t *Theme) titled(w int, line Style, rule string, left, right []Run) safe.String {
	out := []Run{Text(rule, line)}
	used, n := 1, Width(left)
	if n > 0 && w > 6 {
		if n > w-4 {
			left, n = cut(left, w-4), min(n, w-4)
		}
		out = append(append(append(out, Spaces(1)), left...), Spaces(1))
		used += n + 2
	}
	if n = Width(right); n > 0 && used+n+3 <= w {
		out = append(out, Text(strings.Repeat(rule, w-used-n-3), line), Spaces(1))
		return t.Line(w, Plain, append(append(out, right...), Spaces(1), Text(rule, line))...)
	}
	return t.Line(w, Plain, append(out, Text(strings.Repeat(rule, max(w-used, 0)), line))...)
}

// Section returns a heading followed by a rule, w cells in all: "Who reported it ╌╌╌╌".
func (t *Theme) Section(w int, title string, more ...Run) []Run {
	out := append([]Run{Text(title, Muted), Spaces(1)}, more...)
	if len(more) > 0 {
		out = append(out, Spaces(1))
	}
	if n := w - Width(out); n > 0 && t.rules {
		out = append(out, Text(strings.Repeat("╌", n), Border))
	}
	return out
}
