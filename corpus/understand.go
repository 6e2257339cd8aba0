package corpus

import (
	"bytes"
	"context"
	"io"
	"path"

	"lineup/corpus/fetched"
	"lineup/model"
)

// Understand reads the articles of one file from memory, as Load would read it from a folder. came is the file's
// entry in the ledger, nil if there is none. What depends on other articles is left undecided.
func Understand(ctx context.Context, name string, data []byte, came *fetched.Entry) ([]*model.Article, []model.Problem) {
	f := file{
		path: name, id: name, base: path.Base(name), root: plainRoot(), came: came, state: File{Path: name, ID: name},
		open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil },
	}
	l := loader{parts: make(chan struct{}, 1), few: 1}
	res := l.file(ctx, &f)
	articles := make([]*model.Article, len(res.drafts))
	for i := range res.drafts {
		articles[i] = res.drafts[i].article
	}
	return articles, res.problems
}
