package kit

import (
	"image"
)

// Nowhere is a place on no surface.
func Nowhere() image.Point { return image.Pt(0, -1) }
