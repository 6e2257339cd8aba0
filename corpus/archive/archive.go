package archive

import (
	"context"
	"errors"
	"io"
	"slices"

	"lineup/corpus"
	"lineup/corpus/decisions"
	"lineup/corpus/format/intake"
	"lineup/corpus/snapshot"
	"lineup/model"
)

// Options specify the content of an archive and how it is read.
type Options struct {
	// Paths are files, folders, or "-" for Stdin; if there are none, the sample.
	Paths []string
	Stdin io.Reader
	// Map assigns fields of records to the facts of articles.
	Map []intake.Mapping
	// Jobs is the number of articles read at a time; 0 means one per processor.
	Jobs int
	// Keep, if set, selects the articles in sight. Stories and speakers are then computed from those alone.
	Keep func(*model.Article) bool
	// Ledger holds the user's decisions; nil for none.
	Ledger *decisions.Ledger
	// Cache stores the analysis; nil for no cache.
	Cache *snapshot.Cache
	// Note, if set, receives the reason why the cache is not used, which costs nothing but time.
	Note func(error)
}

// An Archive holds the articles of some paths and keeps them up to date. It must be used by one goroutine at a time.
type Archive struct {
	o   Options
	key snapshot.Key // "" if nothing is cached
	now *state       // nil before the articles are joined

	large int // the constant layered, except in tests
}

// New returns the archive of some paths, without opening anything yet.
func New(o Options) *Archive {
	if o.Note == nil {
		o.Note = func(error) {}
	}
	a := &Archive{o: o, large: layered}
	if o.Cache != nil && a.OnDisk() {
		var err error
		if a.key, err = snapshot.KeyOf(o.Paths, mapped(o.Map)...); err != nil {
			o.Note(err)
		}
	}
	return a
}

// mapped returns the field mappings as part of a snapshot's key.
func mapped(mappings []intake.Mapping) (all []string) {
	for _, m := range mappings {
		all = append(all, m.Fact+"="+m.Field)
	}
	return all
}

// OnDisk reports whether the articles are in files, which can change and be recognised again.
func (a *Archive) OnDisk() bool { return len(a.o.Paths) > 0 && !slices.Contains(a.o.Paths, "-") }

// Loading is the step in which files are read, before those of the analysis.
const Loading = "loading articles"

// Indexing is the step in which the index is built, after those of the analysis.
const Indexing = "index"

// Open returns the articles from the cache, without checking whether the files have changed, which Follow does;
// articles not in the cache are read. early, if set, receives the bare articles as soon as they are read, if the rest
// takes long enough for somebody to start reading; it is called at most once.
func (a *Archive) Open(ctx context.Context, tell func(model.Progress), early func(*model.Corpus)) (*Edition, error) {
	if a.now = a.recall(); a.now == nil {
		return a.read(ctx, tell, func(l *corpus.Loaded) {
			if early != nil && len(l.Articles) >= a.large {
				early(a.alone(l))
			}
		})
	}
	return a.edition(ctx, tell, a.now, a.now.corpus)
}

// Read returns the articles as they are in the files now.
func (a *Archive) Read(ctx context.Context, tell func(model.Progress)) (*Edition, error) {
	if a.now == nil {
		a.now = a.recall()
	}
	return a.read(ctx, tell, nil)
}

// read brings the archive up to date. The function read receives the loaded files before the articles are joined.
func (a *Archive) read(ctx context.Context, tell func(model.Progress), read func(*corpus.Loaded)) (*Edition, error) {
	s, err := a.update(ctx, tell, a.now, read)
	if err != nil {
		return nil, err
	}
	a.now = s
	return a.edition(ctx, tell, a.now, a.now.corpus)
}

// Save puts the articles into the cache, if they are not there and took long enough to join. The index is always
// included, so that they can be searched at once the next time.
func (a *Archive) Save() {
	if a.now != nil && a.worthKeeping(a.now) {
		a.now.kept(a.save(a.now))
	}
}

// An UnreadableError is the error for paths without a single article. Problems say why, and Loaded holds what was
// found in the files.
type UnreadableError struct {
	Problems []model.Problem
	Loaded   *corpus.Loaded
}

func (*UnreadableError) Error() string { return errUnreadable.Error() }

var errUnreadable = errors.New("no article could be read")
