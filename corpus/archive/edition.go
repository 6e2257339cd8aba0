package archive

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/compare/finds"
	"lineup/model/decide"
	"lineup/model/search"
)

// An Edition is the analysed articles at one point in time. It is immutable.
type Edition struct {
	// Corpus has the Decisions applied; Analysed does not.
	Corpus, Analysed *model.Corpus
	Decisions        decide.Decisions
	// Loaded returns the state of the files; nil if the cache has lost it.
	Loaded func() *corpus.Loaded
	// Faults are the problems with the user's decisions.
	Faults []model.Problem
	// Index returns the search index of Corpus, built on the first call.
	Index func() *search.Index
	// Finds returns the finds of Corpus, best first, computed on the first call.
	Finds func() []model.Find
}

// Problems returns the problems of reading the files and of the user's decisions.
func (e *Edition) Problems() []model.Problem {
	if l := e.Loaded(); l != nil {
		return slices.Concat(l.Problems, e.Faults)
	}
	return e.Faults
}

// edition returns the edition of a corpus, filtered and with the user's decisions applied. The corpus is that of a
// state, or one with new articles beside it.
func (a *Archive) edition(ctx context.Context, tell func(model.Progress), s *state, c *model.Corpus) (*Edition, error) {
	if len(c.Articles) == 0 && len(a.o.Paths) > 0 {
		l := cmp.Or(s.loaded(), &corpus.Loaded{})
		return nil, &UnreadableError{l.Problems, l}
	}
	c, err := a.filtered(ctx, tell, s, c)
	if err != nil {
		return nil, err
	}
	e := &Edition{Analysed: c, Corpus: c, Loaded: s.loaded}
	if a.o.Ledger != nil {
		ds, faults := a.o.Ledger.Read()
		e.Decisions, e.Faults = ds, faults
		e.Corpus = a.decided(c, ds, faults)
	}
	e.Finds = sync.OnceValue(func() []model.Find { return finds.Of(e.Corpus) })
	e.Index = sync.OnceValue(func() *search.Index {
		tell(model.Progress{Step: Indexing})
		if a.o.Keep != nil {
			return search.New(e.Corpus)
		}
		return s.index().For(e.Corpus)
	})
	return e, nil
}

// alone returns a corpus of just the articles that the filter keeps, with the outlets that the user assigned. They
// have the same indexes as in the edition to come.
func (a *Archive) alone(l *corpus.Loaded) *model.Corpus {
	c := &model.Corpus{Articles: a.kept(l.Articles), Problems: l.Problems}
	if a.o.Ledger == nil {
		return c
	}
	ds, _ := a.o.Ledger.Read() // the faults are reported with the edition
	return decide.Outlets(c, ds)
}

// filtered returns the articles that the filter keeps. Without a filter that is the corpus itself; otherwise the rest
// is joined again, since stories and speakers depend on the articles in sight.
func (a *Archive) filtered(ctx context.Context, tell func(model.Progress), s *state, c *model.Corpus) (*model.Corpus, error) {
	if a.o.Keep == nil {
		return c, nil
	}
	return analyse.Run(ctx, a.kept(c.Articles), slices.Clone(c.Problems), analyse.Options{Jobs: a.o.Jobs, Progress: tell, Known: a.readings(s)})
}

// kept returns the articles that the filter keeps.
func (a *Archive) kept(all []*model.Article) []*model.Article {
	if a.o.Keep == nil {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(article *model.Article) bool { return !a.o.Keep(article) })
}

// decided returns a corpus with the user's decisions applied, and the problems with them. If a filter is set, a
// decision about an article it leaves out is not a problem.
func (a *Archive) decided(c *model.Corpus, ds decide.Decisions, faults []model.Problem) *model.Corpus {
	n := decide.Apply(c, ds)
	if a.o.Keep == nil && len(faults) == 0 {
		return n
	}
	shown := *n
	if a.o.Keep != nil {
		shown.Problems = c.Problems
	}
	shown.Problems = append(slices.Clip(shown.Problems), faults...)
	return &shown
}
