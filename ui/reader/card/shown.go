package card

import (
	"lineup/ui/reader/library"
)

// Shown identifies a preview.
type Shown struct {
	Kind    library.Kind
	ID      int
	W, H    int
	Present bool
}
