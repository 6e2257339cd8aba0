package crawl

import (
	"testing"

	"lineup/corpus/format/formattest"
)

func FuzzWARC(f *testing.F) {
	formattest.Fuzz(f, "*.warc.gz", formattest.Cut(WARC{Pages: formattest.NoPages}))
}
