package archive

import (
	"context"
	"fmt"
	"sync"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/analyse"
)

// News is what becomes of the articles while they are being read.
type News struct {
	Edition *Edition // a newer one; nil where there is none yet
	// Doing says what is being done about files that have changed; "" for nothing.
	Doing string
}

// Follow keeps the articles up to date with the files until ctx is done: it looks at them
// once at first, whenever something has changed there, and when again asks for it.
//
// To join all articles anew takes a minute where they are a hundred thousand. So what is new
// is shown at once, laid beside what is joined already, and the whole follows: one join at a
// time, while the files go on being looked at. tell is called by several goroutines, and not
// any more when Follow has returned.
func (a *Archive) Follow(ctx context.Context, again <-chan struct{}, tell func(News)) {
	changed, err := corpus.Watch(ctx, a.o.Paths)
	if err != nil {
		a.o.Note(err)
		tell(News{Doing: "changes of the files are not seen here; ctrl+r looks"})
	}
	f := &following{Archive: a, tell: tell, latest: a.now.loaded, joined: make(chan *state, 1), saved: make(chan bool, 1)}
	defer f.joins.Wait()
	f.look(ctx)
	for {
		f.work(ctx)
		select {
		case <-ctx.Done():
			return
		case <-changed:
			f.look(ctx)
		case <-again:
			f.look(ctx)
		case s := <-f.joined:
			f.take(ctx, s)
		case f.now.stored = <-f.saved:
			f.busy = false
		}
	}
}

// following is an archive that is being followed. Archive.now is what is joined.
type following struct {
	*Archive

	tell   func(News)
	latest *corpus.Loaded // as the files were when they were last looked at
	fresh  []*model.Article
	beside map[*model.Article]model.Reading // of fresh, those of latest that are not joined yet

	busy   bool // with a join, or with saving one
	joins  sync.WaitGroup
	joined chan *state // nil for one that came to nothing
	saved  chan bool
}

// look reads what has changed, and shows it.
func (f *following) look(ctx context.Context) {
	loaded, err := f.load(ctx, func(analyse.Progress) { f.tell(News{Doing: "reading changed files"}) }, f.latest)
	if err == nil && loaded == f.latest {
		return
	}
	if err == nil {
		f.latest = loaded
		err = f.show(ctx)
	}
	f.failed(ctx, err)
}

// work joins what is not joined, or else keeps what is not kept, beside the program.
func (f *following) work(ctx context.Context) {
	switch s, latest := f.now, f.latest; {
	case f.busy:
	case latest != s.loaded:
		f.busy = true
		known, fresh := f.readings(s, f.beside), len(f.fresh)
		tell := func(p analyse.Progress) {
			f.tell(News{Doing: fmt.Sprintf("articles new or changed: %d; stories are being worked out: %s", fresh, p.Step)})
		}
		f.joins.Go(func() {
			s, err := f.join(ctx, tell, latest, known)
			if err == nil {
				s.index()
			}
			f.joined <- s
		})
	case f.worthKeeping(s):
		f.busy = true
		go func() { f.saved <- f.save(s) }()
	}
}

// take goes on with what has been joined, and lays beside it what has changed meanwhile.
func (f *following) take(ctx context.Context, s *state) {
	f.busy = false
	if s != nil {
		f.now = s
		f.failed(ctx, f.show(ctx))
	}
}

// failed tells of an error, but that of a context that is done.
func (f *following) failed(ctx context.Context, err error) {
	if err != nil && ctx.Err() == nil {
		f.tell(News{Doing: "the files cannot be read again: " + err.Error()})
	}
}
