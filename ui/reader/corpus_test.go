package reader

import (
	"testing"

	"lineup/model"
	"lineup/model/search"
	"lineup/ui/reader/library"
	"lineup/ui/reader/readertest"
)

// testLoaded returns the test corpus with its index.
func testLoaded(tb testing.TB) library.Loaded {
	tb.Helper()
	return loadedOf(readertest.Corpus(tb, readertest.Bridge))
}

// loadedOf returns a corpus with its index.
func loadedOf(c *model.Corpus) library.Loaded {
	return library.Loaded{Corpus: c, Index: func() *search.Index { return search.New(c) }}
}
