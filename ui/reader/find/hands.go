package find

import (
	"image"

	"lineup/ui/reader/kit"
)

// Eye is the cell that a reader looks at, for the cursor of the terminal.
func (f *Screen) Eye(t *kit.Theme) image.Point {
	return f.Box().Min.Add(image.Pt(f.framing()+f.cursor(t), f.framing()))
}

// Click takes a click on a cell of the screen. Clicking what is chosen opens it.
func (f *Screen) Click(x, y int) kit.Intent {
	at := f.Box()
	x, y = x-at.Min.X-f.framing(), y-at.Min.Y-f.framing()-f.lineRows()
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
