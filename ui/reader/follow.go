package reader

import (
	"reflect"
	"slices"

	"lineup/model"
	"lineup/model/decide"
	"lineup/model/search"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"

	tea "charm.land/bubbletea/v2"
)

// News is a change to the articles while they are being read.
type News struct {
	// Loaded is a newer corpus; nil if there is none yet.
	Loaded *library.Loaded
	// Doing names the work under way on changed articles, for the line at the foot; "" for none.
	Doing string
}

// newsMsg is News with the corpus prepared for browsing.
type newsMsg struct {
	newer *edition
	doing string
}

// prepared returns the news in the form the program takes. was is the library of the corpus before.
func (n News) prepared(set kit.Settings, was *library.Library) newsMsg {
	msg := newsMsg{doing: n.Doing}
	if n.Loaded != nil {
		msg.newer = &edition{library.New(*n.Loaded, set, was), n.Loaded.Analysed, n.Loaded.Decisions}
	}
	return msg
}

// An edition is a newer corpus waiting to replace the one in sight.
type edition struct {
	lib      *library.Library
	analysed *model.Corpus
	all      decide.Decisions // those applied to analysed
}

// follow starts to follow the articles, and listens.
func (a *app) follow() tea.Cmd {
	do, ctx, again, news, set, last := a.options.Follow, a.ctx, a.again, a.news, a.options.Settings, a.lib
	if do == nil {
		return nil
	}
	return tea.Batch(a.hear(), func() tea.Msg {
		defer close(news)
		do(ctx, again, func(n News) {
			var was *library.Library
			if n.Loaded != nil { // these come one after the other; progress is reported meanwhile
				was = last
			}
			msg := n.prepared(set, was) // before any more work on the articles
			if msg.newer != nil {
				last = msg.newer.lib
			}
			select {
			case news <- msg:
			case <-ctx.Done():
			}
		})
		return nil
	})
}

// hear waits for news.
func (a *app) hear() tea.Cmd {
	news := a.news
	return func() tea.Msg {
		if msg, ok := <-news; ok {
			return msg
		}
		return nil
	}
}

// heard handles news.
func (a *app) heard(msg newsMsg) tea.Cmd {
	a.doing = msg.doing
	if msg.newer != nil {
		a.newer = msg.newer
	}
	return tea.Batch(a.renew(false), a.hear())
}

// following returns the work under way on changed articles, or that its result is waiting.
func (a *app) following() string {
	if a.doing == "" && a.newer != nil {
		return "files have changed; ctrl+r reloads them"
	}
	return a.doing
}

// reload has the files checked now, and shows anything newer at once.
func (a *app) reload() tea.Cmd {
	if a.options.Follow == nil || a.lib == nil {
		a.status = "these articles do not come from files, so there is nothing to reload"
		return nil
	}
	a.lookAgain()
	return a.renew(true)
}

// lookAgain has the files checked.
func (a *app) lookAgain() {
	select {
	case a.again <- struct{}{}:
	default: // a check is pending already
	}
}

// renew continues in the newer corpus, if there is one, at the same place. Unless forced, it waits while something is
// in sight that would not come back the same: a line-up, a search, filtered lists.
func (a *app) renew(force bool) tea.Cmd {
	if a.newer == nil || a.prompt != nil || a.journal.busy || !force && slices.ContainsFunc(a.stack, unsettled) {
		return nil
	}
	j := &a.journal
	if len(j.done)+len(j.undone) > 0 && !reflect.DeepEqual(j.all, a.newer.all) {
		return a.revise(force)
	}
	state, old := a.state(), a.stack
	a.lib, j.analysed, j.all, j.marked = a.newer.lib, a.newer.analysed, a.newer.all, nil
	j.index = a.newer.lib.Index
	a.newer = nil
	a.openFirst()
	cmd := tea.Batch(a.resume(state), a.searchAgain(), a.compare())
	for i := range min(len(old), len(a.stack)) {
		if is, ok := a.stack[i].(resumed); ok {
			is.Resume(old[i])
		}
	}
	return cmd
}

// revisedMsg is an edition with the current decisions applied.
type revisedMsg struct {
	newer *edition
	force bool
	since decide.Decisions // the journal's when the revision was requested
}

// revise applies the current decisions to the newer corpus, in the background: those made here since it was made, and
// whatever somebody else has written into the file.
func (a *app) revise(force bool) tea.Cmd {
	old, ledger, set := a.newer, a.options.Ledger, a.options.Settings
	msg := revisedMsg{force: force, since: a.journal.all}
	a.newer = nil
	return func() tea.Msg {
		all, _ := ledger.Save() // what cannot be saved is reported already
		c := decide.Apply(old.analysed, all)
		lib := library.New(library.Loaded{Corpus: c, Index: func() *search.Index { return old.lib.Index.For(c) }}, set, old.lib)
		msg.newer = &edition{lib, old.analysed, all}
		return msg
	}
}

// revised continues in the newer corpus, unless an even newer one has come. If anything has been decided since the
// request, it is revised again.
func (a *app) revised(msg revisedMsg) tea.Cmd {
	if reflect.DeepEqual(a.journal.all, msg.since) {
		a.journal.adopt(msg.newer.all)
	}
	if a.newer == nil {
		a.newer = msg.newer
	}
	return a.renew(msg.force)
}

// adopt takes over the decisions in force. The steps made here stay as long as they are in force, so that they can be
// undone; what somebody else has withdrawn is no step.
func (j *journal) adopt(all decide.Decisions) {
	j.all = all
	gone := func(c change) bool {
		return slices.ContainsFunc(c.come, func(d decide.Decided) bool { return !slices.ContainsFunc(all, d.Same) })
	}
	j.done, j.undone = slices.DeleteFunc(slices.Clone(j.done), gone), slices.DeleteFunc(slices.Clone(j.undone), gone)
}

// A resumed surface takes over, from the one it replaces, what its place does not record.
type resumed interface{ Resume(was any) }

// A settled surface would come back the same when found again by its place, if Settled returns true.
type settled interface{ Settled() bool }

// unsettled reports whether a surface would not come back the same.
func unsettled(s surface) bool {
	x, ok := s.(settled)
	return !ok || !x.Settled()
}
