package archive

import (
	"errors"
	"io/fs"
	"runtime/debug"
	"sync"
	"time"

	"lineup/corpus"
	"lineup/corpus/snapshot"
	"lineup/model"
	"lineup/model/search"
)

// worthwhile is the minimum time that joining the articles must take for them to be cached.
const worthwhile = time.Second

// recall returns the articles from the cache, as they were when last read; nil if they are not there. Any fault of
// the cache counts as a miss.
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

// take reads the content of a snapshot.
func (a *Archive) take(snap *snapshot.Snapshot) (*state, error) {
	defer uncollected()() // none of what is read is garbage, and looking for some would repeat a dozen times
	c, err := snap.Corpus()
	if err != nil {
		return nil, err
	}
	s := newState(a.sources(snap, c), c, snap.People)
	s.stored = true
	s.index = sync.OnceValue(func() *search.Index {
		data, err := snap.Index()
		if err == nil {
			var ix *search.Index
			if ix, err = search.Open(c, data); err == nil {
				return ix
			}
		}
		a.o.Note(err) // only the index is built again
		start := time.Now()
		ix := search.New(c)
		s.stored, s.spent = false, time.Since(start)
		return ix
	})
	return s, nil
}

// uncollected suspends garbage collection until the returned function is called. It is for work that somebody is
// waiting for and that keeps all the memory it allocates. If two overlap, the first one ends the suspension for both:
// the second found it suspended and must not leave it so.
func uncollected() (collect func()) {
	percent := debug.SetGCPercent(-1)
	if percent < 0 {
		return func() {}
	}
	return func() { debug.SetGCPercent(percent) }
}

// sources reads a snapshot's record of the files on demand, since merely reading articles does not need it. If it is
// broken, nothing is known about the files, and all are read again.
func (a *Archive) sources(snap *snapshot.Snapshot, c *model.Corpus) func() *corpus.Loaded {
	return sync.OnceValue(func() *corpus.Loaded {
		l, err := snap.Loaded(c)
		if err != nil {
			a.o.Note(err)
			return nil
		}
		return l
	})
}

// worthKeeping reports whether a state should be put into the cache.
func (a *Archive) worthKeeping(s *state) bool {
	return a.key != "" && !s.stored && s.spent >= worthwhile
}

// save puts a state into the cache and reports whether it is there.
func (a *Archive) save(s *state) bool {
	people, err := s.people()
	if err == nil {
		err = a.o.Cache.Save(a.key, &snapshot.Content{Paths: a.o.Paths, Corpus: s.corpus, Loaded: s.loaded(), People: people, Index: s.index()})
	}
	if err != nil {
		a.o.Note(err)
	}
	return err == nil
}
