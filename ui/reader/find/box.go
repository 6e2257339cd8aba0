package find

import (
	"cmp"
	"image"
	"slices"
	"strings"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/safe"
	"lineup/ui/view"
)

// If there is room for both, the search lies over what was in sight, dimmed; else it fills the screen.

// The sizes of the search, in cells.
const (
	floatsFrom  = 100 // columns of the screen, and
	floatsRows  = 18  // rows of its body
	widestFind  = 160
	previewFrom = 104 // columns of the search
	prompted    = "/ "
)

// Floats reports whether the search leaves part of the screen below in sight.
func (f *Screen) Floats() bool {
	return f.w >= floatsFrom && f.h >= floatsRows && !f.Lib.Settings.Plain
}

// framing returns how many rows and cells the frame takes at each side.
func (f *Screen) framing() int {
	if f.Lib.Settings.Framed(f.w) && f.h > kit.LeastFramed+3 {
		return 1
	}
	return 0
}

// Box returns the search's place in the body of the screen.
func (f *Screen) Box() image.Rectangle {
	if !f.Floats() {
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

// lineRows returns the rows of the input, what was searched, and the rule below them.
func (f *Screen) lineRows() int { return 2 + f.framing() }

// split returns the list of hits and the preview of the selected one, in the frame.
func (f *Screen) split() kit.Split {
	at := f.Box()
	s := kit.Split{ListW: at.Dx() - 2*f.framing(), ListH: max(at.Dy()-2*f.framing()-f.lineRows(), 0)}
	if f.Floats() {
		s.ListH = max(s.ListH-2, 0) // the keys, and the rule above them
	}
	if at.Dx() >= previewFrom && f.framing() > 0 {
		s.ViewW, s.ViewH = s.ListW*41/100, s.ListH
		s.ListW -= s.ViewW + 1
	}
	return s
}

// Render draws the search in its box.
func (f *Screen) Render(t *kit.Theme) []safe.String {
	at, s, framing := f.Box(), f.split(), f.framing()
	w := at.Dx() - 2*framing
	if f.h == 0 || w <= 0 {
		return kit.Rows(nil, at.Dx(), at.Dy())
	}
	rule := t.Line(w, kit.Plain, kit.Text(strings.Repeat("─", w), kit.Border))
	st := kit.Bright | kit.Bold
	if f.Input.Stale {
		st = kit.Muted
	}
	line := []kit.Run{kit.Spaces(framing), kit.Text(prompted, kit.Accent|kit.Bold), kit.Text(kit.Show(f.Input.Visible(f.lineWidth())), st)}
	out := []safe.String{t.Ends(w, kit.Plain, line, f.tally()), t.Line(w, kit.Plain, append([]kit.Run{kit.Spaces(framing)}, f.hint(t)...)...)}
	if framing > 0 {
		out = append(out, rule)
	}
	if len(f.Rows) == 0 {
		s.ListW = w // there is nothing to preview
	}
	list := kit.Rows(f.renderHits(t, s.ListW), s.ListW, s.ListH)
	if s.ViewW > 0 && len(f.Rows) > 0 {
		bar := t.Line(1, kit.Plain, kit.Text("│", kit.Border))
		view := kit.RenderRuns(t, f.preview, s.ViewW-2, s.ViewH)
		for i := range list {
			list[i] = safe.Concat(list[i], bar, safe.Blanks(1), view[i], safe.Blanks(1))
		}
	}
	out = append(out, list...)
	if f.Floats() {
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

// tally returns the number of hits, for the end of the input line.
func (f *Screen) tally() []kit.Run {
	if f.framing() == 0 {
		return nil
	}
	return []kit.Run{kit.Spaces(2), kit.Text(f.hits(), kit.Muted), kit.Spaces(1)}
}

// keyHints returns the keys of the search.
func (f *Screen) keyHints() []kit.Run {
	return slices.Concat(
		[]kit.Run{kit.Spaces(1)}, kit.Hint("↓ ↑", "choose"), kit.Hint("enter", cmp.Or(f.Enter(), "open")),
		kit.Hint("tab", "next group"), kit.Hint("esc", "close"),
	)
}

// narrowing returns the fields that can narrow a search.
func narrowing() []kit.Run {
	out := []kit.Run{kit.Text("narrow with ", kit.Muted)}
	for _, field := range []string{"speaker:", "topic:", "outlet:", "since:"} {
		out = append(out, kit.Text(" "+field+" ", kit.Body|kit.Band), kit.Spaces(1))
	}
	return out
}

// renderHits draws the hits in sight, of w cells; if there are none, what to do.
func (f *Screen) renderHits(t *kit.Theme, w int) []safe.String {
	if len(f.Rows) == 0 {
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
	from, to := f.List.Seen()
	for i := from; i < to; i++ {
		r := &f.Rows[i]
		switch {
		case r.blank:
			out = append(out, t.Line(w, kit.Plain))
		case r.hit == model.None:
			out = append(out, t.Line(w, kit.Plain, append([]kit.Run{kit.Spaces(1)}, f.headRow(r.head)...)...))
		default:
			row, ok := f.drawn[r.hit]
			if !ok {
				row = hitRow(f.Lib, &f.Result.Hits[r.hit], w-3)
				f.drawn[r.hit] = row
			}
			out = append(out, t.ListRow(w, i == f.List.At, row))
		}
	}
	return out
}

// nothing returns what to do if nothing was found.
func (f *Screen) nothing(w int) [][]kit.Run {
	if f.Query == "" || f.Waiting || f.wrong != nil || f.Input.Text() == "" {
		return nil
	}
	out := append([][]kit.Run{nil}, kit.Wrapped("No hit for “"+f.Query+"”.", w, kit.Body|kit.Bold)...)
	if len(f.Result.Instead) == 0 {
		return append(out, kit.Wrapped("Search for fewer words, or for the beginning of one.", w, kit.Muted)...)
	}
	for i := range f.Result.Instead {
		x := &f.Result.Instead[i]
		line := []kit.Run{kit.Text("Near it  ", kit.Muted), kit.Text(x.Name, kit.Bright|kit.Bold)}
		if x.Name == "" {
			line = []kit.Run{
				kit.Text("Without  ", kit.Muted), kit.Text(x.Without, kit.Bright|kit.Bold),
				kit.Text("  "+view.Count(x.Hits, "hit"), kit.Muted),
			}
		}
		out = append(out, kit.Flow(line, w, 2, kit.AllLines)...)
	}
	return out
}

// cursor returns the column of the next letter, in the frame.
func (f *Screen) cursor(t *kit.Theme) int {
	return min(f.framing()+len(prompted)+f.Input.Column(t, f.lineWidth()), max(f.Box().Dx()-1, 0))
}

// lineWidth returns the room for the input, without the cursor.
func (f *Screen) lineWidth() int {
	return max(f.Box().Dx()-3*f.framing()-len(prompted)-1-kit.Width(f.tally()), 1)
}
