package archive

import (
	"context"
	"slices"
	"sync"
	"time"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/search"
)

// update brings the articles up to date with the files.
func (a *Archive) update(ctx context.Context, tell func(analyse.Progress)) error {
	start := time.Now()
	var before *corpus.Loaded
	if a.now != nil {
		before = a.now.loaded
	}
	loaded, err := a.load(ctx, tell, before)
	if err != nil || loaded == before {
		return err
	}
	s, err := a.join(ctx, tell, loaded, a.readings(a.now, nil))
	if err != nil {
		return err
	}
	s.spent = time.Since(start)
	a.now = s
	return nil
}

// load reads what has changed since before, which it returns where nothing has.
func (a *Archive) load(ctx context.Context, tell func(analyse.Progress), before *corpus.Loaded) (*corpus.Loaded, error) {
	return corpus.Update(ctx, corpus.Options{
		Paths: a.o.Paths, Stdin: a.o.Stdin, Map: a.o.Map, Jobs: a.o.Jobs,
		Progress: func(n int) { tell(analyse.Progress{Step: Loading, Done: n}) },
	}, before)
}

// join has what is loaded analysed, except for what known has read.
func (a *Archive) join(ctx context.Context, tell func(analyse.Progress), loaded *corpus.Loaded, known reader) (*state, error) {
	start := time.Now()
	var people [][]model.Person
	c, err := analyse.Run(ctx, loaded.Articles, slices.Clone(loaded.Problems), analyse.Options{
		Jobs: a.o.Jobs, Progress: tell, Known: known, People: &people,
	})
	if err != nil {
		return nil, err
	}
	s := &state{loaded: loaded, corpus: c, spent: time.Since(start)}
	s.people = func() ([][]model.Person, error) { return people, nil }
	s.index = sync.OnceValue(func() *search.Index { return search.New(c) })
	return s, nil
}

// A reader gives the readings of articles that have been read, and are as they were.
type reader func(*model.Article) (model.Reading, bool)

// readings gives those of a state, which may be nil, and of what was laid beside it.
func (a *Archive) readings(s *state, beside map[*model.Article]model.Reading) reader {
	known := func(article *model.Article) (model.Reading, bool) {
		r, ok := beside[article]
		return r, ok
	}
	if s == nil {
		return known
	}
	people, err := s.people()
	if err != nil {
		a.o.Note(err)
		return known
	}
	at := places(s.corpus.Articles)
	return func(article *model.Article) (model.Reading, bool) {
		if i, ok := at[article]; ok {
			return model.Reading{Quotes: s.corpus.ArticleQuotes(i), People: people[i]}, true
		}
		return known(article)
	}
}

// places tells where in a list each article is.
func places(articles []*model.Article) map[*model.Article]int {
	at := make(map[*model.Article]int, len(articles))
	for i, article := range articles {
		at[article] = i
	}
	return at
}
