package reader

import (
	"slices"

	"lineup/ui/reader/browse"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"

	tea "charm.land/bubbletea/v2"
)

// Reading the files takes a tenth of the time needed to work out quotes, stories and speakers. So the articles are
// listed as soon as they are read. Their library has nothing else, and no key claims anything about them that is not
// known yet. The corpus then takes its place as after a decision: at the same row and line, behind a line that is
// being typed.

// earlyMsg brings the articles.
type earlyMsg struct{ lib *library.Library }

// hearEarly waits for the articles; there may be nothing before the corpus.
func (a *app) hearEarly() tea.Cmd {
	early := a.early
	return func() tea.Msg {
		if lib, ok := <-early; ok {
			return earlyMsg{lib}
		}
		return nil
	}
}

// begin lists the articles, unless the corpus is there already.
func (a *app) begin(lib *library.Library) tea.Cmd {
	if a.lib != nil {
		return nil
	}
	a.lib, a.queries = lib, slices.Clone(a.options.Resume.Queries)
	a.push(browse.New(lib, lib.All, library.Article))
	return a.searchTyped()
}

// loaded shows the corpus, or ends with the reason why there is none. A user who is reading already stays there; for
// everybody else it opens where they were last time.
func (a *app) loaded(msg loadedMsg) tea.Cmd {
	if msg.err != nil {
		a.failed = msg.err
		return a.end()
	}
	early := a.lib != nil
	if early && a.prompt != nil {
		a.held = msg
		return nil
	}
	a.journal = msg.journal
	if early && a.moved() {
		a.status = "everything is ready"
		return tea.Batch(a.rehome(msg.lib), a.searchLate(), a.follow(), a.compare())
	}
	a.lib = msg.lib
	searching := a.underneath() >= 0
	a.openFirst()
	cmds := []tea.Cmd{a.resume(a.options.Resume), a.searchTyped()}
	if searching {
		a.find.Moved(a.lib)
		a.push(a.find)
		cmds = append(cmds, a.searchLate())
	}
	return tea.Batch(append(cmds, a.follow(), a.compare())...)
}

// openFirst shows the lists alone.
func (a *app) openFirst() {
	first := library.Story
	if len(a.lib.All.Stories) == 0 {
		first = library.Article
	}
	a.stack, a.ahead = nil, nil
	a.enter(browse.New(a.lib, a.lib.All, first))
}

// moved reports whether the user has done more than look at the list of articles and type a search.
func (a *app) moved() bool {
	return a.handled || slices.ContainsFunc(a.stack[min(1, len(a.stack)):], func(s surface) bool { return s.View() != kit.InSearch })
}

// searchLate searches for what was typed before there was an index.
func (a *app) searchLate() tea.Cmd {
	if a.find == nil {
		return nil
	}
	eager := a.find.Eager
	cmd := a.carry(a.find.Anew())
	a.find.Eager = eager
	return cmd
}

// notWorkedOut answers keys that need more than the articles.
const notWorkedOut = "not ready yet: quotes, stories and speakers are still being worked out"

// unready reports whether an action has to wait for the corpus: on articles alone its answer or decision would be
// wrong.
func (a *app) unready(act kit.Action) bool {
	if a.lib == nil || !a.lib.Early {
		return false
	}
	s := a.top()
	switch act {
	case kit.ActUndo, kit.ActRedo, kit.ActReload, kit.ActSurvey, kit.ActWhy, kit.ActWhole, kit.ActCopyAll,
		kit.ActNextQuote, kit.ActPrevQuote, kit.ActNextKind, kit.ActPrevKind:
		return true
	case kit.ActOpen, kit.ActCopy:
		return s.View() == kit.InRead
	case kit.ActNext, kit.ActPrev:
		f, ok := s.(finder)
		return ok && !f.Finding()
	default:
		return deciding(act)
	}
}
