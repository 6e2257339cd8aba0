package reader

import (
	"image"
	"slices"
	"strings"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/safe"
)

// The search lies over what was in sight, which stays there dimmed, where there is room for both;
// else it has the screen.

// The sizes of the search, in cells.
const (
	floatsFrom  = 100 // columns of the screen, and
	floatsRows  = 18  // rows of its body
	widestFind  = 160
	previewFrom = 104 // columns of the search
	prompted    = "/ "
)

// floats reports whether the search leaves something of the screen below in sight.
func (f *find) floats() bool { return f.w >= floatsFrom && f.h >= floatsRows && !f.lib.set.Plain }

// framing is how many rows and cells the frame takes at each side.
func (f *find) framing() int {
	if f.lib.set.Framed(f.w) && f.h > leastFramed+3 {
		return 1
	}
	return 0
}

// box is where the search stands in the body of the screen.
func (f *find) box() image.Rectangle {
	if !f.floats() {
		return image.Rect(0, 0, f.w, f.h)
	}
	w := f.w - 8
	if f.w >= 150 {
		w = min(f.w-16, widestFind)
	}
	const above, around = 1, 3 // rows
	x := (f.w - w) / 2
	return image.Rect(x, above, x+w, f.h-around+above)
}

// lineRows is the input, what was searched, and the rule below them.
func (f *find) lineRows() int { return 2 + f.framing() }

// split is the list of hits and the preview of the one chosen, in the frame.
func (f *find) split() kit.Split {
	at := f.box()
	s := kit.Split{ListW: at.Dx() - 2*f.framing(), ListH: max(at.Dy()-2*f.framing()-f.lineRows(), 0)}
	if f.floats() {
		s.ListH = max(s.ListH-2, 0) // the keys, and the rule above them
	}
	if at.Dx() >= previewFrom && f.framing() > 0 {
		s.ViewW, s.ViewH = s.ListW*41/100, s.ListH
		s.ListW -= s.ViewW + 1
	}
	return s
}

// render draws the search in its box.
func (f *find) render(t *kit.Theme) []safe.String {
	at, s, framing := f.box(), f.split(), f.framing()
	w := at.Dx() - 2*framing
	if f.h == 0 || w <= 0 {
		return kit.Rows(nil, at.Dx(), at.Dy())
	}
	rule := t.Line(w, kit.Plain, kit.Text(strings.Repeat("─", w), kit.Border))
	st := kit.Bright | kit.Bold
	if f.input.Stale {
		st = kit.Muted
	}
	line := []kit.Run{kit.Spaces(framing), kit.Text(prompted, kit.Accent|kit.Bold), kit.Text(kit.Show(f.input.Visible(f.lineWidth())), st)}
	out := []safe.String{t.Ends(w, kit.Plain, line, f.tally()), t.Line(w, kit.Plain, append([]kit.Run{kit.Spaces(framing)}, f.hint()...)...)}
	if framing > 0 {
		out = append(out, rule)
	}
	list := kit.Rows(f.renderHits(t, s.ListW), s.ListW, s.ListH)
	if s.ViewW > 0 {
		bar := t.Line(1, kit.Plain, kit.Text("│", kit.Border))
		view := kit.RenderRuns(t, f.preview, s.ViewW-2, s.ViewH)
		for i := range list {
			list[i] = safe.Concat(list[i], bar, safe.Blanks(1), view[i], safe.Blanks(1))
		}
	}
	out = append(out, list...)
	if f.floats() {
		out = append(out, rule, t.Ends(w, kit.Plain, f.keyHints(), narrowing()))
	}
	if framing == 0 {
		return kit.Rows(out, at.Dx(), at.Dy())
	}
	return t.Box(kit.Box{
		W: at.Dx(), H: at.Dy(), Flush: true, Focused: true, Title: []kit.Run{kit.Text("Search", kit.Plain)},
		Keys: []kit.Run{kit.Text("all speakers, topics, quotes, stories and articles", kit.Muted)},
	}, out)
}

// tally is how many hits there are, at the end of the line that is typed.
func (f *find) tally() []kit.Run {
	if f.framing() == 0 {
		return nil
	}
	return []kit.Run{kit.Spaces(2), kit.Text(f.hits(), kit.Muted), kit.Spaces(1)}
}

// keyHints are the keys of the search.
func (f *find) keyHints() []kit.Run {
	return slices.Concat(
		[]kit.Run{kit.Spaces(1)}, kit.Hint("↓ ↑", "choose"), kit.Hint("enter", "open"), kit.Hint("tab", "next group"), kit.Hint("esc", "close"),
	)
}

// narrowing are the fields by which a search can be narrowed.
func narrowing() []kit.Run {
	out := []kit.Run{kit.Text("narrow with ", kit.Muted)}
	for _, field := range []string{"speaker:", "topic:", "outlet:", "since:"} {
		out = append(out, kit.Text(" "+field+" ", kit.Body|kit.Band), kit.Spaces(1))
	}
	return out
}

// renderHits draws the hits in sight, of w cells; where there are none, what to do.
func (f *find) renderHits(t *kit.Theme, w int) []safe.String {
	if len(f.rows) == 0 {
		var out []safe.String
		for _, line := range f.nothing(max(w-4, 1)) {
			out = append(out, t.Line(w, kit.Plain, append([]kit.Run{kit.Spaces(2)}, line...)...))
		}
		return out
	}
	if f.drawn == nil || f.drawnW != w {
		f.drawn, f.drawnW = map[int][]kit.Run{}, w
	}
	var out []safe.String
	from, to := f.list.Seen()
	for i := from; i < to; i++ {
		r := &f.rows[i]
		switch {
		case r.blank:
			out = append(out, t.Line(w, kit.Plain))
		case r.hit == model.None:
			out = append(out, t.Line(w, kit.Plain, append([]kit.Run{kit.Spaces(1)}, f.headRow(r.head)...)...))
		default:
			row, ok := f.drawn[r.hit]
			if !ok {
				row = f.lib.hitRow(&f.result.Hits[r.hit], w-3)
				f.drawn[r.hit] = row
			}
			out = append(out, t.ListRow(w, i == f.list.At, row))
		}
	}
	return out
}

// nothing says what to do where nothing was found.
func (f *find) nothing(w int) [][]kit.Run {
	if f.query == "" || f.waiting || f.wrong != nil || f.input.Text() == "" {
		return nil
	}
	out := append([][]kit.Run{nil}, wrapped("No hit for “"+f.query+"”.", w, kit.Body|kit.Bold)...)
	if len(f.result.Instead) == 0 {
		return append(out, wrapped("Search for fewer words, or for the beginning of one.", w, kit.Muted)...)
	}
	for i := range f.result.Instead {
		x := &f.result.Instead[i]
		line := []kit.Run{kit.Text("Near it  ", kit.Muted), kit.Text(x.Name, kit.Bright|kit.Bold)}
		if x.Name == "" {
			line = []kit.Run{
				kit.Text("Without  ", kit.Muted), kit.Text(x.Without, kit.Bright|kit.Bold),
				kit.Text("  "+plural(x.Hits, "hit"), kit.Muted),
			}
		}
		out = append(out, kit.Flow(line, w, 2, kit.AllLines)...)
	}
	return out
}

// cursor is the column at which the next letter will stand, in the frame.
func (f *find) cursor(t *kit.Theme) int {
	return min(f.framing()+len(prompted)+f.input.Column(t, f.lineWidth()), max(f.box().Dx()-1, 0))
}

// lineWidth is the room for the line that is typed, but for the cursor.
func (f *find) lineWidth() int {
	return max(f.box().Dx()-3*f.framing()-len(prompted)-1-kit.Width(f.tally()), 1)
}

// A shade is the screen below the search, dimmed, as it was drawn once.
type shade struct {
	of    surface
	theme *kit.Theme
	frame kit.Frame
	rows  []safe.String
	sides [][2]safe.String // of the rows of the search, what stands beside it
}

// floating draws the search over what was in sight.
func (a *app) floating(f *find) []safe.String {
	below := a.stack[len(a.stack)-2]
	if a.below.of != below || a.below.theme != a.theme || a.below.frame != a.frame {
		a.below = a.shaded(below, f)
	}
	out := slices.Clone(a.below.rows)
	top := a.frame.Head + f.box().Min.Y
	for i, row := range f.render(a.theme) {
		if y := top + i; y < len(out) && i < len(a.below.sides) {
			out[y] = safe.Concat(a.below.sides[i][0], row, a.below.sides[i][1])
		}
	}
	if a.frame.Status > 0 && a.status != "" {
		out[len(out)-2] = a.statusLine(f)
	}
	if a.frame.Foot > 0 && a.prompt != nil {
		out[len(out)-1] = a.foot(f)
	}
	return out
}

// shaded draws the screen below the search, and cuts it where the search will stand.
func (a *app) shaded(below surface, f *find) shade {
	out := shade{of: below, theme: a.theme, frame: a.frame}
	stack, status := a.stack, a.status
	defer func() { a.stack, a.theme, a.status = stack, out.theme, status }()
	a.stack, a.theme, a.status = stack[:len(stack)-1], a.theme.Dimmed(), ""
	below.resize(a.frame.W, a.frame.Body()) // the window may have changed while it was out of sight
	out.rows = kit.Rows(a.screen(), a.frame.W, a.frame.H)
	at := f.box()
	for y := a.frame.Head + at.Min.Y; y < a.frame.Head+at.Max.Y && y < len(out.rows); y++ {
		out.sides = append(out.sides, a.theme.Beside(out.rows[y], at.Min.X, at.Max.X, a.frame.W))
	}
	return out
}
