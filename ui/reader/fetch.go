package reader

import (
	"lineup/model"
	"lineup/model/fault"
	"lineup/model/text"
	"lineup/ui/reader/intent"
	"lineup/ui/view"

	tea "charm.land/bubbletea/v2"
)

// Fetched articles reach the reader like any other change of the files (follow.go). This file only starts a round,
// and shows its progress and what failed.

// Fetched is the result of a round of fetching.
type Fetched struct {
	view.Fetched

	Problems []model.Problem // each of an address that gave nothing, or of a feed that cannot be used
}

// fetching is the round under way, and the result of the last.
type fetching struct {
	on       bool
	doing    string
	told     chan string // with room for one, in which the newest replaces what was not seen yet
	problems []model.Problem
}

// The messages of a round.
type (
	fetchingMsg struct {
		doing string
		told  chan string // the channel of the round
	}
	fetchedMsg struct {
		Fetched

		err error
	}
)

// fetch fetches the folder's feeds in the background, one round at a time. The round ends with the program.
func (a *app) fetch() tea.Cmd {
	do, ctx, told := a.options.Fetch, a.ctx, make(chan string, 1)
	switch {
	case do == nil:
		a.status = "R fetches a folder's feeds; open a folder first: lineup FOLDER"
		return nil
	case a.lib == nil:
		a.status = stillLoading
		return nil
	case a.fetching.on:
		a.status = "fetching already; articles appear when they are here"
		return nil
	}
	a.fetching.on, a.fetching.doing, a.fetching.told = true, "fetching", told
	return tea.Batch(intent.OrElse(func() tea.Msg {
		defer close(told)
		f, err := do(ctx, func(doing string) {
			select {
			case <-told:
			default:
			}
			select {
			case told <- doing:
			default:
			}
		})
		return fetchedMsg{f, err}
	}, func(e *fault.Error) tea.Msg { return fetchedMsg{err: e} }), a.hearFetching())
}

// hearFetching waits for the round's progress, until it ends.
func (a *app) hearFetching() tea.Cmd {
	told := a.fetching.told
	return func() tea.Msg {
		if doing, ok := <-told; ok {
			return fetchingMsg{doing, told}
		}
		return nil
	}
}

// fetchedSome records the round's progress.
func (a *app) fetchedSome(msg fetchingMsg) tea.Cmd {
	if msg.told != a.fetching.told {
		return nil // its round has ended
	}
	a.fetching.doing = msg.doing
	return a.hearFetching()
}

// fetched ends a round: it reports the result, and has the files checked.
func (a *app) fetched(msg fetchedMsg) tea.Cmd {
	a.fetching = fetching{problems: msg.Problems}
	if msg.err != nil {
		a.status = text.Line(msg.err.Error())
		return nil
	}
	a.status = msg.Brief()
	if len(msg.Problems) > 0 {
		a.status += "; P lists what failed"
	}
	a.lookAgain()
	return a.renew(false)
}
