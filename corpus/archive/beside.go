package archive

import (
	"context"
	"slices"

	"lineup/model"
	"lineup/model/analyse"
)

// large is how many articles there must be for what is new to be laid beside them before all
// are joined: so many take about a second, in which nobody reads what would come and go.
const large = 2_000

// show shows what is joined, with what is new beside it where joining that will take a while.
func (f *following) show(ctx context.Context) error {
	f.fresh = f.unjoined()
	c, doing := f.now.corpus, ""
	if f.latest != f.now.loaded {
		if f.o.Keep != nil || len(c.Articles) < f.large || len(f.fresh) == 0 || len(f.fresh) > len(c.Articles)/2 {
			return nil // the join will show it
		}
		n, err := f.readFresh(ctx)
		if err != nil {
			return err
		}
		c = analyse.Beside(c, n)
		doing = "stories of what is new are being worked out"
	}
	e, err := f.edition(ctx, func(analyse.Progress) {}, f.now, c)
	if err != nil {
		return err
	}
	e.Index()
	f.tell(News{Edition: e, Doing: doing})
	return nil
}

// unjoined lists the articles that are not among those joined.
func (f *following) unjoined() []*model.Article {
	joined := places(f.now.corpus.Articles)
	var fresh []*model.Article
	for _, article := range f.latest.Articles {
		if _, ok := joined[article]; !ok {
			fresh = append(fresh, article)
		}
	}
	return fresh
}

// readFresh analyses what is new by itself, and remembers its readings.
func (f *following) readFresh(ctx context.Context) (*model.Corpus, error) {
	var people [][]model.Person
	n, err := analyse.Run(ctx, f.fresh, slices.Clone(f.latest.Problems), analyse.Options{
		Jobs: f.o.Jobs, Known: f.readings(nil, f.beside), People: &people,
	})
	if err != nil {
		return nil, err
	}
	f.beside = make(map[*model.Article]model.Reading, len(f.fresh))
	for i, article := range f.fresh {
		f.beside[article] = model.Reading{Quotes: n.ArticleQuotes(i), People: people[i]}
	}
	return n, nil
}
