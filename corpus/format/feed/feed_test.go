package feed

import (
	"testing"

	"lineup/corpus/format/formattest"
)

func FuzzFeed(f *testing.F) { formattest.Fuzz(f, "feed.*", formattest.Cut(Format{})) }
