package annotated

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"lineup/corpus"
	"lineup/model"
)

// Articles loads the articles of files and folders as the program does. No articles at all is an error.
func Articles(ctx context.Context, paths ...string) ([]*model.Article, error) {
	articles, problems, err := corpus.Load(ctx, corpus.Options{Paths: paths})
	if err != nil {
		return nil, err
	}
	if len(articles) == 0 {
		return nil, fmt.Errorf("no articles in %s: %v", strings.Join(paths, ", "), problems)
	}
	return articles, nil
}

// Records yields the records of a file of JSON Lines, which may be compressed with gzip. An error names the file
// and ends the sequence.
func Records[T any](path string) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		f, err := os.Open(filepath.Clean(path))
		if err != nil {
			yield(none, err)
			return
		}
		defer f.Close()
		var r io.Reader = bufio.NewReader(f)
		if strings.HasSuffix(path, ".gz") {
			if r, err = gzip.NewReader(r); err != nil {
				yield(none, fmt.Errorf("%s: %w", path, err))
				return
			}
		}
		for d := json.NewDecoder(r); ; {
			var record T
			if err := d.Decode(&record); errors.Is(err, io.EOF) {
				return
			} else if err != nil {
				yield(none, fmt.Errorf("%s: %w", path, err))
				return
			}
			if !yield(record, nil) {
				return
			}
		}
	}
}
