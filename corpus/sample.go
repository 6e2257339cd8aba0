package corpus

import (
	"context"
	"embed"
	"io"
	"path"
	"sync"

	"lineup/model"
)

//go:embed sample/*.md sample/*.txt sample/*.jsonl
var sample embed.FS

// Sample loads the built-in corpus: articles of invented outlets on invented events.
func Sample() []*model.Article { return loadSample() }

var loadSample = sync.OnceValue(func() []*model.Article {
	l, err := Update(context.Background(), Options{}, nil)
	if err != nil {
		return nil
	}
	return l.Articles
})

// sampleFiles returns the files of the sample.
func sampleFiles() []file {
	entries, err := sample.ReadDir("sample")
	if err != nil {
		return nil
	}
	files := make([]file, 0, len(entries))
	for _, e := range entries {
		name := path.Join("sample", e.Name())
		files = append(files, file{
			path: name, id: e.Name(), base: e.Name(), state: File{Path: name, ID: e.Name(), Sum: never}, dirs: []string{"sample"}, root: plainRoot(),
			open: func() (io.ReadCloser, error) { return sample.Open(name) },
		})
	}
	return files
}
