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
	defer uncollected()() // nothing of what is read is garbage, which would be looked for a dozen times over
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
		a.o.Note(err) // the index alone is made again
		start := time.Now()
		ix := search.New(c)
		s.stored, s.spent = false, time.Since(start)
		return ix
	})
	return s, nil
}

// uncollected puts off the collection of memory until what it returns is called. It is for
// what somebody waits for and that needs no more memory than it keeps. Of two at a time the
// first ends it for both: the second, which found it put off, must not leave it so.
func uncollected() (collect func()) {
	percent := debug.SetGCPercent(-1)
	if percent < 0 {
		return func() {}
	}
	return func() { debug.SetGCPercent(percent) }
}

// sources reads what the articles of a snapshot came from when it is asked for: nobody waits
// for it who only reads. Where it is broken nothing is known of the files, and all are read
// again.
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

// worthKeeping reports whether a state is to be put into the cache.
func (a *Archive) worthKeeping(s *state) bool {
	return a.key != "" && !s.stored && s.spent >= worthwhile
}

// save puts a state into the cache, and says whether it is there.
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
