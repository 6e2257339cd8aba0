package archive

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/fault"
)

// News reports a change of the articles while they are being read.
type News struct {
	Edition *Edition // a newer one; nil if there is none yet
	// Doing describes the work on changed files; "" for none.
	Doing string
}

// Follow keeps the articles up to date with the files until ctx is done: it checks them once at the start, whenever
// something has changed, and when again asks for it.
//
// Joining a hundred thousand articles takes a minute. New ones are therefore shown at once beside what is already
// joined (beside.go), and the complete result follows, one join at a time, while the files are still being watched.
// tell is called from several goroutines, but not after Follow has returned.
func (a *Archive) Follow(ctx context.Context, again <-chan struct{}, tell func(News)) {
	paths := a.o.Paths
	if a.o.Ledger != nil {
		paths = slices.Concat(paths, a.o.Ledger.Files())
	}
	changed, err := corpus.Watch(ctx, paths)
	if err != nil {
		a.o.Note(err)
		tell(News{Doing: "changes to these files are not noticed automatically; ctrl+r looks for them"})
	}
	f := &following{
		Archive: a, tell: tell, changed: true,
		read: make(chan *corpus.Loaded, 1), joined: make(chan *state, 1), saved: make(chan bool, 1),
	}
	defer f.jobs.Wait()
	err = f.decisions(ctx) // those written before the files were watched
	for {
		if err != nil && ctx.Err() == nil {
			tell(News{Doing: "cannot read the files again: " + err.Error()})
		}
		f.work(ctx)
		err = nil
		select {
		case <-ctx.Done():
			return
		case names := <-changed:
			f.changed = true
			err = errors.Join(f.peek(ctx, names), f.decisions(ctx))
		case <-again:
			f.changed = true
			err = f.decisions(ctx)
		case l := <-f.read:
			err = f.lay(ctx, l.Articles)
		case s := <-f.joined:
			err = f.take(ctx, s)
		case ok := <-f.saved:
			f.busy = false
			f.now.kept(ok)
		}
	}
}

// following is an archive that is being followed. Archive.now is the joined state.
type following struct {
	*Archive

	tell    func(News)
	changed bool             // files may have changed since they were last read
	fresh   []*model.Article // new articles not joined yet

	busy   bool // with a join, or with saving one
	jobs   fault.Group
	read   chan *corpus.Loaded
	joined chan *state // receives nil for one that is no longer wanted
	saved  chan bool
}

// work reads and joins, in the background, what may have changed; if nothing has, it caches a state that is not
// cached.
func (f *following) work(ctx context.Context) {
	switch s := f.now; {
	case f.busy:
	case f.changed:
		f.changed, f.busy = false, true
		f.jobs.Go(func() {
			err := fault.Guard(func() (err error) {
				if s, err = f.renewed(ctx, s); err == nil {
					s.at() // takes a while, and will be needed at the next change
				}
				return err
			})()
			if err != nil {
				s = nil // because of ctx or a fault of the program: the joined state stays
			}
			if e, ok := errors.AsType[*fault.Error](err); ok {
				f.tell(News{Doing: e.Error()})
			}
			f.joined <- s
		})
	case f.worthKeeping(s):
		f.busy = true
		go func() {
			saved := false
			_ = fault.Guard(func() error { saved = f.save(s); return nil })() // it is saved another time
			f.saved <- saved
		}()
	}
}

// renewed returns the state brought up to date, or s itself if nothing has changed.
func (f *following) renewed(ctx context.Context, s *state) (*state, error) {
	fresh := 0
	report := once(f.tell)
	return f.update(ctx, func(p model.Progress) {
		doing := "reading changed files"
		if p.Step != Loading {
			doing = fmt.Sprintf("new or changed articles: %d; working out %s", fresh, p.Step)
		}
		report(doing)
	}, s, func(l *corpus.Loaded) {
		for _, article := range l.Articles {
			if !s.has(article) {
				fresh++
			}
		}
		f.read <- l
	})
}

// once reports what is being done, but only when that changes: a join reports every file and article, and each report
// would be drawn. The returned function may be called from several goroutines.
func once(tell func(News)) func(doing string) {
	var mu sync.Mutex
	last := ""
	return func(doing string) {
		mu.Lock()
		is := doing == last
		last = doing
		mu.Unlock()
		if !is {
			tell(News{Doing: doing})
		}
	}
}

// decisions shows decisions made elsewhere: in another program, or by hand.
func (f *following) decisions(ctx context.Context) error {
	if f.o.Ledger == nil || !f.o.Ledger.Stale() {
		return nil
	}
	return f.show(ctx)
}

// take continues with a newly joined state. What has changed meanwhile is shown beside it.
func (f *following) take(ctx context.Context, s *state) error {
	f.busy = false
	if s == nil {
		return nil
	}
	old, fresh := f.now, f.fresh
	f.now, f.fresh = s, nil
	if f.changed {
		f.fresh = slices.DeleteFunc(fresh, s.has)
	}
	if s == old && len(fresh) == 0 {
		f.tell(News{}) // nothing had changed
		return nil
	}
	return f.show(ctx)
}
