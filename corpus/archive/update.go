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

// heapPerByte is how many bytes of memory a byte of articles takes at least while they are
// analysed.
const heapPerByte = 4

// update brings a state, nil for nothing yet, up to date with the files; where nothing has
// changed it is returned itself. read, if set, receives what the files hold before it is
// joined.
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
	if a.key != "" { // the index will be kept, whoever asks for it
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

// bound has memory collected more often when it nears what the articles may take at most, ten
// times their text and 200 MB (docs/reliability.md): what they are made of decides how much
// lies about uncollected. Of 18,932 articles it is never neared. GOMEMLIMIT in the environment
// has the last word.
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

// begun begins to take in the words of a corpus, and returns what waits for them.
func begun(c *model.Corpus) func(*model.Corpus) *search.Index {
	var made *search.Index
	var beside fault.Group
	beside.Go(func() { made = search.Words(c) })
	return func(*model.Corpus) *search.Index { beside.Wait(); return made }
}

// loading is how files are read.
func (a *Archive) loading(progress func(int)) corpus.Options {
	return corpus.Options{Paths: a.o.Paths, Stdin: a.o.Stdin, Map: a.o.Map, Jobs: a.o.Jobs, Progress: progress}
}

// readings gives the readings of the articles that are as they were in a state, which may be
// nil.
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
			quotes = append(quotes, *q) // what the join will write into it is not what is known
		}
		return model.Reading{Quotes: quotes, People: people[i]}, true
	}
}
