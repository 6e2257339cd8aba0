package reader

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/safe"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// Options are what the reader is opened on, and what it may do outside itself.
// A nil function switches its key off, with the reason in the status line.
type Options struct {
	Settings kit.Settings
	// Resume is where to begin: what Leave was given last of these articles. What is
	// no longer there is passed over.
	Resume State
	// Leave is given where the user was when the reader ends. nil forgets it.
	Leave func(State)

	Name string // what is open: a folder's name
	Hint string // shown until the first key, for somebody who is new
	// Load reads the corpus. It runs beside the program and tells how far it is;
	// it gives up when ctx is done. early may be given the articles alone, once, to be read until
	// the rest is there; Load goes on when their lists are made.
	Load func(ctx context.Context, tell func(model.Progress), early func(*model.Corpus)) (library.Loaded, error)
	// Ledger keeps what is decided about the articles.
	Ledger Ledger
	// Follow, where set, is called when the corpus is there. It tells what becomes of the
	// articles until ctx is done, and looks at them when again holds something. When tell
	// returns, what it was told is ready to be shown. A corpus is told when the one before
	// has been.
	Follow func(ctx context.Context, again <-chan struct{}, tell func(News))
	// Fetch asks the network for what is new, into the folder that is open, until ctx is done, and
	// tells how far it is.
	Fetch func(ctx context.Context, tell func(doing string)) (Fetched, error)
	// Check reads the files again that were fetched, and returns what has become of them: gone from
	// their site, altered, missing. nil where nothing was.
	Check func([]*model.Article) []model.Problem
	// Clipboard puts a text on the local clipboard. The terminal is asked too, so
	// that copying works over a remote shell.
	Clipboard func(safe.String) error
	// OpenURL opens an address, http or https only, in the browser.
	OpenURL func(string) error
	// Editor returns the command that opens a file at a line.
	Editor func(file string, line int) (*exec.Cmd, error)
	// Export writes something in a format: markdown, html, csv, jsonl, text or
	// claimreview.
	Export func(c *model.Corpus, e library.Exported, format string) (safe.String, error)
	// Save writes a file. One that is there is fs.ErrExist unless over is set.
	Save func(file string, data safe.String, over bool) error
	// Pipe runs a command of the user's shell with a text on its standard input and
	// returns what it says.
	Pipe func(ctx context.Context, command string, in safe.String) (string, error)
	// Markdown writes a line-up for a document.
	Markdown func(c *model.Corpus, l *model.LineUp, title string) safe.String
}

// Run shows the reader on a terminal until its user leaves it. The error is that
// of Load, or of the terminal, or a *QuitError; leaving is none. While it runs it hears
// interrupts, SIGQUIT and the signals of job control; those that end ctx are the caller's.
func Run(ctx context.Context, in io.Reader, out io.Writer, o Options) error {
	if err := o.Settings.Check(); err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	app := newApp(ctx, o)
	s := &steady{a: app, pace: &pace{}}
	options := []tea.ProgramOption{tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(out), tea.WithoutSignalHandler()}
	if kit.TrueColour(os.Environ()) {
		options = append(options, tea.WithColorProfile(colorprofile.TrueColor))
	}
	s.by = tea.NewProgram(s, options...)
	defer s.pace.stop()
	err := runProgram(ctx, stop, s.by, app, rescueOf(in, out))
	if errors.Is(err, errStuck) {
		return err // and the app is not to be touched
	}
	if app.failed != nil {
		return app.failed
	}
	if o.Leave != nil && app.lib != nil && (!app.lib.Early || app.moved()) {
		o.Leave(app.state())
	}
	if errors.Is(err, tea.ErrInterrupted) {
		return nil
	}
	return err
}
