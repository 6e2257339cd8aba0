package archive

import (
	"context"
	"os"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/fault"
	"lineup/model/large"
	"lineup/model/search"
)

// heapPerByte is the minimum number of bytes of memory per byte of articles during analysis.
const heapPerByte = 4

// update brings a state, nil if there is none yet, up to date with the files; if nothing has changed, it returns
// before itself. read, if set, receives the loaded files before they are joined.
func (a *Archive) update(ctx context.Context, tell func(model.Progress), before *state, read func(*corpus.Loaded)) (*state, error) {
	start := time.Now()
	var known *corpus.Loaded
	if before != nil {
		known = before.loaded()
	}
	o := a.loading(func(n int) { tell(model.Progress{Step: Loading, Done: n}) })
	if before == nil {
		o.Found = func(bytes int64) { large.Heap(heapPerByte * bytes) }
	}
	loaded, err := corpus.Update(ctx, o, known)
	if err != nil || before != nil && loaded == known {
		return before, err
	}
	if read != nil {
		read(loaded)
	}
	bound(loaded.Articles)
	var people [][]model.Person
	words := search.Words
	how := analyse.Options{Jobs: a.o.Jobs, Progress: tell, Known: a.readings(before), People: &people}
	if a.key != "" { // the index will be cached in any case
		how.Quoted = func(c *model.Corpus) { words = begun(c) }
	}
	c, err := analyse.Run(ctx, loaded.Articles, slices.Clone(loaded.Problems), how)
	if err != nil {
		return nil, err
	}
	s := newState(func() *corpus.Loaded { return loaded }, c, func() ([][]model.Person, error) { return people, nil })
	s.index = sync.OnceValue(func() *search.Index { return words(c).For(c) })
	s.spent = time.Since(start)
	return s, nil
}

// bound makes garbage collection more frequent when memory nears the maximum for the articles, ten times their text
// plus 200 MB (docs/reliability.md): how much garbage accumulates depends on their content. With 18,932 articles the
// limit is never approached. The environment variable GOMEMLIMIT takes precedence.
func bound(articles []*model.Article) {
	const some, perByte, perArticle = 150 << 20, 8, 1 << 10
	if os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	limit := int64(some)
	for _, a := range articles {
		limit += perArticle + perByte*int64(len(a.Text))
	}
	debug.SetMemoryLimit(limit)
}

// begun starts indexing the words of a corpus, and returns a function that waits for the result.
func begun(c *model.Corpus) func(*model.Corpus) *search.Index {
	var made *search.Index
	var beside fault.Group
	beside.Go(func() { made = search.Words(c) })
	return func(*model.Corpus) *search.Index { beside.Wait(); return made }
}

// loading returns the options for reading the files.
func (a *Archive) loading(progress func(int)) corpus.Options {
	return corpus.Options{Paths: a.o.Paths, Stdin: a.o.Stdin, Map: a.o.Map, Jobs: a.o.Jobs, Progress: progress}
}

// readings returns a function that gives the readings of articles that are unchanged since a state, which may be nil.
func (a *Archive) readings(s *state) func(*model.Article) (model.Reading, bool) {
	none := func(*model.Article) (model.Reading, bool) { return model.Reading{}, false }
	if s == nil {
		return none
	}
	people, err := s.people()
	if err != nil {
		a.o.Note(err)
		return none
	}
	return func(article *model.Article) (model.Reading, bool) {
		i := s.place(article.ID)
		if i == model.None || s.corpus.Articles[i] != article {
			return model.Reading{}, false
		}
		quotes := make([]model.Quote, 0, len(s.corpus.ArticleQuotes(i)))
		for _, q := range s.corpus.ArticleQuotes(i) {
			quotes = append(quotes, *q) // a copy, since the join writes into it
		}
		return model.Reading{Quotes: quotes, People: people[i]}, true
	}
}
