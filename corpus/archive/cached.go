package archive

import (
	"errors"
	"io/fs"
	"time"

	"lineup/corpus/snapshot"
	"lineup/model/search"
)

// worthwhile is how long an analysis must have taken for its result to be kept.
const worthwhile = time.Second

// recall takes the articles from the cache, as they were when they were last read. It says
// whether they are there; any fault of the cache is as good as nothing in it.
func (a *Archive) recall() bool {
	if a.key == "" {
		return false
	}
	snap, err := a.o.Cache.Open(a.key)
	if errors.Is(err, fs.ErrNotExist) {
		return false
	}
	if err == nil {
		err = a.take(snap)
	}
	if err != nil {
		a.o.Note(err)
		return false
	}
	return true
}

// take takes what a snapshot holds.
func (a *Archive) take(snap *snapshot.Snapshot) error {
	c, err := snap.Corpus()
	if err != nil {
		return err
	}
	loaded, err := snap.Loaded(c)
	if err != nil {
		return err
	}
	a.corpus, a.loaded, a.people, a.index, a.stored = c, loaded, snap.People, nil, false
	data, err := snap.Index()
	if err == nil && data != nil {
		a.index, err = search.Open(c, data)
		a.stored = err == nil
	}
	if err != nil {
		a.o.Note(err) // the index alone is made anew
	}
	return nil
}

// Save puts the articles into the cache, if they are not there and took long enough to
// analyse; with the index, whoever asked for it, so that they can be searched at once the
// next time.
func (a *Archive) Save() {
	if a.key == "" || a.corpus == nil || a.stored || a.spent < worthwhile {
		return
	}
	people, err := a.people()
	if err != nil {
		a.o.Note(err)
		return
	}
	content := &snapshot.Content{Paths: a.o.Paths, Corpus: a.corpus, Loaded: a.loaded, People: people, Index: a.indexed()}
	if err := a.o.Cache.Save(a.key, content); err != nil {
		a.o.Note(err)
		return
	}
	a.stored, a.spent = true, 0
}

// indexed is the index of all articles, before any decision.
func (a *Archive) indexed() *search.Index {
	if a.index == nil {
		start := time.Now()
		a.index = search.New(a.corpus)
		a.spent += time.Since(start)
	}
	return a.index
}
