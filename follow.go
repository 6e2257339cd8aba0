package main

import (
	"context"
	"fmt"

	"lineup/corpus"
	"lineup/model/analyse"
	"lineup/ui/reader"
)

// load has the corpus for the reader: as the cache has it, whatever has become of the
// files since (follow looks), else read and analysed.
func (k *keeper) load(ctx context.Context, tell func(reader.Progress)) (reader.Loaded, error) {
	report := func(p analyse.Progress) { tell(reader.Progress(p)) }
	if !k.open() {
		if _, err := k.update(ctx, report); err != nil {
			return reader.Loaded{}, err
		}
	}
	if len(k.corpus.Articles) == 0 && len(k.paths) > 0 {
		return reader.Loaded{}, unreadable(k.loaded.Problems)
	}
	return k.loadedFor(ctx, report)
}

// loadedFor is the corpus as the filters leave it and the user has decided it, with its
// index.
func (k *keeper) loadedFor(ctx context.Context, report func(analyse.Progress)) (reader.Loaded, error) {
	c, err := k.view(ctx, report)
	if err != nil {
		return reader.Loaded{}, err
	}
	ds, faults := ledger(k.paths).Read()
	shown := k.s.decided(c, ds, faults)
	if shown != k.corpus || k.index == nil {
		report(analyse.Progress{Step: "index"})
	}
	return reader.Loaded{Corpus: shown, Index: k.indexOf(shown), Analysed: c, Decisions: ds}, nil
}

// follow keeps the reader's corpus up to date with the files until ctx is done: it looks
// at them once at first, whenever something has changed there, and when it is asked to.
func (k *keeper) follow(ctx context.Context, again <-chan struct{}, tell func(reader.News)) {
	changed, err := corpus.Watch(ctx, k.paths)
	if err != nil {
		k.note(err)
		tell(reader.News{Doing: "changes of the files are not seen here; ctrl+r looks"})
	}
	for {
		if err := k.look(ctx, tell); err != nil && ctx.Err() == nil {
			tell(reader.News{Doing: "the files cannot be read again: " + err.Error()})
		}
		select {
		case <-ctx.Done():
			return
		case <-changed:
		case <-again:
		}
	}
}

// look brings the corpus up to date, hands it over where it has become another one, and
// keeps it.
func (k *keeper) look(ctx context.Context, tell func(reader.News)) error {
	report := func(p analyse.Progress) {
		doing := "reading changed files"
		if p.Step != loading {
			doing = fmt.Sprintf("articles new or changed: %d; joining: %s", k.fresh, p.Step)
		}
		tell(reader.News{Doing: doing})
	}
	different, err := k.update(ctx, report)
	if err != nil {
		return err
	}
	if different {
		l, err := k.loadedFor(ctx, report)
		if err != nil {
			return err
		}
		tell(reader.News{Loaded: &l})
	}
	k.save()
	return nil
}
