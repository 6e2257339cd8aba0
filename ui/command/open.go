package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"lineup/corpus/decisions"
	"lineup/ui/reader/library"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"lineup/corpus/archive"
	"lineup/model"
	"lineup/model/text"
	"lineup/ui/desktop"
	"lineup/ui/print"
	"lineup/ui/reader"
)

// errNoTerminal is the error, with a remedy, for opening the reader without a terminal.
var errNoTerminal = errors.New("the reader needs a terminal; to print instead, try lineup utterances or lineup --help")

// sampleHint is for somebody who has just installed the program.
const sampleHint = "This is the built-in sample; lineup FOLDER opens your own. All keys: ?"

// open shows the reader on the paths, or on the sample if there are none.
func (s *session) open(ctx context.Context, paths []string) (err error) {
	led := ledger(paths)
	defer func() { err = errors.Join(err, s.unsaved(led.Close())) }() //nolint:contextcheck // also when ctx is done
	a, err := s.archive(paths, led, nil)                              // the reader has the screen
	if err != nil {
		return err
	}
	keys, err := s.keys()
	if err != nil {
		return err
	}
	signal.Reset(os.Interrupt) // the reader handles it; an editor started from it gets its own
	o := reader.Options{
		Settings:  s.readerSettings(),
		Ledger:    led,
		Name:      strings.Join(paths, ", "),
		Load:      loading(a),
		Clipboard: desktop.Copy, OpenURL: desktop.Open, Editor: desktop.Edit, Markdown: print.LineUpMarkdown,
		Export: export, Save: saveExport, Pipe: desktop.Pipe,
	}
	if len(paths) == 0 {
		o.Name, o.Hint = "sample", sampleHint
		return reader.Run(ctx, keys, s.screen, o)
	}
	if a.OnDisk() {
		o.Follow = following(a)
	}
	if is, err := os.Stat(paths[0]); len(paths) == 1 && err == nil && is.IsDir() {
		o.Fetch = s.refetching(paths[0])
	}
	o.Check = func(articles []*model.Article) []model.Problem {
		files := make([]string, len(articles))
		for i, a := range articles {
			files[i] = a.File
		}
		return fetchedProblems(paths, files)
	}
	at := placeOf(led)
	if o.Resume, err = at.recall(); err != nil {
		o.Hint = text.Line(err.Error())
	}
	var kept error
	o.Leave = func(st reader.State) { kept = at.keep(st) }
	err = reader.Run(ctx, keys, s.screen, o)
	if kept != nil {
		fmt.Fprintln(s.stderr, "your place could not be saved: "+kept.Error())
	}
	return err
}

// unsaved reports decisions that could not be saved where they belong. It is an error if they are saved nowhere: then
// they are printed, to be saved by hand.
func (s *session) unsaved(err error) error {
	failed, ok := errors.AsType[*decisions.UnsavedError](err)
	if !ok || failed.Kept == "" && failed.Lost == "" {
		return err
	}
	if failed.Kept != "" {
		fmt.Fprintln(s.stderr, "your decisions could not be saved beside the articles: "+failed.Error())
		return nil
	}
	fmt.Fprint(s.stderr, failed.Lost)
	return fmt.Errorf("the decisions printed above are not saved: cannot write %s (%w)", failed.File, failed.Err)
}

// readerSettings returns the reader's settings: config.toml, overridden by the flags.
func (s *session) readerSettings() reader.Settings {
	set := s.reader
	set.Plain = s.plain
	if s.color == "never" {
		set.Theme = "none"
	}
	return set
}

// keys returns the reader's source of keys: standard input, or the terminal itself if standard input carries
// articles.
func (s *session) keys() (io.Reader, error) {
	if _, ok := s.stdout.Terminal(); !ok {
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

// loading opens an archive for the reader. If nothing can be read, the error includes the first of the reasons, since
// the reader leaves no other trace.
func loading(a *archive.Archive) func(context.Context, func(model.Progress), func(*model.Corpus)) (library.Loaded, error) {
	return func(ctx context.Context, tell func(model.Progress), early func(*model.Corpus)) (library.Loaded, error) {
		e, err := a.Open(ctx, tell, early)
		if unreadable, ok := errors.AsType[*archive.UnreadableError](err); ok && len(unreadable.Problems) > 0 {
			err = errors.Join(err, errors.New(problemLine(unreadable.Problems[0])))
		}
		if err != nil {
			return library.Loaded{}, err
		}
		return loaded(e), nil
	}
}

// following lets the reader follow an archive.
func following(a *archive.Archive) func(context.Context, <-chan struct{}, func(reader.News)) {
	return func(ctx context.Context, again <-chan struct{}, tell func(reader.News)) {
		a.Follow(ctx, again, func(n archive.News) {
			news := reader.News{Doing: n.Doing}
			if n.Edition != nil {
				l := loaded(n.Edition)
				news.Loaded = &l
			}
			tell(news)
		})
	}
}

// loaded converts an edition for the reader.
func loaded(e *archive.Edition) library.Loaded {
	return library.Loaded{Corpus: e.Corpus, Index: e.Index, Finds: e.Finds, Analysed: e.Analysed, Decisions: e.Decisions}
}
