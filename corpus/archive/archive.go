package archive

import (
	"context"
	"errors"
	"io"
	"slices"

	"lineup/corpus"
	"lineup/corpus/format/intake"
	"lineup/corpus/snapshot"
	"lineup/model"
)

// Options say what an archive is of.
type Options struct {
	// Paths are files, folders, or "-" for Stdin; without any it is the sample.
	Paths []string
	Stdin io.Reader
	// Map says which fields of records hold the facts of articles.
	Map []intake.Mapping
	// Jobs is how many articles are read at a time; 0 for one a processor.
	Jobs int
	// Keep, where set, says which articles are in sight. Stories and speakers are then
	// those of what is left.
	Keep func(*model.Article) bool
	// Ledger has what the user has decided; nil for nothing.
	Ledger *corpus.Ledger
	// Cache is where known articles are kept; nil for nowhere.
	Cache *snapshot.Cache
	// Note, if set, receives why the cache is not used, which costs nothing but time.
	Note func(error)
}

// An Archive has the articles of some paths and keeps them up to date. It is used by one
// goroutine at a time.
type Archive struct {
	o   Options
	key snapshot.Key // "" where nothing is cached
	now *state       // nil before the articles are joined

	large int // the constant, but in tests
}

// New returns the archive of some paths. Nothing is opened yet.
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

// mapped is what a snapshot has to be known by of the fields.
func mapped(mappings []intake.Mapping) (all []string) {
	for _, m := range mappings {
		all = append(all, m.Fact+"="+m.Field)
	}
	return all
}

// OnDisk reports whether the articles are in files, which can change and can be known again.
func (a *Archive) OnDisk() bool { return len(a.o.Paths) > 0 && !slices.Contains(a.o.Paths, "-") }

// Loading is the step in which files are read, before those of the analysis.
const Loading = "loading articles"

// Indexing is the step in which the index is made, after those of the analysis.
const Indexing = "index"

// Open returns the articles as the cache has them, whatever has become of the files since,
// which Follow finds out; what the cache does not know is read. early, if set, receives the
// articles alone as soon as they are read, where working out the rest takes long enough for
// somebody to read one; it is called once at most.
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

// read brings the archive up to date; read receives what the files hold before it is joined.
func (a *Archive) read(ctx context.Context, tell func(model.Progress), read func(*corpus.Loaded)) (*Edition, error) {
	s, err := a.update(ctx, tell, a.now, read)
	if err != nil {
		return nil, err
	}
	a.now = s
	return a.edition(ctx, tell, a.now, a.now.corpus)
}

// Save puts the articles into the cache, if they are not there and took long enough to
// join; with the index, whoever asked for it, so that they can be searched at once the
// next time.
func (a *Archive) Save() {
	if a.now != nil && a.worthKeeping(a.now) {
		a.now.kept(a.save(a.now))
	}
}

// An UnreadableError is that of paths in which there is no article. Problems tell why, and
// Loaded what was made of the files.
type UnreadableError struct {
	Problems []model.Problem
	Loaded   *corpus.Loaded
}

func (*UnreadableError) Error() string { return errUnreadable.Error() }

var errUnreadable = errors.New("no article could be read")
