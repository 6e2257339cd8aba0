package reader

import (
	"context"
	"os"
	"testing"

	"lineup/corpus"
	"lineup/model/analyse"
	"lineup/model/search"
	"lineup/ui/reader/library"
)

// BenchmarkGiven measures the same keys over articles of one's own, which LINEUP_ARTICLES
// names: a file or a folder.
func BenchmarkGiven(b *testing.B) {
	path := os.Getenv("LINEUP_ARTICLES")
	if path == "" {
		b.Skip("LINEUP_ARTICLES names no articles")
	}
	measure(b, func() library.Loaded {
		articles, problems, err := corpus.Load(context.Background(), corpus.Options{Paths: []string{path}})
		if err != nil {
			b.Fatal(err)
		}
		c, err := analyse.Run(context.Background(), articles, problems, analyse.Options{})
		if err != nil {
			b.Fatal(err)
		}
		return library.Loaded{Corpus: c, Index: func() *search.Index { return search.New(c) }}
	}, strokes())
}
