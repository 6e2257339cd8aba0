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

// News is what becomes of the articles while they are being read.
type News struct {
	Edition *Edition // a newer one; nil where there is none yet
	// Doing says what is being done about files that have changed; "" for nothing.
	Doing string
}

// Follow keeps the articles up to date with the files until ctx is done: it looks at them
// once at first, whenever something has changed there, and when again asks for it.
//
// To join all articles again takes a minute where they are a hundred thousand. So what is new
// is shown at once, laid beside what is joined already (beside.go), and the whole follows:
// one join at a time, beside which the files go on being watched. tell is called by several
// goroutines, and not any more when Follow has returned.
func (a *Archive) Follow(ctx context.Context, again <-chan struct{}, tell func(News)) {
	paths := a.o.Paths
	if a.o.Ledger != nil {
		paths = slices.Concat(paths, a.o.Ledger.Files())
	}
	changed, err := corpus.Watch(ctx, paths)
	if err != nil {
		a.o.Note(err)
		tell(News{Doing: "changes to these files are not noticed by themselves; ctrl+r looks for them"})
	}
	f := &following{
		Archive: a, tell: tell, changed: true,
		read: make(chan *corpus.Loaded, 1), joined: make(chan *state, 1), saved: make(chan bool, 1),
	}
	defer f.jobs.Wait()
	err = f.decisions(ctx) // what was written before the files were watched
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

// following is an archive that is being followed. Archive.now is what is joined.
type following struct {
	*Archive

	tell    func(News)
	changed bool             // files may have, since they were last read
	fresh   []*model.Article // what is new of them and not joined yet

	busy   bool // with a join, or with saving one
	jobs   fault.Group
	read   chan *corpus.Loaded
	joined chan *state // nil for one that is not wanted any more
	saved  chan bool
}

// work reads and joins what may have changed, or else keeps what is not kept, beside the
// program.
func (f *following) work(ctx context.Context) {
	switch s := f.now; {
	case f.busy:
	case f.changed:
		f.changed, f.busy = false, true
		f.jobs.Go(func() {
			err := fault.Guard(func() (err error) {
				if s, err = f.renewed(ctx, s); err == nil {
					s.at() // which takes a while, and will be asked for when something changes
				}
				return err
			})()
			if err != nil {
				s = nil // by ctx, or a fault of the program: what was joined stays
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
			_ = fault.Guard(func() error { saved = f.save(s); return nil })() // it is kept another time
			f.saved <- saved
		}()
	}
}

// renewed is what has become of a state, or itself.
func (f *following) renewed(ctx context.Context, s *state) (*state, error) {
	fresh := 0
	told := once(f.tell)
	return f.update(ctx, func(p model.Progress) {
		doing := "reading changed files"
		if p.Step != Loading {
			doing = fmt.Sprintf("new or changed articles: %d; working out %s", fresh, p.Step)
		}
		told(doing)
	}, s, func(l *corpus.Loaded) {
		for _, article := range l.Articles {
			if !s.has(article) {
				fresh++
			}
		}
		f.read <- l
	})
}

// once says what is being done, and nothing while it goes on being the same: a join makes a
// step of every file and article, and each would be drawn. It may be called by several
// goroutines.
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

// decisions shows what has been decided elsewhere: in another program, or by hand.
func (f *following) decisions(ctx context.Context) error {
	if f.o.Ledger == nil || !f.o.Ledger.Stale() {
		return nil
	}
	return f.show(ctx)
}

// take goes on with what has been joined. What has changed meanwhile is laid beside it.
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
		f.tell(News{}) // it was nothing
		return nil
	}
	return f.show(ctx)
}
