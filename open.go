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
	k, err := s.keeper(paths)
	if err != nil {
		return err
	}
	k.note = func(error) {} // the screen is the reader's
	keys, err := s.keys()
	if err != nil {
		return err
	}
	led := ledger(paths)
	o := reader.Options{
		Settings:  s.readerSettings(),
		Ledger:    led,
		Name:      strings.Join(paths, ", "),
		Load:      k.load,
		Clipboard: desktop.Copy, OpenURL: desktop.Open, Editor: desktop.Edit, Markdown: print.LineUpMarkdown,
		Export: export, Save: saveExport, Pipe: desktop.Pipe,
	}
	if len(paths) == 0 {
		o.Name, o.Hint = "sample", sampleHint
		return reader.Run(ctx, keys, s.stdout, o)
	}
	if k.onDisk() {
		o.Follow = k.follow
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

// unreadable is errUnreadable with the first of the reasons, since the reader
// leaves nothing else behind.
func unreadable(problems []model.Problem) error {
	if len(problems) == 0 {
		return errUnreadable
	}
	return errors.Join(errUnreadable, errors.New(problemLine(problems[0])))
}
