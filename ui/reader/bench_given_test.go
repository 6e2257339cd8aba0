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

// BenchmarkGiven measures the same keys on the file or folder of articles in LINEUP_ARTICLES.
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
