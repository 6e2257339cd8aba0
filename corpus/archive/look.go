package archive

import (
	"context"
	"slices"

	"lineup/corpus"
	"lineup/model"
)

// Look returns the articles as they are in the files, with what was understood about each file and what is wrong. The
// articles are analysed only if there are decisions, since checking those needs it.
func (a *Archive) Look(ctx context.Context, tell func(model.Progress)) (*model.Corpus, *corpus.Loaded, error) {
	var faults []model.Problem
	if a.o.Ledger != nil {
		ds, unread := a.o.Ledger.Read()
		if len(ds) > 0 {
			e, err := a.Read(ctx, tell)
			if err != nil {
				return nil, nil, err
			}
			c := *e.Corpus
			c.Problems = append(slices.Clip(c.Problems), silent(c.Articles)...)
			return &c, e.Loaded(), nil
		}
		faults = unread
	}
	var known *corpus.Loaded
	if s := a.recall(); s != nil {
		known = s.loaded()
	}
	loaded, err := corpus.Update(ctx, a.loading(func(n int) { tell(model.Progress{Step: Loading, Done: n}) }), known)
	if err != nil {
		return nil, nil, err
	}
	if len(loaded.Articles) == 0 && len(a.o.Paths) > 0 {
		return nil, nil, &UnreadableError{loaded.Problems, loaded}
	}
	c := &model.Corpus{Articles: loaded.Articles, Problems: append(faults, loaded.Problems...)}
	if a.o.Keep != nil {
		c.Articles = nil
		for _, article := range loaded.Articles {
			if a.o.Keep(article) {
				c.Articles = append(c.Articles, article)
			}
		}
	}
	c.Problems = append(c.Problems, silent(c.Articles)...)
	return c, loaded, nil
}
