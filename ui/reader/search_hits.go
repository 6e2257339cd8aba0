package reader

import (
	"context"
	"fmt"
	"slices"
	"time"

	"lineup/ui/reader/kit"

	"lineup/model/fault"
	"lineup/model/text"

	tea "charm.land/bubbletea/v2"
)

// openSearch shows the search, with what was last searched for. While the corpus loads what
// is typed is kept for it.
func (a *app) openSearch() tea.Cmd {
	if a.lib == nil {
		a.eager = false
		a.prompt = &kit.Prompt{Label: "search once it is loaded", Done: func(string) kit.Intent { return nil }}
		return nil
	}
	if a.find == nil {
		a.find = newFind(a.lib)
		a.find.past = a.queries
	}
	if i := a.underneath(); i >= 0 {
		a.stack = slices.Delete(a.stack, i, i+1)
	}
	a.find.input.Stale = true
	a.push(a.find)
	return nil
}

// searchTyped searches for what was typed while the corpus was loaded, and opens the first hit
// where enter was pressed too.
func (a *app) searchTyped() tea.Cmd {
	if a.prompt == nil {
		return nil
	}
	query := a.prompt.Input.Text()
	a.prompt = nil
	cmd := tea.Batch(a.openSearch(), a.carry(a.find.put(query)))
	a.find.eager = a.eager
	return cmd
}

// underneath is where in the stack the search is, -1 where it is closed.
func (a *app) underneath() int {
	return slices.IndexFunc(a.stack, func(s surface) bool { return s.view() == kit.InSearch })
}

// ask searches, unless another letter is typed at once.
func (a *app) ask(query string) tea.Cmd {
	if a.cancel != nil {
		a.cancel()
	}
	msg := askMsg{a.find.asked, query}
	if a.debounce == 0 {
		return func() tea.Msg { return msg }
	}
	return tea.Tick(a.debounce, func(time.Time) tea.Msg { return msg })
}

// search runs a query that is still the newest one.
func (a *app) search(msg askMsg) tea.Cmd {
	if a.find == nil || msg.asked != a.find.asked || a.lib.ix == nil {
		return nil
	}
	ctx, cancel := context.WithCancel(a.ctx)
	a.cancel = cancel
	lib, ix := a.lib, a.lib.ix
	return orElse(func() tea.Msg {
		defer cancel()
		r, err := ix.Search(ctx, msg.query, mostHits)
		return foundMsg{lib, msg.asked, msg.query, r, err}
	}, func(e *fault.Error) tea.Msg { return foundMsg{of: lib, asked: msg.asked, query: msg.query, err: e} })
}

// searchAgain asks the newer corpus what the search asked the older one, so that its hits
// can still be gone through.
func (a *app) searchAgain() tea.Cmd {
	if a.find == nil {
		return nil
	}
	f := newFind(a.lib)
	f.input, f.past = a.find.input, a.find.past
	f.asked = a.find.asked
	f.resize(a.frame.W, a.frame.Body())
	a.find = f
	return a.carry(f.question())
}

// hit opens the hit d places on from the one opened last.
func (a *app) hit(d int) tea.Cmd {
	if a.find == nil || len(a.find.result.Hits) == 0 {
		a.status = "no search yet; / searches"
		return nil
	}
	to := a.trail + d
	if a.trail < 0 {
		to = 0
	}
	if to < 0 || to >= len(a.find.result.Hits) {
		a.status = map[bool]string{true: "this is the last hit", false: "this is the first hit"}[d > 0]
		return nil
	}
	if i := a.underneath(); i >= 0 {
		a.stack = a.stack[:i+1]
	} else {
		a.push(a.find)
	}
	a.find.choose(to)
	a.find.look()
	return a.openHit(to)
}

// openHit opens a hit and remembers it.
func (a *app) openHit(at int) tea.Cmd {
	if a.find.lib != a.lib {
		a.status = notYet
		return nil
	}
	a.trail = at
	a.remember(a.find.query)
	a.find.past = a.queries
	cmd := a.carry(a.lib.openHit(&a.find.result.Hits[at]))
	a.status = fmt.Sprintf("hit %d of %d for %s", at+1, len(a.find.result.Hits), text.Line(a.find.query))
	return cmd
}
