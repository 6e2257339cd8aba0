package corpus

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"lineup/model"
	"lineup/model/text"
)

// Options say what to load.
type Options struct {
	// Paths are files, folders, or "-" for Stdin.
	Paths []string
	Stdin io.Reader
	// Progress, where set, is told how many articles are loaded.
	Progress func(articles int)
}

// Load reads the articles of the paths. What cannot be read is a problem and
// never costs the good input beside it; the error is the context's.
func Load(ctx context.Context, o Options) ([]*model.Article, []model.Problem, error) {
	var out []*model.Article
	for _, p := range o.Paths {
		filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return nil
			}
			f, err := os.Open(path)
			if err != nil {
				return nil
			}
			defer f.Close()
			var r io.Reader = f
			name := path
			if strings.HasSuffix(name, ".gz") {
				r, _ = gzip.NewReader(f)
				name = strings.TrimSuffix(name, ".gz")
			}
			id, _ := filepath.Rel(p, path)
			if id == "." {
				id = filepath.Base(path)
			}
			if strings.HasSuffix(name, ".jsonl") {
				b := bufio.NewReaderSize(r, 1<<20)
				for n := 1; ; n++ {
					l, err := b.ReadBytes('\n')
					var rec struct{ ID, Outlet, Title, Date, URL, Text string }
					if len(l) > 1 && json.Unmarshal(l, &rec) == nil {
						a := &model.Article{ID: model.ArticleID(rec.ID), Title: rec.Title, URL: rec.URL, File: path, Line: n, Text: text.Clean(rec.Text)}
						a.Outlet = model.Outlet{Name: rec.Outlet, Short: rec.Outlet}
						if t, err := time.Parse(time.DateOnly, rec.Date); err == nil {
							a.Published = model.Date{Time: t, Precision: model.ToDay}
						}
						a.Paragraphs = text.Paragraphs(a.Text)
						out = append(out, a)
					}
					if err != nil {
						return nil
					}
				}
			}
			raw, _ := io.ReadAll(r)
			a := &model.Article{ID: model.ArticleID(id), File: path, Line: 1, TextLine: 1, Text: text.Clean(string(raw))}
			a.Paragraphs = text.Paragraphs(a.Text)
			out = append(out, a)
			return nil
		})
	}
	return out, nil, ctx.Err()
}
