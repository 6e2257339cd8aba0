package reader

import (
	"net/url"
	"strings"

	"lineup/ui/reader/kit"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/search"
	"lineup/model/text"
	"lineup/ui/safe"

	tea "charm.land/bubbletea/v2"
)

// The messages that commands bring back.
type (
	progressMsg model.Progress
	loadedMsg   struct {
		lib     *library
		journal journal
		err     error
	}
	lineUpMsg struct {
		to      *lineup
		request int
		made    lined
	}
	askMsg struct {
		asked int
		query string
	}
	foundMsg struct {
		of     *library
		asked  int
		query  string
		result search.Result
		err    error
	}
	statusMsg string
	copyMsg   copyText
	// settledMsg is how many sizes there had been when the window had the last of them for
	// a while.
	settledMsg int
)

// load reads the corpus beside the program. Progress goes through a channel of one
// place, in which the newest replaces what was not yet seen.
func (a *app) load() tea.Cmd {
	ctx, feed, do, set := a.ctx, a.feed, a.options.Load, a.options.Settings
	return orElse(func() tea.Msg {
		defer close(feed)
		if do == nil {
			return loadedMsg{lib: newLibrary(Loaded{}, set, nil)}
		}
		l, err := do(ctx, func(p model.Progress) {
			select {
			case <-feed:
			default:
			}
			select {
			case feed <- p:
			default:
			}
		})
		if err != nil {
			return loadedMsg{err: err}
		}
		lib := newLibrary(l, set, nil)
		return loadedMsg{lib: lib, journal: journal{analysed: l.Analysed, index: lib.ix, all: l.Decisions}}
	}, func(e *fault.Error) tea.Msg { return loadedMsg{err: e} })
}

// listen waits for the next progress; it ends when loading does.
func (a *app) listen() tea.Cmd {
	feed := a.feed
	return func() tea.Msg {
		p, ok := <-feed
		if !ok {
			return nil
		}
		return progressMsg(p)
	}
}

// loaded shows the corpus, or ends with the reason why there is none.
func (a *app) loaded(msg loadedMsg) tea.Cmd {
	if msg.err != nil {
		a.failed = msg.err
		return a.end()
	}
	a.lib, a.journal = msg.lib, msg.journal
	first := storyTab
	if len(a.lib.all.stories) == 0 {
		first = articleTab
	}
	a.stack = nil
	a.push(newBrowse(a.lib, a.lib.all, first))
	return tea.Batch(a.resume(a.options.Resume), a.searchTyped(), a.follow(), a.compare())
}

// carry does what a surface asked for.
func (a *app) carry(want kit.Intent) tea.Cmd {
	switch want := want.(type) {
	case nil:
	case decideOn:
		return a.decide(want)
	case withdraw:
		return a.withdraw(want)
	case save:
		return a.save(want)
	case copyExport:
		return a.copyExport(want)
	case pipe:
		return a.pipe(want)
	case say:
		a.status = want.text
	case openUtterance:
		return a.open(newUtterance(a.lib, want))
	case openStory:
		return a.open(newStory(a.lib, want))
	case openArticle:
		a.push(newRead(a.lib, want.article, want.at))
	case searchAll:
		a.prompt = nil
		return a.openSearch()
	case kit.OpenPrompt:
		a.prompt = want.Prompt
	case openByHand:
		return a.open(newByHand(a.lib, want.articles))
	case openScope:
		a.push(newBrowse(a.lib, want.scope, quoteTab))
	case openSurvey:
		a.push(want.survey)
	case openPage:
		a.push(want.page)
	case openHit:
		return a.openHit(want.at)
	case compute:
		return want.make
	case several:
		var cmds []tea.Cmd
		for _, one := range want {
			cmds = append(cmds, a.carry(one))
		}
		return tea.Batch(cmds...)
	case ask:
		return a.ask(want.query)
	case copyText:
		return a.copy(want.text, want.what)
	case copyLineUp:
		return a.copyLineUp(want)
	case visit:
		return a.visit(want.article)
	case edit:
		return a.edit(want)
	}
	return nil
}

// open shows a line-up and asks for it.
func (a *app) open(s *lineup) tea.Cmd {
	a.push(s)
	return a.carry(s.wish())
}

// copy puts a text on the terminal's clipboard, which works over a remote shell, and
// on the local one.
func (a *app) copy(s safe.String, what string) tea.Cmd {
	a.status = "copied " + what
	local := a.options.Clipboard
	return tea.Batch(tea.SetClipboard(s.String()), func() tea.Msg {
		if local == nil {
			return nil
		}
		if err := local(s); err != nil {
			return statusMsg("copied through the terminal (" + text.Line(err.Error()) + "): " + what)
		}
		return nil
	})
}

func (a *app) copyLineUp(want copyLineUp) tea.Cmd {
	if a.options.Markdown == nil {
		a.status = "line-ups cannot be copied as Markdown here"
		return nil
	}
	return a.copy(a.options.Markdown(a.lib.c, want.lineup, want.title), "the line-up as Markdown")
}

// visit opens an article's address; only the web's, and only when asked.
func (a *app) visit(article int) tea.Cmd {
	address := a.lib.c.Articles[article].URL
	u, err := url.Parse(address)
	switch {
	case address == "":
		a.status = a.lib.labels[article] + ": the file gives no address"
	case err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "":
		a.status = "not a web address: " + text.Line(address)
	case a.options.OpenURL == nil:
		a.status = text.Line(address)
	default:
		a.status = "opening " + text.Line(address)
		open := a.options.OpenURL
		return func() tea.Msg {
			if err := open(u.String()); err != nil {
				return statusMsg("could not open " + text.Line(address) + ": " + text.Line(err.Error()))
			}
			return nil
		}
	}
	return nil
}

// edit opens the article's file in the editor, at the line of the place.
func (a *app) edit(want edit) tea.Cmd {
	art := a.lib.c.Articles[want.article]
	if a.options.Editor == nil {
		a.status = "no editor is set; set $EDITOR"
		return nil
	}
	line := art.Line
	if art.TextLine > 0 {
		line = art.TextLine + strings.Count(art.Text[:kit.InRange(art.Text, want.at).Start], "\n")
	}
	cmd, err := a.options.Editor(art.File, line)
	if err != nil {
		a.status = text.Line(err.Error())
		return nil
	}
	return a.inFront(&child{cmd, a.ctx}, func(err error) tea.Msg {
		if err != nil {
			return statusMsg("the editor said: " + text.Line(err.Error()))
		}
		return nil
	})
}
