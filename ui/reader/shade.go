package reader

import (
	"image"
	"slices"

	"lineup/ui/reader/kit"
	"lineup/ui/safe"
)

// A floater is a surface that may lie over what was in sight: the search, the keys.
type floater interface {
	surface
	// Floats reports whether it leaves part of the screen below in sight.
	Floats() bool
	// Box returns its place in the body of the screen; Render fills it.
	Box() image.Rectangle
}

// A shade is the screen below a floater, dimmed, as drawn once.
type shade struct {
	of    surface
	theme *kit.Theme
	frame kit.Frame
	box   image.Rectangle
	rows  []safe.String
	sides [][2]safe.String // left and right of each row of the floater
}

// floating draws a floater over what was in sight.
func (a *app) floating(f floater) []safe.String {
	below := a.stack[len(a.stack)-2]
	if a.below.of != below || a.below.theme != a.theme || a.below.frame != a.frame || a.below.box != f.Box() {
		a.below = a.shaded(below, f)
	}
	out := slices.Clone(a.below.rows)
	top := a.frame.Head + f.Box().Min.Y
	for i, row := range f.Render(a.theme) {
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

// shaded draws the screen below a floater, and cuts it to make room for that.
func (a *app) shaded(below surface, f floater) shade {
	out := shade{of: below, theme: a.theme, frame: a.frame, box: f.Box()}
	stack, status := a.stack, a.status
	defer func() { a.stack, a.theme, a.status = stack, out.theme, status }()
	a.stack, a.theme, a.status = stack[:len(stack)-1], a.theme.Dimmed(), ""
	below.Resize(a.frame.W, a.frame.Body()) // the window may have changed while it was out of sight
	out.rows = kit.Rows(a.screen(), a.frame.W, a.frame.H)
	at := f.Box()
	for y := a.frame.Head + at.Min.Y; y < a.frame.Head+at.Max.Y && y < len(out.rows); y++ {
		out.sides = append(out.sides, a.theme.Beside(out.rows[y], at.Min.X, at.Max.X, a.frame.W))
	}
	return out
}
