package find

import (
	"image"
	"strings"

	"lineup/ui/reader/kit"
)

// Eye returns the cell that a reader looks at, for the cursor of the terminal.
func (f *Screen) Eye(t *kit.Theme) image.Point {
	return f.Box().Min.Add(image.Pt(f.framing()+f.cursor(t), f.framing()))
}

// Click handles a click on a cell of the screen. Clicking what is already selected opens it.
func (f *Screen) Click(x, y int) kit.Intent {
	at := f.Box()
	x, y = x-at.Min.X-f.framing(), y-at.Min.Y-f.framing()-f.lineRows()
	if f.Floats() && y == f.split().ListH+1 {
		return f.narrow(x - (at.Dx() - 2*f.framing() - kit.Width(narrowing())))
	}
	if y < 0 || x < 0 || x >= f.split().ListW {
		return nil
	}
	again, ok := f.List.Hit(y)
	f.settle(false)
	f.Look()
	if ok && again {
		return f.Act(kit.ActOpen, 0)
	}
	return nil
}

// narrow appends the narrowing field at the cell x to the input, for its value to be typed.
func (f *Screen) narrow(x int) kit.Intent {
	for _, r := range narrowing() {
		w := kit.Cells(r.Text)
		if field := strings.TrimSpace(r.Text); 0 <= x && x < w && strings.HasSuffix(field, ":") {
			return f.Put(strings.TrimLeft(strings.TrimRight(f.Input.Text(), " ")+" "+field, " "))
		}
		x -= w
	}
	return nil
}
