package kit

import (
	"image"
)

// Nowhere returns a point that is on no surface.
func Nowhere() image.Point { return image.Pt(0, -1) }
