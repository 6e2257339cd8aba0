package reader

import (
	"net/url"
	"strings"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/text"
	"lineup/ui/reader/browse"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/reader/lineup"
	"lineup/ui/reader/page"
	"lineup/ui/reader/read"
	"lineup/ui/reader/tables"
	"lineup/ui/safe"

	tea "charm.land/bubbletea/v2"
)

// The messages that commands bring back.
type (
	progressMsg model.Progress
	loadedMsg   struct {
		lib     *library.Library
		journal journal
		err     error
	}
	askMsg struct {
		asked int
		query string
	}
	statusMsg string
	copyMsg   intent.CopyText
	// settledMsg is the number of resizes when the last of them was made, sent after a pause.
	settledMsg int
)

// load reads the corpus in the background. Progress goes through a channel with room for one, in which the newest
// replaces what was not yet seen.
func (a *app) load() tea.Cmd {
	ctx, feed, early, do, set := a.ctx, a.feed, a.early, a.options.Load, a.options.Settings
	return intent.OrElse(func() tea.Msg {
		defer close(feed)
		defer close(early)
		if do == nil {
			return loadedMsg{lib: library.New(library.Loaded{}, set, nil)}
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
		}, func(c *model.Corpus) { early <- library.Early(c, set) })
		if err != nil {
			return loadedMsg{err: err}
		}
		lib := library.New(l, set, nil)
		return loadedMsg{lib: lib, journal: journal{analysed: l.Analysed, index: lib.Index, all: l.Decisions}}
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
	case intent.Say:
		a.status = string(want)
	case intent.OpenUtterance:
		return a.open(lineup.Utterance(a.lib, want))
	case intent.OpenStory:
		return a.open(lineup.Story(a.lib, want))
	case intent.OpenArticle:
		a.push(read.New(a.lib, want.Article, want.At))
	case intent.SearchAll:
		a.prompt = nil
		return a.openSearch()
	case kit.OpenPrompt:
		a.prompt = want.Prompt
	case intent.OpenByHand:
		return a.open(lineup.Articles(a.lib, want))
	case intent.OpenScope:
		a.push(browse.New(a.lib, want.Scope, library.Quote))
	case intent.OpenTables:
		a.push(tables.New(a.lib, want))
	case intent.OpenWhy:
		a.push(page.Why(a.lib, want.Quotes))
	case intent.OpenWhyStory:
		a.push(page.WhyStory(a.lib, want.Articles))
	case intent.OpenHit:
		return a.openHit(want.At)
	case intent.Compute:
		return want.Make
	case intent.Several:
		var cmds []tea.Cmd
		for _, one := range want {
			cmds = append(cmds, a.carry(one))
		}
		return tea.Batch(cmds...)
	case intent.Ask:
		return a.ask(want.Query)
	case intent.CopyText:
		return a.copy(want.Text, want.What)
	case intent.CopyLineUp:
		return a.copyLineUp(want)
	case intent.Visit:
		return a.visit(want.Article)
	case intent.Edit:
		return a.edit(want)
	}
	return nil
}

// open shows a line-up and requests its contents.
func (a *app) open(s *lineup.Screen) tea.Cmd {
	a.push(s)
	return a.carry(s.Wish())
}

// problems shows what could not be fetched or read, was guessed or is missing.
func (a *app) problems() tea.Cmd {
	check, lib := a.options.Check, a.lib
	p := page.NewProblems(lib, a.fetching.problems, nil)
	if check != nil {
		p = page.NewProblems(lib, a.fetching.problems, func() []model.Problem { return check(lib.Corpus.Articles) })
	}
	a.push(p)
	return a.carry(p.Wish())
}

// copy puts a text on the terminal's clipboard, which works over a remote shell, and on the local one.
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

func (a *app) copyLineUp(want intent.CopyLineUp) tea.Cmd {
	if a.options.Markdown == nil {
		a.status = "line-ups cannot be copied as Markdown here"
		return nil
	}
	return a.copy(a.options.Markdown(a.lib.Corpus, want.Lineup, want.Title), "the line-up as Markdown")
}

// visit opens an article's address; only on the web, and only on request.
func (a *app) visit(article int) tea.Cmd {
	address := a.lib.Corpus.Articles[article].URL
	u, err := url.Parse(address)
	switch {
	case address == "":
		a.status = a.lib.Labels[article] + ": the file gives no address"
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

// edit opens the article's file in the editor, at the line in question.
func (a *app) edit(want intent.Edit) tea.Cmd {
	art := a.lib.Corpus.Articles[want.Article]
	if a.options.Editor == nil {
		a.status = "no editor is set; set $EDITOR"
		return nil
	}
	line := art.Line
	if art.TextLine > 0 {
		line = art.TextLine + strings.Count(art.Text[:kit.InRange(art.Text, want.At).Start], "\n")
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
