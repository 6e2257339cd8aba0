package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"github.com/adrg/xdg"

	"lineup/corpus"
	"lineup/corpus/snapshot"
	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/search"
)

const (
	// cacheLimit is the most bytes that all snapshots together may take.
	cacheLimit = 4 << 30
	// worthwhile is how long an analysis must have taken for its result to be kept.
	worthwhile = time.Second
)

// loading is the step in which files are read.
const loading = "loading articles"

// A keeper has the corpus of some paths and keeps it up to date: it takes it from the
// cache where it is known, reads only what has changed since, and puts it back.
type keeper struct {
	s     *session
	paths []string
	keep  func(*model.Article) bool // the filters of the command line
	cache snapshot.Cache
	key   snapshot.Key // "" where nothing is cached
	note  func(error)  // is told why the cache is not used

	loaded *corpus.Loaded
	corpus *model.Corpus                    // of all that is loaded, nil before it is analysed
	people func() ([][]model.Person, error) // of the readings of corpus
	index  *search.Index                    // of corpus, nil until somebody has made it
	stored bool                             // all of it, the index included, stands in the cache
	fresh  int                              // articles of the last update that were not there before
	spent  time.Duration                    // on the last analysis
}

// keeper returns the keeper of the paths; whatever is cached of them is not opened yet.
func (s *session) keeper(paths []string) (*keeper, error) {
	keep, err := s.filter()
	if err != nil {
		return nil, err
	}
	k := &keeper{s: s, paths: paths, keep: keep, cache: s.cache(), note: func(err error) {
		if s.verbose {
			fmt.Fprintln(s.stderr, "cache: "+err.Error())
		}
	}}
	if !s.noCache && k.onDisk() {
		if k.key, err = snapshot.KeyOf(paths); err != nil {
			k.note(err)
		}
	}
	return k, nil
}

// onDisk says that the corpus is in files, which can change and can be known again.
func (k *keeper) onDisk() bool { return len(k.paths) > 0 && !slices.Contains(k.paths, "-") }

// cache is the user's cache of snapshots.
func (s *session) cache() snapshot.Cache {
	return snapshot.Cache{Dir: filepath.Join(xdg.CacheHome, "lineup"), Limit: cacheLimit, Program: snapshot.Running()}
}

// open takes the corpus from the cache, as it was when it was last read. It says whether
// it is there; any fault of the cache is as good as nothing in it.
func (k *keeper) open() bool {
	if k.key == "" {
		return false
	}
	snap, err := k.cache.Open(k.key)
	if errors.Is(err, fs.ErrNotExist) {
		return false
	}
	if err == nil {
		err = k.take(snap)
	}
	if err != nil {
		k.note(err)
		return false
	}
	return true
}

// take takes what a snapshot holds.
func (k *keeper) take(snap *snapshot.Snapshot) error {
	c, err := snap.Corpus()
	if err != nil {
		return err
	}
	loaded, err := snap.Loaded(c)
	if err != nil {
		return err
	}
	k.corpus, k.loaded, k.people, k.index, k.stored = c, loaded, snap.People, nil, false
	data, err := snap.Index()
	if err == nil && data != nil {
		k.index, err = search.Open(c, data)
		k.stored = err == nil
	}
	if err != nil {
		k.note(err) // the index alone is made anew
	}
	return nil
}

// update brings the corpus up to date with the files, and says whether that has made it
// another one.
func (k *keeper) update(ctx context.Context, tell func(analyse.Progress)) (bool, error) {
	start := time.Now()
	loaded, err := corpus.Update(ctx, corpus.Options{
		Paths: k.paths, Stdin: k.s.stdin, Jobs: k.s.jobs,
		Progress: func(n int) { tell(analyse.Progress{Step: loading, Done: n}) },
	}, k.loaded)
	if err != nil {
		return false, err
	}
	if k.corpus != nil && loaded == k.loaded {
		return false, nil
	}
	known := k.known()
	k.fresh = 0
	for _, a := range loaded.Articles {
		if _, ok := known(a); !ok {
			k.fresh++
		}
	}
	var people [][]model.Person
	c, err := analyse.Run(ctx, loaded.Articles, slices.Clone(loaded.Problems), analyse.Options{
		Jobs: k.s.jobs, Progress: tell, Known: known, People: &people,
	})
	if err != nil {
		return false, err
	}
	k.loaded, k.corpus, k.index, k.stored = loaded, c, nil, false
	k.people = func() ([][]model.Person, error) { return people, nil }
	k.spent = time.Since(start)
	return true, nil
}

// known gives the readings of the articles that are as they were.
func (k *keeper) known() func(*model.Article) (model.Reading, bool) {
	none := func(*model.Article) (model.Reading, bool) { return model.Reading{}, false }
	if k.corpus == nil {
		return none
	}
	people, err := k.people()
	if err != nil {
		k.note(err)
		return none
	}
	c := k.corpus
	at := make(map[*model.Article]int, len(c.Articles))
	for i, a := range c.Articles {
		at[a] = i
	}
	return func(a *model.Article) (model.Reading, bool) {
		i, ok := at[a]
		if !ok {
			return model.Reading{}, false
		}
		return model.Reading{Quotes: c.ArticleQuotes(i), People: people[i]}, true
	}
}

// view is the corpus as the filters leave it. Without filters it is the corpus itself;
// else what is left is joined anew, since stories and speakers are those of what is in
// sight.
func (k *keeper) view(ctx context.Context, tell func(analyse.Progress)) (*model.Corpus, error) {
	if !k.s.filtered() {
		return k.corpus, nil
	}
	var articles []*model.Article
	for _, a := range k.corpus.Articles {
		if k.keep(a) {
			articles = append(articles, a)
		}
	}
	return analyse.Run(ctx, articles, slices.Clone(k.loaded.Problems), analyse.Options{Jobs: k.s.jobs, Progress: tell, Known: k.known()})
}

// indexOf is the search index of a corpus that is the keeper's or was made of it.
func (k *keeper) indexOf(c *model.Corpus) *search.Index {
	if c != k.corpus {
		return search.New(c)
	}
	if k.index == nil {
		start := time.Now()
		k.index = search.New(c)
		k.spent += time.Since(start)
	}
	return k.index
}

// save puts the corpus into the cache, if it is not there and took long enough to make.
func (k *keeper) save() {
	if k.key == "" || k.corpus == nil || k.stored || k.spent < worthwhile {
		return
	}
	people, err := k.people()
	if err != nil {
		k.note(err)
		return
	}
	content := &snapshot.Content{Paths: k.paths, Corpus: k.corpus, Loaded: k.loaded, People: people}
	if k.index != nil {
		content.Index = k.index
	}
	if err := k.cache.Save(k.key, content); err != nil {
		k.note(err)
		return
	}
	k.stored = k.index != nil
	k.spent = 0
}
