package office

import (
	"testing"

	"lineup/corpus/format/formattest"
)

func FuzzFlat(f *testing.F) {
	formattest.Fuzz(f, "*.fodt courier-word*.xml", formattest.Cut(Flat{}))
}
