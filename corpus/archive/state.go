package archive

import (
	"sync"
	"time"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/search"
)

// A state is articles as they were loaded and joined at one time. What is in it does not
// change, but for what is known of its being kept.
type state struct {
	loaded func() *corpus.Loaded            // nil where the cache has it no more
	corpus *model.Corpus                    // of all that is loaded
	people func() ([][]model.Person, error) // of the readings of corpus
	at     func() map[model.ArticleID]int   // where in corpus an article is
	index  func() *search.Index             // of corpus, which is made the first time
	spent  time.Duration                    // on loading and joining
	stored bool                             // all of it, the index included, is in the cache
}

func newState(loaded func() *corpus.Loaded, c *model.Corpus, people func() ([][]model.Person, error)) *state {
	s := &state{loaded: loaded, corpus: c, people: people}
	s.at = sync.OnceValue(func() map[model.ArticleID]int {
		at := make(map[model.ArticleID]int, len(c.Articles))
		for i, article := range c.Articles {
			at[article.ID] = i
		}
		return at
	})
	return s
}

// kept notes whether the state could be put into the cache. Where it could not it is not tried
// again: the next one will be.
func (s *state) kept(ok bool) { s.stored, s.spent = ok, 0 }

// has reports whether an article is there as it is, whatever the others have made of it.
func (s *state) has(article *model.Article) bool {
	was := s.find(article.ID)
	return was != nil && (was == article || was.SHA256 == article.SHA256)
}

// place returns where in the corpus the article of an id is, None for nowhere.
func (s *state) place(id model.ArticleID) int {
	if i, ok := s.at()[id]; ok {
		return i
	}
	return model.None
}

// find returns the article of an id; nil where there is none.
func (s *state) find(id model.ArticleID) *model.Article {
	if i := s.place(id); i != model.None {
		return s.corpus.Articles[i]
	}
	return nil
}
