package pack

import (
	"testing"

	"lineup/corpus/format/formattest"
)

func FuzzTape(f *testing.F) { formattest.Fuzz(f, "*.tar.gz", formattest.Cut(Tar{})) }
