package main

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/search"
	"lineup/model/text"
	"lineup/ui/desktop"
	"lineup/ui/print"
	"lineup/ui/reader"
)

// errNoTerminal tells what to do where there is no screen to open the reader on.
var errNoTerminal = errors.New("the reader needs a terminal; to print instead, try lineup utterances or lineup --help")

// sampleHint is for somebody who has just installed the program.
const sampleHint = "This is the built-in sample. lineup FOLDER opens your own articles. Press ? for the keys."

// open shows the reader on the paths, or on the sample where there are none.
func (s *session) open(ctx context.Context, paths []string) error {
	if _, err := s.filter(); err != nil {
		return err
	}
	keys, err := s.keys()
	if err != nil {
		return err
	}
	led := ledger(paths)
	o := reader.Options{
		Settings: s.readerSettings(),
		Ledger:   led,
		Name:     strings.Join(paths, ", "),
		Load: func(ctx context.Context, tell func(reader.Progress)) (reader.Loaded, error) {
			return s.prepare(ctx, paths, tell)
		},
		Clipboard: desktop.Copy, OpenURL: desktop.Open, Editor: desktop.Edit, Markdown: print.LineUpMarkdown,
		Export: export, Save: saveExport, Pipe: desktop.Pipe,
	}
	if len(paths) == 0 {
		o.Name, o.Hint = "sample", sampleHint
		return reader.Run(ctx, keys, s.stdout, o)
	}
	at := placeOf(led.Key())
	if o.Resume, err = at.recall(); err != nil {
		o.Hint = text.Line(err.Error())
	}
	var kept error
	o.Leave = func(st reader.State) { kept = at.keep(st) }
	return errors.Join(reader.Run(ctx, keys, s.stdout, o), kept)
}

// readerSettings are the reader's, as config.toml and then the flags set them.
func (s *session) readerSettings() reader.Settings {
	set := s.reader
	set.Plain = s.plain
	if s.color == "never" {
		set.Theme = "none"
	}
	return set
}

// keys is where the reader gets its keys from: standard input, or the terminal
// itself where standard input carries articles.
func (s *session) keys() (io.Reader, error) {
	out, ok := s.stdout.(*os.File)
	if !ok || !term.IsTerminal(out.Fd()) {
		return nil, errNoTerminal
	}
	if in, ok := s.stdin.(*os.File); ok && term.IsTerminal(in.Fd()) {
		return in, nil
	}
	in, _, err := tea.OpenTTY()
	if err != nil {
		return nil, errNoTerminal
	}
	return in, nil
}

// prepare loads, analyses and indexes for the reader, telling how far it is.
func (s *session) prepare(ctx context.Context, paths []string, tell func(reader.Progress)) (reader.Loaded, error) {
	articles, problems, err := s.load(ctx, paths, func(n int) { tell(reader.Progress{Step: "loading articles", Done: n}) })
	if err != nil {
		return reader.Loaded{}, err
	}
	if len(articles) == 0 && len(paths) > 0 {
		return reader.Loaded{}, unreadable(problems)
	}
	c, err := analyse.Run(ctx, articles, problems, analyse.Options{
		Jobs: s.jobs, Progress: func(p analyse.Progress) { tell(reader.Progress(p)) },
	})
	if err != nil {
		return reader.Loaded{}, err
	}
	tell(reader.Progress{Step: "index"})
	ds, faults := ledger(paths).Read()
	shown := s.decided(c, ds, faults)
	return reader.Loaded{Corpus: shown, Index: search.New(shown), Analysed: c, Decisions: ds}, nil
}

// unreadable is errUnreadable with the first of the reasons, since the reader
// leaves nothing else behind.
func unreadable(problems []model.Problem) error {
	if len(problems) == 0 {
		return errUnreadable
	}
	return errors.Join(errUnreadable, errors.New(problemLine(problems[0])))
}
