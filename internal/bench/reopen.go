package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"time"

	"lineup/corpus/archive"
	"lineup/corpus/snapshot"
	"lineup/model"
)

// cacheIn returns a cache of this program in a folder.
func cacheIn(dir string) *snapshot.Cache {
	return &snapshot.Cache{Dir: dir, Limit: 1 << 40, Program: snapshot.Running()}
}

// keep stores a corpus in a cache.
func keep(dir string, paths []string, content *snapshot.Content) error {
	key, err := snapshot.KeyOf(paths)
	if err != nil {
		return err
	}
	return cacheIn(dir).Save(key, content)
}

// reopen opens a cached corpus as the reader does, and writes the figures as JSON.
func reopen(ctx context.Context, out io.Writer, dir string, paths []string) error {
	var f figures
	var fault error
	began, busy := time.Now(), spent()
	a := archive.New(archive.Options{Paths: paths, Cache: cacheIn(dir), Note: func(err error) { fault = err }})
	e, err := a.Open(ctx, func(p model.Progress) {
		if p.Step != archive.Indexing {
			fault = errors.Join(fault, errors.New("the cache does not have it: "+p.Step))
		}
	}, nil)
	if err != nil {
		return err
	}
	e.Index()
	took, worked := time.Since(began).Seconds(), spent()-busy
	if fault != nil {
		return fault
	}
	size := 0
	for _, article := range e.Corpus.Articles {
		size += len(article.Text)
	}
	f.add("opened again", "s", took)
	f.add("opened again, processors", "s", worked)
	f.add("opened again, memory with the file", "x text", peak()/float64(size))
	if err := typing(ctx, &f, "a letter typed, opened again", e.Corpus, e.Index()); err != nil {
		return err
	}
	return json.NewEncoder(out).Encode(f)
}
