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

// An Edition is what the articles say at one time. It never changes.
type Edition struct {
	// Corpus is as the user has decided it, Analysed as it was before Decisions.
	Corpus, Analysed *model.Corpus
	Decisions        decide.Decisions
	// Loaded returns what the files held; nil where the cache has lost it.
	Loaded func() *corpus.Loaded
	// Faults are those of what the user decided.
	Faults []model.Problem
	// Index returns the search index of Corpus, which is made the first time.
	Index func() *search.Index
	// Finds returns the finds of Corpus, best first, which are made the first time.
	Finds func() []model.Find
}

// Problems are those of reading the files, and of what the user decided.
func (e *Edition) Problems() []model.Problem {
	if l := e.Loaded(); l != nil {
		return slices.Concat(l.Problems, e.Faults)
	}
	return e.Faults
}

// edition is a corpus as the filter leaves it and the user has decided it. The corpus is that
// of a state, or one with something laid beside it.
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

// alone is a corpus of the articles that the filter leaves, with the outlets that the user has
// named, and nothing else. They are at the places at which the edition will have them.
func (a *Archive) alone(l *corpus.Loaded) *model.Corpus {
	c := &model.Corpus{Articles: a.kept(l.Articles), Problems: l.Problems}
	if a.o.Ledger == nil {
		return c
	}
	ds, _ := a.o.Ledger.Read() // the faults are reported with the edition
	return decide.Outlets(c, ds)
}

// filtered is what the filter leaves of the articles. Without one it is all of them as they
// are; else what is left is joined again, since stories and speakers are those of what is in
// sight.
func (a *Archive) filtered(ctx context.Context, tell func(model.Progress), s *state, c *model.Corpus) (*model.Corpus, error) {
	if a.o.Keep == nil {
		return c, nil
	}
	return analyse.Run(ctx, a.kept(c.Articles), slices.Clone(c.Problems), analyse.Options{Jobs: a.o.Jobs, Progress: tell, Known: a.readings(s)})
}

// kept are the articles that the filter leaves.
func (a *Archive) kept(all []*model.Article) []*model.Article {
	if a.o.Keep == nil {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(article *model.Article) bool { return !a.o.Keep(article) })
}

// decided is a corpus as the user has decided it, with the faults of what was decided.
// Where the filter leaves articles out, what was decided about those is no problem.
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
