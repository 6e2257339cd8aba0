package card

import (
	"lineup/ui/reader/library"
)

// Shown tells one preview from another.
type Shown struct {
	Kind    library.Kind
	ID      int
	W, H    int
	Present bool
}
