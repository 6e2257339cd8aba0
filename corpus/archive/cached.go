package archive

import (
	"errors"
	"io/fs"
	"sync"
	"time"

	"lineup/corpus/snapshot"
	"lineup/model/search"
)

// worthwhile is how long the articles must have taken to join for them to be kept.
const worthwhile = time.Second

// recall takes the articles from the cache, as they were when they were last read; nil where
// they are not there. Any fault of the cache is as good as nothing in it.
func (a *Archive) recall() *state {
	if a.key == "" {
		return nil
	}
	snap, err := a.o.Cache.Open(a.key)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var s *state
	if err == nil {
		s, err = a.take(snap)
	}
	if err != nil {
		a.o.Note(err)
		return nil
	}
	return s
}

// take takes what a snapshot holds.
func (a *Archive) take(snap *snapshot.Snapshot) (*state, error) {
	c, err := snap.Corpus()
	if err != nil {
		return nil, err
	}
	loaded, err := snap.Loaded(c)
	if err != nil {
		return nil, err
	}
	s := newState(loaded, c, snap.People)
	s.stored = true
	s.index = sync.OnceValue(func() *search.Index {
		data, err := snap.Index()
		if err == nil {
			var ix *search.Index
			if ix, err = search.Open(c, data); err == nil {
				return ix
			}
		}
		a.o.Note(err) // the index alone is made anew
		start := time.Now()
		ix := search.New(c)
		s.stored, s.spent = false, time.Since(start)
		return ix
	})
	return s, nil
}

// worthKeeping says that a state is to be put into the cache.
func (a *Archive) worthKeeping(s *state) bool {
	return a.key != "" && !s.stored && s.spent >= worthwhile
}

// save puts a state into the cache, and says whether it is there.
func (a *Archive) save(s *state) bool {
	people, err := s.people()
	if err == nil {
		err = a.o.Cache.Save(a.key, &snapshot.Content{Paths: a.o.Paths, Corpus: s.corpus, Loaded: s.loaded, People: people, Index: s.index()})
	}
	if err != nil {
		a.o.Note(err)
	}
	return err == nil
}
