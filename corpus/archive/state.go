package archive

import (
	"sync"
	"time"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/search"
)

// A state is the articles as loaded and joined at one time. It does not change, except for the record of whether it
// is cached.
type state struct {
	loaded func() *corpus.Loaded            // nil if the cache has lost it
	corpus *model.Corpus                    // of everything loaded
	people func() ([][]model.Person, error) // of the readings of corpus
	at     func() map[model.ArticleID]int   // indexes of the articles in corpus
	index  func() *search.Index             // of corpus, built on the first call
	spent  time.Duration                    // time for loading and joining
	stored bool                             // all of it, including the index, is in the cache
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

// kept records whether the state could be put into the cache. If not, it is not tried again; the next state will be.
func (s *state) kept(ok bool) { s.stored, s.spent = ok, 0 }

// has reports whether an article is in the state unchanged, apart from what other articles have made of it.
func (s *state) has(article *model.Article) bool {
	was := s.find(article.ID)
	return was != nil && (was == article || was.SHA256 == article.SHA256)
}

// place returns the index in the corpus of the article with an ID, None if there is none.
func (s *state) place(id model.ArticleID) int {
	if i, ok := s.at()[id]; ok {
		return i
	}
	return model.None
}

// find returns the article with an ID, nil if there is none.
func (s *state) find(id model.ArticleID) *model.Article {
	if i := s.place(id); i != model.None {
		return s.corpus.Articles[i]
	}
	return nil
}
