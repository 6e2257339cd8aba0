package archive

import (
	"context"
	"fmt"

	"lineup/corpus"
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
func (a *Archive) Follow(ctx context.Context, again <-chan struct{}, tell func(News)) {
	changed, err := corpus.Watch(ctx, a.o.Paths)
	if err != nil {
		a.o.Note(err)
		tell(News{Doing: "changes of the files are not seen here; ctrl+r looks"})
	}
	for {
		if err := a.look(ctx, tell); err != nil && ctx.Err() == nil {
			tell(News{Doing: "the files cannot be read again: " + err.Error()})
		}
		select {
		case <-ctx.Done():
			return
		case <-changed:
		case <-again:
		}
	}
}

// look brings the articles up to date, hands them over where they have become others, and
// keeps them.
func (a *Archive) look(ctx context.Context, tell func(News)) error {
	report := func(p analyse.Progress) {
		doing := "reading changed files"
		if p.Step != Loading {
			doing = fmt.Sprintf("articles new or changed: %d; joining: %s", a.fresh, p.Step)
		}
		tell(News{Doing: doing})
	}
	different, err := a.update(ctx, report)
	if err != nil {
		return err
	}
	if different {
		e, err := a.edition(ctx, report)
		if err != nil {
			return err
		}
		e.Index()
		tell(News{Edition: e})
	}
	a.Save()
	return nil
}
