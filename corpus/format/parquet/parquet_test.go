package parquet

import (
	"testing"

	"lineup/corpus/format/formattest"
)

func FuzzParquet(f *testing.F) { formattest.Fuzz(f, "*.parquet", formattest.Cut(Format{})) }
