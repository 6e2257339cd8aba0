package archive

import (
	"context"
	"slices"
	"time"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/analyse"
)

// update brings the articles up to date with the files, and says whether that has made
// them others.
func (a *Archive) update(ctx context.Context, tell func(analyse.Progress)) (bool, error) {
	start := time.Now()
	loaded, err := corpus.Update(ctx, corpus.Options{
		Paths: a.o.Paths, Stdin: a.o.Stdin, Map: a.o.Map, Jobs: a.o.Jobs,
		Progress: func(n int) { tell(analyse.Progress{Step: Loading, Done: n}) },
	}, a.loaded)
	if err != nil {
		return false, err
	}
	if a.corpus != nil && loaded == a.loaded {
		return false, nil
	}
	known := a.known()
	a.fresh = 0
	for _, article := range loaded.Articles {
		if _, ok := known(article); !ok {
			a.fresh++
		}
	}
	var people [][]model.Person
	c, err := analyse.Run(ctx, loaded.Articles, slices.Clone(loaded.Problems), analyse.Options{
		Jobs: a.o.Jobs, Progress: tell, Known: known, People: &people,
	})
	if err != nil {
		return false, err
	}
	a.loaded, a.corpus, a.index, a.stored = loaded, c, nil, false
	a.people = func() ([][]model.Person, error) { return people, nil }
	a.spent = time.Since(start)
	return true, nil
}

// known gives the readings of the articles that are as they were.
func (a *Archive) known() func(*model.Article) (model.Reading, bool) {
	none := func(*model.Article) (model.Reading, bool) { return model.Reading{}, false }
	if a.corpus == nil {
		return none
	}
	people, err := a.people()
	if err != nil {
		a.o.Note(err)
		return none
	}
	c := a.corpus
	at := make(map[*model.Article]int, len(c.Articles))
	for i, article := range c.Articles {
		at[article] = i
	}
	return func(article *model.Article) (model.Reading, bool) {
		i, ok := at[article]
		if !ok {
			return model.Reading{}, false
		}
		return model.Reading{Quotes: c.ArticleQuotes(i), People: people[i]}, true
	}
}
