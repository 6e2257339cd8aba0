package reader

import (
	"context"
	"errors"
	"testing"

	"lineup/model"
	"lineup/ui/view"

	tea "charm.land/bubbletea/v2"
)

// TestFetch: R shows the progress, what came, and what failed; the place stays.
func TestFetch(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30)
	looked := 0
	d.a.options.Follow = func(context.Context, <-chan struct{}, func(News)) {}
	d.a.options.Fetch = func(_ context.Context, tell func(string)) (Fetched, error) {
		tell("fetched 1 of 3 pages, 0.1 MB, 0 failed")
		tell("fetched 3 of 3 pages, 0.2 MB, 1 failed") // replaces what nobody saw
		return Fetched{view.Fetched{New: 2, Revised: 1, Unchanged: 7, Failed: 1}, []model.Problem{{File: "https://whistle.example/feed", What: "answers 500"}}}, nil
	}
	d.keys("tab j")
	where := d.under()
	_, cmd := d.a.Update(press("R"))
	d.sees("↻ fetching")
	d.keys("R").sees("fetching already")
	all := cmd().(tea.BatchMsg)
	done := all[0]() // the round, while nobody listens
	d.a.Update(all[1]())
	d.sees("fetched 3 of 3 pages, 0.2 MB, 1 failed")
	d.send(done)
	d.misses("fetched 3 of 3").sees("2 new, 1 revised, 1 failed; P lists what failed", "2 problems")
	if got := d.under(); got != where {
		t.Errorf("on %q, not %q", got, where)
	}
	select {
	case <-d.a.again:
		looked++
	default:
	}
	if looked != 1 {
		t.Error("the files are not looked at")
	}
	d.keys("P").sees("Not fetched", "https://whistle.example/feed", "answers 500")
}

// TestFetchRefused: if nothing can be fetched, R shows why, and what to do.
func TestFetchRefused(t *testing.T) {
	drive(t, testLoaded(t), 120, 30).keys("R").sees("R fetches a folder's feeds")
	d := drive(t, testLoaded(t), 120, 30)
	d.a.options.Fetch = func(context.Context, func(string)) (Fetched, error) {
		return Fetched{}, errors.New("no feeds here: lineup fetch URL --into desk begins")
	}
	d.keys("R").sees("no feeds here").misses("↻")
	d.a.options.Fetch = func(context.Context, func(string)) (Fetched, error) { panic("a fault") }
	d.keys("R").sees("a fault").misses("↻")
	d.keys("R").sees("a fault") // and it can be tried again
}

// TestFetchEnds: leaving the reader ends the round.
func TestFetchEnds(t *testing.T) {
	ctx, leave := context.WithCancel(t.Context())
	d := drive(t, testLoaded(t), 120, 30)
	d.a.ctx = ctx
	d.a.options.Fetch = func(ctx context.Context, _ func(string)) (Fetched, error) {
		leave()
		<-ctx.Done()
		return Fetched{}, ctx.Err()
	}
	d.keys("R").sees("context canceled")
}

// TestFetchLate checks that late progress of a round that has ended is not taken for the next round's.
func TestFetchLate(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30)
	d.a.options.Follow = func(context.Context, <-chan struct{}, func(News)) {}
	d.a.options.Fetch = func(_ context.Context, tell func(string)) (Fetched, error) {
		tell("fetched 1 of 3 pages")
		return Fetched{}, nil
	}
	_, cmd := d.a.Update(press("R"))
	all := cmd().(tea.BatchMsg)
	done := all[0]()
	late := all[1]()
	d.send(done)
	d.a.Update(press("R"))
	if _, again := d.a.Update(late); again != nil {
		t.Error("still listening to a round that has ended")
	}
	d.misses("fetched 1 of 3")
}
