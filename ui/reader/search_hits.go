package reader

import (
	"context"
	"slices"
	"time"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/search"
	"lineup/ui/reader/find"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"

	tea "charm.land/bubbletea/v2"
)

// openSearch shows the search, with the last query. While the corpus loads, the input is kept for it.
func (a *app) openSearch() tea.Cmd {
	if a.lib == nil {
		a.eager = false
		a.prompt = &kit.Prompt{Label: "searching as soon as it is loaded", Done: func(string) kit.Intent { return nil }}
		return nil
	}
	if a.find == nil {
		a.find = find.New(a.lib)
		a.find.Past = a.queries
	}
	if i := a.underneath(); i >= 0 {
		a.stack = slices.Delete(a.stack, i, i+1)
	}
	a.find.Input.Stale = true
	a.push(a.find)
	return nil
}

// searchTyped searches for what was typed while the corpus was loading, and opens the first hit if enter was pressed
// too.
func (a *app) searchTyped() tea.Cmd {
	if a.prompt == nil {
		return nil
	}
	query := a.prompt.Input.Text()
	a.prompt = nil
	cmd := tea.Batch(a.openSearch(), a.carry(a.find.Put(query)))
	a.find.Eager = a.eager
	return cmd
}

// underneath returns the place of the search in the stack, -1 if it is closed.
func (a *app) underneath() int {
	return slices.IndexFunc(a.stack, func(s surface) bool { return s.View() == kit.InSearch })
}

// ask searches, unless another letter is typed at once.
func (a *app) ask(query string) tea.Cmd {
	if a.cancel != nil {
		a.cancel()
	}
	msg := askMsg{a.find.Question.Asked, query}
	if a.debounce == 0 {
		return func() tea.Msg { return msg }
	}
	return tea.Tick(a.debounce, func(time.Time) tea.Msg { return msg })
}

// search runs a query if it is still the newest one.
func (a *app) search(msg askMsg) tea.Cmd {
	if a.find == nil || !a.find.Question.Newest(msg.asked) || a.lib.Index == nil {
		return nil
	}
	ctx, cancel := context.WithCancel(a.ctx)
	a.cancel = cancel
	f, lib, ix := a.find, a.lib, a.lib.Index
	answer := func(r search.Result, err error) tea.Msg {
		return f.Question.Answer(msg.asked, func() kit.Intent { return f.Take(find.Found{Of: lib, Query: msg.query, Result: r, Err: err}) })
	}
	return intent.OrElse(func() tea.Msg {
		defer cancel()
		return answer(ix.Search(ctx, msg.query, find.MostHits))
	}, func(e *fault.Error) tea.Msg { return answer(search.Result{}, e) })
}

// searchAgain repeats the search on the newer corpus, so that its hits can still be stepped through.
func (a *app) searchAgain() tea.Cmd {
	if a.find == nil {
		return nil
	}
	a.find.Question.Next() // its pending question is about the older one
	f := find.New(a.lib)
	f.Input, f.Past = a.find.Input, a.find.Past
	f.Resize(a.frame.W, a.frame.Body())
	a.find = f
	return a.carry(f.Anew())
}

// hit opens the hit d places from the one opened last.
func (a *app) hit(d int) tea.Cmd {
	if a.find == nil || len(a.find.Result.Hits) == 0 {
		a.status = "no search yet; / searches"
		return nil
	}
	to := a.find.Step(a.trail, d)
	if a.trail < 0 {
		to = 0
	}
	if to < 0 {
		a.status = map[bool]string{true: "this is the last hit", false: "this is the first hit"}[d > 0]
		return nil
	}
	if i := a.underneath(); i >= 0 {
		a.stack = a.stack[:i+1]
	} else {
		a.push(a.find)
	}
	a.find.Choose(to)
	a.find.Look()
	return a.openHit(to)
}

// openHit opens a hit and remembers it.
func (a *app) openHit(at int) tea.Cmd {
	if a.find.Lib != a.lib {
		a.status = intent.NotYet
		return nil
	}
	a.trail = at
	a.remember(a.find.Query)
	a.find.Past = a.queries
	cmd := a.carry(find.Open(a.lib, &a.find.Result.Hits[at]))
	a.status = a.find.Position(at)
	if a.find.Step(at, 1) != model.None {
		a.status += "; } next"
	}
	return cmd
}
