package rtf

import (
	"testing"

	"lineup/corpus/format/formattest"
)

func FuzzRichText(f *testing.F) { formattest.Fuzz(f, "*.rtf", formattest.Cut(Format{})) }
